// cygnet: 1
// name: co-investors-of-investor
// doc: Who sat in the same rounds as one investor, in all companies: how often, and in which companies.
// doc: A pair counts once per round. Rounds that are only rumoured are left out unless $rumoured is true.
// param: investor STRING — an investor, in any printed form, for example '红杉中国'
// param: minimum INTEGER = 1 — shared rounds at least
// param: rumoured BOOLEAN = false — whether rumoured rounds count
// returns: coInvestor STRING, rounds INTEGER, companies LIST<STRING>, roundNames LIST<STRING>
// tags: investors, syndicates
MATCH (i:Investor)-[:PARTICIPATED_IN]->(r:Round)<-[:PARTICIPATED_IN]-(other:Investor),
      (c:Company)-[:RAISED]->(r)
WHERE $investor IN i.names AND ($rumoured OR r.certainty <> 'rumoured')
WITH other, c, r
ORDER BY r.date, r.name
WITH other.name AS coInvestor, count(r) AS rounds, collect(DISTINCT c.name) AS companies,
     collect(r.name) AS roundNames
WHERE rounds >= $minimum
RETURN coInvestor, rounds, companies, roundNames
ORDER BY rounds DESC, coInvestor;

// test: more than one shared round
// with: {investor: '顺为资本', minimum: 2}
// expect: in order
// | coInvestor | rounds | companies                         | roundNames                                                        |
// | '腾讯'     | 4      | ['MiniMax', '智谱AI', '百川智能'] | ['MiniMax 2023-06 A', '智谱AI 2023-09 B+', '百川智能 2023-10 A', '百川智能 2024-07 A'] |
// | '好未来'   | 3      | ['智谱AI', '百川智能']            | ['智谱AI 2023-09 B+', '百川智能 2023-10 A', '百川智能 2024-07 A'] |
// | '小米'     | 3      | ['智谱AI', '百川智能']            | ['智谱AI 2023-09 B+', '百川智能 2023-10 A', '百川智能 2024-07 A'] |
// | '阿里巴巴' | 3      | ['智谱AI', '百川智能']            | ['智谱AI 2023-09 B+', '百川智能 2023-10 A', '百川智能 2024-07 A'] |
// | '卓源亚洲' | 2      | ['百川智能']                      | ['百川智能 2023-10 A', '百川智能 2024-07 A']                      |
// | '深创投'   | 2      | ['百川智能']                      | ['百川智能 2023-10 A', '百川智能 2024-07 A']                      |
// | '红点中国' | 2      | ['百川智能']                      | ['百川智能 2023-10 A', '百川智能 2024-07 A']                      |
// | '金山软件' | 2      | ['智谱AI', '百川智能']            | ['智谱AI 2023-09 B+', '百川智能 2023-10 A']                       |
// | '高瓴'     | 2      | ['MiniMax', '智谱AI']             | ['MiniMax 2023-06 A', '智谱AI 2023-09 B+']                        |

// test: a fund with a rumoured round
// with: {investor: '启明创投'}
// expect: in any order
// | coInvestor | rounds | companies  | roundNames           |
// | '华控基金' | 1      | ['智谱AI'] | ['智谱AI 2022-09 B'] |
// | '君联资本' | 1      | ['智谱AI'] | ['智谱AI 2022-09 B'] |

// test: the rumoured round added
// with: {investor: '启明创投', rumoured: true}
// expect: in any order
// | coInvestor | rounds | companies    | roundNames           |
// | '五源资本' | 1      | ['阶跃星辰'] | ['阶跃星辰 2023-11'] |
// | '华控基金' | 1      | ['智谱AI']   | ['智谱AI 2022-09 B'] |
// | '君联资本' | 1      | ['智谱AI']   | ['智谱AI 2022-09 B'] |
// | '红杉'     | 1      | ['阶跃星辰'] | ['阶跃星辰 2023-11'] |

// test: nobody by that name
// with: {investor: 'nobody'}
// expect: empty
