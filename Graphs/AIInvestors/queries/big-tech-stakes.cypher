// cygnet: 1
// name: big-tech-stakes
// doc: What the large technology companies back, directly or through a vehicle or unit of their own (华为哈勃, 美团龙珠).
// doc: Without a group the nine giants of the report are listed; any other group can be asked for by name (美团, 小米).
// doc: `through` is the vehicle or unit, empty where the group itself is printed. Rumoured ties are in; see `certainty`.
// param: group STRING = '' — one group, in any printed form, for example '腾讯'; '' for the nine giants
// param: limit INTEGER = 50 — rows at most
// returns: group STRING, through STRING, company STRING, rounds INTEGER, first DATE, last DATE, certainty STRING
// tags: investors, giants
MATCH (g:Company)<-[:PART_OF*0..2]-(i:Investor)-[tie:INVESTED_IN|RUMOURED_IN]->(c:Company)
WHERE ($group = '' AND g.giant) OR $group IN g.names
RETURN g.name AS group, CASE WHEN i <> g THEN i.name END AS through, c.name AS company,
       tie.rounds AS rounds, tie.first AS first, tie.last AS last, tie.certainty AS certainty
ORDER BY group, first, company, through
LIMIT $limit;

// test: the giants of the report
// with: {limit: 60}
// expect: in order
// | group      | through    | company    | rounds | first        | last         | certainty  |
// | '华为'     | '华为哈勃' | '面壁智能' | 1      | '2024-04-01' | '2024-04-01' | 'stated'   |
// | '百度'     | null       | '必优科技' | null   | '2023-01-01' | '2023-01-01' | 'stated'   |
// | '百度'     | null       | '西湖心辰' | null   | '2023-01-01' | '2023-01-01' | 'stated'   |
// | '腾讯'     | null       | 'MiniMax'  | 1      | '2023-06-01' | '2023-06-01' | 'stated'   |
// | '腾讯'     | null       | '智谱AI'   | 1      | '2023-09-01' | '2023-09-01' | 'stated'   |
// | '腾讯'     | null       | '百川智能' | 2      | '2023-10-01' | '2024-07-01' | 'stated'   |
// | '腾讯'     | null       | '月之暗面' | 1      | '2024-05-01' | '2024-05-01' | 'stated'   |
// | '阿里巴巴' | null       | '智谱AI'   | 1      | '2023-09-01' | '2023-09-01' | 'stated'   |
// | '阿里巴巴' | null       | '百川智能' | 2      | '2023-10-01' | '2024-07-01' | 'stated'   |
// | '阿里巴巴' | null       | '零一万物' | 1      | '2023-11-01' | '2023-11-01' | 'stated'   |
// | '阿里巴巴' | null       | '月之暗面' | 1      | '2024-02-01' | '2024-02-01' | 'stated'   |
// | '阿里巴巴' | null       | 'MiniMax'  | 1      | '2024-03-01' | '2024-03-01' | 'stated'   |
// | '阿里巴巴' | null       | '阶跃星辰' | 1      | '2024-06-01' | '2024-06-01' | 'rumoured' |

// test: a group and its vehicle
// with: {group: '美团'}
// expect: in order
// | group  | through    | company    | rounds | first        | last         | certainty |
// | '美团' | null       | '智谱AI'   | 2      | '2023-07-01' | '2023-09-01' | 'stated'  |
// | '美团' | '美团龙珠' | '月之暗面' | 1      | '2023-07-01' | '2023-07-01' | 'stated'  |
// | '美团' | null       | '月之暗面' | 1      | '2024-02-01' | '2024-02-01' | 'stated'  |

// test: nobody by that name
// with: {group: 'nobody'}
// expect: empty
