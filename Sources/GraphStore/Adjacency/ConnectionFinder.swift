package import CygnetCore

/// Finds the relationships between two given nodes, in the shorter of their two
/// sorted lists.
package struct ConnectionFinder {
  /// One type's lists, seen from the first node and from the second.
  private struct Table {
    let forward: SegmentTable<AdjacencySegment>
    let backward: SegmentTable<AdjacencySegment>
    /// Set for the second table of an undirected search: a self-loop was already
    /// met from its other end.
    let skipsLoops: Bool
    /// The segment that was read last: rows often begin at one node in turn.
    var run = -1
    var segment: AdjacencySegment?
  }

  private var tables: [Table] = []
  /// A list up to this long is searched without a look at the other end's.
  private static let shortList = 64

  /// - Parameter directions: one, or both for an undirected search.
  package init(_ graph: Graph, types: [TypeID], directions: [Direction]) {
    for type in types {
      for (index, direction) in directions.enumerated() {
        let forward = graph.adjacency(type, direction)
        if forward.isEmpty { continue }
        tables.append(
          Table(
            forward: forward, backward: graph.adjacency(type, direction.reversed),
            skipsLoops: index > 0))
      }
    }
  }

  /// - Complexity: the logarithm of the shorter list's length, and the answers.
  package mutating func forEach(from: UInt32, to: UInt32, _ body: (UInt32) -> Void) {
    for index in tables.indices where !(tables[index].skipsLoops && from == to) {
      let run = Int(from) >> SegmentSize.shift
      if tables[index].run != run {
        tables[index].run = run
        tables[index].segment = tables[index].forward[run]
      }
      guard let segment = tables[index].segment else { continue }
      let node = Int(from) & SegmentSize.mask
      let degree = segment.degree(node)
      if degree == 0 { continue }
      if degree > ConnectionFinder.shortList {
        let other = Int(to) & SegmentSize.mask
        guard let far = tables[index].backward[Int(to) >> SegmentSize.shift] else { continue }
        if far.degree(other) < degree {
          far.forEach(other, neighbour: from, body)
          continue
        }
      }
      segment.forEach(node, neighbour: to, body)
    }
  }
}

extension AdjacencySegment {
  /// The relationships of a node to one neighbour, ascending.
  fileprivate func forEach(_ node: Int, neighbour: UInt32, _ body: (UInt32) -> Void) {
    let length = length(node)
    if length > 0 {
      let start = Int(offsets[node])
      AdjacencySegment.forEach(
        neighbours, relationships, start, start + length, neighbour, body)
    } else if let hub = hubs[node] {
      for run in hub.runs(holding: neighbour) {
        AdjacencySegment.forEach(run.neighbours, run.relationships, 0, run.count, neighbour, body)
      }
    }
  }

  private static func forEach(
    _ neighbours: Buffer<UInt32>, _ relationships: Buffer<UInt32>, _ start: Int, _ end: Int,
    _ neighbour: UInt32, _ body: (UInt32) -> Void
  ) {
    var place = lowerBound(neighbours, relationships, start, end, neighbour, 0)
    while place < end, neighbours[place] == neighbour {
      body(relationships[place])
      place += 1
    }
  }
}
