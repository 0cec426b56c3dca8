/// A run of UTF-8 bytes in a source text.
public struct SourceRange: Hashable, Sendable {
  public var lowerBound: Int
  public var upperBound: Int

  public init(_ lowerBound: Int, _ upperBound: Int) {
    self.lowerBound = lowerBound
    self.upperBound = max(lowerBound, upperBound)
  }

  /// The smallest range around both.
  package func union(_ other: SourceRange) -> SourceRange {
    SourceRange(min(lowerBound, other.lowerBound), max(upperBound, other.upperBound))
  }

  package static let none = SourceRange(0, 0)
}

/// A source text and where it came from, for pointing into it.
public struct SourceText: Sendable {
  /// A file's path as the user gave it; `nil` for text typed or passed in.
  public let name: String?
  public let text: String

  public init(_ text: String, name: String? = nil) {
    self.text = text
    self.name = name
  }

  /// Line and column, both from 1; columns count code points.
  public func position(ofByte offset: Int) -> (line: Int, column: Int) {
    var (line, column) = (1, 1)
    for byte in text.utf8.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }

  /// The part of a line around a byte.
  struct Window {
    var text: Substring
    /// Code points before the byte.
    var offset: Int
    var isCutBefore: Bool
    var isCutAfter: Bool
  }

  /// The line that the byte is in, at most `bytes` to each side of it.
  func window(around byte: Int, bytes: Int) -> Window {
    let utf8 = text.utf8
    let place = utf8.index(utf8.startIndex, offsetBy: min(byte, utf8.count))
    var start = place
    var end = place
    var left = bytes
    while start > utf8.startIndex, utf8[utf8.index(before: start)] != UInt8(ascii: "\n"), left > 0 {
      start = utf8.index(before: start)
      left -= 1
    }
    var right = bytes
    while end < utf8.endIndex, utf8[end] != UInt8(ascii: "\n"), right > 0 {
      end = utf8.index(after: end)
      right -= 1
    }
    // Not in the middle of a code point.
    while start < place, utf8[start] & 0xC0 == 0x80 { start = utf8.index(after: start) }
    while end > place, end < utf8.endIndex, utf8[end] & 0xC0 == 0x80 {
      end = utf8.index(before: end)
    }
    let isCutAfter = right == 0 && end < utf8.endIndex && utf8[end] != UInt8(ascii: "\n")
    if end > start, utf8[utf8.index(before: end)] == UInt8(ascii: "\r"), !isCutAfter {
      end = utf8.index(before: end)
    }
    let offset = utf8[start..<max(start, min(place, end))].count { $0 & 0xC0 != 0x80 }
    return Window(
      text: text[start..<end], offset: offset, isCutBefore: left == 0, isCutAfter: isCutAfter)
  }
}
