// cygnet: 1
// name: products-with-models
// doc: Products with their owner, kind, launch and the models or families that they run on.
// doc: `models` is empty where no document says what a product runs on.
// param: company STRING = '' — one owner, in any printed form; '' for all
// param: kind STRING = '' — one kind, for example 'assistant', 'companion', 'video generation'; '' for all
// param: limit INTEGER = 150 — rows at most
// returns: product STRING, owner STRING, kind STRING, launched DATE, models LIST<STRING>, sources LIST<STRING>
// tags: products, models
MATCH (p:Product)
WHERE $kind IN ['', p.kind]
OPTIONAL MATCH (c:Organization)-[:OFFERS]->(p)
WITH p, c
WHERE $company = '' OR $company IN c.names
OPTIONAL MATCH (p)-[:POWERED_BY]->(m)
WITH p, c, m
ORDER BY m.name
RETURN p.name AS product, c.name AS owner, p.kind AS kind, p.launched AS launched,
       collect(m.name) AS models, p.sources AS sources
ORDER BY product, owner
LIMIT $limit;

// test: the products of one company
// with: {company: '百川智能'}
// expect: in order
// | product         | owner      | kind             | launched     | models | sources                                   |
// | 'AI 健康顾问'   | '百川智能' | 'health adviser' | '2024-07-01' | []     | ['qbitai:45', 'qbitai:802', 'qbitai:824'] |
// | '百小应'        | '百川智能' | 'assistant'      | '2024-05-01' | []     | ['qbitai:45', 'qbitai:802', 'qbitai:811'] |
// | '百川智能 AaaS' | '百川智能' | 'agent platform' | null         | []     | ['qbitai:45', 'qbitai:804']               |
// | '百川智能 MaaS' | '百川智能' | 'model platform' | null         | []     | ['qbitai:45', 'qbitai:804']               |

// test: companions
// with: {kind: 'companion'}
// expect: in order
// | product        | owner          | kind        | launched     | models           | sources                                                               |
// | 'Character.AI' | 'Character.AI' | 'companion' | null         | []               | ['qbitai:382']                                                        |
// | 'Glow'         | 'MiniMax'      | 'companion' | '2022-10-01' | []               | ['qbitai:363']                                                        |
// | 'Talkie'       | 'MiniMax'      | 'companion' | '2023-06-01' | []               | ['qbitai:42', 'qbitai:363', 'qbitai:379', 'qbitai:382']               |
// | '冒泡鸭'       | '阶跃星辰'     | 'companion' | '2024-03-01' | []               | ['qbitai:44', 'qbitai:609', 'qbitai:634', 'qbitai:638', 'qbitai:640'] |
// | '拟人'         | '商汤'         | 'companion' | null         | ['拟人陪伴模型'] | ['qbitai:1537', 'qbitai:1542', 'qbitai:1552']                         |
// | '星野'         | 'MiniMax'      | 'companion' | '2023-09-01' | []               | ['qbitai:42', 'qbitai:363', 'qbitai:371', 'qbitai:373', 'qbitai:375'] |
// | '猫箱'         | '字节跳动'     | 'companion' | null         | ['豆包大模型']   | ['qbitai:1412', 'qbitai:1427', 'qbitai:1456', 'qbitai:1457']          |

// test: nobody by that name
// with: {company: 'nobody'}
// expect: empty
