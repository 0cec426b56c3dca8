import Cygnet
import Foundation
import Synchronization
import Testing

/// Statements whose changes somebody looks at before they take effect.
@Suite struct StatementReviewTests {
  /// What a review was asked about, and what it answers.
  private final class Review: Sendable {
    private let asked = Mutex<[ChangeCounts]>([])
    private let answer: Bool

    init(answering answer: Bool) { self.answer = answer }

    var options: QueryOptions {
      QueryOptions(review: { changes in
        self.asked.withLock { $0.append(changes) }
        return self.answer
      })
    }

    var changes: [ChangeCounts] { asked.withLock { $0 } }
  }

  private let create = "CREATE (:A {x: 1})-[:T]->(:B)"

  @Test func whatIsAcceptedTakesEffect() throws {
    let (database, review) = (Database(), Review(answering: true))
    let result = try database.query(create, options: review.options)
    #expect(review.changes == [result.changes])
    #expect(result.changes.nodesCreated == 2)
    #expect(database.schema.nodeCount == 2)
  }

  @Test(arguments: [
    "CREATE (:A {x: 2})", "MATCH (a) DETACH DELETE a", "MATCH (a:A) SET a.x = 2, a:C REMOVE a:A",
    "PROFILE CREATE (:A)", "CREATE INDEX FOR (a:A) ON (a.x)",
    "CREATE CONSTRAINT FOR (a:A) REQUIRE a.x IS UNIQUE",
  ])
  func whatIsDeclinedLeavesNoTrace(_ statement: String) throws {
    let (database, review) = (Database(), Review(answering: false))
    try database.query(create)
    let before = try database.exported(database.subgraph(), as: .cypher)
    let error = #expect(throws: CygnetError.self) {
      try database.query(statement, options: review.options)
    }
    #expect(error?.kind == .cancelled)
    #expect(error?.code == "Declined")
    #expect(error?.message == "the statement was not carried out")
    #expect(review.changes.count == 1)
    #expect(try database.exported(database.subgraph(), as: .cypher) == before)
    #expect(try database.query("SHOW INDEXES").rows().isEmpty)
    #expect(try database.query("SHOW CONSTRAINTS").rows().isEmpty)
    #expect(database.schema.nodeCount == 2)
  }

  @Test func aTransactionGoesOn() throws {
    let (database, review) = (Database(), Review(answering: false))
    try database.transaction { transaction in
      try transaction.query("CREATE (:A)")
      #expect(throws: CygnetError.self) {
        try transaction.query("MATCH (a:A) SET a.x = 1", options: review.options)
      }
      #expect(review.changes.map(\.propertiesSet) == [1])
      #expect(transaction.changes.propertiesSet == 0)
      try transaction.query("CREATE (:B)")
    }
    #expect(try database.query("MATCH (n) RETURN n.x AS x").rows().count == 2)
    #expect(try database.query("MATCH (n) WHERE n.x IS NOT NULL RETURN n").rows().isEmpty)
  }

  @Test(arguments: ["MATCH (a) RETURN a", "EXPLAIN CREATE (:A)", "SHOW INDEXES", "CREATE ("])
  func whatDoesNotWriteIsNotAskedAbout(_ statement: String) throws {
    let review = Review(answering: false)
    _ = try? Database().query(statement, options: review.options).rows()
    #expect(review.changes.isEmpty)
  }

  @Test func scriptsAreNotAskedAbout() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("cygnet-review-\(UUID().uuidString).cypher")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data(create.utf8).write(to: path)
    let review = Review(answering: false)
    let database = try Database.open(path.path, options: review.options)
    #expect(database.schema.nodeCount == 2)
    #expect(review.changes.isEmpty)
  }
}
