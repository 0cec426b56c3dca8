// cygnet: 1
// name: score-disagreements
// doc: Models to which two tables give different values on the same benchmark.
// doc: Settings may differ (zero-shot, 5-shot); `difference` is the larger value less the smaller. One row per pair of tables.
// param: minimum FLOAT = 0.0 — differences of this much or more
// returns: model STRING, benchmark STRING, table STRING, value INTEGER | FLOAT, otherTable STRING, otherValue INTEGER | FLOAT, difference INTEGER | FLOAT, sources LIST<STRING>
// tags: models, benchmarks, disputes
MATCH (m:Model)-[s:SCORED]->(b:Benchmark)<-[t:SCORED]-(m)
WHERE s.table < t.table AND s.value <> t.value
WITH m, b, s, t, round(100.0 * abs(s.value - t.value)) / 100 AS difference
WHERE difference >= $minimum
RETURN m.name AS model, b.name AS benchmark, s.table AS table, s.value AS value,
       t.table AS otherTable, t.value AS otherValue, difference, s.sources + t.sources AS sources
ORDER BY difference DESC, model, benchmark, table, otherTable;

// test: five points or more
// with: {minimum: 5.0}
// expect: in order
// | model                | benchmark   | table   | value | otherTable | otherValue | difference | sources                      |
// | 'Gemini 1.5 Pro'     | 'HumanEval' | 'GLM-4' | 84.1  | 'Yi-Large' | 71.9       | 12.2       | ['qbitai:169', 'qbitai:946'] |
// | 'Gemini 1.5 Pro'     | 'HumanEval' | 'GLM-4' | 84.1  | 'abab 6.5' | 71.9       | 12.2       | ['qbitai:169', 'qbitai:352'] |
// | 'Gemini 1.5 Pro'     | 'MATH'      | 'GLM-4' | 67.7  | 'Yi-Large' | 58.5       | 9.2        | ['qbitai:169', 'qbitai:948'] |
// | 'Gemini 1.5 Pro'     | 'MATH'      | 'GLM-4' | 67.7  | 'abab 6.5' | 58.5       | 9.2        | ['qbitai:169', 'qbitai:352'] |
// | 'GPT-4 Turbo (1106)' | 'BBH'       | 'GLM-4' | 88.3  | 'Step-2'   | 80.6       | 7.7        | ['qbitai:166', 'qbitai:601'] |
// | 'Gemini 1.5 Pro'     | 'BBH'       | 'GLM-4' | 89.2  | 'abab 6.5' | 84.0       | 5.2        | ['qbitai:169', 'qbitai:352'] |

// test: never by fifty points
// with: {minimum: 50.0}
// expect: empty
