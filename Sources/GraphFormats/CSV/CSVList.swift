import CygnetCore

/// Lists in one field, in the manner of neo4j-admin: `;` stands between two elements.
///
/// A backslash before `;` or a backslash takes their meaning from them, and `\e` is a
/// list of one empty text. The empty text is the empty list.
package enum CSVList {
  package static func elements(_ field: String) -> [String] {
    if field.isEmpty { return [] }
    if field == "\\e" { return [""] }
    var elements: [String] = []
    var element = String.UnicodeScalarView()
    var rest = field.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\" where rest.first == ";" || rest.first == "\\":
        if let escaped = rest.popFirst() { element.append(escaped) }
      case ";":
        elements.append(String(element))
        element.removeAll()
      default: element.append(scalar)
      }
    }
    return elements + [String(element)]
  }

  private static let escapes = Escapes([(";", "\\;"), ("\\", "\\\\")])

  /// What is to be quoted as any text.
  package static func field(_ elements: [String]) -> String {
    if elements == [""] { return "\\e" }
    var text = ByteText()
    for (place, element) in elements.enumerated() {
      if place > 0 { text.append(UInt8(ascii: ";")) }
      text.append(element, escapes)
    }
    return text.string
  }
}
