/// Cuts CSV (RFC 4180) into records while its bytes come in. Lines end with LF,
/// CRLF or CR; a byte order mark is skipped; empty lines are no records.
package struct CSVReader {
  /// A field: `nil` where there is nothing between two separators, so that an
  /// empty text in quotes can be told from no text.
  package typealias Record = [String?]

  /// Why a text is no CSV, and the line on which the record begins.
  package struct Mistake: Error {
    package let line: Int
    package let message: String
    /// The record, where it can be told apart.
    package let text: String

    package init(line: Int, message: String, text: String = "") {
      self.line = line
      self.message = message
      self.text = text
    }
  }

  /// The longest record, in bytes: what an unclosed quote can swallow.
  package static let recordLimit = 16_777_216

  private let separator: [UInt8]
  private var bytes: [UInt8] = []
  /// Where the record begins that is being read.
  private var start = 0
  private var hasBegun = false
  private var isAtEnd = false
  private var line = 1
  /// How far the record has been looked at, and what was found there.
  private var scan = Scan()

  private struct Scan {
    enum State {
      case fieldStart, plain, quoted
      /// Behind a quote in a quoted field: its end, or half of a doubled one.
      case quoteSeen
    }

    /// Bytes from the record's start.
    var offset = 0
    var state = State.fieldStart
    var lines = 0
  }

  package init(separator: Unicode.Scalar = ",") {
    self.separator = Array(String(Character(separator)).utf8)
  }

  /// Takes more of the text.
  package mutating func append(_ more: some Collection<UInt8>) {
    if start > 65_536 {
      bytes.removeFirst(start)
      start = 0
    }
    bytes.append(contentsOf: more)
  }

  /// Says that no more text comes.
  package mutating func finish() { isAtEnd = true }

  /// The next record; `nil` where more text is wanted, or at the end.
  package mutating func next() throws(Mistake) -> Record? {
    skipMark()
    while true {
      guard let end = try recordEnd() else { return nil }
      let range = start..<end.position
      let recordLine = line
      start = end.position + end.width
      line += end.lines
      scan = Scan()
      if range.isEmpty { continue }
      return try fields(range, recordLine)
    }
  }

  private mutating func skipMark() {
    guard !hasBegun, bytes.count >= 3 || isAtEnd else { return }
    hasBegun = true
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
  }

  /// Where the record's line ends; `nil` where that has not come in yet. A quote
  /// opens a field only as its first character.
  private mutating func recordEnd() throws(Mistake) -> (position: Int, width: Int, lines: Int)? {
    guard hasBegun else { return nil }
    while start + scan.offset < bytes.count {
      let position = start + scan.offset
      let byte = bytes[position]
      switch (scan.state, byte) {
      case (.quoted, UInt8(ascii: "\"")): scan.state = .quoteSeen
      case (.quoted, UInt8(ascii: "\n")): scan.lines += 1
      case (.quoted, _): break
      case (.quoteSeen, UInt8(ascii: "\"")), (.fieldStart, UInt8(ascii: "\"")):
        scan.state = .quoted
      case (_, UInt8(ascii: "\n")):
        return (position, 1, scan.lines + 1)
      case (_, UInt8(ascii: "\r")):
        guard position + 1 < bytes.count || isAtEnd else { return nil }
        let isPair = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "\n")
        return (position, isPair ? 2 : 1, scan.lines + 1)
      default:
        guard byte != separator[0] || position + separator.count <= bytes.count || isAtEnd else {
          return nil
        }
        scan.state = isSeparator(position, bytes.count) ? .fieldStart : .plain
        if scan.state == .fieldStart { scan.offset += separator.count - 1 }
      }
      scan.offset += 1
    }
    guard scan.offset <= CSVReader.recordLimit else {
      throw Mistake(
        line: line,
        message: "a record is longer than \(CSVReader.recordLimit) bytes; is a quote not closed?")
    }
    guard isAtEnd else { return nil }
    if scan.state == .quoted { throw Mistake(line: line, message: "a quote is not closed") }
    return scan.offset > 0 ? (bytes.count, 0, 0) : nil
  }

  private func fields(_ range: Range<Int>, _ line: Int) throws(Mistake) -> Record {
    var record: Record = []
    var position = range.lowerBound
    while true {
      record.append(try field(&position, range.upperBound, line))
      guard position < range.upperBound else { return record }
      position += separator.count
      if position == range.upperBound {
        record.append(nil)
        return record
      }
    }
  }

  /// One field; afterwards `position` is at a separator or at the end.
  private func field(
    _ position: inout Int, _ end: Int, _ line: Int
  ) throws(Mistake) -> String? {
    guard bytes[position] == UInt8(ascii: "\"") else {
      let first = position
      while position < end, !isSeparator(position, end) { position += 1 }
      return first == position ? nil : try text(bytes[first..<position], line)
    }
    var content: [UInt8] = []
    position += 1
    while position < end {
      if bytes[position] == UInt8(ascii: "\"") {
        position += 1
        guard position < end, bytes[position] == UInt8(ascii: "\"") else { break }
      }
      content.append(bytes[position])
      position += 1
    }
    guard position == end || isSeparator(position, end) else {
      throw Mistake(
        line: line, message: "text after a closing quote; expected a separator or the line's end")
    }
    return try text(content[...], line)
  }

  private func isSeparator(_ position: Int, _ end: Int) -> Bool {
    guard bytes[position] == separator[0] else { return false }
    return position + separator.count <= end
      && bytes[position..<position + separator.count].elementsEqual(separator)
  }

  private func text(_ bytes: ArraySlice<UInt8>, _ line: Int) throws(Mistake) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Mistake(line: line, message: "a field is not UTF-8")
    }
    return text
  }
}
