import Cygnet

/// Columns with rules between; widths count what a terminal shows, so that
/// Chinese text lines up. What does not fit the terminal's width is cut, and where
/// that leaves too little, rows are shown a column a line.
final class TableView: ResultView {
  /// Rows that decide the columns' widths; later ones are written as they come.
  private static let sampleSize = 10_000

  private let options: ViewOptions
  private let isBoxed: Bool
  private var columns: [String] = []
  private var sample: [Row] = []
  private var layout: TableLayout?
  /// Set where the table is too wide.
  private var lineView: LineView?

  init(_ options: ViewOptions, isBoxed: Bool) {
    self.options = options
    self.isBoxed = isBoxed
  }

  func begin(_ columns: [String], _ sink: any TextSink) throws(OutputFailure) {
    self.columns = columns
  }

  func add(_ row: Row, _ sink: any TextSink) throws(OutputFailure) {
    if let lineView { return try lineView.add(row, sink) }
    if let layout { return try sink.write(line: layout.line(row.values)) }
    sample.append(row)
    if sample.count == TableView.sampleSize { try writeSample(sink) }
  }

  func end(_ sink: any TextSink) throws(OutputFailure) {
    if layout == nil, lineView == nil { try writeSample(sink) }
    if let lineView { return try lineView.end(sink) }
    for line in layout?.footer ?? [] { try sink.write(line: line) }
  }

  var headerLines: Int { lineView == nil ? (isBoxed ? 3 : 2) : 0 }

  func rows(inLines count: Int) -> Int? {
    lineView.map { $0.rows(inLines: count) } ?? max(0, count - headerLines)
  }

  private func writeSample(_ sink: any TextSink) throws(OutputFailure) {
    defer { sample = [] }
    if let layout = TableLayout(columns, sample, options, isBoxed: isBoxed) {
      self.layout = layout
      for line in layout.header { try sink.write(line: line) }
      for row in sample { try sink.write(line: layout.line(row.values)) }
    } else {
      let view = LineView(options)
      lineView = view
      try view.begin(columns, sink)
      for row in sample { try view.add(row, sink) }
    }
  }
}

/// A table's columns, measured.
struct TableLayout {
  /// No column is cut to less than this.
  private static let narrowest = 8

  private let columns: [String]
  private let widths: [Int]
  private let null: String
  private let isBoxed: Bool

  /// - Parameter rows: what the widths are for.
  /// - Returns: `nil` where the columns do not fit.
  init?(_ columns: [String], _ rows: [Row], _ options: ViewOptions, isBoxed: Bool) {
    var widths = columns.map { max(1, TerminalText.width(TerminalText.harmless($0))) }
    for row in rows {
      for (index, value) in row.values.enumerated() {
        widths[index] = max(widths[index], ValueText.width(value, null: options.null))
      }
    }
    guard let fitted = Self.fitted(widths, to: options.width, isBoxed: isBoxed) else { return nil }
    self.columns = columns
    self.isBoxed = isBoxed
    self.widths = fitted
    null = options.null
  }

  /// Cuts the widest columns until the table fits; `nil` where it cannot.
  private static func fitted(_ natural: [Int], to width: Int?, isBoxed: Bool) -> [Int]? {
    guard let width else { return natural }
    let room = width - natural.count * 3 + 1 - (isBoxed ? 2 : 0)
    func total(_ level: Int) -> Int { natural.reduce(0) { $0 + min($1, level) } }
    guard total(.max) > room else { return natural }
    if natural.count == 1 { return [max(1, room)] }
    guard total(narrowest) <= room else { return nil }
    // The highest level at which all columns fit.
    var (low, high) = (narrowest, room)
    while low < high {
      let middle = (low + high + 1) / 2
      if total(middle) <= room { low = middle } else { high = middle - 1 }
    }
    var spare = room - total(low)
    return natural.map { wanted in
      guard wanted > low, spare > 0 else { return min(wanted, low) }
      spare -= 1
      return low + 1
    }
  }

  var header: [StyledText] {
    let names = line(columns.map { (StyledText(TerminalText.harmless($0), .header), false) })
    return isBoxed
      ? [rule("┌", "┬", "┐"), names, rule("├", "┼", "┤")] : [names, rule("", "┼", "")]
  }

  var footer: [StyledText] { isBoxed ? [rule("└", "┴", "┘")] : [] }

  private func rule(_ left: String, _ middle: String, _ right: String) -> StyledText {
    let parts = widths.map { String(repeating: "─", count: $0 + 2) }
    return StyledText(left + parts.joined(separator: middle) + right, .rule)
  }

  func line(_ values: [Value]) -> StyledText {
    line(values.map { (ValueText.styled($0, null: null), $0.isNumber) })
  }

  private func line(_ cells: [(text: StyledText, isNumber: Bool)]) -> StyledText {
    var line = StyledText()
    if isBoxed { line.append("│", .rule) }
    for (index, cell) in cells.enumerated() {
      let room = widths[index]
      let text = cell.text.cut(to: room)
      let padding = String(repeating: " ", count: max(0, room - text.width))
      if index > 0 { line.append("│", .rule) }
      line.append(cell.isNumber ? " " + padding : " ")
      line.append(text)
      let isLast = index == cells.count - 1 && !isBoxed
      if !isLast { line.append(cell.isNumber ? " " : padding + " ") }
    }
    if isBoxed { line.append("│", .rule) }
    return isBoxed ? line : line.withoutTrailingBlanks
  }
}

/// A column a line, values in full: for rows too wide for a table.
final class LineView: ResultView {
  private let options: ViewOptions
  private var columns: [StyledText] = []
  private var column = 0
  private var count = 0
  /// How many lines there are up to each row's end.
  private var ends: [Int] = []
  private var lineCount = 0

  init(_ options: ViewOptions) { self.options = options }

  func begin(_ columns: [String], _ sink: any TextSink) throws(OutputFailure) {
    self.columns = columns.map { StyledText(TerminalText.harmless($0), .header) }
    column = self.columns.map(\.width).max() ?? 0
  }

  func add(_ row: Row, _ sink: any TextSink) throws(OutputFailure) {
    count += 1
    let title = "─ row \(Count.text(count)) "
    let rest = max(0, min(options.width ?? 40, 40) - title.count)
    try write(StyledText(title + String(repeating: "─", count: rest), .rule), sink)
    defer { ends.append(lineCount) }
    for (name, value) in zip(columns, row.values) {
      var line = StyledText(String(repeating: " ", count: column - name.width + 1))
      line.append(name)
      line.append(" │ ", .rule)
      if case .string(let text) = value, text.contains("\n") {
        // Line ends of a text stay, its lines below each other.
        for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false)
          .enumerated()
        {
          if index > 0 { line = StyledText(String(repeating: " ", count: column + 1)) }
          if index > 0 { line.append(" │ ", .rule) }
          line.append(TerminalText.harmless(String(part)))
          try write(line, sink)
        }
      } else {
        line.append(ValueText.styled(value, null: options.null))
        try write(line.withoutTrailingBlanks, sink)
      }
    }
  }

  private func write(_ line: StyledText, _ sink: any TextSink) throws(OutputFailure) {
    lineCount += 1
    try sink.write(line: line)
  }

  func end(_ sink: any TextSink) throws(OutputFailure) {}

  func rows(inLines count: Int) -> Int? { ends.count { $0 <= count } }
}

/// Values as people read them, coloured as in a query.
enum ValueText {
  static func width(_ value: Value, null: String) -> Int {
    if value.isNull { return TerminalText.width(null) }
    return TerminalText.width(TerminalText.harmless(value.plainText))
  }

  static func styled(_ value: Value, null: String) -> StyledText {
    switch value {
    case .null: StyledText(null, .null)
    case .string(let text): StyledText(TerminalText.harmless(text))
    case .boolean, .integer, .float: StyledText(value.plainText, .number)
    case .list, .map, .node, .relationship, .path:
      Highlighter.styled(TerminalText.harmless(value.plainText))
    default: StyledText(value.plainText, .number)
    }
  }
}
