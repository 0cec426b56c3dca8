import CygnetCore

// From the loosest operator to the tightest (openCypher CIP2021-08-10): OR, XOR,
// AND, NOT, comparison, IN and the string predicates and IS NULL, + and -,
// * / and %, ^, unary minus, postfix.

extension Parser {
  /// How tightly an operator binds; higher is tighter.
  private enum Level: Int {
    case or = 1
    case xor, and, not, comparison, predicate, sum, product, power

    /// The level of this one's operands.
    var tighter: Level { Level(rawValue: rawValue + 1) ?? .power }
  }

  /// Grammar: <expression>
  ///
  /// - Parameter endedByBar: whether `|` comes after the expression, so that it
  ///   separates no labels in it outside of brackets.
  mutating func parseExpression(endedByBar: Bool = false) throws(Failure) -> Expression {
    let outer = barEndsLabels
    barEndsLabels = endedByBar
    defer { barEndsLabels = outer }
    return try nested { (parser) throws(Failure) in try parser.parseOperators(.or) }
  }

  /// The expression after `[x IN`, and where its first <sum> stands: that alone
  /// is tested in `[x IN a AND b, c]`. There is none before a NOT.
  mutating func parseIteratedList() throws(Failure) -> (Expression, tested: SourceRange?) {
    let outer = barEndsLabels
    barEndsLabels = true
    defer { barEndsLabels = outer }
    return try nested { (parser) throws(Failure) in
      guard !parser.at(.not) else { return (try parser.parseOperators(.or), nil) }
      let start = parser.position
      let sum = try parser.parseOperators(.sum)
      return (try parser.parseOperators(.or, after: sum, from: start), sum.range)
    }
  }

  /// Operands and the operators of `minimum` and tighter levels between them, by
  /// precedence climbing: one frame a level, so that nesting stays cheap.
  ///
  /// Grammar: <or expression>, <xor expression>, <and expression>,
  /// <not expression>, <comparison>, <predicate>, <sum>, <product>, <power>
  private mutating func parseOperators(
    _ minimum: Level, after operand: Expression? = nil, from first: Int? = nil
  ) throws(Failure) -> Expression {
    let start = first ?? position
    // What has been read may be an operand of no tighter operator than its own.
    var maximum = Level.power
    var left: Expression
    if let operand {
      left = operand
    } else if minimum.rawValue <= Level.not.rawValue, at(.not) {
      left = try parseNot()
      maximum = .not
    } else {
      left = try parseUnary()
    }
    while let level = operatorLevel(), level.rawValue >= minimum.rawValue,
      level.rawValue <= maximum.rawValue
    {
      maximum = level
      switch level {
      case .or:
        left = Expression(.or(try parseOperands(left, .or, .or)), range(from: start))
      case .xor:
        left = Expression(.xor(try parseOperands(left, .xor, .xor)), range(from: start))
      case .and, .not:
        left = Expression(.and(try parseOperands(left, .and, .and)), range(from: start))
      case .comparison: left = try parseComparison(left, start)
      case .predicate: left = try parsePredicates(left, start)
      case .sum, .product, .power: left = try parseArithmetic(left, level, start)
      }
    }
    return left
  }

  private func operatorLevel() -> Level? {
    switch current.kind {
    case .symbol(let symbol):
      switch symbol {
      case .plus, .minus, .doublePipe: .sum
      case .star, .slash, .percent: .product
      case .caret: .power
      case .equals, .notEquals, .less, .lessOrEqual, .greater, .greaterOrEqual: .comparison
      case .regex: .predicate
      default: nil
      }
    case .name:
      switch current.keyword {
      case .or: .or
      case .xor: .xor
      case .and: .and
      case .in, .contains, .is: .predicate
      case .starts, .ends: at(.with, ahead: 1) ? .predicate : nil
      default: nil
      }
    default: nil
    }
  }

  /// All operands of a run of one logical operator.
  private mutating func parseOperands(
    _ first: Expression, _ keyword: Keyword, _ level: Level
  ) throws(Failure) -> [Expression] {
    var operands = [first]
    while take(keyword) { operands.append(try parseOperators(level.tighter)) }
    return operands
  }

  /// A run of NOTs is folded into one or two, so that it nests nothing; two still
  /// make a boolean of their operand.
  private mutating func parseNot() throws(Failure) -> Expression {
    let start = position
    while take(.not) {}
    let count = position - start
    var operand = try parseOperators(.comparison)
    for _ in 0..<(2 - count % 2) { operand = Expression(.not(operand), range(from: start)) }
    return operand
  }

  private mutating func parseComparison(
    _ first: Expression, _ start: Int
  ) throws(Failure) -> Expression {
    var rest: [(ComparisonOperator, Expression)] = []
    while let symbol = comparison() {
      advance()
      rest.append((symbol, try parseOperators(.predicate)))
    }
    return Expression(.comparison(first, rest), range(from: start))
  }

  /// Grammar: <comparison operator>
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

  /// The most predicates in a row, such as `x IN a IN b`.
  private static let predicateLimit = 64

  /// Grammar: <predicate step>
  private mutating func parsePredicates(
    _ first: Expression, _ start: Int
  ) throws(Failure) -> Expression {
    var left = first
    for _ in 0...Parser.predicateLimit {
      if take(.is) {
        let negated = take(.not)
        if take(.doubleColon) || take(.typed) {
          let type = try parseType()
          left = Expression(.isType(left, type, negated: negated), range(from: start))
        } else if take(.null) {
          left = Expression(.isNull(left, negated: negated), range(from: start))
        } else {
          throw expected(negated ? "NULL or `:: TYPE`" : "NULL, NOT NULL or `:: TYPE`")
        }
      } else if let predicate = takePredicateOperator() {
        let right = try parseOperators(.sum)
        left = Expression(.predicate(left, predicate, right), range(from: start))
      } else {
        return left
      }
    }
    report(
      "NestingTooDeep", "more than \(Parser.predicateLimit) predicates in a row; expected fewer",
      at: left.range, gqlStatus: "54000")
    throw Failure()
  }

  private mutating func takePredicateOperator() -> PredicateOperator? {
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

  /// A run of operators of one level, from left to right.
  private mutating func parseArithmetic(
    _ first: Expression, _ level: Level, _ start: Int
  ) throws(Failure) -> Expression {
    var rest: [(ArithmeticOperator, Expression)] = []
    while operatorLevel() == level, let symbol = arithmetic() {
      advance()
      rest.append(
        (symbol, level == .power ? try parseUnary() : try parseOperators(level.tighter)))
    }
    return Expression(.arithmetic(first, rest), range(from: start))
  }

  private func arithmetic() -> ArithmeticOperator? {
    switch current.kind {
    case .symbol(.plus): .add
    case .symbol(.doublePipe): .concatenate
    case .symbol(.minus): .subtract
    case .symbol(.star): .multiply
    case .symbol(.slash): .divide
    case .symbol(.percent): .modulo
    case .symbol(.caret): .power
    default: nil
    }
  }

  /// Grammar: <unary>, <negative integer>
  private mutating func parseUnary() throws(Failure) -> Expression {
    let start = position
    guard at(.minus) || at(.plus) else { return try parsePostfix() }
    let isMinus = at(.minus)
    advance()
    if isMinus, current.kind == .integer {
      return try parsePostfix(of: parseInteger(minusAt: start), start: start)
    }
    let operand = try nested { (parser) throws(Failure) in try parser.parseUnary() }
    return Expression(isMinus ? .negate(operand) : .plus(operand), range(from: start))
  }

  /// Grammar: <postfix expression>
  private mutating func parsePostfix() throws(Failure) -> Expression {
    let start = position
    return try parsePostfix(of: parseAtom(), start: start)
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
