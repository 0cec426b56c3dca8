// Characters that XML 1.0 cannot hold in any way, most control characters, become
// U+FFFD. White space that a parser would make into other white space is written as
// character references.

extension Escapes {
  private static let common: [(of: String, by: String)] =
    [
      ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\r", "&#13;"),
      ("\u{FFFE}", "\u{FFFD}"), ("\u{FFFF}", "\u{FFFD}"),
    ] + controls(except: [9, 10, 13, 0x7F]) { _ in "\u{FFFD}" }

  /// For text between tags.
  package static let xmlText = Escapes(common)

  /// For values of attributes, between double quotes.
  package static let xmlAttribute = Escapes(
    common + [("\"", "&quot;"), ("\n", "&#10;"), ("\t", "&#9;")])
}

extension ByteText {
  /// ` name="value"`
  package mutating func append(attribute name: String, _ value: String) {
    append(UInt8(ascii: " "))
    append(name)
    append("=\"")
    append(value, .xmlAttribute)
    append(UInt8(ascii: "\""))
  }
}

package enum XMLText {
  /// A text as XML can hold it, which is the same nearly always.
  package static func faithful(_ text: String) -> String {
    let isHeld = text.unicodeScalars.allSatisfy { holds($0) }
    guard !isHeld else { return text }
    var held = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { held.append(holds(scalar) ? scalar : "\u{FFFD}") }
    return String(held)
  }

  private static func holds(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// A text as the value of an attribute.
  package static func escaped(_ text: String) -> String {
    var escaped = ByteText()
    escaped.append(text, .xmlAttribute)
    return escaped.string
  }
}
