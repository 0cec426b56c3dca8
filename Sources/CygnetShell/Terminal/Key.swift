/// A key that was pressed, or a text that was pasted.
struct Key: Equatable, Sendable {
  enum Code: Equatable, Sendable {
    /// With `control`, the letter in lower case.
    case character(Character)
    case enter, tab, escape, backspace, delete
    case up, down, left, right, home, end, pageUp, pageDown
    /// A text between the marks of a bracketed paste.
    case paste(String)
    /// A sequence that means nothing here.
    case unknown
  }

  struct Modifiers: OptionSet, Sendable {
    let rawValue: Int
    static let shift = Modifiers(rawValue: 1)
    static let alt = Modifiers(rawValue: 2)
    static let control = Modifiers(rawValue: 4)
  }

  var code: Code
  var modifiers: Modifiers = []

  init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  static func control(_ letter: Character) -> Key { Key(.character(letter), .control) }
  static func alt(_ letter: Character) -> Key { Key(.character(letter), .alt) }
}
