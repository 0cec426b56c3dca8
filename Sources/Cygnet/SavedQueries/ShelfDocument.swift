import CygnetCore

/// A page about all saved queries of a graph, in Markdown.
public struct ShelfDocument {
  private let shelf: SavedQueries
  private let graph: String

  /// - Parameter graph: what to call the graph.
  public init(_ shelf: SavedQueries, graph: String) {
    self.shelf = shelf
    self.graph = graph
  }

  public var markdown: String {
    var parts = ["# Saved queries of \(text(graph))", contents]
    for file in shelf.files {
      let queries = shelf.all.filter { $0.source.name == file.source.name }
      if let title = file.title { parts.append("*\(text(title))*") }
      parts += queries.map(section)
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var contents: String {
    let rows = shelf.all.map { query in
      "| [`\(cell(query.name))`](#\(anchor(query.name))) | \(cell(text(summary(query)))) | "
        + "\(cell(text(query.tags.joined(separator: ", ")))) |"
    }
    return (["| query | answers | tags |", "|---|---|---|"] + rows).joined(separator: "\n")
  }

  private func summary(_ query: SavedQuery) -> String {
    query.documentation.split(separator: "\n").first.map(String.init) ?? ""
  }

  private func section(_ query: SavedQuery) -> String {
    var parts = ["## \(text(query.name))"]
    if !query.documentation.isEmpty { parts.append(text(query.documentation)) }
    if !query.parameters.isEmpty { parts.append(parameters(query)) }
    if let columns = query.columns {
      let names = columns.map { "`\($0.name)`" + ($0.type.map { " \($0)" } ?? "") }
      parts.append("Returns: \(names.joined(separator: ", "))")
    }
    let fence = String(repeating: "`", count: max(3, query.text.longestRun(of: "`") + 1))
    parts.append("\(fence)cypher\n\(query.text)\n\(fence)")
    parts += query.tests.compactMap { example($0) }.prefix(1)
    return parts.joined(separator: "\n\n")
  }

  private func parameters(_ query: SavedQuery) -> String {
    let rows = query.parameters.map { parameter in
      "| `$\(parameter.name)` | \(cell(parameter.type?.description ?? "")) | "
        + "\(parameter.defaultText.map { "`\(cell($0))`" } ?? "") | "
        + "\(cell(parameter.documentation)) |"
    }
    return (["| parameter | type | default | |", "|---|---|---|---|"] + rows)
      .joined(separator: "\n")
  }

  /// The first test with a table shows what an answer looks like.
  private func example(_ test: SavedQuery.Test) -> String? {
    guard case .rows(_, let columns, let rows)? = test.expectation, test.given == nil else {
      return nil
    }
    let shown = rows.prefix(10).map { row in "| \(row.map(cell).joined(separator: " | ")) |" }
    let arguments = test.arguments.map { " with `\($0)`" } ?? ""
    let more = rows.count > 10 ? "\n\n… and \(rows.count - 10) more rows" : ""
    return "For example\(arguments):\n\n"
      + ([
        "| \(columns.map(cell).joined(separator: " | ")) |",
        "|" + String(repeating: "---|", count: columns.count),
      ] + shown).joined(separator: "\n")
      + more
  }

  /// Text in which nothing is mark-up by accident.
  private func text(_ text: String) -> String {
    String(text.flatMap { "*_`<>[]#".contains($0) ? "\\\($0)" : String($0) })
  }

  private func cell(_ content: String) -> String {
    content.replacing("|", with: "\\|").replacing("\n", with: " ")
  }

  private func anchor(_ name: String) -> String {
    String(name.lowercased().filter { $0.isLetter || $0.isNumber || "-_".contains($0) })
  }
}

extension String {
  fileprivate func longestRun(of character: Character) -> Int {
    var (longest, run) = (0, 0)
    for next in self {
      run = next == character ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
