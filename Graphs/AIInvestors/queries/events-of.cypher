// cygnet: 1
// name: events-of
// doc: Events that involve one company, person, model, product, place or other thing, in order of date, and in which role.
// doc: Events without a date come last.
// param: name STRING — anything, in any printed form, for example '火山引擎'
// returns: date DATE, precision STRING, kind STRING, event STRING, role STRING, text STRING, sources LIST<STRING>
// tags: events
MATCH (e:Event)-[r:INVOLVES]->(x)
WHERE $name IN x.names
RETURN e.date AS date, e.datePrecision AS precision, e.kind AS kind, e.name AS event,
       r.role AS role, e.text AS text, e.sources AS sources
ORDER BY date, event, role;

// test: an acquired company
// with: {name: '安全宝'}
// expect: in order
// | date | precision | kind          | event            | role     | text                                                               | sources         |
// | null | null      | 'acquisition' | '百度收购安全宝' | 'object' | '曾为基于 SaaS 的云安全初创公司“安全宝”创始人兼 CEO，后被百度收购' | ['qbitai:1031'] |

// test: nobody by that name
// with: {name: 'nobody'}
// expect: empty
