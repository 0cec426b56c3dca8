// cygnet: 1
// name: founders-by-school
// doc: Founders who studied at the same school, with their companies and degrees as printed.
// doc: A department counts with its university. Degrees in the order of the names; '' where none is printed.
// param: minimum INTEGER = 2 — founders at least
// returns: school STRING, founders INTEGER, names LIST<STRING>, degrees LIST<STRING>, companies LIST<STRING>
// tags: people, founders, education
MATCH (c:Company)<-[:FOUNDED]-(p:Founder)-[s:STUDIED_AT]->(u:University)
WITH u, p, s, c
ORDER BY c.name
WITH u, p, s, collect(c.name) AS firms
ORDER BY p.name
WITH u, collect(p.name) AS names, collect(coalesce(s.degree, '')) AS degrees,
     collect(firms) AS lists
WHERE size(names) >= $minimum
UNWIND lists AS firms
UNWIND firms AS firm
WITH u, names, degrees, firm
ORDER BY firm
WITH u, names, degrees, collect(DISTINCT firm) AS companies
RETURN u.name AS school, size(names) AS founders, names, degrees, companies
ORDER BY founders DESC, school;

// test: the one school with several founders
// expect: in order
// | school     | founders | names                                                                      | degrees | companies                                                              |
// | '清华大学' | 8        | ['吴育昕', '周昕宇', '唐杰', '杨植麟', '洪涛', '焦可', '王小川', '茹立云'] | ['', '本科', '本科、硕博', '本科', '本科', '本科', '工学学士、工学硕士、工程博士及 EMBA', '博士'] | ['循环智能', '智融集团', '智谱AI', '月之暗面', '百川智能', '葡萄智学'] |

// test: nobody feeds thirty
// with: {minimum: 30}
// expect: empty
