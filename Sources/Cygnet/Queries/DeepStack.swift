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
    // Safety: the caller waits, and so touches nothing, until the thread has
    // finished with the body and has left its outcome.
    private var body: (() throws(Failure) -> Answer)?
    private var result: Result<Answer, Failure>?
    private let done = DispatchSemaphore(value: 0)

    init(_ body: @escaping () throws(Failure) -> Answer) { self.body = body }

    func run() {
      finish()
      done.signal()
    }

    /// Lets go of the body before the caller goes on: it must not outlive the call.
    private func finish() {
      guard let body else { return }
      self.body = nil
      do throws(Failure) {
        result = .success(try body())
      } catch {
        result = .failure(error)
      }
    }

    func outcome() -> Result<Answer, Failure> {
      done.wait()
      // `run` signals only after `finish`, which leaves one or the other outcome.
      guard let result else { preconditionFailure("the thread left no outcome") }
      return result
    }
  }
}
