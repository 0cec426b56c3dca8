import Foundation
import Testing

/// What the README says can be typed is typed.
@Suite struct READMETests {
  private static let text =
    (try? String(contentsOf: Tool.root.appendingPathComponent("README.md"), encoding: .utf8)) ?? ""

  /// A statement or command of the tour, and the lines shown below it.
  struct Step {
    var input: String
    var output: [String]
  }

  private static var tour: [Step] {
    var steps: [Step] = []
    for block in text.components(separatedBy: "```\n") where block.hasPrefix("cygnet> ") {
      for line in block.split(separator: "\n").map(String.init) {
        if line.hasPrefix("cygnet> ") {
          steps.append(Step(input: String(line.dropFirst(8)), output: []))
        } else if line.hasPrefix("   ...> "), !steps.isEmpty {
          steps[steps.count - 1].input += "\n" + line.dropFirst(8)
        } else if !steps.isEmpty, !line.hasPrefix("(") {
          steps[steps.count - 1].output.append(line)
        }
      }
    }
    return steps
  }

  @Test func theTourHolds() throws {
    let steps = Self.tour
    #expect(steps.count >= 3)
    for step in steps {
      let answer = try Tool.run(["Graphs/AIInvestors"], input: step.input)
      let shown = (answer.output + answer.errors).split(separator: "\n").map(String.init)
        .filter { !$0.contains("-->") }
      #expect(shown == step.output, "\(step.input)")
    }
  }

  /// The recorded session, typed on a terminal of its width; times aside.
  @Test func theSessionHolds() throws {
    let block = Self.text.components(separatedBy: "```console\n").dropFirst().first ?? ""
    let recorded = block.components(separatedBy: "\n```")[0]
    var inputs: [String] = []
    for line in recorded.split(separator: "\n") {
      if line.hasPrefix("cygnet> ") { inputs.append(String(line.dropFirst(8))) }
      if line.hasPrefix("   ...> ") { inputs[inputs.count - 1] += "\n" + line.dropFirst(8) }
    }
    #expect(inputs.count >= 4)
    let graph = Tool.root.appendingPathComponent("Graphs/AIInvestors").path
    let shell = try ShellTerminal([graph, "--no-init", "--private"], columns: 80, rows: 60)
    for input in inputs { try shell.run(input) }
    let shown = shell.screen.history.joined(separator: "\n")
    let session = shown[(shown.firstRange(of: "cygnet> ")?.lowerBound ?? shown.startIndex)...]
    func plain(_ text: some StringProtocol) -> String {
      String(text).replacing(/[0-9.]+ (µs|ms)( +[0-9]+ %)?/, with: "T").replacing(/[ ]+/, with: " ")
    }
    #expect(plain(session) == plain(recorded) + "\ncygnet>")
    #expect(try shell.quit() == 0)
  }

  /// The saved query that is shown is the beginning of its file.
  @Test func theSavedQueryIsOfTheShelf() throws {
    let block = Self.text.components(separatedBy: "```cypher\n// cygnet: 1\n").last ?? ""
    let shown = "// cygnet: 1\n" + block.components(separatedBy: "```\n")[0]
    let file = Tool.root.appendingPathComponent("Graphs/AIInvestors/queries/co-investors.cypher")
    #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix(shown))
    #expect(shown.contains("// test: "))
  }

  /// The style that is shown styles the first graph, without a warning.
  @Test func theStyleHolds() throws {
    let block = Self.text.components(separatedBy: "```\ngraph {").dropFirst().first ?? ""
    let folder = try Folder(["x.style": "graph {" + block.components(separatedBy: "```\n")[0]])
    let graph = Tool.root.appendingPathComponent("Graphs/AIInvestors").path
    let answer = try Tool.run(
      ["export", graph, "--to", "dot", "--style", folder.path("x.style")])
    #expect(answer.status == 0 && answer.errors.isEmpty, "\(answer.errors)")
    #expect(answer.output.contains("Who backs whom") && answer.output.contains("more</font>"))
  }

  /// The picture is the one that the command below it makes, as far as the fonts of the
  /// machine let it.
  @Test(.enabled(if: Tool.hasGraphviz, "needs Graphviz")) func thePictureIsOfTheGraph() throws {
    let folder = try Folder([:])
    let graph = Tool.root.appendingPathComponent("Graphs/AIInvestors").path
    let made = folder.path("backers.svg")
    let answer = try Tool.run([
      "export", graph, "--query", "backer-network", "company=智谱AI", "-o", made, "--layout", "neato",
    ])
    #expect(answer.status == 0, "\(answer.errors)")
    func texts(_ path: String) throws -> Set<String> {
      let svg = try String(contentsOfFile: path, encoding: .utf8)
      return Set(svg.matches(of: /<text[^>]*>([^<]*)</).map { String($0.1) })
    }
    #expect(try texts(made) == texts(graph + "/pictures/backers.svg"))
    #expect(try texts(made).isSuperset(of: ["智谱AI", "月之暗面", "阿里巴巴"]))
  }

  @Test func theTwoCommandsAreThere() {
    #expect(Self.text.contains("\n    swift run -c release cygnet Graphs/AIInvestors\n"))
    #expect(Self.text.contains("\n    swift test\n"))
  }

  /// Indented lines that call `cygnet` on the first graph.
  @Test func commandLinesRun() throws {
    let folder = try Folder([
      "question.cypher": "RETURN $company AS c", "questions.cypher": "RETURN 1 AS x",
      "deals.csv": "company,year\n智谱AI,2019\n", "Company.csv": "id,name\n1,智谱AI\n",
      "Investor.csv": "id,name\n7,红杉\n", "INVESTED_IN.csv": "from,to,year\n7,1,2023\n",
    ])
    var count = 0
    for line in Self.text.split(separator: "\n").map(String.init)
    where line.hasPrefix("    cygnet ") || line.hasPrefix("    $ cygnet ") {
      var command = line.trimmingCharacters(in: .whitespaces)
      if command.contains(".svg"), !Tool.hasGraphviz { continue }
      if command.hasPrefix("$ ") { command.removeFirst(2) }
      command = command.replacingOccurrences(
        of: "Graphs/", with: Tool.root.appendingPathComponent("Graphs").path + "/")
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.currentDirectoryURL = folder.root
      shell.arguments = [
        "-c",
        command.replacingOccurrences(of: "cygnet ", with: "'\(Tool.path)' ", options: .anchored),
      ]
      let output = Pipe()
      shell.standardOutput = output
      shell.standardInput = FileHandle.nullDevice
      try shell.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 0, "\(command)")
      let isSilent = [
        " -o ", " --create ", " check ", " backup ", " compact ", " salvage ", " import ",
      ]
      .contains { command.contains($0) }
      #expect(text.isEmpty == isSilent, "\(command)")
      count += 1
    }
    #expect(count >= 5)
  }
}
