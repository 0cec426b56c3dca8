// Benchmarks, and the score of each model in the six tables of the report: 274 cells, one SCORED each.
// `table` names the table, `printedAs` the model as that table prints it, `benchmarkPrintedAs` the title of the
// column where it differs from the benchmark's name. `setting` is the bracket beside the title. `category` is the
// heading above the column or before the row; `categoryCertainty` 'inferred' where the cells of the heading are shifted
// or merged. `starred` marks values printed with *, which the report does not explain.
// Empty cells ('-'), so no score: Claude3-sonnet on CMMMU (qbitai:794); Llava-NeXT-72B on CMMMU (qbitai:795);
// Llava-NeXT-72B on MMBench-CN (qbitai:795); Gemini Pro on CMMMU (qbitai:796); Gemini 1.5 Pro on AlpacaEval
// (qbitai:951).

// Benchmarks; `task` is our own grouping. MMLU TEST, GSM-8K, MTBENCH … are spellings of one benchmark.
UNWIND [
  {name: 'MMLU',          nameEn: 'MMLU',                       names: ['MMLU', 'MMLU TEST'],        task: 'knowledge', certainty: 'stated',
   sources: ['qbitai:163', 'qbitai:347', 'qbitai:599', 'qbitai:921', 'qbitai:944']},
  {name: 'MMLU PRO',      nameEn: 'MMLU-Pro',                   names: ['MMLU PRO'],                 task: 'knowledge', certainty: 'stated',
   sources: ['qbitai:599']},
  {name: 'GPQA',          nameEn: 'GPQA',                       names: ['GPQA'],                     task: 'knowledge', certainty: 'stated',
   sources: ['qbitai:163', 'qbitai:175', 'qbitai:921', 'qbitai:945']},
  {name: 'AGIEVAL',       nameEn: 'AGIEval',                    names: ['AGIEVAL', 'AGEVAL'],        task: 'knowledge', certainty: 'stated',
   sources: ['qbitai:599', 'qbitai:605']},
  {name: 'GSM8K',         nameEn: 'GSM8K (grade-school maths)', names: ['GSM8K', 'GSMBK', 'GSM-8K'], task: 'maths', certainty: 'stated',
   sources: ['qbitai:163', 'qbitai:175', 'qbitai:347', 'qbitai:599', 'qbitai:947']},
  {name: 'MATH',          nameEn: 'MATH',                       names: ['MATH'],                     task: 'maths', certainty: 'stated',
   sources: ['qbitai:163', 'qbitai:175', 'qbitai:347', 'qbitai:599', 'qbitai:605', 'qbitai:921', 'qbitai:948', 'qbitai:955']},
  {name: 'BBH',           nameEn: 'BIG-Bench Hard',             names: ['BBH'],                      task: 'reasoning', certainty: 'stated',
   sources: ['qbitai:163', 'qbitai:175', 'qbitai:347', 'qbitai:599', 'qbitai:605']},
  {name: 'DROP',          nameEn: 'DROP',                       names: ['DROP'],                     task: 'reasoning', certainty: 'stated',
   sources: ['qbitai:599', 'qbitai:605']},
  {name: 'HumanEval',     nameEn: 'HumanEval',                  names: ['HumanEval', 'HUMAN EVAL'],  task: 'code', certainty: 'stated',
   sources: ['qbitai:163', 'qbitai:175', 'qbitai:347', 'qbitai:599', 'qbitai:921', 'qbitai:946', 'qbitai:955']},
  {name: 'MBPP',          nameEn: 'MBPP',                       names: ['MBPP'],                     task: 'code', certainty: 'stated',
   sources: ['qbitai:921']},
  {name: 'LIVEBENCH',     nameEn: 'LiveBench',                  names: ['LIVEBENCH'],                task: 'general', certainty: 'stated',
   sources: ['qbitai:599']},
  {name: 'ARENA HARD',    nameEn: 'Arena-Hard',                 names: ['ARENA HARD'],               task: 'dialogue', certainty: 'stated',
   sources: ['qbitai:599']},
  {name: 'MT-Bench',      nameEn: 'MT-Bench',                   names: ['MT-Bench', 'MTBENCH'],      task: 'dialogue', certainty: 'stated',
   sources: ['qbitai:347', 'qbitai:599', 'qbitai:921', 'qbitai:949', 'qbitai:955']},
  {name: 'VICUNA',        nameEn: 'Vicuna benchmark',           names: ['VICUNA'],                   task: 'dialogue', certainty: 'stated',
   sources: ['qbitai:599', 'qbitai:605']},
  {name: 'AlignBench',    nameEn: 'AlignBench (Chinese)',       names: ['AlignBench'],               task: 'dialogue', certainty: 'stated',
   sources: ['qbitai:347', 'qbitai:950']},
  {name: 'AlpacaEval',    nameEn: 'AlpacaEval',                 names: ['AlpacaEval'],               task: 'instruction following', certainty: 'stated',
   sources: ['qbitai:921', 'qbitai:951']},
  {name: 'AlpacaEval2.0', nameEn: 'AlpacaEval 2.0',             names: ['AlpacaEval2.0'],            task: 'instruction following', certainty: 'stated',
   sources: ['qbitai:921']},
  {name: 'IFEval',        nameEn: 'IFEval',                     names: ['IFEval'],                   task: 'instruction following', certainty: 'stated',
   sources: ['qbitai:347']},
  {name: 'MMMU',          nameEn: 'MMMU',                       names: ['MMMU'],                     task: 'multimodal', certainty: 'stated',
   sources: ['qbitai:791', 'qbitai:798']},
  {name: 'CMMMU',         nameEn: 'CMMMU (Chinese)',            names: ['CMMMU'],                    task: 'multimodal', certainty: 'stated',
   sources: ['qbitai:791', 'qbitai:798']},
  {name: 'MMBench-EN',    nameEn: 'MMBench (English)',          names: ['MMBench-EN'],               task: 'multimodal', certainty: 'stated',
   sources: ['qbitai:791', 'qbitai:798']},
  {name: 'MMBench-CN',    nameEn: 'MMBench (Chinese)',          names: ['MMBench-CN'],               task: 'multimodal', certainty: 'stated',
   sources: ['qbitai:791']},
  {name: 'MathVista',     nameEn: 'MathVista',                  names: ['MathVista'],                task: 'multimodal', certainty: 'stated',
   sources: ['qbitai:791']}
] AS row
CREATE (b:Benchmark)
SET b = row;

// Table 'GLM-4': GLM-4 模型主流 Benchmark 成绩 (qbitai:160-173), 54 scores.
UNWIND [
  {model: 'GPT-4 (0314)', printedAs: 'GPT-4 (0314)', sources: ['qbitai:165'], scores: [
    {benchmark: 'MMLU',      value: 86.4, valueText: '86.4'},
    {benchmark: 'GSM8K',     value: 92.0, valueText: '92.0'},
    {benchmark: 'MATH',      value: 52.9, valueText: '52.9'},
    {benchmark: 'BBH',       value: 83.1, valueText: '83.1'},
    {benchmark: 'GPQA',      value: 35.7, valueText: '35.7'},
    {benchmark: 'HumanEval', value: 67.0, valueText: '67.0'}
  ]},
  {model: 'GPT-4 Turbo (1106)', printedAs: 'GPT-4 Turbo (1106)', sources: ['qbitai:166'], scores: [
    {benchmark: 'MMLU',      value: 84.7, valueText: '84.7', contested: true, doubt: '85.8 in the table Step-2 (qbitai:601, zero-shot)'},
    {benchmark: 'GSM8K',     value: 95.7, valueText: '95.7', contested: true, doubt: '90.8 in the table Step-2 (qbitai:601, zero-shot)'},
    {benchmark: 'MATH',      value: 64.3, valueText: '64.3', contested: true, doubt: '64.1 in the table Step-2 (qbitai:601, zero-shot)'},
    {benchmark: 'BBH',       value: 88.3, valueText: '88.3', contested: true, doubt: '80.6 in the table Step-2 (qbitai:601, 3-shot)'},
    {benchmark: 'GPQA',      value: 42.5, valueText: '42.5'},
    {benchmark: 'HumanEval', value: 83.7, valueText: '83.7', contested: true, doubt: '86.6 in the table Step-2 (qbitai:601, zero-shot)'}
  ]},
  {model: 'GPT-4 Turbo (2024-04-09)', printedAs: 'GPT-4 Turbo (2024-04-09)', sources: ['qbitai:167'], scores: [
    {benchmark: 'MMLU',      value: 86.7, valueText: '86.7'},
    {benchmark: 'GSM8K',     value: 95.6, valueText: '95.6'},
    {benchmark: 'MATH',      value: 73.4, valueText: '73.4'},
    {benchmark: 'BBH',       value: 88.2, valueText: '88.2'},
    {benchmark: 'GPQA',      value: 49.3, valueText: '49.3'},
    {benchmark: 'HumanEval', value: 88.2, valueText: '88.2'}
  ]},
  {model: 'Claude 3 Opus', printedAs: 'Claude 3 Opus', sources: ['qbitai:168'], scores: [
    {benchmark: 'MMLU',      value: 86.8, valueText: '86.8', contested: true, doubt: '85.7 in the table Step-2 (qbitai:602, zero-shot)'},
    {benchmark: 'GSM8K',     value: 95.0, valueText: '95.0'},
    {benchmark: 'MATH',      value: 60.1, valueText: '60.1', contested: true, doubt: '61.0 in the table abab 6.5 (qbitai:353)'},
    {benchmark: 'BBH',       value: 86.8, valueText: '86.8'},
    {benchmark: 'GPQA',      value: 50.4, valueText: '50.4'},
    {benchmark: 'HumanEval', value: 84.9, valueText: '84.9'}
  ]},
  {model: 'Gemini 1.5 Pro', printedAs: 'Gemini 1.5 Pro', sources: ['qbitai:169'], scores: [
    {benchmark: 'MMLU',      value: 85.9, valueText: '85.9', contested: true,
     doubt: '81.9 in the table abab 6.5 (qbitai:352); 81.9 in the table Yi-Large (qbitai:944, 5-shot)'},
    {benchmark: 'GSM8K',     value: 90.8, valueText: '90.8', contested: true,
     doubt: '91.7 in the table abab 6.5 (qbitai:352); 91.7 in the table Yi-Large (qbitai:947, 8-shot)'},
    {benchmark: 'MATH',      value: 67.7, valueText: '67.7', contested: true,
     doubt: '58.5 in the table abab 6.5 (qbitai:352); 58.5 in the table Yi-Large (qbitai:948, 4-shot)'},
    {benchmark: 'BBH',       value: 89.2, valueText: '89.2', contested: true, doubt: '84.0 in the table abab 6.5 (qbitai:352)'},
    {benchmark: 'GPQA',      value: 46.2, valueText: '46.2', contested: true, doubt: '41.5 in the table Yi-Large (qbitai:945, 0-shot)'},
    {benchmark: 'HumanEval', value: 84.1, valueText: '84.1', contested: true,
     doubt: '71.9 in the table abab 6.5 (qbitai:352); 71.9 in the table Yi-Large (qbitai:946, 0-shot)'}
  ]},
  {model: 'GLM-4-9B-Chat', printedAs: 'GLM-4-9B-Chat', sources: ['qbitai:170'], scores: [
    {benchmark: 'MMLU',      value: 72.4, valueText: '72.4'},
    {benchmark: 'GSM8K',     value: 79.6, valueText: '79.6'},
    {benchmark: 'MATH',      value: 50.6, valueText: '50.6'},
    {benchmark: 'BBH',       value: 76.3, valueText: '76.3'},
    {benchmark: 'GPQA',      value: 28.8, valueText: '28.8'},
    {benchmark: 'HumanEval', value: 71.8, valueText: '71.8'}
  ]},
  {model: 'GLM-4-Air (0605)', printedAs: 'GLM-4-Air (0605)', sources: ['qbitai:171'], scores: [
    {benchmark: 'MMLU',      value: 81.9, valueText: '81.9'},
    {benchmark: 'GSM8K',     value: 90.9, valueText: '90.9'},
    {benchmark: 'MATH',      value: 57.9, valueText: '57.9'},
    {benchmark: 'BBH',       value: 80.4, valueText: '80.4'},
    {benchmark: 'GPQA',      value: 38.4, valueText: '38.4'},
    {benchmark: 'HumanEval', value: 75.7, valueText: '75.7'}
  ]},
  {model: 'GLM-4 (0116)', printedAs: 'GLM-4 (0116)', sources: ['qbitai:172'], scores: [
    {benchmark: 'MMLU',      value: 81.5, valueText: '81.5'},
    {benchmark: 'GSM8K',     value: 87.6, valueText: '87.6'},
    {benchmark: 'MATH',      value: 47.9, valueText: '47.9'},
    {benchmark: 'BBH',       value: 82.3, valueText: '82.3'},
    {benchmark: 'GPQA',      value: 35.7, valueText: '35.7'},
    {benchmark: 'HumanEval', value: 72.0, valueText: '72.0'}
  ]},
  {model: 'GLM-4 (0520)', printedAs: 'GLM-4 (0520)', sources: ['qbitai:173'], scores: [
    {benchmark: 'MMLU',      value: 83.3, valueText: '83.3'},
    {benchmark: 'GSM8K',     value: 93.3, valueText: '93.3'},
    {benchmark: 'MATH',      value: 61.3, valueText: '61.3'},
    {benchmark: 'BBH',       value: 84.7, valueText: '84.7'},
    {benchmark: 'GPQA',      value: 39.9, valueText: '39.9'},
    {benchmark: 'HumanEval', value: 78.5, valueText: '78.5'}
  ]}
] AS row
MATCH (m:Model {name: row.model})
UNWIND row.scores AS cell
MATCH (b:Benchmark {name: cell.benchmark})
CREATE (m)-[:SCORED {
  value: cell.value, valueText: cell.valueText, table: 'GLM-4', tableText: 'GLM-4 模型主流 Benchmark 成绩',
  printedAs: row.printedAs, contested: cell.contested, doubt: cell.doubt, certainty: 'stated', sources: row.sources
}]->(b);

// Table 'abab 6.5': abab 6.5 与世界领先语言模型在多个开源测试集上的成绩对比 (qbitai:345-357), 64 scores. The row of categories is shifted by one cell.
UNWIND [
  {model: 'abab 6.5', printedAs: 'abab-6.5-2024 0415', sources: ['qbitai:348'], scores: [
    {benchmark: 'MT-Bench',   value: 8.77, valueText: '8.77', category: '英文综合', categoryCertainty: 'inferred'},
    {benchmark: 'AlignBench', value: 7.42, valueText: '7.42', category: '中文综合', categoryCertainty: 'inferred'},
    {benchmark: 'MMLU',       value: 78.7, valueText: '78.7', category: '知识', categoryCertainty: 'inferred'},
    {benchmark: 'GSM8K',      value: 91.7, valueText: '91.7', category: '基础算数', categoryCertainty: 'inferred'},
    {benchmark: 'MATH',       value: 51.3, valueText: '51.3', category: '数学解题', categoryCertainty: 'inferred'},
    {benchmark: 'BBH',        value: 83.1, valueText: '83.1', category: '逻辑推理', categoryCertainty: 'inferred'},
    {benchmark: 'HumanEval',  value: 78.0, valueText: '78.0', category: '编程', categoryCertainty: 'inferred'},
    {benchmark: 'IFEval',     value: 78.9, valueText: '78.9', category: '指令遵从', categoryCertainty: 'inferred'}
  ]},
  {model: 'abab 6.5s', printedAs: 'abab-6.5s-2024 0415', sources: ['qbitai:349'], scores: [
    {benchmark: 'MT-Bench',   value: 8.69, valueText: '8.69', category: '英文综合', categoryCertainty: 'inferred'},
    {benchmark: 'AlignBench', value: 7.18, valueText: '7.18', category: '中文综合', categoryCertainty: 'inferred'},
    {benchmark: 'MMLU',       value: 73.0, valueText: '73.0', category: '知识', categoryCertainty: 'inferred'},
    {benchmark: 'GSM8K',      value: 87.5, valueText: '87.5', category: '基础算数', categoryCertainty: 'inferred'},
    {benchmark: 'MATH',       value: 42.6, valueText: '42.6', category: '数学解题', categoryCertainty: 'inferred'},
    {benchmark: 'BBH',        value: 76.8, valueText: '76.8', category: '逻辑推理', categoryCertainty: 'inferred'},
    {benchmark: 'HumanEval',  value: 68.3, valueText: '68.3', category: '编程', categoryCertainty: 'inferred'},
    {benchmark: 'IFEval',     value: 72.8, valueText: '72.8', category: '指令遵从', categoryCertainty: 'inferred'}
  ]},
  {model: 'GPT-4', printedAs: 'GPT-4', sources: ['qbitai:350'], scores: [
    {benchmark: 'MT-Bench',   value: 8.96, valueText: '8.96', category: '英文综合', categoryCertainty: 'inferred'},
    {benchmark: 'AlignBench', value: 7.53, valueText: '7.53', category: '中文综合', categoryCertainty: 'inferred'},
    {benchmark: 'MMLU',       value: 86.4, valueText: '86.4', category: '知识', categoryCertainty: 'inferred'},
    {benchmark: 'GSM8K',      value: 92.0, valueText: '92.0', category: '基础算数', categoryCertainty: 'inferred'},
    {benchmark: 'MATH',       value: 52.9, valueText: '52.9', category: '数学解题', categoryCertainty: 'inferred'},
    {benchmark: 'BBH',        value: 83.1, valueText: '83.1', category: '逻辑推理', categoryCertainty: 'inferred'},
    {benchmark: 'HumanEval',  value: 67.0, valueText: '67.0', category: '编程', categoryCertainty: 'inferred'},
    {benchmark: 'IFEval',     value: 85.6, valueText: '85.6', category: '指令遵从', categoryCertainty: 'inferred'}
  ]},
  {model: 'GPT-3.5', printedAs: 'GPT-3.5', sources: ['qbitai:351'], scores: [
    {benchmark: 'MT-Bench',   value: 8.21, valueText: '8.21', category: '英文综合', categoryCertainty: 'inferred'},
    {benchmark: 'AlignBench', value: 6.08, valueText: '6.08', category: '中文综合', categoryCertainty: 'inferred'},
    {benchmark: 'MMLU',       value: 70.0, valueText: '70.0', category: '知识', categoryCertainty: 'inferred'},
    {benchmark: 'GSM8K',      value: 57.1, valueText: '57.1', category: '基础算数', categoryCertainty: 'inferred'},
    {benchmark: 'MATH',       value: 34.1, valueText: '34.1', category: '数学解题', categoryCertainty: 'inferred'},
    {benchmark: 'BBH',        value: 66.6, valueText: '66.6', category: '逻辑推理', categoryCertainty: 'inferred'},
    {benchmark: 'HumanEval',  value: 48.1, valueText: '48.1', category: '编程', categoryCertainty: 'inferred'},
    {benchmark: 'IFEval',     value: 70.5, valueText: '70.5', category: '指令遵从', categoryCertainty: 'inferred'}
  ]},
  {model: 'Gemini 1.5 Pro', printedAs: 'Gemini 1.5 Pro', sources: ['qbitai:352'], scores: [
    {benchmark: 'MT-Bench',   value: 8.93, valueText: '8.93*', category: '英文综合', categoryCertainty: 'inferred', starred: true},
    {benchmark: 'AlignBench', value: 7.33, valueText: '7.33*', category: '中文综合', categoryCertainty: 'inferred', starred: true},
    {benchmark: 'MMLU',       value: 81.9, valueText: '81.9', category: '知识', categoryCertainty: 'inferred', contested: true,
     doubt: '85.9 in the table GLM-4 (qbitai:169)'},
    {benchmark: 'GSM8K',      value: 91.7, valueText: '91.7', category: '基础算数', categoryCertainty: 'inferred', contested: true,
     doubt: '90.8 in the table GLM-4 (qbitai:169)'},
    {benchmark: 'MATH',       value: 58.5, valueText: '58.5', category: '数学解题', categoryCertainty: 'inferred', contested: true,
     doubt: '67.7 in the table GLM-4 (qbitai:169)'},
    {benchmark: 'BBH',        value: 84.0, valueText: '84.0', category: '逻辑推理', categoryCertainty: 'inferred', contested: true,
     doubt: '89.2 in the table GLM-4 (qbitai:169)'},
    {benchmark: 'HumanEval',  value: 71.9, valueText: '71.9', category: '编程', categoryCertainty: 'inferred', contested: true,
     doubt: '84.1 in the table GLM-4 (qbitai:169)'},
    {benchmark: 'IFEval',     value: 82.3, valueText: '82.3*', category: '指令遵从', categoryCertainty: 'inferred', starred: true}
  ]},
  {model: 'Claude 3 Opus', printedAs: 'Claude 3 Opus', sources: ['qbitai:353'], scores: [
    {benchmark: 'MT-Bench',   value: 9.00, valueText: '9.00*', category: '英文综合', categoryCertainty: 'inferred', starred: true, contested: true,
     doubt: '8.8 in the table Step-2 (qbitai:602)'},
    {benchmark: 'AlignBench', value: 7.62, valueText: '7.62*', category: '中文综合', categoryCertainty: 'inferred', starred: true},
    {benchmark: 'MMLU',       value: 86.8, valueText: '86.8', category: '知识', categoryCertainty: 'inferred', contested: true,
     doubt: '85.7 in the table Step-2 (qbitai:602, zero-shot)'},
    {benchmark: 'GSM8K',      value: 95.0, valueText: '95.0', category: '基础算数', categoryCertainty: 'inferred'},
    {benchmark: 'MATH',       value: 61.0, valueText: '61.0', category: '数学解题', categoryCertainty: 'inferred', contested: true,
     doubt: '60.1 in the table GLM-4 (qbitai:168); 60.1 in the table Step-2 (qbitai:602, zero-shot)'},
    {benchmark: 'BBH',        value: 86.8, valueText: '86.8', category: '逻辑推理', categoryCertainty: 'inferred'},
    {benchmark: 'HumanEval',  value: 84.9, valueText: '84.9', category: '编程', categoryCertainty: 'inferred'},
    {benchmark: 'IFEval',     value: 91.9, valueText: '91.9*', category: '指令遵从', categoryCertainty: 'inferred', starred: true}
  ]},
  {model: 'Claude 3 Sonnet', printedAs: 'Claude 3 Sonnet', sources: ['qbitai:354'], scores: [
    {benchmark: 'MT-Bench',   value: 8.47, valueText: '8.47*', category: '英文综合', categoryCertainty: 'inferred', starred: true},
    {benchmark: 'AlignBench', value: 6.70, valueText: '6.70*', category: '中文综合', categoryCertainty: 'inferred', starred: true},
    {benchmark: 'MMLU',       value: 79.0, valueText: '79.0', category: '知识', categoryCertainty: 'inferred'},
    {benchmark: 'GSM8K',      value: 92.3, valueText: '92.3', category: '基础算数', categoryCertainty: 'inferred'},
    {benchmark: 'MATH',       value: 40.5, valueText: '40.5', category: '数学解题', categoryCertainty: 'inferred', contested: true,
     doubt: '43.1 in the table Yi-Large (qbitai:948, 4-shot)'},
    {benchmark: 'BBH',        value: 82.9, valueText: '82.9', category: '逻辑推理', categoryCertainty: 'inferred'},
    {benchmark: 'HumanEval',  value: 73.0, valueText: '73.0', category: '编程', categoryCertainty: 'inferred'},
    {benchmark: 'IFEval',     value: 87.8, valueText: '87.8*', category: '指令遵从', categoryCertainty: 'inferred', starred: true}
  ]},
  {model: 'Claude 3 Haiku', printedAs: 'Claude 3 Haiku', sources: ['qbitai:355'], scores: [
    {benchmark: 'MT-Bench',   value: 8.39, valueText: '8.39*', category: '英文综合', categoryCertainty: 'inferred', starred: true},
    {benchmark: 'AlignBench', value: 6.42, valueText: '6.42*', category: '中文综合', categoryCertainty: 'inferred', starred: true},
    {benchmark: 'MMLU',       value: 75.2, valueText: '75.2', category: '知识', categoryCertainty: 'inferred'},
    {benchmark: 'GSM8K',      value: 88.9, valueText: '88.9', category: '基础算数', categoryCertainty: 'inferred'},
    {benchmark: 'MATH',       value: 40.9, valueText: '40.9', category: '数学解题', categoryCertainty: 'inferred'},
    {benchmark: 'BBH',        value: 73.7, valueText: '73.7', category: '逻辑推理', categoryCertainty: 'inferred'},
    {benchmark: 'HumanEval',  value: 75.9, valueText: '75.9', category: '编程', categoryCertainty: 'inferred'},
    {benchmark: 'IFEval',     value: 85.4, valueText: '85.4*', category: '指令遵从', categoryCertainty: 'inferred', starred: true}
  ]}
] AS row
MATCH (m:Model {name: row.model})
UNWIND row.scores AS cell
MATCH (b:Benchmark {name: cell.benchmark})
CREATE (m)-[:SCORED {
  value: cell.value, valueText: cell.valueText, table: 'abab 6.5', tableText: 'abab 6.5 与世界领先语言模型在多个开源测试集上的成绩对比',
  printedAs: row.printedAs, category: cell.category, categoryCertainty: cell.categoryCertainty, starred: cell.starred,
  contested: cell.contested, doubt: cell.doubt, certainty: 'stated', sources: row.sources
}]->(b);

// Table 'Step-2': 主流测试集成绩 (qbitai:595-603), 48 scores.
UNWIND [
  {model: 'Step-2', printedAs: 'Step-2', sources: ['qbitai:600'], scores: [
    {benchmark: 'LIVEBENCH',  value: 44.1, valueText: '44.1', category: '综合', categoryCertainty: 'inferred', certainty: 'stated'},
    {benchmark: 'ARENA HARD', value: 68.1, valueText: '68.1', category: '综合', categoryCertainty: 'inferred', certainty: 'stated'},
    {benchmark: 'MT-Bench',   value: 8.9,  valueText: '8.9', category: '综合', categoryCertainty: 'inferred', benchmarkPrintedAs: 'MTBENCH',
     certainty: 'stated'},
    {benchmark: 'VICUNA',     value: 48.3, valueText: '48.3', setting: 'v.s. gpt-4o', category: '对战胜率', categoryCertainty: 'inferred',
     certainty: 'stated'},
    {benchmark: 'AGIEVAL',    value: 69.5, valueText: '69.5', setting: 'ch. avg', category: '考试', categoryCertainty: 'inferred',
     benchmarkPrintedAs: 'AGEVAL', certainty: 'restored'},
    {benchmark: 'BBH',        value: 89.4, valueText: '89.4', setting: '3-shot', category: '逻辑推理', categoryCertainty: 'inferred',
     certainty: 'stated'},
    {benchmark: 'DROP',       value: 86.0, valueText: '86.0', setting: 'zero-shot', category: '逻辑推理', categoryCertainty: 'inferred',
     certainty: 'stated'},
    {benchmark: 'GSM8K',      value: 94.0, valueText: '94.0', setting: 'zero-shot', category: '数学', categoryCertainty: 'inferred',
     benchmarkPrintedAs: 'GSMBK', certainty: 'restored'},
    {benchmark: 'MATH',       value: 68.4, valueText: '68.4', setting: 'zero-shot', category: '数学', categoryCertainty: 'inferred',
     certainty: 'stated'},
    {benchmark: 'MMLU PRO',   value: 63.0, valueText: '63.0', setting: 'zero-shot', category: '知识', categoryCertainty: 'inferred',
     certainty: 'stated'},
    {benchmark: 'MMLU',       value: 82.9, valueText: '82.9', setting: 'zero-shot', category: '知识', categoryCertainty: 'inferred',
     benchmarkPrintedAs: 'MMLU TEST', certainty: 'stated'},
    {benchmark: 'HumanEval',  value: 84.1, valueText: '84.1', setting: 'zero-shot', category: '编程', categoryCertainty: 'inferred',
     benchmarkPrintedAs: 'HUMAN EVAL', certainty: 'stated'}
  ]},
  {model: 'GPT-4 Turbo (1106)', printedAs: 'GPT-4-1106', sources: ['qbitai:601'], scores: [
    {benchmark: 'LIVEBENCH',  value: 45.0, valueText: '45.0', category: '综合', categoryCertainty: 'inferred', certainty: 'stated'},
    {benchmark: 'ARENA HARD', value: 74.6, valueText: '74.6', category: '综合', categoryCertainty: 'inferred', certainty: 'stated'},
    {benchmark: 'MT-Bench',   value: 9.1,  valueText: '9.1', category: '综合', categoryCertainty: 'inferred', benchmarkPrintedAs: 'MTBENCH',
     certainty: 'stated'},
    {benchmark: 'VICUNA',     value: 41.9, valueText: '41.9', setting: 'v.s. gpt-4o', category: '对战胜率', categoryCertainty: 'inferred',
     certainty: 'stated'},
    {benchmark: 'AGIEVAL',    value: 63.1, valueText: '63.1', setting: 'ch. avg', category: '考试', categoryCertainty: 'inferred',
     benchmarkPrintedAs: 'AGEVAL', certainty: 'restored'},
    {benchmark: 'BBH',        value: 80.6, valueText: '80.6', setting: '3-shot', category: '逻辑推理', categoryCertainty: 'inferred',
     certainty: 'stated', contested: true, doubt: '88.3 in the table GLM-4 (qbitai:166)'},
    {benchmark: 'DROP',       value: 79.3, valueText: '79.3', setting: 'zero-shot', category: '逻辑推理', categoryCertainty: 'inferred',
     certainty: 'stated'},
    {benchmark: 'GSM8K',      value: 90.8, valueText: '90.8', setting: 'zero-shot', category: '数学', categoryCertainty: 'inferred',
     benchmarkPrintedAs: 'GSMBK', certainty: 'restored', contested: true, doubt: '95.7 in the table GLM-4 (qbitai:166)'},
    {benchmark: 'MATH',       value: 64.1, valueText: '64.1', setting: 'zero-shot', category: '数学', categoryCertainty: 'inferred',
     certainty: 'stated', contested: true, doubt: '64.3 in the table GLM-4 (qbitai:166)'},
    {benchmark: 'MMLU PRO',   value: 68.3, valueText: '68.3', setting: 'zero-shot', category: '知识', categoryCertainty: 'inferred',
     certainty: 'stated'},
    {benchmark: 'MMLU',       value: 85.8, valueText: '85.8', setting: 'zero-shot', category: '知识', categoryCertainty: 'inferred',
     benchmarkPrintedAs: 'MMLU TEST', certainty: 'stated', contested: true, doubt: '84.7 in the table GLM-4 (qbitai:166)'},
    {benchmark: 'HumanEval',  value: 86.6, valueText: '86.6', setting: 'zero-shot', category: '编程', categoryCertainty: 'inferred',
     benchmarkPrintedAs: 'HUMAN EVAL', certainty: 'stated', contested: true, doubt: '83.7 in the table GLM-4 (qbitai:166)'}
  ]},
  {model: 'Claude 3 Opus', printedAs: 'Claude 3 Opus', sources: ['qbitai:602'], scores: [
    {benchmark: 'LIVEBENCH',  value: 51.0, valueText: '51.0', category: '综合', categoryCertainty: 'inferred', certainty: 'stated'},
    {benchmark: 'ARENA HARD', value: 59.2, valueText: '59.2', category: '综合', categoryCertainty: 'inferred', certainty: 'stated'},
    {benchmark: 'MT-Bench',   value: 8.8,  valueText: '8.8', category: '综合', categoryCertainty: 'inferred', benchmarkPrintedAs: 'MTBENCH',
     certainty: 'stated', contested: true, doubt: '9.00 in the table abab 6.5 (qbitai:353)'},
    {benchmark: 'VICUNA',     value: 18.4, valueText: '18.4', setting: 'v.s. gpt-4o', category: '对战胜率', categoryCertainty: 'inferred',
     certainty: 'stated'},
    {benchmark: 'AGIEVAL',    value: 61.7, valueText: '61.7', setting: 'ch. avg', category: '考试', categoryCertainty: 'inferred',
     benchmarkPrintedAs: 'AGEVAL', certainty: 'restored'},
    {benchmark: 'BBH',        value: 86.8, valueText: '86.8', setting: '3-shot', category: '逻辑推理', categoryCertainty: 'inferred',
     certainty: 'stated'},
    {benchmark: 'DROP',       value: 83.1, valueText: '83.1', setting: 'zero-shot', category: '逻辑推理', categoryCertainty: 'inferred',
     certainty: 'stated'},
    {benchmark: 'GSM8K',      value: 95.0, valueText: '95.0', setting: 'zero-shot', category: '数学', categoryCertainty: 'inferred',
     benchmarkPrintedAs: 'GSMBK', certainty: 'restored'},
    {benchmark: 'MATH',       value: 60.1, valueText: '60.1', setting: 'zero-shot', category: '数学', categoryCertainty: 'inferred',
     certainty: 'stated', contested: true, doubt: '61.0 in the table abab 6.5 (qbitai:353)'},
    {benchmark: 'MMLU PRO',   value: 68.2, valueText: '68.2', setting: 'zero-shot', category: '知识', categoryCertainty: 'inferred',
     certainty: 'stated'},
    {benchmark: 'MMLU',       value: 85.7, valueText: '85.7', setting: 'zero-shot', category: '知识', categoryCertainty: 'inferred',
     benchmarkPrintedAs: 'MMLU TEST', certainty: 'stated', contested: true,
     doubt: '86.8 in the table GLM-4 (qbitai:168); 86.8 in the table abab 6.5 (qbitai:353)'},
    {benchmark: 'HumanEval',  value: 84.9, valueText: '84.9', setting: 'zero-shot', category: '编程', categoryCertainty: 'inferred',
     benchmarkPrintedAs: 'HUMAN EVAL', certainty: 'stated'}
  ]},
  {model: 'Llama3 70B Chat', printedAs: 'Llama3 70B Chat', sources: ['qbitai:603'], scores: [
    {benchmark: 'LIVEBENCH',  value: 37.5, valueText: '37.5', category: '综合', categoryCertainty: 'inferred', certainty: 'stated'},
    {benchmark: 'ARENA HARD', value: 58.6, valueText: '58.6', category: '综合', categoryCertainty: 'inferred', certainty: 'stated'},
    {benchmark: 'MT-Bench',   value: 8.6,  valueText: '8.6', category: '综合', categoryCertainty: 'inferred', benchmarkPrintedAs: 'MTBENCH',
     certainty: 'stated', contested: true, doubt: '8.95 in the table Yi-Large (qbitai:949)'},
    {benchmark: 'VICUNA',     value: 44.5, valueText: '44.5', setting: 'v.s. gpt-4o', category: '对战胜率', categoryCertainty: 'inferred',
     certainty: 'stated'},
    {benchmark: 'AGIEVAL',    value: 59.2, valueText: '59.2', setting: 'ch. avg', category: '考试', categoryCertainty: 'inferred',
     benchmarkPrintedAs: 'AGEVAL', certainty: 'restored'},
    {benchmark: 'BBH',        value: 78.2, valueText: '78.2', setting: '3-shot', category: '逻辑推理', categoryCertainty: 'inferred',
     certainty: 'stated'},
    {benchmark: 'DROP',       value: 85.0, valueText: '85.0', setting: 'zero-shot', category: '逻辑推理', categoryCertainty: 'inferred',
     certainty: 'stated'},
    {benchmark: 'GSM8K',      value: 93.0, valueText: '93.0', setting: 'zero-shot', category: '数学', categoryCertainty: 'inferred',
     benchmarkPrintedAs: 'GSMBK', certainty: 'restored'},
    {benchmark: 'MATH',       value: 50.4, valueText: '50.4', setting: 'zero-shot', category: '数学', categoryCertainty: 'inferred',
     certainty: 'stated'},
    {benchmark: 'MMLU PRO',   value: 57.2, valueText: '57.2', setting: 'zero-shot', category: '知识', categoryCertainty: 'inferred',
     certainty: 'stated'},
    {benchmark: 'MMLU',       value: 80.3, valueText: '80.3', setting: 'zero-shot', category: '知识', categoryCertainty: 'inferred',
     benchmarkPrintedAs: 'MMLU TEST', certainty: 'stated', contested: true, doubt: '82.0 in the table Yi-Large (qbitai:944, 5-shot)'},
    {benchmark: 'HumanEval',  value: 78.7, valueText: '78.7', setting: 'zero-shot', category: '编程', categoryCertainty: 'inferred',
     benchmarkPrintedAs: 'HUMAN EVAL', certainty: 'stated', contested: true, doubt: '81.7 in the table Yi-Large (qbitai:946, 0-shot)'}
  ]}
] AS row
MATCH (m:Model {name: row.model})
UNWIND row.scores AS cell
MATCH (b:Benchmark {name: cell.benchmark})
CREATE (m)-[:SCORED {
  value: cell.value, valueText: cell.valueText, table: 'Step-2', tableText: '主流测试集成绩', printedAs: row.printedAs,
  setting: cell.setting, category: cell.category, categoryCertainty: cell.categoryCertainty,
  benchmarkPrintedAs: cell.benchmarkPrintedAs, contested: cell.contested, doubt: cell.doubt,
  certainty: cell.certainty, sources: row.sources
}]->(b);

// Table 'Baichuan4': 最新闭源基座大模型主流 Benchmark 成绩 (qbitai:787-796), 21 scores.
UNWIND [
  {model: 'GPT-4V', printedAs: 'GPT4V', sources: ['qbitai:792'], scores: [
    {benchmark: 'MMMU',       value: 56.8, valueText: '56.8', category: '英文通用'},
    {benchmark: 'MMBench-EN', value: 82.1, valueText: '82.1', category: '英文通用'},
    {benchmark: 'CMMMU',      value: 42.5, valueText: '42.5', category: '中文通用'},
    {benchmark: 'MMBench-CN', value: 80.1, valueText: '80.1', category: '中文通用'},
    {benchmark: 'MathVista',  value: 56.5, valueText: '56.5', category: '数学推理'}
  ]},
  {model: 'Baichuan 4', printedAs: 'Baichuan4', sources: ['qbitai:793'], scores: [
    {benchmark: 'MMMU',       value: 52.2, valueText: '52.2', category: '英文通用'},
    {benchmark: 'MMBench-EN', value: 81.3, valueText: '81.3', category: '英文通用'},
    {benchmark: 'CMMMU',      value: 44.3, valueText: '44.3', category: '中文通用'},
    {benchmark: 'MMBench-CN', value: 79.9, valueText: '79.9', category: '中文通用'},
    {benchmark: 'MathVista',  value: 48,   valueText: '48', category: '数学推理'}
  ]},
  {model: 'Claude 3 Sonnet', printedAs: 'Claude3-sonnet', sources: ['qbitai:794'], scores: [
    {benchmark: 'MMMU',       value: 47.4, valueText: '47.4', category: '英文通用'},
    {benchmark: 'MMBench-EN', value: 67.8, valueText: '67.8', category: '英文通用'},
    {benchmark: 'MMBench-CN', value: 63.7, valueText: '63.7', category: '中文通用'},
    {benchmark: 'MathVista',  value: 45,   valueText: '45', category: '数学推理'}
  ]},
  {model: 'Llava-NeXT-72B', printedAs: 'Llava-NeXT-72B', sources: ['qbitai:795'], scores: [
    {benchmark: 'MMMU',       value: 46.4, valueText: '46.4', category: '英文通用'},
    {benchmark: 'MMBench-EN', value: 80.5, valueText: '80.5', category: '英文通用'},
    {benchmark: 'MathVista',  value: 46.6, valueText: '46.6', category: '数学推理'}
  ]},
  {model: 'Gemini Pro', printedAs: 'Gemini Pro', sources: ['qbitai:796'], scores: [
    {benchmark: 'MMMU',       value: 47.9, valueText: '47.9', category: '英文通用'},
    {benchmark: 'MMBench-EN', value: 75.2, valueText: '75.2', category: '英文通用'},
    {benchmark: 'MMBench-CN', value: 74,   valueText: '74', category: '中文通用'},
    {benchmark: 'MathVista',  value: 46.5, valueText: '46.5', category: '数学推理'}
  ]}
] AS row
MATCH (m:Model {name: row.model})
UNWIND row.scores AS cell
MATCH (b:Benchmark {name: cell.benchmark})
CREATE (m)-[:SCORED {
  value: cell.value, valueText: cell.valueText, table: 'Baichuan4', tableText: '最新闭源基座大模型主流 Benchmark 成绩',
  printedAs: row.printedAs, category: cell.category, certainty: 'stated', sources: row.sources
}]->(b);

// Table 'Yi-1.5': Yi-1.5-9B & 6B Chat Model - as of May 12, 2024 (qbitai:919-930), 48 scores.
// The titles GPQA and AlpacaEval are doubtful.
UNWIND [
  {model: 'Yi-1.5-9B-chat', printedAs: 'Yi-1.5-9B-chat', sources: ['qbitai:923'], scores: [
    {benchmark: 'MMLU',          value: 68.6, valueText: '68.6'},
    {benchmark: 'GPQA',          value: 84.8, valueText: '84.8',
     doubt: 'the column title is doubtful: 49.2 to 84.8 for models of 6B to 9B, where other tables have 28.8 (a 9B model) to 50.4 for GPQA'},
    {benchmark: 'MATH',          value: 67.7, valueText: '67.7'},
    {benchmark: 'HumanEval',     value: 64.6, valueText: '64.6'},
    {benchmark: 'MBPP',          value: 78.8, valueText: '78.8'},
    {benchmark: 'MT-Bench',      value: 8.7,  valueText: '8.7'},
    {benchmark: 'AlpacaEval',    value: 4.8,  valueText: '4.8',
     doubt: 'the column title is doubtful: 4.8 to 6.2 are on another scale than the 34.4 to 51.9 of the table Yi-Large'},
    {benchmark: 'AlpacaEval2.0', value: 34.4, valueText: '34.4'}
  ]},
  {model: 'Yi-1.5-6B-chat', printedAs: 'Yi-1.5-6B-chat', sources: ['qbitai:924'], scores: [
    {benchmark: 'MMLU',          value: 62.8, valueText: '62.8'},
    {benchmark: 'GPQA',          value: 78.9, valueText: '78.9',
     doubt: 'the column title is doubtful: 49.2 to 84.8 for models of 6B to 9B, where other tables have 28.8 (a 9B model) to 50.4 for GPQA'},
    {benchmark: 'MATH',          value: 40.5, valueText: '40.5'},
    {benchmark: 'HumanEval',     value: 64.0, valueText: '64.0'},
    {benchmark: 'MBPP',          value: 70.9, valueText: '70.9'},
    {benchmark: 'MT-Bench',      value: 7.5,  valueText: '7.5'},
    {benchmark: 'AlpacaEval',    value: 6.2,  valueText: '6.2',
     doubt: 'the column title is doubtful: 4.8 to 6.2 are on another scale than the 34.4 to 51.9 of the table Yi-Large'},
    {benchmark: 'AlpacaEval2.0', value: 17.9, valueText: '17.9'}
  ]},
  {model: 'gemma-1.1-7b-it', printedAs: 'gemma-1.1-7b-it', sources: ['qbitai:925'], scores: [
    {benchmark: 'MMLU',          value: 60.9, valueText: '60.9'},
    {benchmark: 'GPQA',          value: 57.5, valueText: '57.5',
     doubt: 'the column title is doubtful: 49.2 to 84.8 for models of 6B to 9B, where other tables have 28.8 (a 9B model) to 50.4 for GPQA'},
    {benchmark: 'MATH',          value: 24.2, valueText: '24.2'},
    {benchmark: 'HumanEval',     value: 41.5, valueText: '41.5'},
    {benchmark: 'MBPP',          value: 55.6, valueText: '55.6'},
    {benchmark: 'MT-Bench',      value: 7.5,  valueText: '7.5'},
    {benchmark: 'AlpacaEval',    value: 5.0,  valueText: '5.0',
     doubt: 'the column title is doubtful: 4.8 to 6.2 are on another scale than the 34.4 to 51.9 of the table Yi-Large'},
    {benchmark: 'AlpacaEval2.0', value: 7.5,  valueText: '7.5'}
  ]},
  {model: 'Qwen1.5-7B-Chat', printedAs: 'Qwen1.5-7B-Chat', sources: ['qbitai:926'], scores: [
    {benchmark: 'MMLU',          value: 60.4, valueText: '60.4'},
    {benchmark: 'GPQA',          value: 62.9, valueText: '62.9',
     doubt: 'the column title is doubtful: 49.2 to 84.8 for models of 6B to 9B, where other tables have 28.8 (a 9B model) to 50.4 for GPQA'},
    {benchmark: 'MATH',          value: 22.0, valueText: '22.0'},
    {benchmark: 'HumanEval',     value: 38.4, valueText: '38.4'},
    {benchmark: 'MBPP',          value: 41.5, valueText: '41.5'},
    {benchmark: 'MT-Bench',      value: 7.7,  valueText: '7.7'},
    {benchmark: 'AlpacaEval',    value: 6.2,  valueText: '6.2',
     doubt: 'the column title is doubtful: 4.8 to 6.2 are on another scale than the 34.4 to 51.9 of the table Yi-Large'},
    {benchmark: 'AlpacaEval2.0', value: 10.2, valueText: '10.2'}
  ]},
  {model: 'Mistral-7B-Instruct-v0.2', printedAs: 'Mistral-7B-Instruct-v0.2', sources: ['qbitai:927'], scores: [
    {benchmark: 'MMLU',          value: 59.2, valueText: '59.2'},
    {benchmark: 'GPQA',          value: 49.2, valueText: '49.2',
     doubt: 'the column title is doubtful: 49.2 to 84.8 for models of 6B to 9B, where other tables have 28.8 (a 9B model) to 50.4 for GPQA'},
    {benchmark: 'MATH',          value: 13.4, valueText: '13.4'},
    {benchmark: 'HumanEval',     value: 23.8, valueText: '23.8'},
    {benchmark: 'MBPP',          value: 36.5, valueText: '36.5'},
    {benchmark: 'MT-Bench',      value: 7.6,  valueText: '7.6'},
    {benchmark: 'AlpacaEval',    value: 5.3,  valueText: '5.3',
     doubt: 'the column title is doubtful: 4.8 to 6.2 are on another scale than the 34.4 to 51.9 of the table Yi-Large'},
    {benchmark: 'AlpacaEval2.0', value: 12.6, valueText: '12.6'}
  ]},
  {model: 'Llama-3-8B-Instruct', printedAs: 'Llama-3-8B-Instruct', sources: ['qbitai:928'], scores: [
    {benchmark: 'MMLU',          value: 65.8, valueText: '65.8'},
    {benchmark: 'GPQA',          value: 54.7, valueText: '54.7',
     doubt: 'the column title is doubtful: 49.2 to 84.8 for models of 6B to 9B, where other tables have 28.8 (a 9B model) to 50.4 for GPQA'},
    {benchmark: 'MATH',          value: 21.2, valueText: '21.2'},
    {benchmark: 'HumanEval',     value: 61.6, valueText: '61.6'},
    {benchmark: 'MBPP',          value: 61.4, valueText: '61.4'},
    {benchmark: 'MT-Bench',      value: 8.0,  valueText: '8.0'},
    {benchmark: 'AlpacaEval',    value: 6.2,  valueText: '6.2',
     doubt: 'the column title is doubtful: 4.8 to 6.2 are on another scale than the 34.4 to 51.9 of the table Yi-Large'},
    {benchmark: 'AlpacaEval2.0', value: 20.6, valueText: '20.6'}
  ]}
] AS row
MATCH (m:Model {name: row.model})
UNWIND row.scores AS cell
MATCH (b:Benchmark {name: cell.benchmark})
CREATE (m)-[:SCORED {
  value: cell.value, valueText: cell.valueText, table: 'Yi-1.5',
  tableText: 'Yi-1.5-9B & 6B Chat Model - as of May 12, 2024', printedAs: row.printedAs, doubt: cell.doubt,
  asOf: date('2024-05-12'), asOfPrecision: 'day', asOfText: 'as of May 12, 2024', certainty: 'stated',
  sources: row.sources
}]->(b);

// Table 'Yi-Large': Yi-Large Global SOTA LLM (qbitai:938-953), 39 scores.
UNWIND [
  {model: 'Yi-Large', printedAs: 'Yi-Large', scores: [
    {benchmark: 'MMLU',       value: 83.8, valueText: '83.8', setting: '5-shot', category: 'General', sources: ['qbitai:944']},
    {benchmark: 'GPQA',       value: 43.5, valueText: '43.5', setting: '0-shot', category: 'General', categoryCertainty: 'inferred',
     sources: ['qbitai:945']},
    {benchmark: 'HumanEval',  value: 82.3, valueText: '82.3', setting: '0-shot', category: 'Reasoning', sources: ['qbitai:946']},
    {benchmark: 'GSM8K',      value: 92.6, valueText: '92.6', setting: '8-shot', category: 'Reasoning', categoryCertainty: 'inferred',
     benchmarkPrintedAs: 'GSM-8K', sources: ['qbitai:947']},
    {benchmark: 'MATH',       value: 62.4, valueText: '62.4', setting: '4-shot', category: 'Reasoning', categoryCertainty: 'inferred',
     sources: ['qbitai:948']},
    {benchmark: 'MT-Bench',   value: 9.26, valueText: '9.26', category: 'Reasoning', categoryCertainty: 'inferred', sources: ['qbitai:949']},
    {benchmark: 'AlignBench', value: 8.33, valueText: '8.33', category: 'Instruction Following', sources: ['qbitai:950']},
    {benchmark: 'AlpacaEval', value: 51.9, valueText: '51.9', category: 'Instruction Following', categoryCertainty: 'inferred',
     sources: ['qbitai:951']}
  ]},
  {model: 'GPT-4', printedAs: 'GPT-4', scores: [
    {benchmark: 'MMLU',       value: 86.4, valueText: '86.4', setting: '5-shot', category: 'General', sources: ['qbitai:944']},
    {benchmark: 'GPQA',       value: 35.7, valueText: '35.7', setting: '0-shot', category: 'General', categoryCertainty: 'inferred',
     sources: ['qbitai:945']},
    {benchmark: 'HumanEval',  value: 67.0, valueText: '67.0', setting: '0-shot', category: 'Reasoning', sources: ['qbitai:946']},
    {benchmark: 'GSM8K',      value: 92.0, valueText: '92.0', setting: '8-shot', category: 'Reasoning', categoryCertainty: 'inferred',
     benchmarkPrintedAs: 'GSM-8K', sources: ['qbitai:947']},
    {benchmark: 'MATH',       value: 52.9, valueText: '52.9', setting: '4-shot', category: 'Reasoning', categoryCertainty: 'inferred',
     sources: ['qbitai:948']},
    {benchmark: 'MT-Bench',   value: 8.96, valueText: '8.96', category: 'Reasoning', categoryCertainty: 'inferred', sources: ['qbitai:949']},
    {benchmark: 'AlignBench', value: 7.53, valueText: '7.53', category: 'Instruction Following', sources: ['qbitai:950']},
    {benchmark: 'AlpacaEval', value: 38.1, valueText: '38.1', category: 'Instruction Following', categoryCertainty: 'inferred',
     sources: ['qbitai:951']}
  ]},
  {model: 'Claude 3 Sonnet', printedAs: 'Claude3 Sonnet', scores: [
    {benchmark: 'MMLU',       value: 79.0, valueText: '79.0', setting: '5-shot', category: 'General', sources: ['qbitai:944']},
    {benchmark: 'GPQA',       value: 40.4, valueText: '40.4', setting: '0-shot', category: 'General', categoryCertainty: 'inferred',
     sources: ['qbitai:945']},
    {benchmark: 'HumanEval',  value: 73.0, valueText: '73.0', setting: '0-shot', category: 'Reasoning', sources: ['qbitai:946']},
    {benchmark: 'GSM8K',      value: 92.3, valueText: '92.3', setting: '8-shot', category: 'Reasoning', categoryCertainty: 'inferred',
     benchmarkPrintedAs: 'GSM-8K', sources: ['qbitai:947']},
    {benchmark: 'MATH',       value: 43.1, valueText: '43.1', setting: '4-shot', category: 'Reasoning', categoryCertainty: 'inferred',
     sources: ['qbitai:948'], contested: true, doubt: '40.5 in the table abab 6.5 (qbitai:354)'},
    {benchmark: 'MT-Bench',   value: 8.47, valueText: '8.47', category: 'Reasoning', categoryCertainty: 'inferred', sources: ['qbitai:949']},
    {benchmark: 'AlignBench', value: 6.70, valueText: '6.70', category: 'Instruction Following', sources: ['qbitai:950']},
    {benchmark: 'AlpacaEval', value: 34.9, valueText: '34.9', category: 'Instruction Following', categoryCertainty: 'inferred',
     sources: ['qbitai:951']}
  ]},
  {model: 'Gemini 1.5 Pro', printedAs: 'Gemini 1.5 Pro', scores: [
    {benchmark: 'MMLU',       value: 81.9, valueText: '81.9', setting: '5-shot', category: 'General', sources: ['qbitai:944'], contested: true,
     doubt: '85.9 in the table GLM-4 (qbitai:169)'},
    {benchmark: 'GPQA',       value: 41.5, valueText: '41.5', setting: '0-shot', category: 'General', categoryCertainty: 'inferred',
     sources: ['qbitai:945'], contested: true, doubt: '46.2 in the table GLM-4 (qbitai:169)'},
    {benchmark: 'HumanEval',  value: 71.9, valueText: '71.9', setting: '0-shot', category: 'Reasoning', sources: ['qbitai:946'], contested: true,
     doubt: '84.1 in the table GLM-4 (qbitai:169)'},
    {benchmark: 'GSM8K',      value: 91.7, valueText: '91.7', setting: '8-shot', category: 'Reasoning', categoryCertainty: 'inferred',
     benchmarkPrintedAs: 'GSM-8K', sources: ['qbitai:947'], contested: true, doubt: '90.8 in the table GLM-4 (qbitai:169)'},
    {benchmark: 'MATH',       value: 58.5, valueText: '58.5', setting: '4-shot', category: 'Reasoning', categoryCertainty: 'inferred',
     sources: ['qbitai:948'], contested: true, doubt: '67.7 in the table GLM-4 (qbitai:169)'},
    {benchmark: 'MT-Bench',   value: 8.93, valueText: '8.93', category: 'Reasoning', categoryCertainty: 'inferred', sources: ['qbitai:949']},
    {benchmark: 'AlignBench', value: 7.33, valueText: '7.33', category: 'Instruction Following', sources: ['qbitai:950']}
  ]},
  {model: 'Llama3 70B Chat', printedAs: 'Llama3-70B-Instruct', scores: [
    {benchmark: 'MMLU',       value: 82.0, valueText: '82.0', setting: '5-shot', category: 'General', sources: ['qbitai:944'], contested: true,
     doubt: '80.3 in the table Step-2 (qbitai:603, zero-shot)'},
    {benchmark: 'GPQA',       value: 39.5, valueText: '39.5', setting: '0-shot', category: 'General', categoryCertainty: 'inferred',
     sources: ['qbitai:945']},
    {benchmark: 'HumanEval',  value: 81.7, valueText: '81.7', setting: '0-shot', category: 'Reasoning', sources: ['qbitai:946'], contested: true,
     doubt: '78.7 in the table Step-2 (qbitai:603, zero-shot)'},
    {benchmark: 'GSM8K',      value: 93.0, valueText: '93.0', setting: '8-shot', category: 'Reasoning', categoryCertainty: 'inferred',
     benchmarkPrintedAs: 'GSM-8K', sources: ['qbitai:947']},
    {benchmark: 'MATH',       value: 50.4, valueText: '50.4', setting: '4-shot', category: 'Reasoning', categoryCertainty: 'inferred',
     sources: ['qbitai:948']},
    {benchmark: 'MT-Bench',   value: 8.95, valueText: '8.95', category: 'Reasoning', categoryCertainty: 'inferred', sources: ['qbitai:949'],
     contested: true, doubt: '8.6 in the table Step-2 (qbitai:603)'},
    {benchmark: 'AlignBench', value: 7.42, valueText: '7.42', category: 'Instruction Following', sources: ['qbitai:950']},
    {benchmark: 'AlpacaEval', value: 34.4, valueText: '34.4', category: 'Instruction Following', categoryCertainty: 'inferred',
     sources: ['qbitai:951']}
  ]}
] AS row
MATCH (m:Model {name: row.model})
UNWIND row.scores AS cell
MATCH (b:Benchmark {name: cell.benchmark})
CREATE (m)-[:SCORED {
  value: cell.value, valueText: cell.valueText, table: 'Yi-Large', tableText: 'Yi-Large Global SOTA LLM',
  printedAs: row.printedAs, setting: cell.setting, category: cell.category, categoryCertainty: cell.categoryCertainty,
  benchmarkPrintedAs: cell.benchmarkPrintedAs, contested: cell.contested, doubt: cell.doubt, certainty: 'stated',
  sources: cell.sources
}]->(b);
