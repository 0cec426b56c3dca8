// Additions to the second half of the report: example answers of 跃问, kinds of consumer apps, fields that single products
// serve, heads of an institute, joint training of doctors, numbered headings, and properties that the other files lack.

// Example answers of 跃问, in full.
UNWIND [
  {name: '跃问 示例回答 奶茶的卡路里大约在 349 大卡左右 (qbitai:619)',
   nameEn: 'example answer of Yuewen: a milk tea with three tenths of the sugar has about 349 kilocalories',
   kind: 'quote', property: 'calories', value: 349, unit: 'kcal', qualifier: '大约', valueText: '349 大卡',
   setting: '这杯三分糖的奶茶，卡路里是多少？',
   text: '这杯三分糖的红茶玛奇朵奶茶的卡路里大约在 349 大卡左右。这个数值可能会因具体的制作过程和配料有所不同,但总体来说,一杯三分糖的红茶玛奇朵奶茶的热量相对较高。如果您正在关注饮食健康或有减肥需求,可能需要适当控制奶茶的摄入量。',
   certainty: 'stated', sources: ['qbitai:615', 'qbitai:619', 'qbitai:621']},
  {name: '跃问 示例回答 最晚在 2024 年 6 月 30 日之前完成汇算清缴 (qbitai:632)',
   nameEn: 'example answer of Yuewen: the tax settlement of 2023 runs from 1 March to 30 June 2024 and has to be done by 30 June 2024',
   kind: 'quote', property: 'deadline', value: date('2024-06-30'), valueText: '2024年6月30日之前',
   setting: '根据这个政策,我最早哪天得完成去年的汇算清缴?',
   text: '根据您提供的《国家税务总局政策法规库,即国家税务总局关于办理2023年度个人所得税综合所得汇算清缴的公告,2023年度汇算办理时间为2024年3月1日至6月30日。因此,您最晚需要在2024年6月30日之前完成去年的汇算清缴。',
   certainty: 'stated', sources: ['qbitai:628', 'qbitai:630', 'qbitai:632']}
] AS row
CREATE (c:Claim {name: row.name})
SET c += row, c.names = [row.name];

// The report prints them.
UNWIND [
  {claim: '跃问 示例回答 奶茶的卡路里大约在 349 大卡左右 (qbitai:619)',            sources: ['qbitai:619']},
  {claim: '跃问 示例回答 最晚在 2024 年 6 月 30 日之前完成汇算清缴 (qbitai:632)', sources: ['qbitai:632']}
] AS row
MATCH (d:Document {name: 'AI 大模型创业格局报告'}), (c:Claim {name: row.claim})
CREATE (d)-[:SAID {certainty: 'stated', sources: row.sources}]->(c);

// What they are about: the assistant.
UNWIND [
  {claim: '跃问 示例回答 奶茶的卡路里大约在 349 大卡左右 (qbitai:619)',            sources: ['qbitai:613', 'qbitai:619']},
  {claim: '跃问 示例回答 最晚在 2024 年 6 月 30 日之前完成汇算清缴 (qbitai:632)', sources: ['qbitai:613', 'qbitai:632']}
] AS row
MATCH (c:Claim {name: row.claim}), (p:Product {name: '跃问'})
CREATE (c)-[:ABOUT {certainty: 'stated', sources: row.sources}]->(p);

// What they are about: the tax office.
UNWIND [
  {claim: '跃问 示例回答 最晚在 2024 年 6 月 30 日之前完成汇算清缴 (qbitai:632)', association: '国家税务总局', sources: ['qbitai:632']}
] AS row
MATCH (c:Claim {name: row.claim}), (a:Association {name: row.association})
CREATE (c)-[:ABOUT {certainty: 'stated', sources: row.sources}]->(a);

// What they are about: the window for settling the tax.
UNWIND [
  {claim: '跃问 示例回答 最晚在 2024 年 6 月 30 日之前完成汇算清缴 (qbitai:632)',
   event: '2024-03-01 至 2024-06-30 办理 2023 年度个人所得税汇算清缴', sources: ['qbitai:632']}
] AS row
MATCH (c:Claim {name: row.claim}), (e:Event {name: row.event})
CREATE (c)-[:ABOUT {certainty: 'stated', sources: row.sources}]->(e);

// Kinds of consumer apps, and the general models of 阿里巴巴, of which only the heading is in the text.
UNWIND [
  {name: '生产力应用',         nameEn: 'productivity apps',         names: ['生产力应用', 'AI 生产力应用', '生产力'], kind: '应用方向',
   certainty: 'stated',
   sources: ['qbitai:181', 'qbitai:384', 'qbitai:453', 'qbitai:609', 'qbitai:800', 'qbitai:802', 'qbitai:1337']},
  {name: '娱乐陪伴应用',       nameEn: 'entertainment and companion apps', names: ['娱乐陪伴应用', '娱乐陪伴', '娱乐陪伴方向'], kind: '应用方向',
   certainty: 'stated', sources: ['qbitai:361', 'qbitai:609', 'qbitai:634', 'qbitai:1457', 'qbitai:1552']},
  {name: '阿里巴巴通用大模型', nameEn: 'general models of Alibaba', names: ['阿里巴巴通用大模型'],         kind: '阿里巴巴大模型分类',
   doubt: 'the picture is lost: only the heading 通用大模型 is in the text', certainty: 'restored', sources: ['qbitai:1328']}
] AS row
CREATE (c:Category {name: row.name})
SET c += row;

// Companies by the kinds of their consumer apps.
UNWIND [
  {company: '智谱AI',   category: '生产力应用',   text: 'ToC 侧重生产力应用',                          certainty: 'stated', sources: ['qbitai:181']},
  {company: 'MiniMax',  category: '娱乐陪伴应用', text: '以娱乐陪伴方向为主，专注打造超级应用',        certainty: 'stated', sources: ['qbitai:361']},
  {company: 'MiniMax',  category: '生产力应用',   text: '生产力助手海螺 AI',                           certainty: 'stated', sources: ['qbitai:363', 'qbitai:384']},
  {company: '月之暗面', category: '生产力应用',   text: '打造爆款 AI 生产力应用',                      certainty: 'stated', sources: ['qbitai:453']},
  {company: '阶跃星辰', category: '生产力应用',   text: 'ToC 布局生产力和娱乐陪伴两款产品',            certainty: 'stated', sources: ['qbitai:609']},
  {company: '阶跃星辰', category: '娱乐陪伴应用', text: 'ToC 布局生产力和娱乐陪伴两款产品',            certainty: 'stated',
   sources: ['qbitai:609', 'qbitai:634']},
  {company: '百川智能', category: '生产力应用',   text: 'ToC 布局生产力应用，发力 AI 生命医疗方向',    certainty: 'stated',
   sources: ['qbitai:800', 'qbitai:802']}
] AS row
MATCH (o:Company {name: row.company}), (c:Category {name: row.category})
CREATE (o)-[:IN_CATEGORY {text: row.text, certainty: row.certainty, sources: row.sources}]->(c);

// Products by the same kinds.
UNWIND [
  {product: '智谱清言',      category: '生产力应用',   text: 'ToC 侧重生产力应用，视频生成功能“清影”上线：智谱 ToC 业务目前仍以免费为主，主力应用“智谱清言”',
   certainty: 'inferred', sources: ['qbitai:181']},
  {product: '海螺 AI',       category: '生产力应用',   text: '生产力助手海螺 AI',                            certainty: 'stated',
   sources: ['qbitai:363', 'qbitai:384']},
  {product: 'Kimi 智能助手', category: '生产力应用',   text: '打造爆款 AI 生产力应用',                       certainty: 'inferred', sources: ['qbitai:453']},
  {product: '跃问',          category: '生产力应用',   text: '生产力智能助手“跃问”',                         certainty: 'stated',   sources: ['qbitai:609']},
  {product: '百小应',        category: '生产力应用',   text: 'ToC 生产力助手百小应',                         certainty: 'stated',   sources: ['qbitai:802']},
  {product: '冒泡鸭',        category: '娱乐陪伴应用', text: '娱乐陪伴应用——冒泡鸭',                         certainty: 'stated',
   sources: ['qbitai:609', 'qbitai:634']},
  {product: '猫箱',          category: '娱乐陪伴应用', text: '娱乐陪伴',                                     certainty: 'stated',   sources: ['qbitai:1456', 'qbitai:1457']},
  {product: '拟人',          category: '娱乐陪伴应用', text: '娱乐陪伴',                                     certainty: 'stated',   sources: ['qbitai:1552']}
] AS row
MATCH (p:Product {name: row.product}), (c:Category {name: row.category})
CREATE (p)-[:IN_CATEGORY {text: row.text, certainty: row.certainty, sources: row.sources}]->(c);

// A model that the report calls a productivity assistant.
UNWIND [
  {model: '通义听悟', category: '生产力应用', text: '生产力助手，提供工作学习语音转写', certainty: 'stated', sources: ['qbitai:1337']}
] AS row
MATCH (m:Model {name: row.model}), (c:Category {name: row.category})
CREATE (m)-[:IN_CATEGORY {text: row.text, certainty: row.certainty, sources: row.sources}]->(c);

// The two groups of the models of 阿里巴巴.
UNWIND [
  {category: '阿里巴巴通用大模型', family: '通义大模型', certainty: 'inferred', sources: ['qbitai:1328']},
  {category: '行业大模型',         family: '通义大模型', certainty: 'inferred', sources: ['qbitai:1333']}
] AS row
MATCH (c:Category {name: row.category}), (f:ModelFamily {name: row.family})
CREATE (c)-[:PART_OF {certainty: row.certainty, sources: row.sources}]->(f);

// Fields and scenes that no other passage names.
UNWIND [
  {name: '市场调研', nameEn: 'market research',   names: ['市场调研'], kind: '场景', certainty: 'stated', sources: ['qbitai:811']},
  {name: '产业分析', nameEn: 'industry analysis', names: ['产业分析'], kind: '场景', certainty: 'stated', sources: ['qbitai:811']},
  {name: '智慧商业', nameEn: 'smart business',    names: ['智慧商业'], kind: '行业', certainty: 'stated', sources: ['qbitai:1542']},
  {name: '智慧城市', nameEn: 'smart city',        names: ['智慧城市'], kind: '行业', certainty: 'stated', sources: ['qbitai:1542']}
] AS row
CREATE (i:Industry {name: row.name})
SET i += row;

// Companies and the fields that they serve.
UNWIND [
  {company: '百川智能', industry: '市场调研', text: '在市场调研、产业分析等复杂场景下，能更有效地获取专业深度信息', certainty: 'stated', sources: ['qbitai:811']},
  {company: '百川智能', industry: '产业分析', text: '在市场调研、产业分析等复杂场景下，能更有效地获取专业深度信息', certainty: 'stated', sources: ['qbitai:811']},
  {company: '商汤', industry: '智慧商业', text: '目前业务线主要包括智慧商业、智慧城市、智能汽车、智能生活以及 ToC 应用矩阵', certainty: 'stated', sources: ['qbitai:1542']},
  {company: '商汤', industry: '智慧城市', text: '目前业务线主要包括智慧商业、智慧城市、智能汽车、智能生活以及 ToC 应用矩阵', certainty: 'stated', sources: ['qbitai:1542']}
] AS row
MATCH (o:Company {name: row.company}), (i:Industry {name: row.industry})
CREATE (o)-[:SERVES {text: row.text, certainty: row.certainty, sources: row.sources}]->(i);

// The same, where the field is printed in another form.
UNWIND [
  {company: '商汤',     industry: '生活', printedAs: '智能生活', text: '目前业务线主要包括智慧商业、智慧城市、智能汽车、智能生活以及 ToC 应用矩阵',
   certainty: 'stated',   sources: ['qbitai:1542']},
  {company: '昆仑万维', industry: 'AIGC', printedAs: 'AIGC',     text: '昆仑万维 2023 年确立“**All in AGI 与 AIGC**”战略',
   certainty: 'inferred', sources: ['qbitai:1489']}
] AS row
MATCH (o:Company {name: row.company}), (i:Industry {name: row.industry})
CREATE (o)-[:SERVES {printedAs: row.printedAs, text: row.text, certainty: row.certainty, sources: row.sources}]->(i);

// Products and the fields that they serve.
UNWIND [
  {product: '百小应',     industry: '市场调研', text: '在市场调研、产业分析等复杂场景下，能更有效地获取专业深度信息', certainty: 'stated',   sources: ['qbitai:811']},
  {product: '百小应',     industry: '产业分析', text: '在市场调研、产业分析等复杂场景下，能更有效地获取专业深度信息', certainty: 'stated',   sources: ['qbitai:811']},
  {product: '大医',       industry: '医疗',     text: 'AI 问诊',                                                      certainty: 'inferred', sources: ['qbitai:1557']},
  {product: '代码小浣熊', industry: '代码编程', text: '代码助手',                                                     certainty: 'inferred', sources: ['qbitai:1548']},
  {product: '办公小浣熊', industry: '办公',     text: '办公助手',                                                     certainty: 'inferred', sources: ['qbitai:1549']}
] AS row
MATCH (p:Product {name: row.product}), (i:Industry {name: row.industry})
CREATE (p)-[:SERVES {text: row.text, certainty: row.certainty, sources: row.sources}]->(i);

// Technologies of products.
UNWIND [
  {product: '电商数字人解决方案', technology: '端侧模型', text: '解决方案围绕端侧，主打极简端侧和短视频解决方案', certainty: 'inferred',
   sources: ['qbitai:959']}
] AS row
MATCH (p:Product {name: row.product}), (t:Technology {name: row.technology})
CREATE (p)-[:USES {text: row.text, certainty: row.certainty, sources: row.sources}]->(t);

// Technologies of models.
UNWIND [
  {model: 'Baichuan 4', technology: '长文本', text: '在知识百科、长文本、生成创作等文科类中文任务方面表现优于国外大模型', certainty: 'inferred',
   sources: ['qbitai:777']}
] AS row
MATCH (m:Model {name: row.model}), (t:Technology {name: row.technology})
CREATE (m)-[:USES {text: row.text, certainty: row.certainty, sources: row.sources}]->(t);

// Heads of the institute of 清华大学 and 王小川.
UNWIND [
  {person: '王小川', lab: '天工智能计算研究院', title: '联席院长', present: true, certainty: 'stated', sources: ['qbitai:857']},
  {person: '茹立云', lab: '天工智能计算研究院', title: '副院长',   present: true, certainty: 'stated', sources: ['qbitai:878']}
] AS row
MATCH (p:Person {name: row.person}), (l:ResearchLab {name: row.lab})
CREATE (p)-[:LED {title: row.title, present: row.present, certainty: row.certainty, sources: row.sources}]->(l);

// Doctors whom a lab trained together with a university.
UNWIND [
  {person: '焦斌星', lab: '微软亚洲研究院', title: '联合培养博士',               text: '中科大和 MSRA 联合培养博士',
   certainty: 'stated', sources: ['qbitai:734']},
  {person: '张祥雨', lab: '微软亚洲研究院', title: '博士生联合培养项目', text: '西安交通大学与微软亚洲研究院博士生联合培养项目',
   certainty: 'stated', sources: ['qbitai:754']}
] AS row
MATCH (p:Person {name: row.person}), (l:ResearchLab {name: row.lab})
CREATE (p)-[:MEMBER_OF {title: row.title, text: row.text, certainty: row.certainty, sources: row.sources}]->(l);

// Numbered headings of the report.
UNWIND [
  {name: 'AI 大模型创业格局报告', sections: ['1.0 国内创业玩家“6+2”格局', '1.1 创业六小强玩家', '1.1.1 智谱 AI: 中国版 OpenAI',
   '1.1.2 MiniMax: 打造爆款 AI 内容平台', '1.1.3 月之暗面：打造爆款 AI 生产力应用', '1.1.4 阶跃星辰：惊艳亮相、均衡发力', '1.1.5 百川智能：搜狗班底发力 AI 医疗', '1.1.6 零一万物：模型首发即封顶开源 No.1', '1.2 创业特别关注玩家',
   '1.2.1 DeepSeek: 量化出身万卡持有者', '1.2.2 面壁智能： 端侧小钢炮', '2.0 国内巨头玩家格局', '3.0 海外玩家格局', '4.0 新阶段竞速标准']}
] AS row
MATCH (n:Document {name: row.name})
SET n.sections = row.sections;

// The address in the second example of 跃问.
UNWIND [
  {name: '跃问', exampleUrl: 'https://fgk.chinatax.gov.cn/zcfgk/c100012/c5221099/content.html'}
] AS row
MATCH (n:Product {name: row.name})
SET n.exampleUrl = row.exampleUrl;

// The headings over the two products of 阶跃星辰 and over the pair of 腾讯.
UNWIND [
  {name: '跃问',     headingText: '智能助手应用——跃问'},
  {name: '冒泡鸭',   headingText: '娱乐陪伴应用——冒泡鸭'},
  {name: '腾讯元宝', headingText: '元宝+元器'},
  {name: '腾讯元器', headingText: '元宝+元器'}
] AS row
MATCH (n:Product {name: row.name})
SET n.headingText = row.headingText;

// Lead words of the paragraph on the models of DeepSeek.
UNWIND [
  {name: 'DeepSeek', strategyLeadText: '架构创新，模型开源'}
] AS row
MATCH (n:Company {name: row.name})
SET n.strategyLeadText = row.strategyLeadText;

// Fields of persons.
UNWIND [
  {name: '戴宗宏', fields: ['AI Infra']},
  {name: '朱亦博', fields: ['AI 基础设施', '基础 AI 框架']}
] AS row
MATCH (n:Person {name: row.name})
SET n.fields = row.fields;

// The size of the models whose training 戴宗宏 supported.
UNWIND [
  {name: '戴宗宏 支持训练的大模型数', modelParameters: 100000000000, modelParametersQualifier: '+', modelParametersText: '100B+'}
] AS row
MATCH (n:Metric {name: row.name})
SET n.modelParameters = row.modelParameters, n.modelParametersQualifier = row.modelParametersQualifier,
    n.modelParametersText = row.modelParametersText;

// A second wording on the release of Sora.
UNWIND [
  {name: '2024 Sora 发布', otherText: '2024年年初Sora引爆互联网后'}
] AS row
MATCH (n:Event {name: row.name})
SET n.otherText = row.otherText;
