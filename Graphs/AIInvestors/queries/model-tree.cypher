// cygnet: 1
// name: model-tree
// doc: The tree of a model family: each model with kind, size, release, what it is built on and what it is set beside (对标).
// doc: Ordered by release, models without a date last.
// param: family STRING — a model family, in any printed form, for example 'GLM'
// returns: model STRING, kind STRING, parameters STRING, open BOOLEAN, released DATE, basedOn LIST<STRING>, counterparts LIST<STRING>
// tags: models
MATCH (f:ModelFamily)<-[:IN_FAMILY]-(m:Model)
WHERE $family IN f.names
OPTIONAL MATCH (m)-[:BASED_ON]->(base)
WITH m, base
ORDER BY base.name
WITH m, collect(base.name) AS basedOn
OPTIONAL MATCH (m)-[:COUNTERPART_OF]->(other)
WITH m, basedOn, other
ORDER BY other.name
WITH m, basedOn, collect(other.name) AS counterparts
RETURN m.name AS model, m.kind AS kind, m.parametersText AS parameters, m.open AS open,
       m.released AS released, basedOn, counterparts
ORDER BY released, model;

// test: a family of five
// with: {family: 'Step 系列'}
// expect: in order
// | model       | kind               | parameters | open | released     | basedOn | counterparts |
// | 'Step-1'    | 'language'         | '千亿参数' | null | '2024-03-01' | []      | []           |
// | 'Step-1V'   | 'multimodal'       | '千亿参数' | null | '2024-03-01' | []      | []           |
// | 'Step-1.5V' | 'multimodal'       | '千亿'     | null | '2024-07-04' | []      | ['GPT-4V']   |
// | 'Step-1X'   | 'image generation' | '8B'       | null | '2024-07-04' | []      | ['DALL·E']   |
// | 'Step-2'    | 'language'         | '万亿'     | null | '2024-07-04' | []      | ['GPT-4']    |

// test: no such family
// with: {family: 'nothing'}
// expect: empty
