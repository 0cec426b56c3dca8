/// Gives texts away one after the other, with what stands between those of one kind.
package struct TextPieces {
  private let separator: String
  private let take: (ByteText) throws -> Void
  private var isFirst = true

  package init(separator: String, to take: @escaping (ByteText) throws -> Void) {
    self.separator = separator
    self.take = take
  }

  /// A text of its own; separators begin anew behind it.
  package mutating func put(_ write: (inout ByteText) -> Void) throws {
    var text = ByteText()
    write(&text)
    if !text.isEmpty { try take(text) }
    isFirst = true
  }

  /// One of several texts of a kind.
  package mutating func put(part text: ByteText) throws {
    if text.isEmpty { return }
    if !isFirst, !separator.isEmpty {
      var between = ByteText()
      between.append(separator)
      try take(between)
    }
    isFirst = false
    try take(text)
  }
}
