package import CygnetCore

/// Walks the relationships of one type, a run of ids at a time, ascending by id.
package struct RelationshipScanCursor {
  private let graph: Graph
  private let type: TypeID
  private var run = 0
  private let endRun: Int

  /// - Parameter runs: the runs of ids to walk; all by default.
  package init(_ graph: Graph, type: TypeID, runs: Range<Int>? = nil) {
    self.graph = graph
    self.type = type
    run = runs?.lowerBound ?? 0
    endRun = min(graph.relationshipRunCount, runs?.upperBound ?? .max)
  }

  /// The next run's relationships and their ends; `nil` at the end.
  package mutating func next() -> (
    ids: Buffer<UInt32>, starts: Buffer<UInt32>, ends: Buffer<UInt32>, count: Int
  )? {
    while run < endRun {
      let (segment, first) = (graph.relationships[run], UInt32(run << SegmentSize.shift))
      run += 1
      guard let segment, segment.liveCount > 0 else { continue }
      if let only = segment.onlyType, only != type.rawValue { continue }
      if segment.liveCount == SegmentSize.count, segment.onlyType == type.rawValue,
        graph.isPublished
      {
        let ids = Buffer<UInt32>(capacity: SegmentSize.count)
        for offset in 0..<SegmentSize.count { ids[offset] = first | UInt32(offset) }
        return (ids, segment.starts, segment.ends, SegmentSize.count)
      }
      let ids = Buffer<UInt32>(capacity: segment.liveCount)
      let starts = Buffer<UInt32>(capacity: segment.liveCount)
      let ends = Buffer<UInt32>(capacity: segment.liveCount)
      var count = 0
      for offset in 0..<SegmentSize.count
      where segment.live[offset] && segment.types[offset] == type.rawValue {
        ids[count] = first | UInt32(offset)
        starts[count] = segment.starts[offset]
        ends[count] = segment.ends[offset]
        count += 1
      }
      if count > 0 { return (ids, starts, ends, count) }
    }
    return nil
  }
}

extension Graph {
  /// Runs of relationship ids that have been given out.
  package var relationshipRunCount: Int { allocation.nextRelationship >> SegmentSize.shift }
}
