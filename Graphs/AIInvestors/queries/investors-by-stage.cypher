// cygnet: 1
// name: investors-by-stage
// doc: Who took part in rounds of one kind (种子, 天使, Pre-A, A, B, B+), in which companies and how often.
// doc: Rounds whose kind is not printed are left out. The kind is as the documents print it: 百川智能 and MiniMax call
// doc: several rounds A, 智谱AI eight B+.
// param: stage STRING — the kind of round, for example '天使'
// param: minimum INTEGER = 1 — rounds at least
// returns: investor STRING, rounds INTEGER, companies LIST<STRING>, first DATE
// tags: investors, rounds
MATCH (i:Investor)-[:PARTICIPATED_IN]->(r:Round {round: $stage})<-[:RAISED]-(c:Company)
WITH i, r, c
ORDER BY c.name
WITH i.name AS investor, count(r) AS rounds, collect(DISTINCT c.name) AS companies,
     min(r.date) AS first
WHERE rounds >= $minimum
RETURN investor, rounds, companies, first
ORDER BY rounds DESC, first, investor;

// test: the earliest
// with: {stage: '种子'}
// expect: in order
// | investor               | rounds | companies  | first        |
// | '中科创星'             | 1      | ['智谱AI'] | '2019-08-01' |
// | '华控技术转移有限公司' | 1      | ['智谱AI'] | '2019-08-01' |
// | '清控资管集团'         | 1      | ['智谱AI'] | '2019-08-01' |

// test: more than one A round
// with: {stage: 'A', minimum: 2}
// expect: in order
// | investor                     | rounds | companies                | first        |
// | '高瓴'                       | 3      | ['MiniMax']              | '2022-07-01' |
// | '腾讯'                       | 3      | ['MiniMax', '百川智能']  | '2023-06-01' |
// | '顺为资本'                   | 3      | ['MiniMax', '百川智能']  | '2023-06-01' |
// | '阿里巴巴'                   | 3      | ['MiniMax', '百川智能']  | '2023-10-01' |
// | 'IDG 资本'                   | 2      | ['MiniMax']              | '2022-07-01' |
// | '卓源亚洲'                   | 2      | ['百川智能']             | '2023-10-01' |
// | '好未来'                     | 2      | ['百川智能']             | '2023-10-01' |
// | '小米'                       | 2      | ['百川智能']             | '2023-10-01' |
// | '深创投'                     | 2      | ['百川智能']             | '2023-10-01' |
// | '红点中国'                   | 2      | ['百川智能']             | '2023-10-01' |
// | '北京市人工智能产业投资基金' | 2      | ['百川智能', '面壁智能'] | '2024-04-01' |

// test: no such stage
// with: {stage: 'D'}
// expect: empty
