// cygnet: 1
// name: standings
// doc: Where one company, model, product or person stands in rankings, evaluations and superlatives, with the words.
// doc: `place` is empty where no place is printed (第一梯队, 接近 …). What a company's models and products hold is theirs: ask for them.
// param: name STRING — anything, in any printed form, for example 'Kimi'
// returns: kind STRING, ranking STRING, place INTEGER, text STRING, doubt STRING, certainty STRING, sources LIST<STRING>
// tags: rankings
MATCH (x)-[p:RANKED_IN]->(r:Ranking)
WHERE $name IN x.names
RETURN r.kind AS kind, r.name AS ranking, p.place AS place, p.text AS text, p.doubt AS doubt,
       p.certainty AS certainty, p.sources AS sources
ORDER BY kind, ranking, place, text, p.metric;

// test: second to 豆包, as another app is said to be
// with: {name: '天工 APP'}
// expect: in order
// | kind   | ranking                       | place | text                                                      | doubt                                                      | certainty  | sources         |
// | 'list' | '国产 AI 应用 APP 端历史下载' | 2     | 'APP 端累计下载量次于豆包 AI，在同类应用赛道数据表现突出' | 'qbitai:490 puts Kimi second, next to 豆包, as of 2024-08' | 'inferred' | ['qbitai:1491'] |

// test: nobody by that name
// with: {name: 'nobody'}
// expect: empty
