// Universities, labs, associations, publishers; research works and awards; people (founders carry
// :Founder, those who put money in :Investor); who FOUNDED, WORKS_AT or WORKED_AT what, who
// STUDIED_AT where and under whom, what people made together, what they won; where teams come from.

// Universities, and the institutes that grant degrees.
UNWIND [
  {name: '清华大学',                 nameEn: 'Tsinghua University', names: ['清华大学', '清华'], certainty: 'stated', sources: ['qbitai:140',
   'qbitai:244', 'qbitai:256', 'qbitai:257', 'qbitai:531', 'qbitai:542', 'qbitai:552', 'qbitai:856', 'qbitai:857', 'qbitai:867', 'qbitai:878',
   'qbitai:890', 'qbitai:1250', 'qbitai:1263', 'byteailab:22', 'byteailab:27']},
  {name: '北京大学',                 nameEn: 'Peking University', names: ['北京大学'], certainty: 'stated', sources: ['qbitai:1236']},
  {name: '浙江大学',                 nameEn: 'Zhejiang University', names: ['浙江大学'], certainty: 'stated', sources: ['qbitai:1153']},
  {name: '山东大学',                 nameEn: 'Shandong University', names: ['山东大学'], certainty: 'stated', sources: ['qbitai:724']},
  {name: '上海交通大学',             nameEn: 'Shanghai Jiao Tong University', names: ['上海交通大学'], certainty: 'stated', sources: ['qbitai:724']},
  {name: '西安交通大学',             nameEn: 'Xi\'an Jiaotong University', names: ['西安交通大学'], certainty: 'stated',
   sources: ['qbitai:744', 'qbitai:754']},
  {name: '天津大学',                 nameEn: 'Tianjin University', names: ['天津大学'], certainty: 'stated', sources: ['qbitai:744']},
  {name: '中国科学技术大学',         nameEn: 'University of Science and Technology of China', names: ['中国科学技术大学', '中科大'],
   certainty: 'stated', sources: ['qbitai:734', 'qbitai:744']},
  {name: '长江商学院',               nameEn: 'Cheung Kong Graduate School of Business', names: ['长江商学院'], certainty: 'stated',
   sources: ['qbitai:890']},
  {name: '中科院自动化所',           nameEn: 'Institute of Automation, Chinese Academy of Sciences', names: ['中科院自动化所'], certainty: 'stated',
   sources: ['qbitai:418']},
  {name: '中科院计算所',             nameEn: 'Institute of Computing Technology, Chinese Academy of Sciences', names: ['中科院计算所'],
   certainty: 'stated', sources: ['qbitai:298', 'qbitai:867']},
  {name: '南洋理工大学',             nameEn: 'Nanyang Technological University', names: ['南洋理工大学'], certainty: 'stated',
   sources: ['qbitai:703', 'qbitai:724']},
  {name: '斯坦福大学',               nameEn: 'Stanford University', names: ['斯坦福大学', '美国斯坦福大学', '斯坦福'], certainty: 'stated',
   sources: ['qbitai:1199']},
  {name: '卡内基梅隆大学',           nameEn: 'Carnegie Mellon University', names: ['卡内基梅隆大学'], certainty: 'stated', sources: ['qbitai:532']},
  {name: '约翰霍普金斯大学',         nameEn: 'Johns Hopkins University', names: ['约翰霍普金斯大学'], certainty: 'stated', sources: ['qbitai:430']},
  {name: '纽约州立大学布法罗分校',   nameEn: 'University at Buffalo', names: ['纽约州立大学布法罗分校', '纽约布法罗州纽约州立大学'],
   doubt: 'printed 纽约布法罗州纽约州立大学', certainty: 'restored', sources: ['qbitai:703']},
  {name: '美国加州大学圣芭芭拉分校', nameEn: 'University of California, Santa Barbara', names: ['美国加州大学圣芭芭拉分校'], certainty: 'stated',
   sources: ['qbitai:714']},
  {name: '法国梅斯大学',             nameEn: 'University of Metz', names: ['法国梅斯大学'], certainty: 'stated', sources: ['qbitai:273']},
  {name: '巴黎第十一大学',           nameEn: 'University of Paris XI', names: ['巴黎第十一大学'], certainty: 'stated', sources: ['qbitai:273']}
] AS row
CREATE (u:University:Organization)
SET u = row;

// Labs and institutes.
UNWIND [
  {name: '清华 KEG 实验室',                      nameEn: 'Knowledge Engineering Group (KEG), Tsinghua University', names: ['清华 KEG 实验室',
   '清华 KEG 知识工程研究室', '清华知识工程研究室 KEG'], foundedText: '自 90 年代成立起',
   text: '该实验室自 90 年代成立起就走的是“科研+工程化落地”路线', certainty: 'stated', sources: ['qbitai:140', 'qbitai:179', 'qbitai:246']},
  {name: '清华大学 NLP 实验室',                  nameEn: 'THUNLP, Natural Language Processing Lab of Tsinghua University',
   names: ['清华大学 NLP 实验室', '清华 NLP 实验室', '清华自然语言处理与社会人文计算实验室 THUNLP', '清华自然语言处理与社会人文计算实验室', 'THUNLP'],
   certainty: 'stated', sources: ['qbitai:1215', 'qbitai:1250', 'qbitai:1263']},
  {name: '清华人工智能研究院',                   nameEn: 'Institute for Artificial Intelligence, Tsinghua University', names: ['清华人工智能研究院'],
   certainty: 'stated', sources: ['qbitai:1263']},
  {name: '清华数据科学研究院科技大数据研究中心',
   nameEn: 'Centre for Science and Technology Big Data, Institute for Data Science, Tsinghua University',
   names: ['清华数据科学研究院科技大数据研究中心'], certainty: 'stated', sources: ['qbitai:285', 'qbitai:297']},
  {name: '清华大学交叉信息研究院',               nameEn: 'Institute for Interdisciplinary Information Sciences, Tsinghua University',
   names: ['清华大学交叉信息研究院'], certainty: 'stated', sources: ['qbitai:520']},
  {name: '天工智能计算研究院',                   nameEn: 'Tiangong Institute for Intelligent Computing', names: ['天工智能计算研究院',
   '清华大学天工智能研究院', '天工智能研究院'], certainty: 'stated', sources: ['qbitai:857', 'qbitai:878']},
  {name: '语言技术研究所 LTI',                   nameEn: 'Language Technologies Institute (LTI)', names: ['语言技术研究所 LTI', 'LTI'],
   certainty: 'stated', sources: ['qbitai:532']},
  {name: '智源',                                 nameEn: 'Beijing Academy of Artificial Intelligence (BAAI)', names: ['智源'], certainty: 'stated',
   sources: ['qbitai:1252', 'qbitai:1263']},
  {name: '深度科技研究院',                       nameEn: 'Deep Technology Research Institute', names: ['深度科技研究院'], certainty: 'stated',
   sources: ['zqrb:134']},
  {name: '国家纺织产品开发中心',                 nameEn: 'National Textile Product Development Centre', names: ['国家纺织产品开发中心'],
   certainty: 'stated', sources: ['csdn:62', 'csdn:64']}
] AS row
CREATE (l:ResearchLab:Organization)
SET l = row;

// Associations, public bodies, communities, and a student band.
UNWIND [
  {name: '中国计算机学会',                     nameEn: 'China Computer Federation (CCF)', names: ['中国计算机学会', 'CCF 中国计算机学会', 'CCF'],
   certainty: 'stated', sources: ['qbitai:234']},
  {name: '中国中文信息学会社交媒体处理专委会', nameEn: 'Social Media Processing Committee (SMP), Chinese Information Processing Society of China',
   names: ['中国中文信息学会社交媒体处理专委会', 'SMP'], certainty: 'stated', sources: ['qbitai:234']},
  {name: '中国电子学会',                       nameEn: 'Chinese Institute of Electronics', names: ['中国电子学会', '电子学会'],
   doubt: 'printed 电子学会; 中国 stands at the end of a line of the next column (qbitai:256)', certainty: 'restored',
   sources: ['qbitai:256', 'qbitai:265']},
  {name: '中国电动汽车百人会',                 nameEn: 'China EV100', names: ['中国电动汽车百人会'], certainty: 'stated',
   sources: ['zqrb:277', 'zqrb:278']},
  {name: '中关村物联网产业联盟',               nameEn: 'Zhongguancun Internet of Things Industry Alliance', names: ['中关村物联网产业联盟'],
   certainty: 'stated', sources: ['zqrb:47']},
  {name: '中国电子商务专家服务中心',           nameEn: 'China E-Commerce Expert Service Centre', names: ['中国电子商务专家服务中心'],
   certainty: 'stated', sources: ['zqrb:306']},
  {name: '中国移动通信联合会',                 nameEn: 'China Mobile Communications Association', names: ['中国移动通信联合会'], certainty: 'stated',
   sources: ['zqrb:356']},
  {name: '中国纺织信息中心',                   nameEn: 'China Textile Information Centre', names: ['中国纺织信息中心'], certainty: 'stated',
   sources: ['csdn:62']},
  {name: 'OpenBMB',                            nameEn: 'OpenBMB', names: ['OpenBMB', 'OpenBMB 开源区'], kind: '开源社区', certainty: 'stated',
   sources: ['qbitai:1253']},
  {name: 'Splay Tree',                         nameEn: 'Splay Tree (a band)', names: ['Splay Tree', '乐队 Splay Tree', '摇滚乐队 Splay Tree'],
   kind: '摇滚乐队', certainty: 'stated', sources: ['qbitai:531', 'qbitai:542']}
] AS row
CREATE (a:Association:Organization)
SET a = row;

// Publishers of the documents, and the media that the documents quote.
UNWIND [
  {name: 'CSDN',             nameEn: 'CSDN',                  names: ['CSDN'], certainty: 'inferred', sources: ['csdn:2', 'csdn:30']},
  {name: 'ByteAILab',        nameEn: 'ByteAILab',             names: ['ByteAILab'], certainty: 'stated', sources: ['byteailab:4']},
  {name: 'GPTNB',            nameEn: 'GPTNB',                 names: ['GPTNB'], url: 'https://gptnb.com',
   text: '如果您对AI的更多资讯感兴趣，可以查看更多AI文章', certainty: 'stated', sources: ['byteailab:55']},
  {name: '证券日报',         nameEn: 'Securities Daily',      names: ['证券日报', '《证券日报》'], certainty: 'stated', sources: ['zqrb:26',
   'zqrb:48', 'zqrb:174', 'zqrb:262', 'zqrb:276', 'zqrb:307', 'zqrb:358']},
  {name: '网易号',           nameEn: 'NetEase Hao',           names: ['网易号', 'NetEase Hao'], kind: '自媒体平台', certainty: 'stated',
   sources: ['netease:27', 'netease:28']},
  {name: '量子位',           nameEn: 'QbitAI',                names: ['量子位', '量子位（QbitAI）', 'QbitAI'],
   text: '专注人工智能领域及前沿科技领域的产业服务平台', audienceText: '全网订阅超过500万用户', certainty: 'stated', sources: ['qbitai:692',
   'qbitai:1662', 'qbitai:1668', 'qbitai:1670', 'qbitai:1672']},
  {name: '量子位智库',       nameEn: 'QbitAI Think Tank',     names: ['量子位智库'],
   text: '量子位旗下科技创新产业链接平台。致力于提供前沿科技和技术创新领域产学研体系化研究。',
   aboutText: '量子位，生物计算量子技术及健康医疗等领域最新技术创新进展，提供系统化报告和认知。',
   meansText: '通过媒体、社群和线下活动，基于专题技术报道及报告、专项交流会等形式，帮助决策者更早掌握创新风向。',
   contactText: '微信号：Qbitbot020量子位智库小助手', certainty: 'stated', sources: ['qbitai:17', 'qbitai:187', 'qbitai:375', 'qbitai:490',
   'qbitai:1658', 'qbitai:1660', 'qbitai:1662', 'qbitai:1664', 'qbitai:1666', 'qbitai:1676', 'qbitai:1677']},
  {name: '烯牛数据',         nameEn: 'Xiniu Data',            names: ['烯牛数据'], kind: 'data house', certainty: 'stated',
   sources: ['byteailab:13']},
  {name: '亿欧数据',         nameEn: 'EqualOcean Data',       names: ['亿欧数据'], kind: 'data house', certainty: 'stated',
   sources: ['byteailab:18', 'byteailab:42']},
  {name: '澎湃新闻',         nameEn: 'The Paper',             names: ['澎湃新闻'], certainty: 'stated',
   sources: ['byteailab:17', 'byteailab:41', 'byteailab:44']},
  {name: '界面新闻',         nameEn: 'Jiemian News',          names: ['界面新闻'], certainty: 'stated', sources: ['byteailab:45']},
  {name: '财联社',           nameEn: 'Cailian Press',         names: ['财联社'], certainty: 'stated', sources: ['byteailab:46']},
  {name: '麻省理工科技评论', nameEn: 'MIT Technology Review', names: ['麻省理工科技评论', '《麻省理工科技评论》'], certainty: 'stated',
   sources: ['qbitai:1266']}
] AS row
CREATE (m:MediaOutlet:Organization)
SET m = row;

// What they belong to.
UNWIND [
  {part: '清华 KEG 实验室',                      whole: '清华大学',       certainty: 'stated',   sources: ['qbitai:140', 'qbitai:179', 'qbitai:246']},
  {part: '清华大学 NLP 实验室',                  whole: '清华大学',       certainty: 'stated',   sources: ['qbitai:1215', 'qbitai:1263']},
  {part: '清华人工智能研究院',                   whole: '清华大学',       certainty: 'inferred', sources: ['qbitai:1263']},
  {part: '清华数据科学研究院科技大数据研究中心', whole: '清华大学',       certainty: 'inferred', sources: ['qbitai:285']},
  {part: '清华大学交叉信息研究院',               whole: '清华大学',       certainty: 'stated',   sources: ['qbitai:520']},
  {part: '天工智能计算研究院',                   whole: '清华大学',       certainty: 'stated',   sources: ['qbitai:878']},
  {part: '语言技术研究所 LTI',                   whole: '卡内基梅隆大学', certainty: 'stated',   sources: ['qbitai:532']},
  {part: '量子位智库',                           whole: '量子位',         certainty: 'stated',   text: '量子位旗下科技创新产业链接平台',
   sources: ['qbitai:1662']}
] AS row
MATCH (o:Organization {name: row.part}), (whole:Organization {name: row.whole})
CREATE (o)-[:PART_OF {text: row.text, certainty: row.certainty, sources: row.sources}]->(whole);

// Founders. bio holds the lines of a profile as printed; numbers beside the words are for sorting.
UNWIND [
  {name: '唐杰',   nameEn: 'Tang Jie',                     names: ['唐杰', '唐杰教授'], fields: ['知识图谱'], works: ['GLM 框架', '悟道'],
   honours: ['IEEE Fellow'], researchText: '研究方向知识图谱', experienceYears: 20, experienceQualifier: '余',
   experienceText: '具备 20 余年人工智能领域研究经验', text: '创始人唐杰教授是人工智能领域顶尖专家',
   bio: ['清华大学计算机系本科、硕博、中国 IEEE Fellow 标准化分会委员', '清华大学计算机系教授，研究方向知识图谱',
   '曾主导开发全球最大万亿级超大规模预训练模型悟道'],
   doubt: 'the first line of the profile runs two columns together: school and 标准化分会委员 may belong to 张鹏', certainty: 'stated',
   sources: ['qbitai:41', 'qbitai:142', 'qbitai:246', 'qbitai:250', 'qbitai:256', 'qbitai:257', 'qbitai:258', 'qbitai:531']},
  {name: '闫俊杰', nameEn: 'Yan Junjie',                   names: ['闫俊杰'], honours: ['重要国际学术竞赛冠军（超过 10 次）', '广东省技术发明一等奖',
   '吴文俊人工智能二等奖（两次）'], papers: 200, papersQualifier: '余', papersText: '在人工智能顶会及核心期刊发表论文 200 余篇', citations: 30000,
   citationsQualifier: '超', citationsText: '谷歌学术被引用超 3 万次', text: '创始人兼 CEO 闫俊杰具备丰富的技术、产融商业化管理经验',
   taglineText: 'Under 35 创始人带队', bio: ['中科院自动化所博士，在人工智能顶会及核心期刊发表论文 200 余篇，谷歌学术被引用超 3 万次',
   '曾任商汤集团副总裁，从零打造通用计算机视觉模型、深度学习工具链和人脸识别相关的技术体系',
   '获得多项重要奖项和荣誉，包括超过 10 次重要国际学术竞赛的冠军，广东省技术发明一等奖，两次吴文俊人工智能二等奖等'], certainty: 'stated',
   sources: ['qbitai:42', 'qbitai:394', 'qbitai:398', 'qbitai:413', 'qbitai:418', 'qbitai:419', 'qbitai:420']},
  {name: '谷焕祎', nameEn: 'Gu Huanyi',                    names: ['谷焕祎'], fields: ['深度学习', '医疗影像'],
   researchText: '主研深度学习在医疗影像领域的技术和应用',
   bio: ['毕业于约翰霍普金斯大学，主修电子计算工程、数学和经济，主研深度学习在医疗影像领域的技术和应用',
   '曾任商汤科技融资经理、战略/国际化总监、创新业务总经理，负责集团多项业务孵化、国际化探索，参与集团多轮融资'], certainty: 'stated',
   sources: ['qbitai:425', 'qbitai:430', 'qbitai:431']},
  {name: '杨植麟', nameEn: 'Yang Zhilin',                  names: ['杨植麟'], honours: ['高中竞赛保送清华大学', '以年级第一名成绩毕业'], papers: 20,
   papersQualifier: '余', papersText: '顶会发表论文 20 余篇', citations: 10000, citationsQualifier: '破',
   citationsText: '博士期间，一作身份论文引用次数破万', text: '创始人杨植麟在求学之路早期就开始闪耀天才星', tags: ['天才学霸', '连续创业',
   '顶尖计算机学府', '懂艺术', '情智双高'], tagsText: '灵魂人物杨植麟标签包括但不限于“天才学霸”、“连续创业”、“顶尖计算机学府”、“懂艺术”、“情智双高”',
   bio: ['高中竞赛保送清华大学，大二转去计算机系师从 IEEE Fellow 唐杰，2015 年以年级第一名成绩毕业，本科期间组建摇滚乐队 Splay Tree',
   '博士就读于卡内基梅隆大学，在语言技术研究所 LTI 深造，师从苹果 AI 研究负责人 Ruslan Salakhutdinov、谷歌 AI 首席科学家 William Cohen。博士期间，一作身份论文引用次数破万，顶会发表论文 20 余篇，和众多学术明星如 Yoshua Bengio、Yann LeCun、Quoc V. Le 等合著论文',
   '博二时和张宇韬创办循环智能'], certainty: 'stated', sources: ['qbitai:43', 'qbitai:511', 'qbitai:526', 'qbitai:531', 'qbitai:532', 'qbitai:533',
   'qbitai:542']},
  {name: '周昕宇', nameEn: 'Zhou Xinyu',                   names: ['周昕宇'], works: ['ShuffleNet'],
   bio: ['清华大学计算机系本科，本科曾与杨植麟共同组建乐队 Splay Tree',
   '在旷视科技从事量产工作，与旷视研究院科研负责人张祥雨合作在 CVPR 发表 ShuffleNet 论文，后影响包括苹果 3D 人脸解锁在内的',
   '各种手机毫秒级人脸解锁技术'], doubt: 'the end of the last sentence is printed in the profile of 杨植麟 (qbitai:531)', certainty: 'stated',
   sources: ['qbitai:531', 'qbitai:537', 'qbitai:542', 'qbitai:543', 'qbitai:756']},
  {name: '吴育昕', nameEn: 'Wu Yuxin',                     names: ['吴育昕'], fields: ['计算机视觉'], works: ['Group Normalization', 'Detectron2'],
   honours: ['ECCV 最佳论文提名（2018）', 'GeekPwn 唯一破解人脸识别赛的参赛团队'],
   researchText: '清华大学计算机系计算机视觉方向基础研究，计算机视觉中的检测和识别问题', citations: 19000, citationsQualifier: '超过',
   citationsText: '谷歌学术被引超过 1.9 万次',
   bio: ['清华大学计算机系计算机视觉方向基础研究，计算机视觉中的检测和识别问题，谷歌学术被引超过 1.9 万次',
   '2018 年获欧洲计算机视觉会议 ECCV 最佳论文提名。曾在 GeekPwn 国际安全极客大赛上成为唯一破解人脸识别赛的参赛团队',
   '曾在 Meta 人工智能实验室 FAIR，与队员何恺明共同提出组归一化 Group Normalization 方法。期间创建了 Detectron2，Meta 最受欢迎的 AI 项目之一'],
   certainty: 'stated', sources: ['qbitai:547', 'qbitai:552', 'qbitai:553', 'qbitai:554']},
  {name: '张宇韬', nameEn: 'Zhang Yutao',                  names: ['张宇韬'], certainty: 'stated', sources: ['qbitai:533']},
  {name: '姜大昕', nameEn: 'Jiang Daxin',                  names: ['姜大昕'], fields: ['机器学习', '数据挖掘', '自然语言处理', '生物信息'],
   researchText: '在机器学习、数据挖掘、自然语言处理、生物信息等领域有丰富经验', text: 'CEO 技术强，有大团队经验',
   bio: ['纽约布法罗州纽约州立大学计算机科学博士，南洋理工大学担任助理教授', '在机器学习、数据挖掘、自然语言处理、生物信息等领域有丰富经验',
   '前微软全球副总裁、微软亚洲互联网工程院 STCA 首席科学家，在微软期间主导多个人工智能项目，曾为 Microsoft 365、Azure、智能语音助手 Cortana 等核心产品提供关键技术支持'],
   certainty: 'stated', sources: ['qbitai:44', 'qbitai:694', 'qbitai:698', 'qbitai:703', 'qbitai:704', 'qbitai:705', 'qbitai:746']},
  {name: '焦可',   nameEn: 'Jiao Ke',                      names: ['焦可'], bio: ['清华大学计算机系本科，中科院计算所硕士',
   '曾任智融集团创始人兼 CEO、百度高级产品经理'], doubt: 'the second line is printed under 茹立云 (qbitai:876)', certainty: 'stated',
   sources: ['qbitai:862', 'qbitai:867', 'qbitai:876']},
  {name: '茹立云', nameEn: 'Ru Liyun',                     names: ['茹立云'], honours: ['浙江省高考状元'],
   bio: ['清华大学计算机系博士，浙江省高考状元，清华大学天工智能研究院副院长',
   '曾任搜狗公司 COO，负责运营及搜索事业部，人工智能教育公司葡萄智学创始人兼 CEO'], certainty: 'stated',
   sources: ['qbitai:871', 'qbitai:878', 'qbitai:879']},
  {name: '洪涛',   nameEn: 'Hong Tao',                     names: ['洪涛'], bio: ['清华大学电子工程系本科，长江商学院 EMBA',
   '曾任搜狗科技 CMO、腾讯 PCG 商业化 GM'], certainty: 'stated', sources: ['qbitai:883', 'qbitai:890', 'qbitai:891']},
  {name: '李开复', nameEn: 'Kai-Fu Lee',                   names: ['李开复'], degree: '计算机博士', degreeText: '机博士', bio: ['机博士',
   '曾任腾讯全球副总裁兼大中华区总裁', '曾任微软公司副总裁，创立微软亚洲研究院', '曾任苹果公司副总裁'],
   doubt: 'the line of the degree is cut; no school is printed', certainty: 'stated', sources: ['qbitai:46', 'qbitai:967', 'qbitai:985', 'qbitai:991',
   'qbitai:993', 'qbitai:994', 'qbitai:995', 'zqrb:320', 'zqrb:321']},
  {name: '戴宗宏', nameEn: 'Dai Zonghong',                 names: ['戴宗宏'], fields: ['AI Infra'],
   text: '曾领导多家主体 AI infra 部门，支持中国三大 100B+ 大型 LLM 模型训练', bio: ['曾任华为云 AI CTO、华为云技术创新部部长',
   '阿里巴巴达摩院前 AI Infra 总监', '曾领导多家主体 AI infra 部门，支持中国三大 100B+ 大型 LLM 模型训练'], certainty: 'stated',
   sources: ['qbitai:999', 'qbitai:1004', 'qbitai:1005', 'qbitai:1006']},
  {name: '祁瑞峰', nameEn: 'Qi Ruifeng',                   names: ['祁瑞峰'], bio: ['曾为 Aibee 联合创始人', '曾任美菜网高级副总裁',
   '曾任史宾沙 Spencer Stuart 大中华区科技互联网行业负责人', '曾任甲骨文、微软和 SAP 前业务高管'], certainty: 'stated', sources: ['qbitai:1011',
   'qbitai:1016', 'qbitai:1017', 'qbitai:1018', 'qbitai:1019']},
  {name: '马杰',   nameEn: 'Ma Jie',                       names: ['马杰'], bio: ['曾任百度安全、IT 和元宇宙副总裁',
   '曾为基于 SaaS 的云安全初创公司“安全宝”创始人兼 CEO，后被百度收购', '曾任瑞星杀毒软件研发主管'], certainty: 'stated', sources: ['qbitai:1025',
   'qbitai:1030', 'qbitai:1031', 'qbitai:1032']},
  {name: '梁文锋', nameEn: 'Liang Wenfeng',                names: ['梁文锋'], fields: ['人工智能'],
   text: '创立幻方量化，2016 年首次上线运行 AI 策略，到 2017 年底时，投策略全面 AI 化，2019 年资金规模破百亿，2021 年破千亿，后稳居国内量化私募“四巨头”',
   bio: ['浙江大学本科、硕士，人工智能专业',
   '创立幻方量化，2016 年首次上线运行 AI 策略，到 2017 年底时，投策略全面 AI 化，2019 年资金规模破百亿，2021 年破千亿，后稳居国内量化私募“四巨头”'],
   certainty: 'stated', sources: ['qbitai:61', 'qbitai:1147', 'qbitai:1153', 'qbitai:1154', 'qbitai:1182', 'qbitai:1186', 'qbitai:1190']},
  {name: '李大海', nameEn: 'Li Dahai',                     names: ['李大海'], fields: ['人工智能', '大模型应用'],
   researchText: '研究方向人工智能和大模型应用', founderYears: 12, text: '连续 12 年创业者', bio: ['北京大学数学系硕士',
   '曾为谷歌中国创始员工，云云网工程总监，豌豆荚搜索技术负责人，连续 12 年创业者',
   '曾任知乎联合创始人、CTO，负责整体技术体系搭建搜索推荐业务，知乎 AI 智能社区发起人，帮助知乎实现从百万到亿级的跨越',
   '研究方向人工智能和大模型应用'], certainty: 'stated', sources: ['qbitai:59', 'qbitai:1215', 'qbitai:1230', 'qbitai:1236', 'qbitai:1237',
   'qbitai:1239', 'qbitai:1241']},
  {name: '刘知远', nameEn: 'Liu Zhiyuan',                  names: ['刘知远'], honours: ['教育部自然科学一等奖', '国家青年人才计划',
   '《麻省理工科技评论》中国区 35 岁以下科技创新 35 人'], papers: 200, papersQualifier: '余', papersText: '期刊和会议发表论文 200 余篇',
   citations: 31000, citationsQualifier: '超', citationsText: '谷歌学术被引用超 3.1 万次',
   bio: ['清华大学清华大学计算机系副教授，清华自然语言处理与社会人文计算实验室 THUNLP 成员，清华人工智能研究院模型研究中心副主任，智源科学家',
   '期刊和会议发表论文 200 余篇，谷歌学术被引用超 3.1 万次',
   '曾获教育部自然科学一等奖，入选国家青年人才计划，《麻省理工科技评论》中国区 35 岁以下科技创新 35 人'], certainty: 'stated', sources: ['qbitai:59',
   'qbitai:1250', 'qbitai:1257', 'qbitai:1263', 'qbitai:1265', 'qbitai:1266']},
  {name: '曾国洋', nameEn: 'Zeng Guoyang',                 names: ['曾国洋'], fields: ['计算机视觉', '深度学习'],
   works: ['悟道·文源', 'BMTrain', 'BMInf'], honours: ['高中竞赛金牌'], researchText: '研究方向计算机视觉和深度学习', text: '8 岁开始学习编程',
   codingSinceAge: 8, bio: ['8 岁开始学习编程，高中竞赛金牌保送到清华大学，大二加入清华 NLP 实验室，师从刘知远', '高三曾在旷视实习，开始接触 AI 领域',
   '曾为智源悟道·文源文预训练模型团队骨干成员，研究方向计算机视觉和深度学习',
   '作为联合发起人创建 OpenBMB 开源区，模型训练加速和推理加速 BMTrain、BMInf 的主要者之一'], certainty: 'stated', sources: ['qbitai:1245',
   'qbitai:1250', 'qbitai:1251', 'qbitai:1252', 'qbitai:1253']},
  {name: '张帆',   nameEn: 'Zhang Fan',                    names: ['张帆'], text: '智能技术领域连续创业者',
   bio: ['机硕士、法国梅斯大学计算机硕士、巴黎第十一大学计算', '曾任大搜车集团 CTO，曾创立元因智能任 CEO，创立妙计旅行任 CEO，智能技术领域连续创业者',
   '曾在字节，腾讯，搜狗从事技术管理工作'], certainty: 'stated', sources: ['qbitai:270', 'qbitai:273', 'qbitai:275', 'qbitai:276']},
  {name: '李彦宏', nameEn: 'Robin Li',                     names: ['李彦宏'], certainty: 'stated', sources: ['zqrb:335', 'zqrb:336']},
  {name: '丁磊',   nameEn: 'Ding Lei (of Human Horizons)', names: ['丁磊'], certainty: 'stated', sources: ['csdn:59']}
] AS row
CREATE (p:Person:Founder)
SET p = row;

// A founder who invests in his own firm.
UNWIND [
  {name: '王小川', nameEn: 'Wang Xiaochuan', names: ['王小川'], text: '王小川是模型创业六小强中唯一具备创业并上市经历的创始人',
   bio: ['清华大学计算机科学与技术专业，拥有工学学士、工学硕士、工程博士及 EMBA 学位', '与清华大学共建天工智能计算研究院，任联席院长',
   '曾任搜狗公司 CEO、董、搜狐高级副总裁兼 CTO，带领搜狗在美国纽交所上市'], certainty: 'stated', sources: ['qbitai:45', 'qbitai:834', 'qbitai:842',
   'qbitai:848', 'qbitai:856', 'qbitai:857', 'qbitai:858']}
] AS row
CREATE (p:Person:Founder:Investor)
SET p = row;

// Other persons in the lists of investors; a placeholder stands for a name that is not printed.
UNWIND [
  {name: '毕胜',                           nameEn: 'Bi Sheng', names: ['毕胜'], certainty: 'stated', sources: ['qbitai:520']},
  {name: '清华大学交叉信息研究院助理教授',
   nameEn: 'an assistant professor of the Institute for Interdisciplinary Information Sciences, Tsinghua University (unnamed)',
   names: ['清华大学交叉信息研究院助理教授'], placeholder: true, doubt: 'a description, no name is printed', certainty: 'stated',
   sources: ['qbitai:520']},
  {name: '鼓手和词曲作者',                 nameEn: 'drummer and lyricist (unnamed)', names: ['鼓手和词曲作者'], placeholder: true,
   doubt: '"drummer and lyricist": a description in place of a name, or a link resolved to the wrong entity', certainty: 'stated',
   sources: ['qbitai:517']}
] AS row
CREATE (p:Person:Investor)
SET p = row;

// Other executives, researchers, spokesmen and reporters.
UNWIND [
  {name: '张鹏',                 nameEn: 'Zhang Peng',           names: ['张鹏'], papers: 10, papersQualifier: '余',
   papersText: '在 ICML、ISWC 等顶级会议上发表 10 余篇文章', bio: ['电子学会标准化工作委员会机器人技术委员会委员',
   '在 ICML、ISWC 等顶级会议上发表 10 余篇文章'], doubt: 'school and 标准化分会委员 printed under 唐杰 (qbitai:256) may be his', certainty: 'stated',
   sources: ['qbitai:262', 'qbitai:265', 'qbitai:266']},
  {name: '王绍兰',               nameEn: 'Wang Shaolan',         names: ['王绍兰'], patents: 15, usPatents: 2,
   patentsText: '获得授权发明专利 15 项，美国发明专利 2 项', bio: ['曾任清华数据科学研究院科技大数据研究中心副主任', '凹凸科技北京公司总经理',
   '获得授权发明专利 15 项，美国发明专利 2 项'], certainty: 'stated', sources: ['qbitai:280', 'qbitai:285', 'qbitai:286', 'qbitai:287']},
  {name: '刘德兵',               nameEn: 'Liu Debing',           names: ['刘德兵'], patents: 40, patentsQualifier: '余', internationalStandards: 1,
   patentsText: '获得授权发明专利 40 余项，国际标准一项', experienceYears: 20, experienceQualifier: '余',
   experienceText: '20 余年技术和政府项目综合经验', bio: ['20 余年技术和政府项目综合经验', '清华数据科学研究院科技大数据研究中心副主任',
   '中科院计算所博士，师从高文院士', '获得授权发明专利 40 余项，国际标准一项'], certainty: 'stated', sources: ['qbitai:291', 'qbitai:296',
   'qbitai:297', 'qbitai:298', 'qbitai:299']},
  {name: '高文',                 nameEn: 'Gao Wen',              names: ['高文', '高文院士'], titleText: '院士', certainty: 'stated',
   sources: ['qbitai:298']},
  {name: '魏伟',                 nameEn: 'Wei Wei',              names: ['魏伟'], text: '早在 2011 年就开始使用 GPU 驱动深度学习，支持算力平台的发展',
   bio: ['曾任腾讯云副总裁，百度技术总监，中国云计算领域的早期贡献者',
   '涉足技术和业务两大领域，早在 2011 年就开始使用 GPU 驱动深度学习，支持算力平台的发展'], certainty: 'stated',
   sources: ['qbitai:435', 'qbitai:441', 'qbitai:442']},
  {name: '朱亦博',               nameEn: 'Zhu Yibo',             names: ['朱亦博'], fields: ['AI 基础设施', '基础 AI 框架'],
   text: '积累了万卡集群的搭建经验',
   bio: ['毕业于美国加州大学圣芭芭拉分校',
   '曾任微软研究院研究员，曾任职字节跳动，负责公司 AI 基础设施与基础 AI 框架，积累了万卡集群的搭建经验，曾任谷歌高级主管', '曾支持 Anthropic'],
   doubt: 'the line also holds words of the next column, 负责跟踪、骨架、动作行为等方面研究以及落地工作, which belong to 俞刚', certainty: 'stated',
   sources: ['qbitai:709', 'qbitai:714', 'qbitai:715']},
  {name: '俞刚',                 nameEn: 'Yu Gang',              names: ['俞刚'], fields: ['CV', '检测', '分割', '跟踪', '骨架', '动作行为'],
   researchText: '跟踪、骨架、动作行为等方面研究以及落地工作',
   bio: ['山东大学本科，上海交通大学计算机硕士，南洋理工大学博士，曾任腾讯担任研究总监，旷视 Detection 组长，负责检测、分割',
   '跟踪、骨架、动作行为等方面研究以及落地工作', '后在腾讯 PCG 光影研究室从事 CV 相关算法及技术研究'],
   doubt: 'the second line is printed in the profile of 朱亦博 (qbitai:715)', certainty: 'stated', sources: ['qbitai:715', 'qbitai:719', 'qbitai:724',
   'qbitai:725']},
  {name: '焦斌星',               nameEn: 'Jiao Binxing',         names: ['焦斌星'], fields: ['数据挖掘', 'NLP'],
   text: '曾开发全球高质量站点的自动挖掘算法并用于索引和排序', bio: ['中科大和 MSRA 联合培养博士',
   '微软必应引擎核心搜索团队前负责人，负责利用数据挖掘和 NLP 算法优化索引和搜索质量', '曾开发全球高质量站点的自动挖掘算法并用于索引和排序'],
   certainty: 'stated', sources: ['qbitai:729', 'qbitai:734', 'qbitai:735', 'qbitai:736']},
  {name: '段楠',                 nameEn: 'Duan Nan',             names: ['段楠'], fields: ['自然语言处理', '多模态智能', '代码智能', '机器推理'],
   works: ['NuWA'], researchText: '主要从事自然语言处理、多模态智能、代码智能、机器推理等研究，多项研究成果成功应用到微软 AI 产品', citations: 19000,
   citationsQualifier: '逼近', citationsText: '谷歌学术被引用次数逼近 1.9 万',
   bio: ['天津大学博士、中国科学技术大学、西安交通大学兼职博导，天津大学兼职教授',
   '曾任微软亚洲研究院 MSRA 资深首席研究员，自然语言计算团队研究经理，主要从事自然语言处理、多模态智能、代码智能、机器推理等研究，多项研究成果成功应用到微软 AI 产品，担任微软 NuWA 系列模型家族项目研究组长和导师',
   '谷歌学术被引用次数逼近 1.9 万，与 CEO 姜大昕合著过 44 篇论文'], certainty: 'stated', sources: ['qbitai:740', 'qbitai:744', 'qbitai:745',
   'qbitai:746']},
  {name: '张祥雨',               nameEn: 'Zhang Xiangyu',        names: ['张祥雨'], works: ['ResNet', 'ShuffleNet'],
   honours: ['CVPR 最佳论文奖（2016）', '未来科学大奖“数学与计算机科学奖”（2023）'], citations: 230000, citationsQualifier: '超',
   citationsText: '谷歌学术被引用数已超 23 万', bio: ['西安交通大学与微软亚洲研究院博士生联合培养项目，师从孙剑和何恺明，博士学位',
   '曾在微软亚洲研究院工作，期间与何恺明、孙剑、任少卿共同完成了著名的 ResNet，负责底层框架和编码，2016 获得 CVPR 最佳论文奖，2023 未来科学大奖“数学与计算机科学奖”，谷歌学术被引用数已超 23 万',
   '曾在旷视工作，与周昕宇共同完成移动端高效卷积神经网络 ShuffleNet'], certainty: 'stated', sources: ['qbitai:543', 'qbitai:750', 'qbitai:754',
   'qbitai:755', 'qbitai:756']},
  {name: '何恺明',               nameEn: 'Kaiming He',           names: ['何恺明'], works: ['ResNet', 'Group Normalization'], certainty: 'stated',
   sources: ['qbitai:554', 'qbitai:754', 'qbitai:755']},
  {name: '孙剑',                 nameEn: 'Sun Jian',             names: ['孙剑'], works: ['ResNet'], certainty: 'stated',
   sources: ['qbitai:754', 'qbitai:755']},
  {name: '任少卿',               nameEn: 'Ren Shaoqing',         names: ['任少卿'], works: ['ResNet'], certainty: 'stated', sources: ['qbitai:755']},
  {name: 'Ruslan Salakhutdinov', nameEn: 'Ruslan Salakhutdinov', names: ['Ruslan Salakhutdinov'], certainty: 'stated', sources: ['qbitai:532']},
  {name: 'William Cohen',        nameEn: 'William Cohen',        names: ['William Cohen'], certainty: 'stated', sources: ['qbitai:532']},
  {name: 'Yoshua Bengio',        nameEn: 'Yoshua Bengio',        names: ['Yoshua Bengio'], certainty: 'stated', sources: ['qbitai:532']},
  {name: 'Yann LeCun',           nameEn: 'Yann LeCun',           names: ['Yann LeCun'], certainty: 'stated', sources: ['qbitai:532']},
  {name: 'Quoc V. Le',           nameEn: 'Quoc V. Le',           names: ['Quoc V. Le'], certainty: 'stated', sources: ['qbitai:532']},
  {name: 'Andrew Carr',          nameEn: 'Andrew Carr',          names: ['Andrew Carr'], certainty: 'stated', sources: ['qbitai:1092']},
  {name: '沈向洋',               nameEn: 'Harry Shum',           names: ['沈向洋', '沈向洋博士'], degree: '博士', degreeText: '沈向洋博士',
   certainty: 'stated', sources: ['csdn:28', 'csdn:32']},
  {name: '李笛',                 nameEn: 'Li Di',                names: ['李笛'], certainty: 'stated', sources: ['csdn:28']},
  {name: '邹作基',               nameEn: 'Zou Zuoji',            names: ['邹作基'], certainty: 'stated', sources: ['csdn:28', 'csdn:34']},
  {name: '朱海峰',               nameEn: 'Zhu Haifeng',          names: ['朱海峰'], certainty: 'stated', sources: ['csdn:54']},
  {name: '李斌红',               nameEn: 'Li Binhong',           names: ['李斌红'], certainty: 'stated', sources: ['csdn:64']},
  {name: '张战旗',               nameEn: 'Zhang Zhanqi',         names: ['张战旗'], certainty: 'stated', sources: ['csdn:66']},
  {name: '飞飞',                 nameEn: 'Feifei',               names: ['飞飞'], certainty: 'stated', sources: ['byteailab:11']},
  {name: '郭冀川',               nameEn: 'Guo Jichuan',          names: ['郭冀川'], certainty: 'stated', sources: ['zqrb:1', 'zqrb:152']},
  {name: '田鹏',                 nameEn: 'Tian Peng',            names: ['田鹏', '田 鹏'], certainty: 'stated', sources: ['zqrb:152']},
  {name: '袁帅',                 nameEn: 'Yuan Shuai',           names: ['袁帅'], certainty: 'stated', sources: ['zqrb:48']},
  {name: '张孝荣',               nameEn: 'Zhang Xiaorong',       names: ['张孝荣'], certainty: 'stated', sources: ['zqrb:134', 'zqrb:135']},
  {name: '刘伟光',               nameEn: 'Liu Weiguang',         names: ['刘伟光'], certainty: 'stated', sources: ['zqrb:242']},
  {name: '刘煜宏',               nameEn: 'Liu Yuhong',           names: ['刘煜宏'], certainty: 'stated', sources: ['zqrb:262']},
  {name: '谭待',                 nameEn: 'Tan Dai',              names: ['谭待'], certainty: 'stated', sources: ['zqrb:276', 'zqrb:289']},
  {name: '郭涛',                 nameEn: 'Guo Tao',              names: ['郭涛'], certainty: 'stated', sources: ['zqrb:307']},
  {name: '陈晓华',               nameEn: 'Chen Xiaohua',         names: ['陈晓华'], certainty: 'stated', sources: ['zqrb:358']}
] AS row
CREATE (p:Person)
SET p = row;

// People whom a document quotes or describes without a name.
UNWIND [
  {name: 'SemiAnalysis 首席分析师',    nameEn: 'chief analyst of SemiAnalysis (unnamed)',   names: ['SemiAnalysis 首席分析师'], placeholder: true,
   certainty: 'stated', sources: ['qbitai:1089']},
  {name: '三位美国斯坦福大学学生团队', nameEn: 'team of three Stanford students (unnamed)', names: ['三位美国斯坦福大学学生团队', '斯坦福团队'],
   placeholder: true, people: 3, certainty: 'stated', sources: ['qbitai:1199']},
  {name: '多位行业人士',               nameEn: 'several people of the trade (unnamed)',     names: ['多位行业人士'], placeholder: true,
   certainty: 'stated', sources: ['qbitai:1095']}
] AS row
CREATE (p:Person)
SET p = row;

// Papers, methods, frameworks and tools.
UNWIND [
  {name: 'GLM 框架',            nameEn: 'GLM pre-training framework', names: ['GLM 框架', '通用预训练框架 GLM'], kind: 'framework',
   date: date('2022-03-01'), datePrecision: 'month', dateText: '2022 年 3 月',
   text: '唐杰团队提出了全新自研的通用预训练框架 GLM，打破当时西方垄断主流大模型预训练框架技术路径的局面', certainty: 'stated',
   sources: ['qbitai:142', 'qbitai:151']},
  {name: 'ShuffleNet',          nameEn: 'ShuffleNet',                 names: ['ShuffleNet', 'ShuffleNet 论文', '移动端高效卷积神经网络 ShuffleNet'],
   kind: 'paper', venue: 'CVPR', text: '移动端高效卷积神经网络 ShuffleNet', impactText: '后影响包括苹果 3D 人脸解锁在内的',
   impactRestText: '各种手机毫秒级人脸解锁技术', doubt: 'impactRestText is printed in the profile of 杨植麟 (qbitai:531)', certainty: 'stated',
   sources: ['qbitai:531', 'qbitai:543', 'qbitai:756']},
  {name: 'ResNet',              nameEn: 'ResNet',                     names: ['ResNet'], kind: 'paper', text: '著名的 ResNet', certainty: 'stated',
   sources: ['qbitai:755']},
  {name: 'Group Normalization', nameEn: 'Group Normalization',        names: ['Group Normalization', '组归一化 Group Normalization', '组归一化'],
   kind: 'method', text: '组归一化 Group Normalization 方法', certainty: 'stated', sources: ['qbitai:554']},
  {name: 'Detectron2',          nameEn: 'Detectron2',                 names: ['Detectron2'], kind: 'project', text: 'Meta 最受欢迎的 AI 项目之一',
   certainty: 'stated', sources: ['qbitai:554']},
  {name: 'BMTrain',             nameEn: 'BMTrain',                    names: ['BMTrain'], kind: 'tool', text: '模型训练加速和推理加速 BMTrain、BMInf',
   purposeText: '模型训练加速', certainty: 'stated', sources: ['qbitai:1253']},
  {name: 'BMInf',               nameEn: 'BMInf',                      names: ['BMInf'], kind: 'tool', text: '模型训练加速和推理加速 BMTrain、BMInf',
   purposeText: '推理加速', certainty: 'stated', sources: ['qbitai:1253']},
  {name: 'DeepSeek V2 论文',    nameEn: 'DeepSeek V2 paper',          names: ['DeepSeek V2 论文'], kind: 'paper', certainty: 'stated',
   sources: ['qbitai:1088']}
] AS row
CREATE (w:ResearchWork)
SET w = row;

// Awards, titles of honour, contests and school distinctions.
UNWIND [
  {name: 'IEEE Fellow',                                        nameEn: 'IEEE Fellow', names: ['IEEE Fellow'], kind: 'fellowship', certainty: 'stated',
   sources: ['qbitai:256', 'qbitai:531']},
  {name: '广东省技术发明一等奖',                               nameEn: 'First Prize for Technological Invention, Guangdong Province',
   names: ['广东省技术发明一等奖'], kind: 'prize', certainty: 'stated', sources: ['qbitai:420']},
  {name: '吴文俊人工智能二等奖',                               nameEn: 'Wu Wenjun Artificial Intelligence Second Prize',
   names: ['吴文俊人工智能二等奖'], kind: 'prize', certainty: 'stated', sources: ['qbitai:420']},
  {name: '重要国际学术竞赛冠军',                               nameEn: 'winner of important international academic contests',
   names: ['重要国际学术竞赛冠军', '重要国际学术竞赛的冠军'], kind: 'contest', certainty: 'stated', sources: ['qbitai:420']},
  {name: 'ECCV 最佳论文提名',                                  nameEn: 'ECCV best paper nomination', names: ['ECCV 最佳论文提名',
   '欧洲计算机视觉会议 ECCV 最佳论文提名'], kind: 'nomination', certainty: 'stated', sources: ['qbitai:553']},
  {name: '唯一破解人脸识别赛的参赛团队',                       nameEn: 'only team to crack the face recognition contest of GeekPwn',
   names: ['唯一破解人脸识别赛的参赛团队'], kind: 'contest', certainty: 'stated', sources: ['qbitai:553']},
  {name: 'CVPR 最佳论文奖',                                    nameEn: 'CVPR Best Paper Award', names: ['CVPR 最佳论文奖'], kind: 'prize',
   certainty: 'stated', sources: ['qbitai:755']},
  {name: '未来科学大奖“数学与计算机科学奖”',                   nameEn: 'Future Science Prize, Mathematics and Computer Science',
   names: ['未来科学大奖“数学与计算机科学奖”', '未来科学大奖', '数学与计算机科学奖'], kind: 'prize', certainty: 'stated', sources: ['qbitai:755']},
  {name: '教育部自然科学一等奖',                               nameEn: 'First Prize for Natural Science, Ministry of Education',
   names: ['教育部自然科学一等奖'], kind: 'prize', certainty: 'stated', sources: ['qbitai:1266']},
  {name: '国家青年人才计划',                                   nameEn: 'National Young Talent Programme', names: ['国家青年人才计划'],
   kind: 'talent programme', certainty: 'stated', sources: ['qbitai:1266']},
  {name: '《麻省理工科技评论》中国区 35 岁以下科技创新 35 人', nameEn: 'MIT Technology Review Innovators Under 35 China',
   names: ['《麻省理工科技评论》中国区 35 岁以下科技创新 35 人', '35 岁以下科技创新 35 人'], kind: 'list', certainty: 'stated',
   sources: ['qbitai:1266']},
  {name: '浙江省高考状元',                                     nameEn: 'top score of Zhejiang Province in the university entrance examination',
   names: ['浙江省高考状元'], kind: 'school', certainty: 'stated', sources: ['qbitai:878']},
  {name: '高中竞赛金牌',                                       nameEn: 'gold medal of a high-school contest', names: ['高中竞赛金牌'], kind: 'school',
   certainty: 'stated', sources: ['qbitai:1250']},
  {name: '高中竞赛保送',                                       nameEn: 'admission to university through a high-school contest',
   names: ['高中竞赛保送'], kind: 'school', certainty: 'stated', sources: ['qbitai:531']},
  {name: '科学技术一等奖',                                     nameEn: 'First Prize for Science and Technology (assessment by a national ministry)',
   names: ['科学技术一等奖'], kind: 'prize', certainty: 'stated', sources: ['netease:20']}
] AS row
CREATE (a:Award)
SET a = row;

// Who won what.
UNWIND [
  {person: '唐杰',   award: 'IEEE Fellow',                                        certainty: 'stated', text: 'IEEE Fellow 唐杰',
   sources: ['qbitai:256', 'qbitai:531']},
  {person: '闫俊杰', award: '重要国际学术竞赛冠军',                               certainty: 'stated', times: 10, timesQualifier: '超过',
   timesText: '超过 10 次', text: '超过 10 次重要国际学术竞赛的冠军', sources: ['qbitai:420']},
  {person: '闫俊杰', award: '广东省技术发明一等奖',                               certainty: 'stated', text: '广东省技术发明一等奖',
   sources: ['qbitai:420']},
  {person: '闫俊杰', award: '吴文俊人工智能二等奖',                               certainty: 'stated', times: 2, timesText: '两次',
   text: '两次吴文俊人工智能二等奖', sources: ['qbitai:420']},
  {person: '杨植麟', award: '高中竞赛保送',                                       certainty: 'stated', text: '高中竞赛保送清华大学',
   sources: ['qbitai:531']},
  {person: '吴育昕', award: 'ECCV 最佳论文提名',                                  certainty: 'stated', date: date('2018-01-01'),
   datePrecision: 'year', dateText: '2018 年', text: '2018 年获欧洲计算机视觉会议 ECCV 最佳论文提名', sources: ['qbitai:553']},
  {person: '吴育昕', award: '唯一破解人脸识别赛的参赛团队',                       certainty: 'stated',
   text: '曾在 GeekPwn 国际安全极客大赛上成为唯一破解人脸识别赛的参赛团队', sources: ['qbitai:553']},
  {person: '张祥雨', award: 'CVPR 最佳论文奖',                                    certainty: 'stated', date: date('2016-01-01'),
   datePrecision: 'year', dateText: '2016', text: '2016 获得 CVPR 最佳论文奖', work: 'ResNet', sources: ['qbitai:755']},
  {person: '张祥雨', award: '未来科学大奖“数学与计算机科学奖”',                   certainty: 'stated', date: date('2023-01-01'),
   datePrecision: 'year', dateText: '2023', text: '2023 未来科学大奖“数学与计算机科学奖”', sources: ['qbitai:755']},
  {person: '茹立云', award: '浙江省高考状元',                                     certainty: 'stated', text: '浙江省高考状元',
   sources: ['qbitai:878']},
  {person: '曾国洋', award: '高中竞赛金牌',                                       certainty: 'stated', text: '高中竞赛金牌保送到清华大学',
   sources: ['qbitai:1250']},
  {person: '刘知远', award: '教育部自然科学一等奖',                               certainty: 'stated', text: '曾获教育部自然科学一等奖',
   sources: ['qbitai:1266']},
  {person: '刘知远', award: '国家青年人才计划',                                   certainty: 'stated', text: '入选国家青年人才计划',
   sources: ['qbitai:1266']},
  {person: '刘知远', award: '《麻省理工科技评论》中国区 35 岁以下科技创新 35 人', certainty: 'stated',
   text: '《麻省理工科技评论》中国区 35 岁以下科技创新 35 人', sources: ['qbitai:1266']}
] AS row
MATCH (p:Person {name: row.person}), (a:Award {name: row.award})
CREATE (p)-[:RECEIVED {
  work: row.work, times: row.times, timesQualifier: row.timesQualifier, timesText: row.timesText,
  text: row.text, date: row.date, datePrecision: row.datePrecision, dateText: row.dateText,
  certainty: row.certainty, sources: row.sources
}]->(a);

UNWIND [
  {company: '商汤', award: '科学技术一等奖', certainty: 'stated', date: date('2024-01-01'), datePrecision: 'year', dateText: '2024年',
   text: '在2024年国家部委评测中，视觉AI项目荣获科学技术一等奖', sources: ['netease:20']}
] AS row
MATCH (c:Company {name: row.company}), (a:Award {name: row.award})
CREATE (c)-[:RECEIVED {
  text: row.text, date: row.date, datePrecision: row.datePrecision, dateText: row.dateText,
  certainty: row.certainty, sources: row.sources
}]->(a);

// Who gives the awards, where the name of the award says so.
UNWIND [
  {award: '《麻省理工科技评论》中国区 35 岁以下科技创新 35 人', giver: '麻省理工科技评论', certainty: 'stated', sources: ['qbitai:1266']},
  {award: '教育部自然科学一等奖',                               giver: '教育部',           certainty: 'stated', sources: ['qbitai:1266']},
  {award: 'IEEE Fellow',                                        giver: 'IEEE',             certainty: 'stated',
   sources: ['qbitai:256', 'qbitai:531']},
  {award: '科学技术一等奖',                                     giver: '国家部委',         certainty: 'stated', text: '在2024年国家部委评测中',
   sources: ['netease:20']}
] AS row
MATCH (a:Award {name: row.award}), (o:Organization {name: row.giver})
CREATE (a)-[:GIVEN_BY {text: row.text, certainty: row.certainty, sources: row.sources}]->(o);

// Who founded which company.
UNWIND [
  {person: '唐杰',   company: '智谱AI',   coFounder: false, title: '创始人', text: '创始人唐杰教授', certainty: 'stated',
   sources: ['qbitai:41', 'qbitai:246', 'qbitai:251']},
  {person: '闫俊杰', company: 'MiniMax',  coFounder: false, title: '创始人', text: '创始人兼 CEO 闫俊杰', certainty: 'stated',
   sources: ['qbitai:42', 'qbitai:398', 'qbitai:414']},
  {person: '谷焕祎', company: 'MiniMax',  coFounder: true,  title: '联合创始人', certainty: 'stated', sources: ['qbitai:426']},
  {person: '杨植麟', company: '月之暗面', coFounder: false, title: '创始人', text: '创始人杨植麟', certainty: 'stated',
   sources: ['qbitai:43', 'qbitai:511', 'qbitai:527']},
  {person: '周昕宇', company: '月之暗面', coFounder: true,  title: '联合创始人', certainty: 'stated', sources: ['qbitai:538']},
  {person: '吴育昕', company: '月之暗面', coFounder: true,  title: '联合创始人', certainty: 'stated', sources: ['qbitai:548']},
  {person: '姜大昕', company: '阶跃星辰', coFounder: false, title: '创始人', certainty: 'stated', sources: ['qbitai:44', 'qbitai:699']},
  {person: '王小川', company: '百川智能', coFounder: false, title: '创始人', text: '他带领搜狗核心班底创立百川智能', certainty: 'stated',
   sources: ['qbitai:45', 'qbitai:834', 'qbitai:849']},
  {person: '焦可',   company: '百川智能', coFounder: true,  title: '联合创始人', certainty: 'stated', sources: ['qbitai:863']},
  {person: '茹立云', company: '百川智能', coFounder: true,  title: '联合创始人', certainty: 'stated', sources: ['qbitai:872']},
  {person: '洪涛',   company: '百川智能', coFounder: true,  title: '联合创始人', certainty: 'stated', sources: ['qbitai:884']},
  {person: '李开复', company: '零一万物', coFounder: false, title: '创始人', certainty: 'stated', sources: ['qbitai:46', 'qbitai:986', 'zqrb:320']},
  {person: '戴宗宏', company: '零一万物', coFounder: true,  title: '联合创始人', certainty: 'stated', sources: ['qbitai:1000']},
  {person: '祁瑞峰', company: '零一万物', coFounder: true,  title: '联合创始人', certainty: 'stated', sources: ['qbitai:1012']},
  {person: '马杰',   company: '零一万物', coFounder: true,  title: '联合创始人', certainty: 'stated', sources: ['qbitai:1026']},
  {person: '梁文锋', company: 'DeepSeek', coFounder: false, title: '创始人', text: '创始人梁文锋', certainty: 'stated',
   sources: ['qbitai:61', 'qbitai:1148', 'qbitai:1182']},
  {person: '李大海', company: '面壁智能', coFounder: false, title: '创始人', certainty: 'stated', sources: ['qbitai:59', 'qbitai:1231']},
  {person: '刘知远', company: '面壁智能', coFounder: true,  title: '联创',
   doubt: 'the overview lists him beside 李大海 as founder (qbitai:59), his profile says 联创, that is 联合创始人', certainty: 'stated',
   sources: ['qbitai:59', 'qbitai:1258']},
  {person: '李彦宏', company: '百度',     coFounder: false, title: '创始人', text: '百度创始人', certainty: 'stated', sources: ['zqrb:335']},
  {person: '丁磊',   company: '高合汽车', coFounder: false, title: '创始人', text: '华人运通高合汽车创始人', certainty: 'stated',
   sources: ['csdn:59']},
  {person: '杨植麟', company: '循环智能', coFounder: true,  title: '创办', text: '博二时和张宇韬创办循环智能', certainty: 'stated',
   sources: ['qbitai:511', 'qbitai:533']},
  {person: '张宇韬', company: '循环智能', coFounder: true,  title: '创办', text: '博二时和张宇韬创办循环智能', certainty: 'stated',
   sources: ['qbitai:533']},
  {person: '梁文锋', company: '幻方量化', coFounder: false, title: '创立', text: '创立幻方量化', certainty: 'stated', sources: ['qbitai:1154']},
  {person: '张帆',   company: '元因智能', coFounder: false, title: '创立', text: '曾创立元因智能任 CEO', certainty: 'stated',
   sources: ['qbitai:275']},
  {person: '张帆',   company: '妙计旅行', coFounder: false, title: '创立', text: '创立妙计旅行任 CEO', certainty: 'stated', sources: ['qbitai:275']},
  {person: '焦可',   company: '智融集团', coFounder: false, title: '创始人', text: '曾任智融集团创始人兼 CEO', certainty: 'restored',
   doubt: 'printed under 茹立云', sources: ['qbitai:876']},
  {person: '茹立云', company: '葡萄智学', coFounder: false, title: '创始人', text: '人工智能教育公司葡萄智学创始人兼 CEO', certainty: 'stated',
   sources: ['qbitai:879']},
  {person: '祁瑞峰', company: 'Aibee',    coFounder: true,  title: '联合创始人', text: '曾为 Aibee 联合创始人', certainty: 'stated',
   sources: ['qbitai:1016']},
  {person: '马杰',   company: '安全宝',   coFounder: false, title: '创始人', text: '曾为基于 SaaS 的云安全初创公司“安全宝”创始人兼 CEO',
   certainty: 'stated', sources: ['qbitai:1031']},
  {person: '李大海', company: '知乎',     coFounder: true,  title: '联合创始人', text: '曾任知乎联合创始人、CTO', certainty: 'stated',
   sources: ['qbitai:1239']}
] AS row
MATCH (f:Founder {name: row.person}), (c:Company {name: row.company})
CREATE (f)-[:FOUNDED {
  title: row.title, coFounder: row.coFounder, text: row.text, doubt: row.doubt,
  certainty: row.certainty, sources: row.sources
}]->(c);

// Founders of what is not a company.
UNWIND [
  {person: '李开复', organization: '微软亚洲研究院', coFounder: false, title: '创立', text: '创立微软亚洲研究院', certainty: 'stated',
   sources: ['qbitai:994']},
  {person: '曾国洋', organization: 'OpenBMB',        coFounder: true,  title: '联合发起人', text: '作为联合发起人创建 OpenBMB 开源区',
   certainty: 'stated', sources: ['qbitai:1253']},
  {person: '杨植麟', organization: 'Splay Tree',     coFounder: true,  title: '组建', text: '本科期间组建摇滚乐队 Splay Tree', certainty: 'stated',
   sources: ['qbitai:531', 'qbitai:542']},
  {person: '周昕宇', organization: 'Splay Tree',     coFounder: true,  title: '共同组建', text: '本科曾与杨植麟共同组建乐队 Splay Tree',
   certainty: 'stated', sources: ['qbitai:542']}
] AS row
MATCH (f:Founder {name: row.person}), (o:Organization {name: row.organization})
CREATE (f)-[:FOUNDED {
  title: row.title, coFounder: row.coFounder, text: row.text, certainty: row.certainty,
  sources: row.sources
}]->(o);

// Present posts, as of each document.
UNWIND [
  {person: '唐杰',                           organization: '智谱AI',                   certainty: 'stated',   title: '创始人、技术顾问',
   sources: ['qbitai:251', 'qbitai:252']},
  {person: '唐杰',                           organization: '清华大学',                 certainty: 'stated',   title: '计算机系教授',
   text: '清华大学计算机系教授，研究方向知识图谱', sources: ['qbitai:257']},
  {person: '张鹏',                           organization: '智谱AI',                   certainty: 'stated',   title: 'CEO', sources: ['qbitai:263']},
  {person: '张帆',                           organization: '智谱AI',                   certainty: 'stated',   title: 'COO', sources: ['qbitai:271']},
  {person: '王绍兰',                         organization: '智谱AI',                   certainty: 'stated',   title: '总裁', sources: ['qbitai:281']},
  {person: '刘德兵',                         organization: '智谱AI',                   certainty: 'restored', title: '董事长', titleText: '董',
   doubt: 'printed 董', sources: ['qbitai:292']},
  {person: '闫俊杰',                         organization: 'MiniMax',                  certainty: 'stated',   title: '创始人、CEO',
   sources: ['qbitai:398', 'qbitai:414']},
  {person: '谷焕祎',                         organization: 'MiniMax',                  certainty: 'stated',   title: '联合创始人、COO',
   sources: ['qbitai:426']},
  {person: '魏伟',                           organization: 'MiniMax',                  certainty: 'stated',   title: '合伙人、开放平台业务负责人',
   sources: ['qbitai:436', 'qbitai:437']},
  {person: '杨植麟',                         organization: '月之暗面',                 certainty: 'stated',   title: '创始人',
   sources: ['qbitai:527']},
  {person: '周昕宇',                         organization: '月之暗面',                 certainty: 'stated',   title: '联合创始人',
   sources: ['qbitai:538']},
  {person: '吴育昕',                         organization: '月之暗面',                 certainty: 'stated',   title: '联合创始人',
   sources: ['qbitai:548']},
  {person: '姜大昕',                         organization: '阶跃星辰',                 certainty: 'stated',   title: '创始人、CEO',
   sources: ['qbitai:699', 'qbitai:746']},
  {person: '朱亦博',                         organization: '阶跃星辰',                 certainty: 'stated',   title: '系统负责人',
   sources: ['qbitai:710']},
  {person: '俞刚',                           organization: '阶跃星辰',                 certainty: 'stated',   title: '主任研究员',
   sources: ['qbitai:720']},
  {person: '焦斌星',                         organization: '阶跃星辰',                 certainty: 'stated',   title: '数据负责人',
   sources: ['qbitai:730']},
  {person: '段楠',                           organization: '阶跃星辰',                 certainty: 'inferred', doubt: 'no title is printed',
   sources: ['qbitai:740']},
  {person: '张祥雨',                         organization: '阶跃星辰',                 certainty: 'inferred', doubt: 'no title is printed',
   sources: ['qbitai:750']},
  {person: '段楠',                           organization: '中国科学技术大学',         certainty: 'stated',   title: '兼职博导',
   sources: ['qbitai:744']},
  {person: '段楠',                           organization: '西安交通大学',             certainty: 'stated',   title: '兼职博导',
   sources: ['qbitai:744']},
  {person: '段楠',                           organization: '天津大学',                 certainty: 'stated',   title: '兼职教授',
   sources: ['qbitai:744']},
  {person: '王小川',                         organization: '百川智能',                 certainty: 'stated',   title: '创始人、CEO',
   sources: ['qbitai:849']},
  {person: '焦可',                           organization: '百川智能',                 certainty: 'restored', title: '联合创始人、产品负责人',
   titleText: '联合创始人、产负责人', doubt: 'printed 产负责人', sources: ['qbitai:863']},
  {person: '茹立云',                         organization: '百川智能',                 certainty: 'stated',   title: '联合创始人、运营负责人',
   sources: ['qbitai:872']},
  {person: '洪涛',                           organization: '百川智能',                 certainty: 'stated',   title: '联合创始人、商业负责人',
   sources: ['qbitai:884']},
  {person: '王小川',                         organization: '天工智能计算研究院',       certainty: 'stated',   title: '联席院长',
   text: '与清华大学共建天工智能计算研究院，任联席院长', sources: ['qbitai:857']},
  {person: '茹立云',                         organization: '天工智能计算研究院',       certainty: 'stated',   title: '副院长',
   titleText: '清华大学天工智能研究院副院长', doubt: 'printed 清华大学天工智能研究院', sources: ['qbitai:878']},
  {person: '李开复',                         organization: '零一万物',                 certainty: 'stated',   title: '创始人、CEO',
   sources: ['qbitai:986', 'qbitai:987']},
  {person: '戴宗宏',                         organization: '零一万物',                 certainty: 'stated',   title: '联合创始人',
   sources: ['qbitai:1000']},
  {person: '祁瑞峰',                         organization: '零一万物',                 certainty: 'stated',   title: '联合创始人',
   sources: ['qbitai:1012']},
  {person: '马杰',                           organization: '零一万物',                 certainty: 'stated',   title: '联合创始人',
   sources: ['qbitai:1026']},
  {person: '梁文锋',                         organization: 'DeepSeek',                 certainty: 'stated',   title: '创始人、CEO',
   sources: ['qbitai:1148', 'qbitai:1149']},
  {person: '李大海',                         organization: '面壁智能',                 certainty: 'stated',   title: '创始人、CEO',
   sources: ['qbitai:1215', 'qbitai:1231', 'qbitai:1232']},
  {person: '曾国洋',                         organization: '面壁智能',                 certainty: 'stated',   title: 'CTO', sources: ['qbitai:1246']},
  {person: '刘知远',                         organization: '面壁智能',                 certainty: 'stated',   title: '联创、首席科学家',
   sources: ['qbitai:1258', 'qbitai:1259']},
  {person: '李大海',                         organization: '知乎',                     certainty: 'stated',   title: '合伙人、CTO',
   text: 'CEO 李大海为知乎合伙人、CTO', contested: true, doubt: 'qbitai:1239 has 曾任知乎联合创始人、CTO', sources: ['qbitai:1215']},
  {person: '刘知远',                         organization: '清华大学',                 certainty: 'stated',   title: '计算机系副教授',
   sources: ['qbitai:1263']},
  {person: '刘知远',                         organization: '清华人工智能研究院',       certainty: 'stated',   title: '模型研究中心副主任',
   sources: ['qbitai:1263']},
  {person: '刘知远',                         organization: '智源',                     certainty: 'stated',   title: '智源科学家',
   sources: ['qbitai:1263']},
  {person: 'Ruslan Salakhutdinov',           organization: '苹果',                     certainty: 'stated',   title: 'AI 研究负责人',
   sources: ['qbitai:532']},
  {person: 'William Cohen',                  organization: '谷歌',                     certainty: 'stated',   title: 'AI 首席科学家',
   sources: ['qbitai:532']},
  {person: '清华大学交叉信息研究院助理教授', organization: '清华大学交叉信息研究院',   certainty: 'stated',   title: '助理教授',
   sources: ['qbitai:520']},
  {person: 'SemiAnalysis 首席分析师',        organization: 'SemiAnalysis',             certainty: 'stated',   title: '首席分析师',
   sources: ['qbitai:1089']},
  {person: '沈向洋',                         organization: '小冰公司',                 certainty: 'stated',   title: '董事长',
   sources: ['csdn:28', 'csdn:32']},
  {person: '李笛',                           organization: '小冰公司',                 certainty: 'stated',   title: '首席执行官',
   sources: ['csdn:28']},
  {person: '邹作基',                         organization: '微软',                     certainty: 'stated',   title: '副总裁',
   titleText: '微软公司副总裁', sources: ['csdn:28', 'csdn:34']},
  {person: '邹作基',                         organization: '微软中国',                 certainty: 'stated',   title: '首席运营官',
   titleText: '微软中国区首席运营官', sources: ['csdn:28', 'csdn:34']},
  {person: '朱海峰',                         organization: '南京万得资讯科技有限公司', certainty: 'stated',   title: '总经理', sources: ['csdn:54']},
  {person: '丁磊',                           organization: '高合汽车',                 certainty: 'stated',   title: '创始人、董事长兼CEO',
   titleText: '华人运通高合汽车创始人、董事长兼CEO', sources: ['csdn:59']},
  {person: '李斌红',                         organization: '国家纺织产品开发中心',     certainty: 'stated',   title: '主任', sources: ['csdn:64']},
  {person: '张战旗',                         organization: '鲁丰织染有限公司',         certainty: 'stated',   title: '总经理', sources: ['csdn:66']},
  {person: '郭冀川',                         organization: '证券日报',                 certainty: 'stated',   title: '记者', titleText: '本报记者',
   sources: ['zqrb:1', 'zqrb:152']},
  {person: '田鹏',                           organization: '证券日报',                 certainty: 'stated',   title: '记者', titleText: '本报记者',
   sources: ['zqrb:152']},
  {person: '飞飞',                           organization: 'ByteAILab',                certainty: 'inferred', titleText: '文 | 飞飞',
   doubt: 'only the byline of the article', sources: ['byteailab:4', 'byteailab:11']},
  {person: '袁帅',                           organization: '中关村物联网产业联盟',     certainty: 'stated',   title: '副秘书长',
   sources: ['zqrb:47', 'zqrb:48']},
  {person: '张孝荣',                         organization: '深度科技研究院',           certainty: 'stated',   title: '院长', sources: ['zqrb:134']},
  {person: '刘伟光',                         organization: '阿里云',                   certainty: 'stated',
   title: '阿里云智能集团资深副总裁、公共云事业部总裁', titleText: '阿里云智能集团资深副总裁、公共云事业部总裁', sources: ['zqrb:241', 'zqrb:242']},
  {person: '刘煜宏',                         organization: '腾讯云',                   certainty: 'stated',   title: '副总裁、腾讯混元大模型负责人',
   titleText: '腾讯云副总裁、腾讯混元大模型负责人', sources: ['zqrb:261', 'zqrb:262']},
  {person: '谭待',                           organization: '火山引擎',                 certainty: 'stated',   title: '总裁', sources: ['zqrb:276']},
  {person: '郭涛',                           organization: '中国电子商务专家服务中心', certainty: 'stated',   title: '副主任',
   sources: ['zqrb:306', 'zqrb:307']},
  {person: '李彦宏',                         organization: '百度',                     certainty: 'stated',   title: '创始人、董事长兼首席执行官',
   sources: ['zqrb:335', 'zqrb:336']},
  {person: '陈晓华',                         organization: '中国移动通信联合会',       certainty: 'stated',
   title: '区块链与数据要素专业委员会主任委员、首席数字经济学家', sources: ['zqrb:356', 'zqrb:357', 'zqrb:358']}
] AS row
MATCH (p:Person {name: row.person}), (o:Organization {name: row.organization})
CREATE (p)-[:WORKS_AT {
  title: row.title, titleText: row.titleText, text: row.text, contested: row.contested,
  doubt: row.doubt, certainty: row.certainty, sources: row.sources
}]->(o);

// Former posts.
UNWIND [
  {person: '张帆',        organization: '大搜车集团',                           certainty: 'stated',   title: 'CTO', text: '曾任大搜车集团 CTO',
   sources: ['qbitai:275']},
  {person: '张帆',        organization: '元因智能',                             certainty: 'stated',   title: 'CEO', text: '曾创立元因智能任 CEO',
   sources: ['qbitai:275']},
  {person: '张帆',        organization: '妙计旅行',                             certainty: 'stated',   title: 'CEO', text: '创立妙计旅行任 CEO',
   sources: ['qbitai:275']},
  {person: '张帆',        organization: '字节跳动',                             certainty: 'stated',   title: '技术管理工作',
   text: '曾在字节，腾讯，搜狗从事技术管理工作', sources: ['qbitai:276']},
  {person: '张帆',        organization: '腾讯',                                 certainty: 'stated',   title: '技术管理工作',
   text: '曾在字节，腾讯，搜狗从事技术管理工作', sources: ['qbitai:276']},
  {person: '张帆',        organization: '搜狗',                                 certainty: 'stated',   title: '技术管理工作',
   text: '曾在字节，腾讯，搜狗从事技术管理工作', sources: ['qbitai:276']},
  {person: '王绍兰',      organization: '清华数据科学研究院科技大数据研究中心', certainty: 'stated',   title: '副主任',
   text: '曾任清华数据科学研究院科技大数据研究中心副主任', doubt: '刘德兵 has the same post (qbitai:297); the columns may be mixed',
   sources: ['qbitai:285']},
  {person: '王绍兰',      organization: '凹凸科技',                             certainty: 'stated',   title: '北京公司总经理',
   text: '凹凸科技北京公司总经理', sources: ['qbitai:286']},
  {person: '刘德兵',      organization: '清华数据科学研究院科技大数据研究中心', certainty: 'inferred', title: '副主任',
   text: '清华数据科学研究院科技大数据研究中心副主任', doubt: 'printed without 曾任; 王绍兰 has the same post (qbitai:285)', sources: ['qbitai:297']},
  {person: '闫俊杰',      organization: '商汤',                                 certainty: 'stated',   title: '副总裁',
   text: '曾任商汤集团副总裁，从零打造通用计算机视觉模型、深度学习工具链和人脸识别相关的技术体系', sources: ['qbitai:419']},
  {person: '谷焕祎',      organization: '商汤',                                 certainty: 'stated',
   title: '融资经理、战略/国际化总监、创新业务总经理',
   text: '曾任商汤科技融资经理、战略/国际化总监、创新业务总经理，负责集团多项业务孵化、国际化探索，参与集团多轮融资', sources: ['qbitai:431']},
  {person: '魏伟',        organization: '腾讯云',                               certainty: 'stated',   title: '副总裁', text: '曾任腾讯云副总裁',
   sources: ['qbitai:441']},
  {person: '魏伟',        organization: '百度',                                 certainty: 'stated',   title: '技术总监',
   text: '百度技术总监，中国云计算领域的早期贡献者', sources: ['qbitai:441']},
  {person: '周昕宇',      organization: '旷视',                                 certainty: 'stated',   title: '从事量产工作',
   text: '在旷视科技从事量产工作', sources: ['qbitai:543']},
  {person: '吴育昕',      organization: 'FAIR',                                 certainty: 'stated',   text: '曾在 Meta 人工智能实验室 FAIR',
   sources: ['qbitai:554']},
  {person: '何恺明',      organization: 'FAIR',                                 certainty: 'inferred', title: '队员',
   text: '曾在 Meta 人工智能实验室 FAIR，与队员何恺明共同提出组归一化 Group Normalization 方法', doubt: 'named only as a team mate of 吴育昕 there',
   sources: ['qbitai:554']},
  {person: '姜大昕',      organization: '微软',                                 certainty: 'stated',   title: '全球副总裁',
   text: '在微软期间主导多个人工智能项目，曾为 Microsoft 365、Azure、智能语音助手 Cortana 等核心产品提供关键技术支持', sources: ['qbitai:705']},
  {person: '姜大昕',      organization: '微软（亚洲）互联网工程院',             certainty: 'stated',   title: '首席科学家',
   text: '微软亚洲互联网工程院 STCA 首席科学家', sources: ['qbitai:705']},
  {person: '姜大昕',      organization: '南洋理工大学',                         certainty: 'stated',   title: '助理教授',
   text: '南洋理工大学担任助理教授', sources: ['qbitai:703']},
  {person: '朱亦博',      organization: '微软研究院',                           certainty: 'stated',   title: '研究员', text: '曾任微软研究院研究员',
   sources: ['qbitai:715']},
  {person: '朱亦博',      organization: '字节跳动',                             certainty: 'stated',   title: '负责公司 AI 基础设施与基础 AI 框架',
   text: '曾任职字节跳动，负责公司 AI 基础设施与基础 AI 框架，积累了万卡集群的搭建经验', sources: ['qbitai:715']},
  {person: '朱亦博',      organization: '谷歌',                                 certainty: 'stated',   title: '高级主管', text: '曾任谷歌高级主管',
   note: '曾支持 Anthropic', sources: ['qbitai:715']},
  {person: '俞刚',        organization: '腾讯',                                 certainty: 'stated',   title: '研究总监',
   text: '曾任腾讯担任研究总监', sources: ['qbitai:724']},
  {person: '俞刚',        organization: '旷视',                                 certainty: 'stated',   title: 'Detection 组长',
   text: '旷视 Detection 组长，负责检测、分割', doubt: 'the sentence goes on in the profile of 朱亦博: 跟踪、骨架、动作行为等方面研究以及落地工作',
   sources: ['qbitai:715', 'qbitai:724']},
  {person: '俞刚',        organization: '腾讯 PCG',                             certainty: 'stated',   title: '光影研究室',
   text: '后在腾讯 PCG 光影研究室从事 CV 相关算法及技术研究', sources: ['qbitai:725']},
  {person: '焦斌星',      organization: '微软必应',                             certainty: 'stated',   title: '引擎核心搜索团队前负责人',
   text: '微软必应引擎核心搜索团队前负责人，负责利用数据挖掘和 NLP 算法优化索引和搜索质量', sources: ['qbitai:735', 'qbitai:736']},
  {person: '段楠',        organization: '微软亚洲研究院',                       certainty: 'stated',
   title: '资深首席研究员，自然语言计算团队研究经理', text: '曾任微软亚洲研究院 MSRA 资深首席研究员，自然语言计算团队研究经理',
   sources: ['qbitai:745']},
  {person: '张祥雨',      organization: '微软亚洲研究院',                       certainty: 'stated',   text: '曾在微软亚洲研究院工作',
   sources: ['qbitai:755']},
  {person: '张祥雨',      organization: '旷视',                                 certainty: 'stated',   title: '旷视研究院科研负责人',
   text: '旷视研究院科研负责人张祥雨', sources: ['qbitai:543', 'qbitai:756']},
  {person: '王小川',      organization: '搜狗',                                 certainty: 'stated',   title: 'CEO', titleText: 'CEO、董',
   text: '作为搜狗前任 CEO', note: '带领搜狗在美国纽交所上市', doubt: 'the second title is cut: 董 (董事 or 董事长)',
   sources: ['qbitai:834', 'qbitai:858']},
  {person: '王小川',      organization: '搜狐',                                 certainty: 'stated',   title: '高级副总裁兼 CTO',
   text: '搜狐高级副总裁兼 CTO', sources: ['qbitai:853', 'qbitai:858']},
  {person: '焦可',        organization: '智融集团',                             certainty: 'restored', title: '创始人兼 CEO',
   text: '曾任智融集团创始人兼 CEO', doubt: 'printed under 茹立云', sources: ['qbitai:876']},
  {person: '焦可',        organization: '百度',                                 certainty: 'restored', title: '高级产品经理',
   text: '百度高级产品经理', doubt: 'printed under 茹立云', sources: ['qbitai:876']},
  {person: '茹立云',      organization: '搜狗',                                 certainty: 'stated',   title: 'COO',
   text: '曾任搜狗公司 COO，负责运营及搜索事业部', sources: ['qbitai:879']},
  {person: '茹立云',      organization: '葡萄智学',                             certainty: 'stated',   title: '创始人兼 CEO',
   text: '人工智能教育公司葡萄智学创始人兼 CEO', sources: ['qbitai:879']},
  {person: '洪涛',        organization: '搜狗',                                 certainty: 'stated',   title: 'CMO', text: '曾任搜狗科技 CMO',
   sources: ['qbitai:891']},
  {person: '洪涛',        organization: '腾讯 PCG',                             certainty: 'stated',   title: '商业化 GM', text: '腾讯 PCG 商业化 GM',
   sources: ['qbitai:888', 'qbitai:891']},
  {person: '李开复',      organization: '腾讯',                                 certainty: 'stated',   title: '全球副总裁兼大中华区总裁',
   text: '曾任腾讯全球副总裁兼大中华区总裁', doubt: 'so printed; doubtful', sources: ['qbitai:993']},
  {person: '李开复',      organization: '微软',                                 certainty: 'stated',   title: '副总裁', text: '曾任微软公司副总裁',
   sources: ['qbitai:994']},
  {person: '李开复',      organization: '苹果',                                 certainty: 'stated',   title: '副总裁', text: '曾任苹果公司副总裁',
   sources: ['qbitai:995']},
  {person: '戴宗宏',      organization: '华为云',                               certainty: 'stated',   title: 'AI CTO、技术创新部部长',
   text: '曾任华为云 AI CTO、华为云技术创新部部长', sources: ['qbitai:1004']},
  {person: '戴宗宏',      organization: '阿里巴巴达摩院',                       certainty: 'stated',   title: 'AI Infra 总监',
   text: '阿里巴巴达摩院前 AI Infra 总监', sources: ['qbitai:1005']},
  {person: '祁瑞峰',      organization: 'Aibee',                                certainty: 'stated',   title: '联合创始人',
   text: '曾为 Aibee 联合创始人', sources: ['qbitai:1016']},
  {person: '祁瑞峰',      organization: '美菜网',                               certainty: 'stated',   title: '高级副总裁',
   text: '曾任美菜网高级副总裁', sources: ['qbitai:1017']},
  {person: '祁瑞峰',      organization: '史宾沙',                               certainty: 'stated',   title: '大中华区科技互联网行业负责人',
   text: '曾任史宾沙 Spencer Stuart 大中华区科技互联网行业负责人', sources: ['qbitai:1018']},
  {person: '祁瑞峰',      organization: '甲骨文',                               certainty: 'stated',   title: '业务高管',
   text: '曾任甲骨文、微软和 SAP 前业务高管', sources: ['qbitai:1019']},
  {person: '祁瑞峰',      organization: '微软',                                 certainty: 'stated',   title: '业务高管',
   text: '曾任甲骨文、微软和 SAP 前业务高管', sources: ['qbitai:1019']},
  {person: '祁瑞峰',      organization: 'SAP',                                  certainty: 'stated',   title: '业务高管',
   text: '曾任甲骨文、微软和 SAP 前业务高管', sources: ['qbitai:1019']},
  {person: '马杰',        organization: '百度',                                 certainty: 'stated',   title: '安全、IT 和元宇宙副总裁',
   text: '曾任百度安全、IT 和元宇宙副总裁', sources: ['qbitai:1030']},
  {person: '马杰',        organization: '安全宝',                               certainty: 'stated',   title: '创始人兼 CEO',
   text: '曾为基于 SaaS 的云安全初创公司“安全宝”创始人兼 CEO，后被百度收购', sources: ['qbitai:1031']},
  {person: '马杰',        organization: '瑞星',                                 certainty: 'stated',   title: '杀毒软件研发主管',
   text: '曾任瑞星杀毒软件研发主管', sources: ['qbitai:1032']},
  {person: '李大海',      organization: '谷歌中国',                             certainty: 'stated',   title: '创始员工',
   text: '曾为谷歌中国创始员工', sources: ['qbitai:1237']},
  {person: '李大海',      organization: '云云网',                               certainty: 'stated',   title: '工程总监', text: '云云网工程总监',
   sources: ['qbitai:1237']},
  {person: '李大海',      organization: '豌豆荚',                               certainty: 'stated',   title: '搜索技术负责人',
   text: '豌豆荚搜索技术负责人', sources: ['qbitai:1237']},
  {person: '李大海',      organization: '知乎',                                 certainty: 'stated',   title: '联合创始人、CTO',
   text: '曾任知乎联合创始人、CTO，负责整体技术体系搭建搜索推荐业务，知乎 AI 智能社区发起人，帮助知乎实现从百万到亿级的跨越', contested: true,
   doubt: 'qbitai:1215 calls him 知乎合伙人、CTO at present', sources: ['qbitai:1239']},
  {person: '曾国洋',      organization: '旷视',                                 certainty: 'stated',   title: '实习',
   text: '高三曾在旷视实习，开始接触 AI 领域', sources: ['qbitai:1251']},
  {person: '曾国洋',      organization: '智源',                                 certainty: 'stated',   title: '团队骨干成员',
   text: '曾为智源悟道·文源文预训练模型团队骨干成员', sources: ['qbitai:1252']},
  {person: '沈向洋',      organization: '微软',                                 certainty: 'stated',   title: '全球执行副总裁',
   titleText: '原微软全球执行副总裁', sources: ['csdn:28', 'csdn:32']},
  {person: '李笛',        organization: '微软（亚洲）互联网工程院',             certainty: 'stated',   title: '常务副院长',
   titleText: '原微软（亚洲）互联网工程院常务副院长', sources: ['csdn:28']},
  {person: 'Andrew Carr', organization: 'OpenAI',                               certainty: 'stated',   title: '前员工', titleText: 'OpenAI 前员工',
   sources: ['qbitai:1092']}
] AS row
MATCH (p:Person {name: row.person}), (o:Organization {name: row.organization})
CREATE (p)-[:WORKED_AT {
  title: row.title, titleText: row.titleText, text: row.text, note: row.note,
  contested: row.contested, doubt: row.doubt, certainty: row.certainty, sources: row.sources
}]->(o);

// Education; levels repeats the degree in English, for counting.
UNWIND [
  {person: '唐杰',                       university: '清华大学',                 certainty: 'restored', degree: '本科、硕博',
   levels: ['bachelor', 'master', 'doctor'], department: '计算机系', text: '清华大学计算机系本科、硕博',
   doubt: 'two columns are mixed in the line; it may belong to 张鹏', sources: ['qbitai:256']},
  {person: '张帆',                       university: '法国梅斯大学',             certainty: 'restored', degree: '计算机硕士', levels: ['master'],
   text: '法国梅斯大学计算机硕士', sources: ['qbitai:273']},
  {person: '张帆',                       university: '巴黎第十一大学',           certainty: 'restored', degree: '计算机硕士', levels: ['master'],
   text: '巴黎第十一大学计算', doubt: 'the line is cut: 巴黎第十一大学计算 … 机硕士', sources: ['qbitai:273']},
  {person: '刘德兵',                     university: '中科院计算所',             certainty: 'stated',   degree: '博士', levels: ['doctor'],
   text: '中科院计算所博士', sources: ['qbitai:298']},
  {person: '闫俊杰',                     university: '中科院自动化所',           certainty: 'stated',   degree: '博士', levels: ['doctor'],
   text: '中科院自动化所博士', sources: ['qbitai:418']},
  {person: '谷焕祎',                     university: '约翰霍普金斯大学',         certainty: 'stated',   field: '电子计算工程、数学和经济',
   text: '毕业于约翰霍普金斯大学，主修电子计算工程、数学和经济', sources: ['qbitai:430']},
  {person: '杨植麟',                     university: '清华大学',                 certainty: 'stated',   degree: '本科', levels: ['bachelor'],
   department: '计算机系', until: 2015, text: '高中竞赛保送清华大学，大二转去计算机系师从 IEEE Fellow 唐杰，2015 年以年级第一名成绩毕业',
   sources: ['qbitai:511', 'qbitai:531']},
  {person: '杨植麟',                     university: '卡内基梅隆大学',           certainty: 'stated',   degree: '博士', levels: ['doctor'],
   department: '语言技术研究所 LTI', text: '博士就读于卡内基梅隆大学，在语言技术研究所 LTI 深造', sources: ['qbitai:532']},
  {person: '周昕宇',                     university: '清华大学',                 certainty: 'stated',   degree: '本科', levels: ['bachelor'],
   department: '计算机系', text: '清华大学计算机系本科', sources: ['qbitai:511', 'qbitai:542']},
  {person: '吴育昕',                     university: '清华大学',                 certainty: 'stated',   department: '计算机系', field: '计算机视觉',
   text: '清华大学计算机系计算机视觉方向基础研究', note: '主要团队清华计算机系本科同', sources: ['qbitai:511', 'qbitai:552']},
  {person: '姜大昕',                     university: '纽约州立大学布法罗分校',   certainty: 'restored', degree: '博士', levels: ['doctor'],
   field: '计算机科学', text: '纽约布法罗州纽约州立大学计算机科学博士', sources: ['qbitai:703']},
  {person: '朱亦博',                     university: '美国加州大学圣芭芭拉分校', certainty: 'stated',   text: '毕业于美国加州大学圣芭芭拉分校',
   sources: ['qbitai:714']},
  {person: '俞刚',                       university: '山东大学',                 certainty: 'stated',   degree: '本科', levels: ['bachelor'],
   text: '山东大学本科', sources: ['qbitai:724']},
  {person: '俞刚',                       university: '上海交通大学',             certainty: 'stated',   degree: '硕士', levels: ['master'],
   field: '计算机', text: '上海交通大学计算机硕士', sources: ['qbitai:724']},
  {person: '俞刚',                       university: '南洋理工大学',             certainty: 'stated',   degree: '博士', levels: ['doctor'],
   text: '南洋理工大学博士', sources: ['qbitai:724']},
  {person: '焦斌星',                     university: '中国科学技术大学',         certainty: 'stated',   degree: '博士', levels: ['doctor'],
   jointWith: '微软亚洲研究院', text: '中科大和 MSRA 联合培养博士', sources: ['qbitai:734']},
  {person: '段楠',                       university: '天津大学',                 certainty: 'stated',   degree: '博士', levels: ['doctor'],
   text: '天津大学博士', sources: ['qbitai:744']},
  {person: '张祥雨',                     university: '西安交通大学',             certainty: 'stated',   degree: '博士', levels: ['doctor'],
   jointWith: '微软亚洲研究院', text: '西安交通大学与微软亚洲研究院博士生联合培养项目', sources: ['qbitai:754']},
  {person: '王小川',                     university: '清华大学',                 certainty: 'stated',   degree: '工学学士、工学硕士、工程博士及 EMBA',
   levels: ['bachelor', 'master', 'doctor', 'EMBA'], field: '计算机科学与技术',
   text: '清华大学计算机科学与技术专业，拥有工学学士、工学硕士、工程博士及 EMBA 学位', sources: ['qbitai:856']},
  {person: '焦可',                       university: '清华大学',                 certainty: 'stated',   degree: '本科', levels: ['bachelor'],
   department: '计算机系', text: '清华大学计算机系本科', sources: ['qbitai:867']},
  {person: '焦可',                       university: '中科院计算所',             certainty: 'stated',   degree: '硕士', levels: ['master'],
   text: '中科院计算所硕士', sources: ['qbitai:867']},
  {person: '茹立云',                     university: '清华大学',                 certainty: 'stated',   degree: '博士', levels: ['doctor'],
   department: '计算机系', text: '清华大学计算机系博士', sources: ['qbitai:878']},
  {person: '洪涛',                       university: '清华大学',                 certainty: 'stated',   degree: '本科', levels: ['bachelor'],
   department: '电子工程系', text: '清华大学电子工程系本科', sources: ['qbitai:890']},
  {person: '洪涛',                       university: '长江商学院',               certainty: 'stated',   degree: 'EMBA', levels: ['EMBA'],
   text: '长江商学院 EMBA', sources: ['qbitai:890']},
  {person: '梁文锋',                     university: '浙江大学',                 certainty: 'stated',   degree: '本科、硕士',
   levels: ['bachelor', 'master'], field: '人工智能', text: '浙江大学本科、硕士，人工智能专业', sources: ['qbitai:1153']},
  {person: '李大海',                     university: '北京大学',                 certainty: 'stated',   degree: '硕士', levels: ['master'],
   department: '数学系', text: '北京大学数学系硕士', sources: ['qbitai:1236']},
  {person: '曾国洋',                     university: '清华大学',                 certainty: 'stated',   text: '高中竞赛金牌保送到清华大学',
   sources: ['qbitai:1250']},
  {person: '三位美国斯坦福大学学生团队', university: '斯坦福大学',               certainty: 'stated',   text: '三位美国斯坦福大学学生团队',
   sources: ['qbitai:1199']}
] AS row
MATCH (p:Person {name: row.person}), (u:University {name: row.university})
CREATE (p)-[:STUDIED_AT {
  degree: row.degree, levels: row.levels, department: row.department, field: row.field,
  until: row.until, jointWith: row.jointWith, text: row.text, note: row.note, doubt: row.doubt,
  certainty: row.certainty, sources: row.sources
}]->(u);

// Members of labs, departments, committees and the band, present and former.
UNWIND [
  {person: '刘知远', organization: '清华大学 NLP 实验室',              certainty: 'stated',   title: '成员',
   text: '清华自然语言处理与社会人文计算实验室 THUNLP 成员', sources: ['qbitai:1263']},
  {person: '曾国洋', organization: '清华大学 NLP 实验室',              certainty: 'stated',   title: '大二加入', text: '大二加入清华 NLP 实验室',
   sources: ['qbitai:1250']},
  {person: '杨植麟', organization: '语言技术研究所 LTI',               certainty: 'stated',   title: '深造', text: '在语言技术研究所 LTI 深造',
   sources: ['qbitai:532']},
  {person: '张鹏',   organization: '中国电子学会',                     certainty: 'restored', title: '标准化工作委员会机器人技术委员会委员',
   text: '电子学会标准化工作委员会机器人技术委员会委员', sources: ['qbitai:265']},
  {person: '张鹏',   organization: '标准化工作委员会机器人技术委员会', certainty: 'stated',   title: '委员',
   text: '电子学会标准化工作委员会机器人技术委员会委员', sources: ['qbitai:265']},
  {person: '唐杰',   organization: 'IEEE',                             certainty: 'stated',   title: 'Fellow', text: 'IEEE Fellow 唐杰',
   sources: ['qbitai:256', 'qbitai:531']},
  {person: '唐杰',   organization: '清华大学计算机系',                 certainty: 'stated',   title: '教授', text: '清华大学计算机系教授',
   sources: ['qbitai:257']},
  {person: '刘知远', organization: '清华大学计算机系',                 certainty: 'stated',   title: '副教授', text: '清华大学计算机系副教授',
   sources: ['qbitai:1263']},
  {person: '俞刚',   organization: '光影研究室',                       certainty: 'stated',   title: '从事 CV 相关算法及技术研究',
   text: '后在腾讯 PCG 光影研究室从事 CV 相关算法及技术研究', sources: ['qbitai:725']},
  {person: '杨植麟', organization: 'Splay Tree',                       certainty: 'stated',   text: '本科期间组建摇滚乐队 Splay Tree',
   sources: ['qbitai:531', 'qbitai:542']},
  {person: '周昕宇', organization: 'Splay Tree',                       certainty: 'stated',   text: '本科曾与杨植麟共同组建乐队 Splay Tree',
   sources: ['qbitai:542']},
  {person: '焦斌星', organization: '微软亚洲研究院',                   certainty: 'stated',   title: '联合培养博士',
   text: '中科大和 MSRA 联合培养博士', sources: ['qbitai:734']},
  {person: '张祥雨', organization: '微软亚洲研究院',                   certainty: 'stated',   title: '博士生联合培养项目',
   text: '西安交通大学与微软亚洲研究院博士生联合培养项目', sources: ['qbitai:754']}
] AS row
MATCH (p:Person {name: row.person}), (o:Organization {name: row.organization})
CREATE (p)-[:MEMBER_OF {title: row.title, text: row.text, certainty: row.certainty, sources: row.sources}]->(o);

// Units and institutes that a person leads or led, as the titles say; the post itself is WORKS_AT or WORKED_AT.
UNWIND [
  {person: '刘伟光', unit: '公共云事业部',               certainty: 'stated', title: '总裁', present: true, sources: ['zqrb:241', 'zqrb:242']},
  {person: '刘知远', unit: '模型研究中心',               certainty: 'stated', title: '副主任', present: true, sources: ['qbitai:1263']},
  {person: '陈晓华', unit: '区块链与数据要素专业委员会', certainty: 'stated', title: '主任委员', present: true, sources: ['zqrb:356', 'zqrb:357']},
  {person: '王绍兰', unit: '凹凸科技北京公司',           certainty: 'stated', title: '总经理', present: false, sources: ['qbitai:286']},
  {person: '俞刚',   unit: '旷视 Detection 组',          certainty: 'stated', title: '组长', present: false, sources: ['qbitai:724']},
  {person: '张祥雨', unit: '旷视研究院',                 certainty: 'stated', title: '科研负责人', present: false, sources: ['qbitai:543']},
  {person: '焦斌星', unit: '核心搜索团队',               certainty: 'stated', title: '前负责人', present: false, sources: ['qbitai:735']},
  {person: '段楠',   unit: '自然语言计算团队',           certainty: 'stated', title: '研究经理', present: false, sources: ['qbitai:745']},
  {person: '茹立云', unit: '搜狗搜索事业部',             certainty: 'stated', title: '负责运营及搜索事业部', present: false, sources: ['qbitai:879']},
  {person: '戴宗宏', unit: '华为云技术创新部',           certainty: 'stated', title: '部长', present: false, sources: ['qbitai:1004']},
  {person: '谭待',   unit: '火山引擎',                   certainty: 'stated', title: '总裁', present: true, sources: ['zqrb:276']},
  {person: '张孝荣', unit: '深度科技研究院',             certainty: 'stated', title: '院长', present: true, sources: ['zqrb:134', 'zqrb:135']},
  {person: '李斌红', unit: '国家纺织产品开发中心',       certainty: 'stated', title: '主任', present: true, sources: ['csdn:64']},
  {person: '王小川', unit: '天工智能计算研究院',         certainty: 'stated', title: '联席院长', present: true, sources: ['qbitai:857']},
  {person: '茹立云', unit: '天工智能计算研究院',         certainty: 'stated', title: '副院长', present: true, sources: ['qbitai:878']}
] AS row
MATCH (p:Person {name: row.person}), (o:Organization {name: row.unit})
CREATE (p)-[:LED {title: row.title, present: row.present, certainty: row.certainty, sources: row.sources}]->(o);

// Teachers.
UNWIND [
  {person: '杨植麟', adviser: '唐杰',                 at: '清华大学', certainty: 'stated', text: '大二转去计算机系师从 IEEE Fellow 唐杰', sources: ['qbitai:531']},
  {person: '杨植麟', adviser: 'Ruslan Salakhutdinov', at: '卡内基梅隆大学', certainty: 'stated',
   text: '师从苹果 AI 研究负责人 Ruslan Salakhutdinov、谷歌 AI 首席科学家 William Cohen', sources: ['qbitai:532']},
  {person: '杨植麟', adviser: 'William Cohen',        at: '卡内基梅隆大学', certainty: 'stated',
   text: '师从苹果 AI 研究负责人 Ruslan Salakhutdinov、谷歌 AI 首席科学家 William Cohen', sources: ['qbitai:532']},
  {person: '刘德兵', adviser: '高文',                 at: '中科院计算所', certainty: 'stated', text: '师从高文院士', sources: ['qbitai:298']},
  {person: '张祥雨', adviser: '孙剑',                 at: '西安交通大学', certainty: 'stated', text: '师从孙剑和何恺明', sources: ['qbitai:754']},
  {person: '张祥雨', adviser: '何恺明',               at: '西安交通大学', certainty: 'stated', text: '师从孙剑和何恺明', sources: ['qbitai:754']},
  {person: '曾国洋', adviser: '刘知远',               at: '清华大学', certainty: 'stated', text: '师从刘知远', sources: ['qbitai:1250']}
] AS row
MATCH (p:Person {name: row.person}), (other:Person {name: row.adviser})
CREATE (p)-[:ADVISED_BY {at: row.at, text: row.text, certainty: row.certainty, sources: row.sources}]->(other);

// Joint works; read without direction.
UNWIND [
  {person: '杨植麟', other: '周昕宇',        certainty: 'stated', work: '乐队 Splay Tree', text: '本科曾与杨植麟共同组建乐队 Splay Tree',
   sources: ['qbitai:531', 'qbitai:542']},
  {person: '杨植麟', other: '张宇韬',        certainty: 'stated', work: '循环智能', text: '博二时和张宇韬创办循环智能', sources: ['qbitai:533']},
  {person: '杨植麟', other: 'Yoshua Bengio', certainty: 'stated', work: '合著论文',
   text: '和众多学术明星如 Yoshua Bengio、Yann LeCun、Quoc V. Le 等合著论文', sources: ['qbitai:532']},
  {person: '杨植麟', other: 'Yann LeCun',    certainty: 'stated', work: '合著论文',
   text: '和众多学术明星如 Yoshua Bengio、Yann LeCun、Quoc V. Le 等合著论文', sources: ['qbitai:532']},
  {person: '杨植麟', other: 'Quoc V. Le',    certainty: 'stated', work: '合著论文',
   text: '和众多学术明星如 Yoshua Bengio、Yann LeCun、Quoc V. Le 等合著论文', sources: ['qbitai:532']},
  {person: '周昕宇', other: '张祥雨',        certainty: 'stated', work: 'ShuffleNet',
   text: '与旷视研究院科研负责人张祥雨合作在 CVPR 发表 ShuffleNet 论文', sources: ['qbitai:543', 'qbitai:756']},
  {person: '吴育昕', other: '何恺明',        certainty: 'stated', work: 'Group Normalization',
   text: '与队员何恺明共同提出组归一化 Group Normalization 方法', sources: ['qbitai:554']},
  {person: '张祥雨', other: '何恺明',        certainty: 'stated', work: 'ResNet', text: '与何恺明、孙剑、任少卿共同完成了著名的 ResNet',
   sources: ['qbitai:755']},
  {person: '张祥雨', other: '孙剑',          certainty: 'stated', work: 'ResNet', text: '与何恺明、孙剑、任少卿共同完成了著名的 ResNet',
   sources: ['qbitai:755']},
  {person: '张祥雨', other: '任少卿',        certainty: 'stated', work: 'ResNet', text: '与何恺明、孙剑、任少卿共同完成了著名的 ResNet',
   sources: ['qbitai:755']},
  {person: '段楠',   other: '姜大昕',        certainty: 'stated', work: '合著过 44 篇论文', papers: 44, text: '与 CEO 姜大昕合著过 44 篇论文',
   sources: ['qbitai:746']}
] AS row
MATCH (p:Person {name: row.person}), (other:Person {name: row.other})
CREATE (p)-[:COLLABORATED_WITH {
  work: row.work, text: row.text, papers: row.papers, certainty: row.certainty, sources: row.sources
}]->(other);

// Who made which research work.
UNWIND [
  {person: '唐杰',   work: 'GLM 框架',            certainty: 'stated', role: '唐杰团队提出', text: '唐杰团队提出了全新自研的通用预训练框架 GLM',
   date: date('2022-03-01'), datePrecision: 'month', dateText: '2022 年 3 月', sources: ['qbitai:142']},
  {person: '周昕宇', work: 'ShuffleNet',          certainty: 'stated', role: '合作发表',
   text: '与旷视研究院科研负责人张祥雨合作在 CVPR 发表 ShuffleNet 论文', sources: ['qbitai:543', 'qbitai:756']},
  {person: '张祥雨', work: 'ShuffleNet',          certainty: 'stated', role: '共同完成', text: '与周昕宇共同完成移动端高效卷积神经网络 ShuffleNet',
   sources: ['qbitai:543', 'qbitai:756']},
  {person: '张祥雨', work: 'ResNet',              certainty: 'stated', role: '负责底层框架和编码',
   text: '与何恺明、孙剑、任少卿共同完成了著名的 ResNet，负责底层框架和编码', sources: ['qbitai:755']},
  {person: '何恺明', work: 'ResNet',              certainty: 'stated', role: '共同完成', sources: ['qbitai:755']},
  {person: '孙剑',   work: 'ResNet',              certainty: 'stated', role: '共同完成', sources: ['qbitai:755']},
  {person: '任少卿', work: 'ResNet',              certainty: 'stated', role: '共同完成', sources: ['qbitai:755']},
  {person: '吴育昕', work: 'Group Normalization', certainty: 'stated', role: '共同提出',
   text: '与队员何恺明共同提出组归一化 Group Normalization 方法', sources: ['qbitai:554']},
  {person: '何恺明', work: 'Group Normalization', certainty: 'stated', role: '共同提出', sources: ['qbitai:554']},
  {person: '吴育昕', work: 'Detectron2',          certainty: 'stated', role: '创建', text: '期间创建了 Detectron2，Meta 最受欢迎的 AI 项目之一',
   sources: ['qbitai:554']},
  {person: '曾国洋', work: 'BMTrain',             certainty: 'stated', role: '主要者之一', text: '模型训练加速和推理加速 BMTrain、BMInf 的主要者之一',
   sources: ['qbitai:1253']},
  {person: '曾国洋', work: 'BMInf',               certainty: 'stated', role: '主要者之一', text: '模型训练加速和推理加速 BMTrain、BMInf 的主要者之一',
   sources: ['qbitai:1253']}
] AS row
MATCH (p:Person {name: row.person}), (w:ResearchWork {name: row.work})
CREATE (p)-[:CONTRIBUTED_TO {
  role: row.role, text: row.text, date: row.date, datePrecision: row.datePrecision,
  dateText: row.dateText, certainty: row.certainty, sources: row.sources
}]->(w);

// The houses of research works.
UNWIND [
  {organization: '智谱AI',         work: 'GLM 框架',            certainty: 'stated',   text: '自研底层架构',
   sources: ['qbitai:138', 'qbitai:142', 'qbitai:151']},
  {organization: 'FAIR',           work: 'Group Normalization', certainty: 'inferred',
   text: '曾在 Meta 人工智能实验室 FAIR，与队员何恺明共同提出组归一化 Group Normalization 方法', sources: ['qbitai:554']},
  {organization: 'FAIR',           work: 'Detectron2',          certainty: 'stated',   text: '期间创建了 Detectron2，Meta 最受欢迎的 AI 项目之一',
   sources: ['qbitai:554']},
  {organization: '微软亚洲研究院', work: 'ResNet',              certainty: 'inferred',
   text: '曾在微软亚洲研究院工作，期间与何恺明、孙剑、任少卿共同完成了著名的 ResNet', sources: ['qbitai:755']},
  {organization: '旷视',           work: 'ShuffleNet',          certainty: 'inferred',
   text: '曾在旷视工作，与周昕宇共同完成移动端高效卷积神经网络 ShuffleNet', sources: ['qbitai:543', 'qbitai:756']},
  {organization: 'OpenBMB',        work: 'BMTrain',             certainty: 'inferred',
   text: '作为联合发起人创建 OpenBMB 开源区，模型训练加速和推理加速 BMTrain、BMInf 的主要者之一', sources: ['qbitai:1253']},
  {organization: 'OpenBMB',        work: 'BMInf',               certainty: 'inferred',
   text: '作为联合发起人创建 OpenBMB 开源区，模型训练加速和推理加速 BMTrain、BMInf 的主要者之一', sources: ['qbitai:1253']},
  {organization: 'DeepSeek',       work: 'DeepSeek V2 论文',    certainty: 'stated',   text: 'DeepSeek V2 论文', sources: ['qbitai:1088']}
] AS row
MATCH (o:Organization {name: row.organization}), (w:ResearchWork {name: row.work})
CREATE (o)-[:DEVELOPED {text: row.text, certainty: row.certainty, sources: row.sources}]->(w);

// A firm that a person supported, without a post there being printed.
UNWIND [
  {person: '朱亦博', company: 'Anthropic', certainty: 'stated', text: '曾支持 Anthropic', sources: ['qbitai:715']}
] AS row
MATCH (p:Person {name: row.person}), (c:Company {name: row.company})
CREATE (p)-[:SUPPORTED {text: row.text, certainty: row.certainty, sources: row.sources}]->(c);

// A person who set up an institute.
UNWIND [
  {person: '王小川', institute: '天工智能计算研究院', certainty: 'stated', text: '与清华大学共建天工智能计算研究院，任联席院长',
   sources: ['qbitai:857']}
] AS row
MATCH (p:Person {name: row.person}), (l:ResearchLab {name: row.institute})
CREATE (p)-[:SET_UP {text: row.text, certainty: row.certainty, sources: row.sources}]->(l);

// Where the teams of companies come from, as a whole.
UNWIND [
  {company: '智谱AI',   origin: '清华 KEG 实验室',     certainty: 'stated',   text: '公司团队源自清华知识工程研究室 KEG',
   sources: ['qbitai:179', 'qbitai:246']},
  {company: '智谱AI',   origin: '清华大学',            certainty: 'stated',   text: '智谱AI创始团队均出自于清华大学等知名高校',
   sources: ['byteailab:27', 'qbitai:242', 'qbitai:244']},
  {company: '月之暗面', origin: '清华大学计算机系',    certainty: 'restored', text: '创始团队为清华计算机系四同：主要团队清华计算机系本科同',
   doubt: 'cut words: 四同学, 本科同学', sources: ['qbitai:511']},
  {company: '阶跃星辰', origin: '微软',                certainty: 'stated',   text: '核心团队聚集来自微软、谷歌、字节、腾讯、旷视等公司相关人才',
   sources: ['qbitai:694']},
  {company: '阶跃星辰', origin: '谷歌',                certainty: 'stated',   text: '核心团队聚集来自微软、谷歌、字节、腾讯、旷视等公司相关人才',
   sources: ['qbitai:694']},
  {company: '阶跃星辰', origin: '字节跳动',            certainty: 'stated',   text: '核心团队聚集来自微软、谷歌、字节、腾讯、旷视等公司相关人才',
   sources: ['qbitai:694']},
  {company: '阶跃星辰', origin: '腾讯',                certainty: 'stated',   text: '核心团队聚集来自微软、谷歌、字节、腾讯、旷视等公司相关人才',
   sources: ['qbitai:694']},
  {company: '阶跃星辰', origin: '旷视',                certainty: 'stated',   text: '核心团队聚集来自微软、谷歌、字节、腾讯、旷视等公司相关人才',
   sources: ['qbitai:694']},
  {company: '阶跃星辰', origin: '微软必应',            certainty: 'stated',
   text: '数据团队核心骨干来自必应搜索引擎，曾支持全球 100 多种语言，为 200 多个国家和地区提供服务', sources: ['qbitai:580']},
  {company: '百川智能', origin: '搜狗',                certainty: 'stated',   text: '他带领搜狗核心班底创立百川智能',
   sources: ['qbitai:765', 'qbitai:830', 'qbitai:834']},
  {company: '面壁智能', origin: '清华大学 NLP 实验室', certainty: 'stated',   text: '团队脱胎于清华大学 NLP 实验室',
   sources: ['qbitai:1213', 'qbitai:1215']},
  {company: '面壁智能', origin: '谷歌',                certainty: 'stated',
   text: '聚集杰青欧洲科学院外籍院士、谷歌前员工、智谱 AI 团队前成员等行业优秀人才', sources: ['qbitai:1215']},
  {company: '面壁智能', origin: '智谱AI',              certainty: 'stated',
   text: '聚集杰青欧洲科学院外籍院士、谷歌前员工、智谱 AI 团队前成员等行业优秀人才', sources: ['qbitai:1215']},
  {company: '面壁智能', origin: '知乎',                certainty: 'stated',   text: '清华+知乎研发团队', sources: ['qbitai:1215']},
  {company: 'DeepSeek', origin: '幻方量化',            certainty: 'rumoured', text: 'DeepSeek 脱胎于幻方量化，或继承其人才圈',
   sources: ['qbitai:1139']}
] AS row
MATCH (c:Company {name: row.company}), (o:Organization {name: row.origin})
CREATE (c)-[:TEAM_FROM {text: row.text, doubt: row.doubt, certainty: row.certainty, sources: row.sources}]->(o);
