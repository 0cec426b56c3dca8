// cygnet: 1
// name: serial-founders
// doc: People who founded more than one company or other body, with their title in each.
// doc: Bands, labs and communities count if `onlyCompanies` is false. The documents seldom date the earlier ones, so
// doc: the list does not say which came first; `now` is where they work today.
// param: onlyCompanies BOOLEAN = true — whether only companies count
// returns: person STRING, founded LIST<STRING>, titles LIST<STRING>, now LIST<STRING>
// tags: people, founders
MATCH (p:Person)-[f:FOUNDED]->(o)
WHERE o:Company OR NOT $onlyCompanies
WITH p, o, f
ORDER BY o.name
WITH p, collect(o.name) AS founded, collect(f.title) AS titles
WHERE size(founded) > 1
OPTIONAL MATCH (p)-[:WORKS_AT]->(c:Company)
WITH p, founded, titles, c
ORDER BY c.name
WITH p, founded, titles, collect(c.name) AS now
RETURN p.name AS person, founded, titles, now
ORDER BY size(founded) DESC, person;

// test: companies only
// expect: in order
// | person   | founded                  | titles                       | now                  |
// | '张帆'   | ['元因智能', '妙计旅行'] | ['创立', '创立']             | ['智谱AI']           |
// | '李大海' | ['知乎', '面壁智能']     | ['联合创始人', '创始人']     | ['知乎', '面壁智能'] |
// | '杨植麟' | ['循环智能', '月之暗面'] | ['创办', '创始人']           | ['月之暗面']         |
// | '梁文锋' | ['DeepSeek', '幻方量化'] | ['创始人', '创立']           | ['DeepSeek']         |
// | '焦可'   | ['智融集团', '百川智能'] | ['创始人', '联合创始人']     | ['百川智能']         |
// | '祁瑞峰' | ['Aibee', '零一万物']    | ['联合创始人', '联合创始人'] | ['零一万物']         |
// | '茹立云' | ['百川智能', '葡萄智学'] | ['联合创始人', '创始人']     | ['百川智能']         |
// | '马杰'   | ['安全宝', '零一万物']   | ['创始人', '联合创始人']     | ['零一万物']         |
