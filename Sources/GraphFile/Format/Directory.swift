import CygnetCore
import GraphStore

/// Where a chunk lies in the file.
struct ChunkPlace: Sendable, Equatable {
  /// A bit per segment of the group that is there.
  var mask: UInt32
  /// Position of the chunk's frame.
  var position: UInt64
  var length: UInt64
  var hash: UInt64

  var span: UInt64 { FrameHeader.span(length: length) }
}

/// Where all chunks of a version lie, table by table, group by group.
///
/// As the second part of a root's payload, after the catalogue, all numbers varints but
/// hashes and masks: tables, then for each kind (one byte), number, for an index buckets,
/// entries and five counts of kinds, for strings how many there are; groups, then for each
/// the distance from the group before, mask (4 bytes), position, length, hash (8 bytes).
struct Directory: Sendable {
  struct Table: Sendable {
    var groups: [Int: ChunkPlace] = [:]
    /// Of an index.
    var bucketCount = 1
    var entryCount = 0
    var kindCounts: [Int] = []
    /// Of a dictionary.
    var stringCount = 0
  }

  var tables: [TableID: Table] = [:]

  /// Bytes of all chunks' frames.
  var chunkBytes: UInt64 {
    tables.values.reduce(0) { sum, table in table.groups.values.reduce(sum) { $0 + $1.span } }
  }

  func write(to writer: inout ByteWriter) {
    let sorted = tables.sorted {
      ($0.key.kind.rawValue, $0.key.number) < ($1.key.kind.rawValue, $1.key.number)
    }
    writer.varint(sorted.count)
    for (id, table) in sorted {
      writer.number(id.kind.rawValue)
      writer.varint(id.number)
      switch id.kind {
      case .index:
        writer.varint(table.bucketCount)
        writer.varint(table.entryCount)
        for count in table.kindCounts { writer.varint(count) }
      case .nodeStrings, .relationshipStrings: writer.varint(table.stringCount)
      case .nodes, .relationships, .nodeProperties, .relationshipProperties, .adjacency: break
      }
      writer.varint(table.groups.count)
      var next = 0
      for (number, place) in table.groups.sorted(by: { $0.key < $1.key }) {
        writer.varint(number - next)
        next = number + 1
        writer.number(place.mask)
        writer.varint(place.position)
        writer.varint(place.length)
        writer.number(place.hash)
      }
    }
  }

  init() {}

  /// - Parameter end: positions lie before it.
  init(_ reader: inout ByteReader, end: UInt64) throws(FileFault) {
    for _ in 0..<(try reader.length()) {
      guard let kind = TableID.Kind(rawValue: try reader.byte()) else {
        throw .damaged("an unknown kind of table")
      }
      let id = TableID(kind, try reader.count(below: 1 << 32))
      var table = Table()
      switch kind {
      case .index:
        table.bucketCount = try reader.count(below: 1 << 32 + 1)
        guard table.bucketCount.nonzeroBitCount == 1 else {
          throw .damaged("an index has \(table.bucketCount) buckets")
        }
        table.entryCount = try reader.count(below: GraphLimit.entityCount + 1)
        for _ in 0..<PropertyIndex.kindCount {
          table.kindCounts.append(try reader.count(below: GraphLimit.entityCount + 1))
        }
      case .nodeStrings, .relationshipStrings:
        table.stringCount = try reader.count(below: StringDictionary.capacity + 1)
      case .nodes, .relationships, .nodeProperties, .relationshipProperties, .adjacency: break
      }
      var next = 0
      for _ in 0..<(try reader.length()) {
        // Runs of 2³² ids at most, in groups of 65,536; buckets of an index in groups of 32.
        let number = next + (try reader.count(below: 1 << 27))
        next = number + 1
        guard number < 1 << 27 else { throw .damaged("a group is out of range") }
        let place = ChunkPlace(
          mask: try reader.number(), position: try reader.varint(),
          length: try reader.varint(), hash: try reader.number())
        guard place.position >= FileLayout.firstFrame, place.position < end,
          place.length < end - place.position
        else { throw .damaged("a chunk lies outside of the file") }
        table.groups[number] = place
      }
      guard tables.updateValue(table, forKey: id) == nil else {
        throw .damaged("a table comes twice")
      }
    }
  }
}

/// A root's payload: where the changes that came after it begin (varint), catalogue,
/// directory.
enum RootCoding {
  static func bytes(_ graph: Graph, _ directory: Directory, replayFrom: UInt64) -> [UInt8] {
    prefix(replayFrom: replayFrom) + bytes(graph, directory)
  }

  /// All but the prefix.
  static func bytes(_ graph: Graph, _ directory: Directory) -> [UInt8] {
    var writer = ByteWriter()
    CatalogCoding.write(graph, to: &writer)
    directory.write(to: &writer)
    return writer.bytes
  }

  static func prefix(replayFrom: UInt64) -> [UInt8] {
    var writer = ByteWriter()
    writer.varint(replayFrom)
    return writer.bytes
  }

  /// - Parameter position: the root's own; nothing it names lies beyond.
  static func read(
    _ reader: inout ByteReader, position: UInt64
  ) throws(FileFault) -> (parts: GraphParts, directory: Directory, replayFrom: UInt64) {
    let replayFrom = try reader.varint()
    guard replayFrom >= FileLayout.firstFrame, replayFrom <= position else {
      throw .damaged("a root's changes lie outside of the file")
    }
    var parts = GraphParts()
    try CatalogCoding.read(&reader, into: &parts)
    let directory = try Directory(&reader, end: position)
    guard reader.remaining == 0 else { throw .damaged("a root has a stray end") }
    return (parts, directory, replayFrom)
  }
}
