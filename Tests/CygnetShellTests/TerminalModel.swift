// A terminal without glass: what xterm would show after the same bytes. It has its
// own width table so that it can disagree with the program under test. Text never
// reflows, and there is one character set.

/// A screen, what scrolled off it, and a cursor, driven by a program's output.
struct TerminalModel {
  private(set) var columns: Int
  private(set) var rows: Int
  private(set) var title = ""
  private(set) var bells = 0
  private(set) var showsCursor = true
  private(set) var wantsBracketedPaste = false
  /// Arrow keys are to send `ESC O A` in place of `ESC [ A`.
  private(set) var wantsApplicationKeys = false
  /// Sequences and control characters without a meaning here, as `ESC[?9h`, `ESC#8`
  /// or `U+0001`, and broken UTF-8.
  private(set) var unknown: [String] = []

  private var page: Page
  /// The main screen while the alternate one shows.
  private var mainPage: Page?
  private var scrollback: [[Cell]] = []
  private var wrapsLines = true
  private var top = 0
  private var bottom: Int
  /// Where the last character went, unless the cursor has moved since.
  private var printed: (row: Int, column: Int)?
  private var state = State.text
  private var partialScalar: [UInt8] = []
  private var replies: [UInt8] = []

  private enum State {
    case text
    case escape(String)
    case control(String)
    /// An operating system command and its like, up to BEL or `ESC \`.
    case string(String)
    case stringEscape(String)
  }

  init(columns: Int = 80, rows: Int = 24) {
    (self.columns, self.rows, bottom) = (columns, rows, rows - 1)
    page = Page(columns: columns, rows: rows)
  }

  /// The screen's rows without trailing blanks.
  var lines: [String] { page.cells.map(Self.text) }

  /// The screen down to its last line that is not empty.
  var text: String { Self.withoutEmptyEnd(lines).joined(separator: "\n") }

  /// What scrolled off and what shows, down to the last line that is not empty.
  var history: [String] { Self.withoutEmptyEnd(scrollback.map(Self.text) + lines) }

  /// Counted from zero. In the last column the next character may be due on the
  /// line below: see `isWrapPending`.
  var cursor: (row: Int, column: Int) { (page.caret.row, page.caret.column) }

  var isWrapPending: Bool { page.caret.isWrapPending }

  var isAlternate: Bool { mainPage != nil }

  /// The plain style outside of the screen.
  func style(row: Int, column: Int) -> Style {
    guard page.cells.indices.contains(row), page.cells[row].indices.contains(column) else {
      return Style()
    }
    return page.cells[row][column].style
  }

  /// A row with each change of style marked: `{fg=2,bold}MATCH{} (n)`. A marker gives
  /// the whole style from there on; braces of the text itself are not escaped.
  func styled(row: Int) -> String {
    guard page.cells.indices.contains(row) else { return "" }
    var result = ""
    var style = Style()
    let cells = page.cells[row]
    let end = cells.lastIndex { $0.text != " " || $0.style.showsOnBlanks } ?? -1
    for cell in cells[...end] where cell.width > 0 {
      if cell.style != style { result += "{\(cell.style)}" }
      style = cell.style
      result += cell.text
    }
    return style == Style() ? result : result + "{}"
  }

  /// Hands out what the terminal owes the program, once.
  mutating func takeReplies() -> [UInt8] {
    defer { replies = [] }
    return replies
  }

  /// Columns are cut or added on the right. Rows go below the cursor, then off the
  /// top into the history; new ones come at the bottom.
  mutating func resize(columns: Int, rows: Int) {
    let pushed = page.resize(columns: columns, rows: rows)
    if let pushedFromMain = mainPage?.resize(columns: columns, rows: rows) {
      scrollback += pushedFromMain
    } else {
      scrollback += pushed
    }
    (self.columns, self.rows, top, bottom) = (columns, rows, 0, rows - 1)
    printed = nil
  }

  /// Characters and sequences may be cut anywhere between two calls.
  mutating func feed(_ bytes: [UInt8]) {
    for byte in bytes { decode(byte) }
  }

  private static func text(_ cells: [Cell]) -> String {
    let end = cells.lastIndex { $0.text != " " } ?? -1
    return cells[...end].lazy.map(\.text).joined()
  }

  private static func withoutEmptyEnd(_ lines: [String]) -> [String] {
    Array(lines[...(lines.lastIndex { !$0.isEmpty } ?? -1)])
  }
}

// MARK: - From bytes to sequences

extension TerminalModel {
  private mutating func decode(_ byte: UInt8) {
    if byte & 0xC0 == 0x80, let first = partialScalar.first {
      partialScalar.append(byte)
      guard partialScalar.count == Self.sequenceLength(first) else { return }
      let scalar = String(validating: partialScalar, as: UTF8.self)?.unicodeScalars.first
      if let scalar {
        partialScalar = []
        take(scalar)
      } else {
        rejectPartialScalar()
      }
      return
    }
    if !partialScalar.isEmpty { rejectPartialScalar() }
    if byte < 0x80 {
      take(Unicode.Scalar(byte))
    } else {
      partialScalar = [byte]
      if Self.sequenceLength(byte) == nil { rejectPartialScalar() }
    }
  }

  private static func sequenceLength(_ first: UInt8) -> Int? {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  private mutating func rejectPartialScalar() {
    unknown.append("bytes " + partialScalar.map { hex($0, 2) }.joined(separator: " "))
    partialScalar = []
    take("\u{FFFD}")
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    switch (state, scalar) {
    case (.string(let string), "\u{7}"), (.string(let string), "\u{9C}"): finish(string)
    case (.string(let string), "\u{1B}"): state = .stringEscape(string)
    case (.stringEscape(let string), "\\"): finish(string)
    case (.stringEscape, _):
      state = .escape("")
      take(scalar)
    case (_, "\u{18}"), (_, "\u{1A}"):
      report(scalar)
      state = .text
    case (.string(let string), _): state = .string(string + String(scalar))
    case (_, "\u{1B}"): state = .escape("")
    case (_, "\0"..." "), (_, "\u{7F}"..."\u{9F}"): takeControlOrSpace(scalar)
    case (.text, _): put(scalar)
    case (.escape(let body), _): continueEscape(body, scalar)
    case (.control(let body), "\u{40}"..."\u{7E}"):
      state = .text
      run(ControlSequence(body, scalar))
    case (.control(let body), "\u{21}"..."\u{3F}"): state = .control(body + String(scalar))
    case (.control(let body), _):
      unknown.append("ESC[\(body)\(scalar)")
      state = .text
    }
  }

  /// Controls work within a sequence too; a space is part of it.
  private mutating func takeControlOrSpace(_ scalar: Unicode.Scalar) {
    switch (state, scalar) {
    case (.escape(let body), " "): state = .escape(body + " ")
    case (.control(let body), " "): state = .control(body + " ")
    case (_, " "): put(scalar)
    default: control(scalar)
    }
  }

  private mutating func continueEscape(_ body: String, _ scalar: Unicode.Scalar) {
    switch (body, scalar) {
    case ("", "["): state = .control("")
    case ("", "]"), ("", "P"), ("", "X"), ("", "^"), ("", "_"): state = .string(String(scalar))
    case (_, "\u{20}"..."\u{2F}"): state = .escape(body + String(scalar))
    default:
      state = .text
      runEscape(body + String(scalar))
    }
  }

  private mutating func finish(_ string: String) {
    state = .text
    guard string.first == "]" else {
      unknown.append("ESC" + string)
      return
    }
    let parts = string.dropFirst().split(
      separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2, parts[0] == "0" || parts[0] == "2" { title = String(parts[1]) }
  }

  private mutating func report(_ scalar: Unicode.Scalar) {
    unknown.append("U+" + hex(scalar.value, 4))
  }

  private func hex(_ number: some BinaryInteger, _ digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

// MARK: - From sequences to the screen

extension TerminalModel {
  private mutating func control(_ scalar: Unicode.Scalar) {
    printed = nil
    switch scalar {
    case "\u{7}": bells += 1
    case "\u{8}": moveBy(columns: -1)
    case "\t": moveTo(column: (page.caret.column / 8 + 1) * 8)
    case "\n", "\u{B}", "\u{C}": lineFeed()
    case "\r": moveTo(column: 0)
    default: report(scalar)
    }
  }

  private mutating func runEscape(_ body: String) {
    printed = nil
    switch body {
    case "7": page.saved = page.caret
    case "8": restoreCaret()
    case "D": lineFeed()
    case "E":
      moveTo(column: 0)
      lineFeed()
    case "M": reverseLineFeed()
    case "c":
      let old = self
      self = TerminalModel(columns: columns, rows: rows)
      (unknown, scrollback, bells, replies) = (old.unknown, old.scrollback, old.bells, old.replies)
    case "\\", "=", ">", "(B": break
    default: unknown.append("ESC" + body)
    }
  }

  private mutating func run(_ sequence: ControlSequence) {
    if sequence.name != "m" { printed = nil }
    let count = max(1, sequence[0] ?? 1)
    let (row, column) = cursor
    switch sequence.name {
    case "A": moveBy(rows: -count)
    case "B", "e": moveBy(rows: count)
    case "C", "a": moveBy(columns: count)
    case "D": moveBy(columns: -count)
    case "E": moveTo(row: downwards(count), column: 0)
    case "F": moveTo(row: downwards(-count), column: 0)
    case "G", "`": moveTo(column: count - 1)
    case "H", "f": moveTo(row: count - 1, column: max(1, sequence[1] ?? 1) - 1)
    case "I": moveTo(column: (column / 8 + count) * 8)
    case "Z": moveTo(column: ((column + 7) / 8 - count) * 8)
    case "d": moveTo(row: count - 1, column: column)
    case "J": eraseScreen(sequence)
    case "K": eraseLine(sequence)
    case "L": insertLines(count, at: row)
    case "M": deleteLines(count, at: row)
    case "@": page.insert(count, blank: blank)
    case "P": page.delete(count, blank: blank)
    case "X": page.erase(row, column..<min(columns, column + count), blank: blank)
    case "S": scrollUp(count)
    case "T": if (top...bottom).contains(row) { insertLines(count, at: top, movesCaret: false) }
    case "m": setStyle(sequence)
    case "r": setRegion(sequence)
    case "s": page.saved = page.caret
    case "u": restoreCaret()
    case "?h": setModes(sequence, on: true)
    case "?l": setModes(sequence, on: false)
    case "n": reportStatus(sequence)
    case "c": replies += Array("\u{1B}[?62;22c".utf8)
    // The cursor's shape and the stack of titles, which do not show here.
    case " q", "t": break
    default: unknown.append(sequence.description)
    }
  }

  private mutating func setModes(_ sequence: ControlSequence, on: Bool) {
    for parameter in sequence.parameters {
      switch parameter.first ?? nil {
      case 1: wantsApplicationKeys = on
      case 7: wrapsLines = on
      case 25: showsCursor = on
      case 1049: showAlternate(on)
      case 2004: wantsBracketedPaste = on
      // Blinking, and drawing held back until done.
      case 12, 2026: break
      default: unknown.append(sequence.description)
      }
    }
  }

  private mutating func showAlternate(_ on: Bool) {
    if on, mainPage == nil {
      mainPage = page
      page.cells = Page(columns: columns, rows: rows).cells
    } else if !on, let main = mainPage {
      page = main
      mainPage = nil
    }
  }

  private mutating func reportStatus(_ sequence: ControlSequence) {
    switch sequence[0] {
    case 5: replies += Array("\u{1B}[0n".utf8)
    case 6: replies += Array("\u{1B}[\(cursor.row + 1);\(cursor.column + 1)R".utf8)
    default: unknown.append(sequence.description)
    }
  }

  private mutating func setStyle(_ sequence: ControlSequence) {
    var rest = sequence.parameters[...]
    while let parameter = rest.popFirst() {
      let code = (parameter.first ?? nil) ?? 0
      if code == 38 || code == 48 {
        // One parameter with colons, or several with semicolons, of which what is
        // left over would be read as styles.
        let values = parameter.count > 1 ? parameter.dropFirst() : rest.flatMap { $0 }[...]
        guard let (color, used) = Color.parse(Array(values)) else {
          unknown.append(sequence.description)
          return
        }
        if parameter.count == 1 { rest = rest.dropFirst(used) }
        if code == 38 {
          page.caret.style.foreground = color
        } else {
          page.caret.style.background = color
        }
      } else if !page.caret.style.apply(code, parameter.dropFirst().first ?? nil) {
        unknown.append(sequence.description)
      }
    }
  }

  private mutating func setRegion(_ sequence: ControlSequence) {
    let (first, last) = (max(1, sequence[0] ?? 1) - 1, min(rows, sequence[1] ?? rows) - 1)
    guard first < last else { return }
    (top, bottom) = (first, last)
    moveTo(row: 0, column: 0)
  }
}

// MARK: - Printing and moving

extension TerminalModel {
  /// Erased cells keep the background that is set.
  private var blank: Cell { Cell(style: Style(background: page.caret.style.background)) }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = min(CharacterWidth.width(scalar), columns)
    if scalar.value >= 0x300, join(scalar, width) || width == 0 { return }
    if page.caret.isWrapPending, wrapsLines { wrap() }
    if page.caret.column + width > columns {
      if wrapsLines { wrap() } else { page.caret.column = columns - width }
    }
    place(Cell(text: String(scalar), width: width, style: page.caret.style))
  }

  /// Puts a character under the cursor, which moves on but not off the line.
  private mutating func place(_ cell: Cell) {
    let (row, column) = cursor
    page.write(cell, row, column)
    printed = (row, column)
    page.caret.isWrapPending = column + cell.width >= columns
    page.caret.column = min(column + cell.width, columns - 1)
  }

  /// Adds the scalar to the cell before the cursor when both are one character.
  private mutating func join(_ scalar: Unicode.Scalar, _ width: Int) -> Bool {
    guard let (row, column) = printed ?? (width == 0 ? page.cellBeforeCaret : nil) else {
      return false
    }
    var cell = page.cells[row][column]
    let text = cell.text + String(scalar)
    guard width == 0 || text.count == cell.text.count else { return false }
    cell.text = text
    let isWidened = scalar == "\u{FE0F}" && cell.width == 1
    if isWidened, printed != nil, columns > 1, CharacterWidth.isEmoji(text) {
      widen(cell, row, column)
    } else {
      page.cells[row][column].text = text
    }
    return true
  }

  private mutating func widen(_ cell: Cell, _ row: Int, _ column: Int) {
    var cell = cell
    if column + 1 < columns {
      cell.width = 2
      page.caret.column = column
    } else if wrapsLines {
      cell.width = 2
      page.erase(row, column..<columns, blank: blank)
      wrap()
    } else {
      page.caret.column = column
    }
    place(cell)
  }

  private mutating func wrap() {
    moveTo(column: 0)
    lineFeed()
  }

  private mutating func lineFeed() {
    let caret = page.caret
    page.caret.isWrapPending = false
    if caret.row == bottom { scrollUp(1) } else { page.caret.row = min(caret.row + 1, rows - 1) }
  }

  private mutating func reverseLineFeed() {
    if page.caret.row == top {
      insertLines(1, at: top, movesCaret: false)
    } else {
      moveTo(row: page.caret.row - 1, column: page.caret.column)
    }
  }

  private mutating func moveBy(rows: Int = 0, columns: Int = 0) {
    moveTo(row: downwards(rows), column: page.caret.column + columns)
  }

  /// The row so far below the cursor, or above; a scrolling region holds it in.
  private func downwards(_ count: Int) -> Int {
    let row = page.caret.row
    if count < 0 { return max(row + count, row >= top ? top : 0) }
    return min(row + count, row <= bottom ? bottom : rows - 1)
  }

  private mutating func moveTo(row: Int? = nil, column: Int) {
    page.caret.row = max(0, min(row ?? page.caret.row, rows - 1))
    page.caret.column = max(0, min(column, columns - 1))
    page.caret.isWrapPending = false
  }

  private mutating func restoreCaret() {
    let isPending = page.saved.isWrapPending
    page.caret = page.saved
    moveTo(row: page.saved.row, column: page.saved.column)
    page.caret.isWrapPending = isPending
  }

  private mutating func eraseScreen(_ sequence: ControlSequence) {
    let row = page.caret.row
    switch sequence[0] ?? 0 {
    case 0:
      eraseLine(sequence)
      for below in row + 1..<max(rows, row + 1) { page.erase(below, 0..<columns, blank: blank) }
    case 1:
      eraseLine(sequence)
      for above in 0..<row { page.erase(above, 0..<columns, blank: blank) }
    case 2: for row in 0..<rows { page.erase(row, 0..<columns, blank: blank) }
    case 3: scrollback = []
    default: unknown.append(sequence.description)
    }
  }

  private mutating func eraseLine(_ sequence: ControlSequence) {
    let (row, column) = cursor
    page.caret.isWrapPending = false
    switch sequence[0] ?? 0 {
    case 0: page.erase(row, column..<columns, blank: blank)
    case 1: page.erase(row, 0..<column + 1, blank: blank)
    case 2: page.erase(row, 0..<columns, blank: blank)
    default: unknown.append(sequence.description)
    }
  }

  private mutating func scrollUp(_ count: Int) {
    for _ in 0..<min(count, bottom - top + 1) {
      let line = page.cells.remove(at: top)
      if top == 0, !isAlternate { scrollback.append(line) }
      page.cells.insert(Array(repeating: blank, count: columns), at: bottom)
    }
  }

  private mutating func insertLines(_ count: Int, at row: Int, movesCaret: Bool = true) {
    guard (top...bottom).contains(row) else { return }
    for _ in 0..<min(count, bottom - row + 1) {
      page.cells.remove(at: bottom)
      page.cells.insert(Array(repeating: blank, count: columns), at: row)
    }
    if movesCaret { moveTo(column: 0) }
  }

  private mutating func deleteLines(_ count: Int, at row: Int) {
    guard (top...bottom).contains(row) else { return }
    for _ in 0..<min(count, bottom - row + 1) {
      page.cells.remove(at: row)
      page.cells.insert(Array(repeating: blank, count: columns), at: bottom)
    }
    moveTo(column: 0)
  }
}
