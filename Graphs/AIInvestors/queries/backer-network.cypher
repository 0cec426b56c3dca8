// The network around one company: its backers and everything else they back. Returns nodes and
// relationships, to be drawn.
// $company: a company's name, for example '月之暗面'.
MATCH (:Company {name: $company})<-[:INVESTED_IN]-(i:Investor)
MATCH (i)-[r:INVESTED_IN]->(c:Company)
RETURN i, r, c;
