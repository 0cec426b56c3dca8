package import CygnetCore

/// A hand-written recursive-descent parser; operators by precedence, on a stack.
///
/// A parse function is named for the production it reads. Functions throw
/// `Failure` once a mistake has been recorded; the clause list catches it, skips
/// to the next clause, and goes on, so that one run reports several mistakes.
package struct Parser {
  /// How deep parentheses, lists, maps and the like may nest.
  package static let nestingLimit = 90
  /// What a query within a query counts: it takes as much stack as these.
  static let queryLevels = 4
  /// Mistakes reported for one text.
  private static let diagnosticLimit = 10

  /// What reads a production, chosen by the tokens ahead. Choosing first and
  /// calling then keeps the frames of what nests small.
  typealias Reader<Answer> = (inout Parser) throws(Failure) -> Answer

  /// A mistake that is already among the diagnostics.
  struct Failure: Error {}

  let text: [UInt8]
  /// Cuts one statement's tokens after the other, so that they stay near.
  private let source: TokenSource
  /// The statement being read, as far as it has been cut; its semicolon or the end
  /// is the last token.
  private(set) var tokens: [Token] = []
  private var isComplete = false
  var position = 0
  var depth = 0
  /// The most levels met in the statement.
  private(set) var deepest = 0
  /// Whether the nesting limit has been met; reading ends there.
  private var isTooDeep = false
  /// Above zero while a pattern is tried that may turn out not to be one.
  var speculation = 0
  /// Whether `|` ends the expression being read, as in a comprehension, and so
  /// is no choice of labels.
  var barEndsLabels = false
  /// Patterns that a trial has found, by their first token, with where they end.
  var patterns: [Int: (part: PatternPart, end: Int)] = [:]
  /// Tokens at which a trial for a pattern has failed.
  var notPatterns: Set<Int> = []
  /// Maps read in a trial, as `patterns`: they are read once, not at every level.
  var maps: [Int: (map: Expression, end: Int)] = [:]
  /// The keys of the map of literals read last, all different.
  var dataKeys: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The mistakes found so far, of which the first are among the diagnostics.
  private var mistakes = 0

  init(_ text: String) {
    self.text = Array(text.utf8)
    source = TokenSource(self.text)
    loadStatement()
  }

  /// Moves on to the next statement. Forgets what was found out about tokens.
  private mutating func loadStatement() {
    tokens.removeAll(keepingCapacity: true)
    isComplete = source.lexer.fill(&tokens)
    position = 0
    if !patterns.isEmpty { patterns.removeAll(keepingCapacity: true) }
    if !notPatterns.isEmpty { notPatterns.removeAll(keepingCapacity: true) }
    if !maps.isEmpty { maps.removeAll(keepingCapacity: true) }
  }

  /// All statements of a script, and the first mistakes found. A statement with
  /// a mistake in it is left out.
  ///
  /// Grammar: <script>
  package static func parse(
    _ text: String
  ) -> (statements: [Statement], diagnostics: [Diagnostic]) {
    var parser = Parser(text)
    var statements: [Statement] = []
    var damages = 0
    while !parser.isTooDeep {
      if parser.tokens.count > 1 {
        let statement = parser.parseStatement()
        // Damage to a token may leave a sentence of the grammar behind.
        let isDamaged = parser.source.lexer.diagnostics.count > damages
        if let statement, !isDamaged { statements.append(statement) }
      }
      if parser.tokens.last?.kind == .end { break }
      damages = parser.source.lexer.diagnostics.count
      parser.loadStatement()
    }
    return (statements, parser.allDiagnostics)
  }

  /// The first of all mistakes, in order of place.
  var allDiagnostics: [Diagnostic] {
    let all = (source.lexer.diagnostics.prefix(Parser.diagnosticLimit) + diagnostics)
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    return Array(all.prefix(Parser.diagnosticLimit))
  }

  /// An expression alone, for values given outside a query.
  package static func parseExpression(_ text: String) -> (Expression?, [Diagnostic]) {
    var parser = Parser(text)
    do {
      let expression = try parser.parseExpression()
      guard parser.isAtEnd else { throw parser.expected("the end of the expression") }
      return (parser.allDiagnostics.isEmpty ? expression : nil, parser.allDiagnostics)
    } catch {
      return (nil, parser.allDiagnostics)
    }
  }

  /// A type alone, for signatures given outside a query.
  package static func parseType(_ text: String) -> (ValueType?, [Diagnostic]) {
    var parser = Parser(text)
    do {
      let type = try parser.parseType()
      guard parser.isAtEnd else { throw parser.expected("the end of the type") }
      return (parser.diagnostics.isEmpty ? type : nil, parser.diagnostics)
    } catch {
      return (nil, parser.diagnostics)
    }
  }

  // MARK: Tokens

  var current: Token { tokens[position] }
  var isAtEnd: Bool { current.kind == .end }

  func token(ahead offset: Int) -> Token { tokens[min(position + offset, tokens.count - 1)] }

  func at(_ symbol: Token.Symbol) -> Bool { tokens[position].symbol == symbol }
  func at(_ keyword: Keyword) -> Bool { tokens[position].keyword == keyword }

  func at(_ symbol: Token.Symbol, ahead offset: Int) -> Bool {
    token(ahead: offset).symbol == symbol
  }

  func at(_ keyword: Keyword, ahead offset: Int) -> Bool {
    token(ahead: offset).keyword == keyword
  }

  mutating func advance() {
    if position < tokens.count - 1 { position += 1 }
    cutTokens(ahead: Lexer.fillCount / 2)
  }

  /// Makes sure that tokens are there to be looked at; `advance` does it for all
  /// that look a few tokens ahead.
  mutating func cutTokens(ahead offset: Int) {
    while !isComplete, tokens.count - position <= offset {
      isComplete = source.lexer.fill(&tokens)
    }
  }

  mutating func take(_ symbol: Token.Symbol) -> Bool {
    guard at(symbol) else { return false }
    advance()
    return true
  }

  mutating func take(_ keyword: Keyword) -> Bool {
    guard at(keyword) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Token.Symbol, _ purpose: String = "") throws(Failure) {
    guard take(symbol) else {
      throw expected("`\(symbol.rawValue)`" + (purpose.isEmpty ? "" : " \(purpose)"))
    }
  }

  mutating func expect(_ keyword: Keyword) throws(Failure) {
    guard take(keyword) else { throw expected(keyword.rawValue) }
  }

  /// From the token at `start` to the last one consumed.
  func range(from start: Int) -> SourceRange {
    SourceRange(
      tokens[start].range.lowerBound,
      position > start ? tokens[position - 1].range.upperBound : tokens[start].range.upperBound)
  }

  func string(_ range: SourceRange) -> String {
    String(decoding: text[range.lowerBound..<range.upperBound], as: UTF8.self)
  }

  // MARK: Mistakes

  /// Whether further mistakes are only counted. Counts the one at hand.
  var hasSaidEnough: Bool {
    mutating get {
      guard mistakes >= Parser.diagnosticLimit else { return false }
      mistakes += 1
      return true
    }
  }

  mutating func report(
    _ code: String, _ message: String, at range: SourceRange, gqlStatus: String = "42001",
    suggestion: String? = nil
  ) {
    guard speculation == 0, !isTooDeep else { return }
    mistakes += 1
    guard mistakes <= Parser.diagnosticLimit else { return }
    diagnostics.append(
      Diagnostic(code, gqlStatus: gqlStatus, message, suggestion: suggestion, at: range))
  }

  /// Begins levels of nesting unless that is too deep.
  mutating func enterIfPossible(_ levels: Int = 1) -> Bool {
    guard depth + levels <= Parser.nestingLimit else { return false }
    depth += levels
    deepest = max(deepest, depth)
    return true
  }

  /// Begins a level of nesting, which the caller ends by taking it from `depth`.
  mutating func enter(_ levels: Int = 1) throws(Failure) {
    guard enterIfPossible(levels) else {
      if !isTooDeep {
        // Reported from a trial too: no other reading is flatter.
        isTooDeep = true
        mistakes += 1
        diagnostics.append(
          Diagnostic(
            "NestingTooDeep", gqlStatus: "54000",
            "nesting is deeper than \(Parser.nestingLimit) levels; expected something flatter",
            at: current.range))
      }
      // Nothing after this point can be read sensibly, nor need it be cut.
      tokens.append(Token(.end, range: current.range))
      isComplete = true
      position = tokens.count - 1
      throw Failure()
    }
  }

  // MARK: Names

  /// Grammar: <variable>
  mutating func parseVariable(_ what: String = "a variable") throws(Failure) -> Name {
    guard let name = takeVariable() else {
      let word = string(current.range)
      // Written in capitals it is the keyword that was meant.
      if let keyword = current.keyword, keyword.isReserved, current.kind == .name,
        word != keyword.rawValue
      {
        report(
          "UnexpectedSyntax", "unexpected `\(word)`, a reserved word; expected \(what)",
          at: current.range, gqlStatus: "42I06",
          suggestion: "to use it as a name write `` `\(word)` `` with backticks")
        // What follows is not the clause that the word begins.
        advance()
        throw Failure()
      }
      throw expected(what)
    }
    return name
  }

  /// Grammar: <reserved word>
  mutating func takeVariable() -> Name? {
    if current.kind == .name, let keyword = current.keyword, keyword.isReserved { return nil }
    return takeName()
  }

  /// A label, type, key or function name: any word at all.
  ///
  /// Grammar: <name>, <label name>, <property key>
  mutating func parseName(_ what: String) throws(Failure) -> Name {
    guard let name = takeName() else { throw expected(what) }
    return name
  }

  mutating func takeName() -> Name? {
    let token = current
    switch token.kind {
    case .name:
      advance()
      return Name(text: string(token.range), range: token.range)
    case .quotedName:
      advance()
      let inner = SourceRange(token.range.lowerBound + 1, token.range.upperBound - 1)
      return Name(text: Parser.unescapedBackticks(string(inner)), range: token.range)
    default: return nil
    }
  }

  private static func unescapedBackticks(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "`")) else { return text }
    var result = ""
    var skip = false
    for scalar in text.unicodeScalars {
      if skip {
        skip = false
      } else {
        result.unicodeScalars.append(scalar)
        skip = scalar == "`"
      }
    }
    return result
  }

  // MARK: Statements

  /// `nil` when a mistake was found in it.
  ///
  /// Grammar: <statement>
  private mutating func parseStatement() -> Statement? {
    let start = position
    let known = mistakes
    deepest = 0
    var mode = Statement.Mode.run
    if take(.explain) { mode = .explain } else if take(.profile) { mode = .profile }
    var body: Statement.Body?
    do {
      body = try parseBody()
      guard isAtEnd || at(.semicolon) else {
        throw expected("a clause such as WHERE, WITH or RETURN, or the end")
      }
    } catch {
      body = nil
      while !isAtEnd, !at(.semicolon) { advance() }
    }
    guard let body, mistakes == known else { return nil }
    return Statement(mode: mode, body: body, depth: deepest, range: range(from: start))
  }

  /// Grammar: <query>, <union>
  mutating func parseQuery() throws(Failure) -> Query {
    let start = position
    var parts = [try parseSingleQuery()]
    var unions: [Union] = []
    while at(.union) {
      let unionStart = position
      advance()
      let isAll = take(.all)
      if !isAll { _ = take(.distinct) }
      unions.append(Union(isAll: isAll, range: range(from: unionStart)))
      parts.append(try parseSingleQuery())
    }
    return Query(parts: parts, unions: unions, range: range(from: start))
  }

  /// Goes on after a damaged clause with the next.
  ///
  /// Grammar: <single query>
  private mutating func parseSingleQuery() throws(Failure) -> SingleQuery {
    let start = position
    var clauses: [Clause] = []
    var isDamaged = false
    while true {
      do {
        guard let clause = try parseClause() else { break }
        clauses.append(clause)
      } catch {
        guard speculation == 0 else { throw error }
        isDamaged = true
        skipToClause()
      }
    }
    if isDamaged { throw Failure() }
    guard !clauses.isEmpty else {
      throw expected("a clause such as MATCH, CREATE, WITH or RETURN")
    }
    return SingleQuery(clauses: clauses, range: range(from: start))
  }

  private mutating func skipToClause() {
    var open = 0
    while !isAtEnd {
      if at(.semicolon) { return }
      if case .symbol(let symbol) = current.kind {
        switch symbol {
        case .openParenthesis, .openBracket, .openBrace: open += 1
        case .closeParenthesis, .closeBracket, .closeBrace:
          if open == 0, depth > 0 { return }
          open = max(0, open - 1)
        default: break
        }
      } else if open == 0, let keyword = current.keyword, keyword.startsClause,
        !at(.starts, ahead: -1), !at(.ends, ahead: -1)
      {
        return
      }
      advance()
    }
  }
}

/// Holds the lexer apart, so that a parser stays small.
private final class TokenSource {
  var lexer: Lexer

  init(_ text: [UInt8]) { lexer = Lexer(text) }
}
