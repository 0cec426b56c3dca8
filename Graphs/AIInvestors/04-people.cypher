// Universities, labs and associations; people (founders carry :Founder, those who put money in
// :Investor); who FOUNDED, WORKS_AT or WORKED_AT what, who STUDIED_AT where, and with whom.

// Universities, and the institutes that grant degrees.
UNWIND [
  {name: '清华大学',                 nameEn: 'Tsinghua University',                                            names: ['清华大学', '清华'],
   certainty: 'stated', sources: ['qbitai:140', 'qbitai:256', 'qbitai:531', 'qbitai:856', 'byteailab:27']},
  {name: '北京大学',                 nameEn: 'Peking University',                                              names: ['北京大学'],
   certainty: 'stated', sources: ['qbitai:1236']},
  {name: '浙江大学',                 nameEn: 'Zhejiang University',                                            names: ['浙江大学'],
   certainty: 'stated', sources: ['qbitai:1153']},
  {name: '山东大学',                 nameEn: 'Shandong University',                                            names: ['山东大学'],
   certainty: 'stated', sources: ['qbitai:724']},
  {name: '上海交通大学',             nameEn: 'Shanghai Jiao Tong University',                                  names: ['上海交通大学'],
   certainty: 'stated', sources: ['qbitai:724']},
  {name: '西安交通大学',             nameEn: 'Xi\'an Jiaotong University',                                     names: ['西安交通大学'],
   certainty: 'stated', sources: ['qbitai:744', 'qbitai:754']},
  {name: '天津大学',                 nameEn: 'Tianjin University',                                             names: ['天津大学'],
   certainty: 'stated', sources: ['qbitai:744']},
  {name: '中国科学技术大学',         nameEn: 'University of Science and Technology of China',
   names: ['中国科学技术大学', '中科大'], certainty: 'stated', sources: ['qbitai:734', 'qbitai:744']},
  {name: '长江商学院',               nameEn: 'Cheung Kong Graduate School of Business',                        names: ['长江商学院'],
   certainty: 'stated', sources: ['qbitai:890']},
  {name: '中科院自动化所',           nameEn: 'Institute of Automation, Chinese Academy of Sciences',           names: ['中科院自动化所'],
   certainty: 'stated', sources: ['qbitai:418']},
  {name: '中科院计算所',             nameEn: 'Institute of Computing Technology, Chinese Academy of Sciences', names: ['中科院计算所'],
   certainty: 'stated', sources: ['qbitai:298', 'qbitai:867']},
  {name: '南洋理工大学',             nameEn: 'Nanyang Technological University',                               names: ['南洋理工大学'],
   certainty: 'stated', sources: ['qbitai:703', 'qbitai:724']},
  {name: '斯坦福大学',               nameEn: 'Stanford University',
   names: ['斯坦福大学', '美国斯坦福大学', '斯坦福'], certainty: 'stated', sources: ['qbitai:1199']},
  {name: '卡内基梅隆大学',           nameEn: 'Carnegie Mellon University',                                     names: ['卡内基梅隆大学'],
   certainty: 'stated', sources: ['qbitai:532']},
  {name: '约翰霍普金斯大学',         nameEn: 'Johns Hopkins University',                                       names: ['约翰霍普金斯大学'],
   certainty: 'stated', sources: ['qbitai:430']},
  {name: '纽约州立大学布法罗分校',   nameEn: 'University at Buffalo',                                          names: ['纽约布法罗州纽约州立大学'],
   certainty: 'restored', sources: ['qbitai:703']},
  {name: '美国加州大学圣芭芭拉分校', nameEn: 'University of California, Santa Barbara',                        names: ['美国加州大学圣芭芭拉分校'],
   certainty: 'stated', sources: ['qbitai:714']},
  {name: '法国梅斯大学',             nameEn: 'University of Metz',                                             names: ['法国梅斯大学'],
   certainty: 'stated', sources: ['qbitai:273']},
  {name: '巴黎第十一大学',           nameEn: 'University of Paris XI',                                         names: ['巴黎第十一大学'],
   certainty: 'stated', sources: ['qbitai:273']}
] AS row
CREATE (u:University:Organization)
SET u = row;

// Labs and institutes.
UNWIND [
  {name: '清华 KEG 实验室',                      nameEn: 'Knowledge Engineering Group (KEG)',
   names: ['清华 KEG 实验室', '清华 KEG 知识工程研究室', '清华知识工程研究室 KEG'], certainty: 'stated',
   sources: ['qbitai:140', 'qbitai:179', 'qbitai:246']},
  {name: '清华大学 NLP 实验室',                  nameEn: 'THUNLP',
   names: ['清华大学 NLP 实验室', '清华 NLP 实验室', '清华自然语言处理与社会人文计算实验室 THUNLP'], certainty: 'stated',
   sources: ['qbitai:1215', 'qbitai:1250', 'qbitai:1263']},
  {name: '清华人工智能研究院',                                                                                names: ['清华人工智能研究院'],
   certainty: 'stated', sources: ['qbitai:1263']},
  {name: '清华数据科学研究院科技大数据研究中心',
   names: ['清华数据科学研究院科技大数据研究中心'], certainty: 'stated', sources: ['qbitai:285', 'qbitai:297']},
  {name: '天工智能计算研究院',
   names: ['天工智能计算研究院', '清华大学天工智能研究院'], certainty: 'stated', sources: ['qbitai:857', 'qbitai:878']},
  {name: '智源',                                 nameEn: 'Beijing Academy of Artificial Intelligence (BAAI)', names: ['智源'], certainty: 'stated',
   sources: ['qbitai:1252', 'qbitai:1263']},
  {name: '深度科技研究院',                                                                                    names: ['深度科技研究院'],
   certainty: 'stated', sources: ['zqrb:134']},
  {name: '国家纺织产品开发中心',                                                                              names: ['国家纺织产品开发中心'],
   certainty: 'stated', sources: ['csdn:62', 'csdn:64']}
] AS row
CREATE (l:ResearchLab:Organization)
SET l = row;

// Associations, public bodies and communities.
UNWIND [
  {name: '中国计算机学会',                     nameEn: 'China Computer Federation (CCF)',  names: ['中国计算机学会', 'CCF 中国计算机学会', 'CCF'],
   certainty: 'stated', sources: ['qbitai:234']},
  {name: '中国中文信息学会社交媒体处理专委会', nameEn: 'SMP',                              names: ['中国中文信息学会社交媒体处理专委会'],
   certainty: 'stated', sources: ['qbitai:234']},
  {name: '中国电子学会',                       nameEn: 'Chinese Institute of Electronics', names: ['电子学会'], certainty: 'restored',
   sources: ['qbitai:256', 'qbitai:265']},
  {name: '中国电动汽车百人会',                 nameEn: 'China EV100',                      names: ['中国电动汽车百人会'], certainty: 'stated',
   sources: ['zqrb:277']},
  {name: '中关村物联网产业联盟',                                                           names: ['中关村物联网产业联盟'], certainty: 'stated',
   sources: ['zqrb:47']},
  {name: '中国电子商务专家服务中心',                                                       names: ['中国电子商务专家服务中心'], certainty: 'stated',
   sources: ['zqrb:306']},
  {name: '中国移动通信联合会',                                                             names: ['中国移动通信联合会'], certainty: 'stated',
   sources: ['zqrb:356']},
  {name: '中国纺织信息中心',                                                               names: ['中国纺织信息中心'], certainty: 'stated',
   sources: ['csdn:62']},
  {name: 'OpenBMB',                            nameEn: 'OpenBMB',                          names: ['OpenBMB', 'OpenBMB 开源区'], kind: '开源社区',
   certainty: 'stated', sources: ['qbitai:1253']}
] AS row
CREATE (a:Association:Organization)
SET a = row;

// Publishers of the documents.
UNWIND [
  {name: 'CSDN',       nameEn: 'CSDN',             names: [], certainty: 'inferred', sources: ['csdn:2']},
  {name: 'ByteAILab',  nameEn: 'ByteAILab',        names: ['ByteAILab'], certainty: 'stated', sources: ['byteailab:4']},
  {name: '证券日报',   nameEn: 'Securities Daily', names: ['证券日报', '《证券日报》'], certainty: 'stated',
   sources: ['zqrb:26', 'zqrb:48', 'zqrb:174']},
  {name: '网易号',                                 names: ['网易号', 'NetEase Hao'], certainty: 'stated', sources: ['netease:27', 'netease:28']},
  {name: '量子位',     nameEn: 'QbitAI',           names: ['量子位', '量子位（QbitAI）', 'QbitAI'], certainty: 'stated',
   sources: ['qbitai:1662', 'qbitai:1670']},
  {name: '量子位智库',                             names: ['量子位智库'], certainty: 'stated', sources: ['qbitai:17', 'qbitai:1658', 'qbitai:1662']}
] AS row
CREATE (m:MediaOutlet:Organization)
SET m = row;

// What they belong to.
UNWIND [
  {part: '清华 KEG 实验室',                      whole: '清华大学', certainty: 'stated',   sources: ['qbitai:140', 'qbitai:179', 'qbitai:246']},
  {part: '清华大学 NLP 实验室',                  whole: '清华大学', certainty: 'stated',   sources: ['qbitai:1215', 'qbitai:1263']},
  {part: '清华人工智能研究院',                   whole: '清华大学', certainty: 'inferred', sources: ['qbitai:1263']},
  {part: '清华数据科学研究院科技大数据研究中心', whole: '清华大学', certainty: 'inferred', sources: ['qbitai:285']},
  {part: '量子位智库',                           whole: '量子位',   certainty: 'stated',   sources: ['qbitai:1662']}
] AS row
MATCH (o:Organization {name: row.part}), (whole:Organization {name: row.whole})
CREATE (o)-[:PART_OF {certainty: row.certainty, sources: row.sources}]->(whole);

// Founders.
UNWIND [
  {name: '唐杰',   nameEn: 'Tang Jie',      names: ['唐杰', '唐杰教授'], honours: ['IEEE Fellow'], field: '知识图谱', works: ['GLM 框架', '悟道'],
   certainty: 'stated', sources: ['qbitai:41', 'qbitai:142', 'qbitai:246', 'qbitai:250', 'qbitai:257', 'qbitai:531']},
  {name: '闫俊杰', nameEn: 'Yan Junjie',    names: ['闫俊杰'], honours: ['广东省技术发明一等奖', '吴文俊人工智能二等奖（两次）'],
   papersText: '200 余篇', citationsText: '超 3 万次', certainty: 'stated', sources: ['qbitai:42', 'qbitai:398', 'qbitai:413', 'qbitai:418']},
  {name: '谷焕祎',                          names: ['谷焕祎'], certainty: 'stated', sources: ['qbitai:425', 'qbitai:430', 'qbitai:431']},
  {name: '杨植麟', nameEn: 'Yang Zhilin',   names: ['杨植麟'], papersText: '20 余篇', citationsText: '破万', certainty: 'stated',
   sources: ['qbitai:43', 'qbitai:511', 'qbitai:526', 'qbitai:531', 'qbitai:532', 'qbitai:533']},
  {name: '周昕宇', nameEn: 'Zhou Xinyu',    names: ['周昕宇'], works: ['ShuffleNet'], certainty: 'stated',
   sources: ['qbitai:537', 'qbitai:542', 'qbitai:543']},
  {name: '吴育昕', nameEn: 'Wu Yuxin',      names: ['吴育昕'], works: ['Group Normalization', 'Detectron2'], citationsText: '超过 1.9 万次',
   certainty: 'stated', sources: ['qbitai:547', 'qbitai:552', 'qbitai:554']},
  {name: '张宇韬',                          names: ['张宇韬'], certainty: 'stated', sources: ['qbitai:533']},
  {name: '姜大昕', nameEn: 'Jiang Daxin',   names: ['姜大昕'], certainty: 'stated',
   sources: ['qbitai:44', 'qbitai:698', 'qbitai:703', 'qbitai:705', 'qbitai:746']},
  {name: '焦可',                            names: ['焦可'], certainty: 'stated', sources: ['qbitai:862', 'qbitai:867']},
  {name: '茹立云', nameEn: 'Ru Liyun',      names: ['茹立云'], certainty: 'stated', sources: ['qbitai:871', 'qbitai:878', 'qbitai:879']},
  {name: '洪涛',                            names: ['洪涛'], certainty: 'stated', sources: ['qbitai:883', 'qbitai:890', 'qbitai:891']},
  {name: '李开复', nameEn: 'Kai-Fu Lee',    names: ['李开复'], degree: '计算机博士', degreeText: '机博士', certainty: 'stated',
   sources: ['qbitai:46', 'qbitai:985', 'qbitai:994', 'zqrb:320']},
  {name: '戴宗宏',                          names: ['戴宗宏'], certainty: 'stated', sources: ['qbitai:999', 'qbitai:1004']},
  {name: '祁瑞峰',                          names: ['祁瑞峰'], certainty: 'stated', sources: ['qbitai:1011', 'qbitai:1016']},
  {name: '马杰',                            names: ['马杰'], certainty: 'stated', sources: ['qbitai:1025', 'qbitai:1031']},
  {name: '梁文锋', nameEn: 'Liang Wenfeng', names: ['梁文锋'], certainty: 'stated',
   sources: ['qbitai:61', 'qbitai:1147', 'qbitai:1154', 'qbitai:1182']},
  {name: '李大海', nameEn: 'Li Dahai',      names: ['李大海'], certainty: 'stated',
   sources: ['qbitai:59', 'qbitai:1215', 'qbitai:1230', 'qbitai:1237', 'qbitai:1239']},
  {name: '刘知远', nameEn: 'Liu Zhiyuan',   names: ['刘知远'],
   honours: ['教育部自然科学一等奖', '《麻省理工科技评论》中国区 35 岁以下科技创新 35 人'], papersText: '200 余篇', citationsText: '超 3.1 万次',
   certainty: 'stated', sources: ['qbitai:59', 'qbitai:1257', 'qbitai:1263', 'qbitai:1265']},
  {name: '曾国洋',                          names: ['曾国洋'], works: ['BMTrain', 'BMInf'], certainty: 'stated',
   sources: ['qbitai:1245', 'qbitai:1250', 'qbitai:1253']},
  {name: '张帆',                            names: ['张帆'], certainty: 'stated', sources: ['qbitai:270', 'qbitai:275', 'qbitai:276']},
  {name: '李彦宏', nameEn: 'Robin Li',      names: ['李彦宏'], certainty: 'stated', sources: ['zqrb:335']},
  {name: '丁磊',                            names: ['丁磊'], certainty: 'stated', sources: ['csdn:59']}
] AS row
CREATE (p:Person:Founder)
SET p = row;

// A founder who invests in his own firm.
UNWIND [
  {name: '王小川', nameEn: 'Wang Xiaochuan', names: ['王小川'], certainty: 'stated',
   sources: ['qbitai:45', 'qbitai:834', 'qbitai:842', 'qbitai:848', 'qbitai:856']}
] AS row
CREATE (p:Person:Founder:Investor)
SET p = row;

// Other persons in the lists of investors; a placeholder stands for a name that is not printed.
UNWIND [
  {name: '毕胜',                           names: ['毕胜'], certainty: 'stated', sources: ['qbitai:520']},
  {name: '清华大学交叉信息研究院助理教授', names: ['清华大学交叉信息研究院助理教授'], placeholder: true, doubt: 'a description, no name is printed',
   certainty: 'stated', sources: ['qbitai:520']},
  {name: '鼓手和词曲作者',                 names: ['鼓手和词曲作者'], placeholder: true,
   doubt: '"drummer and lyricist": a description in place of a name, or a link resolved to the wrong entity', certainty: 'stated',
   sources: ['qbitai:517']}
] AS row
CREATE (p:Person:Investor)
SET p = row;

// Other executives, researchers, spokesmen and reporters.
UNWIND [
  {name: '张鹏',                 nameEn: 'Zhang Peng',           names: ['张鹏'], certainty: 'stated',
   sources: ['qbitai:262', 'qbitai:265', 'qbitai:266']},
  {name: '王绍兰',                                               names: ['王绍兰'], certainty: 'stated', sources: ['qbitai:280', 'qbitai:285']},
  {name: '刘德兵',                                               names: ['刘德兵'], certainty: 'stated', sources: ['qbitai:291', 'qbitai:297']},
  {name: '高文',                 nameEn: 'Gao Wen',              names: ['高文', '高文院士'], certainty: 'stated', sources: ['qbitai:298']},
  {name: '魏伟',                                                 names: ['魏伟'], certainty: 'stated', sources: ['qbitai:435', 'qbitai:441']},
  {name: '朱亦博',                                               names: ['朱亦博'], certainty: 'stated',
   sources: ['qbitai:709', 'qbitai:714', 'qbitai:715']},
  {name: '俞刚',                                                 names: ['俞刚'], certainty: 'stated', sources: ['qbitai:719', 'qbitai:724']},
  {name: '焦斌星',                                               names: ['焦斌星'], certainty: 'stated', sources: ['qbitai:729', 'qbitai:734']},
  {name: '段楠',                 nameEn: 'Duan Nan',             names: ['段楠'], citationsText: '逼近 1.9 万', certainty: 'stated',
   sources: ['qbitai:740', 'qbitai:744', 'qbitai:745', 'qbitai:746']},
  {name: '张祥雨',               nameEn: 'Zhang Xiangyu',        names: ['张祥雨'], works: ['ResNet', 'ShuffleNet'],
   honours: ['CVPR 最佳论文奖（2016）', '未来科学大奖“数学与计算机科学奖”（2023）'], citationsText: '超 23 万', certainty: 'stated',
   sources: ['qbitai:543', 'qbitai:750', 'qbitai:754', 'qbitai:755', 'qbitai:756']},
  {name: '何恺明',               nameEn: 'Kaiming He',           names: ['何恺明'], certainty: 'stated',
   sources: ['qbitai:554', 'qbitai:754', 'qbitai:755']},
  {name: '孙剑',                 nameEn: 'Sun Jian',             names: ['孙剑'], certainty: 'stated', sources: ['qbitai:754', 'qbitai:755']},
  {name: '任少卿',               nameEn: 'Ren Shaoqing',         names: ['任少卿'], certainty: 'stated', sources: ['qbitai:755']},
  {name: 'Ruslan Salakhutdinov', nameEn: 'Ruslan Salakhutdinov', names: ['Ruslan Salakhutdinov'], certainty: 'stated', sources: ['qbitai:532']},
  {name: 'William Cohen',        nameEn: 'William Cohen',        names: ['William Cohen'], certainty: 'stated', sources: ['qbitai:532']},
  {name: 'Yoshua Bengio',        nameEn: 'Yoshua Bengio',        names: ['Yoshua Bengio'], certainty: 'stated', sources: ['qbitai:532']},
  {name: 'Yann LeCun',           nameEn: 'Yann LeCun',           names: ['Yann LeCun'], certainty: 'stated', sources: ['qbitai:532']},
  {name: 'Quoc V. Le',           nameEn: 'Quoc V. Le',           names: ['Quoc V. Le'], certainty: 'stated', sources: ['qbitai:532']},
  {name: 'Andrew Carr',          nameEn: 'Andrew Carr',          names: ['Andrew Carr'], certainty: 'stated', sources: ['qbitai:1092']},
  {name: '沈向洋',               nameEn: 'Harry Shum',           names: ['沈向洋', '沈向洋博士'], degree: '博士', certainty: 'stated',
   sources: ['csdn:28', 'csdn:32']},
  {name: '李笛',                 nameEn: 'Li Di',                names: ['李笛'], certainty: 'stated', sources: ['csdn:28']},
  {name: '邹作基',                                               names: ['邹作基'], certainty: 'stated', sources: ['csdn:28', 'csdn:34']},
  {name: '朱海峰',                                               names: ['朱海峰'], certainty: 'stated', sources: ['csdn:54']},
  {name: '李斌红',                                               names: ['李斌红'], certainty: 'stated', sources: ['csdn:64']},
  {name: '张战旗',                                               names: ['张战旗'], certainty: 'stated', sources: ['csdn:66']},
  {name: '飞飞',                                                 names: ['飞飞'], certainty: 'stated', sources: ['byteailab:11']},
  {name: '郭冀川',                                               names: ['郭冀川'], certainty: 'stated', sources: ['zqrb:1', 'zqrb:152']},
  {name: '田鹏',                                                 names: ['田 鹏'], certainty: 'stated', sources: ['zqrb:152']},
  {name: '袁帅',                                                 names: ['袁帅'], certainty: 'stated', sources: ['zqrb:48']},
  {name: '张孝荣',                                               names: ['张孝荣'], certainty: 'stated', sources: ['zqrb:134']},
  {name: '刘伟光',                                               names: ['刘伟光'], certainty: 'stated', sources: ['zqrb:243']},
  {name: '刘煜宏',                                               names: ['刘煜宏'], certainty: 'stated', sources: ['zqrb:262']},
  {name: '谭待',                                                 names: ['谭待'], certainty: 'stated', sources: ['zqrb:276', 'zqrb:289']},
  {name: '郭涛',                                                 names: ['郭涛'], certainty: 'stated', sources: ['zqrb:307']},
  {name: '陈晓华',                                               names: ['陈晓华'], certainty: 'stated', sources: ['zqrb:358']}
] AS row
CREATE (p:Person)
SET p = row;

// Who founded which company.
UNWIND [
  {person: '唐杰',   company: '智谱AI',   coFounder: false, title: '创始人',     certainty: 'stated',   sources: ['qbitai:41', 'qbitai:246', 'qbitai:251']},
  {person: '闫俊杰', company: 'MiniMax',  coFounder: false, title: '创始人',     certainty: 'stated',   sources: ['qbitai:42', 'qbitai:398', 'qbitai:414']},
  {person: '谷焕祎', company: 'MiniMax',  coFounder: true,  title: '联合创始人', certainty: 'stated',   sources: ['qbitai:426']},
  {person: '杨植麟', company: '月之暗面', coFounder: false, title: '创始人',     certainty: 'stated',   sources: ['qbitai:43', 'qbitai:511', 'qbitai:527']},
  {person: '周昕宇', company: '月之暗面', coFounder: true,  title: '联合创始人', certainty: 'stated',   sources: ['qbitai:538']},
  {person: '吴育昕', company: '月之暗面', coFounder: true,  title: '联合创始人', certainty: 'stated',   sources: ['qbitai:548']},
  {person: '姜大昕', company: '阶跃星辰', coFounder: false, title: '创始人',     certainty: 'stated',   sources: ['qbitai:44', 'qbitai:699']},
  {person: '王小川', company: '百川智能', coFounder: false, title: '创始人',     certainty: 'stated',   sources: ['qbitai:45', 'qbitai:834', 'qbitai:849']},
  {person: '焦可',   company: '百川智能', coFounder: true,  title: '联合创始人', certainty: 'stated',   sources: ['qbitai:863']},
  {person: '茹立云', company: '百川智能', coFounder: true,  title: '联合创始人', certainty: 'stated',   sources: ['qbitai:872']},
  {person: '洪涛',   company: '百川智能', coFounder: true,  title: '联合创始人', certainty: 'stated',   sources: ['qbitai:884']},
  {person: '李开复', company: '零一万物', coFounder: false, title: '创始人',     certainty: 'stated',   sources: ['qbitai:46', 'qbitai:986', 'zqrb:320']},
  {person: '戴宗宏', company: '零一万物', coFounder: true,  title: '联合创始人', certainty: 'stated',   sources: ['qbitai:1000']},
  {person: '祁瑞峰', company: '零一万物', coFounder: true,  title: '联合创始人', certainty: 'stated',   sources: ['qbitai:1012']},
  {person: '马杰',   company: '零一万物', coFounder: true,  title: '联合创始人', certainty: 'stated',   sources: ['qbitai:1026']},
  {person: '梁文锋', company: 'DeepSeek', coFounder: false, title: '创始人',     certainty: 'stated',   sources: ['qbitai:61', 'qbitai:1148', 'qbitai:1182']},
  {person: '李大海', company: '面壁智能', coFounder: false, title: '创始人',     certainty: 'stated',   sources: ['qbitai:59', 'qbitai:1231']},
  {person: '刘知远', company: '面壁智能', coFounder: true,  title: '联创',       certainty: 'stated',   sources: ['qbitai:59', 'qbitai:1258']},
  {person: '李彦宏', company: '百度',     coFounder: false, title: '创始人',     certainty: 'stated',   sources: ['zqrb:335']},
  {person: '丁磊',   company: '高合汽车', coFounder: false, title: '创始人',     certainty: 'stated',   sources: ['csdn:59']},
  {person: '杨植麟', company: '循环智能', coFounder: true,  title: '创办',       certainty: 'stated',   sources: ['qbitai:511', 'qbitai:533']},
  {person: '张宇韬', company: '循环智能', coFounder: true,  title: '创办',       certainty: 'stated',   sources: ['qbitai:533']},
  {person: '梁文锋', company: '幻方量化', coFounder: false, title: '创立',       certainty: 'stated',   sources: ['qbitai:1154']},
  {person: '张帆',   company: '元因智能', coFounder: false, title: '创立',       certainty: 'stated',   sources: ['qbitai:275']},
  {person: '张帆',   company: '妙计旅行', coFounder: false, title: '创立',       certainty: 'stated',   sources: ['qbitai:275']},
  {person: '焦可',   company: '智融集团', coFounder: false, title: '创始人',     certainty: 'restored', doubt: 'printed under 茹立云', sources: ['qbitai:876']},
  {person: '茹立云', company: '葡萄智学', coFounder: false, title: '创始人',     certainty: 'stated',   sources: ['qbitai:879']},
  {person: '祁瑞峰', company: 'Aibee',    coFounder: true,  title: '联合创始人', certainty: 'stated',   sources: ['qbitai:1016']},
  {person: '马杰',   company: '安全宝',   coFounder: false, title: '创始人',     certainty: 'stated',   sources: ['qbitai:1031']},
  {person: '李大海', company: '知乎',     coFounder: true,  title: '联合创始人', certainty: 'stated',   sources: ['qbitai:1239']}
] AS row
MATCH (f:Founder {name: row.person}), (c:Company {name: row.company})
CREATE (f)-[:FOUNDED {
  coFounder: row.coFounder, title: row.title, certainty: row.certainty, doubt: row.doubt,
  sources: row.sources
}]->(c);

// Founders of what is not a company.
UNWIND [
  {person: '李开复', organization: '微软亚洲研究院', coFounder: false, title: '创立',       certainty: 'stated', sources: ['qbitai:994']},
  {person: '曾国洋', organization: 'OpenBMB',        coFounder: true,  title: '联合发起人', certainty: 'stated', sources: ['qbitai:1253']}
] AS row
MATCH (f:Founder {name: row.person}), (o:Organization {name: row.organization})
CREATE (f)-[:FOUNDED {
  coFounder: row.coFounder, title: row.title, certainty: row.certainty, sources: row.sources
}]->(o);

// Present posts, as of each document.
UNWIND [
  {person: '唐杰',                           organization: '智谱AI',                   certainty: 'stated',   title: '创始人、技术顾问', sources: ['qbitai:251', 'qbitai:252']},
  {person: '唐杰',                           organization: '清华大学',                 certainty: 'stated',   title: '计算机系教授', sources: ['qbitai:257']},
  {person: '张鹏',                           organization: '智谱AI',                   certainty: 'stated',   title: 'CEO', sources: ['qbitai:263']},
  {person: '张帆',                           organization: '智谱AI',                   certainty: 'stated',   title: 'COO', sources: ['qbitai:271']},
  {person: '王绍兰',                         organization: '智谱AI',                   certainty: 'stated',   title: '总裁', sources: ['qbitai:281']},
  {person: '刘德兵',                         organization: '智谱AI',                   certainty: 'restored', title: '董事长', doubt: 'printed 董', sources: ['qbitai:292']},
  {person: '闫俊杰',                         organization: 'MiniMax',                  certainty: 'stated',   title: '创始人、CEO', sources: ['qbitai:398', 'qbitai:414']},
  {person: '谷焕祎',                         organization: 'MiniMax',                  certainty: 'stated',   title: '联合创始人、COO', sources: ['qbitai:426']},
  {person: '魏伟',                           organization: 'MiniMax',                  certainty: 'stated',   title: '合伙人、开放平台业务负责人', sources: ['qbitai:436', 'qbitai:437']},
  {person: '杨植麟',                         organization: '月之暗面',                 certainty: 'stated',   title: '创始人', sources: ['qbitai:527']},
  {person: '周昕宇',                         organization: '月之暗面',                 certainty: 'stated',   title: '联合创始人', sources: ['qbitai:538']},
  {person: '吴育昕',                         organization: '月之暗面',                 certainty: 'stated',   title: '联合创始人', sources: ['qbitai:548']},
  {person: '姜大昕',                         organization: '阶跃星辰',                 certainty: 'stated',   title: '创始人、CEO', sources: ['qbitai:699']},
  {person: '朱亦博',                         organization: '阶跃星辰',                 certainty: 'stated',   title: '系统负责人', sources: ['qbitai:710']},
  {person: '俞刚',                           organization: '阶跃星辰',                 certainty: 'stated',   title: '主任研究员', sources: ['qbitai:720']},
  {person: '焦斌星',                         organization: '阶跃星辰',                 certainty: 'stated',   title: '数据负责人', sources: ['qbitai:730']},
  {person: '段楠',                           organization: '阶跃星辰',                 certainty: 'inferred', sources: ['qbitai:740']},
  {person: '张祥雨',                         organization: '阶跃星辰',                 certainty: 'inferred', sources: ['qbitai:750']},
  {person: '段楠',                           organization: '中国科学技术大学',         certainty: 'stated',   title: '兼职博导', sources: ['qbitai:744']},
  {person: '段楠',                           organization: '西安交通大学',             certainty: 'stated',   title: '兼职博导', sources: ['qbitai:744']},
  {person: '段楠',                           organization: '天津大学',                 certainty: 'stated',   title: '兼职教授', sources: ['qbitai:744']},
  {person: '王小川',                         organization: '百川智能',                 certainty: 'stated',   title: '创始人、CEO', sources: ['qbitai:849']},
  {person: '焦可',                           organization: '百川智能',                 certainty: 'restored', title: '联合创始人、产品负责人', doubt: 'printed 产负责人', sources: ['qbitai:863']},
  {person: '茹立云',                         organization: '百川智能',                 certainty: 'stated',   title: '联合创始人、运营负责人', sources: ['qbitai:872']},
  {person: '洪涛',                           organization: '百川智能',                 certainty: 'stated',   title: '联合创始人、商业负责人', sources: ['qbitai:884']},
  {person: '王小川',                         organization: '天工智能计算研究院',       certainty: 'stated',   title: '联席院长', sources: ['qbitai:857']},
  {person: '茹立云',                         organization: '天工智能计算研究院',       certainty: 'stated',   title: '副院长', doubt: 'printed 清华大学天工智能研究院', sources: ['qbitai:878']},
  {person: '李开复',                         organization: '零一万物',                 certainty: 'stated',   title: '创始人、CEO', sources: ['qbitai:986', 'qbitai:987']},
  {person: '戴宗宏',                         organization: '零一万物',                 certainty: 'stated',   title: '联合创始人', sources: ['qbitai:1000']},
  {person: '祁瑞峰',                         organization: '零一万物',                 certainty: 'stated',   title: '联合创始人', sources: ['qbitai:1012']},
  {person: '马杰',                           organization: '零一万物',                 certainty: 'stated',   title: '联合创始人', sources: ['qbitai:1026']},
  {person: '梁文锋',                         organization: 'DeepSeek',                 certainty: 'stated',   title: '创始人、CEO', sources: ['qbitai:1148', 'qbitai:1149']},
  {person: '李大海',                         organization: '面壁智能',                 certainty: 'stated',   title: '创始人、CEO', sources: ['qbitai:1215', 'qbitai:1231', 'qbitai:1232']},
  {person: '曾国洋',                         organization: '面壁智能',                 certainty: 'stated',   title: 'CTO', sources: ['qbitai:1246']},
  {person: '刘知远',                         organization: '面壁智能',                 certainty: 'stated',   title: '联创、首席科学家', sources: ['qbitai:1258', 'qbitai:1259']},
  {person: '李大海',                         organization: '知乎',                     certainty: 'stated',   title: '合伙人、CTO', contested: true, doubt: 'qbitai:1239 has 曾任知乎联合创始人、CTO',
   sources: ['qbitai:1215']},
  {person: '刘知远',                         organization: '清华大学',                 certainty: 'stated',   title: '计算机系副教授', sources: ['qbitai:1263']},
  {person: '刘知远',                         organization: '清华人工智能研究院',       certainty: 'stated',   title: '模型研究中心副主任', sources: ['qbitai:1263']},
  {person: '刘知远',                         organization: '智源',                     certainty: 'stated',   title: '智源科学家', sources: ['qbitai:1263']},
  {person: 'Ruslan Salakhutdinov',           organization: '苹果',                     certainty: 'stated',   title: 'AI 研究负责人', sources: ['qbitai:532']},
  {person: 'William Cohen',                  organization: '谷歌',                     certainty: 'stated',   title: 'AI 首席科学家', sources: ['qbitai:532']},
  {person: '清华大学交叉信息研究院助理教授', organization: '清华大学',                 certainty: 'stated',   title: '交叉信息研究院助理教授', sources: ['qbitai:520']},
  {person: '沈向洋',                         organization: '小冰公司',                 certainty: 'stated',   title: '董事长', sources: ['csdn:28', 'csdn:32']},
  {person: '李笛',                           organization: '小冰公司',                 certainty: 'stated',   title: '首席执行官', sources: ['csdn:28']},
  {person: '邹作基',                         organization: '微软',                     certainty: 'stated',   title: '副总裁', sources: ['csdn:28', 'csdn:34']},
  {person: '邹作基',                         organization: '微软中国',                 certainty: 'stated',   title: '首席运营官', sources: ['csdn:28', 'csdn:34']},
  {person: '朱海峰',                         organization: '南京万得资讯科技有限公司', certainty: 'stated',   title: '总经理', sources: ['csdn:54']},
  {person: '丁磊',                           organization: '高合汽车',                 certainty: 'stated',   title: '创始人、董事长兼CEO', sources: ['csdn:59']},
  {person: '李斌红',                         organization: '国家纺织产品开发中心',     certainty: 'stated',   title: '主任', sources: ['csdn:64']},
  {person: '张战旗',                         organization: '鲁丰织染有限公司',         certainty: 'stated',   title: '总经理', sources: ['csdn:66']},
  {person: '郭冀川',                         organization: '证券日报',                 certainty: 'stated',   title: '记者', sources: ['zqrb:1', 'zqrb:152']},
  {person: '田鹏',                           organization: '证券日报',                 certainty: 'stated',   title: '记者', sources: ['zqrb:152']},
  {person: '袁帅',                           organization: '中关村物联网产业联盟',     certainty: 'stated',   title: '副秘书长', sources: ['zqrb:47', 'zqrb:48']},
  {person: '张孝荣',                         organization: '深度科技研究院',           certainty: 'stated',   title: '院长', sources: ['zqrb:134']},
  {person: '刘伟光',                         organization: '阿里云',                   certainty: 'stated',   title: '阿里云智能集团资深副总裁、公共云事业部总裁', sources: ['zqrb:241', 'zqrb:242']},
  {person: '刘煜宏',                         organization: '腾讯云',                   certainty: 'stated',   title: '副总裁、腾讯混元大模型负责人', sources: ['zqrb:261', 'zqrb:262']},
  {person: '谭待',                           organization: '火山引擎',                 certainty: 'stated',   title: '总裁', sources: ['zqrb:276']},
  {person: '郭涛',                           organization: '中国电子商务专家服务中心', certainty: 'stated',   title: '副主任', sources: ['zqrb:306', 'zqrb:307']},
  {person: '李彦宏',                         organization: '百度',                     certainty: 'stated',   title: '创始人、董事长兼首席执行官', sources: ['zqrb:335']},
  {person: '陈晓华',                         organization: '中国移动通信联合会',       certainty: 'stated',   title: '区块链与数据要素专业委员会主任委员、首席数字经济学家',
   sources: ['zqrb:356', 'zqrb:357', 'zqrb:358']}
] AS row
MATCH (p:Person {name: row.person}), (o:Organization {name: row.organization})
CREATE (p)-[:WORKS_AT {
  certainty: row.certainty, title: row.title, contested: row.contested, doubt: row.doubt,
  sources: row.sources
}]->(o);

// Former posts.
UNWIND [
  {person: '张帆',        organization: '大搜车集团',                           certainty: 'stated',   title: 'CTO', sources: ['qbitai:275']},
  {person: '张帆',        organization: '元因智能',                             certainty: 'stated',   title: 'CEO', sources: ['qbitai:275']},
  {person: '张帆',        organization: '妙计旅行',                             certainty: 'stated',   title: 'CEO', sources: ['qbitai:275']},
  {person: '张帆',        organization: '字节跳动',                             certainty: 'stated',   title: '技术管理工作', sources: ['qbitai:276']},
  {person: '张帆',        organization: '腾讯',                                 certainty: 'stated',   title: '技术管理工作', sources: ['qbitai:276']},
  {person: '张帆',        organization: '搜狗',                                 certainty: 'stated',   title: '技术管理工作', sources: ['qbitai:276']},
  {person: '王绍兰',      organization: '清华数据科学研究院科技大数据研究中心', certainty: 'stated',   title: '副主任', sources: ['qbitai:285']},
  {person: '王绍兰',      organization: '凹凸科技',                             certainty: 'stated',   title: '北京公司总经理', sources: ['qbitai:286']},
  {person: '刘德兵',      organization: '清华数据科学研究院科技大数据研究中心', certainty: 'inferred', title: '副主任', doubt: 'printed without 曾任; 王绍兰 has the same post (qbitai:285)', sources: ['qbitai:297']},
  {person: '闫俊杰',      organization: '商汤',                                 certainty: 'stated',   title: '副总裁', sources: ['qbitai:419']},
  {person: '谷焕祎',      organization: '商汤',                                 certainty: 'stated',   title: '融资经理、战略/国际化总监、创新业务总经理', sources: ['qbitai:431']},
  {person: '魏伟',        organization: '腾讯云',                               certainty: 'stated',   title: '副总裁', sources: ['qbitai:441']},
  {person: '魏伟',        organization: '百度',                                 certainty: 'stated',   title: '技术总监', sources: ['qbitai:441']},
  {person: '周昕宇',      organization: '旷视',                                 certainty: 'stated',   title: '从事量产工作', sources: ['qbitai:543']},
  {person: '吴育昕',      organization: 'FAIR',                                 certainty: 'stated',   sources: ['qbitai:554']},
  {person: '姜大昕',      organization: '微软',                                 certainty: 'stated',   title: '全球副总裁', sources: ['qbitai:705']},
  {person: '姜大昕',      organization: '微软（亚洲）互联网工程院',             certainty: 'stated',   title: '首席科学家', sources: ['qbitai:705']},
  {person: '姜大昕',      organization: '南洋理工大学',                         certainty: 'stated',   title: '助理教授', sources: ['qbitai:703']},
  {person: '朱亦博',      organization: '微软研究院',                           certainty: 'stated',   title: '研究员', sources: ['qbitai:715']},
  {person: '朱亦博',      organization: '字节跳动',                             certainty: 'stated',   title: '负责公司 AI 基础设施与基础 AI 框架', sources: ['qbitai:715']},
  {person: '朱亦博',      organization: '谷歌',                                 certainty: 'stated',   title: '高级主管', note: '曾支持 Anthropic', sources: ['qbitai:715']},
  {person: '俞刚',        organization: '腾讯',                                 certainty: 'stated',   title: '研究总监', sources: ['qbitai:724']},
  {person: '俞刚',        organization: '旷视',                                 certainty: 'stated',   title: 'Detection 组长', sources: ['qbitai:724']},
  {person: '俞刚',        organization: '腾讯 PCG',                             certainty: 'stated',   title: '光影研究室', sources: ['qbitai:725']},
  {person: '焦斌星',      organization: '微软必应',                             certainty: 'stated',   title: '引擎核心搜索团队前负责人', sources: ['qbitai:735']},
  {person: '段楠',        organization: '微软亚洲研究院',                       certainty: 'stated',   title: '资深首席研究员，自然语言计算团队研究经理', sources: ['qbitai:745']},
  {person: '张祥雨',      organization: '微软亚洲研究院',                       certainty: 'stated',   sources: ['qbitai:755']},
  {person: '张祥雨',      organization: '旷视',                                 certainty: 'stated',   title: '旷视研究院科研负责人', sources: ['qbitai:543', 'qbitai:756']},
  {person: '王小川',      organization: '搜狗',                                 certainty: 'stated',   title: 'CEO', titleText: '搜狗公司 CEO、董', sources: ['qbitai:834', 'qbitai:858']},
  {person: '王小川',      organization: '搜狐',                                 certainty: 'stated',   title: '高级副总裁兼 CTO', sources: ['qbitai:858']},
  {person: '焦可',        organization: '智融集团',                             certainty: 'restored', title: '创始人兼 CEO', doubt: 'printed under 茹立云', sources: ['qbitai:876']},
  {person: '焦可',        organization: '百度',                                 certainty: 'restored', title: '高级产品经理', doubt: 'printed under 茹立云', sources: ['qbitai:876']},
  {person: '茹立云',      organization: '搜狗',                                 certainty: 'stated',   title: 'COO', sources: ['qbitai:879']},
  {person: '茹立云',      organization: '葡萄智学',                             certainty: 'stated',   title: '创始人兼 CEO', sources: ['qbitai:879']},
  {person: '洪涛',        organization: '搜狗',                                 certainty: 'stated',   title: 'CMO', sources: ['qbitai:891']},
  {person: '洪涛',        organization: '腾讯 PCG',                             certainty: 'stated',   title: '商业化 GM', sources: ['qbitai:891']},
  {person: '李开复',      organization: '腾讯',                                 certainty: 'stated',   title: '全球副总裁兼大中华区总裁', doubt: 'so printed; doubtful', sources: ['qbitai:993']},
  {person: '李开复',      organization: '微软',                                 certainty: 'stated',   title: '副总裁', sources: ['qbitai:994']},
  {person: '李开复',      organization: '苹果',                                 certainty: 'stated',   title: '副总裁', sources: ['qbitai:995']},
  {person: '戴宗宏',      organization: '华为云',                               certainty: 'stated',   title: 'AI CTO、技术创新部部长', sources: ['qbitai:1004']},
  {person: '戴宗宏',      organization: '阿里巴巴达摩院',                       certainty: 'stated',   title: 'AI Infra 总监', sources: ['qbitai:1005']},
  {person: '祁瑞峰',      organization: 'Aibee',                                certainty: 'stated',   title: '联合创始人', sources: ['qbitai:1016']},
  {person: '祁瑞峰',      organization: '美菜网',                               certainty: 'stated',   title: '高级副总裁', sources: ['qbitai:1017']},
  {person: '祁瑞峰',      organization: '史宾沙',                               certainty: 'stated',   title: '大中华区科技互联网行业负责人', sources: ['qbitai:1018']},
  {person: '祁瑞峰',      organization: '甲骨文',                               certainty: 'stated',   title: '业务高管', sources: ['qbitai:1019']},
  {person: '祁瑞峰',      organization: '微软',                                 certainty: 'stated',   title: '业务高管', sources: ['qbitai:1019']},
  {person: '祁瑞峰',      organization: 'SAP',                                  certainty: 'stated',   title: '业务高管', sources: ['qbitai:1019']},
  {person: '马杰',        organization: '百度',                                 certainty: 'stated',   title: '安全、IT 和元宇宙副总裁', sources: ['qbitai:1030']},
  {person: '马杰',        organization: '安全宝',                               certainty: 'stated',   title: '创始人兼 CEO', sources: ['qbitai:1031']},
  {person: '马杰',        organization: '瑞星',                                 certainty: 'stated',   title: '杀毒软件研发主管', sources: ['qbitai:1032']},
  {person: '李大海',      organization: '谷歌中国',                             certainty: 'stated',   title: '创始员工', sources: ['qbitai:1237']},
  {person: '李大海',      organization: '云云网',                               certainty: 'stated',   title: '工程总监', sources: ['qbitai:1237']},
  {person: '李大海',      organization: '豌豆荚',                               certainty: 'stated',   title: '搜索技术负责人', sources: ['qbitai:1237']},
  {person: '李大海',      organization: '知乎',                                 certainty: 'stated',   title: '联合创始人、CTO', contested: true, doubt: 'qbitai:1215 calls him 知乎合伙人、CTO at present',
   sources: ['qbitai:1239']},
  {person: '曾国洋',      organization: '旷视',                                 certainty: 'stated',   title: '实习', sources: ['qbitai:1251']},
  {person: '曾国洋',      organization: '智源',                                 certainty: 'stated',   title: '团队骨干成员', sources: ['qbitai:1252']},
  {person: '沈向洋',      organization: '微软',                                 certainty: 'stated',   title: '全球执行副总裁', sources: ['csdn:28', 'csdn:32']},
  {person: '李笛',        organization: '微软（亚洲）互联网工程院',             certainty: 'stated',   title: '常务副院长', sources: ['csdn:28']},
  {person: 'Andrew Carr', organization: 'OpenAI',                               certainty: 'stated',   title: '前员工', sources: ['qbitai:1092']}
] AS row
MATCH (p:Person {name: row.person}), (o:Organization {name: row.organization})
CREATE (p)-[:WORKED_AT {
  certainty: row.certainty, title: row.title, titleText: row.titleText, contested: row.contested,
  doubt: row.doubt, note: row.note, sources: row.sources
}]->(o);

// Education.
UNWIND [
  {person: '唐杰',   university: '清华大学',                 certainty: 'restored', degree: '本科、硕博', department: '计算机系', doubt: 'two columns are mixed in the line; it may belong to 张鹏',
   sources: ['qbitai:256']},
  {person: '张帆',   university: '法国梅斯大学',             certainty: 'restored', degree: '计算机硕士', sources: ['qbitai:273']},
  {person: '张帆',   university: '巴黎第十一大学',           certainty: 'restored', degree: '计算机硕士', doubt: 'the line is cut: 巴黎第十一大学计算 … 机硕士', sources: ['qbitai:273']},
  {person: '刘德兵', university: '中科院计算所',             certainty: 'stated',   degree: '博士', sources: ['qbitai:298']},
  {person: '闫俊杰', university: '中科院自动化所',           certainty: 'stated',   degree: '博士', sources: ['qbitai:418']},
  {person: '谷焕祎', university: '约翰霍普金斯大学',         certainty: 'stated',   field: '电子计算工程、数学和经济', sources: ['qbitai:430']},
  {person: '杨植麟', university: '清华大学',                 certainty: 'stated',   degree: '本科', department: '计算机系', until: 2015, sources: ['qbitai:511', 'qbitai:531']},
  {person: '杨植麟', university: '卡内基梅隆大学',           certainty: 'stated',   degree: '博士', department: '语言技术研究所 LTI', sources: ['qbitai:532']},
  {person: '周昕宇', university: '清华大学',                 certainty: 'stated',   degree: '本科', department: '计算机系', sources: ['qbitai:542']},
  {person: '吴育昕', university: '清华大学',                 certainty: 'stated',   department: '计算机系', sources: ['qbitai:552']},
  {person: '姜大昕', university: '纽约州立大学布法罗分校',   certainty: 'restored', degree: '博士', field: '计算机科学', sources: ['qbitai:703']},
  {person: '朱亦博', university: '美国加州大学圣芭芭拉分校', certainty: 'stated',   sources: ['qbitai:714']},
  {person: '俞刚',   university: '山东大学',                 certainty: 'stated',   degree: '本科', sources: ['qbitai:724']},
  {person: '俞刚',   university: '上海交通大学',             certainty: 'stated',   degree: '硕士', field: '计算机', sources: ['qbitai:724']},
  {person: '俞刚',   university: '南洋理工大学',             certainty: 'stated',   degree: '博士', sources: ['qbitai:724']},
  {person: '焦斌星', university: '中国科学技术大学',         certainty: 'stated',   degree: '博士', jointWith: '微软亚洲研究院', sources: ['qbitai:734']},
  {person: '段楠',   university: '天津大学',                 certainty: 'stated',   degree: '博士', sources: ['qbitai:744']},
  {person: '张祥雨', university: '西安交通大学',             certainty: 'stated',   degree: '博士', jointWith: '微软亚洲研究院', sources: ['qbitai:754']},
  {person: '王小川', university: '清华大学',                 certainty: 'stated',   degree: '工学学士、工学硕士、工程博士及 EMBA', field: '计算机科学与技术', sources: ['qbitai:856']},
  {person: '焦可',   university: '清华大学',                 certainty: 'stated',   degree: '本科', department: '计算机系', sources: ['qbitai:867']},
  {person: '焦可',   university: '中科院计算所',             certainty: 'stated',   degree: '硕士', sources: ['qbitai:867']},
  {person: '茹立云', university: '清华大学',                 certainty: 'stated',   degree: '博士', department: '计算机系', sources: ['qbitai:878']},
  {person: '洪涛',   university: '清华大学',                 certainty: 'stated',   degree: '本科', department: '电子工程系', sources: ['qbitai:890']},
  {person: '洪涛',   university: '长江商学院',               certainty: 'stated',   degree: 'EMBA', sources: ['qbitai:890']},
  {person: '梁文锋', university: '浙江大学',                 certainty: 'stated',   degree: '本科、硕士', field: '人工智能', sources: ['qbitai:1153']},
  {person: '李大海', university: '北京大学',                 certainty: 'stated',   degree: '硕士', department: '数学系', sources: ['qbitai:1236']},
  {person: '曾国洋', university: '清华大学',                 certainty: 'stated',   sources: ['qbitai:1250']}
] AS row
MATCH (p:Person {name: row.person}), (u:University {name: row.university})
CREATE (p)-[:STUDIED_AT {
  certainty: row.certainty, degree: row.degree, department: row.department, field: row.field,
  until: row.until, jointWith: row.jointWith, doubt: row.doubt, sources: row.sources
}]->(u);

// Members of labs and committees.
UNWIND [
  {person: '刘知远', organization: '清华大学 NLP 实验室', certainty: 'stated',   title: '成员',                                 sources: ['qbitai:1263']},
  {person: '曾国洋', organization: '清华大学 NLP 实验室', certainty: 'stated',   title: '大二加入',                             sources: ['qbitai:1250']},
  {person: '张鹏',   organization: '中国电子学会',        certainty: 'restored', title: '标准化工作委员会机器人技术委员会委员', sources: ['qbitai:265']}
] AS row
MATCH (p:Person {name: row.person}), (o:Organization {name: row.organization})
CREATE (p)-[:MEMBER_OF {certainty: row.certainty, title: row.title, sources: row.sources}]->(o);

// Teachers.
UNWIND [
  {person: '杨植麟', adviser: '唐杰',                 certainty: 'stated', sources: ['qbitai:531']},
  {person: '杨植麟', adviser: 'Ruslan Salakhutdinov', certainty: 'stated', sources: ['qbitai:532']},
  {person: '杨植麟', adviser: 'William Cohen',        certainty: 'stated', sources: ['qbitai:532']},
  {person: '刘德兵', adviser: '高文',                 certainty: 'stated', sources: ['qbitai:298']},
  {person: '张祥雨', adviser: '孙剑',                 certainty: 'stated', sources: ['qbitai:754']},
  {person: '张祥雨', adviser: '何恺明',               certainty: 'stated', sources: ['qbitai:754']},
  {person: '曾国洋', adviser: '刘知远',               certainty: 'stated', sources: ['qbitai:1250']}
] AS row
MATCH (p:Person {name: row.person}), (other:Person {name: row.adviser})
CREATE (p)-[:ADVISED_BY {certainty: row.certainty, sources: row.sources}]->(other);

// Joint works; read without direction.
UNWIND [
  {person: '杨植麟', other: '周昕宇',        certainty: 'stated', work: '乐队 Splay Tree', sources: ['qbitai:531', 'qbitai:542']},
  {person: '杨植麟', other: 'Yoshua Bengio', certainty: 'stated', work: '合著论文', sources: ['qbitai:532']},
  {person: '杨植麟', other: 'Yann LeCun',    certainty: 'stated', work: '合著论文', sources: ['qbitai:532']},
  {person: '杨植麟', other: 'Quoc V. Le',    certainty: 'stated', work: '合著论文', sources: ['qbitai:532']},
  {person: '周昕宇', other: '张祥雨',        certainty: 'stated', work: 'ShuffleNet', sources: ['qbitai:543', 'qbitai:756']},
  {person: '吴育昕', other: '何恺明',        certainty: 'stated', work: 'Group Normalization', sources: ['qbitai:554']},
  {person: '张祥雨', other: '何恺明',        certainty: 'stated', work: 'ResNet', sources: ['qbitai:755']},
  {person: '张祥雨', other: '孙剑',          certainty: 'stated', work: 'ResNet', sources: ['qbitai:755']},
  {person: '张祥雨', other: '任少卿',        certainty: 'stated', work: 'ResNet', sources: ['qbitai:755']},
  {person: '段楠',   other: '姜大昕',        certainty: 'stated', work: '合著过 44 篇论文', sources: ['qbitai:746']}
] AS row
MATCH (p:Person {name: row.person}), (other:Person {name: row.other})
CREATE (p)-[:COLLABORATED_WITH {certainty: row.certainty, work: row.work, sources: row.sources}]->(other);
