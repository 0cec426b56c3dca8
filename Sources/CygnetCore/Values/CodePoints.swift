/// A string as its sequence of code points: the equality, order and hash that
/// the query language gives to strings.
///
/// UTF-8 byte order is code-point order, so bytes are what is compared.
package struct CodePoints: Hashable, Comparable, Sendable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func == (left: CodePoints, right: CodePoints) -> Bool {
    areEqual(left.text, right.text)
  }

  package static func < (left: CodePoints, right: CodePoints) -> Bool {
    precedes(left.text, right.text)
  }

  package func hash(into hasher: inout Hasher) {
    var copy = text
    copy.withUTF8 { bytes in unsafe hasher.combine(bytes: UnsafeRawBufferPointer(bytes)) }
  }

  package static func areEqual(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    return compare(left, right) == 0
  }

  package static func precedes(_ left: String, _ right: String) -> Bool {
    compare(left, right) < 0
  }

  /// Negative, zero or positive as `left` comes before, with or after `right`.
  package static func compare(_ left: String, _ right: String) -> Int {
    var (left, right) = (left, right)
    return left.withUTF8 { a in right.withUTF8 { b in unsafe compare(a, b) } }
  }

  /// The same for their UTF-8.
  static func compare(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let shared = min(left.count, right.count)
    let (a, b) = (UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
    var index = 0
    while index + 8 <= shared {
      // Safety: eight bytes from `index` on are within both.
      let x = unsafe a.loadUnaligned(fromByteOffset: index, as: UInt64.self).bigEndian
      let y = unsafe b.loadUnaligned(fromByteOffset: index, as: UInt64.self).bigEndian
      if x != y { return x < y ? -1 : 1 }
      index += 8
    }
    while index < shared {
      // Safety: `index` is below both counts.
      let (x, y) = unsafe (left[index], right[index])
      if x != y { return x < y ? -1 : 1 }
      index += 1
    }
    return left.count - right.count
  }
}

extension CodePoints {
  /// A hash that is the same in every process.
  package static func stableHash(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { bytes in unsafe TextView(bytes).hash }
  }
}
