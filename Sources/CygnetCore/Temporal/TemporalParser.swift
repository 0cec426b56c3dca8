// Reading ISO 8601 text. Extended and basic forms; week and ordinal dates;
// offsets to the second.

package enum TemporalParser {
  package static func date(_ text: String) -> Date? {
    var scanner = DigitScanner(text)
    guard let date = scanner.date(), scanner.isAtEnd else { return nil }
    return date
  }

  package static func localTime(_ text: String) -> LocalTime? {
    var scanner = DigitScanner(text)
    guard let time = scanner.time(), scanner.isAtEnd else { return nil }
    return time
  }

  package static func time(_ text: String) -> Time? {
    var scanner = DigitScanner(text)
    guard let local = scanner.time() else { return nil }
    if scanner.isAtEnd { return Time(local: local, offset: .utc) }
    guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
    return Time(local: local, offset: offset)
  }

  package static func localDateTime(_ text: String) -> LocalDateTime? {
    var scanner = DigitScanner(text)
    guard let local = scanner.dateTime(), scanner.isAtEnd else { return nil }
    return local
  }

  package static func dateTime(_ text: String) -> DateTime? {
    var scanner = DigitScanner(text)
    guard let local = scanner.dateTime() else { return nil }
    if scanner.isAtEnd { return DateTime(local: local, offset: .utc) }
    guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
    return DateTime(local: local, offset: offset)
  }

  /// `P1Y2M3W4DT5H6M7.8S`, every number signed and the last one fractional.
  package static func duration(_ text: String) -> Duration? {
    var scanner = DigitScanner(text)
    guard scanner.take("P") else { return nil }
    var (months, days, seconds, nanoseconds): (Int64, Int64, Int64, Int64) = (0, 0, 0, 0)
    var inTime = false
    // Billionths of a month; what they make in days and seconds comes last.
    var monthBillionths: Int64 = 0
    // A unit may come once; that also keeps the sums below overflow.
    var seen: Set<UInt16> = []
    /// Billionths of a second, whole days apart where the unit is one of days.
    func add(_ billionths: Int64, isDays: Bool) {
      var rest = billionths
      if isDays {
        days += rest / 86_400_000_000_000
        rest %= 86_400_000_000_000
      }
      seconds += rest / 1_000_000_000
      nanoseconds += rest % 1_000_000_000
    }
    while !scanner.isAtEnd {
      if !inTime, scanner.take("T") {
        inTime = true
        continue
      }
      guard let (whole, fraction) = scanner.signedNumber(), let unit = scanner.next() else {
        return nil
      }
      let scale: Int64
      switch (unit, inTime) {
      case (UInt8(ascii: "Y"), false):
        months += whole * 12
        monthBillionths += fraction * 12
        scale = 0
      case (UInt8(ascii: "M"), false):
        months += whole
        monthBillionths += fraction
        scale = 0
      case (UInt8(ascii: "W"), false): scale = 7 * 86_400
      case (UInt8(ascii: "D"), false): scale = 86_400
      case (UInt8(ascii: "H"), true): scale = 3_600
      case (UInt8(ascii: "M"), true): scale = 60
      case (UInt8(ascii: "S"), true): scale = 1
      default: return nil
      }
      guard seen.insert(UInt16(unit) << 1 | (inTime ? 1 : 0)).inserted else { return nil }
      guard scale > 0 else { continue }
      if scale >= 86_400 { days += whole * (scale / 86_400) } else { seconds += whole * scale }
      add(fraction * scale, isDays: scale >= 86_400)
    }
    guard !seen.isEmpty else { return nil }
    months += monthBillionths / 1_000_000_000
    // A twelfth of the Gregorian year's seconds.
    add(monthBillionths % 1_000_000_000 * 2_629_746, isDays: true)
    return Duration(months: months, days: days, seconds: seconds, nanoseconds: nanoseconds)
  }
}

/// Reads fixed-width numbers from text.
private struct DigitScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { position == bytes.count }

  mutating func next() -> UInt8? {
    guard position < bytes.count else { return nil }
    position += 1
    return bytes[position - 1]
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private func digitCount() -> Int {
    var end = position
    while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
    return end - position
  }

  private mutating func digits(_ width: Int) -> Int64? {
    guard width > 0, width <= 18, digitCount() >= width else { return nil }
    var number: Int64 = 0
    for byte in bytes[position..<position + width] { number = number * 10 + Int64(byte - 0x30) }
    position += width
    return number
  }

  mutating func date() -> Date? {
    let negative = take("-")
    let wide = negative || take("+")
    let width = wide ? digitCount() : 4
    guard let size = digits(width) else { return nil }
    let year = negative ? -size : size
    guard take("-") else { return wide ? Date(year: year, month: 1, day: 1) : basic(year) }
    if take("W") { return week(year, separated: true) }
    if digitCount() == 3, let day = digits(3) { return ordinal(year, day) }
    guard let month = digits(2) else { return nil }
    guard take("-") else { return Date(year: year, month: month, day: 1) }
    guard let day = digits(2) else { return nil }
    return Date(year: year, month: month, day: day)
  }

  private mutating func basic(_ year: Int64) -> Date? {
    if take("W") { return week(year, separated: false) }
    switch digitCount() {
    case 0: return Date(year: year, month: 1, day: 1)
    case 2:
      guard let month = digits(2) else { return nil }
      return Date(year: year, month: month, day: 1)
    case 3:
      guard let day = digits(3) else { return nil }
      return ordinal(year, day)
    case 4:
      guard let month = digits(2), let day = digits(2) else { return nil }
      return Date(year: year, month: month, day: day)
    default: return nil
    }
  }

  private mutating func week(_ year: Int64, separated: Bool) -> Date? {
    guard let week = digits(2) else { return nil }
    var day: Int64 = 1
    if separated ? take("-") : digitCount() == 1 {
      guard let given = digits(1) else { return nil }
      day = given
    }
    return Date(weekYear: year, week: week, dayOfWeek: day)
  }

  private func ordinal(_ year: Int64, _ day: Int64) -> Date? {
    guard day >= 1, day <= (Date.isLeap(year) ? 366 : 365),
      let first = Date(year: year, month: 1, day: 1)
    else { return nil }
    return first.adding(days: day - 1)
  }

  mutating func time() -> LocalTime? {
    guard let hour = digits(2) else { return nil }
    let separated = take(":")
    guard separated || digitCount() >= 2 else {
      return LocalTime(hour: hour, minute: 0, second: 0, nanosecond: 0)
    }
    guard let minute = digits(2) else { return nil }
    guard separated ? take(":") : digitCount() >= 2 else {
      return LocalTime(hour: hour, minute: minute, second: 0, nanosecond: 0)
    }
    guard let second = digits(2) else { return nil }
    var nanosecond: Int64 = 0
    if take(".") || take(",") {
      guard let fraction = self.fraction() else { return nil }
      nanosecond = fraction
    }
    return LocalTime(hour: hour, minute: minute, second: second, nanosecond: nanosecond)
  }

  /// Digits after a decimal point as billionths, at most nine of them.
  private mutating func fraction() -> Int64? {
    let width = digitCount()
    guard width <= 9, var number = digits(width) else { return nil }
    for _ in width..<9 { number *= 10 }
    return number
  }

  mutating func dateTime() -> LocalDateTime? {
    guard let date = date() else { return nil }
    guard take("T") else { return LocalDateTime(date: date, time: LocalTime(nanosecondOfDay: 0)) }
    guard let time = time() else { return nil }
    return LocalDateTime(date: date, time: time)
  }

  mutating func offset() -> ZoneOffset? {
    if take("Z") { return .utc }
    let negative = take("-")
    guard negative || take("+"), let hours = digits(2) else { return nil }
    var seconds = hours * 3_600
    for scale: Int64 in [60, 1] {
      guard take(":") || digitCount() >= 2 else { break }
      guard let part = digits(2), part < 60 else { return nil }
      seconds += part * scale
    }
    return ZoneOffset(seconds: negative ? -seconds : seconds)
  }

  /// A number with sign, and its fraction in signed billionths.
  mutating func signedNumber() -> (Int64, Int64)? {
    let negative = take("-")
    if !negative { _ = take("+") }
    guard let size = digits(min(digitCount(), 15)) else { return nil }
    var billionths: Int64 = 0
    if take(".") || take(",") {
      guard let fraction = fraction() else { return nil }
      billionths = fraction
    }
    return negative ? (-size, -billionths) : (size, billionths)
  }
}

extension Date {
  /// The day of an ISO 8601 week; `nil` when the year has no such week.
  package init?(weekYear: Int64, week: Int64, dayOfWeek: Int64) {
    guard (1...53).contains(week), (1...7).contains(dayOfWeek),
      let fourth = Date(year: weekYear, month: 1, day: 4)
    else { return nil }
    let monday = fourth.epochDay - fourth.dayOfWeek + 1
    self.init(epochDay: monday + (week - 1) * 7 + dayOfWeek - 1)
    guard self.week.year == weekYear else { return nil }
  }
}
