// cygnet: 1
// name: companies-without-round
// doc: Companies of the "6+2" for which no document states a round, with the rounds that are only rumoured.
// doc: A round is stated unless a document hedges it; a restored one counts as stated.
// returns: company STRING, rumouredRounds LIST<STRING>
// tags: companies, rounds, absence
MATCH (c:Company)
WHERE c.group IS NOT NULL
OPTIONAL MATCH (c)-[:RAISED]->(r:Round)
WITH c, r
ORDER BY r.date
WITH c, count(CASE WHEN r.certainty <> 'rumoured' THEN r.name END) AS stated,
     collect(r.name) AS rounds
WHERE stated = 0
RETURN c.name AS company, rounds AS rumouredRounds
ORDER BY company;

// test: two of the eight
// expect: in order
// | company    | rumouredRounds                           |
// | 'DeepSeek' | []                                       |
// | '阶跃星辰' | ['阶跃星辰 2023-11', '阶跃星辰 2024-06'] |
