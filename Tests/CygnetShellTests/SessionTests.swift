import Foundation
import Testing

/// `cygnet` on a terminal, typed to and looked at as a person would.
final class ShellTerminal {
  let terminal: PseudoTerminal
  let folder: Folder

  /// - Parameter files: in the home folder, which is also the working folder.
  init(
    _ words: [String] = [], files: [String: String] = [:], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24, folder: Folder? = nil
  ) throws {
    self.folder = try folder ?? Folder(files)
    let home = self.folder.root.path
    terminal = try PseudoTerminal(
      path: Tool.path, arguments: words,
      environment: [
        "HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin",
      ].merging(environment) { $1 }, workingFolder: home, columns: columns, rows: rows)
    // The prompt may be there before the graph is.
    try terminal.wait(until: { $0.history.joined().contains("lists the commands.") })
    try waitForPrompt()
  }

  var screen: TerminalModel { terminal.screen }
  var lines: [String] { screen.lines }

  /// Waits until an empty prompt stands at the cursor, and nothing moves.
  func waitForPrompt() throws {
    try terminal.wait(until: { screen in
      let line = screen.lines[screen.cursor.row]
      return (line == "cygnet>" || line == "cygnet*>") && !screen.isAlternate
        && screen.wantsBracketedPaste
    })
    terminal.settle(milliseconds: 30)
  }

  /// Types a line, and waits for the prompt after it.
  func run(_ line: String) throws {
    type(line)
    terminal.press(.enter)
    try waitForPrompt()
  }

  func type(_ text: String) {
    act { terminal.type(text) }
  }

  func press(_ keys: PseudoTerminal.Key...) {
    for key in keys { act { terminal.press(key) } }
  }

  /// Does something to which the shell answers, and waits for the whole answer.
  private func act(_ body: () -> Void) {
    let before = terminal.output.count
    body()
    // A busy machine may take its time; not every key is answered.
    try? terminal.wait(until: { _ in terminal.output.count > before }, seconds: 0.5)
    terminal.settle(milliseconds: 60)
  }

  /// The screen from the last line that begins so, to its end.
  func text(from start: String) -> String {
    let first = lines.lastIndex { $0.hasPrefix(start) } ?? 0
    var shown = Array(lines[first...])
    while shown.last?.isEmpty ?? false { shown.removeLast() }
    return shown.joined(separator: "\n")
  }

  /// Leaves, and returns the status.
  ///
  /// - Parameter discarding: changes are there to be lost.
  func quit(discarding: Bool = false) throws -> Int32 {
    terminal.type(":quit\n")
    if discarding {
      try terminal.wait(for: "Leave anyway? [y/N]")
      terminal.type("y\n")
    }
    return try terminal.waitForExit()
  }

  /// No sequence was sent that a terminal does not know.
  func checkTerminal() { #expect(screen.unknown.isEmpty, "\(screen.unknown)") }
}

@Suite struct SessionTests {
  private static let graph = """
    CREATE (a:Company {name: '月之暗面', year: 2023}), (b:Company {name: 'MiniMax', year: 2021}),
           (i:Investor {name: '红杉中国'}), (j:Investor {name: '腾讯'}),
           (i)-[:INVESTED_IN {amount: 1.5}]->(a), (j)-[:INVESTED_IN {amount: 3}]->(a),
           (j)-[:INVESTED_IN]->(b);
    """

  private func open(
    _ words: [String] = [], files: [String: String] = [:], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24
  ) throws -> ShellTerminal {
    try ShellTerminal(
      ["g.cypher"] + words, files: ["g.cypher": Self.graph].merging(files) { $1 },
      environment: environment, columns: columns, rows: rows)
  }

  @Test func answersOnTheScreen() throws {
    let shell = try open()
    #expect(
      shell.lines.prefix(3) == [
        "Cygnet 0.1.0 · g.cypher · 4 nodes, 3 relationships · in memory",
        "Changes stay in memory until `:save FILE`. `:help` lists the commands.", "cygnet>",
      ])
    try shell.run("MATCH (i)-[r:INVESTED_IN]->(c) RETURN c.name AS company, r.amount AS amount;")
    let answer = shell.text(from: "cygnet> MATCH")
    #expect(
      answer.replacing(/\d+\.\d ms/, with: "T") == """
        cygnet> MATCH (i)-[r:INVESTED_IN]->(c) RETURN c.name AS company, r.amount AS amo
                unt;
         company  │ amount
        ──────────┼────────
         月之暗面 │    1.5
         月之暗面 │      3
         MiniMax  │ null
        (3 rows, T)
        cygnet>
        """)
    // Colours as in the query: keyword, label, number, null.
    let row = shell.lines.lastIndex { $0.hasPrefix("cygnet> MATCH") } ?? 0
    #expect(shell.screen.styled(row: row).contains("{fg=75,bold}MATCH{}"))
    #expect(shell.screen.styled(row: row).contains("{fg=179}INVESTED_IN{}"))
    let null = shell.lines.lastIndex { $0.contains("MiniMax") } ?? 0
    #expect(shell.screen.styled(row: null).contains("{dim}null"))
    #expect(try shell.quit() == 0)
    shell.checkTerminal()
  }

  @Test func editsSeveralLines() throws {
    let shell = try open()
    shell.type("MATCH (n:Company)\nWHERE n.year > 2022\nRETURN n.name")
    #expect(
      shell.text(from: "cygnet>") == """
        cygnet> MATCH (n:Company)
           ...> WHERE n.year > 2022
           ...> RETURN n.name
        """)
    shell.press(.up, .up, .end)
    shell.type(" // 公司")
    shell.press(.down)
    shell.press(.backspace)
    shell.type("0")
    #expect(
      shell.text(from: "cygnet>") == """
        cygnet> MATCH (n:Company) // 公司
           ...> WHERE n.year > 2020
           ...> RETURN n.name
        """)
    #expect(shell.screen.cursor.row == shell.lines.lastIndex { $0.contains("2020") })
    shell.press(.ctrlEnd)
    shell.type(";")
    shell.press(.enter)
    try shell.waitForPrompt()
    #expect(shell.screen.text.contains(" 月之暗面\n MiniMax\n(2 rows, "))
    // The whole input comes back as one.
    shell.press(.up)
    #expect(
      shell.text(from: "cygnet> MATCH") == """
        cygnet> MATCH (n:Company) // 公司
           ...> WHERE n.year > 2020
           ...> RETURN n.name;
        """)
    shell.press(.ctrl("c"))
    #expect(shell.lines.contains { $0.hasSuffix("RETURN n.name;^C") })
    #expect(try shell.quit() == 0)
    shell.checkTerminal()
  }

  /// Wide characters are never cut in two, and the cursor stands where it should.
  @Test func wrapsWideText() throws {
    let shell = try open(columns: 21)
    shell.type("红杉中国腾讯阿里巴巴")
    #expect(shell.text(from: "cygnet>") == "cygnet> 红杉中国腾讯\n阿里巴巴")
    #expect(shell.screen.cursor.column == 8)
    shell.press(.left, .left, .left, .left, .backspace)
    #expect(shell.text(from: "cygnet>") == "cygnet> 红杉中国腾阿\n里巴巴")
    #expect(shell.screen.cursor.column == 18)
    shell.type("x")
    #expect(shell.text(from: "cygnet>") == "cygnet> 红杉中国腾x阿\n里巴巴")
    shell.press(.ctrl("u"))
    shell.type("e\u{301}👩‍👩‍👧|")
    #expect(shell.screen.cursor.column == 8 + 1 + 2 + 1)
    shell.press(.ctrl("c"))
    #expect(try shell.quit() == 0)
  }

  @Test func pastesWhole() throws {
    let shell = try open()
    shell.terminal.paste("RETURN 1 AS one;\nRETURN\n  2 AS two;\n")
    shell.terminal.settle()
    // Nothing has run yet.
    #expect(shell.text(from: "cygnet>").hasSuffix("   ...> RETURN\n   ...>   2 AS two;\n   ...>"))
    shell.press(.enter)
    try shell.waitForPrompt()
    #expect(shell.screen.text.contains(" one\n─────\n   1\n(1 row, "))
    #expect(shell.screen.text.contains(" two\n─────\n   2\n(1 row, "))
    // What would steer the terminal is not pasted.
    shell.terminal.paste("x\u{1B}[2J\u{7}y")
    shell.terminal.settle()
    #expect(shell.text(from: "cygnet>") == "cygnet> x[2Jy")
    shell.press(.ctrl("c"))
    #expect(try shell.quit() == 0)
    shell.checkTerminal()
  }

  @Test func searchesTheHistory() throws {
    let shell = try open()
    for text in ["RETURN 1 AS 红杉;", "RETURN 2;", ":params"] { try shell.run(text) }
    shell.press(.ctrl("r"))
    shell.type("红")
    #expect(shell.text(from: "cygnet> RETURN 1").hasPrefix("cygnet> RETURN 1 AS 红杉;"))
    #expect(shell.lines[shell.screen.cursor.row] == "search history: 红")
    #expect(shell.screen.cursor.column == 18)
    shell.press(.escape)
    shell.press(.ctrl("u"))
    shell.type("RETURN")
    // The latest input that begins so, in grey.
    #expect(shell.lines[shell.screen.cursor.row] == "cygnet> RETURN 2;")
    #expect(shell.screen.styled(row: shell.screen.cursor.row).contains("{fg=242} 2;"))
    shell.press(.right, .enter)
    try shell.waitForPrompt()
    #expect(try shell.quit() == 0)
    // The next shell has it all.
    let next = try ShellTerminal(["g.cypher"], folder: shell.folder)
    next.press(.up)
    #expect(next.lines[next.screen.cursor.row] == "cygnet> :quit")
    next.press(.up)
    #expect(next.lines[next.screen.cursor.row] == "cygnet> RETURN 2;")
    next.press(.ctrl("c"))
    #expect(try next.quit() == 0)
    let hidden = try ShellTerminal(["g.cypher", "--private"], folder: shell.folder)
    try hidden.run("RETURN 'secret';")
    #expect(try hidden.quit() == 0)
    #expect(shell.folder.text(".local/state/cygnet/history")?.contains("secret") == false)
  }

  @Test func completesFromTheGraph() throws {
    let shell = try open()
    shell.type("MATCH (i:Inv\t)-[r:\t")
    #expect(
      shell.lines[shell.screen.cursor.row].hasPrefix("cygnet> MATCH (i:Investor)-[r:INVESTED_IN"))
    shell.type("]->(c:\t")
    #expect(
      shell.lines[shell.screen.cursor.row].hasPrefix(
        "cygnet> MATCH (i:Investor)-[r:INVESTED_IN]->(c:Company"))
    shell.type(") RETURN c.\t")
    #expect(shell.text(from: "cygnet>").contains("name"))
    #expect(shell.text(from: "cygnet>").contains("year"))
    #expect(!shell.text(from: "cygnet>").contains("amount"))
    shell.press(.tab)
    #expect(shell.lines.contains { $0.hasPrefix("▸ ") })
    shell.press(.escape)
    shell.press(.ctrl("c"))
    shell.type(":sch\t")
    #expect(shell.lines[shell.screen.cursor.row] == "cygnet> :schema")
    shell.press(.ctrl("c"))
    shell.type(":source g\t")
    #expect(shell.lines[shell.screen.cursor.row] == "cygnet> :source g.cypher")
    shell.press(.ctrl("c"))
    #expect(try shell.quit() == 0)
    shell.checkTerminal()
  }

  /// Ctrl-C stops the query, never the shell; a line tells about long ones meanwhile.
  @Test func stopsQueries() throws {
    let shell = try open()
    shell.terminal.type(
      "UNWIND range(1, 100000) AS a UNWIND range(1, 5000) AS b RETURN sum(a % b);\n")
    try shell.terminal.wait(for: " rows/s · Ctrl-C stops it")
    shell.terminal.press(.ctrl("c"))
    try shell.waitForPrompt()
    #expect(shell.screen.text.contains("Cancelled: the query was cancelled"))
    #expect(!shell.screen.text.contains("stops it"))
    try shell.run("RETURN 7 AS seven;")
    #expect(shell.screen.text.contains(" seven\n"))
    #expect(try shell.quit() == 0)
    shell.checkTerminal()
  }

  /// What is typed while a query runs is there when it ends.
  @Test func keepsWhatIsTypedAhead() throws {
    let shell = try open()
    shell.terminal.type("UNWIND range(1, 300000) AS a RETURN sum(a) AS s;\nRETURN 'ahead' AS x;\n")
    try shell.terminal.wait(for: " ahead\n")
    try shell.waitForPrompt()
    #expect(try shell.quit() == 0)
  }

  @Test func followsTheSize() throws {
    let shell = try open(columns: 60)
    shell.type("MATCH (n:Company) RETURN n.name AS name, n.year AS year")
    shell.terminal.resize(columns: 40, rows: 24)
    shell.terminal.settle()
    #expect(
      shell.text(from: "cygnet>")
        == """
        cygnet> MATCH (n:Company) RETURN n.name
                AS name, n.year AS year
        """.replacing("n.name\n        AS", with: "n.name \n        AS").replacing(
          " \n", with: "\n"))
    shell.type(";")
    shell.press(.enter)
    try shell.waitForPrompt()
    #expect(shell.screen.text.contains(" 月之暗面 │ 2023"))
    #expect(try shell.quit() == 0)
    shell.checkTerminal()
  }

  @Test func tablesFitTheTerminal() throws {
    let shell = try open(columns: 40)
    try shell.run("RETURN '\(String(repeating: "红", count: 8))' AS a, 'short' AS b, 1 AS n;")
    #expect(shell.lines.allSatisfy { $0.displayColumns <= 40 })
    try shell.run("WITH range(1, 30) AS l RETURN l, 'b' AS b;")
    #expect(shell.lines.contains { $0.hasPrefix(" [1, 2, 3") && $0.contains("… │ b") })
    try shell.run(":last line")
    #expect(shell.screen.history.joined().contains("29, 30]"))
    #expect(try shell.quit() == 0)
  }

  @Test func longResultsAreScrolled() throws {
    let shell = try open(columns: 60, rows: 12)
    shell.terminal.type("UNWIND range(1, 500) AS n RETURN n;\n")
    try shell.terminal.wait(until: { $0.isAlternate && $0.text.contains("lines 1–") })
    #expect(shell.lines[0] == "   n".replacing("   n", with: " n"))
    #expect(shell.lines[11].hasPrefix("lines 1–9 of 40 · 40 of 500 rows"))
    shell.press(.pageDown)
    #expect(shell.lines[2] == " 10")
    #expect(shell.lines[0] == " n")
    shell.terminal.type("q")
    try shell.waitForPrompt()
    // The first rows stay, and what they are is said.
    #expect(shell.screen.text.contains("(6 of 500 rows; `:last` shows all, "))
    try shell.run(":set pager off")
    try shell.run(":set rows 3")
    try shell.run("UNWIND range(1, 500) AS n RETURN n;")
    #expect(shell.screen.text.contains("(3 of 500 rows; `:last` shows all, "))
    try shell.run(":set rows all")
    try shell.run("UNWIND range(1, 500) AS n RETURN n;")
    #expect(shell.screen.text.contains(" 500\n(500 rows, "))
    #expect(try shell.quit() == 0)
    shell.checkTerminal()
  }

  /// A piped `less` gets the text, colours and all.
  @Test func otherPagersServe() throws {
    let shell = try open(columns: 60, rows: 10)
    try shell.run(":set pager \"sed s/^/paged:/\"")
    try shell.run("UNWIND range(1, 20) AS n RETURN n;")
    #expect(shell.screen.text.contains("paged:"))
    #expect(try shell.quit() == 0)
  }

  /// Whatever stands in data, names or errors, nothing of it steers the terminal.
  @Test func dataAreHarmless() throws {
    let evil = #"\u001B]0;owned\u0007\u001B[2J\u009B31m\u202Eabc\u2066\u0000\r\b"#
    let shell = try open()
    for statement in [
      "CREATE (n:`evil \(evil)` {`key \(evil)`: 'value \(evil)'})-[:`type \(evil)`]->(n) RETURN n;",
      "MATCH (n)-[r]->(n) RETURN n, r, [n], {x: r}, labels(n), 'a\(evil)' AS `col`;",
      "MATCH p = (n)-->(n) RETURN p;", "RETURN toInteger('\(evil)') + date('\(evil)');",
    ] {
      shell.terminal.type(statement + "\n")
      shell.terminal.settle(milliseconds: 120)
      try shell.waitForPrompt()
    }
    for format in ["box", "line", "csv", "tsv", "json", "jsonl", "markdown", "html"] {
      try shell.run(":format \(format)")
      shell.terminal.type("MATCH (n)-[r]->(n) RETURN n, r, 'a\(evil)' AS x;\n")
      shell.terminal.settle(milliseconds: 120)
      try shell.waitForPrompt()
    }
    try shell.run(":format table")
    try shell.run(":schema")
    try shell.run(":graph")
    shell.terminal.type(":param x='\u{202E}'\n")
    try shell.waitForPrompt()
    try shell.run(":params")
    #expect(shell.screen.title.isEmpty)
    #expect(shell.screen.bells == 0)
    let text = String(decoding: shell.terminal.output, as: UTF8.self)
    for scalar in text.unicodeScalars {
      #expect(
        !(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
      #expect(!(0x80..<0xA0).contains(scalar.value))
    }
    #expect(try shell.quit(discarding: true) == 0)
    shell.checkTerminal()
  }

  /// The same for single commands whose output goes to a terminal.
  @Test(arguments: [
    ["g.cypher", "-c", "MATCH (n) RETURN n.name", "--format", "csv"],
    ["g.cypher", "-c", "MATCH (n) RETURN n.name AS `x\u{1B}[2J`", "--format", "table"],
    ["export", "g.cypher", "--to", "dot"],
    ["missing\u{1B}[2J", "-c", "RETURN 1"],
  ])
  func commandsAreHarmless(_ words: [String]) throws {
    let folder = try Folder(["g.cypher": #"CREATE (:A {name: 'a\u001B[2J\u202Eb'})"#])
    let terminal = try PseudoTerminal(
      path: Tool.path, arguments: words,
      environment: ["HOME": folder.root.path, "TERM": "xterm", "NO_COLOR": "1"],
      workingFolder: folder.root.path)
    _ = try terminal.waitForExit()
    let text = String(decoding: terminal.output, as: UTF8.self)
    #expect(!text.contains("\u{1B}[2J"))
    #expect(!text.unicodeScalars.contains("\u{202E}") && !text.unicodeScalars.contains("\u{9B}"))
  }

  @Test func asksBeforeMuchIsDeleted() throws {
    let shell = try open()
    try shell.run("UNWIND range(1, 150) AS n CREATE (:Round {n: n});")
    shell.terminal.type("MATCH (n) DETACH DELETE n;\n")
    try shell.terminal.wait(for: "This deletes 154 nodes and 3 relationships. Go on? [y/N]")
    shell.terminal.type("n\n")
    try shell.waitForPrompt()
    try shell.run("MATCH (n) RETURN count(n) AS n;")
    #expect(shell.screen.text.contains(" 154\n"))
    for statement in [
      "MATCH (n) CALL { WITH n DETACH DELETE n };",
      "MATCH (n) WITH collect(n) AS l FOREACH (x IN l | DETACH DELETE x);",
    ] {
      shell.terminal.type(statement + "\n")
      try shell.terminal.wait(until: {
        $0.lines[$0.cursor.row].hasPrefix("This deletes 154 nodes and 3 relationships.")
      })
      shell.terminal.press(.ctrl("c"))
      try shell.waitForPrompt()
    }
    // What has a condition, or is little, is not asked about.
    try shell.run("MATCH (n:Round) WHERE n.n > 50 DETACH DELETE n;")
    try shell.run("MATCH (n:Company) DETACH DELETE n;")
    try shell.run(":set confirm 10")
    shell.terminal.type("MATCH (n) DETACH DELETE n;\n")
    try shell.terminal.wait(for: "This deletes 52 nodes")
    shell.terminal.type("y\n")
    try shell.waitForPrompt()
    #expect(shell.screen.text.contains("52 nodes deleted"))
    #expect(try shell.quit(discarding: true) == 0)
  }

  @Test func editsInTheUsersEditor() throws {
    let shell = try open(environment: ["EDITOR": "sh -c 'echo \"RETURN 42 AS answer;\" >\"$0\"'"])
    try shell.run("RETURN 1;")
    shell.terminal.type(":edit\n")
    try shell.terminal.wait(for: "cygnet> RETURN 42 AS answer;")
    shell.press(.enter)
    try shell.waitForPrompt()
    #expect(shell.screen.text.contains(" answer\n────────\n     42\n"))
    shell.press(.ctrl("x"), .ctrl("e"))
    try shell.terminal.wait(until: { $0.lines[$0.cursor.row] == "cygnet> RETURN 42 AS answer;" })
    shell.press(.ctrl("c"))
    #expect(try shell.quit() == 0)
  }

  @Test func startsWithTheInitFile() throws {
    let files = [".config/cygnet/cygnetrc": ":set timing off\n:param x => 5\n:nonsense\n"]
    let shell = try open(files: files)
    #expect(shell.screen.text.contains("there is no command `:nonsense`"))
    try shell.run("RETURN $x AS x;")
    #expect(shell.screen.text.contains(" 5\n(1 row)\n"))
    #expect(try shell.quit() == 0)
    let plain = try open(["--no-init"], files: files)
    try plain.run("RETURN $x AS x;")
    #expect(plain.screen.text.contains("parameter `$x` was not given"))
    #expect(try plain.quit() == 0)
  }

  @Test func watches() throws {
    let shell = try open()
    try shell.run("MATCH (n) RETURN count(n) AS nodes;")
    shell.terminal.type(":watch 0.2\n")
    try shell.terminal.wait(until: {
      $0.lines[0].hasPrefix("every 0.2 s") && $0.text.contains("nodes")
    })
    shell.press(.escape)
    try shell.waitForPrompt()
    #expect(try shell.quit() == 0)
  }

  /// Without colours, and on a terminal that can do nothing.
  @Test func plainTerminals() throws {
    let shell = try open(environment: ["NO_COLOR": "1"])
    try shell.run("RETURN null AS x, 1 AS n;")
    let row = shell.lines.lastIndex { $0.contains("null │") } ?? 0
    #expect(!shell.screen.styled(row: row).contains("{"))
    #expect(try shell.quit() == 0)
    let folder = try Folder(["g.cypher": Self.graph])
    let dumb = try PseudoTerminal(
      path: Tool.path, arguments: ["g.cypher"],
      environment: ["HOME": folder.root.path, "TERM": "dumb"], workingFolder: folder.root.path)
    try dumb.wait(until: { $0.lines[$0.cursor.row] == "cygnet>" })
    dumb.type("RETURN\n1 AS x;\n")
    try dumb.wait(for: "(1 row, ")
    #expect(!dumb.output.contains(0x1B))
    dumb.type(":quit\n")
    #expect(try dumb.waitForExit() == 0)
  }

  @Test func leavesAsProgramsDo() throws {
    let shell = try open()
    shell.terminal.press(.ctrl("d"))
    #expect(try shell.terminal.waitForExit() == 0)
    #expect(!shell.screen.wantsBracketedPaste)
    // Ended from outside, it leaves the terminal as it was found.
    let other = try open()
    other.type("RETURN")
    kill(other.terminal.child, SIGTERM)
    #expect(try other.terminal.waitForExit() == 128 + SIGTERM)
    #expect(!other.screen.wantsBracketedPaste)
    #expect(other.screen.showsCursor)
  }

  /// Ctrl-Z stops the shell as it does any program, and its text is there afterwards.
  @Test func canBeSuspended() throws {
    let folder = try Folder(["g.cypher": Self.graph])
    let terminal = try PseudoTerminal(
      path: "/bin/sh", arguments: ["-i"],
      environment: [
        "HOME": folder.root.path, "TERM": "xterm", "PS1": "sh$ ", "PATH": "/usr/bin:/bin",
      ], workingFolder: folder.root.path)
    try terminal.wait(for: "sh$")
    terminal.type("'\(Tool.path)' g.cypher --private\n")
    try terminal.wait(for: "lists the commands.")
    try terminal.wait(until: { $0.lines[$0.cursor.row] == "cygnet>" })
    terminal.type("RETURN 'kept'")
    try terminal.wait(for: "cygnet> RETURN 'kept'")
    terminal.press(.ctrl("z"))
    try terminal.wait(until: { $0.lines[$0.cursor.row] == "sh$" })
    terminal.type("echo $((40 + 2))\n")
    try terminal.wait(for: "42")
    terminal.type("fg\n")
    try terminal.wait(until: { $0.lines[$0.cursor.row] == "cygnet> RETURN 'kept'" })
    terminal.type(" AS x;\n")
    try terminal.wait(for: "(1 row")
    terminal.type(":quit\n")
    try terminal.wait(until: { $0.lines[$0.cursor.row] == "sh$" })
    terminal.type("exit\n")
    #expect(try terminal.waitForExit() == 0)
  }

  /// The prompt does not wait for the graph; what is typed meanwhile runs once it is there,
  /// and a graph that cannot be opened ends the shell.
  @Test func typesWhileTheGraphLoads() throws {
    let folder = try Folder([
      "g.cypher": Self.graph, "bad.cypher": "CREATE (:A);\nCREATE (:B {x: y});",
    ])
    func start(_ graph: String) throws -> PseudoTerminal {
      try PseudoTerminal(
        path: Tool.path, arguments: [graph, "--private"],
        environment: ["HOME": folder.root.path, "TERM": "xterm"], workingFolder: folder.root.path)
    }
    let terminal = try start("g.cypher")
    terminal.type("MATCH (n) RETURN count(n) AS nodes;\n")
    try terminal.wait(for: " nodes\n───────\n     4\n(1 row")
    terminal.type(":quit\n")
    #expect(try terminal.waitForExit() == 0)
    for graph in ["bad.cypher", "missing.cypher"] {
      let terminal = try start(graph)
      #expect(try terminal.waitForExit() == 1)
      #expect(terminal.screen.text.contains(graph))
      #expect(!terminal.screen.wantsBracketedPaste)
    }
  }

  @Test func transactionsShowInThePrompt() throws {
    let shell = try open()
    try shell.run(":begin")
    #expect(shell.lines[shell.screen.cursor.row] == "cygnet*>")
    try shell.run("CREATE (:Company {name: 'gone'});")
    try shell.run(":rollback")
    #expect(shell.lines[shell.screen.cursor.row] == "cygnet>")
    try shell.run("MATCH (n) RETURN count(n) AS nodes;")
    #expect(shell.screen.text.contains("     4\n"))
    #expect(try shell.quit() == 0)
  }

  /// Ctrl-C and Ctrl-D at the question whether to leave mean no.
  @Test func staysWhenNotSure() throws {
    let shell = try open()
    try shell.run("CREATE (:A);")
    for key in [PseudoTerminal.Key.ctrl("c"), .ctrl("d")] {
      shell.terminal.type(":quit\n")
      try shell.terminal.wait(for: "Leave anyway? [y/N]")
      shell.terminal.press(key)
      try shell.waitForPrompt()
    }
    try shell.run(":set =")
    try shell.run(":save all.cypher")
    #expect(shell.screen.text.contains("5 nodes, 3 relationships written to all.cypher"))
    #expect(try shell.quit() == 0)
  }

  /// The cursor stands right below a longer prompt too.
  @Test func longerPromptsAlign() throws {
    let shell = try open()
    try shell.run(":begin")
    shell.type("RETURN\nab")
    #expect(shell.lines[shell.screen.cursor.row] == "    ...> ab")
    #expect(shell.screen.cursor.column == 11)
    shell.press(.left)
    shell.type("x")
    #expect(shell.lines[shell.screen.cursor.row] == "    ...> axb")
    shell.press(.ctrl("c"))
    #expect(try shell.quit() == 0)
  }

  /// Commands and statements pasted together run one after the other.
  @Test func pastesScripts() throws {
    let shell = try open()
    shell.terminal.paste(":param x => 41\nRETURN $x + 1 AS answer;")
    shell.terminal.settle()
    shell.press(.enter)
    try shell.waitForPrompt()
    #expect(shell.screen.text.contains("     42\n(1 row"))
    shell.terminal.paste(":describe MATCH (n)\nRETURN n;")
    shell.terminal.settle()
    shell.press(.enter)
    try shell.waitForPrompt()
    #expect(shell.screen.text.contains(" n      │ NODE"))
    #expect(try shell.quit() == 0)
  }

  /// What is said about rows holds in every format, and `:last` is what came last.
  @Test func rowsAreCounted() throws {
    let shell = try open(rows: 16)
    try shell.run(":format line")
    shell.terminal.type("UNWIND range(1, 30) AS a RETURN a, a + 1 AS b, 'x' AS c;\n")
    try shell.terminal.wait(until: { $0.isAlternate })
    shell.terminal.type("q")
    try shell.waitForPrompt()
    #expect(shell.screen.text.contains("(3 of 30 rows; `:last` shows all"))
    try shell.run(":format table")
    try shell.run(":once new.csv")
    try shell.run("RETURN 'new' AS newest;")
    #expect(shell.folder.text("new.csv") == "newest\nnew\n")
    try shell.run(":last")
    #expect(shell.screen.text.contains(" newest\n────────\n new\n(1 row)"))
    #expect(try shell.quit() == 0)
  }

  /// Without colours a suggestion would pass for what was typed.
  @Test func noSuggestionsWithoutColours() throws {
    let shell = try open(environment: ["NO_COLOR": "1"])
    try shell.run("RETURN 12345 AS x;")
    shell.type("RETU")
    #expect(shell.lines[shell.screen.cursor.row] == "cygnet> RETU")
    shell.press(.ctrl("c"))
    #expect(try shell.quit() == 0)
  }

  /// A command of several lines that was pasted stays whole; `:last` shows what was cut.
  @Test func showsTheRest() throws {
    let shell = try open(columns: 40, rows: 20)
    shell.terminal.paste(":param x => [1,\n 2]")
    shell.terminal.settle()
    shell.press(.enter)
    try shell.waitForPrompt()
    try shell.run("RETURN $x[1] AS second;")
    #expect(shell.screen.text.contains("      2\n(1 row"))
    try shell.run("RETURN range(1, 30) AS numbers, 'b' AS b;")
    #expect(shell.lines.contains { $0.contains("…") })
    shell.terminal.type(":last\n")
    try shell.terminal.wait(until: { $0.isAlternate })
    for _ in 0..<20 { shell.press(.right) }
    #expect(shell.lines.contains { $0.contains("29, 30] │ b") })
    shell.terminal.type("q")
    try shell.waitForPrompt()
    #expect(shell.screen.text.contains("(1 row)"))
    #expect(try shell.quit() == 0)
  }

  /// A program that reads no further ends the query, and each result has its own.
  @Test func programsReadWhatTheyLike() throws {
    let shell = try open()
    try shell.run(":output |head -n 2")
    try shell.run("UNWIND range(1, 100000000) AS n RETURN n;")
    try shell.run("RETURN 'next' AS x;")
    #expect(shell.screen.text.contains(" x\n──────\n"))
    try shell.run(":output")
    #expect(try shell.quit() == 0)
  }

  /// Stopped and continued from outside, the shell has its keys again.
  @Test func goesOnWhenContinued() throws {
    let shell = try open()
    shell.type("RETURN 'a'")
    kill(shell.terminal.child, SIGSTOP)
    shell.terminal.settle(milliseconds: 50)
    kill(shell.terminal.child, SIGCONT)
    shell.terminal.settle(milliseconds: 100)
    shell.type(" AS x;")
    #expect(shell.lines[shell.screen.cursor.row] == "cygnet> RETURN 'a' AS x;")
    shell.press(.enter)
    try shell.waitForPrompt()
    #expect(try shell.quit() == 0)
  }

  /// Lists and suggestions never stay on the screen when the text is run.
  @Test func leavesNothingBehind() throws {
    let shell = try open()
    try shell.run("RETURN 1 AS first;")
    shell.type("RETURN")
    shell.press(.tab)
    shell.press(.ctrl("u"))
    shell.type("RETURN 2 AS second;")
    shell.press(.enter)
    try shell.waitForPrompt()
    #expect(
      shell.text(from: "cygnet> RETURN 2").replacing(/[0-9.]+ (µs|ms)/, with: "T") == """
        cygnet> RETURN 2 AS second;
         second
        ────────
              2
        (1 row, T)
        cygnet>
        """)
    #expect(try shell.quit() == 0)
  }
}

extension String {
  /// Columns on a terminal, by the terminal model's own table.
  fileprivate var displayColumns: Int {
    var model = TerminalModel(columns: 400, rows: 2)
    model.feed(Array(utf8))
    return model.cursor.column
  }
}
