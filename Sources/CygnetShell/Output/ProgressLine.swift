import Cygnet
import Dispatch
import Synchronization

/// One line on the terminal that tells how far a long query is, gone when it ends.
final class ProgressLine: Sendable {
  private struct State {
    var start = ContinuousClock.now
    var progress: QueryProgress?
    var isShown = false
    /// Above zero while others use the terminal.
    var suspensions = 0
    /// Whether data of the query have gone to the terminal.
    var isOver = false
    var turn = 0
  }

  /// Queries that are done before this show nothing.
  static let patience = Swift.Duration.seconds(1)

  private let state = Mutex(State())
  // Safety: set once in init and only kept alive from then on.
  nonisolated(unsafe) private let timer: any DispatchSourceTimer

  init() {
    let timer = DispatchSource.makeTimerSource(queue: .global(qos: .utility))
    unsafe self.timer = timer
    timer.schedule(deadline: .now() + .milliseconds(200), repeating: .milliseconds(100))
    timer.setEventHandler { [weak self] in self?.tick() }
    timer.resume()
  }

  deinit { unsafe timer.cancel() }

  /// Follows a query while `body` runs.
  func follow<Answer, Failure: Error>(
    _ progress: QueryProgress, _ body: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    let outer = state.withLock { state in
      let outer = (state.progress, state.start, state.isOver)
      (state.progress, state.start, state.isOver) = (progress, ContinuousClock.now, false)
      return outer
    }
    defer {
      state.withLock {
        Self.hide(&$0)
        ($0.progress, $0.start, $0.isOver) = outer
      }
    }
    return try body()
  }

  private static func hide(_ state: inout State) {
    if state.isShown { _ = Platform.write("\r\u{1B}[K", to: Platform.standardError) }
    state.isShown = false
  }

  /// Leaves the terminal to others while `body` runs.
  func suspended<Answer, Failure: Error>(
    _ body: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    state.withLock {
      Self.hide(&$0)
      $0.suspensions += 1
    }
    defer { state.withLock { $0.suspensions -= 1 } }
    return try body()
  }

  /// Shows nothing more about this query: its data stand on the terminal now.
  func end() {
    state.withLock {
      Self.hide(&$0)
      $0.isOver = true
    }
  }

  private func tick() {
    state.withLock { state in
      guard let progress = state.progress, state.suspensions == 0, !state.isOver else { return }
      let elapsed = ContinuousClock.now - state.start
      guard elapsed >= ProgressLine.patience else { return }
      let width = Platform.terminalSize(Platform.standardError)?.columns ?? 80
      let text = ProgressLine.text(progress.state, elapsed, turn: state.turn)
      state.turn += 1
      _ = Platform.write(
        "\r\u{1B}[K" + TerminalText.cut(TerminalText.harmless(text), to: width - 1),
        to: Platform.standardError)
      state.isShown = true
    }
  }

  private static let spinner = Array("⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏")

  /// `⠋ Expand(All) · 1,234,567 rows · 3.2 s · 385,802 rows/s · 45 %`
  static func text(
    _ state: QueryProgress.State, _ elapsed: Swift.Duration, turn: Int
  ) -> String {
    let seconds = elapsed / .seconds(1)
    var parts: [String] = []
    if let operation = state.operation { parts.append(operation) }
    func amount(_ number: Int) -> String {
      state.unit == .bytes ? Count.bytes(UInt64(max(0, number))) : "\(Count.text(number)) rows"
    }
    let done = state.unit == .rows ? max(state.mostRows, state.rows, state.scanned) : state.scanned
    if done > 0 { parts.append(amount(done)) }
    parts.append("\((seconds * 10).rounded() / 10) s")
    if done > 0, seconds > 0 {
      parts.append(amount(Int(min(Double(done) / seconds, 1e15))) + "/s")
    }
    if let total = state.scanTotal, total > 0 {
      parts.append("\(min(100, Int(Double(state.scanned) / Double(total) * 100))) %")
    }
    return "\(spinner[turn % spinner.count]) " + parts.joined(separator: " · ")
      + " · Ctrl-C stops it"
  }
}
