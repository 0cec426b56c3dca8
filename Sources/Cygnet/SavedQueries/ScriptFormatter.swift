public import CygnetCore
import CypherSyntax

/// Lays out scripts and saved queries.
public enum ScriptFormatter {
  /// The text with a clause a line, keywords in capitals, long lines broken and
  /// the tables of tests lined up; comments stay. Formatting twice changes
  /// nothing more.
  ///
  /// - Throws: the first mistake in the text.
  public static func format(_ source: SourceText) throws(CygnetError) -> String {
    let answer = Formatter.format(source.text)
    guard let text = answer.text else {
      guard let first = answer.mistakes.first else { return source.text }
      throw first.error(in: source, others: Array(answer.mistakes.dropFirst()))
    }
    return linedUp(text)
  }

  /// Rows of `// | a | b |` below each other, their cells in columns.
  private static func linedUp(_ text: String) -> String {
    var lines: [String] = []
    var table: [[String]] = []
    func flush() {
      lines += TableLayout.lines(table).map { "// " + $0 }
      table = []
    }
    // A line may look like a row and stand in a string or a block comment.
    let comments = Set(
      Lexer.tokens(of: text, keepingComments: true).tokens.lazy.filter { $0.kind == .comment }
        .map(\.range.lowerBound))
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      defer { start += line.utf8.count + 1 }
      let isRow = line.hasPrefix("// |") || line.hasPrefix("//|")
      if isRow, comments.contains(start),
        let cells = AnnotationText.cells(
          AnnotationText.trimmed(Array(line.dropFirst(2).utf8)[...]))
      {
        table.append(cells)
      } else {
        flush()
        lines.append(String(line))
      }
    }
    flush()
    return lines.joined(separator: "\n")
  }
}
