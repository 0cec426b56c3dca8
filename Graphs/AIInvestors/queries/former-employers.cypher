// Where the people of the "6+2" come from: former employers (units counted with their group),
// by number of people.
MATCH (c:Company)<-[:WORKS_AT]-(p:Person)-[:WORKED_AT]->(:Organization)-[:PART_OF*0..2]->(g:Organization)
WHERE c.group IS NOT NULL AND NOT (g)-[:PART_OF]->(:Organization)
WITH DISTINCT g, p
ORDER BY p.name
RETURN g.name AS employer, count(p) AS people, collect(p.name) AS names
ORDER BY people DESC, employer;
