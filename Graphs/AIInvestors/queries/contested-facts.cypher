// cygnet: 1
// name: contested-facts
// doc: Rounds, figures, prices, models, products and events whose value another passage disputes, with what it says.
// doc: Both sides are kept in the graph; `conflicting-claims` has the words of both. Ties are in `contested-ties`.
// param: label STRING = '' — 'Round', 'Metric', 'Price', 'Model', 'ModelFamily', 'Product', 'Event' …; '' for all
// returns: label STRING, name STRING, doubt STRING, sources LIST<STRING>
// tags: disputes, certainty
MATCH (x {contested: TRUE})
WHERE $label = '' OR $label IN labels(x)
RETURN head([l IN labels(x) WHERE NOT l IN ['Investor', 'Founder', 'Organization']]) AS label,
       x.name AS name, x.doubt AS doubt, x.sources AS sources
ORDER BY label, name;

// test: rounds
// with: {label: 'Round'}
// expect: in order
// | label   | name                    | doubt                                                                        | sources                                            |
// | 'Round' | 'MiniMax 2022-07 A'     | 'printed in the valuation column with the amount empty; probably the amount' | ['qbitai:406']                                     |
// | 'Round' | '智谱AI 2023-09 B+'     | 'valued below the 40 亿 of 2023-05 and 2023-07; no currency is printed for any of the three' | ['qbitai:214']                                     |
// | 'Round' | '智谱AI 2024-05 B+'     | 'dated 6月2日 in byteailab:13; 智谱AI gave no comment (byteailab:17, 41); 财联社 prints 或 (byteailab:46); the valuation is 据传 in qbitai:201' | ['qbitai:210', 'qbitai:201', 'byteailab:2', 'byteailab:13', 'byteailab:17', 'byteailab:40', 'byteailab:41', 'byteailab:44', 'byteailab:46'] |
// | 'Round' | '月之暗面 2024-05 B+'   | 'the table prints 30亿美元 as the amount (qbitai:517), the text calls it the valuation (qbitai:511)' | ['qbitai:511', 'qbitai:517']                       |
// | 'Round' | '百川智能 2023-10 A'    | 'zqrb:319 prints A1轮战略融资 and 3亿美元 for the same month'                | ['qbitai:841', 'zqrb:317', 'zqrb:319', 'zqrb:320'] |
// | 'Round' | '零一万物 2023-11 天使' | 'the table prints 超 10 亿美元 as the amount (qbitai:978); 李开复 calls it the valuation after the round (zqrb:320), as does the overview (qbitai:46)' | ['qbitai:978', 'zqrb:320', 'qbitai:46']            |
// | 'Round' | '面壁智能 2024-04 A'    | 'the table header lacks a column: the cell reads "- 数亿元", taken as the amount; 春华创投 is 睿创投 in qbitai:1217' | ['qbitai:1217', 'qbitai:1221', 'qbitai:1223']      |

// test: no such label
// with: {label: 'Nothing'}
// expect: empty
