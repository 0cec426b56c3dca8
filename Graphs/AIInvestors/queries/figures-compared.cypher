// cygnet: 1
// name: figures-compared
// doc: One figure across all that have it: companies, people, models, products, funds … the largest first within each unit.
// doc: `figures-of` lists the figures of one name. Money is in the currency printed, never converted.
// param: metric STRING — for example 'staff', 'citations', 'company customers', 'revenue', 'tokens per day', 'context length'
// returns: unit STRING, value INTEGER | FLOAT, qualifier STRING, name STRING, label STRING, printed STRING, asOf DATE, sources LIST<STRING>
// tags: figures
MATCH (x)-[:HAS_METRIC]->(m:Metric {metric: $metric})
RETURN m.unit AS unit, m.value AS value, m.qualifier AS qualifier, x.name AS name,
       head([l IN labels(x) WHERE NOT l IN ['Investor', 'Founder', 'Organization']]) AS label,
       m.valueText AS printed, m.asOf AS asOf, m.sources AS sources
ORDER BY unit, value DESC, name, asOf, m.name;

// test: citations
// with: {metric: 'citations'}
// expect: in order
// | unit        | value  | qualifier | name     | label    | printed    | asOf | sources         |
// | 'citations' | 230000 | '超'      | '张祥雨' | 'Person' | '23 万'    | null | ['qbitai:755']  |
// | 'citations' | 31000  | '超'      | '刘知远' | 'Person' | '3.1 万次' | null | ['qbitai:1265'] |
// | 'citations' | 30000  | '超'      | '闫俊杰' | 'Person' | '3 万次'   | null | ['qbitai:418']  |
// | 'citations' | 19000  | '超过'    | '吴育昕' | 'Person' | '1.9 万次' | null | ['qbitai:552']  |
// | 'citations' | 19000  | '逼近'    | '段楠'   | 'Person' | '1.9 万'   | null | ['qbitai:746']  |
// | 'citations' | 10000  | '破'      | '杨植麟' | 'Person' | '破万'     | null | ['qbitai:532']  |

// test: two head counts
// with: {metric: 'staff'}
// expect: in order
// | unit     | value | qualifier | name       | label     | printed    | asOf         | sources        |
// | 'people' | 600   | '余'      | '智谱AI'   | 'Company' | '600 余人' | '2024-09-01' | ['qbitai:244'] |
// | 'people' | 150   | null      | '阶跃星辰' | 'Company' | '150 人'   | '2024-01-01' | ['qbitai:694'] |

// test: no such figure
// with: {metric: 'nothing'}
// expect: empty
