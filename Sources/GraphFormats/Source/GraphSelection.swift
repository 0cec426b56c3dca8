package import CygnetCore
package import GraphStore
import Synchronization

/// The part of a graph's version that is written: all of it, or some nodes and
/// relationships.
package struct GraphSelection: Sendable {
  package let graph: Graph
  /// Ascending; `nil` for all.
  package let nodes: [UInt32]?
  package let relationships: [UInt32]?
  /// By key number, its place in the code-point order of the names.
  private let keyRanks: [Int]

  package init(_ graph: Graph) { self.init(graph, nil, nil) }

  /// - Parameters:
  ///   - nodes: ascending.
  ///   - relationships: ascending, with their ends among the nodes.
  package init(_ graph: Graph, nodes: [UInt32], relationships: [UInt32]) {
    self.init(graph, nodes, relationships)
  }

  private init(_ graph: Graph, _ nodes: [UInt32]?, _ relationships: [UInt32]?) {
    self.graph = graph
    self.nodes = nodes
    self.relationships = relationships
    let names = graph.catalog.keys.names
    var ranks = Array(repeating: 0, count: names.count)
    let order = names.indices.sorted { CodePoints.precedes(names[$0], names[$1]) }
    for (rank, key) in order.enumerated() { ranks[key] = rank }
    keyRanks = ranks
  }

  package var nodeCount: Int { nodes?.count ?? graph.catalog.nodeCount }
  package var relationshipCount: Int { relationships?.count ?? graph.catalog.relationshipCount }
  package var isEmpty: Bool { nodeCount == 0 }

  package func labels(ofSet number: UInt32) -> [String] {
    graph.labelSets.sets[Int(number)].map { graph.catalog.labels.names[Int($0.rawValue)] }
  }

  package func typeName(_ number: UInt32) -> String { graph.catalog.types.names[Int(number)] }
  package func keyName(_ key: KeyID) -> String { graph.catalog.keys.names[Int(key.rawValue)] }

  // MARK: Batches

  private static let batchSize = SegmentSize.count

  /// Batches there are, some of which may be empty.
  package func batchCount(_ kind: EntityBatch.Kind) -> Int {
    let chosen = kind == .nodes ? nodes : relationships
    if let chosen { return (chosen.count + Self.batchSize - 1) / Self.batchSize }
    return kind == .nodes ? graph.nodeRunCount : graph.relationshipRunCount
  }

  /// - Parameter readsProperties: whether the columns are wanted.
  package func batch(
    _ kind: EntityBatch.Kind, _ number: Int, readsProperties: Bool = true
  ) -> EntityBatch {
    let ids = Buffer<UInt32>(capacity: Self.batchSize)
    var count = 0
    if let chosen = kind == .nodes ? nodes : relationships {
      let start = number * Self.batchSize
      count = min(Self.batchSize, chosen.count - start)
      for row in 0..<count { ids[row] = chosen[start + row] }
    } else {
      count = livingIDs(kind, run: number, into: ids)
    }
    return batch(kind, ids, count, readsProperties)
  }

  private func livingIDs(
    _ kind: EntityBatch.Kind, run: Int, into ids: Buffer<UInt32>
  ) -> Int {
    var count = 0
    let first = UInt32(run << SegmentSize.shift)
    if kind == .nodes {
      guard let segment = graph.nodes[run] else { return 0 }
      for offset in 0..<SegmentSize.count where segment.labelSets[offset] != 0 {
        ids[count] = first | UInt32(offset)
        count += 1
      }
    } else {
      guard let segment = graph.relationships[run] else { return 0 }
      for offset in 0..<SegmentSize.count where segment.live[offset] {
        ids[count] = first | UInt32(offset)
        count += 1
      }
    }
    return count
  }

  private func batch(
    _ kind: EntityBatch.Kind, _ ids: Buffer<UInt32>, _ count: Int, _ readsProperties: Bool
  ) -> EntityBatch {
    let groups = Buffer<UInt32>(capacity: count)
    let isNodes = kind == .nodes
    let starts = Buffer<UInt32>(capacity: isNodes ? 0 : count)
    let ends = Buffer<UInt32>(capacity: isNodes ? 0 : count)
    var found: Set<KeyID> = []
    var keys: [KeyID] = []
    func note(_ near: [KeyID]) {
      for key in near where found.insert(key).inserted { keys.append(key) }
    }
    var row = 0
    while row < count {
      let run = Int(ids[row]) >> SegmentSize.shift
      var end = row + 1
      while end < count, Int(ids[end]) >> SegmentSize.shift == run { end += 1 }
      if isNodes {
        if let segment = graph.nodes[run] {
          note(segment.keys)
          for place in row..<end {
            // Zero stands for a node that is gone; it is in no selection.
            groups[place] = max(1, segment.labelSets[Int(ids[place]) & SegmentSize.mask]) - 1
          }
        }
      } else if let segment = graph.relationships[run] {
        note(segment.keys)
        for place in row..<end {
          let offset = Int(ids[place]) & SegmentSize.mask
          groups[place] = UInt32(segment.types[offset])
          starts[place] = segment.starts[offset]
          ends[place] = segment.ends[offset]
        }
      }
      row = end
    }
    keys.sort { keyRanks[Int($0.rawValue)] < keyRanks[Int($1.rawValue)] }
    let properties = isNodes ? graph.nodeProperties : graph.relationshipProperties
    let columns =
      readsProperties
      ? keys.map { properties[Int($0.rawValue)].gather(ids, count: count, validity: nil) } : []
    return EntityBatch(
      kind: kind, count: count, ids: ids, groups: groups, starts: starts, ends: ends,
      keys: readsProperties ? keys : [], columns: columns)
  }

  // MARK: Walking

  /// Makes something of every batch, on several threads, and takes what was made in
  /// order: memory for a few batches, whatever the graph's size.
  ///
  /// - Parameter monitor: told of the entities taken; throws to end the walk.
  package func forEachBatch<Part: Sendable>(
    _ kind: EntityBatch.Kind, readsProperties: Bool = true,
    monitor: (Int) throws -> Void = { _ in },
    make: @escaping @Sendable (EntityBatch) throws -> Part, take: (Part) throws -> Void
  ) throws {
    try forEachRun(kind, monitor: monitor) { number in
      let batch = self.batch(kind, number, readsProperties: readsProperties)
      return batch.count == 0 ? nil : (try make(batch), batch.count)
    } take: {
      try take($0)
    }
  }

  /// - Parameter make: given the number of a batch; what it makes of it, and the entities in
  ///   it.
  func forEachRun<Part: Sendable>(
    _ kind: EntityBatch.Kind, monitor: (Int) throws -> Void,
    make: @escaping @Sendable (Int) throws -> (Part, Int)?, take: (Part) throws -> Void
  ) throws {
    let total = batchCount(kind)
    let width = WorkerPool.shared.width * 4
    for start in stride(from: 0, to: total, by: width) {
      let count = min(width, total - start)
      let parts = Mutex<[Int: Result<(Part, Int)?, any Error>]>([:])
      WorkerPool.shared.run(count) { number, _ in
        let part = Result { try make(start + number) }
        parts.withLock { $0[number] = part }
      }
      let made = parts.withLock { $0 }
      for number in 0..<count {
        guard let (part, size) = try made[number]?.get() else { continue }
        try take(part)
        try monitor(size)
      }
    }
  }
}
