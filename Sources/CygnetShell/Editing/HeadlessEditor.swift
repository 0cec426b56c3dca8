package import Cygnet

/// The line editor without a terminal: a terminal's bytes in, bytes for its screen out.
package struct HeadlessEditor {
  private let editor = LineEditor(history: History())
  private var decoder = KeyDecoder()
  private var painter = ScreenPainter()
  private let columns: Int
  private let rows: Int

  /// - Parameter database: what completion knows.
  package init(_ database: Database, columns: Int = 120, rows: Int = 40) {
    self.columns = columns
    self.rows = rows
    editor.theme = .dark
    editor.complete = { text, byte in
      ShellCompleter.suggestions(of: database.completions(in: text, at: byte), from: 0)
    }
  }

  package var text: String { editor.buffer.text }

  /// What a terminal is sent for these keys.
  package mutating func press(_ bytes: some Sequence<UInt8>) -> String {
    decoder.feed(bytes)
    while let key = decoder.next(isFinal: true) { _ = editor.handle(key) }
    return painter.paint(editor.frame(columns: columns, rows: rows), columns: columns)
  }
}
