public import CygnetCore
import GraphStore
import QueryPlanner
import QueryRuntime

/// A unit of work: all of its statements take effect, or none.
///
/// Statements see what earlier ones in the transaction have done. A statement
/// that fails is undone alone; the transaction goes on. Not for use from two
/// threads.
public final class Transaction {
  private let database: Database
  let writer: GraphWriter
  private var isOpen = true
  private let startTime = SystemTime.now
  /// Results that may still be looking at the pending version.
  private var readers: [WeakResult] = []

  private struct WeakResult {
    weak var result: QueryResult?
  }

  init(_ database: Database, _ writer: GraphWriter) {
    self.database = database
    self.writer = writer
  }

  deinit { rollback() }

  /// Runs one statement.
  @discardableResult
  public func query(
    _ text: String, _ parameters: [String: Value] = [:], options: QueryOptions = QueryOptions()
  ) throws(CygnetError) -> QueryResult {
    try checkOpen()
    let plan = try database.preparation.plan(text, writer.graph)
    return try run(
      StatementRunner(
        prepared: plan, source: SourceText(text), parameters: parameters, options: options,
        procedures: database.preparation.procedures,
        transactionTime: startTime))
  }

  /// Runs one statement of a script; errors point into the script.
  @discardableResult
  public func run(
    _ statement: ScriptStatement, _ parameters: [String: Value] = [:],
    options: QueryOptions = QueryOptions()
  ) throws(CygnetError) -> QueryResult {
    try checkOpen()
    let plan = try database.preparation.plan(statement, writer.graph.catalog)
    return try run(
      StatementRunner(
        prepared: plan, source: statement.source, parameters: parameters, options: options,
        procedures: database.preparation.procedures,
        transactionTime: startTime))
  }

  /// Runs one statement of a graph's own scripts.
  ///
  /// - Parameter plan: a plan that was made ahead, if it still holds.
  /// - Returns: the statement's warnings, and the rows for which a MATCH found
  ///   nothing.
  func load(
    _ statement: ScriptStatement, _ plan: PreparedPlan?, options: QueryOptions
  ) throws(CygnetError) -> (warnings: [Diagnostic], misses: MatchMisses) {
    var misses = MatchMisses()
    let catalog = writer.graph.catalog
    let plan =
      if let plan, plan.plan.isValid(for: catalog) { plan } else {
        try database.preparation.plan(statement, catalog, watchesMatches: true)
      }
    let result = try run(
      StatementRunner(
        prepared: plan, source: statement.source, parameters: [:], options: options,
        procedures: database.preparation.procedures, transactionTime: startTime,
        noteMisses: { misses = $0 }))
    // Nobody looks at rows here, but they may raise errors.
    try result.finish()
    return (result.warnings, misses)
  }

  private func run(_ runner: StatementRunner) throws(CygnetError) -> QueryResult {
    if runner.writes { return try write(runner) }
    return remember(try runner.read(writer.graph))
  }

  private func remember(_ result: QueryResult) -> QueryResult {
    readers.removeAll { $0.result == nil }
    readers.append(WeakResult(result: result))
    return result
  }

  private func write(_ runner: StatementRunner) throws(CygnetError) -> QueryResult {
    // A result that somebody holds keeps what it saw.
    readers.removeAll { $0.result == nil }
    if !readers.isEmpty {
      writer.detachGraph()
      readers.removeAll()
    }
    return remember(try runner.write(writer))
  }

  /// What the transaction has changed so far.
  public var changes: ChangeCounts { writer.changes }

  private func checkOpen() throws(CygnetError) {
    guard isOpen else {
      throw CygnetError(
        .transaction, .runtime, "TransactionClosed", gqlStatus: "25N01",
        "the transaction has ended already")
    }
  }

  /// Makes the transaction's changes take effect. In a graph file they are durable when
  /// this returns.
  ///
  /// - Throws: when they cannot be stored; nothing has changed then.
  public func commit() throws(CygnetError) {
    try checkOpen()
    isOpen = false
    try database.commit(writer)
  }

  /// Forgets all changes. Does nothing once the transaction has ended.
  public func rollback() {
    guard isOpen else { return }
    isOpen = false
    database.store.abandon(writer)
  }
}
