// Figures about companies, products, models, regions and persons that are no funding round, benchmark score or price:
// one Metric node per printed figure, HAS_METRIC from each subject that it is about; IN_REGION where the document limits it
// to a region; PUBLISHED from whoever is named as its source.
// value has the printed unit multiplied out (1 亿 + is 100000000, 万卡 10000); a bare number word keeps its unit: 数百万 is
// 1000000 with qualifier '数'. valueMax ends a printed range. asOf stands only where the document gives a time; where that is
// 目前, 今日 and the like it is the date of the document, asOfCertainty 'inferred'. A fiscal year has asOfPrecision 'year'.
// unit 'unspecified currency' or 'unspecified': the document prints none. elapsed: time since the start of what is counted.
// metric, shared across subjects:
//   use       'downloads', 'monthly downloads', 'users', 'monthly active users', 'daily active users', 'monthly web visits',
//             'interactions per day', 'calls per day', 'tokens per day', 'share of interactions', 'share of users', 'devices',
//             'content viewers', 'developers reached', 'agents', 'videos generated', 'subscribers', 'daily reach'
//   business  'company customers', 'companies served', 'companies connected', 'long-term customers', 'share of long-term customers',
//             'repurchase rate growth', 'revenue', 'revenue growth', 'revenue by business', 'revenue growth by business',
//             'years of triple-digit growth', 'order value', 'order value growth', 'generated video length growth', 'GMV growth',
//             'R&D spending', 'customer acquisition cost', 'payment tiers', 'assets under management', 'annual funding from parent',
//             'portfolio companies', 'incubated companies', 'funding rounds', 'amount per funding round', 'time to unicorn',
//             'time since spin-off', 'industries served', 'scenarios served', 'internal businesses served', 'languages served',
//             'countries served', 'categories covered', 'share of institutional traders', 'share of individual traders',
//             'institutions requesting use', 'members', 'tokens granted', 'value of tokens granted'
//   vehicles  'vehicles delivered', 'vehicle deliveries growth', 'vehicle models delivered', 'vehicle models nominated',
//             'vehicles nominated'
//   market    'market size', 'market growth', 'large models', 'large models over 1 billion parameters', 'leading start-ups',
//             'start-ups of special note', 'start-ups in the 6+2', 'giants', 'leading start-ups founded before ChatGPT'
//   models    'context length', 'characters per token', 'maximum video length', 'models released', 'models in series', 'model levels',
//             'products released', 'tuned models', 'AI-native apps', 'SOTA results', 'generations', 'technical modules',
//             'design styles', 'pattern variety'
//   compute   'compute', 'compute in past work', 'compute donated', 'MFU', 'years of compute build-up'
//   people    'staff', 'R&D share of staff', 'founding team', 'team members', 'papers', 'joint papers', 'citations', 'patents',
//             'US patents', 'international standards', 'competition wins', 'years of experience', 'years as entrepreneur', 'age',
//             'age at first programming', 'years since graduation', 'large models supported'

// 小冰.
UNWIND [
  {name: '小冰 占全球人工智能交互总量份额 2020-11', nameEn: 'XiaoIce share of AI interactions worldwide, 2020-11',
   names: ['小冰 占全球人工智能交互总量份额 2020-11'], metric: 'share of interactions', value: 60, unit: 'percent', qualifier: '约', valueText: '60%',
   text: '其交互总量约占全球人工智能交互总量的60%', asOf: date('2020-11-24'), asOfPrecision: 'day', asOfText: '目前', asOfCertainty: 'inferred',
   certainty: 'stated', sources: ['csdn:42']},
  {name: '小冰 覆盖在线用户数', nameEn: 'XiaoIce online users', names: ['小冰 覆盖在线用户数'], metric: 'users', value: 660000000, unit: 'users',
   valueText: '6.6 亿', text: '在全球多个国家，小冰单一品牌已覆盖 6.6 亿在线用户、4.5 亿台第三方智能设备和 9 亿内容观众', certainty: 'stated',
   sources: ['csdn:42']},
  {name: '小冰 覆盖第三方智能设备数', nameEn: 'XiaoIce third-party smart devices', names: ['小冰 覆盖第三方智能设备数'], metric: 'devices',
   value: 450000000, unit: 'devices', valueText: '4.5 亿',
   text: '在全球多个国家，小冰单一品牌已覆盖 6.6 亿在线用户、4.5 亿台第三方智能设备和 9 亿内容观众', certainty: 'stated', sources: ['csdn:42']},
  {name: '小冰 覆盖内容观众数', nameEn: 'XiaoIce content viewers', names: ['小冰 覆盖内容观众数'], metric: 'content viewers', value: 900000000,
   unit: 'viewers', valueText: '9 亿', text: '在全球多个国家，小冰单一品牌已覆盖 6.6 亿在线用户、4.5 亿台第三方智能设备和 9 亿内容观众',
   certainty: 'stated', sources: ['csdn:42']},
  {name: '小冰金融文本摘要 覆盖金融类别数', nameEn: 'XiaoIce financial summaries: financial categories covered',
   names: ['小冰金融文本摘要 覆盖金融类别数'], metric: 'categories covered', value: 26, unit: 'categories', valueText: '26类',
   text: '覆盖全部26类金融类别', certainty: 'stated', sources: ['csdn:50']},
  {name: '小冰金融文本摘要 服务的国内金融机构交易员占比', nameEn: 'XiaoIce financial summaries: share of traders at institutions in China',
   names: ['小冰金融文本摘要 服务的国内金融机构交易员占比'], metric: 'share of institutional traders', value: 90, unit: 'percent', qualifier: '以上',
   valueText: '90%以上', text: '服务对象包括国内90%以上的金融机构交易员', certainty: 'stated', sources: ['csdn:50']},
  {name: '小冰金融文本摘要 服务的个人金融交易者占比', nameEn: 'XiaoIce financial summaries: share of individual traders in China',
   names: ['小冰金融文本摘要 服务的个人金融交易者占比'], metric: 'share of individual traders', value: 40, unit: 'percent', qualifier: '以上',
   valueText: '40%以上', text: '国内90%以上的金融机构交易员及40%以上的个人金融交易者', certainty: 'stated', sources: ['csdn:50']},
  {name: '小冰 设计风格数 2020-11', nameEn: 'XiaoIce design styles, 2020-11', names: ['小冰 设计风格数 2020-11'], metric: 'design styles', value: 30,
   unit: 'styles', qualifier: '余', valueText: '三十余种', text: '目前，小冰能够稳定设计三十余种主流风格', asOf: date('2020-11-24'),
   asOfPrecision: 'day', asOfText: '目前', asOfCertainty: 'inferred', certainty: 'stated', sources: ['csdn:62']},
  {name: '小冰 图案设计多样性 2020-11', nameEn: 'XiaoIce variety of pattern designs, 2020-11', names: ['小冰 图案设计多样性 2020-11'],
   metric: 'pattern variety', value: 1e26, unit: 'patterns', valueText: '10的26次方', text: '其图案的设计多样性达到10的26次方',
   asOf: date('2020-11-24'), asOfPrecision: 'day', asOfText: '目前', asOfCertainty: 'inferred', certainty: 'stated', sources: ['csdn:62']},
  {name: '小冰公司 独立前营收', nameEn: 'XiaoIce revenue before its independence', names: ['小冰公司 独立前营收'], metric: 'revenue',
   value: 100000000, unit: 'CNY', qualifier: '超过', valueText: '1亿元', text: '在从微软独立之前，已经获得了超过1亿元的营收',
   asOf: date('2020-01-01'), asOfPrecision: 'half', asOfText: '半年前', asOfCertainty: 'inferred', certainty: 'stated', sources: ['csdn:32']},
  {name: '小冰公司 分拆后时间 2020-11', nameEn: 'XiaoIce time since the spin-off, 2020-11', names: ['小冰公司 分拆后时间 2020-11'],
   metric: 'time since spin-off', value: 6, unit: 'months', qualifier: '近', valueText: '半年', text: '从微软分拆已近半年', asOf: date('2020-11-24'),
   asOfPrecision: 'day', asOfText: '今天', contested: true, doubt: 'csdn:42 dates the spin-off to 2020-07-13, four and a half months before',
   certainty: 'stated', sources: ['csdn:32']},
  {name: '小冰公司与微软中国 首批解决方案覆盖的垂直领域数 2020-11', nameEn: 'XiaoIce and Microsoft China: industries of the first solutions, 2020-11',
   names: ['小冰公司与微软中国 首批解决方案覆盖的垂直领域数 2020-11'], metric: 'industries served', value: 3, unit: 'industries',
   valueText: '三个垂直领域', text: '首批微软和小冰共同联合推出的解决方案将覆盖人工智能金融、人工智能汽车及人工智能内容生产等三个垂直领域',
   asOf: date('2020-11-24'), asOfPrecision: 'day', asOfText: '今日', certainty: 'stated', sources: ['csdn:28', 'csdn:32', 'csdn:47']},
  {name: '小冰 赋能的纺织服装制造企业数', nameEn: 'XiaoIce: textile and clothing makers served', names: ['小冰 赋能的纺织服装制造企业数'],
   metric: 'companies served', value: 1000, unit: 'companies', qualifier: '成千上万', valueText: '成千上万', text: '赋能成千上万的纺织服装制造企业',
   certainty: 'stated', sources: ['csdn:64']},
  {name: '小冰 代数 2020上半年', nameEn: 'XiaoIce generation, first half of 2020', names: ['小冰 代数 2020上半年'], metric: 'generations', value: 8,
   unit: 'generations', valueText: '第八代', text: '早在半年前的第八代小冰发布会上', asOf: date('2020-01-01'), asOfPrecision: 'half',
   asOfText: '半年前', asOfCertainty: 'inferred', certainty: 'stated', sources: ['csdn:32']}
] AS row
CREATE (m:Metric)
SET m = row;

// China: models, market, players.
UNWIND [
  {name: '国产大模型数量 2024', nameEn: 'Chinese large models, 2024', names: ['国产大模型数量 2024'], metric: 'large models', value: 200,
   unit: 'models', qualifier: '超过', valueText: '200', text: '国产大模型数量已超过200个', asOf: date('2024-01-01'), asOfPrecision: 'year',
   asOfText: '截至目前', asOfCertainty: 'inferred', contested: true,
   doubt: 'qbitai:7 counts over 300 public models at the peak; here an incomplete count (不完全统计) by 证券日报', certainty: 'stated',
   sources: ['zqrb:174', 'zqrb:175', 'zqrb:176']},
  {name: '国产10亿参数规模以上大模型数量 2024', nameEn: 'Chinese large models over 1 billion parameters, 2024',
   names: ['国产10亿参数规模以上大模型数量 2024'], metric: 'large models over 1 billion parameters', value: 100, unit: 'models', qualifier: '超',
   valueText: '100', text: '10亿参数规模以上的大模型已超100个', asOf: date('2024-01-01'), asOfPrecision: 'year', asOfText: '截至目前',
   asOfCertainty: 'inferred', certainty: 'stated', sources: ['zqrb:174', 'zqrb:176', 'zqrb:177']},
  {name: '国内公开大模型数量 巅峰时期', nameEn: 'Public large models in China at the peak', names: ['国内公开大模型数量 巅峰时期'],
   metric: 'large models', value: 300, unit: 'models', qualifier: '超越', valueText: '300', text: '巅峰时期国内公开大模型数量超越300个',
   contested: true, doubt: 'zqrb:175 counts over 200 up to 2024; here the peak, and public models', certainty: 'stated', sources: ['qbitai:7']},
  {name: '中国AI市场规模 2026（IDC预计）', nameEn: 'Chinese AI market size, 2026 (IDC forecast)', names: ['中国AI市场规模 2026（IDC预计）'],
   metric: 'market size', value: 26440000000, unit: 'USD', valueText: '264.4亿美元', text: '2026年中国AI市场将实现264.4亿美元的市场规模',
   period: 'year', asOf: date('2026-01-01'), asOfPrecision: 'year', asOfText: '2026年', forecast: true, certainty: 'stated',
   sources: ['zqrb:204', 'zqrb:205', 'zqrb:206']},
  {name: '中国AI市场五年复合增长率 2021-2026（IDC预计）', nameEn: 'Chinese AI market compound annual growth, 2021-2026 (IDC forecast)',
   names: ['中国AI市场五年复合增长率 2021-2026（IDC预计）'], metric: 'market growth', value: 20, unit: 'percent', qualifier: '超', valueText: '20%',
   text: '2021年至2026五年复合增长率（CAGR）将超20%', period: 'year', asOf: date('2026-01-01'), asOfPrecision: 'year', asOfText: '2021年至2026',
   from: date('2021-01-01'), forecast: true, certainty: 'stated', sources: ['zqrb:204', 'zqrb:206', 'zqrb:207']},
  {name: '创业六小强 公司数 2024', nameEn: 'Leading start-ups (six), 2024', names: ['创业六小强 公司数 2024'], metric: 'leading start-ups', value: 6,
   unit: 'companies', valueText: '六小强', text: '他们分别是创业六小强', asOf: date('2024-07-01'), asOfPrecision: 'quarter', asOfText: '目前',
   asOfCertainty: 'inferred', certainty: 'stated', sources: ['qbitai:9', 'qbitai:11', 'qbitai:109', 'qbitai:834']},
  {name: '创业特别关注 公司数 2024', nameEn: 'Start-ups of special note, 2024', names: ['创业特别关注 公司数 2024'],
   metric: 'start-ups of special note', value: 2, unit: 'companies', valueText: '两位', text: '这一赛道上还有两位值得特别关注的玩家',
   asOf: date('2024-07-01'), asOfPrecision: 'quarter', asOfText: '目前', asOfCertainty: 'inferred', certainty: 'stated',
   sources: ['qbitai:9', 'qbitai:11']},
  {name: '“6+2”格局 公司数 2024', nameEn: 'Start-ups in the 6+2, 2024', names: ['“6+2”格局 公司数 2024'], metric: 'start-ups in the 6+2', value: 8,
   unit: 'companies', valueText: '八家公司', text: '新的巨头或将从这八家公司中诞生', asOf: date('2024-07-01'), asOfPrecision: 'quarter',
   asOfText: '目前', asOfCertainty: 'inferred', certainty: 'stated', sources: ['qbitai:9', 'qbitai:13']},
  {name: '国内巨头玩家 数量 2024', nameEn: 'Giants, 2024', names: ['国内巨头玩家 数量 2024'], metric: 'giants', value: 9, unit: 'companies',
   valueText: '9 个', text: '9 个大厂巨头现状', certainty: 'stated', sources: ['qbitai:1654']},
  {name: '六小强中ChatGPT之前成立的公司数', nameEn: 'Leading start-ups founded before ChatGPT', names: ['六小强中ChatGPT之前成立的公司数'],
   metric: 'leading start-ups founded before ChatGPT', value: 2, unit: 'companies', valueText: '唯二',
   text: 'MiniMax 作为国内大模型创业六小强中唯二在 ChatGPT 爆火之前就成立的大模型公司', certainty: 'stated', sources: ['qbitai:396']}
] AS row
CREATE (m:Metric)
SET m = row;

// 智谱AI and its products and models.
UNWIND [
  {name: 'GLM-130B 收到的研究机构使用需求', nameEn: 'GLM-130B: institutions that requested its use', names: ['GLM-130B 收到的研究机构使用需求'],
   metric: 'institutions requesting use', value: 1000, unit: 'institutions', qualifier: '近', valueText: '近千个',
   text: '累计收到近千个研究机构的使用需求', period: 'cumulative', certainty: 'stated', sources: ['byteailab:23']},
  {name: 'ChatGLM 与 ChatGLM-6B 全球下载量', nameEn: 'ChatGLM and ChatGLM-6B downloads worldwide', names: ['ChatGLM 与 ChatGLM-6B 全球下载量'],
   metric: 'downloads', value: 8000000, unit: 'downloads', qualifier: '超过', valueText: '800万',
   text: '千亿基座的对话模型ChatGLM及其单卡开源版本ChatGLM-6B，全球下载量超过800万', period: 'cumulative', certainty: 'stated',
   sources: ['byteailab:26']},
  {name: '智谱大模型开放平台 企业用户数 2024Q3', nameEn: 'Zhipu open platform: company users, 2024 Q3',
   names: ['智谱大模型开放平台 企业用户数 2024Q3'], metric: 'company customers', value: 400000, unit: 'customers', qualifier: '超',
   valueText: '40 万', text: '智谱大模型开放平台目前已有超 40 万的企业用户', asOf: date('2024-07-01'), asOfPrecision: 'quarter', asOfText: '目前',
   asOfCertainty: 'inferred', contested: true, doubt: 'qbitai:195-196 prints 30 万+ company customers served', certainty: 'stated',
   sources: ['qbitai:179']},
  {name: '智谱AI 服务企业客户数', nameEn: 'Zhipu AI: company customers served', names: ['智谱AI 服务企业客户数'], metric: 'company customers',
   value: 300000, unit: 'customers', qualifier: '+', valueText: '30 万+', text: '服务企业客户30 万+', contested: true,
   doubt: 'qbitai:179 prints 超 40 万 company users of the open platform', certainty: 'stated', sources: ['qbitai:195', 'qbitai:196']},
  {name: '智谱AI API 单日调用量', nameEn: 'Zhipu AI: API calls per day', names: ['智谱AI API 单日调用量'], metric: 'calls per day', channel: 'API',
   value: 6000000, unit: 'calls', qualifier: '+', valueText: '600 万+', text: 'API 单日调用量600 万+', period: 'day', certainty: 'stated',
   sources: ['qbitai:189', 'qbitai:190']},
  {name: '智谱AI API 单日调用 tokens', nameEn: 'Zhipu AI: API tokens per day', names: ['智谱AI API 单日调用 tokens'], metric: 'tokens per day',
   channel: 'API', value: 40000000000, unit: 'tokens', qualifier: '+', valueText: '400 亿+', text: 'API 单日调用 tokens400 亿+', period: 'day',
   certainty: 'stated', sources: ['qbitai:192', 'qbitai:193']},
  {name: '智谱清言 历史下载量 2024-06', nameEn: 'ChatGLM app (智谱清言) downloads, 2024-06', names: ['智谱清言 历史下载量 2024-06'],
   metric: 'downloads', value: 5000000, unit: 'downloads', qualifier: '突破', valueText: '500 万', text: '截至 2024 年 6 月历史下载量突破 500 万',
   period: 'cumulative', asOf: date('2024-06-01'), asOfPrecision: 'month', asOfText: '截至 2024 年 6 月', contested: true,
   doubt: 'qbitai:187 prints the same figure from the August list', certainty: 'stated', sources: ['qbitai:181']},
  {name: '智谱清言 下载量 2024-08', nameEn: 'ChatGLM app (智谱清言) downloads, 2024-08', names: ['智谱清言 下载量 2024-08'], metric: 'downloads',
   channel: 'app', value: 5000000, unit: 'downloads', qualifier: '突破', valueText: '500 万', text: '智谱的 ToC 主力应用智谱清言下载量突破 500 万',
   period: 'cumulative', asOf: date('2024-08-01'), asOfPrecision: 'month', asOfText: '8 月', contested: true,
   doubt: 'qbitai:181 prints the same figure as of June 2024', certainty: 'stated', sources: ['qbitai:187']},
  {name: '智谱清言 智能体数 2024Q3', nameEn: 'ChatGLM app (智谱清言): agents, 2024 Q3', names: ['智谱清言 智能体数 2024Q3'], metric: 'agents',
   channel: 'app', value: 300000, unit: 'agents', qualifier: '超过', valueText: '30 万',
   text: '目前已有超过 30 万个智能体活跃在智谱清言 APP 可供使用', asOf: date('2024-07-01'), asOfPrecision: 'quarter', asOfText: '目前',
   asOfCertainty: 'inferred', certainty: 'stated', sources: ['qbitai:181']},
  {name: '智谱AI 员工数 2024-09', nameEn: 'Zhipu AI staff, 2024-09', names: ['智谱AI 员工数 2024-09'], metric: 'staff', value: 600, unit: 'people',
   qualifier: '余', valueText: '600 余人', text: '截至 2024 年 9 月，公司员工共计 600 余人', asOf: date('2024-09-01'), asOfPrecision: 'month',
   asOfText: '截至 2024 年 9 月', certainty: 'stated', sources: ['qbitai:244']},
  {name: '智谱AI 大模型研发人员占比 2024-09', nameEn: 'Zhipu AI: share of model R&D staff, 2024-09', names: ['智谱AI 大模型研发人员占比 2024-09'],
   metric: 'R&D share of staff', value: 50, unit: 'percent', qualifier: '接近', valueText: '半数', text: '其中大模型研发人员接近半数',
   asOf: date('2024-09-01'), asOfPrecision: 'month', asOfText: '截至 2024 年 9 月', certainty: 'stated', sources: ['qbitai:244']},
  {name: '智谱AI 投资的创业公司数', nameEn: 'Zhipu AI: start-ups that it invested in', names: ['智谱AI 投资的创业公司数'],
   metric: 'portfolio companies', value: 10, unit: 'companies', qualifier: '多', valueText: '十多家',
   text: '智谱参与了十多家 AI 大模型产业相关创业公司的投', certainty: 'stated', sources: ['qbitai:203']},
  {name: '大模型开源基金 GPU 数', nameEn: 'Large-Model Open-Source Fund: GPUs', names: ['大模型开源基金 GPU 数'], metric: 'compute donated',
   value: 1000, unit: 'cards', valueText: '1000 张 GPU', text: '1000 张 GPU、1000 万人民币和 1000 亿 tokens 来支持人工智能开', certainty: 'stated',
   sources: ['qbitai:240']},
  {name: '大模型开源基金 tokens 数', nameEn: 'Large-Model Open-Source Fund: tokens', names: ['大模型开源基金 tokens 数'], metric: 'tokens granted',
   value: 100000000000, unit: 'tokens', valueText: '1000 亿 tokens', text: '1000 张 GPU、1000 万人民币和 1000 亿 tokens 来支持人工智能开',
   certainty: 'stated', sources: ['qbitai:240']}
] AS row
CREATE (m:Metric)
SET m = row;

// MiniMax and its products; Character.AI, which it is measured against.
UNWIND [
  {name: 'MiniMax 单日交互次数', nameEn: 'MiniMax interactions per day', names: ['MiniMax 单日交互次数'], metric: 'interactions per day',
   value: 3000000000, unit: 'interactions', valueText: '30 亿次', text: '单日交互次数30 亿次', period: 'day', certainty: 'stated',
   sources: ['qbitai:336', 'qbitai:337']},
  {name: 'MiniMax 日均处理 tokens', nameEn: 'MiniMax tokens per day', names: ['MiniMax 日均处理 tokens'], metric: 'tokens per day',
   value: 3000000000000, unit: 'tokens', valueText: '3 万亿', text: '日均处理Tokens3 万亿', period: 'day', certainty: 'stated',
   sources: ['qbitai:339', 'qbitai:340', 'qbitai:341']},
  {name: 'MiniMax API 开放平台 企业客户数 2024Q3', nameEn: 'MiniMax open platform: company customers, 2024 Q3',
   names: ['MiniMax API 开放平台 企业客户数 2024Q3'], metric: 'company customers', channel: 'API', value: 30000, unit: 'customers', qualifier: '余',
   valueText: '3 万余家', text: '目前已接入 3 万余家企业客户', asOf: date('2024-07-01'), asOfPrecision: 'quarter', asOfText: '目前',
   asOfCertainty: 'inferred', certainty: 'stated', sources: ['qbitai:365']},
  {name: 'abab 6.5 系列 模型数', nameEn: 'abab 6.5 series: models', names: ['abab 6.5 系列 模型数'], metric: 'models in series', value: 2,
   unit: 'models', valueText: '两个模型', text: 'abab 6.5 系列包含两个模型：abab 6.5 和 abab 6.5s', certainty: 'stated', sources: ['qbitai:359']},
  {name: '星野 用户创建的智能体数', nameEn: 'Xingye: agents created by users', names: ['星野 用户创建的智能体数'], metric: 'agents', value: 1000000,
   unit: 'agents', qualifier: '数', valueText: '数百万款', text: '首页推荐的数百万款由用户创建的智能体', certainty: 'stated', sources: ['qbitai:371']},
  {name: '星野 app 下载总量 2024-08', nameEn: 'Xingye app downloads, 2024-08', names: ['星野 app 下载总量 2024-08'], metric: 'downloads',
   channel: 'app', value: 14000000, unit: 'downloads', qualifier: '超', valueText: '1400 万', text: '星野 APP 下载总量超 1400 万',
   period: 'cumulative', asOf: date('2024-08-01'), asOfPrecision: 'month', asOfText: '8 月', certainty: 'stated', sources: ['qbitai:375']},
  {name: 'Talkie 美国市场累计下载量 2024上半年', nameEn: 'Talkie downloads in the United States, first half of 2024',
   names: ['Talkie 美国市场累计下载量 2024上半年'], metric: 'downloads', value: 3800000, unit: 'downloads', valueText: '380 万次',
   text: 'Talkie 2024 年 H1 在美国市场累计下载量 380 万次', period: 'half-year', asOf: date('2024-01-01'), asOfPrecision: 'half',
   asOfText: '2024 年 H1', certainty: 'stated', sources: ['qbitai:382']},
  {name: 'Talkie 全球月活跃用户 2024Q3', nameEn: 'Talkie monthly active users worldwide, 2024 Q3', names: ['Talkie 全球月活跃用户 2024Q3'],
   metric: 'monthly active users', value: 11000000, unit: 'users', valueText: '1100 万', text: '目前 Talkie 全球月活数据已达到 1100 万',
   period: 'month', asOf: date('2024-07-01'), asOfPrecision: 'quarter', asOfText: '目前', asOfCertainty: 'inferred', certainty: 'stated',
   sources: ['qbitai:382']},
  {name: 'Talkie 美国用户占比 2024Q3', nameEn: 'Talkie: share of users in the United States, 2024 Q3', names: ['Talkie 美国用户占比 2024Q3'],
   metric: 'share of users', value: 50, unit: 'percent', qualifier: '以上', valueText: '一半以上', text: '一半以上用户来自美国',
   asOf: date('2024-07-01'), asOfPrecision: 'quarter', asOfText: '目前', asOfCertainty: 'inferred', certainty: 'stated', sources: ['qbitai:382']},
  {name: 'Character.AI 月活跃用户 2024Q3', nameEn: 'Character.AI monthly active users, 2024 Q3', names: ['Character.AI 月活跃用户 2024Q3'],
   metric: 'monthly active users', value: 17000000, unit: 'users', valueText: '1700 万', text: '与 Character.ai 月活数据 1700 万的差距逐渐缩小',
   period: 'month', asOf: date('2024-07-01'), asOfPrecision: 'quarter', asOfText: '目前', asOfCertainty: 'inferred', certainty: 'stated',
   sources: ['qbitai:382']}
] AS row
CREATE (m:Metric)
SET m = row;

// 月之暗面 and Kimi.
UNWIND [
  {name: '月之暗面 首发模型上下文长度 2023-10', nameEn: 'Moonshot AI: context length of its first model, 2023-10',
   names: ['月之暗面 首发模型上下文长度 2023-10'], metric: 'context length', value: 128000, unit: 'tokens', valueText: '128k',
   text: '10月首次发布支持 128k 上下文长度的模型', asOf: date('2023-10-01'), asOfPrecision: 'month', asOfText: '10月', certainty: 'stated',
   sources: ['qbitai:459']},
  {name: 'Kimi 智能助手 内测上下文长度（字）2024Q3', nameEn: 'Kimi: context length in closed test, in characters, 2024 Q3',
   names: ['Kimi 智能助手 内测上下文长度（字）2024Q3'], metric: 'context length', value: 2000000, unit: 'characters', valueText: '200 万',
   text: '目前 200 万文本长度功能内测中', asOf: date('2024-07-01'), asOfPrecision: 'quarter', asOfText: '目前', asOfCertainty: 'inferred',
   status: 'closed test', certainty: 'stated', sources: ['qbitai:459', 'qbitai:465', 'qbitai:469', 'qbitai:470', 'qbitai:474']},
  {name: 'Kimi 智能助手 内测上下文长度（tokens）', nameEn: 'Kimi: context length in closed test, in tokens',
   names: ['Kimi 智能助手 内测上下文长度（tokens）'], metric: 'context length', value: 1140000, unit: 'tokens', qualifier: '相当于',
   valueText: '114 万', text: '200 万字相当于 114 万 tokens', status: 'closed test', certainty: 'stated', sources: ['qbitai:469']},
  {name: '月之暗面 每 token 汉字数', nameEn: 'Moonshot AI: Chinese characters per token', names: ['月之暗面 每 token 汉字数'],
   metric: 'characters per token', value: 1.5, valueMax: 2, unit: 'characters', qualifier: '大约', valueText: '1.5-2 个',
   text: '对于中文文本，1 个 Token 大约相当于 1.5-2 个汉字', certainty: 'stated', sources: ['qbitai:469']},
  {name: '月之暗面 每 token 汉字数（换算比例）', nameEn: 'Moonshot AI: Chinese characters per token, as used to convert',
   names: ['月之暗面 每 token 汉字数（换算比例）'], metric: 'characters per token', value: 1.75, unit: 'characters', valueText: '1.75',
   text: '如果按 1.75 的比例换算', certainty: 'stated', sources: ['qbitai:469']},
  {name: '月之暗面 已发布千亿参数大语言模型数 2024Q3', nameEn: 'Moonshot AI: large language models of 100 billion parameters released, 2024 Q3',
   names: ['月之暗面 已发布千亿参数大语言模型数 2024Q3'], metric: 'models released', value: 1, unit: 'models', valueText: '唯一一款',
   text: '仅发布唯一一款千亿参数大语言模型', asOf: date('2024-07-01'), asOfPrecision: 'quarter', asOfText: '目前', asOfCertainty: 'inferred',
   certainty: 'stated', sources: ['qbitai:459']},
  {name: 'Kimi 智能助手 app 历史总下载量 2024-08', nameEn: 'Kimi app downloads, 2024-08', names: ['Kimi 智能助手 app 历史总下载量 2024-08'],
   metric: 'downloads', channel: 'app', value: 30000000, unit: 'downloads', qualifier: '近', valueText: '3000 万',
   text: 'Kimi 智能助手截至 2024 年 8 月 APP 端历史总下载量近 3000 万', period: 'cumulative', asOf: date('2024-08-01'), asOfPrecision: 'month',
   asOfText: '截至 2024 年 8 月', certainty: 'stated', sources: ['qbitai:490']},
  {name: 'Kimi 智能助手 web 月访问量 2024-08', nameEn: 'Kimi web visits per month, 2024-08', names: ['Kimi 智能助手 web 月访问量 2024-08'],
   metric: 'monthly web visits', channel: 'web', value: 20000000, unit: 'visits', qualifier: '超', valueText: '2000 万',
   text: 'Web 端月访问量超 2000 万', period: 'month', asOf: date('2024-08-01'), asOfPrecision: 'month', asOfText: '截至 2024 年 8 月',
   certainty: 'stated', sources: ['qbitai:490']},
  {name: 'Kimi 智能助手 获客成本（CPA）', nameEn: 'Kimi: customer acquisition cost (CPA)', names: ['Kimi 智能助手 获客成本（CPA）'],
   metric: 'customer acquisition cost', value: 30, unit: 'CNY', qualifier: '高达', valueText: '30 元', text: 'CPA 高达 30 元',
   doubt: 'the sentence is cut (获客手段之一 …): what is lost is the means that has this cost', certainty: 'stated',
   sources: ['qbitai:480', 'qbitai:482']},
  {name: 'Kimi 智能助手 打赏档数 2024-05', nameEn: 'Kimi: tipping tiers, 2024-05', names: ['Kimi 智能助手 打赏档数 2024-05'], metric: 'payment tiers',
   value: 6, unit: 'tiers', valueText: '六档', text: '2024年5月，率先上线六档打赏功能', asOf: date('2024-05-01'), asOfPrecision: 'month',
   asOfText: '2024年5月', certainty: 'stated', sources: ['qbitai:478']},
  {name: '月之暗面 融资轮数 2024-07', nameEn: 'Moonshot AI: funding rounds, 2024-07', names: ['月之暗面 融资轮数 2024-07'], metric: 'funding rounds',
   value: 4, unit: 'rounds', valueText: '4 轮', text: '截至 2024 年 7 月月之暗面进行 4 轮融资', period: 'cumulative', asOf: date('2024-07-01'),
   asOfPrecision: 'month', asOfText: '截至 2024 年 7 月', certainty: 'stated', sources: ['qbitai:511']},
  {name: '月之暗面 每轮融资金额 2024-07', nameEn: 'Moonshot AI: amount of each funding round, 2024-07', names: ['月之暗面 每轮融资金额 2024-07'],
   metric: 'amount per funding round', value: 100000000, unit: 'USD', qualifier: '上', valueText: '上亿美元', text: '融资金额均为上亿美元',
   asOf: date('2024-07-01'), asOfPrecision: 'month', asOfText: '截至 2024 年 7 月', certainty: 'stated', sources: ['qbitai:511']},
  {name: '月之暗面 创始团队人数', nameEn: 'Moonshot AI: founding team', names: ['月之暗面 创始团队人数'], metric: 'founding team', value: 4,
   unit: 'people', valueText: '四同', text: '创始团队为清华计算机系四同',
   doubt: '四同 is read as 四名同学 (four fellow students); the report lists three founders', certainty: 'restored', sources: ['qbitai:511']}
] AS row
CREATE (m:Metric)
SET m = row;

// 阶跃星辰, and what its people did before.
UNWIND [
  {name: '阶跃星辰 首次发布大模型数 2024-03', nameEn: 'StepFun: models of its debut, 2024-03', names: ['阶跃星辰 首次发布大模型数 2024-03'],
   metric: 'models released', value: 3, unit: 'models', valueText: '三款大模型',
   text: '首次发布 Step-1 千亿参数语言大模型、Step-1V 千亿参数多模态模型和 Step-2 万亿参数 MoE 语言大模型预览版三款大模型', asOf: date('2024-03-01'),
   asOfPrecision: 'month', asOfText: '2024 年 3 月', certainty: 'stated', sources: ['qbitai:571', 'qbitai:609']},
  {name: '阶跃星辰 第二次发布模型数 2024-07-04', nameEn: 'StepFun: models of its second launch, 2024-07-04',
   names: ['阶跃星辰 第二次发布模型数 2024-07-04'], metric: 'models released', value: 3, unit: 'models', valueText: '三款 Step 系列模型',
   text: '发布了 Step-2 万亿参数 MoE 语言大模型正式版、Step-1.5V 千亿参数多模态大模型、Step-1X 图像生成大模型三款 Step 系列模型新款',
   asOf: date('2024-07-04'), asOfPrecision: 'day', asOfText: '2024年7月4日', certainty: 'stated', sources: ['qbitai:573']},
  {name: '阶跃星辰 首发产品数 2024-03', nameEn: 'StepFun: products of its debut, 2024-03', names: ['阶跃星辰 首发产品数 2024-03'],
   metric: 'products released', value: 2, unit: 'products', valueText: '两款产品',
   text: '2024 年 3 月首发亮相时发布生产力智能助手“跃问”和 AI 内容开放平台应用“冒泡鸭”两款产品', asOf: date('2024-03-01'), asOfPrecision: 'month',
   asOfText: '2024 年 3 月', certainty: 'stated', sources: ['qbitai:609']},
  {name: '阶跃星辰 训练千亿模型 MFU', nameEn: 'StepFun: MFU in training a 100-billion-parameter model', names: ['阶跃星辰 训练千亿模型 MFU'],
   metric: 'MFU', value: 57, unit: 'percent', valueText: '57%', text: '训练千亿模型的有效算力输出 MFU 达 57%', certainty: 'stated',
   sources: ['qbitai:579']},
  {name: '阶跃星辰 成员建设过的单集群卡数', nameEn: 'StepFun: cards in a single cluster that its members have built',
   names: ['阶跃星辰 成员建设过的单集群卡数'], metric: 'compute in past work', value: 10000, unit: 'cards', qualifier: '以上', valueText: '万卡以上',
   text: '成员实践过单集群万卡以上的系统建设与管理', certainty: 'stated', sources: ['qbitai:579']},
  {name: '朱亦博 搭建过的集群卡数', nameEn: 'Zhu Yibo: cards in clusters that he has built', names: ['朱亦博 搭建过的集群卡数'],
   metric: 'compute in past work', value: 10000, unit: 'cards', valueText: '万卡集群', text: '积累了万卡集群的搭建经验', certainty: 'stated',
   sources: ['qbitai:715']},
  {name: '阶跃星辰 员工数 2024', nameEn: 'StepFun staff, 2024', names: ['阶跃星辰 员工数 2024'], metric: 'staff', value: 150, unit: 'people',
   valueText: '150 人', text: '成立短短一年，规模已达 150 人', asOf: date('2024-01-01'), asOfPrecision: 'year', asOfText: '成立短短一年',
   asOfCertainty: 'inferred', certainty: 'stated', sources: ['qbitai:694']},
  {name: '阶跃星辰 融资轮数（据传）2024Q3', nameEn: 'StepFun: funding rounds (rumoured), 2024 Q3', names: ['阶跃星辰 融资轮数（据传）2024Q3'],
   metric: 'funding rounds', value: 1, unit: 'rounds', valueText: '一轮', text: '据传仅在 2023 年 11 月完成过一轮融资', period: 'cumulative',
   asOf: date('2024-07-01'), asOfPrecision: 'quarter', asOfText: '成立至今', asOfCertainty: 'inferred', hedge: '据传', certainty: 'rumoured',
   sources: ['qbitai:692']},
  {name: '繁星计划 赠送 Tokens 总价值', nameEn: 'Starry Plan: value of tokens granted', names: ['繁星计划 赠送 Tokens 总价值'],
   metric: 'value of tokens granted', value: 40000, unit: 'CNY', valueText: '4万元', text: '赠送总价值4万元的Tokens', certainty: 'stated',
   sources: ['qbitai:649', 'qbitai:651']},
  {name: '微软必应 支持的语言数', nameEn: 'Bing: languages', names: ['微软必应 支持的语言数'], metric: 'languages served', value: 100,
   unit: 'languages', qualifier: '多', valueText: '100 多种', text: '曾支持全球 100 多种语言，为 200 多个国家和地区提供服务', certainty: 'stated',
   sources: ['qbitai:580']},
  {name: '微软必应 服务的国家和地区数', nameEn: 'Bing: countries and regions', names: ['微软必应 服务的国家和地区数'], metric: 'countries served',
   value: 200, unit: 'countries and regions', qualifier: '多', valueText: '200 多个', text: '曾支持全球 100 多种语言，为 200 多个国家和地区提供服务',
   certainty: 'stated', sources: ['qbitai:580']}
] AS row
CREATE (m:Metric)
SET m = row;

// 百川智能.
UNWIND [
  {name: '百川智能 开源模型累计下载量', nameEn: 'Baichuan AI: downloads of its open models', names: ['百川智能 开源模型累计下载量'],
   metric: 'downloads', value: 7000000, unit: 'downloads', qualifier: '超', valueText: '700 万次', text: '开源下载量领先，累计下载超 700 万次',
   period: 'cumulative', certainty: 'stated', sources: ['qbitai:775']},
  {name: 'Baichuan2 系列开源模型 累计下载量', nameEn: 'Baichuan2 series: downloads', names: ['Baichuan2 系列开源模型 累计下载量'],
   metric: 'downloads', channel: 'open communities', value: 7000000, unit: 'downloads', qualifier: '突破', valueText: '700 万次',
   text: '百川智能 Baichuan2 系列开源模型在开放社区公开累计下载量已经突破 700 万次', period: 'cumulative', certainty: 'stated',
   sources: ['qbitai:785']},
  {name: 'Baichuan2 系列开源模型 Hugging Face 月下载量', nameEn: 'Baichuan2 series: Hugging Face downloads per month',
   names: ['Baichuan2 系列开源模型 Hugging Face 月下载量'], metric: 'monthly downloads', channel: 'Hugging Face', value: 60000, unit: 'downloads',
   qualifier: '超', valueText: '6 万次', text: '最新 hugging face 月下载量超 6 万次', period: 'month', certainty: 'stated', sources: ['qbitai:785']}
] AS row
CREATE (m:Metric)
SET m = row;

// 零一万物.
UNWIND [
  {name: '零一万物 GPU 集群卡数', nameEn: '01.AI: GPU cards', names: ['零一万物 GPU 集群卡数'], metric: 'compute', value: 1000, unit: 'cards',
   qualifier: '数', valueText: '数千卡', text: '构建数千卡 GPU 集群进行训练、调优和推理', certainty: 'stated', sources: ['qbitai:910']},
  {name: '零一万物 技术模块数', nameEn: '01.AI: technical modules', names: ['零一万物 技术模块数'], metric: 'technical modules', value: 7,
   unit: 'modules', valueText: '七大模块', text: '零一万物将研发拆解为七大模块技术路线图', certainty: 'stated', sources: ['qbitai:971']},
  {name: '创新工场 塔尖孵化的公司数', nameEn: 'Sinovation Ventures: companies incubated, 01.AI the latest', names: ['创新工场 塔尖孵化的公司数'],
   metric: 'incubated companies', value: 7, unit: 'companies', valueText: '第七家', text: '作为创新工场塔尖孵化的第七家公司', certainty: 'stated',
   sources: ['qbitai:969']},
  {name: '零一万物 成为独角兽用时', nameEn: '01.AI: time to become a unicorn', names: ['零一万物 成为独角兽用时'], metric: 'time to unicorn',
   value: 6, unit: 'months', valueText: '半年', text: '估值半年就成独角兽', certainty: 'stated', sources: ['qbitai:967', 'qbitai:969']},
  {name: '戴宗宏 支持训练的大模型数', nameEn: 'Dai Zonghong: large models whose training he supported', names: ['戴宗宏 支持训练的大模型数'],
   metric: 'large models supported', value: 3, unit: 'models', valueText: '三大', text: '支持中国三大 100B+ 大型 LLM 模型训练',
   modelParameters: 100000000000, modelParametersQualifier: '+', modelParametersText: '100B+', certainty: 'stated',
   sources: ['qbitai:1006']}
] AS row
CREATE (m:Metric)
SET m = row;

// DeepSeek and 幻方量化.
UNWIND [
  {name: 'DeepSeek 算力卡数', nameEn: 'DeepSeek: cards', names: ['DeepSeek 算力卡数'], metric: 'compute', value: 10000, unit: 'cards',
   valueText: '万卡', text: '大厂之外罕见万卡持有者', certainty: 'stated', sources: ['qbitai:1053', 'qbitai:1062', 'qbitai:1099']},
  {name: '幻方量化 早年储备算力卡数', nameEn: 'High-Flyer: cards stocked early', names: ['幻方量化 早年储备算力卡数'], metric: 'compute',
   value: 10000, unit: 'cards', valueText: '万卡', text: '早年储备万卡算力', certainty: 'stated', sources: ['qbitai:1062']},
  {name: '幻方量化 每年可为 DeepSeek 提供的资金', nameEn: 'High-Flyer: funds that it can give DeepSeek each year',
   names: ['幻方量化 每年可为 DeepSeek 提供的资金'], metric: 'annual funding from parent', value: 100000000, unit: 'unspecified currency',
   qualifier: '几', valueText: '几亿', text: '幻方量化可为深度求索提供每年几亿的资金支持', period: 'year', certainty: 'stated',
   sources: ['qbitai:1062']},
  {name: '幻方量化 资金规模 2019', nameEn: 'High-Flyer: assets under management, 2019', names: ['幻方量化 资金规模 2019'],
   metric: 'assets under management', value: 10000000000, unit: 'unspecified currency', qualifier: '破', valueText: '百亿',
   text: '2019 年资金规模破百亿', asOf: date('2019-01-01'), asOfPrecision: 'year', asOfText: '2019 年', certainty: 'stated', sources: ['qbitai:1154']},
  {name: '幻方量化 资金规模 2021', nameEn: 'High-Flyer: assets under management, 2021', names: ['幻方量化 资金规模 2021'],
   metric: 'assets under management', value: 100000000000, unit: 'unspecified currency', qualifier: '破', valueText: '千亿', text: '2021 年破千亿',
   asOf: date('2021-01-01'), asOfPrecision: 'year', asOfText: '2021 年', certainty: 'stated', sources: ['qbitai:1154']},
  {name: 'DeepSeek 新吸纳人才毕业年数（据称）', nameEn: 'DeepSeek: years since graduation of its recruits (said)',
   names: ['DeepSeek 新吸纳人才毕业年数（据称）'], metric: 'years since graduation', value: 1, valueMax: 2, unit: 'years', valueText: '一两年',
   text: '本土应届和毕业一两年“没有经验但有潜能”的年轻人才为主', hedge: '据称', certainty: 'rumoured', sources: ['qbitai:1139']}
] AS row
CREATE (m:Metric)
SET m = row;

// 面壁智能, 知乎, and the copied model.
UNWIND [
  {name: '面壁智能 融资轮数', nameEn: 'ModelBest: funding rounds', names: ['面壁智能 融资轮数'], metric: 'funding rounds', value: 2, unit: 'rounds',
   valueText: '两轮', text: '已进行天使轮及 A 轮两轮融资', period: 'cumulative', certainty: 'stated', sources: ['qbitai:1217']},
  {name: 'MiniCPM-V 2.6 SOTA 成绩数 2024-08', nameEn: 'MiniCPM-V 2.6: SOTA results below 20B, 2024-08', names: ['MiniCPM-V 2.6 SOTA 成绩数 2024-08'],
   metric: 'SOTA results', value: 3, unit: 'results', valueText: '3 SOTA', text: '取得 20B 以下单图、多图、视频理解 3 SOTA 成绩',
   asOf: date('2024-08-01'), asOfPrecision: 'month', asOfText: '2024年8月', certainty: 'stated', sources: ['qbitai:1207']},
  {name: 'Llama3-V 作者学生数', nameEn: 'Llama3-V: students behind it', names: ['Llama3-V 作者学生数'], metric: 'team members', value: 3,
   unit: 'people', valueText: '三位', text: '三位美国斯坦福大学学生团队承认开疆模型 Llama3-V 抄袭疆智能开疆模型 MiniCPM-Llama3-V 2.5',
   asOf: date('2024-06-01'), asOfPrecision: 'month', asOfText: '2024年6月', certainty: 'stated', sources: ['qbitai:1199']},
  {name: '知乎 规模（跨越前）', nameEn: 'Zhihu: scale before its growth', names: ['知乎 规模（跨越前）'], metric: 'users', value: 1000000,
   unit: 'unspecified', valueText: '百万', text: '帮助知乎实现从百万到亿级的跨越', doubt: 'the report does not print what is counted; read as users',
   certainty: 'inferred', sources: ['qbitai:1239']},
  {name: '知乎 规模（跨越后）', nameEn: 'Zhihu: scale after its growth', names: ['知乎 规模（跨越后）'], metric: 'users', value: 100000000,
   unit: 'unspecified', qualifier: '级', valueText: '亿级', text: '帮助知乎实现从百万到亿级的跨越',
   doubt: 'the report does not print what is counted; read as users', certainty: 'inferred', sources: ['qbitai:1239']}
] AS row
CREATE (m:Metric)
SET m = row;

// OpenAI.
UNWIND [
  {name: 'ChatGPT 用户数 上线五天', nameEn: 'ChatGPT users, five days after its launch', names: ['ChatGPT 用户数 上线五天'], metric: 'users',
   value: 1000000, unit: 'users', qualifier: '破', valueText: '百万', text: '上线五天，用户破百万，两个月突破1亿', asOfText: '上线五天', elapsed: 5,
   elapsedUnit: 'days', certainty: 'stated', sources: ['byteailab:32']},
  {name: 'ChatGPT 用户数 上线两个月', nameEn: 'ChatGPT users, two months after its launch', names: ['ChatGPT 用户数 上线两个月'], metric: 'users',
   value: 100000000, unit: 'users', qualifier: '突破', valueText: '1亿', text: '上线五天，用户破百万，两个月突破1亿', asOfText: '两个月', elapsed: 2,
   elapsedUnit: 'months', certainty: 'stated', sources: ['byteailab:32']}
] AS row
CREATE (m:Metric)
SET m = row;

// 百度.
UNWIND [
  {name: '千帆大模型平台 企业用户数 2024-05', nameEn: 'Qianfan: company users, 2024-05', names: ['千帆大模型平台 企业用户数 2024-05'],
   metric: 'company customers', value: 105000, unit: 'customers', valueText: '10.5万', text: '千帆大模型平台累计服务 10.5万家企业用户',
   period: 'cumulative', asOf: date('2024-05-01'), asOfPrecision: 'month', asOfText: '截至2024年 5月份', certainty: 'stated',
   sources: ['zqrb:103', 'zqrb:104', 'zqrb:105']},
  {name: '千帆大模型平台 精调模型数 2024-05', nameEn: 'Qianfan: models tuned by users, 2024-05', names: ['千帆大模型平台 精调模型数 2024-05'],
   metric: 'tuned models', value: 17500, unit: 'models', valueText: '1.75 万', text: '累计帮助用户精调了 1.75 万个大模型', period: 'cumulative',
   asOf: date('2024-05-01'), asOfPrecision: 'month', asOfText: '截至2024年 5月份', certainty: 'stated',
   sources: ['zqrb:103', 'zqrb:104', 'zqrb:105', 'zqrb:106', 'zqrb:107']},
  {name: '千帆大模型平台 AI原生应用数 2024-05', nameEn: 'Qianfan: AI-native apps developed by users, 2024-05',
   names: ['千帆大模型平台 AI原生应用数 2024-05'], metric: 'AI-native apps', value: 320000, unit: 'apps', valueText: '32万',
   text: '帮助用户开发出了32万个AI原生应用', period: 'cumulative', asOf: date('2024-05-01'), asOfPrecision: 'month', asOfText: '截至2024年 5月份',
   certainty: 'stated', sources: ['zqrb:103', 'zqrb:104', 'zqrb:107', 'zqrb:108']},
  {name: '百度 十年累计研发投入 2022', nameEn: 'Baidu: R&D spending over ten years, 2022', names: ['百度 十年累计研发投入 2022'],
   metric: 'R&D spending', value: 100000000000, unit: 'CNY', qualifier: '超', valueText: '千亿元', text: '十年累计研发投入超千亿元',
   period: 'cumulative', asOf: date('2022-01-01'), asOfPrecision: 'year', asOfText: '2022世界人工智能大会', elapsed: 10, elapsedUnit: 'years',
   certainty: 'stated', sources: ['zqrb:334', 'zqrb:337']},
  {name: '百度 人工智能领域年数 2022', nameEn: 'Baidu: years in AI, 2022', names: ['百度 人工智能领域年数 2022'], metric: 'years of experience',
   value: 10, unit: 'years', valueText: '十年', text: '已在人工智能领域摸爬滚打十年', asOf: date('2022-01-01'), asOfPrecision: 'year',
   asOfText: '2022世界人工智能大会', certainty: 'stated', sources: ['zqrb:334', 'zqrb:336', 'zqrb:337']}
] AS row
CREATE (m:Metric)
SET m = row;

// 腾讯.
UNWIND [
  {name: '混元-lite 输入输出总长度（升级前）', nameEn: 'Hunyuan-lite: total input and output length before the upgrade',
   names: ['混元-lite 输入输出总长度（升级前）'], metric: 'context length', channel: 'API', value: 4000, unit: 'tokens', valueText: '4k',
   text: 'API输入输出总长度计划从目前的4k升级到256k', asOf: date('2024-01-01'), asOfPrecision: 'year', asOfText: '目前', asOfCertainty: 'inferred',
   certainty: 'stated', sources: ['zqrb:220', 'zqrb:221']},
  {name: '混元-lite 输入输出总长度（升级后）', nameEn: 'Hunyuan-lite: total input and output length after the upgrade',
   names: ['混元-lite 输入输出总长度（升级后）'], metric: 'context length', channel: 'API', value: 256000, unit: 'tokens', valueText: '256k',
   text: 'API输入输出总长度计划从目前的4k升级到256k', planned: true, certainty: 'stated', sources: ['zqrb:220', 'zqrb:221']},
  {name: '混元大模型 应用的腾讯内部业务和产品数 2024Q3', nameEn: 'Hunyuan: Tencent businesses and products that use it, 2024 Q3',
   names: ['混元大模型 应用的腾讯内部业务和产品数 2024Q3'], metric: 'internal businesses served', value: 50, unit: 'businesses and products',
   qualifier: '多', valueText: '50 多个', text: '混元大模型目前已成功应用于广告、搜索和对话等 50 多个腾讯内部业务和产品', asOf: date('2024-07-01'),
   asOfPrecision: 'quarter', asOfText: '目前', asOfCertainty: 'inferred', certainty: 'stated', sources: ['qbitai:1351']}
] AS row
CREATE (m:Metric)
SET m = row;

// 华为.
UNWIND [
  {name: '盘古大模型 进入的行业数 2024Q3', nameEn: 'Pangu: industries, 2024 Q3', names: ['盘古大模型 进入的行业数 2024Q3'],
   metric: 'industries served', value: 30, unit: 'industries', qualifier: '+', valueText: '30+',
   text: '目前盘古大模型已经进入到中国 30+ 行业，400+ 应用场景', asOf: date('2024-07-01'), asOfPrecision: 'quarter', asOfText: '目前',
   asOfCertainty: 'inferred', certainty: 'stated', sources: ['qbitai:1383']},
  {name: '盘古大模型 应用场景数 2024Q3', nameEn: 'Pangu: scenarios, 2024 Q3', names: ['盘古大模型 应用场景数 2024Q3'], metric: 'scenarios served',
   value: 400, unit: 'scenarios', qualifier: '+', valueText: '400+', text: '目前盘古大模型已经进入到中国 30+ 行业，400+ 应用场景',
   asOf: date('2024-07-01'), asOfPrecision: 'quarter', asOfText: '目前', asOfCertainty: 'inferred', certainty: 'stated', sources: ['qbitai:1383']},
  {name: '盘古大模型 5.0 级数', nameEn: 'Pangu 5.0: levels', names: ['盘古大模型 5.0 级数'], metric: 'model levels', value: 4, unit: 'levels',
   valueText: '四级', text: '盘古大模型 5.0 分别有 E、P、U、S 四级可选', certainty: 'stated', sources: ['qbitai:1383']}
] AS row
CREATE (m:Metric)
SET m = row;

// 科大讯飞.
UNWIND [
  {name: '科大讯飞 新增相关研发投入 2024', nameEn: 'iFLYTEK: added R&D spending, 2024', names: ['科大讯飞 新增相关研发投入 2024'],
   metric: 'R&D spending', value: 650000000, unit: 'CNY', qualifier: '超', valueText: '6.5亿元', text: '2024新增相关研发投入超6.5亿元',
   asOf: date('2024-01-01'), asOfPrecision: 'year', asOfText: '2024', certainty: 'stated', sources: ['qbitai:1391']}
] AS row
CREATE (m:Metric)
SET m = row;

// 字节跳动: 豆包 and its alliance.
UNWIND [
  {name: '豆包 app 累计下载量 2024-08', nameEn: 'Doubao app downloads, 2024-08', names: ['豆包 app 累计下载量 2024-08'], metric: 'downloads',
   channel: 'app', value: 100000000, unit: 'downloads', qualifier: '+', valueText: '1 亿 +', text: 'APP 历史下载量1 亿 +',
   otherText: '截至 2024 年 8 月，“豆包 AI” APP 端历史下载已破亿', period: 'cumulative', asOf: date('2024-08-01'), asOfPrecision: 'month',
   asOfText: '截至 2024 年 8 月', certainty: 'stated', sources: ['qbitai:1412', 'qbitai:1431', 'qbitai:1432']},
  {name: '豆包 月活跃用户', nameEn: 'Doubao monthly active users', names: ['豆包 月活跃用户'], metric: 'monthly active users', value: 26000000,
   unit: 'users', qualifier: '+', valueText: '2600 万 +', text: '月活跃用户2600 万 +', period: 'month', certainty: 'stated',
   sources: ['qbitai:1434', 'qbitai:1435']},
  {name: '豆包 app 智能体总创建量', nameEn: 'Doubao app: agents created', names: ['豆包 app 智能体总创建量'], metric: 'agents', channel: 'app',
   value: 8000000, unit: 'agents', qualifier: '+', valueText: '800 万 +', text: 'APP 智能体总创建量800 万 +', period: 'cumulative',
   certainty: 'stated', sources: ['qbitai:1437', 'qbitai:1438', 'qbitai:1439']},
  {name: '豆包大模型 日均 tokens 使用量', nameEn: 'Doubao models: tokens per day', names: ['豆包大模型 日均 tokens 使用量'], metric: 'tokens per day',
   value: 1300000000000, unit: 'tokens', qualifier: '+', valueText: '1.3 万亿 +', text: '日均 tokens 使用量1.3 万亿 +', period: 'day',
   certainty: 'stated', sources: ['qbitai:1474', 'qbitai:1475']},
  {name: '豆包大模型 首发模型数 2024-05', nameEn: 'Doubao models: models of its debut, 2024-05', names: ['豆包大模型 首发模型数 2024-05'],
   metric: 'models released', value: 9, unit: 'models', valueText: '九大模型',
   text: '字节一口气发布了包括通用模型、角色扮演模型、语音模型、文生图模型等九大模型', asOf: date('2024-05-01'), asOfPrecision: 'month',
   asOfText: '2024 年 5 月', certainty: 'stated', sources: ['qbitai:1410']},
  {name: '汽车大模型生态联盟 厂商数', nameEn: 'Automotive Large-Model Ecosystem Alliance: makers', names: ['汽车大模型生态联盟 厂商数'],
   metric: 'members', value: 20, unit: 'companies', qualifier: '余', valueText: '20余家',
   text: '火山引擎联合中国电动汽车百人会，与吉利汽车、长城汽车、捷途汽车、赛力斯、智己汽车等20余家厂商', certainty: 'stated',
   sources: ['zqrb:277', 'zqrb:278', 'zqrb:279']}
] AS row
CREATE (m:Metric)
SET m = row;

// 昆仑万维: its app, and the revenue of 2023 by business.
UNWIND [
  {name: '天工 app 累计下载量 2024-06', nameEn: 'Tiangong app downloads, 2024-06', names: ['天工 app 累计下载量 2024-06'], metric: 'downloads',
   channel: 'app', value: 10000000, unit: 'downloads', qualifier: '突破', valueText: '千万', text: '截至 2024 年 6 月累积下载量已突破千万',
   period: 'cumulative', asOf: date('2024-06-01'), asOfPrecision: 'month', asOfText: '截至 2024 年 6 月', certainty: 'stated',
   sources: ['qbitai:1491']},
  {name: '天工 app 日活跃用户 2024-06', nameEn: 'Tiangong app daily active users, 2024-06', names: ['天工 app 日活跃用户 2024-06'],
   metric: 'daily active users', channel: 'app', value: 1000000, unit: 'users', qualifier: '破', valueText: '百万', text: 'DAU 已破百万',
   period: 'day', asOf: date('2024-06-01'), asOfPrecision: 'month', asOfText: '截至 2024 年 6 月', certainty: 'stated', sources: ['qbitai:1491']},
  {name: '昆仑万维 游戏业务收入 2023', nameEn: 'Kunlun Tech revenue from games, 2023', names: ['昆仑万维 游戏业务收入 2023'],
   metric: 'revenue by business', business: '游戏业务', value: 534000000, unit: 'CNY', valueText: '5.34 亿元', text: '游戏业务 | 5.34 亿元',
   period: 'year', asOf: date('2023-01-01'), asOfPrecision: 'year', asOfText: '2023 年', certainty: 'stated', sources: ['qbitai:1497', 'qbitai:1499']},
  {name: '昆仑万维 广告业务收入 2023', nameEn: 'Kunlun Tech revenue from advertising, 2023', names: ['昆仑万维 广告业务收入 2023'],
   metric: 'revenue by business', business: '广告业务', value: 1650000000, unit: 'CNY', valueText: '16.5 亿元', text: '广告业务 | 16.5 亿元',
   period: 'year', asOf: date('2023-01-01'), asOfPrecision: 'year', asOfText: '2023 年', certainty: 'stated', sources: ['qbitai:1497', 'qbitai:1500']},
  {name: '昆仑万维 社交业务收入 2023', nameEn: 'Kunlun Tech revenue from social networking, 2023', names: ['昆仑万维 社交业务收入 2023'],
   metric: 'revenue by business', business: '社交业务', value: 1450000000, unit: 'CNY', valueText: '14.5 亿元', text: '社交业务 | 14.5 亿元',
   period: 'year', asOf: date('2023-01-01'), asOfPrecision: 'year', asOfText: '2023 年', certainty: 'stated', sources: ['qbitai:1497', 'qbitai:1501']},
  {name: '昆仑万维 搜索业务收入 2023', nameEn: 'Kunlun Tech revenue from search, 2023', names: ['昆仑万维 搜索业务收入 2023'],
   metric: 'revenue by business', business: '搜索业务', value: 1140000000, unit: 'CNY', valueText: '11.4 亿元', text: '搜索业务 | 11.4 亿元',
   period: 'year', asOf: date('2023-01-01'), asOfPrecision: 'year', asOfText: '2023 年', certainty: 'stated', sources: ['qbitai:1497', 'qbitai:1502']},
  {name: '昆仑万维 技术收入 2023', nameEn: 'Kunlun Tech revenue from technology, 2023', names: ['昆仑万维 技术收入 2023'],
   metric: 'revenue by business', business: '技术收入', value: 23000000, unit: 'CNY', valueText: '0.23 亿元', text: '技术收入 | 0.23 亿元',
   period: 'year', asOf: date('2023-01-01'), asOfPrecision: 'year', asOfText: '2023 年', certainty: 'stated', sources: ['qbitai:1497', 'qbitai:1503']},
  {name: '昆仑万维 其他业务收入 2023', nameEn: 'Kunlun Tech revenue from other, 2023', names: ['昆仑万维 其他业务收入 2023'],
   metric: 'revenue by business', business: '其他业务', value: 112000000, unit: 'CNY', valueText: '1.12 亿元', text: '其他业务 | 1.12 亿元',
   period: 'year', asOf: date('2023-01-01'), asOfPrecision: 'year', asOfText: '2023 年', certainty: 'stated', sources: ['qbitai:1497', 'qbitai:1504']}
] AS row
CREATE (m:Metric)
SET m = row;

// 快手.
UNWIND [
  {name: '可灵 AI 视频生成数量 2024Q3', nameEn: 'Kling AI: videos generated, 2024 Q3', names: ['可灵 AI 视频生成数量 2024Q3'],
   metric: 'videos generated', value: 7000000, unit: 'videos', qualifier: '超', valueText: '700万', text: '目前视频生成数量超700万',
   period: 'cumulative', asOf: date('2024-07-01'), asOfPrecision: 'quarter', asOfText: '目前', asOfCertainty: 'inferred', certainty: 'stated',
   sources: ['qbitai:1525']},
  {name: '可灵 AI 单次生成最长时长', nameEn: 'Kling AI: maximum length of one video', names: ['可灵 AI 单次生成最长时长'],
   metric: 'maximum video length', value: 2, unit: 'minutes', qualifier: '最高', valueText: '2分钟', text: '可单次生成时长最高可达2分钟',
   certainty: 'stated', sources: ['qbitai:1525']}
] AS row
CREATE (m:Metric)
SET m = row;

// 商汤, its products, and 绝影.
UNWIND [
  {name: '商汤 总收入 2024', nameEn: 'SenseTime revenue, 2024', names: ['商汤 总收入 2024'], metric: 'revenue', value: 3770000000, unit: 'CNY',
   valueText: '37.7亿元', text: '总收入达到37.7亿元', period: 'year', asOf: date('2024-01-01'), asOfPrecision: 'year', asOfText: '2024年年度',
   certainty: 'stated', sources: ['netease:6']},
  {name: '商汤 总收入增长 2024', nameEn: 'SenseTime revenue growth, 2024', names: ['商汤 总收入增长 2024'], metric: 'revenue growth', value: 10.8,
   unit: 'percent', valueText: '10.8%', text: '总收入达到37.7亿元，同比增长10.8%', period: 'year', asOf: date('2024-01-01'), asOfPrecision: 'year',
   asOfText: '2024年年度', certainty: 'stated', sources: ['netease:6']},
  {name: '商汤 生成式AI业务收入 2024（年报）', nameEn: 'SenseTime revenue from generative AI, 2024 (annual report)',
   names: ['商汤 生成式AI业务收入 2024（年报）'], metric: 'revenue by business', business: '生成式AI业务', value: 2400000000, unit: 'CNY',
   qualifier: '突破', valueText: '24亿元', text: '生成式AI业务再现强劲增长态势，收入突破24亿元人民币', period: 'year', asOf: date('2024-01-01'),
   asOfPrecision: 'year', asOfText: '2024年年度', contested: true, doubt: 'qbitai:1564 prints 近 11 亿元 for 2024, before the year had ended',
   certainty: 'stated', sources: ['netease:6']},
  {name: '商汤 生成式AI业务收入增长 2024（年报）', nameEn: 'SenseTime growth of revenue from generative AI, 2024 (annual report)',
   names: ['商汤 生成式AI业务收入增长 2024（年报）'], metric: 'revenue growth by business', business: '生成式AI业务', value: 103.1, unit: 'percent',
   valueText: '103.1%', text: '收入突破24亿元人民币，增长103.1%', period: 'year', asOf: date('2024-01-01'), asOfPrecision: 'year',
   asOfText: '2024年年度', contested: true, doubt: 'qbitai:1564 prints 256% for 2024, before the year had ended', certainty: 'stated',
   sources: ['netease:6']},
  {name: '商汤 生成式AI业务三位数增长连续年数 2024', nameEn: 'SenseTime generative AI: years of triple-digit growth in a row, 2024',
   names: ['商汤 生成式AI业务三位数增长连续年数 2024'], metric: 'years of triple-digit growth', business: '生成式AI业务', value: 2, unit: 'years',
   valueText: '两年', text: '连续两年实现三位数增长', asOf: date('2024-01-01'), asOfPrecision: 'year', asOfText: '2024年年度', certainty: 'stated',
   sources: ['netease:6']},
  {name: '商汤 生成式AI板块收入 2024（量子位报告）', nameEn: 'SenseTime revenue from generative AI, 2024 (QbitAI report)',
   names: ['商汤 生成式AI板块收入 2024（量子位报告）'], metric: 'revenue by business', business: '生成式 AI 板块', value: 1100000000, unit: 'CNY',
   qualifier: '近', valueText: '11 亿元', text: '2024 年生成式 AI 板块收入近 11 亿元', asOf: date('2024-01-01'), asOfPrecision: 'year',
   asOfText: '2024 年', contested: true,
   doubt: 'netease:6 prints 突破24亿元人民币 for the whole of 2024; the report was written in the third quarter of 2024', certainty: 'stated',
   sources: ['qbitai:1564']},
  {name: '商汤 生成式AI板块收入增长 2024（量子位报告）', nameEn: 'SenseTime growth of revenue from generative AI, 2024 (QbitAI report)',
   names: ['商汤 生成式AI板块收入增长 2024（量子位报告）'], metric: 'revenue growth by business', business: '生成式 AI 板块', value: 256,
   unit: 'percent', valueText: '256%', text: '2024 年生成式 AI 板块收入近 11 亿元，同比大幅增长 256%', asOf: date('2024-01-01'),
   asOfPrecision: 'year', asOfText: '2024 年', contested: true,
   doubt: 'netease:6 prints 103.1% for the whole of 2024; the report was written in the third quarter of 2024', certainty: 'stated',
   sources: ['qbitai:1564']},
  {name: '商汤 算力规模', nameEn: 'SenseTime compute', names: ['商汤 算力规模'], metric: 'compute', value: 23000, unit: 'PetaFlops',
   valueText: '23,000 PetaFlops', text: '通过运营模式将算力规模提升至23,000 PetaFlops', certainty: 'stated', sources: ['netease:9']},
  {name: '商汤 持续加码算力基础设施年数', nameEn: 'SenseTime: years of compute build-up', names: ['商汤 持续加码算力基础设施年数'],
   metric: 'years of compute build-up', value: 3, unit: 'years', valueText: '三年', text: '过去三年持续加码算力基础设施建设',
   asOf: date('2025-03-01'), asOfPrecision: 'month', asOfText: '过去三年', asOfCertainty: 'inferred', certainty: 'stated', sources: ['netease:9']},
  {name: '商汤 订单金额增长 2024', nameEn: 'SenseTime growth of order value, 2024', names: ['商汤 订单金额增长 2024'], metric: 'order value growth',
   value: 6, unit: 'times', valueText: '6倍', text: '2024年以订单金额为代表的客户付费意愿同步增长了6倍', period: 'year', asOf: date('2024-01-01'),
   asOfPrecision: 'year', asOfText: '2024年', certainty: 'stated', sources: ['netease:14']},
  {name: '商汤小浣熊 用户数', nameEn: 'Raccoon users', names: ['商汤小浣熊 用户数'], metric: 'users', value: 1500000, unit: 'users',
   qualifier: '突破', valueText: '150万', text: '用户数突破150万，日调用量达百万次，日处理Token数超过35亿，触达1000万开发者', certainty: 'stated',
   sources: ['netease:14']},
  {name: '商汤小浣熊 日调用量', nameEn: 'Raccoon calls per day', names: ['商汤小浣熊 日调用量'], metric: 'calls per day', value: 1000000,
   unit: 'calls', valueText: '百万次', text: '用户数突破150万，日调用量达百万次，日处理Token数超过35亿，触达1000万开发者', period: 'day',
   certainty: 'stated', sources: ['netease:14']},
  {name: '商汤小浣熊 日处理 Token 数', nameEn: 'Raccoon tokens per day', names: ['商汤小浣熊 日处理 Token 数'], metric: 'tokens per day',
   value: 3500000000, unit: 'tokens', qualifier: '超过', valueText: '35亿',
   text: '用户数突破150万，日调用量达百万次，日处理Token数超过35亿，触达1000万开发者', period: 'day', certainty: 'stated', sources: ['netease:14']},
  {name: '商汤小浣熊 触达开发者数', nameEn: 'Raccoon: developers reached', names: ['商汤小浣熊 触达开发者数'], metric: 'developers reached',
   value: 10000000, unit: 'developers', valueText: '1000万', text: '用户数突破150万，日调用量达百万次，日处理Token数超过35亿，触达1000万开发者',
   certainty: 'stated', sources: ['netease:14']},
  {name: '商汤 智能硬件交互接入企业数', nameEn: 'SenseTime: companies connected for interaction of smart hardware',
   names: ['商汤 智能硬件交互接入企业数'], metric: 'companies connected', value: 70, unit: 'companies', qualifier: '超', valueText: '70家',
   text: '开放测试数月以来已接入超70家企业', asOfText: '开放测试数月以来', certainty: 'stated', sources: ['netease:15']},
  {name: '商汤 智能营销生成视频时长增长 2024', nameEn: 'SenseTime smart marketing: growth of generated video length, 2024',
   names: ['商汤 智能营销生成视频时长增长 2024'], metric: 'generated video length growth', value: 805, unit: 'percent', valueText: '805%',
   text: '在2024年为智能营销生成视频时长同比增长805%', period: 'year', asOf: date('2024-01-01'), asOfPrecision: 'year', asOfText: '2024年',
   certainty: 'stated', sources: ['netease:15']},
  {name: '商汤 智能营销带来的GMV增长 2024', nameEn: 'SenseTime smart marketing: growth of GMV, 2024', names: ['商汤 智能营销带来的GMV增长 2024'],
   metric: 'GMV growth', value: 94, unit: 'percent', valueText: '94%', text: '带来的GMV同比增长94%', period: 'year', asOf: date('2024-01-01'),
   asOfPrecision: 'year', asOfText: '2024年', certainty: 'stated', sources: ['netease:15']},
  {name: '商汤 视觉AI客户复购率提升 2024', nameEn: 'SenseTime vision AI: growth of the repurchase rate, 2024',
   names: ['商汤 视觉AI客户复购率提升 2024'], metric: 'repurchase rate growth', business: '视觉AI', value: 31, unit: 'percentage points',
   valueText: '31个百分点', text: '商汤客户复购率按年提升31个百分点', period: 'year', asOf: date('2024-01-01'), asOfPrecision: 'year',
   asOfText: '2024年', certainty: 'stated', sources: ['netease:20']},
  {name: '商汤 感知AI长期客户数 2024', nameEn: 'SenseTime perceptive AI: customers of over three years, 2024', names: ['商汤 感知AI长期客户数 2024'],
   metric: 'long-term customers', business: '感知AI', value: 389, unit: 'customers', valueText: '389家', text: '合作超过3年的长期客户达到389家',
   asOf: date('2024-01-01'), asOfPrecision: 'year', asOfText: '2024年', certainty: 'stated', sources: ['netease:20']},
  {name: '商汤 感知AI长期客户占比 2024', nameEn: 'SenseTime perceptive AI: share of customers of over three years, 2024',
   names: ['商汤 感知AI长期客户占比 2024'], metric: 'share of long-term customers', business: '感知AI', value: 40, unit: 'percent', qualifier: '约',
   valueText: '四成', text: '占感知AI总体客户数量的约四成', asOf: date('2024-01-01'), asOfPrecision: 'year', asOfText: '2024年', certainty: 'stated',
   sources: ['netease:20']},
  {name: '绝影 新增交付车辆数 2024', nameEn: 'Jueying vehicles delivered, 2024', names: ['绝影 新增交付车辆数 2024'], metric: 'vehicles delivered',
   value: 1670000, unit: 'vehicles', qualifier: '超', valueText: '167万辆', text: '2024年，绝影新增交付超167万辆，同比增长29.2%，新增交付车型42个',
   period: 'year', asOf: date('2024-01-01'), asOfPrecision: 'year', asOfText: '2024年', certainty: 'stated', sources: ['netease:21']},
  {name: '绝影 新增交付增长 2024', nameEn: 'Jueying growth of deliveries, 2024', names: ['绝影 新增交付增长 2024'],
   metric: 'vehicle deliveries growth', value: 29.2, unit: 'percent', valueText: '29.2%',
   text: '2024年，绝影新增交付超167万辆，同比增长29.2%，新增交付车型42个', period: 'year', asOf: date('2024-01-01'), asOfPrecision: 'year',
   asOfText: '2024年', certainty: 'stated', sources: ['netease:21']},
  {name: '绝影 新增交付车型数 2024', nameEn: 'Jueying vehicle models newly delivered, 2024', names: ['绝影 新增交付车型数 2024'],
   metric: 'vehicle models delivered', value: 42, unit: 'vehicle models', valueText: '42个',
   text: '2024年，绝影新增交付超167万辆，同比增长29.2%，新增交付车型42个', period: 'year', asOf: date('2024-01-01'), asOfPrecision: 'year',
   asOfText: '2024年', certainty: 'stated', sources: ['netease:21']},
  {name: '绝影 累计交付车辆数 2024', nameEn: 'Jueying vehicles delivered in all, 2024', names: ['绝影 累计交付车辆数 2024'],
   metric: 'vehicles delivered', value: 3600000, unit: 'vehicles', qualifier: '超', valueText: '360万辆',
   text: '累计交付车辆数超360万辆，覆盖超过130个车型，新增定点车型41个，新增定点车辆数超过1100万辆', period: 'cumulative', asOf: date('2024-01-01'),
   asOfPrecision: 'year', asOfText: '2024年', certainty: 'stated', sources: ['netease:21']},
  {name: '绝影 累计覆盖车型数 2024', nameEn: 'Jueying vehicle models in all, 2024', names: ['绝影 累计覆盖车型数 2024'],
   metric: 'vehicle models delivered', value: 130, unit: 'vehicle models', qualifier: '超过', valueText: '130个',
   text: '累计交付车辆数超360万辆，覆盖超过130个车型，新增定点车型41个，新增定点车辆数超过1100万辆', period: 'cumulative', asOf: date('2024-01-01'),
   asOfPrecision: 'year', asOfText: '2024年', certainty: 'stated', sources: ['netease:21']},
  {name: '绝影 新增定点车型数 2024', nameEn: 'Jueying vehicle models newly nominated, 2024', names: ['绝影 新增定点车型数 2024'],
   metric: 'vehicle models nominated', value: 41, unit: 'vehicle models', valueText: '41个',
   text: '累计交付车辆数超360万辆，覆盖超过130个车型，新增定点车型41个，新增定点车辆数超过1100万辆', period: 'year', asOf: date('2024-01-01'),
   asOfPrecision: 'year', asOfText: '2024年', certainty: 'stated', sources: ['netease:21']},
  {name: '绝影 新增定点车辆数 2024', nameEn: 'Jueying vehicles newly nominated, 2024', names: ['绝影 新增定点车辆数 2024'],
   metric: 'vehicles nominated', value: 11000000, unit: 'vehicles', qualifier: '超过', valueText: '1100万辆',
   text: '累计交付车辆数超360万辆，覆盖超过130个车型，新增定点车型41个，新增定点车辆数超过1100万辆', period: 'year', asOf: date('2024-01-01'),
   asOfPrecision: 'year', asOfText: '2024年', certainty: 'stated', sources: ['netease:21']},
  {name: 'A New Member For U 定点订单金额 2024', nameEn: 'A New Member For U: value of the nomination order, 2024',
   names: ['A New Member For U 定点订单金额 2024'], metric: 'order value', value: 100000000, unit: 'CNY', qualifier: '级', valueText: '亿元级',
   text: '获得了国内头部新能源车企的亿元级定点订单', asOf: date('2024-01-01'), asOfPrecision: 'year', asOfText: '2024年', certainty: 'stated',
   sources: ['netease:23']}
] AS row
CREATE (m:Metric)
SET m = row;

// 量子位.
UNWIND [
  {name: '量子位 全网订阅用户数', nameEn: 'QbitAI subscribers', names: ['量子位 全网订阅用户数'], metric: 'subscribers', value: 5000000,
   unit: 'users', qualifier: '超过', valueText: '500万', text: '全网订阅超过500万用户', certainty: 'stated', sources: ['qbitai:1672']},
  {name: '量子位 每天覆盖的从业者数', nameEn: 'QbitAI: practitioners reached each day', names: ['量子位 每天覆盖的从业者数'], metric: 'daily reach',
   value: 1000000, unit: 'people', qualifier: '数', valueText: '数百万', text: '内容每天可覆盖数百万人工智能、科技领域从业者', period: 'day',
   certainty: 'stated', sources: ['qbitai:1672']}
] AS row
CREATE (m:Metric)
SET m = row;

// Persons: experience, papers, citations, patents.
UNWIND [
  {name: '唐杰 人工智能领域研究年数', nameEn: 'Tang Jie: years of AI research', names: ['唐杰 人工智能领域研究年数'], metric: 'years of experience',
   value: 20, unit: 'years', qualifier: '余', valueText: '20 余年', text: '具备 20 余年人工智能领域研究经验', certainty: 'stated',
   sources: ['qbitai:246']},
  {name: '张鹏 顶级会议文章数', nameEn: 'Zhang Peng: papers at top conferences', names: ['张鹏 顶级会议文章数'], metric: 'papers', value: 10,
   unit: 'papers', qualifier: '余', valueText: '10 余篇', text: '在 ICML、ISWC 等顶级会议上发表 10 余篇文章', certainty: 'stated',
   sources: ['qbitai:266']},
  {name: '王绍兰 授权发明专利数', nameEn: 'Wang Shaolan: patents granted', names: ['王绍兰 授权发明专利数'], metric: 'patents', value: 15,
   unit: 'patents', valueText: '15 项', text: '获得授权发明专利 15 项，美国发明专利 2 项', certainty: 'stated', sources: ['qbitai:287']},
  {name: '王绍兰 美国发明专利数', nameEn: 'Wang Shaolan: US patents', names: ['王绍兰 美国发明专利数'], metric: 'US patents', value: 2,
   unit: 'patents', valueText: '2 项', text: '获得授权发明专利 15 项，美国发明专利 2 项', certainty: 'stated', sources: ['qbitai:287']},
  {name: '刘德兵 技术和政府项目经验年数', nameEn: 'Liu Debing: years in technical and government projects', names: ['刘德兵 技术和政府项目经验年数'],
   metric: 'years of experience', value: 20, unit: 'years', qualifier: '余', valueText: '20 余年', text: '20 余年技术和政府项目综合经验',
   certainty: 'stated', sources: ['qbitai:296']},
  {name: '刘德兵 授权发明专利数', nameEn: 'Liu Debing: patents granted', names: ['刘德兵 授权发明专利数'], metric: 'patents', value: 40,
   unit: 'patents', qualifier: '余', valueText: '40 余项', text: '获得授权发明专利 40 余项，国际标准一项', certainty: 'stated',
   sources: ['qbitai:299']},
  {name: '刘德兵 国际标准数', nameEn: 'Liu Debing: international standards', names: ['刘德兵 国际标准数'], metric: 'international standards',
   value: 1, unit: 'standards', valueText: '一项', text: '获得授权发明专利 40 余项，国际标准一项', certainty: 'stated', sources: ['qbitai:299']},
  {name: '闫俊杰 年龄上限', nameEn: 'Yan Junjie: age, under', names: ['闫俊杰 年龄上限'], metric: 'age', value: 35, unit: 'years', qualifier: 'Under',
   valueText: '35', text: '率先晋独角兽，Under 35 创始人带队', certainty: 'stated', sources: ['qbitai:394']},
  {name: '闫俊杰 论文数', nameEn: 'Yan Junjie: papers', names: ['闫俊杰 论文数'], metric: 'papers', value: 200, unit: 'papers', qualifier: '余',
   valueText: '200 余篇', text: '在人工智能顶会及核心期刊发表论文 200 余篇', certainty: 'stated', sources: ['qbitai:418']},
  {name: '闫俊杰 谷歌学术引用次数', nameEn: 'Yan Junjie: citations on Google Scholar', names: ['闫俊杰 谷歌学术引用次数'], metric: 'citations',
   value: 30000, unit: 'citations', qualifier: '超', valueText: '3 万次', text: '谷歌学术被引用超 3 万次', certainty: 'stated',
   sources: ['qbitai:418']},
  {name: '闫俊杰 国际学术竞赛冠军次数', nameEn: 'Yan Junjie: wins in international academic competitions', names: ['闫俊杰 国际学术竞赛冠军次数'],
   metric: 'competition wins', value: 10, unit: 'wins', qualifier: '超过', valueText: '10 次', text: '超过 10 次重要国际学术竞赛的冠军',
   certainty: 'stated', sources: ['qbitai:420']},
  {name: '杨植麟 一作论文引用次数', nameEn: 'Yang Zhilin: citations of first-author papers', names: ['杨植麟 一作论文引用次数'], metric: 'citations',
   value: 10000, unit: 'citations', qualifier: '破', valueText: '破万', text: '博士期间，一作身份论文引用次数破万', asOfText: '博士期间',
   certainty: 'stated', sources: ['qbitai:532']},
  {name: '杨植麟 顶会论文数', nameEn: 'Yang Zhilin: papers at top conferences', names: ['杨植麟 顶会论文数'], metric: 'papers', value: 20,
   unit: 'papers', qualifier: '余', valueText: '20 余篇', text: '顶会发表论文 20 余篇', asOfText: '博士期间', certainty: 'stated',
   sources: ['qbitai:532']},
  {name: '吴育昕 谷歌学术引用次数', nameEn: 'Wu Yuxin: citations on Google Scholar', names: ['吴育昕 谷歌学术引用次数'], metric: 'citations',
   value: 19000, unit: 'citations', qualifier: '超过', valueText: '1.9 万次', text: '谷歌学术被引超过 1.9 万次', certainty: 'stated',
   sources: ['qbitai:552']},
  {name: '段楠 谷歌学术引用次数', nameEn: 'Duan Nan: citations on Google Scholar', names: ['段楠 谷歌学术引用次数'], metric: 'citations',
   value: 19000, unit: 'citations', qualifier: '逼近', valueText: '1.9 万', text: '谷歌学术被引用次数逼近 1.9 万', certainty: 'stated',
   sources: ['qbitai:746']},
  {name: '段楠与姜大昕 合著论文数', nameEn: 'Duan Nan and Jiang Daxin: joint papers', names: ['段楠与姜大昕 合著论文数'], metric: 'joint papers',
   value: 44, unit: 'papers', valueText: '44 篇', text: '与 CEO 姜大昕合著过 44 篇论文', certainty: 'stated', sources: ['qbitai:746']},
  {name: '张祥雨 谷歌学术引用数', nameEn: 'Zhang Xiangyu: citations on Google Scholar', names: ['张祥雨 谷歌学术引用数'], metric: 'citations',
   value: 230000, unit: 'citations', qualifier: '超', valueText: '23 万', text: '谷歌学术被引用数已超 23 万', certainty: 'stated',
   sources: ['qbitai:755']},
  {name: '李大海 连续创业年数', nameEn: 'Li Dahai: years as an entrepreneur', names: ['李大海 连续创业年数'], metric: 'years as entrepreneur',
   value: 12, unit: 'years', valueText: '12 年', text: '连续 12 年创业者', certainty: 'stated', sources: ['qbitai:1237']},
  {name: '曾国洋 开始学习编程的年龄', nameEn: 'Zeng Guoyang: age when he began to program', names: ['曾国洋 开始学习编程的年龄'],
   metric: 'age at first programming', value: 8, unit: 'years', valueText: '8 岁', text: '8 岁开始学习编程', certainty: 'stated',
   sources: ['qbitai:1250']},
  {name: '刘知远 论文数', nameEn: 'Liu Zhiyuan: papers', names: ['刘知远 论文数'], metric: 'papers', value: 200, unit: 'papers', qualifier: '余',
   valueText: '200 余篇', text: '期刊和会议发表论文 200 余篇', certainty: 'stated', sources: ['qbitai:1265']},
  {name: '刘知远 谷歌学术引用次数', nameEn: 'Liu Zhiyuan: citations on Google Scholar', names: ['刘知远 谷歌学术引用次数'], metric: 'citations',
   value: 31000, unit: 'citations', qualifier: '超', valueText: '3.1 万次', text: '谷歌学术被引用超 3.1 万次', certainty: 'stated',
   sources: ['qbitai:1265']}
] AS row
CREATE (m:Metric)
SET m = row;

// Whose figures they are: companies.
UNWIND [
  {subject: '小冰公司', metric: '小冰 占全球人工智能交互总量份额 2020-11',                 certainty: 'inferred'},
  {subject: '小冰公司', metric: '小冰 覆盖在线用户数',                                     certainty: 'stated'},
  {subject: '小冰公司', metric: '小冰 覆盖第三方智能设备数',                               certainty: 'stated'},
  {subject: '小冰公司', metric: '小冰 覆盖内容观众数',                                     certainty: 'stated'},
  {subject: '小冰公司', metric: '小冰金融文本摘要 覆盖金融类别数',                         certainty: 'stated'},
  {subject: '小冰公司', metric: '小冰金融文本摘要 服务的国内金融机构交易员占比',           certainty: 'stated'},
  {subject: '小冰公司', metric: '小冰金融文本摘要 服务的个人金融交易者占比',               certainty: 'stated'},
  {subject: '小冰公司', metric: '小冰 设计风格数 2020-11',                                 certainty: 'stated'},
  {subject: '小冰公司', metric: '小冰 图案设计多样性 2020-11',                             certainty: 'stated'},
  {subject: '小冰公司', metric: '小冰公司 独立前营收',                                     certainty: 'stated'},
  {subject: '小冰公司', metric: '小冰公司 分拆后时间 2020-11',                             certainty: 'stated'},
  {subject: '小冰公司', metric: '小冰公司与微软中国 首批解决方案覆盖的垂直领域数 2020-11', certainty: 'stated'},
  {subject: '小冰公司', metric: '小冰 赋能的纺织服装制造企业数',                           certainty: 'stated'},
  {subject: '小冰公司', metric: '小冰 代数 2020上半年',                                    certainty: 'stated'},
  {subject: 'MiniMax',  metric: '六小强中ChatGPT之前成立的公司数',                         certainty: 'stated'},
  {subject: '智谱AI',   metric: '智谱大模型开放平台 企业用户数 2024Q3',                    certainty: 'stated'},
  {subject: '智谱AI',   metric: '智谱AI 服务企业客户数',                                   certainty: 'stated'},
  {subject: '智谱AI',   metric: '智谱AI API 单日调用量',                                   certainty: 'stated'},
  {subject: '智谱AI',   metric: '智谱AI API 单日调用 tokens',                              certainty: 'stated'},
  {subject: '智谱AI',   metric: '智谱AI 员工数 2024-09',                                   certainty: 'stated'},
  {subject: '智谱AI',   metric: '智谱AI 大模型研发人员占比 2024-09',                       certainty: 'stated'},
  {subject: '智谱AI',   metric: '智谱AI 投资的创业公司数',                                 certainty: 'stated'},
  {subject: '智谱AI',   metric: '大模型开源基金 GPU 数',                                   certainty: 'inferred'},
  {subject: '智谱AI',   metric: '大模型开源基金 tokens 数',                                certainty: 'inferred'},
  {subject: 'MiniMax',  metric: 'MiniMax 单日交互次数',                                    certainty: 'stated'},
  {subject: 'MiniMax',  metric: 'MiniMax 日均处理 tokens',                                 certainty: 'stated'},
  {subject: 'MiniMax',  metric: 'MiniMax API 开放平台 企业客户数 2024Q3',                  certainty: 'stated'},
  {subject: '月之暗面', metric: '月之暗面 首发模型上下文长度 2023-10',                     certainty: 'stated'},
  {subject: '月之暗面', metric: 'Kimi 智能助手 内测上下文长度（字）2024Q3',                certainty: 'stated'},
  {subject: '月之暗面', metric: 'Kimi 智能助手 内测上下文长度（tokens）',                  certainty: 'stated'},
  {subject: '月之暗面', metric: '月之暗面 每 token 汉字数',                                certainty: 'stated'},
  {subject: '月之暗面', metric: '月之暗面 每 token 汉字数（换算比例）',                    certainty: 'stated'},
  {subject: '月之暗面', metric: '月之暗面 已发布千亿参数大语言模型数 2024Q3',              certainty: 'stated'},
  {subject: '月之暗面', metric: 'Kimi 智能助手 获客成本（CPA）',                           certainty: 'stated'},
  {subject: '月之暗面', metric: '月之暗面 融资轮数 2024-07',                               certainty: 'stated'},
  {subject: '月之暗面', metric: '月之暗面 每轮融资金额 2024-07',                           certainty: 'stated'},
  {subject: '月之暗面', metric: '月之暗面 创始团队人数',                                   certainty: 'restored'},
  {subject: '阶跃星辰', metric: '阶跃星辰 首次发布大模型数 2024-03',                       certainty: 'stated'},
  {subject: '阶跃星辰', metric: '阶跃星辰 第二次发布模型数 2024-07-04',                    certainty: 'stated'},
  {subject: '阶跃星辰', metric: '阶跃星辰 首发产品数 2024-03',                             certainty: 'stated'},
  {subject: '阶跃星辰', metric: '阶跃星辰 训练千亿模型 MFU',                               certainty: 'stated'},
  {subject: '阶跃星辰', metric: '阶跃星辰 成员建设过的单集群卡数',                         certainty: 'stated'},
  {subject: '阶跃星辰', metric: '阶跃星辰 员工数 2024',                                    certainty: 'stated'},
  {subject: '阶跃星辰', metric: '阶跃星辰 融资轮数（据传）2024Q3',                         certainty: 'rumoured'},
  {subject: '阶跃星辰', metric: '繁星计划 赠送 Tokens 总价值',                             certainty: 'inferred'},
  {subject: '百川智能', metric: '百川智能 开源模型累计下载量',                             certainty: 'stated'},
  {subject: '零一万物', metric: '零一万物 GPU 集群卡数',                                   certainty: 'stated'},
  {subject: '零一万物', metric: '零一万物 技术模块数',                                     certainty: 'stated'},
  {subject: '零一万物', metric: '创新工场 塔尖孵化的公司数',                               certainty: 'stated'},
  {subject: '零一万物', metric: '零一万物 成为独角兽用时',                                 certainty: 'stated'},
  {subject: 'DeepSeek', metric: 'DeepSeek 算力卡数',                                       certainty: 'stated'},
  {subject: '幻方量化', metric: '幻方量化 早年储备算力卡数',                               certainty: 'stated'},
  {subject: 'DeepSeek', metric: '幻方量化 每年可为 DeepSeek 提供的资金',                   certainty: 'stated'},
  {subject: '幻方量化', metric: '幻方量化 每年可为 DeepSeek 提供的资金',                   certainty: 'stated'},
  {subject: '幻方量化', metric: '幻方量化 资金规模 2019',                                  certainty: 'stated'},
  {subject: '幻方量化', metric: '幻方量化 资金规模 2021',                                  certainty: 'stated'},
  {subject: 'DeepSeek', metric: 'DeepSeek 新吸纳人才毕业年数（据称）',                     certainty: 'rumoured'},
  {subject: '面壁智能', metric: '面壁智能 融资轮数',                                       certainty: 'stated'},
  {subject: '知乎',     metric: '知乎 规模（跨越前）',                                     certainty: 'inferred'},
  {subject: '知乎',     metric: '知乎 规模（跨越后）',                                     certainty: 'inferred'},
  {subject: '百度',     metric: '百度 十年累计研发投入 2022',                              certainty: 'stated'},
  {subject: '百度',     metric: '百度 人工智能领域年数 2022',                              certainty: 'stated'},
  {subject: '腾讯',     metric: '混元大模型 应用的腾讯内部业务和产品数 2024Q3',            certainty: 'inferred'},
  {subject: '科大讯飞', metric: '科大讯飞 新增相关研发投入 2024',                          certainty: 'stated'},
  {subject: '字节跳动', metric: '豆包大模型 日均 tokens 使用量',                           certainty: 'inferred'},
  {subject: '字节跳动', metric: '豆包大模型 首发模型数 2024-05',                           certainty: 'stated'},
  {subject: '昆仑万维', metric: '昆仑万维 游戏业务收入 2023',                              certainty: 'stated'},
  {subject: '昆仑万维', metric: '昆仑万维 广告业务收入 2023',                              certainty: 'stated'},
  {subject: '昆仑万维', metric: '昆仑万维 社交业务收入 2023',                              certainty: 'stated'},
  {subject: '昆仑万维', metric: '昆仑万维 搜索业务收入 2023',                              certainty: 'stated'},
  {subject: '昆仑万维', metric: '昆仑万维 技术收入 2023',                                  certainty: 'stated'},
  {subject: '昆仑万维', metric: '昆仑万维 其他业务收入 2023',                              certainty: 'stated'},
  {subject: '商汤',     metric: '商汤 总收入 2024',                                        certainty: 'stated'},
  {subject: '商汤',     metric: '商汤 总收入增长 2024',                                    certainty: 'stated'},
  {subject: '商汤',     metric: '商汤 生成式AI业务收入 2024（年报）',                      certainty: 'stated'},
  {subject: '商汤',     metric: '商汤 生成式AI业务收入增长 2024（年报）',                  certainty: 'stated'},
  {subject: '商汤',     metric: '商汤 生成式AI业务三位数增长连续年数 2024',                certainty: 'stated'},
  {subject: '商汤',     metric: '商汤 生成式AI板块收入 2024（量子位报告）',                certainty: 'stated'},
  {subject: '商汤',     metric: '商汤 生成式AI板块收入增长 2024（量子位报告）',            certainty: 'stated'},
  {subject: '商汤',     metric: '商汤 算力规模',                                           certainty: 'stated'},
  {subject: '商汤',     metric: '商汤 持续加码算力基础设施年数',                           certainty: 'stated'},
  {subject: '商汤',     metric: '商汤 订单金额增长 2024',                                  certainty: 'stated'},
  {subject: '商汤',     metric: '商汤 智能硬件交互接入企业数',                             certainty: 'stated'},
  {subject: '商汤',     metric: '商汤 智能营销生成视频时长增长 2024',                      certainty: 'stated'},
  {subject: '商汤',     metric: '商汤 智能营销带来的GMV增长 2024',                         certainty: 'stated'},
  {subject: '商汤',     metric: '商汤 视觉AI客户复购率提升 2024',                          certainty: 'stated'},
  {subject: '商汤',     metric: '商汤 感知AI长期客户数 2024',                              certainty: 'stated'},
  {subject: '商汤',     metric: '商汤 感知AI长期客户占比 2024',                            certainty: 'stated'}
] AS row
MATCH (s:Company {name: row.subject}), (m:Metric {name: row.metric})
CREATE (s)-[:HAS_METRIC {certainty: row.certainty, sources: m.sources}]->(m);

// Whose figures they are: units of the groups.
UNWIND [
  {subject: '微软中国', metric: '小冰公司与微软中国 首批解决方案覆盖的垂直领域数 2020-11', certainty: 'stated'},
  {subject: '微软必应', metric: '微软必应 支持的语言数',                                   certainty: 'stated'},
  {subject: '微软必应', metric: '微软必应 服务的国家和地区数',                             certainty: 'stated'},
  {subject: '火山引擎', metric: '汽车大模型生态联盟 厂商数',                               certainty: 'inferred'},
  {subject: '绝影',     metric: '绝影 新增交付车辆数 2024',                                certainty: 'stated'},
  {subject: '绝影',     metric: '绝影 新增交付增长 2024',                                  certainty: 'stated'},
  {subject: '绝影',     metric: '绝影 新增交付车型数 2024',                                certainty: 'stated'},
  {subject: '绝影',     metric: '绝影 累计交付车辆数 2024',                                certainty: 'stated'},
  {subject: '绝影',     metric: '绝影 累计覆盖车型数 2024',                                certainty: 'stated'},
  {subject: '绝影',     metric: '绝影 新增定点车型数 2024',                                certainty: 'stated'},
  {subject: '绝影',     metric: '绝影 新增定点车辆数 2024',                                certainty: 'stated'},
  {subject: '绝影',     metric: 'A New Member For U 定点订单金额 2024',                    certainty: 'inferred'}
] AS row
MATCH (s:OrgUnit {name: row.subject}), (m:Metric {name: row.metric})
CREATE (s)-[:HAS_METRIC {certainty: row.certainty, sources: m.sources}]->(m);

// Whose figures they are: investment firms.
UNWIND [
  {subject: '创新工场', metric: '创新工场 塔尖孵化的公司数', certainty: 'stated'}
] AS row
MATCH (s:InvestmentFirm {name: row.subject}), (m:Metric {name: row.metric})
CREATE (s)-[:HAS_METRIC {certainty: row.certainty, sources: m.sources}]->(m);

// Whose figures they are: publishers.
UNWIND [
  {subject: '量子位', metric: '量子位 全网订阅用户数',     certainty: 'stated'},
  {subject: '量子位', metric: '量子位 每天覆盖的从业者数', certainty: 'stated'}
] AS row
MATCH (s:MediaOutlet {name: row.subject}), (m:Metric {name: row.metric})
CREATE (s)-[:HAS_METRIC {certainty: row.certainty, sources: m.sources}]->(m);

// Whose figures they are: products.
UNWIND [
  {subject: '小冰金融文本摘要',     metric: '小冰金融文本摘要 覆盖金融类别数',               certainty: 'stated'},
  {subject: '小冰金融文本摘要',     metric: '小冰金融文本摘要 服务的国内金融机构交易员占比', certainty: 'stated'},
  {subject: '小冰金融文本摘要',     metric: '小冰金融文本摘要 服务的个人金融交易者占比',     certainty: 'stated'},
  {subject: 'bigmodel.ai',          metric: '智谱大模型开放平台 企业用户数 2024Q3',          certainty: 'stated'},
  {subject: '智谱AI API',           metric: '智谱AI API 单日调用量',                         certainty: 'inferred'},
  {subject: '智谱AI API',           metric: '智谱AI API 单日调用 tokens',                    certainty: 'inferred'},
  {subject: '智谱清言',             metric: '智谱清言 历史下载量 2024-06',                   certainty: 'stated'},
  {subject: '智谱清言',             metric: '智谱清言 下载量 2024-08',                       certainty: 'stated'},
  {subject: '智谱清言',             metric: '智谱清言 智能体数 2024Q3',                      certainty: 'stated'},
  {subject: '智谱清言智能体中心',   metric: '智谱清言 智能体数 2024Q3',                      certainty: 'inferred'},
  {subject: 'MiniMax API 开放平台', metric: 'MiniMax API 开放平台 企业客户数 2024Q3',        certainty: 'stated'},
  {subject: '星野',                 metric: '星野 用户创建的智能体数',                       certainty: 'stated'},
  {subject: '星野',                 metric: '星野 app 下载总量 2024-08',                     certainty: 'stated'},
  {subject: 'Talkie',               metric: 'Talkie 美国市场累计下载量 2024上半年',          certainty: 'stated'},
  {subject: 'Talkie',               metric: 'Talkie 全球月活跃用户 2024Q3',                  certainty: 'stated'},
  {subject: 'Talkie',               metric: 'Talkie 美国用户占比 2024Q3',                    certainty: 'stated'},
  {subject: 'Character.AI',         metric: 'Character.AI 月活跃用户 2024Q3',                certainty: 'stated'},
  {subject: 'Kimi 智能助手',        metric: 'Kimi 智能助手 内测上下文长度（字）2024Q3',      certainty: 'stated'},
  {subject: 'Kimi 智能助手',        metric: 'Kimi 智能助手 内测上下文长度（tokens）',        certainty: 'stated'},
  {subject: 'Kimi 智能助手',        metric: 'Kimi 智能助手 app 历史总下载量 2024-08',        certainty: 'stated'},
  {subject: 'Kimi 智能助手',        metric: 'Kimi 智能助手 web 月访问量 2024-08',            certainty: 'stated'},
  {subject: 'Kimi 智能助手',        metric: 'Kimi 智能助手 获客成本（CPA）',                 certainty: 'stated'},
  {subject: 'Kimi 智能助手',        metric: 'Kimi 智能助手 打赏档数 2024-05',                certainty: 'stated'},
  {subject: 'ChatGPT',              metric: 'ChatGPT 用户数 上线五天',                       certainty: 'stated'},
  {subject: 'ChatGPT',              metric: 'ChatGPT 用户数 上线两个月',                     certainty: 'stated'},
  {subject: '千帆大模型平台',       metric: '千帆大模型平台 企业用户数 2024-05',             certainty: 'stated'},
  {subject: '千帆大模型平台',       metric: '千帆大模型平台 精调模型数 2024-05',             certainty: 'stated'},
  {subject: '千帆大模型平台',       metric: '千帆大模型平台 AI原生应用数 2024-05',           certainty: 'stated'},
  {subject: '豆包',                 metric: '豆包 app 累计下载量 2024-08',                   certainty: 'stated'},
  {subject: '豆包',                 metric: '豆包 月活跃用户',                               certainty: 'stated'},
  {subject: '豆包',                 metric: '豆包 app 智能体总创建量',                       certainty: 'stated'},
  {subject: '天工 APP',             metric: '天工 app 累计下载量 2024-06',                   certainty: 'stated'},
  {subject: '天工 APP',             metric: '天工 app 日活跃用户 2024-06',                   certainty: 'stated'},
  {subject: '可灵 AI',              metric: '可灵 AI 视频生成数量 2024Q3',                   certainty: 'stated'},
  {subject: '可灵 AI',              metric: '可灵 AI 单次生成最长时长',                      certainty: 'stated'},
  {subject: '大装置',               metric: '商汤 算力规模',                                 certainty: 'inferred'},
  {subject: '商汤小浣熊',           metric: '商汤小浣熊 用户数',                             certainty: 'stated'},
  {subject: '商汤小浣熊',           metric: '商汤小浣熊 日调用量',                           certainty: 'stated'},
  {subject: '商汤小浣熊',           metric: '商汤小浣熊 日处理 Token 数',                    certainty: 'stated'},
  {subject: '商汤小浣熊',           metric: '商汤小浣熊 触达开发者数',                       certainty: 'stated'},
  {subject: 'A New Member For U',   metric: 'A New Member For U 定点订单金额 2024',          certainty: 'stated'}
] AS row
MATCH (s:Product {name: row.subject}), (m:Metric {name: row.metric})
CREATE (s)-[:HAS_METRIC {certainty: row.certainty, sources: m.sources}]->(m);

// Whose figures they are: model families.
UNWIND [
  {subject: 'abab',         metric: 'abab 6.5 系列 模型数',                         certainty: 'stated'},
  {subject: 'Moonshot',     metric: '月之暗面 已发布千亿参数大语言模型数 2024Q3',   certainty: 'stated'},
  {subject: 'Step',         metric: '阶跃星辰 首次发布大模型数 2024-03',            certainty: 'stated'},
  {subject: 'Step',         metric: '阶跃星辰 第二次发布模型数 2024-07-04',         certainty: 'stated'},
  {subject: 'Baichuan',     metric: '百川智能 开源模型累计下载量',                  certainty: 'stated'},
  {subject: '混元大模型',   metric: '混元大模型 应用的腾讯内部业务和产品数 2024Q3', certainty: 'stated'},
  {subject: '盘古大模型',   metric: '盘古大模型 进入的行业数 2024Q3',               certainty: 'stated'},
  {subject: '盘古大模型',   metric: '盘古大模型 应用场景数 2024Q3',                 certainty: 'stated'},
  {subject: '豆包大模型',   metric: '豆包大模型 日均 tokens 使用量',                certainty: 'inferred'},
  {subject: '豆包大模型',   metric: '豆包大模型 首发模型数 2024-05',                certainty: 'stated'},
  {subject: '日日新大模型', metric: '商汤 智能硬件交互接入企业数',                  certainty: 'inferred'}
] AS row
MATCH (s:ModelFamily {name: row.subject}), (m:Metric {name: row.metric})
CREATE (s)-[:HAS_METRIC {certainty: row.certainty, sources: m.sources}]->(m);

// Whose figures they are: models.
UNWIND [
  {subject: '小冰框架',       metric: '小冰 占全球人工智能交互总量份额 2020-11',      certainty: 'stated'},
  {subject: '小冰框架',       metric: '小冰 覆盖在线用户数',                          certainty: 'inferred'},
  {subject: '小冰框架',       metric: '小冰 覆盖第三方智能设备数',                    certainty: 'inferred'},
  {subject: '小冰框架',       metric: '小冰 覆盖内容观众数',                          certainty: 'inferred'},
  {subject: '小冰框架',       metric: '小冰 设计风格数 2020-11',                      certainty: 'inferred'},
  {subject: '小冰框架',       metric: '小冰 图案设计多样性 2020-11',                  certainty: 'inferred'},
  {subject: '小冰框架',       metric: '小冰 代数 2020上半年',                         certainty: 'stated'},
  {subject: 'GLM-130B',       metric: 'GLM-130B 收到的研究机构使用需求',              certainty: 'stated'},
  {subject: 'ChatGLM',        metric: 'ChatGLM 与 ChatGLM-6B 全球下载量',             certainty: 'stated'},
  {subject: 'ChatGLM-6B',     metric: 'ChatGLM 与 ChatGLM-6B 全球下载量',             certainty: 'stated'},
  {subject: 'Moonshot-v1',    metric: '月之暗面 首发模型上下文长度 2023-10',          certainty: 'inferred'},
  {subject: 'Baichuan2',      metric: 'Baichuan2 系列开源模型 累计下载量',            certainty: 'stated'},
  {subject: 'Baichuan2',      metric: 'Baichuan2 系列开源模型 Hugging Face 月下载量', certainty: 'stated'},
  {subject: 'MiniCPM-V 2.6',  metric: 'MiniCPM-V 2.6 SOTA 成绩数 2024-08',            certainty: 'stated'},
  {subject: 'Llama3-V',       metric: 'Llama3-V 作者学生数',                          certainty: 'stated'},
  {subject: '混元-lite',      metric: '混元-lite 输入输出总长度（升级前）',           certainty: 'stated'},
  {subject: '混元-lite',      metric: '混元-lite 输入输出总长度（升级后）',           certainty: 'stated'},
  {subject: '混元大模型',     metric: '混元大模型 应用的腾讯内部业务和产品数 2024Q3', certainty: 'stated'},
  {subject: '盘古大模型 5.0', metric: '盘古大模型 进入的行业数 2024Q3',               certainty: 'inferred'},
  {subject: '盘古大模型 5.0', metric: '盘古大模型 应用场景数 2024Q3',                 certainty: 'inferred'},
  {subject: '盘古大模型 5.0', metric: '盘古大模型 5.0 级数',                          certainty: 'stated'}
] AS row
MATCH (s:Model {name: row.subject}), (m:Metric {name: row.metric})
CREATE (s)-[:HAS_METRIC {certainty: row.certainty, sources: m.sources}]->(m);

// Whose figures they are: regions.
UNWIND [
  {subject: '中国', metric: '国产大模型数量 2024',                           certainty: 'stated'},
  {subject: '中国', metric: '国产10亿参数规模以上大模型数量 2024',           certainty: 'stated'},
  {subject: '中国', metric: '国内公开大模型数量 巅峰时期',                   certainty: 'stated'},
  {subject: '中国', metric: '中国AI市场规模 2026（IDC预计）',                certainty: 'stated'},
  {subject: '中国', metric: '中国AI市场五年复合增长率 2021-2026（IDC预计）', certainty: 'stated'},
  {subject: '中国', metric: '创业六小强 公司数 2024',                        certainty: 'stated'},
  {subject: '中国', metric: '创业特别关注 公司数 2024',                      certainty: 'stated'},
  {subject: '中国', metric: '“6+2”格局 公司数 2024',                         certainty: 'stated'},
  {subject: '中国', metric: '国内巨头玩家 数量 2024',                        certainty: 'stated'},
  {subject: '中国', metric: '六小强中ChatGPT之前成立的公司数',               certainty: 'stated'}
] AS row
MATCH (s:Region {name: row.subject}), (m:Metric {name: row.metric})
CREATE (s)-[:HAS_METRIC {certainty: row.certainty, sources: m.sources}]->(m);

// Whose figures they are: persons.
UNWIND [
  {subject: '朱亦博',                     metric: '朱亦博 搭建过的集群卡数',       certainty: 'stated'},
  {subject: '戴宗宏',                     metric: '戴宗宏 支持训练的大模型数',     certainty: 'stated'},
  {subject: '三位美国斯坦福大学学生团队', metric: 'Llama3-V 作者学生数',           certainty: 'stated'},
  {subject: '李彦宏',                     metric: '百度 人工智能领域年数 2022',    certainty: 'inferred'},
  {subject: '唐杰',                       metric: '唐杰 人工智能领域研究年数',     certainty: 'stated'},
  {subject: '张鹏',                       metric: '张鹏 顶级会议文章数',           certainty: 'stated'},
  {subject: '王绍兰',                     metric: '王绍兰 授权发明专利数',         certainty: 'stated'},
  {subject: '王绍兰',                     metric: '王绍兰 美国发明专利数',         certainty: 'stated'},
  {subject: '刘德兵',                     metric: '刘德兵 技术和政府项目经验年数', certainty: 'stated'},
  {subject: '刘德兵',                     metric: '刘德兵 授权发明专利数',         certainty: 'stated'},
  {subject: '刘德兵',                     metric: '刘德兵 国际标准数',             certainty: 'stated'},
  {subject: '闫俊杰',                     metric: '闫俊杰 年龄上限',               certainty: 'stated'},
  {subject: '闫俊杰',                     metric: '闫俊杰 论文数',                 certainty: 'stated'},
  {subject: '闫俊杰',                     metric: '闫俊杰 谷歌学术引用次数',       certainty: 'stated'},
  {subject: '闫俊杰',                     metric: '闫俊杰 国际学术竞赛冠军次数',   certainty: 'stated'},
  {subject: '杨植麟',                     metric: '杨植麟 一作论文引用次数',       certainty: 'stated'},
  {subject: '杨植麟',                     metric: '杨植麟 顶会论文数',             certainty: 'stated'},
  {subject: '吴育昕',                     metric: '吴育昕 谷歌学术引用次数',       certainty: 'stated'},
  {subject: '段楠',                       metric: '段楠 谷歌学术引用次数',         certainty: 'stated'},
  {subject: '段楠',                       metric: '段楠与姜大昕 合著论文数',       certainty: 'stated'},
  {subject: '姜大昕',                     metric: '段楠与姜大昕 合著论文数',       certainty: 'stated'},
  {subject: '张祥雨',                     metric: '张祥雨 谷歌学术引用数',         certainty: 'stated'},
  {subject: '李大海',                     metric: '李大海 连续创业年数',           certainty: 'stated'},
  {subject: '曾国洋',                     metric: '曾国洋 开始学习编程的年龄',     certainty: 'stated'},
  {subject: '刘知远',                     metric: '刘知远 论文数',                 certainty: 'stated'},
  {subject: '刘知远',                     metric: '刘知远 谷歌学术引用次数',       certainty: 'stated'}
] AS row
MATCH (s:Person {name: row.subject}), (m:Metric {name: row.metric})
CREATE (s)-[:HAS_METRIC {certainty: row.certainty, sources: m.sources}]->(m);

// Whose figures they are: alliances.
UNWIND [
  {subject: '汽车大模型生态联盟', metric: '汽车大模型生态联盟 厂商数', certainty: 'stated'}
] AS row
MATCH (s:Alliance {name: row.subject}), (m:Metric {name: row.metric})
CREATE (s)-[:HAS_METRIC {certainty: row.certainty, sources: m.sources}]->(m);

// Whose figures they are: programmes.
UNWIND [
  {subject: '繁星计划', metric: '繁星计划 赠送 Tokens 总价值', certainty: 'stated'}
] AS row
MATCH (s:Programme {name: row.subject}), (m:Metric {name: row.metric})
CREATE (s)-[:HAS_METRIC {certainty: row.certainty, sources: m.sources}]->(m);

// Whose figures they are: funds.
UNWIND [
  {subject: '大模型开源基金', metric: '大模型开源基金 GPU 数',    certainty: 'stated'},
  {subject: '大模型开源基金', metric: '大模型开源基金 tokens 数', certainty: 'stated'}
] AS row
MATCH (s:Fund {name: row.subject}), (m:Metric {name: row.metric})
CREATE (s)-[:HAS_METRIC {certainty: row.certainty, sources: m.sources}]->(m);

// Where a figure holds, if the document says so.
UNWIND [
  {metric: '小冰 占全球人工智能交互总量份额 2020-11',       region: '全球', certainty: 'stated'},
  {metric: '小冰金融文本摘要 服务的国内金融机构交易员占比', region: '中国', certainty: 'stated'},
  {metric: '小冰金融文本摘要 服务的个人金融交易者占比',     region: '中国', certainty: 'stated'},
  {metric: 'ChatGLM 与 ChatGLM-6B 全球下载量',              region: '全球', certainty: 'stated'},
  {metric: 'Talkie 美国市场累计下载量 2024上半年',          region: '美国', certainty: 'stated'},
  {metric: 'Talkie 全球月活跃用户 2024Q3',                  region: '全球', certainty: 'stated'},
  {metric: 'Talkie 美国用户占比 2024Q3',                    region: '美国', certainty: 'stated'},
  {metric: '微软必应 支持的语言数',                         region: '全球', certainty: 'stated'},
  {metric: '微软必应 服务的国家和地区数',                   region: '全球', certainty: 'stated'},
  {metric: '戴宗宏 支持训练的大模型数',                     region: '中国', certainty: 'stated'},
  {metric: '盘古大模型 进入的行业数 2024Q3',                region: '中国', certainty: 'stated'},
  {metric: '盘古大模型 应用场景数 2024Q3',                  region: '中国', certainty: 'stated'},
  {metric: '王绍兰 美国发明专利数',                         region: '美国', certainty: 'stated'}
] AS row
MATCH (m:Metric {name: row.metric}), (r:Region {name: row.region})
CREATE (m)-[:IN_REGION {certainty: row.certainty, sources: m.sources}]->(r);

// Who is named as the source of a figure: publishers.
UNWIND [
  {publisher: '量子位智库', metric: '智谱清言 下载量 2024-08',                certainty: 'stated', sources: ['qbitai:187']},
  {publisher: '量子位智库', metric: '星野 app 下载总量 2024-08',              certainty: 'stated', sources: ['qbitai:375']},
  {publisher: '量子位智库', metric: 'Kimi 智能助手 app 历史总下载量 2024-08', certainty: 'stated', sources: ['qbitai:490']},
  {publisher: '量子位智库', metric: 'Kimi 智能助手 web 月访问量 2024-08',     certainty: 'stated', sources: ['qbitai:490']},
  {publisher: '证券日报',   metric: '国产大模型数量 2024',                    certainty: 'stated', sources: ['zqrb:174']},
  {publisher: '证券日报',   metric: '国产10亿参数规模以上大模型数量 2024',    certainty: 'stated', sources: ['zqrb:174']}
] AS row
MATCH (o:MediaOutlet {name: row.publisher}), (m:Metric {name: row.metric})
CREATE (o)-[:PUBLISHED {certainty: row.certainty, sources: row.sources}]->(m);

// Who is named as the source of a figure: companies.
UNWIND [
  {publisher: '月之暗面',     metric: '月之暗面 每 token 汉字数',                      certainty: 'stated', sources: ['qbitai:469']},
  {publisher: '商汤',         metric: '商汤 总收入 2024',                              certainty: 'stated', sources: ['netease:6']},
  {publisher: '商汤',         metric: '商汤 总收入增长 2024',                          certainty: 'stated', sources: ['netease:6']},
  {publisher: '商汤',         metric: '商汤 生成式AI业务收入 2024（年报）',            certainty: 'stated', sources: ['netease:6']},
  {publisher: '商汤',         metric: '商汤 生成式AI业务收入增长 2024（年报）',        certainty: 'stated', sources: ['netease:6']},
  {publisher: '商汤',         metric: '商汤 智能硬件交互接入企业数',                   certainty: 'stated', sources: ['netease:15']},
  {publisher: '昆仑万维',     metric: '昆仑万维 游戏业务收入 2023',                    certainty: 'stated', sources: ['qbitai:1497']},
  {publisher: '昆仑万维',     metric: '昆仑万维 广告业务收入 2023',                    certainty: 'stated', sources: ['qbitai:1497']},
  {publisher: '昆仑万维',     metric: '昆仑万维 社交业务收入 2023',                    certainty: 'stated', sources: ['qbitai:1497']},
  {publisher: '昆仑万维',     metric: '昆仑万维 搜索业务收入 2023',                    certainty: 'stated', sources: ['qbitai:1497']},
  {publisher: '昆仑万维',     metric: '昆仑万维 技术收入 2023',                        certainty: 'stated', sources: ['qbitai:1497']},
  {publisher: '昆仑万维',     metric: '昆仑万维 其他业务收入 2023',                    certainty: 'stated', sources: ['qbitai:1497']},
  {publisher: 'IDC',          metric: '中国AI市场规模 2026（IDC预计）',                certainty: 'stated', sources: ['zqrb:204']},
  {publisher: 'IDC',          metric: '中国AI市场五年复合增长率 2021-2026（IDC预计）', certainty: 'stated', sources: ['zqrb:204']},
  {publisher: 'Sensor Tower', metric: 'Talkie 美国市场累计下载量 2024上半年',          certainty: 'stated', sources: ['qbitai:382']},
  {publisher: 'Sensor Tower', metric: 'Talkie 全球月活跃用户 2024Q3',                  certainty: 'inferred', sources: ['qbitai:382']},
  {publisher: 'Sensor Tower', metric: 'Talkie 美国用户占比 2024Q3',                    certainty: 'inferred', sources: ['qbitai:382']},
  {publisher: 'Sensor Tower', metric: 'Character.AI 月活跃用户 2024Q3',                certainty: 'inferred', sources: ['qbitai:382']}
] AS row
MATCH (o:Company {name: row.publisher}), (m:Metric {name: row.metric})
CREATE (o)-[:PUBLISHED {certainty: row.certainty, sources: row.sources}]->(m);
