import CygnetCore
import CypherSyntax
import GraphStore
import QueryPlanner
import QueryRuntime
import Synchronization

/// A plan with what is the same each time it runs.
final class PreparedPlan: Sendable {
  let plan: StatementPlan
  let columns: ColumnNames
  /// The sizes that the plan was made for.
  private let counts: (nodes: Int, relationships: Int)
  /// Procedures are known to a plan by their signatures.
  fileprivate let libraryVersion: Int
  /// Serials of the published version for which the plan was last found to fit, and of the
  /// one that last had every name that the statement reads: nothing changes in either.
  private let fitting = Atomic<UInt64>(0)
  private let naming = Atomic<UInt64>(0)

  fileprivate init(_ plan: StatementPlan, _ catalog: Catalog, libraryVersion: Int) {
    self.plan = plan
    self.libraryVersion = libraryVersion
    counts = (catalog.nodeCount, catalog.relationshipCount)
    if case .query(_, let columns) = plan.body {
      self.columns = ColumnNames(columns.map(\.name))
    } else {
      columns = ColumnNames([])
    }
  }

  /// Whether the counts are still of the same order, and the plan right.
  fileprivate func fits(_ graph: Graph) -> Bool {
    if graph.isPublished, fitting.load(ordering: .relaxed) == graph.serial { return true }
    let catalog = graph.catalog
    guard plan.isValid(for: catalog), isNear(counts.nodes, catalog.nodeCount),
      isNear(counts.relationships, catalog.relationshipCount)
    else { return false }
    if graph.isPublished { fitting.store(graph.serial, ordering: .relaxed) }
    return true
  }

  private func isNear(_ old: Int, _ new: Int) -> Bool {
    new <= old * 4 + 64 && old <= new * 4 + 64
  }

  /// Names in the statement that the graph does not know.
  func warnings(_ graph: Graph) -> [Diagnostic] {
    if plan.names.isEmpty { return [] }
    if graph.isPublished, naming.load(ordering: .relaxed) == graph.serial { return [] }
    let warnings = plan.names.compactMap { $0.warning(graph.catalog) }
    if warnings.isEmpty, graph.isPublished { naming.store(graph.serial, ordering: .relaxed) }
    return warnings
  }
}

/// From text to plan, and the plans of recent queries.
final class Preparation: Sendable {
  private let library = Mutex((procedures: ProcedureLibrary(), version: 0))
  private let plans = Mutex<[CodePoints: PreparedPlan]>([:])
  /// Rewrites of the planner that are switched off, by name.
  private let disabledRewrites: Set<String>
  private static let capacity = 512

  init(disabledRewrites: Set<String> = []) { self.disabledRewrites = disabledRewrites }

  var procedures: ProcedureLibrary { library.withLock { $0.procedures } }

  func register(_ signature: ProcedureSignature, _ body: @escaping ProcedureLibrary.Body) {
    library.withLock { library in
      library.procedures.add(signature, body)
      library.version += 1
    }
  }

  /// Whether a plan is still right, and made for a graph like this one.
  func fits(_ plan: PreparedPlan, _ graph: Graph) -> Bool {
    plan.libraryVersion == library.withLock { $0.version } && plan.fits(graph)
  }

  /// The plan for a text of one statement.
  func plan(_ text: String, _ graph: Graph) throws(CygnetError) -> PreparedPlan {
    let key = CodePoints(text)
    if let known = plans.withLock({ $0[key] }), fits(known, graph) { return known }
    let script = try Script(text)
    guard let statement = script.statements.first, script.statements.count == 1 else {
      let count = script.statements.count
      throw CygnetError(
        .syntax, .compileTime, "UnexpectedSyntax", gqlStatus: "42I06",
        "expected one statement; found \(count == 0 ? "none" : String(count))",
        range: script.statements.dropFirst().first?.tree.range, source: script.source)
    }
    let plan = try plan(statement, graph.catalog)
    plans.withLock { plans in
      if plans.count >= Preparation.capacity { plans.removeAll() }
      plans[key] = plan
    }
    return plan
  }

  /// - Parameter watchesMatches: whether rows are noted for which a MATCH finds
  ///   nothing.
  func plan(
    _ statement: ScriptStatement, _ catalog: Catalog, watchesMatches: Bool = false
  ) throws(CygnetError) -> PreparedPlan {
    try DeepStack.run(if: statement.tree.depth > DeepStack.shallow) { () throws(CygnetError) in
      try self.bindAndPlan(statement, catalog, watchesMatches)
    }
  }

  /// Names resolved, or what stands in the way.
  func bind(_ statement: ScriptStatement) -> (BoundStatement?, [Diagnostic]) {
    let bind = { () throws(CygnetError) in
      Binder.bind(statement.tree, procedures: self.procedures.table)
    }
    let isDeep = statement.tree.depth > DeepStack.shallow
    return (try? DeepStack.run(if: isDeep, bind)) ?? (nil, [])
  }

  /// - Throws: the first mistake, where there is one.
  static func accepted(
    _ outcome: (statement: BoundStatement?, diagnostics: [Diagnostic]),
    _ statement: ScriptStatement
  ) throws(CygnetError) -> BoundStatement {
    if let bound = outcome.statement { return bound }
    guard let first = outcome.diagnostics.first else {
      throw CygnetError(.syntax, .compileTime, "UnexpectedSyntax", "the statement is not valid")
    }
    throw first.error(in: statement.source, others: Array(outcome.diagnostics.dropFirst()))
  }

  private func bindAndPlan(
    _ statement: ScriptStatement, _ catalog: Catalog, _ watchesMatches: Bool
  ) throws(CygnetError) -> PreparedPlan {
    let (procedures, version) = library.withLock { $0 }
    let bound = try Self.accepted(
      Binder.bind(statement.tree, procedures: procedures.table), statement)
    do {
      let plan = try Planner.plan(
        bound, catalog: catalog, disabledRewrites: disabledRewrites,
        watchesMatches: watchesMatches)
      return PreparedPlan(plan, catalog, libraryVersion: version)
    } catch {
      throw error.error(in: statement.source)
    }
  }
}
