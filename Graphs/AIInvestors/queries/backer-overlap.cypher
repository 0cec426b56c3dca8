// cygnet: 1
// name: backer-overlap
// doc: How much two companies share their backers: common investors, all investors of either, and the ratio of the two (Jaccard).
// doc: Stated ties; pairs without a common investor are left out.
// param: minimum INTEGER = 1 — common investors at least
// returns: company STRING, other STRING, common INTEGER, either INTEGER, jaccard FLOAT
// tags: investors, companies
MATCH (a:Company)<-[:INVESTED_IN]-(i:Investor)-[:INVESTED_IN]->(b:Company)
WHERE a.name < b.name
WITH a, b, count(DISTINCT i) AS common
WHERE common >= $minimum
MATCH (one:Investor)-[:INVESTED_IN]->(a)
WITH a, b, common, count(DISTINCT one) AS ofA
MATCH (one:Investor)-[:INVESTED_IN]->(b)
WITH a, b, common, ofA, count(DISTINCT one) AS ofB
RETURN a.name AS company, b.name AS other, common, ofA + ofB - common AS either,
       round(1000.0 * common / (ofA + ofB - common)) / 1000 AS jaccard
ORDER BY jaccard DESC, common DESC, company, other;

// test: four common investors or more
// with: {minimum: 4}
// expect: in order
// | company   | other      | common | either | jaccard |
// | 'MiniMax' | '月之暗面' | 4      | 21     | 0.19    |
// | '智谱AI'  | '百川智能' | 7      | 48     | 0.146   |
// | 'MiniMax' | '智谱AI'   | 5      | 36     | 0.139   |
// | '智谱AI'  | '月之暗面' | 5      | 37     | 0.135   |

// test: nobody shares twenty
// with: {minimum: 20}
// expect: empty
