import Cygnet
import Foundation

extension ShellCommands {
  private func lastResult() throws(OutputFailure) -> LastResult {
    guard let last = session.lastResult else {
      throw .failed(ShellError.commandLine("there is no result yet; run a query first"))
    }
    return last
  }

  func last(_ words: [String], _ entry: CommandEntry) throws(OutputFailure) {
    guard words.count <= 1 else { throw usage(entry) }
    let last = try lastResult()
    let format = try words.first.map { (name) throws(OutputFailure) in
      try session.checked { () throws(CygnetError) in try ResultFormat.named(name) }
    }
    let note = try session.showAgain(last, format ?? session.settings.format)
    session.messages.say("(\(note))")
  }

  // MARK: Where results go

  func output(_ text: String) throws(OutputFailure) {
    try session.closeRedirection()
    guard !text.isEmpty, text != "screen", text != "stdout" else { return }
    session.redirection = try redirection(to: text, isImmediate: true)
  }

  /// A file, or `|COMMAND`.
  ///
  /// - Throws: when the file cannot be written to.
  func redirection(
    to text: String, isImmediate: Bool
  ) throws(OutputFailure) -> Redirection {
    if text.hasPrefix("|") {
      let command = String(text.dropFirst()).trimmed
      guard !command.isEmpty else {
        throw .failed(ShellError.commandLine("expected a command after `|`"))
      }
      return Redirection(ProgramOutput(command), nil)
    }
    let path = UserFiles.expanded(CommandWords.unquoted(text))
    let file = FileOutput(path, isImmediate: isImmediate)
    // Opened at once: what cannot be written is known before anything is run.
    try file.flush()
    return Redirection(file, ResultFormat(fileName: path))
  }

  // MARK: Pictures

  func graph(_ words: [String], _ entry: CommandEntry) throws(OutputFailure) {
    let part = try session.lastSubgraph()
    guard let first = words.first, first != "text" else {
      guard words.count <= 1 else { throw usage(entry) }
      let width = session.terminalSize?.columns ?? .max
      try session.showLines(GraphDrawing.lines(part).map { $0.cut(to: width) })
      return
    }
    guard words.count <= 2 else { throw usage(entry) }
    let target = try session.checked { () throws(CygnetError) in try ExportTarget.named(first) }
    try session.export(
      part, to: target, named: "result", output: words.dropFirst().first.map(UserFiles.expanded))
  }

  /// The whole graph to a file, in the format of its name.
  func export(_ words: [String], _ entry: CommandEntry) throws(OutputFailure) {
    guard (1...2).contains(words.count) else { throw usage(entry) }
    let path = UserFiles.expanded(words[words.count - 1])
    let target = try session.checked { () throws(CygnetError) in
      words.count == 2 ? try ExportTarget.named(words[0]) : try ExportTarget.of(fileName: path)
    }
    try session.refuseInTransaction("what is written would lack its changes")
    try session.export(
      session.database.subgraph(), to: target, named: session.arguments.graphName ?? "graph",
      output: path)
  }

  // MARK: Again and again

  func watch(_ words: [String], _ entry: CommandEntry) throws(OutputFailure) {
    guard words.count <= 1 else { throw usage(entry) }
    guard let seconds = Double(words.first ?? "2"), (0.1...86_400).contains(seconds) else {
      throw .failed(ShellError.commandLine("`:watch` takes from 0.1 to 86400 seconds"))
    }
    guard let (statement, parameters) = session.lastStatement else {
      throw .failed(ShellError.commandLine("there is no query yet to watch"))
    }
    guard !statement.changesGraph else {
      throw .failed(ShellError.commandLine("the last statement changes the graph"))
    }
    guard let reader = session.reader as? EditorReader else {
      throw .failed(ShellError.commandLine("`:watch` needs a terminal"))
    }
    let paging = session.settings.paging
    let outer = session.parameters
    session.settings.paging = .off
    session.parameters = parameters
    defer {
      session.settings.paging = paging
      session.parameters = outer
    }
    while true {
      reader.terminal.write("\u{1B}[H\u{1B}[2J")
      session.messages.say("every \(seconds) s; any key stops it")
      try session.run(statement)
      reader.terminal.set(.keys)
      defer { reader.terminal.set(.busy) }
      switch reader.terminal.next(within: Int(seconds * 1_000)) {
      case .key, .closed: return
      case .resized, .signalled, nil: continue
      }
    }
  }

  // MARK: Texts

  /// - Returns: the text that the next input begins with.
  func edit(_ words: [String], _ entry: CommandEntry) throws(OutputFailure) -> String? {
    guard words.count <= 1 else { throw usage(entry) }
    guard let reader = session.reader as? EditorReader else {
      throw .failed(ShellError.commandLine("`:edit` needs a terminal"))
    }
    let text =
      try words.first.map { (path) throws(OutputFailure) in
        try session.checked { () throws(CygnetError) in
          try SourceText.read(UserFiles.expanded(path)).text
        }
      } ?? session.lastStatement.map { $0.statement.text + ";" } ?? ""
    reader.terminal.set(.original)
    defer { reader.terminal.set(.busy) }
    let edited = ExternalEditor.edit(text)
    if edited == nil { session.messages.say(ExternalEditor.failure) }
    return edited
  }

  func history(_ words: [String], _ entry: CommandEntry) throws(OutputFailure) {
    guard let history = (session.reader as? EditorReader)?.editor.history else {
      throw .failed(ShellError.commandLine("`:history` needs a terminal"))
    }
    history.refresh()
    var entries = Array(history.entries.enumerated())
    switch (words.first, words.count) {
    case (nil, _): entries = entries.suffix(50)
    case ("clear", 1): return history.clear()
    case ("search", 2...):
      let wanted = words.dropFirst().joined(separator: " ").lowercased()
      entries = entries.filter { $0.element.lowercased().contains(wanted) }
    default:
      guard words.count == 1, let count = words.first.flatMap({ Int($0) }), count > 0 else {
        throw usage(entry)
      }
      entries = entries.suffix(count)
    }
    var lines: [StyledText] = []
    for (number, text) in entries {
      for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        let mark = index == 0 ? String(number + 1) : ""
        var line = StyledText(
          String(repeating: " ", count: max(0, 5 - mark.count)) + mark + "  ", .note)
        line.append(Highlighter.styled(TerminalText.harmless(String(part))))
        lines.append(line)
      }
    }
    try session.showLines(lines)
  }
}
