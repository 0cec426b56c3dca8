import CygnetCore

extension Parser {
  /// Grammar: <expression>
  ///
  /// - Parameter endedByBar: whether `|` comes after the expression, so that it
  ///   separates no labels in it outside of brackets.
  mutating func parseExpression(endedByBar: Bool = false) throws(Failure) -> Expression {
    try enter()
    let outer = barEndsLabels
    barEndsLabels = endedByBar
    defer {
      barEndsLabels = outer
      depth -= 1
    }
    return try parseOperators(.or)
  }

  /// The expression after `[x IN`, and where its first <sum> stands: that alone
  /// is tested in `[x IN a AND b, c]`. There is none before a NOT.
  mutating func parseIteratedList() throws(Failure) -> (Expression, tested: SourceRange?) {
    try enter()
    let outer = barEndsLabels
    barEndsLabels = true
    defer {
      barEndsLabels = outer
      depth -= 1
    }
    guard !at(.not) else { return (try parseOperators(.or), nil) }
    let start = position
    let sum = try parseOperators(.sum)
    return (try parseOperators(.or, after: sum, from: start), sum.range)
  }

  /// Grammar: <unary>, <postfix expression>
  mutating func parseUnary() throws(Failure) -> Expression {
    guard !at(.minus), !at(.plus) else { return try parseSigned() }
    let start = position
    return try parsePostfix(of: parseAtom(), start: start)
  }

  /// Grammar: <negative integer>
  private mutating func parseSigned() throws(Failure) -> Expression {
    let start = position
    let isMinus = at(.minus)
    advance()
    if isMinus, current.kind == .integer {
      return try parsePostfix(of: parseInteger(minusAt: start), start: start)
    }
    try enter()
    defer { depth -= 1 }
    let operand = try parseUnary()
    return Expression(isMinus ? .negate(operand) : .plus(operand), range(from: start))
  }

  /// Grammar: <postfix>
  private mutating func parsePostfix(
    of base: Expression, start: Int
  ) throws(Failure) -> Expression {
    let steps = try parseSteps()
    let expression =
      steps.isEmpty ? base : Expression(.postfix(base, steps), range(from: start))
    guard at(.colon) else { return expression }
    let labels = try parseLabels(isInExpression: true)
    return Expression(.hasLabels(expression, labels), range(from: start))
  }

  /// Grammar: <postfix step>
  mutating func parseSteps() throws(Failure) -> [Expression.Postfix] {
    var steps: [Expression.Postfix] = []
    while true {
      if take(.dot) {
        steps.append(.property(try parseName("a property key")))
      } else if take(.openBracket) {
        steps.append(try parseSubscript())
        try expect(.closeBracket)
      } else {
        return steps
      }
    }
  }

  /// Grammar: <subscript>
  private mutating func parseSubscript() throws(Failure) -> Expression.Postfix {
    if take(.doubleDot) {
      return .slice(nil, at(.closeBracket) ? nil : try parseExpression())
    }
    let first = try parseExpression()
    guard take(.doubleDot) else { return .index(first) }
    return .slice(first, at(.closeBracket) ? nil : try parseExpression())
  }
}
