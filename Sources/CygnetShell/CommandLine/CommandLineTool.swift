import Cygnet
import Foundation

/// Runs one command line from start to exit status.
public struct CommandLineTool {
  /// Exit statuses; scripts depend on them.
  enum Status {
    static let success: Int32 = 0
    static let failure: Int32 = 1
    static let wrongCommandLine: Int32 = 2
    static let interrupted: Int32 = 130
  }

  private var messages = Messages()
  private let output = StandardOutput()

  /// - Parameter words: the command line without the program's name.
  /// - Returns: the exit status.
  public static func run(_ words: [String]) -> Int32 {
    Platform.ignoreBrokenPipes()
    var tool = CommandLineTool()
    tool.messages.isJSON = wantsJSONErrors(words)
    do {
      let arguments = try Arguments(words)
      return tool.run(arguments)
    } catch {
      tool.messages.report(error)
      return Status.wrongCommandLine
    }
  }

  /// Known before the rest is read, since that may fail.
  private static func wantsJSONErrors(_ words: [String]) -> Bool {
    if words.contains("--error-format=json") { return true }
    guard let place = words.firstIndex(of: "--error-format") else { return false }
    return words.dropFirst(place + 1).first == "json"
  }

  private func run(_ arguments: Arguments) -> Int32 {
    if Platform.isTerminal(Platform.standardOutput) {
      output.theme = Theme.named(.auto, environment: ProcessInfo.processInfo.environment)
    }
    do {
      let status = try perform(arguments)
      try output.finish()
      return status
    } catch {
      guard case .failed(let error) = error else { return Status.success }
      try? output.flush()
      messages.report(error)
      switch error.kind {
      // One that stands in a script was not on the command line.
      case .commandLine where error.source == nil: return Status.wrongCommandLine
      case .cancelled: return Status.interrupted
      default: return Status.failure
      }
    }
  }

  private func perform(_ arguments: Arguments) throws(OutputFailure) -> Int32 {
    switch arguments.command {
    case .help(let subcommand):
      try output.write(HelpText.text(subcommand))
      return Status.success
    case .version:
      try output.write("cygnet \(HelpText.version)\n")
      return Status.success
    case .format(let paths, let checks):
      return try FormatCommand(output: output, messages: messages).run(paths, checks: checks)
        ? Status.success : Status.failure
    case .generate(let generate):
      try GenerateCommand(output: output, messages: messages).run(generate)
      return Status.success
    case .file(let command):
      return try FileCommand(output: output, messages: messages).run(command)
        ? Status.success : Status.failure
    case .run, .savedQuery, .listQueries, .test, .lint, .document, .export, .import:
      return try serve(arguments)
    }
  }

  /// What works on a graph: opens it, and closes it at the end.
  private func serve(_ arguments: Arguments) throws(OutputFailure) -> Int32 {
    let parameters = try checked { () throws(CygnetError) in
      // A saved query's own types tell how to read them.
      arguments.runsSavedQuery ? [:] : try NamedParameters.read(arguments.parameters)
    }
    let interrupts = Interrupts()
    let environment = ProcessInfo.processInfo.environment
    let isWatched =
      Platform.isTerminal(Platform.standardError) && Terminal.canSteer(environment)
    let progress = isWatched ? ProgressLine() : nil
    var messages = self.messages
    messages.progress = progress
    if Platform.isRead(Platform.standardOutput) { output.willWrite = { progress?.end() } }
    let loading = QueryProgress()
    var opened: ShellSession?

    func makeSession(
      _ open: () throws(CygnetError) -> Database
    ) throws(OutputFailure) -> ShellSession {
      let database = try checked { () throws(CygnetError) in
        guard let progress else { return try open() }
        return try progress.follow(loading, open)
      }
      for warning in database.loadWarnings { messages.warn(warning) }
      let session = ShellSession(
        database, arguments, parameters: parameters, environment: environment, output: output,
        messages: messages, interrupts: interrupts, progress: progress)
      opened = session
      return session
    }

    if case .run(let inputs) = arguments.command, inputs.isEmpty,
      Platform.isTerminal(Platform.standardInput)
    {
      let terminal = Terminal(environment: environment)
      let opening = terminal.flatMap { _ in deferredOpening(arguments, loading) }
      let shell = Shell(
        arguments, environment: environment, messages: messages, interrupts: interrupts
      ) { () throws(OutputFailure) in
        try makeSession { () throws(CygnetError) in
          guard let opening else { return try load(arguments, loading) }
          return try opening.wait()
        }
      }
      try shell.run(terminal, opening: opening)
      guard let opened else { return Status.success }
      return try close(opened, Status.success)
    }
    let session = try makeSession { () throws(CygnetError) in try load(arguments, loading) }
    do throws(OutputFailure) {
      return try close(session, try perform(arguments, session))
    } catch {
      // What was written to a program before is to be seen all the same.
      try? session.closeRedirection()
      throw error
    }
  }

  /// - Returns: the exit status; not `status` where a script has left something open.
  private func close(_ session: ShellSession, _ status: Int32) throws(OutputFailure) -> Int32 {
    try session.closeRedirection()
    var status = status
    if session.transaction != nil, !session.isInteractive {
      messages.report(
        CygnetError.make(
          .transaction, .runtime, "TransactionOpen", gqlStatus: "25000",
          "a transaction was still open at the end; its changes are forgotten",
          suggestion: "end it with `:commit`"))
      status = Status.failure
    }
    try checked { () throws(CygnetError) in try session.database.close() }
    return status
  }

  /// Scripts take a while to load; the prompt does not wait for them.
  private func deferredOpening(
    _ arguments: Arguments, _ progress: QueryProgress
  ) -> GraphOpening? {
    guard let graph = arguments.graph, !graph.hasSuffix(Database.fileEnding),
      arguments.load.isEmpty
    else { return nil }
    var options = arguments.options()
    options.progress = progress
    let storage = StorageOptions(isReadOnly: arguments.isReadOnly, creates: arguments.creates)
    let queries = arguments.queriesFolder
    return GraphOpening { [options] () throws(CygnetError) in
      try Database.open(graph, queries: queries, options: options, storage: storage)
    }
  }

  private func perform(
    _ arguments: Arguments, _ session: ShellSession
  ) throws(OutputFailure) -> Int32 {
    switch arguments.command {
    case .run(let inputs) where inputs.isEmpty:
      return try runStandardInput(session)
    case .run(let inputs):
      for input in inputs where !session.isLeaving { try run(input, session) }
      return session.failures == 0 ? Status.success : Status.failure
    case .savedQuery(let name, let words):
      try session.runSaved(name, words + arguments.parameters)
    case .listQueries: try session.listQueries()
    case .test(let command): return try session.test(command) ? Status.success : Status.failure
    case .lint(let names): return try session.lint(names) ? Status.success : Status.failure
    case .document(let path): try session.document(to: path)
    case .export(let export): try session.export(export)
    case .import(let command): try session.importFiles(command)
    case .help, .version, .format, .generate, .file: break
    }
    return Status.success
  }

  private func checked<Answer>(
    _ body: () throws(CygnetError) -> Answer
  ) throws(OutputFailure) -> Answer {
    do { return try body() } catch { throw .failed(error) }
  }

  private func load(
    _ arguments: Arguments, _ progress: QueryProgress
  ) throws(CygnetError) -> Database {
    let database = try open(arguments, progress)
    if !arguments.load.isEmpty {
      var options = QueryOptions()
      options.progress = progress
      try database.load(arguments.load, options: options)
    }
    return database
  }

  private func open(
    _ arguments: Arguments, _ progress: QueryProgress
  ) throws(CygnetError) -> Database {
    guard let graph = arguments.graph else {
      guard let folder = arguments.queriesFolder else { return Database() }
      return Database(savedQueries: try SavedQueries(folder: folder))
    }
    var storage = StorageOptions(isReadOnly: arguments.isReadOnly, creates: arguments.creates)
    if !storage.creates, offersToCreate(graph, arguments) {
      storage.creates = PlainReader(messages).confirms("There is no `\(graph)`. Make it?")
    }
    var options = arguments.options()
    options.progress = progress
    return try Database.open(
      graph, queries: arguments.queriesFolder, options: options, storage: storage)
  }

  /// A new graph file is offered where somebody is there to answer.
  private func offersToCreate(_ graph: String, _ arguments: Arguments) -> Bool {
    guard case .run(let inputs) = arguments.command, inputs.isEmpty, !arguments.isReadOnly,
      graph.hasSuffix(Database.fileEnding), !FileManager.default.fileExists(atPath: graph)
    else { return false }
    return Platform.isTerminal(Platform.standardInput)
  }

  private func run(_ input: Arguments.Input, _ session: ShellSession) throws(OutputFailure) {
    switch input {
    case .query(let text): try session.runScript(SourceText(text))
    case .file("-"): try session.runScript(try standardInput())
    case .file(let path):
      let source = try checked { () throws(CygnetError) in try SourceText.read(path) }
      try session.runScript(source)
    }
  }

  private func standardInput() throws(OutputFailure) -> SourceText {
    let data = FileHandle.standardInput.readDataToEndOfFile()
    return try checked { () throws(CygnetError) in
      try SourceText.decode(data, name: "standard input")
    }
  }

  /// Standard input as a script.
  private func runStandardInput(_ session: ShellSession) throws(OutputFailure) -> Int32 {
    let source = try standardInput()
    if try session.runScript(source) == 0 {
      messages.say(
        "\(Count.text(session.database.schema)); "
          + "no statement was given on standard input (see `cygnet --help`)")
    }
    return session.failures == 0 ? Status.success : Status.failure
  }
}

/// `NAME=VALUE` words as parameters.
enum NamedParameters {
  static func read(_ words: [String]) throws(CygnetError) -> [String: Value] {
    var parameters: [String: Value] = [:]
    for (name, text) in try split(words) {
      do {
        parameters[name] = try ParameterText.value(text)
      } catch {
        throw ShellError.commandLine("the value of parameter `\(name)`: \(error.message)")
      }
    }
    return parameters
  }

  /// Names and the text of their values.
  static func split(_ words: [String]) throws(CygnetError) -> [(name: String, text: String)] {
    var parameters: [(name: String, text: String)] = []
    for word in words {
      guard let place = word.firstIndex(of: "="), place != word.startIndex else {
        throw ShellError.commandLine("a parameter is written NAME=VALUE; found `\(word)`")
      }
      var name = String(word[..<place])
      if name.hasPrefix("$") { name.removeFirst() }
      guard !parameters.contains(where: { $0.name == name }) else {
        throw ShellError.commandLine("parameter `\(name)` is given twice")
      }
      parameters.append((name, String(word[word.index(after: place)...])))
    }
    return parameters
  }
}
