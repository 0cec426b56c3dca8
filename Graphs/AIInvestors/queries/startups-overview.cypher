// cygnet: 1
// name: startups-overview
// doc: The "6+2" start-ups by date of founding, with founders, model families and the valuation of the overview table.
// doc: `school` is the kind of founders (学院派, 青年派, 大佬派), `certainty` that of the valuation.
// doc: For 智谱AI, whose row of that table is shifted, it is the one that the text calls the latest (据传); `valuation-steps` has
// doc: the rounds. None is printed for DeepSeek and 面壁智能.
// param: group STRING = '' — '创业六小强' or '创业特别关注'; '' for both
// returns: company STRING, group STRING, founded DATE, founders LIST<STRING>, school STRING, families LIST<STRING>, valuation STRING, certainty STRING
// tags: companies, founders, valuation
MATCH (c:Company)
WHERE c.group IS NOT NULL AND $group IN ['', c.group]
OPTIONAL MATCH (c)<-[f:FOUNDED]-(p:Person)
WITH c, p, f
ORDER BY f.coFounder, p.name
WITH c, collect(p.name) AS founders
OPTIONAL MATCH (c)-[:HAS_FAMILY]->(m:ModelFamily)
WITH c, founders, m
ORDER BY m.name
WITH c, founders, collect(m.name) AS families
RETURN c.name AS company, c.group AS group, c.founded AS founded, founders, c.school AS school,
       families, c.valuationText AS valuation, c.valuationCertainty AS certainty
ORDER BY founded, company;

// test: the eight
// expect: in order
// | company    | group          | founded      | founders                               | school   | families     | valuation       | certainty  |
// | '智谱AI'   | '创业六小强'   | '2019-06-01' | ['唐杰']                               | '学院派' | ['GLM']      | '30 亿美元'     | 'rumoured' |
// | 'MiniMax'  | '创业六小强'   | '2021-12-01' | ['闫俊杰', '谷焕祎']                   | '青年派' | ['abab']     | '约 25 亿美元'  | 'stated'   |
// | '面壁智能' | '创业特别关注' | '2022-08-01' | ['李大海', '刘知远']                   | null     | ['MiniCPM']  | null            | null       |
// | '月之暗面' | '创业六小强'   | '2023-03-01' | ['杨植麟', '吴育昕', '周昕宇']         | '青年派' | ['Moonshot'] | '约 30 亿美元'  | 'stated'   |
// | '阶跃星辰' | '创业六小强'   | '2023-04-06' | ['姜大昕']                             | '大佬派' | ['Step']     | '约 20 亿美元*' | 'rumoured' |
// | '百川智能' | '创业六小强'   | '2023-04-10' | ['王小川', '洪涛', '焦可', '茹立云']   | '大佬派' | ['Baichuan'] | '超 20 亿美元'  | 'stated'   |
// | '零一万物' | '创业六小强'   | '2023-05-16' | ['李开复', '戴宗宏', '祁瑞峰', '马杰'] | '大佬派' | ['Yi']       | '超 10 亿美元'  | 'stated'   |
// | 'DeepSeek' | '创业特别关注' | '2023-07-17' | ['梁文锋']                             | null     | ['DeepSeek'] | null            | null       |

// test: no such group
// with: {group: 'nothing'}
// expect: empty
