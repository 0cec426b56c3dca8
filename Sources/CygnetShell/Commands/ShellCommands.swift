import Cygnet

/// Runs the commands that begin with a colon.
struct ShellCommands {
  let session: ShellSession

  init(_ session: ShellSession) { self.session = session }

  /// - Returns: what the next input is to begin with, if anything.
  @discardableResult
  func run(_ line: String) throws(OutputFailure) -> String? {
    let words = CommandWords.split(line)
    guard let first = words.first else {
      try help([])
      return nil
    }
    let rest = Array(words.dropFirst())
    guard let entry = CommandEntry.named(first) else {
      let nearest = CommandEntry.all.map(\.name).nearest(to: first)
      throw .failed(
        ShellError.commandLine(
          "there is no command `:\(first)`",
          suggestion: nearest.map { "did you mean `:\($0)`?" } ?? "`:help` lists the commands"))
    }
    // What stands behind the command's name, as it was written.
    let text = String(line.drop { $0 == " " || $0 == "\t" }.dropFirst(first.count)).trimmed
    switch entry.name {
    case "help": try help(rest)
    case "schema": try schema(rest, entry)
    case "param": try parameter(text)
    case "params": try parameter(text)
    case "source": try session.source(try only(rest, entry))
    case "queries": try session.listQueries()
    case "run":
      guard let query = rest.first else { throw usage(entry) }
      try session.runSaved(query, Array(rest.dropFirst()))
    case "test":
      try session.refuseInTransaction("tests need transactions of their own")
      _ = try session.test(Arguments.TestCommand(names: rest))
    case "lint":
      if try session.lint(rest) { session.messages.say("nothing found") }
    case "doc":
      guard rest.count <= 1 else { throw usage(entry) }
      try session.document(to: rest.first.map(UserFiles.expanded))
    case "explain": try runAs("EXPLAIN", text, entry)
    case "profile": try runAs("PROFILE", text, entry)
    case "plan": try plan(rest, entry)
    case "describe": try describe(text, entry)
    case "last": try last(rest, entry)
    case "graph": try graph(rest, entry)
    case "export": try export(rest, entry)
    case "import":
      guard !rest.isEmpty else { throw usage(entry) }
      try session.refuseInTransaction("an import is a transaction of its own")
      try session.importFiles(Arguments.Import(files: rest.map(UserFiles.expanded)))
    case "output": try output(text)
    case "once":
      guard !text.isEmpty else { throw usage(entry) }
      session.nextRedirection = try redirection(to: text, isImmediate: false)
      return nil
    case "watch": try watch(rest, entry)
    case "edit": return try edit(rest, entry)
    case "history": try history(rest, entry)
    case "set": try set(text)
    case "format", "timing", "timeout", "memory":
      try set(entry.name + " " + text)
    case "save": try session.save(try only(rest, entry))
    case "backup":
      let path = try only(rest, entry)
      try session.refuseInTransaction("the copy would lack the changes of the open transaction")
      try session.checked { () throws(CygnetError) in try session.database.backup(to: path) }
      session.messages.say("the graph is copied to \(path)")
    case "begin": try session.begin()
    case "commit": try session.commit()
    case "rollback": try session.rollback()
    case "checkpoint":
      try session.checked { () throws(CygnetError) in try session.database.checkpoint() }
    case "refresh":
      let news = try session.checked { () throws(CygnetError) in try session.database.refresh() }
      session.messages.say(news ? "the graph has changed" : "nothing has changed")
    case "clear": (session.reader as? EditorReader)?.terminal.write("\u{1B}[H\u{1B}[2J")
    case "quit": session.isLeaving = true
    default: break
    }
    try session.finishUsed()
    return nil
  }

  func usage(_ entry: CommandEntry) -> OutputFailure {
    .failed(ShellError.commandLine("usage: \(entry.usage)"))
  }

  private func only(_ words: [String], _ entry: CommandEntry) throws(OutputFailure) -> String {
    guard words.count == 1 else { throw usage(entry) }
    return UserFiles.expanded(words[0])
  }

  // MARK: Help and settings

  private func help(_ words: [String]) throws(OutputFailure) {
    let text: String
    switch words.first.map({ $0.hasPrefix(":") || $0.hasPrefix(".") ? String($0.dropFirst()) : $0 })
    {
    case nil: text = CommandEntry.overview
    case "keys": text = CommandEntry.keys
    case "set": return try set("")
    case let topic?:
      guard let entry = CommandEntry.named(topic) else {
        let nearest = CommandEntry.all.map(\.name).nearest(to: topic)
        throw .failed(
          ShellError.commandLine(
            "there is no help about `\(topic)`",
            suggestion: nearest.map { "did you mean `:help \($0)`?" } ?? "`:help` lists the topics")
        )
      }
      text = entry.page
    }
    let screen = ScreenOutput()
    try screen.write(text)
    try screen.finish()
    try session.showLines(screen.lines)
  }

  /// `:set NAME VALUE`; `:set NAME=VALUE` means the same.
  private func set(_ text: String) throws(OutputFailure) {
    let name = String(text.prefix { !$0.isWhitespace && $0 != "=" })
    var value = String(text.dropFirst(name.count)).trimmed
    if value.hasPrefix("=") { value = String(value.dropFirst()).trimmed }
    guard !name.isEmpty else {
      guard text.isEmpty else {
        throw .failed(ShellError.commandLine("expected a setting's name; found `\(text)`"))
      }
      return try session.show(
        columns: ["setting", "value", "values", "meaning"],
        Settings.entries.map { entry in
          [
            .string(entry.name), .string(entry.read(session.settings)), .string(entry.values),
            .string(entry.summary),
          ]
        })
    }
    try session.checked { () throws(CygnetError) in
      let entry = try Settings.entry(name)
      if value.isEmpty {
        session.messages.say("\(entry.name) is \(entry.read(session.settings))")
      } else {
        try session.settings.set(name, CommandWords.unquoted(value))
      }
    }
  }
}

extension String {
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
