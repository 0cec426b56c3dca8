public import CygnetCore
import CypherSyntax
import QueryPlanner

/// What a statement takes and gives, told from its text alone.
public struct StatementDescription: Sendable {
  public struct Column: Sendable, Equatable {
    public let name: String
    /// As `IS ::` names it, for instance `NODE` or `LIST<RELATIONSHIP>`; `ANY` where
    /// the text does not tell, as for properties. Null may be among the values.
    public let type: String
  }

  /// Of the result's rows; those of the plan for EXPLAIN and PROFILE.
  public let columns: [Column]
  /// Names without `$`, in the order in which they first appear.
  public let parameters: [String]
  /// Whether running the statement can change the graph.
  public let changesGraph: Bool
  /// `query`, `show`, `index` or `constraint`.
  public let kind: String
}

extension Database {
  /// Resolves a statement's names without planning or running it.
  ///
  /// - Throws: the first mistake, the others in `CygnetError.others`.
  public func describe(
    _ statement: ScriptStatement
  ) throws(CygnetError) -> StatementDescription {
    let bound = try Preparation.accepted(preparation.bind(statement), statement)
    var parameters: [String] = []
    for (name, _) in bound.parameters.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where !parameters.contains(where: { CodePoints.areEqual($0, name) }) {
      parameters.append(name)
    }
    return StatementDescription(
      columns: columns(bound), parameters: parameters, changesGraph: statement.changesGraph,
      kind: statement.tree.body.kind)
  }

  private func columns(_ bound: BoundStatement) -> [StatementDescription.Column] {
    guard case .query(let query) = bound.body else { return [] }
    let all = StatementRunner.planColumns
    return switch bound.mode {
    case .run: query.columns.map { .init(name: $0.name, type: $0.type.description) }
    case .explain:
      all.prefix(StatementRunner.explainColumnCount)
        .map { .init(name: $0.name, type: $0.type.description) }
    case .profile: all.map { .init(name: $0.name, type: $0.type.description) }
    }
  }
}

extension Statement.Body {
  fileprivate var kind: String {
    switch self {
    case .query: "query"
    case .show: "show"
    case .createIndex, .dropIndex: "index"
    case .createConstraint, .dropConstraint: "constraint"
    }
  }
}
