import CygnetCore

extension Parser {
  /// Decimal, `0x…` and `0o…` integers, with `_` between digits.
  ///
  /// - Parameter minus: the minus sign's token, for a negative number.
  mutating func parseInteger(minusAt minus: Int? = nil) throws(Failure) -> Expression {
    let token = current
    advance()
    let isNegative = minus != nil
    let range = tokens[minus ?? position - 1].range.union(token.range)
    if let number = shortDecimal(token.range) {
      return Expression(.literal(.integer(isNegative ? -number : number)), range)
    }
    let text = string(token.range).lowercased()
    let (radix, digits): (Int, Substring) =
      text.hasPrefix("0x")
      ? (16, text.dropFirst(2)) : (text.hasPrefix("0o") ? (8, text.dropFirst(2)) : (10, text[...]))
    let body = digits.filter { $0 != "_" }
    guard !text.hasSuffix("_"), !text.contains("__"), !body.isEmpty,
      body.allSatisfy({ $0.hexDigitValue.map { $0 < radix } ?? false })
    else {
      report(
        "InvalidNumberLiteral", "`\(string(token.range))` is not a number", at: token.range,
        gqlStatus: "42I06")
      throw Failure()
    }
    guard let number = Int64((isNegative ? "-" : "") + body, radix: radix) else {
      report(
        "IntegerOverflow", "`\(string(range))` does not fit into a 64-bit integer", at: range,
        gqlStatus: "22003")
      throw Failure()
    }
    return Expression(.literal(.integer(number)), range)
  }

  /// The number of at most eighteen plain digits, which most are.
  func shortDecimal(_ range: SourceRange) -> Int64? {
    guard range.upperBound - range.lowerBound <= 18 else { return nil }
    var number: Int64 = 0
    for byte in text[range.lowerBound..<range.upperBound] {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int64(byte - 0x30)
    }
    return number
  }

  mutating func parseFloat() throws(Failure) -> Expression {
    let token = current
    advance()
    let text = string(token.range).lowercased()
    let isWellFormed = !text.hasSuffix("_") && !text.contains("__") && !text.contains("_e")
    guard isWellFormed, let number = Double(text.filter { $0 != "_" }) else {
      report(
        "InvalidNumberLiteral", "`\(string(token.range))` is not a number", at: token.range,
        gqlStatus: "42I06")
      throw Failure()
    }
    guard number.isFinite else {
      report(
        "FloatingPointOverflow", "`\(string(token.range))` is too large for a float",
        at: token.range, gqlStatus: "22003")
      throw Failure()
    }
    return Expression(.literal(.float(number)), token.range)
  }

  mutating func parseString() throws(Failure) -> Expression {
    let token = current
    advance()
    let body = text[(token.range.lowerBound + 1)..<(token.range.upperBound - 1)]
    guard body.contains(UInt8(ascii: "\\")) else {
      return Expression(.literal(.string(String(decoding: body, as: UTF8.self))), token.range)
    }
    return Expression(.literal(.string(try unescaped(body))), token.range)
  }

  private mutating func unescaped(_ body: ArraySlice<UInt8>) throws(Failure) -> String {
    var bytes: [UInt8] = []
    var index = body.startIndex
    while index < body.endIndex {
      guard body[index] == UInt8(ascii: "\\"), index + 1 < body.endIndex else {
        bytes.append(body[index])
        index += 1
        continue
      }
      let escape = body[index + 1]
      if let plain = Parser.escapes[escape] {
        bytes.append(plain)
        index += 2
        continue
      }
      if let pair = Parser.surrogatePair(body[index...].prefix(12)) {
        bytes.append(contentsOf: Array(String(Character(pair)).utf8))
        index += 12
        continue
      }
      let width = escape == UInt8(ascii: "u") ? 4 : (escape == UInt8(ascii: "U") ? 8 : 0)
      let digits = String(decoding: body[(index + 2)...].prefix(width), as: UTF8.self)
      guard width > 0, digits.utf8.count == width, !digits.hasPrefix("+"), !digits.hasPrefix("-"),
        let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value)
      else {
        let end = min(body.endIndex, index + 2 + width)
        report(
          width > 0 ? "InvalidUnicodeLiteral" : "UnexpectedSyntax",
          width > 0
            ? "expected \(width) hexadecimal digits of a code point"
            : "unknown escape; expected one of \\\\ \\' \\\" \\` \\/ \\b \\f \\n \\r \\t \\uXXXX "
              + "\\UXXXXXXXX",
          at: SourceRange(index, end), gqlStatus: "42I06")
        throw Failure()
      }
      bytes.append(contentsOf: Array(String(Character(scalar)).utf8))
      index += 2 + width
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The code point of two `\uXXXX` that are halves of one in UTF-16.
  private static func surrogatePair(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.count == 12, text.hasPrefix("\\u"), text.dropFirst(6).hasPrefix("\\u"),
      let high = UInt32(text.dropFirst(2).prefix(4), radix: 16),
      let low = UInt32(text.dropFirst(8), radix: 16), (0xD800..<0xDC00).contains(high),
      (0xDC00..<0xE000).contains(low)
    else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\\"): UInt8(ascii: "\\"), UInt8(ascii: "'"): UInt8(ascii: "'"),
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12,
    UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9,
    UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "`"): UInt8(ascii: "`"),
  ]
}
