// cygnet: 1
// name: investor-people
// doc: People of a company who worked before for one of its investors, or for the group that the investor belongs to.
// doc: Stated and rumoured ties; see `certainty`.
// returns: company STRING, investor STRING, person STRING, workedAt STRING, certainty STRING
// tags: people, investors, alumni
MATCH (c:Company)<-[:WORKS_AT]-(p:Person)-[:WORKED_AT]->(o:Organization),
      (o)-[:PART_OF*0..3]->(g:Organization),
      (g)<-[:PART_OF*0..2]-(i:Investor)-[tie:INVESTED_IN|RUMOURED_IN]->(c)
RETURN DISTINCT c.name AS company, i.name AS investor, p.name AS person, o.name AS workedAt,
                tie.certainty AS certainty
ORDER BY company, investor, person, workedAt;

// test: all of them
// expect: in order
// | company    | investor   | person   | workedAt         | certainty |
// | 'MiniMax'  | '腾讯'     | '魏伟'   | '腾讯云'         | 'stated'  |
// | '智谱AI'   | '腾讯'     | '张帆'   | '腾讯'           | 'stated'  |
// | '百川智能' | '腾讯'     | '洪涛'   | '腾讯 PCG'       | 'stated'  |
// | '零一万物' | '阿里巴巴' | '戴宗宏' | '阿里巴巴达摩院' | 'stated'  |
// | '面壁智能' | '知乎'     | '李大海' | '知乎'           | 'stated'  |
