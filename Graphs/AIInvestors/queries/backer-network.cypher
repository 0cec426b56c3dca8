// cygnet: 1
// name: backer-network
// doc: The network around one company: its backers and everything else they back, by stated ties.
// doc: Returns nodes and relationships, to be drawn.
// param: company STRING — a company, in any printed form, for example '月之暗面'
// returns: i NODE, r RELATIONSHIP, c NODE
// tags: investors, drawing
MATCH (backed:Company)<-[:INVESTED_IN]-(i:Investor)
WHERE $company IN backed.names
MATCH (i)-[r:INVESTED_IN]->(c:Company)
RETURN i, r, c
ORDER BY i.name, c.name;

// test: two investors with one company each
// with: {company: '小冰公司'}
// expect: 2 rows

// test: five backers and all that they back
// with: {company: '面壁智能'}
// expect: 8 rows

// test: nobody by that name
// with: {company: 'nobody'}
// expect: empty
