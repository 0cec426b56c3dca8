package import CygnetCore

/// What becomes of a CSV column.
package enum CSVColumnUse: Sendable {
  case ignored
  /// Values of a type; `isGiven` where a field of another type is a mistake, and
  /// not a reason to take a wider type.
  case values(CSVFieldType, isGiven: Bool)
  /// Keys of nodes that are there already; their ids are what is kept.
  case nodes(CSVNodeKeys)
}

/// Reads the records of a block into one vector per column.
package struct CSVTableReader: Sendable {
  package enum Outcome: Sendable {
    /// A vector for every column, `nil` for an ignored one.
    case columns([Vector?], rows: Int, lines: Int)
    /// A column holds what its type does not: all is to be read again.
    case wider(column: Int, CSVFieldType)
    /// Its line counts from the block's first.
    case mistake(CSVReader.Mistake)
  }

  private let uses: [CSVColumnUse]
  private let names: [String]
  private let separator: [UInt8]

  package init(_ uses: [CSVColumnUse], names: [String], separator: Unicode.Scalar) {
    self.uses = uses
    self.names = names
    self.separator = Array(String(Character(separator)).utf8)
  }

  /// - Parameter skipping: whether the block begins with the header.
  package func read(_ block: CSVBlocks.Block, skippingHeader skips: Bool) -> Outcome {
    var fields = CSVFields(block, separator: separator)
    let builders = uses.map { CSVColumnBuilder($0, capacity: max(16, block.count / 16)) }
    var rows = 0
    do throws(CSVReader.Mistake) {
      if skips { try fields.skipRecord() }
      while fields.beginRecord() {
        for column in builders.indices {
          guard let field = try fields.next() else {
            throw fields.mistake(
              "a record of \(column) \(column == 1 ? "field" : "fields"); the header has "
                + "\(builders.count)")
          }
          if let wider = try builders[column].add(field, rows, fields, names[column]) {
            return .wider(column: column, wider)
          }
        }
        if try fields.next() != nil {
          throw fields.mistake("a record of more fields than the header's \(builders.count)")
        }
        rows += 1
      }
    } catch {
      return .mistake(error)
    }
    return .columns(builders.map { $0.vector(rows) }, rows: rows, lines: fields.lineCount)
  }
}

/// The fields of one block, record by record.
@safe struct CSVFields {
  /// A field's bytes: of the block, or, where doubled quotes were undone, of `unquoted`.
  struct Field {
    let start: Int
    let count: Int
    let isQuoted: Bool
    let unquoted: Buffer<UInt8>?
  }

  private let block: Buffer<UInt8>
  // Safety: the block's memory, which lives as long as this.
  private let bytes: UnsafeMutablePointer<UInt8>
  private let count: Int
  private let separator: [UInt8]
  private let firstByte: UInt8
  private var position = 0
  private var recordStart = 0
  private var isAtRecordEnd = true
  private let isASCII: Bool

  init(_ block: CSVBlocks.Block, separator: [UInt8]) {
    self.block = block.bytes
    unsafe bytes = block.bytes.base
    count = block.count
    self.separator = separator
    firstByte = separator[0]
    var all: UInt8 = 0
    for index in 0..<block.count { all |= block.bytes[index] }
    isASCII = all < 0x80
  }

  /// Moves to the next record that is not empty; `false` at the end.
  mutating func beginRecord() -> Bool {
    while position < count, isLineEnd(position) { position += 1 }
    recordStart = position
    isAtRecordEnd = position >= count
    return position < count
  }

  mutating func skipRecord() throws(CSVReader.Mistake) {
    guard beginRecord() else { return }
    while try next() != nil {}
  }

  /// The record's next field; `nil` behind its last one.
  mutating func next() throws(CSVReader.Mistake) -> Field? {
    if isAtRecordEnd { return nil }
    if position < count, byte(position) == UInt8(ascii: "\"") { return try quoted() }
    let start = position
    let (bytes, count, first) = unsafe (self.bytes, self.count, firstByte)
    var end = position
    while end < count {
      let byte = unsafe bytes[end]
      if byte <= 13 && (byte == 10 || byte == 13) || byte == first && isSeparator(end) { break }
      end += 1
    }
    position = end
    let field = Field(start: start, count: position - start, isQuoted: false, unquoted: nil)
    pass()
    return field
  }

  private mutating func quoted() throws(CSVReader.Mistake) -> Field {
    position += 1
    let start = position
    var doubled = 0
    while true {
      guard position < count else { throw mistake("a quote is not closed") }
      if byte(position) == UInt8(ascii: "\"") {
        guard position + 1 < count, byte(position + 1) == UInt8(ascii: "\"") else { break }
        doubled += 1
        position += 1
      }
      position += 1
    }
    let end = position
    position += 1
    guard
      position >= count || isLineEnd(position) || isSeparator(position)
    else {
      throw mistake("text after a closing quote; expected a separator or the line's end")
    }
    pass()
    guard doubled > 0 else {
      return Field(start: start, count: end - start, isQuoted: true, unquoted: nil)
    }
    let copy = Buffer<UInt8>(capacity: end - start - doubled)
    var (from, to) = (start, 0)
    while from < end {
      copy[to] = byte(from)
      from += byte(from) == UInt8(ascii: "\"") ? 2 : 1
      to += 1
    }
    return Field(start: 0, count: to, isQuoted: true, unquoted: copy)
  }

  /// Steps over the separator or the line's end.
  private mutating func pass() {
    if position < count, isSeparator(position) {
      position += separator.count
    } else {
      isAtRecordEnd = true
    }
  }

  @inline(__always)
  private func isSeparator(_ place: Int) -> Bool {
    guard byte(place) == firstByte else { return false }
    if separator.count == 1 { return true }
    return place + separator.count <= count
      && separator.indices.allSatisfy { byte(place + $0) == separator[$0] }
  }

  @inline(__always)
  private func byte(_ place: Int) -> UInt8 { unsafe bytes[place] }

  @inline(__always)
  private func isLineEnd(_ place: Int) -> Bool {
    byte(place) == UInt8(ascii: "\n") || byte(place) == UInt8(ascii: "\r")
  }

  @inline(__always)
  func withBytes<Answer>(
    _ field: Field, _ body: (UnsafeBufferPointer<UInt8>) throws(CSVReader.Mistake) -> Answer
  ) throws(CSVReader.Mistake) -> Answer {
    // Safety: the field lies within its buffer, which lives through the call.
    if let unquoted = field.unquoted {
      return try unsafe body(UnsafeBufferPointer(start: unquoted.base, count: field.count))
    }
    return try unsafe body(UnsafeBufferPointer(start: bytes + field.start, count: field.count))
  }

  func text(_ field: Field) throws(CSVReader.Mistake) -> String {
    try unsafe withBytes(field) { (bytes) throws(CSVReader.Mistake) in
      guard let text = unsafe String(validating: bytes, as: UTF8.self) else {
        throw mistake("a field is not UTF-8")
      }
      return text
    }
  }

  /// Throws where the field is not UTF-8.
  @inline(__always)
  func checkEncoding(_ field: Field) throws(CSVReader.Mistake) {
    if !isASCII { _ = try text(field) }
  }

  /// A mistake in the current record.
  func mistake(_ message: String) -> CSVReader.Mistake {
    CSVReader.Mistake(line: lines(before: min(recordStart, count)) + 1, message: message)
  }

  var lineCount: Int { lines(before: count) }

  private func lines(before end: Int) -> Int {
    var lines = 0
    for index in 0..<end { lines += byte(index) == UInt8(ascii: "\n") ? 1 : 0 }
    return lines
  }
}
