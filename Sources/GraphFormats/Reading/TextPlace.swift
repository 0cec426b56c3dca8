/// A place in a text that comes in pieces.
struct TextPlace {
  /// From 1.
  private(set) var line = 1
  /// In bytes, from 1.
  private(set) var column = 1

  mutating func advance(over bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    let bytes = unsafe UnsafeBufferPointer(rebasing: bytes)
    var lineStart = -1
    // Safety: every index is below the count.
    for index in 0..<bytes.count where unsafe bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    column = lineStart < 0 ? column + bytes.count : bytes.count - lineStart + 1
  }

  mutating func skipLine() {
    line += 1
    column = 1
  }

  func mistake(_ message: String, text: String = "") -> ReadMistake {
    ReadMistake(line: line, column: column, message: message, text: text)
  }
}
