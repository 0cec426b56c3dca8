// Mermaid reads a label three times: as its own grammar, as entities of the form
// `#35;`, and as HTML, with Markdown, formulas and icons in between. All that any of
// them might take for more than text is written as entities.

extension Escapes {
  /// For labels of nodes, relationships and subgraphs, between double quotes.
  static let mermaidLabel = Escapes(
    characters.map { (String($0), entity($0)) }
      + [("<", "#lt;"), (">", "#gt;"), ("&", "#amp;"), ("\"", "#quot;")] + common)

  /// For tooltips, which are shown as HTML once more.
  static let mermaidTooltip = Escapes(
    characters.map { (String($0), entity($0)) }
      + [("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"), ("\"", "#quot;")] + common)

  private static let characters: [Unicode.Scalar] = [
    "#", ";", "`", "\\", "*", "_", "~", "$", "%", "(", ")", "[", "]", "{", "}", "|", "+", "=",
  ]

  private static let common: [(of: String, by: String)] =
    [
      ("\r", ""), ("\n", "<br/>"), ("\t", " "), ("\u{85}", " "),
      ("\u{2028}", "<br/>"), ("\u{2029}", "<br/>"),
      // The name of an icon, and what Mermaid writes for entities of its own.
      (":fa-", ":\u{200B}fa-"), ("ﬂ°", "ﬂ\u{200B}°"), ("¶ß", "¶\u{200B}ß"),
      // A list, at the beginning of a line.
      (". ", "#46; "), ("- ", "#45; "),
      ("\u{FFFE}", "\u{FFFD}"), ("\u{FFFF}", "\u{FFFD}"),
    ] + controls(except: [9, 10, 13]) { _ in "\u{FFFD}" }

  private static func entity(_ scalar: Unicode.Scalar) -> String { "#\(scalar.value);" }
}

/// Parts of Mermaid's text.
enum MermaidText {
  /// A label with its quotes; one of nothing would be no label.
  static func quoted(_ text: String) -> String {
    var quoted = ByteText()
    quoted.append(UInt8(ascii: "\""))
    if text.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
      quoted.append("#160;")
    } else {
      quoted.append(text, .mermaidLabel)
    }
    quoted.append(UInt8(ascii: "\""))
    return quoted.string
  }

  static func tooltip(_ text: String) -> String {
    var quoted = ByteText()
    quoted.append(UInt8(ascii: "\""))
    quoted.append(text, .mermaidTooltip)
    quoted.append(UInt8(ascii: "\""))
    return quoted.string
  }

  /// The address of a page, `nil` for anything else: a browser would run some of it.
  static func link(_ text: String) -> String? {
    let start = text.prefix(8).lowercased()
    guard start.hasPrefix("http://") || start.hasPrefix("https://") else { return nil }
    var link = ByteText()
    for byte in text.utf8 {
      switch byte {
      case 0...0x20, 0x7F..., UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: ";"):
        let digits = String(byte, radix: 16, uppercase: true)
        link.append(digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)")
      default: link.append(byte)
      }
    }
    return link.string
  }

  static func number(_ number: Double) -> String {
    guard number.isFinite else { return "1" }
    let hundredths = (number * 100).rounded()
    guard hundredths.magnitude < 1e15 else { return "1" }
    let whole = hundredths / 100
    return whole == whole.rounded() ? String(Int(whole)) : String(whole)
  }

  /// Characters as a browser counts them.
  static func length(_ text: ByteText) -> Int {
    text.bytes.reduce(0) { count, byte in
      // A byte that continues a character is none; four bytes are a pair of units.
      count + (byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1)
    }
  }
}
