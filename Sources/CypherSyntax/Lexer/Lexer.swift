package import CygnetCore

/// Cuts a query text into tokens. Total: bytes that form no token become
/// `invalid` tokens with a diagnostic each.
package struct Lexer {
  private let bytes: [UInt8]
  private var position: Int
  private let keepsComments: Bool
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter bytes: valid UTF-8.
  init(_ bytes: [UInt8], keepsComments: Bool = false) {
    self.bytes = bytes
    self.keepsComments = keepsComments
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// All tokens, `end` last.
  package static func tokens(
    of text: String, keepingComments: Bool = false
  ) -> (tokens: [Token], diagnostics: [Diagnostic]) {
    var lexer = Lexer(Array(text.utf8), keepsComments: keepingComments)
    var tokens: [Token] = []
    tokens.reserveCapacity(lexer.bytes.count / 4 + 1)
    while true {
      let token = lexer.next()
      tokens.append(token)
      if token.kind == .end { return (tokens, lexer.diagnostics) }
    }
  }

  /// Appends tokens up to the statement's semicolon or the end, some thousands at
  /// most; returns whether that was reached.
  mutating func fill(_ tokens: inout [Token]) -> Bool {
    for _ in 0..<Lexer.fillCount {
      let token = next()
      tokens.append(token)
      if token.kind == .end || token.kind == .symbol(.semicolon) { return true }
    }
    return false
  }

  static let fillCount = 4_096

  private func byte(_ offset: Int = 0) -> UInt8 {
    let index = position + offset
    return index < bytes.count ? bytes[index] : 0
  }

  private mutating func next() -> Token {
    while true {
      skipSpace()
      let start = position
      guard start < bytes.count else { return Token(.end, range: SourceRange(start, start)) }
      if byte() == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "/") {
        while position < bytes.count, byte() != UInt8(ascii: "\n") { position += 1 }
      } else if byte() == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") {
        skipBlockComment()
      } else {
        return token()
      }
      if keepsComments { return Token(.comment, range: SourceRange(start, position)) }
    }
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      let next = bytes[position]
      if next > 0x20, next < 0x80 { return }
      if next == 0x20 || (0x09...0x0D).contains(next) || (0x1C...0x1F).contains(next) {
        position += 1
      } else if next >= 0x80, let scalar = scalar(), scalar.value.properties.isWhitespace {
        position += scalar.length
      } else {
        return
      }
    }
  }

  private mutating func skipBlockComment() {
    let start = position
    position += 2
    while position < bytes.count {
      if byte() == UInt8(ascii: "*"), byte(1) == UInt8(ascii: "/") {
        position += 2
        return
      }
      position += 1
    }
    report("UnexpectedSyntax", "this comment is not closed; expected `*/`", start, start + 2)
  }

  private mutating func report(_ code: String, _ message: String, _ start: Int, _ end: Int) {
    diagnostics.append(
      Diagnostic(code, gqlStatus: "42I06", message, at: SourceRange(start, end)))
  }

  /// The code point at the cursor and its length in bytes.
  private func scalar() -> (value: Unicode.Scalar, length: Int)? {
    let first = byte()
    let length = first < 0x80 ? 1 : (first < 0xE0 ? 2 : (first < 0xF0 ? 3 : 4))
    guard length > 1 else { return (Unicode.Scalar(first), 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(byte(offset) & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) }
  }

  private static func isASCIINamePart(_ byte: UInt8) -> Bool {
    let small = byte | 0x20
    return (small >= 0x61 && small <= 0x7A) || byte == 0x5F || isDigit(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private mutating func token() -> Token {
    let first = byte()
    switch first {
    case 0x61...0x7A, 0x41...0x5A, 0x5F: return name()
    case 0x30...0x39: return number()
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return string()
    case UInt8(ascii: "`"): return quotedName()
    case UInt8(ascii: "$"): return take(.dollar, 1)
    case UInt8(ascii: ".") where Lexer.isDigit(byte(1)): return number()
    default: break
    }
    if first >= 0x80 {
      if let scalar = scalar(), Quoting.isNameStart(scalar.value) { return name() }
      return invalidCharacter()
    }
    guard let (symbol, length) = symbol() else { return invalidCharacter() }
    return take(.symbol(symbol), length)
  }

  /// The longest symbol at the cursor.
  private func symbol() -> (Token.Symbol, length: Int)? {
    let second = byte(1)
    switch byte() {
    case UInt8(ascii: "("): return (.openParenthesis, 1)
    case UInt8(ascii: ")"): return (.closeParenthesis, 1)
    case UInt8(ascii: "["): return (.openBracket, 1)
    case UInt8(ascii: "]"): return (.closeBracket, 1)
    case UInt8(ascii: "{"): return (.openBrace, 1)
    case UInt8(ascii: "}"): return (.closeBrace, 1)
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: ";"): return (.semicolon, 1)
    case UInt8(ascii: ":"): return second == UInt8(ascii: ":") ? (.doubleColon, 2) : (.colon, 1)
    case UInt8(ascii: "."): return second == UInt8(ascii: ".") ? (.doubleDot, 2) : (.dot, 1)
    case UInt8(ascii: "|"): return second == UInt8(ascii: "|") ? (.doublePipe, 2) : (.pipe, 1)
    case UInt8(ascii: "+"): return second == UInt8(ascii: "=") ? (.plusEquals, 2) : (.plus, 1)
    case UInt8(ascii: "-"): return (.minus, 1)
    case UInt8(ascii: "*"): return (.star, 1)
    case UInt8(ascii: "/"): return (.slash, 1)
    case UInt8(ascii: "%"): return (.percent, 1)
    case UInt8(ascii: "^"): return (.caret, 1)
    case UInt8(ascii: "="): return second == UInt8(ascii: "~") ? (.regex, 2) : (.equals, 1)
    case UInt8(ascii: "<"):
      switch second {
      case UInt8(ascii: ">"): return (.notEquals, 2)
      case UInt8(ascii: "="): return (.lessOrEqual, 2)
      default: return (.less, 1)
      }
    case UInt8(ascii: ">"):
      return second == UInt8(ascii: "=") ? (.greaterOrEqual, 2) : (.greater, 1)
    case UInt8(ascii: "&"): return (.ampersand, 1)
    case UInt8(ascii: "!"): return (.exclamation, 1)
    default: return nil
    }
  }

  private mutating func take(_ kind: Token.Kind, _ length: Int) -> Token {
    position += length
    return Token(kind, range: SourceRange(position - length, position))
  }

  private mutating func invalidCharacter() -> Token {
    let start = position
    let (scalar, length) = scalar() ?? ("\u{FFFD}", 1)
    position += length
    let hint = "–—−".unicodeScalars.contains(scalar) ? "; for a minus sign write `-`" : ""
    let shown = scalar.value < 0x20 || scalar.value == 0x7F ? "" : " `\(scalar)`"
    report(
      scalar.isASCII ? "UnexpectedSyntax" : "InvalidUnicodeCharacter",
      "unexpected character\(shown) (U+\(String(scalar.value, radix: 16, uppercase: true)))\(hint)",
      start, position)
    return Token(.invalid, range: SourceRange(start, position))
  }

  private mutating func name() -> Token {
    let start = position
    var isASCII = true
    while position < bytes.count {
      let next = bytes[position]
      if Lexer.isASCIINamePart(next) {
        position += 1
      } else if next >= 0x80, let scalar = scalar(), Quoting.isNamePart(scalar.value) {
        position += scalar.length
        isASCII = false
      } else {
        break
      }
    }
    let range = SourceRange(start, position)
    guard isASCII, position - start <= Keyword.longest else { return Token(.name, range: range) }
    let keyword = KeywordTable.shared.keyword(bytes[start..<position])
    return Token(.name, keyword: keyword, range: range)
  }

  private mutating func quotedName() -> Token {
    let start = position
    position += 1
    while position < bytes.count {
      if byte() == UInt8(ascii: "`") {
        guard byte(1) == UInt8(ascii: "`") else {
          position += 1
          return Token(.quotedName, range: SourceRange(start, position))
        }
        position += 1
      }
      position += 1
    }
    report("UnexpectedSyntax", "this name is not closed; expected a backtick", start, start + 1)
    return Token(.invalid, range: SourceRange(start, position))
  }

  private mutating func string() -> Token {
    let start = position
    let quote = byte()
    position += 1
    while position < bytes.count {
      if byte() == quote {
        position += 1
        return Token(.string, range: SourceRange(start, position))
      }
      position += byte() == UInt8(ascii: "\\") ? 2 : 1
    }
    position = bytes.count
    let shown = quote == UInt8(ascii: "'") ? "`'`" : "`\"`"
    report("UnexpectedSyntax", "this string is not closed; expected \(shown)", start, start + 1)
    return Token(.invalid, range: SourceRange(start, position))
  }

  private mutating func number() -> Token {
    let start = position
    var kind = Token.Kind.integer
    if byte() == UInt8(ascii: "0"),
      byte(1) | 0x20 == UInt8(ascii: "x") || byte(1) | 0x20 == UInt8(ascii: "o")
    {
      position += 2
    } else {
      skipDigits()
      if byte() == UInt8(ascii: "."), Lexer.isDigit(byte(1)) {
        kind = .float
        position += 1
        skipDigits()
      }
      if byte() | 0x20 == UInt8(ascii: "e") {
        let signed = byte(1) == UInt8(ascii: "-") || byte(1) == UInt8(ascii: "+")
        if Lexer.isDigit(byte(signed ? 2 : 1)) {
          kind = .float
          position += signed ? 2 : 1
          skipDigits()
        }
      }
    }
    // A word glued to a number is a malformed number, reported when it is read.
    while Lexer.isASCIINamePart(byte()), position < bytes.count { position += 1 }
    return Token(kind, range: SourceRange(start, position))
  }

  private mutating func skipDigits() {
    while Lexer.isDigit(byte()) || (byte() == UInt8(ascii: "_") && Lexer.isDigit(byte(1))) {
      position += 1
    }
  }
}
