// A company's rounds in order of date, with amount, valuation and all investors.
// $company: a company's name, for example '智谱AI'.
MATCH (:Company {name: $company})-[:RAISED]->(r:Round)<-[:PARTICIPATED_IN]-(i:Investor)
WITH r, i
ORDER BY i.name
RETURN r.date AS date, r.name AS round, r.amountText AS amount, r.valuationText AS valuation,
       collect(i.name) AS investors, r.certainty AS certainty, r.doubt AS doubt
ORDER BY date;
