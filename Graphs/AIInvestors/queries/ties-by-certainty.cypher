// cygnet: 1
// name: ties-by-certainty
// doc: Ties of one type that have one certainty, with their sources.
// doc: 'stated' is said plainly, 'rumoured' is hedged, 'restored' is damaged text repaired, 'inferred' is read off a layout or a
// doc: context.
// param: type STRING — the type of the tie, for example 'PARTICIPATED_IN'
// param: certainty STRING = 'restored' — which certainty
// param: limit INTEGER = 100 — rows at most
// returns: from STRING, to STRING, certainty STRING, sources LIST<STRING>
// tags: certainty
MATCH (a)-[r {certainty: $certainty}]->(b)
WHERE type(r) = $type
RETURN a.name AS from, b.name AS to, r.certainty AS certainty, r.sources AS sources
ORDER BY from, to
LIMIT $limit;

// test: teams known by rumour
// with: {type: 'TEAM_FROM', certainty: 'rumoured'}
// expect: in order
// | from       | to         | certainty  | sources         |
// | 'DeepSeek' | '幻方量化' | 'rumoured' | ['qbitai:1139'] |

// test: no such type
// with: {type: 'NOTHING'}
// expect: empty
