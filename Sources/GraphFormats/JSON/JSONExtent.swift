/// Finds where a JSON value ends, without reading it, while its bytes come in.
struct JSONExtent {
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  private var isScalar = false
  /// Bytes that have been looked at.
  private(set) var count = 0

  /// The number of the value's bytes; `nil` where they have not all come in.
  ///
  /// - Parameter bytes: from the value's first, which is no space. Those seen in an
  ///   earlier call come again.
  mutating func end(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Int? {
    while count < bytes.count {
      // Safety: the count is below that of the bytes.
      let byte = unsafe bytes[count]
      if isInString {
        count += 1
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
          if depth == 0 { return count }
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        if isScalar { return count }
        isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if isScalar { return count }
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return count }
        depth -= 1
        if depth == 0 { return count + 1 }
      case UInt8(ascii: ","), UInt8(ascii: ":"), 0x20, 0x09, 0x0A, 0x0D:
        if depth == 0 { return count }
      default: isScalar = depth == 0
      }
      count += 1
    }
    return isLast ? count : nil
  }
}
