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
  /// The run that was read last, and its lists, for each table.
  private var segmentRun: [Int]
  private var lists: [AdjacencySegment.Lists?]
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
    lists = Array(repeating: nil, count: tables.count)
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
    // A statement's own writes may have moved the lists since.
    for table in tables.indices { segmentRun[table] = -1 }
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
      lists[table] = tables[table].segments[run]?.lists
    }
    guard let lists = lists[table] else { return }
    let node = Int(source) & SegmentSize.mask
    if let list = unsafe lists.list(node) {
      unsafe append(
        source, list.neighbours, list.relationships, list.count, rows, neighbours, relationships,
        limit, &count)
    } else if lists.hasHubs, let hub = tables[table].segments[run]?.hubs[node] {
      while hubRun < hub.runs.count {
        let part = hub.runs[hubRun]
        unsafe append(
          source, UnsafePointer(part.neighbours.base), UnsafePointer(part.relationships.base),
          part.count, rows, neighbours, relationships, limit, &count)
        if count == limit { return }
        hubRun += 1
        position = 0
      }
    }
  }

  @inline(__always)
  private func append(
    _ source: UInt32, _ from: UnsafePointer<UInt32>, _ ids: UnsafePointer<UInt32>, _ length: Int,
    _ rows: Buffer<Int32>, _ neighbours: Buffer<UInt32>, _ relationships: Buffer<UInt32>?,
    _ limit: Int, _ count: inout Int
  ) {
    let skipsLoops = tables[table].skipsLoops
    while position < length, count < limit {
      // Safety: `position` is below the list's length.
      let neighbour = unsafe from[position]
      if !(skipsLoops && neighbour == source) {
        rows[count] = Int32(truncatingIfNeeded: row)
        neighbours[count] = neighbour
        unsafe relationships?[count] = ids[position]
        count += 1
      }
      position += 1
    }
  }
}

extension AdjacencySegment {
  /// A segment's lists without a reference to it; good until the segment is
  /// written to.
  @safe struct Lists: BitwiseCopyable {
    fileprivate let offsets: UnsafePointer<UInt32>
    fileprivate let lengths: UnsafePointer<UInt32>
    fileprivate let neighbours: UnsafePointer<UInt32>
    fileprivate let relationships: UnsafePointer<UInt32>
    fileprivate let nodeLimit: Int
    let hasHubs: Bool

    /// `nil` for no relationships, and for a hub.
    @inline(__always)
    func list(
      _ node: Int
    ) -> (neighbours: UnsafePointer<UInt32>, relationships: UnsafePointer<UInt32>, count: Int)? {
      // Safety: offsets and lengths have `nodeLimit` entries, which delimit lists
      // within the segment's pool.
      guard node < nodeLimit, unsafe lengths[node] > 0 else { return nil }
      let start = unsafe Int(offsets[node])
      return unsafe (neighbours + start, relationships + start, Int(lengths[node]))
    }
  }

  var lists: Lists {
    unsafe Lists(
      offsets: UnsafePointer(offsets.base), lengths: UnsafePointer(lengths.base),
      neighbours: UnsafePointer(neighbours.base),
      relationships: UnsafePointer(relationships.base), nodeLimit: nodeLimit,
      hasHubs: !hubs.isEmpty)
  }
}
