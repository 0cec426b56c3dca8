// Pairs of investors who sat in the same round of a company, and in which rounds.
// $company: a company's name, for example 'MiniMax'.
MATCH (:Company {name: $company})-[:RAISED]->(r:Round),
      (a:Investor)-[:PARTICIPATED_IN]->(r)<-[:PARTICIPATED_IN]-(b:Investor)
WHERE a.name < b.name
WITH a, b, r
ORDER BY r.date
RETURN a.name AS investor, b.name AS coInvestor, count(r) AS rounds, collect(r.name) AS roundNames
ORDER BY rounds DESC, investor, coInvestor;
