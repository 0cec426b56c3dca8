// cygnet: 1
// name: collaborators
// doc: Who worked with whom on what: papers, frameworks, firms, a band; with the companies of both.
// param: name STRING = '' — only one person's, in any printed form; '' for all
// returns: person STRING, at LIST<STRING>, other STRING, otherAt LIST<STRING>, work STRING, sources LIST<STRING>
// tags: people, research
MATCH (a:Person)-[r:COLLABORATED_WITH]->(b:Person)
WHERE $name = '' OR $name IN a.names OR $name IN b.names
OPTIONAL MATCH (a)-[:WORKS_AT]->(x:Company)
WITH a, r, b, x
ORDER BY x.name
WITH a, r, b, collect(x.name) AS at
OPTIONAL MATCH (b)-[:WORKS_AT]->(y:Company)
WITH a, r, b, at, y
ORDER BY y.name
WITH a, r, b, at, collect(y.name) AS otherAt
RETURN a.name AS person, at, b.name AS other, otherAt, r.work AS work, r.sources AS sources
ORDER BY person, other, work;

// test: one who works with people of another company
// with: {name: '张祥雨'}
// expect: in order
// | person   | at           | other    | otherAt      | work         | sources                      |
// | '周昕宇' | ['月之暗面'] | '张祥雨' | ['阶跃星辰'] | 'ShuffleNet' | ['qbitai:543', 'qbitai:756'] |
// | '张祥雨' | ['阶跃星辰'] | '任少卿' | []           | 'ResNet'     | ['qbitai:755']               |
// | '张祥雨' | ['阶跃星辰'] | '何恺明' | []           | 'ResNet'     | ['qbitai:755']               |
// | '张祥雨' | ['阶跃星辰'] | '孙剑'   | []           | 'ResNet'     | ['qbitai:755']               |

// test: nobody by that name
// with: {name: 'nobody'}
// expect: empty
