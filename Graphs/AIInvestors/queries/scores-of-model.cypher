// cygnet: 1
// name: scores-of-model
// doc: All scores of one model, table by table, with its place in that table.
// doc: `place` is 1 for the best value of the table's column, the same for equal values; `of` is how many models the table
// doc: gives a value. `starred` marks values printed with *, which the report does not explain; `doubt` says what is wrong
// doc: with a cell.
// param: model STRING — a model, in any printed form, for example 'GLM-4(0520)'
// returns: task STRING, benchmark STRING, table STRING, setting STRING, value INTEGER | FLOAT, place INTEGER, of INTEGER, starred BOOLEAN, doubt STRING, sources LIST<STRING>
// tags: models, benchmarks
MATCH (m:Model)-[s:SCORED]->(b:Benchmark)
WHERE $model IN m.names
MATCH (:Model)-[t:SCORED]->(b)
WHERE t.table = s.table
RETURN b.task AS task, b.name AS benchmark, s.table AS table, s.setting AS setting,
       s.value AS value, 1 + sum(CASE WHEN t.value > s.value THEN 1 ELSE 0 END) AS place,
       count(t) AS of, coalesce(s.starred, FALSE) AS starred, s.doubt AS doubt, s.sources AS sources
ORDER BY task, benchmark, table;

// test: one model of one table
// with: {model: 'Baichuan4'}
// expect: in order
// | task         | benchmark    | table       | setting | value | place | of | starred | doubt | sources        |
// | 'multimodal' | 'CMMMU'      | 'Baichuan4' | null    | 44.3  | 1     | 2  | false   | null  | ['qbitai:793'] |
// | 'multimodal' | 'MMBench-CN' | 'Baichuan4' | null    | 79.9  | 2     | 4  | false   | null  | ['qbitai:793'] |
// | 'multimodal' | 'MMBench-EN' | 'Baichuan4' | null    | 81.3  | 2     | 5  | false   | null  | ['qbitai:793'] |
// | 'multimodal' | 'MMMU'       | 'Baichuan4' | null    | 52.2  | 2     | 5  | false   | null  | ['qbitai:793'] |
// | 'multimodal' | 'MathVista'  | 'Baichuan4' | null    | 48    | 2     | 5  | false   | null  | ['qbitai:793'] |

// test: a model in one table under another spelling
// with: {model: 'GLM-4(0520)'}
// expect: in order
// | task        | benchmark   | table   | setting | value | place | of | starred | doubt | sources        |
// | 'code'      | 'HumanEval' | 'GLM-4' | null    | 78.5  | 5     | 9  | false   | null  | ['qbitai:173'] |
// | 'knowledge' | 'GPQA'      | 'GLM-4' | null    | 39.9  | 5     | 9  | false   | null  | ['qbitai:173'] |
// | 'knowledge' | 'MMLU'      | 'GLM-4' | null    | 83.3  | 6     | 9  | false   | null  | ['qbitai:173'] |
// | 'maths'     | 'GSM8K'     | 'GLM-4' | null    | 93.3  | 4     | 9  | false   | null  | ['qbitai:173'] |
// | 'maths'     | 'MATH'      | 'GLM-4' | null    | 61.3  | 4     | 9  | false   | null  | ['qbitai:173'] |
// | 'reasoning' | 'BBH'       | 'GLM-4' | null    | 84.7  | 5     | 9  | false   | null  | ['qbitai:173'] |

// test: no such model
// with: {model: 'nothing'}
// expect: empty
