import CygnetCore
import GraphStore

/// Brings chunks of one file into memory: each is read whole, compared with its hash, and
/// taken apart with every number checked, before anything uses it.
final class ChunkReader: Sendable {
  private let file: any OpenFile
  private let files: any FileSystem
  private let salt: UInt64
  private let path: String
  let health: StorageHealth

  init(
    _ file: any OpenFile, _ files: any FileSystem, salt: UInt64, path: String, health: StorageHealth
  ) {
    self.file = file
    self.files = files
    self.salt = salt
    self.path = path
    self.health = health
  }

  /// A chunk's payload, compared with its hash.
  ///
  /// - Parameter scratch: memory for it, good until the next chunk is read into it.
  func payload(
    _ place: ChunkPlace, into scratch: ChunkScratch? = nil
  ) throws(FileFault) -> ByteReader {
    let size = FrameHeader.size + Int(place.length)
    let frame =
      scratch?.buffer(size + ByteReader.slack) ?? Buffer<UInt8>(capacity: size + ByteReader.slack)
    // Safety: the buffer has `size` bytes and the slack.
    let bytes = unsafe UnsafeMutableRawBufferPointer(start: frame.base, count: size)
    unsafe try file.readAll(bytes, at: place.position)
    for index in size..<size + ByteReader.slack { frame[index] = 0 }
    let header = unsafe FrameHeader(reading: UnsafeRawBufferPointer(bytes), salt: salt)
    guard let header, header.kind == .chunk, header.length == place.length,
      header.payloadHash == place.hash
    else { throw damaged(place, "its header is not the one that was written") }
    let body = unsafe UnsafeRawBufferPointer(rebasing: bytes[FrameHeader.size...])
    guard unsafe Hash64.of(body, seed: salt) == place.hash || files.has(.payloadHashUnchecked)
    else { throw damaged(place, "its bytes are not those that were written") }
    return ByteReader(frame, from: FrameHeader.size, to: size)
  }

  private func damaged(_ place: ChunkPlace, _ what: String) -> FileFault {
    .damaged("`\(path)` is damaged: the chunk at byte \(place.position): \(what)")
  }

  /// A group of segments, all checked.
  ///
  /// - Parameter scratch: memory for their bytes, where the segments are not wanted but only
  ///   to be checked: none are returned then.
  func segments(
    _ table: TableID, _ group: Int, _ place: ChunkPlace, _ limits: ChunkLimits,
    _ dictionary: StringDictionary?, scratch: ChunkScratch? = nil
  ) throws(FileFault) -> StoredSegments.Segments {
    let payload = try payload(place, into: scratch)
    do throws(FileFault) {
      if table.kind == .index {
        return try IndexCoding.read(payload, table, group: group, mask: place.mask, limits)
      }
      return try ChunkCoding.read(
        payload, table, group: group, mask: place.mask, keeps: scratch == nil
      ) { (reader, run) throws(FileFault) in
        switch table.kind {
        case .nodes: return try NodeCoding.read(&reader, limits)
        case .relationships: return try RelationshipCoding.read(&reader, limits)
        case .adjacency: return try AdjacencyCoding.read(&reader, limits)
        case .nodeProperties, .relationshipProperties:
          return try PropertyCoding.read(&reader, dictionary ?? StringDictionary())
        case .index, .nodeStrings, .relationshipStrings:
          throw .damaged("these are not read segment by segment")
        }
      }
    } catch {
      guard error.kind == .damaged else { throw error }
      throw damaged(place, error.message)
    }
  }

  /// Reads a chunk of a graph as if it were touched, and forgets it.
  func verify(
    _ table: TableID, _ group: Int, _ place: ChunkPlace, of graph: Graph, _ scratch: ChunkScratch
  ) throws(FileFault) {
    switch table.kind {
    case .nodeStrings, .relationshipStrings:
      let payload = try payload(place, into: scratch)
      do throws(FileFault) {
        _ = try StringsCoding.read(payload, table, group: group)
      } catch {
        throw damaged(place, error.message)
      }
    case .nodes, .relationships, .nodeProperties, .relationshipProperties, .adjacency, .index:
      _ = try segments(
        table, group, place, ChunkLimits(graph), graph.column(of: table)?.dictionary,
        scratch: scratch)
    }
  }

  /// The strings of a dictionary.
  func strings(
    _ table: TableID, _ stored: Directory.Table
  ) throws(FileFault) -> (texts: Buffer<TextView>, count: Int, owner: TextArena) {
    let (all, owner) = (Buffer<TextView>(repeating: .empty, count: stored.stringCount), TextArena())
    var count = 0
    for (group, place) in stored.groups.sorted(by: { $0.key < $1.key }) {
      let payload = try payload(place)
      let (texts, found, arena) = try StringsCoding.read(payload, table, group: group)
      guard group * SegmentSize.count == count, count + found <= stored.stringCount else {
        throw damaged(place, "its strings are out of order")
      }
      withExtendedLifetime(arena) {
        for index in 0..<found {
          all[count + index] = unsafe texts[index].withBytes { unsafe owner.append($0) }
        }
      }
      count += found
    }
    guard count == stored.stringCount else {
      throw .damaged("`\(path)` is damaged: strings are missing")
    }
    return (all, count, owner)
  }
}

/// Memory that one thread reads chunk after chunk into.
final class ChunkScratch: @unchecked Sendable {
  // Safety: used by one thread at a time.
  private var memory = Buffer<UInt8>(capacity: 0)

  func buffer(_ size: Int) -> Buffer<UInt8> {
    if memory.capacity < size { memory = Buffer(capacity: size + size / 4) }
    return memory
  }
}

/// A graph over the chunks of a file: nothing is read before it is touched.
struct StoredGraph {
  private let reader: ChunkReader
  private let directory: Directory
  private let limits: ChunkLimits
  private var parts: GraphParts

  init(_ parts: GraphParts, _ directory: Directory, _ reader: ChunkReader) throws(FileFault) {
    self.parts = parts
    self.directory = directory
    self.reader = reader
    limits = ChunkLimits(parts)
    try putTogether()
  }

  var graph: Graph { Graph(parts, health: reader.health) }

  /// Chunks hold ids that were given out, and no others.
  private func checkGroups() throws(FileFault) {
    for (id, table) in directory.tables {
      let ids =
        switch id.kind {
        case .nodes, .nodeProperties, .adjacency: limits.nodes
        case .relationships, .relationshipProperties: limits.relationships
        case .index: table.bucketCount << SegmentSize.shift
        case .nodeStrings, .relationshipStrings:
          // One segment a chunk, whose group has room for 32.
          (table.stringCount + SegmentSize.mask) / SegmentSize.count
            * StoredSegments.count * SegmentSize.count
        }
      for (group, place) in table.groups {
        let last = group * StoredSegments.count + 31 - place.mask.leadingZeroBitCount
        guard place.mask != 0, last << SegmentSize.shift < ids else {
          throw .damaged("a chunk holds ids that were not given out")
        }
      }
    }
  }

  private mutating func putTogether() throws(FileFault) {
    try checkGroups()
    let catalog = parts.catalog
    parts.nodes = table(TableID(.nodes))
    parts.relationships = table(TableID(.relationships))
    for key in catalog.keys.names.indices {
      parts.nodeProperties.append(column(.nodeProperties, .nodeStrings, key))
      parts.relationshipProperties.append(
        column(.relationshipProperties, .relationshipStrings, key))
    }
    for place in 0..<catalog.types.names.count * 2 {
      parts.adjacency.append(table(TableID(.adjacency, place)))
    }
    for place in catalog.indexes.keys {
      guard let stored = directory.tables[TableID(place)] else {
        throw .damaged("an index has no table")
      }
      parts.indexes[place] = PropertyIndex(
        buckets: table(TableID(place)), bucketCount: stored.bucketCount,
        entryCount: stored.entryCount, kindCounts: stored.kindCounts)
    }
  }

  private func table<Element: Segment>(
    _ id: TableID, _ dictionary: StringDictionary? = nil
  ) -> SegmentTable<Element> {
    guard let stored = directory.tables[id] else { return SegmentTable() }
    let (reader, limits) = (reader, limits)
    return SegmentTable(
      stored: stored.groups.sorted { $0.key < $1.key }.map { number, place in
        let segments = StoredSegments {
          do throws(FileFault) {
            return try reader.segments(id, number, place, limits, dictionary)
          } catch {
            reader.health.note(error.message)
            return nil
          }
        }
        return (number, place.mask, segments)
      })
  }

  private func column(
    _ kind: TableID.Kind, _ strings: TableID.Kind, _ key: Int
  ) -> PropertyColumn {
    let id = TableID(strings, key)
    var dictionary = StringDictionary()
    if let stored = directory.tables[id] {
      let reader = self.reader
      dictionary = StringDictionary {
        do throws(FileFault) {
          return try reader.strings(id, stored)
        } catch {
          reader.health.note(error.message)
          return nil
        }
      }
    }
    return PropertyColumn(segments: table(TableID(kind, key), dictionary), dictionary: dictionary)
  }
}

extension Graph {
  /// The column whose segments the table holds.
  func column(of table: TableID) -> PropertyColumn? {
    switch table.kind {
    case .nodeProperties where table.number < nodeProperties.count: nodeProperties[table.number]
    case .relationshipProperties where table.number < relationshipProperties.count:
      relationshipProperties[table.number]
    default: nil
    }
  }
}
