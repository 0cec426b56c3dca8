import CygnetCore
import Foundation
import QueryPlanner

/// Reads scripts ahead on other threads, from text to plans. Whoever runs them
/// takes one script after the other, in their order.
final class ScriptReader: @unchecked Sendable {
  // Safety: all state is touched under the condition's lock only.
  /// A script's statements with plans for them: made for an earlier state of the
  /// graph, so that their assumptions must be looked at; `nil` where planning failed.
  struct ReadScript: Sendable {
    let statements: [(statement: ScriptStatement, plan: PreparedPlan?)]
  }

  private let condition = NSCondition()
  private let paths: [String]
  private let preparation: Preparation
  private var answers: [Result<ReadScript, CygnetError>?]
  /// What the graph was like when it was last told.
  private var catalog = Catalog()
  private var next = 0
  private var isStopped = false
  /// Scripts that have been run: letting go of their many parts takes a while.
  private var spent: [ReadScript] = []

  private static let workerLimit = 4
  private static let stackSize = 16_777_216

  init(_ paths: [String], _ preparation: Preparation) {
    self.paths = paths
    self.preparation = preparation
    answers = Array(repeating: nil, count: paths.count)
    // The caller's thread runs what the others read.
    let spare = ProcessInfo.processInfo.activeProcessorCount - 1
    for _ in 0..<min(paths.count, max(0, min(spare, Self.workerLimit))) {
      let thread = Thread { [self] in
        while readNext() {}
        while letGo() {}
      }
      thread.stackSize = Self.stackSize
      thread.start()
    }
  }

  /// Lets the workers end; a script being read is read to its end.
  func stop() {
    condition.withLock {
      isStopped = true
      condition.broadcast()
    }
  }

  /// Takes a script that has been run off the caller's hands, and notes what the
  /// graph is like now.
  func discard(_ script: ReadScript, _ catalog: Catalog) {
    condition.withLock {
      self.catalog = catalog
      spent.append(script)
      condition.broadcast()
    }
  }

  /// Lets go of scripts that have been run; whether more may come.
  private func letGo() -> Bool {
    var scripts: [ReadScript] = []
    let goesOn = condition.withLock {
      while spent.isEmpty, !isStopped { condition.wait() }
      swap(&scripts, &spent)
      return !isStopped
    }
    scripts.removeAll()
    return goesOn
  }

  /// The script of a place, waited for if need be.
  func script(_ index: Int) throws(CygnetError) -> ReadScript {
    while true {
      let answer: Result<ReadScript, CygnetError>? = condition.withLock {
        // One that a worker has begun comes in a moment; others are read here.
        while answers[index] == nil, next > index { condition.wait() }
        defer { answers[index] = nil }
        return answers[index]
      }
      if let answer { return try answer.get() }
      _ = readNext()
    }
  }

  /// Reads the next script that nobody has begun; whether there was one.
  private func readNext() -> Bool {
    let index: Int? = condition.withLock {
      guard next < paths.count, !isStopped else { return nil }
      next += 1
      return next - 1
    }
    guard let index else { return false }
    let answer: Result<ReadScript, CygnetError>
    do {
      answer = .success(try read(paths[index]))
    } catch {
      answer = .failure(error)
    }
    condition.withLock {
      answers[index] = answer
      condition.broadcast()
    }
    return true
  }

  private func read(_ path: String) throws(CygnetError) -> ReadScript {
    let script = try Script(ScriptFiles.read(path))
    let catalog = condition.withLock { self.catalog }
    // What cannot be planned is planned again where it is run, and fails there.
    return ReadScript(
      statements: script.statements.map { statement in
        (statement, try? preparation.plan(statement, catalog, watchesMatches: true))
      })
  }
}
