import Foundation
import Testing

/// Runs the built `cygnet` as a user would.
struct Tool {
  struct Answer {
    let output: String
    let errors: String
    let status: Int32
  }

  /// Beside the test bundle.
  static let path = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("cygnet").path

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Whether pictures can be drawn.
  static let hasGraphviz = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: $0 + "/dot")
    }

  static func run(_ words: [String], input: String = "") throws -> Answer {
    try run(words, input: Data(input.utf8))
  }

  static func run(_ words: [String], input: Data) throws -> Answer {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = words
    process.currentDirectoryURL = root
    let folder = try Folder()
    let (inputFile, outputFile, errorFile) = (
      folder.path("in"), folder.path("out"), folder.path("err")
    )
    try input.write(to: URL(fileURLWithPath: inputFile))
    for file in [outputFile, errorFile] { try Data().write(to: URL(fileURLWithPath: file)) }
    process.standardInput = FileHandle(forReadingAtPath: inputFile)
    process.standardOutput = FileHandle(forWritingAtPath: outputFile)
    process.standardError = FileHandle(forWritingAtPath: errorFile)
    try process.run()
    process.waitUntilExit()
    func text(_ file: String) -> String {
      String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
    }
    // A signal shows as a status that no contract knows.
    let status = process.terminationReason == .exit ? process.terminationStatus : -1
    return Answer(output: text(outputFile), errors: text(errorFile), status: status)
  }
}

/// A folder that goes with its last user.
final class Folder {
  let root: URL

  init(_ files: [String: String] = [:]) throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for (name, text) in files {
      let file = root.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func path(_ name: String) -> String { root.appendingPathComponent(name).path }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) }
  }
}

@Suite struct CommandLineTests {
  /// Words, input, standard output, part of standard error, status.
  struct Case: CustomTestStringConvertible {
    let words: [String]
    var input = ""
    var output = ""
    var errors = ""
    var status: Int32 = 0

    var testDescription: String { words.joined(separator: " ") }
  }

  static let cases: [Case] = [
    Case(words: ["-c", "RETURN 1 AS x, '智谱' AS 名"], output: " x │ 名\n───┼──────\n 1 │ 智谱\n"),
    Case(
      words: ["-c", "RETURN 1 AS x;", "-c", "RETURN 2 AS x", "--format", "csv"],
      output: "x\n1\nx\n2\n"),
    Case(
      words: ["-c", "RETURN 'a,b' AS x, 'q\"' AS y, null AS z, '' AS w", "--format=csv"],
      output: "x,y,z,w\n\"a,b\",\"q\"\"\",,\"\"\n"),
    Case(
      words: ["-c", "UNWIND [1, 2.5] AS x RETURN x, date('2024-05-01') AS d", "--format", "json"],
      output: "[\n{\"x\":1,\"d\":\"2024-05-01\"},\n{\"x\":2.5,\"d\":\"2024-05-01\"}\n]\n"),
    Case(words: ["-c", "UNWIND [] AS x RETURN x", "--format", "json"], output: "[]\n"),
    Case(
      words: ["-c", "UNWIND [1, 2] AS x RETURN x, 0.0 / 0 AS n", "--format", "jsonl"],
      output: "{\"x\":1,\"n\":\"NaN\"}\n{\"x\":2,\"n\":\"NaN\"}\n"),
    Case(words: ["-c", "CREATE (:A)", "--format", "json"], output: ""),
    Case(
      words: ["-c", "CREATE (a:A {x: '\"'})-[r:T]->(b) RETURN a, r", "--format", "jsonl"],
      output: "{\"a\":{\"id\":0,\"labels\":[\"A\"],\"properties\":{\"x\":\"\\\"\"}},"
        + "\"r\":{\"id\":0,\"type\":\"T\",\"start\":0,\"end\":2048,\"properties\":{}}}\n"),
    Case(
      words: [
        "--param", "x=1", "--param", "y=腾讯", "-c", "RETURN $x + 1 AS x, $y AS y",
        "--format", "csv",
      ], output: "x,y\n2,腾讯\n"),
    Case(
      words: ["--format", "csv"], input: "RETURN 1 AS x; RETURN 2 AS y", output: "x\n1\ny\n2\n"),
    Case(
      words: ["-f", "-", "--format", "csv"], input: ":param x=5\nRETURN $x AS x\n", output: "x\n5\n"
    ),
    Case(words: [], input: "// nothing\n", errors: "0 nodes, 0 relationships; no statement"),
    Case(words: ["--version"], output: "cygnet 0.1.0\n"),
    // Errors of statements.
    Case(words: ["-c", "RETURN x"], errors: "variable `x` is not defined", status: 1),
    Case(
      words: ["-c", "RETURN 1 AS x", "-c", "RETURN 1 / 0", "-c", "RETURN 3", "--format", "csv"],
      output: "x\n1\n", errors: "division by zero", status: 1),
    Case(words: ["-c", "RETURN $x"], errors: "parameter `$x` was not given", status: 1),
    Case(
      words: ["-c", "RETURN x", "--error-format", "json"],
      errors: "{\"error\":{\"kind\":\"SyntaxError\",\"phase\":\"compile time\","
        + "\"code\":\"UndefinedVariable\",\"gqlstatus\":\"42N62\","
        + "\"message\":\"variable `x` is not defined\",\"line\":1,\"column\":8}}\n", status: 1),
    Case(words: ["--read-only", "-c", "CREATE (:A)"], errors: "reading only", status: 1),
    Case(
      words: ["--memory-limit", "16", "-c", "RETURN size(range(1, 10000000))"],
      errors: "memory limit of 16 MiB", status: 1),
    Case(
      words: [
        "--timeout", "0.1", "-c",
        "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b)",
      ],
      errors: "time limit", status: 1),
    // A wrong command line runs nothing.
    Case(words: ["--nonsense"], errors: "unknown flag `--nonsense`", status: 2),
    Case(words: ["--frmat", "csv"], errors: "did you mean `--format`?", status: 2),
    Case(
      words: ["--format", "xml", "-c", "RETURN 1"], errors: "expected one of table, box", status: 2),
    Case(words: ["--format"], errors: "`--format` needs a value", status: 2),
    Case(words: ["-c"], errors: "`-c` needs a value", status: 2),
    Case(words: ["--param", "x", "-c", "RETURN 1"], errors: "NAME=VALUE", status: 2),
    Case(
      words: ["--param", "x=1", "--param", "x=2", "-c", "RETURN 1"], errors: "given twice",
      status: 2),
    Case(
      words: ["--param", "x=[1", "-c", "RETURN 1"], errors: "the value of parameter `x`", status: 2),
    Case(words: ["a", "b"], errors: "unexpected `b`", status: 2),
    Case(words: ["--timeout", "x"], errors: "takes a number above 0", status: 2),
    Case(words: ["-o", "x"], errors: "belongs to `cygnet export`", status: 2),
    Case(words: ["run", "Graphs/AIInvestors"], errors: "usage: cygnet run GRAPH NAME", status: 2),
    Case(
      words: ["--error-format", "json", "--format", "xml"],
      errors: "{\"error\":{\"kind\":\"CommandLineError\"", status: 2),
    // Graphs that cannot be opened.
    Case(
      words: ["no/such/graph", "-c", "RETURN 1"], errors: "there is no `no/such/graph`", status: 1),
    Case(words: ["Sources", "-c", "RETURN 1"], errors: "holds no .cypher scripts", status: 1),
    Case(words: ["Package.swift", "-c", "RETURN 1"], errors: "is not a graph", status: 1),
  ]

  @Test(arguments: cases) func answers(_ expected: Case) throws {
    let answer = try Tool.run(expected.words, input: expected.input)
    #expect(answer.output == expected.output)
    #expect(
      expected.errors.isEmpty ? answer.errors.isEmpty : answer.errors.contains(expected.errors),
      "\(answer.errors)")
    #expect(answer.status == expected.status)
  }

  @Test(arguments: [
    ["--help"], ["-h"], ["help"], ["run", "--help"], ["queries", "--help"],
    ["export", "--help"], ["help", "export"], ["test", "--help"], ["lint", "--help"],
    ["doc", "--help"], ["fmt", "--help"], ["help", "generate"],
  ])
  func helps(_ words: [String]) throws {
    let answer = try Tool.run(words)
    #expect(answer.output.contains("usage:"))
    #expect(answer.errors.isEmpty)
    #expect(answer.status == 0)
  }

  // MARK: Files

  @Test func foldersAreGraphs() throws {
    let folder = try Folder([
      "b.cypher": "MATCH (a:A) CREATE (a)-[:T]->(:B {名: '面'})",
      "a.cypher": "\u{FEFF}// first\r\nCREATE (:A {x: 1});\r\nCREATE (:A {x: 2});\r\n",
      "queries/all.cypher":
        "// Every A.\n// More.\nMATCH (a:A) WHERE a.x >= $low RETURN a.x AS x ORDER BY x",
      "deep/ignored.cypher": "BROKEN",
    ])
    let graph = folder.root.path
    var answer = try Tool.run([
      graph, "-c", "MATCH (a)-->(b) RETURN a.x AS x, b.名 AS y", "--format", "csv",
    ])
    #expect(answer.output == "x,y\n1,面\n2,面\n")
    answer = try Tool.run(["queries", graph, "--format", "csv"])
    #expect(answer.output == "name,parameters,documentation,tags\nall,$low,Every A.,\"\"\n")
    answer = try Tool.run(["run", graph, "all", "low=2", "--format", "csv"])
    #expect(answer.output == "x\n2\n")
    answer = try Tool.run(["run", graph, "all"])
    #expect(answer.status == 2)
    #expect(answer.errors.contains("needs $low"))
    answer = try Tool.run(["run", graph, "al", "low=1"])
    #expect(answer.status == 2)
    #expect(answer.errors.contains("did you mean `all`?"))
    answer = try Tool.run(["run", graph, "all", "high=1"])
    #expect(answer.status == 2)
    #expect(answer.errors.contains("no parameter `high`"))
    answer = try Tool.run([
      graph + "/a.cypher", "-c", "MATCH (a) RETURN count(a) AS n", "--format", "csv",
    ])
    #expect(answer.output == "n\n2\n")
  }

  @Test func brokenScriptsNameThePlace() throws {
    let folder = try Folder([
      "a.cypher": "CREATE (:A);\n", "b.cypher": "CREATE (:B);\nCREATE (:C {x: 错});\n",
      "only/c.cypher": "CREATE (:A)\n:help\n",
    ])
    var answer = try Tool.run([folder.root.path, "-c", "RETURN 1"])
    #expect(answer.status == 1)
    #expect(answer.output.isEmpty)
    #expect(answer.errors.contains("b.cypher:2:16"))
    #expect(answer.errors.contains("variable `错` is not defined"))
    answer = try Tool.run([folder.path("only"), "-c", "RETURN 1"])
    #expect(answer.status == 1)
    #expect(answer.errors.contains("c.cypher:2:1"))
  }

  @Test func bytesMustBeUTF8() throws {
    let folder = try Folder()
    let file = folder.path("bad.cypher")
    try Data([0x52, 0x45, 0x0A, 0x20, 0xC3, 0x28]).write(to: URL(fileURLWithPath: file))
    var answer = try Tool.run([file, "-c", "RETURN 1"])
    #expect(answer.status == 1)
    #expect(answer.errors.contains("not UTF-8"))
    #expect(answer.errors.contains("bad.cypher:2:2"))
    answer = try Tool.run([], input: Data([0xFF, 0xFE]))
    #expect(answer.status == 1)
    #expect(answer.errors.contains("not UTF-8"))
  }

  @Test func deepNestingIsRefused() throws {
    let query =
      "RETURN " + String(repeating: "(", count: 100_000) + "1"
      + String(repeating: ")", count: 100_000)
    let answer = try Tool.run([], input: query)
    #expect(answer.status == 1)
    #expect(answer.errors.contains("nesting is deeper than"))
  }

  @Test func scriptsAreSaved() throws {
    let folder = try Folder(["in.cypher": "CREATE (:A {x: 1})-[:T]->(:B);\n:save OUT\n"])
    let saved = folder.path("out.cypher")
    let script = try #require(folder.text("in.cypher")).replacingOccurrences(of: "OUT", with: saved)
    #expect(try Tool.run([], input: script).status == 0)
    let answer = try Tool.run([
      saved, "-c", "MATCH (a)-[r]->(b) RETURN a.x AS x, labels(b) AS l", "--format", "csv",
    ])
    #expect(answer.output == "x,l\n1,\"[\"\"B\"\"]\"\n")
  }

  @Test func scriptsThatReadThemselvesStop() throws {
    let folder = try Folder(["loop.cypher": ""])
    let file = folder.path("loop.cypher")
    try Data(":source \(file)\n".utf8).write(to: URL(fileURLWithPath: file))
    let answer = try Tool.run(["-f", file])
    #expect(answer.status == 1)
    #expect(answer.errors.contains("read each other"))
  }

  // MARK: Pictures

  @Test func exports() throws {
    let folder = try Folder([
      "g.cypher":
        "CREATE (a:A {name: 'quote \" back \\\\ line\\n 面'})-[:T]->(b:B)-[:U]->(a), (:C {name: 1})"
    ])
    let graph = folder.path("g.cypher")
    let whole = try Tool.run(["export", graph, "--to", "dot"])
    #expect(whole.status == 0)
    #expect(whole.output.hasPrefix("digraph \"g\" {\n"))
    #expect(whole.output.contains("label=\"quote \\\" back \\\\ line\\n 面\""))
    #expect(whole.output == (try Tool.run(["export", graph, "--to", "dot"])).output)
    func counts(_ words: [String]) throws -> [Int] {
      let answer = try Tool.run(["export", graph, "--to", "dot"] + words)
      let lines = answer.output.split(separator: "\n")
      return [
        lines.count { $0.hasPrefix("  \"") && !$0.contains("\" -> \"") },
        lines.count { $0.contains("\" -> \"") }, Int(answer.status),
      ]
    }
    #expect(try counts([]) == [3, 2, 0])
    // A relationship brings its ends; nothing else is drawn unless asked for.
    #expect(try counts(["-c", "MATCH (:A)-[r:T]->() RETURN r"]) == [2, 1, 0])
    #expect(try counts(["-c", "MATCH (n:A|B) RETURN n"]) == [2, 0, 0])
    #expect(try counts(["-c", "MATCH (n:A|) RETURN n"]) == [0, 0, 1])
    #expect(try counts(["-c", "MATCH (n) WHERE n:A OR n:B RETURN n"]) == [2, 0, 0])
    #expect(try counts(["-c", "MATCH (n) WHERE n:A OR n:B RETURN n", "--connect"]) == [2, 2, 0])
    #expect(try counts(["-c", "MATCH p = (:A)-->()-->() RETURN {x: [p]}"]) == [2, 2, 0])
    #expect(try counts(["-c", "MATCH (n:Missing) RETURN n"]) == [0, 0, 1])
    let nothing = try Tool.run(["export", graph, "--to", "dot", "-c", "RETURN 1"])
    #expect(nothing.errors.contains("RETURN i, r, c"))
    #expect(try Tool.run(["export", graph]).status == 2)
    #expect(try Tool.run(["export", graph, "--to", "pngg"]).status == 2)
    let output = folder.path("out.dot")
    #expect(try Tool.run(["export", graph, "--to", "dot", "-o", output]).status == 0)
    #expect(folder.text("out.dot") == whole.output)
    // A failed export leaves the old file alone.
    #expect(
      try Tool.run(["export", graph, "--to", "dot", "-c", "RETURN x", "-o", output]).status == 1)
    #expect(folder.text("out.dot") == whole.output)
    let lost = try Tool.run(["export", graph, "--to", "dot", "-o", folder.path("no/such/x.dot")])
    #expect(lost.status == 1)
    #expect(lost.errors.contains("cannot write"))
  }

  /// Where Graphviz is installed it draws what is exported.
  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/dot"), "needs Graphviz"))
  func graphvizDraws() throws {
    let folder = try Folder([
      "g.cypher":
        "CREATE (:A {name: 'x\\u0001\\u0007\\\\N\\\\l<b>&\"'})-[:`T \"<>`]->(:B {name: '月之暗面'}), ({name: ''})"
    ])
    for graph in [folder.path("g.cypher"), "Graphs/AIInvestors"] {
      let dot = folder.path("g.dot")
      #expect(try Tool.run(["export", graph, "--to", "dot", "-o", dot]).status == 0)
      let process = Process()
      // Of a large graph it is enough to have every line read.
      let isSmall = graph.hasSuffix("g.cypher")
      process.executableURL = URL(fileURLWithPath: isSmall ? "/usr/bin/dot" : "/usr/bin/nop")
      process.arguments = isSmall ? ["-Tsvg", dot] : [dot]
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let text = String(
        decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(text.contains("月之暗面"))
    }
  }
}
