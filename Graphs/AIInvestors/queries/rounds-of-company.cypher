// cygnet: 1
// name: rounds-of-company
// doc: A company's rounds in order of date, with amount and valuation as printed and all investors.
// doc: Empty cells are not printed anywhere. `certainty` tells rumoured and restored rounds; `doubt` says what is in dispute.
// param: company STRING — a company, in any printed form, for example '智谱AI'
// returns: date DATE, round STRING, amount STRING, valuation STRING, investors LIST<STRING>, certainty STRING, doubt STRING
// tags: rounds, companies
MATCH (c:Company)-[:RAISED]->(r:Round)
WHERE $company IN c.names
OPTIONAL MATCH (r)<-[:PARTICIPATED_IN]-(i:Investor)
WITH r, i
ORDER BY i.name
RETURN r.date AS date, r.name AS round, r.amountText AS amount, r.valuationText AS valuation,
       collect(i.name) AS investors, r.certainty AS certainty, r.doubt AS doubt
ORDER BY date, round;

// test: four rounds, one of them without amount
// with: {company: 'MiniMax'}
// expect: in order
// | date         | round                  | amount       | valuation        | investors                                                      | certainty | doubt                                                                        |
// | '2022-01-01' | 'MiniMax 2022-01 天使' | null         | null             | ['云启资本']                                                   | 'stated'  | null                                                                         |
// | '2022-07-01' | 'MiniMax 2022-07 A'    | null         | '超 2000 万美元' | ['IDG 资本', '明势资本', '米哈游', '高瓴']                     | 'stated'  | 'printed in the valuation column with the amount empty; probably the amount' |
// | '2023-06-01' | 'MiniMax 2023-06 A'    | '2.5 亿美元' | '12 亿美元'      | ['IDG 资本', '小红书', '绿洲资本', '腾讯', '顺为资本', '高瓴'] | 'stated'  | null                                                                         |
// | '2024-03-01' | 'MiniMax 2024-03 A'    | '6 亿美元'   | '25 亿美元'      | ['红杉', '经纬创投', '阿里巴巴', '高瓴']                       | 'stated'  | null                                                                         |

// test: a company with rumoured rounds only
// with: {company: '阶跃晨'}
// expect: in order
// | date         | round              | amount | valuation   | investors                        | certainty  | doubt |
// | '2023-11-01' | '阶跃星辰 2023-11' | null   | null        | ['五源资本', '启明创投', '红杉'] | 'rumoured' | null  |
// | '2024-06-01' | '阶跃星辰 2024-06' | null   | '20 亿美元' | ['阿里巴巴']                     | 'rumoured' | null  |

// test: nobody by that name
// with: {company: 'nobody'}
// expect: empty
