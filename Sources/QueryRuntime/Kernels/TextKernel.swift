import CygnetCore

/// Search in text, byte by byte: UTF-8 needs no decoding for that.
enum TextSearch {
  static func hasPrefix(_ text: String, _ prefix: String) -> Bool {
    text.utf8.starts(with: prefix.utf8)
  }

  static func hasSuffix(_ text: String, _ suffix: String) -> Bool {
    let (a, b) = (text.utf8, suffix.utf8)
    return a.count >= b.count && a.suffix(b.count).elementsEqual(b)
  }

  /// The first place, in bytes, at or after `start`.
  static func find(_ needle: String, in text: String, from start: Int = 0) -> Int? {
    var (needle, text) = (needle, text)
    return needle.withUTF8 { pattern in
      text.withUTF8 { bytes in unsafe find(pattern, in: bytes, from: start) }
    }
  }

  static func find(
    _ pattern: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard !pattern.isEmpty else { return start }
    // Safety: `place` and `place + index` stay below the byte count.
    let first = unsafe pattern[0]
    let last = bytes.count - pattern.count
    var place = start
    while place <= last {
      if unsafe bytes[place] == first {
        var index = 1
        while index < pattern.count, unsafe bytes[place + index] == pattern[index] { index += 1 }
        if index == pattern.count { return place }
      }
      place += 1
    }
    return nil
  }

  static func hasPrefix(
    _ bytes: UnsafeBufferPointer<UInt8>, _ pattern: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> Bool {
    for index in 0..<pattern.count {
      // Safety: the caller has checked that the pattern fits behind `start`.
      if unsafe bytes[start + index] != pattern[index] { return false }
    }
    return true
  }
}

/// STARTS WITH, ENDS WITH and CONTAINS over text columns.
enum TextKernel {
  /// `nil` where a column is not text throughout.
  static func test(
    _ left: Column, _ symbol: PredicateOperator, _ right: Column, count: Int
  ) -> Buffer<UInt8>? {
    if case .codes = right.vector.storage {
      return test(left, symbol, Column(right.vector.decoded(), shape: right.shape), count: count)
    }
    guard case .texts(let y) = right.vector.storage else { return nil }
    switch left.vector.storage {
    case .texts(let x): return test(left, symbol, right, count, y) { x[$0] }
    case .codes(let codes, let entries):
      return test(left, symbol, right, count, y) { entries[Int(codes[$0])] }
    default: return nil
    }
  }

  @inline(__always)
  private static func test(
    _ left: Column, _ symbol: PredicateOperator, _ right: Column, _ count: Int,
    _ y: Buffer<TextView>, _ text: (Int) -> TextView
  ) -> Buffer<UInt8> {
    let answer = Buffer<UInt8>(capacity: count)
    if case .constant = right.shape, right.vector.isValid(0) {
      // One pattern for all rows.
      unsafe y[0].withBytes { part in
        for row in 0..<count {
          let place = left.source(row)
          guard left.vector.isValid(place) else {
            answer[row] = Truth.unknown.rawValue
            continue
          }
          answer[row] = unsafe text(place).withBytes { text in
            unsafe test(text, symbol, part) ? 1 : 0
          }
        }
      }
      return answer
    }
    for row in 0..<count {
      let (i, j) = (left.source(row), right.source(row))
      guard left.vector.isValid(i), right.vector.isValid(j) else {
        answer[row] = Truth.unknown.rawValue
        continue
      }
      answer[row] = unsafe text(i).withBytes { text in
        unsafe y[j].withBytes { part in unsafe test(text, symbol, part) ? 1 : 0 }
      }
    }
    return answer
  }

  @inline(__always)
  private static func test(
    _ text: UnsafeBufferPointer<UInt8>, _ symbol: PredicateOperator,
    _ part: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard part.count <= text.count else { return false }
    switch symbol {
    case .startsWith: return unsafe TextSearch.hasPrefix(text, part, at: 0)
    case .endsWith: return unsafe TextSearch.hasPrefix(text, part, at: text.count - part.count)
    default: return unsafe TextSearch.find(part, in: text, from: 0) != nil
    }
  }
}
