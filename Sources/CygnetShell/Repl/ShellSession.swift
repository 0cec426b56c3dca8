import Cygnet
import Foundation

/// A graph, its parameters and where results go: what commands act on.
final class ShellSession {
  let database: Database
  var parameters: [String: Value]
  let messages: Messages
  let interrupts: Interrupts
  private let output: StandardOutput
  let arguments: Arguments
  /// Set in the interactive shell.
  var isInteractive = false
  /// The rows last shown, for drawing.
  private(set) var lastResult: (result: QueryResult, rows: [Row])?
  private var changedInMemory = false
  /// Between `:begin` and `:commit` or `:rollback`.
  private(set) var transaction: Transaction?
  /// Scripts being read by `:source`, to stop one that reads itself.
  private var sourceDepth = 0
  private static let sourceDepthLimit = 16

  init(
    _ database: Database, _ arguments: Arguments, parameters: [String: Value],
    output: StandardOutput, messages: Messages, interrupts: Interrupts
  ) {
    self.database = database
    self.arguments = arguments
    self.parameters = parameters
    self.output = output
    self.messages = messages
    self.interrupts = interrupts
  }

  func checked<Answer>(
    _ body: () throws(CygnetError) -> Answer
  ) throws(OutputFailure) -> Answer {
    do { return try body() } catch { throw .failed(error) }
  }

  // MARK: Statements

  /// Runs all statements and commands of a text; returns how many there were.
  @discardableResult
  func runScript(_ source: SourceText) throws(OutputFailure) -> Int {
    let script = try checked { () throws(CygnetError) in try ScriptText(source) }
    for part in script.parts {
      switch part {
      case .statement(let statement): try run(statement)
      case .command(let line): try ShellCommands(self).run(line)
      }
    }
    return script.parts.count
  }

  func run(_ statement: ScriptStatement) throws(OutputFailure) {
    try interrupts.cancellable { (cancellation) throws(OutputFailure) in
      let options = self.arguments.options(cancellation)
      let start = ContinuousClock.now
      let result = try self.checked { () throws(CygnetError) in
        if self.arguments.isReadOnly, statement.changesGraph {
          throw CygnetError.make(
            .transaction, .runtime, "ReadOnly", gqlStatus: "25006",
            "this statement changes the graph, which is open for reading only")
        }
        if let transaction = self.transaction {
          return try transaction.run(statement, self.parameters, options: options)
        }
        return try self.database.run(statement, self.parameters, options: options)
      }
      if !result.changes.isEmpty, !self.database.isDurable { self.changedInMemory = true }
      for warning in result.warnings { self.messages.warn(warning.error(in: result.source)) }
      let count = try self.show(result)
      if self.isInteractive { self.summarise(result, count, ContinuousClock.now - start) }
    }
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
    messages.say(changes.isEmpty ? "committed: no changes" : "committed")
  }

  func rollback() throws(OutputFailure) {
    try openTransaction().rollback()
    transaction = nil
    messages.say("rolled back")
  }

  private func openTransaction() throws(OutputFailure) -> Transaction {
    guard let transaction else {
      throw .failed(ShellError.commandLine("no transaction is open; `:begin` starts one"))
    }
    return transaction
  }

  /// Writes a result's rows; returns how many.
  private func show(_ result: QueryResult) throws(OutputFailure) -> Int {
    guard !result.columns.isEmpty else { return 0 }
    let width = Platform.terminalWidth(Platform.standardOutput)
    let view = (arguments.format ?? .table).makeView(width: width)
    var kept: [Row] = []
    var count = 0
    do {
      while let row = try checked({ () throws(CygnetError) in try result.next() }) {
        if count == 0 { try view.begin(result.columns, output) }
        try view.add(row, output)
        count += 1
        // Only so many can be drawn.
        if isInteractive, kept.count < 10_000 { kept.append(row) }
      }
      if count == 0 { try view.begin(result.columns, output) }
      try view.end(output)
    } catch {
      // Rows made before the error stay; they are worth seeing.
      if count > 0 { try? view.end(output) }
      try? output.flush()
      throw error
    }
    if isInteractive { lastResult = (result, kept) }
    try output.flush()
    return count
  }

  private func summarise(_ result: QueryResult, _ count: Int, _ time: Swift.Duration) {
    var parts: [String] = []
    if !result.columns.isEmpty { parts.append("\(count) row\(count == 1 ? "" : "s")") }
    let changes = result.changes
    for (number, what) in [
      (changes.nodesCreated, "node% created"), (changes.nodesDeleted, "node% deleted"),
      (changes.relationshipsCreated, "relationship% created"),
      (changes.relationshipsDeleted, "relationship% deleted"),
      (changes.labelsAdded, "label% added"), (changes.labelsRemoved, "label% removed"),
      (changes.propertiesSet, "property% set"),
    ] where number > 0 { parts.append("\(number) \(Self.counted(what, number))") }
    if parts.isEmpty { parts.append("no changes") }
    let milliseconds =
      Double(time.components.seconds) * 1_000 + Double(time.components.attoseconds) / 1e15
    messages.say("(\(parts.joined(separator: ", ")), \(Self.shown(milliseconds)) ms)")
  }

  /// `%` becomes the plural's ending.
  private static func counted(_ what: String, _ number: Int) -> String {
    guard number != 1 else { return what.replacing("%", with: "") }
    return what.replacing("property%", with: "properties").replacing("%", with: "s")
  }

  private static func shown(_ milliseconds: Double) -> String {
    milliseconds < 10
      ? String(format: "%.1f", milliseconds) : String(Int(milliseconds.rounded()))
  }

  /// Writes rows that come from no query.
  func show(columns: [String], _ rows: [[Value]]) throws(OutputFailure) {
    let width = Platform.terminalWidth(Platform.standardOutput)
    let view = (arguments.format ?? .table).makeView(width: width)
    try view.begin(columns, output)
    for values in rows { try view.add(Row(columns: columns, values: values), output) }
    try view.end(output)
    try output.flush()
  }

  func print(_ text: String) throws(OutputFailure) {
    try output.write(text)
    try output.flush()
  }

  // MARK: Pictures and files

  func export(_ export: Arguments.Export) throws(OutputFailure) {
    let picture: GraphPicture
    if let name = export.saved {
      let (query, given) = try saved(name, export.parameters + arguments.parameters)
      picture = try self.picture(of: query.statements, given, connects: export.connects)
    } else if let query = export.query {
      let script = try checked { () throws(CygnetError) in try Script(query) }
      picture = try self.picture(of: script.statements, parameters, connects: export.connects)
    } else {
      picture = try checked { () throws(CygnetError) in try database.picture() }
    }
    try write(picture.dot(named: arguments.graphName ?? "graph"), to: export.output)
  }

  private func picture(
    of statements: [ScriptStatement], _ parameters: [String: Value], connects: Bool
  ) throws(OutputFailure) -> GraphPicture {
    return try interrupts.cancellable { (cancellation) throws(OutputFailure) in
      try self.checked { () throws(CygnetError) in
        let options = self.arguments.options(cancellation)
        let result = try statements.lastResult { (statement) throws(CygnetError) in
          try self.database.run(statement, parameters, options: options)
        }
        guard let result else { throw ShellError.commandLine("there is no query to draw") }
        let picture = result.picture(of: try result.rows(), connecting: connects)
        return try ShellSession.drawable(picture)
      }
    }
  }

  /// - Throws: when there is nothing to draw.
  static func drawable(_ picture: GraphPicture) throws(CygnetError) -> GraphPicture {
    guard picture.isEmpty else { return picture }
    throw CygnetError.make(
      .argument, .runtime, "NothingToDraw", gqlStatus: "22000",
      "the result holds no nodes, relationships or paths",
      suggestion: "return them as they are, for instance `RETURN i, r, c` or `RETURN path`")
  }

  /// To a file, or to standard output.
  func write(_ text: String, to path: String?) throws(OutputFailure) {
    guard let path else { return try print(text) }
    let file = FileOutput(path)
    try file.write(text)
    try file.finish()
  }

  func save(_ path: String) throws(OutputFailure) {
    if path.hasSuffix(Database.fileEnding) {
      try checked { () throws(CygnetError) in try database.save(to: path) }
    } else if path.hasSuffix(".cypher") {
      let text = try checked { () throws(CygnetError) in try database.cypherScript() }
      try write(text, to: path)
    } else {
      throw .failed(
        ShellError.file(
          "NotAGraph", "`\(path)`: a graph is saved as a .cygnet or a .cypher file"))
    }
    changedInMemory = false
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
