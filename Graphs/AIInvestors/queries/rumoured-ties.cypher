// Ties that the documents only hedge (据传, 或, in talks), with the words of the hedge and the lines.
MATCH (i:Investor)-[tie:RUMOURED_IN]->(c:Company)
RETURN i.name AS investor, c.name AS company, tie.hedge AS hedge, tie.first AS date,
       tie.sources AS sources
ORDER BY date, investor;
