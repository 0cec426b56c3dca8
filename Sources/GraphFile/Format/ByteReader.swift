import CygnetCore

/// Bytes being taken apart; every read is checked against the end.
///
/// The memory behind the last byte holds eight more, so that packed numbers can be
/// loaded in words.
struct ByteReader {
  private let buffer: Buffer<UInt8>
  private(set) var position: Int
  let end: Int
  /// Bytes that a reader's buffer has behind its end.
  static let slack = 8

  /// - Parameter buffer: with `slack` bytes of memory behind `end`.
  init(_ buffer: Buffer<UInt8>, from start: Int = 0, to end: Int) {
    self.buffer = buffer
    position = start
    self.end = end
  }

  init(_ bytes: [UInt8]) {
    let buffer = Buffer<UInt8>(repeating: 0, count: bytes.count + ByteReader.slack)
    for (index, byte) in bytes.enumerated() { buffer[index] = byte }
    self.init(buffer, to: bytes.count)
  }

  var remaining: Int { end - position }

  private static func cut() -> FileFault { .damaged("something ends too early") }

  mutating func byte() throws(FileFault) -> UInt8 {
    guard position < end else { throw ByteReader.cut() }
    defer { position += 1 }
    return buffer[position]
  }

  mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type = Number.self
  ) throws(FileFault) -> Number {
    let size = MemoryLayout<Number>.size
    guard remaining >= size else { throw ByteReader.cut() }
    defer { position += size }
    // Safety: `size` bytes lie between the position and the end.
    return unsafe Number(
      littleEndian: UnsafeRawPointer(buffer.base).loadUnaligned(
        fromByteOffset: position, as: Number.self))
  }

  mutating func varint() throws(FileFault) -> UInt64 {
    var (number, shift): (UInt64, UInt64) = (0, 0)
    while true {
      let next = try byte()
      guard shift < 63 || next <= 1 else { throw .damaged("a number is too large") }
      number |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return number }
      shift += 7
    }
  }

  mutating func signed() throws(FileFault) -> Int64 {
    let number = try varint()
    return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }

  /// A number below `limit`.
  mutating func count(below limit: Int) throws(FileFault) -> Int {
    let number = try varint()
    guard number < UInt64(limit) else {
      throw .damaged("found the number \(number) where less than \(limit) was expected")
    }
    return Int(number)
  }

  /// A number of things that take up at least a byte each.
  mutating func length() throws(FileFault) -> Int { try count(below: remaining + 1) }

  mutating func text() throws(FileFault) -> String {
    let size = try length()
    let bytes = unsafe try raw(size)
    guard let text = unsafe String(validating: bytes, as: UTF8.self) else {
      throw .damaged("a text is not UTF-8")
    }
    return text
  }

  /// The next bytes, good while the buffer is.
  mutating func raw(_ size: Int) throws(FileFault) -> UnsafeBufferPointer<UInt8> {
    guard size >= 0, remaining >= size else { throw ByteReader.cut() }
    defer { position += size }
    // Safety: `size` bytes lie between the position and the end.
    return unsafe UnsafeBufferPointer(start: buffer.base + position, count: size)
  }

  mutating func bytes(_ size: Int) throws(FileFault) -> [UInt8] {
    let bytes = unsafe try raw(size)
    return unsafe Array(bytes)
  }

  /// Numbers as `ByteWriter.packed` wrote them, each below `limit`.
  mutating func packed<Number: FixedWidthInteger & BitwiseCopyable>(
    _ count: Int, as type: Number.Type = Number.self, below limit: UInt64
  ) throws(FileFault) -> Buffer<Number> {
    try checkCount(count)
    let numbers = Buffer<Number>(capacity: count)
    // Safety: there is room for `count` numbers.
    let to = unsafe numbers.base
    let start = self
    let bound = try unpack(count) { unsafe to[$0] = Number(truncatingIfNeeded: $1) }
    // Mostly the width alone tells.
    if count == 0 || bound < limit { return numbers }
    var most: UInt64 = 0
    if bound <= UInt64(Number.max) {
      var greatest: Number = 0
      for index in 0..<count { greatest = unsafe max(greatest, to[index]) }
      most = UInt64(greatest)
    } else {
      var again = start
      _ = try again.unpack(count) { most = max(most, $1) }
    }
    guard most < limit else {
      throw .damaged("found the number \(most) where less than \(limit) was expected")
    }
    return numbers
  }

  /// Signed numbers.
  mutating func packedSigned(_ count: Int) throws(FileFault) -> Buffer<Int64> {
    try checkCount(count)
    let numbers = Buffer<Int64>(capacity: count)
    // Safety: there is room for `count` numbers.
    let to = unsafe numbers.base
    _ = try unpack(count) { unsafe to[$0] = Int64(bitPattern: $1) }
    return numbers
  }

  /// Numbers that take up no bits are all the same, and so not very many: memory is not
  /// taken because a few bytes say so.
  private func checkCount(_ count: Int) throws(FileFault) {
    guard count <= max(65_536, remaining * 8) else { throw ByteReader.cut() }
  }

  /// - Returns: what none of the numbers is above, as unsigned.
  @inline(__always)
  private mutating func unpack(
    _ count: Int, _ store: (Int, UInt64) -> Void
  ) throws(FileFault) -> UInt64 {
    if count == 0 { return 0 }
    let width = try byte()
    guard width <= 56 || width == 64 else { throw .damaged("numbers of \(width) bits") }
    let least = try number(UInt64.self)
    if width == 0 {
      for index in 0..<count { store(index, least) }
      return least
    }
    let size = (count * Int(width) + 7) / 8
    guard remaining >= size else { throw ByteReader.cut() }
    defer { position += size }
    // Safety: the last load ends within the slack behind the buffer's last byte.
    let base = unsafe UnsafeRawPointer(buffer.base) + position
    if width == 64 {
      for index in 0..<count {
        let word = unsafe base.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)
        store(index, least &+ UInt64(littleEndian: word))
      }
      return .max
    }
    let mask = UInt64(1) << UInt64(width) - 1
    var (bit, first) = (0, 0)
    if width <= 28 {
      // A word holds two of them, wherever in a byte the first begins.
      first = count & ~1
      for index in stride(from: 0, to: first, by: 2) {
        let word = unsafe UInt64(
          littleEndian: base.loadUnaligned(fromByteOffset: bit >> 3, as: UInt64.self))
        let pair = word >> UInt64(bit & 7)
        store(index, least &+ (pair & mask))
        store(index + 1, least &+ (pair >> UInt64(width) & mask))
        bit += Int(width) * 2
      }
    }
    for index in first..<count {
      let word = unsafe UInt64(
        littleEndian: base.loadUnaligned(fromByteOffset: bit >> 3, as: UInt64.self))
      store(index, least &+ (word >> UInt64(bit & 7) & mask))
      bit += Int(width)
    }
    let (bound, overflow) = least.addingReportingOverflow(mask)
    return overflow ? .max : bound
  }
}
