// cygnet: 1
// name: company-coverage
// doc: What the documents print about each of the "6+2", in numbers.
// doc: Stated rounds, backers, people, models, models with a score (`scored`), models with an API price (`priced`), products.
// doc: A zero is an absence: no document prints any.
// returns: company STRING, rounds INTEGER, backers INTEGER, people INTEGER, models INTEGER, scored INTEGER, priced INTEGER, products INTEGER
// tags: companies, absence
MATCH (c:Company)
WHERE c.group IS NOT NULL
OPTIONAL MATCH (c)-[:RAISED]->(r:Round)
WHERE r.certainty <> 'rumoured'
WITH c, count(DISTINCT r) AS rounds
OPTIONAL MATCH (i:Investor)-[:INVESTED_IN]->(c)
WITH c, rounds, count(DISTINCT i) AS backers
OPTIONAL MATCH (p:Person)-[:WORKS_AT]->(c)
WITH c, rounds, backers, count(DISTINCT p) AS people
OPTIONAL MATCH (c)-[:DEVELOPED]->(m:Model)
WITH c, rounds, backers, people, count(DISTINCT m) AS models
OPTIONAL MATCH (c)-[:DEVELOPED]->(m:Model)-[:SCORED]->(:Benchmark)
WITH c, rounds, backers, people, models, count(DISTINCT m) AS scored
OPTIONAL MATCH (c)-[:DEVELOPED]->(m:Model)-[:HAS_PRICE]->(:Price {kind: 'API'})
WITH c, rounds, backers, people, models, scored, count(DISTINCT m) AS priced
OPTIONAL MATCH (c)-[:OFFERS]->(o:Product)
RETURN c.name AS company, rounds, backers, people, models, scored, priced,
       count(DISTINCT o) AS products
ORDER BY company;

// test: the eight
// expect: in order
// | company    | rounds | backers | people | models | scored | priced | products |
// | 'DeepSeek' | 0      | 0       | 1      | 9      | 0      | 1      | 3        |
// | 'MiniMax'  | 4      | 12      | 3      | 8      | 2      | 2      | 7        |
// | '智谱AI'   | 12     | 29      | 5      | 14     | 4      | 1      | 11       |
// | '月之暗面' | 4      | 13      | 3      | 1      | 0      | 1      | 2        |
// | '百川智能' | 3      | 26      | 4      | 3      | 1      | 0      | 4        |
// | '阶跃星辰' | 0      | 0       | 6      | 5      | 1      | 0      | 5        |
// | '零一万物' | 2      | 2       | 4      | 5      | 3      | 0      | 3        |
// | '面壁智能' | 2      | 5       | 3      | 2      | 0      | 0      | 0        |
