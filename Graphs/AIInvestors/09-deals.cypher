// What companies did with one another besides funding: spin-offs, incubation, acquisitions,
// alliances, customers, programmes, funds and institutes; and who published the documents.

// Alliances.
UNWIND [
  {name: '汽车大模型生态联盟', names: ['汽车大模型生态联盟'], sizeText: '20余家厂商', certainty: 'stated', sources: ['zqrb:280']},
  {name: '智能终端大模型联盟', names: ['智能终端大模型联盟'], certainty: 'stated', sources: ['zqrb:283']}
] AS row
CREATE (a:Alliance)
SET a = row;

// Programmes.
UNWIND [
  {name: '繁星计划',         names: ['繁星计划', '繁星划', '繁星划计划'], launched: date('2024-07-01'), launchedPrecision: 'month',
   launchedText: '2024 年 7 月', tokensText: '赠送总价值4万元的Tokens', certainty: 'stated', sources: ['qbitai:607', 'qbitai:611', 'qbitai:642']},
  {name: '合作伙伴深耕项目', names: ['合作伙伴深耕项目', '“合作伙伴深耕项目”'], launched: date('2020-01-01'), launchedPrecision: 'year',
   launchedText: 'CPC 2020', certainty: 'stated', sources: ['csdn:71']},
  {name: '行业深耕升级计划', names: ['行业深耕升级计划', '2020行业深耕计划'], launched: date('2020-01-01'), launchedPrecision: 'year',
   launchedText: 'CPC 2020', certainty: 'stated', sources: ['csdn:28', 'csdn:74', 'csdn:75']}
] AS row
CREATE (p:Programme)
SET p = row;

// Funds set up to give, not shareholders in a round.
UNWIND [
  {name: '大模型创业基金',             names: ['大模型创业基金'], amount: 1000000000, currency: 'CNY', amountText: '10 亿人民币',
   certainty: 'stated', sources: ['qbitai:230']},
  {name: 'CCF-智谱大模型基金',         names: ['CCF- 智谱大模型鑫'], certainty: 'restored', sources: ['qbitai:234']},
  {name: 'SMP-智谱大模型交叉学科基金', names: ['SMP- 智谱大模型交叉学科鑫'], certainty: 'restored', sources: ['qbitai:234']},
  {name: '大模型开源基金',             names: ['大模型开源鑫'], amount: 10000000, currency: 'CNY', amountText: '1000 万人民币',
   gpusText: '1000 张 GPU', tokensText: '1000 亿 tokens', certainty: 'restored', sources: ['qbitai:240']}
] AS row
CREATE (f:Fund)
SET f = row;

// Where companies come from.
UNWIND [
  {company: '小冰公司', origin: '微软',                certainty: 'stated', date: date('2020-07-13'), datePrecision: 'day', text: '小冰从微软公司分拆，独立发展', sources: ['csdn:32', 'csdn:42']},
  {company: '智谱AI',   origin: '清华 KEG 实验室',     certainty: 'stated', text: '脱胎于清华 KEG 实验室', sources: ['qbitai:140', 'qbitai:246', 'byteailab:22']},
  {company: '面壁智能', origin: '清华大学 NLP 实验室', certainty: 'stated', text: '团队脱胎于清华大学 NLP 实验室', sources: ['qbitai:1215']},
  {company: 'DeepSeek', origin: '幻方量化',            certainty: 'stated', text: '脱胎于国内知名量化私募机构——幻方量化', sources: ['qbitai:1062', 'qbitai:1139']}
] AS row
MATCH (c:Company {name: row.company}), (o:Organization {name: row.origin})
CREATE (c)-[:SPUN_OFF_FROM {
  certainty: row.certainty, date: row.date, datePrecision: row.datePrecision, text: row.text,
  sources: row.sources
}]->(o);

// Incubation, parent funding, acquisition.
UNWIND [
  {incubator: '创新工场', company: '零一万物', certainty: 'stated', text: '作为创新工场塔尖孵化的第七家公司', sources: ['qbitai:969']}
] AS row
MATCH (i:InvestmentFirm {name: row.incubator}), (c:Company {name: row.company})
CREATE (i)-[:INCUBATED {certainty: row.certainty, text: row.text, sources: row.sources}]->(c);

UNWIND [
  {parent: '幻方量化', company: 'DeepSeek', certainty: 'stated', text: '可为深度求索提供每年几亿的资金支持', sources: ['qbitai:1062']}
] AS row
MATCH (c:Company {name: row.parent}), (other:Company {name: row.company})
CREATE (c)-[:FUNDS {certainty: row.certainty, text: row.text, sources: row.sources}]->(other);

UNWIND [
  {buyer: '百度', company: '安全宝', certainty: 'stated', text: '后被百度收购', sources: ['qbitai:1031']}
] AS row
MATCH (c:Company {name: row.buyer}), (other:Company {name: row.company})
CREATE (c)-[:ACQUIRED {certainty: row.certainty, text: row.text, sources: row.sources}]->(other);

// Partners; read without direction.
UNWIND [
  {company: '小冰公司', partner: '微软中国',                           certainty: 'stated', text: '战略合作伙伴关系', date: date('2020-11-24'), datePrecision: 'day',
   fields: ['人工智能金融', '人工智能汽车', '人工智能内容生产'], platform: 'Azure', sources: ['csdn:28', 'csdn:32', 'csdn:34', 'csdn:46']},
  {company: '小冰公司', partner: '万得资讯',                           certainty: 'stated', text: '为其用户提供由人工智能技术生成的上市公告文本摘要', date: date('2017-11-01'), datePrecision: 'month',
   fields: ['人工智能金融'], sources: ['csdn:50', 'csdn:54']},
  {company: '小冰公司', partner: '华尔街见闻',                         certainty: 'stated', text: '为其用户提供由人工智能技术生成的上市公告文本摘要', date: date('2017-11-01'), datePrecision: 'month',
   fields: ['人工智能金融'], sources: ['csdn:50']},
  {company: '小冰公司', partner: '华人运通',                           certainty: 'stated', text: '深度共创合作伙伴', fields: ['人工智能汽车'], sources: ['csdn:57', 'csdn:59']},
  {company: '小冰公司', partner: '中国纺织信息中心',                   certainty: 'stated', text: '共同推出的人工智能纺织服装图案设计平台', fields: ['人工智能内容生产'], sources: ['csdn:62']},
  {company: '小冰公司', partner: '国家纺织产品开发中心',               certainty: 'stated', text: '共同推出的人工智能纺织服装图案设计平台', fields: ['人工智能内容生产'], sources: ['csdn:62', 'csdn:64']},
  {company: '昆仑万维', partner: '中国移动咪咕音乐',                   certainty: 'stated', text: 'AI+产品及行业应用生态合作伙伴关系', sources: ['zqrb:16', 'zqrb:17', 'zqrb:18', 'zqrb:19']},
  {company: '火山引擎', partner: '中国电动汽车百人会',                 certainty: 'stated', text: '宣布成立汽车大模型生态联盟', sources: ['zqrb:277', 'zqrb:280']},
  {company: '智谱AI',   partner: '中国计算机学会',                     certainty: 'stated', text: 'CCF- 智谱大模型鑫', sources: ['qbitai:234']},
  {company: '智谱AI',   partner: '中国中文信息学会社交媒体处理专委会', certainty: 'stated', text: 'SMP- 智谱大模型交叉学科鑫', sources: ['qbitai:234']}
] AS row
MATCH (o:Organization {name: row.company}), (other:Organization {name: row.partner})
CREATE (o)-[:PARTNERED_WITH {
  certainty: row.certainty, text: row.text, date: row.date, datePrecision: row.datePrecision,
  fields: row.fields, platform: row.platform, sources: row.sources
}]->(other);

// Customers.
UNWIND [
  {customer: '中国移动',         company: '商汤',     certainty: 'stated', sources: ['netease:14']},
  {customer: '上海电信',         company: '商汤',     certainty: 'stated', sources: ['netease:14']},
  {customer: '金山办公',         company: '商汤',     certainty: 'stated', sources: ['netease:14']},
  {customer: '宁波银行',         company: '商汤',     certainty: 'stated', sources: ['netease:14']},
  {customer: '招商银行',         company: '商汤',     certainty: 'stated', sources: ['netease:14']},
  {customer: '海通证券',         company: '商汤',     certainty: 'stated', sources: ['netease:14']},
  {customer: '联想',             company: '商汤',     certainty: 'stated', sources: ['netease:14']},
  {customer: '360',              company: '商汤',     certainty: 'stated', sources: ['netease:14']},
  {customer: '零跑科技',         company: '商汤',     certainty: 'stated', sources: ['netease:14']},
  {customer: '鲁丰织染有限公司', company: '小冰公司', certainty: 'stated', sources: ['csdn:66']}
] AS row
MATCH (c:Company {name: row.customer}), (other:Company {name: row.company})
CREATE (c)-[:CUSTOMER_OF {certainty: row.certainty, sources: row.sources}]->(other);

// Members of the alliances.
UNWIND [
  {member: '火山引擎',           alliance: '汽车大模型生态联盟', certainty: 'stated', role: '发起', sources: ['zqrb:277']},
  {member: '中国电动汽车百人会', alliance: '汽车大模型生态联盟', certainty: 'stated', role: '发起', sources: ['zqrb:277']},
  {member: '吉利汽车',           alliance: '汽车大模型生态联盟', certainty: 'stated', role: '厂商', sources: ['zqrb:278']},
  {member: '长城汽车',           alliance: '汽车大模型生态联盟', certainty: 'stated', role: '厂商', sources: ['zqrb:278']},
  {member: '捷途汽车',           alliance: '汽车大模型生态联盟', certainty: 'stated', role: '厂商', sources: ['zqrb:278']},
  {member: '赛力斯',             alliance: '汽车大模型生态联盟', certainty: 'stated', role: '厂商', sources: ['zqrb:279']},
  {member: '智己汽车',           alliance: '汽车大模型生态联盟', certainty: 'stated', role: '厂商', sources: ['zqrb:279']},
  {member: '火山引擎',           alliance: '智能终端大模型联盟', certainty: 'stated', role: '发起', sources: ['zqrb:282']},
  {member: 'OPPO',               alliance: '智能终端大模型联盟', certainty: 'stated', role: '厂商', sources: ['zqrb:282']},
  {member: 'vivo',               alliance: '智能终端大模型联盟', certainty: 'stated', role: '厂商', sources: ['zqrb:282']},
  {member: '荣耀',               alliance: '智能终端大模型联盟', certainty: 'stated', role: '厂商', sources: ['zqrb:282']},
  {member: '小米',               alliance: '智能终端大模型联盟', certainty: 'stated', role: '厂商', sources: ['zqrb:282']},
  {member: '三星',               alliance: '智能终端大模型联盟', certainty: 'stated', role: '厂商', sources: ['zqrb:283']},
  {member: '华硕',               alliance: '智能终端大模型联盟', certainty: 'stated', role: '厂商', sources: ['zqrb:283']}
] AS row
MATCH (o:Organization {name: row.member}), (a:Alliance {name: row.alliance})
CREATE (o)-[:MEMBER_OF {certainty: row.certainty, role: row.role, sources: row.sources}]->(a);

// Who launched the programmes.
UNWIND [
  {organization: '阶跃星辰', programme: '繁星计划',         certainty: 'stated', sources: ['qbitai:611']},
  {organization: '微软中国', programme: '合作伙伴深耕项目', certainty: 'stated', sources: ['csdn:70', 'csdn:71']},
  {organization: '微软中国', programme: '行业深耕升级计划', certainty: 'stated', sources: ['csdn:28', 'csdn:72', 'csdn:75']}
] AS row
MATCH (o:Organization {name: row.organization}), (p:Programme {name: row.programme})
CREATE (o)-[:LAUNCHED {certainty: row.certainty, sources: row.sources}]->(p);

UNWIND [
  {part: '行业深耕升级计划', whole: '合作伙伴深耕项目', certainty: 'stated', text: '作为其核心举措的', sources: ['csdn:72']}
] AS row
MATCH (p:Programme {name: row.part}), (whole:Programme {name: row.whole})
CREATE (p)-[:PART_OF {certainty: row.certainty, text: row.text, sources: row.sources}]->(whole);

// What a programme has chosen; the plan mentions direct investment for the best (有机会).
UNWIND [
  {programme: '繁星计划', company: '野猫子工作室', certainty: 'stated', sources: ['qbitai:688']}
] AS row
MATCH (p:Programme {name: row.programme}), (c:Company {name: row.company})
CREATE (p)-[:SUPPORTS {certainty: row.certainty, sources: row.sources}]->(c);

UNWIND [
  {programme: '繁星计划', product: '胃之书APP', certainty: 'stated', sources: ['qbitai:688']}
] AS row
MATCH (p:Programme {name: row.programme}), (other:Product {name: row.product})
CREATE (p)-[:SUPPORTS {certainty: row.certainty, sources: row.sources}]->(other);

// Who set up the funds, and the institute.
UNWIND [
  {organization: '智谱AI',                             fund: '大模型创业基金',             certainty: 'stated', sources: ['qbitai:230']},
  {organization: '智谱AI',                             fund: 'CCF-智谱大模型基金',         certainty: 'stated', sources: ['qbitai:234']},
  {organization: '中国计算机学会',                     fund: 'CCF-智谱大模型基金',         certainty: 'stated', sources: ['qbitai:234']},
  {organization: '智谱AI',                             fund: 'SMP-智谱大模型交叉学科基金', certainty: 'stated', sources: ['qbitai:234']},
  {organization: '中国中文信息学会社交媒体处理专委会', fund: 'SMP-智谱大模型交叉学科基金', certainty: 'stated', sources: ['qbitai:234']},
  {organization: '智谱AI',                             fund: '大模型开源基金',             certainty: 'stated', sources: ['qbitai:240']}
] AS row
MATCH (o:Organization {name: row.organization}), (f:Fund {name: row.fund})
CREATE (o)-[:SET_UP {certainty: row.certainty, sources: row.sources}]->(f);

UNWIND [
  {organization: '清华大学', institute: '天工智能计算研究院', certainty: 'stated',   sources: ['qbitai:857']},
  {organization: '百川智能', institute: '天工智能计算研究院', certainty: 'inferred', sources: ['qbitai:857']}
] AS row
MATCH (o:Organization {name: row.organization}), (l:ResearchLab {name: row.institute})
CREATE (o)-[:SET_UP {certainty: row.certainty, sources: row.sources}]->(l);

// Publishers and authors of the documents, which are matched by key.
UNWIND [
  {document: 'csdn',      publisher: 'CSDN',       certainty: 'inferred', sources: ['csdn:2']},
  {document: 'byteailab', publisher: 'ByteAILab',  certainty: 'stated',   sources: ['byteailab:4']},
  {document: 'zqrb',      publisher: '证券日报',   certainty: 'stated',   sources: ['zqrb:26', 'zqrb:48']},
  {document: 'netease',   publisher: '网易号',     certainty: 'stated',   sources: ['netease:27']},
  {document: 'qbitai',    publisher: '量子位智库', certainty: 'stated',   sources: ['qbitai:17', 'qbitai:1658']}
] AS row
MATCH (d:Document {key: row.document}), (m:MediaOutlet {name: row.publisher})
CREATE (d)-[:PUBLISHED_BY {certainty: row.certainty, sources: row.sources}]->(m);

UNWIND [
  {document: 'byteailab', author: '飞飞',   certainty: 'stated', sources: ['byteailab:11']},
  {document: 'zqrb',      author: '郭冀川', certainty: 'stated', sources: ['zqrb:1', 'zqrb:152']},
  {document: 'zqrb',      author: '田鹏',   certainty: 'stated', sources: ['zqrb:152']}
] AS row
MATCH (d:Document {key: row.document}), (p:Person {name: row.author})
CREATE (d)-[:AUTHORED_BY {certainty: row.certainty, sources: row.sources}]->(p);
