import Cygnet
import Testing

@testable import CygnetShell

/// Results in every format.
@Suite struct ViewTests {
  private static let columns = ["name", "n", "x"]
  private static let rows: [[Value]] = [
    [.string("阿里巴巴"), .integer(5), .null],
    [.string("a|b\t<c>\n\"d\""), .float(-1.5), .list([.integer(1), .string("x")])],
    [.string(""), .null, .boolean(true)],
  ]

  private func text(
    _ format: ResultFormat, _ columns: [String] = columns, _ rows: [[Value]] = rows,
    width: Int? = nil
  ) throws -> String {
    let output = MemoryOutput()
    let view = format.makeView(ViewOptions(width: width))
    try view.begin(columns, output)
    for row in rows { try view.add(Row(columns: columns, values: row), output) }
    try view.end(output)
    return output.text
  }

  private static let expected: [(ResultFormat, String)] = [
    (
      .table,
      """
       name        │ n    │ x
      ─────────────┼──────┼──────────
       阿里巴巴    │    5 │ null
       a|b <c>⏎"d" │ -1.5 │ [1, 'x']
                   │ null │ true

      """
    ),
    (
      .box,
      """
      ┌─────────────┬──────┬──────────┐
      │ name        │ n    │ x        │
      ├─────────────┼──────┼──────────┤
      │ 阿里巴巴    │    5 │ null     │
      │ a|b <c>⏎"d" │ -1.5 │ [1, 'x'] │
      │             │ null │ true     │
      └─────────────┴──────┴──────────┘

      """
    ),
    (
      .line,
      """
      ─ row 1 ────────────────────────────────
       name │ 阿里巴巴
          n │ 5
          x │ null
      ─ row 2 ────────────────────────────────
       name │ a|b <c>
            │ "d"
          n │ -1.5
          x │ [1, 'x']
      ─ row 3 ────────────────────────────────
       name │
          n │ null
          x │ true

      """
    ),
    (
      .csv,
      """
      name,n,x
      阿里巴巴,5,
      "a|b\t<c>
      ""d\""",-1.5,"[1,""x""]"
      "",,true

      """
    ),
    (
      .tsv,
      """
      name\tn\tx
      阿里巴巴\t5\t
      a|b\\t<c>\\n"d"\t-1.5\t[1,"x"]
      \t\ttrue

      """
    ),
    (
      .json,
      """
      [
      {"name":"阿里巴巴","n":5,"x":null},
      {"name":"a|b\\t<c>\\n\\"d\\"","n":-1.5,"x":[1,"x"]},
      {"name":"","n":null,"x":true}
      ]

      """
    ),
    (
      .jsonl,
      """
      {"name":"阿里巴巴","n":5,"x":null}
      {"name":"a|b\\t<c>\\n\\"d\\"","n":-1.5,"x":[1,"x"]}
      {"name":"","n":null,"x":true}

      """
    ),
    (
      .markdown,
      """
      | name | n | x |
      | --- | ---: | --- |
      | 阿里巴巴 | 5 |  |
      | a\\|b\t\\<c><br>"d" | -1.5 | \\[1, 'x'\\] |
      |  |  | true |

      """
    ),
    (
      .html,
      """
      <table>
      <thead>
      <tr><th>name</th><th>n</th><th>x</th></tr>
      </thead>
      <tbody>
      <tr><td>阿里巴巴</td><td align="right">5</td><td></td></tr>
      <tr><td>a|b\t&lt;c&gt;
      &quot;d&quot;</td><td align="right">-1.5</td><td>[1, &#39;x&#39;]</td></tr>
      <tr><td></td><td></td><td>true</td></tr>
      </tbody>
      </table>

      """
    ),
  ]

  @Test(arguments: ResultFormat.allCases) func writes(_ format: ResultFormat) throws {
    let expected = try #require(Self.expected.first { $0.0 == format })
    #expect(try text(format) == expected.1)
  }

  @Test func emptyResults() throws {
    let expected: [ResultFormat: String] = [
      .table: " a │ b\n───┼───\n", .box: "┌───┬───┐\n│ a │ b │\n├───┼───┤\n└───┴───┘\n",
      .line: "", .csv: "a,b\n", .tsv: "a\tb\n", .json: "[]\n", .jsonl: "",
      .markdown: "| a | b |\n| --- | --- |\n",
      .html:
        "<table>\n<thead>\n<tr><th>a</th><th>b</th></tr>\n</thead>\n<tbody>\n</tbody>\n</table>\n",
    ]
    for format in ResultFormat.allCases {
      #expect(try text(format, ["a", "b"], []) == expected[format])
    }
  }

  /// Rows too wide for any table are shown a column a line, whole.
  @Test func wideRowsStandUpright() throws {
    let columns = (1...12).map { "column\($0)" }
    let row = columns.map { Value.string("a long value of \($0)") }
    let shown = try text(.table, columns, [row], width: 60)
    #expect(shown.hasPrefix("─ row 1 ─"))
    #expect(shown.contains(" column12 │ a long value of column12\n"))
    #expect(!shown.contains("…"))
    let fits = try text(.table, columns, [row], width: 200)
    #expect(fits.split(separator: "\n").allSatisfy { String($0).displayWidth <= 200 })
    #expect(fits.contains("…"))
  }

  @Test func formatsFollowFileNames() {
    let names: [String: ResultFormat?] = [
      "a.csv": .csv, "b.JSON": .json, "c.jsonl": .jsonl, "d.md": .markdown, "e.html": .html,
      "f.tsv": .tsv, "g.txt": nil, "csv": nil,
    ]
    for (name, format) in names { #expect(ResultFormat(fileName: name) == format) }
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1_000, "1,000"), (5_312, "5,312"),
    (-1_234_567, "-1,234,567"),
    (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func countsAreReadable(_ number: Int, _ text: String) {
    #expect(Count.text(number) == text)
  }

  @Test func progressIsReadable() {
    var state = QueryProgress.State()
    func text(_ seconds: Double) -> String {
      ProgressLine.text(state, .seconds(seconds), turn: 0)
    }
    #expect(text(1) == "⠋ 1.0 s · Ctrl-C stops it")
    state.operation = "Expand(All)"
    (state.rows, state.mostRows, state.scanned, state.scanTotal) = (10, 2_500_000, 450, 1_000)
    #expect(
      text(2)
        == "⠋ Expand(All) · 2,500,000 rows · 2.0 s · 1,250,000 rows/s · 45 % · Ctrl-C stops it")
    (state.operation, state.unit) = ("loading 公司.csv", .bytes)
    (state.scanned, state.scanTotal) = (104_857_600, 209_715_200)
    #expect(
      text(2) == "⠋ loading 公司.csv · 100 MiB · 2.0 s · 50 MiB/s · 50 % · Ctrl-C stops it")
  }

  /// What holds for a query's text holds for values shown.
  @Test(arguments: [
    (
      "MATCH (i:Investor)-[r:INVESTED_IN]->(c) WHERE i.name = $x RETURN count(c) AS n // all",
      "keyword variable label variable relationshipType variable keyword variable propertyKey "
        + "parameter parameter keyword function variable keyword variable comment"
    ),
    (
      "RETURN {a: 1, b: 'x'}, [x IN y | x]",
      "keyword propertyKey number propertyKey string "
        + "variable keyword variable variable"
    ),
    ("MATCH (n:A|B&!C)", "keyword variable label label label"),
    ("RETURN 'open", "keyword error"), ("MATCH (count:人物)", "keyword variable label"),
    ("RETURN date.truncate('day', d)", "keyword variable function string variable"),
    ("(:Company {name: '智谱AI', n: null})", "label propertyKey string propertyKey keyword"),
    ("RETURN 1 AS count", "keyword number keyword variable"),
  ])
  func highlights(_ text: String, _ roles: String) {
    let found = Highlighter.spans(text).filter { $0.role != .punctuation }.map { "\($0.role)" }
    #expect(found.joined(separator: " ") == roles)
  }

  @Test func bracketsFindTheirPartners() {
    func pair(_ byte: Int, _ text: String) -> [Int?]? {
      Highlighter(text).pair(at: byte).map { [$0.0, $0.1] }
    }
    #expect(pair(0, "(a[b]c)") == [0, 6])
    #expect(pair(6, "(a[b]c)") == [6, 0])
    #expect(pair(2, "(a[b]c)") == [2, 4])
    #expect(pair(0, "(a]") == [0, nil])
    #expect(pair(2, "(a]") == [2, nil])
    #expect(pair(1, "'(a)'") == nil)
  }

  @Test func pagerScrolls() {
    let lines = (1...30).map { StyledText("line \($0) " + String(repeating: "x", count: 30)) }
    var pager = Pager([StyledText("head")] + lines, frozen: 1, title: "30 rows", theme: .none)
    func shown(_ script: String) -> [String] {
      for key in LineEditorTests.keys(script) { _ = pager.handle(key, columns: 20, rows: 6) }
      return pager.rows(columns: 20, rows: 6)
    }
    #expect(shown("").prefix(3) == ["head", "line 1 xxxxxxxxxxxxx", "line 2 xxxxxxxxxxxxx"])
    #expect(shown("jj")[1].hasPrefix("line 3 "))
    #expect(shown("<space>")[1].hasPrefix("line 7 "))
    #expect(shown("G")[4].hasPrefix("line 30 "))
    #expect(shown("g")[1].hasPrefix("line 1 "))
    #expect(shown("<right>")[1] == "xxxxxxxxxxxxxxxxxxxx")
    #expect(shown("<home>/line 15<enter>")[1].hasPrefix("line 15 "))
    #expect(shown("n")[5].hasPrefix("`line 15` is not"))
    let goesOn = pager.handle(Key(.character("q")), columns: 20, rows: 6)
    #expect(!goesOn)
  }
}
