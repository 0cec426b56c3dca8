// cygnet: 1
// name: former-employers
// doc: Where the people of the "6+2" come from: former employers by number of people, units counted with their group.
// doc: A firm of one's own counts as an employer. Schools where somebody taught count too, as their post is printed.
// param: minimum INTEGER = 1 — people at least
// returns: employer STRING, people INTEGER, names LIST<STRING>, companies LIST<STRING>
// tags: people, alumni
MATCH (c:Company)<-[:WORKS_AT]-(p:Person)-[:WORKED_AT]->(o:Organization),
      (o)-[:PART_OF*0..3]->(g:Organization)
WHERE c.group IS NOT NULL AND NOT (g)-[:PART_OF]->(:Organization)
WITH DISTINCT g, p, c
ORDER BY p.name, c.name
WITH g, collect(DISTINCT p.name) AS names, collect(DISTINCT c.name) AS companies
WHERE size(names) >= $minimum
RETURN g.name AS employer, size(names) AS people, names, companies
ORDER BY people DESC, employer;

// test: four people or more
// with: {minimum: 4}
// expect: in any order (ignoring element order for lists)
// | employer | people | names                                                                | companies                                                 |
// | '微软'   | 7      | ['姜大昕', '张祥雨', '朱亦博', '李开复', '段楠', '焦斌星', '祁瑞峰'] | ['阶跃星辰', '零一万物']                                  |
// | '腾讯'   | 5      | ['俞刚', '张帆', '李开复', '洪涛', '魏伟']                           | ['阶跃星辰', '智谱AI', '零一万物', '百川智能', 'MiniMax'] |
// | '搜狗'   | 4      | ['张帆', '洪涛', '王小川', '茹立云']                                 | ['智谱AI', '百川智能']                                    |
// | '旷视'   | 4      | ['俞刚', '周昕宇', '张祥雨', '曾国洋']                               | ['阶跃星辰', '月之暗面', '面壁智能']                      |

// test: nobody employed twenty
// with: {minimum: 20}
// expect: empty
