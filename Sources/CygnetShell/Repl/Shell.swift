import Cygnet
import Foundation

/// The interactive shell: statements over several lines up to `;`, and commands.
struct Shell {
  private let session: ShellSession
  private let graph: String?

  init(_ session: ShellSession, graph: String?) {
    self.session = session
    self.graph = graph
  }

  func run() throws(OutputFailure) {
    session.interrupts.becomeInteractive()
    let reader = makeReader()
    session.reader = reader
    greet()
    if !session.arguments.skipsInit { try runInit() }
    var draft = ""
    while true {
      if let reader = reader as? EditorReader { apply(session.settings, to: reader) }
      let prompt = session.transaction == nil ? "cygnet> " : "cygnet*> "
      switch reader.read(prompt: prompt, draft: draft) {
      case .interrupted: draft = ""
      case .endOfInput:
        if mayLeave() { return }
      case .text(let text):
        draft = ""
        if ScriptText.isCommand(text), ShellCommands.isQuit(ScriptText.command(text)) {
          if mayLeave() { return }
        } else if ScriptText.isCommand(text) {
          try attempt { () throws(OutputFailure) in
            draft = try ShellCommands(session).run(ScriptText.command(text)) ?? ""
          }
        } else if !ScriptText.isBlank(text) {
          try attempt { () throws(OutputFailure) in try session.runScript(SourceText(text)) }
        }
      }
    }
  }

  private func makeReader() -> any InputReader {
    guard let terminal = Terminal(environment: session.environment) else {
      return PlainReader(session.messages, session.interrupts)
    }
    let file = session.settings.keepsHistory ? UserFiles.history(session.environment) : nil
    let editor = LineEditor(history: History(file: file.map(HistoryFile.init)))
    let completer = ShellCompleter(session)
    editor.complete = { completer.suggestions($0, at: $1) }
    return EditorReader(terminal, editor)
  }

  private func apply(_ settings: Settings, to reader: EditorReader) {
    let editor = reader.editor
    editor.theme = session.theme
    session.output.theme = session.theme
    editor.showsHints = settings.showsHints
    editor.history.isRecording = settings.keepsHistory
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

  /// The user's own start-up file.
  private func runInit() throws(OutputFailure) {
    guard let path = UserFiles.initFile(session.environment),
      FileManager.default.fileExists(atPath: path)
    else { return }
    try attempt { () throws(OutputFailure) in try session.source(path) }
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
    return session.reader?.ask("The graph has changes that are not saved. Leave anyway? [y/N] ")
      .map { ["y", "yes"].contains($0.lowercased()) } ?? true
  }
}

/// The user's files (XDG Base Directory Specification).
enum UserFiles {
  /// Statements and commands that every interactive shell begins with.
  static func initFile(_ environment: [String: String]) -> String? {
    folder("XDG_CONFIG_HOME", ".config", environment).map { $0 + "/cygnetrc" }
  }

  /// The history's file; its folder is made.
  static func history(_ environment: [String: String]) -> String? {
    if let path = environment["CYGNET_HISTORY"] { return path.isEmpty ? nil : path }
    guard let folder = folder("XDG_STATE_HOME", ".local/state", environment) else { return nil }
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return folder + "/history"
  }

  /// A path as the system's shell reads it: `~` is the home folder.
  static func expanded(_ path: String) -> String { (path as NSString).expandingTildeInPath }

  private static func folder(
    _ variable: String, _ fallback: String, _ environment: [String: String]
  ) -> String? {
    if let base = environment[variable], base.hasPrefix("/") { return base + "/cygnet" }
    guard let home = environment["HOME"], !home.isEmpty else { return nil }
    return home + "/" + fallback + "/cygnet"
  }
}
