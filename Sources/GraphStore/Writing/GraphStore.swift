import CygnetCore
import Synchronization

/// Holds the published version of a graph and lets one writer at a time make
/// the next.
package final class GraphStore: Sendable {
  private struct Heads: Sendable {
    var published: Graph
    var lastStamp: UInt64
  }

  private let heads: Mutex<Heads>
  private let turn = WriterTurn()

  package init() {
    heads = Mutex(Heads(published: Graph(), lastStamp: 0))
  }

  /// The newest published version; holding it pins it.
  package var current: Graph { heads.withLock { $0.published } }

  private func drawStamp() -> UInt64 {
    heads.withLock { heads in
      heads.lastStamp += 1
      return heads.lastStamp
    }
  }

  /// Waits for the writer's turn; `nil` when `patience` runs out first.
  ///
  /// The caller ends the turn with `publish` or `abandon`.
  package func beginWriting(patience: Swift.Duration) -> GraphWriter? {
    guard turn.take(patience: patience) else { return nil }
    return GraphWriter(current) { [self] in drawStamp() }
  }

  /// Makes the writer's graph the published version and ends its turn.
  package func publish(_ writer: GraphWriter) {
    let graph = writer.graph
    graph.published.store(true, ordering: .relaxed)
    heads.withLock { $0.published = graph }
    turn.giveBack()
  }

  /// Ends the writer's turn; its graph is forgotten.
  package func abandon(_ writer: GraphWriter) {
    turn.giveBack()
  }
}
