// cygnet: 1
// name: investors-by-portfolio
// doc: Investors by the number of companies that they back, stated ties only, with the number of their rounds.
// doc: Vehicles of one group are counted apart. `rounds` counts the rounds that are printed; ties stated without a round add none.
// param: minimum INTEGER = 2 — companies at least
// returns: investor STRING, companies INTEGER, rounds INTEGER, names LIST<STRING>
// tags: investors
MATCH (i:Investor)-[tie:INVESTED_IN]->(c:Company)
WITH i, tie, c
ORDER BY c.name
WITH i.name AS investor, count(c) AS companies, sum(coalesce(tie.rounds, 0)) AS rounds,
     collect(c.name) AS names
WHERE companies >= $minimum
RETURN investor, companies, rounds, names
ORDER BY companies DESC, rounds DESC, investor;

// test: three companies or more
// with: {minimum: 3}
// expect: in order
// | investor   | companies | rounds | names                                                     |
// | '阿里巴巴' | 5         | 6      | ['MiniMax', '智谱AI', '月之暗面', '百川智能', '零一万物'] |
// | '腾讯'     | 4         | 5      | ['MiniMax', '智谱AI', '月之暗面', '百川智能']             |
// | '红杉'     | 3         | 4      | ['MiniMax', '智谱AI', '月之暗面']                         |
// | '顺为资本' | 3         | 4      | ['MiniMax', '智谱AI', '百川智能']                         |
// | '智谱AI'   | 3         | 1      | ['无问芯穹', '生数科技', '面壁智能']                      |
// | 'OpenAI'   | 3         | 0      | ['Anthropic', 'Helion', 'Rain AI']                        |

// test: nobody backs ten
// with: {minimum: 10}
// expect: empty
