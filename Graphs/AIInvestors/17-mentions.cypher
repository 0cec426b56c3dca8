// What the documents cite as a source (CITES; work is the title of a cited work) or name in
// passing (MENTIONS); and the ties to regions, universities and associations that need the
// nodes of the files before.

// Media and data houses that a document cites.
UNWIND [
  {document: 'byteailab', organization: '烯牛数据',         certainty: 'stated', text: '据烯牛数据', sources: ['byteailab:13']},
  {document: 'byteailab', organization: '澎湃新闻',         certainty: 'stated', text: '据澎湃新闻等多家媒体报道',
   sources: ['byteailab:17', 'byteailab:41']},
  {document: 'byteailab', organization: '澎湃新闻',         certainty: 'stated', text: '沙特基金4亿美元重仓智谱AI，企业估值达30亿美元.澎湃新闻。',
   work: '沙特基金4亿美元重仓智谱AI，企业估值达30亿美元', sources: ['byteailab:44']},
  {document: 'byteailab', organization: '界面新闻',         certainty: 'stated',
   text: '智谱AI的双轨驱动：从基座大模型出发，以共创理念推进商业落地.界面新闻。', work: '智谱AI的双轨驱动：从基座大模型出发，以共创理念推进商业落地',
   sources: ['byteailab:45']},
  {document: 'byteailab', organization: '财联社',           certainty: 'stated',
   text: '首投中国大模型 沙特阿美旗下P7基金或4亿美元入资智谱AI.财联社。', work: '首投中国大模型 沙特阿美旗下P7基金或4亿美元入资智谱AI',
   sources: ['byteailab:46']},
  {document: 'byteailab', organization: '亿欧数据',         certainty: 'stated', text: '亿欧数据显示', sources: ['byteailab:18', 'byteailab:42']},
  {document: 'byteailab', organization: 'GPTNB',            certainty: 'stated', text: '可以查看更多AI文章', sources: ['byteailab:55']},
  {document: 'zqrb',      organization: '证券日报',         certainty: 'stated', text: '据《证券日报》记者不完全统计', sources: ['zqrb:174']},
  {document: 'qbitai',    organization: '量子位',           certainty: 'stated',
   text: '据量子位报道，2024 年 6 月阶跃晨正在接洽新一轮估值 20 亿美元的新融资', sources: ['qbitai:692']},
  {document: 'qbitai',    organization: '量子位智库',       certainty: 'stated', text: '依据量子位智库发布的《AI 智能助手 APP 8 月榜单》',
   work: 'AI 智能助手 APP 8 月榜单', sources: ['qbitai:187']},
  {document: 'qbitai',    organization: '量子位智库',       certainty: 'stated', text: '依据量子位智库发布的《AI 陪伴 8 月 APP 榜单》',
   work: 'AI 陪伴 8 月 APP 榜单', sources: ['qbitai:375']},
  {document: 'qbitai',    organization: '量子位智库',       certainty: 'stated',
   text: '根据量子位智库《AI 智能助手 APP 8 月榜单》及《AI 智能助手 8 月 Web 端榜单》', work: 'AI 智能助手 APP 8 月榜单', sources: ['qbitai:490']},
  {document: 'qbitai',    organization: '量子位智库',       certainty: 'stated',
   text: '根据量子位智库《AI 智能助手 APP 8 月榜单》及《AI 智能助手 8 月 Web 端榜单》', work: 'AI 智能助手 8 月 Web 端榜单', sources: ['qbitai:490']},
  {document: 'qbitai',    organization: '麻省理工科技评论', certainty: 'stated', text: '《麻省理工科技评论》中国区 35 岁以下科技创新 35 人',
   sources: ['qbitai:1266']}
] AS row
MATCH (d:Document {key: row.document}), (o:MediaOutlet {name: row.organization})
CREATE (d)-[:CITES {text: row.text, work: row.work, certainty: row.certainty, sources: row.sources}]->(o);

// Companies that a document cites.
UNWIND [
  {document: 'zqrb',    organization: '东兴证券',     certainty: 'stated', text: '东兴证券研报认为', sources: ['zqrb:202']},
  {document: 'zqrb',    organization: 'IDC',          certainty: 'stated', text: '据IDC预计', sources: ['zqrb:204']},
  {document: 'zqrb',    organization: '科大讯飞',     certainty: 'stated', text: '科大讯飞相关负责人向记者介绍', sources: ['zqrb:81']},
  {document: 'zqrb',    organization: '百度',         certainty: 'stated', text: '百度相关负责人向记者介绍', sources: ['zqrb:96']},
  {document: 'zqrb',    organization: '昆仑万维',     certainty: 'stated', text: '昆仑万维相关负责人向记者介绍', sources: ['zqrb:23']},
  {document: 'netease', organization: '商汤',         certainty: 'stated', text: '3月26日，商汤科技发布了2024年年度财务报告',
   work: '2024年年度财务报告', sources: ['netease:6']},
  {document: 'netease', organization: '商汤',         certainty: 'stated', text: '据商汤业绩报告披露', work: '业绩报告', sources: ['netease:15']},
  {document: 'qbitai',  organization: 'Sensor Tower', certainty: 'stated', text: '根据 Sensor Tower 数据', sources: ['qbitai:382']},
  {document: 'qbitai',  organization: 'IDC',          certainty: 'stated', text: '依据 IDC 最新发布《中国云服务市场（2023 下半年）跟踪》报告',
   work: '中国云服务市场（2023 下半年）跟踪', sources: ['qbitai:1479']},
  {document: 'qbitai',  organization: '月之暗面',     certainty: 'stated', text: '根据月之暗面提供的信息', sources: ['qbitai:469']},
  {document: 'qbitai',  organization: 'DeepSeek',     certainty: 'stated', text: '在 DeepSeek 内部中文评测中', sources: ['qbitai:1074']},
  {document: 'qbitai',  organization: 'SemiAnalysis', certainty: 'stated', text: '——SemiAnalysis 首席分析师', sources: ['qbitai:1089']},
  {document: 'qbitai',  organization: 'Hugging Face', certainty: 'stated', text: '最新 hugging face 月下载量超 6 万次', sources: ['qbitai:785']},
  {document: 'qbitai',  organization: '英伟达',       certainty: 'stated', text: '上传英伟达 2016-2024 年财报后进行长文本分析',
   work: '英伟达 2016-2024 年财报', sources: ['qbitai:474']}
] AS row
MATCH (d:Document {key: row.document}), (o:Company {name: row.organization})
CREATE (d)-[:CITES {text: row.text, work: row.work, certainty: row.certainty, sources: row.sources}]->(o);

// Evaluation bodies and public bodies that a document cites.
UNWIND [
  {document: 'netease', organization: 'SuperCLUE',    certainty: 'stated', text: '在SuperCLUE发布的《中文大模型基准测评2024年度报告》中',
   work: '中文大模型基准测评2024年度报告', sources: ['netease:11']},
  {document: 'netease', organization: 'OpenCompass',  certainty: 'stated', text: '在OpenCompass的多模态评测中', sources: ['netease:11']},
  {document: 'qbitai',  organization: 'SuperCLUE',    certainty: 'stated', text: '在 SuperCLUE 评测中处于国内大模型第一梯队', sources: ['qbitai:777']},
  {document: 'qbitai',  organization: 'LMSYS',        certainty: 'stated', text: '在测试集 LMSYS 中成绩位列国产第一', sources: ['qbitai:912']},
  {document: 'qbitai',  organization: 'LMSYS',        certainty: 'stated', text: 'LMSYS 大模型竞技场结果', work: 'LMSYS 大模型竞技场',
   sources: ['qbitai:1072']},
  {document: 'qbitai',  organization: '国家税务总局', certainty: 'stated',
   text: '国家税务总局政策法规库,即国家税务总局关于办理2023年度个人所得税综合所得汇算清缴的公告',
   work: '国家税务总局关于办理2023年度个人所得税综合所得汇算清缴的公告', sources: ['qbitai:632']}
] AS row
MATCH (d:Document {key: row.document}), (o:Association {name: row.organization})
CREATE (d)-[:CITES {text: row.text, work: row.work, certainty: row.certainty, sources: row.sources}]->(o);

// Companies named in passing.
UNWIND [
  {document: 'byteailab', organization: '汉堡界',       certainty: 'stated', text: '冲击万店，汉堡界能跑出下一个蜜雪冰城吗？',
   sources: ['byteailab:10']},
  {document: 'byteailab', organization: '蜜雪冰城',     certainty: 'stated', text: '冲击万店，汉堡界能跑出下一个蜜雪冰城吗？',
   sources: ['byteailab:10']},
  {document: 'qbitai',    organization: '英伟达',       certainty: 'stated', text: '提供英伟达 AI算服务国产替代方案', sources: ['qbitai:1379']},
  {document: 'qbitai',    organization: 'Character.AI', certainty: 'stated', text: '与 Character.ai 月活数据 1700 万的差距逐渐缩小',
   sources: ['qbitai:382']}
] AS row
MATCH (d:Document {key: row.document}), (o:Company {name: row.organization})
CREATE (d)-[:MENTIONS {text: row.text, certainty: row.certainty, sources: row.sources}]->(o);

// A society named in passing.
UNWIND [
  {document: 'qbitai', organization: '欧洲科学院', certainty: 'stated',
   text: '聚集杰青欧洲科学院外籍院士、谷歌前员工、智谱 AI 团队前成员等行业优秀人才', sources: ['qbitai:1215']}
] AS row
MATCH (d:Document {key: row.document}), (o:Association {name: row.organization})
CREATE (d)-[:MENTIONS {text: row.text, certainty: row.certainty, sources: row.sources}]->(o);

// Bylines of other posts in the side column of the NetEase page.
UNWIND [
  {document: 'netease', organization: '量子位',           certainty: 'stated', note: 'byline of another post in the side column', posts: 27,
   first: date('2024-11-22'), last: date('2025-03-27'),
   sources: ['netease:29', 'netease:30', 'netease:31', 'netease:32', 'netease:33', 'netease:34', 'netease:35', 'netease:37', 'netease:38',
   'netease:39', 'netease:40', 'netease:41', 'netease:43', 'netease:44', 'netease:45', 'netease:46', 'netease:47', 'netease:48', 'netease:49',
   'netease:50', 'netease:51', 'netease:52', 'netease:56', 'netease:59', 'netease:60', 'netease:63', 'netease:66']},
  {document: 'netease', organization: '财联社',           certainty: 'stated', note: 'byline of another post in the side column', posts: 1,
   first: date('2025-02-11'), last: date('2025-02-11'), sources: ['netease:36']},
  {document: 'netease', organization: '经济观察报',       certainty: 'stated', note: 'byline of another post in the side column', posts: 1,
   first: date('2025-03-27'), last: date('2025-03-27'), sources: ['netease:42']},
  {document: 'netease', organization: '机器之心Pro',      certainty: 'stated', note: 'byline of another post in the side column', posts: 1,
   first: date('2025-03-27'), last: date('2025-03-27'), sources: ['netease:53']},
  {document: 'netease', organization: '俄罗斯卫星通讯社', certainty: 'stated', note: 'byline of another post in the side column', posts: 1,
   first: date('2025-03-27'), last: date('2025-03-27'), sources: ['netease:54']},
  {document: 'netease', organization: '界面新闻',         certainty: 'stated', note: 'byline of another post in the side column', posts: 1,
   first: date('2025-03-27'), last: date('2025-03-27'), sources: ['netease:55']},
  {document: 'netease', organization: '钛媒体APP',        certainty: 'stated', note: 'byline of another post in the side column', posts: 1,
   first: date('2025-03-27'), last: date('2025-03-27'), sources: ['netease:57']},
  {document: 'netease', organization: '每日经济新闻',     certainty: 'stated', note: 'byline of another post in the side column', posts: 2,
   first: date('2025-03-24'), last: date('2025-03-24'), sources: ['netease:58', 'netease:62']},
  {document: 'netease', organization: '谷火平',           certainty: 'stated', note: 'byline of another post in the side column', posts: 1,
   first: date('2025-03-25'), last: date('2025-03-25'), sources: ['netease:61']},
  {document: 'netease', organization: '忠诚TALK',         certainty: 'stated', note: 'byline of another post in the side column', posts: 1,
   first: date('2025-03-24'), last: date('2025-03-24'), sources: ['netease:64']},
  {document: 'netease', organization: '硬核熊猫说',       certainty: 'stated', note: 'byline of another post in the side column', posts: 1,
   first: date('2025-03-25'), last: date('2025-03-25'), sources: ['netease:65']},
  {document: 'netease', organization: '装甲铲史官',       certainty: 'stated', note: 'byline of another post in the side column', posts: 1,
   first: date('2025-03-25'), last: date('2025-03-25'), sources: ['netease:67']},
  {document: 'netease', organization: '主持人京京',       certainty: 'stated', note: 'byline of another post in the side column', posts: 1,
   first: date('2025-03-25'), last: date('2025-03-25'), sources: ['netease:68']}
] AS row
MATCH (d:Document {key: row.document}), (o:MediaOutlet {name: row.organization})
CREATE (d)-[:MENTIONS {note: row.note, posts: row.posts, first: row.first, last: row.last, certainty: row.certainty, sources: row.sources}]->(o);

// Committees of associations.
UNWIND [
  {part: '区块链与数据要素专业委员会',       whole: '中国移动通信联合会', certainty: 'stated',   sources: ['zqrb:356', 'zqrb:357']},
  {part: '标准化工作委员会机器人技术委员会', whole: '中国电子学会',       certainty: 'restored', sources: ['qbitai:265']}
] AS row
MATCH (p:OrgUnit {name: row.part}), (w:Association {name: row.whole})
CREATE (p)-[:PART_OF {certainty: row.certainty, sources: row.sources}]->(w);

// A department of a university.
UNWIND [
  {part: '清华大学计算机系', whole: '清华大学', certainty: 'stated', sources: ['qbitai:140', 'qbitai:257']}
] AS row
MATCH (p:OrgUnit {name: row.part}), (w:University {name: row.whole})
CREATE (p)-[:PART_OF {certainty: row.certainty, sources: row.sources}]->(w);

// Centres of institutes.
UNWIND [
  {part: '清华数据科学研究院科技大数据研究中心', whole: '清华数据科学研究院', certainty: 'inferred', sources: ['qbitai:285', 'qbitai:297']},
  {part: '模型研究中心',                         whole: '清华人工智能研究院', certainty: 'stated',   sources: ['qbitai:1263']}
] AS row
MATCH (p:ResearchLab {name: row.part}), (w:ResearchLab {name: row.whole})
CREATE (p)-[:PART_OF {certainty: row.certainty, sources: row.sources}]->(w);

// An institute of a university.
UNWIND [
  {part: '清华数据科学研究院', whole: '清华大学', certainty: 'inferred', sources: ['qbitai:285']}
] AS row
MATCH (p:ResearchLab {name: row.part}), (w:University {name: row.whole})
CREATE (p)-[:PART_OF {certainty: row.certainty, sources: row.sources}]->(w);

// Where universities are.
UNWIND [
  {university: '斯坦福大学',               region: '美国', certainty: 'stated', text: '三位美国斯坦福大学学生团队', sources: ['qbitai:1199']},
  {university: '美国加州大学圣芭芭拉分校', region: '美国', certainty: 'stated', text: '美国加州大学圣芭芭拉分校', sources: ['qbitai:714']},
  {university: '法国梅斯大学',             region: '法国', certainty: 'stated', text: '法国梅斯大学', sources: ['qbitai:273']}
] AS row
MATCH (u:University {name: row.university}), (r:Region {name: row.region})
CREATE (u)-[:LOCATED_IN {text: row.text, certainty: row.certainty, sources: row.sources}]->(r);

// Where a product is.
UNWIND [
  {product: '上海临港AIDC', region: '上海临港', certainty: 'stated', text: '全国首个5A级智算中心——上海临港AIDC', sources: ['netease:9']}
] AS row
MATCH (p:Product {name: row.product}), (r:Region {name: row.region})
CREATE (p)-[:LOCATED_IN {text: row.text, certainty: row.certainty, sources: row.sources}]->(r);

// Where products are on the market.
UNWIND [
  {product: 'Talkie', region: '北美', certainty: 'stated', text: '主要面向北美市场', sources: ['qbitai:379']},
  {product: 'Talkie', region: '美国', certainty: 'stated', text: '一半以上用户来自美国', sources: ['qbitai:382']},
  {product: 'Talkie', region: '海外', certainty: 'stated', text: '海外 Talkie', sources: ['qbitai:379']},
  {product: 'Talkie', region: '全球', certainty: 'stated', text: '目前 Talkie 全球月活数据已达到 1100 万', sources: ['qbitai:382']},
  {product: '星野',   region: '中国', certainty: 'stated', text: '国内暨：暨于 2023 年 9 月上线', sources: ['qbitai:371', 'qbitai:375']},
  {product: 'Azure',  region: '中国', certainty: 'stated', text: '将采用微软智能云Azure作为服务中国及全球市场的云计算运营平台', sources: ['csdn:46']},
  {product: 'Azure',  region: '全球', certainty: 'stated', text: '将采用微软智能云Azure作为服务中国及全球市场的云计算运营平台', sources: ['csdn:46']}
] AS row
MATCH (p:Product {name: row.product}), (r:Region {name: row.region})
CREATE (p)-[:OPERATES_IN {text: row.text, certainty: row.certainty, sources: row.sources}]->(r);
