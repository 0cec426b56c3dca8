// cygnet: 1
// name: valuation-steps
// doc: A company's rounds that print a valuation, in order of date, each with the step from the one before it.
// doc: `ratio` is the valuation divided by the previous one in the same currency; rounds without a printed currency
// doc: are compared with each other only. Rounds without a valuation are left out. Rumoured and disputed valuations are
// doc: kept and compared like the others; see `certainty` and `doubt`.
// param: company STRING — a company, in any printed form, for example '智谱AI'
// returns: date DATE, round STRING, valuation INTEGER | FLOAT, currency STRING, printed STRING, previous INTEGER | FLOAT, ratio FLOAT, certainty STRING, doubt STRING
// tags: rounds, valuation
MATCH (c:Company)-[:RAISED]->(r:Round)
WHERE $company IN c.names AND r.valuation IS NOT NULL
OPTIONAL MATCH (c)-[:RAISED]->(before:Round)
WHERE before.date < r.date
  AND before.valuation IS NOT NULL
  AND coalesce(before.valuationCurrency, '') = coalesce(r.valuationCurrency, '')
WITH r, before
ORDER BY before.date DESC, before.name
WITH r, head(collect(before.valuation)) AS previous
RETURN r.date AS date, r.name AS round, r.valuation AS valuation, r.valuationCurrency AS currency,
       r.valuationText AS printed, previous, round(1000.0 * r.valuation / previous) / 1000 AS ratio,
       r.certainty AS certainty, r.doubt AS doubt
ORDER BY date, round;

// test: up, level, down, and up again
// with: {company: '智谱AI'}
// expect: in order
// | date         | round               | valuation   | currency | printed        | previous   | ratio | certainty | doubt |
// | '2022-09-01' | '智谱AI 2022-09 B'  | 2000000000  | null     | '20 亿'        | null       | null  | 'stated'  | null  |
// | '2023-05-01' | '智谱AI 2023-05 B+' | 4000000000  | null     | '40 亿'        | 2000000000 | 2.0   | 'stated'  | null  |
// | '2023-07-01' | '智谱AI 2023-07 B+' | 4000000000  | null     | '40 亿'        | 4000000000 | 1.0   | 'stated'  | null  |
// | '2023-09-01' | '智谱AI 2023-09 B+' | 2500000000  | null     | '25 亿'        | 4000000000 | 0.625 | 'stated'  | 'valued below the 40 亿 of 2023-05 and 2023-07; no currency is printed for any of the three' |
// | '2024-05-01' | '智谱AI 2024-05 B+' | 3000000000  | 'USD'    | '约 30 亿美元' | null       | null  | 'stated'  | 'dated 6月2日 in byteailab:13; 智谱AI gave no comment (byteailab:17, 41); 财联社 prints 或 (byteailab:46); the valuation is 据传 in qbitai:201' |
// | '2024-09-01' | '智谱AI 2024-09 B+' | 20000000000 | null     | '200 亿'       | 2500000000 | 8.0   | 'stated'  | null  |

// test: a first valuation that is probably an amount
// with: {company: 'MiniMax'}
// expect: in order
// | date         | round               | valuation  | currency | printed          | previous   | ratio | certainty | doubt                                                                        |
// | '2022-07-01' | 'MiniMax 2022-07 A' | 20000000   | 'USD'    | '超 2000 万美元' | null       | null  | 'stated'  | 'printed in the valuation column with the amount empty; probably the amount' |
// | '2023-06-01' | 'MiniMax 2023-06 A' | 1200000000 | 'USD'    | '12 亿美元'      | 20000000   | 60.0  | 'stated'  | null                                                                         |
// | '2024-03-01' | 'MiniMax 2024-03 A' | 2500000000 | 'USD'    | '25 亿美元'      | 1200000000 | 2.083 | 'stated'  | null                                                                         |

// test: no valuation is printed
// with: {company: '小冰公司'}
// expect: empty

// test: nobody by that name
// with: {company: 'nobody'}
// expect: empty
