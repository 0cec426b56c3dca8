/// Reading of compiled zone files (RFC 8536).
package enum ZoneFile {
  /// `nil` when the bytes are no such file, are damaged, or count leap seconds.
  package static func rules(_ bytes: [UInt8]) -> ZoneRules? {
    var reader = ByteReader(bytes)
    guard var header = Header(&reader) else { return nil }
    var timeSize = 4
    if header.version >= 2 {
      // The same again with wide times.
      guard reader.skip(header.bodySize(timeSize: 4)), let wide = Header(&reader) else {
        return nil
      }
      header = wide
      timeSize = 8
    }
    guard let (initial, transitions) = body(header, timeSize: timeSize, &reader) else {
      return nil
    }
    guard header.version >= 2 else {
      return ZoneRules(initialOffset: initial, transitions: transitions, rule: nil)
    }
    guard let footer = reader.footer() else { return nil }
    if footer.isEmpty {
      return ZoneRules(initialOffset: initial, transitions: transitions, rule: nil)
    }
    guard let rule = YearlyRule(footer) else { return nil }
    return ZoneRules(initialOffset: initial, transitions: transitions, rule: rule)
  }

  private struct Header {
    let version: Int
    let (isUTCount, isStandardCount, leapCount): (Int, Int, Int)
    let (timeCount, typeCount, nameSize): (Int, Int, Int)

    init?(_ reader: inout ByteReader) {
      guard let magic = reader.integer(4), magic == 0x545A_6966, let version = reader.byte(),
        reader.skip(15)
      else { return nil }
      self.version = version == 0 ? 1 : Int(version) - 0x30
      var counts: [Int] = []
      for _ in 0..<6 {
        guard let count = reader.integer(4), (0...1_000_000).contains(count) else { return nil }
        counts.append(Int(count))
      }
      (isUTCount, isStandardCount, leapCount) = (counts[0], counts[1], counts[2])
      (timeCount, typeCount, nameSize) = (counts[3], counts[4], counts[5])
      guard typeCount > 0, typeCount <= 256, leapCount == 0 else { return nil }
    }

    func bodySize(timeSize: Int) -> Int {
      timeCount * (timeSize + 1) + typeCount * 6 + nameSize + leapCount * (timeSize + 4)
        + isStandardCount + isUTCount
    }
  }

  private static func body(
    _ header: Header, timeSize: Int, _ reader: inout ByteReader
  ) -> (initial: Int32, transitions: [ZoneRules.Transition])? {
    var (instants, types, offsets): ([Int64], [Int], [Int32]) = ([], [], [])
    for _ in 0..<header.timeCount {
      guard let instant = reader.integer(timeSize), instant > instants.last ?? .min else {
        return nil
      }
      instants.append(instant)
    }
    for _ in 0..<header.timeCount {
      guard let type = reader.byte(), type < header.typeCount else { return nil }
      types.append(Int(type))
    }
    for _ in 0..<header.typeCount {
      guard let offset = reader.integer(4), (-64_800...64_800).contains(offset), reader.skip(2)
      else { return nil }
      offsets.append(Int32(offset))
    }
    let rest = header.nameSize + header.isStandardCount + header.isUTCount
    guard reader.skip(rest) else { return nil }
    // Before the first transition the first type holds.
    var before = offsets[0]
    var transitions: [ZoneRules.Transition] = []
    for (instant, type) in zip(instants, types) {
      // A change of the zone's abbreviation alone is none of the offset.
      if offsets[type] != before {
        transitions.append(.init(instant: instant, before: before, after: offsets[type]))
      }
      before = offsets[type]
    }
    return (offsets[0], transitions)
  }
}

/// Reads numbers, high byte first.
private struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func skip(_ count: Int) -> Bool {
    guard count <= bytes.count - position else { return false }
    position += count
    return true
  }

  mutating func byte() -> UInt8? {
    guard position < bytes.count else { return nil }
    position += 1
    return bytes[position - 1]
  }

  /// A signed number of four or eight bytes.
  mutating func integer(_ size: Int) -> Int64? {
    guard size <= bytes.count - position else { return nil }
    var bits: UInt64 = 0
    for byte in bytes[position..<position + size] { bits = bits << 8 | UInt64(byte) }
    position += size
    return size == 4 ? Int64(Int32(truncatingIfNeeded: bits)) : Int64(bitPattern: bits)
  }

  /// What stands between two line feeds.
  mutating func footer() -> ArraySlice<UInt8>? {
    guard byte() == 0x0A, let end = bytes[position...].firstIndex(of: 0x0A) else { return nil }
    return bytes[position..<end]
  }
}
