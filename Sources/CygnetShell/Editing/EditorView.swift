/// Lays the editor's state out as a frame.
struct EditorView {
  let buffer: EditBuffer
  let theme: Theme
  var prompt: String
  /// What the lines after the first begin with; as wide as the prompt.
  var continuation: String
  /// What would complete the text, shown behind it.
  var hint = ""
  /// In bytes of the text.
  var hits: [Range<Int>] = []
  var below: [StyledText] = []
  /// Set where the cursor stands in the last row below, not in the text.
  var cursorBelow: Int?
  /// Whether the bracket at the cursor is marked.
  var marksBrackets = true
  /// Whether the cursor needs no place: nothing more is typed.
  var isFinal = false

  /// The text's colours, where it has some.
  var highlighter = Highlighter.plain

  private var spans: [Highlighter.Span] { highlighter.spans }

  /// A row of the terminal: characters from one place to the next row's.
  private struct Row {
    let start: Int
    /// The row's first byte.
    let byte: Int
    let kind: Kind
    enum Kind { case first, next, wrapped }
  }

  private var indent: Int { TerminalText.width(prompt) }

  /// Cuts the text into rows; only those that are seen are painted.
  private func rows(columns: Int) -> (rows: [Row], cursor: (row: Int, column: Int)) {
    let wrapIndent = columns >= indent * 3 ? indent : 0
    var rows = [Row(start: 0, byte: 0, kind: .first)]
    var cursor = (row: 0, column: 0)
    var (column, byte) = (indent, 0)
    func wrap(_ place: Int) {
      rows.append(Row(start: place, byte: byte, kind: .wrapped))
      column = wrapIndent
    }
    for (place, extent) in buffer.extents.enumerated() {
      let width = Int(extent.width)
      if place == buffer.cursor {
        // Behind a full row the cursor stands in the next.
        if column >= columns { wrap(place) }
        if column + width > columns, column > wrapIndent { wrap(place) }
        cursor = (rows.count - 1, column)
      } else if column + width > columns, column > wrapIndent {
        wrap(place)
      }
      byte += Int(extent.bytes)
      column += width
      if width == 0, buffer.characters[place] == "\n" {
        rows.append(Row(start: place + 1, byte: byte, kind: .next))
        column = indent
      }
    }
    if buffer.isAtEnd {
      if column >= columns, !isFinal { wrap(buffer.characters.count) }
      cursor = (rows.count - 1, column)
    }
    return (rows, cursor)
  }

  /// - Parameter top: the first row shown where not all fit; kept by the caller, so
  ///   that the text does not jump.
  func frame(columns: Int, rows limit: Int, top: inout Int) -> Frame {
    guard columns >= indent + 8 || indent == 0 else {
      // A terminal so narrow shows the text alone.
      var narrow = self
      (narrow.prompt, narrow.continuation) = ("", "")
      return narrow.frame(columns: max(2, columns), rows: limit, top: &top)
    }
    var (rows, cursor) = rows(columns: columns)
    // Below the text there is room for at least one row of it.
    let extra = below.prefix(max(0, limit - 1))
    let room = max(1, limit - extra.count)
    top = min(max(top, cursor.row - room + 1, 0), max(0, rows.count - room), cursor.row)
    let marks = self.marks
    var lines: [Frame.Row] = []
    for index in top..<min(rows.count, top + room) {
      let end = index + 1 < rows.count ? rows[index + 1].start : buffer.characters.count
      lines.append(painted(rows[index], to: end, marks, columns))
    }
    cursor.row -= top
    for row in extra {
      let cut = row.cut(to: columns)
      lines.append(Frame.Row(text: cut.painted(theme), width: cut.width))
    }
    if let cursorBelow, !extra.isEmpty {
      cursor = (lines.count - 1, min(cursorBelow, columns - 1))
    }
    return Frame(rows: lines, cursor: cursor)
  }

  private func painted(
    _ row: Row, to end: Int, _ marks: [Highlighter.Span], _ columns: Int
  ) -> Frame.Row {
    var builder = RowBuilder(theme: theme)
    switch row.kind {
    case .first: builder.append(StyledText(prompt, .prompt))
    case .next: builder.append(StyledText(continuation, .prompt))
    case .wrapped:
      builder.append(StyledText(String(repeating: " ", count: columns >= indent * 3 ? indent : 0)))
    }
    let selection = buffer.selection
    var byte = row.byte
    var next = firstSpan(endingAfter: byte)
    for place in row.start..<end {
      let character = buffer.characters[place]
      let isSelected = selection?.contains(place) ?? false
      if character == "\n" {
        // A mark shows that the selection goes over the line's end.
        if isSelected, builder.row.width < columns { builder.append(" ", .selection) }
        break
      }
      while next < spans.count, spans[next].range.upperBound <= byte { next += 1 }
      var role = Role.plain
      if next < spans.count, spans[next].range.contains(byte) { role = spans[next].role }
      if let mark = marks.first(where: { $0.range.contains(byte) }) { role = mark.role }
      builder.append(EditBuffer.shown(character), isSelected ? .selection : role)
      byte += Int(buffer.extents[place].bytes)
    }
    if end == buffer.characters.count, !hint.isEmpty {
      for character in TerminalText.harmless(hint) {
        // What does not fit the row is not worth another.
        if builder.row.width + TerminalText.width(character) >= columns { break }
        builder.append(character, .hint)
      }
    }
    return builder.finished()
  }

  private func firstSpan(endingAfter byte: Int) -> Int {
    var (low, high) = (0, spans.count)
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].range.upperBound <= byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private var marks: [Highlighter.Span] {
    var marks = hits.map { Highlighter.Span(range: $0, role: .searchHit) }
    guard marksBrackets, !spans.isEmpty else { return marks }
    // The bracket under the cursor, or else the one before it.
    for place in [buffer.cursor, buffer.cursor - 1] {
      guard buffer.characters.indices.contains(place), "()[]{}".contains(buffer.characters[place])
      else { continue }
      let byte = buffer.byte(at: place)
      guard let (here, partner) = highlighter.pair(at: byte) else { continue }
      if let partner {
        marks.append(Highlighter.Span(range: here..<here + 1, role: .matchingBracket))
        marks.append(Highlighter.Span(range: partner..<partner + 1, role: .matchingBracket))
      } else if ")]}".contains(buffer.characters[place]) {
        // An opening one may still be waiting; a closing one has come too soon.
        marks.append(Highlighter.Span(range: here..<here + 1, role: .error))
      }
      break
    }
    return marks
  }
}
