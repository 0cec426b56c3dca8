import CygnetCore
import GraphStore

/// Many texts: how many bytes each shares with the one before, packed; how many follow,
/// packed; their sum (varint); and these bytes.
enum TextCoding {
  /// Longer shared beginnings are written again.
  private static let sharedLimit = 255

  static func write(_ texts: [TextView], _ writer: inout ByteWriter) {
    var (shared, lengths): ([UInt64], [UInt64]) = ([], [])
    var rest: [UInt8] = []
    shared.reserveCapacity(texts.count)
    lengths.reserveCapacity(texts.count)
    var before: [UInt8] = []
    for text in texts {
      unsafe text.withBytes { bytes in
        let limit = min(before.count, bytes.count, sharedLimit)
        var same = 0
        // Safety: `same` stays below the count.
        while same < limit, unsafe before[same] == bytes[same] { same += 1 }
        shared.append(UInt64(same))
        lengths.append(UInt64(bytes.count - same))
        unsafe rest.append(contentsOf: bytes[same...])
        before.removeAll(keepingCapacity: true)
        unsafe before.append(contentsOf: bytes.prefix(sharedLimit))
      }
    }
    writer.packed(shared)
    writer.packed(lengths)
    writer.varint(rest.count)
    writer.raw(rest)
  }

  static func read(
    _ reader: inout ByteReader, _ count: Int
  ) throws(FileFault) -> (texts: Buffer<TextView>, arena: TextArena) {
    let shared = try reader.packed(count, as: UInt32.self, below: UInt64(sharedLimit) + 1)
    let lengths = try reader.packed(count, as: UInt32.self, below: 1 << 32)
    let size = try reader.length()
    let rest = unsafe try reader.raw(size)
    var (sum, total) = (0, 0)
    for index in 0..<count {
      sum += Int(lengths[index])
      total += Int(lengths[index]) + Int(shared[index])
    }
    guard sum == rest.count else {
      throw .damaged("texts are longer or shorter than they say")
    }
    let (texts, bytes) = (Buffer<TextView>(capacity: count), Buffer<UInt8>(capacity: total))
    var (position, source, last, lastLength) = (0, 0, 0, 0)
    var isCut = false
    for index in 0..<count {
      let (same, length) = (Int(shared[index]), Int(lengths[index]))
      guard same <= lastLength else { throw .damaged("a text shares more than there is") }
      // Safety: the buffer has room for all shared and other bytes; `rest` has the others.
      let start = unsafe bytes.base + position
      unsafe start.update(from: bytes.base + last, count: same)
      if length > 0, let from = rest.baseAddress {
        unsafe (start + same).update(from: from + source, count: length)
      }
      (last, lastLength) = (position, same + length)
      position += lastLength
      source += length
      // A text may not begin within a character.
      if unsafe lastLength > 0 && start[0] & 0xC0 == 0x80 { isCut = true }
      texts[index] = unsafe TextView(UnsafeBufferPointer(start: start, count: lastLength))
    }
    guard !isCut, unsafe isUTF8(UnsafeBufferPointer(start: bytes.base, count: total)) else {
      throw .damaged("a text is not UTF-8")
    }
    return (texts, TextArena(holding: bytes))
  }

  private static func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let all = unsafe bytes.reduce(0, |)
    return unsafe all < 0x80 || String(validating: bytes, as: UTF8.self) != nil
  }
}

/// Strings of a dictionary, 2,048 codes a segment: a count (varint), then the texts.
enum StringsCoding {
  static func bytes(
    _ table: TableID, group: Int, _ strings: Buffer<TextView>, count: Int
  ) -> [UInt8] {
    var writer = ByteWriter()
    ChunkCoding.begin(table, group: group, mask: 1, &writer)
    let first = group * SegmentSize.count
    let last = min(count, first + SegmentSize.count)
    writer.varint(last - first)
    TextCoding.write((first..<last).map { strings[$0] }, &writer)
    return writer.bytes
  }

  static func read(
    _ payload: ByteReader, _ table: TableID, group: Int
  ) throws(FileFault) -> (texts: Buffer<TextView>, count: Int, arena: TextArena) {
    var reader = payload
    try ChunkCoding.check(&reader, table, group: group, mask: 1)
    let count = try reader.count(below: SegmentSize.count + 1)
    let (texts, arena) = try TextCoding.read(&reader, count)
    for index in 0..<count where texts[index].length > StringDictionary.lengthLimit {
      throw .damaged("a string of a dictionary is too long")
    }
    guard reader.remaining == 0 else { throw .damaged("a chunk has a stray end") }
    return (texts, count, arena)
  }
}
