// Model families with their house, the number of their models, and the models.
MATCH (f:ModelFamily)<-[:IN_FAMILY]-(m:Model)
OPTIONAL MATCH (o:Organization)-[:HAS_FAMILY]->(f)
WITH f, o, m
ORDER BY m.name
RETURN f.name AS family, o.name AS house, count(m) AS models, collect(m.name) AS names
ORDER BY models DESC, family;
