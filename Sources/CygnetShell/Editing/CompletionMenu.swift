/// What may stand at the cursor.
struct Suggestions {
  struct Item: Equatable {
    let text: String
    /// A count, a signature, an explanation.
    let detail: String
    let role: Role
    /// What is put in behind it when it is chosen alone.
    var tail = ""
  }

  /// In bytes of the text: what an item takes the place of.
  let range: Range<Int>
  let items: [Item]

  static let none = Suggestions(range: 0..<0, items: [])

  /// What all items begin with, case aside.
  var commonPrefix: String {
    guard var prefix = items.first?.text else { return "" }
    for item in items.dropFirst() {
      while !prefix.isEmpty, !item.text.lowercased().hasPrefix(prefix.lowercased()) {
        prefix.removeLast()
      }
    }
    return prefix
  }
}

/// A list below the text to choose from; what is chosen stands in the text at once.
struct CompletionMenu {
  let suggestions: Suggestions
  /// The text before anything was chosen.
  let original: EditBuffer
  private(set) var selected: Int?

  init(_ suggestions: Suggestions, _ original: EditBuffer) {
    self.suggestions = suggestions
    self.original = original
  }

  mutating func move(_ step: Int) {
    let count = suggestions.items.count
    guard count > 0 else { return }
    selected = selected.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
  }

  /// The text with what is chosen.
  var buffer: EditBuffer {
    guard let selected else { return original }
    var buffer = original
    let range = suggestions.range
    buffer.replace(
      original.place(ofByte: range.lowerBound)..<original.place(ofByte: range.upperBound),
      with: suggestions.items[selected].text)
    return buffer
  }

  func rows(width: Int, height: Int) -> [StyledText] {
    let items = suggestions.items
    let visible = min(items.count, max(1, min(10, height)))
    let first = min(max(0, (selected ?? 0) - visible / 2), items.count - visible)
    let shown = items[first..<first + visible]
    let column = min(width / 2, shown.map { TerminalText.width($0.text) }.max() ?? 0)
    var rows: [StyledText] = []
    for (index, item) in shown.enumerated() {
      var row = StyledText(first + index == selected ? "▸ " : "  ", .prompt)
      let text = TerminalText.cut(TerminalText.harmless(item.text), to: column)
      row.append(text, item.role)
      if !item.detail.isEmpty {
        row.append(String(repeating: " ", count: max(0, column - TerminalText.width(text)) + 2))
        row.append(TerminalText.harmless(item.detail), .hint)
      }
      rows.append(row.cut(to: width - 1))
    }
    if visible < items.count {
      rows.append(StyledText("  \(visible) of \(Count.text(items.count))", .hint))
    }
    return rows
  }
}
