// Rounds of one year, largest first within each currency. Amounts are as printed and never
// converted; no currency means that none is printed; contested marks a figure that another
// passage disputes (doubt says how).
// $year INTEGER: for example 2023.
MATCH (c:Company)-[:RAISED]->(r:Round)
WHERE r.date.year = $year
RETURN r.currency AS currency, r.amount AS amount, r.amountText AS printed, r.name AS round,
       c.name AS company, r.valuationText AS valuation, r.certainty AS certainty,
       coalesce(r.contested, false) AS contested, r.doubt AS doubt
ORDER BY currency, coalesce(r.amount, 0) DESC, round;
