// cygnet: 1
// name: largest-syndicates
// doc: Rounds by the number of investors that are named, with the names as printed.
// doc: Names that the report runs together (深创投红点中国) are counted apart. Investors behind 等 (and others) are not counted.
// param: minimum INTEGER = 2 — investors at least
// param: limit INTEGER = 25 — rows at most
// returns: round STRING, company STRING, investors INTEGER, printed LIST<STRING>, certainty STRING
// tags: rounds, investors, syndicates
MATCH (c:Company)-[:RAISED]->(r:Round)<-[p:PARTICIPATED_IN]-(i:Investor)
WITH c, r, p
ORDER BY p.printedAs
WITH c, r, count(p) AS investors, collect(p.printedAs) AS printed
WHERE investors >= $minimum
RETURN r.name AS round, c.name AS company, investors, printed, r.certainty AS certainty
ORDER BY investors DESC, round
LIMIT $limit;

// test: ten or more
// with: {minimum: 10}
// expect: in any order (ignoring element order for lists)
// | round                | company    | investors | printed | certainty |
// | '百川智能 2024-07 A' | '百川智能' | 18        | ['三七互娱', '上海人工智能产业股权投资基金合伙企业', '中贝通信集团股份有限公司', '中金资本', '临港科创', '亚投资本', '信雅达', '北京市人工智能产业投资', '卓源洲', '好未来', '小米集团', '深创投红点中国', '深创投红点中国', '腾讯投资', '阿里巴巴', '顺为资本', '顺禧', '黎资本'] | 'stated'  |
// | '百川智能 2023-10 A' | '百川智能' | 15        | ['众为资本', '卓源亚洲', '好未来', '小米集团', '心资本', '愉悦资本', '慕华科创', '淡策资本', '深创投', '清华控股', '红点中国', '腾讯投资', '金山软件', '阿里巴巴', '顺为资本'] | 'stated'  |
// | '智谱AI 2023-09 B+'  | '智谱AI'   | 10        | ['君联资本', '好未来', '小米', '红杉', '美团', '腾讯投资', '金山软件', '阿里巴巴', '顺为资本', '高瓴资本'] | 'stated'  |

// test: none has a hundred
// with: {minimum: 100}
// expect: empty
