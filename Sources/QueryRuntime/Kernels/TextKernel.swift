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
    guard let first = unsafe pattern.first, let last = unsafe pattern.last else { return start }
    let end = bytes.count - pattern.count + 1
    guard start < end, let base = unsafe UnsafeRawPointer(bytes.baseAddress) else { return nil }
    // Safety: `place`, and as many bytes behind it as the pattern has, lie below the
    // byte count for every place below `end`.
    func matches(_ place: Int) -> Bool {
      var index = 1
      while index < pattern.count, unsafe bytes[place + index] == pattern[index] { index += 1 }
      return index >= pattern.count
    }
    var place = start
    if end - place >= 8 {
      // Eight places at once: those where the first and the last byte are right. The
      // last block overlaps the one before.
      let (firsts, lasts) = (SIMD8<UInt8>(repeating: first), SIMD8<UInt8>(repeating: last))
      while true {
        let head = unsafe base.loadUnaligned(fromByteOffset: place, as: SIMD8<UInt8>.self)
        let tail = unsafe base.loadUnaligned(
          fromByteOffset: place + pattern.count - 1, as: SIMD8<UInt8>.self)
        var found = UInt64(
          littleEndian: unsafe unsafeBitCast((head .== firsts) .& (tail .== lasts), to: UInt64.self)
        )
        while found != 0 {
          let offset = found.trailingZeroBitCount >> 3
          if matches(place + offset) { return place + offset }
          found &= ~(0xFF << UInt64(offset << 3))
        }
        if place + 8 >= end { return nil }
        place = min(place + 8, end - 8)
      }
    }
    while place < end {
      if unsafe bytes[place] == first, matches(place) { return place }
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
        @inline(__always)
        func fill(_ row: Int, _ place: Int) {
          answer[row] = unsafe text(place).withBytes { text in
            unsafe test(text, symbol, part) ? 1 : 0
          }
        }
        switch (left.shape, left.vector.validity) {
        case (.flat, nil): for row in 0..<count { fill(row, row) }
        case (_, let validity):
          for row in 0..<count {
            let place = left.source(row)
            // Where there is no text there may be no memory either.
            if validity?[place] ?? true {
              fill(row, place)
            } else {
              answer[row] = Truth.unknown.rawValue
            }
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
