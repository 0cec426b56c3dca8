// Former staff of an organisation or of one of its units, with their post there and where they
// work now.
// $employer: an organisation's name, for example '商汤' or '微软'.
MATCH (:Organization {name: $employer})<-[:PART_OF*0..2]-(o:Organization)<-[post:WORKED_AT]-(p:Person)
OPTIONAL MATCH (p)-[:WORKS_AT]->(now:Company)
WITH p, o, post, now
ORDER BY now.name
RETURN p.name AS person, o.name AS at, post.title AS title, collect(now.name) AS now,
       post.sources AS sources
ORDER BY person, at;
