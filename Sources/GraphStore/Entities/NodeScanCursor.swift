package import CygnetCore

/// Walks the nodes that carry all of some labels, a buffer at a time, ascending
/// by id.
package struct NodeScanCursor {
  private let graph: Graph
  /// By label set number plus one; index 0 stands for no node.
  private let wanted: [Bool]
  private var run = 0
  private var offset = 0
  private let runCount: Int

  /// - Parameter labels: `nil` when a label is unknown to the graph, so that no
  ///   node matches; empty for every node.
  package init(_ graph: Graph, labels: [LabelID]?) {
    self.graph = graph
    wanted = [false] + (labels.map(graph.labelSets.containing) ?? [])
    runCount = labels == nil ? 0 : (graph.allocation.nextNode >> SegmentSize.shift)
  }

  /// Writes up to `limit` ids and returns how many; 0 at the end.
  package mutating func fill(_ ids: Buffer<UInt32>, limit: Int) -> Int {
    var count = 0
    while run < runCount {
      if offset == 0, !mayHold(run) {
        run += 1
        continue
      }
      guard let segment = graph.nodes[run] else {
        run += 1
        offset = 0
        continue
      }
      let (sets, first) = (segment.labelSets, UInt32(run << SegmentSize.shift))
      while offset < SegmentSize.count {
        if count == limit { return count }
        if wanted[Int(sets[offset])] {
          ids[count] = first | UInt32(offset)
          count += 1
        }
        offset += 1
      }
      run += 1
      offset = 0
      if count > 0 { return count }
    }
    return count
  }

  private func mayHold(_ run: Int) -> Bool {
    graph.nodes[run]?.countBySet.keys.contains { wanted[Int($0) + 1] } ?? false
  }
}
