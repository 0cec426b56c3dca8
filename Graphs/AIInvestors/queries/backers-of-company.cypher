// cygnet: 1
// name: backers-of-company
// doc: Who backs a company, in order of entry, with the rounds and the name under which each is printed.
// doc: Rumoured ties are in; see `certainty`. A placeholder (an unnamed 助理教授, 鼓手和词曲作者) is marked.
// param: company STRING — a company, in any printed form, for example '月之暗面'
// returns: investor STRING, first DATE, rounds INTEGER, printed LIST<STRING>, placeholder BOOLEAN, certainty STRING, sources LIST<STRING>
// tags: investors, companies
MATCH (c:Company)<-[tie:INVESTED_IN|RUMOURED_IN]-(i:Investor)
WHERE $company IN c.names
OPTIONAL MATCH (c)-[:RAISED]->(:Round)<-[p:PARTICIPATED_IN]-(i)
WITH i, tie, p
ORDER BY p.printedAs
RETURN i.name AS investor, tie.first AS first, tie.rounds AS rounds,
       collect(DISTINCT p.printedAs) AS printed, coalesce(i.placeholder, FALSE) AS placeholder,
       tie.certainty AS certainty, tie.sources AS sources
ORDER BY first, investor;

// test: thirteen, two of them without a name
// with: {company: '月之暗面'}
// expect: in order
// | investor                         | first        | rounds | printed                            | placeholder | certainty | sources                      |
// | '今日资本'                       | '2023-06-01' | 1      | ['今日资本']                       | false       | 'stated'  | ['qbitai:520']               |
// | '毕胜'                           | '2023-06-01' | 1      | ['毕胜']                           | false       | 'stated'  | ['qbitai:520']               |
// | '清华大学交叉信息研究院助理教授' | '2023-06-01' | 1      | ['清华大学交叉信息研究院助理教授'] | true        | 'stated'  | ['qbitai:520']               |
// | '真格基金'                       | '2023-06-01' | 1      | ['真格基金']                       | false       | 'stated'  | ['qbitai:520']               |
// | '红杉'                           | '2023-06-01' | 2      | ['红杉', '红杉中国']               | false       | 'stated'  | ['qbitai:520', 'qbitai:518'] |
// | '美团龙珠'                       | '2023-07-01' | 1      | ['美团龙珠']                       | false       | 'stated'  | ['qbitai:519']               |
// | '小红书'                         | '2024-02-01' | 1      | ['小红书']                         | false       | 'stated'  | ['qbitai:518']               |
// | '砺思资本'                       | '2024-02-01' | 1      | ['砺思资本']                       | false       | 'stated'  | ['qbitai:518']               |
// | '美团'                           | '2024-02-01' | 1      | ['美团']                           | false       | 'stated'  | ['qbitai:518']               |
// | '阿里巴巴'                       | '2024-02-01' | 1      | ['阿里']                           | false       | 'stated'  | ['qbitai:518']               |
// | '腾讯'                           | '2024-05-01' | 1      | ['腾讯']                           | false       | 'stated'  | ['qbitai:517']               |
// | '高榕创投'                       | '2024-05-01' | 1      | ['高榕创投']                       | false       | 'stated'  | ['qbitai:517']               |
// | '鼓手和词曲作者'                 | '2024-05-01' | 1      | ['鼓手和词曲作者']                 | true        | 'stated'  | ['qbitai:517']               |

// test: nobody by that name
// with: {company: 'nobody'}
// expect: empty
