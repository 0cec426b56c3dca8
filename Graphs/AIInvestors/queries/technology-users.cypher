// cygnet: 1
// name: technology-users
// doc: Who uses a technology or architecture (MoE, DiT, 端侧模型 …): companies, models, products, with the words.
// param: technology STRING = '' — a technology, in any printed form, for example 'DiT'; '' for all
// returns: technology STRING, kind STRING, user STRING, label STRING, text STRING, sources LIST<STRING>
// tags: technologies, models
MATCH (x)-[r:USES]->(t:Technology)
WHERE $technology = '' OR $technology IN t.names
RETURN t.name AS technology, t.kind AS kind, x.name AS user,
       head([l IN labels(x) WHERE NOT l IN ['Investor', 'Founder', 'Organization']]) AS label,
       r.text AS text, r.sources AS sources
ORDER BY technology, label, user, text;

// test: an architecture for pictures
// with: {technology: 'DiT'}
// expect: in order
// | technology | kind           | user         | label         | text                                           | sources         |
// | 'DiT'      | 'architecture' | '腾讯'       | 'Company'     | '是业内较早采用 MoE 及 DiT 等先进架构的大模型' | ['qbitai:1349'] |
// | 'DiT'      | 'architecture' | 'Step-1X'    | 'Model'       | 'Step-1X'                                      | ['qbitai:589']  |
// | 'DiT'      | 'architecture' | '混元大模型' | 'ModelFamily' | '是业内较早采用 MoE 及 DiT 等先进架构的大模型' | ['qbitai:1349'] |

// test: no such technology
// with: {technology: 'nothing'}
// expect: empty
