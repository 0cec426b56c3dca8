// cygnet: 1
// name: highest-valuations
// doc: The highest valuations in one currency, round by round.
// doc: Valuations are never converted; '' asks for those whose currency is not printed (most of 智谱AI). Rumoured and disputed
// doc: ones are in; see `certainty` and `contested`.
// param: currency STRING = 'USD' — 'USD', 'CNY' or '' for valuations without a printed currency
// param: limit INTEGER = 10 — rows at most
// returns: valuation INTEGER | FLOAT, printed STRING, company STRING, round STRING, certainty STRING, contested BOOLEAN
// tags: rounds, valuation
MATCH (c:Company)-[:RAISED]->(r:Round)
WHERE r.valuation IS NOT NULL AND coalesce(r.valuationCurrency, '') = $currency
RETURN r.valuation AS valuation, r.valuationText AS printed, c.name AS company, r.name AS round,
       r.certainty AS certainty, coalesce(r.contested, FALSE) AS contested
ORDER BY valuation DESC, round
LIMIT $limit;

// test: dollars
// expect: in order
// | valuation  | printed          | company    | round                   | certainty  | contested |
// | 3000000000 | '约 30 亿美元'   | '智谱AI'   | '智谱AI 2024-05 B+'     | 'stated'   | true      |
// | 3000000000 | '30 亿美元'      | '月之暗面' | '月之暗面 2024-05 B+'   | 'stated'   | true      |
// | 2500000000 | '25 亿美元'      | 'MiniMax'  | 'MiniMax 2024-03 A'     | 'stated'   | false     |
// | 2000000000 | '20 亿美元'      | '阶跃星辰' | '阶跃星辰 2024-06'      | 'rumoured' | false     |
// | 1900000000 | '19 亿美元'      | '百川智能' | '百川智能 2023-10 A'    | 'stated'   | true      |
// | 1200000000 | '12 亿美元'      | 'MiniMax'  | 'MiniMax 2023-06 A'     | 'stated'   | false     |
// | 1000000000 | '超过10亿美元'   | '零一万物' | '零一万物 2023-11 天使' | 'stated'   | true      |
// | 20000000   | '超 2000 万美元' | 'MiniMax'  | 'MiniMax 2022-07 A'     | 'stated'   | true      |

// test: no currency printed
// with: {currency: ''}
// expect: in order
// | valuation   | printed  | company  | round               | certainty | contested |
// | 20000000000 | '200 亿' | '智谱AI' | '智谱AI 2024-09 B+' | 'stated'  | false     |
// | 4000000000  | '40 亿'  | '智谱AI' | '智谱AI 2023-05 B+' | 'stated'  | false     |
// | 4000000000  | '40 亿'  | '智谱AI' | '智谱AI 2023-07 B+' | 'stated'  | false     |
// | 2500000000  | '25 亿'  | '智谱AI' | '智谱AI 2023-09 B+' | 'stated'  | true      |
// | 2000000000  | '20 亿'  | '智谱AI' | '智谱AI 2022-09 B'  | 'stated'  | false     |

// test: none in euros
// with: {currency: 'EUR'}
// expect: empty
