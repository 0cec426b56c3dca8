public import CygnetCore
import GraphFile
import GraphFormats
import GraphStore
import Synchronization

/// A property graph and the queries on it. Safe to use from many threads:
/// readers never wait, writers take turns.
///
/// ```swift
/// let database = Database()
/// try database.query("CREATE (:Company {name: $name})", ["name": "月之暗面"])
/// let result = try database.query("MATCH (c:Company) RETURN c.name AS name")
/// while let row = try result.next() { print(try row.get("name", as: String.self)) }
/// ```
public final class Database: Sendable {
  let store: GraphStore
  /// Where the graph is kept; `nil` for one in memory.
  let file: GraphFile?
  let preparation: Preparation
  /// Property keys by where they were seen, for completion.
  let knownKeys = KnownKeys()
  /// Saved queries that came with the graph.
  public let savedQueries: SavedQueries
  /// How long a writer waits for its turn.
  private let patience: Swift.Duration
  private let notes = Mutex<[CygnetError]>([])

  /// An empty graph in memory.
  public init(
    savedQueries: SavedQueries = SavedQueries(), writerPatience: Swift.Duration = .seconds(10)
  ) {
    self.savedQueries = savedQueries
    patience = writerPatience
    preparation = Preparation()
    store = GraphStore()
    file = nil
  }

  init(_ file: GraphFile, savedQueries: SavedQueries) {
    self.savedQueries = savedQueries
    patience = .seconds(10)
    preparation = Preparation()
    store = file.store
    self.file = file
  }

  /// An empty graph whose planner leaves some rewrites out, to tell which one a
  /// difference comes from.
  package init(withoutRewrites names: Set<String>) {
    savedQueries = SavedQueries()
    patience = .seconds(10)
    preparation = Preparation(disabledRewrites: names)
    store = GraphStore()
    file = nil
  }

  /// Runs one statement.
  ///
  /// A statement that only reads makes its rows as they are asked for; one that
  /// writes has run, and is committed, when this returns.
  @discardableResult
  public func query(
    _ text: String, _ parameters: [String: Value] = [:], options: QueryOptions = QueryOptions()
  ) throws(CygnetError) -> QueryResult {
    let graph = store.current
    let plan = try preparation.plan(text, graph.catalog)
    let runner = StatementRunner(
      plan: plan, source: SourceText(text), parameters: parameters, options: options,
      procedures: preparation.procedures)
    guard runner.writes else { return try runner.read(graph) }
    return try write { (transaction) throws(CygnetError) in
      try transaction.query(text, parameters, options: options)
    }
  }

  /// Runs one statement of a script; errors point into the script.
  @discardableResult
  public func run(
    _ statement: ScriptStatement, _ parameters: [String: Value] = [:],
    options: QueryOptions = QueryOptions()
  ) throws(CygnetError) -> QueryResult {
    let graph = store.current
    let plan = try preparation.plan(statement, graph.catalog)
    let runner = StatementRunner(
      plan: plan, source: statement.source, parameters: parameters, options: options,
      procedures: preparation.procedures)
    return try statement.locating { () throws(CygnetError) in
      guard runner.writes else { return try runner.read(graph) }
      return try write { (transaction) throws(CygnetError) in
        try transaction.run(statement, parameters, options: options)
      }
    }
  }

  /// A statement in a transaction of its own. It is planned anew there: while it
  /// waited for its turn the graph may have changed.
  private func write(
    _ body: (Transaction) throws(CygnetError) -> QueryResult
  ) throws(CygnetError) -> QueryResult {
    let transaction = try begin()
    do {
      let result = try body(transaction)
      try transaction.commit()
      return result
    } catch {
      transaction.rollback()
      throw error
    }
  }

  /// Starts a transaction; others wait for its end before they write.
  public func begin() throws(CygnetError) -> Transaction {
    if let file, file.isReadOnly { throw readOnly(file) }
    guard let writer = store.beginWriting(patience: patience) else {
      throw CygnetError(
        .transaction, .runtime, "WriterTimeout", gqlStatus: "40001",
        "another transaction has been writing for longer than \(patience)",
        suggestion: "try again, or end the other transaction")
    }
    return Transaction(self, writer)
  }

  /// Runs a block in a transaction: committed when it returns, rolled back when
  /// it throws.
  public func transaction<Answer>(
    _ body: (Transaction) throws -> Answer
  ) throws -> Answer {
    let transaction = try begin()
    do {
      let answer = try body(transaction)
      try transaction.commit()
      return answer
    } catch {
      transaction.rollback()
      throw error
    }
  }

  /// Adds nodes and relationships by columns, much faster than statements do.
  /// All or nothing.
  public func bulkLoad(_ body: (BulkLoader) throws -> Void) throws {
    let transaction = try begin()
    let loader = BulkLoader(transaction.writer)
    defer { loader.close() }
    do {
      try body(loader)
      loader.close()
      try loader.checkConstraints()
      try transaction.commit()
    } catch {
      transaction.rollback()
      throw error
    }
  }

  /// What opening the graph's scripts gave cause to doubt, in their order: rows
  /// that were lost because a MATCH found nothing, names that nothing carries.
  public var loadWarnings: [CygnetError] { notes.withLock { $0 } }

  func noteLoadWarnings(_ warnings: [CygnetError]) { notes.withLock { $0 = warnings } }

  /// How much the graph holds, and of what.
  public var schema: GraphSchema { GraphSchema(store.current) }

  /// - Throws: when a part of the graph could not be read.
  func reading<Answer>(
    _ body: (Graph) throws(CygnetError) -> Answer
  ) throws(CygnetError) -> Answer {
    let graph = store.current
    let failures = graph.storageFailures
    let answer = try body(graph)
    do {
      try graph.checkHealth(since: failures)
    } catch {
      throw error.error(in: SourceText(""))
    }
    return answer
  }
}
