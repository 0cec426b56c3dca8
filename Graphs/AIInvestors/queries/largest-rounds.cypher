// cygnet: 1
// name: largest-rounds
// doc: The largest rounds in one currency, by the amount printed.
// doc: Amounts are never converted, so each currency is a list of its own; '' asks for rounds whose currency is not printed.
// doc: Rounds without an amount are left out. 数亿元 counts as 100000000; see `printed`. `contested` marks amounts that
// doc: another passage disputes.
// param: currency STRING = 'USD' — 'USD', 'CNY' or '' for amounts without a printed currency
// param: limit INTEGER = 10 — rows at most
// returns: amount INTEGER | FLOAT, printed STRING, company STRING, round STRING, certainty STRING, contested BOOLEAN
// tags: rounds
MATCH (c:Company)-[:RAISED]->(r:Round)
WHERE r.amount IS NOT NULL AND coalesce(r.currency, '') = $currency
RETURN r.amount AS amount, r.amountText AS printed, c.name AS company, r.name AS round,
       r.certainty AS certainty, coalesce(r.contested, FALSE) AS contested
ORDER BY amount DESC, round
LIMIT $limit;

// test: dollars
// with: {currency: 'USD'}
// expect: in order
// | amount     | printed        | company    | round                   | certainty  | contested |
// | 3000000000 | '30亿美元'     | '月之暗面' | '月之暗面 2024-05 B+'   | 'stated'   | true      |
// | 1000000000 | '超10亿美元'   | '月之暗面' | '月之暗面 2024-02 B'    | 'stated'   | false     |
// | 1000000000 | '超 10 亿美元' | '零一万物' | '零一万物 2023-11 天使' | 'stated'   | true      |
// | 600000000  | '6 亿美元'     | 'MiniMax'  | 'MiniMax 2024-03 A'     | 'stated'   | false     |
// | 400000000  | '约 4 亿美元'  | '智谱AI'   | '智谱AI 2024-05 B+'     | 'stated'   | true      |
// | 350000000  | '3.5 亿美元'   | '百川智能' | '百川智能 2023-10 A'    | 'stated'   | true      |
// | 250000000  | '2.5 亿美元'   | 'MiniMax'  | 'MiniMax 2023-06 A'     | 'stated'   | false     |
// | 200000000  | '超2亿美元'    | '月之暗面' | '月之暗面 2023-06 天使' | 'stated'   | false     |
// | 100000000  | '数亿美元'     | '零一万物' | '零一万物 2024-08'      | 'rumoured' | false     |

// test: yuan
// with: {currency: 'CNY'}
// expect: in order
// | amount     | printed       | company    | round                    | certainty  | contested |
// | 5000000000 | '50 亿人民币' | '百川智能' | '百川智能 2024-07 A'     | 'stated'   | false     |
// | 100000000  | '数亿元'      | '小冰公司' | '小冰公司 2020-11 Pre-A' | 'stated'   | false     |
// | 100000000  | '数亿元'      | '面壁智能' | '面壁智能 2023-04 天使'  | 'restored' | false     |
// | 100000000  | '数亿元'      | '面壁智能' | '面壁智能 2024-04 A'     | 'restored' | true      |

// test: no currency printed
// with: {currency: ''}
// expect: in order
// | amount     | printed     | company    | round                   | certainty | contested |
// | 1200000000 | '12 亿'     | '智谱AI'   | '智谱AI 2023-09 B+'     | 'stated'  | true      |
// | 1000000000 | '数十亿'    | '智谱AI'   | '智谱AI 2024-09 B+'     | 'stated'  | false     |
// | 400000000  | '约 4 亿'   | '智谱AI'   | '智谱AI 2023-05 B+'     | 'stated'  | false     |
// | 300000000  | '约 3 亿'   | '智谱AI'   | '智谱AI 2023-07 B+'     | 'stated'  | false     |
// | 200000000  | '约 2 亿'   | '智谱AI'   | '智谱AI 2022-09 B'      | 'stated'  | false     |
// | 150000000  | '约 1.5 亿' | '智谱AI'   | '智谱AI 2021-09 A'      | 'stated'  | false     |
// | 50000000   | '5000 万'   | '百川智能' | '百川智能 2023-04 天使' | 'stated'  | false     |

// test: no round in euros
// with: {currency: 'EUR'}
// expect: empty
