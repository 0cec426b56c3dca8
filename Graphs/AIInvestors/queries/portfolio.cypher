// What an investor backs or is rumoured to back, with the rounds and their first and last date.
// $investor: an investor's name, for example '阿里巴巴'.
MATCH (:Investor {name: $investor})-[tie:INVESTED_IN|RUMOURED_IN]->(c:Company)
RETURN c.name AS company, tie.certainty AS certainty, tie.rounds AS rounds, tie.first AS first,
       tie.last AS last, tie.sources AS sources
ORDER BY first, company;
