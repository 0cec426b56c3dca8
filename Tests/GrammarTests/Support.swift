import CygnetCore
import CypherSyntax
import Foundation

/// Runs recursion that follows the grammar on a stack of its own.
func onLargeStack<Answer>(
  size: Int = 1 << 28, _ body: @escaping () throws -> Answer
) throws -> Answer {
  let task = StackTask(body)
  let done = DispatchSemaphore(value: 0)
  let thread = Thread {
    task.answer = Result(catching: task.body)
    done.signal()
  }
  thread.stackSize = size
  thread.start()
  done.wait()
  guard let answer = task.answer else { throw CancellationError() }
  return try answer.get()
}

/// Work for another thread.
///
/// Safety: the answer is written before the semaphore is signalled and read
/// after.
private final class StackTask<Answer>: @unchecked Sendable {
  var answer: Result<Answer, any Error>?
  let body: () throws -> Answer
  init(_ body: @escaping () throws -> Answer) { self.body = body }
}

extension Lexer {
  /// The texts of a query's tokens; `nil` when it does not cut into tokens.
  static func words(of text: String) -> [String]? {
    let (tokens, diagnostics) = tokens(of: text)
    guard diagnostics.isEmpty else { return nil }
    let bytes = Array(text.utf8)
    return tokens.dropLast().map { token in
      String(decoding: bytes[token.range.lowerBound..<token.range.upperBound], as: UTF8.self)
    }
  }
}
