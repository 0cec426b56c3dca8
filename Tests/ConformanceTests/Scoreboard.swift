import Foundation
import Synchronization

/// Counts cases and says how the run went when the last one is done.
final class Scoreboard: Sendable {
  enum Verdict { case passed, failed, knownGap }

  private struct Score {
    var passed = 0
    var failed = 0
    var gaps = 0
    /// Name and reason of the failing cases.
    var failures: [String] = []
  }

  private static let lastLine = Mutex("")

  private let cases: Int
  private let skipped: Int
  private let report: String?
  private let score = Mutex(Score())

  /// - Parameters:
  ///   - cases: how many are going to be counted.
  ///   - skipped: how many are not.
  ///   - report: a file for the failing cases.
  init(cases: Int, skipped: Int, report: String?) {
    self.cases = cases
    self.skipped = skipped
    self.report = report
  }

  func count(_ example: KitCase, _ verdict: Verdict, reason: String?) throws {
    let finished = score.withLock { score -> Score? in
      switch verdict {
      case .passed: score.passed += 1
      case .failed: score.failed += 1
      case .knownGap: score.gaps += 1
      }
      if let reason {
        let line = "\(example.name) | \(reason)"
        score.failures.append(line.replacingOccurrences(of: "\n", with: "\\n"))
      }
      return score.passed + score.failed + score.gaps == cases ? score : nil
    }
    if let finished { try close(finished) }
  }

  private func close(_ score: Score) throws {
    if let report {
      let lines = score.failures.sorted().map { $0 + "\n" }.joined()
      try lines.write(toFile: report, atomically: true, encoding: .utf8)
    }
    let summary =
      "conformance: \(score.passed) cases passed, \(score.failed) failed, "
      + "\(skipped) skipped, \(score.gaps) known gaps\n"
    Self.lastLine.withLock { $0 = summary }
    // Below what the test runner itself has to say.
    atexit { FileHandle.standardOutput.write(Data(Scoreboard.lastLine.withLock { $0 }.utf8)) }
  }
}
