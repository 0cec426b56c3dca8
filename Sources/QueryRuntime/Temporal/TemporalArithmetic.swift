import CygnetCore

/// `+` and `-` of temporal values and durations, `*` and `/` of durations.
enum TemporalArithmetic {
  /// `nil` where the operands are none of these.
  static func apply(
    _ symbol: ArithmeticOperator, _ left: Value, _ right: Value, _ scope: TemporalScope
  ) throws(RuntimeFault) -> Value? {
    switch (symbol, left, right) {
    case (.add, .duration(let a), .duration(let b)),
      (.subtract, .duration(let a), .duration(let b)):
      return .duration(try scope.checked(a.adding(b, sign: symbol == .add ? 1 : -1)))
    case (.add, .duration(let duration), _): return try add(duration, 1, to: right, scope)
    case (.add, _, .duration(let duration)): return try add(duration, 1, to: left, scope)
    case (.subtract, _, .duration(let duration)): return try add(duration, -1, to: left, scope)
    case (.multiply, .duration(let a), .integer(let n)),
      (.multiply, .integer(let n), .duration(let a)):
      return .duration(try scope.checked(a.multiplied(by: n)))
    case (.multiply, .duration(let a), .float(let n)),
      (.multiply, .float(let n), .duration(let a)):
      return .duration(try scope.checked(a.multiplied(by: n)))
    case (.divide, .duration(let a), .integer(let n)):
      if n == 0 { throw .divisionByZero(at: scope.range) }
      return .duration(try scope.checked(a.divided(by: n)))
    case (.divide, .duration(let a), .float(let n)):
      if n == 0 { throw .divisionByZero(at: scope.range) }
      return .duration(try scope.checked(a.divided(by: n)))
    default: return nil
    }
  }

  private static func add(
    _ duration: Duration, _ sign: Int64, to value: Value, _ scope: TemporalScope
  ) throws(RuntimeFault) -> Value? {
    switch value {
    case .date(let date):
      // Whole days of the seconds count; the rest of a day is lost.
      let extra = duration.seconds / 86_400
      let moved = date.moved(by: duration, sign).flatMap { $0.adding(days: extra * sign) }
      return .date(try scope.checked(moved))
    case .localTime(let time): return .localTime(moved(time, duration, sign).time)
    case .time(let time):
      return .time(Time(local: moved(time.local, duration, sign).time, offset: time.offset))
    case .localDateTime(let moment):
      return .localDateTime(try moved(moment, duration, sign, scope))
    case .dateTime(let moment): return .dateTime(try moved(moment, duration, sign, scope))
    default: return nil
    }
  }

  /// The time of day, and the days that the clock went round.
  private static func moved(
    _ time: LocalTime, _ duration: Duration, _ sign: Int64
  ) -> (time: LocalTime, days: Int64) {
    let day = Int128(LocalTime.nanosecondsPerDay)
    let total =
      Int128(time.nanosecondOfDay)
      + Int128(sign) * (Int128(duration.seconds) * 1_000_000_000 + Int128(duration.nanoseconds))
    let days = (total >= 0 ? total : total - day + 1) / day
    return (LocalTime(nanosecondOfDay: Int64(total - days * day)), Int64(days))
  }

  private static func moved(
    _ moment: LocalDateTime, _ duration: Duration, _ sign: Int64, _ scope: TemporalScope
  ) throws(RuntimeFault) -> LocalDateTime {
    let (time, days) = moved(moment.time, duration, sign)
    let date = moment.date.moved(by: duration, sign).flatMap { $0.adding(days: days) }
    return LocalDateTime(date: try scope.checked(date), time: time)
  }

  /// Months and days go by the calendar, whatever clocks do on the way; seconds
  /// go by, however clocks show them.
  private static func moved(
    _ moment: DateTime, _ duration: Duration, _ sign: Int64, _ scope: TemporalScope
  ) throws(RuntimeFault) -> DateTime {
    let zone = try scope.zone(of: moment)
    let date = try scope.checked(moment.local.date.moved(by: duration, sign))
    let local = LocalDateTime(date: date, time: moment.local.time)
    let between = try scope.checked(zone.moment(local, preferring: moment.offset))
    let nanoseconds =
      Int128(between.local.time.nanosecond) + Int128(sign) * Int128(duration.nanoseconds)
    let carry: Int128 = nanoseconds < 0 ? -1 : nanoseconds >= 1_000_000_000 ? 1 : 0
    let second =
      Int128(between.epochSecond) + Int128(sign) * Int128(duration.seconds) + carry
    let answer = Int64(exactly: second).flatMap {
      zone.moment(
        epochSecond: $0, nanosecond: Int64(nanoseconds - carry * 1_000_000_000))
    }
    return try scope.checked(answer)
  }
}

extension Date {
  /// The date by the duration's months and then its days; `nil` out of range.
  func moved(by duration: Duration, _ sign: Int64) -> Date? {
    let (months, tooMany) = duration.months.multipliedReportingOverflow(by: sign)
    let (days, tooLong) = duration.days.multipliedReportingOverflow(by: sign)
    if tooMany || tooLong { return nil }
    return adding(months: months).flatMap { $0.adding(days: days) }
  }
}
