// cygnet: 1
// name: conflicting-claims
// doc: Statements of the documents that contradict each other, with the topic and what to think of it.
// doc: `betweenDocuments` is true where the two stand in different documents. Scores that two tables print differently
// doc: are left out unless $scores is true; `score-disagreements` has them by value.
// param: name STRING = '' — only about one company, model, product …, in any printed form; '' for all
// param: onlyBetweenDocuments BOOLEAN = false — only contradictions between two documents
// param: scores BOOLEAN = false — whether scores of models count
// returns: topic STRING, claim STRING, claimSources LIST<STRING>, other STRING, otherSources LIST<STRING>, betweenDocuments BOOLEAN, note STRING
// tags: claims, disputes
MATCH (a:Claim)-[r:CONTRADICTS]->(b:Claim)
WHERE $scores OR a.table IS NULL
OPTIONAL MATCH (a)-[:ABOUT]->(x)
WITH a, r, b, collect(x.names) AS namesOfA
OPTIONAL MATCH (b)-[:ABOUT]->(y)
WITH a, r, b, namesOfA, collect(y.names) AS namesOfB
WHERE $name = '' OR any(names IN namesOfA + namesOfB WHERE $name IN names)
WITH a, r, b, [s IN a.sources | split(s, ':')[0]] AS documentsOfA,
     [s IN b.sources | split(s, ':')[0]] AS documentsOfB
WITH a, r, b, none(d IN documentsOfA WHERE d IN documentsOfB) AS betweenDocuments
WHERE betweenDocuments OR NOT $onlyBetweenDocuments
RETURN r.topic AS topic, a.text AS claim, a.sources AS claimSources, b.text AS other,
       b.sources AS otherSources, betweenDocuments, r.note AS note
ORDER BY topic, claim, other;

// test: about one company
// with: {name: '商汤'}
// expect: in order
// | topic                        | claim                                                      | claimSources  | other                                 | otherSources    | betweenDocuments | note |
// | '商汤 2024 生成式AI收入'     | '生成式AI业务再现强劲增长态势，收入突破24亿元人民币'       | ['netease:6'] | '2024 年生成式 AI 板块收入近 11 亿元' | ['qbitai:1564'] | true             | 'the report was written before the year ended, so its figure may be of half a year' |
// | '商汤 2024 生成式AI收入增长' | '收入突破24亿元人民币，增长103.1%，连续两年实现三位数增长' | ['netease:6'] | '同比大幅增长 256%'                   | ['qbitai:1564'] | true             | 'the report was written before the year ended, so its figure may be of half a year' |

// test: between documents about one company
// with: {name: '零一万物', onlyBetweenDocuments: true}
// expect: in order
// | topic                                         | claim                                        | claimSources   | other | otherSources                         | betweenDocuments | note                                            |
// | '零一万物 2023-11 轮 10 亿美元是金额还是估值' | '| 2023/11 | 天使 | 超 10 亿美元 | 阿里云 |' | ['qbitai:978'] | '去年11月份，零一万物创始人李开复表示，经过一轮融资后，零一万物估值已超过10亿美元' | ['zqrb:320', 'zqrb:321', 'zqrb:322'] | true             | '李开复 calls it the valuation after the round' |

// test: nobody by that name
// with: {name: 'nobody'}
// expect: empty
