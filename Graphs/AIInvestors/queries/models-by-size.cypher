// cygnet: 1
// name: models-by-size
// doc: Models by number of parameters, the largest first. Models whose size is not printed are left out.
// doc: 万亿 is 1 trillion, 千亿 100 billion, 百亿 10 billion: the unit, not a count; `qualifier` is 超 (over) and the like.
// param: atLeast INTEGER = 0 — parameters at least
// param: limit INTEGER = 25 — rows at most
// returns: model STRING, house STRING, parameters INTEGER, printed STRING, qualifier STRING, open BOOLEAN, architecture STRING
// tags: models
MATCH (m:Model)
WHERE m.parameters >= $atLeast
OPTIONAL MATCH (c:Organization)-[:DEVELOPED]->(m)
RETURN m.name AS model, c.name AS house, m.parameters AS parameters, m.parametersText AS printed,
       m.parametersQualifier AS qualifier, m.open AS open, m.architecture AS architecture
ORDER BY parameters DESC, model, house
LIMIT $limit;

// test: 175 billion and more
// with: {atLeast: 175000000000}
// expect: in order
// | model                       | house      | parameters    | printed       | qualifier | open | architecture |
// | 'MiniMax 万亿参数 MoE 模型' | 'MiniMax'  | 1000000000000 | '万亿参数'    | null      | null | 'MoE'        |
// | 'Step-2'                    | '阶跃星辰' | 1000000000000 | '万亿'        | null      | null | 'MoE'        |
// | '日日新 SenseNova 5.5'      | '商汤'     | 600000000000  | '6000 亿参数' | null      | null | 'MoE'        |
// | 'GPT-3'                     | 'OpenAI'   | 175000000000  | '175B'        | null      | null | null         |

// test: none is that large
// with: {atLeast: 100000000000000}
// expect: empty
