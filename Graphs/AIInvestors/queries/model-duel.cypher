// cygnet: 1
// name: model-duel
// doc: Two models side by side on every benchmark of every table that has both.
// doc: `lead` is above zero where the first model is better.
// param: a STRING — a model, in any printed form, for example 'Step-2'
// param: b STRING — another one, for example 'GPT-4-1106'
// returns: table STRING, benchmark STRING, valueOfA INTEGER | FLOAT, valueOfB INTEGER | FLOAT, lead INTEGER | FLOAT
// tags: models, benchmarks
MATCH (a:Model)-[s:SCORED]->(x:Benchmark)<-[t:SCORED]-(b:Model)
WHERE $a IN a.names AND $b IN b.names AND a <> b AND s.table = t.table
RETURN s.table AS table, x.name AS benchmark, s.value AS valueOfA, t.value AS valueOfB,
       round(100.0 * (s.value - t.value)) / 100 AS lead
ORDER BY table, benchmark;

// test: a house against the leader
// with: {a: 'Step-2', b: 'GPT-4-1106'}
// expect: in order
// | table    | benchmark    | valueOfA | valueOfB | lead |
// | 'Step-2' | 'AGIEVAL'    | 69.5     | 63.1     | 6.4  |
// | 'Step-2' | 'ARENA HARD' | 68.1     | 74.6     | -6.5 |
// | 'Step-2' | 'BBH'        | 89.4     | 80.6     | 8.8  |
// | 'Step-2' | 'DROP'       | 86.0     | 79.3     | 6.7  |
// | 'Step-2' | 'GSM8K'      | 94.0     | 90.8     | 3.2  |
// | 'Step-2' | 'HumanEval'  | 84.1     | 86.6     | -2.5 |
// | 'Step-2' | 'LIVEBENCH'  | 44.1     | 45.0     | -0.9 |
// | 'Step-2' | 'MATH'       | 68.4     | 64.1     | 4.3  |
// | 'Step-2' | 'MMLU'       | 82.9     | 85.8     | -2.9 |
// | 'Step-2' | 'MMLU PRO'   | 63.0     | 68.3     | -5.3 |
// | 'Step-2' | 'MT-Bench'   | 8.9      | 9.1      | -0.2 |
// | 'Step-2' | 'VICUNA'     | 48.3     | 41.9     | 6.4  |

// test: two models that share no table
// with: {a: 'Step-2', b: 'Baichuan4'}
// expect: empty

// test: no such model
// with: {a: 'Step-2', b: 'nothing'}
// expect: empty
