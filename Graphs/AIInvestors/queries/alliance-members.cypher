// cygnet: 1
// name: alliance-members
// doc: Alliances and their members. An alliance may have more members than are printed: 汽车大模型生态联盟 has 20余家.
// param: alliance STRING = '' — one alliance, in any printed form; '' for all
// returns: alliance STRING, member STRING, role STRING, sources LIST<STRING>
// tags: companies, deals
MATCH (m:Organization)-[r:MEMBER_OF]->(a:Alliance)
WHERE $alliance = '' OR $alliance IN a.names
RETURN a.name AS alliance, m.name AS member, r.role AS role, r.sources AS sources
ORDER BY alliance, role, member;

// test: phones and computers
// with: {alliance: '智能终端大模型联盟'}
// expect: in any order
// | alliance             | member     | role   | sources      |
// | '智能终端大模型联盟' | 'OPPO'     | '厂商' | ['zqrb:282'] |
// | '智能终端大模型联盟' | 'vivo'     | '厂商' | ['zqrb:282'] |
// | '智能终端大模型联盟' | '三星'     | '厂商' | ['zqrb:283'] |
// | '智能终端大模型联盟' | '华硕'     | '厂商' | ['zqrb:283'] |
// | '智能终端大模型联盟' | '小米'     | '厂商' | ['zqrb:282'] |
// | '智能终端大模型联盟' | '荣耀'     | '厂商' | ['zqrb:282'] |
// | '智能终端大模型联盟' | '火山引擎' | '发起' | ['zqrb:282'] |

// test: cars
// with: {alliance: '汽车大模型生态联盟'}
// expect: in any order
// | alliance             | member               | role   | sources                  |
// | '汽车大模型生态联盟' | '吉利汽车'           | '厂商' | ['zqrb:278']             |
// | '汽车大模型生态联盟' | '捷途汽车'           | '厂商' | ['zqrb:278', 'zqrb:279'] |
// | '汽车大模型生态联盟' | '智己汽车'           | '厂商' | ['zqrb:279']             |
// | '汽车大模型生态联盟' | '赛力斯'             | '厂商' | ['zqrb:279']             |
// | '汽车大模型生态联盟' | '长城汽车'           | '厂商' | ['zqrb:278']             |
// | '汽车大模型生态联盟' | '中国电动汽车百人会' | '发起' | ['zqrb:277', 'zqrb:278'] |
// | '汽车大模型生态联盟' | '火山引擎'           | '发起' | ['zqrb:277']             |

// test: no such alliance
// with: {alliance: 'nothing'}
// expect: empty
