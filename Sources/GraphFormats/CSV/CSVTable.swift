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
    case columns([Vector?], rows: Int)
    /// A column holds what its type does not: all is to be read again.
    case wider(column: Int, CSVFieldType)
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
      if skips { _ = try fields.skipRecord() }
      while try fields.beginRecord() {
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
    return .columns(builders.map { $0.vector(rows) }, rows: rows)
  }
}

/// The fields of one block, record by record.
struct CSVFields {
  /// A field's bytes: of the block, or, where doubled quotes were undone, of `unquoted`.
  struct Field {
    let start: Int
    let count: Int
    let isQuoted: Bool
    let unquoted: Buffer<UInt8>?
  }

  private let bytes: Buffer<UInt8>
  private let count: Int
  private let separator: [UInt8]
  private let firstLine: Int
  private var position = 0
  private var recordStart = 0
  private var isAtRecordEnd = true
  private let isASCII: Bool

  init(_ block: CSVBlocks.Block, separator: [UInt8]) {
    bytes = block.bytes
    count = block.count
    firstLine = block.firstLine
    self.separator = separator
    var all: UInt8 = 0
    for index in 0..<block.count { all |= block.bytes[index] }
    isASCII = all < 0x80
  }

  /// Moves to the next record that is not empty; `false` at the end.
  mutating func beginRecord() throws(CSVReader.Mistake) -> Bool {
    while position < count, bytes[position] == 10 || bytes[position] == 13 { position += 1 }
    recordStart = position
    isAtRecordEnd = position >= count
    return position < count
  }

  mutating func skipRecord() throws(CSVReader.Mistake) -> [String] {
    var texts: [String] = []
    guard try beginRecord() else { return texts }
    while let field = try next() { texts.append(try text(field)) }
    return texts
  }

  /// The record's next field; `nil` behind its last one.
  mutating func next() throws(CSVReader.Mistake) -> Field? {
    if isAtRecordEnd { return nil }
    if position < count, bytes[position] == UInt8(ascii: "\"") { return try quoted() }
    let start = position
    let first = separator[0]
    while position < count {
      let byte = bytes[position]
      if byte == 10 || byte == 13 || byte == first && isSeparator(position) { break }
      position += 1
    }
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
      if bytes[position] == UInt8(ascii: "\"") {
        guard position + 1 < count, bytes[position + 1] == UInt8(ascii: "\"") else { break }
        doubled += 1
        position += 1
      }
      position += 1
    }
    let end = position
    position += 1
    guard
      position >= count || bytes[position] == 10 || bytes[position] == 13 || isSeparator(position)
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
      copy[to] = bytes[from]
      from += bytes[from] == UInt8(ascii: "\"") ? 2 : 1
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
    guard bytes[place] == separator[0] else { return false }
    if separator.count == 1 { return true }
    return place + separator.count <= count
      && separator.indices.allSatisfy { bytes[place + $0] == separator[$0] }
  }

  @inline(__always)
  func withBytes<Answer>(
    _ field: Field, _ body: (UnsafeBufferPointer<UInt8>) throws(CSVReader.Mistake) -> Answer
  ) throws(CSVReader.Mistake) -> Answer {
    let source = field.unquoted ?? bytes
    // Safety: the field lies within its buffer, which lives through the call.
    return try unsafe body(
      UnsafeBufferPointer(start: source.base + field.start, count: field.count))
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
    var line = firstLine
    for index in 0..<min(recordStart, count) where bytes[index] == 10 { line += 1 }
    return CSVReader.Mistake(line: line, message: message)
  }
}
