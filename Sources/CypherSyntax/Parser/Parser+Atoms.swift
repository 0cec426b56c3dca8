import CygnetCore

extension Parser {
  /// Grammar: <atom>
  mutating func parseAtom() throws(Failure) -> Expression {
    let start = position
    switch current.kind {
    case .integer: return try parseInteger()
    case .float: return try parseFloat()
    case .string: return try parseString()
    case .dollar: return try parseParameter()
    case .symbol(.openBrace): return try parseMap()
    case .symbol(.openBracket): return try parseBracketed()
    case .symbol(.openParenthesis):
      if let part = tryPattern() { return Expression(.pattern(part), part.range) }
      advance()
      var inner = try parseExpression()
      try expect(.closeParenthesis)
      inner.range = range(from: start)
      return inner
    case .name, .quotedName: return try parseWord()
    default: throw expected("an expression")
    }
  }

  /// An atom that begins with a word.
  ///
  /// Grammar: <constant>, <word form>, <count star>
  private mutating func parseWord() throws(Failure) -> Expression {
    let start = position
    switch current.keyword {
    case .null: return literal(.null)
    case .true: return literal(.boolean(true))
    case .false: return literal(.boolean(false))
    case .nan where !at(.openParenthesis, ahead: 1): return literal(.float(.nan))
    case .infinity where !at(.openParenthesis, ahead: 1): return literal(.float(.infinity))
    case .case: return try parseCase()
    case .exists where at(.openBrace, ahead: 1): return try parseSubquery(.exists)
    case .count where startsSubquery: return try parseSubquery(.count)
    case .collect where startsSubquery: return try parseSubquery(.collect)
    case .reduce where at(.openParenthesis, ahead: 1): return try parseReduce()
    case .all where at(.openParenthesis, ahead: 1): return try parseQuantifier(.all)
    case .any where at(.openParenthesis, ahead: 1): return try parseQuantifier(.any)
    default: break
    }
    if at(.none), at(.openParenthesis, ahead: 1) { return try parseQuantifier(.none) }
    if at(.single), at(.openParenthesis, ahead: 1) { return try parseQuantifier(.single) }
    if at(.count), at(.openParenthesis, ahead: 1), at(.star, ahead: 2) {
      advance()
      advance()
      advance()
      try expect(.closeParenthesis)
      return Expression(.countAll, range(from: start))
    }
    if shortestSearch() != nil {
      let part = try parsePatternPart()
      return Expression(.pattern(part), part.range)
    }
    if let call = try parseCallExpression() { return call }
    let name = try parseVariable("an expression")
    if at(.openBrace) { return try parseMapProjection(name, start) }
    return Expression(.variable(name.text), name.range)
  }

  private mutating func literal(_ value: Value) -> Expression {
    advance()
    return Expression(.literal(value), range(from: position - 1))
  }

  /// `nil`, nothing consumed, when no `(` follows.
  ///
  /// Grammar: <function invocation>
  private mutating func parseCallExpression() throws(Failure) -> Expression? {
    let start = position
    var last = 1
    while at(.dot, ahead: last), at(.name, orQuotedAhead: last + 1) { last += 2 }
    guard at(.openParenthesis, ahead: last) else { return nil }
    let name = try parseQualifiedName("a function name")
    advance()
    let isDistinct = take(.distinct)
    var arguments: [Expression] = []
    if !at(.closeParenthesis) {
      repeat { arguments.append(try parseExpression()) } while take(.comma)
    }
    try expect(.closeParenthesis)
    return Expression(
      .call(name, isDistinct: isDistinct, arguments), range(from: start))
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
    let subquery = try nested { (parser) throws(Failure) in try parser.parseSubqueryBody() }
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
        entries.append((key, try parseExpression()))
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
