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
      let isTable = table.allSatisfy { $0.count == table[0].count }
      let widths = (table.first ?? []).indices.map { column in
        TableColumn.width(table.lazy.map { $0.count > column ? $0[column] : "" })
      }
      for row in table {
        let cells = row.enumerated().map { index, cell in
          let width = isTable ? widths[index] : 0
          return cell + String(repeating: " ", count: max(0, width - cell.displayWidth))
        }
        lines.append("// | " + cells.joined(separator: " | ") + " |")
      }
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

/// Folders of scripts.
public enum ScriptFolder {
  /// The paths of a folder's `.cypher` files, in byte order of their names.
  public static func files(_ folder: String) throws(CygnetError) -> [String] {
    try ScriptFiles.cypherFiles(in: folder)
  }
}
