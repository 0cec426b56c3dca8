import Cygnet

/// The interactive shell: statements over several lines up to `;`, and commands.
struct Shell {
  private let session: ShellSession
  private let graph: String?

  init(_ session: ShellSession, graph: String?) {
    self.session = session
    self.graph = graph
  }

  func run() throws(OutputFailure) {
    session.isInteractive = true
    session.interrupts.becomeInteractive()
    greet()
    var pending = ""
    while true {
      session.messages.prompt(
        !pending.isEmpty ? "   ...> " : session.transaction == nil ? "cygnet> " : "cygnet*> ")
      guard let line = readLine(strippingNewline: true) else {
        session.messages.say("")
        if mayLeave() { return }
        continue
      }
      if session.interrupts.takeDroppedLine() {
        pending = ""
        session.messages.say("")
      }
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      if pending.isEmpty, trimmed.first == ":" || trimmed.first == "." {
        let command = String(trimmed.dropFirst())
        if ShellCommands.isQuit(command) {
          if mayLeave() { return }
          continue
        }
        try attempt { () throws(OutputFailure) in try ShellCommands(session).run(command) }
        continue
      }
      pending += line + "\n"
      if ScriptText.isBlank(pending) {
        pending = ""
      } else if !ScriptText.isOpen(pending) {
        let text = pending
        pending = ""
        try attempt { () throws(OutputFailure) in try session.runScript(SourceText(text)) }
      }
    }
  }

  /// Errors are shown and the shell goes on; only a closed pipe ends it.
  private func attempt(
    _ body: () throws(OutputFailure) -> Void
  ) throws(OutputFailure) {
    do {
      try body()
    } catch {
      guard case .failed(let failure) = error else { throw error }
      session.messages.report(failure)
    }
  }

  private func greet() {
    let schema = session.database.schema
    let name = graph ?? "an empty graph"
    let place =
      switch (session.database.isDurable, session.database.isReadOnly) {
      case (false, _): "in memory"
      case (true, true): "for reading"
      case (true, false): "durable"
      }
    session.messages.say(
      "Cygnet \(HelpText.version) · \(name) · \(schema.nodeCount) nodes, "
        + "\(schema.relationshipCount) relationships · \(place)")
    session.messages.say(
      session.database.isDurable
        ? "`:help` lists the commands."
        : "Changes stay in memory until `:save FILE`. `:help` lists the commands.")
  }

  /// Asks before changes are lost.
  private func mayLeave() -> Bool {
    guard session.hasUnsavedChanges else { return true }
    session.messages.prompt("The graph has changes that are not saved. Leave anyway? [y/N] ")
    guard let answer = readLine() else { return true }
    return ["y", "yes"].contains(answer.lowercased())
  }
}
