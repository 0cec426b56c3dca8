import CygnetCore
import CypherSyntax
import Testing

/// The reference itself against what the language's rules say in so many words.
@Suite struct ReferenceRulesTests {
  static let graph: ReferenceGraph = {
    var graph = ReferenceGraph()
    for uid in 0..<3 {
      graph.nodes.append(.init(labels: ["A"], properties: ["uid": .integer(Int64(uid))]))
    }
    // A triangle's two sides, one of them doubled, and a loop.
    for (start, end) in [(0, 1), (0, 1), (1, 2), (2, 2)] {
      graph.relationships.append(.init(type: "T", start: start, end: end, properties: [:]))
    }
    return graph
  }()

  private func answer(_ text: String) throws -> ReferenceTable {
    let statement = try #require(Parser.parse(text).statements.first)
    guard case .query(let query) = statement.body else { throw ReferenceError.unsupported(text) }
    return try ReferenceInterpreter(Self.graph).run(query)
  }

  static let expressions: [(String, String)] = [
    ("false AND null", "false"), ("null XOR true", "null"), ("NOT null", "null"),
    ("[1, null] = [2, null]", "false"), ("[1, null] = [1, 2]", "null"),
    ("[1] = [1, null]", "false"),
    ("{a: null} = {b: null}", "false"), ("{a: null} = {a: 1}", "null"),
    ("0.0 / 0.0 = 0.0 / 0.0", "false"), ("0.0 / 0.0 <> 0.0 / 0.0", "true"),
    ("0.0 / 0.0 < 1", "false"), ("1 = '1'", "false"), ("1 < '1'", "null"),
    ("9007199254740993 = 9007199254740992.0", "false"),
    ("9007199254740993 > 9007199254740992.0", "true"),
    ("1 IN [2, null]", "null"), ("null IN []", "false"), ("2 IN [2, null]", "true"),
    ("CASE null WHEN null THEN 1 ELSE 2 END", "2"),
    ("all(x IN [] WHERE x)", "true"), ("single(x IN [] WHERE x)", "false"),
    ("any(x IN [null, true] WHERE x)", "true"), ("none(x IN [null] WHERE x)", "null"),
    ("single(x IN [true, null] WHERE x)", "null"),
    ("single(x IN [true, true, null] WHERE x)", "false"),
    ("7 / -2", "-3"), ("-7 % 2", "-1"), ("-3 ^ 2", "9.0"), ("2 ^ 3 ^ 2", "64.0"),
    ("toInteger('1.7')", "1"), ("toInteger('x')", "null"), ("toString(1.0)", "'1.0'"),
    ("1 < 2 = 2 <> 3", "true"), ("size('e\u{301}')", "2"), ("'é' = 'e\u{301}'", "false"),
    ("[1, 2, 3][-1]", "3"), ("[1, 2, 3][5]", "null"), ("[1, 2, 3][1..null]", "null"),
    ("[1] + 2", "[1, 2]"), ("[1] + [2]", "[1, 2]"), ("range(3, 1)", "[]"),
    ("range(3, 1, -2)", "[3, 1]"),
    ("null STARTS WITH 'a'", "null"), ("1 STARTS WITH 'a'", "null"), ("coalesce(null, 2)", "2"),
    ("split('a,b', ',')", "['a', 'b']"), ("round(-1.5)", "-1.0"), ("round(2.5)", "3.0"),
    ("duration('P1M') = duration('P30D')", "false"), ("duration('P1M') < duration('P2M')", "null"),
    ("COUNT { (:A)-[:T]->() }", "4"), ("COUNT { (:A)-[:T]-() }", "7"),
    ("COUNT { ()-->()-->() }", "3"), ("COUNT { ()-[*]->() }", "9"),
    ("COUNT { ()-[*0..]->() }", "12"), ("COUNT { ()-[*3..1]->() }", "0"),
    ("COUNT { ()-->(), ()-->() }", "12"), ("COUNT { ()-[*2]->(), ()-->() }", "6"),
    ("null IS :: INTEGER", "true"), ("null IS :: INTEGER NOT NULL", "false"),
    ("[1, 'a'] IS :: LIST<INTEGER>", "false"),
  ]

  @Test(arguments: expressions)
  func anExpressionGives(_ expression: String, _ expected: String) throws {
    let value = try #require(try answer("RETURN \(expression) AS v").rows.first?.first)
    #expect(value.description == expected)
  }

  static let queries: [(String, [String])] = [
    ("UNWIND null AS x RETURN x", []),
    ("UNWIND [1, 1.0, null, null] AS x RETURN DISTINCT x", ["1", "null"]),
    (
      "UNWIND [null, 1, 'a', true, [1], {a: 1}] AS x RETURN x ORDER BY x",
      ["{a: 1}", "[1]", "'a'", "true", "1", "null"]
    ),
    ("MATCH (n:B) RETURN count(n)", ["0"]), ("MATCH (n:B) RETURN n.uid, count(n)", []),
    ("MATCH (n:B) RETURN [sum(n.x), avg(n.x), collect(n.x)]", ["[0, null, []]"]),
    ("UNWIND [1, 2, 3, 4] AS x RETURN percentileDisc(x, 0.5)", ["2"]),
    ("UNWIND [1, 2] AS x RETURN avg(x)", ["1.5"]),
    ("MATCH (n {uid: 0}) OPTIONAL MATCH (n)-->(m) WHERE m.uid = 9 RETURN m", ["null"]),
    ("OPTIONAL MATCH (n:B) MATCH (n) RETURN n", []),
    (
      "MATCH (a {uid: 0}), (b {uid: 2}) MATCH p = allShortestPaths((a)-[*]->(b)) RETURN length(p)",
      ["2", "2"]
    ),
    ("MATCH (a {uid: 0}) MATCH p = shortestPath((a)-[*0..]->(a)) RETURN length(p)", ["0"]),
    ("MATCH (n) WITH n ORDER BY n.uid DESC SKIP 1 LIMIT 1 RETURN n.uid", ["1"]),
    (
      "UNWIND [1, 1] AS x MERGE (m:M {v: x}) ON MATCH SET m.hit = true RETURN count(DISTINCT m)",
      ["1"]
    ),
    ("MATCH (n) CREATE (m) WITH count(*) AS c MATCH (x) RETURN c + 10 * count(x) AS v", ["63"]),
    ("MATCH (n {uid: 0})-[r]->() DELETE r RETURN DISTINCT type(r)", ["'T'"]),
    ("FOREACH (x IN [1, 2] | CREATE (:F {v: x})) WITH 1 AS one MATCH (f:F) RETURN sum(f.v)", ["3"]),
    ("MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN count(m) AS c } RETURN sum(c)", ["4"]),
  ]

  @Test(arguments: queries)
  func aQueryGives(_ query: String, _ expected: [String]) throws {
    #expect(try answer(query).rows.map { $0[0].description } == expected)
  }

  static let mistakes: [(String, String)] = [
    ("RETURN 9223372036854775807 + 1", "IntegerOverflow"), ("RETURN 1 / 0", "DivisionByZero"),
    ("RETURN toInteger([1])", "InvalidArgumentValue"), ("RETURN 1 - 'a'", "InvalidArgumentType"),
    ("RETURN range(1, 2, 0)", "NumberOutOfRange"),
    ("MATCH (n {uid: 0}) DELETE n", "DeleteConnectedNode"),
    ("MATCH (n) DETACH DELETE n RETURN n.uid", "DeletedEntityAccess"),
    ("MERGE (n {x: null})", "MergeReadOwnWrites"),
    ("CREATE ({x: [1, 'a']})", "InvalidPropertyType"),
    ("UNWIND [9223372036854775807, 1] AS x RETURN sum(x)", "IntegerOverflow"),
  ]

  @Test(arguments: mistakes)
  func aMistakeIsNamed(_ query: String, _ code: String) throws {
    let error = #expect(throws: ReferenceError.self) { try answer(query) }
    #expect(error?.code == code)
  }
}
