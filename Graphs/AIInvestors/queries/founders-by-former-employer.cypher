// cygnet: 1
// name: founders-by-former-employer
// doc: Which former employer feeds which founders: where founders worked before, units counted with their group.
// doc: Founders and co-founders count for the company that they founded and work at today.
// doc: Firms that a founder set up are not employers here: `serial-founders` has those.
// param: minimum INTEGER = 1 — founders at least
// returns: employer STRING, founders INTEGER, names LIST<STRING>, companies LIST<STRING>
// tags: people, founders, alumni
MATCH (c:Company)<-[:FOUNDED]-(p:Founder)-[:WORKED_AT]->(o:Organization),
      (o)-[:PART_OF*0..3]->(g:Organization)
WHERE (p)-[:WORKS_AT]->(c) AND NOT (p)-[:FOUNDED]->(o) AND NOT (g)-[:PART_OF]->(:Organization)
WITH DISTINCT g, p, c
ORDER BY p.name, c.name
WITH g, collect(DISTINCT p.name) AS names, collect(DISTINCT c.name) AS companies
WHERE size(names) >= $minimum
RETURN g.name AS employer, size(names) AS founders, names, companies
ORDER BY founders DESC, employer;

// test: two founders or more
// with: {minimum: 2}
// expect: in any order (ignoring element order for lists)
// | employer | founders | names                          | companies                |
// | '微软'   | 3        | ['姜大昕', '李开复', '祁瑞峰'] | ['阶跃星辰', '零一万物'] |
// | '搜狗'   | 3        | ['洪涛', '王小川', '茹立云']   | ['百川智能']             |
// | '商汤'   | 2        | ['谷焕祎', '闫俊杰']           | ['MiniMax']              |
// | '百度'   | 2        | ['焦可', '马杰']               | ['百川智能', '零一万物'] |
// | '腾讯'   | 2        | ['李开复', '洪涛']             | ['零一万物', '百川智能'] |

// test: nobody fed ten
// with: {minimum: 10}
// expect: empty
