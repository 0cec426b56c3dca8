import CygnetCore

/// Quoting as the DOT language and the labels in it want it.
enum DOTText {
  /// Backslashes are doubled, since Graphviz reads `\N` and the like; characters that
  /// XML cannot hold are replaced, for what is drawn is XML too.
  private static let escapes = Escapes(
    [
      ("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("\r", ""), ("\t", " "),
      ("\u{FFFE}", "\u{FFFD}"), ("\u{FFFF}", "\u{FFFD}"),
    ] + Escapes.controls(except: [9, 10, 13]) { _ in "\u{FFFD}" })

  private static let markup = Escapes(
    [
      ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"),
      ("\r", ""), ("\t", " "), ("\u{FFFE}", "\u{FFFD}"), ("\u{FFFF}", "\u{FFFD}"),
    ] + Escapes.controls(except: [9, 10, 13]) { _ in "\u{FFFD}" })

  static func append(_ text: String, to bytes: inout ByteText) {
    bytes.append(UInt8(ascii: "\""))
    bytes.append(text.utf8.contains(UInt8(ascii: "&")) ? withoutEntities(text) : text, escapes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// A text within an HTML-like label.
  ///
  /// - Parameter end: what ends its lines.
  static func append(markup text: String, end: String = "<br/>", to bytes: inout ByteText) {
    for (place, line) in text.unicodeScalars.split(
      separator: "\n", omittingEmptySubsequences: false
    ).enumerated() {
      if place > 0 { bytes.append(end) }
      bytes.append(String(line), markup)
    }
  }

  /// Graphviz takes `&lt;` and the like for the character that they name.
  private static func withoutEntities(_ text: String) -> String {
    var result = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      result.unicodeScalars.append(scalar)
      guard scalar == "&" else { continue }
      let name = rest.prefix {
        ($0.isASCII && $0.properties.isAlphabetic) || ("0"..."9") ~= $0 || $0 == "#"
      }
      if !name.isEmpty, rest[name.endIndex...].first == ";" { result += "amp;" }
    }
    return result
  }

  /// Lines of at most about `width` columns, broken at spaces, or between wide
  /// characters. Graphviz breaks no lines itself.
  static func wrapped(_ text: String, width: Int) -> String {
    guard text.utf8.count > width else { return text }
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var (current, columns) = ("", 0)
      for word in words(line, limit: width) {
        let wordColumns = DisplayWidth.width(word)
        if columns > 0, columns + wordColumns > width {
          lines.append(current)
          (current, columns) = ("", 0)
          if word == " " { continue }
        }
        current += word
        columns += wordColumns
      }
      lines.append(current)
    }
    return lines.joined(separator: "\n")
  }

  /// Pieces between which a line may end.
  private static func words(_ line: Substring, limit: Int) -> [String] {
    var words: [String] = []
    var word = ""
    for character in line {
      // An address, say, has no better place to be broken.
      if word.count >= limit {
        words.append(word)
        word = ""
      }
      let isWide = character.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
      if isWide || character == " " {
        if !word.isEmpty { words.append(word) }
        word = ""
        words.append(String(character))
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// At most two decimals, and no more than needed.
  static func append(_ number: Double, to bytes: inout ByteText) {
    guard number.isFinite, number.magnitude < 1e12 else { return bytes.append(0) }
    let hundredths = Int64((number * 100).rounded())
    if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
    bytes.append(Int64(whole))
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(truncatingIfNeeded: 48 + rest / 10))
    if rest % 10 > 0 { bytes.append(UInt8(truncatingIfNeeded: 48 + rest % 10)) }
  }
}
