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
    let picture = try session.lastPicture()
    let file = words.dropFirst().first.map(UserFiles.expanded)
    switch (words.first, words.count) {
    case (nil, _), ("text", 1):
      let width = session.terminalSize?.columns ?? .max
      try session.showLines(
        GraphDrawing.lines(picture).map { $0.cut(to: width) })
    case ("dot", 1...2): try session.write(picture.dot(named: "result"), to: file)
    case ("svg", 2):
      try session.write(try Graphviz.svg(picture.dot(named: "result")), to: file)
    case ("html", 2):
      let svg = try Graphviz.svg(picture.dot(named: "result"))
      try session.write(
        PicturePage.html(svg, title: session.arguments.graphName ?? "graph"), to: file)
    default: throw usage(entry)
    }
    guard let file else { return }
    session.messages.say(
      "\(Count.text(picture.nodes.count, "node")), "
        + "\(Count.text(picture.relationships.count, "relationship")) written to \(file)")
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

/// Pictures drawn by Graphviz.
enum Graphviz {
  static func svg(_ dot: String) throws(OutputFailure) -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("cygnet-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(dot.utf8).write(to: folder.appendingPathComponent("graph.dot"))
    } catch {
      throw .cannotWrite("a temporary file", FileOutput.reason(error))
    }
    let (input, output) = (folder.path + "/graph.dot", folder.path + "/graph.svg")
    switch Platform.startShell("exec dot -Tsvg '\(input)' -o '\(output)' 2>/dev/null") {
    case .failure(let error): throw .cannotWrite("the picture", Platform.message(error.number))
    case .success(let process):
      let status = Platform.wait(for: process)
      guard status != 127 else {
        throw .failed(
          CygnetError.make(
            .file, .runtime, "GraphvizMissing", gqlStatus: "58030",
            "Graphviz, which draws pictures, is not installed",
            suggestion: "install it (`apt install graphviz`, `brew install graphviz`), or write "
              + "`:graph dot FILE`"))
      }
      guard status == 0, let data = FileManager.default.contents(atPath: output) else {
        throw .cannotWrite("the picture", "Graphviz ended with status \(status)")
      }
      return String(decoding: data, as: UTF8.self)
    }
  }
}

/// A page that holds a picture and nothing from elsewhere.
enum PicturePage {
  static func html(_ svg: String, title: String) -> String {
    // The prologue of an XML file has no place within a page.
    let picture = svg.firstRange(of: "<svg").map { String(svg[$0.lowerBound...]) } ?? svg
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(HTMLView.escaped(title))</title>
      <style>body { margin: 0; display: grid; place-items: center; min-height: 100vh } svg { max-width: 100%; height: auto }</style>
      </head>
      <body>
      \(picture)</body>
      </html>

      """
  }
}
