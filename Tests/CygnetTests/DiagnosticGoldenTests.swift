import Cygnet
import Foundation
import Testing

/// What a user sees of each kind of mistake, one file a kind: `>` a statement,
/// below it the errors and warnings as the shell shows them. `CYGNET_UPDATE=1`
/// writes what is shown now into the files and fails once.
@Suite struct DiagnosticGoldenTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Diagnostics")
  static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted()

  @Test(arguments: files) func shows(_ file: String) throws {
    let url = Self.folder.appendingPathComponent(file)
    let text = try String(contentsOf: url, encoding: .utf8)
    let database = Database()
    try database.query(
      "CREATE (:Company {name: '智谱AI'})<-[:INVESTED_IN {year: 2023}]-(:Investor {name: '腾讯'})")
    let queries = text.split(separator: "\n").filter { $0.hasPrefix("> ") }
    let shown = queries.map { line in
      String(line) + "\n" + Self.answer(String(line.dropFirst(2)), database)
    }.joined(separator: "\n")
    if shown != text, ProcessInfo.processInfo.environment["CYGNET_UPDATE"] == "1" {
      try shown.write(to: url, atomically: true, encoding: .utf8)
    }
    let (found, expected) = (shown.split(separator: "\n"), text.split(separator: "\n"))
    for (index, (line, wanted)) in zip(found, expected).enumerated() where line != wanted {
      Issue.record("line \(index + 1): found `\(line)`, expected `\(wanted)`")
      return
    }
    #expect(found.count == expected.count)
  }

  @Test func filesAreThere() { #expect(Self.files.count >= 11) }

  private static func answer(_ query: String, _ database: Database) -> String {
    do {
      let result = try database.query(query)
      let rows = try result.rows().count
      let warnings = result.warnings.map { DiagnosticRenderer.render($0, in: result.source) + "\n" }
      return warnings.joined() + "(\(rows) row\(rows == 1 ? "" : "s"))\n"
    } catch {
      return DiagnosticRenderer.render(error) + "\n"
    }
  }
}
