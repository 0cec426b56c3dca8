// cygnet: 1
// name: person
// doc: All that the graph ties to one person, one row per tie: posts, schools, awards, teachers, works, sayings.
// doc: `direction` is 'out' for what the person does and 'in' for what others do to them.
// param: name STRING — a person, in any printed form, for example '杨植麟'
// returns: tie STRING, direction STRING, other STRING, label STRING, title STRING, certainty STRING, sources LIST<STRING>
// tags: people, lookup
MATCH (p:Person)-[r]-(o)
WHERE $name IN p.names
RETURN type(r) AS tie, CASE WHEN startNode(r) = p THEN 'out' ELSE 'in' END AS direction,
       o.name AS other,
       head([l IN labels(o) WHERE NOT l IN ['Investor', 'Founder', 'Organization']]) AS label,
       coalesce(r.title, r.degree, r.role, r.work) AS title, r.certainty AS certainty,
       r.sources AS sources
ORDER BY direction DESC, tie, other, label, title, certainty;

// test: a founder of whom little is printed
// with: {name: '张宇韬'}
// expect: in order
// | tie                 | direction | other                        | label     | title      | certainty | sources                      |
// | 'FOUNDED'           | 'out'     | '循环智能'                   | 'Company' | '创办'     | 'stated'  | ['qbitai:533']               |
// | 'COLLABORATED_WITH' | 'in'      | '杨植麟'                     | 'Person'  | '循环智能' | 'stated'  | ['qbitai:533']               |
// | 'INVOLVES'          | 'in'      | '杨植麟与张宇韬创办循环智能' | 'Event'   | 'founder'  | 'stated'  | ['qbitai:533', 'qbitai:511'] |

// test: nobody by that name
// with: {name: 'nobody'}
// expect: empty
