import Cygnet
import Testing

/// What is told of a statement before it runs.
@Suite struct DescribeTests {
  private func describe(_ text: String) throws -> StatementDescription {
    try Database().describe(try #require(try Script(text).statements.first))
  }

  @Test(arguments: [
    (
      "MATCH p = (a:A)-[r:T]->(b) RETURN a, r, p, a.name AS name",
      "a NODE, r RELATIONSHIP, p PATH, name ANY"
    ),
    ("MATCH (a)-[rs:T*1..2]->() RETURN rs", "rs LIST<RELATIONSHIP>"),
    (
      "MATCH (a) RETURN a.x AS k, count(*) AS n, collect(a) AS all, min(a.x) AS least",
      "k ANY, n INTEGER, all LIST<NODE>, least ANY"
    ),
    (
      "RETURN 1 AS a, 1.5 AS b, 'x' AS c, true AS d, null AS e, {a: 1} AS f",
      "a INTEGER, b FLOAT, c STRING, d BOOLEAN, e NULL, f MAP"
    ),
    (
      "RETURN [] AS a, [1, null] AS b, [[1], ['x']] AS c, [x IN [1, 2] | x * 2] AS d, $p AS e",
      "a LIST<ANY>, b LIST<INTEGER>, c LIST<LIST<ANY>>, d LIST<INTEGER>, e ANY"
    ),
    ("RETURN 1 + 1, 1 / 2.0, 'a' + 'b' AS s", "1 + 1 INTEGER, 1 / 2.0 FLOAT, s STRING"),
    ("RETURN date('2024-05-01') AS d, date($d) AS e", "d ANY, e ANY"),
    ("MATCH (a) WITH a AS b UNWIND [1, 2] AS x RETURN *", "b NODE, x INTEGER"),
    ("CALL { MATCH (a) RETURN a, 1 AS one } RETURN a, one", "a NODE, one INTEGER"),
    ("RETURN null AS x UNION RETURN 2 AS x", "x INTEGER"),
    ("RETURN 'a' AS x UNION ALL RETURN 2 AS x", "x ANY"),
    ("CREATE (n) RETURN n", "n NODE"), ("CREATE (n)", ""),
    ("EXPLAIN RETURN 1", "operator STRING, details STRING, estimated rows INTEGER"),
    (
      "PROFILE RETURN 1",
      "operator STRING, details STRING, estimated rows INTEGER, rows INTEGER, batches INTEGER, "
        + "time (ms) FLOAT"
    ),
  ])
  func columnsAreTyped(_ query: String, _ expected: String) throws {
    let columns = try describe(query).columns
    #expect(columns.map { "\($0.name) \($0.type)" }.joined(separator: ", ") == expected)
  }

  @Test func parametersAreInOrder() throws {
    let found = try describe(
      "MATCH (n {x: $b}) WHERE n.y = $a AND n.z = $b WITH n LIMIT $c RETURN n.x + $d AS x")
    #expect(found.parameters == ["b", "a", "c", "d"])
  }

  @Test(arguments: [
    ("RETURN 1", "query", false), ("MATCH (n) SET n.x = 1", "query", true),
    ("EXPLAIN CREATE ()", "query", false), ("PROFILE CREATE ()", "query", true),
    ("CALL { CREATE () } RETURN 1", "query", true), ("SHOW INDEXES", "show", false),
    ("CREATE INDEX FOR (a:A) ON (a.x)", "index", true), ("DROP INDEX i", "index", true),
    ("CREATE CONSTRAINT FOR (a:A) REQUIRE a.x IS UNIQUE", "constraint", true),
  ])
  func kindsAndChanges(_ query: String, _ kind: String, _ changes: Bool) throws {
    let found = try describe(query)
    #expect(found.kind == kind)
    #expect(found.changesGraph == changes)
  }

  @Test func mistakesAreTold() throws {
    let error = #expect(throws: CygnetError.self) { try describe("RETURN a") }
    #expect(error?.code == "UndefinedVariable")
    #expect(error?.position?.column == 8)
  }

  @Test func nothingRuns() throws {
    let database = Database()
    let statement = try #require(try Script("CREATE (n) RETURN n").statements.first)
    _ = try database.describe(statement)
    #expect(database.schema.nodeCount == 0)
  }
}
