package import CygnetCore

/// Cuts a stream of CSV bytes into blocks of whole records, so that several
/// threads can read one file.
package struct CSVBlocks {
  /// A stretch of whole records.
  package struct Block: Sendable {
    package let bytes: Buffer<UInt8>
    package let count: Int
    /// The line on which it begins, from 1.
    package let firstLine: Int
  }

  /// Why the stream cannot be cut, and the line on which the record begins.
  package typealias Mistake = CSVReader.Mistake

  private let read: (_ limit: Int) throws(Mistake) -> [UInt8]
  private let size: Int
  private let separator: [UInt8]
  /// The beginning of a record whose end has not come yet.
  private var rest: [UInt8] = []
  private var line = 1
  private var isAtEnd = false
  private var hasBegun = false

  /// - Parameters:
  ///   - size: bytes that a block has at least, the last one apart.
  ///   - read: gives up to `limit` more bytes; none at the end.
  package init(
    size: Int = 2_097_152, separator: Unicode.Scalar,
    _ read: @escaping (_ limit: Int) throws(Mistake) -> [UInt8]
  ) {
    self.size = size
    self.separator = Array(String(Character(separator)).utf8)
    self.read = read
  }

  /// The next block; `nil` at the end.
  package mutating func next() throws(Mistake) -> Block? {
    var bytes = rest
    rest = []
    while !isAtEnd {
      while bytes.count < size, !isAtEnd {
        let more = try read(size)
        isAtEnd = more.isEmpty
        bytes += more
      }
      skipMark(&bytes)
      if isAtEnd { break }
      if let end = lastRecordEnd(bytes) {
        rest = Array(bytes[end...])
        return block(bytes, end)
      }
      guard bytes.count <= CSVReader.recordLimit else {
        throw Mistake(
          line: line,
          message: "a record is longer than \(CSVReader.recordLimit) bytes; is a quote not closed?")
      }
      let more = try read(size)
      isAtEnd = more.isEmpty
      bytes += more
    }
    return bytes.isEmpty ? nil : block(bytes, bytes.count)
  }

  private mutating func skipMark(_ bytes: inout [UInt8]) {
    if !hasBegun, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    hasBegun = true
  }

  private mutating func block(_ bytes: [UInt8], _ count: Int) -> Block {
    let buffer = Buffer<UInt8>(capacity: count)
    unsafe bytes.withUnsafeBufferPointer { from in
      // Safety: both hold at least `count` bytes.
      if let base = from.baseAddress { unsafe buffer.base.update(from: base, count: count) }
    }
    let block = Block(bytes: buffer, count: count, firstLine: line)
    for index in 0..<count where buffer[index] == UInt8(ascii: "\n") { line += 1 }
    return block
  }

  /// Where the last whole record ends, behind its line's end. Line ends within
  /// quotes end none; where there are no quotes any line end will do.
  private func lastRecordEnd(_ bytes: [UInt8]) -> Int? {
    guard bytes.contains(UInt8(ascii: "\"")) else {
      if let end = bytes.lastIndex(of: UInt8(ascii: "\n")) { return end + 1 }
      // A CR at the very end may be half of a CRLF.
      return bytes.dropLast().lastIndex(of: UInt8(ascii: "\r")).map { $0 + 1 }
    }
    var end: Int?
    var state = State.fieldStart
    for (index, byte) in bytes.enumerated() {
      switch (state, byte) {
      case (.quoted, UInt8(ascii: "\"")): state = .quoteSeen
      case (.quoted, _): break
      case (.quoteSeen, UInt8(ascii: "\"")), (.fieldStart, UInt8(ascii: "\"")): state = .quoted
      case (_, UInt8(ascii: "\n")):
        end = index + 1
        state = .fieldStart
      default: state = isSeparatorEnd(bytes, index) ? .fieldStart : .plain
      }
    }
    return end
  }

  private enum State { case fieldStart, plain, quoted, quoteSeen }

  private func isSeparatorEnd(_ bytes: [UInt8], _ index: Int) -> Bool {
    let start = index + 1 - separator.count
    return bytes[index] == separator[separator.count - 1] && start >= 0
      && bytes[start...index].elementsEqual(separator)
  }
}
