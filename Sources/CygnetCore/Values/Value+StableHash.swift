extension Value {
  /// A hash under which equal values lie, integers and floats alike; the same in
  /// every process, so that it may be stored.
  package var stableHash: UInt64 {
    switch self {
    case .null: 0
    case .boolean(let flag): Hashing.mix(flag ? 0xB001 : 0xB000)
    case .integer(let number): Hashing.mix(UInt64(bitPattern: number))
    case .float(let number):
      if let whole = Int64(exactly: number) {
        Hashing.mix(UInt64(bitPattern: whole))
      } else {
        Hashing.mix(number.isNaN ? Double.nan.bitPattern : number.bitPattern)
      }
    case .string(let text): CodePoints.stableHash(text)
    case .list(let list):
      list.reduce(Hashing.mix(UInt64(list.count) ^ 0x1157)) { Hashing.join($0, $1.stableHash) }
    case .map(let map):
      map.sortedPositions.reduce(0x3A9) {
        Hashing.join(
          Hashing.join($0, CodePoints.stableHash(map.keys[$1])), map.values[$1].stableHash)
      }
    case .node(let node): Hashing.join(0x20DE, UInt64(node.id.rawValue))
    case .relationship(let relationship): Hashing.join(0x2E1, UInt64(relationship.id.rawValue))
    case .path(let path):
      path.relationships.reduce(path.nodes.reduce(0x9A7) { Hashing.join($0, $1.id.rawValue) }) {
        Hashing.join($0, $1.id.rawValue)
      }
    case .date(let date): Hashing.join(0xDA7E, date.epochDay)
    case .localTime(let time): Hashing.join(0x71, time.nanosecondOfDay)
    case .time(let time):
      Hashing.join(Hashing.join(0x72, time.local.nanosecondOfDay), time.offset.seconds)
    case .localDateTime(let moment):
      Hashing.join(Hashing.join(0xDA71, moment.date.epochDay), moment.time.nanosecondOfDay)
    case .dateTime(let moment):
      Hashing.join(Hashing.join(0xDA72, moment.epochSecond), moment.local.time.nanosecond)
    case .duration(let duration):
      Hashing.join(
        Hashing.join(Hashing.join(0xD02, duration.months), duration.days),
        duration.seconds ^ duration.nanoseconds << 32)
    }
  }
}

extension Hashing {
  package static func join(_ hash: UInt64, _ next: some BinaryInteger) -> UInt64 {
    mix(hash &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: next))
  }
}
