import Cygnet
import Foundation

/// A command line, understood.
struct Arguments {
  enum Command {
    /// Queries and scripts in order, or the shell when there are none.
    case run([Input])
    case savedQuery(name: String, [String])
    case listQueries
    case test(TestCommand)
    case lint(names: [String])
    case document(output: String?)
    case format(paths: [String], checks: Bool)
    case generate(Generate)
    case export(Export)
    case `import`(Import)
    case file(FileCommand)
    case help(String?)
    case version
  }

  enum Input {
    case query(String)
    case file(String)
  }

  /// Care of a graph's file.
  enum FileCommand {
    case check(String)
    case compact(String)
    case backup(String, to: String)
    case salvage(String, to: String)
  }

  struct TestCommand {
    /// Empty for all queries.
    var names: [String] = []
    /// Whether found rows replace expected ones in the files.
    var updates = false
  }

  struct Generate {
    var companies = 0
    var seed: UInt64 = 1
    var output: String?
  }

  struct Export {
    var target = ExportTarget.format(.dot)
    var query: String?
    var saved: String?
    var parameters: [String] = []
    var output: String?
    var connects = false
    var style: String?
    /// Graphviz's program.
    var layout: String?
  }

  struct Import {
    var files: [String] = []
    /// By default each file's name tells it.
    var format: String?
    var isStrict = false
    /// Where bad rows go.
    var badRows: String?
    /// What `--nodes` and `--relationships` tell of.
    var load = CSVLoad()
  }

  var command = Command.run([])
  var graph: String?
  /// `nil` where none was given.
  var format: ResultFormat?
  var parameters: [String] = []
  var isJSONErrors = false
  var isReadOnly = false
  var creates = false
  /// Whether scripts go on after a statement that failed.
  var keepsGoing = false
  /// Whether the user's start-up file is passed over.
  var skipsInit = false
  /// Whether the shell keeps no history.
  var isPrivate = false
  var queriesFolder: String?
  var timeLimit: Double?
  var memoryLimit: Int?
  /// CSV files to load into the graph when it is opened.
  var load = CSVLoad()
  /// The folder that LOAD CSV may read.
  var readableFolder: String?

  static let subcommands = [
    "run", "queries", "test", "lint", "doc", "fmt", "generate", "export", "import", "check",
    "backup",
    "compact", "salvage", "help",
  ]

  var runsSavedQuery: Bool {
    switch command {
    case .savedQuery: true
    case .export(let export): export.saved != nil
    default: false
    }
  }

  /// The graph's name without folders and ending.
  var graphName: String? {
    graph.map { URL(fileURLWithPath: $0).standardized.deletingPathExtension().lastPathComponent }
  }

  /// - Parameter words: without the program's own name.
  init(_ words: [String]) throws(CygnetError) {
    var reader = ArgumentReader(words)
    try reader.read()
    self = try reader.arguments()
  }

  fileprivate init() {}

  /// Limits and permissions while the graph is opened.
  func options(_ cancellation: Cancellation = Cancellation()) -> QueryOptions {
    var options = QueryOptions(cancellation: cancellation, readableFolder: readableFolder)
    if let memoryLimit { options.memoryLimit = memoryLimit }
    options.timeLimit = timeLimit.map { .milliseconds($0 * 1_000) }
    return options
  }
}

/// Sorts words into flags and positions.
private struct ArgumentReader {
  private var words: ArraySlice<String>
  private var result = Arguments()
  private var positions: [String] = []
  private var inputs: [Arguments.Input] = []
  private var export = Arguments.Export()
  private var `import` = Arguments.Import()
  private var wantsHelp = false
  private var wantsVersion = false
  private var commandFlags: [String] = []
  private var output: String?
  private var updates = false
  private var checks = false
  private var companies: String?
  private var seed: String?
  private var onlyPositions = false
  private var targetName: String?

  init(_ words: [String]) { self.words = words[...] }

  mutating func read() throws(CygnetError) {
    // `--error-format` speaks for the errors of this very reading too.
    while let word = words.popFirst() {
      if onlyPositions || !word.hasPrefix("-") || word == "-" {
        positions.append(word)
      } else if word == "--" {
        onlyPositions = true
      } else {
        try readFlag(word)
      }
    }
  }

  private mutating func readFlag(_ word: String) throws(CygnetError) {
    var flag = word
    var inline: String?
    if word.hasPrefix("--"), let place = word.firstIndex(of: "=") {
      flag = String(word[..<place])
      inline = String(word[word.index(after: place)...])
    }
    func value() throws(CygnetError) -> String {
      if let inline { return inline }
      guard let next = words.popFirst() else {
        throw ShellError.commandLine("`\(flag)` needs a value")
      }
      return next
    }
    switch flag {
    case "-c": inputs.append(.query(try value()))
    case "-f": inputs.append(.file(try value()))
    case "--param", "-p": result.parameters.append(try value())
    case "--format": result.format = try ResultFormat.named(try value())
    case "--error-format":
      switch try value() {
      case "json": result.isJSONErrors = true
      case "text": result.isJSONErrors = false
      case let other:
        throw ShellError.commandLine("unknown error format `\(other)`; expected text or json")
      }
    case "--queries": result.queriesFolder = try value()
    case "--timeout": result.timeLimit = try number(try value(), flag)
    case "--memory-limit": result.memoryLimit = Int(try number(try value(), flag) * 1_048_576)
    case "--allow-files":
      let folder = try value()
      guard Platform.isFolder(folder) else {
        throw ShellError.commandLine("`--allow-files` takes a folder; `\(folder)` is none")
      }
      result.readableFolder = folder
    case "--to", "--query", "-o", "--connect", "--update", "--check", "--companies", "--seed",
      "--style", "--layout", "--from", "--strict", "--skip-bad":
      commandFlags.append(flag)
      switch flag {
      case "--to": targetName = try value()
      case "--style": export.style = try value()
      case "--layout": export.layout = try value()
      case "--from": `import`.format = try value()
      case "--strict": `import`.isStrict = true
      case "--skip-bad": `import`.badRows = try value()
      case "--query": export.saved = try value()
      case "-o": output = try value()
      case "--connect": export.connects = true
      case "--update": updates = true
      case "--check": checks = true
      case "--companies": companies = try value()
      default: seed = try value()
      }
    case "--nodes": try source(flag, try value(), isNodes: true)
    case "--relationships": try source(flag, try value(), isNodes: false)
    case "--delimiter": result.load.delimiter = try delimiter(try value())
    case "--read-only": result.isReadOnly = true
    case "--create": result.creates = true
    case "--keep-going": result.keepsGoing = true
    case "--no-init": result.skipsInit = true
    case "--private": result.isPrivate = true
    case "--help", "-h": wantsHelp = true
    case "--version": wantsVersion = true
    default: throw unknown(flag)
    }
    let takesNone = [
      "--read-only", "--create", "--help", "-h", "--version", "--connect", "--update", "--check",
      "--keep-going", "--no-init", "--private", "--strict",
    ]
    if inline != nil, takesNone.contains(flag) {
      throw ShellError.commandLine("`\(flag)` takes no value")
    }
  }

  private mutating func source(
    _ flag: String, _ text: String, isNodes: Bool
  ) throws(CygnetError) {
    do throws(CygnetError) {
      if isNodes {
        try result.load.addNodes(text)
      } else {
        try result.load.addRelationships(text)
      }
    } catch {
      throw ShellError.commandLine("`\(flag)`: \(error.message)", suggestion: error.suggestion)
    }
  }

  private func delimiter(_ text: String) throws(CygnetError) -> Unicode.Scalar {
    if text.lowercased() == "tab" || text == "\\t" { return "\t" }
    guard text.unicodeScalars.count == 1, let scalar = text.unicodeScalars.first,
      !["\"", "\n", "\r"].contains(scalar)
    else {
      throw ShellError.commandLine(
        "`--delimiter` takes one character, or `tab`; found `\(text)`")
    }
    return scalar
  }

  private func unknown(_ flag: String) -> CygnetError {
    let known = [
      "--param", "--format", "--error-format", "--queries", "--timeout", "--memory-limit", "--to",
      "--query", "--connect", "--allow-files", "--read-only", "--create", "--help", "--version",
      "--update", "--check", "--companies", "--seed", "--nodes", "--relationships", "--delimiter",
      "--keep-going", "--no-init", "--private", "--style", "--layout",
      "--from", "--strict", "--skip-bad",
    ]
    let nearest = known.nearest(to: flag)
    return ShellError.commandLine(
      "unknown flag `\(flag)`", suggestion: nearest.map { "did you mean `\($0)`?" })
  }

  private func number(_ text: String, _ flag: String) throws(CygnetError) -> Double {
    guard let number = Double(text), number > 0, number < 1e9 else {
      throw ShellError.commandLine("`\(flag)` takes a number above 0; found `\(text)`")
    }
    return number
  }

  mutating func arguments() throws(CygnetError) -> Arguments {
    if wantsVersion {
      result.command = .version
      return result
    }
    let first = positions.first
    let subcommand = first.flatMap { Arguments.subcommands.contains($0) ? $0 : nil }
    if wantsHelp || subcommand == "help" {
      result.command = .help(subcommand == "help" ? positions.dropFirst().first : subcommand)
      return result
    }
    try checkFlags(subcommand)
    switch subcommand {
    case "run": try readRun()
    case "queries":
      try readGraph("cygnet queries GRAPH", takesNames: false)
      result.command = .listQueries
    case "test":
      try readGraph("cygnet test GRAPH [NAME …]")
      result.command = .test(
        Arguments.TestCommand(names: Array(positions.dropFirst(2)), updates: updates))
    case "lint":
      try readGraph("cygnet lint GRAPH [NAME …]")
      result.command = .lint(names: Array(positions.dropFirst(2)))
    case "doc":
      try readGraph("cygnet doc GRAPH [-o FILE]", takesNames: false)
      result.command = .document(output: output)
    case "fmt":
      guard positions.count >= 2, inputs.isEmpty else {
        throw ShellError.commandLine("usage: cygnet fmt PATH … [--check]")
      }
      result.command = .format(paths: Array(positions.dropFirst()), checks: checks)
    case "generate": try readGenerate()
    case "export": try readExport()
    case "import": try readImport()
    case "check": result.command = .file(.check(try filePaths("cygnet check FILE", 1)[0]))
    case "compact": result.command = .file(.compact(try filePaths("cygnet compact FILE", 1)[0]))
    case "backup":
      let paths = try filePaths("cygnet backup FILE COPY", 2)
      result.command = .file(.backup(paths[0], to: paths[1]))
    case "salvage":
      let paths = try filePaths("cygnet salvage FILE NEW", 2)
      result.command = .file(.salvage(paths[0], to: paths[1]))
    default:
      if positions.count > 1 {
        throw ShellError.commandLine(
          "unexpected `\(positions[1])` after the graph `\(positions[0])`",
          suggestion: "to run a query write `-c QUERY`; see `cygnet --help`")
      }
      result.graph = first
      result.command = .run(inputs)
    }
    return result
  }

  /// Flags of one subcommand are refused elsewhere.
  private func checkFlags(_ subcommand: String?) throws(CygnetError) {
    let owners = [
      "--to": ["export"], "--query": ["export"], "--connect": ["export"],
      "--style": ["export"], "--layout": ["export"],
      "--from": ["import"], "--strict": ["import"], "--skip-bad": ["import"],
      "-o": ["export", "doc", "generate"], "--update": ["test"], "--check": ["fmt"],
      "--companies": ["generate"], "--seed": ["generate"],
    ]
    for flag in commandFlags {
      guard let owner = owners[flag], !owner.contains(subcommand ?? "") else { continue }
      throw ShellError.commandLine(
        "`\(flag)` belongs to `cygnet \(owner[0])`", suggestion: "see `cygnet \(owner[0]) --help`")
    }
  }

  private mutating func readGraph(
    _ usage: String, takesNames: Bool = true
  ) throws(CygnetError) {
    guard positions.count == 2 || takesNames && positions.count > 2, inputs.isEmpty else {
      throw ShellError.commandLine("usage: \(usage)")
    }
    result.graph = positions[1]
  }

  private func filePaths(_ usage: String, _ count: Int) throws(CygnetError) -> [String] {
    guard positions.count == count + 1, inputs.isEmpty else {
      throw ShellError.commandLine("usage: \(usage)")
    }
    return Array(positions.dropFirst())
  }

  private mutating func readGenerate() throws(CygnetError) {
    guard positions.count == 2, positions[1] == "investors", inputs.isEmpty,
      let word = companies
    else {
      throw ShellError.commandLine(
        "usage: cygnet generate investors --companies N [--seed S] [-o FILE]")
    }
    let limit = 10_000_000
    guard let count = Int(word), (1...limit).contains(count) else {
      throw ShellError.commandLine(
        "`--companies` takes a whole number from 1 to \(limit); found `\(word)`")
    }
    var generate = Arguments.Generate(companies: count, output: output)
    if let seed {
      guard let number = UInt64(seed) else {
        throw ShellError.commandLine("`--seed` takes a whole number from 0 on; found `\(seed)`")
      }
      generate.seed = number
    }
    result.command = .generate(generate)
  }

  private mutating func readRun() throws(CygnetError) {
    guard positions.count >= 3, inputs.isEmpty else {
      throw ShellError.commandLine("usage: cygnet run GRAPH NAME [PARAM=VALUE …]")
    }
    result.graph = positions[1]
    result.command = .savedQuery(name: positions[2], Array(positions.dropFirst(3)))
  }

  private mutating func readImport() throws(CygnetError) {
    let usage =
      "usage: cygnet import GRAPH FILE … [--from FORMAT] [--strict | --skip-bad FILE]"
    guard positions.count >= 2, inputs.isEmpty,
      positions.count > 2 || !result.load.isEmpty
    else { throw ShellError.commandLine(usage) }
    result.graph = positions[1]
    guard positions[1].hasSuffix(Database.fileEnding) else {
      throw ShellError.commandLine(
        "`\(positions[1])` is kept in memory only, and what is imported would be lost",
        suggestion: "import into a \(Database.fileEnding) file; `--create` makes one")
    }
    if `import`.isStrict, `import`.badRows != nil {
      throw ShellError.commandLine("either `--strict` or `--skip-bad`")
    }
    `import`.files = Array(positions.dropFirst(2))
    (`import`.load, result.load) = (result.load, CSVLoad())
    if let format = `import`.format, format != "csv", !`import`.load.isEmpty {
      throw ShellError.commandLine("`--nodes` and `--relationships` are for CSV")
    }
    result.command = .import(`import`)
  }

  private mutating func readExport() throws(CygnetError) {
    let usage =
      "usage: cygnet export GRAPH --to FORMAT [-c QUERY | --query NAME [PARAM=VALUE …]] [-o FILE]"
    guard positions.count >= 2 else { throw ShellError.commandLine(usage) }
    if let targetName {
      export.target = try ExportTarget.named(targetName)
    } else if let output {
      export.target = try ExportTarget.of(fileName: output)
    } else {
      throw ShellError.commandLine(
        "`--to FORMAT` is missing; expected \(ExportTarget.names.joined(separator: ", "))")
    }
    if let layout = export.layout {
      guard Graphviz.layouts.contains(layout) else {
        throw ShellError.commandLine(
          "no layout `\(layout)`; expected \(Graphviz.layouts.joined(separator: ", "))")
      }
      guard case .drawn = export.target else {
        throw ShellError.commandLine(
          "`--layout` is for svg, png and pdf, which Graphviz draws")
      }
    }
    export.parameters = Array(positions.dropFirst(2))
    export.output = output
    switch inputs.count {
    case 0: break
    case 1:
      guard export.saved == nil else {
        throw ShellError.commandLine("either `-c QUERY` or `--query NAME`")
      }
      guard case .query(let query) = inputs[0] else { throw ShellError.commandLine(usage) }
      export.query = query
    default: throw ShellError.commandLine("export takes one query; found \(inputs.count)")
    }
    if export.saved == nil, let stray = export.parameters.first {
      throw ShellError.commandLine("unexpected `\(stray)`; \(usage)")
    }
    result.graph = positions[1]
    result.command = .export(export)
  }
}

extension [String] {
  /// The element that a misspelt word was likely meant to be.
  func nearest(to word: String) -> String? { Spelling.nearest(to: word, among: self) }
}
