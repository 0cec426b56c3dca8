// cygnet: 1
// name: figures-of
// doc: All figures about one company, person, model, product, region or other thing, apart from rounds, scores and prices.
// doc: `part` is the line of business, the channel or the like that a figure is limited to; `doubt` says what another passage prints.
// param: name STRING — anything, in any printed form, for example '智谱清言'
// returns: metric STRING, part STRING, value INTEGER | FLOAT, unit STRING, qualifier STRING, printed STRING, asOf DATE, doubt STRING, sources LIST<STRING>
// tags: figures
MATCH (x)-[:HAS_METRIC]->(m:Metric)
WHERE $name IN x.names
WITH DISTINCT m
RETURN m.metric AS metric, coalesce(m.business, m.channel) AS part, m.value AS value,
       m.unit AS unit, m.qualifier AS qualifier, m.valueText AS printed, m.asOf AS asOf,
       m.doubt AS doubt, m.sources AS sources
ORDER BY metric, part, asOf, value DESC, printed, m.name;

// test: an app, one figure under two dates
// with: {name: '智谱清言'}
// expect: in order
// | metric      | part  | value   | unit        | qualifier | printed  | asOf         | doubt                                                    | sources        |
// | 'agents'    | 'app' | 300000  | 'agents'    | '超过'    | '30 万'  | '2024-07-01' | null                                                     | ['qbitai:181'] |
// | 'downloads' | 'app' | 5000000 | 'downloads' | '突破'    | '500 万' | '2024-08-01' | 'qbitai:181 prints the same figure as of June 2024'      | ['qbitai:187'] |
// | 'downloads' | null  | 5000000 | 'downloads' | '突破'    | '500 万' | '2024-06-01' | 'qbitai:187 prints the same figure from the August list' | ['qbitai:181'] |

// test: revenue by business
// with: {name: '昆仑万维'}
// expect: in order
// | metric                | part       | value      | unit  | qualifier | printed     | asOf         | doubt | sources                        |
// | 'revenue by business' | '其他业务' | 112000000  | 'CNY' | null      | '1.12 亿元' | '2023-01-01' | null  | ['qbitai:1497', 'qbitai:1504'] |
// | 'revenue by business' | '广告业务' | 1650000000 | 'CNY' | null      | '16.5 亿元' | '2023-01-01' | null  | ['qbitai:1497', 'qbitai:1500'] |
// | 'revenue by business' | '技术收入' | 23000000   | 'CNY' | null      | '0.23 亿元' | '2023-01-01' | null  | ['qbitai:1497', 'qbitai:1503'] |
// | 'revenue by business' | '搜索业务' | 1140000000 | 'CNY' | null      | '11.4 亿元' | '2023-01-01' | null  | ['qbitai:1497', 'qbitai:1502'] |
// | 'revenue by business' | '游戏业务' | 534000000  | 'CNY' | null      | '5.34 亿元' | '2023-01-01' | null  | ['qbitai:1497', 'qbitai:1499'] |
// | 'revenue by business' | '社交业务' | 1450000000 | 'CNY' | null      | '14.5 亿元' | '2023-01-01' | null  | ['qbitai:1497', 'qbitai:1501'] |

// test: nobody by that name
// with: {name: 'nobody'}
// expect: empty
