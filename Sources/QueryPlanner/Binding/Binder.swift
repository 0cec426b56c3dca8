package import CygnetCore
package import CypherSyntax

/// Resolves names, checks what can be checked before running, and gives every
/// variable its slot.
package struct Binder {
  struct Failure: Error {}

  var scope = Scope()
  /// What a subquery sees of the query around it, whatever its own WITH says.
  var imported = Scope()
  /// Slots of the rows around the `CALL { … }` being bound: what it returns gets
  /// others, so that a missing row nulls none of them.
  var outerSlots: Set<Slot> = []
  /// What a leading WITH of the subquery being bound may bring in from outside.
  var importable: Scope?
  let procedures: ProcedureTable
  var slotCount = 0
  /// Kinds by slot, for checks on how a variable is used.
  var kinds: [Slot: StaticType] = [:]
  /// What the text calls a slot, for printing plans.
  var slotNames: [Slot: String] = [:]
  var parameters: [(name: String, range: SourceRange)] = []
  /// Labels, types and keys that the statement mentions.
  var names = NameUses()
  private(set) var diagnostics: [Diagnostic] = []
  /// Set where an aggregate may stand; collects the calls found.
  var aggregateCalls: [BoundProjection.AggregateCall]?
  /// Above zero inside an aggregate's argument.
  var aggregateDepth = 0
  /// Whether an ORDER BY is being bound.
  var isSorting = false
  /// Names that ORDER BY beside an aggregate cannot take apart: they are parts of
  /// a grouping key.
  var namesInKeys: Set<CodePoints> = []
  /// The projected expressions that ORDER BY and aggregated items may repeat,
  /// by their printed text.
  var projected: [CodePoints: Slot] = [:]

  private init(procedures: ProcedureTable) { self.procedures = procedures }

  package static func bind(
    _ statement: Statement, procedures: ProcedureTable
  ) -> (statement: BoundStatement?, diagnostics: [Diagnostic]) {
    var binder = Binder(procedures: procedures)
    guard let body = try? binder.bindBody(statement.body), binder.diagnostics.isEmpty else {
      return (nil, binder.diagnostics)
    }
    return (
      BoundStatement(
        mode: statement.mode, body: body, slotCount: binder.slotCount,
        slotNames: binder.slotNames, parameters: binder.parameters,
        names: binder.names.foreign, depth: statement.depth), []
    )
  }

  private mutating func bindBody(_ body: Statement.Body) throws(Failure) -> BoundStatement.Body {
    switch body {
    case .query(let query): return .query(try bindQuery(query, .statement))
    case .show(let show): return .query(try bindShow(show))
    case .createIndex(let index):
      return .schema(
        .createIndex(
          name: index.name?.text, label: index.label.text, key: index.key.text,
          ifNotExists: index.ifNotExists))
    case .dropIndex(let name, let ifExists):
      return .schema(.dropIndex(name: name.text, ifExists: ifExists))
    case .createConstraint(let constraint):
      let range = constraint.label.range.union(constraint.key.range)
      if constraint.isForRelationships, constraint.rule == .unique {
        throw fail(
          "UnexpectedSyntax", gqlStatus: "42I06",
          "a uniqueness constraint is for nodes; relationships can be asked for IS NOT NULL",
          at: range)
      }
      return .schema(
        .createConstraint(
          SchemaChange.NewConstraint(
            name: constraint.name?.text, isForRelationships: constraint.isForRelationships,
            label: constraint.label.text, key: constraint.key.text,
            rule: constraint.rule == .unique ? .unique : .exists,
            ifNotExists: constraint.ifNotExists, range: range)))
    case .dropConstraint(let name, let ifExists):
      return .schema(.dropConstraint(name: name.text, ifExists: ifExists))
    }
  }

  // MARK: Mistakes

  mutating func fail(
    _ code: String, gqlStatus: String = "42001", _ message: String, suggestion: String? = nil,
    kind: CygnetError.Kind = .syntax, at range: SourceRange
  ) -> Failure {
    diagnostics.append(
      Diagnostic(
        code, kind: kind, gqlStatus: gqlStatus, message, suggestion: suggestion, at: range))
    return Failure()
  }

  // MARK: Slots and names

  mutating func newSlot(_ kind: StaticType = .unknown) -> Slot {
    slotCount += 1
    kinds[slotCount - 1] = kind
    return slotCount - 1
  }

  mutating func define(_ name: Name, _ kind: StaticType) throws(Failure) -> Slot {
    if scope[name.text] != nil {
      throw fail(
        "VariableAlreadyBound", gqlStatus: "42N59", "variable `\(name.text)` is already defined",
        at: name.range)
    }
    let slot = newSlot(kind)
    slotNames[slot] = name.text
    scope.define(name.text, Scope.Variable(slot: slot, kind: kind, range: name.range))
    return slot
  }

  mutating func resolve(_ name: String, at range: SourceRange) throws(Failure) -> Scope.Variable {
    if let variable = scope[name] { return variable }
    if aggregateDepth == 0, namesInKeys.contains(CodePoints(name)) {
      throw fail(
        "AmbiguousAggregationExpression", gqlStatus: "42I18",
        "beside an aggregate only whole grouping keys can be used; `\(name)` is part of one",
        suggestion: "give the key a name with AS and sort by that", at: range)
    }
    let nearest = Suggestion.nearest(to: name, among: scope.names)
    throw fail(
      "UndefinedVariable", gqlStatus: "42N62", "variable `\(name)` is not defined",
      suggestion: nearest.map { "did you mean `\($0)`?" }, at: range)
  }

  // MARK: Queries

  /// Where a query stands.
  enum Position {
    case statement
    /// Inside EXISTS, COUNT or COLLECT.
    case expression
    /// Inside `CALL { … }`.
    case call
  }

  mutating func bindQuery(_ query: Query, _ position: Position) throws(Failure) -> BoundQuery {
    guard query.parts.count <= Planner.clauseLimit else {
      throw fail(
        "QueryTooLong", gqlStatus: "54000",
        "a query has at most \(Planner.clauseLimit) parts with UNION between them; "
          + "found \(query.parts.count)", kind: .limit,
        at: query.unions[Planner.clauseLimit - 1].range)
    }
    let outer = scope
    var parts: [BoundSingleQuery] = []
    for part in query.parts {
      scope = outer
      parts.append(try bindSingleQuery(part, position))
    }
    scope = outer
    if let first = query.unions.first, query.unions.contains(where: { $0.isAll != first.isAll }) {
      throw fail(
        "InvalidClauseComposition", gqlStatus: "42I40",
        "UNION and UNION ALL cannot be mixed in one query", at: query.unions[1].range)
    }
    guard parts.count > 1 else {
      return BoundQuery(parts: parts, unionsAll: [], columns: parts[0].columns)
    }
    let names = parts[0].columns.map(\.name)
    for (index, part) in parts.enumerated().dropFirst() {
      let others = part.columns.map(\.name)
      guard others.elementsEqual(names, by: CodePoints.areEqual) else {
        throw fail(
          "DifferentColumnsInUnion", gqlStatus: "42N39",
          "all parts of a UNION return the same columns; the first returns "
            + "(\(names.joined(separator: ", "))), this one (\(others.joined(separator: ", ")))",
          at: query.unions[index - 1].range)
      }
    }
    let columns = names.enumerated().map { (index, name) in
      let types = parts.map { kinds[$0.columns[index].slot] ?? .unknown }
      return BoundColumn(
        name: name, slot: newSlot(), type: StaticType.common(types).declared)
    }
    return BoundQuery(parts: parts, unionsAll: query.unions.map(\.isAll), columns: columns)
  }

  private mutating func bindSingleQuery(
    _ query: SingleQuery, _ position: Position
  ) throws(Failure) -> BoundSingleQuery {
    guard query.clauses.count <= Planner.clauseLimit else {
      throw fail(
        "QueryTooLong", gqlStatus: "54000",
        "a query has at most \(Planner.clauseLimit) clauses; found \(query.clauses.count)",
        kind: .limit, at: query.clauses[Planner.clauseLimit].range)
    }
    try checkComposition(query, position)
    let importable = self.importable
    self.importable = nil
    defer { self.importable = importable }
    if let importable, case .with(let projection)? = query.clauses.first, isImport(projection) {
      scope = importable
    }
    let isStandalone = position == .statement && query.clauses.count == 1
    var clauses: [BoundClause] = []
    var columns: [BoundColumn] = []
    for clause in query.clauses {
      if case .return(let projection) = clause {
        let bound = try bindProjection(projection, isReturn: true)
        columns = bound.output
        clauses.append(.project(bound))
      } else if case .call(let call) = clause {
        clauses += try bindCall(call, isStandalone: isStandalone)
      } else {
        clauses += try bindClause(clause)
      }
    }
    if case .call = query.clauses.last, query.clauses.count == 1 {
      // A lone CALL returns what the procedure yields.
      columns = scopeColumns()
    }
    return BoundSingleQuery(clauses: clauses, columns: columns)
  }

  func scopeColumns() -> [BoundColumn] {
    scope.names.compactMap { name in
      scope[name].map { BoundColumn(name: name, slot: $0.slot, type: $0.kind.declared) }
    }
  }

  /// RETURN comes last; a query ends in RETURN, a write or CALL; WITH stands
  /// between a write and a later read.
  private mutating func checkComposition(
    _ query: SingleQuery, _ position: Position
  ) throws(Failure) {
    var hasWritten = false
    for (index, clause) in query.clauses.enumerated() {
      let isLast = index == query.clauses.count - 1
      switch clause {
      case .return where !isLast:
        throw fail(
          "InvalidClauseComposition", gqlStatus: "42I06", "RETURN must be the last clause",
          at: query.clauses[index + 1].range)
      case .create, .merge, .set, .remove, .delete, .foreach:
        if position == .expression {
          throw fail(
            "InvalidClauseComposition", gqlStatus: "42N57",
            "a subquery of an expression cannot change the graph", at: clause.range)
        }
        hasWritten = true
      case .with: hasWritten = false
      case .match(let match) where hasWritten:
        throw fail(
          "InvalidClauseComposition", gqlStatus: "42I06",
          "WITH is required between a clause that writes and "
            + (match.isOptional ? "OPTIONAL MATCH" : "MATCH"), at: clause.range)
      case .unwind where hasWritten, .call where hasWritten, .subquery where hasWritten,
        .loadCSV where hasWritten:
        throw fail(
          "InvalidClauseComposition", gqlStatus: "42I06",
          "WITH is required between a clause that writes and one that reads", at: clause.range)
      default: break
      }
    }
    guard let last = query.clauses.last else { return }
    switch last {
    case .subquery(let call) where call.query.parts.allSatisfy({ !$0.returns }): return
    case .match, .unwind, .with, .subquery, .loadCSV:
      // A subquery of an expression may end where its rows are.
      if position == .expression { return }
      throw fail(
        "InvalidClauseComposition", gqlStatus: "42N71",
        "a query cannot end here; expected RETURN or a clause that writes", at: last.range)
    default: break
    }
  }
}

extension SingleQuery {
  fileprivate var returns: Bool {
    if case .return? = clauses.last { return true }
    return false
  }
}

extension Binder {
  /// The value of an expression made of literals alone.
  package static func constant(_ expression: Expression) -> Value? {
    var binder = Binder(procedures: ProcedureTable())
    guard let bound = try? binder.bindExpression(expression) else { return nil }
    switch bound.kind {
    case .constant(let value): return value
    case .negate(let inner):
      if case .constant(.float(let number)) = inner.kind { return .float(-number) }
      return nil
    default: return nil
    }
  }
}
