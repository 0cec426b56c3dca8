package import CygnetCore

/// Tests many nodes for labels.
package struct LabelMatcher {
  private let graph: Graph
  /// By label set number plus one; index 0 stands for no node.
  private let wanted: [Bool]
  private var run = -1
  private var segment: NodeSegment?

  package init(_ graph: Graph, labels: [String]) {
    self.graph = graph
    let ids = labels.map { graph.catalog.labels[$0] }
    let known = ids.compactMap { $0.map(LabelID.init) }
    wanted =
      known.count == labels.count
      ? [false] + graph.labelSets.containing(known)
      : Array(repeating: false, count: graph.labelSets.sets.count + 1)
  }

  /// Writes 1 for every node that carries all labels, else 0.
  package mutating func test(_ ids: Buffer<UInt32>, count: Int, into answer: Buffer<UInt8>) {
    for row in 0..<count {
      let id = Int(ids[row])
      if id >> SegmentSize.shift != run {
        run = id >> SegmentSize.shift
        segment = graph.nodes[run]
      }
      let set = segment.map { $0.labelSets[id & SegmentSize.mask] } ?? 0
      answer[row] = wanted[Int(set)] ? 1 : 0
    }
  }
}
