import GraphStore
import Synchronization

/// Property keys by where they were seen, of the version that was asked for last.
final class KnownKeys: Sendable {
  private struct Samples {
    var stamp: UInt64
    var nodes: KeySample?
    var relationships: KeySample?
  }

  private let samples = Mutex(Samples(stamp: 0))

  func nodes(_ graph: Graph) -> KeySample { sample(graph, \.nodes, KeySample.nodes) }

  func relationships(_ graph: Graph) -> KeySample {
    sample(graph, \.relationships, KeySample.relationships)
  }

  /// Versions of one database differ in their stamps.
  private func sample(
    _ graph: Graph, _ kind: WritableKeyPath<Samples, KeySample?>, _ make: (Graph) -> KeySample
  ) -> KeySample {
    samples.withLock { samples in
      if samples.stamp != graph.stamp { samples = Samples(stamp: graph.stamp) }
      if let known = samples[keyPath: kind] { return known }
      let failures = graph.storageFailures
      let sample = make(graph)
      // What lacks something is made again.
      if graph.storageFailures == failures { samples[keyPath: kind] = sample }
      return sample
    }
  }
}
