package import CygnetCore

/// Cuts a stream of CSV bytes into blocks of whole records, so that several
/// threads can read one file.
package struct CSVBlocks {
  /// A stretch of whole records.
  package struct Block: Sendable {
    package let bytes: Buffer<UInt8>
    package let count: Int
  }

  /// Why the stream cannot be cut; the line is not known.
  package typealias Mistake = CSVReader.Mistake
  /// Writes up to `limit` more bytes behind `start`; returns how many, 0 at the end.
  package typealias Source = (
    _ buffer: Buffer<UInt8>, _ start: Int, _ limit: Int
  ) throws(Mistake) -> Int

  private let read: Source
  private let size: Int
  private let separator: [UInt8]
  /// The beginning of a record whose end has not come yet.
  private var rest: (bytes: Buffer<UInt8>, start: Int, count: Int)?
  private var isAtEnd = false
  private var hasBegun = false

  /// - Parameters:
  ///   - size: bytes that a block aims for.
  package init(size: Int = 2_097_152, separator: Unicode.Scalar, _ read: @escaping Source) {
    self.size = size
    self.separator = Array(String(Character(separator)).utf8)
    self.read = read
  }

  /// The next block; `nil` at the end.
  package mutating func next() throws(Mistake) -> Block? {
    var buffer = Buffer<UInt8>(capacity: size + (rest?.count ?? 0))
    var count = 0
    if let rest {
      buffer.assign(at: 0, from: rest.bytes, at: rest.start, count: rest.count)
      count = rest.count
    }
    rest = nil
    while true {
      while count < buffer.capacity, !isAtEnd {
        let more = try read(buffer, count, buffer.capacity - count)
        isAtEnd = more == 0
        count += more
      }
      skipMark(buffer, &count)
      if isAtEnd { return count == 0 ? nil : Block(bytes: buffer, count: count) }
      if let end = lastRecordEnd(buffer, count) {
        rest = (buffer, end, count - end)
        return Block(bytes: buffer, count: end)
      }
      guard count <= CSVReader.recordLimit else {
        throw Mistake(
          line: 0,
          message: "a record is longer than \(CSVReader.recordLimit) bytes; is a quote not closed?")
      }
      buffer = buffer.copy(count: count, capacity: count * 2)
    }
  }

  private mutating func skipMark(_ bytes: Buffer<UInt8>, _ count: inout Int) {
    if !hasBegun, count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      bytes.assign(at: 0, from: bytes, at: 3, count: count - 3)
      count -= 3
    }
    hasBegun = true
  }

  /// Where the last whole record ends, behind its line's end. Line ends within
  /// quotes end none; where there are no quotes any line end will do.
  private func lastRecordEnd(_ bytes: Buffer<UInt8>, _ count: Int) -> Int? {
    var hasQuotes: UInt8 = 0
    for index in 0..<count { hasQuotes |= bytes[index] == UInt8(ascii: "\"") ? 1 : 0 }
    guard hasQuotes != 0 else {
      var carriage: Int?
      for index in stride(from: count - 1, through: 0, by: -1) {
        if bytes[index] == UInt8(ascii: "\n") { return index + 1 }
        // A CR at the very end may be half of a CRLF.
        if bytes[index] == UInt8(ascii: "\r"), index < count - 1, carriage == nil {
          carriage = index + 1
        }
      }
      return carriage
    }
    var end: Int?
    var state = State.fieldStart
    for index in 0..<count {
      let byte = bytes[index]
      switch (state, byte) {
      case (.quoted, UInt8(ascii: "\"")): state = .quoteSeen
      case (.quoted, _): break
      case (.quoteSeen, UInt8(ascii: "\"")), (.fieldStart, UInt8(ascii: "\"")): state = .quoted
      case (_, UInt8(ascii: "\n")):
        end = index + 1
        state = .fieldStart
      case (_, UInt8(ascii: "\r")) where index + 1 < count && bytes[index + 1] != 10:
        end = index + 1
        state = .fieldStart
      default: state = isSeparatorEnd(bytes, index) ? .fieldStart : .plain
      }
    }
    return end
  }

  private enum State { case fieldStart, plain, quoted, quoteSeen }

  private func isSeparatorEnd(_ bytes: Buffer<UInt8>, _ index: Int) -> Bool {
    let start = index + 1 - separator.count
    return bytes[index] == separator[separator.count - 1] && start >= 0
      && separator.indices.allSatisfy { bytes[start + $0] == separator[$0] }
  }
}
