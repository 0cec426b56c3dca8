// cygnet: 1
// name: app-figures
// doc: Products compared by one figure of use, the largest first.
// doc: Figures of different dates and regions stand side by side: see `asOf` and `text`. `qualifier` is 超 (over), 近 (almost),
// doc: 突破 (more than) and the like; 数百万 counts as 1000000.
// param: metric STRING = 'downloads' — 'downloads', 'monthly active users', 'daily active users', 'users', 'monthly web visits', 'agents' …
// returns: value INTEGER | FLOAT, qualifier STRING, product STRING, owner STRING, asOf DATE, text STRING, sources LIST<STRING>
// tags: products, figures
MATCH (p:Product)-[:HAS_METRIC]->(m:Metric {metric: $metric})
OPTIONAL MATCH (c:Organization)-[:OFFERS]->(p)
RETURN m.value AS value, m.qualifier AS qualifier, p.name AS product, c.name AS owner,
       m.asOf AS asOf, m.text AS text, m.sources AS sources
ORDER BY value DESC, product, owner, asOf, text;

// test: downloads
// expect: in order
// | value     | qualifier | product         | owner      | asOf         | text                                                          | sources                                       |
// | 100000000 | '+'       | '豆包'          | '字节跳动' | '2024-08-01' | 'APP 历史下载量1 亿 +'                                        | ['qbitai:1412', 'qbitai:1431', 'qbitai:1432'] |
// | 30000000  | '近'      | 'Kimi 智能助手' | '月之暗面' | '2024-08-01' | 'Kimi 智能助手截至 2024 年 8 月 APP 端历史总下载量近 3000 万' | ['qbitai:490']                                |
// | 14000000  | '超'      | '星野'          | 'MiniMax'  | '2024-08-01' | '星野 APP 下载总量超 1400 万'                                 | ['qbitai:375']                                |
// | 10000000  | '突破'    | '天工 APP'      | '昆仑万维' | '2024-06-01' | '截至 2024 年 6 月累积下载量已突破千万'                       | ['qbitai:1491']                               |
// | 5000000   | '突破'    | '智谱清言'      | '智谱AI'   | '2024-06-01' | '截至 2024 年 6 月历史下载量突破 500 万'                      | ['qbitai:181']                                |
// | 5000000   | '突破'    | '智谱清言'      | '智谱AI'   | '2024-08-01' | '智谱的 ToC 主力应用智谱清言下载量突破 500 万'                | ['qbitai:187']                                |
// | 3800000   | null      | 'Talkie'        | 'MiniMax'  | '2024-01-01' | 'Talkie 2024 年 H1 在美国市场累计下载量 380 万次'             | ['qbitai:382']                                |

// test: monthly users
// with: {metric: 'monthly active users'}
// expect: in order
// | value    | qualifier | product        | owner          | asOf         | text                                             | sources                        |
// | 26000000 | '+'       | '豆包'         | '字节跳动'     | null         | '月活跃用户2600 万 +'                            | ['qbitai:1434', 'qbitai:1435'] |
// | 17000000 | null      | 'Character.AI' | 'Character.AI' | '2024-07-01' | '与 Character.ai 月活数据 1700 万的差距逐渐缩小' | ['qbitai:382']                 |
// | 11000000 | null      | 'Talkie'       | 'MiniMax'      | '2024-07-01' | '目前 Talkie 全球月活数据已达到 1100 万'         | ['qbitai:382']                 |

// test: no such figure
// with: {metric: 'nothing'}
// expect: empty
