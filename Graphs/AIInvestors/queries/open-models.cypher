// cygnet: 1
// name: open-models
// doc: Open models by size, the largest first; models whose size is not printed come last.
// doc: `parameters` is a plain number: 百亿 is 10 billion, 千亿 100 billion; `printed` is as printed. Where two sizes are
// doc: printed the larger counts. Only models that a document calls open (开源) are here.
// param: limit INTEGER = 25 — rows at most
// returns: model STRING, house STRING, parameters INTEGER, printed STRING, architecture STRING, released DATE, sources LIST<STRING>
// tags: models, open
MATCH (m:Model {open: TRUE})
OPTIONAL MATCH (c:Organization)-[:DEVELOPED]->(m)
RETURN m.name AS model, c.name AS house, m.parameters AS parameters, m.parametersText AS printed,
       m.architecture AS architecture, m.released AS released, m.sources AS sources
ORDER BY coalesce(parameters, 0) DESC, model, house
LIMIT $limit;

// test: those with a printed size
// with: {limit: 9}
// expect: in order
// | model             | house      | parameters  | printed   | architecture     | released     | sources                                                                |
// | 'DeepSeek-MoE'    | 'DeepSeek' | 16000000000 | '8B/16B'  | 'MoE'            | null         | ['qbitai:1076', 'qbitai:1081']                                         |
// | 'GLM-10B'         | '智谱AI'   | 10000000000 | '百亿'    | null             | '2021-09-01' | ['byteailab:23']                                                       |
// | 'Yi-1.5-9B-chat'  | '零一万物' | 9000000000  | '9B'      | null             | null         | ['qbitai:916', 'qbitai:919', 'qbitai:923', 'qbitai:930', 'qbitai:932'] |
// | 'MiniCPM-V 2.6'   | '面壁智能' | 8000000000  | '8B'      | null             | '2024-08-01' | ['qbitai:1197', 'qbitai:1203', 'qbitai:1207']                          |
// | 'DeepSeek-Math'   | 'DeepSeek' | 7000000000  | '7B'      | 'MoE'            | null         | ['qbitai:1076', 'qbitai:1083']                                         |
// | 'DeepSeek-Prover' | 'DeepSeek' | 7000000000  | '7B'      | 'MoE'            | null         | ['qbitai:1076', 'qbitai:1084']                                         |
// | 'DeepSeek-VL'     | 'DeepSeek' | 7000000000  | '7B/1.3B' | '混合视觉编码器' | null         | ['qbitai:1076', 'qbitai:1082']                                         |
// | 'ChatGLM-6B'      | '智谱AI'   | 6000000000  | '6B'      | null             | '2023-03-01' | ['byteailab:24', 'byteailab:26']                                       |
// | 'Yi-1.5-6B-chat'  | '零一万物' | 6000000000  | '6B'      | null             | null         | ['qbitai:916', 'qbitai:919', 'qbitai:924', 'qbitai:930', 'qbitai:932'] |
