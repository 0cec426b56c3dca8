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
    let prepared = try preparation.plan(text, graph)
    return try run(prepared, SourceText(text), parameters, options, on: graph) {
      (graph) throws(CygnetError) in try preparation.plan(text, graph)
    }
  }

  /// Runs one statement of a script; errors point into the script.
  @discardableResult
  public func run(
    _ statement: ScriptStatement, _ parameters: [String: Value] = [:],
    options: QueryOptions = QueryOptions()
  ) throws(CygnetError) -> QueryResult {
    let graph = store.current
    let prepared = try preparation.plan(statement, graph.catalog)
    return try statement.locating { () throws(CygnetError) in
      try run(prepared, statement.source, parameters, options, on: graph) {
        (graph) throws(CygnetError) in try preparation.plan(statement, graph.catalog)
      }
    }
  }

  /// Runs a statement in a transaction of its own.
  ///
  /// - Parameter replan: makes another plan where this one does not hold any more: while
  ///   the statement waited for its turn the graph may have changed.
  private func run(
    _ prepared: PreparedPlan, _ source: SourceText, _ parameters: [String: Value],
    _ options: QueryOptions, on graph: Graph,
    replan: (Graph) throws(CygnetError) -> PreparedPlan
  ) throws(CygnetError) -> QueryResult {
    var runner = StatementRunner(
      prepared: prepared, source: source, parameters: parameters, options: options,
      procedures: preparation.procedures)
    guard runner.writes else { return try runner.read(graph) }
    let writer = try beginWriting()
    let result: QueryResult
    do {
      if !preparation.fits(prepared, writer.graph) { runner.prepared = try replan(writer.graph) }
      result = try runner.write(writer)
    } catch {
      store.abandon(writer)
      throw error
    }
    try commit(writer)
    return result
  }

  /// Starts a transaction; others wait for its end before they write.
  public func begin() throws(CygnetError) -> Transaction {
    Transaction(self, try beginWriting())
  }

  /// Waits for the writer's turn, which `commit` ends, or the store's `abandon`.
  private func beginWriting() throws(CygnetError) -> GraphWriter {
    if let file, file.isReadOnly { throw readOnly(file) }
    guard let writer = store.beginWriting(patience: patience) else {
      throw CygnetError(
        .transaction, .runtime, "WriterTimeout", gqlStatus: "40001",
        "another transaction has been writing for longer than \(patience)",
        suggestion: "try again, or end the other transaction")
    }
    return writer
  }

  func commit(_ writer: GraphWriter) throws(CygnetError) {
    do {
      try store.commit(writer)
    } catch {
      throw error.error(in: SourceText(""))
    }
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
