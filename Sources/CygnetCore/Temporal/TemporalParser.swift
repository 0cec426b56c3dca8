// Reading ISO 8601 text. Extended and basic forms, calendar, week, quarter and
// ordinal dates, any precision; offsets to the second and zone names.

package enum TemporalParser {
  package static func date(_ text: String) -> Date? {
    var scanner = TextScanner(text)
    guard let date = scanner.date(), scanner.isAtEnd else { return nil }
    return date
  }

  package static func localTime(_ text: String) -> LocalTime? {
    var scanner = TextScanner(text)
    _ = scanner.take("T")
    guard let time = scanner.time(), scanner.isAtEnd else { return nil }
    return time
  }

  /// A time without an offset is in UTC.
  package static func time(_ text: String) -> Time? {
    var scanner = TextScanner(text)
    _ = scanner.take("T")
    guard let local = scanner.time() else { return nil }
    if scanner.isAtEnd { return Time(local: local, offset: .utc) }
    guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
    return Time(local: local, offset: offset)
  }

  package static func localDateTime(_ text: String) -> LocalDateTime? {
    var scanner = TextScanner(text)
    guard let local = scanner.dateTime(), scanner.isAtEnd else { return nil }
    return local
  }

  /// A date and time as written; what the zone makes of it, only its rules tell.
  package struct WrittenDateTime {
    package let local: LocalDateTime
    package let offset: ZoneOffset?
    package let zone: String?
  }

  package static func dateTime(_ text: String) -> WrittenDateTime? {
    var scanner = TextScanner(text)
    guard let local = scanner.dateTime() else { return nil }
    var (offset, zone): (ZoneOffset?, String?) = (nil, nil)
    if let mark = scanner.peek, mark != UInt8(ascii: "[") {
      offset = scanner.offset()
      if offset == nil { return nil }
    }
    if scanner.take("[") {
      zone = scanner.text(upTo: "]")
      if zone == nil { return nil }
    }
    guard scanner.isAtEnd else { return nil }
    return WrittenDateTime(local: local, offset: offset, zone: zone)
  }

  /// `Z`, `+01`, `+0100`, `+01:00` or `+01:00:00`.
  package static func offset(_ text: String) -> ZoneOffset? {
    var scanner = TextScanner(text)
    guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
    return offset
  }
}

extension TextScanner {
  /// A year of four digits, or a signed one of up to nine, and what follows.
  fileprivate mutating func date() -> Date? {
    let isNegative = take("-")
    let isSigned = isNegative || take("+")
    let width = isSigned ? digitCount : 4
    guard width <= 9, let size = digits(width) else { return nil }
    let year = isNegative ? -size : size
    guard take("-") else { return basicDate(year, isSigned: isSigned) }
    if take("W") { return week(year, isExtended: true) }
    if take("Q") { return quarter(year, isExtended: true) }
    if digitCount == 3, let day = digits(3) { return Date(year: year, ordinalDay: day) }
    guard let month = digits(2) else { return nil }
    guard take("-") else { return Date(year: year, month: month, day: 1) }
    guard let day = digits(2) else { return nil }
    return Date(year: year, month: month, day: day)
  }

  private mutating func basicDate(_ year: Int64, isSigned: Bool) -> Date? {
    if take("W") { return week(year, isExtended: false) }
    if take("Q") { return quarter(year, isExtended: false) }
    switch digitCount {
    case 0: return Date(year: year, month: 1, day: 1)
    case 2:
      guard let month = digits(2) else { return nil }
      return Date(year: year, month: month, day: 1)
    case 3: return digits(3).flatMap { Date(year: year, ordinalDay: $0) }
    case 4:
      guard let month = digits(2), let day = digits(2) else { return nil }
      return Date(year: year, month: month, day: day)
    default: return nil
    }
  }

  private mutating func week(_ year: Int64, isExtended: Bool) -> Date? {
    guard let week = digits(2), let day = day(1, isExtended: isExtended) else { return nil }
    return Date(weekYear: year, week: week, dayOfWeek: day)
  }

  private mutating func quarter(_ year: Int64, isExtended: Bool) -> Date? {
    guard let quarter = digits(1), let day = day(2, isExtended: isExtended) else { return nil }
    return Date(year: year, quarter: quarter, dayOfQuarter: day)
  }

  /// The day of a week or quarter, in so many digits; the first where none is given.
  private mutating func day(_ count: Int, isExtended: Bool) -> Int64? {
    guard isExtended ? take("-") : digitCount > 0 else { return 1 }
    return digits(count)
  }

  fileprivate mutating func time() -> LocalTime? {
    let isBasic = digitCount > 2
    guard let hour = digits(2) else { return nil }
    var (minute, second, nanosecond): (Int64, Int64, Int64) = (0, 0, 0)
    if isBasic ? digitCount > 0 : take(":") {
      guard let part = digits(2) else { return nil }
      minute = part
      if isBasic ? digitCount > 0 : take(":") {
        guard let part = digits(2) else { return nil }
        second = part
        if take(".") || take(",") {
          guard let fraction = billionths() else { return nil }
          nanosecond = fraction
        }
      }
    }
    return LocalTime(hour: hour, minute: minute, second: second, nanosecond: nanosecond)
  }

  fileprivate mutating func dateTime() -> LocalDateTime? {
    guard let date = date() else { return nil }
    guard take("T") else { return LocalDateTime(date: date, time: LocalTime(nanosecondOfDay: 0)) }
    guard let time = time() else { return nil }
    return LocalDateTime(date: date, time: time)
  }

  fileprivate mutating func offset() -> ZoneOffset? {
    if take("Z") { return .utc }
    let isNegative = take("-")
    guard isNegative || take("+"), let hours = digits(2) else { return nil }
    var seconds = hours * 3_600
    for scale: Int64 in [60, 1] {
      guard take(":") || digitCount >= 2 else { break }
      guard let part = digits(2), part < 60 else { return nil }
      seconds += part * scale
    }
    return ZoneOffset(seconds: isNegative ? -seconds : seconds)
  }
}
