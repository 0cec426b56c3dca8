import Cygnet
import Testing

/// A text with `‸` at the cursor, and what is offered there.
struct CompletionCase: Sendable, CustomTestStringConvertible {
  let text: String
  /// The candidates that come first, in their order.
  var first: [String] = []
  var contains: [String] = []
  var lacks: [String] = []
  /// Whether `first` is all that is offered.
  var isAll = false
  var testDescription: String { text }

  init(
    _ text: String, first: [String] = [], contains: [String] = [], lacks: [String] = []
  ) {
    self.text = text
    self.first = first
    self.contains = contains
    self.lacks = lacks
  }

  init(_ text: String, only all: [String]) {
    self.text = text
    first = all
    isAll = true
  }
}

@Suite struct CompletionTests {
  static let script = [
    """
    CREATE (a:Investor {name: '红杉', country: 'CN'}), (b:Investor {name: '美团'}),
           (c:Investor {name: '高瓴'}), (d:投资人 {姓名: '李想', `full name`: 'Li Xiang'}),
           (e:`Old Fund` {`exit year`: 2019}), (p:Person {name: '杨植麟', born: 1992}),
           (q:Person {name: '张鹏'}), (x:Company {name: '月之暗面', city: '北京'}),
           (y:Company {name: '智谱'}), (:Investor:Fund {size: 3}),
           (a)-[:INVESTED_IN {year: 2023, amount: 1.5}]->(x), (b)-[:INVESTED_IN {year: 2023}]->(x),
           (c)-[:INVESTED_IN]->(y), (d)-[:INVESTED_IN]->(x), (e)-[:`ONCE OWNED`]->(y),
           (p)-[:FOUNDED {role: 'CEO'}]->(x), (p)-[:WORKS_AT {since: date('2023-03-01')}]->(x),
           (q)-[:WORKS_AT]->(y), (q)-[:WORKS_AT]->(a)
    """
  ]

  static let database: Database? = {
    let database = Database()
    for statement in script {
      guard (try? database.query(statement)) != nil else { return nil }
    }
    return database
  }()

  static func complete(_ marked: String) throws -> CompletionList {
    let parts = marked.split(separator: "‸", maxSplits: 1, omittingEmptySubsequences: false)
    return try #require(database).completions(
      in: parts.joined(), at: parts[0].utf8.count, parameters: ["name", "最小值", "a b"])
  }

  static func check(_ row: CompletionCase) throws {
    let found = try complete(row.text).candidates.map(\.text)
    let head = row.isAll ? found[...] : found.prefix(row.first.count)
    #expect(Array(head) == row.first)
    for text in row.contains { #expect(found.contains(text), "\(text) in \(found)") }
    for text in row.lacks { #expect(!found.contains(text), "no \(text) in \(found)") }
  }

  static let labels = [
    CompletionCase(
      "MATCH (:‸",
      only: [
        "Investor", "Company", "Person", "Fund", "`Old Fund`", "投资人",
      ]),
    CompletionCase("MATCH (:co‸", only: ["Company"]),
    CompletionCase("MATCH (:UN‸", only: ["Fund", "`Old Fund`"]),
    CompletionCase("MATCH (:投‸", only: ["投资人"]),
    CompletionCase("MATCH (i:Investor&‸", first: ["Company"], lacks: ["Investor"]),
    CompletionCase("MATCH (i:Investor:F‸", only: ["Fund", "`Old Fund`"]),
    CompletionCase("MATCH (i:!‸", first: ["Investor"]),
    CompletionCase("MATCH (i:(Investor|‸", first: ["Company"], lacks: ["Investor"]),
    CompletionCase("MATCH (i:`Old‸", only: ["`Old Fund`"]),
    CompletionCase("MATCH (i:`Per‸", only: ["`Person`"]),
    CompletionCase("MATCH (n) WHERE n:‸", first: ["Investor"]),
    CompletionCase("MATCH (n) RETURN n:Per‸", only: ["Person"]),
    CompletionCase("MATCH (n) SET n:‸", first: ["Investor"]),
    CompletionCase("MATCH (n) WHERE (n:Per‸", only: ["Person"]),
    CompletionCase("CREATE INDEX FOR (n:‸", first: ["Investor"]),
    CompletionCase("RETURN {name: ‸", contains: ["count(", "NULL"], lacks: ["Investor"]),
    CompletionCase("MATCH (n {name: ‸", contains: ["n"], lacks: ["Investor", "INVESTED_IN"]),
    CompletionCase("RETURN [x IN [1] | ‸", first: ["x"], lacks: ["Investor"]),
    CompletionCase("RETURN 1 :: ‸", only: []),
  ]

  @Test(arguments: labels) func labelsAreOffered(_ row: CompletionCase) throws {
    try Self.check(row)
  }

  static let types = [
    CompletionCase("MATCH ()-[:‸", only: ["INVESTED_IN", "WORKS_AT", "FOUNDED", "`ONCE OWNED`"]),
    CompletionCase("MATCH (i:Investor)-[:‸", only: ["INVESTED_IN"]),
    CompletionCase("MATCH (i:Investor)<-[:‸", only: ["WORKS_AT"]),
    CompletionCase("MATCH (i:Investor)-[:‸]->(c)", only: ["INVESTED_IN"]),
    CompletionCase("MATCH (i:Investor)-[:‸]-(c)", only: ["INVESTED_IN", "WORKS_AT"]),
    CompletionCase("MATCH (p:Person)-[r:‸", only: ["WORKS_AT", "FOUNDED"]),
    CompletionCase("MATCH (p:Person)-[r:WORKS_AT|‸", only: ["FOUNDED"]),
    CompletionCase("MATCH (p:Person)-[:WORKS_AT|:‸", only: ["FOUNDED"]),
    CompletionCase("MATCH (p:Person)-[:on‸", only: []),
    CompletionCase("MATCH (i:Investor&Fund)-[:‸", only: []),
    CompletionCase("MATCH (i:Investor|Person)-[:‸", first: ["INVESTED_IN"]),
    CompletionCase("MATCH (p:Person) MATCH (p)-[:‸", only: ["WORKS_AT", "FOUNDED"]),
    CompletionCase("MATCH (p:Person) WITH p AS q MATCH (q)-[:F‸", only: ["FOUNDED"]),
    CompletionCase(
      "MATCH (p:Person)-[:FOUNDED]->(c)<-[:‸",
      only: ["INVESTED_IN", "WORKS_AT", "FOUNDED", "`ONCE OWNED`"]),
    CompletionCase("MATCH (:Unheard)-[:‸", first: ["INVESTED_IN"], contains: ["FOUNDED"]),
    CompletionCase("MATCH (:`Old Fund`)-[:‸", only: ["`ONCE OWNED`"]),
    CompletionCase("MATCH ()-[r]->() WHERE r:‸", first: ["INVESTED_IN"]),
  ]

  @Test(arguments: types) func typesFitTheirNodes(_ row: CompletionCase) throws {
    try Self.check(row)
  }

  static let farEnds = [
    CompletionCase("MATCH (i:Investor)-[:INVESTED_IN]->(:‸", only: ["Company"]),
    CompletionCase("MATCH (c:Company)<-[:INVESTED_IN]-(:‸", only: ["Investor", "投资人"]),
    CompletionCase("MATCH (p:Person)-[:WORKS_AT]->(w:‸", only: ["Company", "Investor"]),
    CompletionCase("MATCH (p:Person)-->(w:‸", only: ["Company", "Investor"]),
    CompletionCase("MATCH (p:Person)-[:WORKS_AT*1..2]->(w:‸", only: ["Company", "Investor"]),
    CompletionCase("MATCH (p)-[:WORKS_AT]-(w:‸", first: ["Person"], contains: ["Company"]),
    CompletionCase("MATCH (p:Person)-[:WORKS_AT]->(w:Company:‸", only: ["Investor"]),
    CompletionCase("MATCH (p)-[:UNHEARD]->(w:‸", first: ["Investor"], contains: ["Person"]),
    CompletionCase("MATCH (p) WHERE (p)-[:FOUNDED]->(:‸", only: ["Company"]),
    CompletionCase("MATCH (p) WHERE EXISTS { (p)-[:FOUNDED]->(:‸", only: ["Company"]),
    CompletionCase("RETURN [(p)-[:FOUNDED]->(:‸", only: ["Company"]),
  ]

  @Test(arguments: farEnds) func farEndsFitTheirTypes(_ row: CompletionCase) throws {
    try Self.check(row)
  }

  @Test func namesHaveCounts() throws {
    let types = try Self.complete("MATCH (p:Person)-[:‸").candidates
    #expect(types.map(\.detail) == ["3", "1"])
    #expect(types.map(\.kind) == [.relationshipType, .relationshipType])
    let labels = try Self.complete("MATCH (:Inv‸").candidates
    #expect(labels.map(\.detail) == ["4"])
    #expect(labels.map(\.kind) == [.label])
  }

  static let keys = [
    CompletionCase("MATCH (c:Company) RETURN c.‸", only: ["name", "city"]),
    CompletionCase("MATCH (c:Company) RETURN c.ci‸", only: ["city"]),
    CompletionCase("MATCH (c:Company) RETURN c.TY‸", only: ["city"]),
    CompletionCase("MATCH (i:Investor) RETURN i.‸", contains: ["name", "country", "size"]),
    CompletionCase("MATCH (i:Investor&Fund) RETURN i.‸", only: ["size"]),
    CompletionCase("MATCH (d:投资人) RETURN d.‸", contains: ["`full name`", "姓名"], lacks: ["name"]),
    CompletionCase("MATCH (e:`Old Fund`) RETURN e.`ex‸", only: ["`exit year`"]),
    CompletionCase(
      "MATCH ()-[r:INVESTED_IN]->() RETURN r.‸", contains: ["year", "amount"],
      lacks: ["name", "role"]),
    CompletionCase(
      "MATCH ()-[r:FOUNDED|WORKS_AT]->() RETURN r.‸", contains: ["role", "since"],
      lacks: ["year"]),
    CompletionCase("MATCH (x)-[:WORKS_AT]->() RETURN x.‸", only: ["name", "born"]),
    CompletionCase("MATCH ()-[:FOUNDED]->(x) WHERE x.‸", only: ["name", "city"]),
    CompletionCase("MATCH (n) RETURN n.‸", first: ["name"], contains: ["year", "姓名"]),
    CompletionCase("MATCH (c:Company {‸", only: ["name", "city"]),
    CompletionCase("MATCH (c:Company {name: 'x', ‸", only: ["city"]),
    CompletionCase("MATCH (c:Company {‸name: 1, city: 2})", only: ["name"]),
    CompletionCase("MATCH (c:Company {‸, city: 2})", only: ["name"]),
    CompletionCase("MATCH (:Person)-[:WORKS_AT {‸", only: ["since"]),
    CompletionCase("MATCH (c:Company) RETURN c {.‸", only: ["name", "city"]),
    CompletionCase("MATCH (c:Company) RETURN c {.name, .‸", only: ["city"]),
    CompletionCase("MATCH (c:Company) WITH c AS k RETURN k.‸", only: ["name", "city"]),
    CompletionCase("MATCH (c:Company) SET c += {‸", only: ["name", "city"]),
    CompletionCase("CREATE INDEX FOR (p:Person) ON (p.‸", only: ["name", "born"]),
    CompletionCase("MATCH (c:Company) RETURN c.city.‸", only: []),
    CompletionCase("UNWIND [{}] AS row RETURN row.‸", contains: ["name", "year"]),
    CompletionCase("MATCH (c:Company) RETURN [x IN collect(c) | x.‸", contains: ["name"]),
    CompletionCase("RETURN 1.‸", only: []),
  ]

  @Test(arguments: keys) func keysAreThoseOfTheOwner(_ row: CompletionCase) throws {
    try Self.check(row)
  }

  static let scopes = [
    CompletionCase("MATCH (i)-[r]->(c) RETURN ‸", first: ["i", "r", "c"]),
    CompletionCase("MATCH p = (i)-->() RETURN ‸", first: ["p", "i"]),
    CompletionCase("MATCH (i) WITH i.name AS n, 1 AS k WHERE ‸", first: ["n", "k"], lacks: ["i"]),
    CompletionCase("MATCH (i)-->(c) WITH c RETURN ‸", first: ["c"], lacks: ["i"]),
    CompletionCase("MATCH (i)-->(c) WITH *, 1 AS k RETURN ‸", first: ["i", "c", "k"]),
    CompletionCase("MATCH (i)-->(c) WITH DISTINCT c RETURN ‸", first: ["c"], lacks: ["i"]),
    CompletionCase("MATCH (i) RETURN i.name AS n ORDER BY ‸", first: ["n", "i"]),
    CompletionCase("UNWIND [1] AS x RETURN ‸", first: ["x"]),
    CompletionCase("CALL db.labels() YIELD label AS l RETURN ‸", first: ["l"], lacks: ["label"]),
    CompletionCase("LOAD CSV FROM 'a' AS line RETURN ‸", first: ["line"]),
    CompletionCase("MATCH (i) FOREACH (x IN [1] | SET i.a = ‸", first: ["i", "x"]),
    CompletionCase("MATCH (i) FOREACH (x IN [1] | SET i.a = x) WITH ‸", first: ["i"], lacks: ["x"]),
    CompletionCase("RETURN [x IN [1] WHERE ‸", first: ["x"]),
    CompletionCase("RETURN [x IN [1] WHERE x > 0 | x] + ‸", lacks: ["x"]),
    CompletionCase("MATCH (i) WHERE all(y IN [1] WHERE ‸", first: ["i", "y"]),
    CompletionCase("RETURN reduce(t = 0, x IN [1] | ‸", first: ["t", "x"]),
    CompletionCase(
      "MATCH (a) RETURN a AS b UNION MATCH (c) RETURN ‸", first: ["c"], lacks: ["a", "b"]),
    CompletionCase("MATCH (i) WHERE EXISTS { MATCH (i)-->(c) WHERE ‸", first: ["i", "c"]),
    CompletionCase(
      "MATCH (i) CALL { MATCH (c) RETURN c AS d } RETURN ‸", first: ["i", "d"], lacks: ["c"]),
    CompletionCase("MATCH (investor) RETURN in‸", first: ["investor"]),
    CompletionCase("MATCH (`a b`), (`match`) RETURN ‸", first: ["`a b`", "`match`"]),
    CompletionCase("MATCH (投) RETURN ‸", first: ["投"]),
    CompletionCase("MATCH (i)-[r]->() MATCH (‸", first: ["i"], lacks: ["r"]),
    CompletionCase("MATCH (i) RETURN i AS ‸", only: []),
    CompletionCase("MATCH (i) SET ‸", first: ["i"], lacks: ["CASE", "count("]),
    CompletionCase("CREATE INDEX FOR (n:Company) ON (‸", only: ["n"]),
    CompletionCase("CREATE CONSTRAINT FOR (n:Company) REQUIRE ‸", only: ["n"]),
    CompletionCase("MATCH (i) RETURN i; MATCH (c) RETURN ‸", first: ["c"], lacks: ["i"]),
    CompletionCase("MATCH (c) RETURN ‸; MATCH (i) RETURN i", first: ["c"], lacks: ["i"]),
  ]

  @Test(arguments: scopes) func variablesInScope(_ row: CompletionCase) throws {
    try Self.check(row)
  }

  static let keywords = [
    CompletionCase(
      "‸", first: ["MATCH", "RETURN", "CREATE", "MERGE"], lacks: ["WHERE", "count("]),
    CompletionCase("mat‸", first: ["MATCH", "OPTIONAL MATCH"]),
    CompletionCase("RETURN 1; ‸", first: ["MATCH"]),
    CompletionCase("MATCH ‸", first: ["shortestPath("], lacks: ["RETURN"]),
    CompletionCase(
      "MATCH (n) ‸", first: ["WHERE", "RETURN", "WITH"],
      contains: ["OPTIONAL MATCH", "MATCH", "SET", "DETACH DELETE"],
      lacks: ["AND", "AS", "ORDER BY", "count(", "OPTIONAL", "DETACH", "CREATE INDEX"]),
    CompletionCase(
      "MATCH (n) RETURN n ‸", first: ["AS", "ORDER BY", "SKIP", "LIMIT"],
      contains: ["UNION", "UNION ALL", "IS NOT NULL", "STARTS WITH"],
      lacks: ["MATCH", "WITH", "WHERE", "STARTS", "IS"]),
    CompletionCase("MATCH (n) RETURN n ORDER ‸", only: ["BY"]),
    CompletionCase("MATCH (n) RETURN n ORDER BY n.name ‸", first: ["DESC", "ASC"]),
    CompletionCase(
      "MATCH (n) WHERE n.name ‸", contains: ["IN", "CONTAINS", "STARTS WITH", "IS NULL"]),
    CompletionCase("MATCH (n) WHERE n.name STARTS ‸", only: ["WITH"]),
    CompletionCase(
      "MATCH (n) WHERE n.name IS ‸", contains: ["NULL", "NOT NULL"], lacks: ["RETURN"]),
    CompletionCase(
      "MATCH (n) WHERE ‸",
      contains: ["NOT", "EXISTS", "CASE", "ANY", "ALL", "COUNT", "exists(", "size("],
      lacks: ["RETURN", "ORDER BY", "DISTINCT", "NOT NULL"]),
    CompletionCase("RETURN ‸", first: ["DISTINCT"], contains: ["NULL", "TRUE", "count("]),
    CompletionCase("RETURN count(‸", contains: ["DISTINCT"]),
    CompletionCase("RETURN CASE ‸", contains: ["WHEN"]),
    CompletionCase("RETURN CASE WHEN true ‸", first: ["THEN"]),
    CompletionCase("RETURN CASE WHEN true THEN 1 ‸", first: ["WHEN", "ELSE", "END"]),
    CompletionCase(
      "MERGE (n) ‸", first: ["ON CREATE SET", "ON MATCH SET"], lacks: ["MATCH", "UNWIND"]),
    CompletionCase(
      "MERGE (n) ON CREATE SET n.a = 1 ‸", contains: ["ON MATCH SET", "RETURN", "WITH"]),
    CompletionCase("MERGE (n) ON ‸", contains: ["CREATE SET", "MATCH SET"]),
    CompletionCase(
      "CREATE (n) ‸", contains: ["RETURN", "SET", "WITH"], lacks: ["MATCH", "WHERE"]),
    CompletionCase("CREATE ‸", contains: ["INDEX", "CONSTRAINT"]),
    CompletionCase("MATCH (n) CREATE ‸", lacks: ["INDEX", "CONSTRAINT"]),
    CompletionCase(
      "CREATE INDEX ‸", contains: ["FOR", "IF NOT EXISTS"],
      lacks: ["MATCH", "RETURN", "IF EXISTS"]),
    CompletionCase("DROP INDEX ‸", only: []),
    CompletionCase("DROP INDEX x ‸", only: ["IF EXISTS"]),
    CompletionCase("LOAD CSV ‸", contains: ["WITH HEADERS FROM", "FROM"]),
    CompletionCase(
      "MATCH (n) WHERE n.a IN [1, 2] AND n.b = 1 OR n.c ‸", contains: ["AND", "RETURN"]),
    CompletionCase("MATCH (n) RETURN n.a, n.b ORDER BY n.a, n.b ‸", first: ["DESC", "ASC"]),
    CompletionCase("RETURN CASE 1 WHEN 1 THEN 2 END + CASE WHEN true AND false ‸", first: ["THEN"]),
    CompletionCase("CREATE CONSTRAINT FOR (c:Company) REQUIRE c.name ‸", first: ["IS UNIQUE"]),
    CompletionCase("SHOW ‸", contains: ["INDEXES", "FUNCTIONS"], lacks: ["MATCH"]),
    CompletionCase("LOAD ‸", contains: ["CSV FROM", "CSV WITH HEADERS FROM"]),
    CompletionCase(
      "MATCH (n) FOREACH (x IN [1] | ‸", contains: ["SET", "CREATE"],
      lacks: ["MATCH", "RETURN"]),
    CompletionCase(
      "MATCH (n) WHERE EXISTS { MATCH (n)-->(m) ‸", contains: ["WHERE", "RETURN"],
      lacks: ["SET", "CREATE"]),
    CompletionCase("MATCH (n) RETURN n UNION ‸", contains: ["ALL", "MATCH", "RETURN"]),
    CompletionCase("EXPLAIN ‸", first: ["MATCH"], lacks: ["EXPLAIN"]),
    CompletionCase("MATCH (n) WHERE n.name ORDRE 1 RETURN n ‸", contains: ["LIMIT"]),
    CompletionCase("UNWIND [{a: 1}, {a: 2}] ‸", first: ["AS"], lacks: ["RETURN"]),
    CompletionCase("RETURN 'ab' ‸", first: ["AS"]),
  ]

  @Test(arguments: keywords) func keywordsFollowTheGrammar(_ row: CompletionCase) throws {
    try Self.check(row)
  }

  static let functions = [
    CompletionCase("RETURN toI‸", first: ["toInteger(", "toIntegerList("]),
    CompletionCase("RETURN pi‸", first: ["pi()"]),
    CompletionCase("RETURN date.‸", contains: ["truncate(", "realtime("], lacks: ["name"]),
    CompletionCase("RETURN date.tr‸", only: ["transaction(", "truncate("]),
    CompletionCase("RETURN duration.in‸", contains: ["inDays("]),
    CompletionCase("MATCH (date:Person) RETURN date.‸", only: ["name", "born"]),
    CompletionCase("CALL ‸", contains: ["db.labels()", "dbms.functions()"], lacks: ["MATCH"]),
    CompletionCase(
      "CALL db.‸", contains: ["labels()", "schema.visualization()"], lacks: ["db.labels()"]),
    CompletionCase("CALL db.schema.‸", only: ["visualization()"]),
    CompletionCase("CALL db.la‸", first: ["labels()"]),
    CompletionCase("CALL db.labels() ‸", first: ["YIELD"]),
    CompletionCase("CALL db.labels() YIELD ‸", only: ["label"]),
    CompletionCase("CALL db.indexes() YIELD name, ‸", first: ["type"], lacks: ["name"]),
    CompletionCase("SHOW INDEXES YIELD ‸", first: ["name"]),
    CompletionCase("RETURN $‸", only: ["`a b`", "name", "最小值"]),
    CompletionCase("RETURN $n‸", only: ["name"]),
    CompletionCase("RETURN $`a‸", only: ["`a b`", "`name`"]),
  ]

  @Test(arguments: functions) func functionsProceduresParameters(_ row: CompletionCase) throws {
    try Self.check(row)
  }

  static let nothing = [
    "RETURN 'ab‸", "RETURN 'MATCH (:‸", "RETURN 'ab'‸", "RETURN \"a‸b\"", "RETURN 1 // MATCH (:‸",
    "RETURN /* MATCH (:‸ */ 1", "RETURN 12‸", "MATCH (`a b`‸", "RETURN 'a\\'‸",
  ]

  @Test(arguments: nothing) func nothingIsOffered(_ text: String) throws {
    #expect(try Self.complete(text).candidates == [])
  }

  @Test func afterComments() throws {
    try Self.check(CompletionCase("MATCH /* (:Company */ (:Per‸", only: ["Person"]))
    try Self.check(CompletionCase("// ; MATCH\nMATCH (:Per‸", only: ["Person"]))
    try Self.check(CompletionCase("MATCH (n) /* a */‸", first: ["WHERE"]))
  }

  @Test func theWordAtTheCursorIsReplaced() throws {
    func range(_ text: String) throws -> Range<Int> { try Self.complete(text).range }
    #expect(try range("MATCH (:Com‸") == 8..<11)
    #expect(try range("MATCH (:Co‸mpany)") == 8..<15)
    #expect(try range("MATCH (:‸") == 8..<8)
    #expect(try range("MATCH (:‸Company)") == 8..<8)
    #expect(try range("MATCH (:投‸资人)") == 8..<17)
    #expect(try range("MATCH (:`Old‸") == 8..<12)
    #expect(try range("MATCH (:`Ol‸d`)") == 8..<13)
    #expect(try range("RETURN 'a‸b'") == 9..<9)
    let middle = try Self.complete("MATCH (:Co‸mpany)")
    #expect(middle.candidates.map(\.text) == ["Company"])
  }

  @Test func detailsAreSignatures() throws {
    let function = try #require(try Self.complete("RETURN subst‸").candidates.first)
    #expect(function.text == "substring(")
    #expect(function.kind == .function)
    #expect(function.detail == "substring(a, b [, c])")
    let procedure = try #require(try Self.complete("CALL db.lab‸").candidates.first)
    #expect(procedure.kind == .procedure)
    #expect(procedure.detail == "db.labels() :: (label :: STRING)")
    let output = try #require(try Self.complete("CALL db.labels() YIELD ‸").candidates.first)
    #expect(output.kind == .output)
    #expect(output.detail == "STRING")
  }
}
