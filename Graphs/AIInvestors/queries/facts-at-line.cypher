// cygnet: 1
// name: facts-at-line
// doc: What the graph holds from one line of a document: every node that cites it.
// doc: Lines count from 1. Ties that cite the line are in `ties-at-line`.
// param: document STRING — the key: 'csdn', 'byteailab', 'zqrb', 'netease' or 'qbitai'
// param: line INTEGER — for example 220
// returns: label STRING, name STRING, certainty STRING
// tags: documents, lookup
MATCH (x)
WHERE $document + ':' + toString($line) IN x.sources
RETURN head([l IN labels(x) WHERE NOT l IN ['Investor', 'Founder', 'Organization']]) AS label,
       x.name AS name, x.certainty AS certainty
ORDER BY label, name;

// test: the seed round of 智谱AI
// with: {document: 'qbitai', line: 220}
// expect: in order
// | label            | name                   | certainty  |
// | 'Company'        | '华控技术转移有限公司' | 'restored' |
// | 'InvestmentFirm' | '中科创星'             | 'restored' |
// | 'InvestmentFirm' | '清控资管集团'         | 'stated'   |
// | 'Round'          | '智谱AI 2019-08 种子'  | 'stated'   |

// test: an empty line
// with: {document: 'qbitai', line: 1}
// expect: empty
