/// What a piece of text is, for colour.
enum Role: Sendable {
  case plain, keyword, function, variable, label, relationshipType, propertyKey, string, number
  case parameter, comment, punctuation, error
  case prompt, hint, selection, matchingBracket, searchHit
  case null, header, rule, note, warning
}

/// Colours of roles, as SGR parameters (ECMA-48).
struct Theme: Sendable {
  enum Name: String, CaseIterable, Sendable { case auto, dark, light, none }

  private let codes: [Role: String]

  static let reset = "\u{1B}[0m"

  subscript(role: Role) -> String? { codes[role].map { "\u{1B}[\($0)m" } }

  /// Text in a role's colour.
  func paint(_ text: String, _ role: Role) -> String {
    guard let code = self[role], !text.isEmpty else { return text }
    return code + text + Self.reset
  }

  /// For text that must do without: files and pipes.
  static let none = Theme(codes: [:])

  /// For terminals where colours are not wanted: what could not be seen otherwise.
  static let monochrome = Theme(codes: [.selection: "7", .searchHit: "7"])

  static let dark = Theme(codes: [
    .keyword: "1;38;5;75", .function: "38;5;80", .label: "38;5;114", .relationshipType: "38;5;179",
    .propertyKey: "38;5;152", .string: "38;5;216", .number: "38;5;183", .parameter: "38;5;212",
    .comment: "3;38;5;245", .error: "4;38;5;203", .prompt: "38;5;110", .hint: "38;5;242",
    .selection: "7", .matchingBracket: "1;4", .searchHit: "1;7", .null: "2", .header: "1",
    .rule: "38;5;240", .note: "2", .warning: "38;5;221",
  ])

  static let light = Theme(codes: [
    .keyword: "1;38;5;25", .function: "38;5;30", .label: "38;5;28", .relationshipType: "38;5;94",
    .propertyKey: "38;5;23", .string: "38;5;124", .number: "38;5;91", .parameter: "38;5;162",
    .comment: "3;38;5;244", .error: "4;38;5;160", .prompt: "38;5;60", .hint: "38;5;248",
    .selection: "7", .matchingBracket: "1;4", .searchHit: "1;7", .null: "2", .header: "1",
    .rule: "38;5;250", .note: "2", .warning: "38;5;130",
  ])

  /// - Parameter name: `auto` looks at `NO_COLOR`, `TERM` and `COLORFGBG`.
  static func named(_ name: Name, environment: [String: String]) -> Theme {
    switch name {
    case .dark: return .dark
    case .light: return .light
    case .none: return .monochrome
    case .auto:
      guard Terminal.canSteer(environment) else { return .none }
      if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false { return .monochrome }
      // `foreground;background`, of sixteen colours.
      let background = environment["COLORFGBG"]?.split(separator: ";").last.flatMap { Int($0) }
      return background.map { $0 == 7 || $0 == 15 } ?? false ? .light : .dark
    }
  }
}

/// Text in pieces, each with a role.
struct StyledText {
  private(set) var pieces: [(text: String, role: Role)] = []
  private(set) var width = 0

  init() {}

  init(_ text: String, _ role: Role = .plain) { append(text, role) }

  mutating func append(_ text: String, _ role: Role = .plain) {
    guard !text.isEmpty else { return }
    pieces.append((text, role))
    width += TerminalText.width(text)
  }

  mutating func append(_ other: StyledText) {
    pieces += other.pieces
    width += other.width
  }

  var text: String { pieces.map(\.text).joined() }

  func painted(_ theme: Theme) -> String {
    pieces.reduce(into: "") { $0 += theme.paint($1.text, $1.role) }
  }

  /// At most `room` columns, an ellipsis at the end of what was cut.
  func cut(to room: Int) -> StyledText {
    guard width > room else { return self }
    var shown = StyledText()
    for (text, role) in pieces {
      let left = room - 1 - shown.width
      if TerminalText.width(text) <= left {
        shown.append(text, role)
        continue
      }
      var part = ""
      var used = 0
      for character in text {
        let next = TerminalText.width(character)
        if used + next > left { break }
        part.append(character)
        used += next
      }
      shown.append(part, role)
      break
    }
    if room > 0 { shown.append("…", .note) }
    return shown
  }
}

extension StyledText {
  var withoutTrailingBlanks: StyledText {
    var pieces = pieces
    while let last = pieces.last {
      var text = last.text
      while text.hasSuffix(" ") { text.removeLast() }
      pieces.removeLast()
      if text.isEmpty { continue }
      pieces.append((text, last.role))
      break
    }
    return pieces.reduce(into: StyledText()) { $0.append($1.text, $1.role) }
  }

  /// The columns from `start` on, `width` at most. A wide character that is cut in
  /// two is a blank.
  func columns(from start: Int, _ room: Int) -> StyledText {
    if start == 0, width <= room { return self }
    var shown = StyledText()
    var column = 0
    for (text, role) in pieces {
      var part = ""
      for character in text {
        let wide = TerminalText.width(character)
        if column >= start, column + wide <= start + room {
          part.append(character)
        } else if column < start, column + wide > start {
          part.append(" ")
        }
        column += wide
      }
      shown.append(part, role)
    }
    return shown
  }
}
