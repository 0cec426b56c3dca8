// cygnet: 1
// name: categories
// doc: How the documents sort and label: the categories of one kind with their members (大佬派, 青年派, 独角兽 …).
// param: kind STRING — the kind, for example '创始人分类', '玩家分组', '称号', '客户方向'
// returns: category STRING, members LIST<STRING>
// tags: categories
MATCH (x)-[:IN_CATEGORY]->(k:Category {kind: $kind})
WITH k, x
ORDER BY x.name
RETURN k.name AS category, collect(DISTINCT x.name) AS members
ORDER BY category;

// test: groups of players
// with: {kind: '玩家分组'}
// expect: in any order (ignoring element order for lists)
// | category       | members                                                               |
// | '创业六小强'   | ['MiniMax', '智谱AI', '月之暗面', '百川智能', '阶跃星辰', '零一万物'] |
// | '创业特别关注' | ['DeepSeek', '面壁智能']                                              |
// | '国内巨头玩家' | ['华为', '商汤', '字节跳动', '快手', '昆仑万维', '百度', '科大讯飞', '腾讯', '阿里巴巴'] |

// test: no such kind
// with: {kind: 'nothing'}
// expect: empty
