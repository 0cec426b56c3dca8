import Dispatch

/// The right to write, held by one writer at a time; first come, first served.
final class WriterTurn: Sendable {
  private let semaphore = DispatchSemaphore(value: 1)

  func take(patience: Swift.Duration) -> Bool {
    let seconds = patience.components.seconds
    guard seconds < 1_000_000_000 else {
      semaphore.wait()
      return true
    }
    let nanoseconds = Int(seconds) * 1_000_000_000
      + Int(patience.components.attoseconds / 1_000_000_000)
    return semaphore.wait(timeout: .now() + .nanoseconds(nanoseconds)) == .success
  }

  func giveBack() { semaphore.signal() }
}
