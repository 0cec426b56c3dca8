// cygnet: 1
// name: benchmark-gaps
// doc: One benchmark: every model's value in each table, and how far it is behind the best of that table.
// param: benchmark STRING — a benchmark, in any printed form, for example 'GSM-8K'
// param: table STRING = '' — one table: 'GLM-4', 'abab 6.5', 'Step-2', 'Baichuan4', 'Yi-1.5', 'Yi-Large', or '' for all
// returns: table STRING, model STRING, house STRING, value INTEGER | FLOAT, behind INTEGER | FLOAT, setting STRING, sources LIST<STRING>
// tags: models, benchmarks
MATCH (best:Model)-[t:SCORED]->(b:Benchmark)
WHERE $benchmark IN b.names AND $table IN ['', t.table]
WITH b, t.table AS table, max(t.value) AS top
MATCH (m:Model)-[s:SCORED {table: table}]->(b)
OPTIONAL MATCH (c:Organization)-[:DEVELOPED]->(m)
RETURN table, m.name AS model, c.name AS house, s.value AS value,
       round(100.0 * (top - s.value)) / 100 AS behind, s.setting AS setting, s.sources AS sources
ORDER BY table, value DESC, model, house;

// test: one table
// with: {benchmark: 'CMMMU'}
// expect: in order
// | table       | model        | house      | value | behind | setting | sources        |
// | 'Baichuan4' | 'Baichuan 4' | '百川智能' | 44.3  | 0.0    | null    | ['qbitai:793'] |
// | 'Baichuan4' | 'GPT-4V'     | 'OpenAI'   | 42.5  | 1.8    | null    | ['qbitai:792'] |

// test: one of several tables, under the spelling of that table
// with: {benchmark: 'GSMBK', table: 'Step-2'}
// expect: in order
// | table    | model                | house      | value | behind | setting     | sources        |
// | 'Step-2' | 'Claude 3 Opus'      | null       | 95.0  | 0.0    | 'zero-shot' | ['qbitai:602'] |
// | 'Step-2' | 'Step-2'             | '阶跃星辰' | 94.0  | 1.0    | 'zero-shot' | ['qbitai:600'] |
// | 'Step-2' | 'Llama3 70B Chat'    | null       | 93.0  | 2.0    | 'zero-shot' | ['qbitai:603'] |
// | 'Step-2' | 'GPT-4 Turbo (1106)' | 'OpenAI'   | 90.8  | 4.2    | 'zero-shot' | ['qbitai:601'] |

// test: no such benchmark
// with: {benchmark: 'nothing'}
// expect: empty
