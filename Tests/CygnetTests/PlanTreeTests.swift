import Cygnet
import Testing

/// The plans of EXPLAIN and PROFILE as trees: the same steps as in their tables.
@Suite struct PlanTreeTests {
  static let queries = [
    "RETURN 1 AS x", "MATCH (a:A)-[:T]->(b) WHERE a.x > 0 RETURN a, b ORDER BY a.x LIMIT 2",
    "MATCH (a) OPTIONAL MATCH (a)-[:T]->(b:B)-[:T]->(c) WHERE c.x > a.x RETURN a, c",
    "MATCH (a:A) RETURN a.x AS x UNION MATCH (b:B) RETURN b.x AS x",
    "MATCH (a) CALL { WITH a MATCH (a)-->(b) RETURN b LIMIT 1 } RETURN a, b",
    "MERGE (a:A {x: 1}) ON CREATE SET a.y = 1 RETURN a",
    "MATCH (a:A) FOREACH (i IN [1, 2] | CREATE (:C {x: i}))",
  ]

  private func graph() throws -> Database {
    let database = Database()
    try database.query("UNWIND [1, 2, 3] AS x CREATE (:A {x: x})-[:T]->(:B {x: x})")
    return database
  }

  private func all(_ node: PlanNode) -> [PlanNode] { [node] + node.children.flatMap(all) }

  /// A table's operators, with the bars before them taken off.
  private func operation(_ row: Row) throws -> String {
    let text: String = try row.get("operator")
    return String(text.drop { $0 == "│" || $0 == " " })
  }

  @Test(arguments: queries) func explains(_ query: String) throws {
    let result = try graph().query("EXPLAIN " + query)
    let root = try #require(result.plan)
    let rows = try result.rows()
    #expect(root.operation == (try operation(rows[0])))
    let nodes = all(root)
    #expect(
      nodes.map { $0.operation + $0.details }.sorted()
        == (try rows.map { try operation($0) + $0.get("details", as: String.self) }.sorted()))
    #expect(nodes.allSatisfy { $0.rows == nil && $0.batches == nil && $0.nanoseconds == nil })
  }

  @Test(arguments: queries) func profiles(_ query: String) throws {
    let database = try graph()
    let result = try database.query("PROFILE " + query)
    let root = try #require(result.plan)
    #expect(
      all(root).map { "\($0.operation) \($0.rows ?? -1) \($0.batches ?? -1)" }.sorted()
        == (try result.rows().map { row in
          let (count, batches): (Int, Int) = (try row.get("rows"), try row.get("batches"))
          return "\(try operation(row)) \(count) \(batches)"
        }.sorted()))
    #expect(all(root).allSatisfy { $0.nanoseconds != nil })
    if root.operation == "ProduceResults" { #expect(root.nanoseconds == 0) }
  }

  /// What comes in is the first child, what hangs on the step follows.
  @Test func innerPlansAreFurtherChildren() throws {
    let result = try graph().query(
      "EXPLAIN MATCH (a) CALL { WITH a MATCH (a)-->(b) RETURN b LIMIT 1 } RETURN a, b")
    let root = try #require(result.plan)
    let apply = try #require(all(root).first { $0.operation.hasPrefix("Apply") })
    #expect(apply.children.count == 2)
    #expect(apply.children.first?.operation == "AllNodesScan")
    #expect(all(apply.children[1]).contains { $0.operation.hasPrefix("Expand") })
  }

  @Test func otherStatementsHaveNone() throws {
    let database = Database()
    #expect(try database.query("RETURN 1").plan == nil)
    #expect(try database.query("CREATE ()").plan == nil)
    let long = (0..<600).map { "UNWIND [1, 2] AS x\($0) " }.joined()
    let result = try database.query("EXPLAIN " + long + "RETURN x0")
    #expect(result.plan == nil)
    #expect(try result.rows().count > 500)
  }
}
