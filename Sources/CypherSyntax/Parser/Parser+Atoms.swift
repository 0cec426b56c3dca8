import CygnetCore

extension Parser {
  /// Grammar: <atom>
  mutating func parseAtom() throws(Failure) -> Expression {
    let read = atomReader()
    return try read(&self)
  }

  private mutating func atomReader() -> Reader<Expression> {
    switch current.kind {
    case .integer: { (parser) throws(Failure) in try parser.parseInteger() }
    case .float: { (parser) throws(Failure) in try parser.parseFloat() }
    case .string: { (parser) throws(Failure) in try parser.parseString() }
    case .dollar: { (parser) throws(Failure) in try parser.parseParameter() }
    case .symbol(.openBrace): { (parser) throws(Failure) in try parser.parseMap() }
    case .symbol(.openBracket): { (parser) throws(Failure) in try parser.parseBracketed() }
    case .symbol(.openParenthesis): { (parser) throws(Failure) in try parser.parseParenthesis() }
    case .name, .quotedName: wordReader()
    default: { (parser) throws(Failure) in throw parser.expected("an expression") }
    }
  }

  /// What reads an atom that begins with a word.
  ///
  /// Grammar: <constant>, <word form>
  private mutating func wordReader() -> Reader<Expression> {
    let isCall = at(.openParenthesis, ahead: 1)
    return switch current.keyword {
    case .null: { (parser) in parser.literal(.null) }
    case .true: { (parser) in parser.literal(.boolean(true)) }
    case .false: { (parser) in parser.literal(.boolean(false)) }
    case .nan where !isCall: { (parser) in parser.literal(.float(.nan)) }
    case .infinity where !isCall: { (parser) in parser.literal(.float(.infinity)) }
    case .case: { (parser) throws(Failure) in try parser.parseCase() }
    case .exists where at(.openBrace, ahead: 1):
      { (parser) throws(Failure) in try parser.parseSubquery(.exists) }
    case .count where startsSubquery:
      { (parser) throws(Failure) in try parser.parseSubquery(.count) }
    case .collect where startsSubquery:
      { (parser) throws(Failure) in try parser.parseSubquery(.collect) }
    case .count where isCall && at(.star, ahead: 2):
      { (parser) throws(Failure) in try parser.parseCountStar() }
    case .reduce where isCall: { (parser) throws(Failure) in try parser.parseReduce() }
    case .all where isCall: { (parser) throws(Failure) in try parser.parseQuantifier(.all) }
    case .any where isCall: { (parser) throws(Failure) in try parser.parseQuantifier(.any) }
    case .some(.none) where isCall:
      { (parser) throws(Failure) in try parser.parseQuantifier(.none) }
    case .single where isCall: { (parser) throws(Failure) in try parser.parseQuantifier(.single) }
    case _ where shortestSearch() != nil:
      { (parser) throws(Failure) in try parser.parseShortestPath() }
    case _ where isFunctionInvocation():
      { (parser) throws(Failure) in try parser.parseFunctionInvocation() }
    default: { (parser) throws(Failure) in try parser.parseVariableOrProjection() }
    }
  }

  private mutating func literal(_ value: Value) -> Expression {
    advance()
    return Expression(.literal(value), range(from: position - 1))
  }

  /// A pattern, or an expression in parentheses.
  private mutating func parseParenthesis() throws(Failure) -> Expression {
    if let part = tryPattern() { return Expression(.pattern(part), part.range) }
    let start = position
    advance()
    var inner = try parseExpression()
    try expect(.closeParenthesis)
    inner.range = range(from: start)
    return inner
  }

  private mutating func parseShortestPath() throws(Failure) -> Expression {
    let part = try parsePatternPart()
    return Expression(.pattern(part), part.range)
  }

  private mutating func parseVariableOrProjection() throws(Failure) -> Expression {
    let start = position
    let name = try parseVariable("an expression")
    return at(.openBrace)
      ? try parseMapProjection(name, start) : Expression(.variable(name.text), name.range)
  }

  /// Grammar: <count star>
  private mutating func parseCountStar() throws(Failure) -> Expression {
    let start = position
    position += 3
    try expect(.closeParenthesis)
    return Expression(.countAll, range(from: start))
  }

  /// Whether a name with or without dots and then `(` stand here.
  private mutating func isFunctionInvocation() -> Bool {
    var last = 1
    while at(.dot, ahead: last), at(.name, orQuotedAhead: last + 1) {
      last += 2
      cutTokens(ahead: last + 1)
    }
    return at(.openParenthesis, ahead: last)
  }

  /// Grammar: <function invocation>
  private mutating func parseFunctionInvocation() throws(Failure) -> Expression {
    let start = position
    let name = try parseQualifiedName("a function name")
    advance()
    let isDistinct = take(.distinct)
    let arguments = at(.closeParenthesis) ? [] : try parseArguments()
    try expect(.closeParenthesis)
    return Expression(
      .call(name, isDistinct: isDistinct, arguments), range(from: start))
  }

  /// Grammar: <arguments>
  mutating func parseArguments() throws(Failure) -> [Expression] {
    var arguments: [Expression] = []
    repeat { arguments.append(try parseExpression()) } while take(.comma)
    return arguments
  }

  private func at(_ kind: Token.Kind, orQuotedAhead offset: Int) -> Bool {
    let found = token(ahead: offset).kind
    return found == kind || found == .quotedName
  }

  /// Grammar: <case expression>, <condition branch>, <value branch>
  private mutating func parseCase() throws(Failure) -> Expression {
    let start = position
    advance()
    let subject = at(.when) ? nil : try parseExpression()
    var branches: [Expression.CaseBranch] = []
    while take(.when) {
      var when = [try parseExpression()]
      while subject != nil, take(.comma) { when.append(try parseExpression()) }
      try expect(.then)
      branches.append(Expression.CaseBranch(when: when, then: try parseExpression()))
    }
    guard !branches.isEmpty else { throw expected("WHEN") }
    let otherwise = take(.else) ? try parseExpression() : nil
    try expect(.end)
    return Expression(.caseOf(subject, branches, otherwise: otherwise), range(from: start))
  }

  /// Whether `count {` and `collect {` begin a subquery, not the projection of a
  /// variable with that name.
  ///
  /// Grammar: <subquery start>
  private var startsSubquery: Bool {
    guard at(.openBrace, ahead: 1) else { return false }
    switch token(ahead: 2).kind {
    case .symbol(.dot), .symbol(.closeBrace): return false
    case .name, .quotedName:
      return !at(.comma, ahead: 3) && !at(.colon, ahead: 3) && !at(.closeBrace, ahead: 3)
    default: return true
    }
  }

  /// Grammar: <subquery expression>
  private mutating func parseSubquery(
    _ form: Expression.SubqueryForm
  ) throws(Failure) -> Expression {
    let start = position
    advance()
    advance()
    try enter(Parser.queryLevels)
    defer { depth -= Parser.queryLevels }
    let subquery = try parseSubqueryBody()
    try expect(.closeBrace)
    return Expression(.subquery(form, subquery), range(from: start))
  }

  /// Grammar: <subquery body>
  private mutating func parseSubqueryBody() throws(Failure) -> Expression.Subquery {
    if let keyword = current.keyword, keyword.startsClause, !at(.equals, ahead: 1) {
      return .query(try parseQuery())
    }
    let pattern = try parsePattern()
    return .pattern(pattern, predicate: try parseWhere())
  }

  /// Grammar: <reduce>
  private mutating func parseReduce() throws(Failure) -> Expression {
    let start = position
    advance()
    advance()
    let accumulator = try parseVariable()
    try expect(.equals)
    let initial = try parseExpression()
    try expect(.comma)
    let variable = try parseVariable()
    try expect(.in)
    let list = try parseExpression(endedByBar: true)
    try expect(.pipe)
    let step = try parseExpression()
    try expect(.closeParenthesis)
    return Expression(
      .reduce(accumulator, start: initial, variable, list: list, step: step), range(from: start))
  }

  /// Grammar: <quantifier>
  private mutating func parseQuantifier(
    _ quantifier: Quantifier
  ) throws(Failure) -> Expression {
    let start = position
    advance()
    advance()
    let variable = try parseVariable()
    try expect(.in)
    let list = try parseExpression()
    try expect(.where)
    let predicate = try parseExpression()
    try expect(.closeParenthesis)
    return Expression(
      .quantifier(quantifier, variable, list, predicate: predicate), range(from: start))
  }

  /// Grammar: <map projection>, <projected entry>
  private mutating func parseMapProjection(
    _ variable: Name, _ start: Int
  ) throws(Failure) -> Expression {
    advance()
    var items: [Expression.MapProjectionItem] = []
    if !at(.closeBrace) {
      repeat {
        if take(.dot) {
          items.append(take(.star) ? .all : .property(try parseName("a property key")))
        } else {
          let name = try parseName("a key")
          if take(.colon) {
            items.append(.entry(name, try parseExpression()))
          } else {
            position -= 1
            items.append(.variable(try parseVariable()))
          }
        }
      } while take(.comma)
    }
    try expect(.closeBrace)
    return Expression(.mapProjection(variable, items), range(from: start))
  }

  /// Grammar: <map literal>, <map entry>
  mutating func parseMap() throws(Failure) -> Expression {
    let start = position
    if let known = maps[start] {
      position = known.end
      return known.map
    }
    advance()
    var entries: [(key: Name, value: Expression)] = []
    if !at(.closeBrace) {
      repeat {
        let key = try parseName("a key")
        try expect(.colon)
        entries.append((key, try parseElement()))
      } while take(.comma)
    }
    try expect(.closeBrace)
    let map = Expression(.map(entries), range(from: start))
    if speculation > 0 { maps[start] = (map, position) }
    return map
  }

  /// Grammar: <parameter>
  mutating func parseParameter() throws(Failure) -> Expression {
    let start = position
    advance()
    let name: String
    if current.kind == .integer {
      name = string(current.range)
      advance()
    } else {
      name = try parseName("a parameter name").text
    }
    return Expression(.parameter(name), range(from: start))
  }
}
