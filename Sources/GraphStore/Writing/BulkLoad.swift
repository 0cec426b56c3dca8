package import CygnetCore
import Synchronization

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
      for start in stride(from: 0, to: count, by: SegmentSize.count) {
        let segment = NodeSegment(stamp: stamp)
        segment.fill(min(SegmentSize.count, count - start), with: set)
        graph.nodes.place(segment, at: (first + start) >> SegmentSize.shift, stamp: stamp)
      }
      graph.catalog.nodeCount += count
      for label in graph.labelSets.sets[Int(set)] {
        graph.catalog.labelCounts[Int(label.rawValue)] += count
      }
      return UInt32(first)..<UInt32(first + count)
    }
  }

  /// Sets properties of the nodes that `bulkNodes` has just made, `first` the
  /// first of them, column by column on several threads. Indexes follow.
  package func bulkNodeProperties(
    _ columns: [(key: KeyID, values: Vector)], first: UInt32
  ) {
    let places = columns.map { Int($0.key.rawValue) }
    let filled = append(columns, to: places.map { graph.nodeProperties[$0] }, first)
    for (index, place) in places.enumerated() {
      graph.nodeProperties[place] = filled[index].column
      for run in filled[index].runs {
        graph.nodes[run]?.keys.append(columns[index].key)
      }
    }
    let labels = Set(graph.labels(of: NodeID(first)))
    for place in graph.indexes.keys where labels.contains(place.label) {
      guard let column = columns.first(where: { $0.key == place.key }) else { continue }
      index(place, column.values, first)
    }
  }

  private func index(_ place: IndexKey, _ values: Vector, _ first: UInt32) {
    guard var index = graph.indexes[place] else { return }
    graph.setIndex(place, nil)
    index.reserve(values.count, stamp: graph.stamp)
    for row in 0..<values.count where values.isValid(row) {
      index.insert(values.value(row), first + UInt32(row), stamp: graph.stamp)
    }
    graph.setIndex(place, index)
    graph.catalog.indexes[place]?.entryCount = index.entryCount
    graph.catalog.indexes[place]?.comparableCount = index.comparableCount
  }

  package func bulkRelationshipProperties(
    _ columns: [(key: KeyID, values: Vector)], first: UInt32
  ) {
    let places = columns.map { Int($0.key.rawValue) }
    let filled = append(columns, to: places.map { graph.relationshipProperties[$0] }, first)
    for (index, place) in places.enumerated() {
      graph.relationshipProperties[place] = filled[index].column
      for run in filled[index].runs {
        graph.relationships[run]?.keys.append(columns[index].key)
      }
    }
  }

  /// Columns have nothing in common, so that each may have a thread of its own.
  private func append(
    _ columns: [(key: KeyID, values: Vector)], to old: [PropertyColumn], _ first: UInt32
  ) -> [(column: PropertyColumn, runs: [Int])] {
    let stamp = graph.stamp
    let firstRun = Int(first) >> SegmentSize.shift
    let results = Mutex<[Int: (column: PropertyColumn, runs: [Int])]>([:])
    WorkerPool.shared.run(columns.count) { number, _ in
      var column = old[number]
      let runs = column.append(columns[number].values, firstRun: firstRun, stamp: stamp)
      results.withLock { $0[number] = (column, runs) }
    }
    return results.withLock { results in columns.indices.compactMap { results[$0] } }
  }

  /// Adds relationships of one type between live nodes and returns their ids,
  /// which are consecutive.
  ///
  /// - Complexity: linear in the relationships and in the span of node ids.
  package func bulkRelationships(
    _ type: TypeID, from: Buffer<UInt32>, to: Buffer<UInt32>, count: Int
  ) throws(RuntimeFault) -> Range<UInt32> {
    try withGraph { (graph) throws(RuntimeFault) in
      let sets = NodeSets(graph)
      for row in 0..<count {
        guard sets[from[row]] != nil, sets[to[row]] != nil else {
          throw RuntimeFault(
            .entityNotFound, "EntityNotFound", "relationship \(row) names a node that is not there")
        }
      }
      let first = try graph.allocation.relationships(count).lowerBound
      let stamp = graph.stamp
      for start in stride(from: 0, to: count, by: SegmentSize.count) {
        let segment = RelationshipSegment(stamp: stamp)
        segment.fill(min(SegmentSize.count, count - start), type: type, from, to, at: start)
        graph.relationships.place(segment, at: (first + start) >> SegmentSize.shift, stamp: stamp)
      }
      let place = Int(type.rawValue) * 2
      let (nodeCount, old) = (graph.allocation.nextNode, graph.adjacency)
      let results = Mutex<[Int: SegmentTable<AdjacencySegment>]>([:])
      WorkerPool.shared.run(2) { direction, _ in
        var adjacency = BulkAdjacency(old[place + direction], nodeCount: nodeCount, stamp: stamp)
        let (sources, targets) = direction == 0 ? (from, to) : (to, from)
        adjacency.insert(sources, targets, first: first, count: count)
        results.withLock { $0[direction] = adjacency.table }
      }
      for direction in 0..<2 {
        if let table = results.withLock({ $0[direction] }) {
          graph.adjacency[place + direction] = table
        }
      }
      graph.catalog.relationshipCount += count
      graph.catalog.typeCounts[Int(type.rawValue)] += count
      var loops = 0
      for row in 0..<count where from[row] == to[row] { loops += 1 }
      if loops > 0 { graph.catalog.countLoops(type, by: loops) }
      countEnds(graph, type, .outgoing, from, count, sets)
      countEnds(graph, type, .incoming, to, count, sets)
      return UInt32(first)..<UInt32(first + count)
    }
  }

  private func countEnds(
    _ graph: Graph, _ type: TypeID, _ direction: Direction, _ nodes: Buffer<UInt32>, _ count: Int,
    _ sets: NodeSets
  ) {
    var bySet = Array(repeating: 0, count: graph.labelSets.sets.count)
    for row in 0..<count {
      if let set = sets[nodes[row]] { bySet[Int(set)] += 1 }
    }
    for (set, count) in bySet.enumerated() where count > 0 {
      for label in graph.labelSets.sets[set] {
        let key = EndKey(type: type, direction: direction, label: label)
        graph.catalog.endCounts[key, default: 0] += count
      }
    }
  }
}

/// The label sets of many nodes; most runs of ids have one for all.
private struct NodeSets {
  private let graph: Graph
  /// By run the number of its only set plus one; 0 where nodes are looked at singly.
  private let ofRun: Buffer<UInt32>
  private let runCount: Int

  init(_ graph: Graph) {
    self.graph = graph
    let runCount = graph.allocation.nextNode >> SegmentSize.shift
    let ofRun = Buffer<UInt32>(repeating: 0, count: runCount)
    graph.nodes.forEachSegment { run, segment in
      guard run < runCount, segment.liveCount == SegmentSize.count,
        segment.countBySet.count == 1, let set = segment.countBySet.keys.first
      else { return }
      ofRun[run] = set + 1
    }
    self.ofRun = ofRun
    self.runCount = runCount
  }

  /// `nil` for no such node.
  subscript(node: UInt32) -> UInt32? {
    let run = Int(node) >> SegmentSize.shift
    guard run < runCount else { return nil }
    return ofRun[run] != 0 ? ofRun[run] - 1 : graph.labelSet(of: NodeID(node))
  }
}

/// Adds many relationships to one adjacency table by counting sort.
private struct BulkAdjacency {
  private(set) var table: SegmentTable<AdjacencySegment>
  private let nodeCount: Int
  private let stamp: UInt64

  init(_ table: SegmentTable<AdjacencySegment>, nodeCount: Int, stamp: UInt64) {
    self.table = table
    self.nodeCount = nodeCount
    self.stamp = stamp
  }

  /// Relationship `first + row` joins `sources[row]` to `targets[row]`.
  mutating func insert(
    _ sources: Buffer<UInt32>, _ targets: Buffer<UInt32>, first: Int, count: Int
  ) {
    guard count > 0 else { return }
    let starts = Buffer<UInt32>(repeating: 0, count: nodeCount + 1)
    for row in 0..<count { starts[Int(sources[row]) + 1] += 1 }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    // Neighbour in the high half, relationship in the low: one sortable word.
    let words = Buffer<UInt64>(capacity: count)
    for row in 0..<count {
      let source = Int(sources[row])
      words[Int(starts[source])] = UInt64(targets[row]) << 32 | UInt64(first + row)
      starts[source] += 1
    }
    // Each start now stands at its list's end, which is where the next begins.
    for run in 0..<(nodeCount >> SegmentSize.shift) {
      let firstNode = run << SegmentSize.shift
      let low = firstNode == 0 ? 0 : Int(starts[firstNode - 1])
      let high = Int(starts[firstNode + SegmentSize.mask])
      if high > low { fill(run, starts, words, low, high) }
    }
  }

  private mutating func fill(
    _ run: Int, _ ends: Buffer<UInt32>, _ words: Buffer<UInt64>, _ low: Int, _ high: Int
  ) {
    let firstNode = run << SegmentSize.shift
    let isNew = table[run] == nil
    let stamp = self.stamp
    let segment = table.writable(run, stamp: stamp) {
      AdjacencySegment(stamp: stamp, poolCapacity: high - low)
    }
    let neighbours = Buffer<UInt32>(capacity: high - low)
    let relationships = Buffer<UInt32>(capacity: high - low)
    var from = low
    for offset in 0..<SegmentSize.count {
      let to = Int(ends[firstNode + offset])
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
      from = to
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
