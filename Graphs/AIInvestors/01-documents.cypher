// The five documents that the graph is drawn from. Every other node and relationship
// cites them by key and line, as in sources: ['qbitai:214'].

UNWIND [
  {key: 'csdn',      name: '小冰与老东家微软达成战略合作，并宣布数亿元Pre-A轮融资，将全面开展商业化',
   names: ['小冰与老东家微软达成战略合作，并宣布数亿元Pre-A轮融资，将全面开展商业化', '小冰与老东家微软达成战略合作,并宣布数亿元Pre-A轮融资,将全面开展商业化'],
   kind: 'press release', publisher: 'CSDN', url: 'https://blog.csdn.net/csdnnews/article/details/110090634', date: date('2020-11-24'),
   datePrecision: 'day', dateText: '2020年11月24日', pageDate: date('2023-06-09'), lineCount: 78, file: '000_3c0d0d51331879b3.txt',
   sha256: 'fcf180371aa33c96a46994feef12d916145707712bff1582c9f057ffb22d270e', certainty: 'stated',
   sources: ['csdn:4', 'csdn:5', 'csdn:19', 'csdn:21', 'csdn:28']},
  {key: 'byteailab', name: '智谱AI获投4亿美元，投资方来自中东',                                       names: ['智谱AI获投4亿美元，投资方来自中东'],
   kind: 'news article', publisher: 'ByteAILab', date: date('2024-06-07'), datePrecision: 'day', dateText: '2024-06-07', lineCount: 55,
   file: '001_f95f91db04579650.txt', sha256: 'e33af2ee8c6f17af2c6748084bd5c29ccb32561fbf4cb2a5e47433dd1286f0b5', certainty: 'stated',
   sources: ['byteailab:2', 'byteailab:3', 'byteailab:4']},
  {key: 'zqrb',      name: '“百模大战”引各路资本争相布局',
   names: ['“百模大战”引各路资本争相布局', '企业如何在行业洗牌中突围？', '企业积极参与垂直行业大模型建设', '构建生态系统扩大“朋友圈”'],
   kind: 'newspaper page, two articles', publisher: '证券日报', date: date('2024-01-01'), datePrecision: 'year', lineCount: 368,
   file: '002_7efea49c2314b053.txt', sha256: '0961a8c9bb73a8509a15233c0e80ffb5c95f4843bed7b96844a16c31f0cc88fd', certainty: 'inferred',
   sources: ['zqrb:1', 'zqrb:149', 'zqrb:150', 'zqrb:152', 'zqrb:365', 'zqrb:366']},
  {key: 'netease',   name: '商汤科技如何用“中国式方案”定义AI未来？',
   names: ['商汤科技如何用“中国式方案”定义AI未来？'], kind: 'self-media article', publisher: '网易号',
   url: 'https://www.163.com/dy/article/JRLMGC910512B07B.html', date: date('2025-03-01'), datePrecision: 'month', dateText: '3月26日',
   lineCount: 68, file: '003_da5ee9ad50e4123a.txt', sha256: 'de22b438d8c567642a3a1656178a69d35e30ffda0aade2b5d04de94adb759e0d',
   certainty: 'inferred', sources: ['netease:1', 'netease:2', 'netease:6', 'netease:27']},
  {key: 'qbitai',    name: 'AI 大模型创业格局报告',                                                   names: ['AI 大模型创业格局报告'],
   kind: 'think-tank report, scanned', publisher: '量子位智库', date: date('2024-01-01'), datePrecision: 'year', dateText: '2024 年第三季度',
   lineCount: 1677, file: '004_296bd5fe3f917562.txt', sha256: '65af33f5c47edd0497a336b311f1035323c310eb5734c86a9bbfa088e2cb9154',
   certainty: 'stated', sources: ['qbitai:3', 'qbitai:17', 'qbitai:1638', 'qbitai:1658']}
] AS row
CREATE (d:Document)
SET d = row;
