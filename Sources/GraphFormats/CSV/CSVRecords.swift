import CygnetCore

/// A block cut into records and their fields: where each lies, nothing decoded.
@safe struct CSVRecords {
  private struct Field: BitwiseCopyable {
    var start: UInt32
    /// Bytes; quotes around them are not among them.
    var count: UInt32
    var isQuoted: Bool
    /// Quotes within stand doubled.
    var isDoubled: Bool
  }

  private let block: Buffer<UInt8>
  // Safety: the block's memory, which lives as long as this.
  private let bytes: UnsafeMutablePointer<UInt8>
  private let byteCount: Int
  private let separator: [UInt8]
  private let columnCount: Int
  /// Record by record.
  private var fields: Buffer<Field>
  private(set) var count = 0
  /// Records that are none, passed over.
  private(set) var mistakes: [CSVReader.Mistake] = []
  /// What ended the reading, in the record behind the last that is whole.
  private(set) var mistake: CSVReader.Mistake?
  private let counted = LineCount()
  /// Whether every field is UTF-8.
  let isUTF8: Bool

  init(_ block: CSVBlocks.Block, separator: [UInt8], columnCount: Int, skipsHeader: Bool) {
    self.block = block.bytes
    unsafe bytes = block.bytes.base
    byteCount = block.count
    self.separator = separator
    self.columnCount = columnCount
    fields = Buffer(capacity: max(64, block.count / 8))
    isUTF8 = CSVRecords.isUTF8(block)
    do throws(CSVReader.Mistake) {
      try cut(skipsHeader: skipsHeader)
    } catch {
      mistake = error
    }
  }

  private static func isUTF8(_ block: CSVBlocks.Block) -> Bool {
    var all: UInt8 = 0
    for index in 0..<block.count { all |= block.bytes[index] }
    if all < 0x80 { return true }
    let bytes = unsafe UnsafeBufferPointer(start: block.bytes.base, count: block.count)
    return unsafe String(validating: bytes, as: UTF8.self) != nil
  }

  // MARK: Cutting

  private mutating func cut(skipsHeader: Bool) throws(CSVReader.Mistake) {
    var position = 0
    var skips = skipsHeader
    while true {
      while position < byteCount, isLineEnd(position) { position += 1 }
      if position >= byteCount { return }
      let start = position
      let first = count * columnCount
      var column = 0
      var isOpen = true
      while isOpen {
        let field = try field(&position, record: start)
        if !skips, column < columnCount {
          if first + column == fields.capacity {
            fields = fields.copy(count: first + column, capacity: fields.capacity * 2)
          }
          fields[first + column] = field
        }
        column += 1
        isOpen = position < byteCount && isSeparator(position)
        if isOpen { position += separator.count }
      }
      if position < byteCount, !isLineEnd(position) {
        skipRecord(&position)
        note("text after a closing quote; expected a separator or the line's end", start..<position)
      } else if skips {
        // What the header says has been read before.
      } else if column != columnCount {
        note(
          "a record of \(column) \(column == 1 ? "field" : "fields"); the header has "
            + "\(columnCount)", start..<position)
      } else {
        count += 1
      }
      skips = false
    }
  }

  /// Moves on to the record's end; quotes open and close fields as ever.
  private func skipRecord(_ position: inout Int) {
    var (isQuoted, isAtStart) = (false, false)
    while position < byteCount, isQuoted || !isLineEnd(position) {
      if byte(position) == UInt8(ascii: "\"") {
        isQuoted = isQuoted ? false : isAtStart
      }
      isAtStart = !isQuoted && isSeparator(position)
      position += 1
    }
  }

  private mutating func note(_ message: String, _ range: Range<Int>) {
    mistakes.append(mistake(message, range))
  }

  /// The field at a place, which then lies behind it.
  @inline(__always)
  private func field(
    _ position: inout Int, record: Int
  ) throws(CSVReader.Mistake) -> Field {
    if position < byteCount, byte(position) == UInt8(ascii: "\"") {
      return try quoted(&position, record: record)
    }
    let start = position
    let (bytes, count, first) = unsafe (self.bytes, byteCount, separator[0])
    var end = position
    while end < count {
      // Safety: `end` is below the count.
      let byte = unsafe bytes[end]
      if byte <= 13 && (byte == 10 || byte == 13) || byte == first && isSeparator(end) { break }
      end += 1
    }
    position = end
    return Field(
      start: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: end - start),
      isQuoted: false, isDoubled: false)
  }

  private func quoted(
    _ position: inout Int, record: Int
  ) throws(CSVReader.Mistake) -> Field {
    position += 1
    let start = position
    var isDoubled = false
    while true {
      guard position < byteCount else {
        throw mistake("a quote is not closed", record..<min(byteCount, record + 200))
      }
      if byte(position) == UInt8(ascii: "\"") {
        guard position + 1 < byteCount, byte(position + 1) == UInt8(ascii: "\"") else { break }
        isDoubled = true
        position += 1
      }
      position += 1
    }
    let end = position
    position += 1
    return Field(
      start: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: end - start),
      isQuoted: true, isDoubled: isDoubled)
  }

  @inline(__always)
  private func isSeparator(_ place: Int) -> Bool {
    guard byte(place) == separator[0] else { return false }
    if separator.count == 1 { return true }
    return place + separator.count <= byteCount
      && separator.indices.allSatisfy { byte(place + $0) == separator[$0] }
  }

  @inline(__always)
  private func byte(_ place: Int) -> UInt8 { unsafe bytes[place] }

  @inline(__always)
  private func isLineEnd(_ place: Int) -> Bool {
    byte(place) == UInt8(ascii: "\n") || byte(place) == UInt8(ascii: "\r")
  }

  // MARK: Reading

  /// Whether nothing lies between the separators, not even quotes.
  @inline(__always)
  func isEmpty(_ row: Int, _ column: Int, quotesCount: Bool) -> Bool {
    let field = fields[row * columnCount + column]
    return field.count == 0 && !(quotesCount && field.isQuoted)
  }

  @inline(__always)
  func withBytes<Answer>(
    _ row: Int, _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Answer
  ) -> Answer {
    let field = fields[row * columnCount + column]
    // Safety: the field lies within the block.
    let plain = unsafe UnsafeBufferPointer(
      start: UnsafePointer(bytes) + Int(field.start), count: Int(field.count))
    return unsafe field.isDoubled ? withoutDoubles(plain, body) : body(plain)
  }

  private func withoutDoubles<Answer>(
    _ field: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Answer
  ) -> Answer {
    let copy = Buffer<UInt8>(capacity: field.count)
    var (from, to) = (0, 0)
    while from < field.count {
      // Safety: `from` is below the count.
      copy[to] = unsafe field[from]
      from += copy[to] == UInt8(ascii: "\"") ? 2 : 1
      to += 1
    }
    return unsafe body(UnsafeBufferPointer(start: copy.base, count: to))
  }

  /// `nil` where the field is not UTF-8.
  func text(_ row: Int, _ column: Int) -> String? {
    unsafe withBytes(row, column) { unsafe String(validating: $0, as: UTF8.self) }
  }

  /// A mistake in a record.
  func mistake(_ message: String, row: Int) -> CSVReader.Mistake {
    let first = fields[row * columnCount]
    let last = fields[row * columnCount + columnCount - 1]
    let start = Int(first.start) - (first.isQuoted ? 1 : 0)
    return mistake(
      message, start..<Int(last.start) + Int(last.count) + (last.isQuoted ? 1 : 0))
  }

  private func mistake(_ message: String, _ range: Range<Int>) -> CSVReader.Mistake {
    let record = unsafe UnsafeBufferPointer(
      start: UnsafePointer(bytes) + range.lowerBound, count: range.count)
    return CSVReader.Mistake(
      line: lines(before: range.lowerBound) + 1, message: message,
      text: unsafe String(decoding: record, as: UTF8.self))
  }

  var lineCount: Int { lines(before: byteCount) }

  /// Asked in ascending order it looks at each byte once.
  private func lines(before end: Int) -> Int {
    if counted.place > end { (counted.place, counted.lines) = (0, 0) }
    var lines = counted.lines
    for index in counted.place..<end { lines += byte(index) == UInt8(ascii: "\n") ? 1 : 0 }
    (counted.place, counted.lines) = (end, lines)
    return lines
  }

  private final class LineCount {
    var (place, lines) = (0, 0)
  }
}
