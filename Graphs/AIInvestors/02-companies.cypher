// Companies: the "6+2" start-ups, 小冰公司, the giants, companies that invest, and every
// other company that a person, a product or a deal in the documents touches; then their
// units (clouds, labs, business groups) with PART_OF to the group.

// 智谱AI, the one of the eight start-ups that also invests.
UNWIND [
  {name: '智谱AI', nameEn: 'Zhipu AI', names: ['智谱AI', '智谱 AI', '智谱', '智谱华章', '北京智谱华章科技有限公司'], founded: date('2019-06-01'),
   foundedPrecision: 'month', foundedText: '2019.06', group: '创业六小强', school: '学院派', tagline: '中国版 OpenAI', valuation: 3000000000,
   valuationCurrency: 'USD', valuationText: '30 亿美元', valuationCertainty: 'rumoured', staff: 600, staffText: '600 余人',
   staffAsOf: date('2024-09-01'), certainty: 'stated',
   sources: ['qbitai:11', 'qbitai:41', 'qbitai:63', 'qbitai:116', 'qbitai:140', 'qbitai:201', 'qbitai:244', 'byteailab:13', 'byteailab:22']}
] AS row
CREATE (c:Company:Investor:Organization)
SET c = row;

// The other seven of the "6+2", and 小冰公司.
UNWIND [
  {name: 'MiniMax',  nameEn: 'MiniMax',     names: ['MiniMax'], founded: date('2021-12-01'), foundedPrecision: 'month', foundedText: '2021.12',
   group: '创业六小强', school: '青年派', tagline: '打造爆款 AI 内容平台', valuation: 2500000000, valuationCurrency: 'USD',
   valuationText: '约 25 亿美元', valuationQualifier: '约', valuationCertainty: 'stated', certainty: 'stated',
   sources: ['qbitai:11', 'qbitai:42', 'qbitai:67', 'qbitai:306', 'qbitai:396']},
  {name: '月之暗面', nameEn: 'Moonshot AI', names: ['月之暗面', '月之暗潮', '月之暗成'], founded: date('2023-03-01'), foundedPrecision: 'month',
   foundedText: '2023.03', group: '创业六小强', school: '青年派', schoolCertainty: 'inferred', tagline: '打造爆款 AI 生产力应用',
   valuation: 3000000000, valuationCurrency: 'USD', valuationText: '约 30 亿美元', valuationQualifier: '约', valuationCertainty: 'stated',
   certainty: 'stated', sources: ['qbitai:11', 'qbitai:43', 'qbitai:73', 'qbitai:453', 'qbitai:459', 'qbitai:511']},
  {name: '阶跃星辰', nameEn: 'StepFun',     names: ['阶跃星辰', '阶跃星', '阶跃晨'], founded: date('2023-04-06'), foundedPrecision: 'day',
   foundedText: '2023.04.06', group: '创业六小强', school: '大佬派', tagline: '惊艳亮相、均衡发力', valuation: 2000000000, valuationCurrency: 'USD',
   valuationText: '约 20 亿美元*', valuationQualifier: '约', valuationCertainty: 'rumoured', staff: 150, staffText: '150 人', certainty: 'stated',
   sources: ['qbitai:11', 'qbitai:44', 'qbitai:48', 'qbitai:75', 'qbitai:563', 'qbitai:571', 'qbitai:692', 'qbitai:694']},
  {name: '百川智能', nameEn: 'Baichuan AI', names: ['百川智能'], founded: date('2023-04-10'), foundedPrecision: 'day', foundedText: '2023.04.10',
   group: '创业六小强', school: '大佬派', schoolCertainty: 'inferred', tagline: '搜狗班底发力 AI 医疗', valuation: 2000000000,
   valuationCurrency: 'USD', valuationText: '超 20 亿美元', valuationQualifier: '超', valuationCertainty: 'stated',
   openRoundText: '目前已经以 200 亿估值启动 B 轮融资', certainty: 'stated',
   sources: ['qbitai:11', 'qbitai:45', 'qbitai:77', 'qbitai:765', 'qbitai:777', 'qbitai:832']},
  {name: '零一万物', nameEn: '01.AI',       names: ['零一万物'], founded: date('2023-05-16'), foundedPrecision: 'day', foundedText: '2023.05.16',
   group: '创业六小强', school: '大佬派', schoolCertainty: 'inferred', tagline: '模型首发即封顶开源 No.1', valuation: 1000000000,
   valuationCurrency: 'USD', valuationText: '超 10 亿美元', valuationQualifier: '超', valuationCertainty: 'stated', certainty: 'stated',
   sources: ['qbitai:11', 'qbitai:46', 'qbitai:79', 'qbitai:906', 'qbitai:969', 'zqrb:320']},
  {name: 'DeepSeek', nameEn: 'DeepSeek',    names: ['DeepSeek', '深度求索'], founded: date('2023-07-17'), foundedPrecision: 'day',
   foundedText: '2023.07.17', group: '创业特别关注', tagline: '量化出身万卡持有者', certainty: 'stated',
   sources: ['qbitai:11', 'qbitai:61', 'qbitai:81', 'qbitai:1053', 'qbitai:1062', 'qbitai:1127']},
  {name: '面壁智能', nameEn: 'ModelBest',   names: ['面壁智能', '疆智能', '面疆智能'], founded: date('2022-08-01'), foundedPrecision: 'month',
   foundedText: '2022.08', group: '创业特别关注', tagline: '端侧小钢炮', certainty: 'stated',
   sources: ['qbitai:11', 'qbitai:59', 'qbitai:69', 'qbitai:1195', 'qbitai:1207', 'qbitai:1215']},
  {name: '小冰公司', nameEn: 'XiaoIce',     names: ['小冰公司', '小冰', '微软小冰'], founded: date('2020-07-13'), foundedPrecision: 'day',
   foundedText: '2020年7月13日，小冰从微软公司分拆，独立发展', certainty: 'stated', sources: ['csdn:7', 'csdn:28', 'csdn:32', 'csdn:42']}
] AS row
CREATE (c:Company:Organization)
SET c = row;

// Giants and other companies that invest.
UNWIND [
  {name: '阿里巴巴',                 nameEn: 'Alibaba',          names: ['阿里巴巴', '阿里'],
   tagline: '投与自研并举，开源模型代表，借助云优势推进 MaaS', giant: true, certainty: 'stated',
   sources: ['qbitai:214', 'qbitai:396', 'qbitai:1320', 'zqrb:325', 'byteailab:18']},
  {name: '腾讯',                     nameEn: 'Tencent',          names: ['腾讯', '腾讯投资', 'Tencent'],
   tagline: '全链路自研大模型，ToC 应用靠微信，ToB 落地内外并行', giant: true, certainty: 'stated',
   sources: ['qbitai:214', 'qbitai:517', 'qbitai:1347', 'zqrb:218', 'zqrb:326', 'byteailab:42']},
  {name: '百度',                     nameEn: 'Baidu',            names: ['百度'], tagline: '国产 AI 第一重镇，中文大模型头号玩家', giant: true,
   certainty: 'stated', sources: ['qbitai:1315', 'zqrb:96', 'zqrb:331', 'zqrb:341']},
  {name: '美团',                     nameEn: 'Meituan',          names: ['美团'], certainty: 'stated',
   sources: ['qbitai:214', 'qbitai:215', 'qbitai:518', 'zqrb:326', 'byteailab:18', 'byteailab:42']},
  {name: '小米',                     nameEn: 'Xiaomi',           names: ['小米', '小米集团'], certainty: 'stated',
   sources: ['qbitai:214', 'qbitai:840', 'qbitai:841', 'zqrb:282', 'zqrb:285', 'zqrb:326', 'byteailab:18', 'byteailab:42']},
  {name: '好未来',                   nameEn: 'TAL Education',    names: ['好未来'], certainty: 'stated',
   sources: ['qbitai:214', 'qbitai:840', 'qbitai:841', 'byteailab:42']},
  {name: '金山软件',                 nameEn: 'Kingsoft',         names: ['金山软件'], certainty: 'stated', sources: ['qbitai:214', 'qbitai:841']},
  {name: '蚂蚁集团',                 nameEn: 'Ant Group',        names: ['蚂蚁集团', '蚂蚁金服'], certainty: 'stated',
   sources: ['qbitai:213', 'qbitai:216']},
  {name: '小红书',                   nameEn: 'Xiaohongshu',      names: ['小红书'], certainty: 'stated', sources: ['qbitai:405', 'qbitai:518']},
  {name: '米哈游',                   nameEn: 'miHoYo',           names: ['米哈游'], certainty: 'stated', sources: ['qbitai:406']},
  {name: '知乎',                     nameEn: 'Zhihu',            names: ['知乎'], certainty: 'stated',
   sources: ['qbitai:1213', 'qbitai:1217', 'qbitai:1223', 'qbitai:1224']},
  {name: '网易',                     nameEn: 'NetEase',          names: ['网易'], certainty: 'stated', sources: ['csdn:32']},
  {name: '三七互娱',                 nameEn: '37 Interactive',   names: ['三七互娱'], certainty: 'stated', sources: ['qbitai:840']},
  {name: '信雅达',                   nameEn: 'Sunyard',          names: ['信雅达'], certainty: 'stated', sources: ['qbitai:840']},
  {name: '临港科创',                                             names: ['临港科创'], certainty: 'stated', sources: ['qbitai:840']},
  {name: '中贝通信',                                             names: ['中贝通信', '中贝通信集团股份有限公司'], certainty: 'stated',
   sources: ['qbitai:840']},
  {name: '慕华科创',                                             names: ['慕华科创'], certainty: 'stated', sources: ['qbitai:841']},
  {name: '凌云光',                   nameEn: 'Luster LightTech', names: ['凌云光'], certainty: 'restored', sources: ['qbitai:218']},
  {name: '北京荣品',                                             names: ['北京荣品'], certainty: 'stated', sources: ['qbitai:218']},
  {name: '北京创新智源科技有限公司',                             names: ['北京创新智源科技有限公司'], certainty: 'stated', sources: ['qbitai:219']},
  {name: '华控技术转移有限公司',                                 names: ['华控技术转移有限公司'], certainty: 'restored', sources: ['qbitai:220']},
  {name: 'OpenAI',                   nameEn: 'OpenAI',           names: ['OpenAI'], certainty: 'stated',
   sources: ['qbitai:65', 'qbitai:71', 'qbitai:146', 'qbitai:158']}
] AS row
CREATE (c:Company:Investor:Organization)
SET c = row;

// Other giants, groups and employers, portfolio firms, earlier ventures, partners and customers.
UNWIND [
  {name: '华为',                     nameEn: 'Huawei',               names: ['华为'], tagline: 'AI算力优势明显，传统行业解决方案广受认可',
   giant: true, certainty: 'stated', sources: ['qbitai:1213', 'qbitai:1375']},
  {name: '科大讯飞',                 nameEn: 'iFLYTEK',              names: ['科大讯飞'], tagline: '国产自主可控代表玩家，云边端软硬件全栈齐备',
   giant: true, certainty: 'stated', sources: ['qbitai:1387', 'qbitai:1391', 'zqrb:81', 'zqrb:85']},
  {name: '字节跳动',                 nameEn: 'ByteDance',            names: ['字节跳动', '字节'],
   tagline: 'C端豆包数据领先，B端火山引擎改写云计算格局', giant: true, certainty: 'stated',
   sources: ['qbitai:1408', 'qbitai:1410', 'qbitai:715', 'zqrb:196']},
  {name: '昆仑万维',                 nameEn: 'Kunlun Tech',          names: ['昆仑万维'], tagline: '浪潮最敏锐跨界玩家', giant: true,
   certainty: 'stated', sources: ['qbitai:1486', 'qbitai:1489', 'zqrb:16']},
  {name: '快手',                     nameEn: 'Kuaishou',             names: ['快手'],
   tagline: '聚焦视觉及推荐，专注业务耦合，AI 视频应用可灵一鸣惊人', giant: true, certainty: 'stated',
   sources: ['qbitai:1508', 'qbitai:1511', 'zqrb:199']},
  {name: '商汤',                     nameEn: 'SenseTime',            names: ['商汤', '商汤科技', '商汤集团'],
   tagline: 'AI 技术帮助企业实现业务转型', giant: true, certainty: 'stated',
   sources: ['netease:5', 'netease:6', 'netease:14', 'qbitai:419', 'qbitai:431', 'qbitai:1535', 'byteailab:39']},
  {name: '微软',                     nameEn: 'Microsoft',            names: ['微软', '微软公司'], certainty: 'stated',
   sources: ['csdn:28', 'csdn:32', 'qbitai:705', 'qbitai:994', 'qbitai:1019']},
  {name: '谷歌',                     nameEn: 'Google',               names: ['谷歌'], certainty: 'stated',
   sources: ['qbitai:532', 'qbitai:694', 'qbitai:715', 'qbitai:1215']},
  {name: '苹果',                     nameEn: 'Apple',                names: ['苹果'], certainty: 'stated',
   sources: ['qbitai:532', 'qbitai:995', 'qbitai:1197']},
  {name: 'Meta',                     nameEn: 'Meta',                 names: ['Meta'], certainty: 'stated', sources: ['qbitai:554']},
  {name: 'Anthropic',                nameEn: 'Anthropic',            names: ['Anthropic'], certainty: 'stated',
   sources: ['qbitai:158', 'qbitai:715']},
  {name: 'Helion',                   nameEn: 'Helion',               names: ['Helion'], certainty: 'stated', sources: ['qbitai:158']},
  {name: 'Rain AI',                  nameEn: 'Rain AI',              names: ['Rain AI'], certainty: 'stated', sources: ['qbitai:158']},
  {name: '甲骨文',                   nameEn: 'Oracle',               names: ['甲骨文'], certainty: 'stated', sources: ['qbitai:1019']},
  {name: 'SAP',                      nameEn: 'SAP',                  names: ['SAP'], certainty: 'stated', sources: ['qbitai:1019']},
  {name: '史宾沙',                   nameEn: 'Spencer Stuart',       names: ['史宾沙', '史宾沙 Spencer Stuart', 'Spencer Stuart'],
   certainty: 'stated', sources: ['qbitai:1018']},
  {name: '沙特阿美',                 nameEn: 'Saudi Aramco',         names: ['沙特阿美', 'Aramco'], certainty: 'stated',
   sources: ['byteailab:13', 'byteailab:46']},
  {name: '三星',                     nameEn: 'Samsung',              names: ['三星'], certainty: 'stated', sources: ['zqrb:283']},
  {name: '华硕',                     nameEn: 'ASUS',                 names: ['华硕'], certainty: 'stated', sources: ['zqrb:283', 'zqrb:285']},
  {name: 'OPPO',                     nameEn: 'OPPO',                 names: ['OPPO'], certainty: 'stated', sources: ['zqrb:282', 'zqrb:284']},
  {name: 'vivo',                     nameEn: 'vivo',                 names: ['vivo'], certainty: 'stated', sources: ['zqrb:282']},
  {name: '荣耀',                     nameEn: 'Honor',                names: ['荣耀'], certainty: 'stated', sources: ['zqrb:282', 'zqrb:284']},
  {name: '吉利汽车',                 nameEn: 'Geely Auto',           names: ['吉利汽车'], certainty: 'stated', sources: ['zqrb:278']},
  {name: '长城汽车',                 nameEn: 'Great Wall Motor',     names: ['长城汽车'], certainty: 'stated', sources: ['zqrb:278']},
  {name: '捷途汽车',                 nameEn: 'Jetour',               names: ['捷途汽车'], certainty: 'stated', sources: ['zqrb:278']},
  {name: '赛力斯',                   nameEn: 'Seres',                names: ['赛力斯'], certainty: 'stated', sources: ['zqrb:279']},
  {name: '智己汽车',                 nameEn: 'IM Motors',            names: ['智己汽车'], certainty: 'stated', sources: ['zqrb:279']},
  {name: '西湖心辰',                                                 names: ['西湖心辰', '西湖心辰科技有限公司'], focus: 'AI大模型技术的探索和研究',
   certainty: 'stated', sources: ['zqrb:342']},
  {name: '必优科技',                                                 names: ['必优科技', '珠海必优科技有限公司'],
   focus: '人工智能领域智能内容生成技术', certainty: 'stated', sources: ['zqrb:342']},
  {name: '生数科技',                 nameEn: 'Shengshu Technology',  names: ['生数科技'], certainty: 'stated', sources: ['qbitai:158']},
  {name: '无问芯穹',                 nameEn: 'Infinigence AI',       names: ['无问芯穹'], certainty: 'stated', sources: ['qbitai:158']},
  {name: '循环智能',                 nameEn: 'Recurrent AI',         names: ['循环智能'], certainty: 'stated', sources: ['qbitai:511', 'qbitai:533']},
  {name: '幻方量化',                 nameEn: 'High-Flyer',           names: ['幻方量化'], kind: '量化私募机构', certainty: 'stated',
   sources: ['qbitai:1062', 'qbitai:1139', 'qbitai:1154']},
  {name: '旷视',                     nameEn: 'Megvii',               names: ['旷视', '旷视科技'], certainty: 'stated',
   sources: ['qbitai:543', 'qbitai:694', 'qbitai:724', 'qbitai:756', 'qbitai:1251']},
  {name: '搜狗',                     nameEn: 'Sogou',                names: ['搜狗', '搜狗公司', '搜狗科技'], certainty: 'stated',
   sources: ['qbitai:276', 'qbitai:834', 'qbitai:858', 'qbitai:879', 'qbitai:891']},
  {name: '搜狐',                     nameEn: 'Sohu',                 names: ['搜狐', '搜 狐', 'SOHU.com'], certainty: 'stated',
   sources: ['qbitai:853', 'qbitai:854', 'qbitai:858']},
  {name: '智融集团',                                                 names: ['智融集团'], certainty: 'stated', sources: ['qbitai:876']},
  {name: '葡萄智学',                                                 names: ['葡萄智学'], kind: '人工智能教育公司', certainty: 'stated',
   sources: ['qbitai:879']},
  {name: 'Aibee',                    nameEn: 'Aibee',                names: ['Aibee'], certainty: 'stated', sources: ['qbitai:1016']},
  {name: '美菜网',                   nameEn: 'Meicai',               names: ['美菜网'], certainty: 'stated', sources: ['qbitai:1017']},
  {name: '安全宝',                                                   names: ['安全宝'], kind: '基于 SaaS 的云安全初创公司', certainty: 'stated',
   sources: ['qbitai:1031']},
  {name: '瑞星',                     nameEn: 'Rising',               names: ['瑞星'], certainty: 'stated', sources: ['qbitai:1032']},
  {name: '云云网',                                                   names: ['云云网'], certainty: 'stated', sources: ['qbitai:1237']},
  {name: '豌豆荚',                   nameEn: 'Wandoujia',            names: ['豌豆荚'], certainty: 'stated', sources: ['qbitai:1237']},
  {name: '大搜车集团',               nameEn: 'Souche',               names: ['大搜车集团'], certainty: 'stated', sources: ['qbitai:275']},
  {name: '元因智能',                                                 names: ['元因智能'], certainty: 'stated', sources: ['qbitai:275']},
  {name: '妙计旅行',                                                 names: ['妙计旅行'], certainty: 'stated', sources: ['qbitai:275']},
  {name: '凹凸科技',                 nameEn: 'O2Micro',              names: ['凹凸科技'], certainty: 'stated', sources: ['qbitai:286']},
  {name: '华人运通',                 nameEn: 'Human Horizons',       names: ['华人运通'], certainty: 'stated', sources: ['csdn:57', 'csdn:59']},
  {name: '高合汽车',                 nameEn: 'HiPhi',                names: ['高合汽车'], certainty: 'stated', sources: ['csdn:59']},
  {name: '万得资讯',                 nameEn: 'Wind Information',     names: ['万得资讯', '万得'], certainty: 'stated',
   sources: ['csdn:50', 'csdn:54']},
  {name: '南京万得资讯科技有限公司',                                 names: ['南京万得资讯科技有限公司'], certainty: 'stated', sources: ['csdn:54']},
  {name: '华尔街见闻',               nameEn: 'Wallstreetcn',         names: ['华尔街见闻'], certainty: 'stated', sources: ['csdn:50']},
  {name: '鲁丰织染有限公司',                                         names: ['鲁丰织染有限公司'], certainty: 'stated', sources: ['csdn:66']},
  {name: '中国移动',                 nameEn: 'China Mobile',         names: ['中国移动'], certainty: 'stated', sources: ['zqrb:16', 'netease:14']},
  {name: '上海电信',                 nameEn: 'Shanghai Telecom',     names: ['上海电信'], certainty: 'stated', sources: ['netease:14']},
  {name: '金山办公',                 nameEn: 'Kingsoft Office',      names: ['金山办公'], certainty: 'stated', sources: ['netease:14']},
  {name: '宁波银行',                 nameEn: 'Bank of Ningbo',       names: ['宁波银行'], certainty: 'stated', sources: ['netease:14']},
  {name: '招商银行',                 nameEn: 'China Merchants Bank', names: ['招商银行'], certainty: 'stated', sources: ['netease:14']},
  {name: '海通证券',                 nameEn: 'Haitong Securities',   names: ['海通证券'], certainty: 'stated', sources: ['netease:14']},
  {name: '联想',                     nameEn: 'Lenovo',               names: ['联想'], certainty: 'stated', sources: ['netease:14']},
  {name: '360',                      nameEn: '360',                  names: ['360'], certainty: 'stated', sources: ['netease:14']},
  {name: '零跑科技',                 nameEn: 'Leapmotor',            names: ['零跑科技'], certainty: 'stated', sources: ['netease:14']},
  {name: '野猫子工作室',                                             names: ['野猫子工作室'], certainty: 'stated', sources: ['qbitai:688']}
] AS row
CREATE (c:Company:Organization)
SET c = row;

// Units of the groups.
UNWIND [
  {name: '微软中国',                 nameEn: 'Microsoft China',                                  names: ['微软中国', '微软中国区'],
   certainty: 'stated', sources: ['csdn:28', 'csdn:32', 'csdn:34']},
  {name: '微软（亚洲）互联网工程院', nameEn: 'Microsoft Software Technology Center Asia (STCA)',
   names: ['微软（亚洲）互联网工程院', '微软亚洲互联网工程院 STCA', '微软亚洲互联网工程院'], certainty: 'stated',
   sources: ['csdn:28', 'csdn:42', 'qbitai:705']},
  {name: '微软必应',                 nameEn: 'Microsoft Bing',
   names: ['微软必应', '必应搜索引擎', '微软必应引擎'], certainty: 'stated', sources: ['qbitai:580', 'qbitai:735']},
  {name: '百度智能云',               nameEn: 'Baidu AI Cloud',                                   names: ['百度智能云'], certainty: 'stated',
   sources: ['zqrb:97']},
  {name: '深度学习研究院',           nameEn: 'Institute of Deep Learning',                       names: ['深度学习研究院'], certainty: 'stated',
   sources: ['zqrb:332']},
  {name: '大数据实验室',             nameEn: 'Big Data Lab',                                     names: ['大数据实验室'], certainty: 'stated',
   sources: ['zqrb:333']},
  {name: '硅谷人工智能实验室',       nameEn: 'Silicon Valley AI Lab',                            names: ['硅谷人工智能实验室'], certainty: 'stated',
   sources: ['zqrb:333']},
  {name: '阿里云',                   nameEn: 'Alibaba Cloud',                                    names: ['阿里云', '阿里云智能集团'],
   certainty: 'stated', sources: ['qbitai:969', 'qbitai:978', 'zqrb:212', 'zqrb:241']},
  {name: '阿里巴巴达摩院',           nameEn: 'DAMO Academy',                                     names: ['阿里巴巴达摩院'], certainty: 'stated',
   sources: ['qbitai:1005']},
  {name: '腾讯云',                   nameEn: 'Tencent Cloud',                                    names: ['腾讯云'], certainty: 'stated',
   sources: ['qbitai:441', 'qbitai:1351', 'zqrb:261']},
  {name: '腾讯 PCG',                 nameEn: 'Tencent PCG',                                      names: ['腾讯 PCG'], certainty: 'stated',
   sources: ['qbitai:725', 'qbitai:891']},
  {name: '华为云',                   nameEn: 'Huawei Cloud',                                     names: ['华为云'], certainty: 'stated',
   sources: ['qbitai:1004', 'qbitai:1377']},
  {name: '火山引擎',                 nameEn: 'Volcano Engine',                                   names: ['火山引擎'], certainty: 'stated',
   sources: ['qbitai:1408', 'qbitai:1412', 'qbitai:1479', 'zqrb:196', 'zqrb:276', 'zqrb:282']},
  {name: 'AI 应用部门',                                                                          names: ['AI 应用部门'],
   founded: date('2023-01-01'), foundedPrecision: 'year', foundedText: '2023 年底', certainty: 'stated', sources: ['qbitai:1412']},
  {name: '绝影',                     nameEn: 'SenseAuto',                                        names: ['绝影'], certainty: 'stated',
   sources: ['netease:21', 'netease:22', 'netease:23']},
  {name: '谷歌中国',                 nameEn: 'Google China',                                     names: ['谷歌中国'], certainty: 'stated',
   sources: ['qbitai:1237']},
  {name: '中国移动咪咕音乐',         nameEn: 'Migu Music',                                       names: ['中国移动咪咕音乐', '咪咕音乐'],
   certainty: 'stated', sources: ['zqrb:16', 'zqrb:17']}
] AS row
CREATE (o:OrgUnit:Organization)
SET o = row;

// Their research labs.
UNWIND [
  {name: '微软亚洲研究院', nameEn: 'Microsoft Research Asia (MSRA)', names: ['微软亚洲研究院', 'MSRA', '微软亚洲研究院 MSRA'], certainty: 'stated',
   sources: ['qbitai:734', 'qbitai:745', 'qbitai:754', 'qbitai:755', 'qbitai:994']},
  {name: '微软研究院',     nameEn: 'Microsoft Research',             names: ['微软研究院'], certainty: 'stated', sources: ['qbitai:715']},
  {name: 'FAIR',           nameEn: 'FAIR',                           names: ['FAIR', 'Meta 人工智能实验室 FAIR'], certainty: 'stated',
   sources: ['qbitai:554']}
] AS row
CREATE (l:ResearchLab:Organization)
SET l = row;

// Which group each belongs to.
UNWIND [
  {part: '微软中国',                 whole: '微软',     certainty: 'inferred', sources: ['csdn:28', 'csdn:32']},
  {part: '微软（亚洲）互联网工程院', whole: '微软',     certainty: 'inferred', sources: ['csdn:28', 'csdn:42']},
  {part: '微软必应',                 whole: '微软',     certainty: 'inferred', sources: ['qbitai:735']},
  {part: '微软亚洲研究院',           whole: '微软',     certainty: 'inferred', sources: ['qbitai:745', 'qbitai:994']},
  {part: '微软研究院',               whole: '微软',     certainty: 'inferred', sources: ['qbitai:715']},
  {part: 'FAIR',                     whole: 'Meta',     certainty: 'stated',   sources: ['qbitai:554']},
  {part: '百度智能云',               whole: '百度',     certainty: 'stated',   sources: ['zqrb:96', 'zqrb:97']},
  {part: '深度学习研究院',           whole: '百度',     certainty: 'stated',   sources: ['zqrb:331', 'zqrb:332']},
  {part: '大数据实验室',             whole: '百度',     certainty: 'stated',   sources: ['zqrb:331', 'zqrb:333']},
  {part: '硅谷人工智能实验室',       whole: '百度',     certainty: 'stated',   sources: ['zqrb:331', 'zqrb:333']},
  {part: '阿里云',                   whole: '阿里巴巴', certainty: 'inferred', sources: ['zqrb:212', 'qbitai:1320']},
  {part: '阿里巴巴达摩院',           whole: '阿里巴巴', certainty: 'inferred', sources: ['qbitai:1005']},
  {part: '腾讯云',                   whole: '腾讯',     certainty: 'inferred', sources: ['zqrb:261', 'qbitai:1351']},
  {part: '腾讯 PCG',                 whole: '腾讯',     certainty: 'inferred', sources: ['qbitai:725', 'qbitai:891']},
  {part: '华为云',                   whole: '华为',     certainty: 'inferred', sources: ['qbitai:1377']},
  {part: '火山引擎',                 whole: '字节跳动', certainty: 'stated',   sources: ['qbitai:1408', 'qbitai:1412', 'zqrb:196']},
  {part: 'AI 应用部门',              whole: '字节跳动', certainty: 'stated',   sources: ['qbitai:1412']},
  {part: '绝影',                     whole: '商汤',     certainty: 'stated',   sources: ['netease:21']},
  {part: '谷歌中国',                 whole: '谷歌',     certainty: 'inferred', sources: ['qbitai:1237']},
  {part: '中国移动咪咕音乐',         whole: '中国移动', certainty: 'inferred', sources: ['zqrb:16', 'zqrb:17']},
  {part: '高合汽车',                 whole: '华人运通', certainty: 'stated',   sources: ['csdn:59']},
  {part: '南京万得资讯科技有限公司', whole: '万得资讯', certainty: 'inferred', sources: ['csdn:50', 'csdn:54']}
] AS row
MATCH (o:Organization {name: row.part}), (c:Company {name: row.whole})
CREATE (o)-[:PART_OF {certainty: row.certainty, sources: row.sources}]->(c);
