// cygnet: 1
// name: timeline
// doc: The timeline of a company: events, rounds, models, products and programmes together, in order of date.
// doc: A date in print that names only a month, a half or a year stands on its first day; see `precision`. What has no date is
// doc: left out, and so is an event that only tells the release or launch of a model or product in the list.
// param: company STRING — a company, in any printed form, for example '月之暗面'
// param: from DATE = date('1900-01-01') — the first day
// param: to DATE = date('2100-01-01') — the last day
// returns: date DATE, precision STRING, label STRING, kind STRING, name STRING, certainty STRING, sources LIST<STRING>
// tags: companies, time
MATCH (c:Company)-[:RAISED|DEVELOPED|OFFERS|LAUNCHED|INVOLVES]-(x)
WHERE $company IN c.names
WITH DISTINCT c, x, coalesce(x.date, x.released, x.launched) AS date
WHERE $from <= date <= $to
OPTIONAL MATCH (x)-[:INVOLVES]->(y)<-[:DEVELOPED|OFFERS]-(c)
WHERE x.kind IN ['model release', 'product launch'] AND coalesce(y.released, y.launched) = date
WITH x, date, count(y) AS listed
WHERE listed = 0
RETURN date, coalesce(x.datePrecision, x.releasedPrecision, x.launchedPrecision) AS precision,
       head([l IN labels(x) WHERE l IN ['Event', 'Round', 'Model', 'Product', 'Programme']]) AS
         label, coalesce(x.kind, x.round) AS kind, x.name AS name, x.certainty AS certainty,
       x.sources AS sources
ORDER BY date, label, name;

// test: the first year of one company
// with: {company: '月之暗面', from: date('2023-01-01'), to: date('2023-12-31')}
// expect: in order
// | date         | precision | label     | kind        | name                    | certainty | sources                       |
// | '2023-03-01' | 'month'   | 'Event'   | 'founding'  | '2023-03 月之暗面成立'  | 'stated'  | ['qbitai:459', 'qbitai:73']   |
// | '2023-06-01' | 'month'   | 'Round'   | '天使'      | '月之暗面 2023-06 天使' | 'stated'  | ['qbitai:520']                |
// | '2023-07-01' | 'month'   | 'Round'   | 'A'         | '月之暗面 2023-07 A'    | 'stated'  | ['qbitai:519', 'qbitai:511']  |
// | '2023-10-01' | 'month'   | 'Model'   | 'language'  | 'Moonshot-v1'           | 'stated'  | ['qbitai:459', 'qbitai:1120'] |
// | '2023-10-01' | 'month'   | 'Product' | 'assistant' | 'Kimi 智能助手'         | 'stated'  | ['qbitai:43', 'qbitai:469', 'qbitai:470', 'qbitai:474', 'qbitai:478', 'qbitai:486', 'qbitai:490', 'qbitai:492', 'qbitai:494'] |

// test: nobody by that name
// with: {company: 'nobody'}
// expect: empty
