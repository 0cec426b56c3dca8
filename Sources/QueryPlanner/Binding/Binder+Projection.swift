import CygnetCore
import CypherSyntax

extension Binder {
  /// Binds WITH or RETURN; afterwards only the projected names are in scope.
  mutating func bindProjection(
    _ projection: Projection, isReturn: Bool
  ) throws(Failure) -> BoundProjection {
    let items = try allItems(projection, isReturn)
    var bound = BoundProjection(
      items: [], aggregates: [], isAggregating: false, aggregatedItems: [],
      isDistinct: projection.isDistinct, order: [], skip: nil, limit: nil, predicate: nil,
      output: [])
    try bindItems(items, &bound, keeping: isReturn ? outerSlots : [])
    let before = scope
    scope = imported
    let names = try outputNames(items)
    let slots = outputSlots(items, bound)
    for (name, slot) in zip(names, slots) {
      if !isReturn, let hidden = imported[name.text], hidden.slot != slot {
        throw fail(
          "VariableAlreadyBound", gqlStatus: "42N59",
          "variable `\(name.text)` is already defined outside of this subquery", at: name.range)
      }
      let kind = kinds[slot] ?? .unknown
      if slotNames[slot] == nil { slotNames[slot] = name.text }
      scope.define(name.text, Scope.Variable(slot: slot, kind: kind, range: name.range))
    }
    bound.output = zip(names, slots).map {
      BoundColumn(name: $0.text, slot: $1, type: (kinds[$1] ?? .unknown).declared)
    }
    bound.skip = try bindCount(projection.skip, "SKIP")
    bound.limit = try bindCount(projection.limit, "LIMIT")
    let after = scope
    seeThrough(projection, items, slots, before: before, isAggregating: bound.isAggregating)
    isSorting = true
    for item in projection.order {
      let all = projected
      defer {
        namesInKeys = []
        projected = all
      }
      if containsAggregate(item.expression), bound.isAggregating {
        namesInKeys = partsOfKeys(items)
        for key in items where !containsAggregate(key.expression) && !key.expression.isPlainKey {
          projected[CodePoints(SyntaxPrinter.text(key.expression))] = nil
        }
      }
      bound.order.append(
        BoundProjection.SortKey(
          expression: try bindExpression(item.expression), isDescending: item.isDescending))
    }
    isSorting = false
    bound.predicate = try bindPredicate(projection.predicate)
    if !isReturn { try requireNames(items) }
    scope = after
    projected = [:]
    return bound
  }

  /// Variables that grouping keys use, other than plainly or for a property.
  private func partsOfKeys(_ items: [ProjectionItem]) -> Set<CodePoints> {
    var names: Set<CodePoints> = []
    func collect(_ expression: Expression) {
      if case .variable(let name) = expression.kind { names.insert(CodePoints(name)) }
      expression.children.forEach(collect)
    }
    for item in items where !containsAggregate(item.expression) && !item.expression.isPlainKey {
      collect(item.expression)
    }
    return names
  }

  /// In WITH whatever is no variable needs a name.
  private mutating func requireNames(_ items: [ProjectionItem]) throws(Failure) {
    for item in items where item.alias == nil {
      if case .variable = item.expression.kind { continue }
      throw fail(
        "NoExpressionAlias", gqlStatus: "42N21", "this expression in WITH needs a name",
        suggestion: "write `\(item.text) AS name`", at: item.expression.range)
    }
  }

  /// The written items, after those that `*` stands for.
  private mutating func allItems(
    _ projection: Projection, _ isReturn: Bool
  ) throws(Failure) -> [ProjectionItem] {
    guard projection.includesAll else { return projection.items }
    if scope.names.allSatisfy({ imported[$0] != nil }), isReturn {
      throw fail(
        "NoVariablesInScope", gqlStatus: "42I37", "RETURN * needs at least one variable",
        at: projection.range)
    }
    let names = scope.names.filter { scope[$0]?.slot != imported[$0]?.slot }
      .sorted(by: CodePoints.precedes)
    let all = names.map { name in
      ProjectionItem(
        expression: Expression(.variable(name), projection.range), alias: nil, text: name)
    }
    return all + projection.items
  }

  private mutating func outputNames(_ items: [ProjectionItem]) throws(Failure) -> [Name] {
    var names: [Name] = []
    var seen: Set<CodePoints> = []
    for item in items {
      var name = item.alias ?? Name(text: item.text, range: item.expression.range)
      if item.alias == nil, case .variable(let variable) = item.expression.kind {
        name.text = variable
      }
      guard seen.insert(CodePoints(name.text)).inserted else {
        throw fail(
          "ColumnNameConflict", gqlStatus: "42N38", "two columns are named `\(name.text)`",
          at: name.range)
      }
      names.append(name)
    }
    return names
  }

  private mutating func bindItems(
    _ items: [ProjectionItem], _ bound: inout BoundProjection, keeping kept: Set<Slot>
  ) throws(Failure) {
    var aggregated: [ProjectionItem] = []
    var keys: [(Expression, Slot)] = []
    for item in items {
      if containsAggregate(item.expression) {
        aggregated.append(item)
        continue
      }
      let expression = try bindExpression(item.expression)
      var slot = newSlot(type(of: expression))
      if case .slot(let known) = expression.kind, !kept.contains(known) { slot = known }
      keys.append((item.expression, slot))
      bound.items.append(
        BoundProjection.Item(slot: slot, expression: expression, name: item.text))
    }
    guard !aggregated.isEmpty else { return }
    bound.isAggregating = true
    let keySlots = Set(bound.items.map(\.slot))
    var printedKeys: [CodePoints: Slot] = [:]
    for (key, slot) in keys where key.isPlainKey {
      printedKeys[CodePoints(SyntaxPrinter.text(key))] = slot
    }
    for item in aggregated {
      aggregateCalls = []
      projected = printedKeys
      let expression = try bindExpression(item.expression)
      projected = [:]
      let calls = aggregateCalls ?? []
      aggregateCalls = nil
      let local = keySlots.union(calls.map(\.slot))
      if let stray = strayRead(expression, local) {
        throw fail(
          "AmbiguousAggregationExpression", gqlStatus: "42I18",
          "beside an aggregate only grouping keys can be used; "
            + "return this expression as a column of its own first", at: stray)
      }
      bound.aggregates += calls
      bound.aggregatedItems.append(
        BoundProjection.Item(
          slot: newSlot(type(of: expression)), expression: expression, name: item.text))
    }
  }

  /// The range of a variable that is neither grouping key nor aggregate.
  private func strayRead(_ expression: BoundExpression, _ allowed: Set<Slot>) -> SourceRange? {
    switch expression.kind {
    case .slot(let slot): return allowed.contains(slot) ? nil : expression.range
    case .listComprehension(let slot, let list, let predicate, let result):
      let inner = allowed.union([slot])
      return strayRead(list, allowed)
        ?? [predicate, result].compactMap { $0 }.lazy.compactMap { strayRead($0, inner) }.first
    case .quantifier(_, let slot, let list, let predicate):
      return strayRead(list, allowed) ?? strayRead(predicate, allowed.union([slot]))
    case .reduce(let accumulator, let start, let slot, let list, let step):
      return strayRead(start, allowed) ?? strayRead(list, allowed)
        ?? strayRead(step, allowed.union([accumulator, slot]))
    default: return expression.children.lazy.compactMap { strayRead($0, allowed) }.first
    }
  }

  private func containsAggregate(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .countAll: return true
    case .call(let name, _, let arguments):
      return Aggregate.byName[name.text.lowercased()] != nil
        || arguments.contains(where: containsAggregate)
    default: return expression.children.contains(where: containsAggregate)
    }
  }

  private func outputSlots(_ items: [ProjectionItem], _ bound: BoundProjection) -> [Slot] {
    var keys = bound.items[...]
    var aggregated = bound.aggregatedItems[...]
    return items.compactMap { item in
      containsAggregate(item.expression)
        ? aggregated.popFirst()?.slot : keys.popFirst()?.slot
    }
  }

  /// ORDER BY and WHERE see the new names, and, where rows still stand for
  /// themselves, the old ones; elsewhere projected expressions may be repeated.
  private mutating func seeThrough(
    _ projection: Projection, _ items: [ProjectionItem], _ slots: [Slot], before: Scope,
    isAggregating: Bool
  ) {
    guard !projection.order.isEmpty || projection.predicate != nil else { return }
    guard isAggregating || projection.isDistinct else {
      var merged = before
      for name in scope.names {
        if let variable = scope[name] { merged.define(name, variable) }
      }
      scope = merged
      return
    }
    for (item, slot) in zip(items, slots) {
      projected[CodePoints(SyntaxPrinter.text(item.expression))] = slot
    }
  }

  /// SKIP and LIMIT: an expression without variables, a number from 0 on.
  private mutating func bindCount(
    _ expression: Expression?, _ clause: String
  ) throws(Failure) -> BoundExpression? {
    guard let expression else { return nil }
    let outer = scope
    scope = Scope()
    defer { scope = outer }
    if expression.readsVariable(besides: []) || expression.mentions(outer) {
      throw fail(
        "NonConstantExpression", gqlStatus: "42I25", "\(clause) cannot use variables",
        at: expression.range)
    }
    let bound = try bindExpression(expression)
    switch bound.kind {
    case .constant(.integer(let number)) where number < 0:
      throw fail(
        "NegativeIntegerArgument", gqlStatus: "22003",
        "\(clause) takes a number from 0 on; found \(number)", at: expression.range)
    case .constant(.integer): break
    case .constant(let value):
      throw fail(
        "InvalidArgumentType", gqlStatus: "22G03",
        "\(clause) takes an integer; found \(value.typeName.lowercased()) \(value)",
        at: expression.range)
    default: break
    }
    return bound
  }
}

extension Expression {
  /// Whether this is a variable or a property of one: a grouping key that may
  /// stand beside an aggregate.
  var isPlainKey: Bool {
    switch kind {
    case .variable: return true
    case .postfix(let base, let steps):
      guard case .variable = base.kind else { return false }
      return steps.allSatisfy { step in
        if case .property = step { return true }
        return false
      }
    default: return false
    }
  }

  /// Whether a pattern within uses a name of the scope.
  func mentions(_ scope: Scope) -> Bool {
    func uses(_ part: PatternPart) -> Bool {
      let names = part.nodes.compactMap(\.variable) + part.relationships.compactMap(\.variable)
      return names.contains { scope[$0.text] != nil }
    }
    switch kind {
    case .pattern(let part), .patternComprehension(let part, _, _): return uses(part)
    case .subquery(_, .pattern(let parts, _)): return parts.contains(where: uses)
    default: return children.contains { $0.mentions(scope) }
    }
  }

  /// Whether a variable is read that the expression does not bind itself.
  func readsVariable(besides own: Set<CodePoints>) -> Bool {
    func reads(_ parts: [Expression?], _ names: [Name]) -> Bool {
      let inner = own.union(names.map { CodePoints($0.text) })
      return parts.contains { $0?.readsVariable(besides: inner) ?? false }
    }
    switch kind {
    case .variable(let name): return !own.contains(CodePoints(name))
    case .listComprehension(let name, let list, let predicate, let result):
      return reads([list], []) || reads([predicate, result], [name])
    case .quantifier(_, let name, let list, let predicate):
      return reads([list], []) || reads([predicate], [name])
    case .reduce(let accumulator, let start, let name, let list, let step):
      return reads([start, list], []) || reads([step], [accumulator, name])
    default: return children.contains { $0.readsVariable(besides: own) }
    }
  }

  /// Direct parts, apart from those of nested patterns and queries.
  var children: [Expression] {
    switch kind {
    case .literal, .variable, .parameter, .countAll, .pattern, .subquery, .patternComprehension: []
    case .list(let list), .and(let list), .or(let list), .xor(let list), .call(_, _, let list):
      list
    case .map(let entries): entries.map(\.value)
    case .postfix(let base, let steps):
      [base]
        + steps.flatMap { step -> [Expression] in
          switch step {
          case .property: []
          case .index(let index): [index]
          case .slice(let from, let to): [from, to].compactMap { $0 }
          }
        }
    case .hasLabels(let inner, _), .not(let inner), .negate(let inner), .plus(let inner),
      .isNull(let inner, _), .isType(let inner, _, _):
      [inner]
    case .comparison(let first, let rest): [first] + rest.map(\.1)
    case .arithmetic(let first, let rest): [first] + rest.map(\.1)
    case .predicate(let a, _, let b): [a, b]
    case .caseOf(let subject, let branches, let otherwise):
      [subject].compactMap { $0 } + branches.flatMap { $0.when + [$0.then] }
        + [otherwise].compactMap { $0 }
    case .listComprehension(_, let list, let predicate, let result):
      [list] + [predicate, result].compactMap { $0 }
    case .quantifier(_, _, let list, let predicate): [list, predicate]
    case .reduce(_, let start, _, let list, let step): [start, list, step]
    case .mapProjection(let name, let items):
      [Expression(.variable(name.text), name.range)]
        + items.compactMap { item in
          if case .entry(_, let value) = item { return value }
          return nil
        }
    }
  }
}
