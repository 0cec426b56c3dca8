// cygnet: 1
// name: teachers-and-students
// doc: Who studied under whom (师从), with the companies of both and the words of the document.
// doc: `studentAt` and `teacherAt` are where they work or what they founded.
// param: name STRING = '' — only the pairs of one person, in any printed form; '' for all
// returns: student STRING, studentAt LIST<STRING>, teacher STRING, teacherAt LIST<STRING>, text STRING, sources LIST<STRING>
// tags: people, education
MATCH (s:Person)-[a:ADVISED_BY]->(t:Person)
WHERE $name = '' OR $name IN s.names OR $name IN t.names
OPTIONAL MATCH (s)-[:WORKS_AT|FOUNDED]->(x:Company)
WITH s, a, t, x
ORDER BY x.name
WITH s, a, t, collect(DISTINCT x.name) AS studentAt
OPTIONAL MATCH (t)-[:WORKS_AT|FOUNDED]->(y:Company)
WITH s, a, t, studentAt, y
ORDER BY y.name
WITH s, a, t, studentAt, collect(DISTINCT y.name) AS teacherAt
RETURN s.name AS student, studentAt, t.name AS teacher, teacherAt, a.text AS text,
       a.sources AS sources
ORDER BY student, teacher;

// test: all of them
// expect: in order
// | student  | studentAt                | teacher                | teacherAt    | text                                                                            | sources         |
// | '刘德兵' | ['智谱AI']               | '高文'                 | []           | '师从高文院士'                                                                  | ['qbitai:298']  |
// | '张祥雨' | ['阶跃星辰']             | '何恺明'               | []           | '师从孙剑和何恺明'                                                              | ['qbitai:754']  |
// | '张祥雨' | ['阶跃星辰']             | '孙剑'                 | []           | '师从孙剑和何恺明'                                                              | ['qbitai:754']  |
// | '曾国洋' | ['面壁智能']             | '刘知远'               | ['面壁智能'] | '师从刘知远'                                                                    | ['qbitai:1250'] |
// | '杨植麟' | ['循环智能', '月之暗面'] | 'Ruslan Salakhutdinov' | ['苹果']     | '师从苹果 AI 研究负责人 Ruslan Salakhutdinov、谷歌 AI 首席科学家 William Cohen' | ['qbitai:532']  |
// | '杨植麟' | ['循环智能', '月之暗面'] | 'William Cohen'        | ['谷歌']     | '师从苹果 AI 研究负责人 Ruslan Salakhutdinov、谷歌 AI 首席科学家 William Cohen' | ['qbitai:532']  |
// | '杨植麟' | ['循环智能', '月之暗面'] | '唐杰'                 | ['智谱AI']   | '大二转去计算机系师从 IEEE Fellow 唐杰'                                         | ['qbitai:531']  |

// test: nobody by that name
// with: {name: 'nobody'}
// expect: empty
