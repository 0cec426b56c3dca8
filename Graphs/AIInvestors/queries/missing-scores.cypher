// cygnet: 1
// name: missing-scores
// doc: Models of a table of scores that have no value on a benchmark of that table (the cell is empty, or prints -).
// param: table STRING = '' — one table: 'GLM-4', 'abab 6.5', 'Step-2', 'Baichuan4', 'Yi-1.5', 'Yi-Large', or '' for all
// returns: table STRING, benchmark STRING, models LIST<STRING>
// tags: models, benchmarks, absence
MATCH (:Model)-[s:SCORED]->(b:Benchmark)
WHERE $table IN ['', s.table]
WITH DISTINCT s.table AS table, b
MATCH (m:Model)-[s:SCORED {table: table}]->(:Benchmark)
WITH DISTINCT table, b, m
OPTIONAL MATCH (m)-[s:SCORED {table: table}]->(b)
WITH table, b, m, count(s) AS values
WHERE values = 0
WITH table, b, m
ORDER BY m.name
RETURN table, b.name AS benchmark, collect(m.name) AS models
ORDER BY table, benchmark;

// test: all empty cells
// expect: in any order (ignoring element order for lists)
// | table       | benchmark    | models                                              |
// | 'Baichuan4' | 'CMMMU'      | ['Claude 3 Sonnet', 'Gemini Pro', 'Llava-NeXT-72B'] |
// | 'Baichuan4' | 'MMBench-CN' | ['Llava-NeXT-72B']                                  |
// | 'Yi-Large'  | 'AlpacaEval' | ['Gemini 1.5 Pro']                                  |

// test: no such table
// with: {table: 'nothing'}
// expect: empty
