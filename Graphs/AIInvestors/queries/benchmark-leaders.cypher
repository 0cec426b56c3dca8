// cygnet: 1
// name: benchmark-leaders
// doc: The best model of every benchmark in every table, and by how much it leads the second best value.
// doc: Tables are not mixed, as their settings differ; the same benchmark comes back once per table. Models with the same
// doc: best value are listed together; `lead` is then the distance to the best of the others.
// param: task STRING = '' — 'knowledge', 'maths', 'reasoning', 'code', 'general', 'dialogue', 'instruction following', 'multimodal', or '' for all
// param: table STRING = '' — one table: 'GLM-4', 'abab 6.5', 'Step-2', 'Baichuan4', 'Yi-1.5', 'Yi-Large', or '' for all
// returns: task STRING, benchmark STRING, table STRING, leaders LIST<STRING>, value INTEGER | FLOAT, lead INTEGER | FLOAT, models INTEGER
// tags: models, benchmarks, rankings
MATCH (m:Model)-[s:SCORED]->(b:Benchmark)
WHERE $task IN ['', b.task] AND $table IN ['', s.table]
WITH b, s.table AS table, max(s.value) AS value, count(s) AS models
MATCH (m:Model)-[s:SCORED {table: table}]->(b)
WITH b, table, value, models, m, s
ORDER BY m.name
WITH b, table, value, models, collect(CASE WHEN s.value = value THEN m.name END) AS leaders,
     max(CASE WHEN s.value < value THEN s.value END) AS second
RETURN b.task AS task, b.name AS benchmark, table, leaders, value,
       round(100.0 * (value - second)) / 100 AS lead, models
ORDER BY task, benchmark, table;

// test: mathematics
// with: {task: 'maths'}
// expect: in order
// | task    | benchmark | table      | leaders                      | value | lead | models |
// | 'maths' | 'GSM8K'   | 'GLM-4'    | ['GPT-4 Turbo (1106)']       | 95.7  | 0.1  | 9      |
// | 'maths' | 'GSM8K'   | 'Step-2'   | ['Claude 3 Opus']            | 95.0  | 1.0  | 4      |
// | 'maths' | 'GSM8K'   | 'Yi-Large' | ['Llama3 70B Chat']          | 93.0  | 0.4  | 5      |
// | 'maths' | 'GSM8K'   | 'abab 6.5' | ['Claude 3 Opus']            | 95.0  | 2.7  | 8      |
// | 'maths' | 'MATH'    | 'GLM-4'    | ['GPT-4 Turbo (2024-04-09)'] | 73.4  | 5.7  | 9      |
// | 'maths' | 'MATH'    | 'Step-2'   | ['Step-2']                   | 68.4  | 4.3  | 4      |
// | 'maths' | 'MATH'    | 'Yi-1.5'   | ['Yi-1.5-9B-chat']           | 67.7  | 27.2 | 6      |
// | 'maths' | 'MATH'    | 'Yi-Large' | ['Yi-Large']                 | 62.4  | 3.9  | 5      |
// | 'maths' | 'MATH'    | 'abab 6.5' | ['Claude 3 Opus']            | 61.0  | 2.5  | 8      |

// test: sight and text
// with: {task: 'multimodal'}
// expect: in order
// | task         | benchmark    | table       | leaders        | value | lead | models |
// | 'multimodal' | 'CMMMU'      | 'Baichuan4' | ['Baichuan 4'] | 44.3  | 1.8  | 2      |
// | 'multimodal' | 'MMBench-CN' | 'Baichuan4' | ['GPT-4V']     | 80.1  | 0.2  | 4      |
// | 'multimodal' | 'MMBench-EN' | 'Baichuan4' | ['GPT-4V']     | 82.1  | 0.8  | 5      |
// | 'multimodal' | 'MMMU'       | 'Baichuan4' | ['GPT-4V']     | 56.8  | 4.6  | 5      |
// | 'multimodal' | 'MathVista'  | 'Baichuan4' | ['GPT-4V']     | 56.5  | 8.5  | 5      |

// test: one table
// with: {table: 'Yi-Large'}
// expect: in order
// | task                    | benchmark    | table      | leaders             | value | lead | models |
// | 'code'                  | 'HumanEval'  | 'Yi-Large' | ['Yi-Large']        | 82.3  | 0.6  | 5      |
// | 'dialogue'              | 'AlignBench' | 'Yi-Large' | ['Yi-Large']        | 8.33  | 0.8  | 5      |
// | 'dialogue'              | 'MT-Bench'   | 'Yi-Large' | ['Yi-Large']        | 9.26  | 0.3  | 5      |
// | 'instruction following' | 'AlpacaEval' | 'Yi-Large' | ['Yi-Large']        | 51.9  | 13.8 | 4      |
// | 'knowledge'             | 'GPQA'       | 'Yi-Large' | ['Yi-Large']        | 43.5  | 2.0  | 5      |
// | 'knowledge'             | 'MMLU'       | 'Yi-Large' | ['GPT-4']           | 86.4  | 2.6  | 5      |
// | 'maths'                 | 'GSM8K'      | 'Yi-Large' | ['Llama3 70B Chat'] | 93.0  | 0.4  | 5      |
// | 'maths'                 | 'MATH'       | 'Yi-Large' | ['Yi-Large']        | 62.4  | 3.9  | 5      |

// test: no such task
// with: {task: 'nothing'}
// expect: empty
