import CygnetCore

// From the loosest operator to the tightest (openCypher CIP2021-08-10): OR, XOR,
// AND, NOT, comparison, IN and the string predicates and IS NULL, + and -,
// * / and %, ^, unary minus, postfix.

extension Parser {
  /// Grammar: <expression>
  mutating func parseExpression() throws(Failure) -> Expression {
    try nested { (parser) throws(Failure) in try parser.parseOr() }
  }

  private mutating func parseOr() throws(Failure) -> Expression {
    let start = position
    var operands = [try parseXor()]
    while take(.or) { operands.append(try parseXor()) }
    return operands.count == 1 ? operands[0] : Expression(.or(operands), range(from: start))
  }

  private mutating func parseXor() throws(Failure) -> Expression {
    let start = position
    var operands = [try parseAnd()]
    while take(.xor) { operands.append(try parseAnd()) }
    return operands.count == 1 ? operands[0] : Expression(.xor(operands), range(from: start))
  }

  private mutating func parseAnd() throws(Failure) -> Expression {
    let start = position
    var operands = [try parseNot()]
    while take(.and) { operands.append(try parseNot()) }
    return operands.count == 1 ? operands[0] : Expression(.and(operands), range(from: start))
  }

  /// A run of NOTs is folded into one or none, so that it nests nothing.
  private mutating func parseNot() throws(Failure) -> Expression {
    let start = position
    while take(.not) {}
    let count = position - start
    var operand = try parseComparison()
    // Two NOTs still make a boolean of their operand.
    for _ in 0..<(count == 0 ? 0 : 2 - count % 2) {
      operand = Expression(.not(operand), range(from: start))
    }
    return operand
  }

  private mutating func parseComparison() throws(Failure) -> Expression {
    let start = position
    let first = try parsePredicate()
    var rest: [(ComparisonOperator, Expression)] = []
    while let symbol = comparison() {
      advance()
      rest.append((symbol, try parsePredicate()))
    }
    return rest.isEmpty ? first : Expression(.comparison(first, rest), range(from: start))
  }

  private func comparison() -> ComparisonOperator? {
    switch current.kind {
    case .symbol(.equals): .equal
    case .symbol(.notEquals): .notEqual
    case .symbol(.less): .less
    case .symbol(.lessOrEqual): .lessOrEqual
    case .symbol(.greater): .greater
    case .symbol(.greaterOrEqual): .greaterOrEqual
    default: nil
    }
  }

  private mutating func parsePredicate() throws(Failure) -> Expression {
    let start = position
    var left = try parseSum()
    var count = 0
    while true {
      if take(.is) {
        let negated = take(.not)
        try expect(.null)
        left = Expression(.isNull(left, negated: negated), range(from: start))
      } else if let predicate = try takePredicateOperator() {
        let right = try parseSum()
        left = Expression(.predicate(left, predicate, right), range(from: start))
      } else {
        return left
      }
      count += 1
      if count > 64 { return try tooLong(left) }
    }
  }

  /// Chains such as `x IN a IN b …` mean nothing after a few links.
  private mutating func tooLong(_ expression: Expression) throws(Failure) -> Expression {
    report(
      "NestingTooDeep", "too many predicates in a row; expected fewer than 64",
      at: expression.range, gqlStatus: "54000")
    throw Failure()
  }

  private mutating func takePredicateOperator() throws(Failure) -> PredicateOperator? {
    if take(.in) { return .in }
    if take(.contains) { return .contains }
    if take(.regex) { return .matches }
    if at(.starts) || at(.ends), at(.with, ahead: 1) {
      let answer: PredicateOperator = at(.starts) ? .startsWith : .endsWith
      advance()
      advance()
      return answer
    }
    return nil
  }

  private mutating func parseSum() throws(Failure) -> Expression {
    let start = position
    let first = try parseProduct()
    var rest: [(ArithmeticOperator, Expression)] = []
    while let symbol: ArithmeticOperator = at(.plus) ? .add : (at(.minus) ? .subtract : nil) {
      advance()
      rest.append((symbol, try parseProduct()))
    }
    return rest.isEmpty ? first : Expression(.arithmetic(first, rest), range(from: start))
  }

  private mutating func parseProduct() throws(Failure) -> Expression {
    let start = position
    let first = try parsePower()
    var rest: [(ArithmeticOperator, Expression)] = []
    while let symbol = productOperator() {
      advance()
      rest.append((symbol, try parsePower()))
    }
    return rest.isEmpty ? first : Expression(.arithmetic(first, rest), range(from: start))
  }

  private func productOperator() -> ArithmeticOperator? {
    switch current.kind {
    case .symbol(.star): .multiply
    case .symbol(.slash): .divide
    case .symbol(.percent): .modulo
    default: nil
    }
  }

  private mutating func parsePower() throws(Failure) -> Expression {
    let start = position
    let first = try parseUnary()
    var rest: [(ArithmeticOperator, Expression)] = []
    while take(.caret) { rest.append((.power, try parseUnary())) }
    return rest.isEmpty ? first : Expression(.arithmetic(first, rest), range(from: start))
  }

  private mutating func parseUnary() throws(Failure) -> Expression {
    let start = position
    guard at(.minus) || at(.plus) else { return try parsePostfix() }
    let isMinus = at(.minus)
    advance()
    if isMinus, current.kind == .integer {
      return try parsePostfix(of: parseInteger(isNegative: true), start: start)
    }
    let operand = try nested { (parser) throws(Failure) in try parser.parseUnary() }
    return Expression(isMinus ? .negate(operand) : .plus(operand), range(from: start))
  }

  /// Grammar: <postfix expression>
  mutating func parsePostfix() throws(Failure) -> Expression {
    let start = position
    return try parsePostfix(of: parseAtom(), start: start)
  }

  private mutating func parsePostfix(
    of base: Expression, start: Int
  ) throws(Failure) -> Expression {
    var steps: [Expression.Postfix] = []
    while true {
      if take(.dot) {
        steps.append(.property(try parseName("a property key")))
      } else if take(.openBracket) {
        steps.append(try parseSubscript())
        try expect(.closeBracket)
      } else {
        break
      }
    }
    var expression =
      steps.isEmpty ? base : Expression(.postfix(base, steps), range(from: start))
    if at(.colon), canTakeLabels(base) {
      let labels = try parseLabels()
      expression = Expression(.hasLabels(expression, labels), range(from: start))
    }
    return expression
  }

  /// In a map literal `{a: x}` and the like a colon belongs to the outside.
  private func canTakeLabels(_ base: Expression) -> Bool {
    switch base.kind {
    case .literal, .list, .map: false
    default: true
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
