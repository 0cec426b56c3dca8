// cygnet: 1
// name: ties-of
// doc: How one thing is tied to the rest: each type of tie with its number and the names at the other end.
// param: name STRING — anything, in any printed form, for example '无问芯穹'
// returns: tie STRING, direction STRING, number INTEGER, others LIST<STRING>
// tags: lookup
MATCH (x)-[r]-(o)
WHERE $name IN x.names
WITH type(r) AS tie, CASE WHEN startNode(r) = x THEN 'out' ELSE 'in' END AS direction, r, o
ORDER BY o.name
RETURN tie, direction, count(r) AS number, collect(DISTINCT o.name) AS others
ORDER BY tie, direction;

// test: a company of which little is printed
// with: {name: '无问芯穹'}
// expect: in order
// | tie           | direction | number | others                              |
// | 'INVESTED_IN' | 'in'      | 1      | ['智谱AI']                          |
// | 'INVOLVES'    | 'in'      | 1      | ['智谱AI 参与十多家创业公司的投资'] |

// test: nobody by that name
// with: {name: 'nobody'}
// expect: empty
