import Cygnet

extension ShellCommands {
  /// One statement, its semicolon optional.
  private func statement(
    _ text: String, _ entry: CommandEntry
  ) throws(OutputFailure) -> ScriptStatement {
    guard !text.isEmpty else { throw usage(entry) }
    let script = try session.checked { () throws(CygnetError) in try Script(text) }
    guard script.statements.count == 1, let statement = script.statements.first else {
      throw usage(entry)
    }
    return statement
  }

  /// Runs a statement with EXPLAIN or PROFILE before it.
  func runAs(_ mode: String, _ text: String, _ entry: CommandEntry) throws(OutputFailure) {
    let plain = Self.withoutMode(text)
    guard !plain.isEmpty else { throw usage(entry) }
    try session.run(try statement("\(mode) \(plain)", entry), remembers: false)
  }

  private static func withoutMode(_ text: String) -> String {
    for mode in ["EXPLAIN", "PROFILE"] {
      let head = text.prefix(mode.count)
      if head.uppercased() == mode, text.dropFirst(mode.count).first?.isWhitespace ?? false {
        return String(text.dropFirst(mode.count)).trimmed
      }
    }
    return text
  }

  func plan(_ words: [String], _ entry: CommandEntry) throws(OutputFailure) {
    guard let (statement, parameters) = session.lastStatement else {
      throw .failed(ShellError.commandLine("there is no statement yet; run one first"))
    }
    guard words.first == "dot" || words.isEmpty, words.count <= 2 else { throw usage(entry) }
    let outer = session.parameters
    session.parameters = parameters
    defer { session.parameters = outer }
    let text = Self.withoutMode(statement.text)
    if words.isEmpty { return try runAs("EXPLAIN", text, entry) }
    let explained = try self.statement("EXPLAIN \(text)", entry)
    let result = try session.working { (options) throws(OutputFailure) in
      try self.session.execute(explained, options)
    }
    guard let plan = result.plan else {
      throw .failed(ShellError.commandLine("this statement has no plan"))
    }
    try session.write(PlanView.dot(plan), to: words.dropFirst().first.map(UserFiles.expanded))
  }

  func describe(_ text: String, _ entry: CommandEntry) throws(OutputFailure) {
    let statement = try self.statement(text, entry)
    let description = try session.checked { () throws(CygnetError) in
      try session.database.describe(statement)
    }
    try session.show(
      columns: ["column", "type"],
      description.columns.map { [.string($0.name), .string($0.type)] })
    var notes: [String] = []
    if !description.parameters.isEmpty {
      notes.append("takes " + description.parameters.map { "$" + $0 }.joined(separator: ", "))
    }
    notes.append(description.changesGraph ? "changes the graph" : "only reads")
    session.messages.say("(\(notes.joined(separator: "; ")))")
  }
}

extension PlanView {
  /// The same tree in the DOT language.
  static func dot(_ plan: PlanNode) -> String {
    var text = "digraph plan {\n  rankdir=BT\n  node [shape=box, fontname=\"sans-serif\"]\n"
    var count = 0
    func write(_ node: PlanNode, above: Int?) {
      let number = count
      count += 1
      var label = node.operation + "\n" + node.details
      label += "\nestimated \(Count.text(Int(min(node.estimatedRows, 1e15).rounded())))"
      if let rows = node.rows { label += ", rows \(Count.text(rows))" }
      let quoted = TerminalText.harmless(label, keepsLines: true).replacing("\\", with: "\\\\")
        .replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      text += "  s\(number) [label=\"\(quoted)\"]\n"
      if let above { text += "  s\(number) -> s\(above)\n" }
      for child in node.children { write(child, above: number) }
    }
    write(plan, above: nil)
    return text + "}\n"
  }
}
