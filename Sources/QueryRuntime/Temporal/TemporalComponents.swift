import CygnetCore

/// Parts of temporal values, such as `d.year`.
enum TemporalComponents {
  /// `nil` when there is no such part; null when it does not fit an integer.
  static func value(of value: Value, _ key: String) -> Value? {
    switch value {
    case .date(let date): return part(date, key)
    case .localTime(let time): return part(time, key)
    case .time(let time): return part(time.local, key) ?? part(time.offset, nil, key)
    case .localDateTime(let moment): return part(moment.date, key) ?? part(moment.time, key)
    case .dateTime(let moment):
      return part(moment.local.date, key) ?? part(moment.local.time, key)
        ?? part(moment.offset, moment.zone, key) ?? instant(moment, key)
    case .duration(let duration): return part(duration, key)
    default: return nil
    }
  }

  private static func part(_ date: Date, _ key: String) -> Value? {
    switch key {
    case "year": .integer(date.civil.year)
    case "quarter": .integer(date.quarter)
    case "month": .integer(date.civil.month)
    case "week": .integer(date.week.week)
    case "weekYear": .integer(date.week.year)
    case "dayOfQuarter": .integer(date.dayOfQuarter)
    case "day": .integer(date.civil.day)
    case "ordinalDay": .integer(date.dayOfYear)
    case "dayOfWeek", "weekDay": .integer(date.dayOfWeek)
    default: nil
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

  private static func instant(_ moment: DateTime, _ key: String) -> Value? {
    switch key {
    case "epochSeconds": return .integer(moment.epochSecond)
    case "epochMillis":
      let milliseconds = Int128(moment.epochSecond) * 1_000
      return integer(milliseconds + Int128(moment.local.time.nanosecond / 1_000_000))
    default: return nil
    }
  }

  private static func part(_ duration: Duration, _ key: String) -> Value? {
    let nanoseconds =
      Int128(duration.seconds) * 1_000_000_000 + Int128(duration.nanoseconds)
    return switch key {
    case "years": .integer(duration.months / 12)
    case "quarters": .integer(duration.months / 3)
    case "months": .integer(duration.months)
    case "weeks": .integer(duration.days / 7)
    case "days": .integer(duration.days)
    case "hours": .integer(duration.seconds / 3_600)
    case "minutes": .integer(duration.seconds / 60)
    case "seconds": .integer(duration.seconds)
    case "milliseconds": integer(floored(nanoseconds, 1_000_000))
    case "microseconds": integer(floored(nanoseconds, 1_000))
    case "nanoseconds": integer(nanoseconds)
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

  /// Seconds are whole and their fraction counts forward, so that
  /// `milliseconds` is `seconds × 1000 + millisecondsOfSecond`.
  private static func floored(_ number: Int128, _ divisor: Int128) -> Int128 {
    let quotient = number / divisor
    return number < 0 && quotient * divisor != number ? quotient - 1 : quotient
  }

  private static func integer(_ number: Int128) -> Value {
    Int64(exactly: number).map { .integer($0) } ?? .null
  }
}
