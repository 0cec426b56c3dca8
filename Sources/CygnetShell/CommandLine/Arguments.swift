import Cygnet

/// A command line, understood.
struct Arguments {
  enum Command {
    /// Queries and scripts in order, or the shell when there are none.
    case run([Input])
    case savedQuery(name: String, [String])
    case listQueries
    case export(Export)
    case help(String?)
    case version
  }

  enum Input {
    case query(String)
    case file(String)
  }

  struct Export {
    var format = ""
    var query: String?
    var saved: String?
    var parameters: [String] = []
    var output: String?
    var connects = false
  }

  var command = Command.run([])
  var graph: String?
  /// `nil` where none was given.
  var format: ResultFormat?
  var parameters: [String] = []
  var isJSONErrors = false
  var isReadOnly = false
  var creates = false
  var queriesFolder: String?
  var timeLimit: Double?
  var memoryLimit: Int?
  /// The folder that LOAD CSV may read.
  var readableFolder: String?

  static let subcommands = ["run", "queries", "export", "help"]

  /// - Parameter words: without the program's own name.
  init(_ words: [String]) throws(CygnetError) {
    var reader = ArgumentReader(words)
    try reader.read()
    self = try reader.arguments()
  }

  fileprivate init() {}

  /// Limits and permissions of every query.
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
  private var wantsHelp = false
  private var wantsVersion = false
  private var exportFlags: [String] = []
  private var onlyPositions = false

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
    case "--format": result.format = try format(try value())
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
    case "--to", "--query", "-o", "--connect":
      exportFlags.append(flag)
      switch flag {
      case "--to": export.format = try value()
      case "--query": export.saved = try value()
      case "-o": export.output = try value()
      default: export.connects = true
      }
    case "--read-only": result.isReadOnly = true
    case "--create": result.creates = true
    case "--help", "-h": wantsHelp = true
    case "--version": wantsVersion = true
    default: throw unknown(flag)
    }
    let takesNone = ["--read-only", "--create", "--help", "-h", "--version", "--connect"]
    if inline != nil, takesNone.contains(flag) {
      throw ShellError.commandLine("`\(flag)` takes no value")
    }
  }

  private func unknown(_ flag: String) -> CygnetError {
    let known = [
      "--param", "--format", "--error-format", "--queries", "--timeout", "--memory-limit", "--to",
      "--query", "--connect", "--allow-files", "--read-only", "--create", "--help", "--version",
    ]
    let nearest = known.nearest(to: flag)
    return ShellError.commandLine(
      "unknown flag `\(flag)`", suggestion: nearest.map { "did you mean `\($0)`?" })
  }

  private func format(_ name: String) throws(CygnetError) -> ResultFormat {
    if let format = ResultFormat(rawValue: name) { return format }
    let names = ResultFormat.allCases.map(\.rawValue)
    let nearest = names.nearest(to: name)
    throw ShellError.commandLine(
      "unknown format `\(name)`; expected one of \(names.joined(separator: ", "))",
      suggestion: nearest.map { "did you mean `\($0)`?" })
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
    if subcommand != "export", let flag = exportFlags.first {
      throw ShellError.commandLine(
        "`\(flag)` belongs to `cygnet export`", suggestion: "see `cygnet export --help`")
    }
    switch subcommand {
    case "run": try readRun()
    case "queries":
      try expect(2, "cygnet queries GRAPH")
      result.graph = positions[1]
      result.command = .listQueries
    case "export": try readExport()
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

  private func expect(_ count: Int, _ usage: String) throws(CygnetError) {
    guard positions.count == count, inputs.isEmpty else {
      throw ShellError.commandLine("usage: \(usage)")
    }
  }

  private mutating func readRun() throws(CygnetError) {
    guard positions.count >= 3, inputs.isEmpty else {
      throw ShellError.commandLine("usage: cygnet run GRAPH NAME [PARAM=VALUE …]")
    }
    result.graph = positions[1]
    result.command = .savedQuery(name: positions[2], Array(positions.dropFirst(3)))
  }

  private mutating func readExport() throws(CygnetError) {
    let usage =
      "usage: cygnet export GRAPH --to dot [-c QUERY | --query NAME [PARAM=VALUE …]] [-o FILE]"
    guard positions.count >= 2 else { throw ShellError.commandLine(usage) }
    guard export.format == "dot" else {
      throw ShellError.commandLine(
        export.format.isEmpty
          ? "`--to FORMAT` is missing; expected dot"
          : "cannot export to `\(export.format)`; expected dot")
    }
    export.parameters = Array(positions.dropFirst(2))
    switch inputs.count {
    case 0: break
    case 1:
      guard case .query(let query) = inputs[0], export.saved == nil else {
        throw ShellError.commandLine(usage)
      }
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
