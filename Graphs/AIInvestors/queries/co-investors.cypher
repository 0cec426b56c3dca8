// cygnet: 1
// name: co-investors
// doc: Pairs of investors who sat in the same round of a company, and in which rounds.
// doc: Rounds known only as rumour count too; the names of the rounds tell them apart.
// param: company STRING — a company, in any printed form, for example 'MiniMax'
// returns: investor STRING, coInvestor STRING, rounds INTEGER, roundNames LIST<STRING>
// tags: investors, syndicates
MATCH (c:Company)-[:RAISED]->(r:Round),
      (a:Investor)-[:PARTICIPATED_IN]->(r)<-[:PARTICIPATED_IN]-(b:Investor)
WHERE $company IN c.names AND a.name < b.name
WITH a, b, r
ORDER BY r.date, r.name
RETURN a.name AS investor, b.name AS coInvestor, count(r) AS rounds, collect(r.name) AS roundNames
ORDER BY rounds DESC, investor, coInvestor;

// test: one pair
// with: {company: '小冰'}
// expect: in order
// | investor     | coInvestor | rounds | roundNames                 |
// | '北极光创投' | '网易'     | 1      | ['小冰公司 2020-11 Pre-A'] |

// test: two rounds, of two and of four investors
// with: {company: '疆智能'}
// expect: in any order
// | investor                     | coInvestor | rounds | roundNames                |
// | '北京市人工智能产业投资基金' | '华为哈勃' | 1      | ['面壁智能 2024-04 A']    |
// | '北京市人工智能产业投资基金' | '春华创投' | 1      | ['面壁智能 2024-04 A']    |
// | '北京市人工智能产业投资基金' | '知乎'     | 1      | ['面壁智能 2024-04 A']    |
// | '华为哈勃'                   | '春华创投' | 1      | ['面壁智能 2024-04 A']    |
// | '华为哈勃'                   | '知乎'     | 1      | ['面壁智能 2024-04 A']    |
// | '春华创投'                   | '知乎'     | 1      | ['面壁智能 2024-04 A']    |
// | '智谱AI'                     | '知乎'     | 1      | ['面壁智能 2023-04 天使'] |

// test: nobody by that name
// with: {company: 'nobody'}
// expect: empty
