import CygnetCore

extension Parser {
  /// Decimal, `0x…` and `0o…` integers, with `_` between digits.
  mutating func parseInteger(isNegative: Bool) throws(Failure) -> Expression {
    let token = current
    advance()
    let start = isNegative ? token.range.lowerBound - 1 : token.range.lowerBound
    let range = SourceRange(start, token.range.upperBound)
    let digits = string(token.range).filter { $0 != "_" }.lowercased()
    let (radix, body): (Int, Substring) =
      digits.hasPrefix("0x")
      ? (16, digits.dropFirst(2)) : (digits.hasPrefix("0o") ? (8, digits.dropFirst(2)) : (10, digits[...]))
    guard !body.isEmpty, body.allSatisfy({ $0.hexDigitValue.map { $0 < radix } ?? false }) else {
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

  mutating func parseFloat() throws(Failure) -> Expression {
    let token = current
    advance()
    guard let number = Double(string(token.range).filter { $0 != "_" }) else {
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
            : "unknown escape; expected one of \\\\ \\' \\\" \\b \\f \\n \\r \\t \\uXXXX \\UXXXXXXXX",
          at: SourceRange(index, end), gqlStatus: "42I06")
        throw Failure()
      }
      bytes.append(contentsOf: Array(String(Character(scalar)).utf8))
      index += 2 + width
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\\"): UInt8(ascii: "\\"), UInt8(ascii: "'"): UInt8(ascii: "'"),
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12,
    UInt8(ascii: "n"): 10, UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9,
    UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "`"): UInt8(ascii: "`"),
  ]
}
