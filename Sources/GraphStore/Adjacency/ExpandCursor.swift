package import CygnetCore

/// Walks the relationships of many source nodes, a buffer at a time, in the
/// order of the sources.
package final class ExpandCursor {
  /// One adjacency table to look into.
  private struct Table {
    let segments: SegmentTable<AdjacencySegment>
    /// Set for the second table of an undirected walk: a self-loop was already
    /// met from its other end.
    let skipsLoops: Bool
  }

  private let tables: [Table]
  private let sources: Buffer<UInt32>
  private let sourceCount: Int
  private let validity: Bitmap?
  private var row = 0
  private var table = 0
  private var segmentRun: [Int]
  private var segments: [AdjacencySegment?]
  private var hubRun = 0
  private var position = 0

  /// - Parameters:
  ///   - directions: one, or both for an undirected walk.
  ///   - validity: rows without a bit have no source.
  package init(
    _ graph: Graph, types: [TypeID], directions: [Direction], sources: Buffer<UInt32>, count: Int,
    validity: Bitmap?
  ) {
    var tables: [Table] = []
    for type in types {
      for (index, direction) in directions.enumerated() {
        let segments = graph.adjacency(type, direction)
        if !segments.isEmpty { tables.append(Table(segments: segments, skipsLoops: index > 0)) }
      }
    }
    self.tables = tables
    self.sources = sources
    self.validity = validity
    sourceCount = tables.isEmpty ? 0 : count
    segmentRun = Array(repeating: -1, count: tables.count)
    segments = Array(repeating: nil, count: tables.count)
  }

  /// Writes up to `limit` steps and returns how many; 0 at the end.
  ///
  /// - Parameters:
  ///   - rows: for each step the row of its source.
  ///   - relationships: left alone when `nil`.
  package func fill(
    rows: Buffer<Int32>, neighbours: Buffer<UInt32>, relationships: Buffer<UInt32>?, limit: Int
  ) -> Int {
    var count = 0
    while row < sourceCount {
      if let validity, !validity[row] {
        row += 1
        continue
      }
      let source = sources[row]
      while table < tables.count {
        copy(source, rows, neighbours, relationships, limit, &count)
        if count == limit { return count }
        table += 1
        hubRun = 0
        position = 0
      }
      table = 0
      row += 1
    }
    return count
  }

  /// Copies what is left of the current table's list, as far as there is room.
  @inline(__always)
  private func copy(
    _ source: UInt32, _ rows: Buffer<Int32>, _ neighbours: Buffer<UInt32>,
    _ relationships: Buffer<UInt32>?, _ limit: Int, _ count: inout Int
  ) {
    let run = Int(source) >> SegmentSize.shift
    if segmentRun[table] != run {
      segmentRun[table] = run
      segments[table] = tables[table].segments[run]
    }
    guard let segment = segments[table] else { return }
    let node = Int(source) & SegmentSize.mask
    let length = segment.length(node)
    if length > 0 {
      append(
        source, segment.neighbours, segment.relationships, Int(segment.offsets[node]), length,
        rows, neighbours, relationships, limit, &count)
    } else if !segment.hubs.isEmpty, let hub = segment.hubs[node] {
      while hubRun < hub.runs.count {
        let part = hub.runs[hubRun]
        append(
          source, part.neighbours, part.relationships, 0, part.count, rows, neighbours,
          relationships, limit, &count)
        if count == limit { return }
        hubRun += 1
        position = 0
      }
    }
  }

  @inline(__always)
  private func append(
    _ source: UInt32, _ from: Buffer<UInt32>, _ ids: Buffer<UInt32>, _ start: Int, _ length: Int,
    _ rows: Buffer<Int32>, _ neighbours: Buffer<UInt32>, _ relationships: Buffer<UInt32>?,
    _ limit: Int, _ count: inout Int
  ) {
    let skipsLoops = tables[table].skipsLoops
    while position < length, count < limit {
      let neighbour = from[start + position]
      if !(skipsLoops && neighbour == source) {
        rows[count] = Int32(truncatingIfNeeded: row)
        neighbours[count] = neighbour
        relationships?[count] = ids[start + position]
        count += 1
      }
      position += 1
    }
  }
}
