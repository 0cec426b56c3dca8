// cygnet: 1
// name: api-prices
// doc: API prices in yuan per million tokens, the cheapest input first.
// doc: Prices printed per thousand tokens are multiplied by 1000; free models are in `free-offers`. `output` is empty where
// doc: a document names one price only. `publisher` is who made the list or announced the price, `contested` marks a price
// doc: that another passage disputes.
// param: publisher STRING = '' — only prices from one organisation: 'DeepSeek' made the table of May 2024; '' for all
// param: limit INTEGER = 25 — rows at most
// returns: input INTEGER | FLOAT, output INTEGER | FLOAT, model STRING, house STRING, asOf DATE, publisher STRING, contested BOOLEAN, sources LIST<STRING>
// tags: prices, models
MATCH (m)-[:HAS_PRICE]->(p:Price {currency: 'CNY', unit: 'million tokens'})
WHERE p.input IS NOT NULL AND $publisher IN ['', p.publishedBy]
OPTIONAL MATCH (c:Organization)-[:DEVELOPED|HAS_FAMILY|OFFERS]->(m)
RETURN p.input AS input, p.output AS output, m.name AS model, c.name AS house, p.asOf AS asOf,
       p.publishedBy AS publisher, coalesce(p.contested, FALSE) AS contested, p.sources AS sources
ORDER BY input, output, model, house
LIMIT $limit;

// test: the cheapest
// with: {limit: 8}
// expect: in order
// | input | output | model            | house      | asOf         | publisher  | contested | sources                                                      |
// | 0.5   | null   | 'Qwen-Long'      | '阿里巴巴' | '2024-05-01' | '阿里云'   | false     | ['zqrb:212', 'zqrb:213', 'zqrb:214', 'zqrb:215']             |
// | 0.8   | null   | '豆包大模型'     | '字节跳动' | null         | null       | false     | ['qbitai:1423']                                              |
// | 1     | 2      | 'DeepSeek-V2'    | 'DeepSeek' | '2024-05-01' | 'DeepSeek' | true      | ['qbitai:1099', 'qbitai:1108', 'qbitai:1125', 'qbitai:1127'] |
// | 2     | 9      | 'Claude 3 Haiku' | null       | '2024-05-01' | 'DeepSeek' | false     | ['qbitai:1115', 'qbitai:1125']                               |
// | 10    | 10     | 'abab 6.5s'      | 'MiniMax'  | '2024-05-01' | 'DeepSeek' | false     | ['qbitai:1117', 'qbitai:1125']                               |
// | 11    | 14     | 'GPT-3.5'        | 'OpenAI'   | '2024-05-01' | 'DeepSeek' | false     | ['qbitai:1111', 'qbitai:1125']                               |
// | 14    | 43     | 'Mixtral 8x22B'  | null       | '2024-05-01' | 'DeepSeek' | false     | ['qbitai:1123', 'qbitai:1125']                               |
// | 20    | 20     | 'Qwen1.5 72B'    | '阿里巴巴' | '2024-05-01' | 'DeepSeek' | false     | ['qbitai:1121', 'qbitai:1125']                               |

// test: nobody by that name
// with: {publisher: 'nobody'}
// expect: empty
