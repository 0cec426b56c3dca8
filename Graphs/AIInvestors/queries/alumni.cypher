// cygnet: 1
// name: alumni
// doc: Former staff of an organisation or of one of its units, with their post there and the companies where they work now.
// doc: `now` is empty for those whose present company no document names.
// param: employer STRING — an organisation, in any printed form, for example '商汤' or '微软'
// returns: person STRING, at STRING, title STRING, now LIST<STRING>, sources LIST<STRING>
// tags: people, alumni
MATCH (e:Organization)<-[:PART_OF*0..3]-(o:Organization)<-[post:WORKED_AT]-(p:Person)
WHERE $employer IN e.names
OPTIONAL MATCH (p)-[:WORKS_AT]->(now:Company)
WITH p, o, post, now
ORDER BY now.name
RETURN p.name AS person, o.name AS at, post.title AS title, collect(now.name) AS now,
       post.sources AS sources
ORDER BY person, at, title;

// test: two, both at one company now
// with: {employer: '商汤科技'}
// expect: in order
// | person   | at     | title                                       | now         | sources        |
// | '谷焕祎' | '商汤' | '融资经理、战略/国际化总监、创新业务总经理' | ['MiniMax'] | ['qbitai:431'] |
// | '闫俊杰' | '商汤' | '副总裁'                                    | ['MiniMax'] | ['qbitai:419'] |

// test: a company and its units
// with: {employer: '旷视科技'}
// expect: in order
// | person   | at     | title                  | now          | sources                      |
// | '俞刚'   | '旷视' | 'Detection 组长'       | ['阶跃星辰'] | ['qbitai:715', 'qbitai:724'] |
// | '周昕宇' | '旷视' | '从事量产工作'         | ['月之暗面'] | ['qbitai:543']               |
// | '张祥雨' | '旷视' | '旷视研究院科研负责人' | ['阶跃星辰'] | ['qbitai:543', 'qbitai:756'] |
// | '曾国洋' | '旷视' | '实习'                 | ['面壁智能'] | ['qbitai:1251']              |

// test: nobody by that name
// with: {employer: 'nobody'}
// expect: empty
