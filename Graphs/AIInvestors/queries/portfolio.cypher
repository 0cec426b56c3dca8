// cygnet: 1
// name: portfolio
// doc: What an investor backs or is rumoured to back, with the number of rounds and their first and last date.
// doc: A tie that is stated without a round has no number of rounds. Vehicles of its own name are left out:
// doc: `big-tech-stakes` counts them with their group.
// param: investor STRING — an investor, in any printed form, for example '阿里巴巴'
// returns: company STRING, certainty STRING, rounds INTEGER, first DATE, last DATE, sources LIST<STRING>
// tags: investors
MATCH (i:Investor)-[tie:INVESTED_IN|RUMOURED_IN]->(c:Company)
WHERE $investor IN i.names
RETURN c.name AS company, tie.certainty AS certainty, tie.rounds AS rounds, tie.first AS first,
       tie.last AS last, tie.sources AS sources
ORDER BY first, company;

// test: an investor under a trade name
// with: {investor: '阿里'}
// expect: in order
// | company    | certainty  | rounds | first        | last         | sources                                        |
// | '智谱AI'   | 'stated'   | 1      | '2023-09-01' | '2023-09-01' | ['qbitai:214', 'byteailab:18', 'byteailab:42'] |
// | '百川智能' | 'stated'   | 2      | '2023-10-01' | '2024-07-01' | ['qbitai:841', 'qbitai:840', 'qbitai:832']     |
// | '零一万物' | 'stated'   | 1      | '2023-11-01' | '2023-11-01' | ['qbitai:978', 'qbitai:969']                   |
// | '月之暗面' | 'stated'   | 1      | '2024-02-01' | '2024-02-01' | ['qbitai:518']                                 |
// | 'MiniMax'  | 'stated'   | 1      | '2024-03-01' | '2024-03-01' | ['qbitai:404', 'qbitai:396']                   |
// | '阶跃星辰' | 'rumoured' | 1      | '2024-06-01' | '2024-06-01' | ['qbitai:692']                                 |

// test: ties without a round
// with: {investor: '智谱 AI'}
// expect: in order
// | company    | certainty | rounds | first        | last         | sources                                                    |
// | '面壁智能' | 'stated'  | 1      | '2023-04-01' | '2023-04-01' | ['qbitai:1224', 'qbitai:1217', 'qbitai:158', 'qbitai:203'] |
// | '无问芯穹' | 'stated'  | null   | null         | null         | ['qbitai:158', 'qbitai:203']                               |
// | '生数科技' | 'stated'  | null   | null         | null         | ['qbitai:158', 'qbitai:203']                               |

// test: nobody by that name
// with: {investor: 'nobody'}
// expect: empty
