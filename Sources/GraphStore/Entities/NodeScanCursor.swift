package import CygnetCore

/// Walks the nodes that carry all of some labels, a buffer at a time, ascending
/// by id.
package struct NodeScanCursor {
  // The table alone: through the graph every look would count a reference, which
  // threads then wait for each other to do.
  private let nodes: SegmentTable<NodeSegment>
  /// By label set number plus one; index 0 stands for no node.
  private let wanted: [Bool]
  private var run = 0
  private var offset = 0
  private let endRun: Int

  /// - Parameter labels: `nil` when a label is unknown to the graph, so that no
  ///   node matches; empty for every node.
  /// - Parameter runs: the runs of ids to walk; all by default.
  package init(_ graph: Graph, labels: [LabelID]?, runs: Range<Int>? = nil) {
    nodes = graph.nodes
    run = runs?.lowerBound ?? 0
    wanted = [false] + (labels.map(graph.labelSets.containing) ?? [])
    endRun = labels == nil ? 0 : min(graph.nodeRunCount, runs?.upperBound ?? .max)
  }

  /// Writes up to `limit` ids and returns how many; 0 at the end.
  package mutating func fill(_ ids: Buffer<UInt32>, limit: Int) -> Int {
    var count = 0
    while run < endRun {
      guard let segment = nodes[run], offset > 0 || mayHold(segment) else {
        run += 1
        offset = 0
        continue
      }
      let (sets, first) = (segment.labelSets, UInt32(run << SegmentSize.shift))
      if offset == 0, count == 0, limit >= SegmentSize.count, isAll(segment) {
        for place in 0..<SegmentSize.count { ids[place] = first | UInt32(place) }
        run += 1
        return SegmentSize.count
      }
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

  /// Whether a node is wanted in every place of the segment.
  private func isAll(_ segment: NodeSegment) -> Bool {
    segment.liveCount == SegmentSize.count
      && segment.countBySet.keys.allSatisfy { wanted[Int($0) + 1] }
  }

  private func mayHold(_ segment: NodeSegment) -> Bool {
    segment.countBySet.keys.contains { wanted[Int($0) + 1] }
  }
}

extension Graph {
  /// Runs of node ids that have been given out.
  package var nodeRunCount: Int { allocation.nextNode >> SegmentSize.shift }
}
