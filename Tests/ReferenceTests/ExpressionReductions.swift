import CygnetCore
import CypherSyntax

/// An expression's parts in its place, and the expression with smaller parts.
enum ExpressionReductions {
  static func of(_ expression: Expression) -> [Expression] {
    var found = ExpressionWalk.parts(expression)
    found += smaller(expression.kind).map { Expression($0, expression.range) }
    return found
  }

  private static func each(
    _ list: [Expression], _ make: ([Expression]) -> Expression.Kind
  ) -> [Expression.Kind] {
    var found: [Expression.Kind] = []
    for index in list.indices {
      for part in of(list[index]) {
        var copy = list
        copy[index] = part
        found.append(make(copy))
      }
    }
    return found
  }

  private static func shorter(
    _ list: [Expression], _ make: ([Expression]) -> Expression.Kind
  ) -> [Expression.Kind] {
    list.indices.map { index in
      var copy = list
      copy.remove(at: index)
      return make(copy)
    } + each(list, make)
  }

  private static func smaller(_ kind: Expression.Kind) -> [Expression.Kind] {
    switch kind {
    case .list(let list): return shorter(list) { .list($0) }
    case .and(let list): return each(list) { .and($0) }
    case .or(let list): return each(list) { .or($0) }
    case .xor(let list): return each(list) { .xor($0) }
    case .call(let name, let isDistinct, let list):
      return each(list) { .call(name, isDistinct: isDistinct, $0) }
    case .not(let inner): return of(inner).map { .not($0) }
    case .negate(let inner): return of(inner).map { .negate($0) }
    case .isNull(let inner, let negated): return of(inner).map { .isNull($0, negated: negated) }
    case .isType(let inner, let type, let negated):
      return of(inner).map { .isType($0, type, negated: negated) }
    case .predicate(let a, let symbol, let b):
      return each([a, b]) { .predicate($0[0], symbol, $0[1]) }
    case .comparison(let first, let rest):
      return each([first] + rest.map(\.1)) { parts in
        .comparison(parts[0], Array(zip(rest.map(\.0), parts.dropFirst())))
      }
    case .arithmetic(let first, let rest):
      return each([first] + rest.map(\.1)) { parts in
        .arithmetic(parts[0], Array(zip(rest.map(\.0), parts.dropFirst())))
      }
    case .map(let entries):
      return shorter(entries.map(\.value)) { parts in
        .map(Array(zip(entries.map(\.key), parts)).map { (key: $0.0, value: $0.1) })
      }
    case .postfix(let base, let steps): return of(base).map { .postfix($0, steps) }
    case .caseOf(let subject, let branches, let otherwise):
      guard subject == nil, branches.count == 1, branches[0].when.count == 1 else { return [] }
      let branch = branches[0]
      return each([branch.when[0], branch.then] + [otherwise].compactMap { $0 }) { parts in
        var smaller = branch
        (smaller.when, smaller.then) = ([parts[0]], parts[1])
        return .caseOf(nil, [smaller], otherwise: parts.count > 2 ? parts[2] : nil)
      }
    case .listComprehension(let name, let list, let predicate, let result):
      var found: [Expression.Kind] = of(list).map {
        .listComprehension(name, $0, predicate: predicate, result: result)
      }
      if let predicate {
        found.append(.listComprehension(name, list, predicate: nil, result: result))
        found += of(predicate).map { .listComprehension(name, list, predicate: $0, result: result) }
      }
      if let result {
        found.append(.listComprehension(name, list, predicate: predicate, result: nil))
        found += of(result).map { .listComprehension(name, list, predicate: predicate, result: $0) }
      }
      return found
    case .quantifier(let quantifier, let name, let list, let predicate):
      return each([list, predicate]) { .quantifier(quantifier, name, $0[0], predicate: $0[1]) }
    case .reduce(let accumulator, let start, let name, let list, let step):
      return each([start, list, step]) {
        .reduce(accumulator, start: $0[0], name, list: $0[1], step: $0[2])
      }
    case .subquery(let form, .query(let query)):
      return QueryReductions.of(query).map { .subquery(form, .query($0)) }
    case .subquery(let form, .pattern(let pattern, let predicate?)):
      return [.subquery(form, .pattern(pattern, predicate: nil))]
        + of(predicate).map { .subquery(form, .pattern(pattern, predicate: $0)) }
    case .patternComprehension(let part, let predicate?, let result):
      return [.patternComprehension(part, predicate: nil, result: result)]
        + of(predicate).map { .patternComprehension(part, predicate: $0, result: result) }
    default: return []
    }
  }
}
