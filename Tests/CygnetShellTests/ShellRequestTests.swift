import Cygnet
import Foundation
import Testing

@testable import CygnetShell

/// What users of other graph shells have asked for over years, each by where they asked.
@Suite struct ShellRequestTests {
  private static let graph = """
    CREATE (a:Company {name: '月之暗面', note: 'says "hi", twice\\nand more'}),
           (i:Investor {name: '红杉: 中国'})-[:INVESTED_IN {amount: 1.5, since: date('2023-10-01')}]->(a);
    """

  private func graphFolder(_ files: [String: String] = [:]) throws -> Folder {
    try Folder(["g.cypher": Self.graph].merging(files) { $1 })
  }

  /// cypher-shell #166, kuzu #3876, libneo4j-client #60: JSON on standard output is valid
  /// JSON and nothing else, also when a later statement fails.
  @Test func jsonFromTheShell() throws {
    let folder = try graphFolder()
    for (input, status) in [
      ("MATCH (n)-[r]->(m) RETURN n, r, m;", Int32(0)),
      (":timing on\nMATCH (n)-[r]->(m) RETURN n, r, m;\nRETURN 1 / 0;", 1),
    ] {
      let answer = try Tool.run([folder.path("g.cypher"), "--format", "json"], input: input)
      #expect(answer.status == status)
      let rows =
        try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [[String: Any]]
      let relationship = rows?.first?["r"] as? [String: Any]
      #expect((relationship?["properties"] as? [String: Any])?["since"] as? String == "2023-10-01")
      #expect(rows?.count == 1)
    }
    let lines = try Tool.run([
      folder.path("g.cypher"), "--format", "jsonl", "-c", "MATCH (n) RETURN n.name AS name",
    ])
    for line in lines.output.split(separator: "\n") {
      _ = try JSONSerialization.jsonObject(with: Data(line.utf8))
    }
  }

  /// neo4j #6375, neo4j-browser #1083, apoc #1005: CSV survives commas, quotes and line
  /// ends, and reads back as it was.
  @Test func csvIsWhole() throws {
    let folder = try graphFolder()
    let query = "MATCH (c:Company) RETURN c.name AS name, c.note AS note"
    let answer = try Tool.run([folder.path("g.cypher"), "--format", "csv", "-c", query])
    #expect(answer.output == "name,note\n月之暗面,\"says \"\"hi\"\", twice\nand more\"\n")
    try Data(answer.output.utf8).write(to: URL(fileURLWithPath: folder.path("out.csv")))
    let back = try Tool.run([
      "--allow-files", folder.root.path, "--format", "json", "-c",
      "LOAD CSV WITH HEADERS FROM 'file:///out.csv' AS row RETURN row.note = 'says \"hi\", twice\\nand more' AS same",
    ])
    #expect(back.output == "[\n{\"same\":true}\n]\n")
  }

  /// cypher-shell #114: completion in the shell, by what the graph holds.
  @Test func completionInTheShell() throws {
    let shell = try ShellTerminal(["g.cypher"], files: ["g.cypher": Self.graph])
    shell.type("mat\t(i:Inv\t)-[:\t]->(c:\t) ret\tc.no\t;")
    #expect(
      shell.lines[shell.screen.cursor.row]
        == "cygnet> MATCH (i:Investor)-[:INVESTED_IN]->(c:Company) RETURN c.note;")
    shell.press(.ctrl("c"))
    #expect(try shell.quit() == 0)
  }

  /// mgconsole PR #98, AGE #315, #76, #2225: parameters in the shell and on the command
  /// line, of any type, from expressions and queries.
  @Test func parametersInTheShell() throws {
    let folder = try graphFolder()
    let script = """
      :param name => 'Moon' + 'shot'
      :param since=2023
      :param {tags: ['a', 'b'], on: date('2023-10-01')}
      :param `odd name` => 1
      :param top = (MATCH (c:Company) RETURN c.name)
      :param old: 5
      :param plain text
      RETURN $name AS name, $since + 1 AS next, $tags[1] AS tag, $on.year AS year,
             $`odd name` AS odd, $top AS top, $old AS old, $plain AS plain;
      """
    let answer = try Tool.run([folder.path("g.cypher"), "--format", "jsonl"], input: script)
    #expect(
      answer.output == """
        {"name":"Moonshot","next":2024,"tag":"b","year":2023,"odd":1,"top":"月之暗面","old":5,"plain":"text"}

        """, "\(answer.errors)")
    for (command, message) in [
      (":param x => 1 +", "expected an expression"), (":param => 1", "expected a parameter's name"),
      (":param x = (MATCH (n:Nothing) RETURN n.x)", "gives no row"),
      (":param y", "no parameter `$y`"),
      (":param x => $missing", "parameter `$missing` was not given"),
    ] {
      let answer = try Tool.run([folder.path("g.cypher")], input: command)
      #expect(answer.status != 0, "\(command)")
      #expect(answer.errors.contains(message), "\(command): \(answer.errors)")
    }
  }

  /// neo4j-browser #136, #132, neo4j #3913, #213, cartography #177: queries saved, named,
  /// shared and run as files.
  @Test func savedQueriesAreFiles() throws {
    let shell = try ShellTerminal(
      ["g.cypher"],
      files: [
        "g.cypher": Self.graph,
        "queries/backers.cypher":
          "// Who backs a company.\nMATCH (i)-->(c:Company {name: $company}) RETURN i.name AS backer;",
      ])
    shell.type(":run \t")
    #expect(shell.lines[shell.screen.cursor.row] == "cygnet> :run backers")
    shell.type("\t")
    #expect(shell.lines[shell.screen.cursor.row] == "cygnet> :run backers company=")
    shell.type("月之暗面")
    shell.press(.enter)
    try shell.waitForPrompt()
    #expect(shell.screen.text.contains(" backer\n────────────\n 红杉: 中国\n(1 row, "))
    // What is missing is asked for.
    shell.terminal.type(":run backers\n")
    try shell.terminal.wait(for: "$company:")
    shell.terminal.type("月之暗面\n")
    try shell.waitForPrompt()
    #expect(try shell.quit() == 0)
  }

  /// neo4j-graphviz #5, py2neo #99: a query's result as a DOT string.
  @Test func resultsAsDOT() throws {
    let shell = try ShellTerminal(["g.cypher"], files: ["g.cypher": Self.graph])
    try shell.run("MATCH p = (i)-->(c) RETURN {deep: [p]} AS x;")
    try shell.run(":graph dot out.dot")
    #expect(shell.screen.text.contains("2 nodes, 1 relationship written to out.dot"))
    #expect(shell.folder.text("out.dot")?.hasPrefix("digraph \"result\" {\n") ?? false)
    try shell.run(":graph")
    #expect(
      shell.screen.text.contains("└─[:INVESTED_IN]─▶ (月之暗面:Company)")
        || shell.screen.text.contains("└◀[:INVESTED_IN]── (红杉: 中国:Investor)"))
    #expect(try shell.quit() == 0)
  }

  /// kuzu #5040: a running query can be stopped, and the session goes on.
  @Test func queriesCanBeStopped() throws {
    let shell = try ShellTerminal(["g.cypher"], files: ["g.cypher": Self.graph])
    try shell.run(":timeout 0.2")
    try shell.run("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b);")
    #expect(shell.screen.text.contains("time limit"))
    try shell.run(":timeout off")
    try shell.run(":memory 8")
    try shell.run("RETURN size(range(1, 10000000));")
    #expect(shell.screen.text.contains("memory limit of 8 MiB"))
    #expect(try shell.quit() == 0)
  }

  /// graphiti #1132, cognee #2098, OpenKL #4: the graph can always leave, as plain text.
  @Test func graphsCanLeave() throws {
    let folder = try graphFolder()
    let out = folder.path("out.cypher")
    #expect(try Tool.run([folder.path("g.cypher")], input: ":save \(out)").status == 0)
    let count = "MATCH (n)-[r]->(m) RETURN n.name AS n, r.since AS since, m.note AS note"
    let (first, second) = (
      try Tool.run([folder.path("g.cypher"), "--format", "json", "-c", count]),
      try Tool.run([out, "--format", "json", "-c", count])
    )
    #expect(first.output == second.output)
    #expect(!first.output.isEmpty)
  }

  /// neo4j-browser #136 again: a script that fails says where, and stops unless told to go on.
  @Test func scriptsStopAtMistakes() throws {
    let folder = try graphFolder([
      "s.cypher": "RETURN 1 AS a;\nRETURN 1 / 0 AS b;\nRETURN 3 AS c;\n",
      "t.cypher": "RETURN 1 AS a;\nRETURN ] AS b;\n:nonsense\nRETURN 3 AS c;\n",
    ])
    var answer = try Tool.run(["-f", folder.path("s.cypher"), "--format", "csv"])
    #expect(answer.output == "a\n1\n")
    #expect(answer.errors.contains("s.cypher:2:"))
    #expect(answer.status == 1)
    answer = try Tool.run(["-f", folder.path("s.cypher"), "--format", "csv", "--keep-going"])
    #expect(answer.output == "a\n1\nc\n3\n")
    #expect(answer.errors.contains("s.cypher:2:"))
    #expect(answer.status == 1)
    answer = try Tool.run(["-f", folder.path("t.cypher"), "--format", "csv"])
    #expect(answer.output.isEmpty)
    #expect(answer.status == 1)
    answer = try Tool.run(["-f", folder.path("t.cypher"), "--format", "csv", "--keep-going"])
    #expect(answer.output == "a\n1\nc\n3\n")
    #expect(answer.errors.contains("t.cypher:2:8"))
    #expect(answer.errors.contains("no command `:nonsense`"))
    #expect(answer.status == 1)
  }

  // MARK: Commands in scripts

  /// What fails in a script is not a mistake of the command line, and says where it stands.
  @Test func failingCommandsSayWhere() throws {
    let folder = try Folder([
      "a.cypher": "RETURN 1 AS x;\n  :bogus 1\nRETURN 2 AS x;\n",
      "b.cypher": ":format csv\r\n:param x=1\r\nRETURN $x AS x;\r\n:quit\r\nRETURN 2 AS x;\r\n",
      "c.cypher": "MATCH (n {\n.5: 1}) RETURN n;",
    ])
    var answer = try Tool.run(["-f", folder.path("a.cypher"), "--format", "csv"])
    #expect(answer.status == 1)
    #expect(answer.output == "x\n1\n")
    #expect(answer.errors.contains("a.cypher:2:3"))
    answer = try Tool.run(["-f", folder.path("b.cypher")])
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output == "x\n1\n")
    answer = try Tool.run(["-f", folder.path("c.cypher")])
    #expect(answer.errors.contains("c.cypher:2:1"))
    // Rows made before an error reach the file.
    let out = folder.path("out.csv")
    answer = try Tool.run(
      [], input: ":output \(out)\nUNWIND range(1, 5000) AS x RETURN 10 / (4000 - x) AS y;\n")
    #expect(answer.status == 1)
    #expect(folder.text("out.csv")?.hasPrefix("y\n0\n") ?? false)
    // What was sent to a program is seen, whatever comes after.
    answer = try Tool.run(
      ["--format", "csv"], input: ":output |cat\nRETURN 1 AS x;\nRETURN 1 / 0 AS y;\n")
    #expect(answer.output.hasPrefix("x\n1\n"))
    // A `:once` is for one statement, also when that fails.
    let lost = folder.path("lost.csv")
    answer = try Tool.run(
      ["--keep-going", "--format", "csv"],
      input: ":once \(lost)\nRETURN 1 / 0 AS y;\nRETURN 3 AS z;\n")
    #expect(answer.output == "z\n3\n")
    #expect(folder.text("lost.csv") == nil)
    // All that a command prints goes to one place.
    let help = folder.path("help.txt")
    answer = try Tool.run([], input: ":once \(help)\n:queries\nRETURN 1 AS x;\n")
    #expect(answer.output == " x\n───\n 1\n")
  }

  /// Thousands of lines that begin as commands do are no reason to wait.
  @Test func longScriptsAreCutQuickly() throws {
    let statement = "MATCH (a) RETURN a {\n  .name,\n  .b\n} AS x;\n"
    let text = String(repeating: statement, count: 3_000)
    #expect(try ScriptText(SourceText(text)).parts.count == 3_000)
  }

  /// Standard output holds data only, whatever the format and the outcome.
  @Test(arguments: [
    "table", "box", "line", "csv", "tsv", "json", "jsonl", "markdown", "html",
  ])
  func onlyDataOnStandardOutput(_ format: String) throws {
    let query = "UNWIND ['红', null, 'b'] AS x RETURN x;"
    let alone = try Tool.run(["--format", format], input: query)
    #expect(alone.errors.isEmpty)
    let noisy = try Tool.run(
      ["--format", format],
      input: ":set timing on\n:param a=1\n\(query)\nMATCH (n:Nothing) RETURN n.x + $missing;")
    #expect(noisy.output == alone.output)
    #expect(noisy.errors.contains("$missing"))
    #expect(noisy.status == 1)
    #expect(!alone.output.contains("\u{1B}"))
    let empty = try Tool.run(["--format", format], input: "CREATE (:A);")
    #expect(empty.output.isEmpty)
  }

  @Test func resultsGoWhereTheyAreSent() throws {
    let folder = try Folder()
    let script = """
      :once once.csv
      RETURN 1 AS a, 'x' AS b;
      RETURN 2 AS c;
      :output all.jsonl
      RETURN 3 AS d;
      RETURN 4 AS d;
      :output
      :once |tr a-z A-Z
      RETURN 'loud' AS e;
      RETURN 5 AS f;
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Tool.path)
    process.arguments = ["--format", "csv"]
    process.currentDirectoryURL = folder.root
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data(script.utf8))
    try input.fileHandleForWriting.close()
    let shown = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(shown == "c\n2\nE\nLOUD\nf\n5\n")
    #expect(folder.text("once.csv") == "a,b\n1,x\n")
    #expect(folder.text("all.jsonl") == "{\"d\":3}\n{\"d\":4}\n")
  }

  @Test(arguments: [
    (
      ":describe MATCH (n:A)-[r]->() RETURN n, r, n.x AS x, count(*) AS c",
      "column,type\nn,NODE\nr,RELATIONSHIP\nx,ANY\nc,INTEGER\n"
    ),
    (":set rows", ""), (":help param", nil),
    (":param x=1\n:params", "parameter,value,type\n$x,1,INTEGER\n"),
    (".param x=1\n.params;", "parameter,value,type\n$x,1,INTEGER\n"),
    (
      "CREATE (:公司 {name: 'x'})-[:`T t`]->(:B {y: 1}), (:B);\n:schema",
      "schema,count,properties\n(:B),2,y INTEGER (1)\n(:公司),1,name STRING\n[:`T t`],1,\"\"\n"
        + "\"  (:公司)-[:`T t`]->(:B)\",1,\"\"\n"
    ),
    (
      "CREATE (:A {name: 'x', y: 1});\n:schema A",
      "schema,count,properties\n(:A),1,\"\"\n\"  .name\",1,STRING\n\"  .y\",1,INTEGER\n"
    ),
  ])
  func commands(_ script: String, _ output: String?) throws {
    let answer = try Tool.run(["--format", "csv"], input: script)
    #expect(answer.status == 0, "\(answer.errors)")
    if let output { #expect(answer.output == output) } else { #expect(!answer.output.isEmpty) }
  }

  @Test(arguments: [
    (":set =", "expected a setting's name"), (":param $$x=1", "expected a parameter's name"),
    (":param {", "expected"), (":param x = (MATCH (c:Compny RETURN c)", "expected"),
    (":param x = (RETURN 1", "expected `)`"), (":watch 0", "from 0.1 to 86400"),
    (":begin\n:save x.cypher", "lack the changes"), (":output /no/such/x.csv", "cannot write"),
    (":once |", "expected a command"), (":begin\n:test", "tests need transactions of their own"),
    (":begin\nCREATE (:A);", "still open at the end"), (":set pager ''", "a command"),
    (":nonsense", "no command `:nonsense`"), (":shcema", "did you mean `:schema`?"),
    (":set nonsense 1", "no setting `nonsense`"), (":set rows many", "a whole number from 1"),
    (":set theme blue", "auto, dark, light, none"), (":format xml", "unknown format `xml`"),
    (":help nonsense", "no help about"), (":once", "usage: :once"), (":last", "no result yet"),
    (":graph", "kept at a terminal only"), (":plan", "no statement yet"),
    (":watch", "no query yet"),
    (":edit", "needs a terminal"), (":history", "needs a terminal"),
    (":describe RETURN x", "variable `x` is not defined"), (":explain", "usage: :explain"),
    (":schema Nothing", "no label or relationship type `Nothing`"),
    (":commit", "no transaction is open"),
    (":timeout -1", "a number of seconds above 0"), (":source missing.cypher", "missing.cypher"),
  ])
  func commandsThatFail(_ command: String, _ message: String) throws {
    let answer = try Tool.run([], input: command)
    #expect(answer.status == 1 || answer.status == 2)
    #expect(answer.errors.contains(message), "\(answer.errors)")
    #expect(answer.output.isEmpty)
  }
}
