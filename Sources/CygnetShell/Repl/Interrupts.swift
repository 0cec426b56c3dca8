import Cygnet
import Dispatch
import Synchronization

/// Ctrl-C: stops the running query; without one it ends the program, or in the
/// shell drops the line being typed.
final class Interrupts: Sendable {
  private struct State {
    var running: Cancellation?
    var isInteractive = false
    var dropsLine = false
  }

  private let state = Mutex(State())
  // Safety: set once in init and only kept alive from then on.
  nonisolated(unsafe) private let source: any DispatchSourceSignal

  init() {
    Platform.ignoreInterrupts()
    let source = DispatchSource.makeSignalSource(
      signal: Platform.interrupt, queue: .global(qos: .userInteractive))
    unsafe self.source = source
    source.setEventHandler { [weak self] in self?.interrupted() }
    source.resume()
  }

  deinit { unsafe source.cancel() }

  private func interrupted() {
    state.withLock { state in
      if let running = state.running {
        running.cancel()
      } else if state.isInteractive {
        state.dropsLine = true
      } else {
        Platform.exit(CommandLineTool.Status.interrupted)
      }
    }
  }

  func becomeInteractive() { state.withLock { $0.isInteractive = true } }

  /// Runs a query that Ctrl-C stops.
  func cancellable<Answer>(
    _ body: (Cancellation) throws(OutputFailure) -> Answer
  ) throws(OutputFailure) -> Answer {
    let cancellation = Cancellation()
    state.withLock { $0.running = cancellation }
    defer { state.withLock { $0.running = nil } }
    return try body(cancellation)
  }

  /// Whether Ctrl-C was pressed at the prompt since the last call.
  func takeDroppedLine() -> Bool {
    state.withLock { state in
      defer { state.dropsLine = false }
      return state.dropsLine
    }
  }
}
