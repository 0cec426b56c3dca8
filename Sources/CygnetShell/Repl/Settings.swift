import Cygnet

/// What `:set` sets.
struct Settings {
  enum Paging: Equatable {
    /// Results longer than the screen are scrolled.
    case automatic
    case off
    /// Given to a program.
    case program(String)
  }

  var format = ResultFormat.table
  /// Rows of a table that are shown; `nil` for all.
  var rowLimit: Int? = 40
  /// Columns of the terminal to use; `nil` for all.
  var width: Int?
  var null = "null"
  var theme = Theme.Name.auto
  var paging = Paging.automatic
  var showsTiming = true
  var showsProgress = true
  var showsHints = true
  var keepsHistory = true
  /// Nodes that `DETACH DELETE` without WHERE may delete unasked; `nil` for any number.
  var deleteLimit: Int? = 100
  /// Seconds; `nil` for no limit.
  var timeLimit: Double?
  /// Mebibytes.
  var memoryLimit = 1_024
  /// Whether scripts go on after a statement that failed.
  var keepsGoing = false

  struct Entry: Sendable {
    let name: String
    let values: String
    let summary: String
    let read: @Sendable (Settings) -> String
    let write: @Sendable (inout Settings, String) throws(CygnetError) -> Void
  }

  static let entries: [Entry] = [
    Entry(
      name: "format", values: ResultFormat.allCases.map(\.rawValue).joined(separator: "|"),
      summary: "how results are written", read: { $0.format.rawValue },
      write: { (settings, text) throws(CygnetError) in
        settings.format = try ResultFormat.named(text)
      }),
    Entry(
      name: "rows", values: "NUMBER|all", summary: "rows of a table that are shown",
      read: { $0.rowLimit.map(String.init) ?? "all" },
      write: { (settings, text) throws(CygnetError) in
        settings.rowLimit = text == "all" ? nil : try number(text, 1, "rows")
      }),
    Entry(
      name: "width", values: "COLUMNS|auto", summary: "the width that tables are cut to",
      read: { $0.width.map(String.init) ?? "auto" },
      write: { (settings, text) throws(CygnetError) in
        settings.width = text == "auto" ? nil : try number(text, 20, "width")
      }),
    Entry(
      name: "null", values: "TEXT", summary: "how null is shown", read: { $0.null },
      write: { (settings, text) throws(CygnetError) in settings.null = text }),
    Entry(
      name: "theme", values: Theme.Name.allCases.map(\.rawValue).joined(separator: "|"),
      summary: "colours", read: { $0.theme.rawValue },
      write: { (settings, text) throws(CygnetError) in
        guard let name = Theme.Name(rawValue: text) else {
          throw wrong("theme", Theme.Name.allCases.map(\.rawValue).joined(separator: ", "), text)
        }
        settings.theme = name
      }),
    Entry(
      name: "pager", values: "on|off|COMMAND", summary: "what long results are scrolled with",
      read: { settings in
        switch settings.paging {
        case .automatic: "on"
        case .off: "off"
        case .program(let command): command
        }
      },
      write: { (settings, text) throws(CygnetError) in
        switch text {
        case "on", "auto": settings.paging = .automatic
        case "off": settings.paging = .off
        case "": throw wrong("pager", "on, off or a command", text)
        default: settings.paging = .program(text)
        }
      }),
    flag("timing", "time after each result", \.showsTiming),
    flag("progress", "a line about long queries while they run", \.showsProgress),
    flag("hints", "what completes the text, from the history", \.showsHints),
    flag("history", "whether inputs are kept", \.keepsHistory),
    Entry(
      name: "confirm", values: "NODES|off",
      summary: "ask before DETACH DELETE without WHERE deletes more",
      read: { $0.deleteLimit.map(String.init) ?? "off" },
      write: { (settings, text) throws(CygnetError) in
        settings.deleteLimit = text == "off" ? nil : try number(text, 0, "confirm")
      }),
    Entry(
      name: "timeout", values: "SECONDS|off", summary: "queries that take longer are stopped",
      read: { $0.timeLimit.map { String($0) } ?? "off" },
      write: { (settings, text) throws(CygnetError) in
        if text == "off" {
          settings.timeLimit = nil
          return
        }
        guard let seconds = Double(text), seconds > 0, seconds < 1e9 else {
          throw wrong("timeout", "a number of seconds above 0, or off", text)
        }
        settings.timeLimit = seconds
      }),
    Entry(
      name: "memory", values: "MIB", summary: "queries that hold more are stopped",
      read: { String($0.memoryLimit) },
      write: { (settings, text) throws(CygnetError) in
        settings.memoryLimit = min(try number(text, 1, "memory"), 1 << 40)
      }),
    flag("keep-going", "whether scripts go on after a failed statement", \.keepsGoing),
  ]

  private static func flag(
    _ name: String, _ summary: String, _ path: any WritableKeyPath<Settings, Bool> & Sendable
  ) -> Entry {
    Entry(
      name: name, values: "on|off", summary: summary, read: { $0[keyPath: path] ? "on" : "off" },
      write: { (settings, text) throws(CygnetError) in
        switch text.lowercased() {
        case "on", "true", "yes": settings[keyPath: path] = true
        case "off", "false", "no": settings[keyPath: path] = false
        default: throw wrong(name, "on or off", text)
        }
      })
  }

  private static func number(
    _ text: String, _ least: Int, _ name: String
  ) throws(CygnetError) -> Int {
    guard let number = Int(text), number >= least else {
      throw wrong(name, "a whole number from \(least) on", text)
    }
    return number
  }

  private static func wrong(_ name: String, _ expected: String, _ found: String) -> CygnetError {
    ShellError.commandLine("`\(name)` takes \(expected); found `\(found)`")
  }

  static func entry(_ name: String) throws(CygnetError) -> Entry {
    if let entry = entries.first(where: { $0.name == name }) { return entry }
    let nearest = entries.map(\.name).nearest(to: name)
    throw ShellError.commandLine(
      "there is no setting `\(name)`",
      suggestion: nearest.map { "did you mean `\($0)`?" } ?? "`:set` lists them")
  }

  mutating func set(_ name: String, _ value: String) throws(CygnetError) {
    let entry = try Self.entry(name)
    try entry.write(&self, value)
  }
}
