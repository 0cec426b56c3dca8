/// Lines to scroll through, below a header that stays. They are made as they are seen.
struct Pager {
  private let header: [StyledText]
  private let count: Int
  private let line: (Int) -> StyledText
  private let widest: Int
  private let theme: Theme
  /// What the status line says about the whole.
  private let title: String
  private var top = 0
  private var left = 0
  private var query = ""
  private var isTyping = false
  private var notice = ""
  private static let step = 8

  /// - Parameter widest: the columns of the longest line.
  init(
    header: [StyledText], count: Int, widest: Int, title: String, theme: Theme,
    line: @escaping (Int) -> StyledText
  ) {
    self.header = header
    self.count = count
    self.widest = widest
    self.title = title
    self.theme = theme
    self.line = line
  }

  /// - Parameter frozen: lines at the start that stay: a table's header.
  init(_ lines: [StyledText], frozen: Int, title: String, theme: Theme) {
    self.init(
      header: Array(lines.prefix(frozen)), count: max(0, lines.count - frozen),
      widest: lines.map(\.width).max() ?? 0, title: title, theme: theme
    ) { lines[frozen + $0] }
  }

  private func body(_ rows: Int) -> Int { max(1, rows - header.count - 1) }

  /// Takes a key; `false` when it ends the pager.
  mutating func handle(_ key: Key, columns: Int, rows: Int) -> Bool {
    notice = ""
    if isTyping { return type(key, rows) }
    let page = body(rows)
    switch (key.code, key.modifiers) {
    case (.character("q"), _), (.escape, _), (.character("c"), .control),
      (.character("d"), .control):
      return false
    case (.down, _), (.enter, _), (.character("j"), []): scroll(1, rows)
    case (.up, _), (.character("k"), []): scroll(-1, rows)
    case (.pageDown, _), (.character(" "), []), (.character("f"), _): scroll(page, rows)
    case (.pageUp, _), (.character("b"), _): scroll(-page, rows)
    case (.home, _), (.character("g"), []), (.character("<"), _): (top, left) = (0, 0)
    case (.end, _), (.character("G"), _), (.character(">"), _): scroll(count, rows)
    case (.right, _), (.character("l"), []): moveSideways(Self.step, columns)
    case (.left, _), (.character("h"), []): moveSideways(-Self.step, columns)
    case (.character("/"), _): (isTyping, query) = (true, "")
    case (.character("n"), []): find(1, from: top + 1, rows)
    case (.character("N"), _): find(-1, from: top - 1, rows)
    default: break
    }
    return true
  }

  private mutating func scroll(_ step: Int, _ rows: Int) {
    top = min(max(0, top + step), max(0, count - body(rows)))
  }

  private mutating func moveSideways(_ step: Int, _ columns: Int) {
    left = min(max(0, left + step), max(0, widest - columns))
  }

  private mutating func type(_ key: Key, _ rows: Int) -> Bool {
    switch (key.code, key.modifiers) {
    case (.character(let letter), []): query.append(letter)
    case (.paste(let text), _): query += text
    case (.backspace, _): if query.popLast() == nil { isTyping = false }
    case (.enter, _):
      isTyping = false
      find(1, from: top, rows)
    default: isTyping = false
    }
    return true
  }

  private mutating func find(_ step: Int, from start: Int, _ rows: Int) {
    guard !query.isEmpty else { return }
    let wanted = query.lowercased()
    var place = start
    while (0..<count).contains(place) {
      if line(place).text.lowercased().contains(wanted) {
        top = min(place, max(0, count - body(rows)))
        // The last page is not scrolled further for a hit in its middle.
        notice = place == top ? "" : "line \(Count.text(place + 1))"
        return
      }
      place += step
    }
    notice = "`\(query)` is not found"
  }

  /// The screen's rows, painted, the status last.
  func rows(columns: Int, rows: Int) -> [String] {
    let visible = (min(top, count)..<min(count, top + body(rows))).map(line)
    var shown = (header + visible).map { $0.columns(from: left, columns).painted(theme) }
    while shown.count < rows - 1 { shown.append("") }
    let status: String
    if isTyping {
      status = "/" + query
    } else {
      let place = "\(Count.text(top + 1))–\(Count.text(top + visible.count))"
      let parts = [
        notice, "lines \(place) of \(Count.text(count))", title,
        "space ↓ ↑ ← → scroll, / search, q quit",
      ]
      status = parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }
    shown.append(
      theme.paint(TerminalText.cut(TerminalText.harmless(status), to: columns - 1), .note))
    return shown
  }

  /// Shows the lines on the terminal's second screen until the user has had enough.
  mutating func run(on terminal: Terminal) {
    terminal.set(.keys)
    terminal.showSecondScreen(true)
    defer {
      terminal.showSecondScreen(false)
      terminal.set(.busy)
    }
    while true {
      let size = terminal.size
      let shown = rows(columns: size.columns, rows: size.rows)
      terminal.write(
        "\u{1B}[H" + shown.map { "\u{1B}[2K" + $0 }.joined(separator: "\r\n"))
      switch terminal.next() {
      case .key(let key):
        guard handle(key, columns: size.columns, rows: size.rows) else { return }
      case .resized: terminal.write("\u{1B}[2J")
      case .closed, .signalled, nil: return
      }
    }
  }
}
