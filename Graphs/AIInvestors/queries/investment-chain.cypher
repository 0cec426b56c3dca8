// The shortest chain of stated investments between two organisations, in either direction.
// $from, $to: names of organisations, for example '面壁智能' and '零一万物'.
MATCH p = shortestPath((a:Organization {name: $from})-[:INVESTED_IN*]-(b:Organization {name: $to}))
RETURN [n IN nodes(p) | n.name] AS chain, length(p) AS steps;
