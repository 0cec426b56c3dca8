import CygnetCore
import GraphStore

/// Writes the chunks of a version that differ from those the file has.
struct Checkpoint {
  private let graph: Graph
  private let known: Directory
  /// Segments with later stamps are not in the known chunks.
  private let stamp: UInt64
  private let sink: any FrameSink
  /// Reads known chunks, to copy them into another file; `nil` to leave them in place.
  private let copying: ChunkReader?
  private(set) var directory = Directory()

  init(
    _ graph: Graph, known: Directory, stamp: UInt64, into sink: any FrameSink,
    copying: ChunkReader? = nil
  ) {
    self.graph = graph
    self.known = known
    self.stamp = stamp
    self.sink = sink
    self.copying = copying
  }

  mutating func run() throws(FileFault) {
    let failures = graph.storageFailures
    try write(TableID(.nodes), graph.nodes) { NodeCoding.write($0, &$1) }
    try write(TableID(.relationships), graph.relationships) { RelationshipCoding.write($0, &$1) }
    for (key, column) in graph.nodeProperties.enumerated() {
      try write(column, .nodeProperties, .nodeStrings, key)
    }
    for (key, column) in graph.relationshipProperties.enumerated() {
      try write(column, .relationshipProperties, .relationshipStrings, key)
    }
    for (place, table) in graph.adjacency.enumerated() {
      try write(TableID(.adjacency, place), table) { AdjacencyCoding.write($0, &$1) }
    }
    for (place, index) in graph.indexes.sorted(by: {
      ($0.key.label, $0.key.key) < ($1.key.label, $1.key.key)
    }) {
      let id = TableID(place)
      directory.tables[id] = Directory.Table(
        bucketCount: index.bucketCount, entryCount: index.entryCount, kindCounts: index.kindCounts)
      try write(id, index.buckets) { group, buckets in
        IndexCoding.bytes(id, group: group, buckets)
      }
    }
    do {
      try graph.checkHealth(since: failures)
    } catch {
      throw .damaged(error.message)
    }
  }

  private mutating func write<Element: Segment>(
    _ id: TableID, _ table: SegmentTable<Element>, _ encode: (Element, inout ByteWriter) -> Void
  ) throws(FileFault) {
    try write(id, table) { group, segments in
      ChunkCoding.bytes(id, group: group, segments, encode)
    }
  }

  /// - Parameter encode: makes a chunk of a group's 32 places.
  private mutating func write<Element: Segment>(
    _ id: TableID, _ table: SegmentTable<Element>, _ encode: (Int, [Element?]) -> [UInt8]
  ) throws(FileFault) {
    var stored = directory.tables[id] ?? Directory.Table()
    for group in table.groups(changedSince: stamp) {
      if !group.isChanged, let place = known.tables[id]?.groups[group.number],
        place.mask == group.mask
      {
        stored.groups[group.number] = try keep(place)
        continue
      }
      let first = group.number * StoredSegments.count
      let segments = (first..<first + StoredSegments.count).map { table[$0] }
      let payload = encode(group.number, segments)
      stored.groups[group.number] = try add(payload, mask: group.mask)
    }
    if !stored.groups.isEmpty || id.kind == .index { directory.tables[id] = stored }
  }

  private mutating func write(
    _ column: PropertyColumn, _ kind: TableID.Kind, _ strings: TableID.Kind, _ key: Int
  ) throws(FileFault) {
    var codes = 0
    try write(TableID(kind, key), column.segments) { segment, writer in
      if case .codes(let values, _) = segment.encoding {
        for place in 0..<segment.capacity where segment.validity[place] {
          codes = max(codes, Int(values[place]) + 1)
        }
      }
      PropertyCoding.write(segment, &writer)
    }
    let id = TableID(strings, key)
    let before = known.tables[id]
    // The dictionary may have grown since, for versions that are still to come.
    let count = max(codes, before?.stringCount ?? 0)
    guard count > 0 else { return }
    var stored = Directory.Table(stringCount: count)
    for group in 0..<(count + SegmentSize.mask) / SegmentSize.count {
      let isWhole = (group + 1) * SegmentSize.count <= before?.stringCount ?? 0
      if let place = before?.groups[group], isWhole || before?.stringCount == count {
        stored.groups[group] = try keep(place)
      } else {
        guard column.dictionary.load() else {
          throw .damaged(graph.health?.message ?? "the strings of a key cannot be read")
        }
        let payload = StringsCoding.bytes(
          id, group: group, column.dictionary.entries, count: count)
        stored.groups[group] = try add(payload, mask: 1)
      }
    }
    directory.tables[id] = stored
  }

  private func add(_ payload: [UInt8], mask: UInt32) throws(FileFault) -> ChunkPlace {
    let (position, hash) = try sink.chunk(payload)
    return ChunkPlace(
      mask: mask, position: position, length: UInt64(payload.count), hash: hash)
  }

  private func keep(_ place: ChunkPlace) throws(FileFault) -> ChunkPlace {
    guard let copying else { return place }
    var payload = try copying.payload(place)
    return try add(try payload.bytes(Int(place.length)), mask: place.mask)
  }
}
