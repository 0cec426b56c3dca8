// cygnet: 1
// name: customers-and-partners
// doc: Customers, suppliers, partners, competitors, alliances, programmes, parents and holdings of one company and of its units.
// doc: Investors are left out: `backers-of-company` has them.
// doc: `direction` is 'out' where the company is the subject (X CUSTOMER_OF company is 'in').
// param: company STRING — a company, in any printed form, for example '商汤科技'
// returns: tie STRING, direction STRING, partner STRING, through STRING, date DATE, text STRING, sources LIST<STRING>
// tags: companies, deals
MATCH (c:Company)<-[:PART_OF*0..2]-(u:Organization)-[r]-(x)
WHERE $company IN c.names
  AND NOT x:Person
  AND type(r) IN [
    'CUSTOMER_OF', 'PARTNERED_WITH', 'MEMBER_OF', 'SUPPORTS', 'LAUNCHED', 'ACQUIRED',
    'SHAREHOLDER_OF', 'SPUN_OFF_FROM', 'FUNDS', 'INCUBATED', 'COMPETES_WITH', 'LISTED_ON'
  ]
RETURN type(r) AS tie, CASE WHEN startNode(r) = u THEN 'out' ELSE 'in' END AS direction,
       x.name AS partner, CASE WHEN u <> c THEN u.name END AS through, r.date AS date,
       r.text AS text, r.sources AS sources
ORDER BY tie, direction, partner, through;

// test: partners and customers
// with: {company: '华人运通'}
// expect: in order
// | tie              | direction | partner    | through | date | text                                             | sources                |
// | 'PARTNERED_WITH' | 'in'      | '小冰公司' | null    | null | '小冰已成为华人运通等汽车品牌的深度共创合作伙伴' | ['csdn:57', 'csdn:59'] |
// | 'PARTNERED_WITH' | 'in'      | '微软'     | null    | null | '在微软和人工智能小冰的赋能下，落地全球首个陪伴用户出行的车载情感化智能伙伴HiPhiGo' | ['csdn:59']            |

// test: a cloud and its alliances
// with: {company: '字节跳动'}
// expect: in order
// | tie              | direction | partner              | through    | date | text                                                             | sources                                       |
// | 'COMPETES_WITH'  | 'out'     | 'DeepSeek'           | null       | null | '随后字节、腾讯、百度、阿里等大厂纷纷跟进，打响国产大模型价格战' | ['qbitai:1099', 'qbitai:1127', 'qbitai:1423'] |
// | 'MEMBER_OF'      | 'out'     | '智能终端大模型联盟' | '火山引擎' | null | null                                                             | ['zqrb:282']                                  |
// | 'MEMBER_OF'      | 'out'     | '汽车大模型生态联盟' | '火山引擎' | null | null                                                             | ['zqrb:277']                                  |
// | 'PARTNERED_WITH' | 'out'     | '中国电动汽车百人会' | '火山引擎' | null | '火山引擎联合中国电动汽车百人会，与吉利汽车、长城汽车、捷途汽车、赛力斯、智己汽车等20余家厂商，宣布成立汽车大模型生态联盟' | ['zqrb:277', 'zqrb:278', 'zqrb:280']          |

// test: nobody by that name
// with: {company: 'nobody'}
// expect: empty
