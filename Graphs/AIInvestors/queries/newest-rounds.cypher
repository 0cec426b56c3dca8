// cygnet: 1
// name: newest-rounds
// doc: The newest round of every company that raised one, newest first.
// doc: A company whose newest round is only rumoured is listed with it; see `certainty`.
// param: group STRING = '' — only companies of a group: '创业六小强' or '创业特别关注'; '' for all
// returns: date DATE, company STRING, round STRING, amount STRING, valuation STRING, certainty STRING
// tags: rounds, companies
MATCH (c:Company)-[:RAISED]->(r:Round)
WHERE $group IN ['', c.group]
WITH c, r
ORDER BY r.date DESC, r.name
WITH c, head(collect(r)) AS r
RETURN r.date AS date, c.name AS company, r.name AS round, r.amountText AS amount,
       r.valuationText AS valuation, r.certainty AS certainty
ORDER BY date DESC, company;

// test: every company with a round
// expect: in order
// | date         | company    | round                    | amount        | valuation   | certainty  |
// | '2024-09-01' | '智谱AI'   | '智谱AI 2024-09 B+'      | '数十亿'      | '200 亿'    | 'stated'   |
// | '2024-08-01' | '零一万物' | '零一万物 2024-08'       | '数亿美元'    | null        | 'rumoured' |
// | '2024-07-01' | '百川智能' | '百川智能 2024-07 A'     | '50 亿人民币' | null        | 'stated'   |
// | '2024-06-01' | '阶跃星辰' | '阶跃星辰 2024-06'       | null          | '20 亿美元' | 'rumoured' |
// | '2024-05-01' | '月之暗面' | '月之暗面 2024-05 B+'    | '30亿美元'    | '30 亿美元' | 'stated'   |
// | '2024-04-01' | '面壁智能' | '面壁智能 2024-04 A'     | '数亿元'      | null        | 'restored' |
// | '2024-03-01' | 'MiniMax'  | 'MiniMax 2024-03 A'      | '6 亿美元'    | '25 亿美元' | 'stated'   |
// | '2020-11-24' | '小冰公司' | '小冰公司 2020-11 Pre-A' | '数亿元'      | null        | 'stated'   |

// test: the two special ones, of which DeepSeek has no round
// with: {group: '创业特别关注'}
// expect: in order
// | date         | company    | round                | amount   | valuation | certainty  |
// | '2024-04-01' | '面壁智能' | '面壁智能 2024-04 A' | '数亿元' | null      | 'restored' |

// test: no such group
// with: {group: 'nothing'}
// expect: empty
