import Cygnet
import Testing

@testable import CygnetShell

@Suite struct ShellTests {
  @Test(arguments: [
    ("RETURN 1", true), ("RETURN 1;", false), ("RETURN ';'", true), ("RETURN ';", true),
    ("RETURN 1; // done", false), ("RETURN 1 /* ;", true), ("", false), ("// x", false),
    ("RETURN `a;", true), ("RETURN 1;\nRETURN 2", true),
  ])
  func openStatements(_ text: String, _ isOpen: Bool) {
    #expect(ScriptText.isOpen(text) == isOpen)
  }

  /// Commands stand between statements only, and blanking them moves nothing.
  @Test func commandsAreCutOut() throws {
    let script = try ScriptText(
      SourceText(":param a=1\nMATCH (n\n :Label) RETURN n;\n  :help\n.schema\nRETURN\n.5"))
    let parts = script.parts.map { part in
      switch part {
      case .command(let text, _): "command \(text)"
      case .statement(let statement): "statement \(statement.text)"
      case .mistake(let error): "mistake \(error.message)"
      }
    }
    #expect(
      parts == [
        "command param a=1", "statement MATCH (n\n :Label) RETURN n", "command help",
        "command schema", "statement RETURN\n.5",
      ])
    let error = #expect(throws: CygnetError.self) {
      try ScriptText(SourceText(":help\nRETURN ]\n"))
    }
    #expect(error?.position?.line == 2)
    #expect(error?.position?.column == 8)
  }

  @Test(arguments: [
    ("run q a=1 b='x y'", ["run", "q", "a=1", "b='x y'"]),
    ("save 'a b.cypher'", ["save", "a b.cypher"]),
    ("", []), ("  x  ", ["x"]), ("source \"x\"", ["source", "x"]),
  ])
  func commandWords(_ line: String, _ words: [String]) {
    #expect(CommandWords.split(line) == words)
  }

  private func table(_ columns: [String], _ rows: [[Value]], width: Int? = nil) throws -> String {
    let output = MemoryOutput()
    let view = TableView(ViewOptions(width: width), isBoxed: false)
    try view.begin(columns, output)
    for row in rows { try view.add(Row(columns: columns, values: row), output) }
    try view.end(output)
    return output.text
  }

  @Test func tablesLineUp() throws {
    #expect(
      try table(
        ["name", "n"],
        [
          [.string("阿里巴巴"), .integer(5)], [.string("红杉"), .float(-10.5)], [.null, .null],
          [.string("a\nb\u{1B}[31m"), .boolean(true)],
        ]) == """
           name     │ n
          ──────────┼───────
           阿里巴巴 │     5
           红杉     │ -10.5
           null     │ null
           a⏎b\u{FFFD}[31m │ true

          """)
  }

  @Test func tablesAreCutToTheTerminal() throws {
    let text = try table(
      ["a", "b"], [[.string(String(repeating: "月", count: 40)), .string("short")]], width: 30)
    let lines = text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.description.displayWidth <= 30 })
    #expect(lines[2].contains("…"))
    #expect(lines[2].hasSuffix("short"))
  }

  @Test func errorsAsJSON() {
    let error = CygnetError.make(.file, .runtime, "X", "a \"b\"\n", suggestion: "c")
    #expect(
      Messages.json(error)
        == #"{"error":{"kind":"FileError","phase":"runtime","code":"X","gqlstatus":"42001","message":"a \"b\"\n","suggestion":"c"}}"#
    )
  }
}
