// cygnet: 1
// name: investors-and-rivals
// doc: Who backs a company that develops models and develops models of its own: investor and rival at once.
// doc: Stated ties, those of a vehicle (华为哈勃) counted with its group. `models` is the number of the investor's own
// doc: models in the documents, `families` are its model families.
// returns: investor STRING, models INTEGER, families LIST<STRING>, backs LIST<STRING>
// tags: investors, rivals, models
MATCH (i:Company)<-[:PART_OF*0..2]-(:Investor)-[:INVESTED_IN]->(c:Company)
WHERE (c)-[:DEVELOPED]->(:Model) AND (i)-[:DEVELOPED]->(:Model)
WITH DISTINCT i, c
ORDER BY c.name
WITH i, collect(c.name) AS backs
MATCH (i)-[:DEVELOPED]->(m:Model)
WITH i, backs, count(DISTINCT m) AS models
OPTIONAL MATCH (i)-[:HAS_FAMILY]->(f:ModelFamily)
WITH i, backs, models, f
ORDER BY f.name
WITH i, backs, models, collect(f.name) AS families
RETURN i.name AS investor, models, families, backs
ORDER BY size(backs) DESC, investor;

// test: all of them
// expect: in any order (ignoring element order for lists)
// | investor   | models | families       | backs                                                     |
// | '阿里巴巴' | 12     | ['通义大模型'] | ['MiniMax', '智谱AI', '月之暗面', '百川智能', '零一万物'] |
// | '腾讯'     | 2      | ['混元大模型'] | ['MiniMax', '智谱AI', '月之暗面', '百川智能']             |
// | '华为'     | 1      | ['盘古大模型'] | ['面壁智能']                                              |
// | '智谱AI'   | 14     | ['GLM']        | ['面壁智能']                                              |
