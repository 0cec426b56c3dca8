import Cygnet

/// Text as a terminal shows it.
enum TerminalText {
  static func width(_ text: some StringProtocol) -> Int { String(text).displayWidth }

  static func width(_ character: Character) -> Int {
    if character.isASCII { return character == "\n" ? 0 : 1 }
    return String(character).displayWidth
  }

  /// At most `width` columns, an ellipsis at the end of what was cut.
  static func cut(_ text: String, to width: Int) -> String {
    StyledText(text).cut(to: width).text
  }

  /// Text of unknown origin without anything that steers a terminal or turns its
  /// writing about: control characters, and what overrides the direction of text
  /// (Unicode Standard Annex #9).
  ///
  /// - Parameter keepsLines: whether line ends and tabs stay; else they are shown as `⏎`
  ///   and a blank.
  static func harmless(_ text: String, keepsLines: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: isHarmful) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": shown.append(keepsLines ? "\n" : "⏎")
      case "\t": shown.append(keepsLines ? "\t" : " ")
      default: shown.append(isHarmful(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(shown)
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F,
      0xFFF9...0xFFFB:
      true
    // Tags: text that no terminal shows.
    case 0xE0000...0xE007F: true
    default: false
    }
  }
}
