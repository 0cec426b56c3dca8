import CygnetCore

// From the loosest operator to the tightest (openCypher CIP2021-08-10): OR, XOR,
// AND, NOT, comparison, IN and the string predicates and IS NULL, + and -,
// * / and %, ^, unary minus, postfix.
//
// Operators that wait for an operand stand on a stack of their own, so that an
// expression costs the same few frames whatever operators it has.

extension Parser {
  /// How tightly an operator binds; higher is tighter.
  enum Level: Int, Comparable {
    case or = 1
    case xor, and, not, comparison, predicate, sum, product, power

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  private enum Operator {
    case or, xor, and
    case comparison(ComparisonOperator)
    case predicate(PredicateOperator)
    case arithmetic(ArithmeticOperator)
  }

  /// Operands of one level whose last is yet to be read, or NOTs without their
  /// operand.
  private struct Run {
    let level: Level
    /// The first token.
    let start: Int
    var operands: [Expression] = []
    /// As many as operands; none for NOT.
    var operators: [Operator] = []
    /// How many predicates the first operand is the end of.
    var predicates = 0
    /// How many NOTs.
    var nots = 0
  }

  /// What has been read of an expression.
  private struct Progress {
    /// The last operand, or what has been made of it.
    var left: Expression
    /// Its first token.
    var start: Int
    /// The tightest operator that it may belong to.
    var maximum = Level.power
    /// How many predicates it is the end of.
    var predicates = 0
    /// Runs that wait for it, the tightest last.
    var runs: [Run] = []
  }

  /// The most predicates in a row, such as `x IN a IN b`.
  private static let predicateLimit = 64

  /// Operands and the operators of `minimum` and tighter levels between them.
  ///
  /// Grammar: <or expression>, <xor expression>, <and expression>,
  /// <not expression>, <comparison>, <predicate>, <sum>, <product>, <power>
  ///
  /// - Parameters:
  ///   - operand: what has been read already, of a tighter level than `minimum`.
  ///   - first: the operand's first token.
  mutating func parseOperators(
    _ minimum: Level, after operand: Expression? = nil, from first: Int? = nil
  ) throws(Failure) -> Expression {
    var progress = progress(operand, first ?? position)
    if operand == nil {
      takeNots(&progress, minimum)
      progress.left = try parseUnary()
    }
    while try takeOperators(&progress, minimum) { progress.left = try parseUnary() }
    return progress.left
  }

  private func progress(_ operand: Expression?, _ start: Int) -> Progress {
    Progress(left: operand ?? Expression(.literal(.null), current.range), start: start)
  }

  /// Everything up to the next operand; `false`, all runs closed, where none
  /// comes.
  private mutating func takeOperators(
    _ progress: inout Progress, _ minimum: Level
  ) throws(Failure) -> Bool {
    while let level = operatorLevel(), level >= minimum, level <= progress.maximum {
      while let last = progress.runs.last?.level,
        last > level || last == level && last == .predicate
      {
        closeRun(&progress)
      }
      if level == .predicate { try checkPredicates(progress) }
      if at(.is) {
        progress.left = try parseIs(progress.left, progress.start)
        progress.maximum = .predicate
        progress.predicates += 1
        continue
      }
      let next = try takeOperator()
      if progress.runs.last?.level != level {
        progress.runs.append(
          Run(level: level, start: progress.start, predicates: progress.predicates))
      }
      progress.runs[progress.runs.count - 1].operands.append(progress.left)
      progress.runs[progress.runs.count - 1].operators.append(next)
      takeNots(&progress, minimum)
      return true
    }
    while !progress.runs.isEmpty { closeRun(&progress) }
    return false
  }

  /// NOT stands before an operand of AND, XOR and OR, or before all else. An
  /// operand follows.
  private mutating func takeNots(_ progress: inout Progress, _ minimum: Level) {
    if at(.not), progress.runs.last?.level ?? minimum <= .not {
      let start = position
      while take(.not) {}
      progress.runs.append(Run(level: .not, start: start, nots: position - start))
    }
    progress.start = position
    progress.maximum = .power
    progress.predicates = 0
  }

  private func closeRun(_ progress: inout Progress) {
    let run = progress.runs.removeLast()
    progress.left = closed(run, progress.left)
    progress.start = run.start
    progress.predicates = run.predicates + 1
  }

  /// The run with its last operand.
  private func closed(_ run: Run, _ last: Expression) -> Expression {
    let range = range(from: run.start)
    let rest = run.operands.dropFirst() + [last]
    guard let first = run.operands.first else {
      // A run of NOTs is folded into one or two, so that it nests nothing; two
      // still make a boolean of their operand.
      let once = Expression(.not(last), range)
      return run.nots % 2 == 1 ? once : Expression(.not(once), range)
    }
    switch run.operators.first {
    case .or: return Expression(.or([first] + rest), range)
    case .xor: return Expression(.xor([first] + rest), range)
    case .and: return Expression(.and([first] + rest), range)
    case .predicate(let symbol): return Expression(.predicate(first, symbol, last), range)
    case .comparison:
      let pairs = zip(run.operators, rest).compactMap { symbol, operand in
        if case .comparison(let symbol) = symbol { (symbol, operand) } else { nil }
      }
      return Expression(.comparison(first, pairs), range)
    case .arithmetic, nil:
      let pairs = zip(run.operators, rest).compactMap { symbol, operand in
        if case .arithmetic(let symbol) = symbol { (symbol, operand) } else { nil }
      }
      return Expression(.arithmetic(first, pairs), range)
    }
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

  private mutating func takeOperator() throws(Failure) -> Operator {
    if take(.or) { return .or }
    if take(.xor) { return .xor }
    if take(.and) { return .and }
    if let symbol = takePredicateOperator() { return .predicate(symbol) }
    if let symbol = comparison() {
      advance()
      return .comparison(symbol)
    }
    if let symbol = arithmetic() {
      advance()
      return .arithmetic(symbol)
    }
    throw expected("an operator")
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

  private mutating func checkPredicates(_ progress: Progress) throws(Failure) {
    guard progress.predicates >= Parser.predicateLimit else { return }
    report(
      "NestingTooDeep", "more than \(Parser.predicateLimit) predicates in a row; expected fewer",
      at: progress.left.range, gqlStatus: "54000")
    throw Failure()
  }

  /// `IS NULL` and `IS :: TYPE` behind their operand.
  ///
  /// Grammar: <predicate step>
  private mutating func parseIs(_ left: Expression, _ start: Int) throws(Failure) -> Expression {
    advance()
    let negated = take(.not)
    if take(.doubleColon) || take(.typed) {
      let type = try parseType()
      return Expression(.isType(left, type, negated: negated), range(from: start))
    }
    guard take(.null) else {
      throw expected(negated ? "NULL or `:: TYPE`" : "NULL, NOT NULL or `:: TYPE`")
    }
    return Expression(.isNull(left, negated: negated), range(from: start))
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
}
