// Investors who back two or more of the six rivals: by stated ties alone, and with the rumoured
// ones counted as well.
MATCH (i:Investor)-[tie:INVESTED_IN|RUMOURED_IN]->(c:Company {group: '创业六小强'})
WITH i, c, tie
ORDER BY c.name
WITH i.name AS investor,
     count(DISTINCT CASE WHEN type(tie) = 'INVESTED_IN' THEN c.name END) AS stated,
     count(DISTINCT c.name) AS withRumours,
     collect(DISTINCT c.name) AS companies
WHERE withRumours >= 2
RETURN investor, stated, withRumours, companies
ORDER BY stated DESC, withRumours DESC, investor;
