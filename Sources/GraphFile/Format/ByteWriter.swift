import CygnetCore

/// Bytes being put together. Numbers are little-endian; `varint` is LEB128, seven bits
/// a byte, the lowest first.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  init() {}

  mutating func number<Number: FixedWidthInteger>(_ number: Number) {
    unsafe withUnsafeBytes(of: number.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  mutating func varint(_ number: some BinaryInteger) {
    var rest = UInt64(truncatingIfNeeded: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A signed number with its sign in the lowest bit.
  mutating func signed(_ number: Int64) {
    varint(UInt64(bitPattern: number << 1 ^ number >> 63))
  }

  mutating func raw(_ more: UnsafeRawBufferPointer) {
    unsafe bytes.append(contentsOf: more)
  }

  mutating func raw(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  mutating func text(_ text: String) {
    varint(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func pad(to multiple: Int) {
    while bytes.count % multiple != 0 { bytes.append(0) }
  }

  /// Numbers as distances from the least of them, in as few bits each as hold all:
  /// width (one byte: 0…56, or 64), least (8 bytes), then the bits, the first number
  /// lowest, up to a whole byte.
  mutating func packed(_ numbers: [UInt64], isSigned: Bool = false) {
    guard let first = numbers.first else { return }
    let flip: UInt64 = isSigned ? 1 << 63 : 0
    var (least, most) = (first ^ flip, first ^ flip)
    for number in numbers {
      least = min(least, number ^ flip)
      most = max(most, number ^ flip)
    }
    var width = 64 - (most - least).leadingZeroBitCount
    if width > 56 { width = 64 }
    bytes.append(UInt8(width))
    number(least ^ flip)
    if width == 0 { return }
    if width == 64 {
      for number in numbers { self.number(number &- (least ^ flip)) }
      return
    }
    var (word, filled): (UInt64, UInt64) = (0, 0)
    let size = UInt64(width)
    bytes.reserveCapacity(bytes.count + (numbers.count * width + 7) / 8 + 8)
    for number in numbers {
      let distance = (number ^ flip) &- least
      word |= distance << filled
      filled += size
      if filled >= 64 {
        self.number(word)
        filled -= 64
        word = filled == 0 ? 0 : distance >> (size - filled)
      }
    }
    while filled > 0 {
      bytes.append(UInt8(truncatingIfNeeded: word))
      word >>= 8
      filled -= min(8, filled)
    }
  }
}
