// cygnet: 1
// name: team
// doc: The people of a company: post, role among the founders, schools with degree, and former employers.
// doc: Units of the company count. A post that is not printed is empty.
// param: company STRING — a company, in any printed form, for example 'MiniMax'
// returns: person STRING, title STRING, founder STRING, studied LIST<STRING>, workedAt LIST<STRING>, sources LIST<STRING>
// tags: people, companies
MATCH (c:Company)<-[:PART_OF*0..2]-(:Organization)<-[w:WORKS_AT]-(p:Person)
WHERE $company IN c.names
OPTIONAL MATCH (p)-[f:FOUNDED]->(c)
WITH p, w, f
OPTIONAL MATCH (p)-[s:STUDIED_AT]->(u)
WITH p, w, f, s, u
ORDER BY u.name
WITH p, w, f, collect(u.name + coalesce(' ' + s.degree, '')) AS studied
OPTIONAL MATCH (p)-[:WORKED_AT]->(o)
WITH p, w, f, studied, o
ORDER BY o.name
RETURN p.name AS person, w.title AS title, f.title AS founder, studied,
       collect(DISTINCT o.name) AS workedAt, w.sources AS sources
ORDER BY person, title;

// test: a founder, a co-founder and a partner
// with: {company: 'MiniMax'}
// expect: in order
// | person   | title                        | founder      | studied                 | workedAt           | sources                      |
// | '谷焕祎' | '联合创始人、COO'            | '联合创始人' | ['约翰霍普金斯大学']    | ['商汤']           | ['qbitai:426']               |
// | '闫俊杰' | '创始人、CEO'                | '创始人'     | ['中科院自动化所 博士'] | ['商汤']           | ['qbitai:398', 'qbitai:414'] |
// | '魏伟'   | '合伙人、开放平台业务负责人' | null         | []                      | ['百度', '腾讯云'] | ['qbitai:436', 'qbitai:437'] |

// test: two without a printed post
// with: {company: '阶跃星辰'}
// expect: in order
// | person   | title         | founder  | studied                                                     | workedAt                                             | sources                      |
// | '俞刚'   | '主任研究员'  | null     | ['上海交通大学 硕士', '南洋理工大学 博士', '山东大学 本科'] | ['旷视', '腾讯', '腾讯 PCG']                         | ['qbitai:720']               |
// | '姜大昕' | '创始人、CEO' | '创始人' | ['纽约州立大学布法罗分校 博士']                             | ['南洋理工大学', '微软', '微软（亚洲）互联网工程院'] | ['qbitai:699', 'qbitai:746'] |
// | '张祥雨' | null          | null     | ['西安交通大学 博士']                                       | ['微软亚洲研究院', '旷视']                           | ['qbitai:750']               |
// | '朱亦博' | '系统负责人'  | null     | ['美国加州大学圣芭芭拉分校']                                | ['字节跳动', '微软研究院', '谷歌']                   | ['qbitai:710']               |
// | '段楠'   | null          | null     | ['天津大学 博士']                                           | ['微软亚洲研究院']                                   | ['qbitai:740']               |
// | '焦斌星' | '数据负责人'  | null     | ['中国科学技术大学 博士']                                   | ['微软必应']                                         | ['qbitai:730']               |

// test: nobody by that name
// with: {company: 'nobody'}
// expect: empty
