// cygnet: 1
// name: shared-backers
// doc: Investors who back both of two companies, with the rounds in which they came in.
// doc: Stated ties only; `rumoured-ties` has the others. A tie that no round is printed for has no rounds here.
// param: a STRING — a company, in any printed form, for example '智谱AI'
// param: b STRING — the other company, for example '月之暗面'
// returns: investor STRING, roundsOfA LIST<STRING>, roundsOfB LIST<STRING>
// tags: investors, companies
MATCH (a:Company)<-[x:INVESTED_IN]-(i:Investor)-[y:INVESTED_IN]->(b:Company)
WHERE $a IN a.names AND $b IN b.names
RETURN i.name AS investor, coalesce(x.roundNames, []) AS roundsOfA,
       coalesce(y.roundNames, []) AS roundsOfB
ORDER BY investor;

// test: the older and the younger favourite, one of them under its damaged name
// with: {a: '智谱 AI', b: '月之暗潮'}
// expect: in any order
// | investor   | roundsOfA                                  | roundsOfB                                       |
// | '今日资本' | ['智谱AI 2023-05 B+']                      | ['月之暗面 2023-06 天使']                       |
// | '红杉'     | ['智谱AI 2023-09 B+']                      | ['月之暗面 2023-06 天使', '月之暗面 2024-02 B'] |
// | '美团'     | ['智谱AI 2023-07 B+', '智谱AI 2023-09 B+'] | ['月之暗面 2024-02 B']                          |
// | '腾讯'     | ['智谱AI 2023-09 B+']                      | ['月之暗面 2024-05 B+']                         |
// | '阿里巴巴' | ['智谱AI 2023-09 B+']                      | ['月之暗面 2024-02 B']                          |

// test: both rounds of one, one of the other
// with: {a: '面壁智能', b: '百川智能'}
// expect: in order
// | investor                     | roundsOfA              | roundsOfB              |
// | '北京市人工智能产业投资基金' | ['面壁智能 2024-04 A'] | ['百川智能 2024-07 A'] |

// test: nobody by that name
// with: {a: 'nobody', b: '月之暗面'}
// expect: empty
