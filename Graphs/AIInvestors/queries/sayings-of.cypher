// cygnet: 1
// name: sayings-of
// doc: What one person, medium or company says in the documents, verbatim, and about whom.
// param: name STRING — a person or an organisation, in any printed form, for example '梁文锋'
// returns: kind STRING, text STRING, about LIST<STRING>, sources LIST<STRING>
// tags: claims, quotes
MATCH (s)-[:SAID]->(q:Claim)
WHERE $name IN s.names
OPTIONAL MATCH (q)-[:ABOUT]->(x)
WITH q, x
ORDER BY x.name
WITH q, collect(DISTINCT x.name) AS about
RETURN q.kind AS kind, q.text AS text, about, q.sources AS sources
ORDER BY kind, text;

// test: a former employee of OpenAI
// with: {name: 'Andrew Carr'}
// expect: in order
// | kind    | text                          | about                            | sources                        |
// | 'quote' | 'DeepSeek 论文充满惊人智慧。' | ['DeepSeek', 'DeepSeek V2 论文'] | ['qbitai:1091', 'qbitai:1092'] |

// test: nobody by that name
// with: {name: 'nobody'}
// expect: empty
