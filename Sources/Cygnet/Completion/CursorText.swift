import CygnetCore
import CypherSyntax

/// The statement that a cursor is in, cut into tokens around the word at the cursor.
struct CursorText {
  enum Site {
    /// In a string, a comment or a number, or at the end of one.
    case none
    case word
    /// In a name whose first backtick alone is written.
    case quotedName
  }

  let site: Site
  /// What is written of the word before the cursor.
  let prefix: String
  /// The word's bytes, empty where there is none.
  let range: Range<Int>
  /// The statement's tokens before the word, without comments.
  let before: [Token]
  /// Tokens after the word, to the statement's end or as far as is looked.
  let after: [Token]
  private let bytes: [UInt8]

  private static let reach = 16_384

  /// - Parameter byte: any number; one inside of a character counts as its start.
  init(_ text: String, at byte: Int) {
    let bytes = Array(text.utf8)
    let cursor = CursorText.border(bytes, byte)
    var tokens = CursorText.tokens(bytes, 0..<cursor)
    let last = tokens.last.flatMap { $0.range.upperBound == cursor ? $0 : nil }
    let site = last.map { CursorText.site($0, bytes) } ?? .word
    var range = cursor..<cursor
    var prefix = ""
    if let last, site != .none, last.kind == .name || site == .quotedName {
      tokens.removeLast()
      let start = last.range.lowerBound
      range = start..<CursorText.wordEnd(bytes, from: cursor, isQuoted: site == .quotedName)
      prefix = String(
        decoding: bytes[(start + (site == .quotedName ? 1 : 0))..<cursor], as: UTF8.self)
    }
    let end = CursorText.border(bytes, min(bytes.count, range.upperBound + CursorText.reach))
    let rest = site == .none ? [] : CursorText.tokens(bytes, range.upperBound..<end)
    self.site = site
    self.prefix = prefix
    self.range = range
    self.bytes = bytes
    let start = tokens.lastIndex { $0.symbol == .semicolon }.map { $0 + 1 } ?? 0
    before = tokens[start...].filter { $0.kind != .comment }
    after = rest.prefix { $0.symbol != .semicolon }.filter { $0.kind != .comment }
  }

  /// The start of the character that holds the byte.
  private static func border(_ bytes: [UInt8], _ byte: Int) -> Int {
    var place = min(max(byte, 0), bytes.count)
    while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  private static func tokens(_ bytes: [UInt8], _ range: Range<Int>) -> [Token] {
    let text = String(decoding: bytes[range], as: UTF8.self)
    return Lexer.tokens(of: text, keepingComments: true).tokens.dropLast().map { token in
      let start = range.lowerBound
      return Token(
        token.kind, keyword: token.keyword,
        range: SourceRange(token.range.lowerBound + start, token.range.upperBound + start))
    }
  }

  /// Where the cursor is, behind a token that touches it.
  private static func site(_ token: Token, _ bytes: [UInt8]) -> Site {
    let text = bytes[token.range.lowerBound..<token.range.upperBound]
    switch token.kind {
    case .invalid: return text.first == UInt8(ascii: "`") ? .quotedName : .none
    case .string, .integer, .float, .quotedName: return .none
    case .comment:
      let isClosed =
        text.count > 3 && text.starts(with: "/*".utf8) && text.suffix(2).elementsEqual("*/".utf8)
      return isClosed ? .word : .none
    case .name, .dollar, .symbol, .end: return .word
    }
  }

  /// Where the word at the cursor ends; with the closing backtick, if that is next.
  private static func wordEnd(_ bytes: [UInt8], from cursor: Int, isQuoted: Bool) -> Int {
    var end = cursor
    for scalar in String(decoding: bytes[cursor...].prefix(reach), as: UTF8.self).unicodeScalars {
      guard Quoting.isNamePart(scalar) else { break }
      end += UTF8.width(scalar)
    }
    guard isQuoted else { return min(end, bytes.count) }
    return end < bytes.count && bytes[end] == UInt8(ascii: "`") ? end + 1 : cursor
  }

  /// The token as it is written.
  func string(_ token: Token) -> String {
    String(decoding: bytes[token.range.lowerBound..<token.range.upperBound], as: UTF8.self)
  }

  /// The name that the token stands for; `nil` for one that is none.
  func name(_ token: Token) -> String? {
    switch token.kind {
    case .name: string(token)
    case .quotedName: AnnotationText.unquoted(string(token))
    default: nil
    }
  }
}
