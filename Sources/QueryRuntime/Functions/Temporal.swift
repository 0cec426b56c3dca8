import CygnetCore

/// Parts of temporal values, such as `d.year`.
enum TemporalComponents {
  static func value(of value: Value, _ key: String) -> Value? {
    switch value {
    case .date(let date): return part(date, key)
    case .localTime(let time): return part(time, key)
    case .time(let time): return part(time.local, key) ?? part(time.offset, nil, key)
    case .localDateTime(let moment): return part(moment.date, key) ?? part(moment.time, key)
    case .dateTime(let moment):
      switch key {
      case "epochSeconds": return .integer(moment.epochSecond)
      case "epochMillis":
        return .integer(
          moment.epochSecond &* 1_000 &+ moment.local.time.nanosecond / 1_000_000)
      default:
        return part(moment.local.date, key) ?? part(moment.local.time, key)
          ?? part(moment.offset, moment.zone, key)
      }
    case .duration(let duration): return part(duration, key)
    default: return nil
    }
  }

  private static func part(_ date: Date, _ key: String) -> Value? {
    let (year, month, day) = date.civil
    switch key {
    case "year": return .integer(year)
    case "quarter": return .integer((month - 1) / 3 + 1)
    case "month": return .integer(month)
    case "week": return .integer(date.week.week)
    case "weekYear": return .integer(date.week.year)
    case "dayOfQuarter":
      let first = Date(year: year, month: (month - 1) / 3 * 3 + 1, day: 1)
      return .integer(date.epochDay - (first?.epochDay ?? 0) + 1)
    case "day": return .integer(day)
    case "ordinalDay": return .integer(date.dayOfYear)
    case "dayOfWeek", "weekDay": return .integer(date.dayOfWeek)
    default: return nil
    }
  }

  private static func part(_ time: LocalTime, _ key: String) -> Value? {
    switch key {
    case "hour": .integer(time.hour)
    case "minute": .integer(time.minute)
    case "second": .integer(time.second)
    case "millisecond": .integer(time.nanosecond / 1_000_000)
    case "microsecond": .integer(time.nanosecond / 1_000)
    case "nanosecond": .integer(time.nanosecond)
    default: nil
    }
  }

  private static func part(_ offset: ZoneOffset, _ zone: String?, _ key: String) -> Value? {
    switch key {
    case "timezone": .string(zone ?? offset.description)
    case "offset": .string(offset.description)
    case "offsetMinutes": .integer(Int64(offset.seconds) / 60)
    case "offsetSeconds": .integer(Int64(offset.seconds))
    default: nil
    }
  }

  private static func part(_ duration: Duration, _ key: String) -> Value? {
    switch key {
    case "years": .integer(duration.months / 12)
    case "quarters": .integer(duration.months / 3)
    case "months": .integer(duration.months)
    case "weeks": .integer(duration.days / 7)
    case "days": .integer(duration.days)
    case "hours": .integer(duration.seconds / 3_600)
    case "minutes": .integer(duration.seconds / 60)
    case "seconds": .integer(duration.seconds)
    case "monthsOfYear": .integer(duration.months % 12)
    case "monthsOfQuarter": .integer(duration.months % 3)
    case "quartersOfYear": .integer(duration.months / 3 % 4)
    case "daysOfWeek": .integer(duration.days % 7)
    case "minutesOfHour": .integer(duration.seconds / 60 % 60)
    case "secondsOfMinute": .integer(duration.seconds % 60)
    case "millisecondsOfSecond": .integer(duration.nanoseconds / 1_000_000)
    case "microsecondsOfSecond": .integer(duration.nanoseconds / 1_000)
    case "nanosecondsOfSecond": .integer(duration.nanoseconds)
    default: nil
    }
  }
}

/// `+` and `-` of temporal values and durations, `*` and `/` of durations.
enum TemporalArithmetic {
  /// `nil` where the operands are none of these.
  static func apply(
    _ symbol: ArithmeticOperator, _ left: Value, _ right: Value, at range: SourceRange
  ) throws(RuntimeFault) -> Value? {
    switch (symbol, left, right) {
    case (.add, .duration(let a), .duration(let b)),
      (.subtract, .duration(let a), .duration(let b)):
      return .duration(try checked(a.adding(b, sign: symbol == .add ? 1 : -1), at: range))
    case (.add, .duration(let duration), _): return try add(duration, 1, to: right, at: range)
    case (.add, _, .duration(let duration)): return try add(duration, 1, to: left, at: range)
    case (.subtract, _, .duration(let duration)): return try add(duration, -1, to: left, at: range)
    case (.multiply, .duration(let a), .integer(let n)),
      (.multiply, .integer(let n), .duration(let a)):
      return .duration(try scaled(a, n, at: range))
    default: return nil
    }
  }

  private static func checked<T>(_ value: T?, at range: SourceRange) throws(RuntimeFault) -> T {
    guard let value else {
      throw RuntimeFault(
        .argument, "NumberOutOfRange", gqlStatus: "22008",
        "the result is beyond the range of temporal values", at: range)
    }
    return value
  }

  private static func scaled(
    _ duration: Duration, _ factor: Int64, at range: SourceRange
  ) throws(RuntimeFault) -> Duration {
    func times(_ part: Int64) throws(RuntimeFault) -> Int64 {
      let (product, overflow) = part.multipliedReportingOverflow(by: factor)
      return try checked(overflow ? nil : product, at: range)
    }
    return try checked(
      Duration(
        months: try times(duration.months), days: try times(duration.days),
        seconds: try times(duration.seconds), nanoseconds: try times(duration.nanoseconds)),
      at: range)
  }

  private static func add(
    _ duration: Duration, _ sign: Int64, to value: Value, at range: SourceRange
  ) throws(RuntimeFault) -> Value? {
    switch value {
    case .date(let date):
      // Whole days of the seconds count; the rest of a day is lost.
      let extra = duration.seconds / 86_400
      let moved = moved(date, duration, sign).flatMap { $0.adding(days: extra * sign) }
      return .date(try checked(moved, at: range))
    case .localTime(let time): return .localTime(moved(time, duration, sign).0)
    case .time(let time):
      return .time(Time(local: moved(time.local, duration, sign).0, offset: time.offset))
    case .localDateTime(let moment):
      return .localDateTime(try moved(moment, duration, sign, at: range))
    case .dateTime(let moment):
      let local = try moved(moment.local, duration, sign, at: range)
      return .dateTime(DateTime(local: local, offset: moment.offset, zone: moment.zone))
    default: return nil
    }
  }

  /// The date by the duration's months and then its days; `nil` out of range.
  private static func moved(_ date: Date, _ duration: Duration, _ sign: Int64) -> Date? {
    let (months, tooMany) = duration.months.multipliedReportingOverflow(by: sign)
    let (days, tooLong) = duration.days.multipliedReportingOverflow(by: sign)
    if tooMany || tooLong { return nil }
    return date.adding(months: months).flatMap { $0.adding(days: days) }
  }

  /// The time of day, and the days that the clock went round.
  private static func moved(
    _ time: LocalTime, _ duration: Duration, _ sign: Int64
  ) -> (LocalTime, Int64) {
    let day = LocalTime.nanosecondsPerDay
    let total =
      Int128(time.nanosecondOfDay)
      + Int128(sign) * (Int128(duration.seconds) * 1_000_000_000 + Int128(duration.nanoseconds))
    let days = (total >= 0 ? total : total - Int128(day) + 1) / Int128(day)
    return (LocalTime(nanosecondOfDay: Int64(total - days * Int128(day))), Int64(days))
  }

  private static func moved(
    _ moment: LocalDateTime, _ duration: Duration, _ sign: Int64, at range: SourceRange
  ) throws(RuntimeFault) -> LocalDateTime {
    let (time, days) = moved(moment.time, duration, sign)
    let date = moved(moment.date, duration, sign).flatMap { $0.adding(days: days) }
    return LocalDateTime(date: try checked(date, at: range), time: time)
  }
}

/// `date(…)`, `duration(…)` and the like.
enum TemporalConstruction {
  static func make(
    _ function: TemporalFunction, _ argument: Value?, startTime: Int64, at range: SourceRange
  ) throws(RuntimeFault) -> Value {
    guard let argument else { return now(function, startTime) }
    switch argument {
    case .null: return .null
    case .string(let text):
      guard let value = parse(function, text) else {
        throw RuntimeFault(
          .argument, "InvalidArgumentValue", gqlStatus: "22007",
          "`\(text)` is not \(function.article) of ISO 8601", at: range)
      }
      return value
    case .map(let map): return try fromMap(function, map, at: range)
    case .date, .localTime, .time, .localDateTime, .dateTime:
      if let value = converted(function, argument) { return value }
      fallthrough
    default:
      throw .type(
        "`\(function.rawValue)` takes a string or a map; found \(describe(argument))", at: range)
    }
  }

  enum TemporalFunction: String {
    case date, time, duration
    case localTime = "localtime"
    case localDateTime = "localdatetime"
    case dateTime = "datetime"

    /// What a map may say.
    var keys: [String] {
      let date = ["year", "month", "day", "week", "dayOfWeek", "ordinalDay"]
      let time = ["hour", "minute", "second", "millisecond", "microsecond", "nanosecond"]
      switch self {
      case .date: return date
      case .localTime: return time
      case .time: return time + ["timezone"]
      case .localDateTime: return date + time
      case .dateTime: return date + time + ["timezone"]
      case .duration:
        return [
          "years", "quarters", "months", "weeks", "days", "hours", "minutes", "seconds",
          "milliseconds", "microseconds", "nanoseconds",
        ]
      }
    }

    var article: String {
      switch self {
      case .date: "a date"
      case .localTime, .time: "a time"
      case .localDateTime, .dateTime: "a date and time"
      case .duration: "a duration"
      }
    }
  }

  private static func now(_ function: TemporalFunction, _ nanoseconds: Int64) -> Value {
    let second = nanoseconds / 1_000_000_000
    let local = LocalDateTime(epochSecond: second, nanosecond: nanoseconds % 1_000_000_000)
    switch function {
    case .date: return .date(local.date)
    case .localTime: return .localTime(local.time)
    case .time: return .time(Time(local: local.time, offset: .utc))
    case .localDateTime: return .localDateTime(local)
    case .dateTime: return .dateTime(DateTime(local: local, offset: .utc))
    case .duration: return .null
    }
  }

  private static func parse(_ function: TemporalFunction, _ text: String) -> Value? {
    switch function {
    case .date: TemporalParser.date(text).map { .date($0) }
    case .localTime: TemporalParser.localTime(text).map { .localTime($0) }
    case .time: TemporalParser.time(text).map { .time($0) }
    case .localDateTime: TemporalParser.localDateTime(text).map { .localDateTime($0) }
    case .dateTime: TemporalParser.dateTime(text).map { .dateTime($0) }
    case .duration: TemporalParser.duration(text).map { .duration($0) }
    }
  }

  private static func converted(_ function: TemporalFunction, _ value: Value) -> Value? {
    var date: Date?
    var time: LocalTime?
    var offset = ZoneOffset.utc
    switch value {
    case .date(let given): date = given
    case .localTime(let given): time = given
    case .time(let given): (time, offset) = (given.local, given.offset)
    case .localDateTime(let given): (date, time) = (given.date, given.time)
    case .dateTime(let given):
      (date, time, offset) = (given.local.date, given.local.time, given.offset)
    default: return nil
    }
    switch function {
    case .date: return date.map { .date($0) }
    case .localTime: return time.map { .localTime($0) }
    case .time: return time.map { .time(Time(local: $0, offset: offset)) }
    case .localDateTime:
      return date.map {
        .localDateTime(LocalDateTime(date: $0, time: time ?? LocalTime(nanosecondOfDay: 0)))
      }
    case .dateTime:
      return date.map {
        let local = LocalDateTime(date: $0, time: time ?? LocalTime(nanosecondOfDay: 0))
        return .dateTime(DateTime(local: local, offset: offset))
      }
    case .duration: return nil
    }
  }

  private static func fromMap(
    _ function: TemporalFunction, _ map: ValueMap, at range: SourceRange
  ) throws(RuntimeFault) -> Value {
    for key in map.keys where !function.keys.contains(key) {
      throw RuntimeFault(
        .argument, "InvalidArgumentValue", gqlStatus: "22007",
        "`\(function.rawValue)` knows no `\(key)`; expected some of "
          + function.keys.joined(separator: ", "), at: range)
    }
    func number(_ key: String, _ fallback: Int64 = 0) throws(RuntimeFault) -> Int64 {
      switch map[key] {
      case nil: return fallback
      case .integer(let number)?: return number
      case let other?: throw .type("`\(key)` is an integer; found \(describe(other))", at: range)
      }
    }
    func valid<T>(_ value: T?) throws(RuntimeFault) -> T {
      guard let value else {
        throw RuntimeFault(
          .argument, "InvalidArgumentValue", gqlStatus: "22007",
          "\(map) is not \(function.article)", at: range)
      }
      return value
    }
    func date() throws(RuntimeFault) -> Date {
      if map["week"] != nil {
        return try valid(
          Date(
            weekYear: try number("year"), week: try number("week"),
            dayOfWeek: try number("dayOfWeek", 1)))
      }
      if map["ordinalDay"] != nil {
        let first = try valid(Date(year: try number("year"), month: 1, day: 1))
        let day = try number("ordinalDay")
        let date = (1...366).contains(day) ? first.adding(days: day - 1) : nil
        return try valid(date?.civil.year == first.civil.year ? date : nil)
      }
      return try valid(
        Date(
          year: try number("year"), month: try number("month", 1), day: try number("day", 1)))
    }
    func time() throws(RuntimeFault) -> LocalTime {
      let parts = [
        (try number("millisecond"), 1_000_000), (try number("microsecond"), 1_000),
        (try number("nanosecond"), 1 as Int64),
      ]
      var fraction: Int64 = 0
      for (count, scale) in parts {
        _ = try valid((0..<1_000_000_000 / scale).contains(count) ? count : nil)
        fraction += count * scale
      }
      return try valid(
        LocalTime(
          hour: try number("hour"), minute: try number("minute"), second: try number("second"),
          nanosecond: fraction))
    }
    func offset() throws(RuntimeFault) -> ZoneOffset {
      guard case .string(let text)? = map["timezone"] else { return .utc }
      return try valid(TemporalParser.time("00:00" + text)).offset
    }
    switch function {
    case .date: return .date(try date())
    case .localTime: return .localTime(try time())
    case .time: return .time(Time(local: try time(), offset: try offset()))
    case .localDateTime: return .localDateTime(LocalDateTime(date: try date(), time: try time()))
    case .dateTime:
      let local = LocalDateTime(date: try date(), time: try time())
      return .dateTime(DateTime(local: local, offset: try offset()))
    case .duration: return .duration(try duration(map, number, valid))
    }
  }

  private static func duration(
    _ map: ValueMap, _ number: (String, Int64) throws(RuntimeFault) -> Int64,
    _ valid: (Duration?) throws(RuntimeFault) -> Duration
  ) throws(RuntimeFault) -> Duration {
    func sum(_ parts: [(String, Int64)]) throws(RuntimeFault) -> Int64? {
      var total: Int64 = 0
      for (key, scale) in parts {
        let (scaled, tooLarge) = try number(key, 0).multipliedReportingOverflow(by: scale)
        let (next, overflow) = total.addingReportingOverflow(scaled)
        if tooLarge || overflow { return nil }
        total = next
      }
      return total
    }
    guard let months = try sum([("years", 12), ("quarters", 3), ("months", 1)]),
      let days = try sum([("weeks", 7), ("days", 1)]),
      let seconds = try sum([("hours", 3_600), ("minutes", 60), ("seconds", 1)]),
      let nanoseconds = try sum([
        ("milliseconds", 1_000_000), ("microseconds", 1_000), ("nanoseconds", 1),
      ])
    else { return try valid(nil) }
    return try valid(
      Duration(months: months, days: days, seconds: seconds, nanoseconds: nanoseconds))
  }
}
