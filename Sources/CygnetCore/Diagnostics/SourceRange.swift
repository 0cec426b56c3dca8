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

  /// A line's text, numbered from 1, without its end.
  package func line(_ number: Int) -> Substring {
    let lines = text.utf8.split(
      separator: UInt8(ascii: "\n"), maxSplits: number, omittingEmptySubsequences: false)
    guard number >= 1, number <= lines.count else { return "" }
    let line = lines[number - 1]
    return Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
  }
}
