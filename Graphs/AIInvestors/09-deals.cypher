// What companies did with one another besides funding: spin-offs, incubation, parent money,
// acquisitions, shareholdings, partners, customers, alliances, programmes, funds, institutes,
// rivals; people and the products they worked on; who published and who wrote the documents.

// Alliances.
UNWIND [
  {name: '汽车大模型生态联盟', nameEn: 'Automotive Large-Model Ecosystem Alliance', names: ['汽车大模型生态联盟'], size: 20, sizeQualifier: '余',
   sizeText: '20余家厂商', text: '致力于为消费者带来汽车全场景AI新体验', certainty: 'stated', sources: ['zqrb:277', 'zqrb:278', 'zqrb:279',
   'zqrb:280', 'zqrb:281']},
  {name: '智能终端大模型联盟', nameEn: 'Smart-Device Large-Model Alliance',         names: ['智能终端大模型联盟'],
   text: '火山引擎与OPPO、vivo、荣耀、小米、三星、华硕宣布成立智能终端大模型联盟', certainty: 'stated', sources: ['zqrb:282', 'zqrb:283', 'zqrb:284']}
] AS row
CREATE (a:Alliance)
SET a = row;

// Programmes; benefits holds the headings of what a programme gives, in the order printed.
UNWIND [
  {name: '繁星计划',         nameEn: 'Starry Plan',                            names: ['繁星计划', '繁星划', '繁星划计划'],
   launched: date('2024-07-01'), launchedPrecision: 'month', launchedText: '2024 年 7 月', benefits: ['免费Tokens', '产品曝光', '对接合作',
   '技术支持', '免费工位', '上新体验', 'RPM/TPM支持', '项目落地'], tokensValue: 40000, currency: 'CNY', tokensText: '赠送总价值4万元的Tokens',
   tokensPurposeText: '助力开发之旅', exposureText: '多渠道推广,让更多人看见你的创意', cooperationText: '各行业合作伙伴资源对接实现互利共赢',
   supportText: '结合项目背景,提供快速技术支持', desksText: '优先试用地提供免费工位', newModelsText: '优先试用最新模型与功能',
   rpmTpmText: '升级为VIP服务,运行更高效', investmentText: '优秀的团队和项目,将有机会获得阶段性的直接投资,加速落地',
   text: '寻找多模态优秀初创企业、团队和独立开发者，提供模型、算力及其他配套支持，补充丰富自身应用生态矩阵', sloganText: '我们支持“星火燎原”',
   introText: '每一个开发者都是一颗闪烁的星火我们愿提供前行的动力,助你乘风破浪', casesText: '目前优秀案例包括胃之书APP、野猫子工作室',
   certainty: 'stated', sources: ['qbitai:607', 'qbitai:611', 'qbitai:642', 'qbitai:644', 'qbitai:646', 'qbitai:647', 'qbitai:649', 'qbitai:651',
   'qbitai:652', 'qbitai:654', 'qbitai:656', 'qbitai:658', 'qbitai:660', 'qbitai:661', 'qbitai:663', 'qbitai:665', 'qbitai:666', 'qbitai:668',
   'qbitai:670', 'qbitai:671', 'qbitai:673', 'qbitai:675', 'qbitai:676', 'qbitai:678', 'qbitai:680', 'qbitai:682', 'qbitai:684', 'qbitai:685',
   'qbitai:686', 'qbitai:688']},
  {name: '合作伙伴深耕项目', nameEn: 'Partner Deep-Cultivation Project',       names: ['合作伙伴深耕项目', '“合作伙伴深耕项目”'],
   launched: date('2020-01-01'), launchedPrecision: 'year', launchedText: 'CPC 2020', launchedCertainty: 'inferred',
   text: '承诺充分动员微软各个部门，以产品技术、销售渠道、客户网络以及整个生态系统的合力，为合作伙伴扩大影响、提升受益、转型发展提供全方位的鼎力支持',
   certainty: 'stated', sources: ['csdn:70', 'csdn:71', 'csdn:76']},
  {name: '行业深耕升级计划', nameEn: 'Industry Deep-Cultivation Upgrade Plan', names: ['行业深耕升级计划', '2020行业深耕升级计划',
   '2020行业深耕计划'], launched: date('2020-01-01'), launchedPrecision: 'year', launchedText: 'CPC 2020', launchedCertainty: 'inferred',
   text: '以“2020行业深耕计划”为契机，微软中国将为小冰公司提供一系列优势资源，全面联合市场拓展、联合销售，以及合作伙伴生态系统的联合创新',
   certainty: 'stated', sources: ['csdn:28', 'csdn:70', 'csdn:72', 'csdn:74', 'csdn:75', 'csdn:76']}
] AS row
CREATE (p:Programme)
SET p = row;

// Funds set up to give, not shareholders in a round.
UNWIND [
  {name: '大模型创业基金',             nameEn: 'Large-Model Start-up Fund',                    names: ['大模型创业基金'], audience: '创业者',
   audienceText: '对创业者', amount: 1000000000, currency: 'CNY', amountText: '总额为 10 亿人民币', fields: ['大模型基础', '底层算', '芯片优化',
   '行业大模型', '超级应用'], purposeText: '支持大模型原始创新，覆盖 大模型基础、底层算、芯片优化、行业大模型和超级应用等各方面', certainty: 'stated',
   sources: ['qbitai:228', 'qbitai:230']},
  {name: 'CCF-智谱大模型基金',         nameEn: 'CCF-Zhipu Large-Model Fund',                   names: ['CCF-智谱大模型基金', 'CCF- 智谱大模型鑫'],
   audience: '学术界', audienceText: '对学术界', purposeText: '用于支持大模型理论、基础、模型、应用等相关研究和跨领域交叉创新', certainty: 'restored',
   sources: ['qbitai:232', 'qbitai:234', 'qbitai:236']},
  {name: 'SMP-智谱大模型交叉学科基金', nameEn: 'SMP-Zhipu Large-Model Interdisciplinary Fund', names: ['SMP-智谱大模型交叉学科基金',
   'SMP- 智谱大模型交叉学科鑫'], audience: '学术界', audienceText: '对学术界',
   purposeText: '用于支持大模型理论、基础、模型、应用等相关研究和跨领域交叉创新', certainty: 'restored',
   sources: ['qbitai:232', 'qbitai:234', 'qbitai:236']},
  {name: '大模型开源基金',             nameEn: 'Large-Model Open-Source Fund',                 names: ['大模型开源基金', '大模型开源鑫'],
   audience: '开源社区', audienceText: '对开源区', amount: 10000000, currency: 'CNY', amountText: '1000 万人民币', gpus: 1000,
   gpusText: '1000 张 GPU', tokens: 100000000000, tokensText: '1000 亿 tokens',
   purposeText: '成立大模型开源鑫 1000 张 GPU、1000 万人民币和 1000 亿 tokens 来支持人工智能开鑫', certainty: 'restored',
   sources: ['qbitai:238', 'qbitai:240']}
] AS row
CREATE (f:Fund)
SET f = row;

// Where companies come from.
UNWIND [
  {company: '小冰公司', origin: '微软',                certainty: 'stated', date: date('2020-07-13'), datePrecision: 'day', dateText: '2020年7月13日',
   text: '小冰从微软公司分拆，独立发展', otherText: '小冰诞生于微软，在中国出生，是多年以来微软人工智能创新的成果',
   sources: ['csdn:32', 'csdn:34', 'csdn:42']},
  {company: '智谱AI',   origin: '清华 KEG 实验室',     certainty: 'stated',
   text: '智谱 AI 脱胎于清华 KEG 实验室，是清华计算机系技术成熟到一定程度的转化成果', otherText: '源自清华技术成果', sources: ['qbitai:138',
   'qbitai:140', 'qbitai:179', 'qbitai:246', 'byteailab:22']},
  {company: '面壁智能', origin: '清华大学 NLP 实验室', certainty: 'stated', text: '团队脱胎于清华大学 NLP 实验室',
   otherText: '脱胎清华，知乎布局，华为投', sources: ['qbitai:1213', 'qbitai:1215']},
  {company: 'DeepSeek', origin: '幻方量化',            certainty: 'stated', text: '脱胎于国内知名量化私募机构——幻方量化', otherText: '量化私募出身',
   sources: ['qbitai:1053', 'qbitai:1062', 'qbitai:1137', 'qbitai:1139']}
] AS row
MATCH (c:Company {name: row.company}), (o:Organization {name: row.origin})
CREATE (c)-[:SPUN_OFF_FROM {
  text: row.text, otherText: row.otherText, date: row.date, datePrecision: row.datePrecision,
  dateText: row.dateText, certainty: row.certainty, sources: row.sources
}]->(o);

// Incubation, parent funding, acquisition, shareholdings.
UNWIND [
  {incubator: '创新工场', company: '零一万物', certainty: 'stated', ordinal: 7, text: '作为创新工场塔尖孵化的第七家公司', sources: ['qbitai:969']}
] AS row
MATCH (i:InvestmentFirm {name: row.incubator}), (c:Company {name: row.company})
CREATE (i)-[:INCUBATED {ordinal: row.ordinal, text: row.text, certainty: row.certainty, sources: row.sources}]->(c);

UNWIND [
  {parent: '幻方量化', company: 'DeepSeek', certainty: 'stated', amount: 100000000, amountQualifier: '几', amountText: '每年几亿的资金支持',
   period: 'year', text: '幻方量化可为深度求索提供每年几亿的资金支持，在算力和财力上都为深度求索的诞生打下独特基础', otherText: '早年储备万卡算力',
   sources: ['qbitai:1062']}
] AS row
MATCH (c:Company {name: row.parent}), (other:Company {name: row.company})
CREATE (c)-[:FUNDS {
  amount: row.amount, amountText: row.amountText, amountQualifier: row.amountQualifier,
  text: row.text, otherText: row.otherText, period: row.period, certainty: row.certainty,
  sources: row.sources
}]->(other);

UNWIND [
  {buyer: '百度', company: '安全宝', certainty: 'stated', text: '后被百度收购', sources: ['qbitai:1031']}
] AS row
MATCH (c:Company {name: row.buyer}), (other:Company {name: row.company})
CREATE (c)-[:ACQUIRED {text: row.text, certainty: row.certainty, sources: row.sources}]->(other);

UNWIND [
  {holder: '百度', company: '西湖心辰', certainty: 'stated', date: date('2023-01-01'), datePrecision: 'year', dateText: '去年年底',
   text: '在去年年底，百度先后成为西湖心辰科技有限公司和珠海必优科技有限公司的股东', sources: ['zqrb:341', 'zqrb:342', 'zqrb:343']},
  {holder: '百度', company: '必优科技', certainty: 'stated', date: date('2023-01-01'), datePrecision: 'year', dateText: '去年年底',
   text: '在去年年底，百度先后成为西湖心辰科技有限公司和珠海必优科技有限公司的股东', sources: ['zqrb:341', 'zqrb:342', 'zqrb:343']}
] AS row
MATCH (c:Company {name: row.holder}), (other:Company {name: row.company})
CREATE (c)-[:SHAREHOLDER_OF {
  text: row.text, date: row.date, datePrecision: row.datePrecision, dateText: row.dateText,
  certainty: row.certainty, sources: row.sources
}]->(other);

// Partners; read without direction.
UNWIND [
  {company: '小冰公司', partner: '微软中国',                           certainty: 'stated',
   text: '微软中国与小冰公司在北京宣布达成战略合作伙伴关系', otherText: '面向广大ToB重点行业客户，联合推出一系列人工智能+云计算商业化解决方案',
   date: date('2020-11-24'), datePrecision: 'day', dateText: '2020年11月24日', fields: ['人工智能金融', '人工智能汽车', '人工智能内容生产'],
   platform: 'Azure', sources: ['csdn:6', 'csdn:28', 'csdn:32', 'csdn:34', 'csdn:46', 'csdn:47', 'csdn:78']},
  {company: '小冰公司', partner: '万得资讯',                           certainty: 'stated',
   text: '自2017年11月起，小冰与万得资讯、华尔街见闻等国内主要金融信息服务提供商合作，为其用户提供由人工智能技术生成的上市公告文本摘要',
   date: date('2017-11-01'), datePrecision: 'month', dateText: '2017年11月', fields: ['人工智能金融'], product: '小冰金融文本摘要',
   otherText: '未来，万得将与小冰继续加深合作，给用户带来更多创新的产品体验', sources: ['csdn:50', 'csdn:54']},
  {company: '小冰公司', partner: '华尔街见闻',                         certainty: 'stated',
   text: '自2017年11月起，小冰与万得资讯、华尔街见闻等国内主要金融信息服务提供商合作，为其用户提供由人工智能技术生成的上市公告文本摘要',
   date: date('2017-11-01'), datePrecision: 'month', dateText: '2017年11月', fields: ['人工智能金融'], product: '小冰金融文本摘要',
   sources: ['csdn:50']},
  {company: '小冰公司', partner: '华人运通',                           certainty: 'stated',   text: '小冰已成为华人运通等汽车品牌的深度共创合作伙伴',
   otherText: '从前装设计阶段开始，与汽车厂商共同打造虚拟出行伙伴', fields: ['人工智能汽车'], product: 'HiPhiGo', sources: ['csdn:57', 'csdn:59']},
  {company: '微软',     partner: '华人运通',                           certainty: 'inferred',
   text: '在微软和人工智能小冰的赋能下，落地全球首个陪伴用户出行的车载情感化智能伙伴HiPhiGo', fields: ['人工智能汽车'], product: 'HiPhiGo',
   sources: ['csdn:59']},
  {company: '小冰公司', partner: '中国纺织信息中心',                   certainty: 'stated',
   text: '与中国纺织信息中心、国家纺织产品开发中心共同推出的人工智能纺织服装图案设计平台已投入生产', fields: ['人工智能内容生产'],
   product: '人工智能纺织服装图案设计平台', sources: ['csdn:62']},
  {company: '小冰公司', partner: '国家纺织产品开发中心',               certainty: 'stated',
   text: '与中国纺织信息中心、国家纺织产品开发中心共同推出的人工智能纺织服装图案设计平台已投入生产', fields: ['人工智能内容生产'],
   product: '人工智能纺织服装图案设计平台', sources: ['csdn:62', 'csdn:64']},
  {company: '昆仑万维', partner: '中国移动咪咕音乐',                   certainty: 'stated',
   text: '昆仑万维与中国移动咪咕音乐正式宣布建立AI+产品及行业应用生态合作伙伴关系',
   otherText: '联合发布“AI一语成歌”AI音乐视频彩铃创作平台，推进人工智能产品的商业化落地', product: 'AI一语成歌', sources: ['zqrb:15', 'zqrb:16',
   'zqrb:17', 'zqrb:18', 'zqrb:19', 'zqrb:20', 'zqrb:21']},
  {company: '火山引擎', partner: '中国电动汽车百人会',                 certainty: 'stated',
   text: '火山引擎联合中国电动汽车百人会，与吉利汽车、长城汽车、捷途汽车、赛力斯、智己汽车等20余家厂商，宣布成立汽车大模型生态联盟',
   sources: ['zqrb:277', 'zqrb:278', 'zqrb:280']},
  {company: '智谱AI',   partner: '中国计算机学会',                     certainty: 'stated',
   text: '分别联合 CCF 中国计算机学会、中国中文信息学会社交媒体处理专委会发起了 CCF- 智谱大模型鑫、SMP- 智谱大模型交叉学科鑫',
   sources: ['qbitai:234']},
  {company: '智谱AI',   partner: '中国中文信息学会社交媒体处理专委会', certainty: 'stated',
   text: '分别联合 CCF 中国计算机学会、中国中文信息学会社交媒体处理专委会发起了 CCF- 智谱大模型鑫、SMP- 智谱大模型交叉学科鑫',
   sources: ['qbitai:234']},
  {company: '百川智能', partner: '清华大学',                           certainty: 'inferred', text: '与清华大学共建天工智能计算研究院，任联席院长',
   doubt: 'the line stands in the profile of 王小川 and does not name the firm', sources: ['qbitai:857']}
] AS row
MATCH (o:Organization {name: row.company}), (other:Organization {name: row.partner})
CREATE (o)-[:PARTNERED_WITH {
  text: row.text, otherText: row.otherText, fields: row.fields, platform: row.platform,
  product: row.product, date: row.date, datePrecision: row.datePrecision, dateText: row.dateText,
  doubt: row.doubt, certainty: row.certainty, sources: row.sources
}]->(other);

// Customers: of the productivity tools of 商汤, of 小冰公司.
UNWIND [
  {company: '商汤', customers: ['中国移动', '上海电信', '金山办公', '宁波银行', '招商银行', '海通证券', '联想', '360', '零跑科技'],
   text: '客户包括中国移动、上海电信、金山办公、宁波银行、招商银行、海通证券、联想、360、零跑科技等行业的头部企业',
   scopeText: '作为生产力工具的企业助手、金融数据先兵、政务助手', certainty: 'stated', sources: ['netease:14']},
  {company: '小冰公司', customers: ['鲁丰织染有限公司'], text: '小冰针对我公司产品市场定位量身打造花型设计', certainty: 'stated', sources: ['csdn:66']}
] AS row
UNWIND row.customers AS customer
MATCH (c:Company {name: customer}), (other:Company {name: row.company})
CREATE (c)-[:CUSTOMER_OF {text: row.text, scopeText: row.scopeText, certainty: row.certainty, sources: row.sources}]->(other);

// Members of the alliances.
UNWIND [
  {member: '火山引擎',           alliance: '汽车大模型生态联盟', certainty: 'stated', role: '发起', sources: ['zqrb:277']},
  {member: '中国电动汽车百人会', alliance: '汽车大模型生态联盟', certainty: 'stated', role: '发起', sources: ['zqrb:277', 'zqrb:278']},
  {member: '吉利汽车',           alliance: '汽车大模型生态联盟', certainty: 'stated', role: '厂商', sources: ['zqrb:278']},
  {member: '长城汽车',           alliance: '汽车大模型生态联盟', certainty: 'stated', role: '厂商', sources: ['zqrb:278']},
  {member: '捷途汽车',           alliance: '汽车大模型生态联盟', certainty: 'stated', role: '厂商', sources: ['zqrb:278', 'zqrb:279']},
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
CREATE (o)-[:MEMBER_OF {role: row.role, certainty: row.certainty, sources: row.sources}]->(a);

// Who launched the programmes.
UNWIND [
  {organization: '阶跃星辰', programme: '繁星计划',         certainty: 'stated', text: '2024 年 7 月启动繁星划计划', date: date('2024-07-01'),
   datePrecision: 'month', dateText: '2024 年 7 月', sources: ['qbitai:611']},
  {organization: '微软中国', programme: '合作伙伴深耕项目', certainty: 'stated',
   text: '在不久前召开的微软中国年度合作伙伴生态大会（CPC 2020）上，微软中国正式推出', sources: ['csdn:70', 'csdn:71']},
  {organization: '微软中国', programme: '行业深耕升级计划', certainty: 'stated', text: '及作为其核心举措的',
   sources: ['csdn:28', 'csdn:70', 'csdn:72', 'csdn:75']}
] AS row
MATCH (o:Organization {name: row.organization}), (p:Programme {name: row.programme})
CREATE (o)-[:LAUNCHED {
  text: row.text, date: row.date, datePrecision: row.datePrecision, dateText: row.dateText,
  certainty: row.certainty, sources: row.sources
}]->(p);

UNWIND [
  {part: '行业深耕升级计划', whole: '合作伙伴深耕项目', certainty: 'stated', text: '作为其核心举措的', sources: ['csdn:72']}
] AS row
MATCH (p:Programme {name: row.part}), (whole:Programme {name: row.whole})
CREATE (p)-[:PART_OF {text: row.text, certainty: row.certainty, sources: row.sources}]->(whole);

// Whom a programme supports; direct investment is only a chance (将有机会).
UNWIND [
  {programme: '繁星计划',         company: '野猫子工作室', certainty: 'stated', text: '目前优秀案例包括胃之书APP、野猫子工作室',
   sources: ['qbitai:688']},
  {programme: '行业深耕升级计划', company: '小冰公司',     certainty: 'stated',
   text: '以“2020行业深耕计划”为契机，微软中国将为小冰公司提供一系列优势资源', sources: ['csdn:28', 'csdn:78']}
] AS row
MATCH (p:Programme {name: row.programme}), (c:Company {name: row.company})
CREATE (p)-[:SUPPORTS {text: row.text, certainty: row.certainty, sources: row.sources}]->(c);

UNWIND [
  {programme: '繁星计划', product: '胃之书APP', certainty: 'stated', text: '目前优秀案例包括胃之书APP、野猫子工作室', sources: ['qbitai:688']}
] AS row
MATCH (p:Programme {name: row.programme}), (other:Product {name: row.product})
CREATE (p)-[:SUPPORTS {text: row.text, certainty: row.certainty, sources: row.sources}]->(other);

// Who set up the funds, and the institute.
UNWIND [
  {organization: '智谱AI',                             fund: '大模型创业基金',             certainty: 'stated',
   text: '发起总额为 10 亿人民币的大模型创业基金', sources: ['qbitai:230']},
  {organization: '智谱AI',                             fund: 'CCF-智谱大模型基金',         certainty: 'stated', sources: ['qbitai:234']},
  {organization: '中国计算机学会',                     fund: 'CCF-智谱大模型基金',         certainty: 'stated', sources: ['qbitai:234']},
  {organization: '智谱AI',                             fund: 'SMP-智谱大模型交叉学科基金', certainty: 'stated', sources: ['qbitai:234']},
  {organization: '中国中文信息学会社交媒体处理专委会', fund: 'SMP-智谱大模型交叉学科基金', certainty: 'stated', sources: ['qbitai:234']},
  {organization: '智谱AI',                             fund: '大模型开源基金',             certainty: 'stated', text: '成立大模型开源鑫',
   sources: ['qbitai:240']}
] AS row
MATCH (o:Organization {name: row.organization}), (f:Fund {name: row.fund})
CREATE (o)-[:SET_UP {text: row.text, certainty: row.certainty, sources: row.sources}]->(f);

UNWIND [
  {organization: '清华大学', institute: '天工智能计算研究院', certainty: 'stated',   text: '与清华大学共建天工智能计算研究院',
   sources: ['qbitai:857']},
  {organization: '百川智能', institute: '天工智能计算研究院', certainty: 'inferred', text: '与清华大学共建天工智能计算研究院',
   doubt: 'the line stands in the profile of 王小川 and does not name the firm', sources: ['qbitai:857']}
] AS row
MATCH (o:Organization {name: row.organization}), (l:ResearchLab {name: row.institute})
CREATE (o)-[:SET_UP {text: row.text, doubt: row.doubt, certainty: row.certainty, sources: row.sources}]->(l);

// Rivals; read without direction.
UNWIND [
  {company: '字节跳动', rival: 'DeepSeek', certainty: 'inferred', field: '大模型价格战',
   text: '随后字节、腾讯、百度、阿里等大厂纷纷跟进，打响国产大模型价格战', sources: ['qbitai:1099', 'qbitai:1127', 'qbitai:1423']},
  {company: '腾讯',     rival: 'DeepSeek', certainty: 'inferred', field: '大模型价格战',
   text: '随后字节、腾讯、百度、阿里等大厂纷纷跟进，打响国产大模型价格战', sources: ['qbitai:1099', 'qbitai:1127']},
  {company: '百度',     rival: 'DeepSeek', certainty: 'inferred', field: '大模型价格战',
   text: '随后字节、腾讯、百度、阿里等大厂纷纷跟进，打响国产大模型价格战', sources: ['qbitai:1099', 'qbitai:1127']},
  {company: '阿里巴巴', rival: 'DeepSeek', certainty: 'inferred', field: '大模型价格战',
   text: '随后字节、腾讯、百度、阿里等大厂纷纷跟进，打响国产大模型价格战', sources: ['qbitai:1099', 'qbitai:1127']},
  {company: '华为',     rival: '英伟达',   certainty: 'inferred', field: 'AI 算力', text: '提供英伟达 AI算服务国产替代方案',
   sources: ['qbitai:1379']},
  {company: '零一万物', rival: 'OpenAI',   certainty: 'inferred', text: '零一万物致力于通过自主创新架构加速追赶 OpenAI', sources: ['qbitai:912']}
] AS row
MATCH (c:Company {name: row.company}), (other:Company {name: row.rival})
CREATE (c)-[:COMPETES_WITH {field: row.field, text: row.text, certainty: row.certainty, sources: row.sources}]->(other);

UNWIND [
  {product: 'Talkie', rival: 'Character.AI', certainty: 'stated', text: '位列美国同类 AI 产品排名第一，超过 Character.AI',
   otherText: '与 Character.ai 月活数据 1700 万的差距逐渐缩小', sources: ['qbitai:382']}
] AS row
MATCH (p:Product {name: row.product}), (other:Product {name: row.rival})
CREATE (p)-[:COMPETES_WITH {
  text: row.text, otherText: row.otherText, certainty: row.certainty, sources: row.sources
}]->(other);

UNWIND [
  {product: 'Kimi 智能助手', rival: 'OpenAI', certainty: 'stated', text: '海外竞品 OpenAI 订阅价格为 20 美元/月（约人民币 140 元/月）',
   sources: ['qbitai:494']}
] AS row
MATCH (p:Product {name: row.product}), (c:Company {name: row.rival})
CREATE (p)-[:COMPETES_WITH {text: row.text, certainty: row.certainty, sources: row.sources}]->(c);

// What a platform or an assistant plugs into.
UNWIND [
  {product: '火山方舟2.0', other: '抖音',       certainty: 'stated', kind: '搜索和内容插件',
   text: '全新升级的火山方舟2.0不仅提供了抖音、今日头条的搜索和内容插件等丰富的生态资源', sources: ['zqrb:290', 'zqrb:291', 'zqrb:292', 'zqrb:293']},
  {product: '火山方舟2.0', other: '今日头条',   certainty: 'stated', kind: '搜索和内容插件',
   text: '全新升级的火山方舟2.0不仅提供了抖音、今日头条的搜索和内容插件等丰富的生态资源', sources: ['zqrb:290', 'zqrb:291', 'zqrb:292', 'zqrb:293']},
  {product: '腾讯元宝',    other: '微信',       certainty: 'stated', text: '最大特色是深度整合微信生态资源特别是微信公众号这一内容平台',
   sources: ['qbitai:1351']},
  {product: '腾讯元宝',    other: '微信公众号', certainty: 'stated', kind: '连接器',
   text: '腾讯元宝也是一个连接器，连接了微信公众号、小程序、企业微信等腾讯内部所有生态', sources: ['zqrb:262', 'zqrb:263', 'zqrb:264', 'zqrb:265',
   'qbitai:1351']},
  {product: '腾讯元宝',    other: '小程序',     certainty: 'stated', kind: '连接器',
   text: '腾讯元宝也是一个连接器，连接了微信公众号、小程序、企业微信等腾讯内部所有生态', sources: ['zqrb:262', 'zqrb:263', 'zqrb:264', 'zqrb:265']},
  {product: '腾讯元宝',    other: '企业微信',   certainty: 'stated', kind: '连接器',
   text: '腾讯元宝也是一个连接器，连接了微信公众号、小程序、企业微信等腾讯内部所有生态', sources: ['zqrb:262', 'zqrb:263', 'zqrb:264', 'zqrb:265']}
] AS row
MATCH (p:Product {name: row.product}), (other:Product {name: row.other})
CREATE (p)-[:CONNECTS_TO {kind: row.kind, text: row.text, certainty: row.certainty, sources: row.sources}]->(other);

// People and the products and families that they worked on or lead.
UNWIND [
  {person: '姜大昕', product: 'Microsoft 365',        certainty: 'stated',   role: '提供关键技术支持',
   text: '曾为 Microsoft 365、Azure、智能语音助手 Cortana 等核心产品提供关键技术支持', sources: ['qbitai:705']},
  {person: '姜大昕', product: 'Azure',                certainty: 'stated',   role: '提供关键技术支持',
   text: '曾为 Microsoft 365、Azure、智能语音助手 Cortana 等核心产品提供关键技术支持', sources: ['qbitai:705']},
  {person: '姜大昕', product: 'Cortana',              certainty: 'stated',   role: '提供关键技术支持',
   text: '曾为 Microsoft 365、Azure、智能语音助手 Cortana 等核心产品提供关键技术支持', sources: ['qbitai:705']},
  {person: '李大海', product: '知乎 AI 智能社区',     certainty: 'stated',   role: '发起人', text: '知乎 AI 智能社区发起人',
   sources: ['qbitai:1239']},
  {person: '马杰',   product: '瑞星杀毒软件',         certainty: 'stated',   role: '研发主管', text: '曾任瑞星杀毒软件研发主管',
   sources: ['qbitai:1032']},
  {person: '魏伟',   product: 'MiniMax API 开放平台', certainty: 'inferred', role: '开放平台业务负责人', text: '开放平台业务负责人',
   sources: ['qbitai:437']}
] AS row
MATCH (p:Person {name: row.person}), (other:Product {name: row.product})
CREATE (p)-[:CONTRIBUTED_TO {role: row.role, text: row.text, certainty: row.certainty, sources: row.sources}]->(other);

UNWIND [
  {person: '刘煜宏', family: '混元大模型', certainty: 'stated', role: '负责人', text: '腾讯混元大模型负责人', sources: ['zqrb:261', 'zqrb:262']}
] AS row
MATCH (p:Person {name: row.person}), (f:ModelFamily {name: row.family})
CREATE (p)-[:CONTRIBUTED_TO {role: row.role, text: row.text, certainty: row.certainty, sources: row.sources}]->(f);

UNWIND [
  {person: '三位美国斯坦福大学学生团队', model: 'Llama3-V', certainty: 'stated', role: '作者',
   text: '三位美国斯坦福大学学生团队承认开疆模型 Llama3-V 抄袭疆智能开疆模型 MiniCPM-Llama3-V 2.5', sources: ['qbitai:1199']}
] AS row
MATCH (p:Person {name: row.person}), (m:Model {name: row.model})
CREATE (p)-[:CONTRIBUTED_TO {role: row.role, text: row.text, certainty: row.certainty, sources: row.sources}]->(m);

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

// articles names the headlines of the newspaper page that a reporter wrote.
UNWIND [
  {document: 'byteailab', author: '飞飞',   certainty: 'stated', sources: ['byteailab:11']},
  {document: 'zqrb',      author: '郭冀川', certainty: 'stated', articles: ['企业积极参与垂直行业大模型建设', '“百模大战”引各路资本争相布局'],
   sources: ['zqrb:1', 'zqrb:152']},
  {document: 'zqrb',      author: '田鹏',   certainty: 'stated', articles: ['“百模大战”引各路资本争相布局'], sources: ['zqrb:152']}
] AS row
MATCH (d:Document {key: row.document}), (p:Person {name: row.author})
CREATE (d)-[:AUTHORED_BY {articles: row.articles, certainty: row.certainty, sources: row.sources}]->(p);
