// cygnet: 1
// name: follow-on-investors
// doc: Investors who came back: those in two or more rounds of the same company.
// doc: Rumoured rounds are left out. `printed` is the name as printed round by round (高瓴 has three forms), `certainties`
// doc: says how sure each entry is: that 光速中国 is 光速光合 and 蚂蚁金服 is 蚂蚁集团 is inferred.
// param: company STRING = '' — one company, in any printed form; '' for all
// param: minimum INTEGER = 2 — rounds at least
// returns: company STRING, investor STRING, rounds INTEGER, roundNames LIST<STRING>, printed LIST<STRING>, certainties LIST<STRING>
// tags: investors, rounds
MATCH (c:Company)-[:RAISED]->(r:Round)<-[p:PARTICIPATED_IN]-(i:Investor)
WHERE ($company = '' OR $company IN c.names) AND r.certainty <> 'rumoured'
WITH c, i, r, p
ORDER BY r.date, r.name
WITH c.name AS company, i.name AS investor, collect(r.name) AS roundNames,
     collect(p.printedAs) AS printed, collect(p.certainty) AS certainties
WHERE size(roundNames) >= $minimum
RETURN company, investor, size(roundNames) AS rounds, roundNames, printed, certainties
ORDER BY company, rounds DESC, investor;

// test: one company
// with: {company: '智谱AI'}
// expect: in order
// | company  | investor   | rounds | roundNames                                 | printed                  | certainties              |
// | '智谱AI' | '光速光合' | 2      | ['智谱AI 2023-05 B+', '智谱AI 2024-01 B+'] | ['光速中国', '光速光合'] | ['inferred', 'stated']   |
// | '智谱AI' | '华控基金' | 2      | ['智谱AI 2021-09 A', '智谱AI 2022-09 B']   | ['华控鑫', '华控鑫']     | ['restored', 'restored'] |
// | '智谱AI' | '君联资本' | 2      | ['智谱AI 2022-09 B', '智谱AI 2023-09 B+']  | ['君联资本', '君联资本'] | ['stated', 'stated']     |
// | '智谱AI' | '美团'     | 2      | ['智谱AI 2023-07 B+', '智谱AI 2023-09 B+'] | ['美团', '美团']         | ['stated', 'stated']     |
// | '智谱AI' | '蚂蚁集团' | 2      | ['智谱AI 2023-05 B+', '智谱AI 2023-10 B+'] | ['蚂蚁金服', '蚂蚁集团'] | ['inferred', 'stated']   |

// test: three rounds or more
// with: {minimum: 3}
// expect: in order
// | company   | investor | rounds | roundNames                                                      | printed                            | certainties                      |
// | 'MiniMax' | '高瓴'   | 3      | ['MiniMax 2022-07 A', 'MiniMax 2023-06 A', 'MiniMax 2024-03 A'] | ['高瓴创投', '高瓴投资', '高瓴投'] | ['stated', 'stated', 'restored'] |

// test: nobody by that name
// with: {company: 'nobody'}
// expect: empty
