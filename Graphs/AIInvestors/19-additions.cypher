// Additions to the second half of the report (qbitai from line 600): example answers of 跃问, kinds of consumer apps, fields that
// single products serve, heads of an institute, joint training of doctors, numbered headings, further ties of claims and
// events to what they concern (ABOUT, INVOLVES), and properties that the other files lack.

// Example answers of 跃问, in full.
UNWIND [
  {
    name: '跃问 示例回答 奶茶的卡路里大约在 349 大卡左右 (qbitai:619)',
    nameEn:
      'example answer of Yuewen: a milk tea with three tenths of the sugar has about 349 kilocalories',
    kind: 'quote', property: 'calories', value: 349, unit: 'kcal', qualifier: '大约',
    valueText: '349 大卡', setting: '这杯三分糖的奶茶，卡路里是多少？',
    text:
      '这杯三分糖的红茶玛奇朵奶茶的卡路里大约在 349 大卡左右。这个数值可能会因具体的制作过程和配料有所不同,但总体来说,一杯三分糖的红茶玛奇朵奶茶的热量相对较高。如果您正在关注饮食健康或有减肥需求,可能需要适当控制奶茶的摄入量。',
    certainty: 'stated', sources: ['qbitai:615', 'qbitai:619', 'qbitai:621']
  },
  {
    name: '跃问 示例回答 最晚在 2024 年 6 月 30 日之前完成汇算清缴 (qbitai:632)',
    nameEn:
      'example answer of Yuewen: the tax settlement of 2023 runs from 1 March to 30 June 2024 and has to be done by 30 June 2024',
    kind: 'quote', property: 'deadline', value: date('2024-06-30'), valueText: '2024年6月30日之前',
    setting: '根据这个政策,我最早哪天得完成去年的汇算清缴?',
    text:
      '根据您提供的《国家税务总局政策法规库,即国家税务总局关于办理2023年度个人所得税综合所得汇算清缴的公告,2023年度汇算办理时间为2024年3月1日至6月30日。因此,您最晚需要在2024年6月30日之前完成去年的汇算清缴。',
    certainty: 'stated', sources: ['qbitai:628', 'qbitai:630', 'qbitai:632']
  }
] AS row
CREATE (c:Claim {name: row.name})
SET c += row, c.names = [row.name];

// The report prints them.
UNWIND [
  {claim: '跃问 示例回答 奶茶的卡路里大约在 349 大卡左右 (qbitai:619)', sources: ['qbitai:619']},
  {
    claim: '跃问 示例回答 最晚在 2024 年 6 月 30 日之前完成汇算清缴 (qbitai:632)',
    sources: ['qbitai:632']
  }
] AS row
MATCH (d:Document {name: 'AI 大模型创业格局报告'}), (c:Claim {name: row.claim})
CREATE (d)-[:SAID {certainty: 'stated', sources: row.sources}]->(c);

// What they are about: the assistant.
UNWIND [
  {
    claim: '跃问 示例回答 奶茶的卡路里大约在 349 大卡左右 (qbitai:619)',
    sources: ['qbitai:613', 'qbitai:619']
  },
  {
    claim: '跃问 示例回答 最晚在 2024 年 6 月 30 日之前完成汇算清缴 (qbitai:632)',
    sources: ['qbitai:613', 'qbitai:632']
  }
] AS row
MATCH (c:Claim {name: row.claim}), (p:Product {name: '跃问'})
CREATE (c)-[:ABOUT {certainty: 'stated', sources: row.sources}]->(p);

// What they are about: the tax office.
UNWIND [
  {
    claim: '跃问 示例回答 最晚在 2024 年 6 月 30 日之前完成汇算清缴 (qbitai:632)',
    association: '国家税务总局', sources: ['qbitai:632']
  }
] AS row
MATCH (c:Claim {name: row.claim}), (a:Association {name: row.association})
CREATE (c)-[:ABOUT {certainty: 'stated', sources: row.sources}]->(a);

// What they are about: the window for settling the tax.
UNWIND [
  {
    claim: '跃问 示例回答 最晚在 2024 年 6 月 30 日之前完成汇算清缴 (qbitai:632)',
    event: '2024-03-01 至 2024-06-30 办理 2023 年度个人所得税汇算清缴', sources: ['qbitai:632']
  }
] AS row
MATCH (c:Claim {name: row.claim}), (e:Event {name: row.event})
CREATE (c)-[:ABOUT {certainty: 'stated', sources: row.sources}]->(e);

// Kinds of consumer apps, and the general models of 阿里巴巴, of which only the heading is in the text.
UNWIND [
  {
    name: '生产力应用', nameEn: 'productivity apps',
    names: ['生产力应用', 'AI 生产力应用', '生产力'], kind: '应用方向', certainty: 'stated',
    sources: [
      'qbitai:181', 'qbitai:384', 'qbitai:453', 'qbitai:609', 'qbitai:800', 'qbitai:802',
      'qbitai:1337'
    ]
  },
  {
    name: '娱乐陪伴应用', nameEn: 'entertainment and companion apps',
    names: ['娱乐陪伴应用', '娱乐陪伴', '娱乐陪伴方向'], kind: '应用方向', certainty: 'stated',
    sources: ['qbitai:361', 'qbitai:609', 'qbitai:634', 'qbitai:1457', 'qbitai:1552']
  },
  {
    name: '阿里巴巴通用大模型', nameEn: 'general models of Alibaba', names: ['阿里巴巴通用大模型'],
    kind: '阿里巴巴大模型分类',
    doubt: 'the picture is lost: only the heading 通用大模型 is in the text', certainty: 'restored',
    sources: ['qbitai:1328']
  }
] AS row
CREATE (c:Category {name: row.name})
SET c += row;

// Companies by the kinds of their consumer apps.
UNWIND [
  {
    company: '智谱AI', category: '生产力应用', text: 'ToC 侧重生产力应用', certainty: 'stated',
    sources: ['qbitai:181']
  },
  {
    company: 'MiniMax', category: '娱乐陪伴应用', text: '以娱乐陪伴方向为主，专注打造超级应用',
    certainty: 'stated', sources: ['qbitai:361']
  },
  {
    company: 'MiniMax', category: '生产力应用', text: '生产力助手海螺 AI', certainty: 'stated',
    sources: ['qbitai:363', 'qbitai:384']
  },
  {
    company: '月之暗面', category: '生产力应用', text: '打造爆款 AI 生产力应用',
    certainty: 'stated', sources: ['qbitai:453']
  },
  {
    company: '阶跃星辰', category: '生产力应用', text: 'ToC 布局生产力和娱乐陪伴两款产品',
    certainty: 'stated', sources: ['qbitai:609']
  },
  {
    company: '阶跃星辰', category: '娱乐陪伴应用', text: 'ToC 布局生产力和娱乐陪伴两款产品',
    certainty: 'stated', sources: ['qbitai:609', 'qbitai:634']
  },
  {
    company: '百川智能', category: '生产力应用', text: 'ToC 布局生产力应用，发力 AI 生命医疗方向',
    certainty: 'stated', sources: ['qbitai:800', 'qbitai:802']
  }
] AS row
MATCH (o:Company {name: row.company}), (c:Category {name: row.category})
CREATE (o)-[:IN_CATEGORY {text: row.text, certainty: row.certainty, sources: row.sources}]->(c);

// Products by the same kinds.
UNWIND [
  {
    product: '智谱清言', category: '生产力应用',
    text:
      'ToC 侧重生产力应用，视频生成功能“清影”上线：智谱 ToC 业务目前仍以免费为主，主力应用“智谱清言”',
    certainty: 'inferred', sources: ['qbitai:181']
  },
  {
    product: '海螺 AI', category: '生产力应用', text: '生产力助手海螺 AI', certainty: 'stated',
    sources: ['qbitai:363', 'qbitai:384']
  },
  {
    product: 'Kimi 智能助手', category: '生产力应用', text: '打造爆款 AI 生产力应用',
    certainty: 'inferred', sources: ['qbitai:453']
  },
  {
    product: '跃问', category: '生产力应用', text: '生产力智能助手“跃问”', certainty: 'stated',
    sources: ['qbitai:609']
  },
  {
    product: '百小应', category: '生产力应用', text: 'ToC 生产力助手百小应', certainty: 'stated',
    sources: ['qbitai:802']
  },
  {
    product: '冒泡鸭', category: '娱乐陪伴应用', text: '娱乐陪伴应用——冒泡鸭', certainty: 'stated',
    sources: ['qbitai:609', 'qbitai:634']
  },
  {
    product: '星野', category: '娱乐陪伴应用', text: '以娱乐陪伴方向为主，专注打造超级应用',
    certainty: 'inferred', sources: ['qbitai:361', 'qbitai:363']
  },
  {
    product: 'Talkie', category: '娱乐陪伴应用', text: '以娱乐陪伴方向为主，专注打造超级应用',
    certainty: 'inferred', sources: ['qbitai:361', 'qbitai:363']
  },
  {
    product: '猫箱', category: '娱乐陪伴应用', text: '娱乐陪伴', certainty: 'stated',
    sources: ['qbitai:1456', 'qbitai:1457']
  },
  {
    product: '拟人', category: '娱乐陪伴应用', text: '娱乐陪伴', certainty: 'stated',
    sources: ['qbitai:1552']
  }
] AS row
MATCH (p:Product {name: row.product}), (c:Category {name: row.category})
CREATE (p)-[:IN_CATEGORY {text: row.text, certainty: row.certainty, sources: row.sources}]->(c);

// A model that the report calls a productivity assistant.
UNWIND [
  {
    model: '通义听悟', category: '生产力应用', text: '生产力助手，提供工作学习语音转写',
    certainty: 'stated', sources: ['qbitai:1337']
  }
] AS row
MATCH (m:Model {name: row.model}), (c:Category {name: row.category})
CREATE (m)-[:IN_CATEGORY {text: row.text, certainty: row.certainty, sources: row.sources}]->(c);

// The two groups of the models of 阿里巴巴.
UNWIND [
  {
    category: '阿里巴巴通用大模型', family: '通义大模型', certainty: 'inferred',
    sources: ['qbitai:1328']
  },
  {category: '行业大模型', family: '通义大模型', certainty: 'inferred', sources: ['qbitai:1333']}
] AS row
MATCH (c:Category {name: row.category}), (f:ModelFamily {name: row.family})
CREATE (c)-[:PART_OF {certainty: row.certainty, sources: row.sources}]->(f);

// Fields and scenes that no other passage names.
UNWIND [
  {
    name: '市场调研', nameEn: 'market research', names: ['市场调研'], kind: '场景',
    certainty: 'stated', sources: ['qbitai:811']
  },
  {
    name: '产业分析', nameEn: 'industry analysis', names: ['产业分析'], kind: '场景',
    certainty: 'stated', sources: ['qbitai:811']
  },
  {
    name: '智慧商业', nameEn: 'smart business', names: ['智慧商业'], kind: '行业',
    certainty: 'stated', sources: ['qbitai:1542']
  },
  {
    name: '智慧城市', nameEn: 'smart city', names: ['智慧城市'], kind: '行业', certainty: 'stated',
    sources: ['qbitai:1542']
  }
] AS row
CREATE (i:Industry {name: row.name})
SET i += row;

// Companies and the fields that they serve.
UNWIND [
  {
    company: '百川智能', industry: '市场调研',
    text: '在市场调研、产业分析等复杂场景下，能更有效地获取专业深度信息', certainty: 'stated',
    sources: ['qbitai:811']
  },
  {
    company: '百川智能', industry: '产业分析',
    text: '在市场调研、产业分析等复杂场景下，能更有效地获取专业深度信息', certainty: 'stated',
    sources: ['qbitai:811']
  },
  {
    company: '商汤', industry: '智慧商业',
    text: '目前业务线主要包括智慧商业、智慧城市、智能汽车、智能生活以及 ToC 应用矩阵',
    certainty: 'stated', sources: ['qbitai:1542']
  },
  {
    company: '商汤', industry: '智慧城市',
    text: '目前业务线主要包括智慧商业、智慧城市、智能汽车、智能生活以及 ToC 应用矩阵',
    certainty: 'stated', sources: ['qbitai:1542']
  }
] AS row
MATCH (o:Company {name: row.company}), (i:Industry {name: row.industry})
CREATE (o)-[:SERVES {text: row.text, certainty: row.certainty, sources: row.sources}]->(i);

// The same, where the field is printed in another form.
UNWIND [
  {
    company: '商汤', industry: '生活', printedAs: '智能生活',
    text: '目前业务线主要包括智慧商业、智慧城市、智能汽车、智能生活以及 ToC 应用矩阵',
    certainty: 'stated', sources: ['qbitai:1542']
  },
  {
    company: '昆仑万维', industry: 'AIGC', printedAs: 'AIGC',
    text: '昆仑万维 2023 年确立“**All in AGI 与 AIGC**”战略', certainty: 'inferred',
    sources: ['qbitai:1489']
  }
] AS row
MATCH (o:Company {name: row.company}), (i:Industry {name: row.industry})
CREATE (o)-[
  :SERVES {printedAs: row.printedAs, text: row.text, certainty: row.certainty, sources: row.sources}
]->(i);

// Products and the fields that they serve.
UNWIND [
  {
    product: '百小应', industry: '市场调研',
    text: '在市场调研、产业分析等复杂场景下，能更有效地获取专业深度信息', certainty: 'stated',
    sources: ['qbitai:811']
  },
  {
    product: '百小应', industry: '产业分析',
    text: '在市场调研、产业分析等复杂场景下，能更有效地获取专业深度信息', certainty: 'stated',
    sources: ['qbitai:811']
  },
  {
    product: '大医', industry: '医疗', text: 'AI 问诊', certainty: 'inferred',
    sources: ['qbitai:1557']
  },
  {
    product: '代码小浣熊', industry: '代码编程', text: '代码助手', certainty: 'inferred',
    sources: ['qbitai:1548']
  },
  {
    product: '办公小浣熊', industry: '办公', text: '办公助手', certainty: 'inferred',
    sources: ['qbitai:1549']
  }
] AS row
MATCH (p:Product {name: row.product}), (i:Industry {name: row.industry})
CREATE (p)-[:SERVES {text: row.text, certainty: row.certainty, sources: row.sources}]->(i);

// Technologies of products.
UNWIND [
  {
    product: '电商数字人解决方案', technology: '端侧模型',
    text: '解决方案围绕端侧，主打极简端侧和短视频解决方案', certainty: 'inferred',
    sources: ['qbitai:959']
  }
] AS row
MATCH (p:Product {name: row.product}), (t:Technology {name: row.technology})
CREATE (p)-[:USES {text: row.text, certainty: row.certainty, sources: row.sources}]->(t);

// Technologies of models.
UNWIND [
  {
    model: 'Baichuan 4', technology: '长文本',
    text: '在知识百科、长文本、生成创作等文科类中文任务方面表现优于国外大模型',
    certainty: 'inferred', sources: ['qbitai:777']
  }
] AS row
MATCH (m:Model {name: row.model}), (t:Technology {name: row.technology})
CREATE (m)-[:USES {text: row.text, certainty: row.certainty, sources: row.sources}]->(t);

// Heads of the institute of 清华大学 and 王小川.
UNWIND [
  {
    person: '王小川', lab: '天工智能计算研究院', title: '联席院长', present: true,
    certainty: 'stated', sources: ['qbitai:857']
  },
  {
    person: '茹立云', lab: '天工智能计算研究院', title: '副院长', present: true,
    certainty: 'stated', sources: ['qbitai:878']
  }
] AS row
MATCH (p:Person {name: row.person}), (l:ResearchLab {name: row.lab})
CREATE (p)-[
  :LED {title: row.title, present: row.present, certainty: row.certainty, sources: row.sources}
]->(l);

// Doctors whom a lab trained together with a university.
UNWIND [
  {
    person: '焦斌星', lab: '微软亚洲研究院', title: '联合培养博士',
    text: '中科大和 MSRA 联合培养博士', certainty: 'stated', sources: ['qbitai:734']
  },
  {
    person: '张祥雨', lab: '微软亚洲研究院', title: '博士生联合培养项目',
    text: '西安交通大学与微软亚洲研究院博士生联合培养项目', certainty: 'stated',
    sources: ['qbitai:754']
  }
] AS row
MATCH (p:Person {name: row.person}), (l:ResearchLab {name: row.lab})
CREATE (p)-[
  :MEMBER_OF {title: row.title, text: row.text, certainty: row.certainty, sources: row.sources}
]->(l);

// Numbered headings of the report.
UNWIND [
  {
    name: 'AI 大模型创业格局报告',
    sections: [
      '1.0 国内创业玩家“6+2”格局', '1.1 创业六小强玩家', '1.1.1 智谱 AI: 中国版 OpenAI',
      '1.1.2 MiniMax: 打造爆款 AI 内容平台', '1.1.3 月之暗面：打造爆款 AI 生产力应用',
      '1.1.4 阶跃星辰：惊艳亮相、均衡发力', '1.1.5 百川智能：搜狗班底发力 AI 医疗',
      '1.1.6 零一万物：模型首发即封顶开源 No.1', '1.2 创业特别关注玩家',
      '1.2.1 DeepSeek: 量化出身万卡持有者', '1.2.2 面壁智能： 端侧小钢炮', '2.0 国内巨头玩家格局',
      '3.0 海外玩家格局', '4.0 新阶段竞速标准'
    ]
  }
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
  {name: '跃问', headingText: '智能助手应用——跃问'},
  {name: '冒泡鸭', headingText: '娱乐陪伴应用——冒泡鸭'},
  {name: '腾讯元宝', headingText: '元宝+元器'},
  {name: '腾讯元器', headingText: '元宝+元器'}
] AS row
MATCH (n:Product {name: row.name})
SET n.headingText = row.headingText;

// Lead words of the paragraph on the models of DeepSeek.
UNWIND [{name: 'DeepSeek', strategyLeadText: '架构创新，模型开源'}] AS row
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
  {
    name: '戴宗宏 支持训练的大模型数', modelParameters: 100000000000, modelParametersQualifier: '+',
    modelParametersText: '100B+'
  }
] AS row
MATCH (n:Metric {name: row.name})
SET n.modelParameters = row.modelParameters,
    n.modelParametersQualifier = row.modelParametersQualifier,
    n.modelParametersText = row.modelParametersText;

// A second wording on the release of Sora.
UNWIND [{name: '2024 Sora 发布', otherText: '2024年年初Sora引爆互联网后'}] AS row
MATCH (n:Event {name: row.name})
SET n.otherText = row.otherText;

// Claims about companies.
UNWIND [
  {claim: 'Step-2 多项成绩超过 GPT-4-1106、Claude 3 和 Llama 3 (qbitai:605)', about: ['阶跃星辰']},
  {claim: '阶跃星辰 正在接洽估值 20 亿美元的新融资 (qbitai:692)', about: ['阿里巴巴']},
  {claim: '阶跃星辰 据传有著名基金合伙人等支持 (qbitai:694)', about: ['微软']},
  {
    claim: '阶跃星辰 团队聚集学术大牛 (qbitai:694)',
    about: ['微软', '谷歌', '字节跳动', '腾讯', '旷视']
  },
  {claim: '百川大模型 支持 LLAMA 热插拔，开源下载量领先 (qbitai:775)', about: ['百川智能']},
  {claim: 'Baichuan 4 处于国内大模型第一梯队 (qbitai:777)', about: ['百川智能']},
  {claim: 'Baichuan 4 中文任务表现优于国外大模型 (qbitai:777)', about: ['百川智能']},
  {claim: 'Baichuan4 成绩接近 GPT4V (qbitai:798)', about: ['百川智能']},
  {claim: 'AI 健康顾问 医学知识丰富，高度拟人 (qbitai:802)', about: ['百川智能']},
  {claim: '百川智能 API 调用能力接近 OpenAI (qbitai:804)', about: ['OpenAI']},
  {claim: '百小应 多轮搜索更能获取深度信息 (qbitai:811)', about: ['百川智能']},
  {claim: 'Yi-Large LMSYS 国产第一 (qbitai:912)', about: ['零一万物']},
  {claim: 'Yi-1.5 表现优于同量级模型 (qbitai:932)', about: ['零一万物']},
  {claim: 'Yi-Large 多项成绩超越 GPT-4 (qbitai:955)', about: ['零一万物']},
  {claim: '电商数字人解决方案部署快、成本低 (qbitai:959)', about: ['零一万物']},
  {claim: '李开复 曾任腾讯全球副总裁兼大中华区总裁 (qbitai:993)', about: ['腾讯']},
  {claim: 'DeepSeek-V2.5 对战胜率有明显提升 (qbitai:1074)', about: ['DeepSeek']},
  {claim: 'DeepSeek 网页端代码能力受到关注 (qbitai:1101)', about: ['DeepSeek']},
  {claim: 'DeepSeek-V2 API 1 元/百万 tokens (qbitai:1127)', about: ['DeepSeek']},
  {claim: 'DeepSeek-V2 API 输入 1 元、输出 2 元 (qbitai:1108)', about: ['DeepSeek']},
  {claim: 'DeepSeek-V2 价格为 GPT-4 Turbo 的七十分之一 (qbitai:1127)', about: ['DeepSeek']},
  {claim: 'DeepSeek 组织架构或利好创新 (qbitai:1141)', about: ['OpenAI']},
  {claim: 'MiniCPM-V 2.6 将端侧 AI 多模态能力拉升至 GPT-4V 水平 (qbitai:1207)', about: ['面壁智能']},
  {claim: '面壁智能 脱胎清华，知乎布局，华为投资 (qbitai:1213)', about: ['知乎', '华为']},
  {claim: '面壁智能 聚集优秀人才 (qbitai:1215)', about: ['谷歌', '智谱AI']},
  {claim: '面壁智能 2024-04 轮 睿创投 (qbitai:1217)', about: ['面壁智能']},
  {claim: '面壁智能 2024-04 轮 春华创投 (qbitai:1223)', about: ['面壁智能']},
  {claim: '李大海 为知乎合伙人、CTO (qbitai:1215)', about: ['知乎']},
  {claim: '李大海 曾任知乎联合创始人、CTO (qbitai:1239)', about: ['知乎']},
  {claim: '刘知远 联创 首席科学家 (qbitai:1258)', about: ['面壁智能']},
  {claim: '腾讯 混元业内较早采用 MoE 及 DiT (qbitai:1349)', about: ['腾讯']},
  {claim: '腾讯 元宝最大特色是深度整合微信生态 (qbitai:1351)', about: ['腾讯']},
  {claim: '华为 提供英伟达 AI 算力服务国产替代方案 (qbitai:1379)', about: ['英伟达']},
  {claim: '华为 盘古大模型 5.0 大幅提升复杂任务规划能力 (qbitai:1383)', about: ['华为']},
  {claim: '豆包 APP 端历史下载 暂列国产 AI 应用第一 (qbitai:1412)', about: ['字节跳动']},
  {claim: '字节跳动 火山引擎打破并改写云计算业格局 (qbitai:1412)', about: ['字节跳动']},
  {claim: '字节跳动 豆包视频生成模型有突出表现 (qbitai:1425)', about: ['字节跳动']},
  {claim: '火山引擎 抓住大模型机遇成功改写行业格局 (qbitai:1479)', about: ['字节跳动']},
  {claim: '天工 APP 累计下载量 次于豆包 AI (qbitai:1491)', about: ['昆仑万维']},
  {claim: '快手 可灵国内第一家对标Sora并免费开放使用 (qbitai:1511)', about: ['快手']},
  {claim: '快手 山海奇境 国内首部AI短剧 (qbitai:1513)', about: ['快手']},
  {claim: '量子位 排名均为科技领域TOP10 (qbitai:1672)', about: ['知乎']}
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:Company {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about investment firms.
UNWIND [
  {claim: '阶跃星辰 据传仅完成过一轮融资 (qbitai:692)', about: ['红杉', '启明创投', '五源资本']},
  {
    claim: '零一万物 据媒体报道已获新一轮数亿美元融资 (qbitai:969)',
    about: ['某国际战投', '东南亚财团']
  }
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:InvestmentFirm {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about units.
UNWIND [
  {claim: '零一万物 2023-11 轮金额 超 10 亿美元 (qbitai:978)', about: ['阿里云']},
  {claim: '字节跳动 C端豆包数据领先，B端火山引擎改写云计算格局 (qbitai:1408)', about: ['火山引擎']}
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:OrgUnit {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about universities.
UNWIND [
  {claim: '天工智能计算研究院 王小川任联席院长 (qbitai:857)', about: ['清华大学']},
  {claim: '天工智能研究院 茹立云任副院长 (qbitai:878)', about: ['清华大学']},
  {claim: '面壁智能 意外走红国际 (qbitai:1199)', about: ['斯坦福大学']},
  {claim: '面壁智能 脱胎清华，知乎布局，华为投资 (qbitai:1213)', about: ['清华大学']}
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:University {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about associations.
UNWIND [
  {claim: 'Baichuan 4 处于国内大模型第一梯队 (qbitai:777)', about: ['SuperCLUE']},
  {claim: 'Yi-Large LMSYS 国产第一 (qbitai:912)', about: ['LMSYS']},
  {claim: '面壁智能 聚集优秀人才 (qbitai:1215)', about: ['欧洲科学院']}
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:Association {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about persons.
UNWIND [
  {claim: '百川智能 搜狗核心班底，团队技术实力不容小觑 (qbitai:834)', about: ['王小川']},
  {claim: '面壁智能 意外走红国际 (qbitai:1199)', about: ['三位美国斯坦福大学学生团队']}
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:Person {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about model families.
UNWIND [
  {claim: '百川智能 开源生态突出，模型矩阵全面 (qbitai:771)', about: ['Baichuan']},
  {claim: '百川智能 开源模型生态建设表现突出 (qbitai:773)', about: ['Baichuan']},
  {claim: '百川大模型 支持 LLAMA 热插拔，开源下载量领先 (qbitai:775)', about: ['Llama']},
  {claim: 'Yi-1.5 表现优于同量级模型 (qbitai:932)', about: ['Yi']},
  {claim: 'DeepSeek 自研 SOTA 开源 MoE，海外技术传播效果好 (qbitai:1060)', about: ['DeepSeek']},
  {claim: '梁文锋：坚持架构创新和模型开源源于理想主义和技术信仰 (qbitai:1064)', about: ['DeepSeek']},
  {claim: '面壁智能 端侧“小钢炮”性能领先 (qbitai:1197)', about: ['MiniCPM']},
  {claim: '腾讯 混元业内较早采用 MoE 及 DiT (qbitai:1349)', about: ['混元大模型']},
  {claim: '华为 盘古大模型 5.0 大幅提升复杂任务规划能力 (qbitai:1383)', about: ['盘古大模型']},
  {claim: '字节跳动 入场晚，基础好，模型矩阵全面 (qbitai:1410)', about: ['豆包大模型']},
  {claim: '字节跳动 火山引擎打破并改写云计算业格局 (qbitai:1412)', about: ['豆包大模型']},
  {claim: '字节跳动 最早跟进大模型价格战的大厂 (qbitai:1423)', about: ['豆包大模型']},
  {claim: '快手 大模型矩阵姗姗来迟，可灵亮相惊艳 (qbitai:1511)', about: ['快手系列大模型']}
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:ModelFamily {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about models.
UNWIND [
  {
    claim: 'DeepSeek-V2.5 对战胜率有明显提升 (qbitai:1074)',
    about: ['GPT-4o', 'GPT-4o mini', 'ChatGPT-4o-latest']
  },
  {claim: 'DeepSeek 团队秘而不宣 (qbitai:1139)', about: ['DeepSeek-V2']},
  {claim: '快手 大模型矩阵姗姗来迟，可灵亮相惊艳 (qbitai:1511)', about: ['可灵']},
  {claim: '快手 可灵国内第一家对标Sora并免费开放使用 (qbitai:1511)', about: ['Sora']}
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:Model {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about products.
UNWIND [
  {claim: 'DeepSeek 网页端代码能力受到关注 (qbitai:1101)', about: ['DeepSeek 网页端']},
  {claim: 'DeepSeek 组织架构或利好创新 (qbitai:1141)', about: ['ChatGPT']},
  {claim: '李大海 帮助知乎从百万到亿级 (qbitai:1239)', about: ['知乎 AI 智能社区']},
  {claim: '阿里巴巴 投资与自研并举，开源模型代表 (qbitai:1320)', about: ['阿里巴巴 MaaS']},
  {claim: '阿里巴巴 MaaS 布局早，服务全 (qbitai:1324)', about: ['阿里巴巴 MaaS']},
  {claim: '腾讯 全链路自研大模型 (qbitai:1347)', about: ['微信']},
  {claim: '腾讯 元宝最大特色是深度整合微信生态 (qbitai:1351)', about: ['微信', '微信公众号']},
  {
    claim: '华为 提供英伟达 AI 算力服务国产替代方案 (qbitai:1379)',
    about: ['CANN', '昇思 MindSpore', 'ModelArts']
  },
  {claim: '科大讯飞 学习机等 ToC 业务增长迅速 (qbitai:1391)', about: ['学习机']},
  {claim: '字节跳动 C端豆包数据领先，B端火山引擎改写云计算格局 (qbitai:1408)', about: ['豆包']},
  {claim: '昆仑万维 ToC 应用形成矩阵、数据表现亮眼 (qbitai:1491)', about: ['昆仑万维 AI 应用矩阵']},
  {claim: '天工 APP 累计下载量 次于豆包 AI (qbitai:1491)', about: ['豆包']},
  {claim: '快手 聚焦视觉及推荐，AI 视频应用可灵一鸣惊人 (qbitai:1508)', about: ['可灵 AI']},
  {claim: '快手 大模型矩阵姗姗来迟，可灵亮相惊艳 (qbitai:1511)', about: ['可灵 AI']},
  {claim: '量子位 排名均为科技领域TOP10 (qbitai:1672)', about: ['今日头条', '百家号']}
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:Product {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about figures.
UNWIND [
  {
    claim: '百川大模型 支持 LLAMA 热插拔，开源下载量领先 (qbitai:775)',
    about: ['百川智能 开源模型累计下载量']
  },
  {
    claim: '零一万物 含着汤匙出生，半年就成独角兽 (qbitai:969)',
    about: ['创新工场 塔尖孵化的公司数', '零一万物 成为独角兽用时']
  },
  {claim: '零一万物 七大技术模块招揽顶尖人才 (qbitai:971)', about: ['零一万物 技术模块数']},
  {
    claim: 'DeepSeek 算力和财力有独特基础 (qbitai:1062)',
    about: ['幻方量化 早年储备算力卡数', '幻方量化 每年可为 DeepSeek 提供的资金']
  },
  {claim: 'DeepSeek 大厂之外罕见万卡持有者 (qbitai:1099)', about: ['DeepSeek 算力卡数']},
  {
    claim: 'DeepSeek 据称既没有硅谷海归也没有高管大佬 (qbitai:1139)',
    about: ['DeepSeek 新吸纳人才毕业年数（据称）']
  },
  {claim: '阶跃星辰 据传仅完成过一轮融资 (qbitai:692)', about: ['阶跃星辰 融资轮数（据传）2024Q3']},
  {
    claim: 'MiniCPM-V 2.6 将端侧 AI 多模态能力拉升至 GPT-4V 水平 (qbitai:1207)',
    about: ['MiniCPM-V 2.6 SOTA 成绩数 2024-08']
  },
  {
    claim: '李大海 帮助知乎从百万到亿级 (qbitai:1239)',
    about: ['知乎 规模（跨越前）', '知乎 规模（跨越后）']
  },
  {
    claim: '豆包 APP 端历史下载 暂列国产 AI 应用第一 (qbitai:1412)',
    about: ['豆包 app 累计下载量 2024-08']
  },
  {claim: '天工 APP 累计下载量 次于豆包 AI (qbitai:1491)', about: ['天工 app 累计下载量 2024-06']},
  {
    claim: '商汤 2024 生成式AI收入 近 11 亿元 (qbitai:1564)',
    about: ['商汤 生成式AI板块收入 2024（量子位报告）']
  },
  {
    claim: '商汤 2024 生成式AI收入增长 256% (qbitai:1564)',
    about: ['商汤 生成式AI板块收入增长 2024（量子位报告）']
  },
  {
    claim: '6+2 的创业格局、9 个大厂巨头现状面临变数 (qbitai:1654)',
    about: ['国内巨头玩家 数量 2024']
  },
  {
    claim: '量子位 排名均为科技领域TOP10 (qbitai:1672)',
    about: ['量子位 全网订阅用户数', '量子位 每天覆盖的从业者数']
  }
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:Metric {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about benchmarks.
UNWIND [
  {
    claim: 'Step-2 多项成绩超过 GPT-4-1106、Claude 3 和 Llama 3 (qbitai:605)',
    about: ['AGIEVAL', 'MATH', 'BBH', 'DROP', 'VICUNA']
  },
  {claim: 'Baichuan4 成绩接近 GPT4V (qbitai:798)', about: ['MMMU', 'MMBench-EN', 'CMMMU']},
  {claim: 'Yi-Large 多项成绩超越 GPT-4 (qbitai:955)', about: ['HumanEval', 'MATH', 'MT-Bench']}
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:Benchmark {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about prices.
UNWIND [
  {claim: 'DeepSeek-V2 API 1 元/百万 tokens (qbitai:1127)', about: ['DeepSeek-V2 API 2024-05']},
  {claim: 'DeepSeek-V2 API 输入 1 元、输出 2 元 (qbitai:1108)', about: ['DeepSeek-V2 API 2024-05']},
  {
    claim: 'DeepSeek-V2 价格为 GPT-4 Turbo 的七十分之一 (qbitai:1127)',
    about: ['DeepSeek-V2 API 2024-05']
  },
  {
    claim: 'GPT-4 Turbo 价格 输入 72 元、输出 217 元 (qbitai:1109)',
    about: ['GPT-4 Turbo (1106) API 2024-05']
  },
  {claim: '字节跳动 最早跟进大模型价格战的大厂 (qbitai:1423)', about: ['豆包主力通用模型 API']}
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:Price {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about rankings.
UNWIND [
  {claim: 'Baichuan 4 处于国内大模型第一梯队 (qbitai:777)', about: ['SuperCLUE 评测']},
  {claim: '零一万物 国内率先实现 FP8 训练框架 (qbitai:910)', about: ['国内 FP8 训练框架']},
  {claim: 'Yi-Large LMSYS 国产第一 (qbitai:912)', about: ['LMSYS 大模型竞技场']},
  {claim: 'DeepSeek-V2.5 对战胜率有明显提升 (qbitai:1074)', about: ['DeepSeek 内部中文评测']},
  {
    claim: 'IDC：火山引擎 中国 GenAI IaaS 市场份额最大 (qbitai:1479)',
    about: ['中国云服务市场（2023 下半年）跟踪']
  },
  {claim: '量子位 排名均为科技领域TOP10 (qbitai:1672)', about: ['科技信息平台科技领域 TOP10']},
  {claim: '百川智能 6 月发布国内第一款开源模型 (qbitai:773)', about: ['国内开源模型']},
  {claim: '百川智能 榜单中最年轻的公司 (qbitai:773)', about: ['首批通过备案的大模型']},
  {claim: '百川智能 开源模型生态建设表现突出 (qbitai:773)', about: ['开源模型生态建设']},
  {claim: '百川大模型 支持 LLAMA 热插拔，开源下载量领先 (qbitai:775)', about: ['开源模型下载量']},
  {claim: '百川智能 API 调用能力接近 OpenAI (qbitai:804)', about: ['API 调用能力']},
  {
    claim: '王小川 六小强中唯一具备创业并上市经历 (qbitai:834)',
    about: ['六小强创始人的创业并上市经历']
  },
  {claim: '零一万物 AI Infra 技术领先 (qbitai:910)', about: ['AI Infra 技术']},
  {claim: '零一万物 模型取得国际 SOTA (qbitai:912)', about: ['国际 SOTA']},
  {claim: 'Yi-1.5 表现优于同量级模型 (qbitai:932)', about: ['同量级模型']},
  {claim: 'DeepSeek 自研 SOTA 开源 MoE，海外技术传播效果好 (qbitai:1060)', about: ['国际 SOTA']},
  {claim: 'DeepSeek 大厂之外罕见万卡持有者 (qbitai:1099)', about: ['大厂之外万卡持有者']},
  {claim: '幻方量化 国内量化私募“四巨头” (qbitai:1154)', about: ['国内量化私募“四巨头”']},
  {claim: '面壁智能 端侧“小钢炮”性能领先 (qbitai:1197)', about: ['端侧模型性能']},
  {claim: '面壁智能 国内很早聚焦端侧 (qbitai:1197)', about: ['端侧模型性能']},
  {
    claim: 'MiniCPM-V 2.6 将端侧 AI 多模态能力拉升至 GPT-4V 水平 (qbitai:1207)',
    about: ['GPT-4V 水平', '20B 以下单图、多图、视频理解 SOTA']
  },
  {
    claim: '百度 国产 AI 第一重镇，中文大模型头号玩家 (qbitai:1315)',
    about: ['国产 AI 重镇', '中文大模型玩家']
  },
  {claim: '阿里巴巴 投资与自研并举，开源模型代表 (qbitai:1320)', about: ['开源模型代表']},
  {claim: '阿里巴巴 MaaS 布局早，服务全 (qbitai:1324)', about: ['MaaS 布局']},
  {claim: '腾讯 混元业内较早采用 MoE 及 DiT (qbitai:1349)', about: ['业内 MoE 及 DiT 架构']},
  {
    claim: '华为 AI算力优势明显，传统行业解决方案广受认可 (qbitai:1375)',
    about: ['传统行业解决方案']
  },
  {claim: '科大讯飞 国产自主可控代表玩家 (qbitai:1387)', about: ['国产自主可控代表玩家']},
  {
    claim: '字节跳动 C端豆包数据领先，B端火山引擎改写云计算格局 (qbitai:1408)',
    about: ['C 端 AI 应用数据']
  },
  {
    claim: '豆包 APP 端历史下载 暂列国产 AI 应用第一 (qbitai:1412)',
    about: ['国产 AI 应用 APP 端历史下载']
  },
  {claim: '字节跳动 最早跟进大模型价格战的大厂 (qbitai:1423)', about: ['大厂跟进大模型价格战']},
  {claim: '字节跳动 豆包视频生成模型有突出表现 (qbitai:1425)', about: ['视频生成能力评价']},
  {claim: '昆仑万维 浪潮最敏锐跨界玩家 (qbitai:1486)', about: ['AI 浪潮跨界玩家']},
  {
    claim: '昆仑万维 或成此次 AI 浪潮中嗅觉最敏锐的跨界玩家之一 (qbitai:1489)',
    about: ['AI 浪潮跨界玩家']
  },
  {claim: '天工 APP 累计下载量 次于豆包 AI (qbitai:1491)', about: ['国产 AI 应用 APP 端历史下载']},
  {
    claim: '快手 可灵国内第一家对标Sora并免费开放使用 (qbitai:1511)',
    about: ['国内对标 Sora 免费开放的视频生成产品']
  },
  {claim: '快手 山海奇境 国内首部AI短剧 (qbitai:1513)', about: ['国内 AI 短剧']}
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:Ranking {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about industries.
UNWIND [
  {claim: '百川智能 计划在 2025 年实现 L3 级别 AI 医疗 (qbitai:802)', about: ['医疗']},
  {claim: 'AI 健康顾问 医学知识丰富，高度拟人 (qbitai:802)', about: ['医疗']},
  {claim: '百小应 多轮搜索更能获取深度信息 (qbitai:811)', about: ['市场调研', '产业分析']},
  {claim: '电商数字人解决方案部署快、成本低 (qbitai:959)', about: ['电商']}
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:Industry {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about technologies.
UNWIND [
  {claim: '百川大模型 支持 LLAMA 热插拔，开源下载量领先 (qbitai:775)', about: ['LLAMA 热插拔']},
  {claim: 'Baichuan 4 中文任务表现优于国外大模型 (qbitai:777)', about: ['长文本']},
  {claim: '百小应 多轮搜索更能获取深度信息 (qbitai:811)', about: ['多轮搜索']},
  {claim: '零一万物 AI Infra 技术领先 (qbitai:910)', about: ['AI Infra']},
  {claim: '零一万物 国内率先实现 FP8 训练框架 (qbitai:910)', about: ['FP8 训练框架', 'AI Infra']},
  {claim: 'DeepSeek 自研 SOTA 开源 MoE，海外技术传播效果好 (qbitai:1060)', about: ['MoE']},
  {claim: 'DeepSeek-Math 架构 MoE (qbitai:1083)', about: ['MoE']},
  {claim: 'DeepSeek-Prover 架构 MoE (qbitai:1084)', about: ['MoE']},
  {
    claim: '面壁智能 国内很早聚焦端侧 (qbitai:1197)',
    about: ['端侧模型', '端云大小模型协同推理技术']
  },
  {claim: '端侧模型前景乐观 (qbitai:1197)', about: ['端侧模型']},
  {claim: '阿里巴巴 投资与自研并举，开源模型代表 (qbitai:1320)', about: ['MaaS']},
  {claim: '阿里巴巴 MaaS 布局早，服务全 (qbitai:1324)', about: ['MaaS']},
  {claim: '腾讯 混元业内较早采用 MoE 及 DiT (qbitai:1349)', about: ['MoE', 'DiT']},
  {claim: '商汤 2024 生成式业务占比首次超越非生成式 (qbitai:1537)', about: ['生成式 AI']},
  {claim: '商汤 生成式AI 成为主导性业务 (qbitai:1564)', about: ['生成式 AI']},
  {claim: '商汤 2024 生成式AI收入 近 11 亿元 (qbitai:1564)', about: ['生成式 AI']},
  {claim: '商汤 2024 生成式AI收入增长 256% (qbitai:1564)', about: ['生成式 AI']}
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:Technology {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about categories.
UNWIND [
  {claim: '阶跃星辰 发力 ToC，意图布局应用生态 (qbitai:607)', about: ['ToC']},
  {claim: '百川智能 计划在 2025 年实现 L3 级别 AI 医疗 (qbitai:802)', about: ['L3']},
  {claim: '王小川 六小强中唯一具备创业并上市经历 (qbitai:834)', about: ['创业六小强']},
  {claim: '零一万物 含着汤匙出生，半年就成独角兽 (qbitai:969)', about: ['独角兽']},
  {
    claim: '创业六小强共赢：转动关键飞轮 (qbitai:1034)',
    about: ['创业六小强', '模型、应用和融资飞轮']
  },
  {claim: 'DeepSeek 不急于发布 ToC 产品 (qbitai:1101)', about: ['ToC']},
  {claim: 'DeepSeek 被冠以“AI界拼多多”称号 (qbitai:1127)', about: ['AI界拼多多']},
  {claim: '幻方量化 国内量化私募“四巨头” (qbitai:1154)', about: ['国内量化私募“四巨头”']},
  {claim: '梁文锋：V2 模型的研发团队没有海归 (qbitai:1182)', about: ['不拘履历']},
  {claim: '梁文锋：每位员工都可以调动算力和人力，无需审批 (qbitai:1186)', about: ['权限自由']},
  {claim: '梁文锋：DeepSeek 全是自下而上 (qbitai:1190)', about: ['松散管理']},
  {claim: '面壁智能 端侧“小钢炮”性能领先 (qbitai:1197)', about: ['端侧小钢炮']},
  {claim: '阿里巴巴 投资与自研并举，开源模型代表 (qbitai:1320)', about: ['投与自研并举']},
  {claim: '腾讯 全链路自研大模型 (qbitai:1347)', about: ['全链路自研']},
  {claim: '科大讯飞 学习机等 ToC 业务增长迅速 (qbitai:1391)', about: ['ToC', 'ToG']},
  {claim: '指标一 技术研发可持续 (qbitai:1644)', about: ['技术研发可持续']},
  {claim: '指标二 商业模式闭环 (qbitai:1646)', about: ['商业模式闭环']},
  {claim: '关键指标加剧马太效应 (qbitai:1648)', about: ['技术研发可持续', '商业模式闭环']},
  {claim: '后续可能的壁垒只存在两个维度 (qbitai:1648)', about: ['数据维度', '应用生态护城河']},
  {claim: '壁垒一 数据维度 (qbitai:1650)', about: ['数据维度']},
  {claim: '壁垒二 应用生态护城河 (qbitai:1652)', about: ['应用生态护城河']},
  {
    claim: '6+2 的创业格局、9 个大厂巨头现状面临变数 (qbitai:1654)',
    about: ['“6+2”格局', '国内巨头玩家']
  }
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:Category {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Model families in events.
UNWIND [{event: '2024-05-12 Yi-1.5-9B 与 6B 对话模型的评测', objects: ['Yi']}] AS row
UNWIND row.objects AS object
MATCH (e:Event {name: row.event}), (n:ModelFamily {name: object})
CREATE (e)-[:INVOLVES {role: 'object', certainty: e.certainty, sources: e.sources}]->(n);

// Products in events.
UNWIND [{event: '2022 阿里巴巴布局 MaaS', objects: ['阿里巴巴 MaaS']}] AS row
UNWIND row.objects AS object
MATCH (e:Event {name: row.event}), (n:Product {name: object})
CREATE (e)-[:INVOLVES {role: 'object', certainty: e.certainty, sources: e.sources}]->(n);

// Rankings in events.
UNWIND [{event: '零一万物在国内率先实现 FP8 训练框架', objects: ['国内 FP8 训练框架']}] AS row
UNWIND row.objects AS object
MATCH (e:Event {name: row.event}), (n:Ranking {name: object})
CREATE (e)-[:INVOLVES {role: 'object', certainty: e.certainty, sources: e.sources}]->(n);

// Technologies in events.
UNWIND [
  {event: '2016 幻方量化首次上线运行 AI 策略', objects: ['AI 策略']},
  {event: '2022 阿里巴巴布局 MaaS', objects: ['MaaS']},
  {event: '零一万物在国内率先实现 FP8 训练框架', objects: ['FP8 训练框架', 'AI Infra']},
  {event: '2024 商汤生成式 AI 业务占比首次超越非生成式业务', objects: ['生成式 AI']},
  {event: '2024 苹果开发者大会后端侧模型进入主流视野', objects: ['端侧模型']},
  {event: '面壁智能在国内很早聚焦端侧', objects: ['端侧模型']}
] AS row
UNWIND row.objects AS object
MATCH (e:Event {name: row.event}), (n:Technology {name: object})
CREATE (e)-[:INVOLVES {role: 'object', certainty: e.certainty, sources: e.sources}]->(n);

// Categories in events.
UNWIND [
  {event: '2023 昆仑万维确立“All in AGI 与 AIGC”战略', objects: ['All in AGI 与 AIGC']},
  {event: '2023-11 零一万物成为独角兽', objects: ['独角兽']},
  {event: '2023 科大讯飞收紧 ToG 业务', objects: ['ToC', 'ToG']},
  {event: '2025 百川智能计划实现 L3 级别 AI 医疗', objects: ['L3']},
  {event: '2024 第三季度 创业“6+2”格局形成', objects: ['“6+2”格局']}
] AS row
UNWIND row.objects AS object
MATCH (e:Event {name: row.event}), (n:Category {name: object})
CREATE (e)-[:INVOLVES {role: 'object', certainty: e.certainty, sources: e.sources}]->(n);

// Regions in events.
UNWIND [{event: 'IDC 发布《中国云服务市场（2023 下半年）跟踪》报告', objects: ['中国']}] AS row
UNWIND row.objects AS object
MATCH (e:Event {name: row.event}), (n:Region {name: object})
CREATE (e)-[:INVOLVES {role: 'object', certainty: e.certainty, sources: e.sources}]->(n);

// Awards in events.
UNWIND [{event: '曾国洋大二加入清华 NLP 实验室', objects: ['高中竞赛金牌']}] AS row
UNWIND row.objects AS object
MATCH (e:Event {name: row.event}), (n:Award {name: object})
CREATE (e)-[:INVOLVES {role: 'object', certainty: e.certainty, sources: e.sources}]->(n);

// What is left of a paragraph on 阿里巴巴.
UNWIND [
  {
    name: '阿里巴巴', fragmentText: '洞见 2024 9',
    fragmentDoubt: 'the rest of the paragraph is lost', source: 'qbitai:1322'
  }
] AS row
MATCH (n:Company {name: row.name})
SET n.fragmentText = row.fragmentText, n.fragmentDoubt = row.fragmentDoubt,
    n.sources = n.sources + [row.source];
