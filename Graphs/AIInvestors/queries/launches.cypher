// cygnet: 1
// name: launches
// doc: Models released and products launched in a period, in order, with their owner.
// doc: A date in print that names only a month or a year counts from its first day: see `precision`. What has no date in
// doc: print is left out.
// param: from DATE — the first day, for example date('2024-05-01')
// param: to DATE — the last day, for example date('2024-07-31')
// returns: date DATE, precision STRING, label STRING, name STRING, owner STRING, printed STRING
// tags: models, products, time
MATCH (x)
WHERE (x:Model OR x:Product) AND $from <= coalesce(x.released, x.launched) <= $to
OPTIONAL MATCH (c:Organization)-[:DEVELOPED|OFFERS]->(x)
RETURN coalesce(x.released, x.launched) AS date,
       coalesce(x.releasedPrecision, x.launchedPrecision) AS precision,
       CASE WHEN x:Model THEN 'Model' ELSE 'Product' END AS label, x.name AS name, c.name AS owner,
       coalesce(x.releasedText, x.launchedText) AS printed
ORDER BY date, label, name, owner;

// test: from 4 July to the end of August 2024
// with: {from: date('2024-07-04'), to: date('2024-08-31')}
// expect: in order
// | date         | precision | label     | name                   | owner      | printed                            |
// | '2024-07-04' | 'day'     | 'Model'   | 'Step-1.5V'            | '阶跃星辰' | '2024年7月4日'                     |
// | '2024-07-04' | 'day'     | 'Model'   | 'Step-1X'              | '阶跃星辰' | '2024年7月4日'                     |
// | '2024-07-04' | 'day'     | 'Model'   | 'Step-2'               | '阶跃星辰' | '2024年7月4日'                     |
// | '2024-08-01' | 'month'   | 'Model'   | 'MiniCPM-V 2.6'        | '面壁智能' | '2024年8月'                        |
// | '2024-08-01' | 'month'   | 'Product' | '海螺 AI 创意视频平台' | 'MiniMax'  | '8 月最新发布海螺 AI 创意视频平台' |
// | '2024-08-01' | 'month'   | 'Product' | '海螺音乐'             | 'MiniMax'  | '8 月下旬'                         |

// test: a year before all
// with: {from: date('1999-01-01'), to: date('1999-12-31')}
// expect: empty
