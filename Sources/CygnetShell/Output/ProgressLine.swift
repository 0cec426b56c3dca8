import Cygnet
import Dispatch
import Synchronization

/// One line on the terminal that tells how far a long query is, gone when it ends.
final class ProgressLine: Sendable {
  private struct State {
    var start = ContinuousClock.now
    var progress: QueryProgress?
    var isShown = false
    var isSuspended = false
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
      let outer = (state.progress, state.start)
      (state.progress, state.start) = (progress, ContinuousClock.now)
      return outer
    }
    defer {
      hide()
      state.withLock { ($0.progress, $0.start) = outer }
    }
    return try body()
  }

  /// Takes the line away, so that other text can stand there.
  func hide() {
    state.withLock { state in
      if state.isShown { _ = Platform.write("\r\u{1B}[K", to: Platform.standardError) }
      state.isShown = false
    }
  }

  private func tick() {
    state.withLock { state in
      guard let progress = state.progress else { return }
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
    let unit = state.unit == .rows ? "rows" : "bytes"
    let done = state.unit == .rows ? max(state.mostRows, state.rows, state.scanned) : state.scanned
    if done > 0 { parts.append("\(Count.text(done)) \(unit)") }
    parts.append("\((seconds * 10).rounded() / 10) s")
    if done > 0, seconds > 0 {
      parts.append("\(Count.text(Int(min(Double(done) / seconds, 1e15)))) \(unit)/s")
    }
    if let total = state.scanTotal, total > 0 {
      parts.append("\(min(100, Int(Double(state.scanned) / Double(total) * 100))) %")
    }
    return "\(spinner[turn % spinner.count]) " + parts.joined(separator: " · ")
      + " · Ctrl-C stops it"
  }
}
