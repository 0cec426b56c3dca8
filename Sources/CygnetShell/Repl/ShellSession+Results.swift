import Cygnet
import Foundation

/// The rows last shown, to be shown again.
struct LastResult {
  let result: QueryResult
  /// As many as there was memory for.
  private(set) var rows: [Row] = []
  /// How many there were.
  private(set) var count = 0
  private var bytes = 0
  /// Bytes of rows that are kept, as far as they can be told.
  private static let limit = 256 << 20

  init(_ result: QueryResult) { self.result = result }

  mutating func add(_ row: Row) {
    count += 1
    guard bytes < Self.limit else { return }
    bytes += row.values.reduce(64) { $0 + Self.size($1) }
    rows.append(row)
  }

  private static func size(_ value: Value) -> Int {
    switch value {
    case .string(let text): 32 + text.utf8.count
    case .list(let list): list.reduce(48) { $0 + size($1) }
    case .map, .node, .relationship, .path: 256
    default: 16
    }
  }
}

/// A result whose rows have been made.
struct Fetched {
  var last: LastResult
  /// Whether its rows have been written already.
  var isWritten = false
  /// What stopped it after some rows.
  var failure: OutputFailure?
}

/// Where results go instead of the screen.
final class Redirection {
  let sink: any TextSink
  /// What the file's name asks for.
  let format: ResultFormat?
  var isUsed = false

  init(_ sink: any TextSink, _ format: ResultFormat?) {
    self.sink = sink
    self.format = format
  }
}

extension ShellSession {
  var terminalSize: (columns: Int, rows: Int)? {
    Platform.terminalSize(Platform.standardOutput)
  }

  var theme: Theme { Theme.named(settings.theme, environment: environment) }

  private var viewOptions: ViewOptions {
    ViewOptions(width: settings.width ?? terminalSize?.columns, null: settings.null)
  }

  /// Whether results go to a terminal, whoever types the statements.
  var isOnTerminal: Bool {
    nextRedirection == nil && redirection == nil
      && Platform.isTerminal(Platform.standardOutput)
  }

  /// Whether results go to a terminal that somebody looks at.
  private var isOnScreen: Bool {
    isInteractive && terminalSize != nil && nextRedirection == nil && redirection == nil
  }

  /// Where text goes now, how rows are written there, and what ends with it.
  func destination(
    _ format: ResultFormat
  ) -> (sink: any TextSink, view: any ResultView) {
    guard let target = nextRedirection ?? redirection else {
      return (output, format.makeView(viewOptions))
    }
    target.isUsed = true
    return (target.sink, (target.format ?? format).makeView(ViewOptions(null: settings.null)))
  }

  /// Ends what `:once` began, when something has been written to it; a program that
  /// `:output` names is done with each result.
  func finishUsed() throws(OutputFailure) {
    guard let once = nextRedirection else {
      return try (redirection?.sink as? ProgramOutput)?.finish() ?? ()
    }
    guard once.isUsed else { return }
    nextRedirection = nil
    try once.sink.finish()
  }

  /// Ends `:output`.
  func closeRedirection() throws(OutputFailure) {
    let open = redirection
    redirection = nil
    try open?.sink.finish()
  }

  /// Shows what has been written to a file so far.
  func flush(_ sink: any TextSink) throws(OutputFailure) {
    try (sink as? FileOutput)?.flush()
    try output.flush()
  }

  // MARK: Making rows

  /// Makes a result's rows: kept for the screen, or written where they go.
  func deliver(_ result: QueryResult) throws(OutputFailure) -> Fetched {
    var fetched = Fetched(last: LastResult(result))
    guard !result.columns.isEmpty else { return fetched }
    if isOnScreen {
      try fetch(&fetched)
    } else {
      try stream(&fetched)
      try finishUsed()
    }
    return fetched
  }

  private func fetch(_ fetched: inout Fetched) throws(OutputFailure) {
    let result = fetched.last.result
    do {
      while let row = try checked({ () throws(CygnetError) in try result.next() }) {
        fetched.last.add(row)
      }
    } catch {
      // Rows made before the error are worth seeing.
      guard fetched.last.count > 0 else { throw error }
      fetched.failure = error
    }
  }

  /// Writes rows as they are made.
  private func stream(_ fetched: inout Fetched) throws(OutputFailure) {
    let result = fetched.last.result
    let (sink, view) = destination(settings.format)
    fetched.isWritten = true
    // The program shows what it is given, also on the terminal.
    if sink is ProgramOutput { progress?.end() }
    var isFirst = true
    do throws(OutputFailure) {
      while let row = try checked({ () throws(CygnetError) in try result.next() }) {
        if isFirst { try view.begin(result.columns, sink) }
        isFirst = false
        try view.add(row, sink)
        if isInteractive { fetched.last.add(row) }
      }
      if isFirst { try view.begin(result.columns, sink) }
      try view.end(sink)
    } catch {
      // A program that has seen enough is no mistake.
      if case .closedPipe = error, sink is ProgramOutput { return }
      // Rows made before the error stay; they are worth seeing.
      if !isFirst { try? view.end(sink) }
      try? flush(sink)
      throw error
    }
    try flush(sink)
  }

  // MARK: Showing

  func show(_ fetched: Fetched, time: Swift.Duration) throws(OutputFailure) {
    guard isInteractive else { return }
    let (last, result) = (fetched.last, fetched.last.result)
    guard !result.columns.isEmpty else { return summarise(result, nil, time) }
    lastResult = last
    if fetched.isWritten {
      summarise(result, Count.text(last.count, "row"), time)
    } else if let plan = result.plan, settings.format.isForPeople {
      try showLines(PlanView.lines(plan, width: viewOptions.width ?? 80))
      summarise(result, nil, time)
    } else {
      summarise(result, try show(last, settings.format, limit: settings.rowLimit), time)
    }
    if let failure = fetched.failure { throw failure }
  }

  /// Shows rows; returns what to say about their number.
  private func show(
    _ last: LastResult, _ format: ResultFormat, limit: Int?
  ) throws(OutputFailure) -> String {
    let shown = format.isForPeople ? last.rows.prefix(limit ?? .max) : last.rows[...]
    var options = viewOptions
    // A program scrolls sideways itself.
    if limit == nil, case .program = settings.paging { options.width = nil }
    let view = format.makeView(options)
    let lines = try lines(last.result.columns, shown.map(\.values), view)
    let title = Self.share(shown.count, of: last.count)
    let left = try showLines(lines, frozen: view.headerLines, title: title)
    guard let visible = left.map(view.rows) ?? shown.count else {
      return "the first lines of \(Count.text(last.count, "row")); `:last` shows all"
    }
    guard limit != nil, visible < last.count else { return Self.whole(last) }
    return Self.share(visible, of: last.count)
      + "; `:last` shows \(last.rows.count < last.count ? "more" : "all")"
  }

  private static func whole(_ last: LastResult) -> String {
    let share = share(last.rows.count, of: last.count)
    return last.rows.count < last.count ? share + "; memory holds no more" : share
  }

  /// Shows all rows that are kept, or writes them where results go.
  func showAgain(_ last: LastResult, _ format: ResultFormat) throws(OutputFailure) -> String {
    if isOnScreen {
      if let note = try scroll(last, format) { return note }
      return try show(last, format, limit: nil)
    }
    try write(last.result.columns, last.rows.map(\.values), format)
    return Self.share(last.rows.count, of: last.count)
  }

  /// Lets a whole table be scrolled, also sideways; `nil` where the screen holds it, or
  /// nothing is scrolled.
  private func scroll(
    _ last: LastResult, _ format: ResultFormat
  ) throws(OutputFailure) -> String? {
    guard settings.paging == .automatic, format == .table || format == .box,
      let reader = reader as? EditorReader,
      let layout = TableLayout(
        last.result.columns, last.rows, ViewOptions(null: settings.null), isBoxed: format == .box),
      let (columns, rows) = terminalSize
    else { return nil }
    let (header, footer) = (layout.header, layout.footer)
    let width = header.map(\.width).max() ?? 0
    let count = last.rows.count + footer.count
    guard width > columns || header.count + count > max(4, rows - 4) else { return nil }
    let note = Self.whole(last)
    var pager = Pager(
      header: header, count: count, widest: width, title: note, theme: theme
    ) { $0 < last.rows.count ? layout.line(last.rows[$0].values) : footer[$0 - last.rows.count] }
    pager.run(on: reader.terminal)
    return note
  }

  /// Shows rows that come from no query.
  func show(columns: [String], _ rows: [[Value]]) throws(OutputFailure) {
    guard isOnScreen, settings.format.isForPeople else {
      return try write(columns, rows, settings.format)
    }
    let view = settings.format.makeView(viewOptions)
    let lines = try lines(columns, rows, view)
    try showLines(lines, frozen: view.headerLines)
  }

  private func write(
    _ columns: [String], _ rows: [[Value]], _ format: ResultFormat
  ) throws(OutputFailure) {
    let (sink, view) = destination(format)
    try view.begin(columns, sink)
    for values in rows { try view.add(Row(columns: columns, values: values), sink) }
    try view.end(sink)
    try flush(sink)
  }

  func print(_ text: String) throws(OutputFailure) {
    let sink = destination(settings.format).sink
    try sink.write(text)
    try flush(sink)
  }

  /// `40 of 5,312 rows`, or `40 rows` when that is all.
  static func share(_ shown: Int, of count: Int) -> String {
    shown < count ? "\(Count.text(shown)) of \(Count.text(count, "row"))" : Count.text(count, "row")
  }

  /// Rows as lines of the screen; Ctrl-C stops it.
  private func lines(
    _ columns: [String], _ rows: [[Value]], _ view: any ResultView
  ) throws(OutputFailure) -> [StyledText] {
    try interrupts.cancellable { (cancellation) throws(OutputFailure) in
      let screen = ScreenOutput()
      try view.begin(columns, screen)
      for values in rows {
        if cancellation.isCancelled {
          throw .failed(
            CygnetError.make(
              .cancelled, .runtime, "Cancelled", gqlStatus: "57014", "showing was cancelled"))
        }
        try view.add(Row(columns: columns, values: values), screen)
      }
      try view.end(screen)
      try screen.finish()
      return screen.lines
    }
  }

  /// Prints lines, or lets them be scrolled when the screen cannot hold them.
  ///
  /// - Returns: how many lines were left standing when they were not all printed.
  @discardableResult
  func showLines(
    _ lines: [StyledText], frozen: Int = 0, title: String = ""
  ) throws(OutputFailure) -> Int? {
    let (columns, rows) = terminalSize ?? (.max, .max)
    let room = max(4, rows - 4)
    var left = lines[...]
    // Rows of the screen that the lines take, and how many lines fit.
    var (height, fitting) = (0, 0)
    for line in lines where height <= room {
      height += max(0, line.width - 1) / columns + 1
      if height <= room { fitting += 1 }
    }
    if isOnScreen, height > room, let reader = reader as? EditorReader {
      switch settings.paging {
      case .off: break
      case .program(let command):
        if try page(lines, command, reader.terminal) { return nil }
      case .automatic:
        var pager = Pager(lines, frozen: frozen, title: title, theme: theme)
        pager.run(on: reader.terminal)
        left = lines.prefix(max(fitting, frozen + 1))
      }
    }
    for line in left { try output.write(line: line) }
    try output.flush()
    guard left.count < lines.count else { return nil }
    if title.isEmpty {
      messages.say("(the first \(Count.text(left.count)) of \(Count.text(lines.count, "line")))")
    }
    return left.count
  }

  /// Hands lines to a program; `false` when there is none of that name.
  private func page(
    _ lines: [StyledText], _ command: String, _ terminal: Terminal
  ) throws(OutputFailure) -> Bool {
    let program = ProgramOutput(command)
    terminal.set(.original)
    defer { terminal.set(.busy) }
    do throws(OutputFailure) {
      do throws(OutputFailure) {
        for line in lines { try program.write(line.painted(theme) + "\n") }
      } catch {
        // It has been left before it had seen all.
        guard case .closedPipe = error else { throw error }
      }
      try program.finish()
    } catch {
      guard program.isMissing, case .failed(let failure) = error else { throw error }
      messages.report(failure)
      return false
    }
    return true
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
