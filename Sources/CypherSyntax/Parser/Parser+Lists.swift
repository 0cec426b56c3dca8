import CygnetCore

// What stands in brackets: a list, a list comprehension or a pattern
// comprehension. All three are read from left to right once.

extension Parser {
  /// Grammar: <list>
  mutating func parseBracketed() throws(Failure) -> Expression {
    let start = position
    advance()
    if at(.in, ahead: 1), let variable = takeVariable() {
      advance()
      let (list, tested) = try parseIteratedList()
      guard let tested, at(.comma) else {
        return try parseListComprehension(variable, list, start)
      }
      // `[x IN y, …]` is a list whose first element is a membership test.
      let first = list.testing(variable, in: tested)
      advance()
      let elements = [first] + (try parseElements())
      try expect(.closeBracket)
      return Expression(.list(elements), range(from: start))
    } else if let comprehension = try parsePatternComprehension(start) {
      return comprehension
    }
    let elements = at(.closeBracket) ? [] : try parseElements()
    try expect(.closeBracket)
    return Expression(.list(elements), range(from: start))
  }

  private mutating func parseElements() throws(Failure) -> [Expression] {
    var elements: [Expression] = []
    repeat { elements.append(try parseElement()) } while take(.comma)
    return elements
  }

  /// An element of a list or a map; data are mostly strings, and lists and maps of
  /// literals, which become one literal each.
  mutating func parseElement() throws(Failure) -> Expression {
    if let data = takeData() { return data }
    return try parseExpression().folded
  }

  /// What follows the list of a comprehension.
  ///
  /// Grammar: <list comprehension>
  private mutating func parseListComprehension(
    _ variable: Name, _ list: Expression, _ start: Int
  ) throws(Failure) -> Expression {
    let predicate = try parseWhere(endedByBar: true)
    let result = take(.pipe) ? try parseExpression() : nil
    try expect(.closeBracket)
    return Expression(
      .listComprehension(variable, list, predicate: predicate, result: result), range(from: start))
  }

  /// `nil`, nothing consumed, for a list.
  ///
  /// Grammar: <pattern comprehension>
  private mutating func parsePatternComprehension(_ start: Int) throws(Failure) -> Expression? {
    guard at(.openParenthesis) || at(.equals, ahead: 1) else { return nil }
    try enter()
    defer { depth -= 1 }
    let inner = position
    var variable: Name?
    if at(.equals, ahead: 1), at(.openParenthesis, ahead: 2) {
      variable = takeVariable()
      if variable != nil { advance() }
    }
    guard var part = tryPattern(), at(.where) || at(.pipe) else {
      position = inner
      return nil
    }
    part.variable = variable
    let predicate = try parseWhere(endedByBar: true)
    try expect(.pipe)
    let result = try parseExpression()
    try expect(.closeBracket)
    return Expression(
      .patternComprehension(part, predicate: predicate, result: result), range(from: start))
  }
}

extension Expression {
  /// A list or map of literals as one literal, where `takeData` left it: beside
  /// escapes, signs and the like, and in deep nesting.
  fileprivate var folded: Expression {
    switch kind {
    case .list(let elements):
      var values: [Value] = []
      values.reserveCapacity(elements.count)
      for element in elements {
        guard case .literal(let value) = element.kind else { return self }
        values.append(value)
      }
      return Expression(.literal(.list(values)), range)
    case .map(let entries):
      var values: [(String, Value)] = []
      values.reserveCapacity(entries.count)
      for entry in entries {
        guard case .literal(let value) = entry.value.kind else { return self }
        values.append((entry.key.text, value))
      }
      return Expression(.literal(.map(ValueMap(values))), range)
    default: return self
    }
  }

  /// The expression with `variable IN` before it, read as the language reads it:
  /// IN tests the operand at `tested` alone, for looser operators follow.
  fileprivate func testing(_ variable: Name, in tested: SourceRange) -> Expression {
    let whole = variable.range.union(range)
    guard range != tested else {
      let name = Expression(.variable(variable.text), variable.range)
      return Expression(.predicate(name, .in, self), whole)
    }
    func testingFirst(_ operands: [Expression]) -> [Expression] {
      operands.prefix(1).map { $0.testing(variable, in: tested) } + operands.dropFirst()
    }
    switch kind {
    case .or(let operands): return Expression(.or(testingFirst(operands)), whole)
    case .xor(let operands): return Expression(.xor(testingFirst(operands)), whole)
    case .and(let operands): return Expression(.and(testingFirst(operands)), whole)
    case .comparison(let first, let rest):
      return Expression(.comparison(first.testing(variable, in: tested), rest), whole)
    case .predicate(let left, let symbol, let right):
      return Expression(.predicate(left.testing(variable, in: tested), symbol, right), whole)
    case .isNull(let inner, let negated):
      return Expression(.isNull(inner.testing(variable, in: tested), negated: negated), whole)
    case .isType(let inner, let type, let negated):
      return Expression(
        .isType(inner.testing(variable, in: tested), type, negated: negated), whole)
    default: return self
    }
  }
}
