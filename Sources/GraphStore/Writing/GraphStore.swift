package import CygnetCore
import Synchronization

/// Makes versions durable before readers see them.
package protocol CommitLog: AnyObject, Sendable {
  /// Counts the times that versions which writers had built on were given up.
  var generation: Int { get }

  /// Takes a writer's changes in, in the order of the calls.
  ///
  /// - Parameters:
  ///   - generation: as it was when the writer began.
  ///   - accepted: called once they are taken in, before anybody else's are.
  /// - Returns: what waits until the changes are durable and their version published.
  func append(
    _ writer: GraphWriter, generation: Int, accepted: @escaping () -> Void
  ) throws(RuntimeFault) -> CommitWait
}

package typealias CommitWait = () throws(RuntimeFault) -> Void

/// Holds the versions of a graph and lets one writer at a time make the next.
package final class GraphStore: Sendable {
  private struct Heads: Sendable {
    /// Where readers start.
    var published: Graph
    /// Where writers start: perhaps not durable yet.
    var pending: Graph
    var lastStamp: UInt64
    var log: (any CommitLog)?
  }

  private let heads: Mutex<Heads>
  private let turn = WriterTurn()

  package init(_ graph: Graph = Graph()) {
    graph.published.store(true, ordering: .relaxed)
    heads = Mutex(Heads(published: graph, pending: graph, lastStamp: graph.stamp, log: nil))
  }

  /// Commits go through the log from now on.
  package func attach(_ log: any CommitLog) { heads.withLock { $0.log = log } }

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
  /// The caller ends the turn with `commit` or `abandon`.
  package func beginWriting(patience: Swift.Duration) -> GraphWriter? {
    guard turn.take(patience: patience) else { return nil }
    let log = heads.withLock { $0.log }
    // In this order: what is pending may be given up in between, and the writer must
    // then be refused.
    let generation = log?.generation ?? 0
    let base = heads.withLock { $0.pending }
    let writer = GraphWriter(base, keepsRedo: log != nil) { [self] in drawStamp() }
    writer.generation = generation
    return writer
  }

  /// Makes the writer's graph the published version and ends its turn.
  ///
  /// - Throws: when it cannot be made durable, or was built on what could not be
  ///   read; nothing has changed then.
  package func commit(_ writer: GraphWriter) throws(RuntimeFault) {
    let wait: CommitWait
    let log = heads.withLock { $0.log }
    do {
      defer { turn.giveBack() }
      guard let log else {
        publish(writer.graph)
        return
      }
      try writer.checkHealth()
      if writer.isUnchanged { return }
      writer.graph.published.store(true, ordering: .relaxed)
      wait = try log.append(writer, generation: writer.generation) {
        self.heads.withLock { $0.pending = writer.graph }
      }
    }
    try wait()
  }

  /// Ends the writer's turn; its graph is forgotten.
  package func abandon(_ writer: GraphWriter) {
    turn.giveBack()
  }

  /// Shows a version to readers, and to writers unless they are ahead of it.
  package func publish(_ graph: Graph) {
    graph.published.store(true, ordering: .relaxed)
    heads.withLock { heads in
      heads.published = graph
      if heads.pending.stamp < graph.stamp || heads.log == nil { heads.pending = graph }
      heads.lastStamp = max(heads.lastStamp, graph.stamp)
    }
  }

  /// Puts another graph, with the same contents, in the place of all versions. For the
  /// holder of the writer's turn.
  package func replace(with graph: Graph) {
    graph.published.store(true, ordering: .relaxed)
    heads.withLock { heads in
      heads.published = graph
      heads.pending = graph
      heads.lastStamp = max(heads.lastStamp, graph.stamp)
    }
  }

  /// Gives up all versions that are not published.
  package func discardPending() { heads.withLock { $0.pending = $0.published } }
}
