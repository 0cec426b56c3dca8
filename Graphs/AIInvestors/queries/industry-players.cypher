// cygnet: 1
// name: industry-players
// doc: Who serves an industry or a scene of use: companies, units, products and models, with the words.
// param: industry STRING = '' — an industry, in any printed form, for example '医疗'; '' for all
// param: limit INTEGER = 200 — rows at most
// returns: industry STRING, name STRING, label STRING, text STRING, sources LIST<STRING>
// tags: industries
MATCH (x)-[r:SERVES]->(i:Industry)
WHERE $industry = '' OR $industry IN i.names
RETURN i.name AS industry, x.name AS name,
       head([l IN labels(x) WHERE NOT l IN ['Investor', 'Founder', 'Organization']]) AS label,
       r.text AS text, r.sources AS sources
ORDER BY industry, label, name, text
LIMIT $limit;

// test: law
// with: {industry: '法律服务'}
// expect: in order
// | industry | name       | label     | text                           | sources         |
// | '法律'   | '阿里巴巴' | 'Company' | '提供法律咨询、合同审查等服务' | ['qbitai:1343'] |
// | '法律'   | '通义法睿' | 'Model'   | '提供法律咨询、合同审查等服务' | ['qbitai:1343'] |

// test: no such industry
// with: {industry: 'nothing'}
// expect: empty
