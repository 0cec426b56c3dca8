// cygnet: 1
// name: origins
// doc: Where companies come from: spin-offs (脱胎于), incubators, parents who pay, and the places a team is said to come from.
// doc: Single people are in `team` and `alumni`.
// param: company STRING = '' — one company, in any printed form; '' for all
// returns: company STRING, tie STRING, origin STRING, date DATE, certainty STRING, text STRING, sources LIST<STRING>
// tags: companies, alumni
MATCH (c:Company)-[r:SPUN_OFF_FROM|TEAM_FROM|INCUBATED|FUNDS]-(o:Organization)
WHERE ($company = '' OR $company IN c.names)
  AND (startNode(r) = c) = (type(r) IN ['SPUN_OFF_FROM', 'TEAM_FROM'])
RETURN c.name AS company, type(r) AS tie, o.name AS origin, r.date AS date,
       r.certainty AS certainty, r.text AS text, r.sources AS sources
ORDER BY company, tie, origin;

// test: a fund's child
// with: {company: '深度求索'}
// expect: in order
// | company    | tie             | origin     | date | certainty  | text                                      | sources                                                      |
// | 'DeepSeek' | 'FUNDS'         | '幻方量化' | null | 'stated'   | '幻方量化可为深度求索提供每年几亿的资金支持，在算力和财力上都为深度求索的诞生打下独特基础' | ['qbitai:1062']                                              |
// | 'DeepSeek' | 'SPUN_OFF_FROM' | '幻方量化' | null | 'stated'   | '脱胎于国内知名量化私募机构——幻方量化'    | ['qbitai:1053', 'qbitai:1062', 'qbitai:1137', 'qbitai:1139'] |
// | 'DeepSeek' | 'TEAM_FROM'     | '幻方量化' | null | 'rumoured' | 'DeepSeek 脱胎于幻方量化，或继承其人才圈' | ['qbitai:1139']                                              |

// test: nobody by that name
// with: {company: 'nobody'}
// expect: empty
