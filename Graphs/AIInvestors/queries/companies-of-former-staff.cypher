// cygnet: 1
// name: companies-of-former-staff
// doc: Companies where former staff of an organisation, or of its units, work today.
// doc: `founders` are those among them who founded the company.
// doc: Staff printed only as a group (聚集来自微软、谷歌 … 等公司相关人才) is not here; `origins` has it.
// param: employer STRING — an organisation, in any printed form, for example '微软'
// returns: company STRING, people LIST<STRING>, founders LIST<STRING>
// tags: people, alumni, giants
MATCH (e:Organization)<-[:PART_OF*0..3]-(:Organization)<-[:WORKED_AT]-(p:Person),
      (p)-[:WORKS_AT]->(c:Company)
WHERE $employer IN e.names AND c <> e AND NOT (c)-[:PART_OF*1..3]->(e)
WITH DISTINCT c, p
ORDER BY p.name
OPTIONAL MATCH (p)-[f:FOUNDED]->(c)
WITH c, p, f
ORDER BY p.name
WITH c, collect(p.name) AS people, collect(CASE WHEN f IS NOT NULL THEN p.name END) AS founders
RETURN c.name AS company, people, founders
ORDER BY size(people) DESC, company;

// test: a giant and its labs
// with: {employer: '微软公司'}
// expect: in any order (ignoring element order for lists)
// | company    | people                                           | founders             |
// | '阶跃星辰' | ['姜大昕', '张祥雨', '朱亦博', '段楠', '焦斌星'] | ['姜大昕']           |
// | '小冰公司' | ['李笛', '沈向洋']                               | []                   |
// | '零一万物' | ['李开复', '祁瑞峰']                             | ['李开复', '祁瑞峰'] |

// test: the search company
// with: {employer: '搜狗'}
// expect: in any order (ignoring element order for lists)
// | company    | people                       | founders                     |
// | '百川智能' | ['洪涛', '王小川', '茹立云'] | ['洪涛', '王小川', '茹立云'] |
// | '智谱AI'   | ['张帆']                     | []                           |

// test: nobody by that name
// with: {employer: 'nobody'}
// expect: empty
