// cygnet: 1
// name: investor-chains
// doc: All shortest chains investor – company – investor – … between two names, over stated investments.
// doc: `steps` counts the investments: 2 means that two investors share a company, or two companies a backer.
// param: from STRING — an investor or a company, in any printed form, for example '云启资本'
// param: to STRING — another one, for example '今日资本'
// param: limit INTEGER = 25 — rows at most
// returns: chain LIST<STRING>, steps INTEGER
// tags: investors, paths
MATCH (a)
WHERE (a:Company OR a:Investor) AND $from IN a.names
MATCH (b), p = allShortestPaths((a)-[:INVESTED_IN*]-(b))
WHERE (b:Company OR b:Investor) AND $to IN b.names
RETURN [n IN nodes(p) | n.name] AS chain, length(p) AS steps
ORDER BY chain
LIMIT $limit;

// test: two funds without a common company
// with: {from: '云启资本', to: '今日资本', limit: 12}
// expect: in any order
// | chain                                                       | steps |
// | ['云启资本', 'MiniMax', '小红书', '月之暗面', '今日资本']   | 4     |
// | ['云启资本', 'MiniMax', '红杉', '智谱AI', '今日资本']       | 4     |
// | ['云启资本', 'MiniMax', '红杉', '月之暗面', '今日资本']     | 4     |
// | ['云启资本', 'MiniMax', '腾讯', '智谱AI', '今日资本']       | 4     |
// | ['云启资本', 'MiniMax', '腾讯', '月之暗面', '今日资本']     | 4     |
// | ['云启资本', 'MiniMax', '阿里巴巴', '智谱AI', '今日资本']   | 4     |
// | ['云启资本', 'MiniMax', '阿里巴巴', '月之暗面', '今日资本'] | 4     |
// | ['云启资本', 'MiniMax', '顺为资本', '智谱AI', '今日资本']   | 4     |
// | ['云启资本', 'MiniMax', '高瓴', '智谱AI', '今日资本']       | 4     |

// test: two funds with a common company
// with: {from: '真格基金', to: '砺思资本'}
// expect: in order
// | chain                                | steps |
// | ['真格基金', '月之暗面', '砺思资本'] | 2     |

// test: nobody by that name
// with: {from: '云启资本', to: 'nobody'}
// expect: empty
