package import CygnetCore

/// Text being made, as UTF-8.
package struct ByteText: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  package var isEmpty: Bool { bytes.isEmpty }
  package var count: Int { bytes.count }
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  @inline(__always)
  package mutating func append(_ byte: UInt8) { bytes.append(byte) }

  package mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  package mutating func append(_ text: ByteText) { bytes.append(contentsOf: text.bytes) }

  package mutating func append(_ number: some BinaryInteger) {
    append(Int64(clamping: number))
  }

  package mutating func append(_ number: Int64) {
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      // Safety: a sign and the digits of 64 bits are no more than 20 bytes.
      let start = unsafe Digits.write(number, endingAt: 20, in: digits)
      unsafe bytes.append(contentsOf: digits[start..<20])
    }
  }

  /// Appends a text in which some bytes are written otherwise.
  package mutating func append(_ text: String, _ escapes: Escapes) {
    var text = text
    text.withUTF8 { unsafe append($0, escapes) }
  }

  package mutating func append(_ text: TextView, _ escapes: Escapes) {
    unsafe text.withBytes { unsafe append($0, escapes) }
  }

  package mutating func append(_ text: TextView) {
    unsafe text.withBytes { unsafe bytes.append(contentsOf: $0) }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ escapes: Escapes) {
    var (start, index) = (0, 0)
    while index < text.count {
      // Safety: `index` and what lies between it and `start` are below the count.
      guard unsafe escapes.isSpecial(text[index]),
        let (length, replacement) = unsafe escapes.replacement(text, index)
      else {
        index += 1
        continue
      }
      unsafe bytes.append(contentsOf: text[start..<index])
      bytes.append(contentsOf: replacement)
      index += length
      start = index
    }
    unsafe bytes.append(contentsOf: text[start...])
  }
}

enum Digits {
  /// Writes a number before `end`; returns where it begins.
  @inline(__always)
  static func write(
    _ number: Int64, endingAt end: Int, in bytes: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var (place, rest) = (end, number.magnitude)
    repeat {
      let quotient = rest / 10
      place -= 1
      // Safety: the caller has left room for 20 bytes before `end`.
      unsafe bytes[place] = UInt8(truncatingIfNeeded: rest &- quotient &* 10) &+ 48
      rest = quotient
    } while rest > 0
    if number < 0 {
      place -= 1
      unsafe bytes[place] = UInt8(ascii: "-")
    }
    return place
  }
}

/// What stands for the bytes that a format cannot hold as they are.
package struct Escapes: Sendable {
  /// By byte: 0 for one that stays, else a number of what begins with it.
  private let marks: [UInt8]
  private let single: [[UInt8]?]
  private let longer: [(sequence: [UInt8], replacement: [UInt8])]

  /// - Parameter replacements: by code point, or by a string of some.
  package init(_ replacements: [(of: String, by: String)]) {
    var marks = [UInt8](repeating: 0, count: 256)
    var single = [[UInt8]?](repeating: nil, count: 256)
    var longer: [(sequence: [UInt8], replacement: [UInt8])] = []
    for (old, new) in replacements {
      let bytes = Array(old.utf8)
      guard let first = bytes.first else { continue }
      marks[Int(first)] = 1
      if bytes.count == 1 {
        single[Int(first)] = Array(new.utf8)
      } else {
        longer.append((bytes, Array(new.utf8)))
      }
    }
    (self.marks, self.single, self.longer) = (marks, single, longer)
  }

  @inline(__always)
  func isSpecial(_ byte: UInt8) -> Bool { marks[Int(byte)] != 0 }

  func replacement(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (length: Int, [UInt8])? {
    // Safety: the caller's index is below the count, and so are those compared.
    if let replacement = unsafe single[Int(text[index])] { return (1, replacement) }
    for (sequence, replacement) in longer where sequence.count <= text.count - index {
      if sequence.indices.allSatisfy({ unsafe text[index + $0] == sequence[$0] }) {
        return (sequence.count, replacement)
      }
    }
    return nil
  }

  /// `\u00XX` as JSON and the query language write it.
  package static func unicodeEscape(_ code: UInt32) -> String {
    let digits = String(code, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// Control characters below U+0020 but for those in `others`, and U+007F.
  package static func controls(
    except others: Set<UInt32> = [], by replacement: (UInt32) -> String
  ) -> [(of: String, by: String)] {
    (Array(0..<32) + [0x7F]).filter { !others.contains($0) }.compactMap { code in
      Unicode.Scalar(code).map { (String(Character($0)), replacement(code)) }
    }
  }
}
