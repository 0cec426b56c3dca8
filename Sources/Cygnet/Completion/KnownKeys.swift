import GraphStore
import Synchronization

/// Property keys by where they were seen, of the version that was asked for last.
final class KnownKeys: Sendable {
  private struct Samples {
    weak var graph: Graph?
    var nodes: KeySample?
    var relationships: KeySample?
  }

  private let samples = Mutex(Samples())

  func nodes(_ graph: Graph) -> KeySample { sample(graph, \.nodes, KeySample.nodes) }

  func relationships(_ graph: Graph) -> KeySample {
    sample(graph, \.relationships, KeySample.relationships)
  }

  private func sample(
    _ graph: Graph, _ kind: WritableKeyPath<Samples, KeySample?>, _ make: (Graph) -> KeySample
  ) -> KeySample {
    samples.withLock { samples in
      if samples.graph !== graph { samples = Samples(graph: graph) }
      if let known = samples[keyPath: kind] { return known }
      let failures = graph.storageFailures
      let sample = make(graph)
      // What lacks something is made again.
      if graph.storageFailures == failures { samples[keyPath: kind] = sample }
      return sample
    }
  }
}
