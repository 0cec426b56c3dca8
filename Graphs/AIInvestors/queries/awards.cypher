// cygnet: 1
// name: awards
// doc: Awards and honours, who received them, and when and how often as far as it is printed.
// param: name STRING = '' — one person or company, in any printed form; '' for all
// returns: receiver STRING, award STRING, date DATE, times INTEGER, text STRING, sources LIST<STRING>
// tags: people, awards
MATCH (x)-[r:RECEIVED]->(a:Award)
WHERE $name = '' OR $name IN x.names
RETURN x.name AS receiver, a.name AS award, r.date AS date, r.times AS times, r.text AS text,
       r.sources AS sources
ORDER BY receiver, date, award;

// test: two with a year
// with: {name: '张祥雨'}
// expect: in order
// | receiver | award                              | date         | times | text                                    | sources        |
// | '张祥雨' | 'CVPR 最佳论文奖'                  | '2016-01-01' | null  | '2016 获得 CVPR 最佳论文奖'             | ['qbitai:755'] |
// | '张祥雨' | '未来科学大奖“数学与计算机科学奖”' | '2023-01-01' | null  | '2023 未来科学大奖“数学与计算机科学奖”' | ['qbitai:755'] |

// test: nobody by that name
// with: {name: 'nobody'}
// expect: empty
