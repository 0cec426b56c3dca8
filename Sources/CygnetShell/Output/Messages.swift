import Cygnet

/// Messages to the person at the terminal: standard error.
struct Messages {
  var isJSON = false
  /// What else stands on the terminal, and gives way.
  var progress: ProgressLine?

  func say(_ text: String) { prompt(text + "\n") }

  func prompt(_ text: String) {
    let isTerminal = Platform.isTerminal(Platform.standardError)
    let shown = isTerminal ? TerminalText.harmless(text, keepsLines: true) : text
    let write = { _ = Platform.write(shown, to: Platform.standardError) }
    if let progress { progress.suspended(write) } else { write() }
  }

  func report(_ error: CygnetError) {
    say(isJSON ? Messages.json(error) : DiagnosticRenderer.render(error))
  }

  func warn(_ warning: CygnetError) {
    say(isJSON ? Messages.json(warning, name: "warning") : DiagnosticRenderer.render(warning))
  }

  /// One line for programs to read.
  static func json(_ error: CygnetError, name: String = "error") -> String {
    var members = [
      "\"kind\":" + Value.jsonString(error.kind.description),
      "\"phase\":" + Value.jsonString(error.phase.rawValue),
      "\"code\":" + Value.jsonString(error.code),
      "\"gqlstatus\":" + Value.jsonString(error.gqlStatus),
      "\"message\":" + Value.jsonString(error.message),
    ]
    if let suggestion = error.suggestion {
      members.append("\"suggestion\":" + Value.jsonString(suggestion))
    }
    if let name = error.source?.name { members.append("\"file\":" + Value.jsonString(name)) }
    if let position = error.position {
      members += ["\"line\":\(position.line)", "\"column\":\(position.column)"]
    }
    return "{\"\(name)\":{" + members.joined(separator: ",") + "}}"
  }
}
