// Prices: what a model costs through its API, tips, a subscription, what is free, gifts, the cost of winning a user.
// `input` and `output` are yuan per million tokens; a price printed per thousand tokens is converted in these two and in
// `previousInput` only, and stands verbatim in `text`. `undivided: true` where the document names one price and does not
// tell input from output. `amount` is any other price, in `currency` and per `unit`. `publishedBy` is who made the list or
// announced the price. A free offer has `free: true` and no amount. kind: API, tip, average tip, subscription, free offer,
// gift, payment model, acquisition cost.

// API prices in the table that DeepSeek published in May 2024; HAS_PRICE `printedAs` is the model as that table prints it.
UNWIND [
  {model: 'DeepSeek-V2',        printedAs: 'DeepSeek-V2',            name: 'DeepSeek-V2 API 2024-05',        nameEn: 'API price of DeepSeek-V2, May 2024',
   input: 1,   output: 2,   inputText: '1',   outputText: '2',   sources: ['qbitai:1099', 'qbitai:1108', 'qbitai:1125', 'qbitai:1127'],
   text: '1 元/百万 tokens', compareText: '是时 GPT-4 Turbo 的七十分之一', contested: true,
   doubt: 'the running text names one price, 1 元/百万 tokens, and does not tell input from output (qbitai:1099, qbitai:1127); the table has output 2; by the table GPT-4-Turbo-1106 costs 72 times the input and 108.5 times the output, not 70 times'},
  {model: 'GPT-4 Turbo (1106)', printedAs: 'GPT-4-Turbo-1106',       name: 'GPT-4 Turbo (1106) API 2024-05',
   nameEn: 'API price of GPT-4 Turbo (1106), May 2024', input: 72,  output: 217, inputText: '72',  outputText: '217',
   sources: ['qbitai:1109', 'qbitai:1125']},
  {model: 'GPT-4-0613',         printedAs: 'GPT-4-0613',             name: 'GPT-4-0613 API 2024-05',         nameEn: 'API price of GPT-4-0613, May 2024',
   input: 217, output: 434, inputText: '217', outputText: '434', sources: ['qbitai:1110', 'qbitai:1125']},
  {model: 'GPT-3.5',            printedAs: 'GPT-3.5',                name: 'GPT-3.5 API 2024-05',            nameEn: 'API price of GPT-3.5, May 2024',
   input: 11,  output: 14,  inputText: '11',  outputText: '14',  sources: ['qbitai:1111', 'qbitai:1125']},
  {model: 'Gemini 1.5 Pro',     printedAs: 'Gemini 1.5 Pro',         name: 'Gemini 1.5 Pro API 2024-05',
   nameEn: 'API price of Gemini 1.5 Pro, May 2024',     input: 51,  output: 152, inputText: '51',  outputText: '152',
   sources: ['qbitai:1112', 'qbitai:1125']},
  {model: 'Claude 3 Opus',      printedAs: 'Claude 3 Opus',          name: 'Claude 3 Opus API 2024-05',
   nameEn: 'API price of Claude 3 Opus, May 2024',      input: 109, output: 543, inputText: '109', outputText: '543',
   sources: ['qbitai:1113', 'qbitai:1125']},
  {model: 'Claude 3 Sonnet',    printedAs: 'Claude 3 Sonnet',        name: 'Claude 3 Sonnet API 2024-05',
   nameEn: 'API price of Claude 3 Sonnet, May 2024',    input: 22,  output: 109, inputText: '22',  outputText: '109',
   sources: ['qbitai:1114', 'qbitai:1125']},
  {model: 'Claude 3 Haiku',     printedAs: 'Claude 3 Haiku',         name: 'Claude 3 Haiku API 2024-05',
   nameEn: 'API price of Claude 3 Haiku, May 2024',     input: 2,   output: 9,   inputText: '2',   outputText: '9',
   sources: ['qbitai:1115', 'qbitai:1125']},
  {model: 'abab 6.5',           printedAs: 'abab-6.5 (MiniMax)',     name: 'abab 6.5 API 2024-05',           nameEn: 'API price of abab 6.5, May 2024',
   input: 30,  output: 30,  inputText: '30',  outputText: '30',  sources: ['qbitai:1116', 'qbitai:1125']},
  {model: 'abab 6.5s',          printedAs: 'abab-6.5s (MiniMax)',    name: 'abab 6.5s API 2024-05',          nameEn: 'API price of abab 6.5s, May 2024',
   input: 10,  output: 10,  inputText: '10',  outputText: '10',  sources: ['qbitai:1117', 'qbitai:1125']},
  {model: 'ERNIE-4.0',          printedAs: 'ERNIE-4.0 (文心一言)',   name: 'ERNIE-4.0 API 2024-05',          nameEn: 'API price of ERNIE-4.0, May 2024',
   input: 120, output: 120, inputText: '120', outputText: '120', sources: ['qbitai:1118', 'qbitai:1125']},
  {model: 'GLM-4',              printedAs: 'GLM-4 (智谱清言)',       name: 'GLM-4 API 2024-05',              nameEn: 'API price of GLM-4, May 2024',
   input: 100, output: 100, inputText: '100', outputText: '100', sources: ['qbitai:1119', 'qbitai:1125']},
  {model: 'Moonshot-v1',        printedAs: 'Moonshot-v1 (月之暗面)', name: 'Moonshot-v1 API 2024-05',        nameEn: 'API price of Moonshot-v1, May 2024',
   input: 24,  output: 24,  inputText: '24',  outputText: '24',  sources: ['qbitai:1120', 'qbitai:1125']},
  {model: 'Qwen1.5 72B',        printedAs: 'Qwen1.5 72B (通义千问)', name: 'Qwen1.5 72B API 2024-05',        nameEn: 'API price of Qwen1.5 72B, May 2024',
   input: 20,  output: 20,  inputText: '20',  outputText: '20',  sources: ['qbitai:1121', 'qbitai:1125']},
  {model: 'LLaMA 3 70B',        printedAs: 'LLaMA 3 70B',            name: 'LLaMA 3 70B API 2024-05',        nameEn: 'API price of LLaMA 3 70B, May 2024',
   input: 27,  output: 82,  inputText: '27',  outputText: '82',  sources: ['qbitai:1122', 'qbitai:1125']},
  {model: 'Mixtral 8x22B',      printedAs: 'Mixtral 8x22B',          name: 'Mixtral 8x22B API 2024-05',
   nameEn: 'API price of Mixtral 8x22B, May 2024',      input: 14,  output: 43,  inputText: '14',  outputText: '43',
   sources: ['qbitai:1123', 'qbitai:1125']}
] AS row
MATCH (m:Model {name: row.model}), (d:Company {name: 'DeepSeek'})
CREATE (p:Price {
  name: row.name, nameEn: row.nameEn, names: [row.name], kind: 'API',
  input: row.input, output: row.output, inputText: row.inputText, outputText: row.outputText,
  currency: 'CNY', unit: 'million tokens', unitText: 'API价格/百万Tokens',
  asOf: date('2024-05-01'), asOfPrecision: 'month', asOfText: '5 月', publishedBy: 'DeepSeek',
  text: row.text, compareText: row.compareText, contested: row.contested, doubt: row.doubt,
  certainty: 'stated', sources: row.sources
})
CREATE (m)-[:HAS_PRICE {printedAs: row.printedAs, certainty: 'stated', sources: row.sources}]->(p)
CREATE (d)-[:PUBLISHED {certainty: 'stated', sources: ['qbitai:1125']}]->(p);

// Price cuts and free models of the giants.
UNWIND [
  {name: 'Qwen-Long API 2024-05', nameEn: 'API price of Qwen-Long after the cut, May 2024', names: ['Qwen-Long API 2024-05'], kind: 'API',
   input: 0.5, previousInput: 20, currency: 'CNY', unit: 'million tokens', text: 'API输入价格从0.02元/千tokens降至0.0005元/千tokens',
   cutText: '降幅高达97%', cutPercent: 97, doubt: 'from 0.02 to 0.0005 is a cut of 97.5 %', asOf: date('2024-05-01'), asOfPrecision: 'month',
   asOfText: '5月份', publishedBy: '阿里云', certainty: 'stated', sources: ['zqrb:212', 'zqrb:213', 'zqrb:214', 'zqrb:215']},
  {name: 'ERNIE Speed API 2024-05', nameEn: 'ERNIE Speed free of charge, May 2024', names: ['ERNIE Speed API 2024-05'], kind: 'API', free: true,
   currency: 'CNY', text: '文心大模型中的两大主力模型ERNIE Speed和ERNIE Lite免费', asOf: date('2024-05-01'), asOfPrecision: 'month',
   asOfText: '5月份', publishedBy: '百度', certainty: 'stated', sources: ['zqrb:212', 'zqrb:216', 'zqrb:217', 'zqrb:218']},
  {name: 'ERNIE Lite API 2024-05', nameEn: 'ERNIE Lite free of charge, May 2024', names: ['ERNIE Lite API 2024-05'], kind: 'API', free: true,
   currency: 'CNY', text: '文心大模型中的两大主力模型ERNIE Speed和ERNIE Lite免费', asOf: date('2024-05-01'), asOfPrecision: 'month',
   asOfText: '5月份', publishedBy: '百度', certainty: 'stated', sources: ['zqrb:212', 'zqrb:216', 'zqrb:217', 'zqrb:218']},
  {name: '混元-lite API 2024-05', nameEn: 'Hunyuan-lite free of charge, May 2024', names: ['混元-lite API 2024-05'], kind: 'API', free: true,
   previousInput: 8, undivided: true, currency: 'CNY', unit: 'million tokens', text: '价格从0.008元/千tokens调整为全面免费',
   asOf: date('2024-05-01'), asOfPrecision: 'month', asOfText: '5月份', publishedBy: '腾讯', certainty: 'stated',
   sources: ['zqrb:212', 'zqrb:218', 'zqrb:219', 'zqrb:220', 'zqrb:221', 'zqrb:222']},
  {name: '豆包主力通用模型 API', nameEn: 'API price of the main general model of Doubao', names: ['豆包主力通用模型 API'], kind: 'API', input: 0.8,
   undivided: true, currency: 'CNY', unit: 'million tokens', text: '主力通用模型定价为 0.0008 元/千 Tokens',
   note: 'pro and lite are both general models; which is the main one is not said', certainty: 'stated', sources: ['qbitai:1423']}
] AS row
CREATE (p:Price)
SET p = row;

// The six tips of Kimi, each for days without a speed limit at peak hours (高峰期使用权限).
UNWIND [
  {name: '送 Kimi 一朵花',   nameEn: 'Give Kimi a flower',            amount: 5.2,  amountText: '5.2元',  days: 4,   daysText: '4天',   perDay: 1.3,
   perDayText: '1.30元', sources: ['qbitai:498', 'qbitai:478']},
  {name: '给 Kimi 加鸡腿',   nameEn: 'Give Kimi a chicken drumstick', amount: 9.9,  amountText: '9.9元',  days: 8,   daysText: '8天',   perDay: 1.23,
   perDayText: '1.23元', sources: ['qbitai:499', 'qbitai:478']},
  {name: '请 Kimi 喝咖啡',   nameEn: 'Buy Kimi a coffee',             amount: 28.8, amountText: '28.8元', days: 23,  daysText: '23天',  perDay: 1.25,
   perDayText: '1.25元', sources: ['qbitai:500', 'qbitai:478']},
  {name: '给 Kimi 充充电',   nameEn: 'Charge Kimi up',                amount: 49.9, amountText: '49.9元', days: 40,  daysText: '40天',  perDay: 1.24,
   perDayText: '1.24元', sources: ['qbitai:501', 'qbitai:478']},
  {name: '请 Kimi 吃顿饭',   nameEn: 'Take Kimi to dinner',           amount: 99,   amountText: '99元',   days: 93,  daysText: '93天',  perDay: 1.06,
   perDayText: '1.06元', sources: ['qbitai:502', 'qbitai:478']},
  {name: '和 Kimi 一起登月', nameEn: 'Land on the moon with Kimi',    amount: 399,  amountText: '399元',  days: 365, daysText: '365天',
   perDay: 1.09, perDayText: '1.09元', sources: ['qbitai:503', 'qbitai:478']}
] AS row
MATCH (k:Product {name: 'Kimi 智能助手'})
CREATE (p:Price {
  name: row.name, nameEn: row.nameEn, names: [row.name], kind: 'tip', amount: row.amount, amountText: row.amountText,
  currency: 'CNY', unit: 'tip', days: row.days, daysText: row.daysText, perDay: row.perDay, perDayText: row.perDayText,
  asOf: date('2024-05-01'), asOfPrecision: 'month', asOfText: '2024年5月', certainty: 'stated', sources: row.sources
})
CREATE (k)-[:HAS_PRICE {certainty: 'stated', sources: row.sources}]->(p);

// The remaining prices: averages, subscriptions, payment models, free offers, gifts, the cost of winning a user.
UNWIND [
  {name: 'Kimi 打赏平均日价格', nameEn: 'Average price per day of the Kimi tips', names: ['Kimi 打赏平均日价格'], kind: 'average tip', amount: 1.2,
   amountText: '约 1.2 元/天', amountQualifier: '约', currency: 'CNY', unit: 'day', text: '提供的高峰期不限速服务平均日价格约 1.2 元/天',
   certainty: 'stated', sources: ['qbitai:494']},
  {name: 'Kimi 打赏制', nameEn: 'Tipping in Kimi', names: ['Kimi 打赏制'], kind: 'payment model', levels: 6, currency: 'CNY',
   text: '率先上线六档打赏功能，强调灵活性和趣味性', detailText: '首发打赏制，相比传统订阅制度更加灵活机动，强调趣味互动，营造智能助手伙伴感',
   asOf: date('2024-05-01'), asOfPrecision: 'month', asOfText: '2024年5月', certainty: 'stated', sources: ['qbitai:478', 'qbitai:494']},
  {name: 'OpenAI 订阅', nameEn: 'Subscription of OpenAI', names: ['OpenAI 订阅'], kind: 'subscription', amount: 20, amountText: '20 美元/月',
   currency: 'USD', unit: 'month', otherAmount: 140, otherCurrency: 'CNY', otherAmountText: '约人民币 140 元/月', otherAmountQualifier: '约',
   text: '海外竞品 OpenAI 订阅价格为 20 美元/月（约人民币 140 元/月）', certainty: 'stated', sources: ['qbitai:494']},
  {name: 'Kimi 获客成本', nameEn: 'Cost per acquisition of Kimi', names: ['Kimi 获客成本'], kind: 'acquisition cost', amount: 30,
   amountText: 'CPA 高达 30 元', amountQualifier: '高达', currency: 'CNY', unit: 'acquired user', text: '获客成本高引争议',
   doubt: 'the sentence is cut (获客手段之一 …): what is lost is the means that has this cost', certainty: 'stated',
   sources: ['qbitai:480', 'qbitai:482']},
  {name: '星野付费模式', nameEn: 'Payment models of Xingye', names: ['星野付费模式'], kind: 'payment model', models: ['订阅制', '抽卡制'],
   text: '订阅制和抽卡制的付费模式、以宝石为主的经济体系和以星念为中心的用户共创激励体系', certainty: 'stated', sources: ['qbitai:373']},
  {name: '智谱AI ToC 业务免费为主', nameEn: 'Consumer business of Zhipu AI mostly free', names: ['智谱AI ToC 业务免费为主'], kind: 'free offer',
   free: true, freeQualifier: '为主', text: '智谱 ToC 业务目前仍以免费为主', certainty: 'stated', sources: ['qbitai:181']},
  {name: '清影免费', nameEn: 'Qingying free without limit', names: ['清影免费'], kind: 'free offer', free: true, text: '免费公开使用不限次',
   asOf: date('2024-07-01'), asOfPrecision: 'month', asOfText: '2024 年 7 月', certainty: 'stated', sources: ['qbitai:181']},
  {name: 'DeepSeek 网页端免费', nameEn: 'DeepSeek on the web free of charge', names: ['DeepSeek 网页端免费'], kind: 'free offer', free: true,
   text: '公众开放模型能力免费使用', certainty: 'stated', sources: ['qbitai:1101', 'qbitai:1135']},
  {name: '可灵 AI 网页端限时免费', nameEn: 'Kling AI on the web free for a limited time', names: ['可灵 AI 网页端限时免费'], kind: 'free offer',
   free: true, limited: true, text: '网页端限时免费', detailText: '国内第一家发布产品开放免费试用的视频生成类产品', certainty: 'stated',
   sources: ['qbitai:1511', 'qbitai:1525']},
  {name: '繁星计划免费 Tokens', nameEn: 'Free tokens of the Starry programme', names: ['繁星计划免费 Tokens'], kind: 'gift', free: true,
   amount: 40000, amountText: '4万元', currency: 'CNY', unit: 'tokens', text: '赠送总价值4万元的Tokens', publishedBy: '阶跃星辰',
   certainty: 'stated', sources: ['qbitai:649', 'qbitai:651']},
  {name: '繁星计划免费工位', nameEn: 'Free desks of the Starry programme', names: ['繁星计划免费工位'], kind: 'gift', free: true, text: '免费工位',
   publishedBy: '阶跃星辰', certainty: 'stated', sources: ['qbitai:668', 'qbitai:670', 'qbitai:671']},
  {name: '国内智能助手免费制', nameEn: 'Chinese AI assistants mostly free', names: ['国内智能助手免费制'], kind: 'free offer', free: true,
   freeQualifier: '大多', text: '国内竞品大多为免费制', certainty: 'stated', sources: ['qbitai:494']},
  {name: '国内大模型低价免费策略', nameEn: 'Low prices or none for Chinese large models', names: ['国内大模型低价免费策略'], kind: 'payment model',
   text: '国内大模型产品普遍采取低价甚至免费的策略', detailText: '许多公司宣布旗下产品降价甚至免费', certainty: 'stated',
   sources: ['zqrb:211', 'zqrb:212', 'zqrb:224', 'zqrb:225']},
  {name: '大模型企业盈利模式', nameEn: 'How large-model companies earn', names: ['大模型企业盈利模式'], kind: 'payment model',
   models: ['订阅制', '按需计费', '提供咨询服务'], text: '大模型企业也通过订阅制、按需计费或通过提供咨询服务等方式来实现盈利', certainty: 'stated',
   sources: ['zqrb:63', 'zqrb:64', 'zqrb:65', 'zqrb:66']}
] AS row
CREATE (p:Price)
SET p = row;

// Which Model has which of these prices.
UNWIND [
  {of: 'Qwen-Long',   price: 'Qwen-Long API 2024-05',   certainty: 'stated', sources: ['zqrb:212', 'zqrb:213', 'zqrb:214', 'zqrb:215']},
  {of: 'ERNIE Speed', price: 'ERNIE Speed API 2024-05', certainty: 'stated', sources: ['zqrb:212', 'zqrb:216', 'zqrb:217', 'zqrb:218']},
  {of: 'ERNIE Lite',  price: 'ERNIE Lite API 2024-05',  certainty: 'stated', sources: ['zqrb:212', 'zqrb:216', 'zqrb:217', 'zqrb:218']},
  {of: '混元-lite',   price: '混元-lite API 2024-05',   certainty: 'stated',
   sources: ['zqrb:212', 'zqrb:218', 'zqrb:219', 'zqrb:220', 'zqrb:221', 'zqrb:222']},
  {of: '可灵',        price: '可灵 AI 网页端限时免费',  certainty: 'stated', sources: ['qbitai:1511', 'qbitai:1525']}
] AS row
MATCH (x:Model {name: row.of}), (p:Price {name: row.price})
CREATE (x)-[:HAS_PRICE {certainty: row.certainty, sources: row.sources}]->(p);

// Which ModelFamily has which of these prices.
UNWIND [
  {of: '豆包大模型', price: '豆包主力通用模型 API', certainty: 'stated', sources: ['qbitai:1423']}
] AS row
MATCH (x:ModelFamily {name: row.of}), (p:Price {name: row.price})
CREATE (x)-[:HAS_PRICE {certainty: row.certainty, sources: row.sources}]->(p);

// Which Product has which of these prices.
UNWIND [
  {of: 'Kimi 智能助手',         price: 'Kimi 打赏平均日价格',     certainty: 'stated',   sources: ['qbitai:494']},
  {of: 'Kimi 智能助手',         price: 'Kimi 打赏制',             certainty: 'stated',   sources: ['qbitai:478', 'qbitai:494']},
  {of: 'Kimi 智能助手',         price: 'Kimi 获客成本',           certainty: 'stated',   sources: ['qbitai:480', 'qbitai:482']},
  {of: '星野',                  price: '星野付费模式',            certainty: 'stated',   sources: ['qbitai:373']},
  {of: '智谱清言',              price: '智谱AI ToC 业务免费为主', certainty: 'inferred', sources: ['qbitai:181']},
  {of: '清影',                  price: '清影免费',                certainty: 'stated',   sources: ['qbitai:181']},
  {of: 'DeepSeek 通用对话助手', price: 'DeepSeek 网页端免费',     certainty: 'stated',   sources: ['qbitai:1101', 'qbitai:1135']},
  {of: 'DeepSeek 代码助手',     price: 'DeepSeek 网页端免费',     certainty: 'stated',   sources: ['qbitai:1101', 'qbitai:1135']},
  {of: '可灵 AI',               price: '可灵 AI 网页端限时免费',  certainty: 'stated',   sources: ['qbitai:1511', 'qbitai:1525']}
] AS row
MATCH (x:Product {name: row.of}), (p:Price {name: row.price})
CREATE (x)-[:HAS_PRICE {certainty: row.certainty, sources: row.sources}]->(p);

// Which Company has which of these prices.
UNWIND [
  {of: 'OpenAI', price: 'OpenAI 订阅',             certainty: 'stated', sources: ['qbitai:494']},
  {of: '智谱AI', price: '智谱AI ToC 业务免费为主', certainty: 'stated', sources: ['qbitai:181']}
] AS row
MATCH (x:Company {name: row.of}), (p:Price {name: row.price})
CREATE (x)-[:HAS_PRICE {certainty: row.certainty, sources: row.sources}]->(p);

// Which Programme has which of these prices.
UNWIND [
  {of: '繁星计划', price: '繁星计划免费 Tokens', certainty: 'stated', sources: ['qbitai:649', 'qbitai:651']},
  {of: '繁星计划', price: '繁星计划免费工位',    certainty: 'stated', sources: ['qbitai:668', 'qbitai:670', 'qbitai:671']}
] AS row
MATCH (x:Programme {name: row.of}), (p:Price {name: row.price})
CREATE (x)-[:HAS_PRICE {certainty: row.certainty, sources: row.sources}]->(p);

// Which Region has which of these prices.
UNWIND [
  {of: '中国', price: '国内智能助手免费制',     certainty: 'inferred', sources: ['qbitai:494']},
  {of: '中国', price: '国内大模型低价免费策略', certainty: 'inferred', sources: ['zqrb:211', 'zqrb:212', 'zqrb:224', 'zqrb:225']},
  {of: '中国', price: '大模型企业盈利模式',     certainty: 'inferred', sources: ['zqrb:63', 'zqrb:64', 'zqrb:65', 'zqrb:66']}
] AS row
MATCH (x:Region {name: row.of}), (p:Price {name: row.price})
CREATE (x)-[:HAS_PRICE {certainty: row.certainty, sources: row.sources}]->(p);

// Who announced them.
UNWIND [
  {by: '阿里云',   price: 'Qwen-Long API 2024-05',   sources: ['zqrb:212', 'zqrb:213', 'zqrb:214', 'zqrb:215']},
  {by: '百度',     price: 'ERNIE Speed API 2024-05', sources: ['zqrb:212', 'zqrb:216', 'zqrb:217', 'zqrb:218']},
  {by: '百度',     price: 'ERNIE Lite API 2024-05',  sources: ['zqrb:212', 'zqrb:216', 'zqrb:217', 'zqrb:218']},
  {by: '腾讯',     price: '混元-lite API 2024-05',   sources: ['zqrb:212', 'zqrb:218', 'zqrb:219', 'zqrb:220', 'zqrb:221', 'zqrb:222']},
  {by: '阶跃星辰', price: '繁星计划免费 Tokens',     sources: ['qbitai:649', 'qbitai:651']},
  {by: '阶跃星辰', price: '繁星计划免费工位',        sources: ['qbitai:668', 'qbitai:670', 'qbitai:671']}
] AS row
MATCH (a:Organization {name: row.by}), (p:Price {name: row.price})
CREATE (a)-[:PUBLISHED {certainty: 'stated', sources: row.sources}]->(p);
