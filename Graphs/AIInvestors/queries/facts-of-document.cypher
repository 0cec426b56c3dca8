// cygnet: 1
// name: facts-of-document
// doc: All that rests on one document: how many nodes of each label cite it, and how many of them cite no other document.
// param: document STRING — the key: 'csdn', 'byteailab', 'zqrb', 'netease' or 'qbitai'
// param: label STRING = '' — one label, for example 'Person'; '' for all
// returns: label STRING, nodes INTEGER, onlyHere INTEGER
// tags: documents, certainty
MATCH (x)
WHERE any(s IN x.sources WHERE s STARTS WITH $document + ':')
UNWIND [l IN labels(x) WHERE NOT l IN ['Investor', 'Founder', 'Organization']] AS label
WITH x, label
WHERE $label IN ['', label]
RETURN label, count(x) AS nodes,
       count(CASE WHEN all(s IN x.sources WHERE s STARTS WITH $document + ':') THEN 1 END) AS
         onlyHere
ORDER BY nodes DESC, label;

// test: the people of the press release: 沈向洋, 邹作基, 李笛, 朱海峰, 丁磊, 李斌红, 张战旗
// with: {document: 'csdn', label: 'Person'}
// expect: in order
// | label    | nodes | onlyHere |
// | 'Person' | 7     | 7        |

// test: two rounds, both in the report too
// with: {document: 'zqrb', label: 'Round'}
// expect: in order
// | label   | nodes | onlyHere |
// | 'Round' | 2     | 0        |

// test: no such document
// with: {document: 'nothing'}
// expect: empty
