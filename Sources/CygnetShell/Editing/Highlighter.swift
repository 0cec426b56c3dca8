import Cygnet
import CypherSyntax

/// Finds what the parts of a query text are, for colour.
struct Highlighter {
  struct Span {
    /// In bytes.
    let range: Range<Int>
    let role: Role
  }

  /// What a colon means depends on the bracket around it.
  private enum Bracket { case node, relationship, map, other }

  /// The spans of a text, ascending; what lies between is plain.
  static func spans(_ text: String) -> [Span] { Highlighter(text).spans }

  private let tokens: [Token]
  /// Ascending; what lies between is plain.
  let spans: [Span]

  init(_ text: String) {
    tokens = Lexer.tokens(of: text, keepingComments: true).tokens
    spans = Self.spans(tokens)
  }

  /// A text without colours.
  static let plain = Highlighter("")

  private static func spans(_ tokens: [Token]) -> [Span] {
    var spans: [Span] = []
    spans.reserveCapacity(tokens.count)
    var brackets: [Bracket] = []
    // Comments do not count as what comes before or after.
    var previous: Token?
    var following = 0
    for (index, token) in tokens.enumerated() where token.kind != .end {
      let range = token.range.lowerBound..<token.range.upperBound
      following = max(following, index + 1)
      while following < tokens.count - 1, tokens[following].kind == .comment { following += 1 }
      let next = tokens[following]
      switch token.symbol {
      case .openParenthesis:
        brackets.append(previous.map(Self.endsOperand) ?? false ? .other : .node)
      case .openBracket:
        brackets.append(previous?.symbol == .minus ? .relationship : .other)
      case .openBrace: brackets.append(.map)
      case .closeParenthesis, .closeBracket, .closeBrace: _ = brackets.popLast()
      default: break
      }
      spans.append(Span(range: range, role: role(token, previous, next, brackets.last)))
      if token.kind != .comment { previous = token }
    }
    return spans
  }

  private static func endsOperand(_ token: Token) -> Bool {
    switch token.kind {
    case .name: !(token.keyword.map { $0.isReserved || $0.startsClause } ?? false)
    case .quotedName: true
    default: false
    }
  }

  private static func role(
    _ token: Token, _ previous: Token?, _ next: Token?, _ bracket: Bracket?
  ) -> Role {
    switch token.kind {
    case .comment: return .comment
    case .string: return .string
    case .integer, .float: return .number
    case .dollar: return .parameter
    case .invalid: return .error
    case .symbol: return .punctuation
    case .end: return .plain
    case .name, .quotedName: break
    }
    switch previous?.kind {
    case .dollar: return .parameter
    case .symbol(.dot): return next?.symbol == .openParenthesis ? .function : .propertyKey
    case .symbol(.colon), .symbol(.pipe), .symbol(.ampersand), .symbol(.exclamation):
      switch bracket {
      case .relationship: return .relationshipType
      case .map: break
      default: if previous?.symbol == .colon || bracket == .node { return .label }
      }
    default: break
    }
    if bracket == .map, next?.symbol == .colon { return .propertyKey }
    if let keyword = token.keyword {
      if next?.symbol == .openParenthesis, !keyword.isReserved, !keyword.startsClause {
        return .function
      }
      return isName(keyword, previous, next) ? .variable : .keyword
    }
    return next?.symbol == .openParenthesis ? .function : .variable
  }

  /// Whether a word that may be a keyword is a name here, such as `count` after AS.
  private static func isName(_ keyword: Keyword, _ previous: Token?, _ next: Token?) -> Bool {
    guard !keyword.isReserved else { return false }
    if previous?.keyword == .as { return true }
    switch previous?.symbol {
    case .openParenthesis, .openBracket, .comma: break
    default: return next?.symbol == .dot
    }
    switch next?.symbol {
    case .colon, .closeParenthesis, .closeBracket, .comma, .dot: return true
    default: return false
    }
  }

  /// The places, in bytes, of a bracket at `byte` and its partner; `nil` for the
  /// partner where it is missing.
  func pair(at byte: Int) -> (Int, Int?)? {
    guard let index = tokens.firstIndex(where: { $0.range.lowerBound == byte }),
      let symbol = tokens[index].symbol, let partner = Self.partners[symbol]
    else { return nil }
    let isOpening = Self.openings.contains(symbol)
    var depth = 0
    let others = isOpening ? Array(tokens[index...]) : tokens[...index].reversed()
    for token in others {
      guard let found = token.symbol, Self.partners[found] != nil else { continue }
      depth += Self.openings.contains(found) == isOpening ? 1 : -1
      if depth == 0 { return (byte, found == partner ? token.range.lowerBound : nil) }
    }
    return (byte, nil)
  }

  private static let openings: Set<Token.Symbol> = [.openParenthesis, .openBracket, .openBrace]
  private static let partners: [Token.Symbol: Token.Symbol] = [
    .openParenthesis: .closeParenthesis, .openBracket: .closeBracket, .openBrace: .closeBrace,
    .closeParenthesis: .openParenthesis, .closeBracket: .openBracket, .closeBrace: .openBrace,
  ]

  /// A text in pieces.
  static func styled(_ text: String) -> StyledText {
    var styled = StyledText()
    let bytes = Array(text.utf8)
    var place = 0
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    for span in spans(text) {
      styled.append(part(place..<span.range.lowerBound))
      let end = min(span.range.upperBound, bytes.count)
      styled.append(part(span.range.lowerBound..<end), span.role)
      place = end
    }
    styled.append(part(min(place, bytes.count)..<bytes.count))
    return styled
  }
}
