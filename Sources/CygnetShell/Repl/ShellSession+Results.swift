import Cygnet
import Foundation

/// The rows last shown, to be shown again.
struct LastResult {
  let result: QueryResult
  /// As many as there was memory for.
  var rows: [Row] = []
  /// How many there were.
  var count = 0
}

/// A result that is ready to be shown.
struct Fetched {
  var last: LastResult
  /// Whether its rows have been written already.
  var isWritten = false
  /// What stopped it after some rows.
  var failure: OutputFailure?
}

/// Where results go instead of the screen.
struct Redirection {
  let sink: any TextSink
  /// What the file's name asks for.
  let format: ResultFormat?
}

extension ShellSession {
  /// Bytes of rows that are kept to be shown again, as far as they can be told.
  private static let keptBytes = 256 << 20

  var terminalSize: (columns: Int, rows: Int)? {
    Platform.terminalSize(Platform.standardOutput)
  }

  var theme: Theme { Theme.named(settings.theme, environment: environment) }

  private var viewOptions: ViewOptions {
    var options = ViewOptions(width: terminalSize?.columns, null: settings.null)
    if let width = settings.width { options.width = width }
    return options
  }

  /// Whether results go to a terminal that somebody looks at.
  private var isOnScreen: Bool { isInteractive && terminalSize != nil }

  // MARK: Showing results

  /// Makes a result's rows: kept for the screen, or written where they go.
  func deliver(_ result: QueryResult) throws(OutputFailure) -> Fetched {
    var fetched = Fetched(last: LastResult(result: result))
    guard let redirection = nextRedirection ?? self.redirection else {
      guard isOnScreen else {
        fetched.last.count = try stream(result, to: output, settings.format)
        fetched.isWritten = true
        return fetched
      }
      return try fetch(fetched)
    }
    let isLast = nextRedirection != nil
    nextRedirection = nil
    fetched.last.count = try stream(
      result, to: redirection.sink, redirection.format ?? settings.format)
    fetched.isWritten = true
    if isLast {
      try redirection.sink.finish()
    } else {
      try (redirection.sink as? FileOutput)?.flush()
    }
    return fetched
  }

  private func fetch(_ empty: Fetched) throws(OutputFailure) -> Fetched {
    var (fetched, bytes) = (empty, 0)
    do {
      while let row = try checked({ () throws(CygnetError) in try empty.last.result.next() }) {
        fetched.last.count += 1
        guard bytes < Self.keptBytes else { continue }
        bytes += row.values.reduce(64) { $0 + Self.size($1) }
        fetched.last.rows.append(row)
      }
    } catch {
      // Rows made before the error are worth seeing.
      guard fetched.last.count > 0 else { throw error }
      fetched.failure = error
    }
    return fetched
  }

  private static func size(_ value: Value) -> Int {
    switch value {
    case .string(let text): 32 + text.utf8.count
    case .list(let list): list.reduce(48) { $0 + size($1) }
    case .map, .node, .relationship, .path: 256
    default: 16
    }
  }

  func show(_ fetched: Fetched, time: Swift.Duration) throws(OutputFailure) {
    guard isInteractive else { return }
    let (last, result) = (fetched.last, fetched.last.result)
    let hasRows = !result.columns.isEmpty
    if fetched.isWritten || !hasRows {
      return summarise(result, hasRows ? Count.text(last.count, "row") : nil, time)
    }
    lastResult = last
    if let plan = result.plan, settings.format.isForPeople {
      try showLines(PlanView.lines(plan, width: viewOptions.width ?? 80), frozen: 0, title: "")
      summarise(result, nil, time)
    } else {
      let note = try show(last, settings.format, limit: settings.rowLimit)
      summarise(result, note, time)
    }
    if let failure = fetched.failure { throw failure }
  }

  /// Writes rows as they are made; returns how many.
  private func stream(
    _ result: QueryResult, to sink: any TextSink, _ format: ResultFormat
  ) throws(OutputFailure) -> Int {
    guard !result.columns.isEmpty else { return 0 }
    let options = sink === output ? viewOptions : ViewOptions(null: settings.null)
    let view = format.makeView(options)
    var count = 0
    do {
      while let row = try checked({ () throws(CygnetError) in try result.next() }) {
        if count == 0 { try view.begin(result.columns, sink) }
        try view.add(row, sink)
        count += 1
      }
      if count == 0 { try view.begin(result.columns, sink) }
      try view.end(sink)
    } catch {
      // Rows made before the error stay; they are worth seeing.
      if count > 0 { try? view.end(sink) }
      try? output.flush()
      throw error
    }
    try output.flush()
    return count
  }

  /// Shows rows; returns what to say about their number.
  func show(
    _ last: LastResult, _ format: ResultFormat, limit: Int?
  ) throws(OutputFailure) -> String {
    let shown = format.isForPeople ? last.rows.prefix(limit ?? .max) : last.rows[...]
    let lines = try lines(last.result.columns, shown.map(\.values), format)
    let title = Self.share(shown.count, of: last.count)
    let frozen = format == .table ? 2 : format == .box ? 3 : 0
    let cut = try showLines(lines, frozen: min(frozen, lines.count), title: title)
    let visible = cut.map { max(0, min(shown.count, $0 - frozen)) } ?? shown.count
    let note = Self.share(visible, of: last.count)
    guard visible < last.count else { return note }
    if last.rows.count < last.count, limit == nil {
      return note + "; memory holds the first \(Count.text(last.rows.count))"
    }
    return note + "; `:last` shows \(last.rows.count < last.count ? "more" : "all")"
  }

  /// Shows all rows that are kept, or writes them where results go.
  func showAgain(_ last: LastResult, _ format: ResultFormat) throws(OutputFailure) -> String {
    guard let redirection = nextRedirection ?? self.redirection else {
      return try show(last, format, limit: nil)
    }
    let view = (redirection.format ?? format).makeView(ViewOptions(null: settings.null))
    try view.begin(last.result.columns, redirection.sink)
    for row in last.rows { try view.add(row, redirection.sink) }
    try view.end(redirection.sink)
    if nextRedirection != nil { try redirection.sink.finish() }
    nextRedirection = nil
    return Self.share(last.rows.count, of: last.count)
  }

  /// `40 of 5,312 rows`, or `40 rows` when that is all.
  static func share(_ shown: Int, of count: Int) -> String {
    shown < count ? "\(Count.text(shown)) of \(Count.text(count, "row"))" : Count.text(count, "row")
  }

  private func lines(
    _ columns: [String], _ rows: [[Value]], _ format: ResultFormat
  ) throws(OutputFailure) -> [StyledText] {
    let screen = ScreenOutput()
    let view = format.makeView(viewOptions)
    try view.begin(columns, screen)
    for values in rows { try view.add(Row(columns: columns, values: values), screen) }
    try view.end(screen)
    try screen.finish()
    return screen.lines
  }

  /// Prints lines, or lets them be scrolled when the screen cannot hold them.
  ///
  /// - Returns: how many lines were left standing when they were not all printed.
  @discardableResult
  func showLines(
    _ lines: [StyledText], frozen: Int, title: String
  ) throws(OutputFailure) -> Int? {
    let room = (terminalSize?.rows ?? .max) - 4
    var left = lines[...]
    if isOnScreen, lines.count > max(4, room), let reader = reader as? EditorReader {
      switch settings.paging {
      case .off: break
      case .program(let command):
        let program = ProgramOutput(command)
        reader.terminal.set(.original)
        defer { reader.terminal.set(.busy) }
        for line in lines { try program.write(line.painted(theme) + "\n") }
        try program.finish()
        return nil
      case .automatic:
        var pager = Pager(lines, frozen: frozen, title: title, theme: theme)
        pager.run(on: reader.terminal)
        left = lines.prefix(max(4, room))
      }
    }
    for line in left { try output.write(line: line) }
    try output.flush()
    return left.count < lines.count ? left.count : nil
  }

  /// Shows rows that come from no query.
  func show(columns: [String], _ rows: [[Value]]) throws(OutputFailure) {
    if isOnScreen, settings.format.isForPeople, nextRedirection == nil, redirection == nil {
      try showLines(try lines(columns, rows, settings.format), frozen: 2, title: "")
      return
    }
    let redirection = nextRedirection ?? self.redirection
    let sink = redirection?.sink ?? output
    let options = redirection == nil ? viewOptions : ViewOptions(null: settings.null)
    let view = (redirection?.format ?? settings.format).makeView(options)
    try view.begin(columns, sink)
    for values in rows { try view.add(Row(columns: columns, values: values), sink) }
    try view.end(sink)
    try output.flush()
    if nextRedirection != nil { try sink.finish() }
    nextRedirection = nil
  }

  func print(_ text: String) throws(OutputFailure) {
    let sink = nextRedirection?.sink ?? redirection?.sink
    guard let sink else {
      try output.write(text)
      return try output.flush()
    }
    try sink.write(text)
    if nextRedirection != nil { try sink.finish() }
    nextRedirection = nil
  }

  /// Ends `:output`.
  func closeRedirection() throws(OutputFailure) {
    let open = redirection
    redirection = nil
    try open?.sink.finish()
  }

  // MARK: Summaries

  private func summarise(_ result: QueryResult, _ rows: String?, _ time: Swift.Duration) {
    var parts = rows.map { [$0] } ?? []
    let changes = result.changes
    for (number, one, many) in [
      (changes.nodesCreated, "node created", "nodes created"),
      (changes.nodesDeleted, "node deleted", "nodes deleted"),
      (changes.relationshipsCreated, "relationship created", "relationships created"),
      (changes.relationshipsDeleted, "relationship deleted", "relationships deleted"),
      (changes.labelsAdded, "label added", "labels added"),
      (changes.labelsRemoved, "label removed", "labels removed"),
      (changes.propertiesSet, "property set", "properties set"),
    ] where number > 0 { parts.append(Count.text(number, one, many)) }
    if parts.isEmpty, result.plan == nil { parts.append("no changes") }
    if settings.showsTiming { parts.append(Self.text(time)) }
    if !parts.isEmpty { messages.say("(\(parts.joined(separator: ", ")))") }
  }

  /// `42 µs`, `0.3 ms`, `12 ms`, `3.21 s`.
  static func text(_ time: Swift.Duration) -> String {
    let milliseconds = time / .milliseconds(1)
    if milliseconds < 0.1 { return "\(Int((milliseconds * 1_000).rounded())) µs" }
    if milliseconds < 10 { return String(format: "%.1f ms", milliseconds) }
    if milliseconds < 1_000 { return "\(Int(milliseconds.rounded())) ms" }
    return String(format: "%.2f s", milliseconds / 1_000)
  }
}
