// cygnet: 1
// name: ties-at-line
// doc: What the graph holds from one line of a document: every tie that cites it.
// doc: Lines count from 1. Nodes that cite the line are in `facts-at-line`.
// param: document STRING — the key: 'csdn', 'byteailab', 'zqrb', 'netease' or 'qbitai'
// param: line INTEGER — for example 1124
// returns: from STRING, tie STRING, to STRING, certainty STRING
// tags: documents, lookup
MATCH (a)-[r]->(b)
WHERE $document + ':' + toString($line) IN r.sources
RETURN a.name AS from, type(r) AS tie, b.name AS to, r.certainty AS certainty
ORDER BY tie, from, to;

// test: the founder and his supervisor
// with: {document: 'qbitai', line: 298}
// expect: in order
// | from     | tie          | to             | certainty |
// | '刘德兵' | 'ADVISED_BY' | '高文'         | 'stated'  |
// | '刘德兵' | 'STUDIED_AT' | '中科院计算所' | 'stated'  |

// test: an empty line
// with: {document: 'qbitai', line: 1}
// expect: empty
