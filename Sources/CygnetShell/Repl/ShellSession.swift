import Cygnet
import Foundation

/// A graph, its parameters and where results go: what commands act on.
final class ShellSession {
  let database: Database
  let arguments: Arguments
  let messages: Messages
  let interrupts: Interrupts
  let output: StandardOutput
  let progress: ProgressLine?
  let environment: [String: String]
  var settings: Settings
  var parameters: [String: Value]
  /// Who is asked; `nil` where nobody is there to answer.
  var reader: (any InputReader)?
  /// The rows last shown.
  var lastResult: LastResult?
  /// The statement last run and its parameters, for `:watch`, `:plan` and `:edit`.
  var lastStatement: (statement: ScriptStatement, parameters: [String: Value])?
  /// Set by `:quit`; what follows in a script is not run.
  var isLeaving = false
  /// Where all results go until further notice, and where the next one does.
  var redirection: Redirection?
  var nextRedirection: Redirection?
  /// Statements that failed and were passed over.
  var failures = 0
  private var changedInMemory = false
  /// Between `:begin` and `:commit` or `:rollback`.
  private(set) var transaction: Transaction?
  /// Scripts being read by `:source`, to stop one that reads itself.
  private var sourceDepth = 0
  private static let sourceDepthLimit = 16

  init(
    _ database: Database, _ arguments: Arguments, parameters: [String: Value],
    environment: [String: String], output: StandardOutput, messages: Messages,
    interrupts: Interrupts, progress: ProgressLine?
  ) {
    self.database = database
    self.arguments = arguments
    self.parameters = parameters
    self.output = output
    self.messages = messages
    self.interrupts = interrupts
    self.progress = progress
    self.environment = environment
    settings = Settings(arguments)
  }

  /// Set in the interactive shell.
  var isInteractive: Bool { reader != nil }

  func checked<Answer>(
    _ body: () throws(CygnetError) -> Answer
  ) throws(OutputFailure) -> Answer {
    do { return try body() } catch { throw .failed(error) }
  }

  // MARK: Statements

  /// Runs all statements and commands of a text; returns how many there were.
  @discardableResult
  func runScript(_ source: SourceText) throws(OutputFailure) -> Int {
    let recovers = settings.keepsGoing
    let script = try checked { () throws(CygnetError) in
      try ScriptText(source, recovers: recovers)
    }
    for part in script.parts where !isLeaving {
      do throws(OutputFailure) {
        switch part {
        case .statement(let statement): try run(statement)
        case .command(let line, let range): try run(line, source, range)
        case .mistake(let error): throw .failed(error)
        }
      } catch {
        guard settings.keepsGoing, case .failed(let failure) = error, failure.kind != .cancelled
        else { throw error }
        try output.flush()
        messages.report(failure)
        failures += 1
      }
    }
    return script.parts.count
  }

  /// Runs a command of a script; its errors say where it stands.
  private func run(
    _ command: String, _ source: SourceText, _ range: SourceRange
  ) throws(OutputFailure) {
    do throws(OutputFailure) {
      try ShellCommands(self).run(command)
    } catch {
      guard case .failed(var failure) = error, failure.source == nil else { throw error }
      (failure.source, failure.range) = (source, range)
      throw .failed(failure)
    }
  }

  /// Limits and permissions of every query.
  func options(_ cancellation: Cancellation) -> QueryOptions {
    QueryOptions(
      memoryLimit: settings.memoryLimit << 20,
      timeLimit: settings.timeLimit.map { .milliseconds($0 * 1_000) },
      cancellation: cancellation, readableFolder: arguments.readableFolder)
  }

  /// - Parameter remembers: whether `:watch` and `:edit` may come back to it.
  func run(_ statement: ScriptStatement, remembers: Bool = true) throws(OutputFailure) {
    if remembers { lastStatement = (statement, parameters) }
    // `:once` is for this statement, whatever becomes of it.
    let once = nextRedirection
    defer {
      nextRedirection = nil
      if let once, !once.isUsed { messages.say("`:once` is over: there was nothing to write") }
    }
    let start = ContinuousClock.now
    var fetched: Fetched?
    try working { (options) throws(OutputFailure) in
      let result = try self.execute(statement, options)
      for warning in result.warnings { self.messages.warn(warning.error(in: result.source)) }
      fetched = try self.deliver(result)
    }
    let time = ContinuousClock.now - start
    try fetched.map { (fetched) throws(OutputFailure) in try self.show(fetched, time: time) }
  }

  /// Runs a statement, in the open transaction if there is one. Rows may still be
  /// made when this returns.
  func execute(
    _ statement: ScriptStatement, _ options: QueryOptions
  ) throws(OutputFailure) -> QueryResult {
    try checked { () throws(CygnetError) in
      if arguments.isReadOnly, statement.changesGraph {
        throw CygnetError.make(
          .transaction, .runtime, "ReadOnly", gqlStatus: "25006",
          "this statement changes the graph, which is open for reading only")
      }
      var options = options
      options.review = review(of: statement)
      let result: QueryResult
      if let transaction {
        result = try transaction.run(statement, parameters, options: options)
      } else {
        result = try database.run(statement, parameters, options: options)
        noteChanges(result.changes)
      }
      return result
    }
  }

  /// Does a query's work: Ctrl-C stops it, and a line shows how far it is.
  func working<Answer>(
    _ body: (QueryOptions) throws(OutputFailure) -> Answer
  ) throws(OutputFailure) -> Answer {
    try interrupts.cancellable { (cancellation) throws(OutputFailure) in
      var options = self.options(cancellation)
      guard let progress = self.progress, self.settings.showsProgress else {
        return try body(options)
      }
      let state = QueryProgress()
      options.progress = state
      return try progress.follow(state) { () throws(OutputFailure) in try body(options) }
    }
  }

  /// Asks before a statement deletes more than was likely meant.
  private func review(of statement: ScriptStatement) -> (@Sendable (ChangeCounts) -> Bool)? {
    guard let reader, let limit = settings.deleteLimit, statement.deletesUnconditionally else {
      return nil
    }
    let asker = Asker(reader: reader, progress: progress)
    return { changes in
      guard changes.nodesDeleted > limit else { return true }
      let question =
        "This deletes \(Count.text(changes.nodesDeleted, "node")) and "
        + "\(Count.text(changes.relationshipsDeleted, "relationship")). Go on?"
      return asker.progress?.suspended { asker.reader.confirms(question) }
        ?? asker.reader.confirms(question)
    }
  }

  private struct Asker: @unchecked Sendable {
    // Safety: the statement asks while the thread that started it waits for it.
    let reader: any InputReader
    let progress: ProgressLine?
  }

  private func noteChanges(_ changes: ChangeCounts) {
    if !changes.isEmpty { noteChanges() }
  }

  /// The graph is not as it was opened.
  func noteChanges() {
    if !database.isDurable { changedInMemory = true }
  }

  /// Whether leaving loses changes.
  var hasUnsavedChanges: Bool {
    changedInMemory || transaction.map { !$0.changes.isEmpty } ?? false
  }

  // MARK: Transactions

  func begin() throws(OutputFailure) {
    guard transaction == nil else {
      throw .failed(ShellError.commandLine("a transaction is open already"))
    }
    transaction = try checked { () throws(CygnetError) in try database.begin() }
    messages.say("a transaction begins; `:commit` keeps its changes, `:rollback` forgets them")
  }

  func commit() throws(OutputFailure) {
    let transaction = try openTransaction()
    self.transaction = nil
    let changes = transaction.changes
    try checked { () throws(CygnetError) in try transaction.commit() }
    noteChanges(changes)
    messages.say(changes.isEmpty ? "committed: no changes" : "committed")
  }

  func rollback() throws(OutputFailure) {
    try openTransaction().rollback()
    transaction = nil
    messages.say("rolled back")
  }

  /// For what works on committed changes alone.
  func refuseInTransaction(_ reason: String) throws(OutputFailure) {
    guard transaction != nil else { return }
    throw .failed(
      ShellError.commandLine(
        reason, suggestion: "end the transaction with `:commit` or `:rollback`"))
  }

  private func openTransaction() throws(OutputFailure) -> Transaction {
    guard let transaction else {
      throw .failed(ShellError.commandLine("no transaction is open; `:begin` starts one"))
    }
    return transaction
  }

  // MARK: Files

  /// To a file, or to where results go.
  func write(_ text: String, to path: String?) throws(OutputFailure) {
    guard let path else { return try print(text) }
    let file = FileOutput(path)
    try file.write(text)
    try file.finish()
  }

  func save(_ path: String) throws(OutputFailure) {
    try refuseInTransaction("what is saved would lack the changes of the open transaction")
    if path.hasSuffix(Database.fileEnding) {
      try checked { () throws(CygnetError) in try database.save(to: path) }
    } else if path.hasSuffix(".cypher") {
      let file = FileOutput(path)
      try ShellSession.withFailures {
        let options = ExportOptions(includesSchema: true)
        try database.export(database.subgraph(), as: .cypher, options: options) {
          try file.write(bytes: $0)
        }
      }
      try file.finish()
    } else {
      throw .failed(
        ShellError.file(
          "NotAGraph", "`\(path)`: a graph is saved as a .cygnet or a .cypher file"))
    }
    changedInMemory = false
    messages.say("\(Count.text(database.schema)) written to \(path)")
  }

  /// Runs a script file as if its text were typed here.
  func source(_ path: String) throws(OutputFailure) {
    guard sourceDepth < Self.sourceDepthLimit else {
      throw .failed(
        ShellError.file(
          "SourceTooDeep",
          "scripts read each other more than "
            + "\(Self.sourceDepthLimit) deep"))
    }
    sourceDepth += 1
    defer { sourceDepth -= 1 }
    try runScript(try checked { () throws(CygnetError) in try SourceText.read(path) })
  }
}

extension Settings {
  /// What the command line says.
  init(_ arguments: Arguments) {
    self.init()
    if let format = arguments.format { self.format = format }
    timeLimit = arguments.timeLimit
    if let memory = arguments.memoryLimit { memoryLimit = max(1, memory >> 20) }
    keepsGoing = arguments.keepsGoing
    if arguments.isPrivate { keepsHistory = false }
  }
}
