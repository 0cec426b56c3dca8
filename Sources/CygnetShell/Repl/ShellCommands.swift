import Cygnet

/// The commands that begin with a colon.
struct ShellCommands {
  private let session: ShellSession

  init(_ session: ShellSession) { self.session = session }

  static let help = """
      :help                    this text
      :schema                  labels, relationship types and indexes, with counts
      :param NAME=VALUE        set a parameter; `:param` alone lists them
      :source FILE             run a script
      :queries                 list the saved queries
      :run NAME [PARAM=VALUE]  run a saved query; asks for what has no default
      :test [NAME]             run the tests of saved queries
      :lint [NAME]             look for mistakes in saved queries
      :doc [FILE]              write a Markdown page about the saved queries
      :graph dot [FILE]        draw the last result in the DOT language
      :begin                   start a transaction
      :commit                  keep its changes
      :rollback                forget its changes
      :save FILE               write the graph to a .cygnet or a .cypher file
      :checkpoint              make a graph file quick to open
      :refresh                 show what others have committed to a file open for reading
      :quit                    leave (or Ctrl-D)

    A statement ends with `;` and may span lines. Ctrl-C stops a query.

    """

  private static let names = [
    "help", "schema", "param", "source", "queries", "run", "test", "lint", "doc", "graph", "begin",
    "commit", "rollback", "save", "checkpoint", "refresh", "quit",
  ]

  /// Whether a line asks to leave.
  static func isQuit(_ line: String) -> Bool {
    ["quit", "exit", "q"].contains(words(line).first ?? "")
  }

  private static func words(_ line: String) -> [String] { CommandWords.split(line) }

  func run(_ line: String) throws(OutputFailure) {
    let words = Self.words(line)
    guard let name = words.first else { return try session.print(Self.help) }
    let rest = Array(words.dropFirst())
    switch name {
    case "help", "h", "?": try session.print(Self.help)
    case "schema": try schema()
    case "param", "params": try parameter(rest)
    case "source":
      guard rest.count == 1 else { throw usage(":source FILE") }
      try session.source(rest[0])
    case "queries": try session.listQueries()
    case "run":
      guard let query = rest.first else { throw usage(":run NAME [PARAM=VALUE …]") }
      try session.runSaved(query, Array(rest.dropFirst()))
    case "test": _ = try session.test(Arguments.TestCommand(names: rest))
    case "lint":
      if try session.lint(rest) { session.messages.say("nothing found") }
    case "doc":
      guard rest.count <= 1 else { throw usage(":doc [FILE]") }
      try session.document(to: rest.first)
    case "graph": try graph(rest)
    case "save":
      guard rest.count == 1 else { throw usage(":save FILE") }
      try session.save(rest[0])
    case "begin": try session.begin()
    case "commit": try session.commit()
    case "rollback": try session.rollback()
    case "checkpoint":
      try session.checked { () throws(CygnetError) in try session.database.checkpoint() }
    case "refresh":
      let news = try session.checked { () throws(CygnetError) in try session.database.refresh() }
      session.messages.say(news ? "the graph has changed" : "nothing has changed")
    case "quit", "exit", "q": return
    default:
      let nearest = Self.names.nearest(to: name)
      throw .failed(
        ShellError.commandLine(
          "there is no command `:\(name)`",
          suggestion: nearest.map { "did you mean `:\($0)`?" } ?? "`:help` lists the commands"))
    }
  }

  private func usage(_ text: String) -> OutputFailure {
    .failed(ShellError.commandLine("usage: \(text)"))
  }

  private func parameter(_ words: [String]) throws(OutputFailure) {
    guard !words.isEmpty else {
      let rows = session.parameters.sorted { $0.key < $1.key }
        .map { [Value.string("$" + $0.key), .string($0.value.description)] }
      return try session.show(columns: ["parameter", "value"], rows)
    }
    // `:param NAME VALUE` and `:param NAME => VALUE` mean the same.
    var word = words.joined(separator: " ")
    if words.count == 2, !words[0].contains("=") { word = words[0] + "=" + words[1] }
    if let arrow = word.firstRange(of: "=>") {
      let name = word[..<arrow.lowerBound].filter { $0 != " " }
      word = name + "=" + word[arrow.upperBound...].drop { $0 == " " }
    }
    let given = try session.checked { () throws(CygnetError) in try NamedParameters.read([word]) }
    for (name, value) in given { session.parameters[name] = value }
  }

  private func graph(_ words: [String]) throws(OutputFailure) {
    guard words.first == "dot", words.count <= 2 else { throw usage(":graph dot [FILE]") }
    guard let (result, rows) = session.lastResult else {
      throw .failed(ShellError.commandLine("there is no result to draw; run a query first"))
    }
    let picture = try session.checked { () throws(CygnetError) in
      try ShellSession.drawable(result.picture(of: rows))
    }
    try session.write(picture.dot(named: "result"), to: words.count > 1 ? words[1] : nil)
    if words.count > 1 {
      session.messages.say(
        "\(picture.nodes.count) nodes, \(picture.relationships.count) relationships written "
          + "to \(words[1])")
    }
  }

  private func schema() throws(OutputFailure) {
    let schema = session.database.schema
    var rows: [[Value]] = schema.labels.map { label in
      [.string("(:\(label.name))"), .integer(Int64(label.count))]
    }
    for connection in schema.connections {
      let start = connection.startLabels.first.map { ":" + $0 } ?? ""
      let end = connection.endLabels.first.map { ":" + $0 } ?? ""
      rows.append([
        .string("(\(start))-[:\(connection.type)]->(\(end))"), .integer(Int64(connection.count)),
      ])
    }
    for index in schema.indexes {
      rows.append([.string("INDEX \(index.name) (:\(index.label) {\(index.key)})"), .null])
    }
    try session.show(columns: ["schema", "count"], rows)
  }
}

/// A command's words; quotes hold words together.
enum CommandWords {
  static func split(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    var isOpen = false
    for character in line {
      if let open = quote {
        if character == open { quote = nil }
        word.append(character)
      } else if character == " " || character == "\t" {
        if isOpen { words.append(word) }
        word = ""
        isOpen = false
        continue
      } else {
        if character == "'" || character == "\"" { quote = character }
        word.append(character)
      }
      isOpen = true
    }
    if isOpen { words.append(word) }
    return words.map(unquoted)
  }

  /// A word that is quoted as a whole loses its quotes; others keep them.
  private static func unquoted(_ word: String) -> String {
    guard word.count >= 2, let first = word.first, first == "'" || first == "\"",
      word.last == first, !word.dropFirst().dropLast().contains(first)
    else { return word }
    return String(word.dropFirst().dropLast())
  }
}
