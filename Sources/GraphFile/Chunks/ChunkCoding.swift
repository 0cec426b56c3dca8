import CygnetCore
import GraphStore

/// Which table of a graph a chunk belongs to.
struct TableID: Hashable, Sendable {
  enum Kind: UInt8, Sendable {
    case nodes = 1
    case relationships = 2
    /// By key.
    case nodeProperties = 3
    case relationshipProperties = 4
    /// By type times two, plus one for incoming.
    case adjacency = 5
    /// By label times 65,536, plus key.
    case index = 6
    /// Strings of `nodeProperties`, by key, 2,048 codes a segment.
    case nodeStrings = 7
    case relationshipStrings = 8
  }

  let kind: Kind
  let number: Int

  init(_ kind: Kind, _ number: Int = 0) {
    self.kind = kind
    self.number = number
  }

  init(_ place: IndexKey) {
    self.init(.index, Int(place.label.rawValue) << 16 | Int(place.key.rawValue))
  }
}

/// What numbers in a chunk must be below, so that they can be relied on.
struct ChunkLimits: Sendable {
  let labelSets: Int
  let types: Int
  let keys: Int
  /// Above all ids.
  let nodes: Int
  let relationships: Int

  init(_ parts: GraphParts) {
    labelSets = parts.labelSets.sets.count
    types = parts.catalog.types.names.count
    keys = parts.catalog.keys.names.count
    nodes = parts.allocation.nextNode
    relationships = parts.allocation.nextRelationship
  }

  init(_ graph: Graph) {
    labelSets = graph.labelSets.sets.count
    types = graph.catalog.types.names.count
    keys = graph.catalog.keys.names.count
    nodes = graph.allocation.nextNode
    relationships = graph.allocation.nextRelationship
  }
}

/// A chunk's payload: table kind (one byte), table number, group number (varints), a bit
/// per segment that is there (4 bytes), then these segments, each as its table's coding
/// tells.
enum ChunkCoding {
  /// - Parameter segments: 32 places.
  static func bytes<Element: Segment>(
    _ table: TableID, group: Int, _ segments: [Element?],
    _ write: (Element, inout ByteWriter) -> Void
  ) -> [UInt8] {
    var writer = ByteWriter()
    var mask: UInt32 = 0
    for (place, segment) in segments.enumerated() where segment != nil {
      mask |= 1 << UInt32(place)
    }
    begin(table, group: group, mask: mask, &writer)
    for segment in segments { if let segment { write(segment, &writer) } }
    return writer.bytes
  }

  static func begin(_ table: TableID, group: Int, mask: UInt32, _ writer: inout ByteWriter) {
    writer.number(table.kind.rawValue)
    writer.varint(table.number)
    writer.varint(group)
    writer.number(mask)
  }

  /// - Parameter keeps: whether the segments are returned. Where they are only checked, the
  ///   next takes the memory of the one before, which is still near the processor.
  static func read(
    _ payload: ByteReader, _ table: TableID, group: Int, mask: UInt32, keeps: Bool,
    _ segment: (inout ByteReader, _ run: Int) throws(FileFault) -> any AnyObject & Sendable
  ) throws(FileFault) -> StoredSegments.Segments {
    var reader = payload
    try check(&reader, table, group: group, mask: mask)
    var segments = StoredSegments.Segments(repeating: nil, count: StoredSegments.count)
    for place in 0..<StoredSegments.count where mask >> UInt32(place) & 1 != 0 {
      let read = try segment(&reader, group * StoredSegments.count + place)
      if keeps { segments[place] = read }
    }
    guard reader.remaining == 0 else { throw .damaged("a chunk has a stray end") }
    return segments
  }

  static func check(
    _ reader: inout ByteReader, _ table: TableID, group: Int, mask: UInt32
  ) throws(FileFault) {
    guard try reader.byte() == table.kind.rawValue, try reader.varint() == UInt64(table.number),
      try reader.varint() == UInt64(group), try reader.number() == mask
    else { throw .damaged("a chunk is not the one that was looked for") }
  }

  static func write(_ keys: [KeyID], _ writer: inout ByteWriter) {
    writer.varint(keys.count)
    for key in keys { writer.varint(key.rawValue) }
  }

  static func keys(_ reader: inout ByteReader, _ limits: ChunkLimits) throws(FileFault) -> [KeyID] {
    var keys: [KeyID] = []
    for _ in 0..<(try reader.length()) {
      keys.append(KeyID(UInt16(try reader.count(below: limits.keys))))
    }
    return keys
  }

  /// The words of a bitmap; a leading 1 stands for one in which all are set.
  static func write(_ bits: Bitmap, _ count: Int, _ writer: inout ByteWriter) {
    let isFull = bits.holdsFirst(count)
    writer.number(UInt8(isFull ? 1 : 0))
    if isFull { return }
    for word in 0..<(count + 63) / 64 { writer.number(bits.words[word]) }
  }

  static func bits(_ reader: inout ByteReader, _ count: Int) throws(FileFault) -> Bitmap {
    let bits = Bitmap(count: SegmentSize.count, filled: false)
    let isFull = try reader.byte() == 1
    for word in 0..<(count + 63) / 64 {
      let used = count - word * 64
      let mask: UInt64 = used >= 64 ? .max : 1 << UInt64(used) - 1
      bits.words[word] = (isFull ? .max : try reader.number()) & mask
    }
    return bits
  }
}

/// Nodes: label set numbers plus one, 0 for no node, packed; then the keys of the run.
enum NodeCoding {
  static func write(_ segment: NodeSegment, _ writer: inout ByteWriter) {
    writer.packed((0..<SegmentSize.count).map { UInt64(segment.labelSets[$0]) })
    ChunkCoding.write(segment.keys, &writer)
  }

  static func read(
    _ reader: inout ByteReader, _ limits: ChunkLimits
  ) throws(FileFault) -> NodeSegment {
    let sets = try reader.packed(
      SegmentSize.count, as: UInt32.self, below: UInt64(limits.labelSets) + 1)
    return NodeSegment(labelSets: sets, keys: try ChunkCoding.keys(&reader, limits))
  }
}

/// Relationships: which are live, as bits; starts, ends and types, packed; the one type of
/// all plus one, or 0; the keys of the run.
enum RelationshipCoding {
  static func write(_ segment: RelationshipSegment, _ writer: inout ByteWriter) {
    ChunkCoding.write(segment.live, SegmentSize.count, &writer)
    // Places that were never used hold zeros, which would widen all others.
    for column in [segment.starts, segment.ends] {
      var filler: UInt64 = .max
      for offset in 0..<SegmentSize.count where segment.live[offset] {
        filler = min(filler, UInt64(column[offset]))
      }
      if filler == .max { filler = 0 }
      writer.packed(
        (0..<SegmentSize.count).map { segment.live[$0] ? UInt64(column[$0]) : filler })
    }
    writer.packed((0..<SegmentSize.count).map { UInt64(segment.types[$0]) })
    writer.varint(segment.onlyType.map { Int($0) + 1 } ?? 0)
    ChunkCoding.write(segment.keys, &writer)
  }

  static func read(
    _ reader: inout ByteReader, _ limits: ChunkLimits
  ) throws(FileFault) -> RelationshipSegment {
    let count = SegmentSize.count
    let live = try ChunkCoding.bits(&reader, count)
    let starts = try reader.packed(count, as: UInt32.self, below: UInt64(max(1, limits.nodes)))
    let ends = try reader.packed(count, as: UInt32.self, below: UInt64(max(1, limits.nodes)))
    let types = try reader.packed(count, as: UInt16.self, below: UInt64(max(1, limits.types)))
    let only = try reader.count(below: limits.types + 1)
    return RelationshipSegment(
      starts: starts, ends: ends, types: types, live: live,
      onlyType: only == 0 ? nil : UInt16(only - 1), keys: try ChunkCoding.keys(&reader, limits))
  }
}

/// Adjacency: the lengths of all nodes' lists, packed; their sum (varint); all neighbours
/// and then all relationships, packed.
enum AdjacencyCoding {
  static func write(_ segment: AdjacencySegment, _ writer: inout ByteWriter) {
    var lengths = [UInt64](repeating: 0, count: SegmentSize.count)
    var (neighbours, relationships): ([UInt64], [UInt64]) = ([], [])
    var lists: [(node: Int, at: Int, count: Int)] = []
    segment.forEachRun { node, from, ids, start, count in
      lengths[node] += UInt64(count)
      lists.append((node, neighbours.count, count))
      for place in start..<start + count {
        neighbours.append(UInt64(from[place]))
        relationships.append(UInt64(ids[place]))
      }
    }
    if !zip(lists, lists.dropFirst()).allSatisfy({ $0.node <= $1.node }) {
      // A hub came after nodes above it.
      let sorted = lists.sorted { ($0.node, $0.at) < ($1.node, $1.at) }
      neighbours = sorted.flatMap { neighbours[$0.at..<$0.at + $0.count] }
      relationships = sorted.flatMap { relationships[$0.at..<$0.at + $0.count] }
    }
    writer.packed(lengths)
    writer.varint(neighbours.count)
    writer.packed(neighbours)
    writer.packed(relationships)
  }

  static func read(
    _ reader: inout ByteReader, _ limits: ChunkLimits
  ) throws(FileFault) -> AdjacencySegment {
    let lengths = try reader.packed(SegmentSize.count, as: UInt32.self, below: 1 << 32)
    let total = try reader.count(below: min(limits.relationships + 1, 1 << 32))
    var sum = 0
    for node in 0..<SegmentSize.count { sum += Int(lengths[node]) }
    guard sum == total else { throw .damaged("lists are longer or shorter than they say") }
    let neighbours = try reader.packed(total, as: UInt32.self, below: UInt64(limits.nodes))
    let ids = try reader.packed(total, as: UInt32.self, below: UInt64(limits.relationships))
    guard ascend(lengths, neighbours, ids, total) else {
      throw .damaged("a list of neighbours does not ascend")
    }
    return AdjacencySegment(lengths: lengths, neighbours: neighbours, relationships: ids)
  }

  /// Whether each list ascends by neighbour and then by relationship: nowhere may an entry
  /// be followed by one that is not above it, but where one list ends and the next begins.
  private static func ascend(
    _ lengths: Buffer<UInt32>, _ neighbours: Buffer<UInt32>, _ ids: Buffer<UInt32>, _ total: Int
  ) -> Bool {
    // Safety: the lengths' sum is the number of entries.
    let (lists, nodes, edges) = unsafe (lengths.base, neighbours.base, ids.base)
    @inline(__always)
    func descends(at place: Int) -> Int {
      let before = unsafe UInt64(nodes[place - 1]) << 32 | UInt64(edges[place - 1])
      let entry = unsafe UInt64(nodes[place]) << 32 | UInt64(edges[place])
      return entry <= before ? 1 : 0
    }
    var all = 0
    for place in stride(from: 1, to: total, by: 1) { all += descends(at: place) }
    var (between, start) = (0, 0)
    for node in 0..<SegmentSize.count where unsafe lists[node] > 0 {
      if start > 0 { between += descends(at: start) }
      start += unsafe Int(lists[node])
    }
    return all == between
  }
}

/// An index, all segments of a chunk together: how many entries each has, packed; their
/// sum (varint); the low halves of their values' hashes, and nodes, packed.
enum IndexCoding {
  static func bytes(_ table: TableID, group: Int, _ buckets: [IndexBucket?]) -> [UInt8] {
    var writer = ByteWriter()
    var mask: UInt32 = 0
    for (place, bucket) in buckets.enumerated() where bucket != nil { mask |= 1 << UInt32(place) }
    ChunkCoding.begin(table, group: group, mask: mask, &writer)
    let entries = buckets.compactMap { $0?.entries }
    writer.packed(entries.map { UInt64($0.count) })
    writer.varint(entries.reduce(0) { $0 + $1.count })
    writer.packed(entries.flatMap { $0.map { UInt64($0.hash) } })
    writer.packed(entries.flatMap { $0.map { UInt64($0.node) } })
    return writer.bytes
  }

  static func read(
    _ payload: ByteReader, _ table: TableID, group: Int, mask: UInt32, _ limits: ChunkLimits
  ) throws(FileFault) -> StoredSegments.Segments {
    var reader = payload
    try ChunkCoding.check(&reader, table, group: group, mask: mask)
    let count = mask.nonzeroBitCount
    let lengths = try reader.packed(count, as: UInt32.self, below: UInt64(limits.nodes) + 1)
    let total = try reader.count(below: limits.nodes + 1)
    guard (0..<count).reduce(0, { $0 + Int(lengths[$1]) }) == total else {
      throw .damaged("buckets are longer or shorter than they say")
    }
    let hashes = try reader.packed(total, as: UInt32.self, below: 1 << 32)
    let nodes = try reader.packed(total, as: UInt32.self, below: UInt64(limits.nodes))
    var buckets = StoredSegments.Segments(repeating: nil, count: StoredSegments.count)
    var (next, first) = (0, 0)
    for place in 0..<StoredSegments.count where mask >> UInt32(place) & 1 != 0 {
      let end = first + Int(lengths[next])
      var entries: [IndexBucket.Entry] = []
      entries.reserveCapacity(end - first)
      for entry in first..<end {
        entries.append(IndexBucket.Entry(hash: hashes[entry], node: nodes[entry]))
      }
      buckets[place] = IndexBucket(stamp: 0, entries: entries)
      (next, first) = (next + 1, end)
    }
    guard reader.remaining == 0 else { throw .damaged("a chunk has a stray end") }
    return buckets
  }
}
