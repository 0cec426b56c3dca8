// cygnet: 1
// name: free-offers
// doc: What is free: models, products, programmes, with the words of the document.
// doc: `limited` marks offers that are said to end. `previous` is the price before, in yuan per million tokens.
// param: label STRING = '' — 'Model', 'Product', 'Programme', 'Company', 'Region', or '' for all
// returns: name STRING, label STRING, house STRING, previous INTEGER | FLOAT, limited BOOLEAN, text STRING, sources LIST<STRING>
// tags: prices, products, models
MATCH (x)-[:HAS_PRICE]->(p:Price {free: TRUE})
OPTIONAL MATCH (c:Organization)-[:DEVELOPED|HAS_FAMILY|OFFERS]->(x)
WITH x, p, c, head([l IN labels(x) WHERE NOT l IN ['Investor', 'Founder', 'Organization']]) AS label
WHERE $label IN ['', label]
RETURN x.name AS name, label, c.name AS house, p.previousInput AS previous,
       coalesce(p.limited, FALSE) AS limited, coalesce(p.text, p.detailText) AS text,
       p.sources AS sources
ORDER BY name, house, text;

// test: models
// with: {label: 'Model'}
// expect: in order
// | name          | label   | house  | previous | limited | text                                                    | sources                                                                  |
// | 'ERNIE Lite'  | 'Model' | '百度' | null     | false   | '文心大模型中的两大主力模型ERNIE Speed和ERNIE Lite免费' | ['zqrb:212', 'zqrb:216', 'zqrb:217', 'zqrb:218']                         |
// | 'ERNIE Speed' | 'Model' | '百度' | null     | false   | '文心大模型中的两大主力模型ERNIE Speed和ERNIE Lite免费' | ['zqrb:212', 'zqrb:216', 'zqrb:217', 'zqrb:218']                         |
// | '可灵'        | 'Model' | '快手' | null     | true    | '网页端限时免费'                                        | ['qbitai:1511', 'qbitai:1525']                                           |
// | '混元-lite'   | 'Model' | '腾讯' | 8        | false   | '价格从0.008元/千tokens调整为全面免费'                  | ['zqrb:212', 'zqrb:218', 'zqrb:219', 'zqrb:220', 'zqrb:221', 'zqrb:222'] |

// test: no such label
// with: {label: 'nothing'}
// expect: empty
