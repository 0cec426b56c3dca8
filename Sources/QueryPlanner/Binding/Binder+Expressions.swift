import CygnetCore
import CypherSyntax

extension Binder {
  /// - Parameter isPredicate: whether a pattern may stand for its existence.
  mutating func bindExpression(
    _ expression: Expression, isPredicate: Bool = false
  ) throws(Failure) -> BoundExpression {
    if !projected.isEmpty, aggregateDepth == 0,
      let slot = projected[CodePoints(SyntaxPrinter.text(expression))]
    {
      return BoundExpression(.slot(slot), expression.range)
    }
    let kind = try bindKind(expression, isPredicate)
    var isEntity = false
    if case .slot(let slot) = kind {
      isEntity = kinds[slot] == .node || kinds[slot] == .relationship
    }
    return BoundExpression(kind, expression.range, isEntity: isEntity)
  }

  private mutating func bindAll(_ list: [Expression]) throws(Failure) -> [BoundExpression] {
    var bound: [BoundExpression] = []
    bound.reserveCapacity(list.count)
    for expression in list { bound.append(try bindExpression(expression)) }
    return bound
  }

  private mutating func bindConditions(_ list: [Expression]) throws(Failure) -> [BoundExpression] {
    var bound: [BoundExpression] = []
    for expression in list { bound.append(try bindCondition(expression)) }
    return bound
  }

  /// An expression that must be boolean or null.
  mutating func bindCondition(_ expression: Expression) throws(Failure) -> BoundExpression {
    let bound = try bindExpression(expression, isPredicate: true)
    try requireCondition(bound)
    return bound
  }

  private mutating func bindMaybe(
    _ expression: Expression?, isPredicate: Bool = false
  ) throws(Failure) -> BoundExpression? {
    guard let expression else { return nil }
    return try bindExpression(expression, isPredicate: isPredicate)
  }

  private mutating func bindKind(
    _ expression: Expression, _ isPredicate: Bool
  ) throws(Failure) -> BoundExpression.Kind {
    switch expression.kind {
    case .literal(let value): return .constant(value)
    case .list(let elements): return try bindList(elements)
    case .map(let entries): return try bindMap(entries)
    case .variable(let name):
      return .slot(try resolve(name, at: expression.range).slot)
    case .parameter(let name):
      parameters.append((name, expression.range))
      return .parameter(name)
    case .postfix(let base, let steps): return try bindPostfix(base, steps, expression.range).kind
    case .hasLabels(let base, let labels):
      let bound = try bindExpression(base)
      switch type(of: bound) {
      case .node: note(labels, .label)
      case .relationship: note(labels, .type)
      case let type where !type.canBe(.node) && !type.canBe(.relationship):
        throw mismatch("\(type.description) has no labels; expected a node", at: bound.range)
      default: break
      }
      return .hasLabels(bound, Binder.condition(labels))
    case .isType(let inner, let type, let negated):
      return .isType(try bindExpression(inner), type, negated: negated)
    case .not(let inner): return .not(try bindCondition(inner))
    case .negate(let inner):
      let bound = try bindExpression(inner)
      try requireNumber(bound, "-")
      switch bound.kind {
      case .constant(.float(let number)): return .constant(.float(-number))
      case .constant(.integer(let number)) where number > .min: return .constant(.integer(-number))
      default: return .negate(bound)
      }
    case .plus(let inner):
      let bound = try bindExpression(inner)
      try requireNumber(bound, "+")
      return .plus(bound)
    case .and(let operands): return .and(try bindConditions(operands))
    case .or(let operands): return .or(try bindConditions(operands))
    case .xor(let operands): return .xor(try bindConditions(operands))
    case .comparison(let first, let rest):
      let bound = try bindExpression(first)
      return .comparison(bound, Array(zip(rest.map(\.0), try bindAll(rest.map(\.1)))))
    case .arithmetic(let first, let rest):
      let bound = try bindExpression(first)
      let terms = Array(zip(rest.map(\.0), try bindAll(rest.map(\.1))))
      try checkArithmetic(bound, terms)
      return .arithmetic(bound, terms)
    case .predicate(let left, let symbol, let right):
      let (left, right) = (try bindExpression(left), try bindExpression(right))
      if symbol == .in, case let type = type(of: right), !type.canBe(.list(.unknown)) {
        throw mismatch("IN takes a list; found \(type.description)", at: right.range)
      }
      return .predicate(left, symbol, right)
    case .isNull(let inner, let negated):
      return .isNull(try bindExpression(inner), negated: negated)
    case .call(let name, let isDistinct, let arguments):
      return try bindCall(name, isDistinct, arguments, expression.range)
    case .countAll:
      return .slot(try aggregate(.count, [], isDistinct: false, expression.range))
    case .caseOf(let subject, let branches, let otherwise):
      let bound = try bindMaybe(subject)
      var pairs: [(when: BoundExpression, then: BoundExpression)] = []
      for branch in branches {
        var whens: [BoundExpression] = []
        for when in branch.when {
          whens.append(subject == nil ? try bindCondition(when) : try bindExpression(when))
        }
        let then = try bindExpression(branch.then)
        pairs += whens.map { (when: $0, then: then) }
      }
      return .caseOf(bound, pairs, otherwise: try bindMaybe(otherwise))
    case .listComprehension(let name, let list, let predicate, let result):
      let list = try bindExpression(list)
      return try iterating { (binder) throws(Failure) in
        let slot = binder.defineLocally(name, binder.elementType(list))
        return .listComprehension(
          slot, list, predicate: try binder.bindPredicate(predicate),
          result: try binder.bindMaybe(result))
      }
    case .quantifier(let quantifier, let name, let list, let predicate):
      let list = try bindExpression(list)
      return try iterating { (binder) throws(Failure) in
        let slot = binder.defineLocally(name, binder.elementType(list))
        return .quantifier(
          quantifier, slot, list, predicate: try binder.bindCondition(predicate))
      }
    case .reduce(let accumulator, let start, let name, let list, let step):
      let (start, list) = (try bindExpression(start), try bindExpression(list))
      return try iterating { (binder) throws(Failure) in
        let first = binder.defineLocally(accumulator, .unknown)
        let second = binder.defineLocally(name, binder.elementType(list))
        return .reduce(
          first, start: start, second, list: list, step: try binder.bindExpression(step))
      }
    case .pattern(let part): return try bindPatternExpression(part, isPredicate)
    case .patternComprehension(let part, let predicate, let result):
      let outer = scope
      let pattern = try bindPattern([part])
      let match = BoundMatch(
        isOptional: false, pattern: pattern, predicate: try bindPredicate(predicate))
      let value = try bindExpression(result)
      scope = outer
      return .subquery(
        BoundExpression.Subquery(
          body: .match(match), result: .collect(value), rowSlot: newSlot(.value)))
    case .subquery(let form, let subquery):
      return try bindSubquery(form, subquery, expression.range)
    case .mapProjection(let name, let items):
      return try bindMapProjection(name, items, expression.range)
    }
  }

  /// Binds what is evaluated for each element of a list: names of its own, and no
  /// aggregates.
  private mutating func iterating(
    _ bind: (inout Binder) throws(Failure) -> BoundExpression.Kind
  ) throws(Failure) -> BoundExpression.Kind {
    let (outer, calls) = (scope, aggregateCalls)
    aggregateCalls = nil
    defer {
      scope = outer
      aggregateCalls = calls
    }
    return try bind(&self)
  }

  /// A local name hides an outer one.
  private mutating func defineLocally(_ name: Name, _ type: StaticType) -> Slot {
    let slot = newSlot(type)
    slotNames[slot] = name.text
    scope.define(name.text, Scope.Variable(slot: slot, kind: type, range: name.range))
    return slot
  }

  // MARK: Literals of many parts

  /// A list of constants becomes one constant.
  private mutating func bindList(_ elements: [Expression]) throws(Failure) -> BoundExpression.Kind {
    let bound = try bindAll(elements)
    var values: [Value] = []
    values.reserveCapacity(bound.count)
    for element in bound {
      guard case .constant(let value) = element.kind else { return .list(bound) }
      values.append(value)
    }
    return .constant(.list(values))
  }

  private mutating func bindMap(
    _ entries: [(key: Name, value: Expression)]
  ) throws(Failure) -> BoundExpression.Kind {
    var bound: [(key: String, value: BoundExpression)] = []
    var values: [(String, Value)] = []
    for entry in entries {
      let value = try bindExpression(entry.value)
      bound.append((entry.key.text, value))
      if case .constant(let constant) = value.kind { values.append((entry.key.text, constant)) }
    }
    return values.count == bound.count ? .constant(.map(ValueMap(values))) : .map(bound)
  }

  private mutating func bindMapProjection(
    _ name: Name, _ items: [Expression.MapProjectionItem], _ range: SourceRange
  ) throws(Failure) -> BoundExpression.Kind {
    let base = BoundExpression(.slot(try resolve(name.text, at: name.range).slot), name.range)
    var entries: [(key: String, value: BoundExpression)] = []
    var includesAll = false
    for item in items {
      switch item {
      case .all: includesAll = true
      case .property(let key):
        entries.append((key.text, BoundExpression(.property(base, key: key.text), key.range)))
      case .variable(let variable):
        let slot = try resolve(variable.text, at: variable.range).slot
        entries.append((variable.text, BoundExpression(.slot(slot), variable.range)))
      case .entry(let key, let value): entries.append((key.text, try bindExpression(value)))
      }
    }
    let own = BoundExpression(.map(entries), range)
    let whole =
      includesAll
      ? BoundExpression(
        .function(.mergedMaps, [BoundExpression(.function(.properties, [base]), range), own]),
        range)
      : own
    // The projection of null is null.
    let isNull = BoundExpression(.isNull(base, negated: false), range)
    let null = BoundExpression(.constant(.null), range)
    return .caseOf(nil, [(when: isNull, then: null)], otherwise: whole)
  }

  private mutating func bindPostfix(
    _ base: Expression, _ steps: [Expression.Postfix], _ range: SourceRange
  ) throws(Failure) -> BoundExpression {
    var result = try bindExpression(base)
    for step in steps.prefix(Binder.nestedSteps) {
      switch step {
      case .property(let key):
        try checkProperties(of: result, key.range, key.text)
        if result.isEntity { names.reads(.key, key.text, key.range) }
        result = BoundExpression(
          .property(result, key: key.text), result.range.union(key.range))
      case .index(let index):
        result = BoundExpression(.index(result, try bindExpression(index)), range)
      case .slice(let from, let to):
        result = BoundExpression(
          .slice(result, try bindMaybe(from), try bindMaybe(to)), range)
      }
    }
    guard steps.count > Binder.nestedSteps else { return result }
    var rest: [BoundExpression.Step] = []
    for step in steps.dropFirst(Binder.nestedSteps) {
      switch step {
      case .property(let key): rest.append(.property(key.text))
      case .index(let index): rest.append(.index(try bindExpression(index)))
      case .slice(let from, let to): rest.append(.slice(try bindMaybe(from), try bindMaybe(to)))
      }
    }
    return BoundExpression(.steps(result, rest), range)
  }

  /// Steps that become nodes of their own, which more rules know; further ones
  /// are kept flat.
  private static let nestedSteps = 8

  // MARK: Functions

  private mutating func bindCall(
    _ name: Name, _ isDistinct: Bool, _ arguments: [Expression], _ range: SourceRange
  ) throws(Failure) -> BoundExpression.Kind {
    let lowered = name.text.lowercased()
    if let aggregate = Aggregate.byName[lowered] {
      try checkArity(name, arguments.count, aggregate.argumentCount...aggregate.argumentCount)
      return .slot(try self.aggregate(aggregate, arguments, isDistinct: isDistinct, range))
    }
    guard let function = Function.byName[lowered] else {
      let known = Function.byName.values.map(\.rawValue) + Aggregate.allCases.map(\.rawValue)
      let nearest = Suggestion.nearest(to: name.text, among: known.sorted())
      throw fail(
        "UnknownFunction", gqlStatus: "42N48", "there is no function `\(name.text)`",
        suggestion: nearest.map { "did you mean `\($0)`?" }, at: name.range)
    }
    if isDistinct {
      throw fail(
        "InvalidAggregation", "DISTINCT belongs to aggregates; `\(name.text)` is none",
        at: name.range)
    }
    try checkArity(name, arguments.count, function.arity)
    let isExists = function == .exists
    var bound: [BoundExpression] = []
    for argument in arguments {
      bound.append(try bindExpression(argument, isPredicate: isExists))
    }
    if isExists, let argument = bound.first {
      if case .subquery = argument.kind { return argument.kind }
      return .isNull(argument, negated: true)
    }
    try checkArguments(of: function, bound)
    return Binder.dateLiteral(function, bound).map { .constant(.date($0)) }
      ?? .function(function, bound)
  }

  /// `date('2024-05-01')`, read once and for all; what is no date fails when it
  /// is asked for.
  private static func dateLiteral(_ function: Function, _ arguments: [BoundExpression]) -> Date? {
    guard function == .date, arguments.count == 1,
      case .constant(.string(let text)) = arguments[0].kind
    else { return nil }
    return TemporalParser.date(text)
  }

  private mutating func checkArity(
    _ name: Name, _ found: Int, _ arity: ClosedRange<Int>
  ) throws(Failure) {
    if arity.contains(found) { return }
    let wanted =
      arity.lowerBound == arity.upperBound
      ? "\(arity.lowerBound)"
      : (arity.upperBound == .max
        ? "at least \(arity.lowerBound)" : "\(arity.lowerBound) to \(arity.upperBound)")
    throw fail(
      "InvalidNumberOfArguments", gqlStatus: "42I13",
      "`\(name.text)` takes \(wanted) argument\(wanted == "1" ? "" : "s"); found \(found)",
      at: name.range)
  }

  // MARK: Aggregates

  /// The slot that will hold the aggregate's result.
  private mutating func aggregate(
    _ aggregate: Aggregate, _ arguments: [Expression], isDistinct: Bool, _ range: SourceRange
  ) throws(Failure) -> Slot {
    guard aggregateCalls != nil else {
      // A name that is not there at all says more than a misplaced aggregate.
      if isSorting {
        aggregateDepth += 1
        defer { aggregateDepth -= 1 }
        for argument in arguments { _ = try bindExpression(argument) }
      }
      throw fail(
        aggregateDepth > 0 ? "NestedAggregation" : "InvalidAggregation",
        aggregateDepth > 0
          ? "an aggregate cannot stand inside an aggregate"
          : "an aggregate can only stand in WITH and RETURN", at: range)
    }
    let calls = aggregateCalls
    aggregateCalls = nil
    aggregateDepth += 1
    defer { aggregateDepth -= 1 }
    var bound: [BoundExpression] = []
    for argument in arguments { bound.append(try bindExpression(argument)) }
    if bound.contains(where: \.isVolatile) {
      throw fail(
        "NonConstantExpression", "an aggregate cannot take the value of rand()", at: range)
    }
    aggregateCalls = calls
    let slot = newSlot(type(of: aggregate, bound))
    aggregateCalls?.append(
      BoundProjection.AggregateCall(
        slot: slot, aggregate: aggregate, arguments: bound, isDistinct: isDistinct, range: range))
    return slot
  }

  // MARK: Patterns in expressions

  private mutating func bindPatternExpression(
    _ part: PatternPart, _ isPredicate: Bool
  ) throws(Failure) -> BoundExpression.Kind {
    let outer = scope
    try checkNoNewNames(part)
    var pattern = try bindPattern([part])
    scope = outer
    let row = newSlot(.value)
    if part.search != .every, let search = pattern.searches.first {
      let path = BoundExpression(.slot(search.path), part.range)
      let match = BoundMatch(isOptional: false, pattern: pattern, predicate: nil)
      let result: BoundExpression.SubqueryResult =
        isPredicate ? .exists : (search.findsAll ? .collect(path) : .first(path))
      return .subquery(.init(body: .match(match), result: result, rowSlot: row))
    }
    guard isPredicate else {
      throw fail(
        "UnexpectedSyntax", gqlStatus: "42I06",
        "a pattern can only stand where a condition is expected; "
          + "for its matches use a pattern comprehension", at: part.range)
    }
    pattern.paths = []
    let match = BoundMatch(isOptional: false, pattern: pattern, predicate: nil)
    return .subquery(.init(body: .match(match), result: .exists, rowSlot: row))
  }

  private mutating func checkNoNewNames(_ part: PatternPart) throws(Failure) {
    let names = part.nodes.compactMap(\.variable) + part.relationships.compactMap(\.variable)
    for name in names where scope[name.text] == nil { _ = try resolve(name.text, at: name.range) }
  }

  private mutating func bindSubquery(
    _ form: Expression.SubqueryForm, _ subquery: Expression.Subquery, _ range: SourceRange
  ) throws(Failure) -> BoundExpression.Kind {
    let outer = scope
    let (calls, known, imports) = (aggregateCalls, projected, imported)
    aggregateCalls = nil
    projected = [:]
    // All that can be seen here stays visible throughout the subquery.
    imported = outer
    defer {
      scope = outer
      aggregateCalls = calls
      projected = known
      imported = imports
    }
    let row = newSlot(.value)
    switch subquery {
    case .pattern(let pattern, let predicate):
      guard form != .collect else {
        throw fail(
          "UnexpectedSyntax", gqlStatus: "42I06", "COLLECT needs a query that returns one column",
          suggestion: "write COLLECT { MATCH … RETURN … }", at: range)
      }
      let bound = try bindPattern(pattern)
      let match = BoundMatch(
        isOptional: false, pattern: bound, predicate: try bindPredicate(predicate))
      return .subquery(
        .init(body: .match(match), result: form == .count ? .count : .exists, rowSlot: row))
    case .query(let query):
      let bound = try bindQuery(query, .expression)
      let result: BoundExpression.SubqueryResult
      switch form {
      case .exists: result = .exists
      case .count: result = .count
      case .collect:
        guard bound.columns.count == 1, let column = bound.columns.first else {
          throw fail(
            "InvalidArgumentType", gqlStatus: "42N22",
            "COLLECT needs a query that returns one column; found \(bound.columns.count)",
            at: range)
        }
        result = .collect(BoundExpression(.slot(column.slot), range))
      }
      return .subquery(.init(body: .query(bound), result: result, rowSlot: row))
    }
  }
}

extension BoundExpression {
  /// Whether a volatile function is called anywhere within.
  package var isVolatile: Bool {
    if case .function(let function, _) = kind, function.isVolatile { return true }
    return children.contains(where: \.isVolatile)
  }
}
