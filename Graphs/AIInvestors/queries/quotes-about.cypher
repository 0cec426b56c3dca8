// cygnet: 1
// name: quotes-about
// doc: What people and media are quoted to say about one company, model, product or other thing, verbatim.
// param: name STRING — anything, in any printed form, for example 'DeepSeek'
// returns: speaker STRING, text STRING, date DATE, sources LIST<STRING>
// tags: claims, quotes
MATCH (s)-[:SAID]->(q:Claim {kind: 'quote'})-[:ABOUT]->(x)
WHERE $name IN x.names
RETURN DISTINCT s.name AS speaker, q.text AS text, q.date AS date, q.sources AS sources
ORDER BY speaker, text;

// test: a car companion
// with: {name: 'HiPhiGo'}
// expect: in order
// | speaker | text | date         | sources     |
// | '丁磊'  | '华人运通高合汽车具备全球领先、高度智能的开放式H-SOA超体电子电气架构。在微软和人工智能小冰的赋能下，落地全球首个陪伴用户出行的车载情感化智能伙伴HiPhiGo，有与生俱来的学习、创造能力，可以与车主共同进化成长。未来，双方将共担改变人类未来出行的使命和愿景。' | '2020-11-24' | ['csdn:59'] |

// test: nobody by that name
// with: {name: 'nobody'}
// expect: empty
