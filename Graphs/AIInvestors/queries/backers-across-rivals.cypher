// cygnet: 1
// name: backers-across-rivals
// doc: Investors who back several of the six rivals (创业六小强).
// doc: `stated` counts the companies with a stated tie, `withRumours` also those with a rumoured one.
// doc: A vehicle with a name of its own (美团龙珠, 华为哈勃) counts for itself, not for its group.
// param: minimum INTEGER = 2 — how many of the six at least, rumoured ones counted
// returns: investor STRING, stated INTEGER, withRumours INTEGER, companies LIST<STRING>
// tags: investors, rivals
MATCH (i:Investor)-[tie:INVESTED_IN|RUMOURED_IN]->(c:Company {group: '创业六小强'})
WITH i, c, tie
ORDER BY c.name
WITH i.name AS investor,
     count(DISTINCT CASE WHEN type(tie) = 'INVESTED_IN' THEN c.name END) AS stated,
     count(DISTINCT c.name) AS withRumours, collect(DISTINCT c.name) AS companies
WHERE withRumours >= $minimum
RETURN investor, stated, withRumours, companies
ORDER BY stated DESC, withRumours DESC, investor;

// test: three or more of the six
// with: {minimum: 3}
// expect: in any order (ignoring element order for lists)
// | investor   | stated | withRumours | companies                                                             |
// | '阿里巴巴' | 5      | 6           | ['MiniMax', '智谱AI', '月之暗面', '百川智能', '阶跃星辰', '零一万物'] |
// | '腾讯'     | 4      | 4           | ['MiniMax', '智谱AI', '月之暗面', '百川智能']                         |
// | '红杉'     | 3      | 4           | ['MiniMax', '智谱AI', '月之暗面', '阶跃星辰']                         |
// | '顺为资本' | 3      | 3           | ['MiniMax', '智谱AI', '百川智能']                                     |

// test: nobody backs seven of six
// with: {minimum: 7}
// expect: empty
