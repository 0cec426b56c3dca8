import Cygnet
import Foundation
import Synchronization

/// A graph that is opened while the first input is already being typed.
final class GraphOpening: Sendable {
  private let result = Mutex<Result<Database, CygnetError>?>(nil)
  private let isDone = DispatchGroup()
  /// Can be read from once the graph is open, or cannot be opened.
  let signal: Int32
  private let signalling: Int32

  /// - Parameter body: opens the graph, on a thread of its own.
  init?(_ body: @escaping @Sendable () throws(CygnetError) -> Database) {
    guard let ends = Platform.makePipe() else { return nil }
    (signal, signalling) = ends
    isDone.enter()
    let thread = Thread { [self] in
      let opened = Result(catching: body)
      result.withLock { $0 = opened }
      isDone.leave()
      _ = Platform.write("!", to: signalling)
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  deinit {
    Platform.closeFile(signal)
    Platform.closeFile(signalling)
  }

  func wait() throws(CygnetError) -> Database {
    isDone.wait()
    guard let opened = result.withLock({ $0 }) else {
      throw ShellError.file("GraphNotOpened", "the graph was not opened")
    }
    return try opened.get()
  }
}
