// What a second reading of the documents csdn, byteailab, zqrb, netease, and of qbitai up to line 599, adds to the files
// before: claims and events that they lack, what their claims concern (ABOUT), heads of units (LED), doubts and properties.

// Claims: what the releases and articles say of the firms, and two statements of 谭待.
UNWIND [
  {
    name: '战略合作帮助客户迈向智能化时代 (csdn:28)',
    nameEn:
      'the partnership is to help the customers of both in key trades on from digital change to the age of intelligence',
    kind: 'opinion',
    text: '此举旨在帮助双方重点行业客户在数字化转型的大潮中，进一步加速向智能化时代迈进',
    certainty: 'stated', sources: ['csdn:28']
  },
  {
    name: '解决方案可复制、可推广、可成长 (csdn:46)',
    nameEn:
      'the solutions bring interactive AI into typical uses of key trades; they can be copied, spread and grown, and meet what customers need to change their business',
    kind: 'opinion',
    text:
      '将完善的人工智能交互体验融入关键行业的典型应用场景中，通过打造可复制、可推广、可成长的解决方案，满足客户推进业务模式转型创新的多样化需求',
    certainty: 'stated', sources: ['csdn:46']
  },
  {
    name: '解决方案以小冰的技术和微软中国的客户资源为基础 (csdn:46)',
    nameEn:
      'the solutions rest on the technology of XiaoIce for consumers, its success with businesses, and the customers of Microsoft China in key trades',
    kind: 'opinion',
    text:
      '以小冰在To C领域技术优势和独有的竞争力，以及To B商业实践中所取得的成功经验为基础，结合微软中国在关键行业中的广泛而深入的客户资源',
    certainty: 'stated', sources: ['csdn:46']
  },
  {
    name: '小冰 保证金融信息服务的稳定性、准确性及时效性 (csdn:50)',
    nameEn:
      'the AI of XiaoIce keeps financial information stable, exact and timely, and closes the gap of information between investors and the market',
    kind: 'opinion',
    text:
      '小冰人工智能技术的赋能，有效保证金融信息服务的稳定性、准确性及时效性，弥合投资机构、投资者与市场之间的信息鸿沟',
    certainty: 'stated', sources: ['csdn:50']
  },
  {
    name: '车载智能助手是亲密出行伙伴 (csdn:57)',
    nameEn:
      'by AI the assistant in the car is not only efficient but a close companion that knows warmth and feeling; it helps car makers into the age of intelligence',
    kind: 'opinion',
    text:
      '得益于人工智能技术，车载智能助手不仅仅是一位高效的助手，更是一位知冷暖、懂悲欢的亲密出行伙伴，为用户带来更美好温暖的出行体验，助力汽车厂商向智能化时代跃迁',
    certainty: 'stated', sources: ['csdn:57']
  },
  {
    name: '小冰公司将得到微软中国的优势资源与全力支持 (csdn:78)',
    nameEn:
      'as a strategic partner XiaoIce will receive the resources and full support that Microsoft China gives its partners',
    kind: 'forecast',
    text:
      '在整个生态中，小冰公司作为微软中国的战略合作伙伴，将得到微软中国为合作伙伴生态系统提供的优势资源与全力支持，拓展更广阔的发展空间',
    certainty: 'stated', sources: ['csdn:78']
  },
  {
    name: '微软中国将为小冰公司提供多样化的舞台 (csdn:78)',
    nameEn:
      'Microsoft China will give XiaoIce stages of many kinds at public events for customers and partners, to explore the commercial future of AI',
    kind: 'forecast',
    text:
      '接下来，微软中国还将在一系列面向客户网络及合作伙伴生态系统的公开市场活动中，为小冰公司提供多样化的舞台，积极探索和拓展人工智能商业化应用的前景与未来',
    certainty: 'stated', sources: ['csdn:78']
  },
  {
    name: '谭待：成立智能终端大模型联盟 (zqrb:281)',
    nameEn:
      'Tan Dai: Volcano Engine and OPPO, vivo, Honor, Xiaomi, Samsung and ASUS found the alliance for models on smart devices',
    kind: 'quote',
    text: '同时，火山引擎与OPPO、vivo、荣耀、小米、三星、华硕宣布成立智能终端大模型联盟。',
    certainty: 'stated', sources: ['zqrb:281', 'zqrb:282', 'zqrb:283', 'zqrb:284']
  },
  {
    name: '谭待：终端助手均已接入火山引擎的大模型服务 (zqrb:284)',
    nameEn:
      'Tan Dai: Breeno, YOYO, Xiao AI, the Douding assistant and other apps are connected to the model service of Volcano Engine',
    kind: 'quote',
    text:
      'OPPO小布助手、荣耀MagicBook的YOYO助理、小米“小爱同学”，以及华硕笔记本电脑的豆叮AI助手等应用，均已接入火山引擎的大模型服务。',
    certainty: 'stated', sources: ['zqrb:284', 'zqrb:285', 'zqrb:286', 'zqrb:287']
  },
  {
    name: '算力效率的优化已成为竞争核心 (netease:9)',
    nameEn:
      'AI cannot grow fast without strong computing power; above all in training and inference of large models its efficiency has become the core of competition',
    kind: 'opinion',
    text:
      'AI的快速发展离不开强大的算力支撑，特别是在大模型训练和推理阶段，算力效率的优化已成为竞争核心',
    certainty: 'stated', sources: ['netease:9']
  },
  {
    name: '商汤 展现通用能力和多模态理解上的卓越表现 (netease:11)',
    nameEn:
      'the two first places show the outstanding general ability and multimodal understanding of the model',
    kind: 'opinion', text: '展现出其在通用能力和多模态理解上的卓越表现', certainty: 'stated',
    sources: ['netease:11']
  },
  {
    name: '商汤 高客户黏性体现市场认可度和商业模式稳定性 (netease:20)',
    nameEn:
      'the loyalty of its customers shows that the market accepts the visual AI of SenseTime and that its business model is stable',
    kind: 'opinion',
    text: '这一高客户黏性数据不仅体现了商汤视觉AI产品的市场认可度，也验证了其商业模式的稳定性',
    certainty: 'stated', sources: ['netease:20']
  }
] AS row
CREATE (
  :Claim {
    name: row.name, nameEn: row.nameEn, names: [row.name], kind: row.kind, text: row.text,
    certainty: row.certainty, sources: row.sources
  }
);

// Documents that say them.
UNWIND [
  {document: 'csdn', claim: '战略合作帮助客户迈向智能化时代 (csdn:28)'},
  {document: 'csdn', claim: '解决方案可复制、可推广、可成长 (csdn:46)'},
  {document: 'csdn', claim: '解决方案以小冰的技术和微软中国的客户资源为基础 (csdn:46)'},
  {document: 'csdn', claim: '小冰 保证金融信息服务的稳定性、准确性及时效性 (csdn:50)'},
  {document: 'csdn', claim: '车载智能助手是亲密出行伙伴 (csdn:57)'},
  {document: 'csdn', claim: '小冰公司将得到微软中国的优势资源与全力支持 (csdn:78)'},
  {document: 'csdn', claim: '微软中国将为小冰公司提供多样化的舞台 (csdn:78)'},
  {document: 'netease', claim: '算力效率的优化已成为竞争核心 (netease:9)'},
  {document: 'netease', claim: '商汤 展现通用能力和多模态理解上的卓越表现 (netease:11)'},
  {document: 'netease', claim: '商汤 高客户黏性体现市场认可度和商业模式稳定性 (netease:20)'}
] AS row
MATCH (d:Document {key: row.document}), (c:Claim {name: row.claim})
CREATE (d)-[:SAID {certainty: c.certainty, sources: c.sources}]->(c);

// People who say them.
UNWIND [
  {person: '谭待', claim: '谭待：成立智能终端大模型联盟 (zqrb:281)'},
  {person: '谭待', claim: '谭待：终端助手均已接入火山引擎的大模型服务 (zqrb:284)'}
] AS row
MATCH (p:Person {name: row.person}), (c:Claim {name: row.claim})
CREATE (p)-[:SAID {certainty: c.certainty, sources: c.sources}]->(c);

// Claims about companies.
UNWIND [
  {claim: '战略合作帮助客户迈向智能化时代 (csdn:28)', about: ['小冰公司']},
  {claim: '解决方案可复制、可推广、可成长 (csdn:46)', about: ['小冰公司']},
  {claim: '解决方案以小冰的技术和微软中国的客户资源为基础 (csdn:46)', about: ['小冰公司']},
  {claim: '小冰 保证金融信息服务的稳定性、准确性及时效性 (csdn:50)', about: ['小冰公司']},
  {claim: '车载智能助手是亲密出行伙伴 (csdn:57)', about: ['小冰公司', '华人运通']},
  {claim: '小冰公司将得到微软中国的优势资源与全力支持 (csdn:78)', about: ['小冰公司']},
  {claim: '微软中国将为小冰公司提供多样化的舞台 (csdn:78)', about: ['小冰公司']},
  {
    claim: '谭待：成立智能终端大模型联盟 (zqrb:281)',
    about: ['OPPO', 'vivo', '荣耀', '小米', '三星', '华硕']
  },
  {claim: '商汤 展现通用能力和多模态理解上的卓越表现 (netease:11)', about: ['商汤']},
  {claim: '商汤 高客户黏性体现市场认可度和商业模式稳定性 (netease:20)', about: ['商汤']},
  {claim: '沈向洋首次宣布小冰公司 Pre-A 轮融资 (csdn:32)', about: ['网易']},
  {claim: '小冰公司：独立之前营收超过1亿元 (csdn:32)', about: ['微软']},
  {claim: '邹作基：小冰成为微软中国的战略合作伙伴 (csdn:34)', about: ['微软']},
  {claim: '小冰公司 从微软分拆 已近半年 (csdn:32)', about: ['微软']},
  {claim: '小冰公司 从微软分拆 2020年7月13日 (csdn:42)', about: ['微软']},
  {claim: '朱海峰：小冰助力万得用户获取金融信息 (csdn:54)', about: ['南京万得资讯科技有限公司']},
  {claim: '丁磊：落地全球首个车载情感化智能伙伴 HiPhiGo (csdn:59)', about: ['华人运通', '微软']},
  {claim: '亿欧数据：智谱AI 投资方 (byteailab:18)', about: ['小米', '阿里巴巴', '美团']},
  {
    claim: '亿欧数据：智谱AI 投资方 (byteailab:42)',
    about: ['美团', '阿里巴巴', '腾讯', '小米', '好未来']
  },
  {
    claim: '国内人工智能产业呈现井喷式增长 (zqrb:193)', about: ['字节跳动', '腾讯', '快手'],
    certainty: 'inferred'
  },
  {claim: 'Sora 从多角度刷新行业指标 (zqrb:187)', about: ['OpenAI']},
  {
    claim: '谭待：成立汽车大模型生态联盟 (zqrb:276)',
    about: ['吉利汽车', '长城汽车', '捷途汽车', '赛力斯', '智己汽车']
  },
  {
    claim: 'AI新势力投资者不乏互联网“大佬” (zqrb:324)', about: ['百川智能', '零一万物'],
    certainty: 'inferred'
  },
  {claim: 'A New Member For U 行业首发 (netease:23)', about: ['商汤']},
  {claim: 'abab 7 将基于 MoE 和 Linear Attention (qbitai:317)', about: ['MiniMax']},
  {claim: 'MiniMax 已集齐头部机构，估值 25 亿美元 (qbitai:396)', about: ['阿里巴巴']},
  {claim: '月之暗面 率先上线六档打赏功能 (qbitai:478)', about: ['月之暗面']},
  {claim: 'OpenAI 产业投资 Anthropic (qbitai:158)', about: ['Helion', 'Rain AI']}
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:Company {name: about})
CREATE (c)-[:ABOUT {certainty: coalesce(row.certainty, c.certainty), sources: c.sources}]->(n);

// Claims about investment firms.
UNWIND [
  {claim: '沈向洋首次宣布小冰公司 Pre-A 轮融资 (csdn:32)', about: ['北极光创投']},
  {claim: '亿欧数据：智谱AI 投资方 (byteailab:18)', about: ['高瓴', '启明创投', '君联资本']},
  {claim: '亿欧数据：智谱AI 投资方 (byteailab:42)', about: ['君联资本', '高瓴']},
  {claim: '智谱AI 中东基金加码有助于国外开拓新市场 (byteailab:40)', about: ['Prosperity7']},
  {
    claim: 'MiniMax 已集齐头部机构，估值 25 亿美元 (qbitai:396)',
    about: ['红杉', '高瓴', '经纬创投', 'IDG 资本', '顺为资本', '明势资本', '云启资本']
  }
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:InvestmentFirm {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about units.
UNWIND [
  {claim: '战略合作帮助客户迈向智能化时代 (csdn:28)', about: ['微软中国']},
  {claim: '解决方案可复制、可推广、可成长 (csdn:46)', about: ['微软中国']},
  {claim: '解决方案以小冰的技术和微软中国的客户资源为基础 (csdn:46)', about: ['微软中国']},
  {claim: '小冰公司将得到微软中国的优势资源与全力支持 (csdn:78)', about: ['微软中国']},
  {claim: '微软中国将为小冰公司提供多样化的舞台 (csdn:78)', about: ['微软中国']},
  {claim: '谭待：成立智能终端大模型联盟 (zqrb:281)', about: ['火山引擎']},
  {claim: '谭待：终端助手均已接入火山引擎的大模型服务 (zqrb:284)', about: ['火山引擎']},
  {claim: '刘伟光：公共云会大幅度压缩推理成本 (zqrb:241)', about: ['公共云事业部']},
  {claim: '谭待：火山引擎算法团队将支持豆包大模型企业客户 (zqrb:294)', about: ['火山引擎算法团队']},
  {claim: '“开悟”世界模型 行业标杆 (netease:23)', about: ['绝影']}
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:OrgUnit {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about associations.
UNWIND [{claim: '谭待：成立汽车大模型生态联盟 (zqrb:276)', about: ['中国电动汽车百人会']}] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:Association {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about alliances.
UNWIND [{claim: '谭待：成立智能终端大模型联盟 (zqrb:281)', about: ['智能终端大模型联盟']}] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:Alliance {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about regions.
UNWIND [
  {claim: '智谱AI 中东基金加码有助于国外开拓新市场 (byteailab:40)', about: ['中东', '海外']},
  {claim: '中美在两个“平行宇宙”中上演新的历史进程 (qbitai:15)', about: ['美国']}
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:Region {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about model families.
UNWIND [
  {claim: '商汤 视觉AI和智能汽车双轮驱动 (netease:19)', about: ['日日新大模型']},
  {claim: 'abab 6.5 开始接近 GPT-4、Claude-3、Gemini-1.5 (qbitai:359)', about: ['Claude', 'Gemini']}
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:ModelFamily {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about models.
UNWIND [
  {claim: '商汤 展现通用能力和多模态理解上的卓越表现 (netease:11)', about: ['日日新 SenseNova 5.5']},
  {claim: 'GLM-130B 效果对标 GPT-3，受到市场青睐 (byteailab:23)', about: ['GPT-3']},
  {claim: 'abab 6.5 开始接近 GPT-4、Claude-3、Gemini-1.5 (qbitai:359)', about: ['GPT-4']}
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:Model {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about products.
UNWIND [
  {
    claim: '解决方案可复制、可推广、可成长 (csdn:46)',
    about: ['人工智能金融解决方案', '人工智能汽车解决方案', '人工智能内容生产解决方案']
  },
  {
    claim: '解决方案以小冰的技术和微软中国的客户资源为基础 (csdn:46)',
    about: ['人工智能金融解决方案', '人工智能汽车解决方案', '人工智能内容生产解决方案']
  },
  {claim: '小冰 保证金融信息服务的稳定性、准确性及时效性 (csdn:50)', about: ['小冰金融文本摘要']},
  {
    claim: '车载智能助手是亲密出行伙伴 (csdn:57)', about: ['人工智能汽车解决方案'],
    certainty: 'inferred'
  },
  {
    claim: '谭待：终端助手均已接入火山引擎的大模型服务 (zqrb:284)',
    about: ['小布助手', 'YOYO助理', '小爱同学', '豆叮AI助手', '火山引擎大模型服务']
  },
  {
    claim: '朱海峰：小冰助力万得用户获取金融信息 (csdn:54)', about: ['小冰金融文本摘要'],
    certainty: 'inferred'
  },
  {
    claim: '科大讯飞：AI+金融应用 (zqrb:85)',
    about: [
      '智能联络中心AICC', '智能客服机器人', '智能营销机器人', '辅助审核机器人', '数字员工平台',
      '行业AI中台'
    ]
  },
  {claim: '刘煜宏：腾讯元宝也是一个连接器 (zqrb:261)', about: ['微信公众号', '小程序', '企业微信']},
  {claim: '谭待：火山方舟2.0 的生态资源和算力 (zqrb:290)', about: ['抖音', '今日头条']},
  {claim: '百度 对大模型产业链上下游进行投资 (zqrb:339)', about: ['文心一言']},
  {claim: '商汤 视觉AI和智能汽车双轮驱动 (netease:19)', about: ['大装置']}
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:Product {name: about})
CREATE (c)-[:ABOUT {certainty: coalesce(row.certainty, c.certainty), sources: c.sources}]->(n);

// Claims about prices.
UNWIND [
  {claim: '国产大模型未来大有可为 目前尚未成为“刚需” (zqrb:209)', about: ['国内大模型低价免费策略']},
  {claim: '低价甚至免费的策略蕴含深远的战略意图 (zqrb:224)', about: ['国内大模型低价免费策略']},
  {claim: '大模型企业开发垂直行业大模型，盈利模式多元 (zqrb:59)', about: ['大模型企业盈利模式']},
  {claim: '月之暗面 率先上线六档打赏功能 (qbitai:478)', about: ['Kimi 打赏制']},
  {claim: 'Kimi 打赏制更加灵活机动 (qbitai:494)', about: ['Kimi 打赏制']},
  {claim: '月之暗面 获客成本高引争议 (qbitai:480)', about: ['Kimi 获客成本']}
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:Price {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about figures.
UNWIND [
  {
    claim: '商汤 高客户黏性体现市场认可度和商业模式稳定性 (netease:20)',
    about: [
      '商汤 视觉AI客户复购率提升 2024', '商汤 感知AI长期客户数 2024', '商汤 感知AI长期客户占比 2024'
    ]
  }
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:Metric {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about rankings.
UNWIND [
  {
    claim: '商汤 展现通用能力和多模态理解上的卓越表现 (netease:11)',
    about: ['中文大模型基准测评2024年度报告', 'OpenCompass 多模态评测']
  }
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:Ranking {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about industries.
UNWIND [
  {claim: '小冰 保证金融信息服务的稳定性、准确性及时效性 (csdn:50)', about: ['金融']},
  {claim: '车载智能助手是亲密出行伙伴 (csdn:57)', about: ['汽车']},
  {claim: '李斌红：智能设计是智能制造的基础 (csdn:64)', about: ['纺织服装制造', '智能制造']},
  {claim: '张战旗：小冰设计能力具有划时代的意义 (csdn:66)', about: ['纺织服装制造']},
  {claim: '大模型在智能制造领域 (byteailab:36)', about: ['智能制造']},
  {claim: '大模型在煤炭行业 (byteailab:37)', about: ['煤炭']},
  {claim: '科大讯飞：AI+金融应用 (zqrb:85)', about: ['金融']},
  {claim: '科大讯飞：讯飞星火赋能教与学 (zqrb:81)', about: ['教育']}
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:Industry {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about technologies.
UNWIND [
  {claim: '算力效率的优化已成为竞争核心 (netease:9)', about: ['大模型']},
  {claim: '丁磊：落地全球首个车载情感化智能伙伴 HiPhiGo (csdn:59)', about: ['H-SOA']},
  {claim: '业内普遍认为：大模型可为各行各业带来变革机遇 (byteailab:34)', about: ['大模型']},
  {claim: '大模型在智能制造领域 (byteailab:36)', about: ['大模型']},
  {claim: '大模型在煤炭行业 (byteailab:37)', about: ['大模型']},
  {claim: '大模型面临数据安全、隐私保护、增加失业的质疑 (byteailab:38)', about: ['大模型']},
  {claim: '来自全球顶级机构的投资并不多 (byteailab:39)', about: ['生成式 AI']},
  {claim: '垂直行业大模型是广阔的细分市场 (zqrb:3)', about: ['垂直行业大模型']},
  {claim: '大模型企业开发垂直行业大模型，盈利模式多元 (zqrb:59)', about: ['垂直行业大模型']},
  {claim: '构建生态体系是大模型企业商业化闭环的关键步骤 (zqrb:8)', about: ['大模型']},
  {claim: '大模型已成为推动行业革新的核心力量 (zqrb:73)', about: ['大模型']},
  {claim: '大模型提高工作效率、优化决策 (zqrb:110)', about: ['大模型']},
  {claim: '大模型推动数据要素市场和数据安全技术 (zqrb:121)', about: ['大模型']},
  {claim: '大模型优化生产、沟通和决策 (zqrb:124)', about: ['大模型']},
  {claim: '张孝荣：大模型成为推动商业变革的重要力量 (zqrb:134)', about: ['大模型']},
  {claim: '各路资本抢抓风口纷纷入局 (zqrb:166)', about: ['大模型']},
  {claim: '国产大模型未来大有可为 目前尚未成为“刚需” (zqrb:209)', about: ['大模型']},
  {claim: '低价甚至免费的策略蕴含深远的战略意图 (zqrb:224)', about: ['大模型']},
  {claim: '企业对大模型长期价值有信心，须避免“烧钱大战” (zqrb:233)', about: ['大模型']},
  {claim: 'AI大模型正将触角伸向更广的市场 (zqrb:251)', about: ['大模型']},
  {claim: '郭涛：大模型行业已经进入了“洗牌期” (zqrb:306)', about: ['大模型']},
  {claim: '市场人士：互联网头部企业有能力承担短期风险 (zqrb:350)', about: ['大模型']},
  {claim: '商汤认为：多模态深度融合为下一个突破点 (netease:12)', about: ['多模态']},
  {claim: '绝影 缩小与国际领先企业的差距 (netease:22)', about: ['一段式端到端技术']},
  {
    claim: 'MiniMax 国内最早研发 MoE 及 Linear Attention (qbitai:317)',
    about: ['MoE', 'Linear Attention']
  },
  {claim: 'MiniMax 在行业非共识时 All in MoE (qbitai:317)', about: ['MoE', 'Dense']},
  {claim: 'abab 7 将基于 MoE 和 Linear Attention (qbitai:317)', about: ['MoE', 'Linear Attention']},
  {claim: '月之暗面 AGI 战略有一定前瞻性 (qbitai:461)', about: ['长文本', 'Scaling Law']},
  {claim: '月之暗面 下一阶段即将发力多模态 (qbitai:459)', about: ['多模态']}
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:Technology {name: about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about categories.
UNWIND [
  {
    claim: '大模型企业开发垂直行业大模型，盈利模式多元 (zqrb:59)',
    about: ['订阅制', '按需计费', '咨询服务']
  },
  {claim: '“生态伙伴”成为大模型应用落地的重要助力 (zqrb:32)', about: ['生态伙伴']},
  {claim: '袁帅：“生态伙伴”的网络效应 (zqrb:47)', about: ['生态伙伴']},
  {
    claim: '大模型企业应与行业合作伙伴建立联系 (zqrb:40)', about: ['生态伙伴'],
    certainty: 'inferred'
  },
  {
    claim: '商汤 “三位一体”战略与“一基两翼”布局 (netease:5)',
    about: ['“三位一体”战略', '“一基两翼”布局']
  },
  {claim: '商汤 形成独特的竞争优势 (netease:7)', about: ['“三位一体”战略', '“一基两翼”布局']},
  {claim: '商汤 跑步式进入商业化发展进程 (netease:18)', about: ['“三位一体”战略']},
  {claim: '商汤 视觉AI和智能汽车双轮驱动 (netease:19)', about: ['“三位一体”战略']},
  {claim: '大模型创业第一梯队已经形成 (qbitai:9)', about: ['国内巨头玩家']},
  {
    claim: '创业六小强 转起模型、应用和融资飞轮 (qbitai:11)',
    about: ['创业六小强', '模型、应用和融资飞轮']
  },
  {claim: '许多人认为：新的巨头或将从这八家公司中诞生 (qbitai:13)', about: ['“6+2”格局']}
] AS row
UNWIND row.about AS about
MATCH (c:Claim {name: row.claim}), (n:Category {name: about})
CREATE (c)-[:ABOUT {certainty: coalesce(row.certainty, c.certainty), sources: c.sources}]->(n);

// Events: one that is done, one that is announced.
UNWIND [
  {
    name: '小冰面向量产化的生产线实现产业化贯通',
    nameEn: 'Several lines of XiaoIce for mass production are joined up with industry',
    kind: 'milestone', dateText: '已', text: '多条面向量产化的生产线已实现产业化贯通',
    certainty: 'stated', sources: ['csdn:62']
  },
  {
    name: '微软中国将为小冰公司提供多样化的舞台',
    nameEn: 'Microsoft China will give XiaoIce stages at its public events', kind: 'plan',
    dateText: '接下来',
    text:
      '接下来，微软中国还将在一系列面向客户网络及合作伙伴生态系统的公开市场活动中，为小冰公司提供多样化的舞台',
    certainty: 'stated', sources: ['csdn:78']
  }
] AS row
CREATE (
  :Event {
    name: row.name, nameEn: row.nameEn, names: [row.name], kind: row.kind, dateText: row.dateText,
    text: row.text, certainty: row.certainty, sources: row.sources
  }
);

// Companies in these events.
UNWIND [
  {event: '小冰面向量产化的生产线实现产业化贯通', company: '小冰公司', role: 'actor'},
  {event: '微软中国将为小冰公司提供多样化的舞台', company: '小冰公司', role: 'partner'}
] AS row
MATCH (e:Event {name: row.event}), (n:Company {name: row.company})
CREATE (e)-[:INVOLVES {role: row.role, certainty: e.certainty, sources: e.sources}]->(n);

// Units in these events.
UNWIND [{event: '微软中国将为小冰公司提供多样化的舞台', unit: '微软中国', role: 'actor'}] AS row
MATCH (e:Event {name: row.event}), (n:OrgUnit {name: row.unit})
CREATE (e)-[:INVOLVES {role: row.role, certainty: e.certainty, sources: e.sources}]->(n);

// Two printed names of one investor, told to be one by their likeness alone.
UNWIND [
  {
    name: '光速光合',
    value:
      'printed 光速光合 (qbitai:212) and 光速中国 (qbitai:216); that both are one firm is not printed'
  }
] AS row
MATCH (n:InvestmentFirm {name: row.name})
SET n.doubt = row.value;

UNWIND [
  {
    name: '蚂蚁集团',
    value:
      'printed 蚂蚁集团 (qbitai:213) and 蚂蚁金服 (qbitai:216); that both are one firm is not printed'
  }
] AS row
MATCH (n:Company {name: row.name})
SET n.doubt = row.value;

// Their ties to 智谱AI count both names.
UNWIND [
  {
    name: '光速光合',
    value:
      'counts the rounds of 光速光合 (qbitai:212) and of 光速中国 (qbitai:216) as those of one firm'
  },
  {
    name: '蚂蚁集团',
    value:
      'counts the rounds of 蚂蚁集团 (qbitai:213) and of 蚂蚁金服 (qbitai:216) as those of one firm'
  }
] AS row
MATCH (:Investor {name: row.name})-[r:INVESTED_IN]->(:Company {name: '智谱AI'})
SET r.doubt = row.value;

// The product of the car unit: the document names 商汤, the unit is read from the context.
MATCH (:Company {name: '商汤'})-[r:OFFERS]->(:Product {name: 'A New Member For U'})
SET r.unitCertainty = 'inferred';

// The sentence before the cost of Kimi for a new user is cut.
UNWIND [
  {
    name: 'Kimi 智能助手 获客成本（CPA）',
    value: 'the sentence is cut (获客手段之一 …): what is lost is the means that has this cost'
  }
] AS row
MATCH (n:Metric {name: row.name})
SET n.doubt = row.value;

UNWIND [
  {
    name: 'Kimi 获客成本',
    value: 'the sentence is cut (获客手段之一 …): what is lost is the means that has this cost'
  }
] AS row
MATCH (n:Price {name: row.name})
SET n.doubt = row.value;

UNWIND [
  {
    name: '月之暗面 获客成本高引争议 (qbitai:480)',
    value: 'the sentence is cut (获客手段之一 …): what is lost is the means that has this cost'
  }
] AS row
MATCH (n:Claim {name: row.name})
SET n.doubt = row.value;

// What the documents say of the firms themselves.
UNWIND [{name: '智谱AI', value: '并打造了AIGC模型及产品矩阵', source: 'byteailab:24'}] AS row
MATCH (n:Company {name: row.name})
SET n.matrixText = row.value, n.sources = n.sources + [row.source];

UNWIND [
  {
    name: 'MiniMax',
    value:
      '2022 年早于 ChatGPT 一个月上线 Glow，又陆推出了 AI 内容平台应用暨、Talkie，以及生产力助手海螺 AI'
  }
] AS row
MATCH (n:Company {name: row.name})
SET n.productsText = row.value;

UNWIND [{name: '小冰公司', value: '多条面向量产化的生产线已实现产业化贯通'}] AS row
MATCH (n:Company {name: row.name})
SET n.productionText = row.value;

// Where the full lists are to be found.
UNWIND [
  {name: 'AI 智能助手 APP 8 月榜单', value: '完整报告数据请查看量子位智库公众号'},
  {name: 'AI 智能助手 8 月 Web 端榜单', value: '完整报告请查看量子位智库公众号'}
] AS row
MATCH (n:Ranking {name: row.name})
SET n.fullReportText = row.value;

// Heads of a unit, an institute and a centre.
UNWIND [{person: '谭待', unit: '火山引擎', title: '总裁', sources: ['zqrb:276']}] AS row
MATCH (p:Person {name: row.person}), (n:OrgUnit {name: row.unit})
CREATE (p)-[:LED {title: row.title, present: true, certainty: 'stated', sources: row.sources}]->(n);

UNWIND [
  {person: '张孝荣', lab: '深度科技研究院', title: '院长', sources: ['zqrb:134', 'zqrb:135']},
  {person: '李斌红', lab: '国家纺织产品开发中心', title: '主任', sources: ['csdn:64']}
] AS row
MATCH (p:Person {name: row.person}), (n:ResearchLab {name: row.lab})
CREATE (p)-[:LED {title: row.title, present: true, certainty: 'stated', sources: row.sources}]->(n);
