import Foundation

/// Runs what may recurse deeply on a thread whose stack is large enough, whatever
/// thread asks for it.
///
/// Queries nest to `Parser.nestingLimit` levels, and a level of subqueries takes
/// some 40 KB of stack in a debug build; threads may have 512 KB in all.
enum DeepStack {
  /// Levels of nesting that any stack holds.
  static let shallow = 6
  /// Bytes; what is not touched is not taken.
  private static let size = 67_108_864

  static func run<Answer, Failure: Error>(
    if isDeep: Bool, _ body: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    guard isDeep else { return try body() }
    let outcome = withoutActuallyEscaping(body) { body in
      let job = Job(body)
      let thread = Thread { job.run() }
      thread.stackSize = size
      thread.start()
      return job.outcome()
    }
    return try outcome.get()
  }

  private final class Job<Answer, Failure: Error>: @unchecked Sendable {
    // Safety: who takes the body, under the lock, alone writes the outcome; the
    // caller reads it after it has run the body itself or has been signalled.
    private let lock = NSLock()
    private var body: (() throws(Failure) -> Answer)?
    private var result: Result<Answer, Failure>?
    private let done = DispatchSemaphore(value: 0)

    init(_ body: @escaping () throws(Failure) -> Answer) { self.body = body }

    func run() {
      if finish() { done.signal() }
    }

    /// Runs the body unless another thread has taken it, and lets go of it before
    /// returning: it must not outlive the call.
    private func finish() -> Bool {
      guard
        let body = lock.withLock({ () -> (() throws(Failure) -> Answer)? in
          defer { self.body = nil }
          return self.body
        })
      else { return false }
      do throws(Failure) {
        result = .success(try body())
      } catch {
        result = .failure(error)
      }
      return true
    }

    /// A system short of memory may give no thread, and `Thread` does not say so:
    /// after a second the caller makes do with its own stack.
    func outcome() -> Result<Answer, Failure> {
      if done.wait(timeout: .now() + 1) == .timedOut, !finish() { done.wait() }
      guard let result else { preconditionFailure("taken bodies leave an outcome") }
      return result
    }
  }
}
