import Cygnet
import Foundation

/// The interactive shell: statements over several lines up to `;`, and commands.
///
/// The prompt is there at once; a graph of scripts may still be loading then.
final class Shell {
  private let arguments: Arguments
  private let environment: [String: String]
  private let messages: Messages
  private let interrupts: Interrupts
  private let makeSession: () throws(OutputFailure) -> ShellSession
  private var session: ShellSession?
  private var checkpointFailure: String?

  /// - Parameter makeSession: waits for the graph; called once.
  init(
    _ arguments: Arguments, environment: [String: String], messages: Messages,
    interrupts: Interrupts, makeSession: @escaping () throws(OutputFailure) -> ShellSession
  ) {
    self.arguments = arguments
    self.environment = environment
    self.messages = messages
    self.interrupts = interrupts
    self.makeSession = makeSession
  }

  /// - Parameter opening: what the graph comes from, when it is not there yet.
  func run(_ terminal: Terminal?, opening: GraphOpening?) throws(OutputFailure) {
    guard let terminal else {
      let reader = PlainReader(messages, interrupts)
      return try run(try open(reader), reader, first: nil)
    }
    let reader = makeReader(terminal)
    var failure: OutputFailure?
    var first: Input?
    if let opening {
      first = reader.read(prompt: "cygnet> ", draft: "", opening: opening) {
        do throws(OutputFailure) { _ = try self.open(reader) } catch { failure = error }
        return failure == nil
      }
      if let failure { throw failure }
      if session == nil, first == .endOfInput || first == .closed { return }
    }
    try run(try open(reader), reader, first: first)
  }

  private func run(
    _ session: ShellSession, _ reader: any InputReader, first: Input?
  ) throws(OutputFailure) {
    var (draft, next) = ("", first)
    while true {
      if session.isLeaving {
        if mayLeave(session) { return }
        session.isLeaving = false
      }
      if let reader = reader as? EditorReader { apply(session, to: reader) }
      warnOfCheckpoint(session)
      let prompt = session.transaction == nil ? "cygnet> " : "cygnet*> "
      let input = next ?? reader.read(prompt: prompt, draft: draft)
      (draft, next) = ("", nil)
      switch input {
      case .interrupted: continue
      case .closed: return
      case .endOfInput: session.isLeaving = true
      case .text(let text) where isCommand(text):
        try attempt { () throws(OutputFailure) in
          draft = try ShellCommands(session).run(ScriptText.command(text)) ?? ""
        }
      case .text(let text):
        guard !ScriptText.isBlank(text) else { continue }
        try attempt { () throws(OutputFailure) in try session.runScript(SourceText(text)) }
      }
    }
  }

  /// Whether a text is one command. One of several lines is a script, unless it is the
  /// statement of a command that takes one.
  private func isCommand(_ text: String) -> Bool {
    guard ScriptText.isCommand(text) else { return false }
    guard text.trimmed.contains("\n") else { return true }
    let command = ScriptText.command(text)
    let name = command.prefix { !$0.isWhitespace }
    switch CommandEntry.named(String(name))?.words {
    case .statement:
      return (try? Script(String(command.dropFirst(name.count))))?.statements.count == 1
    case .parameter: return ScriptText.hasOpenBrackets(command.prefix { $0 != "\n" })
    default: return false
    }
  }

  /// Tells once when the file cannot be tidied up.
  private func warnOfCheckpoint(_ session: ShellSession) {
    let failure = session.database.checkpointFailure
    guard failure != checkpointFailure else { return }
    checkpointFailure = failure
    if let failure { messages.say("Warning: the last checkpoint failed: \(failure)") }
  }

  private func makeReader(_ terminal: Terminal) -> EditorReader {
    let file = UserFiles.history(environment)
    let editor = LineEditor(history: History(file: file.map(HistoryFile.init)))
    editor.history.isRecording = !arguments.isPrivate
    editor.theme = Theme.named(.auto, environment: environment)
    editor.complete = { [unowned self] text, byte in
      session.map { ShellCompleter($0).suggestions(text, at: byte) } ?? .none
    }
    return EditorReader(terminal, editor)
  }

  /// Waits for the graph, and tells what it is.
  private func open(_ reader: any InputReader) throws(OutputFailure) -> ShellSession {
    if let session { return session }
    let session = try makeSession()
    self.session = session
    session.reader = reader
    interrupts.becomeInteractive()
    greet(session)
    if !arguments.skipsInit { try runInit(session) }
    if let reader = reader as? EditorReader { apply(session, to: reader) }
    return session
  }

  private func apply(_ session: ShellSession, to reader: EditorReader) {
    let (editor, settings) = (reader.editor, session.settings)
    editor.theme = session.theme
    if session.output.theme != nil { session.output.theme = session.theme }
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
      messages.report(failure)
    }
  }

  /// The user's own start-up file.
  private func runInit(_ session: ShellSession) throws(OutputFailure) {
    guard let path = UserFiles.initFile(environment), FileManager.default.fileExists(atPath: path)
    else { return }
    try attempt { () throws(OutputFailure) in try session.source(path) }
  }

  private func greet(_ session: ShellSession) {
    let schema = session.database.schema
    let place =
      switch (session.database.isDurable, session.database.isReadOnly) {
      case (false, _): "in memory"
      case (true, true): "for reading"
      case (true, false): "durable"
      }
    messages.say(
      "Cygnet \(HelpText.version) · \(arguments.graph ?? "an empty graph") · "
        + "\(Count.text(schema)) · \(place)")
    messages.say(
      session.database.isDurable
        ? "`:help` lists the commands."
        : "Changes stay in memory until `:save FILE`. `:help` lists the commands.")
  }

  /// Asks before changes are lost.
  private func mayLeave(_ session: ShellSession) -> Bool {
    guard session.hasUnsavedChanges, let reader = session.reader else { return true }
    let answer = reader.ask("The graph has changes that are not saved. Leave anyway? [y/N] ")
    return answer == .closed || answer.isYes
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
