import CygnetCore
import CypherSyntax
import QueryPlanner
import QueryRuntime
import Synchronization

/// From text to plan, and the plans of recent queries.
final class Preparation: Sendable {
  /// A plan and the sizes that it was made for.
  private struct Entry {
    let plan: StatementPlan
    let nodeCount: Int
    let relationshipCount: Int
    /// Procedures are known to a plan by their signatures.
    let libraryVersion: Int

    /// Whether the counts are still of the same order.
    func fits(_ catalog: Catalog) -> Bool {
      plan.isValid(for: catalog) && isNear(nodeCount, catalog.nodeCount)
        && isNear(relationshipCount, catalog.relationshipCount)
    }

    private func isNear(_ old: Int, _ new: Int) -> Bool {
      new <= old * 4 + 64 && old <= new * 4 + 64
    }
  }

  private let library = Mutex((procedures: ProcedureLibrary(), version: 0))
  private let plans = Mutex<[CodePoints: Entry]>([:])
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

  /// The plan for a text of one statement.
  func plan(_ text: String, _ catalog: Catalog) throws(CygnetError) -> StatementPlan {
    let key = CodePoints(text)
    let version = library.withLock { $0.version }
    if let known = plans.withLock({ $0[key] }), known.libraryVersion == version,
      known.fits(catalog)
    {
      return known.plan
    }
    let script = try Script(text)
    guard let statement = script.statements.first, script.statements.count == 1 else {
      let count = script.statements.count
      throw CygnetError(
        .syntax, .compileTime, "UnexpectedSyntax", gqlStatus: "42I06",
        "expected one statement; found \(count == 0 ? "none" : String(count))",
        range: script.statements.dropFirst().first?.tree.range, source: script.source)
    }
    let plan = try plan(statement, catalog)
    plans.withLock { plans in
      if plans.count >= Preparation.capacity { plans.removeAll() }
      plans[key] = Entry(
        plan: plan, nodeCount: catalog.nodeCount, relationshipCount: catalog.relationshipCount,
        libraryVersion: version)
    }
    return plan
  }

  /// - Parameter watchesMatches: whether rows are noted for which a MATCH finds
  ///   nothing.
  func plan(
    _ statement: ScriptStatement, _ catalog: Catalog, watchesMatches: Bool = false
  ) throws(CygnetError) -> StatementPlan {
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
  ) throws(CygnetError) -> StatementPlan {
    let bound = try Self.accepted(
      Binder.bind(statement.tree, procedures: procedures.table), statement)
    do {
      return try Planner.plan(
        bound, catalog: catalog, disabledRewrites: disabledRewrites,
        watchesMatches: watchesMatches)
    } catch {
      throw error.error(in: statement.source)
    }
  }
}
