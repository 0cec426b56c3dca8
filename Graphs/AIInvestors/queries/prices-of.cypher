// cygnet: 1
// name: prices-of
// doc: All prices of one model, product, family, company or programme: API, tips, subscriptions, gifts, free offers.
// doc: `input`, `output` and `previous` (the input price before) are yuan per million tokens; `amount` is any other
// doc: price, in `currency` and per `unit`.
// param: name STRING — anything that has a price, in any printed form, for example 'Kimi'
// returns: price STRING, kind STRING, input INTEGER | FLOAT, output INTEGER | FLOAT, previous INTEGER | FLOAT, amount INTEGER | FLOAT, currency STRING, unit STRING, asOf DATE, sources LIST<STRING>
// tags: prices
MATCH (x)-[:HAS_PRICE]->(p:Price)
WHERE $name IN x.names
RETURN p.name AS price, p.kind AS kind, p.input AS input, p.output AS output,
       p.previousInput AS previous, p.amount AS amount, p.currency AS currency, p.unit AS unit,
       p.asOf AS asOf, p.sources AS sources
ORDER BY kind, amount, price;

// test: six tips and more
// with: {name: 'Kimi'}
// expect: in order
// | price                 | kind               | input | output | previous | amount | currency | unit            | asOf         | sources                      |
// | 'Kimi 获客成本'       | 'acquisition cost' | null  | null   | null     | 30     | 'CNY'    | 'acquired user' | null         | ['qbitai:480', 'qbitai:482'] |
// | 'Kimi 打赏平均日价格' | 'average tip'      | null  | null   | null     | 1.2    | 'CNY'    | 'day'           | null         | ['qbitai:494']               |
// | 'Kimi 打赏制'         | 'payment model'    | null  | null   | null     | null   | 'CNY'    | null            | '2024-05-01' | ['qbitai:478', 'qbitai:494'] |
// | '送 Kimi 一朵花'      | 'tip'              | null  | null   | null     | 5.2    | 'CNY'    | 'tip'           | '2024-05-01' | ['qbitai:498', 'qbitai:478'] |
// | '给 Kimi 加鸡腿'      | 'tip'              | null  | null   | null     | 9.9    | 'CNY'    | 'tip'           | '2024-05-01' | ['qbitai:499', 'qbitai:478'] |
// | '请 Kimi 喝咖啡'      | 'tip'              | null  | null   | null     | 28.8   | 'CNY'    | 'tip'           | '2024-05-01' | ['qbitai:500', 'qbitai:478'] |
// | '给 Kimi 充充电'      | 'tip'              | null  | null   | null     | 49.9   | 'CNY'    | 'tip'           | '2024-05-01' | ['qbitai:501', 'qbitai:478'] |
// | '请 Kimi 吃顿饭'      | 'tip'              | null  | null   | null     | 99     | 'CNY'    | 'tip'           | '2024-05-01' | ['qbitai:502', 'qbitai:478'] |
// | '和 Kimi 一起登月'    | 'tip'              | null  | null   | null     | 399    | 'CNY'    | 'tip'           | '2024-05-01' | ['qbitai:503', 'qbitai:478'] |

// test: a price before and after
// with: {name: 'Qwen-Long'}
// expect: in order
// | price                   | kind  | input | output | previous | amount | currency | unit             | asOf         | sources                                          |
// | 'Qwen-Long API 2024-05' | 'API' | 0.5   | null   | 20       | null   | 'CNY'    | 'million tokens' | '2024-05-01' | ['zqrb:212', 'zqrb:213', 'zqrb:214', 'zqrb:215'] |

// test: no such thing
// with: {name: 'nothing'}
// expect: empty
