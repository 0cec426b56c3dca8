// cygnet: 1
// name: contested-ties
// doc: Ties that another passage disputes (who invested, who works where, who is ranked where), with what it says.
// doc: Scores are left out unless asked for by type: `score-disagreements` has them by value.
// param: type STRING = '' — 'INVESTED_IN', 'PARTICIPATED_IN', 'WORKS_AT', 'RANKED_IN', 'SCORED' …; '' for all but scores
// returns: type STRING, from STRING, to STRING, doubt STRING, sources LIST<STRING>
// tags: disputes, certainty
MATCH (a)-[r {contested: TRUE}]->(b)
WHERE type(r) = $type OR $type = '' AND type(r) <> 'SCORED'
RETURN type(r) AS type, a.name AS from, b.name AS to, r.doubt AS doubt, r.sources AS sources
ORDER BY type, from, to;

// test: all but scores
// expect: in order
// | type              | from                   | to                            | doubt                                                                        | sources                                                                        |
// | 'INVESTED_IN'     | 'Prosperity7'          | '智谱AI'                      | '智谱AI gave no comment (byteailab:17, 41); 财联社 prints 或 (byteailab:46)' | ['qbitai:210', 'byteailab:13', 'byteailab:40', 'byteailab:44', 'byteailab:46'] |
// | 'INVESTED_IN'     | '春华创投'             | '面壁智能'                    | 'the text prints 睿创投 (qbitai:1217), the table 春华创投 (qbitai:1223)'     | ['qbitai:1223', 'qbitai:1217']                                                 |
// | 'PARTICIPATED_IN' | 'Prosperity7'          | '智谱AI 2024-05 B+'           | '智谱AI gave no comment (byteailab:17, 41); 财联社 prints 或 (byteailab:46)' | ['qbitai:210', 'byteailab:13', 'byteailab:44', 'byteailab:46']                 |
// | 'PARTICIPATED_IN' | '春华创投'             | '面壁智能 2024-04 A'          | 'the text prints 睿创投 (qbitai:1217), the table 春华创投 (qbitai:1223)'     | ['qbitai:1223', 'qbitai:1217']                                                 |
// | 'RANKED_IN'       | 'Kimi 智能助手'        | 'AI 智能助手 APP 8 月榜单'    | 'qbitai:1491 puts 天工 APP next to 豆包 by downloads, as of 2024-06'         | ['qbitai:490']                                                                 |
// | 'RANKED_IN'       | '天工 APP'             | '国产 AI 应用 APP 端历史下载' | 'qbitai:490 puts Kimi second, next to 豆包, as of 2024-08'                   | ['qbitai:1491']                                                                |
// | 'RANKED_IN'       | '百川智能首款开源模型' | '国内开源模型'                | '智谱AI opened GLM-10B in 2021-09 and ChatGLM-6B in 2023-03 (byteailab:23, byteailab:26)' | ['qbitai:773']                                                                 |
// | 'WORKED_AT'       | '李大海'               | '知乎'                        | 'qbitai:1215 calls him 知乎合伙人、CTO at present'                           | ['qbitai:1239']                                                                |
// | 'WORKS_AT'        | '李大海'               | '知乎'                        | 'qbitai:1239 has 曾任知乎联合创始人、CTO'                                    | ['qbitai:1215']                                                                |

// test: no such type
// with: {type: 'NOTHING'}
// expect: empty
