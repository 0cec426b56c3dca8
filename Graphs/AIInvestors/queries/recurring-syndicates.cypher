// cygnet: 1
// name: recurring-syndicates
// doc: Pairs of investors who sat in several rounds together, in one company or in more.
// doc: `companies` has one entry per company. Rumoured rounds are left out.
// param: minimum INTEGER = 2 — shared rounds at least
// param: acrossCompanies INTEGER = 1 — different companies at least
// returns: investor STRING, coInvestor STRING, rounds INTEGER, companies LIST<STRING>
// tags: investors, syndicates
MATCH (a:Investor)-[:PARTICIPATED_IN]->(r:Round)<-[:PARTICIPATED_IN]-(b:Investor),
      (c:Company)-[:RAISED]->(r)
WHERE a.name < b.name AND r.certainty <> 'rumoured'
WITH a, b, c, r
ORDER BY c.name
WITH a.name AS investor, b.name AS coInvestor, count(r) AS rounds,
     collect(DISTINCT c.name) AS companies
WHERE rounds >= $minimum AND size(companies) >= $acrossCompanies
RETURN investor, coInvestor, rounds, companies
ORDER BY rounds DESC, size(companies) DESC, investor, coInvestor;

// test: three rounds or more together
// with: {minimum: 3}
// expect: in any order (ignoring element order for lists)
// | investor   | coInvestor | rounds | companies                         |
// | '腾讯'     | '顺为资本' | 4      | ['MiniMax', '智谱AI', '百川智能'] |
// | '红杉'     | '阿里巴巴' | 3      | ['MiniMax', '智谱AI', '月之暗面'] |
// | '好未来'   | '小米'     | 3      | ['智谱AI', '百川智能']            |
// | '好未来'   | '腾讯'     | 3      | ['智谱AI', '百川智能']            |
// | '好未来'   | '阿里巴巴' | 3      | ['智谱AI', '百川智能']            |
// | '好未来'   | '顺为资本' | 3      | ['智谱AI', '百川智能']            |
// | '小米'     | '腾讯'     | 3      | ['智谱AI', '百川智能']            |
// | '小米'     | '阿里巴巴' | 3      | ['智谱AI', '百川智能']            |
// | '小米'     | '顺为资本' | 3      | ['智谱AI', '百川智能']            |
// | '腾讯'     | '阿里巴巴' | 3      | ['智谱AI', '百川智能']            |
// | '阿里巴巴' | '顺为资本' | 3      | ['智谱AI', '百川智能']            |

// test: two rounds in two companies, the same two investors in three
// with: {minimum: 2, acrossCompanies: 3}
// expect: in any order (ignoring element order for lists)
// | investor | coInvestor | rounds | companies                         |
// | '腾讯'   | '顺为资本' | 4      | ['MiniMax', '智谱AI', '百川智能'] |
// | '红杉'   | '阿里巴巴' | 3      | ['MiniMax', '智谱AI', '月之暗面'] |
