import Dispatch

/// The right to write, held by one writer at a time; first come, first served.
final class WriterTurn: Sendable {
  private let semaphore: DispatchSemaphore

  init() {
    // Made empty and then filled: a semaphore must not be destroyed below the
    // value it was made with, as it would be with a turn still out.
    semaphore = DispatchSemaphore(value: 0)
    semaphore.signal()
  }

  func take(patience: Swift.Duration) -> Bool {
    let seconds = patience.components.seconds
    guard seconds < 1_000_000_000 else {
      semaphore.wait()
      return true
    }
    let nanoseconds =
      Int(seconds) * 1_000_000_000
      + Int(patience.components.attoseconds / 1_000_000_000)
    return semaphore.wait(timeout: .now() + .nanoseconds(nanoseconds)) == .success
  }

  func giveBack() { semaphore.signal() }
}
