// cygnet: 1
// name: ranking-leaders
// doc: Rankings and who leads them: first places, ties included.
// doc: `kind` is 'list', 'evaluation', 'market share' or 'contest' for rankings with a maker or a measure, 'first' and
// doc: 'superlative' for what the documents call the first or the most. Rankings whose first place no document names are left out.
// param: kind STRING = '' — one kind; '' for the four with a maker or a measure
// returns: kind STRING, ranking STRING, publisher STRING, date DATE, leaders LIST<STRING>, certainty STRING, sources LIST<STRING>
// tags: rankings
MATCH (x)-[p:RANKED_IN {place: 1}]->(r:Ranking)
WHERE $kind = r.kind OR $kind = '' AND r.kind IN ['list', 'evaluation', 'market share', 'contest']
UNWIND p.sources AS source
WITH r, x, p, source
ORDER BY x.name, source
WITH r, collect(DISTINCT x.name) AS leaders, min(p.certainty) AS certainty,
     collect(DISTINCT source) AS sources
RETURN r.kind AS kind, r.name AS ranking, r.publisher AS publisher, r.date AS date, leaders,
       certainty, sources
ORDER BY kind, ranking;

// test: evaluations, one with a tie
// with: {kind: 'evaluation'}
// expect: in order
// | kind         | ranking                          | publisher     | date         | leaders                                 | certainty | sources        |
// | 'evaluation' | 'LMSYS 大模型竞技场'             | 'LMSYS'       | null         | ['Yi-Large']                            | 'stated'  | ['qbitai:912'] |
// | 'evaluation' | 'OpenCompass 多模态评测'         | 'OpenCompass' | null         | ['日日新 SenseNova 5.5']                | 'stated'  | ['netease:11'] |
// | 'evaluation' | '中文大模型基准测评2024年度报告' | 'SuperCLUE'   | '2024-01-01' | ['DeepSeek V3', '日日新 SenseNova 5.5'] | 'stated'  | ['netease:11'] |

// test: market shares
// with: {kind: 'market share'}
// expect: in order
// | kind           | ranking                             | publisher | date         | leaders      | certainty | sources         |
// | 'market share' | '中国云服务市场（2023 下半年）跟踪' | 'IDC'     | '2023-07-01' | ['火山引擎'] | 'stated'  | ['qbitai:1479'] |
// | 'market share' | '中国智能座舱市场份额'              | null      | null         | ['商汤']     | 'stated'  | ['netease:22']  |
// | 'market share' | '中国计算机视觉市场份额'            | null      | null         | ['商汤']     | 'stated'  | ['netease:20']  |

// test: no such kind
// with: {kind: 'nothing'}
// expect: empty
