package import CygnetCore

/// Builds segments directly from columns, without undo records.
///
/// A load that throws leaves its writer's graph damaged: the writer must be
/// abandoned, not published.
extension GraphWriter {
  /// Adds `count` nodes with the same labels and returns their ids, which are
  /// consecutive.
  package func bulkNodes(labels: [LabelID], count: Int) throws(RuntimeFault) -> Range<UInt32> {
    try withGraph { (graph) throws(RuntimeFault) in
      let set = graph.labelSets.intern(labels)
      let ids = try graph.allocation.nodes(count)
      let (first, stamp) = (ids.lowerBound, graph.stamp)
      for id in first..<first + count {
        graph.nodes.writable(id >> SegmentSize.shift, stamp: stamp) { NodeSegment(stamp: stamp) }
          .set(id & SegmentSize.mask, to: set)
      }
      graph.catalog.nodeCount += count
      for label in graph.labelSets.sets[Int(set)] {
        graph.catalog.labelCounts[Int(label.rawValue)] += count
      }
      return UInt32(first)..<UInt32(first + count)
    }
  }

  /// Sets a property of consecutive nodes from `first` on.
  package func bulkNodeProperty(_ key: KeyID, first: UInt32, _ column: BulkColumn) {
    if graph.catalog.indexes.keys.contains(where: { $0.key == key }) {
      for index in 0..<column.count {
        setProperty(key, of: NodeID(first + UInt32(index)), to: column.value(index))
      }
      return
    }
    for index in 0..<column.count {
      graph.exchange(key, of: NodeID(first + UInt32(index)), for: column.value(index))
    }
  }

  package func bulkRelationshipProperty(_ key: KeyID, first: UInt32, _ column: BulkColumn) {
    for index in 0..<column.count {
      graph.exchange(key, of: RelationshipID(first + UInt32(index)), for: column.value(index))
    }
  }

  /// Adds relationships of one type between live nodes and returns their ids,
  /// which are consecutive.
  ///
  /// - Complexity: linear in the relationships and in the span of node ids.
  package func bulkRelationships(
    _ type: TypeID, from starts: [UInt32], to ends: [UInt32]
  ) throws(RuntimeFault) -> Range<UInt32> {
    let (from, to) = (Buffer(starts), Buffer(ends))
    let count = starts.count
    return try withGraph { (graph) throws(RuntimeFault) in
      for row in 0..<count {
        guard graph.isLive(NodeID(from[row])), graph.isLive(NodeID(to[row])) else {
          throw RuntimeFault(
            .entityNotFound, "EntityNotFound", "relationship \(row) names a node that is not there")
        }
      }
      let first = try graph.allocation.relationships(count).lowerBound
      let stamp = graph.stamp
      for row in 0..<count {
        let id = first + row
        graph.relationships.writable(id >> SegmentSize.shift, stamp: stamp) {
          RelationshipSegment(stamp: stamp)
        }.insert(
          id & SegmentSize.mask, start: NodeID(from[row]), end: NodeID(to[row]), type: type)
      }
      BulkAdjacency(graph, type, .outgoing).insert(from, to, first: first, count: count)
      BulkAdjacency(graph, type, .incoming).insert(to, from, first: first, count: count)
      graph.catalog.relationshipCount += count
      graph.catalog.typeCounts[Int(type.rawValue)] += count
      countEnds(graph, type, .outgoing, from, count)
      countEnds(graph, type, .incoming, to, count)
      return UInt32(first)..<UInt32(first + count)
    }
  }

  private func countEnds(
    _ graph: Graph, _ type: TypeID, _ direction: Direction, _ nodes: Buffer<UInt32>, _ count: Int
  ) {
    var bySet = Array(repeating: 0, count: graph.labelSets.sets.count)
    for row in 0..<count {
      if let set = graph.labelSet(of: NodeID(nodes[row])) { bySet[Int(set)] += 1 }
    }
    for (set, count) in bySet.enumerated() where count > 0 {
      for label in graph.labelSets.sets[set] {
        let key = EndKey(type: type, direction: direction, label: label)
        graph.catalog.endCounts[key, default: 0] += count
      }
    }
  }
}

/// Adds many relationships to one adjacency table by counting sort.
private struct BulkAdjacency {
  private let graph: Graph
  private let place: Int

  init(_ graph: Graph, _ type: TypeID, _ direction: Direction) {
    self.graph = graph
    place = Int(type.rawValue) * 2 + Int(direction.rawValue)
  }

  /// Relationship `first + row` joins `sources[row]` to `targets[row]`.
  func insert(
    _ sources: Buffer<UInt32>, _ targets: Buffer<UInt32>, first: Int, count: Int
  ) {
    guard count > 0 else { return }
    let nodeCount = graph.allocation.nextNode
    let starts = Buffer<UInt32>(repeating: 0, count: nodeCount + 1)
    for row in 0..<count { starts[Int(sources[row]) + 1] += 1 }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    // Neighbour in the high half, relationship in the low: one sortable word.
    let words = Buffer<UInt64>(capacity: count)
    let next = starts.copy(count: nodeCount + 1, capacity: nodeCount + 1)
    for row in 0..<count {
      let source = Int(sources[row])
      words[Int(next[source])] = UInt64(targets[row]) << 32 | UInt64(first + row)
      next[source] += 1
    }
    for run in 0..<(nodeCount >> SegmentSize.shift) {
      let low = Int(starts[run << SegmentSize.shift])
      let high = Int(starts[(run + 1) << SegmentSize.shift])
      if high > low { fill(run, starts, words, low, high) }
    }
  }

  private func fill(
    _ run: Int, _ starts: Buffer<UInt32>, _ words: Buffer<UInt64>, _ low: Int, _ high: Int
  ) {
    let stamp = graph.stamp
    let firstNode = run << SegmentSize.shift
    let isNew = graph.adjacency[place][run] == nil
    let segment = graph.adjacency[place].writable(run, stamp: stamp) {
      AdjacencySegment(stamp: stamp, poolCapacity: high - low)
    }
    let neighbours = Buffer<UInt32>(capacity: high - low)
    let relationships = Buffer<UInt32>(capacity: high - low)
    for offset in 0..<SegmentSize.count {
      let (from, to) = (Int(starts[firstNode + offset]), Int(starts[firstNode + offset + 1]))
      if from == to { continue }
      sort(words, from, to)
      for index in from..<to {
        neighbours[index - low] = UInt32(truncatingIfNeeded: words[index] >> 32)
        relationships[index - low] = UInt32(truncatingIfNeeded: words[index])
      }
      if isNew {
        segment.place(offset, neighbours, relationships, from - low, to - from)
      } else {
        for index in from..<to {
          segment.insert(
            offset, neighbour: neighbours[index - low], relationship: relationships[index - low])
        }
      }
    }
  }

  private func sort(_ words: Buffer<UInt64>, _ from: Int, _ to: Int) {
    guard to - from <= 32 else {
      let sorted = (from..<to).map { words[$0] }.sorted()
      for (index, word) in sorted.enumerated() { words[from + index] = word }
      return
    }
    for index in from + 1..<max(to, from + 1) {
      let word = words[index]
      var position = index
      while position > from, words[position - 1] > word {
        words[position] = words[position - 1]
        position -= 1
      }
      words[position] = word
    }
  }
}
