import CygnetCore

/// Property values as bytes: a tag, then what the tag asks for.
///
/// | tag | value | then |
/// |---|---|---|
/// | 0 | null | |
/// | 1, 2 | false, true | |
/// | 3 | integer | signed varint |
/// | 4 | float | 8 bytes, IEEE 754 |
/// | 5 | string | length, UTF-8 |
/// | 6 | list | count, values |
/// | 7 | map | count, keys and values |
/// | 8 | date | signed varint: days since 1970-01-01 |
/// | 9 | local time | varint: nanoseconds since midnight |
/// | 10 | time | as 9, then signed varint: seconds east of UTC |
/// | 11 | local datetime | as 8, as 9 |
/// | 12 | datetime | as 11, as the second half of 10, zone's name or an empty string |
/// | 13 | duration | signed varints: months, days, seconds; varint: nanoseconds |
enum ValueCoding {
  static func write(_ value: Value, to writer: inout ByteWriter) {
    func tag(_ tag: UInt8) { writer.number(tag) }
    switch value {
    case .null, .node, .relationship, .path: tag(0)
    case .boolean(let flag): tag(flag ? 2 : 1)
    case .integer(let number):
      tag(3)
      writer.signed(number)
    case .float(let number):
      tag(4)
      writer.number(number.bitPattern)
    case .string(let text):
      tag(5)
      writer.text(text)
    case .list(let list):
      tag(6)
      writer.varint(list.count)
      for element in list { write(element, to: &writer) }
    case .map(let map):
      tag(7)
      writer.varint(map.count)
      for (key, value) in map {
        writer.text(key)
        write(value, to: &writer)
      }
    case .date(let date):
      tag(8)
      writer.signed(date.epochDay)
    case .localTime(let time):
      tag(9)
      writer.varint(time.nanosecondOfDay)
    case .time(let time):
      tag(10)
      writer.varint(time.local.nanosecondOfDay)
      writer.signed(Int64(time.offset.seconds))
    case .localDateTime(let moment):
      tag(11)
      write(moment, to: &writer)
    case .dateTime(let moment):
      tag(12)
      write(moment.local, to: &writer)
      writer.signed(Int64(moment.offset.seconds))
      writer.text(moment.zone ?? "")
    case .duration(let duration):
      tag(13)
      writer.signed(duration.months)
      writer.signed(duration.days)
      writer.signed(duration.seconds)
      writer.varint(duration.nanoseconds)
    }
  }

  private static func write(_ moment: LocalDateTime, to writer: inout ByteWriter) {
    writer.signed(moment.date.epochDay)
    writer.varint(moment.time.nanosecondOfDay)
  }

  static func read(_ reader: inout ByteReader, depth: Int = 0) throws(FileFault) -> Value {
    switch try reader.byte() {
    case 0: return .null
    case 1: return .boolean(false)
    case 2: return .boolean(true)
    case 3: return .integer(try reader.signed())
    case 4: return .float(Double(bitPattern: try reader.number()))
    case 5: return .string(try reader.text())
    case 6:
      try check(depth)
      var elements: [Value] = []
      for _ in 0..<(try reader.length()) { elements.append(try read(&reader, depth: depth + 1)) }
      return .list(elements)
    case 7:
      try check(depth)
      var entries: [(String, Value)] = []
      for _ in 0..<(try reader.length()) {
        entries.append((try reader.text(), try read(&reader, depth: depth + 1)))
      }
      return .map(ValueMap(entries))
    case 8: return .date(try date(&reader))
    case 9: return .localTime(try time(&reader))
    case 10: return .time(Time(local: try time(&reader), offset: try offset(&reader)))
    case 11: return .localDateTime(try moment(&reader))
    case 12:
      let (local, offset, zone) = (try moment(&reader), try offset(&reader), try reader.text())
      return .dateTime(DateTime(local: local, offset: offset, zone: zone.isEmpty ? nil : zone))
    case 13:
      let (months, days) = (try reader.signed(), try reader.signed())
      let (seconds, rest) = (try reader.signed(), try reader.count(below: 1_000_000_000))
      guard
        let duration = Duration(
          months: months, days: days, seconds: seconds, nanoseconds: Int64(rest))
      else { throw .damaged("a duration is out of range") }
      return .duration(duration)
    case let tag: throw .damaged("unknown kind of value \(tag)")
    }
  }

  private static func check(_ depth: Int) throws(FileFault) {
    guard depth < Value.nestingLimit else { throw .damaged("values nest too deep") }
  }

  private static func date(_ reader: inout ByteReader) throws(FileFault) -> Date {
    let day = try reader.signed()
    guard Date.days.contains(day) else { throw .damaged("a date is out of range") }
    return Date(epochDay: day)
  }

  private static func time(_ reader: inout ByteReader) throws(FileFault) -> LocalTime {
    LocalTime(nanosecondOfDay: Int64(try reader.count(below: Int(LocalTime.nanosecondsPerDay))))
  }

  private static func offset(_ reader: inout ByteReader) throws(FileFault) -> ZoneOffset {
    guard let offset = ZoneOffset(seconds: try reader.signed()) else {
      throw .damaged("a distance from UTC is out of range")
    }
    return offset
  }

  private static func moment(_ reader: inout ByteReader) throws(FileFault) -> LocalDateTime {
    LocalDateTime(date: try date(&reader), time: try time(&reader))
  }
}
