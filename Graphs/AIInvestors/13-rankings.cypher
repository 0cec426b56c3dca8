// Rankings and evaluations, and who stands where in them. kind: list, evaluation, market share, contest and comparison
// are rankings with a maker or a measure; tier (a leading group), level (on a level with), title (a standing), SOTA
// (state of the art), superlative (the largest, the only …) and first (the first of its kind) are the documents' own
// words. RANKED_IN has a `place` only where a place is printed or follows from the words (certainty 'inferred');
// `text` is what the document says; `aheadOf`, `behind`, `opponents`, `levelOf` list names of nodes; `tied`; `years` in a row.
// What the documents read out of their tables of scores is with the claims, and awards are with the people.

// Lists, evaluations, market shares, contests.
UNWIND [
  {name: 'AI 智能助手 APP 8 月榜单', nameEn: 'AI assistant apps, August list', names: ['AI 智能助手 APP 8 月榜单', '《AI 智能助手 APP 8 月榜单》'],
   kind: 'list', publisher: '量子位智库', market: '国内 AI 智能助手 APP', metric: 'APP 端历史总下载量', date: date('2024-08-01'),
   datePrecision: 'month', dateText: '8 月', fullReportText: '完整报告数据请查看量子位智库公众号',
   certainty: 'stated', sources: ['qbitai:187', 'qbitai:490']},
  {name: 'AI 智能助手 8 月 Web 端榜单', nameEn: 'AI assistants on the web, August list',
   names: ['AI 智能助手 8 月 Web 端榜单', '《AI 智能助手 8 月 Web 端榜单》'], kind: 'list', publisher: '量子位智库',
   market: '国内 AI 智能助手 Web 端', metric: 'Web 端月访问量', date: date('2024-08-01'), datePrecision: 'month', dateText: '8 月',
   fullReportText: '完整报告请查看量子位智库公众号', certainty: 'stated', sources: ['qbitai:490']},
  {name: 'AI 陪伴 8 月 APP 榜单', nameEn: 'AI companion apps, August list', names: ['AI 陪伴 8 月 APP 榜单', '《AI 陪伴 8 月 APP 榜单》'],
   kind: 'list', publisher: '量子位智库', market: '国内 AI 陪伴 APP', date: date('2024-08-01'), datePrecision: 'month', dateText: '8 月',
   certainty: 'stated', sources: ['qbitai:375']},
  {name: '美国同类 AI 产品排名 2024 H1', nameEn: 'AI companion products in the United States, first half of 2024',
   names: ['美国同类 AI 产品排名 2024 H1'], kind: 'list', publisher: 'Sensor Tower', market: '美国', metric: '累计下载量', date: date('2024-01-01'),
   datePrecision: 'half', dateText: '2024 年 H1', certainty: 'stated', sources: ['qbitai:382']},
  {name: '国产 AI 应用 APP 端历史下载', nameEn: 'Chinese AI apps by downloads', names: ['国产 AI 应用 APP 端历史下载'], kind: 'list',
   market: '国产 AI 应用', metric: 'APP 端历史下载', certainty: 'stated', sources: ['qbitai:1412', 'qbitai:1491']},
  {name: '中文大模型基准测评2024年度报告', nameEn: 'Chinese large-model benchmark, 2024 annual report',
   names: ['中文大模型基准测评2024年度报告', '《中文大模型基准测评2024年度报告》'], kind: 'evaluation', publisher: 'SuperCLUE',
   market: '中文大模型', date: date('2024-01-01'), datePrecision: 'year', dateText: '2024年度', certainty: 'stated', sources: ['netease:11']},
  {name: 'OpenCompass 多模态评测', nameEn: 'OpenCompass multimodal evaluation', names: ['OpenCompass 多模态评测', 'OpenCompass的多模态评测'],
   kind: 'evaluation', publisher: 'OpenCompass', market: '多模态模型', certainty: 'stated', sources: ['netease:11']},
  {name: 'SuperCLUE 评测', nameEn: 'SuperCLUE evaluation', names: ['SuperCLUE 评测'], kind: 'evaluation', publisher: 'SuperCLUE',
   market: '国内大模型', certainty: 'stated', sources: ['qbitai:777']},
  {name: 'LMSYS 大模型竞技场', nameEn: 'LMSYS chatbot arena', names: ['LMSYS 大模型竞技场', 'LMSYS'], kind: 'evaluation', publisher: 'LMSYS',
   market: '大模型', certainty: 'stated', sources: ['qbitai:912', 'qbitai:1072']},
  {name: 'DeepSeek 内部中文评测', nameEn: 'DeepSeek internal Chinese evaluation', names: ['DeepSeek 内部中文评测'], kind: 'evaluation',
   publisher: 'DeepSeek', market: '中文', metric: '对战胜率', judge: 'GPT-4o', note: 'no figures are printed', certainty: 'stated',
   sources: ['qbitai:1074']},
  {name: '中国云服务市场（2023 下半年）跟踪', nameEn: 'China cloud services market tracker, second half of 2023',
   names: ['中国云服务市场（2023 下半年）跟踪', '《中国云服务市场（2023 下半年）跟踪》', '中国 Top5 GenAI IaaS 服务厂商市场份额，2023H2'],
   kind: 'market share', publisher: 'IDC', market: '中国 GenAI IaaS', metric: '市场份额', topN: 5, note: 'the chart of the five shares is lost',
   date: date('2023-07-01'), datePrecision: 'half', dateText: '2023 下半年', certainty: 'stated', sources: ['qbitai:1479', 'qbitai:1482']},
  {name: '中国计算机视觉市场份额', nameEn: 'Market share in computer vision in China', names: ['中国计算机视觉市场份额'], kind: 'market share',
   market: '中国计算机视觉', metric: '市场份额', certainty: 'stated', sources: ['netease:20']},
  {name: '中国智能座舱市场份额', nameEn: 'Market share in smart cockpits in China', names: ['中国智能座舱市场份额'], kind: 'market share',
   market: '中国智能座舱', metric: '市场份额', certainty: 'stated', sources: ['netease:22']},
  {name: '2024年国家部委评测', nameEn: 'Assessment by national ministries, 2024', names: ['2024年国家部委评测'], kind: 'evaluation',
   market: '视觉 AI', date: date('2024-01-01'), datePrecision: 'year', dateText: '2024年', certainty: 'stated', sources: ['netease:20']},
  {name: '自动驾驶仿真模拟任务竞赛', nameEn: 'Autonomous driving simulation contest', names: ['自动驾驶仿真模拟任务竞赛'], kind: 'contest',
   market: '全球自动驾驶', date: date('2023-01-01'), datePrecision: 'year', dateText: '自2023年起', certainty: 'stated', sources: ['netease:23']},
  {name: 'Web 端点击量 2024-06', nameEn: 'Web visits of AI assistants, June 2024', names: ['Web 端点击量 2024-06'], kind: 'comparison',
   metric: '网页端点击量', date: date('2024-06-01'), datePrecision: 'month', dateText: '6月', certainty: 'stated', sources: ['qbitai:478']},
  {name: '清华大学计算机系 2015 年毕业年级排名', nameEn: 'Class rank at Tsinghua, 2015', names: ['清华大学计算机系 2015 年毕业年级排名'],
   kind: 'list', metric: '毕业成绩', date: date('2015-01-01'), datePrecision: 'year', dateText: '2015 年', certainty: 'stated',
   sources: ['qbitai:531']},
  {name: '科技信息平台科技领域 TOP10', nameEn: 'Technology accounts, top ten', names: ['科技信息平台科技领域 TOP10'], kind: 'list', topN: 10,
   platforms: ['今日头条', '知乎', '百家号'], market: '科技领域', certainty: 'stated', sources: ['qbitai:1672']}
] AS row
CREATE (r:Ranking)
SET r = row;

// Leading groups.
UNWIND [
  {name: '大模型创业第一梯队', nameEn: 'First tier of large-model start-ups', names: ['大模型创业第一梯队'], kind: 'tier',
   market: '国内大模型创业公司', certainty: 'stated', sources: ['qbitai:9', 'qbitai:11']},
  {name: '国内大模型第一梯队', nameEn: 'First tier of Chinese large models', names: ['国内大模型第一梯队'], kind: 'tier', market: '国内大模型',
   certainty: 'stated', sources: ['netease:11']},
  {name: '国内大模型初创公司融资金额及估值', nameEn: 'Funding and valuation of Chinese large-model start-ups',
   names: ['国内大模型初创公司融资金额及估值'], kind: 'tier', market: '国内大模型初创公司', certainty: 'stated',
   sources: ['qbitai:198', 'qbitai:201']},
  {name: '国内 AI 创业公司头部', nameEn: 'Leading Chinese AI start-ups', names: ['国内 AI 创业公司头部'], kind: 'tier', market: '国内 AI 创业公司',
   certainty: 'stated', sources: ['qbitai:201']},
  {name: '大模型商业化进程', nameEn: 'Progress of large-model companies towards business', names: ['大模型商业化进程'], kind: 'tier',
   certainty: 'stated', sources: ['qbitai:177']},
  {name: '拟人陪伴行业第一梯队', nameEn: 'First tier of companion models', names: ['拟人陪伴行业第一梯队'], kind: 'tier',
   metric: '深度聊天率和付费转化率', certainty: 'stated', sources: ['netease:15']},
  {name: '行业头部企业', nameEn: 'Leading companies of their industries, customers of SenseTime', names: ['行业头部企业', '行业的头部企业'],
   kind: 'tier', certainty: 'stated', sources: ['netease:14']},
  {name: '头部投资机构', nameEn: 'Leading investors', names: ['头部投资机构', '头部机构'], kind: 'tier', certainty: 'stated',
   sources: ['qbitai:396', 'qbitai:969']},
  {name: '长上下文模型', nameEn: 'Models with long context', names: ['长上下文模型'], kind: 'tier', metric: '上下文长度', certainty: 'stated',
   sources: ['qbitai:459']},
  {name: '创业玩家流量', nameEn: 'Traffic among the start-ups', names: ['创业玩家流量'], kind: 'tier', metric: '流量', certainty: 'stated',
   sources: ['qbitai:478']},
  {name: '万亿模型俱乐部', nameEn: 'The club of trillion-parameter models', names: ['万亿模型俱乐部'], kind: 'tier', certainty: 'stated',
   sources: ['qbitai:573']},
  {name: '开源模型下载量', nameEn: 'Downloads of open models', names: ['开源模型下载量'], kind: 'tier', metric: '累计下载', certainty: 'stated',
   sources: ['qbitai:775']},
  {name: '开源模型生态建设', nameEn: 'Building an ecosystem of open models', names: ['开源模型生态建设'], kind: 'tier', certainty: 'stated',
   sources: ['qbitai:771', 'qbitai:773']},
  {name: 'AI Infra 技术', nameEn: 'AI infrastructure technology', names: ['AI Infra 技术'], kind: 'tier', certainty: 'stated',
   sources: ['qbitai:908', 'qbitai:910']},
  {name: '国内量化私募“四巨头”', nameEn: 'The four giants of Chinese quantitative funds', names: ['国内量化私募“四巨头”', '四巨头'], kind: 'tier',
   topN: 4, market: '国内量化私募', certainty: 'stated', sources: ['qbitai:1154']},
  {name: 'AI 视觉四小龙', nameEn: 'The four little dragons of AI vision', names: ['AI 视觉四小龙'], kind: 'tier', topN: 4, certainty: 'stated',
   sources: ['qbitai:1537']},
  {name: '端侧模型性能', nameEn: 'Performance of on-device models', names: ['端侧模型性能'], kind: 'tier', certainty: 'stated',
   sources: ['qbitai:1197']},
  {name: 'C 端 AI 应用数据', nameEn: 'Consumer AI apps by their figures', names: ['C 端 AI 应用数据'], kind: 'tier', certainty: 'stated',
   sources: ['qbitai:1408']},
  {name: '高阶智驾方案', nameEn: 'Advanced driving systems', names: ['高阶智驾方案'], kind: 'tier', certainty: 'stated', sources: ['netease:22']},
  {name: '自动驾驶技术', nameEn: 'Autonomous driving technology', names: ['自动驾驶技术'], kind: 'tier', certainty: 'stated',
   sources: ['netease:23']},
  {name: '国产 AI 重镇', nameEn: 'Strongholds of Chinese AI', names: ['国产 AI 重镇'], kind: 'tier', certainty: 'stated', sources: ['qbitai:1315']},
  {name: '中文大模型玩家', nameEn: 'Players in Chinese-language models', names: ['中文大模型玩家'], kind: 'tier', certainty: 'stated',
   sources: ['qbitai:1315']},
  {name: 'AI 浪潮跨界玩家', nameEn: 'Newcomers to AI from other fields', names: ['AI 浪潮跨界玩家'], kind: 'tier', certainty: 'stated',
   sources: ['qbitai:1486', 'qbitai:1489']},
  {name: 'AI 商业化浪潮', nameEn: 'The wave of AI business', names: ['AI 商业化浪潮'], kind: 'tier', certainty: 'stated',
   sources: ['netease:16', 'netease:25']},
  {name: '交互式人工智能应用', nameEn: 'Interactive AI applications', names: ['交互式人工智能应用'], kind: 'tier', certainty: 'stated',
   sources: ['csdn:32', 'csdn:34', 'csdn:62']},
  {name: '超体电子电气架构', nameEn: 'Vehicle electronic architectures', names: ['超体电子电气架构'], kind: 'tier', certainty: 'stated',
   sources: ['csdn:59']},
  {name: '业内 MoE 及 DiT 架构', nameEn: 'Use of MoE and DiT in the industry', names: ['业内 MoE 及 DiT 架构'], kind: 'tier', certainty: 'stated',
   sources: ['qbitai:1349']}
] AS row
CREATE (r:Ranking)
SET r = row;

// Levels, titles, praise.
UNWIND [
  {name: '世界领先大语言模型水平', nameEn: 'The level of the leading large language models', names: ['世界领先大语言模型水平'], kind: 'level',
   certainty: 'stated', sources: ['qbitai:142', 'qbitai:319', 'qbitai:912']},
  {name: 'GPT-4V 水平', nameEn: 'The level of GPT-4V', names: ['GPT-4V 水平'], kind: 'level', date: date('2024-08-01'), datePrecision: 'month',
   dateText: '2024年8月', certainty: 'stated', sources: ['qbitai:1207']},
  {name: 'GPT-4级', nameEn: 'The level of GPT-4', names: ['GPT-4级'], kind: 'level', certainty: 'stated', sources: ['zqrb:213', 'zqrb:214']},
  {name: 'API 调用能力', nameEn: 'API ability', names: ['API 调用能力'], kind: 'level', certainty: 'stated', sources: ['qbitai:804']},
  {name: '同量级模型', nameEn: 'Models of the same size', names: ['同量级模型'], kind: 'comparison', certainty: 'stated', sources: ['qbitai:932']},
  {name: '国际 SOTA', nameEn: 'International state of the art', names: ['国际 SOTA', 'SOTA'], kind: 'SOTA', certainty: 'stated',
   sources: ['qbitai:912', 'qbitai:938', 'qbitai:953', 'qbitai:1060']},
  {name: '20B 以下单图、多图、视频理解 SOTA', nameEn: 'State of the art below 20B: single image, several images, video',
   names: ['20B 以下单图、多图、视频理解 SOTA'], kind: 'SOTA', market: '20B 以下', date: date('2024-08-01'), datePrecision: 'month',
   dateText: '2024年8月', certainty: 'stated', sources: ['qbitai:1207']},
  {name: '行业指标', nameEn: 'Standards of the industry in text to video', names: ['行业指标'], kind: 'evaluation', certainty: 'stated',
   sources: ['zqrb:187', 'zqrb:188', 'zqrb:189']},
  {name: '视频生成能力评价', nameEn: 'Praise for video generation', names: ['视频生成能力评价'], kind: 'evaluation', certainty: 'stated',
   sources: ['qbitai:363', 'qbitai:1425']},
  {name: '行业标杆', nameEn: 'Benchmark of the industry', names: ['行业标杆'], kind: 'title', certainty: 'stated', sources: ['netease:23']},
  {name: '行业风向标', nameEn: 'Weather vane of the industry', names: ['行业风向标'], kind: 'title', certainty: 'stated',
   sources: ['zqrb:215', 'zqrb:216']},
  {name: '中国AI商业应用落地的代表性企业', nameEn: 'Representative of AI put to use in China', names: ['中国AI商业应用落地的代表性企业'],
   kind: 'title', certainty: 'stated', sources: ['netease:6']},
  {name: '学院派代表', nameEn: 'Representative of the academic founders', names: ['学院派代表'], kind: 'title', certainty: 'stated',
   sources: ['qbitai:242']},
  {name: '开源模型代表', nameEn: 'Representative of open models', names: ['开源模型代表'], kind: 'title', certainty: 'stated',
   sources: ['qbitai:1320']},
  {name: '国产自主可控代表玩家', nameEn: 'Representative of home-grown technology', names: ['国产自主可控代表玩家'], kind: 'title',
   certainty: 'stated', sources: ['qbitai:1387']},
  {name: '传统行业解决方案', nameEn: 'Solutions for traditional industries', names: ['传统行业解决方案'], kind: 'title', certainty: 'stated',
   sources: ['qbitai:1375']},
  {name: '最懂大模型的AI基础设施', nameEn: 'The AI infrastructure that best understands large models', names: ['最懂大模型的AI基础设施'],
   kind: 'title', certainty: 'stated', sources: ['netease:9']},
  {name: 'Meta 最受欢迎的 AI 项目', nameEn: 'The most popular AI projects of Meta', names: ['Meta 最受欢迎的 AI 项目'], kind: 'title',
   certainty: 'stated', sources: ['qbitai:554']},
  {name: '大厂之外万卡持有者', nameEn: 'Holders of ten thousand GPUs outside the giants', names: ['大厂之外万卡持有者'], kind: 'title',
   certainty: 'stated', sources: ['qbitai:1099']},
  {name: '人工智能领域顶尖专家', nameEn: 'Top experts in artificial intelligence', names: ['人工智能领域顶尖专家'], kind: 'title',
   certainty: 'stated', sources: ['qbitai:246']}
] AS row
CREATE (r:Ranking)
SET r = row;

// Superlatives.
UNWIND [
  {name: '全球万亿级超大规模预训练模型', nameEn: 'Trillion-parameter pretrained models worldwide', names: ['全球万亿级超大规模预训练模型'],
   kind: 'superlative', metric: '规模', certainty: 'stated', sources: ['qbitai:258']},
  {name: '全球人工智能交互框架', nameEn: 'AI interaction frameworks worldwide', names: ['全球人工智能交互框架'], kind: 'superlative',
   market: '全球', metric: '成熟度和规模', certainty: 'stated', sources: ['csdn:42']},
  {name: '全球金融文本摘要生成平台规模', nameEn: 'Platforms for financial text summaries worldwide', names: ['全球金融文本摘要生成平台规模'],
   kind: 'superlative', market: '全球', metric: '规模', certainty: 'stated', sources: ['csdn:50']},
  {name: '国内AI办公工具增速', nameEn: 'Growth of AI office tools in China', names: ['国内AI办公工具增速'], kind: 'superlative', market: '国内',
   metric: '增速', certainty: 'stated', sources: ['netease:14']},
  {name: '国内创业公司应用产品', nameEn: 'Applications made by Chinese start-ups', names: ['国内创业公司应用产品'], kind: 'superlative',
   market: '国内创业公司', certainty: 'stated', sources: ['qbitai:363']},
  {name: '六小强创始人的创业并上市经历', nameEn: 'Founders of the six who took a company public', names: ['六小强创始人的创业并上市经历'],
   kind: 'superlative', certainty: 'stated', sources: ['qbitai:834']},
  {name: '六小强中先于 ChatGPT 成立的公司', nameEn: 'Companies of the six founded before ChatGPT', names: ['六小强中先于 ChatGPT 成立的公司'],
   kind: 'superlative', topN: 2, certainty: 'stated', sources: ['qbitai:396']},
  {name: '模型首发开源 No.1', nameEn: 'Number one among open models at its debut', names: ['模型首发开源 No.1'], kind: 'superlative',
   certainty: 'stated', sources: ['qbitai:906']}
] AS row
CREATE (r:Ranking)
SET r = row;

// Firsts.
UNWIND [
  {name: '国内 MoE 及 Linear Attention 研发', nameEn: 'First to work on MoE and Linear Attention in China',
   names: ['国内 MoE 及 Linear Attention 研发'], kind: 'first', certainty: 'stated', sources: ['qbitai:317']},
  {name: '大模型独角兽', nameEn: 'First to become a unicorn', names: ['大模型独角兽'], kind: 'first', certainty: 'stated', sources: ['qbitai:394']},
  {name: 'AI 助手打赏', nameEn: 'First tipping scheme', names: ['AI 助手打赏'], kind: 'first', date: date('2024-05-01'), datePrecision: 'month',
   dateText: '2024年5月', certainty: 'stated', sources: ['qbitai:478', 'qbitai:494']},
  {name: '国内开源模型', nameEn: 'First open model in China', names: ['国内开源模型'], kind: 'first', date: date('2023-06-01'),
   datePrecision: 'month', dateText: '6 月', certainty: 'stated', sources: ['qbitai:773']},
  {name: '首批通过备案的大模型', nameEn: 'First batch of registered models', names: ['首批通过备案的大模型', '首批通过备案的大模型产品'],
   kind: 'first', date: date('2023-08-01'), datePrecision: 'month', dateText: '8 月', certainty: 'stated', sources: ['qbitai:773', 'byteailab:26']},
  {name: '国内 FP8 训练框架', nameEn: 'First FP8 training framework in China', names: ['国内 FP8 训练框架'], kind: 'first', certainty: 'stated',
   sources: ['qbitai:910']},
  {name: '大厂跟进大模型价格战', nameEn: 'First giant to join the price war', names: ['大厂跟进大模型价格战'], kind: 'first', certainty: 'stated',
   sources: ['qbitai:1423']},
  {name: '国内对标 Sora 免费开放的视频生成产品', nameEn: 'First free rival of Sora in China', names: ['国内对标 Sora 免费开放的视频生成产品'],
   kind: 'first', certainty: 'stated', sources: ['qbitai:1511', 'qbitai:1525']},
  {name: '国内 AI 短剧', nameEn: 'First AI short drama in China', names: ['国内 AI 短剧', '国内首部AI短剧'], kind: 'first',
   date: date('2024-07-01'), datePrecision: 'month', dateText: '2024年7月', certainty: 'stated', sources: ['qbitai:1513', 'qbitai:1527']},
  {name: '全国5A级智算中心', nameEn: 'First 5A compute centre in China', names: ['全国5A级智算中心'], kind: 'first', certainty: 'stated',
   sources: ['netease:9']},
  {name: '车载情感化智能伙伴', nameEn: 'First emotional in-car companion in the world', names: ['车载情感化智能伙伴'], kind: 'first',
   certainty: 'stated', sources: ['csdn:59']},
  {name: '多模态交互汽车座舱产品', nameEn: 'First cockpit product with multimodal interaction', names: ['多模态交互汽车座舱产品'], kind: 'first',
   date: date('2024-01-01'), datePrecision: 'year', dateText: '2024年', certainty: 'stated', sources: ['netease:23']},
  {name: '沙特阿美首投中国大模型', nameEn: 'First investment of Aramco in a Chinese model', names: ['沙特阿美首投中国大模型'], kind: 'first',
   certainty: 'stated', sources: ['byteailab:46']},
  {name: 'MaaS 布局', nameEn: 'Early in MaaS', names: ['MaaS 布局'], kind: 'first', certainty: 'stated', sources: ['qbitai:1324']}
] AS row
CREATE (r:Ranking)
SET r = row;

// Who PUBLISHED a ranking, where a document says so.
UNWIND [
  {by: '量子位智库',   ranking: 'AI 智能助手 APP 8 月榜单',          sources: ['qbitai:187', 'qbitai:490']},
  {by: '量子位智库',   ranking: 'AI 智能助手 8 月 Web 端榜单',       sources: ['qbitai:490']},
  {by: '量子位智库',   ranking: 'AI 陪伴 8 月 APP 榜单',             sources: ['qbitai:375']},
  {by: 'Sensor Tower', ranking: '美国同类 AI 产品排名 2024 H1',      sources: ['qbitai:382']},
  {by: 'SuperCLUE',    ranking: '中文大模型基准测评2024年度报告',    sources: ['netease:11']},
  {by: 'OpenCompass',  ranking: 'OpenCompass 多模态评测',            sources: ['netease:11']},
  {by: 'SuperCLUE',    ranking: 'SuperCLUE 评测',                    sources: ['qbitai:777']},
  {by: 'LMSYS',        ranking: 'LMSYS 大模型竞技场',                sources: ['qbitai:912', 'qbitai:1072']},
  {by: 'DeepSeek',     ranking: 'DeepSeek 内部中文评测',             sources: ['qbitai:1074']},
  {by: 'IDC',          ranking: '中国云服务市场（2023 下半年）跟踪', sources: ['qbitai:1479', 'qbitai:1482']}
] AS row
MATCH (a:Organization {name: row.by}), (r:Ranking {name: row.ranking})
CREATE (a)-[:PUBLISHED {certainty: 'stated', sources: row.sources}]->(r);

// Where each Model stands.
UNWIND [
  {of: '日日新 SenseNova 5.5', ranking: '中文大模型基准测评2024年度报告',       place: 1, tied: true, aheadOf: ['Gemini 2.0 Flash-Exp'],
   printedAs: '日日新5.5', text: '日日新5.5与DeepSeek V3并列榜首，领先Gemini 2.0 Flash-Exp', certainty: 'stated', sources: ['netease:11']},
  {of: 'DeepSeek V3',          ranking: '中文大模型基准测评2024年度报告',       place: 1, tied: true, aheadOf: ['Gemini 2.0 Flash-Exp'],
   text: '日日新5.5与DeepSeek V3并列榜首，领先Gemini 2.0 Flash-Exp', certainty: 'stated', sources: ['netease:11']},
  {of: 'Gemini 2.0 Flash-Exp', ranking: '中文大模型基准测评2024年度报告',       behind: ['日日新 SenseNova 5.5', 'DeepSeek V3'],
   text: '日日新5.5与DeepSeek V3并列榜首，领先Gemini 2.0 Flash-Exp', certainty: 'stated', sources: ['netease:11']},
  {of: '日日新 SenseNova 5.5', ranking: 'OpenCompass 多模态评测',               place: 1, aheadOf: ['GPT-4o'], printedAs: '商汤的同一款模型',
   text: '商汤的同一款模型同样位列榜单榜首，分数领先GPT-4o', certainty: 'stated', sources: ['netease:11']},
  {of: 'GPT-4o',               ranking: 'OpenCompass 多模态评测',               behind: ['日日新 SenseNova 5.5'],
   text: '商汤的同一款模型同样位列榜单榜首，分数领先GPT-4o', certainty: 'stated', sources: ['netease:11']},
  {of: 'Baichuan 4',           ranking: 'SuperCLUE 评测',                       text: '处于国内大模型第一梯队',
   detailText: '在知识百科、长文本、生成创作等文科类中文任务方面表现优于国外大模型', certainty: 'stated', sources: ['qbitai:777']},
  {of: 'Yi-Large',             ranking: 'LMSYS 大模型竞技场',                   place: 1, scope: '国产', asOf: date('2024-05-01'),
   asOfPrecision: 'month', asOfText: '2024 年 5 月', text: '2024 年 5 月闭源模型 Yi-Large 在测试集 LMSYS 中成绩位列国产第一', certainty: 'stated',
   sources: ['qbitai:912']},
  {of: 'DeepSeek-V2.5',        ranking: 'DeepSeek 内部中文评测',                metric: '对战胜率', aheadOf: ['DeepSeek-V2-0628'],
   opponents: ['GPT-4o mini', 'ChatGPT-4o-latest'],
   text: 'DeepSeek-V2.5 和 GPT-4o mini、ChatGPT-4o-latest 的对战胜率（裁判为 GPT-4o）相较于 DeepSeek-V2-0628 均有明显提升', certainty: 'stated',
   sources: ['qbitai:1074']},
  {of: 'DeepSeek-V2-0628',     ranking: 'DeepSeek 内部中文评测',                metric: '对战胜率', behind: ['DeepSeek-V2.5'],
   opponents: ['GPT-4o mini', 'ChatGPT-4o-latest'], text: '相较于 DeepSeek-V2-0628 均有明显提升', certainty: 'stated', sources: ['qbitai:1074']},
  {of: '开悟',                 ranking: '自动驾驶仿真模拟任务竞赛',             place: 1, years: 2, yearsText: '连续两年',
   since: date('2023-01-01'), sinceText: '自2023年起', text: '自2023年起，在全球知名的自动驾驶仿真模拟任务竞赛中连续两年夺冠', certainty: 'stated',
   sources: ['netease:23']},
  {of: '拟人陪伴模型',         ranking: '拟人陪伴行业第一梯队',                 metric: '深度聊天率和付费转化率',
   text: '拟人陪伴模型在深度聊天率和付费转化率等关键指标上稳居行业第一梯队', certainty: 'stated', sources: ['netease:15']},
  {of: '混元大模型',           ranking: '业内 MoE 及 DiT 架构',                 text: '是业内较早采用 MoE 及 DiT 等先进架构的大模型',
   certainty: 'stated', sources: ['qbitai:1349']},
  {of: 'GLM-4',                ranking: '世界领先大语言模型水平',               text: '最新的 GLM-4 基座大模型能力多方位接近世界领先水平',
   certainty: 'stated', sources: ['qbitai:142']},
  {of: 'abab 6.5',             ranking: '世界领先大语言模型水平',               text: '最新主力模型 abab 6.5 在多项核心能力上开始接近世界最领先大语言模型水平',
   certainty: 'stated', sources: ['qbitai:319']},
  {of: 'Yi-Large',             ranking: '世界领先大语言模型水平',               text: '以千亿参数尺寸追齐硅谷巨头万亿模型', certainty: 'stated',
   sources: ['qbitai:912']},
  {of: 'MiniCPM-V 2.6',        ranking: 'GPT-4V 水平',                          levelOf: ['GPT-4V'], text: '将端侧 AI 多模态能力拉升至 GPT-4V 水平',
   certainty: 'stated', sources: ['qbitai:1207']},
  {of: 'Qwen-Long',            ranking: 'GPT-4级',                              levelOf: ['GPT-4'], text: '通义千问GPT-4级主力模型Qwen-Long',
   certainty: 'stated', sources: ['zqrb:213', 'zqrb:214']},
  {of: 'Yi-Large',             ranking: '国际 SOTA',                            text: 'Yi-Large 多项国际 SOTA 成绩',
   detailText: 'Yi-Large Global SOTA LLM', certainty: 'stated', sources: ['qbitai:938', 'qbitai:953']},
  {of: 'MiniCPM-V 2.6',        ranking: '20B 以下单图、多图、视频理解 SOTA',    disciplines: ['单图', '多图', '视频理解'], times: 3,
   text: '仅 8B 参数，取得 20B 以下单图、多图、视频理解 3 SOTA 成绩', certainty: 'stated', sources: ['qbitai:1207']},
  {of: 'Sora',                 ranking: '行业指标',                             text: '从时长、画面、逻辑等多角度刷新行业指标', certainty: 'stated',
   sources: ['zqrb:187', 'zqrb:188', 'zqrb:189']},
  {of: 'MiniMax 视频大模型',   ranking: '视频生成能力评价',                     text: '视频生成能力尤其是物表情生成方到海内外好评',
   certainty: 'restored', sources: ['qbitai:363']},
  {of: '豆包视频生成模型',     ranking: '视频生成能力评价',                     text: '在多动作多主体及多镜头能力上有突出表现', certainty: 'stated',
   sources: ['qbitai:1425']},
  {of: '开悟',                 ranking: '行业标杆',                             text: '绝影发布的“开悟”世界模型成为行业标杆', certainty: 'stated',
   sources: ['netease:23']},
  {of: '小冰框架',             ranking: '全球人工智能交互框架',                 place: 1,
   text: '该框架是目前全球范围内最成熟和最大的该类框架，其交互总量约占全球人工智能交互总量的60%', certainty: 'stated', sources: ['csdn:42']},
  {of: '百川智能首款开源模型', ranking: '国内开源模型',                         place: 1, text: '6 月发布国内第一款开源模型', contested: true,
   doubt: '智谱AI opened GLM-10B in 2021-09 and ChatGLM-6B in 2023-03 (byteailab:23, byteailab:26)', certainty: 'stated', sources: ['qbitai:773']},
  {of: '可灵',                 ranking: '国内对标 Sora 免费开放的视频生成产品', place: 1,
   text: '视频生成大模型可灵是国内第一家对标Sora并免费开放使用的产品', certainty: 'stated', sources: ['qbitai:1511']}
] AS row
MATCH (x:Model {name: row.of}), (r:Ranking {name: row.ranking})
CREATE (x)-[:RANKED_IN {
  place: row.place, tied: row.tied, scope: row.scope, metric: row.metric, aheadOf: row.aheadOf, behind: row.behind,
  opponents: row.opponents, levelOf: row.levelOf, disciplines: row.disciplines, years: row.years,
  yearsText: row.yearsText, times: row.times, since: row.since, sinceText: row.sinceText, asOf: row.asOf,
  asOfPrecision: row.asOfPrecision, asOfText: row.asOfText, printedAs: row.printedAs, text: row.text,
  detailText: row.detailText, contested: row.contested, doubt: row.doubt, certainty: row.certainty,
  sources: row.sources
}]->(r);

// Where each ModelFamily stands.
UNWIND [
  {of: 'DeepSeek',     ranking: 'LMSYS 大模型竞技场',           text: 'LMSYS 大模型竞技场结果',
   note: 'the chart is lost: neither model nor place can be read', certainty: 'inferred', sources: ['qbitai:1072']},
  {of: '日日新大模型', ranking: '国内大模型第一梯队',           text: '商汤“日日新”大模型系列攀升至国内大模型第一梯队', certainty: 'stated',
   sources: ['netease:11']},
  {of: 'Yi',           ranking: '同量级模型',                   printedAs: 'Yi-1.5 系列模型',
   text: '在多个国际中英文主流数据集中表现优于同量级模型', certainty: 'stated', sources: ['qbitai:932']},
  {of: 'Yi',           ranking: '国际 SOTA',                    text: '模型取得国际 SOTA', certainty: 'stated', sources: ['qbitai:912']},
  {of: 'DeepSeek',     ranking: '国际 SOTA',                    text: '自研 SOTA 开源 MoE', certainty: 'stated', sources: ['qbitai:1060']},
  {of: '悟道',         ranking: '全球万亿级超大规模预训练模型', place: 1, text: '全球最大万亿级超大规模预训练模型悟道', certainty: 'stated',
   sources: ['qbitai:258']},
  {of: 'Yi',           ranking: '模型首发开源 No.1',            place: 1, text: '模型首发即封顶开源 No.1', certainty: 'inferred',
   sources: ['qbitai:906']}
] AS row
MATCH (x:ModelFamily {name: row.of}), (r:Ranking {name: row.ranking})
CREATE (x)-[:RANKED_IN {
  place: row.place, printedAs: row.printedAs, text: row.text, note: row.note, certainty: row.certainty,
  sources: row.sources
}]->(r);

// Where each Product stands.
UNWIND [
  {of: '豆包',               ranking: 'AI 智能助手 APP 8 月榜单',             place: 1, metric: 'APP 端历史总下载量', aheadOf: ['Kimi 智能助手'],
   text: '仅次于豆包 AI', certainty: 'inferred', sources: ['qbitai:490']},
  {of: 'Kimi 智能助手',      ranking: 'AI 智能助手 APP 8 月榜单',             place: 2, metric: 'APP 端历史总下载量', behind: ['豆包'],
   text: '截至 2024 年 8 月 APP 端历史总下载量近 3000 万，位列国内第二，仅次于豆包 AI', contested: true,
   doubt: 'qbitai:1491 puts 天工 APP next to 豆包 by downloads, as of 2024-06', certainty: 'stated', sources: ['qbitai:490']},
  {of: '智谱清言',           ranking: 'AI 智能助手 APP 8 月榜单',             place: 7, metric: '下载量',
   text: '智谱的 ToC 主力应用智谱清言下载量突破 500 万，位列第七', certainty: 'stated', sources: ['qbitai:187']},
  {of: 'Kimi 智能助手',      ranking: 'AI 智能助手 8 月 Web 端榜单',          place: 1, metric: 'Web 端月访问量',
   text: 'Web 端月访问量超 2000 万，位列国内第一', certainty: 'stated', sources: ['qbitai:490']},
  {of: '星野',               ranking: 'AI 陪伴 8 月 APP 榜单',                place: 1, metric: '月新增下载',
   text: '月新增下载及 DAU 均位列国内同类 AI 产第一', certainty: 'stated', sources: ['qbitai:375']},
  {of: '星野',               ranking: 'AI 陪伴 8 月 APP 榜单',                place: 1, metric: 'DAU',
   text: '月新增下载及 DAU 均位列国内同类 AI 产第一', certainty: 'stated', sources: ['qbitai:375']},
  {of: 'Talkie',             ranking: '美国同类 AI 产品排名 2024 H1',         place: 1, metric: '累计下载量', aheadOf: ['Character.AI'],
   text: 'Talkie 2024 年 H1 在美国市场累计下载量 380 万次，位列美国同类 AI 产品排名第一，超过 Character.AI', certainty: 'stated',
   sources: ['qbitai:382']},
  {of: 'Character.AI',       ranking: '美国同类 AI 产品排名 2024 H1',         behind: ['Talkie'],
   text: '位列美国同类 AI 产品排名第一，超过 Character.AI', certainty: 'stated', sources: ['qbitai:382']},
  {of: '豆包',               ranking: '国产 AI 应用 APP 端历史下载',          place: 1, metric: 'APP 端历史下载', aheadOf: ['天工 APP'],
   asOf: date('2024-08-01'), asOfPrecision: 'month', asOfText: '截至 2024 年 8 月',
   text: '截至 2024 年 8 月，“豆包 AI” APP 端历史下载已破亿，暂列国产 AI 应用第一', certainty: 'stated', sources: ['qbitai:1412']},
  {of: '天工 APP',           ranking: '国产 AI 应用 APP 端历史下载',          place: 2, metric: 'APP 端累计下载量', behind: ['豆包'],
   asOf: date('2024-06-01'), asOfPrecision: 'month', asOfText: '截至 2024 年 6 月', text: 'APP 端累计下载量次于豆包 AI，在同类应用赛道数据表现突出',
   contested: true, doubt: 'qbitai:490 puts Kimi second, next to 豆包, as of 2024-08', certainty: 'inferred', sources: ['qbitai:1491']},
  {of: 'Kimi 智能助手',      ranking: 'Web 端点击量 2024-06',                 metric: '网页端点击量', aheadOf: ['文小言'],
   text: '6月网页端点击量超越百度文小言', certainty: 'stated', sources: ['qbitai:478']},
  {of: '文小言',             ranking: 'Web 端点击量 2024-06',                 metric: '网页端点击量', behind: ['Kimi 智能助手'],
   text: '6月网页端点击量超越百度文小言', certainty: 'stated', sources: ['qbitai:478']},
  {of: 'Kimi 智能助手',      ranking: '创业玩家流量',                         text: '流量领跑创业玩家', certainty: 'stated', sources: ['qbitai:478']},
  {of: '豆包',               ranking: 'C 端 AI 应用数据',                     text: 'C端豆包数据领先', certainty: 'stated', sources: ['qbitai:1408']},
  {of: '大装置',             ranking: '最懂大模型的AI基础设施',               text: '打造“最懂大模型的AI基础设施”', certainty: 'stated',
   sources: ['netease:9']},
  {of: '小冰金融文本摘要',   ranking: '全球金融文本摘要生成平台规模',         place: 1, text: '小冰是目前全球范围内规模第一的金融文本摘要生成平台',
   certainty: 'stated', sources: ['csdn:50']},
  {of: '商汤小浣熊',         ranking: '国内AI办公工具增速',                   place: 1, text: '被誉为“国内增速最快的AI办公工具”的商汤小浣熊',
   certainty: 'stated', sources: ['netease:14']},
  {of: 'Kimi 智能助手',      ranking: 'AI 助手打赏',                          text: '率先上线六档打赏功能', certainty: 'stated',
   sources: ['qbitai:478']},
  {of: 'Kimi 智能助手',      ranking: 'AI 助手打赏',                          text: '首发打赏制', certainty: 'stated', sources: ['qbitai:494']},
  {of: '智谱清言',           ranking: '首批通过备案的大模型',                 text: '成为国内首批通过备案的大模型产品', certainty: 'stated',
   sources: ['byteailab:26']},
  {of: '可灵 AI',            ranking: '国内对标 Sora 免费开放的视频生成产品', place: 1,
   text: '快手的可灵AI是国内第一家发布产品开放免费试用的视频生成类产品', certainty: 'stated', sources: ['qbitai:1525']},
  {of: '山海奇境',           ranking: '国内 AI 短剧',                         place: 1, text: '2024年7月快手发布国内首部AI短剧——《山海奇境》',
   certainty: 'stated', sources: ['qbitai:1513', 'qbitai:1527']},
  {of: '上海临港AIDC',       ranking: '全国5A级智算中心',                     place: 1, text: '自持全国首个5A级智算中心——上海临港AIDC',
   certainty: 'stated', sources: ['netease:9']},
  {of: 'HiPhiGo',            ranking: '车载情感化智能伙伴',                   place: 1, speaker: '丁磊',
   text: '全球首个陪伴用户出行的车载情感化智能伙伴HiPhiGo', certainty: 'stated', sources: ['csdn:59']},
  {of: 'A New Member For U', ranking: '多模态交互汽车座舱产品',               place: 1,
   text: '推出了行业首发基于多模态交互的汽车座舱新产品——“A New Member For U”', certainty: 'stated', sources: ['netease:23']}
] AS row
MATCH (x:Product {name: row.of}), (r:Ranking {name: row.ranking})
CREATE (x)-[:RANKED_IN {
  place: row.place, metric: row.metric, aheadOf: row.aheadOf, behind: row.behind, asOf: row.asOf,
  asOfPrecision: row.asOfPrecision, asOfText: row.asOfText, speaker: row.speaker, text: row.text,
  contested: row.contested, doubt: row.doubt, certainty: row.certainty, sources: row.sources
}]->(r);

// Where each Company stands.
UNWIND [
  {of: '商汤',     ranking: '中国计算机视觉市场份额',            place: 1, years: 8, yearsText: '连续八年',
   text: '商汤已经连续八年稳居中国计算机视觉市场份额榜首', certainty: 'stated', sources: ['netease:20']},
  {of: '商汤',     ranking: '中国智能座舱市场份额',              place: 1, years: 5, yearsText: '连续五年',
   text: '在智能座舱市场，商汤凭借其强大的视觉感知和多模态交互能力，连续五年稳居中国市场份额榜首', certainty: 'stated', sources: ['netease:22']},
  {of: '商汤',     ranking: '2024年国家部委评测',                text: '在2024年国家部委评测中，视觉AI项目荣获科学技术一等奖，再次巩固了其在行业中的领导地位',
   certainty: 'stated', sources: ['netease:20']},
  {of: '智谱AI',   ranking: '大模型创业第一梯队',                text: '大模型创业第一梯队已经形成', certainty: 'stated',
   sources: ['qbitai:9', 'qbitai:11']},
  {of: 'MiniMax',  ranking: '大模型创业第一梯队',                text: '大模型创业第一梯队已经形成', certainty: 'stated',
   sources: ['qbitai:9', 'qbitai:11']},
  {of: '阶跃星辰', ranking: '大模型创业第一梯队',                text: '大模型创业第一梯队已经形成', certainty: 'stated',
   sources: ['qbitai:9', 'qbitai:11']},
  {of: '百川智能', ranking: '大模型创业第一梯队',                text: '大模型创业第一梯队已经形成', certainty: 'stated',
   sources: ['qbitai:9', 'qbitai:11']},
  {of: '月之暗面', ranking: '大模型创业第一梯队',                text: '大模型创业第一梯队已经形成', certainty: 'stated',
   sources: ['qbitai:9', 'qbitai:11']},
  {of: '零一万物', ranking: '大模型创业第一梯队',                text: '大模型创业第一梯队已经形成', certainty: 'stated',
   sources: ['qbitai:9', 'qbitai:11']},
  {of: '智谱AI',   ranking: '国内大模型初创公司融资金额及估值',  metric: '融资金额及估值', text: '融资金额及估值处于第一梯队', certainty: 'stated',
   sources: ['qbitai:201']},
  {of: '智谱AI',   ranking: '国内大模型初创公司融资金额及估值',  metric: '估值', text: '智谱是国内估值最高的大模型初创公司之一',
   certainty: 'stated', sources: ['qbitai:201']},
  {of: '智谱AI',   ranking: '国内大模型初创公司融资金额及估值',  metric: '融资轮次及估值', text: '融资轮次多、估值先', certainty: 'restored',
   sources: ['qbitai:198']},
  {of: '智谱AI',   ranking: '国内 AI 创业公司头部',              text: '从团队背景、模型开发进展、商业化方向及资金储备情况来看公司处于国内 AI 创业公司头部',
   certainty: 'stated', sources: ['qbitai:201']},
  {of: '智谱AI',   ranking: '大模型商业化进程',                  text: '商业化进程身位领先', certainty: 'stated', sources: ['qbitai:177']},
  {of: '中国移动', ranking: '行业头部企业',
   text: '客户包括中国移动、上海电信、金山办公、宁波银行、招商银行、海通证券、联想、360、零跑科技等行业的头部企业', certainty: 'stated',
   sources: ['netease:14']},
  {of: '上海电信', ranking: '行业头部企业',
   text: '客户包括中国移动、上海电信、金山办公、宁波银行、招商银行、海通证券、联想、360、零跑科技等行业的头部企业', certainty: 'stated',
   sources: ['netease:14']},
  {of: '金山办公', ranking: '行业头部企业',
   text: '客户包括中国移动、上海电信、金山办公、宁波银行、招商银行、海通证券、联想、360、零跑科技等行业的头部企业', certainty: 'stated',
   sources: ['netease:14']},
  {of: '宁波银行', ranking: '行业头部企业',
   text: '客户包括中国移动、上海电信、金山办公、宁波银行、招商银行、海通证券、联想、360、零跑科技等行业的头部企业', certainty: 'stated',
   sources: ['netease:14']},
  {of: '招商银行', ranking: '行业头部企业',
   text: '客户包括中国移动、上海电信、金山办公、宁波银行、招商银行、海通证券、联想、360、零跑科技等行业的头部企业', certainty: 'stated',
   sources: ['netease:14']},
  {of: '海通证券', ranking: '行业头部企业',
   text: '客户包括中国移动、上海电信、金山办公、宁波银行、招商银行、海通证券、联想、360、零跑科技等行业的头部企业', certainty: 'stated',
   sources: ['netease:14']},
  {of: '联想',     ranking: '行业头部企业',
   text: '客户包括中国移动、上海电信、金山办公、宁波银行、招商银行、海通证券、联想、360、零跑科技等行业的头部企业', certainty: 'stated',
   sources: ['netease:14']},
  {of: '360',      ranking: '行业头部企业',
   text: '客户包括中国移动、上海电信、金山办公、宁波银行、招商银行、海通证券、联想、360、零跑科技等行业的头部企业', certainty: 'stated',
   sources: ['netease:14']},
  {of: '零跑科技', ranking: '行业头部企业',
   text: '客户包括中国移动、上海电信、金山办公、宁波银行、招商银行、海通证券、联想、360、零跑科技等行业的头部企业', certainty: 'stated',
   sources: ['netease:14']},
  {of: '阿里巴巴', ranking: '头部投资机构',                      printedAs: '阿里',
   text: '很早就吸引了头部机构注意，目前已集齐阿里、红杉、高瓴、经纬、IDG、顺为、明势、云启一众头部机构', certainty: 'stated',
   sources: ['qbitai:396']},
  {of: '月之暗面', ranking: '长上下文模型',                      asOf: date('2023-10-01'), asOfPrecision: 'month', asOfText: '10月',
   text: '10月首次发布支持 128k 上下文长度的模型时处于业界领先地位', certainty: 'stated', sources: ['qbitai:459']},
  {of: '阶跃星辰', ranking: '万亿模型俱乐部',                    asOf: date('2024-07-04'), asOfPrecision: 'day', asOfText: '2024年7月4日',
   text: 'MoE、多模态两手抓，迈入万亿模型俱乐部', certainty: 'stated', sources: ['qbitai:573']},
  {of: '百川智能', ranking: '开源模型下载量',                    text: '开源下载量领先，累计下载超 700 万次', certainty: 'stated',
   sources: ['qbitai:775']},
  {of: '百川智能', ranking: '开源模型生态建设',                  text: '开源模型生态建设表现突出', certainty: 'stated',
   sources: ['qbitai:771', 'qbitai:773']},
  {of: '零一万物', ranking: 'AI Infra 技术',                     text: 'AI Infra 技术领先', certainty: 'stated',
   sources: ['qbitai:908', 'qbitai:910']},
  {of: '幻方量化', ranking: '国内量化私募“四巨头”',              text: '后稳居国内量化私募“四巨头”', certainty: 'stated', sources: ['qbitai:1154']},
  {of: '商汤',     ranking: 'AI 视觉四小龙',                     text: 'AI 视觉四小龙实现生成式业务转型', certainty: 'stated',
   sources: ['qbitai:1537']},
  {of: '面壁智能', ranking: '端侧模型性能',                      text: '端侧“小钢炮”性能领先', certainty: 'stated', sources: ['qbitai:1197']},
  {of: '面壁智能', ranking: '端侧模型性能',                      text: '在国内很早聚焦端侧，最新开疆模型性能达国际水平', certainty: 'restored',
   sources: ['qbitai:1197']},
  {of: '商汤',     ranking: '自动驾驶技术',                      text: '进一步夯实了商汤在自动驾驶技术领域的领先地位', certainty: 'stated',
   sources: ['netease:23']},
  {of: '百度',     ranking: '国产 AI 重镇',                      place: 1, text: '国产 AI 第一重镇', certainty: 'stated', sources: ['qbitai:1315']},
  {of: '百度',     ranking: '中文大模型玩家',                    place: 1, text: '中文大模型头号玩家', certainty: 'stated', sources: ['qbitai:1315']},
  {of: '昆仑万维', ranking: 'AI 浪潮跨界玩家',                   text: '浪潮最敏锐跨界玩家', certainty: 'stated', sources: ['qbitai:1486']},
  {of: '昆仑万维', ranking: 'AI 浪潮跨界玩家',                   text: '或成此次 AI 浪潮中嗅觉最敏锐的跨界玩家之一', hedge: '或',
   certainty: 'rumoured', sources: ['qbitai:1489']},
  {of: '商汤',     ranking: 'AI 商业化浪潮',                     text: '商汤不仅在技术创新上持续领跑', certainty: 'stated', sources: ['netease:16']},
  {of: '商汤',     ranking: 'AI 商业化浪潮',                     text: '商汤作为这一浪潮的引领者', certainty: 'stated', sources: ['netease:25']},
  {of: '小冰公司', ranking: '交互式人工智能应用',                speaker: '邹作基', text: '小冰作为全球领先的交互式人工智能应用',
   certainty: 'stated', sources: ['csdn:34']},
  {of: '小冰公司', ranking: '交互式人工智能应用',                speaker: '沈向洋', text: '自发布以来，小冰一直引领着人工智能的技术创新',
   certainty: 'stated', sources: ['csdn:32']},
  {of: '小冰公司', ranking: '交互式人工智能应用',                text: '小冰是人工智能创造领域的先行者', certainty: 'stated', sources: ['csdn:62']},
  {of: '高合汽车', ranking: '超体电子电气架构',                  speaker: '丁磊',
   text: '华人运通高合汽车具备全球领先、高度智能的开放式H-SOA超体电子电气架构', certainty: 'stated', sources: ['csdn:59']},
  {of: '百川智能', ranking: 'API 调用能力',                      levelOf: ['OpenAI'], text: 'API 调用能力接近 OpenAI', certainty: 'stated',
   sources: ['qbitai:804']},
  {of: '百度',     ranking: '行业风向标',                        text: '作为行业风向标之一的百度', certainty: 'stated',
   sources: ['zqrb:215', 'zqrb:216']},
  {of: '商汤',     ranking: '中国AI商业应用落地的代表性企业',    text: '迅速成为中国AI商业应用落地的代表性企业', certainty: 'stated',
   sources: ['netease:6']},
  {of: '智谱AI',   ranking: '学院派代表',                        text: '学院派代表，清华计算系人才众多', certainty: 'stated',
   sources: ['qbitai:242']},
  {of: '阿里巴巴', ranking: '开源模型代表',                      text: '投与自研并举，开源模型代表，借助云优势推进 MaaS', certainty: 'stated',
   sources: ['qbitai:1320']},
  {of: '科大讯飞', ranking: '国产自主可控代表玩家',              text: '国产自主可控代表玩家，云边端软硬件全栈齐备', certainty: 'stated',
   sources: ['qbitai:1387']},
  {of: '华为',     ranking: '传统行业解决方案',                  text: 'AI算力优势明显，传统行业解决方案广受认可', certainty: 'stated',
   sources: ['qbitai:1375']},
  {of: 'DeepSeek', ranking: '大厂之外万卡持有者',                text: '大厂之外罕见万卡持有者', certainty: 'stated', sources: ['qbitai:1099']},
  {of: 'MiniMax',  ranking: '国内创业公司应用产品',              place: 1, metric: '最早', text: 'MiniMax 是国内创业公司里做应用产最早、最多的公司',
   certainty: 'stated', sources: ['qbitai:363']},
  {of: 'MiniMax',  ranking: '国内创业公司应用产品',              place: 1, metric: '最多', text: 'MiniMax 是国内创业公司里做应用产最早、最多的公司',
   certainty: 'stated', sources: ['qbitai:363']},
  {of: 'MiniMax',  ranking: '六小强中先于 ChatGPT 成立的公司',   text: 'MiniMax 作为国内大模型创业六小强中唯二在 ChatGPT 爆火之前就成立的大模型公司',
   certainty: 'stated', sources: ['qbitai:396']},
  {of: 'MiniMax',  ranking: '国内 MoE 及 Linear Attention 研发', place: 1, text: '国内最早研发 MoE 及 Linear Attention', certainty: 'stated',
   sources: ['qbitai:317']},
  {of: 'MiniMax',  ranking: '大模型独角兽',                      text: '率先晋独角兽', certainty: 'restored', sources: ['qbitai:394']},
  {of: '百川智能', ranking: '首批通过备案的大模型',              text: '8 月首批通过了生成式人工智能备案', certainty: 'stated',
   sources: ['qbitai:773']},
  {of: '百川智能', ranking: '首批通过备案的大模型',              place: 1, metric: '年轻', text: '榜单中最年轻的公司', certainty: 'stated',
   sources: ['qbitai:773']},
  {of: '零一万物', ranking: '国内 FP8 训练框架',                 text: '在国内率先端到端实现全球先进 FP8 训练框架', certainty: 'stated',
   sources: ['qbitai:910']},
  {of: '字节跳动', ranking: '大厂跟进大模型价格战',              place: 1, text: '字节是最早跟进大模型价格战的大厂', certainty: 'stated',
   sources: ['qbitai:1423']},
  {of: '阿里巴巴', ranking: 'MaaS 布局',                         text: 'MaaS 布局早', certainty: 'stated', sources: ['qbitai:1324']}
] AS row
MATCH (x:Company {name: row.of}), (r:Ranking {name: row.ranking})
CREATE (x)-[:RANKED_IN {
  place: row.place, metric: row.metric, levelOf: row.levelOf, years: row.years, yearsText: row.yearsText,
  asOf: row.asOf, asOfPrecision: row.asOfPrecision, asOfText: row.asOfText, printedAs: row.printedAs,
  speaker: row.speaker, text: row.text, hedge: row.hedge, certainty: row.certainty, sources: row.sources
}]->(r);

// Where each OrgUnit stands.
UNWIND [
  {of: '火山引擎', ranking: '中国云服务市场（2023 下半年）跟踪', place: 1, metric: '市场份额',
   text: '火山引擎已成中国 GenAI IaaS 领域市场份额最大的服务厂商', certainty: 'stated', sources: ['qbitai:1479']},
  {of: '阿里云',   ranking: '头部投资机构',                      text: '阿里云等多家头部机构押注', certainty: 'stated', sources: ['qbitai:969']},
  {of: '绝影',     ranking: '高阶智驾方案',                      text: '在高阶智驾方案上保持技术领先，进一步缩小了与国际领先企业的差距',
   certainty: 'stated', sources: ['netease:22']}
] AS row
MATCH (x:OrgUnit {name: row.of}), (r:Ranking {name: row.ranking})
CREATE (x)-[:RANKED_IN {
  place: row.place, metric: row.metric, text: row.text, certainty: row.certainty, sources: row.sources
}]->(r);

// Where each InvestmentFirm stands.
UNWIND [
  {of: '红杉',        ranking: '头部投资机构',           printedAs: '红杉',
   text: '很早就吸引了头部机构注意，目前已集齐阿里、红杉、高瓴、经纬、IDG、顺为、明势、云启一众头部机构', certainty: 'stated',
   sources: ['qbitai:396']},
  {of: '高瓴',        ranking: '头部投资机构',           printedAs: '高瓴',
   text: '很早就吸引了头部机构注意，目前已集齐阿里、红杉、高瓴、经纬、IDG、顺为、明势、云启一众头部机构', certainty: 'stated',
   sources: ['qbitai:396']},
  {of: '经纬创投',    ranking: '头部投资机构',           printedAs: '经纬',
   text: '很早就吸引了头部机构注意，目前已集齐阿里、红杉、高瓴、经纬、IDG、顺为、明势、云启一众头部机构', certainty: 'stated',
   sources: ['qbitai:396']},
  {of: 'IDG 资本',    ranking: '头部投资机构',           printedAs: 'IDG',
   text: '很早就吸引了头部机构注意，目前已集齐阿里、红杉、高瓴、经纬、IDG、顺为、明势、云启一众头部机构', certainty: 'stated',
   sources: ['qbitai:396']},
  {of: '顺为资本',    ranking: '头部投资机构',           printedAs: '顺为',
   text: '很早就吸引了头部机构注意，目前已集齐阿里、红杉、高瓴、经纬、IDG、顺为、明势、云启一众头部机构', certainty: 'stated',
   sources: ['qbitai:396']},
  {of: '明势资本',    ranking: '头部投资机构',           printedAs: '明势',
   text: '很早就吸引了头部机构注意，目前已集齐阿里、红杉、高瓴、经纬、IDG、顺为、明势、云启一众头部机构', certainty: 'stated',
   sources: ['qbitai:396']},
  {of: '云启资本',    ranking: '头部投资机构',           printedAs: '云启',
   text: '很早就吸引了头部机构注意，目前已集齐阿里、红杉、高瓴、经纬、IDG、顺为、明势、云启一众头部机构', certainty: 'stated',
   sources: ['qbitai:396']},
  {of: 'Prosperity7', ranking: '沙特阿美首投中国大模型', printedAs: 'P7基金', text: '首投中国大模型 沙特阿美旗下P7基金或4亿美元入资智谱AI',
   hedge: '或', certainty: 'rumoured', sources: ['byteailab:46']}
] AS row
MATCH (x:InvestmentFirm {name: row.of}), (r:Ranking {name: row.ranking})
CREATE (x)-[:RANKED_IN {
  printedAs: row.printedAs, text: row.text, hedge: row.hedge, certainty: row.certainty, sources: row.sources
}]->(r);

// Where each MediaOutlet stands.
UNWIND [
  {of: '量子位', ranking: '科技信息平台科技领域 TOP10', text: '在今日头条、知乎、百家号及各大科技信息平台量子位排名均为科技领域TOP10',
   certainty: 'stated', sources: ['qbitai:1672']}
] AS row
MATCH (x:MediaOutlet {name: row.of}), (r:Ranking {name: row.ranking})
CREATE (x)-[:RANKED_IN {text: row.text, certainty: row.certainty, sources: row.sources}]->(r);

// Where each Person stands.
UNWIND [
  {of: '杨植麟', ranking: '清华大学计算机系 2015 年毕业年级排名', place: 1, text: '2015 年以年级第一名成绩毕业', certainty: 'stated',
   sources: ['qbitai:531']},
  {of: '唐杰',   ranking: '人工智能领域顶尖专家',                 text: '创始人唐杰教授是人工智能领域顶尖专家', certainty: 'stated',
   sources: ['qbitai:246']},
  {of: '王小川', ranking: '六小强创始人的创业并上市经历',         only: true, text: '王小川是模型创业六小强中唯一具备创业并上市经历的创始人',
   certainty: 'stated', sources: ['qbitai:834']}
] AS row
MATCH (x:Person {name: row.of}), (r:Ranking {name: row.ranking})
CREATE (x)-[:RANKED_IN {
  place: row.place, only: row.only, text: row.text, certainty: row.certainty, sources: row.sources
}]->(r);

// Where each ResearchWork stands.
UNWIND [
  {of: 'Detectron2', ranking: 'Meta 最受欢迎的 AI 项目', text: 'Meta 最受欢迎的 AI 项目之一', certainty: 'stated', sources: ['qbitai:554']}
] AS row
MATCH (x:ResearchWork {name: row.of}), (r:Ranking {name: row.ranking})
CREATE (x)-[:RANKED_IN {text: row.text, certainty: row.certainty, sources: row.sources}]->(r);
