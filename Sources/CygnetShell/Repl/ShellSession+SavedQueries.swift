import Cygnet

extension ShellSession {
  /// - Parameter words: `NAME=VALUE` words of the command.
  func runSaved(_ name: String, _ words: [String]) throws(OutputFailure) {
    let (query, given) = try saved(name, words)
    let outer = parameters
    parameters = given
    defer { parameters = outer }
    for statement in query.statements { try run(statement) }
  }

  /// A saved query and its parameters, checked before anything runs.
  func saved(
    _ name: String, _ words: [String]
  ) throws(OutputFailure) -> (SavedQuery, [String: Value]) {
    let query = try savedQuery(name)
    try checked { () throws(CygnetError) in try query.checked() }
    let texts = try checked { () throws(CygnetError) in try NamedParameters.split(words) }
    var given: [String: Value] = [:]
    for (name, text) in texts {
      given[name] = try onCommandLine { () throws(CygnetError) in
        try query.value(text, for: name)
      }
    }
    for parameter in query.parameters where given[parameter.name] == nil {
      if let value = parameters[parameter.name] {
        given[parameter.name] = value
      } else if parameter.defaultText == nil, let text = try ask(parameter) {
        given[parameter.name] = try onCommandLine { () throws(CygnetError) in
          try query.value(text, for: parameter.name)
        }
      }
    }
    let arguments = try onCommandLine { () throws(CygnetError) in try query.arguments(given) }
    return (query, arguments)
  }

  func savedQuery(_ name: String) throws(OutputFailure) -> SavedQuery {
    if let query = database.savedQueries[name] { return query }
    let nearest = database.savedQueries.suggestion(for: name).map { "did you mean `\($0)`? " } ?? ""
    // A statement that does not end may have swallowed it.
    let broken = database.savedQueries.all.first { !$0.mistakes.isEmpty }?.source.name
    let hint =
      if let broken {
        "`\(broken)` has mistakes that may hide it; "
          + (isInteractive ? "`:lint` shows them" : "`cygnet lint GRAPH` shows them")
      } else {
        isInteractive ? "`:queries` lists all" : "`cygnet queries GRAPH` lists all"
      }
    throw .failed(
      ShellError.commandLine("there is no saved query `\(name)`", suggestion: nearest + hint))
  }

  /// Asks for a value that the query cannot do without; only where somebody is
  /// there to answer.
  private func ask(_ parameter: SavedQuery.Parameter) throws(OutputFailure) -> String? {
    let documentation = parameter.documentation.isEmpty ? "" : " — \(parameter.documentation)"
    switch reader?.ask("\(parameter.signature)\(documentation): ") {
    case .text(let line): return line.isEmpty ? nil : line
    case .interrupted:
      throw .failed(
        CygnetError.make(
          .cancelled, .runtime, "Cancelled", gqlStatus: "57014", "the query was not run"))
    case .endOfInput, .closed, nil: return nil
    }
  }

  /// What is wrong with parameters is wrong with the command line.
  private func onCommandLine<Answer>(
    _ body: () throws(CygnetError) -> Answer
  ) throws(OutputFailure) -> Answer {
    do {
      return try body()
    } catch {
      // Unless it stands in the query's file.
      if error.source != nil { throw .failed(error) }
      throw .failed(ShellError.commandLine(error.message, suggestion: error.suggestion))
    }
  }

  func listQueries() throws(OutputFailure) {
    let rows = database.savedQueries.all.map { query in
      [
        Value.string(query.name),
        .string(query.parameters.map(\.signature).joined(separator: ", ")),
        .string(query.documentation.split(separator: "\n").first.map(String.init) ?? ""),
        .string(query.tags.joined(separator: ", ")),
      ]
    }
    try show(columns: ["name", "parameters", "documentation", "tags"], rows)
  }

  // MARK: Testing and checking

  /// The queries of these names; all for none.
  private func chosen(_ names: [String]) throws(OutputFailure) -> [SavedQuery] {
    guard !names.isEmpty else { return database.savedQueries.all }
    var queries: [SavedQuery] = []
    for name in names { queries.append(try savedQuery(name)) }
    return queries
  }

  /// Runs tests; whether all passed.
  func test(_ command: Arguments.TestCommand) throws(OutputFailure) -> Bool {
    let queries = try chosen(command.names)
    var outcomes: [SavedQueryTestOutcome] = []
    try working { (options) throws(OutputFailure) in
      let tester = SavedQueryTester(self.database, options: options)
      for query in queries {
        outcomes += try self.checked { () throws(CygnetError) in try tester.run(query) }
      }
    }
    var isWhole = outcomes.allSatisfy(\.passed)
    if command.updates {
      isWhole = try update(outcomes)
    } else if arguments.format != nil {
      try report(outcomes)
    } else {
      try tell(outcomes, queries)
    }
    let broken = queries.filter { !$0.mistakes.isEmpty && $0.tests.isEmpty }
    for query in broken {
      for mistake in query.mistakes { messages.report(mistake.error(in: query.source)) }
    }
    return broken.isEmpty && isWhole
  }

  private func tell(
    _ outcomes: [SavedQueryTestOutcome], _ queries: [SavedQuery]
  ) throws(OutputFailure) {
    for outcome in outcomes {
      try print("\(outcome.passed ? "✔" : "✘") \(outcome.query): \(outcome.title)\n")
      guard let failure = outcome.failure else { continue }
      try print("    \(outcome.file):\(outcome.line)\n")
      for line in failure.split(separator: "\n", omittingEmptySubsequences: false) {
        try print("    \(line)\n")
      }
    }
    let failed = outcomes.count { !$0.passed }
    let untested = queries.filter(\.tests.isEmpty).map(\.name)
    try print(
      "\(outcomes.count) test\(outcomes.count == 1 ? "" : "s") of \(queries.count - untested.count) "
        + "\(queries.count - untested.count == 1 ? "query" : "queries"): "
        + "\(outcomes.count - failed) passed, \(failed) failed\n")
    if !untested.isEmpty { try print("without tests: \(untested.joined(separator: ", "))\n") }
  }

  private func report(_ outcomes: [SavedQueryTestOutcome]) throws(OutputFailure) {
    try show(
      columns: ["query", "test", "passed", "file", "line", "failure"],
      outcomes.map { outcome in
        [
          .string(outcome.query), .string(outcome.title), .boolean(outcome.passed),
          .string(outcome.file), .integer(Int64(outcome.line)),
          outcome.failure.map { .string($0) } ?? .null,
        ]
      })
  }

  /// Writes the tables that were found into the files, in place of those expected.
  private func update(_ outcomes: [SavedQueryTestOutcome]) throws(OutputFailure) -> Bool {
    var isWhole = true
    for (file, text) in SavedQueryTestOutcome.updatedFiles(outcomes) {
      try write(text, to: file)
      messages.say("\(file) updated")
    }
    for outcome in outcomes where !outcome.canBeUpdated && !outcome.passed {
      isWhole = false
      messages.say("✘ \(outcome.query): \(outcome.title)\n\(outcome.failure ?? "")")
    }
    return isWhole
  }

  /// Whether there is nothing to find fault with.
  func lint(_ names: [String]) throws(OutputFailure) -> Bool {
    let linter = SavedQueryLinter(database)
    var findings: [CygnetError] = []
    for query in try chosen(names) { findings += linter.findings(query) }
    if arguments.format != nil {
      try show(
        columns: ["file", "line", "column", "code", "message"],
        findings.map { finding in
          let position = finding.position ?? (1, 1)
          return [
            .string(finding.source?.name ?? ""), .integer(Int64(position.line)),
            .integer(Int64(position.column)), .string(finding.code), .string(finding.message),
          ]
        })
    } else {
      for finding in findings { try print(DiagnosticRenderer.render(finding) + "\n") }
    }
    return findings.isEmpty
  }

  func document(to path: String?) throws(OutputFailure) {
    let name = arguments.graphName ?? "graph"
    try write(ShelfDocument(database.savedQueries, graph: name).markdown, to: path)
  }
}
