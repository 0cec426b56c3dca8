// cygnet: 1
// name: model-families
// doc: Model families with their house, the number of their models, and the models.
// doc: A family whose house no document names has none (Claude, Gemini, Llama). Models outside a family are left out.
// param: minimum INTEGER = 1 — models at least
// returns: family STRING, house STRING, models INTEGER, names LIST<STRING>
// tags: models
MATCH (f:ModelFamily)<-[:IN_FAMILY]-(m:Model)
OPTIONAL MATCH (o:Organization)-[:HAS_FAMILY]->(f)
WITH f, o, m
ORDER BY m.name
WITH f.name AS family, o.name AS house, collect(m.name) AS names
WHERE size(names) >= $minimum
RETURN family, house, size(names) AS models, names
ORDER BY models DESC, family, house;

// test: the largest families
// with: {minimum: 9}
// expect: in any order (ignoring element order for lists)
// | family       | house      | models | names |
// | '豆包大模型' | '字节跳动' | 12     | ['豆包Function call 模型', '豆包同声传译模型', '豆包向量化模型', '豆包图生图模型', '豆包声音复刻模型', '豆包文生图模型', '豆包视频生成模型', '豆包角色扮演模型', '豆包语音合成模型', '豆包语音识别模型', '豆包通用模型 lite', '豆包通用模型 pro'] |
// | '通义大模型' | '阿里巴巴' | 12     | ['Qwen-Long', 'Qwen1.5 72B', 'Qwen1.5-7B-Chat', '通义万相', '通义仁心', '通义听悟', '通义星辰', '通义晓蜜', '通义智文', '通义法睿', '通义灵码', '通义点金'] |
// | 'GPT'        | 'OpenAI'   | 11     | ['ChatGPT-4o-latest', 'GPT-3', 'GPT-3.5', 'GPT-4', 'GPT-4 (0314)', 'GPT-4 Turbo (1106)', 'GPT-4 Turbo (2024-04-09)', 'GPT-4-0613', 'GPT-4V', 'GPT-4o', 'GPT-4o mini'] |
// | 'GLM'        | '智谱AI'   | 10     | ['ChatGLM', 'ChatGLM-6B', 'GLM-10B', 'GLM-130B', 'GLM-4', 'GLM-4 (0116)', 'GLM-4 (0520)', 'GLM-4-9B-Chat', 'GLM-4-Air (0605)', 'GLM（百亿参数）'] |
// | 'DeepSeek'   | 'DeepSeek' | 9      | ['DeepSeek V3', 'DeepSeek-Coder-V2.5', 'DeepSeek-Math', 'DeepSeek-MoE', 'DeepSeek-Prover', 'DeepSeek-V2', 'DeepSeek-V2-0628', 'DeepSeek-V2.5', 'DeepSeek-VL'] |

// test: none has fifty
// with: {minimum: 50}
// expect: empty
