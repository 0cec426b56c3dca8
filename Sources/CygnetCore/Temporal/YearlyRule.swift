/// Daylight saving time as it repeats every year: the rule at the end of a zone
/// file, a TZ string of POSIX such as `CET-1CEST,M3.5.0,M10.5.0/3`.
package struct YearlyRule: Equatable, Sendable {
  /// A day of the year and the second of it.
  package struct Moment: Equatable, Sendable {
    enum Day: Equatable, Sendable {
      /// 1 to 365; 29 February never counts.
      case julian(Int64)
      /// 0 to 365.
      case ordinal(Int64)
      /// The week, 5 for the last, in which the weekday, 0 for Sunday, comes.
      case weekday(month: Int64, week: Int64, day: Int64)
    }

    let day: Day
    let second: Int64

    /// Seconds since 1970 in local time.
    func localSecond(year: Int64) -> Int64 {
      let epochDay: Int64
      switch day {
      case .julian(let number):
        let leapDay: Int64 = number >= 60 && Date.isLeap(year) ? 1 : 0
        epochDay = Date.epochDay(year: year, month: 1, day: 1) + number - 1 + leapDay
      case .ordinal(let number):
        epochDay = Date.epochDay(year: year, month: 1, day: 1) + number
      case .weekday(let month, let week, let weekday):
        let first = Date.epochDay(year: year, month: month, day: 1)
        let dayOfFirst = Date(epochDay: first).dayOfWeek % 7
        let offset = (weekday - dayOfFirst + 7) % 7 + (week - 1) * 7
        epochDay =
          first + (offset >= Date.length(ofMonth: month, year: year) ? offset - 7 : offset)
      }
      return epochDay * 86_400 + second
    }
  }

  package let standardOffset: Int32
  package let daylight: Daylight?

  package struct Daylight: Equatable, Sendable {
    package let offset: Int32
    package let start: Moment
    package let end: Moment
  }

  /// Changes of the years that the instants are in, and of those next to them.
  func transitions(from start: Int64, to end: Int64) -> [ZoneRules.Transition] {
    guard let daylight else { return [] }
    /// Not far outside the calendar, where sums would overflow.
    func year(_ instant: Int64) -> Int64 {
      let year = Date(epochDay: instant / 86_400).civil.year
      return max(Date.years.lowerBound - 2, min(Date.years.upperBound + 2, year))
    }
    let (standard, summer) = (standardOffset, daylight.offset)
    var found: [ZoneRules.Transition] = []
    for year in year(start) - 1...year(end) + 1 {
      // An end may come with the next start, where summer lasts all year.
      let ends = daylight.end.localSecond(year: year) - Int64(summer)
      let starts = daylight.start.localSecond(year: year) - Int64(standard)
      found.append(.init(instant: ends, before: summer, after: standard))
      found.append(.init(instant: starts, before: standard, after: summer))
    }
    let order = found.indices.sorted { left, right in
      found[left].instant == found[right].instant
        ? found[left].before == summer && found[right].before != summer
        : found[left].instant < found[right].instant
    }
    return order.map { found[$0] }
  }

  func offset(at instant: Int64) -> Int32 {
    transitions(from: instant, to: instant).last { $0.instant <= instant }?.after
      ?? standardOffset
  }
}

extension YearlyRule {
  /// `nil` when the text is no rule.
  package init?(_ text: some Sequence<UInt8>) {
    var scanner = TextScanner(text)
    guard scanner.skipZoneName(), let standard = scanner.clock(), standard.magnitude <= 64_800
    else { return nil }
    standardOffset = Int32(-standard)
    if scanner.isAtEnd {
      daylight = nil
      return
    }
    guard scanner.skipZoneName() else { return nil }
    var offset = Int64(standardOffset) + 3_600
    if let mark = scanner.peek, mark != UInt8(ascii: ",") {
      guard let given = scanner.clock() else { return nil }
      offset = -given
    }
    guard (-64_800...64_800).contains(offset) else { return nil }
    if scanner.isAtEnd {
      // What POSIX systems take where the rule names no days.
      daylight = Daylight(
        offset: Int32(offset),
        start: Moment(day: .weekday(month: 3, week: 2, day: 0), second: 7_200),
        end: Moment(day: .weekday(month: 11, week: 1, day: 0), second: 7_200))
      return
    }
    guard scanner.take(","), let start = scanner.moment(), scanner.take(","),
      let end = scanner.moment(), scanner.isAtEnd
    else { return nil }
    daylight = Daylight(offset: Int32(offset), start: start, end: end)
  }
}

extension TextScanner {
  fileprivate mutating func skipZoneName() -> Bool {
    if take("<") { return text(upTo: ">") != nil }
    let start = position
    while let byte = peek, (0x41...0x5A).contains(byte & 0xDF) { _ = next() }
    return position - start >= 3
  }

  /// Hours, minutes and seconds with a sign, as seconds.
  fileprivate mutating func clock() -> Int64? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard digitCount <= 3, let hours = digits(digitCount), hours <= 167 else { return nil }
    var seconds = hours * 3_600
    for scale: Int64 in [60, 1] {
      guard take(":") else { break }
      guard let part = digits(2), part < 60 else { return nil }
      seconds += part * scale
    }
    return isNegative ? -seconds : seconds
  }

  private mutating func number(_ range: ClosedRange<Int64>) -> Int64? {
    guard let number = digits(min(digitCount, 3)), range.contains(number) else { return nil }
    return number
  }

  fileprivate mutating func moment() -> YearlyRule.Moment? {
    let day: YearlyRule.Moment.Day
    if take("J") {
      guard let number = number(1...365) else { return nil }
      day = .julian(number)
    } else if take("M") {
      guard let month = number(1...12), take("."), let week = number(1...5), take("."),
        let weekday = number(0...6)
      else { return nil }
      day = .weekday(month: month, week: week, day: weekday)
    } else {
      guard let number = number(0...365) else { return nil }
      day = .ordinal(number)
    }
    guard take("/") else { return YearlyRule.Moment(day: day, second: 7_200) }
    return clock().map { YearlyRule.Moment(day: day, second: $0) }
  }
}
