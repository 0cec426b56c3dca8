// What claims and events are about among the figures, rankings and topics: ABOUT from claims to figures, prices, rankings,
// industries, technologies and categories, INVOLVES from events to technologies and categories. They come last because
// they need the nodes of the files before; the rest of ABOUT is in 15-claims, the rest of INVOLVES in 14-events.

// Claims about figures.
UNWIND [
  {about: '商汤 视觉AI客户复购率提升 2024', claims: ['商汤 高客户黏性体现市场认可度和商业模式稳定性 (netease:20)']},
  {about: '商汤 感知AI长期客户数 2024', claims: ['商汤 高客户黏性体现市场认可度和商业模式稳定性 (netease:20)']},
  {about: '商汤 感知AI长期客户占比 2024', claims: ['商汤 高客户黏性体现市场认可度和商业模式稳定性 (netease:20)']},
  {about: '百川智能 开源模型累计下载量', claims: ['百川大模型 支持 LLAMA 热插拔，开源下载量领先 (qbitai:775)']},
  {about: '创新工场 塔尖孵化的公司数', claims: ['零一万物 含着汤匙出生，半年就成独角兽 (qbitai:969)']},
  {about: '零一万物 成为独角兽用时', claims: ['零一万物 含着汤匙出生，半年就成独角兽 (qbitai:969)']},
  {about: '零一万物 技术模块数', claims: ['零一万物 七大技术模块招揽顶尖人才 (qbitai:971)']},
  {about: '幻方量化 早年储备算力卡数', claims: ['DeepSeek 算力和财力有独特基础 (qbitai:1062)']},
  {about: '幻方量化 每年可为 DeepSeek 提供的资金', claims: ['DeepSeek 算力和财力有独特基础 (qbitai:1062)']},
  {about: 'DeepSeek 算力卡数', claims: ['DeepSeek 大厂之外罕见万卡持有者 (qbitai:1099)']},
  {about: 'DeepSeek 新吸纳人才毕业年数（据称）', claims: ['DeepSeek 据称既没有硅谷海归也没有高管大佬 (qbitai:1139)']},
  {about: '阶跃星辰 融资轮数（据传）2024Q3', claims: ['阶跃星辰 据传仅完成过一轮融资 (qbitai:692)']},
  {about: 'MiniCPM-V 2.6 SOTA 成绩数 2024-08', claims: ['MiniCPM-V 2.6 将端侧 AI 多模态能力拉升至 GPT-4V 水平 (qbitai:1207)']},
  {about: '知乎 规模（跨越前）', claims: ['李大海 帮助知乎从百万到亿级 (qbitai:1239)']},
  {about: '知乎 规模（跨越后）', claims: ['李大海 帮助知乎从百万到亿级 (qbitai:1239)']},
  {about: '豆包 app 累计下载量 2024-08', claims: ['豆包 APP 端历史下载 暂列国产 AI 应用第一 (qbitai:1412)']},
  {about: '天工 app 累计下载量 2024-06', claims: ['天工 APP 累计下载量 次于豆包 AI (qbitai:1491)']},
  {about: '商汤 生成式AI板块收入 2024（量子位报告）', claims: ['商汤 2024 生成式AI收入 近 11 亿元 (qbitai:1564)']},
  {about: '商汤 生成式AI板块收入增长 2024（量子位报告）', claims: ['商汤 2024 生成式AI收入增长 256% (qbitai:1564)']},
  {about: '国内巨头玩家 数量 2024', claims: ['6+2 的创业格局、9 个大厂巨头现状面临变数 (qbitai:1654)']},
  {about: '量子位 全网订阅用户数', claims: ['量子位 排名均为科技领域TOP10 (qbitai:1672)']},
  {about: '量子位 每天覆盖的从业者数', claims: ['量子位 排名均为科技领域TOP10 (qbitai:1672)']}
] AS row
UNWIND row.claims AS claim
MATCH (c:Claim {name: claim}), (n:Metric {name: row.about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about prices.
UNWIND [
  {about: '国内大模型低价免费策略', claims: [
    '国产大模型未来大有可为 目前尚未成为“刚需” (zqrb:209)', '低价甚至免费的策略蕴含深远的战略意图 (zqrb:224)'
  ]},
  {about: '大模型企业盈利模式', claims: ['大模型企业开发垂直行业大模型，盈利模式多元 (zqrb:59)']},
  {about: 'Kimi 打赏制', claims: ['月之暗面 率先上线六档打赏功能 (qbitai:478)', 'Kimi 打赏制更加灵活机动 (qbitai:494)']},
  {about: 'Kimi 获客成本', claims: ['月之暗面 获客成本高引争议 (qbitai:480)']},
  {about: 'DeepSeek-V2 API 2024-05', claims: [
    'DeepSeek-V2 API 1 元/百万 tokens (qbitai:1127)', 'DeepSeek-V2 API 输入 1 元、输出 2 元 (qbitai:1108)',
    'DeepSeek-V2 价格为 GPT-4 Turbo 的七十分之一 (qbitai:1127)'
  ]},
  {about: 'GPT-4 Turbo (1106) API 2024-05', claims: ['GPT-4 Turbo 价格 输入 72 元、输出 217 元 (qbitai:1109)']},
  {about: '豆包主力通用模型 API', claims: ['字节跳动 最早跟进大模型价格战的大厂 (qbitai:1423)']}
] AS row
UNWIND row.claims AS claim
MATCH (c:Claim {name: claim}), (n:Price {name: row.about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about rankings.
UNWIND [
  {about: '中文大模型基准测评2024年度报告', claims: ['商汤 展现通用能力和多模态理解上的卓越表现 (netease:11)']},
  {about: 'OpenCompass 多模态评测', claims: ['商汤 展现通用能力和多模态理解上的卓越表现 (netease:11)']},
  {about: 'SuperCLUE 评测', claims: ['Baichuan 4 处于国内大模型第一梯队 (qbitai:777)']},
  {about: '国内 FP8 训练框架', claims: ['零一万物 国内率先实现 FP8 训练框架 (qbitai:910)']},
  {about: 'LMSYS 大模型竞技场', claims: ['Yi-Large LMSYS 国产第一 (qbitai:912)']},
  {about: 'DeepSeek 内部中文评测', claims: ['DeepSeek-V2.5 对战胜率有明显提升 (qbitai:1074)']},
  {about: '中国云服务市场（2023 下半年）跟踪', claims: ['IDC：火山引擎 中国 GenAI IaaS 市场份额最大 (qbitai:1479)']},
  {about: '科技信息平台科技领域 TOP10', claims: ['量子位 排名均为科技领域TOP10 (qbitai:1672)']},
  {about: '国内开源模型', claims: ['百川智能 6 月发布国内第一款开源模型 (qbitai:773)']},
  {about: '首批通过备案的大模型', claims: ['百川智能 榜单中最年轻的公司 (qbitai:773)']},
  {about: '开源模型生态建设', claims: ['百川智能 开源模型生态建设表现突出 (qbitai:773)']},
  {about: '开源模型下载量', claims: ['百川大模型 支持 LLAMA 热插拔，开源下载量领先 (qbitai:775)']},
  {about: 'API 调用能力', claims: ['百川智能 API 调用能力接近 OpenAI (qbitai:804)']},
  {about: '六小强创始人的创业并上市经历', claims: ['王小川 六小强中唯一具备创业并上市经历 (qbitai:834)']},
  {about: 'AI Infra 技术', claims: ['零一万物 AI Infra 技术领先 (qbitai:910)']},
  {about: '国际 SOTA', claims: ['零一万物 模型取得国际 SOTA (qbitai:912)', 'DeepSeek 自研 SOTA 开源 MoE，海外技术传播效果好 (qbitai:1060)']},
  {about: '同量级模型', claims: ['Yi-1.5 表现优于同量级模型 (qbitai:932)']},
  {about: '大厂之外万卡持有者', claims: ['DeepSeek 大厂之外罕见万卡持有者 (qbitai:1099)']},
  {about: '国内量化私募“四巨头”', claims: ['幻方量化 国内量化私募“四巨头” (qbitai:1154)']},
  {about: '端侧模型性能', claims: ['面壁智能 端侧“小钢炮”性能领先 (qbitai:1197)', '面壁智能 国内很早聚焦端侧 (qbitai:1197)']},
  {about: 'GPT-4V 水平', claims: ['MiniCPM-V 2.6 将端侧 AI 多模态能力拉升至 GPT-4V 水平 (qbitai:1207)']},
  {about: '20B 以下单图、多图、视频理解 SOTA', claims: ['MiniCPM-V 2.6 将端侧 AI 多模态能力拉升至 GPT-4V 水平 (qbitai:1207)']},
  {about: '国产 AI 重镇', claims: ['百度 国产 AI 第一重镇，中文大模型头号玩家 (qbitai:1315)']},
  {about: '中文大模型玩家', claims: ['百度 国产 AI 第一重镇，中文大模型头号玩家 (qbitai:1315)']},
  {about: '开源模型代表', claims: ['阿里巴巴 投资与自研并举，开源模型代表 (qbitai:1320)']},
  {about: 'MaaS 布局', claims: ['阿里巴巴 MaaS 布局早，服务全 (qbitai:1324)']},
  {about: '业内 MoE 及 DiT 架构', claims: ['腾讯 混元业内较早采用 MoE 及 DiT (qbitai:1349)']},
  {about: '传统行业解决方案', claims: ['华为 AI算力优势明显，传统行业解决方案广受认可 (qbitai:1375)']},
  {about: '国产自主可控代表玩家', claims: ['科大讯飞 国产自主可控代表玩家 (qbitai:1387)']},
  {about: 'C 端 AI 应用数据', claims: ['字节跳动 C端豆包数据领先，B端火山引擎改写云计算格局 (qbitai:1408)']},
  {about: '国产 AI 应用 APP 端历史下载', claims: [
    '豆包 APP 端历史下载 暂列国产 AI 应用第一 (qbitai:1412)', '天工 APP 累计下载量 次于豆包 AI (qbitai:1491)'
  ]},
  {about: '大厂跟进大模型价格战', claims: ['字节跳动 最早跟进大模型价格战的大厂 (qbitai:1423)']},
  {about: '视频生成能力评价', claims: ['字节跳动 豆包视频生成模型有突出表现 (qbitai:1425)']},
  {about: 'AI 浪潮跨界玩家', claims: [
    '昆仑万维 浪潮最敏锐跨界玩家 (qbitai:1486)', '昆仑万维 或成此次 AI 浪潮中嗅觉最敏锐的跨界玩家之一 (qbitai:1489)'
  ]},
  {about: '国内对标 Sora 免费开放的视频生成产品', claims: ['快手 可灵国内第一家对标Sora并免费开放使用 (qbitai:1511)']},
  {about: '国内 AI 短剧', claims: ['快手 山海奇境 国内首部AI短剧 (qbitai:1513)']}
] AS row
UNWIND row.claims AS claim
MATCH (c:Claim {name: claim}), (n:Ranking {name: row.about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about industries.
UNWIND [
  {about: '金融', claims: ['小冰 保证金融信息服务的稳定性、准确性及时效性 (csdn:50)', '科大讯飞：AI+金融应用 (zqrb:85)']},
  {about: '汽车', claims: ['车载智能助手是亲密出行伙伴 (csdn:57)']},
  {about: '纺织服装制造', claims: ['李斌红：智能设计是智能制造的基础 (csdn:64)', '张战旗：小冰设计能力具有划时代的意义 (csdn:66)']},
  {about: '智能制造', claims: ['李斌红：智能设计是智能制造的基础 (csdn:64)', '大模型在智能制造领域 (byteailab:36)']},
  {about: '煤炭', claims: ['大模型在煤炭行业 (byteailab:37)']},
  {about: '教育', claims: ['科大讯飞：讯飞星火赋能教与学 (zqrb:81)']},
  {about: '医疗', claims: ['百川智能 计划在 2025 年实现 L3 级别 AI 医疗 (qbitai:802)', 'AI 健康顾问 医学知识丰富，高度拟人 (qbitai:802)']},
  {about: '市场调研', claims: ['百小应 多轮搜索更能获取深度信息 (qbitai:811)']},
  {about: '产业分析', claims: ['百小应 多轮搜索更能获取深度信息 (qbitai:811)']},
  {about: '电商', claims: ['电商数字人解决方案部署快、成本低 (qbitai:959)']}
] AS row
UNWIND row.claims AS claim
MATCH (c:Claim {name: claim}), (n:Industry {name: row.about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about technologies.
UNWIND [
  {about: '大模型', claims: [
    '算力效率的优化已成为竞争核心 (netease:9)', '业内普遍认为：大模型可为各行各业带来变革机遇 (byteailab:34)', '大模型在智能制造领域 (byteailab:36)',
    '大模型在煤炭行业 (byteailab:37)', '大模型面临数据安全、隐私保护、增加失业的质疑 (byteailab:38)',
    '构建生态体系是大模型企业商业化闭环的关键步骤 (zqrb:8)', '大模型已成为推动行业革新的核心力量 (zqrb:73)',
    '大模型提高工作效率、优化决策 (zqrb:110)', '大模型推动数据要素市场和数据安全技术 (zqrb:121)', '大模型优化生产、沟通和决策 (zqrb:124)',
    '张孝荣：大模型成为推动商业变革的重要力量 (zqrb:134)', '各路资本抢抓风口纷纷入局 (zqrb:166)',
    '国产大模型未来大有可为 目前尚未成为“刚需” (zqrb:209)', '低价甚至免费的策略蕴含深远的战略意图 (zqrb:224)',
    '企业对大模型长期价值有信心，须避免“烧钱大战” (zqrb:233)', 'AI大模型正将触角伸向更广的市场 (zqrb:251)',
    '郭涛：大模型行业已经进入了“洗牌期” (zqrb:306)', '市场人士：互联网头部企业有能力承担短期风险 (zqrb:350)'
  ]},
  {about: 'H-SOA', claims: ['丁磊：落地全球首个车载情感化智能伙伴 HiPhiGo (csdn:59)']},
  {about: '生成式 AI', claims: [
    '来自全球顶级机构的投资并不多 (byteailab:39)', '商汤 2024 生成式业务占比首次超越非生成式 (qbitai:1537)',
    '商汤 生成式AI 成为主导性业务 (qbitai:1564)', '商汤 2024 生成式AI收入 近 11 亿元 (qbitai:1564)', '商汤 2024 生成式AI收入增长 256% (qbitai:1564)'
  ]},
  {about: '垂直行业大模型', claims: ['垂直行业大模型是广阔的细分市场 (zqrb:3)', '大模型企业开发垂直行业大模型，盈利模式多元 (zqrb:59)']},
  {about: '多模态', claims: ['商汤认为：多模态深度融合为下一个突破点 (netease:12)', '月之暗面 下一阶段即将发力多模态 (qbitai:459)']},
  {about: '一段式端到端技术', claims: ['绝影 缩小与国际领先企业的差距 (netease:22)']},
  {about: 'MoE', claims: [
    'MiniMax 国内最早研发 MoE 及 Linear Attention (qbitai:317)', 'MiniMax 在行业非共识时 All in MoE (qbitai:317)',
    'abab 7 将基于 MoE 和 Linear Attention (qbitai:317)', 'DeepSeek 自研 SOTA 开源 MoE，海外技术传播效果好 (qbitai:1060)',
    'DeepSeek-Math 架构 MoE (qbitai:1083)', 'DeepSeek-Prover 架构 MoE (qbitai:1084)', '腾讯 混元业内较早采用 MoE 及 DiT (qbitai:1349)'
  ]},
  {about: 'Linear Attention', claims: [
    'MiniMax 国内最早研发 MoE 及 Linear Attention (qbitai:317)', 'abab 7 将基于 MoE 和 Linear Attention (qbitai:317)'
  ]},
  {about: 'Dense', claims: ['MiniMax 在行业非共识时 All in MoE (qbitai:317)']},
  {about: '长文本', claims: ['月之暗面 AGI 战略有一定前瞻性 (qbitai:461)', 'Baichuan 4 中文任务表现优于国外大模型 (qbitai:777)']},
  {about: 'Scaling Law', claims: ['月之暗面 AGI 战略有一定前瞻性 (qbitai:461)']},
  {about: 'LLAMA 热插拔', claims: ['百川大模型 支持 LLAMA 热插拔，开源下载量领先 (qbitai:775)']},
  {about: '多轮搜索', claims: ['百小应 多轮搜索更能获取深度信息 (qbitai:811)']},
  {about: 'AI Infra', claims: ['零一万物 AI Infra 技术领先 (qbitai:910)', '零一万物 国内率先实现 FP8 训练框架 (qbitai:910)']},
  {about: 'FP8 训练框架', claims: ['零一万物 国内率先实现 FP8 训练框架 (qbitai:910)']},
  {about: '端侧模型', claims: ['面壁智能 国内很早聚焦端侧 (qbitai:1197)', '端侧模型前景乐观 (qbitai:1197)']},
  {about: '端云大小模型协同推理技术', claims: ['面壁智能 国内很早聚焦端侧 (qbitai:1197)']},
  {about: 'MaaS', claims: ['阿里巴巴 投资与自研并举，开源模型代表 (qbitai:1320)', '阿里巴巴 MaaS 布局早，服务全 (qbitai:1324)']},
  {about: 'DiT', claims: ['腾讯 混元业内较早采用 MoE 及 DiT (qbitai:1349)']}
] AS row
UNWIND row.claims AS claim
MATCH (c:Claim {name: claim}), (n:Technology {name: row.about})
CREATE (c)-[:ABOUT {certainty: c.certainty, sources: c.sources}]->(n);

// Claims about categories.
UNWIND [
  {about: '订阅制', claims: ['大模型企业开发垂直行业大模型，盈利模式多元 (zqrb:59)']},
  {about: '按需计费', claims: ['大模型企业开发垂直行业大模型，盈利模式多元 (zqrb:59)']},
  {about: '咨询服务', claims: ['大模型企业开发垂直行业大模型，盈利模式多元 (zqrb:59)']},
  {about: '生态伙伴', claims: ['“生态伙伴”成为大模型应用落地的重要助力 (zqrb:32)', '袁帅：“生态伙伴”的网络效应 (zqrb:47)']},
  {about: '生态伙伴', certainty: 'inferred', claims: ['大模型企业应与行业合作伙伴建立联系 (zqrb:40)']},
  {about: '“三位一体”战略', claims: [
    '商汤 “三位一体”战略与“一基两翼”布局 (netease:5)', '商汤 形成独特的竞争优势 (netease:7)', '商汤 跑步式进入商业化发展进程 (netease:18)',
    '商汤 视觉AI和智能汽车双轮驱动 (netease:19)'
  ]},
  {about: '“一基两翼”布局', claims: ['商汤 “三位一体”战略与“一基两翼”布局 (netease:5)', '商汤 形成独特的竞争优势 (netease:7)']},
  {about: '国内巨头玩家', claims: ['大模型创业第一梯队已经形成 (qbitai:9)', '6+2 的创业格局、9 个大厂巨头现状面临变数 (qbitai:1654)']},
  {about: '创业六小强', claims: [
    '创业六小强 转起模型、应用和融资飞轮 (qbitai:11)', '王小川 六小强中唯一具备创业并上市经历 (qbitai:834)',
    '创业六小强共赢：转动关键飞轮 (qbitai:1034)'
  ]},
  {about: '模型、应用和融资飞轮', claims: ['创业六小强 转起模型、应用和融资飞轮 (qbitai:11)', '创业六小强共赢：转动关键飞轮 (qbitai:1034)']},
  {about: '“6+2”格局', claims: ['许多人认为：新的巨头或将从这八家公司中诞生 (qbitai:13)', '6+2 的创业格局、9 个大厂巨头现状面临变数 (qbitai:1654)']},
  {about: 'ToC', claims: [
    '阶跃星辰 发力 ToC，意图布局应用生态 (qbitai:607)', 'DeepSeek 不急于发布 ToC 产品 (qbitai:1101)',
    '科大讯飞 学习机等 ToC 业务增长迅速 (qbitai:1391)'
  ]},
  {about: 'L3', claims: ['百川智能 计划在 2025 年实现 L3 级别 AI 医疗 (qbitai:802)']},
  {about: '独角兽', claims: ['零一万物 含着汤匙出生，半年就成独角兽 (qbitai:969)']},
  {about: 'AI界拼多多', claims: ['DeepSeek 被冠以“AI界拼多多”称号 (qbitai:1127)']},
  {about: '国内量化私募“四巨头”', claims: ['幻方量化 国内量化私募“四巨头” (qbitai:1154)']},
  {about: '不拘履历', claims: ['梁文锋：V2 模型的研发团队没有海归 (qbitai:1182)']},
  {about: '权限自由', claims: ['梁文锋：每位员工都可以调动算力和人力，无需审批 (qbitai:1186)']},
  {about: '松散管理', claims: ['梁文锋：DeepSeek 全是自下而上 (qbitai:1190)']},
  {about: '端侧小钢炮', claims: ['面壁智能 端侧“小钢炮”性能领先 (qbitai:1197)']},
  {about: '投与自研并举', claims: ['阿里巴巴 投资与自研并举，开源模型代表 (qbitai:1320)']},
  {about: '全链路自研', claims: ['腾讯 全链路自研大模型 (qbitai:1347)']},
  {about: 'ToG', claims: ['科大讯飞 学习机等 ToC 业务增长迅速 (qbitai:1391)']},
  {about: '技术研发可持续', claims: ['指标一 技术研发可持续 (qbitai:1644)', '关键指标加剧马太效应 (qbitai:1648)']},
  {about: '商业模式闭环', claims: ['指标二 商业模式闭环 (qbitai:1646)', '关键指标加剧马太效应 (qbitai:1648)']},
  {about: '数据维度', claims: ['后续可能的壁垒只存在两个维度 (qbitai:1648)', '壁垒一 数据维度 (qbitai:1650)']},
  {about: '应用生态护城河', claims: ['后续可能的壁垒只存在两个维度 (qbitai:1648)', '壁垒二 应用生态护城河 (qbitai:1652)']}
] AS row
UNWIND row.claims AS claim
MATCH (c:Claim {name: claim}), (n:Category {name: row.about})
CREATE (c)-[:ABOUT {certainty: coalesce(row.certainty, c.certainty), sources: c.sources}]->(n);

// Technologies in the events; the sources are those of the event.
UNWIND [
  {event: '2016 幻方量化首次上线运行 AI 策略',               technology: 'AI 策略',      role: 'object', certainty: 'stated'},
  {event: '2022 阿里巴巴布局 MaaS',                          technology: 'MaaS',         role: 'object', certainty: 'restored'},
  {event: '2024 苹果开发者大会后端侧模型进入主流视野',       technology: '端侧模型',     role: 'object', certainty: 'stated'},
  {event: '2024 商汤生成式 AI 业务占比首次超越非生成式业务', technology: '生成式 AI',    role: 'object', certainty: 'stated'},
  {event: '零一万物在国内率先实现 FP8 训练框架',             technology: 'FP8 训练框架', role: 'object', certainty: 'stated'},
  {event: '零一万物在国内率先实现 FP8 训练框架',             technology: 'AI Infra',     role: 'object', certainty: 'stated'},
  {event: '面壁智能在国内很早聚焦端侧',                      technology: '端侧模型',     role: 'object', certainty: 'stated'}
] AS row
MATCH (e:Event {name: row.event}), (n:Technology {name: row.technology})
CREATE (e)-[:INVOLVES {role: row.role, certainty: row.certainty, sources: e.sources}]->(n);

// Categories in the events; the sources are those of the event.
UNWIND [
  {event: '2023 昆仑万维确立“All in AGI 与 AIGC”战略', category: 'All in AGI 与 AIGC', role: 'object', certainty: 'stated'},
  {event: '2023 科大讯飞收紧 ToG 业务',                category: 'ToC',                role: 'object', certainty: 'stated'},
  {event: '2023 科大讯飞收紧 ToG 业务',                category: 'ToG',                role: 'object', certainty: 'stated'},
  {event: '2023-11 零一万物成为独角兽',                category: '独角兽',             role: 'object', certainty: 'stated'},
  {event: '2024 第三季度 创业“6+2”格局形成',           category: '“6+2”格局',          role: 'object', certainty: 'stated'},
  {event: '2025 百川智能计划实现 L3 级别 AI 医疗',     category: 'L3',                 role: 'object', certainty: 'stated'}
] AS row
MATCH (e:Event {name: row.event}), (n:Category {name: row.category})
CREATE (e)-[:INVOLVES {role: row.role, certainty: row.certainty, sources: e.sources}]->(n);
