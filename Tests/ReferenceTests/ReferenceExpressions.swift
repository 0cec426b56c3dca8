import CygnetCore
import CypherSyntax

typealias ReferenceRow = [String: Value]

/// What an expression is evaluated in.
struct ReferenceScope {
  var row: ReferenceRow
  /// The rows that aggregates fold.
  var group: [ReferenceRow]?
  /// Projected expressions that ORDER BY may repeat, by their text.
  var projected: [String: Value] = [:]

  init(_ row: ReferenceRow, group: [ReferenceRow]? = nil) {
    self.row = row
    self.group = group
  }

  func with(_ name: String, _ value: Value) -> ReferenceScope {
    var scope = self
    scope.row[name] = value
    return scope
  }
}

extension ReferenceInterpreter {
  func value(_ expression: Expression, _ scope: ReferenceScope) throws -> Value {
    if !scope.projected.isEmpty, let known = scope.projected[SyntaxPrinter.text(expression)] {
      return known
    }
    switch expression.kind {
    case .literal(let value): return value
    case .list(let elements): return .list(try elements.map { try value($0, scope) })
    case .map(let entries):
      return .map(ValueMap(try entries.map { ($0.key.text, try value($0.value, scope)) }))
    case .variable(let name):
      guard let value = scope.row[name] else { throw ReferenceError(code: "UndefinedVariable") }
      return value
    case .parameter: throw ReferenceError.unsupported("parameter")
    case .postfix(let base, let steps):
      return try steps.reduce(value(base, scope)) { try apply($1, to: $0, scope) }
    case .negate(let inner):
      let value = try value(inner, scope)
      if case .float(let number) = value { return .float(-number) }
      return try ReferenceValues.arithmetic(.subtract, .integer(0), value)
    case .plus(let inner): return try value(inner, scope)
    case .arithmetic(let first, let rest):
      return try rest.reduce(value(first, scope)) {
        try ReferenceValues.arithmetic($1.0, $0, value($1.1, scope))
      }
    case .call(let name, let isDistinct, let arguments):
      return try call(name.text.lowercased(), isDistinct, arguments, scope)
    case .countAll:
      guard let group = scope.group else { throw ReferenceError(code: "InvalidAggregation") }
      return .integer(Int64(group.count))
    case .caseOf(let subject, let branches, let otherwise):
      return try choose(subject, branches, otherwise, scope)
    case .listComprehension(let name, let list, let predicate, let result):
      guard let elements = try self.list(list, scope) else { return .null }
      var answer: [Value] = []
      for element in elements {
        let inner = scope.with(name.text, element)
        if let predicate, try truth(predicate, inner) != true { continue }
        answer.append(try result.map { try value($0, inner) } ?? element)
      }
      return .list(answer)
    case .reduce(let accumulator, let start, let name, let list, let step):
      guard let elements = try self.list(list, scope) else { return .null }
      return try elements.reduce(value(start, scope)) {
        try value(step, scope.with(accumulator.text, $0).with(name.text, $1))
      }
    case .pattern(let part) where part.search != .every: return try shortest(part, scope)
    case .patternComprehension(let part, let predicate, let result):
      return .list(
        try matches([part], predicate, scope.row).map {
          try value(result, ReferenceScope($0))
        })
    case .subquery(let form, let subquery): return try nested(form, subquery, scope)
    case .mapProjection(let name, let items): return try project(name, items, scope)
    default: return ReferenceLogic.value(try truth(expression, scope))
    }
  }

  // MARK: Conditions

  func truth(_ expression: Expression, _ scope: ReferenceScope) throws -> Bool? {
    switch expression.kind {
    case .not(let inner): return try truth(inner, scope).map { !$0 }
    case .and(let operands): return ReferenceLogic.and(try operands.map { try truth($0, scope) })
    case .or(let operands): return ReferenceLogic.or(try operands.map { try truth($0, scope) })
    case .xor(let operands): return ReferenceLogic.xor(try operands.map { try truth($0, scope) })
    case .comparison(let first, let rest):
      let values = try [first].appending(rest.map(\.1)).map { try value($0, scope) }
      return ReferenceLogic.and(
        rest.indices.map { holds(rest[$0].0, values[$0], values[$0 + 1]) })
    case .predicate(let left, let symbol, let right):
      return try test(symbol, value(left, scope), value(right, scope))
    case .isNull(let inner, let negated): return try value(inner, scope).isNull != negated
    case .isType(let inner, let type, let negated):
      return ReferenceTypes.contains(type, try value(inner, scope)) != negated
    case .hasLabels(let base, let labels):
      switch try value(base, scope) {
      case .null: return nil
      case .node(let node): return ReferenceTypes.holds(labels, try live(node).labels)
      case .relationship(let relationship):
        return ReferenceTypes.holds(labels, [try live(relationship).type])
      default: throw ReferenceError.type
      }
    case .quantifier(let quantifier, let name, let list, let predicate):
      guard let elements = try self.list(list, scope) else { return nil }
      return quantified(
        quantifier, try elements.map { try truth(predicate, scope.with(name.text, $0)) })
    case .pattern(let part):
      return try !matches([part], nil, scope.row).isEmpty
    default:
      switch try value(expression, scope) {
      case .null: return nil
      case .boolean(let flag): return flag
      default: throw ReferenceError.type
      }
    }
  }

  private func holds(_ symbol: ComparisonOperator, _ left: Value, _ right: Value) -> Bool? {
    if flaw == .nullComparesLess, symbol == .less, left.isNull || right.isNull { return true }
    return ReferenceValues.holds(symbol, left, right)
  }

  private func quantified(_ quantifier: Quantifier, _ truths: [Bool?]) -> Bool? {
    switch quantifier {
    case .all: return ReferenceLogic.and(truths)
    case .any: return ReferenceLogic.or(truths)
    case .none: return ReferenceLogic.or(truths).map { !$0 }
    case .single:
      if truths.count(where: { $0 == true }) > 1 { return false }
      return truths.contains(nil) ? nil : truths.contains(true)
    }
  }

  private func test(_ symbol: PredicateOperator, _ left: Value, _ right: Value) throws -> Bool? {
    if symbol == .in {
      if right.isNull { return nil }
      guard case .list(let list) = right else { throw ReferenceError.type }
      return ReferenceLogic.or(list.map { ReferenceValues.equal(left, $0) })
    }
    guard case .string(let a) = left, case .string(let b) = right else { return nil }
    let (text, part) = (ReferenceValues.scalars(a), ReferenceValues.scalars(b))
    switch symbol {
    case .startsWith: return text.starts(with: part)
    case .endsWith: return text.reversed().starts(with: part.reversed())
    case .contains: return (0...text.count).contains { text[$0...].starts(with: part) }
    default: throw ReferenceError.unsupported("=~")
    }
  }

  // MARK: Parts of values

  func list(_ expression: Expression, _ scope: ReferenceScope) throws -> [Value]? {
    switch try value(expression, scope) {
    case .null: return nil
    case .list(let list): return list.elements
    default: throw ReferenceError.type
    }
  }

  private func apply(
    _ step: Expression.Postfix, to base: Value, _ scope: ReferenceScope
  ) throws -> Value {
    switch step {
    case .property(let key): return try property(key.text, of: base)
    case .index(let index): return try element(value(index, scope), of: base)
    case .slice(let from, let to):
      let low = try from.map { try value($0, scope) } ?? .integer(0)
      let high = try to.map { try value($0, scope) } ?? .integer(.max)
      if base.isNull || low.isNull || high.isNull { return .null }
      guard case .list(let list) = base, case .integer(let a) = low, case .integer(let b) = high
      else { throw ReferenceError.type }
      func place(_ number: Int64) -> Int {
        Int(min(max(number < 0 ? number + Int64(list.count) : number, 0), Int64(list.count)))
      }
      return .list(list.indices.filter { $0 >= place(a) && $0 < place(b) }.map { list[$0] })
    }
  }

  func property(_ key: String, of base: Value) throws -> Value {
    switch base {
    case .null: return .null
    case .map(let map): return map[key] ?? .null
    case .node(let node): return try live(node).properties[key] ?? .null
    case .relationship(let relationship): return try live(relationship).properties[key] ?? .null
    case .date(let date):
      switch key {
      case "year": return .integer(date.civil.year)
      case "month": return .integer(date.civil.month)
      case "day": return .integer(date.civil.day)
      default: throw ReferenceError.unsupported("date component \(key)")
      }
    case .duration(let duration):
      switch key {
      case "months": return .integer(duration.months)
      case "days": return .integer(duration.days)
      default: throw ReferenceError.unsupported("duration component \(key)")
      }
    default: throw ReferenceError.type
    }
  }

  private func element(_ index: Value, of base: Value) throws -> Value {
    if base.isNull || index.isNull { return .null }
    switch (base, index) {
    case (.list(let list), .integer(let place)):
      let fromStart = place < 0 ? place + Int64(list.count) : place
      return (0..<Int64(list.count)).contains(fromStart) ? list[Int(fromStart)] : .null
    case (.map, .string(let key)), (.node, .string(let key)), (.relationship, .string(let key)):
      return try property(key, of: base)
    case (.map, _), (.node, _), (.relationship, _):
      throw ReferenceError(code: "MapElementAccessByNonString")
    default: throw ReferenceError.type
    }
  }

  func live(_ node: Node) throws -> ReferenceGraph.NodeRecord {
    if graph.nodes[node.place].isDeleted { throw ReferenceError.deleted }
    return graph.nodes[node.place]
  }

  func live(_ relationship: Relationship) throws -> ReferenceGraph.RelationshipRecord {
    if graph.relationships[relationship.place].isDeleted { throw ReferenceError.deleted }
    return graph.relationships[relationship.place]
  }

  func properties(of value: Value) throws -> ValueMap {
    let properties: [String: Value]
    switch value {
    case .map(let map): return map
    case .node(let node): properties = try live(node).properties
    case .relationship(let relationship): properties = try live(relationship).properties
    default: throw ReferenceError.type
    }
    return ValueMap(properties.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  // MARK: Compound expressions

  private func choose(
    _ subject: Expression?, _ branches: [Expression.CaseBranch], _ otherwise: Expression?,
    _ scope: ReferenceScope
  ) throws -> Value {
    let compared = try subject.map { try value($0, scope) }
    for branch in branches {
      for when in branch.when {
        let isMet =
          try compared.map { ReferenceValues.equal($0, try value(when, scope)) }
          ?? truth(when, scope)
        if isMet == true { return try value(branch.then, scope) }
      }
    }
    return try otherwise.map { try value($0, scope) } ?? .null
  }

  private func project(
    _ name: Name, _ items: [Expression.MapProjectionItem], _ scope: ReferenceScope
  ) throws -> Value {
    guard let base = scope.row[name.text] else { throw ReferenceError(code: "UndefinedVariable") }
    if base.isNull { return .null }
    var entries: [(String, Value)] = []
    for item in items {
      switch item {
      case .all: entries += try properties(of: base).map { ($0, $1) }
      case .property(let key): entries.append((key.text, try property(key.text, of: base)))
      case .variable(let variable):
        entries.append((variable.text, scope.row[variable.text] ?? .null))
      case .entry(let key, let expression):
        entries.append((key.text, try value(expression, scope)))
      }
    }
    return .map(ValueMap(entries))
  }

  private func shortest(_ part: PatternPart, _ scope: ReferenceScope) throws -> Value {
    var named = part
    named.variable = Name(text: " path", range: part.range)
    let paths = try matches([named], nil, scope.row).compactMap { $0[" path"] }
    return part.search == .allShortest ? .list(paths) : paths.first ?? .null
  }

  private func nested(
    _ form: Expression.SubqueryForm, _ subquery: Expression.Subquery, _ scope: ReferenceScope
  ) throws -> Value {
    let rows: [[Value]]
    switch subquery {
    case .pattern(let pattern, let predicate):
      rows = try matches(pattern, predicate, scope.row).map { _ in [] }
    case .query(let query): rows = try run(query, from: [:], seeing: scope.row).rows
    }
    switch form {
    case .exists: return .boolean(!rows.isEmpty)
    case .count: return .integer(Int64(rows.count))
    case .collect: return .list(rows.map { $0[0] })
    }
  }
}

extension Array {
  func appending(_ others: [Element]) -> [Element] { self + others }
}
