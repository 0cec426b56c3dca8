package import CygnetCore

/// The neighbours of one run of nodes over one relationship type in one
/// direction.
///
/// A node's list lies in a shared pool, sorted by (neighbour, relationship); an
/// outgrown list moves to the pool's end. A list above `hubLimit` entries
/// becomes sorted runs in blocks of their own.
///
/// - Invariant: a node's entries are either in the pool or in `hubs`, never both.
package final class AdjacencySegment: Segment, @unchecked Sendable {
  // Safety: changed only by the writer whose stamp it carries, before publication.
  /// The longest list that stays in the pool, and the longest run of a hub.
  package static let hubLimit = 4_096

  package let stamp: UInt64
  /// Nodes that there is memory for; those beyond have no relationships. Runs begin
  /// small, for most label sets of a small graph have few nodes.
  private(set) var nodeLimit: Int
  private(set) var offsets: Buffer<UInt32>
  private(set) var lengths: Buffer<UInt32>
  private var capacities: Buffer<UInt32>
  private static let firstNodeLimit = 32
  var neighbours: Buffer<UInt32>
  var relationships: Buffer<UInt32>
  var poolUsed: Int
  var hubs: [Int: HubList]

  init(stamp: UInt64, poolCapacity: Int = 16) {
    self.stamp = stamp
    nodeLimit = AdjacencySegment.firstNodeLimit
    offsets = Buffer(repeating: 0, count: nodeLimit)
    lengths = Buffer(repeating: 0, count: nodeLimit)
    capacities = Buffer(repeating: 0, count: nodeLimit)
    neighbours = Buffer(capacity: poolCapacity)
    relationships = Buffer(capacity: poolCapacity)
    poolUsed = 0
    hubs = [:]
  }

  private init(_ other: AdjacencySegment, stamp: UInt64) {
    self.stamp = stamp
    nodeLimit = other.nodeLimit
    let count = nodeLimit
    offsets = Buffer(repeating: 0, count: count)
    lengths = other.lengths.copy(count: count, capacity: count)
    capacities = Buffer(repeating: 0, count: count)
    let total = (0..<count).reduce(0) { $0 + Int(other.lengths[$1]) }
    neighbours = Buffer(capacity: total + total / 4 + 64)
    relationships = Buffer(capacity: total + total / 4 + 64)
    poolUsed = 0
    hubs = other.hubs
    // Lists are packed anew, which also drops the pool's holes.
    for node in 0..<count where lengths[node] > 0 {
      let length = Int(lengths[node])
      neighbours.assign(
        at: poolUsed, from: other.neighbours, at: Int(other.offsets[node]), count: length)
      relationships.assign(
        at: poolUsed, from: other.relationships, at: Int(other.offsets[node]), count: length)
      offsets[node] = UInt32(poolUsed)
      capacities[node] = UInt32(length)
      poolUsed += length
    }
  }

  /// A segment as it was stored: the lists of all nodes one after the other.
  ///
  /// - Parameter lengths: of each node's list, hubs included; their sum is the length
  ///   of the other two.
  package init(
    lengths stored: Buffer<UInt32>, neighbours all: Buffer<UInt32>,
    relationships ids: Buffer<UInt32>
  ) {
    stamp = 0
    nodeLimit = SegmentSize.count
    poolUsed = 0
    hubs = [:]
    offsets = Buffer(repeating: 0, count: nodeLimit)
    lengths = stored
    capacities = stored.copy(count: nodeLimit, capacity: nodeLimit)
    neighbours = all
    relationships = ids
    for node in 0..<nodeLimit {
      let length = Int(stored[node])
      offsets[node] = UInt32(poolUsed)
      if length > AdjacencySegment.hubLimit {
        let hub = HubList(stamp: 0)
        hub.fill(all, ids, poolUsed, length)
        hubs[node] = hub
        lengths[node] = 0
        capacities[node] = 0
      }
      poolUsed += length
    }
  }

  /// Every node's lists: one, or a hub's many, in the order of the nodes.
  package func forEachRun(
    _ body: (
      _ node: Int, _ neighbours: Buffer<UInt32>, _ relationships: Buffer<UInt32>, _ start: Int,
      _ count: Int
    ) -> Void
  ) {
    for node in 0..<nodeLimit {
      let length = Int(lengths[node])
      if length > 0 {
        body(node, neighbours, relationships, Int(offsets[node]), length)
      } else if !hubs.isEmpty, let hub = hubs[node] {
        for run in hub.runs { body(node, run.neighbours, run.relationships, 0, run.count) }
      }
    }
    // A hub may lie beyond the nodes that there is memory for.
    for (node, hub) in hubs.sorted(by: { $0.key < $1.key }) where node >= nodeLimit {
      for run in hub.runs { body(node, run.neighbours, run.relationships, 0, run.count) }
    }
  }

  package func copy(stamp: UInt64) -> AdjacencySegment { AdjacencySegment(self, stamp: stamp) }

  /// Entries of the node in the pool; a hub has none there.
  @inline(__always)
  func length(_ node: Int) -> Int { node < nodeLimit ? Int(lengths[node]) : 0 }

  /// Makes memory for at least `node`.
  private func grow(to node: Int) {
    let old = nodeLimit
    while nodeLimit <= node { nodeLimit *= 4 }
    nodeLimit = min(nodeLimit, SegmentSize.count)
    offsets = offsets.grown(from: old, to: nodeLimit, filler: 0)
    lengths = lengths.grown(from: old, to: nodeLimit, filler: 0)
    capacities = capacities.grown(from: old, to: nodeLimit, filler: 0)
  }

  /// The node's number of relationships.
  package func degree(_ node: Int) -> Int {
    let length = length(node)
    return length == 0 && !hubs.isEmpty ? hubs[node]?.count ?? 0 : length
  }

  /// The node's lists: one run from the pool, or a hub's many.
  package func runs(_ node: Int) -> [AdjacencyRun] {
    if let hub = hubs[node] {
      return hub.runs.map {
        AdjacencyRun(
          neighbours: $0.neighbours, relationships: $0.relationships, start: 0, count: $0.count)
      }
    }
    let count = length(node)
    guard count > 0 else { return [] }
    return [
      AdjacencyRun(
        neighbours: neighbours, relationships: relationships, start: Int(offsets[node]),
        count: count)
    ]
  }

  /// The first position in `from..<to` whose entry is not below (neighbour, relationship).
  static func lowerBound(
    _ neighbours: Buffer<UInt32>, _ relationships: Buffer<UInt32>, _ from: Int, _ to: Int,
    _ neighbour: UInt32, _ relationship: UInt32
  ) -> Int {
    var (low, high) = (from, to)
    while low < high {
      let middle = (low + high) / 2
      let isBelow =
        neighbours[middle] < neighbour
        || (neighbours[middle] == neighbour && relationships[middle] < relationship)
      if isBelow { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func insert(_ node: Int, neighbour: UInt32, relationship: UInt32) {
    if !hubs.isEmpty, hubs[node] != nil {
      writableHub(node).insert(neighbour, relationship)
      return
    }
    if node >= nodeLimit { grow(to: node) }
    let length = Int(lengths[node])
    if length == AdjacencySegment.hubLimit {
      makeHub(node)
      writableHub(node).insert(neighbour, relationship)
      return
    }
    if length == Int(capacities[node]) { relocate(node, capacity: max(4, length * 2)) }
    let start = Int(offsets[node])
    let position = AdjacencySegment.lowerBound(
      neighbours, relationships, start, start + length, neighbour, relationship)
    let tail = start + length - position
    neighbours.assign(at: position + 1, from: neighbours, at: position, count: tail)
    relationships.assign(at: position + 1, from: relationships, at: position, count: tail)
    neighbours[position] = neighbour
    relationships[position] = relationship
    lengths[node] = UInt32(length + 1)
  }

  func remove(_ node: Int, neighbour: UInt32, relationship: UInt32) {
    if hubs[node] != nil {
      writableHub(node).remove(neighbour, relationship)
      return
    }
    guard node < nodeLimit else { return }
    let (start, length) = (Int(offsets[node]), Int(lengths[node]))
    let position = AdjacencySegment.lowerBound(
      neighbours, relationships, start, start + length, neighbour, relationship)
    guard position < start + length, neighbours[position] == neighbour,
      relationships[position] == relationship
    else { return }
    let tail = start + length - position - 1
    neighbours.assign(at: position, from: neighbours, at: position + 1, count: tail)
    relationships.assign(at: position, from: relationships, at: position + 1, count: tail)
    lengths[node] = UInt32(length - 1)
  }

  /// Moves a list to the pool's end, with room to grow.
  private func relocate(_ node: Int, capacity: Int) {
    if poolUsed + capacity > neighbours.capacity {
      let larger = max(neighbours.capacity * 2, poolUsed + capacity)
      neighbours = neighbours.copy(count: poolUsed, capacity: larger)
      relationships = relationships.copy(count: poolUsed, capacity: larger)
    }
    let (start, length) = (Int(offsets[node]), Int(lengths[node]))
    neighbours.assign(at: poolUsed, from: neighbours, at: start, count: length)
    relationships.assign(at: poolUsed, from: relationships, at: start, count: length)
    offsets[node] = UInt32(poolUsed)
    capacities[node] = UInt32(capacity)
    poolUsed += capacity
  }

  private func makeHub(_ node: Int) {
    let (start, length) = (Int(offsets[node]), Int(lengths[node]))
    let hub = HubList(stamp: stamp)
    hub.fill(neighbours, relationships, start, length)
    hubs[node] = hub
    lengths[node] = 0
    capacities[node] = 0
  }

  private func writableHub(_ node: Int) -> HubList {
    guard let hub = hubs[node] else { return HubList(stamp: stamp) }
    if hub.stamp == stamp { return hub }
    let copy = hub.copy(stamp: stamp)
    hubs[node] = copy
    return copy
  }

  /// Places a sorted list of a node that has none yet. The pool must have room.
  func place(
    _ node: Int, _ from: Buffer<UInt32>, _ ids: Buffer<UInt32>, _ start: Int, _ length: Int
  ) {
    if length > AdjacencySegment.hubLimit {
      let hub = HubList(stamp: stamp)
      hub.fill(from, ids, start, length)
      hubs[node] = hub
      return
    }
    if node >= nodeLimit { grow(to: node) }
    neighbours.assign(at: poolUsed, from: from, at: start, count: length)
    relationships.assign(at: poolUsed, from: ids, at: start, count: length)
    offsets[node] = UInt32(poolUsed)
    lengths[node] = UInt32(length)
    capacities[node] = UInt32(length)
    poolUsed += length
  }
}

/// A stretch of one node's sorted neighbours.
package struct AdjacencyRun {
  package let neighbours: Buffer<UInt32>
  package let relationships: Buffer<UInt32>
  package let start: Int
  package let count: Int
}
