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
    var place = start
    while place + pattern.count <= bytes.count {
      var index = 0
      // Safety: `place + index` stays below the byte count checked above.
      while index < pattern.count, unsafe bytes[place + index] == pattern[index] { index += 1 }
      if index == pattern.count { return place }
      place += 1
    }
    return nil
  }
}

/// STARTS WITH, ENDS WITH and CONTAINS over text columns.
enum TextKernel {
  /// `nil` where a column is not text throughout.
  static func test(
    _ left: Column, _ symbol: PredicateOperator, _ right: Column, count: Int
  ) -> Buffer<UInt8>? {
    guard case .texts(let x) = left.vector.storage, case .texts(let y) = right.vector.storage else {
      return nil
    }
    let answer = Buffer<UInt8>(capacity: count)
    for row in 0..<count {
      let (i, j) = (left.source(row), right.source(row))
      guard left.vector.isValid(i), right.vector.isValid(j) else {
        answer[row] = Truth.unknown.rawValue
        continue
      }
      let found: Bool = unsafe x[i].withBytes { text in
        unsafe y[j].withBytes { part in unsafe test(text, symbol, part) }
      }
      answer[row] = found ? 1 : 0
    }
    return answer
  }

  private static func test(
    _ text: UnsafeBufferPointer<UInt8>, _ symbol: PredicateOperator,
    _ part: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard part.count <= text.count else { return false }
    switch symbol {
    case .startsWith: return unsafe text.prefix(part.count).elementsEqual(part)
    case .endsWith: return unsafe text.suffix(part.count).elementsEqual(part)
    default: return unsafe TextSearch.find(part, in: text, from: 0) != nil
    }
  }
}
