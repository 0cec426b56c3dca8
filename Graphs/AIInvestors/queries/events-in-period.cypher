// cygnet: 1
// name: events-in-period
// doc: Events of a period, in order, with those whom they involve.
// doc: A date that names only a month, a quarter or a year stands on its first day; see `precision`. Events without a date
// doc: are left out, rounds are in `rounds-of-year`.
// param: from DATE — the first day, for example date('2024-06-01')
// param: to DATE — the last day
// param: kind STRING = '' — one kind: 'founding', 'model release', 'product launch', 'price cut', 'partnership', 'funding' …; '' for all
// returns: date DATE, precision STRING, kind STRING, event STRING, involved LIST<STRING>, certainty STRING, sources LIST<STRING>
// tags: events, time
MATCH (e:Event)
WHERE $from <= e.date <= $to AND $kind IN ['', e.kind]
OPTIONAL MATCH (e)-[:INVOLVES]->(x)
WITH e, x
ORDER BY x.name
WITH e, collect(DISTINCT x.name) AS involved
RETURN e.date AS date, e.datePrecision AS precision, e.kind AS kind, e.name AS event, involved,
       e.certainty AS certainty, e.sources AS sources
ORDER BY date, event;

// test: the price war
// with: {from: date('2024-05-01'), to: date('2024-05-31'), kind: 'price cut'}
// expect: in order
// | date         | precision | kind        | event                                             | involved                                                                    | certainty | sources                                                      |
// | '2024-05-01' | 'month'   | 'price cut' | '2024-05 大模型价格战打响'                        | ['DeepSeek', 'DeepSeek-V2', '中国', '字节跳动', '百度', '腾讯', '阿里巴巴'] | 'stated'  | ['qbitai:1127', 'qbitai:1099', 'qbitai:1103']                |
// | '2024-05-01' | 'month'   | 'price cut' | '2024-05 字节跳动跟进大模型价格战'                | ['大厂跟进大模型价格战', '字节跳动', '火山引擎', '豆包大模型', '豆包通用模型 pro'] | 'stated'  | ['qbitai:1423', 'qbitai:1127', 'qbitai:1412']                |
// | '2024-05-01' | 'month'   | 'price cut' | '2024-05 百度宣布 ERNIE Speed 与 ERNIE Lite 免费' | ['ERNIE Lite', 'ERNIE Speed', '文心大模型', '百度']                         | 'stated'  | ['zqrb:215', 'zqrb:216', 'zqrb:217', 'zqrb:218', 'zqrb:212'] |
// | '2024-05-01' | 'month'   | 'price cut' | '2024-05 腾讯宣布混元-lite 免费'                  | ['混元-lite', '混元大模型', '腾讯']                                         | 'stated'  | ['zqrb:218', 'zqrb:219', 'zqrb:220', 'zqrb:221', 'zqrb:222'] |
// | '2024-05-01' | 'month'   | 'price cut' | '2024-05 阿里云下调 Qwen-Long 价格'               | ['Qwen-Long', '通义大模型', '阿里云', '阿里巴巴']                           | 'stated'  | ['zqrb:212', 'zqrb:213', 'zqrb:214', 'zqrb:215']             |

// test: nothing so early
// with: {from: date('1900-01-01'), to: date('1900-12-31')}
// expect: empty
