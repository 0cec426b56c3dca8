import Cygnet
import Foundation
import Testing

/// Saved queries: what their annotations say, and what is made of it.
@Suite struct SavedQueryTests {
  private static let text = """
    // cygnet: 1
    // title: Who invests together
    // name: co-investors
    // doc: Who invests with one investor.
    // doc: Counted once per company.
    // param: investor STRING — any name, e.g. '红杉' or "a = b -- c"
    // param: since DATE = date('2020-01-01') -- earliest
    // param: kinds LIST<STRING> = ['a = b', 'c — d']
    // returns: other STRING, deals INTEGER
    // tags: syndicates, weekly
    MATCH (i:Investor {name: $investor})-[:INVESTED_IN]->(c)<-[:INVESTED_IN]-(o:Investor)
    WHERE c.founded >= $since AND NOT c.kind IN $kinds // inside
    RETURN o.name AS other, count(c) AS deals
    ORDER BY other;

    // test: two share one
    // with: {investor: '红杉'}
    // expect: in order
    // | other | deals |
    // | 'B'   | 1     |

    // test: nobody
    // with: {investor: 'x | y'}
    // expect: empty

    // name: names
    // returns: name STRING
    MATCH (i:Investor) RETURN i.name AS name ORDER BY name;
    // test: all
    // expect: in any order
    // |name|
    // |'B'|
    // |'红杉'|
    """

  private func shelf(_ text: String, file: String = "queries/file.cypher") -> SavedQueries {
    SavedQueries([SourceText(text, name: file)])
  }

  private func graph() throws -> Database {
    let graph = Database()
    try graph.query(
      """
      CREATE (a:Investor {name: '红杉'}), (b:Investor {name: 'B'}),
             (c:Company {name: 'X', founded: date('2020-06-01'), kind: 'x'}),
             (a)-[:INVESTED_IN]->(c), (b)-[:INVESTED_IN]->(c)
      """)
    return graph
  }

  // MARK: Reading

  @Test func annotations() throws {
    let shelf = shelf(Self.text)
    #expect(shelf.all.map(\.name) == ["co-investors", "names"])
    #expect(shelf.all.flatMap(\.mistakes).isEmpty)
    let query = shelf.all[0]
    #expect(query.documentation == "Who invests with one investor.\nCounted once per company.")
    #expect(query.tags == ["syndicates", "weekly"])
    #expect(
      query.parameters.map(\.signature) == [
        "$investor STRING", "$since DATE = date('2020-01-01')",
        "$kinds LIST<STRING> = ['a = b', 'c — d']",
      ])
    #expect(
      query.parameters.map(\.documentation) == [
        "any name, e.g. '红杉' or \"a = b -- c\"", "earliest", "",
      ])
    #expect(query.columns?.map(\.name) == ["other", "deals"])
    #expect(query.tests.map(\.title) == ["two share one", "nobody"])
    #expect(shelf.all[1].parameters.isEmpty)
    #expect(shelf["co-investors"] != nil)
    #expect(shelf.suggestion(for: "co-investor") == "co-investors")
  }

  @Test func aBareFileIsAQuery() throws {
    let shelf = shelf(
      "// What is near a node.\n// $name: its name.\nMATCH (n {name: $name})--(m) RETURN m, $`a b`;",
      file: "queries/near.cypher")
    let query = try #require(shelf["near"])
    #expect(query.documentation == "What is near a node.\n$name: its name.")
    #expect(query.parameters.map(\.signature) == ["$name", "$a b"])
    #expect(query.columns == nil)
    #expect(query.mistakes.isEmpty && !query.isAnnotated)
  }

  @Test(arguments: [
    ("// name: a\nRETURN 1;\n// doc: late", "MisplacedAnnotation"),
    ("// name: a\n// expect: empty\nRETURN 1;", "MisplacedAnnotation"),
    ("// test: early\n// name: a\nRETURN 1;", "MisplacedAnnotation"),
    ("// name: a b\nRETURN 1;", "InvalidName"), ("// name: a", "NoStatement"),
    ("", "NoStatement"), ("RETURN 1 +;", "UnexpectedSyntax"),
    ("// name: a\n// parm: x INTEGER\nRETURN $x;", "UnknownAnnotation"),
    ("// parm: x INTEGER\n// name: a\nRETURN $x;", "UnknownAnnotation"),
    ("// name: a\nRETURN 1;\n// Test: one", "UnknownAnnotation"),
    ("// name: a\nRETURN 1;\n// expect : empty", "UnknownAnnotation"),
    ("// param: x INTGER\nRETURN $x;", "InvalidType"),
    ("// param:\nRETURN 1;", "InvalidAnnotation"),
    ("// param: x\n// param: x\nRETURN $x;", "DuplicateParameter"),
    ("// cygnet: 2\nRETURN 1;", "UnknownVersion"),
    ("RETURN 1 AS x;\n// test: t\n// expect: nothing", "InvalidAnnotation"),
    (
      "RETURN 1 AS x;\n// test: t\n// expect: in order\n// | x |\n// | 1 | 2 |", "InvalidAnnotation"
    ),
    ("RETURN 1 AS x;\n// test: t\n// expect: in order\n// | x", "InvalidAnnotation"),
    ("RETURN 1 AS x;\n// test: t\n// expect: empty\n// | x |", "MisplacedAnnotation"),
  ])
  func mistakes(_ text: String, _ code: String) {
    let found = shelf(text).all.flatMap(\.mistakes).map(\.code)
    #expect(found == [code])
  }

  @Test(arguments: [
    "// name: a\n// note: param: x\nRETURN 1;", "// See: the manual\nRETURN 1;",
    "// Test: all of it\nRETURN 1;", "// name: a\n// Note: of old\nRETURN 1;",
    "// name: a\n// In short: it works\nRETURN 1;", "/* block: x */ RETURN 1;",
  ])
  func remarks(_ text: String) { #expect(shelf(text).all.flatMap(\.mistakes).isEmpty) }

  // MARK: Arguments

  @Test func typedArguments() throws {
    let query = try #require(shelf(Self.text)["co-investors"])
    let given = try query.arguments(["investor": .string("a"), "since": .string("2021-02-03")])
    #expect(given["since"]?.description == "'2021-02-03'")
    #expect(given["since"]?.typeName == "Date")
    #expect(given["kinds"]?.description == "['a = b', 'c — d']")
    // A STRING is taken as written.
    #expect(try query.value("null", for: "investor").description == "'null'")
    #expect(try query.value("2021", for: "investor").description == "'2021'")
    #expect(try query.value("['x']", for: "kinds").description == "['x']")
  }

  @Test(arguments: [
    (["investor": Value.integer(1)], "InvalidParameterType"),
    (["investor": .string("a"), "since": .string("soon")], "InvalidParameterType"),
    (["investor": .string("a"), "kinds": .list([.integer(1)])], "InvalidParameterType"),
    ([:], "MissingParameter"), (["investor": .string("a"), "invester": .null], "UnknownParameter"),
  ])
  func refusedArguments(_ given: [String: Value], _ code: String) throws {
    let query = try #require(shelf(Self.text)["co-investors"])
    let error = #expect(throws: CygnetError.self) { try query.arguments(given) }
    #expect(error?.code == code)
  }

  @Test func integersServeAsFloats() throws {
    let query = try #require(shelf("// param: x FLOAT\nRETURN $x AS x;")["file"])
    #expect(try query.arguments(["x": .integer(3)])["x"]?.description == "3.0")
  }

  @Test func runsFromTheLibrary() throws {
    let graph = try graph()
    let query = try #require(shelf(Self.text)["co-investors"])
    let rows = try graph.run(query, ["investor": .string("红杉")]).rows()
    #expect(rows.map { $0.values.map(\.plainText) } == [["B", "1"]])
    let broken = try #require(shelf("RETURN 1 +;")["file"])
    #expect(throws: CygnetError.self) { try graph.run(broken) }
  }

  // MARK: Tests

  private func failures(_ text: String) throws -> [String?] {
    let tester = SavedQueryTester(try graph())
    return try shelf(text).all.flatMap { try tester.run($0) }.map(\.failure)
  }

  @Test func passingTests() throws { #expect(try failures(Self.text) == [nil, nil, nil]) }

  @Test func differencesAreShown() throws {
    let text = """
      UNWIND [1, 2, 4] AS i RETURN i, '红' AS s;
      // test: rows
      // expect: in order
      // | i | s    |
      // | 1 | '红' |
      // | 3 | 'x'  |
      // | 4 | '红' |
      """
    #expect(
      try failures(text) == [
        """
        - expected, + found
          | i | s    |
          | 1 | '红' |
        - | 3 | 'x'  |
        + | 2 | '红' |
          | 4 | '红' |
        """
      ])
  }

  @Test(arguments: [
    (
      "RETURN 1 AS x;\n// test: t\n// expect: in order\n// | y |\n// | 1 |",
      "expected the columns y; found x"
    ),
    ("RETURN 1 AS x;\n// test: t\n// expect: empty", "expected no rows; found 1\n+ | x |\n+ | 1 |"),
    ("RETURN 1 AS x;\n// test: t\n// expect: 2 rows", "expected 2 rows; found 1 row"),
    (
      "RETURN 1 AS x;\n// test: t\n// expect: error: SyntaxError",
      "expected the error SyntaxError; found 1 row"
    ),
    ("RETURN 1 AS x;\n// test: t", "the test does not say what it expects"),
    (
      "// returns: x STRING\nRETURN 1 AS x;\n// test: t\n// expect: 1 row",
      "column `x` is declared STRING; row 1 has Integer 1"
    ),
    (
      "// returns: y INTEGER\nRETURN 1 AS x;\n// test: t\n// expect: 1 row",
      "the declared columns are y; found x"
    ),
  ])
  func failingTests(_ text: String, _ failure: String) throws {
    #expect(try failures(text) == [failure])
  }

  @Test(arguments: [
    // Order, and the order within lists.
    "UNWIND [2, 1] AS x RETURN x;\n// test: t\n// expect: in any order\n// | x |\n// | 1 |\n// | 2 |",
    "RETURN [2, 1] AS x;\n// test: t\n// expect: in any order (ignoring element order for lists)\n// | x |\n// | [1, 2] |",
    "RETURN 1 / 0 AS x;\n// test: t\n// expect: error: DivisionByZero",
    "RETURN date('2024-05-01') AS d, 1.50 AS f, null AS n, 'a|b' AS s;\n// test: t\n// expect: in order\n// | d | f | n | s |\n// | '2024-05-01' | 1.5 | null | 'a|b' |",
    "MATCH (n) RETURN count(n) AS n;\n// test: t\n// given: CREATE (:A), (:B)\n// expect: in order\n// | n |\n// | 2 |",
    "// param: x INTEGER\nRETURN $x AS x;\n// test: t\n// with: {x: 'a'}\n// expect: error: InvalidParameterType",
  ])
  func passing(_ text: String) throws { #expect(try failures(text) == [nil]) }

  /// A test leaves the graph as it was.
  @Test func writesAreTakenBack() throws {
    let graph = try graph()
    let text =
      "CREATE (n:New) RETURN labels(n) AS l;\n// test: t\n// expect: in order\n// | l |\n// | ['New'] |"
    let outcomes = try SavedQueryTester(graph).run(shelf(text).all[0])
    #expect(outcomes.map(\.failure) == [nil])
    #expect(graph.schema.nodeCount == 3)
  }

  @Test func expectationsAreUpdated() throws {
    let text = """
      UNWIND [1, 2] AS i RETURN i;
      // test: a
      // expect: in order
      // | i |
      // | 7 |
      // test: b
      // expect: in any order
      // test: c
      // expect: 2 rows

      """
    let tester = SavedQueryTester(try graph())
    let outcomes = try tester.run(shelf(text).all[0])
    let updated = try #require(SavedQueryTestOutcome.updatedFiles(outcomes).first?.text)
    #expect(
      updated == """
        UNWIND [1, 2] AS i RETURN i;
        // test: a
        // expect: in order
        // | i |
        // | 1 |
        // | 2 |
        // test: b
        // expect: in any order
        // | i |
        // | 1 |
        // | 2 |
        // test: c
        // expect: 2 rows

        """)
    #expect(try failures(updated) == [nil, nil, nil])
  }

  /// One wide cell does not widen all rows.
  @Test func wideCellsStickOut() throws {
    let text =
      "UNWIND range(1, 3) AS i RETURN CASE i WHEN 2 THEN 'x' + substring('\(String(repeating: "y", count: 300))', 0) ELSE 'z' END AS c;\n// test: t\n// expect: in order\n"
    let outcomes = try SavedQueryTester(graph()).run(shelf(text).all[0])
    let updated = try #require(SavedQueryTestOutcome.updatedFiles(outcomes).first?.text)
    #expect(updated.contains("// | 'z' |\n"))
    let formatted = try ScriptFormatter.format(SourceText(updated))
    #expect(formatted.contains("// | 'z' |\n"))
    #expect(try failures(formatted) == [nil])
  }

  /// What `--update` leaves alone, and what it takes care of.
  @Test func updatesKeepAllElse() throws {
    func updated(_ text: String) throws -> String? {
      let tester = SavedQueryTester(try graph())
      return SavedQueryTestOutcome.updatedFiles(
        try shelf(text).all.flatMap { try tester.run($0) }
      ).first?.text
    }
    let start = "// returns: a STRING\nRETURN 1 AS a;\n// test: t\n// expect: in order\n"
    #expect(try updated(start + "// | a |\n") == nil, "the type would still be wrong")
    let apart = "RETURN 1 AS a;\n// test: t\n// expect: in order\n// | a |\n"
    #expect(try updated(apart + "RETURN 2 AS a;\n// | 7 |\n") == nil)
    #expect(try updated(apart + "// a remark\n// | 7 |\n") == nil)
    // Indents, line ends and names that are no plain cells.
    let odd = "RETURN 1 AS `a|b`, 2 AS `it's`;\r\n  // test: t\r\n  // expect: in order\r\n"
    let written = try #require(try updated(odd))
    #expect(
      written == odd.dropLast() + "\r\n  // | `a|b` | `it's` |\r\n  // | 1     | 2      |\r\n")
    #expect(try failures(written) == [nil])
  }

  /// Statements that only read are run to their end too.
  @Test func errorsOfEarlierStatementsCount() throws {
    let text = "UNWIND [1, 0] AS i RETURN 1 / i AS x; RETURN 1 AS y;\n// test: t\n// expect: 1 row"
    #expect(try failures(text)[0]?.contains("division by zero") == true)
    let given = "RETURN 1 AS y;\n// test: t\n// given: RETURN 1 / 0\n// expect: 1 row"
    #expect(try failures(given)[0]?.contains("division by zero") == true)
    #expect(throws: CygnetError.self) { try graph().run(shelf(text).all[0]) }
  }

  @Test(arguments: [
    ("// name: a\nRETURN 1\n// name: b\nAS x;", "AnnotationInStatement"),
    ("// name: a\nMATCH (n)\n// param: y STRING\nRETURN n;", "AnnotationInStatement"),
    ("RETURN 1 AS x;\n// test: t\n// expect: empty\nRETURN 2 AS x;", "MisplacedStatement"),
    ("RETURN 1 AS x;\n// test: t\n// expect: empty\n// expect: 1 row", "DuplicateAnnotation"),
    (
      "RETURN 1 AS x;\n// test: t\n// expect: in order\n// | x |\n// note: 1\n// | 1 |",
      "MisplacedAnnotation"
    ),
  ])
  func mistakesAreTold(_ text: String, _ code: String) {
    #expect(shelf(text).all[0].mistakes.map(\.code) == [code])
  }

  /// Which of the two is meant nobody knows.
  @Test func queriesOfOneName() {
    let found = shelf("// name: a\nRETURN 1;\n// name: a\nRETURN 2;").all.map {
      $0.mistakes.map(\.code)
    }
    #expect(found == [["DuplicateQuery"], ["DuplicateQuery"]])
  }

  @Test func commentsInBareStatementsAreFree() {
    #expect(shelf("MATCH (n)\n// name: of the node\nRETURN n;").all[0].mistakes.isEmpty)
  }

  @Test func quotedAndDashedParameters() throws {
    let query = shelf("// param: `weird name` INTEGER = 5--2 — d\nRETURN $`weird name` AS x;").all[
      0]
    #expect(query.parameters.map(\.name) == ["weird name"])
    #expect(query.parameters[0].documentation == "d")
    #expect(try graph().run(query).next()?.get("x") == 7)
  }

  @Test func defaultsAreOneExpression() throws {
    for text in ["1 AS value UNION ALL RETURN 2", "1, 2", "RETURN 1", ""] {
      let query = shelf("// param: x = \(text)\nRETURN $x AS x;").all[0]
      #expect(throws: CygnetError.self, "\(text)") { try query.arguments([:]) }
    }
  }

  // MARK: Linting

  private func findings(_ text: String) throws -> [String] {
    let graph = try graph()
    try graph.query("CREATE CONSTRAINT FOR (c:Company) REQUIRE c.name IS UNIQUE")
    return shelf(text).all.flatMap { SavedQueryLinter(graph).findings($0) }.map { finding in
      "\(finding.position.map { "\($0.line):\($0.column)" } ?? "") \(finding.code)"
    }
  }

  @Test(arguments: [
    ("// name: a\n// param: x\nRETURN 1 AS one;", ["2:1 UnusedParameter"]),
    ("// name: a\nRETURN $x AS x;", ["2:8 UndeclaredParameter"]), ("RETURN $x AS x;", []),
    ("// param: x INTEGER = 'a'\nRETURN $x AS x;", ["1:1 InvalidDefault"]),
    ("// param: x INTEGER = (\nRETURN $x AS x;", ["1:1 InvalidDefault"]),
    ("// returns: y\nRETURN 1 AS x;", ["2:1 ColumnsDiffer"]),
    ("MATCH (c:Compny) RETURN c.name AS n;", ["1:10 UnknownLabel"]),
    (
      "MATCH (c)-[:INVSTED_IN]->() RETURN c.nme AS n;",
      ["1:13 UnknownRelationshipType", "1:38 UnknownPropertyKey"]
    ),
    ("RETURN 1 AS x;\n// test: t", ["2:1 IncompleteTest"]),
    (
      "RETURN 1 AS x;\n// test: t\n// expect: in order\n// | x |\n// | nonsense |",
      ["2:1 InvalidTestValue"]
    ),
    ("RETURN 1 AS x;\n// test: t\n// with: {p: }\n// expect: empty", ["2:1 UnexpectedSyntax"]),
    ("RETURN 1 AS x;\n// test: t\n// with: {p: 1}\n// expect: empty", ["2:1 UnknownParameter"]),
    ("RETURN y AS x;", ["1:8 UndefinedVariable"]),
  ])
  func finds(_ text: String, _ expected: [String]) throws {
    #expect(try findings(text) == expected)
  }

  @Test(arguments: [
    ("MATCH (a:Company), (b:Company)", true), ("MATCH (a:Company) MATCH (b:Company)", true),
    ("MATCH (a:Company), (b:Company) WHERE a.name < b.name", true),
    ("MATCH (a:Company), (b:Company) WHERE NOT a.kind = b.kind", true),
    ("UNWIND [1, 2] AS i MATCH (a:Company)", true),
    ("MATCH (a)--(c), (b)", true),
    ("MATCH (a:Company {name: 'X'})--(c), (b:Company)", true),
    ("MATCH (a:Company) CALL () { MATCH (b:Company) RETURN b }", true),
    // Ties: a shared variable, a condition, rows that the pattern looks at.
    ("MATCH (a:Company), (b:Company) WHERE a.kind = b.kind", false),
    ("MATCH (a:Company)--(c), (b:Company)--(c)", false),
    ("MATCH (a:Company) MATCH (b {kind: a.kind})", false),
    ("UNWIND [1, 2] AS i MATCH (a:Company) WHERE a.kind = i", false),
    ("MATCH (a:Company), (b:Company), p = shortestPath((a)-[*]-(b))", false),
    ("MATCH (a:Company) WITH count(a) AS n MATCH (b:Company)", false),
    ("MATCH (a:Company) WITH a LIMIT 1 MATCH (b:Company)", false),
    ("MATCH (a:Company) CALL (a) { MATCH (a)--(b) RETURN count(b) AS n }", false),
    ("CALL () { MATCH (a:Company) RETURN count(a) AS n } MATCH (b:Company)", false),
    ("MATCH (a:Company) CALL () { MATCH (b:Company) RETURN count(b) AS n }", false),
    // One row at most.
    ("MATCH (a:Company {name: 'X'}), (b:Company {name: 'Y'})", false),
    ("MATCH (a:Company {name: 'X'}), (b:Company)", false),
    ("MATCH (a:Company), (b:Company) WHERE b.name = 'X'", false),
    ("MATCH (a:Investor {name: 'X'}), (b:Investor)", true),
  ])
  func cartesianProducts(_ clauses: String, _ isProduct: Bool) throws {
    let found = try findings(clauses + " RETURN 1 AS one;").filter {
      $0.hasSuffix("CartesianProduct")
    }
    #expect(found.count == (isProduct ? 1 : 0))
  }

  // MARK: The page

  @Test func thePage() {
    let page = ShelfDocument(shelf(Self.text), graph: "AI_Investors").markdown
    #expect(page.hasPrefix("# Saved queries of AI\\_Investors\n"))
    #expect(
      page.contains(
        "| [`co-investors`](#co-investors) | Who invests with one investor. | syndicates, weekly |")
    )
    #expect(page.contains("| `$since` | DATE | `date('2020-01-01')` | earliest |"))
    #expect(page.contains("Returns: `other` STRING, `deals` INTEGER"))
    #expect(
      page.contains(
        "For example with `{investor: '红杉'}`:\n\n| other | deals |\n|---|---|\n| 'B' | 1 |"))
  }

  /// A line may look like a row and be part of a string or of a block comment.
  @Test func whatLooksLikeARowStays() throws {
    for text in ["RETURN 'a\n// |  x  |\nb' AS s;\n", "/* a\n// |  x  |\n*/\nRETURN 1 AS s;\n"] {
      #expect(try ScriptFormatter.format(SourceText(text)).contains("\n// |  x  |\n"))
    }
  }

  /// The text of a column without a name is its name, in subqueries too.
  @Test func columnsOfSubqueriesKeepTheirNames() throws {
    let text = "CALL () { RETURN 1+1 } RETURN `1+1` AS x;\n"
    let formatted = try ScriptFormatter.format(SourceText(text))
    #expect(formatted.contains("RETURN 1+1 }"))
    #expect(try Database().query(formatted).next()?.get("x") == 2)
  }

  @Test func tablesAreLinedUp() throws {
    let text = "return 1 as x;\n// test: t\n// expect: in order\n//|x|名|\n// | 1 | '红杉' |\n"
    #expect(
      try ScriptFormatter.format(SourceText(text)) == """
        RETURN 1 AS x;
        // test: t
        // expect: in order
        // | x | 名     |
        // | 1 | '红杉' |

        """)
  }
}
