/// What the editor shows: rows of the terminal, painted, and the cursor.
struct Frame: Equatable {
  struct Row: Equatable {
    var text = ""
    var width = 0
  }

  var rows: [Row] = [Row()]
  var cursor = (row: 0, column: 0)

  static func == (left: Frame, right: Frame) -> Bool {
    left.rows == right.rows && left.cursor == right.cursor
  }
}

/// One row of a terminal, with colours.
struct RowBuilder {
  private let theme: Theme
  private(set) var row = Frame.Row()
  private var role = Role.plain

  init(theme: Theme) { self.theme = theme }

  mutating func append(_ styled: StyledText) {
    for (text, role) in styled.pieces { for character in text { append(character, role) } }
  }

  mutating func append(_ character: Character, _ role: Role) {
    if role != self.role {
      if theme[self.role] != nil { row.text += Theme.reset }
      if let code = theme[role] { row.text += code }
      self.role = role
    }
    row.text.append(character)
    row.width += TerminalText.width(character)
  }

  mutating func finished() -> Frame.Row {
    if theme[role] != nil { row.text += Theme.reset }
    role = .plain
    defer { row = Frame.Row() }
    return row
  }
}

/// Brings frames to a terminal by what has changed, from where the cursor is.
struct ScreenPainter {
  private var shown = Frame()
  private var columns = 0

  /// What to write so that the terminal shows the frame.
  mutating func paint(_ frame: Frame, columns: Int) -> String {
    guard frame != shown || columns != self.columns else { return "" }
    defer { (shown, self.columns) = (frame, columns) }
    var text = "\u{1B}[?25l"
    let first = zip(frame.rows, shown.rows).prefix { $0 == $1 }.count
    var row = shown.cursor.row
    for index in first..<max(first, frame.rows.count) {
      if index < shown.rows.count {
        guard frame.rows[index] != shown.rows[index] else { continue }
        text += Self.move(from: row, to: index) + "\r\u{1B}[2K"
      } else {
        // Rows that there were none of may have to be scrolled in.
        text += Self.move(from: row, to: index - 1) + "\r\n"
      }
      text += frame.rows[index].text
      row = index
    }
    if frame.rows.count < shown.rows.count {
      text += Self.move(from: row, to: frame.rows.count) + "\r\u{1B}[J"
      row = frame.rows.count
    }
    text += Self.move(from: row, to: frame.cursor.row) + "\r"
    if frame.cursor.column > 0 { text += "\u{1B}[\(frame.cursor.column)C" }
    return text + "\u{1B}[?25h"
  }

  /// Leaves the frame where it is and goes to a fresh line below it.
  mutating func leave() -> String {
    let last = shown.rows.count - 1
    let text = Self.move(from: shown.cursor.row, to: last) + "\r\n"
    reset()
    return text
  }

  mutating func reset() {
    shown = Frame()
    columns = 0
  }

  /// Takes the frame away, and nothing else: some terminals keep what is erased to the
  /// screen's end among the lines that have scrolled away.
  mutating func clear() -> String {
    var text = Self.move(from: shown.cursor.row, to: 0)
    for row in shown.rows.indices {
      text += Self.move(from: max(0, row - 1), to: row) + "\r\u{1B}[2K"
    }
    text += Self.move(from: shown.rows.count - 1, to: 0)
    reset()
    return text
  }

  /// Takes the frame away, for a terminal that has a new width and has wrapped the
  /// rows anew.
  mutating func erase(columns: Int) -> String {
    let width = max(1, columns)
    var above = shown.cursor.column / width
    for row in shown.rows.prefix(shown.cursor.row) { above += max(0, row.width - 1) / width + 1 }
    reset()
    return (above > 0 ? "\u{1B}[\(above)A" : "") + "\r\u{1B}[J"
  }

  private static func move(from row: Int, to target: Int) -> String {
    if target < row { return "\u{1B}[\(row - target)A" }
    if target > row { return "\u{1B}[\(target - row)B" }
    return ""
  }
}
