import CygnetCore
import CypherSyntax

extension ReferenceInterpreter {
  func run(_ clause: Clause, _ state: inout ClauseState) throws {
    switch clause {
    case .match(let match): try run(match, &state)
    case .unwind(let unwind):
      state.rows = try state.rows.flatMap { row -> [ReferenceRow] in
        let elements = try list(unwind.list, ReferenceScope(row)) ?? []
        return elements.map { row.merging([unwind.variable.text: $0]) { $1 } }
      }
      state.add([unwind.variable.text])
    case .with(let projection): try project(projection, &state)
    case .return(let projection):
      let ties = try project(projection, &state)
      let columns = state.names
      state.table = ReferenceTable(
        columns: columns,
        rows: state.rows.map { row in columns.map { row[$0] ?? .null } },
        ties: projection.order.isEmpty ? nil : ties)
    case .create(let create):
      for index in state.rows.indices {
        for part in create.pattern { try self.create(part, &state.rows[index]) }
      }
      state.add(names(create.pattern))
    case .merge(let merge):
      state.rows = try state.rows.flatMap { try self.merge(merge, $0) }
      state.add(names([merge.part]))
    case .set(let set):
      for row in state.rows { try self.set(set.items, row) }
    case .remove(let remove):
      for row in state.rows { try self.remove(remove.items, row) }
    case .delete(let delete): try self.delete(delete, state.rows)
    case .foreach(let foreach):
      for row in state.rows {
        for element in try list(foreach.list, ReferenceScope(row)) ?? [] {
          var inner = ClauseState(names: [], rows: [row], outer: row)
          inner.rows[0][foreach.variable.text] = element
          for clause in foreach.clauses { try run(clause, &inner) }
        }
      }
    case .subquery(let call): try run(call, &state)
    case .call: throw ReferenceError.unsupported("procedure")
    case .loadCSV: throw ReferenceError.unsupported("LOAD CSV")
    }
  }

  // MARK: MATCH and CALL

  private func run(_ match: Match, _ state: inout ClauseState) throws {
    let names = names(match.pattern)
    state.rows = try state.rows.flatMap { row -> [ReferenceRow] in
      let found = try matches(match.pattern, match.predicate, row)
      guard match.isOptional, found.isEmpty else { return found }
      let missing = names.filter { row[$0] == nil }
      return [row.merging(missing.map { ($0, .null) }) { $1 }]
    }
    state.add(names)
  }

  func names(_ pattern: [PatternPart]) -> [String] {
    pattern.flatMap { part in
      part.nodes.compactMap(\.variable?.text) + part.relationships.compactMap(\.variable?.text)
        + [part.variable?.text].compactMap { $0 }
    }
  }

  private func run(_ call: CallSubquery, _ state: inout ClauseState) throws {
    var rows: [ReferenceRow] = []
    var columns: [String] = []
    for row in state.rows {
      let (start, outer): (ReferenceRow, ReferenceRow)
      switch call.imports {
      case .byWith:
        // Only a WITH that comes first sees the row.
        if case .with? = call.query.parts[0].clauses.first { start = row } else { start = [:] }
        outer = [:]
      case .all: (start, outer) = ([:], row)
      case .names(let names):
        start = [:]
        outer = row.filter { entry in names.contains { $0.text == entry.key } }
      }
      let table = try run(call.query, from: start, seeing: outer)
      columns = table.columns
      if columns.isEmpty {
        rows.append(row)
      } else if table.rows.isEmpty, call.isOptional {
        rows.append(row.merging(columns.map { ($0, .null) }) { $1 })
      } else {
        rows += table.rows.map { row.merging(zip(columns, $0)) { $1 } }
      }
    }
    state.rows = rows
    if case .return(let projection)? = call.query.parts[0].clauses.last {
      state.add(projection.items.map { $0.alias?.text ?? $0.text })
    }
  }

  // MARK: WITH and RETURN

  /// Rows as they go on, and the same rows as they came.
  private struct Projected {
    var before: ReferenceRow
    var values: [Value]
    var scope: ReferenceScope
  }

  /// - Returns: for each row a number that rows of equal sort keys share.
  @discardableResult
  private func project(_ projection: Projection, _ state: inout ClauseState) throws -> [Int] {
    var items: [(name: String, expression: Expression)] = []
    if projection.includesAll {
      items = state.names.sorted { ReferenceValues.order(.string($0), .string($1)) < 0 }
        .map { ($0, Expression(.variable($0), projection.range)) }
    }
    items += projection.items.map { ($0.alias?.text ?? $0.text, $0.expression) }
    let isAggregating = items.contains { hasAggregate($0.expression) }
    var rows =
      isAggregating
      ? try groups(items, state)
      : try state.rows.map { row in
        Projected(
          before: row, values: try items.map { try value($0.expression, ReferenceScope(row)) },
          scope: ReferenceScope(row))
      }
    if projection.isDistinct { rows = distinct(rows) { $0.values } }
    for index in rows.indices {
      // ORDER BY sees old names too, unless rows have been folded together.
      let old = isAggregating || projection.isDistinct ? state.outer : rows[index].before
      rows[index].scope = ReferenceScope(
        old.merging(zip(items.map(\.name), rows[index].values)) { $1 })
      if isAggregating || projection.isDistinct {
        for (item, value) in zip(items, rows[index].values) {
          rows[index].scope.projected[SyntaxPrinter.text(item.expression)] = value
        }
      }
    }
    var (sorted, ties) = try sorted(rows, projection.order)
    let skip = try count(projection.skip) ?? 0
    let limit = try count(projection.limit) ?? .max
    sorted = Array(sorted.dropFirst(skip).prefix(limit))
    ties = Array(ties.dropFirst(skip).prefix(limit))
    if let predicate = projection.predicate {
      sorted = try sorted.filter { try truth(predicate, $0.scope) == true }
    }
    state.names = items.map(\.name)
    state.rows = sorted.map { row in
      state.outer.merging(zip(items.map(\.name), row.values)) { $1 }
    }
    return ties
  }

  private func count(_ expression: Expression?) throws -> Int? {
    guard let expression else { return nil }
    guard case .integer(let number) = try value(expression, ReferenceScope([:])) else {
      throw ReferenceError.type
    }
    if number < 0 { throw ReferenceError(code: "NegativeIntegerArgument") }
    return Int(number)
  }

  private func groups(
    _ items: [(name: String, expression: Expression)], _ state: ClauseState
  ) throws -> [Projected] {
    let keys = items.filter { !hasAggregate($0.expression) }
    var groups: [(key: [Value], rows: [ReferenceRow])] = []
    for row in state.rows {
      let key = try keys.map { try value($0.expression, ReferenceScope(row)) }
      if let place = groups.firstIndex(where: { ReferenceValues.areEquivalent($0.key, key) }) {
        groups[place].rows.append(row)
      } else {
        groups.append((key, [row]))
      }
    }
    // Without keys there is one group, even of nothing.
    if keys.isEmpty, groups.isEmpty { groups = [([], [])] }
    return try groups.map { group in
      var scope = ReferenceScope(group.rows.first ?? state.outer, group: group.rows)
      // A key that an item repeats is what it was before the rows were folded.
      for (item, value) in zip(keys, group.key) {
        scope.projected[SyntaxPrinter.text(item.expression)] = value
      }
      return Projected(
        before: scope.row, values: try items.map { try value($0.expression, scope) }, scope: scope)
    }
  }

  private func sorted(
    _ rows: [Projected], _ order: [SortItem]
  ) throws -> (rows: [Projected], ties: [Int]) {
    if order.isEmpty { return (rows, Array(rows.indices)) }
    let keyed = try rows.map { row in
      (row: row, keys: try order.map { try value($0.expression, row.scope) })
    }
    func compare(_ a: [Value], _ b: [Value]) -> Int {
      for (index, item) in order.enumerated() {
        let each = ReferenceValues.order(a[index], b[index])
        if each != 0 { return item.isDescending ? -each : each }
      }
      return 0
    }
    // Insertion keeps rows of equal keys in their order.
    var sorted: [(row: Projected, keys: [Value])] = []
    for entry in keyed {
      let place = sorted.firstIndex { compare($0.keys, entry.keys) > 0 } ?? sorted.count
      sorted.insert(entry, at: place)
    }
    var ties: [Int] = []
    for (index, entry) in sorted.enumerated() {
      let isTie = index > 0 && compare(sorted[index - 1].keys, entry.keys) == 0
      ties.append(isTie ? ties[index - 1] : index)
    }
    return (sorted.map(\.row), ties)
  }

  private func hasAggregate(_ expression: Expression) -> Bool {
    var found = false
    ExpressionWalk.visit(expression) { inner in
      switch inner.kind {
      case .countAll: found = true
      case .call(let name, _, _):
        if Self.aggregates.contains(name.text.lowercased()) { found = true }
      default: break
      }
    }
    return found
  }
}

enum ExpressionWalk {
  /// The expression and all expressions in it, those of subqueries left out.
  static func visit(_ expression: Expression, _ body: (Expression) -> Void) {
    body(expression)
    for part in parts(expression) { visit(part, body) }
  }

  static func parts(_ expression: Expression) -> [Expression] {
    switch expression.kind {
    case .list(let list), .and(let list), .or(let list), .xor(let list), .call(_, _, let list):
      return list
    case .map(let entries): return entries.map(\.value)
    case .postfix(let base, let steps):
      return [base]
        + steps.flatMap { step -> [Expression] in
          switch step {
          case .property: []
          case .index(let index): [index]
          case .slice(let from, let to): [from, to].compactMap { $0 }
          }
        }
    case .hasLabels(let inner, _), .isType(let inner, _, _), .not(let inner), .negate(let inner),
      .plus(let inner), .isNull(let inner, _):
      return [inner]
    case .comparison(let first, let rest): return [first] + rest.map(\.1)
    case .arithmetic(let first, let rest): return [first] + rest.map(\.1)
    case .predicate(let a, _, let b): return [a, b]
    case .caseOf(let subject, let branches, let otherwise):
      return [subject, otherwise].compactMap { $0 } + branches.flatMap { $0.when + [$0.then] }
    case .listComprehension(_, let list, let predicate, let result):
      return [list] + [predicate, result].compactMap { $0 }
    case .quantifier(_, _, let list, let predicate): return [list, predicate]
    case .reduce(_, let start, _, let list, let step): return [start, list, step]
    case .mapProjection(_, let items):
      return items.compactMap { item in
        if case .entry(_, let value) = item { return value }
        return nil
      }
    case .literal, .variable, .parameter, .countAll, .pattern, .patternComprehension, .subquery:
      return []
    }
  }
}
