// cygnet: 1
// name: rounds-of-year
// doc: Rounds of one year, largest first within each currency.
// doc: Amounts are as printed and never converted; no currency means that none is printed.
// doc: 数 (several) keeps the unit as the number: 数亿元 is 100000000. `contested` marks a figure that another passage
// doc: disputes; `doubt` says how.
// param: year INTEGER — for example 2023
// returns: currency STRING, amount INTEGER | FLOAT, printed STRING, round STRING, company STRING, valuation STRING, certainty STRING, contested BOOLEAN, doubt STRING
// tags: rounds
MATCH (c:Company)-[:RAISED]->(r:Round)
WHERE r.date.year = $year
RETURN r.currency AS currency, r.amount AS amount, r.amountText AS printed, r.name AS round,
       c.name AS company, r.valuationText AS valuation, r.certainty AS certainty,
       coalesce(r.contested, FALSE) AS contested, r.doubt AS doubt
ORDER BY currency, coalesce(r.amount, 0) DESC, round;

// test: three rounds, no amount in two
// with: {year: 2022}
// expect: in order
// | currency | amount    | printed   | round                  | company   | valuation        | certainty | contested | doubt                                                                        |
// | null     | 200000000 | '约 2 亿' | '智谱AI 2022-09 B'     | '智谱AI'  | '20 亿'          | 'stated'  | false     | null                                                                         |
// | null     | null      | null      | 'MiniMax 2022-01 天使' | 'MiniMax' | null             | 'stated'  | false     | null                                                                         |
// | null     | null      | null      | 'MiniMax 2022-07 A'    | 'MiniMax' | '超 2000 万美元' | 'stated'  | true      | 'printed in the valuation column with the amount empty; probably the amount' |

// test: two rounds, one without an amount
// with: {year: 2021}
// expect: in order
// | currency | amount    | printed     | round                 | company  | valuation | certainty | contested | doubt |
// | null     | 150000000 | '约 1.5 亿' | '智谱AI 2021-09 A'    | '智谱AI' | null      | 'stated'  | false     | null  |
// | null     | null      | null        | '智谱AI 2021-04 天使' | '智谱AI' | null      | 'stated'  | false     | null  |

// test: a year without rounds
// with: {year: 2018}
// expect: empty
