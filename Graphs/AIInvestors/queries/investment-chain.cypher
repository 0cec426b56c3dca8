// cygnet: 1
// name: investment-chain
// doc: The shortest chain of stated investments between two companies or investors, followed in either direction.
// doc: Of several that are equally short the first by name is given; `investor-chains` gives all.
// param: from STRING — a company or an investor, in any printed form, for example '面壁智能'
// param: to STRING — another one, for example '零一万物'
// returns: chain LIST<STRING>, steps INTEGER
// tags: investors, paths
MATCH (a)
WHERE (a:Company OR a:Investor) AND $from IN a.names
MATCH (b), p = allShortestPaths((a)-[:INVESTED_IN*]-(b))
WHERE (b:Company OR b:Investor) AND $to IN b.names
RETURN [n IN nodes(p) | n.name] AS chain, length(p) AS steps
ORDER BY chain
LIMIT 1;

// test: over 智谱AI, which is a company and an investor
// with: {from: '面壁智能', to: '零一万物'}
// expect: in order
// | chain                                          | steps |
// | ['面壁智能', '智谱AI', '阿里巴巴', '零一万物'] | 3     |

// test: no chain
// with: {from: '小冰公司', to: '智谱AI'}
// expect: empty

// test: nobody by that name
// with: {from: 'nobody', to: '智谱AI'}
// expect: empty
