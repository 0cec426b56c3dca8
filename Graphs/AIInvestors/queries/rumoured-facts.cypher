// cygnet: 1
// name: rumoured-facts
// doc: Facts known only as rumour: rounds, figures, events and statements that a document hedges, with the words of the hedge.
// doc: Investments are in `rumoured-ties`, other ties in `ties-by-certainty`.
// param: label STRING = '' — 'Round', 'Metric', 'Event', 'Claim', 'InvestmentFirm'; '' for all
// returns: label STRING, name STRING, words STRING, sources LIST<STRING>
// tags: certainty
MATCH (x {certainty: 'rumoured'})
WHERE $label = '' OR $label IN labels(x)
RETURN head([l IN labels(x) WHERE NOT l IN ['Investor', 'Founder', 'Organization']]) AS label,
       x.name AS name, coalesce(x.hedge, x.text) AS words, x.sources AS sources
ORDER BY label, name;

// test: rounds
// with: {label: 'Round'}
// expect: in order
// | label   | name               | words                                                | sources                                  |
// | 'Round' | '阶跃星辰 2023-11' | '据传仅在 2023 年 11 月完成过一轮融资，投资方或包括' | ['qbitai:692']                           |
// | 'Round' | '阶跃星辰 2024-06' | '据量子位报道，2024 年 6 月阶跃晨正在接洽新一轮估值 20 亿美元的新融资，阿里巴巴在投资机构名单中' | ['qbitai:692', 'qbitai:44', 'qbitai:48'] |
// | 'Round' | '零一万物 2024-08' | '据媒体报道，零一万物已获新一轮数亿美元融资'         | ['qbitai:969', 'qbitai:977']             |

// test: figures
// with: {label: 'Metric'}
// expect: in order
// | label    | name                                  | words  | sources         |
// | 'Metric' | 'DeepSeek 新吸纳人才毕业年数（据称）' | '据称' | ['qbitai:1139'] |
// | 'Metric' | '阶跃星辰 融资轮数（据传）2024Q3'     | '据传' | ['qbitai:692']  |

// test: no such label
// with: {label: 'Nothing'}
// expect: empty
