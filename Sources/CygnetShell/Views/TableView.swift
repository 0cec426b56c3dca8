import Cygnet

/// Columns with rules between; widths count what a terminal shows, so that
/// Chinese text lines up.
final class TableView: ResultView {
  /// Rows that decide the columns' widths; later ones are written as they come.
  private static let sampleSize = 10_000
  /// No column is cut to less than this.
  private static let narrowest = 8

  /// The terminal's width, to which tables are cut; `nil` to cut nothing.
  private let width: Int?
  private var columns: [String] = []
  private var sample: [[Cell]] = []
  private var widths: [Int]?

  private struct Cell {
    let text: String
    let width: Int
    let isNumber: Bool
  }

  init(width: Int?) { self.width = width }

  func begin(_ columns: [String], _ sink: any TextSink) throws(OutputFailure) {
    self.columns = columns
  }

  func add(_ row: Row, _ sink: any TextSink) throws(OutputFailure) {
    let cells = row.values.map(cell)
    guard widths == nil else { return try write(cells, sink) }
    sample.append(cells)
    if sample.count == TableView.sampleSize { try writeSample(sink) }
  }

  func end(_ sink: any TextSink) throws(OutputFailure) {
    if widths == nil { try writeSample(sink) }
  }

  private func cell(_ value: Value) -> Cell {
    var isNumber = false
    switch value {
    case .integer, .float: isNumber = true
    default: break
    }
    let text = TableView.printable(value.plainText)
    return Cell(text: text, width: TerminalText.width(text), isNumber: isNumber)
  }

  /// Line ends and control characters would break the table, or the terminal.
  private static func printable(_ text: String) -> String {
    guard
      text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
    else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": shown += "⏎"
      case "\t": shown += " "
      case "\0"..<" ", "\u{7F}"..<"\u{A0}": shown += "\u{FFFD}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  private func writeSample(_ sink: any TextSink) throws(OutputFailure) {
    var widths = columns.map { max(1, TerminalText.width($0)) }
    for row in sample {
      for (index, cell) in row.enumerated() { widths[index] = max(widths[index], cell.width) }
    }
    self.widths = fitted(widths)
    let header = columns.map { name in
      Cell(text: TableView.printable(name), width: TerminalText.width(name), isNumber: false)
    }
    try write(header, sink)
    try sink.write(rule() + "\n")
    for row in sample { try write(row, sink) }
    sample = []
  }

  /// Cuts the widest columns until the table fits.
  private func fitted(_ natural: [Int]) -> [Int] {
    guard let width else { return natural }
    var widths = natural
    let frame = widths.count * 3 - 1
    var excess = widths.reduce(frame, +) - width
    while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > TableView.narrowest
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func rule() -> String {
    (widths ?? []).map { String(repeating: "─", count: $0 + 2) }.joined(separator: "┼")
  }

  private func write(_ cells: [Cell], _ sink: any TextSink) throws(OutputFailure) {
    var parts: [String] = []
    for (index, cell) in cells.enumerated() {
      let room = widths?[index] ?? cell.width
      let text = cell.width > room ? TerminalText.cut(cell.text, to: room) : cell.text
      let padding = String(repeating: " ", count: max(0, room - min(cell.width, room)))
      let isLast = index == cells.count - 1
      parts.append(cell.isNumber ? " \(padding)\(text) " : " \(text)\(isLast ? "" : padding) ")
    }
    var line = parts.joined(separator: "│")
    while line.hasSuffix(" ") { line.removeLast() }
    try sink.write(line + "\n")
  }
}

/// Text as a terminal shows it.
enum TerminalText {
  static func width(_ text: String) -> Int { text.displayWidth }

  /// At most `width` columns, an ellipsis at the end.
  static func cut(_ text: String, to width: Int) -> String {
    var shown = ""
    var used = 1
    for character in text {
      let next = String(character).displayWidth
      if used + next > width { break }
      shown.append(character)
      used += next
    }
    return shown + "…" + String(repeating: " ", count: max(0, width - used))
  }
}
