import CygnetCore

// What is said about a mistake: what was found, what was expected, and what may
// have been meant.

extension Parser {
  /// Records that the current token is not what the grammar wants here.
  mutating func expected(_ what: String) -> Failure {
    // The lexer has said what is wrong with an invalid token.
    if current.kind == .invalid { return Failure() }
    guard speculation == 0, !hasSaidEnough else { return Failure() }
    if let stray = strayBracket() {
      report(
        "UnexpectedSyntax", "unexpected `\(stray)`, which closes nothing; expected \(what)",
        at: current.range, gqlStatus: "42I06", suggestion: "remove it, or open it before")
      return Failure()
    }
    let found = isAtEnd ? "end of the query" : "`\(shortened(string(current.range)))`"
    report(
      "UnexpectedSyntax", "unexpected \(found); expected \(what)\(opening(for: what))",
      at: mistakenRange, gqlStatus: "42I06", suggestion: suggestion(for: what))
    return Failure()
  }

  /// The current token; at the end, the place just behind the last one.
  private var mistakenRange: SourceRange {
    guard isAtEnd, position > 0 else { return current.range }
    let end = tokens[position - 1].range.upperBound
    return SourceRange(end, end)
  }

  private func shortened(_ text: String) -> String {
    text.unicodeScalars.count <= 40 ? text : String(text.prefix(40)) + "…"
  }

  // MARK: Brackets

  private static let pairs: [(open: Token.Symbol, close: Token.Symbol)] = [
    (.openParenthesis, .closeParenthesis), (.openBracket, .closeBracket), (.openBrace, .closeBrace),
  ]

  /// The current token, if it is a closing bracket without an opening one.
  private func strayBracket() -> String? {
    guard let symbol = current.symbol, let pair = Parser.pairs.first(where: { $0.close == symbol })
    else { return nil }
    return unclosed(pair) == nil ? symbol.rawValue : nil
  }

  /// The last opening bracket before the current token that nothing has closed.
  private func unclosed(_ pair: (open: Token.Symbol, close: Token.Symbol)) -> Token? {
    var closed = 0
    for token in tokens[..<position].reversed() {
      if token.symbol == pair.close { closed += 1 }
      guard token.symbol == pair.open else { continue }
      if closed == 0 { return token }
      closed -= 1
    }
    return nil
  }

  /// Where the bracket stands that is to be closed.
  private func opening(for what: String) -> String {
    for pair in Parser.pairs where what.hasPrefix("`\(pair.close.rawValue)`") {
      guard let token = unclosed(pair) else { return "" }
      let comma = beginsExpression && !isPatternBracket(token) ? " or `,`" : ""
      let (line, column) = place(of: token.range)
      let place = line == place(of: mistakenRange).line ? "" : "line \(line), "
      return comma + "; the `\(pair.open.rawValue)` is in \(place)column \(column)"
    }
    return ""
  }

  /// Whether the bracket opens a node or a relationship, where no comma stands.
  private func isPatternBracket(_ token: Token) -> Bool {
    guard let place = tokens.firstIndex(where: { $0.range == token.range }), place > 0 else {
      return false
    }
    let before = tokens[place - 1]
    switch token.symbol {
    case .openBracket: return before.symbol == .minus
    case .openParenthesis:
      return before.symbol == .minus || before.symbol == .greater
        || [.match, .create, .merge].contains(before.keyword)
    default: return false
    }
  }

  private func place(of range: SourceRange) -> (line: Int, column: Int) {
    SourceText(String(decoding: text, as: UTF8.self)).position(ofByte: range.lowerBound)
  }

  /// Whether an expression could begin with the current token.
  private var beginsExpression: Bool {
    switch current.kind {
    case .name: current.keyword.map { !$0.isReserved || $0 == .null || $0 == .true } ?? true
    case .quotedName, .integer, .float, .string, .dollar: true
    case .symbol(let symbol): [.openParenthesis, .openBracket, .openBrace].contains(symbol)
    default: false
    }
  }

  // MARK: What may have been meant

  private func suggestion(for what: String) -> String? {
    if let hint = operatorHint() ?? arrowHint(for: what) { return hint }
    guard current.kind == .name, current.keyword?.isReserved != true else {
      return commaHint(for: what)
    }
    let word = string(current.range)
    if let foreign = Parser.foreignWords[word.uppercased()], current.keyword == nil {
      return foreign
    }
    guard current.keyword == nil, word.utf8.count > 2 else { return commaHint(for: what) }
    var known = Keyword.allCases.filter { what.contains($0.rawValue) }
    if what.contains("clause") { known += Keyword.allCases.filter(\.continuesQuery) }
    let nearest = Suggestion.nearest(to: word, among: known.map(\.rawValue))
    return nearest.map { "did you mean `\($0)`?" } ?? commaHint(for: what)
  }

  /// Operators as other languages write them.
  private func operatorHint() -> String? {
    if at(.exclamation), at(.equals, ahead: 1) { return "for `not equal` write `<>`" }
    if at(.ampersand), at(.ampersand, ahead: 1) { return "for `and` write AND" }
    guard position > 0 else { return nil }
    if at(.equals), at(.equals, ahead: -1) { return "for `equal` write `=`" }
    if at(.equals), let brace = unclosed((.openBrace, .closeBrace)),
      brace.range.lowerBound < current.range.lowerBound
    {
      return "in a map write `key: value`"
    }
    return nil
  }

  private func arrowHint(for what: String) -> String? {
    guard position > 0 else { return nil }
    let before = tokens[position - 1].symbol
    if at(.greater), before == .minus { return "an arrow without brackets is `-->`" }
    if at(.greater), before == .closeBracket { return "the arrow's head is `]->`" }
    if at(.equals), at(.greater, ahead: 1) { return "an arrow is `-->` or `-[…]->`" }
    if at(.openBracket), before == .closeParenthesis {
      return "a relationship begins with `-` or `<-`: `-[…]->`"
    }
    if at(.openParenthesis), before == .closeBracket, what.contains("`-`") {
      return "a relationship ends with `-` or `->`: `-[…]->`"
    }
    if at(.openParenthesis), before == .closeParenthesis, what.contains("clause") {
      return "put `,` between two patterns, or an arrow such as `-->`"
    }
    return nil
  }

  private func commaHint(for what: String) -> String? {
    guard what.contains("clause"), beginsExpression, position > 0 else { return nil }
    return "is a `,` or an operator missing before it?"
  }

  /// Words of other query languages.
  private static let foreignWords = [
    "SELECT": "Cypher reads with MATCH … RETURN …",
    "FROM": "what to read from is a pattern: MATCH (n:Label)",
    "JOIN": "a join is a pattern: MATCH (a)-->(b)",
    "GROUP": "no GROUP BY is needed: what is returned beside an aggregate is the group",
    "HAVING": "to filter groups write WITH …, count(*) AS c WHERE c > 1",
    "LIKE": "write CONTAINS, STARTS WITH, ENDS WITH or `=~` with a regular expression",
    "BETWEEN": "write `low <= x <= high`",
    "INSERT": "new nodes and relationships are made with CREATE",
    "UPDATE": "properties are changed with MATCH … SET …",
    "ELSEIF": "write a further WHEN … THEN …",
  ]
}

extension Keyword {
  /// Whether the word can come where an expression or a clause has ended.
  fileprivate var continuesQuery: Bool {
    switch self {
    case .where, .order, .skip, .limit, .offset, .as, .and, .or, .xor, .in, .is, .starts, .ends,
      .contains, .on, .yield, .desc, .asc:
      true
    default: startsClause
    }
  }
}
