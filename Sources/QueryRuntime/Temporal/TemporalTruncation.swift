import CygnetCore

/// What temporal values may be cut down to, coarsest first.
enum TruncationUnit: String, CaseIterable {
  case millennium, century, decade, year, weekYear, quarter, month, week, day
  case hour, minute, second, millisecond, microsecond

  /// Nanoseconds; `nil` for units of days and more.
  private var nanoseconds: Int64? {
    switch self {
    case .hour: 3_600_000_000_000
    case .minute: 60_000_000_000
    case .second: 1_000_000_000
    case .millisecond: 1_000_000
    case .microsecond: 1_000
    default: nil
    }
  }

  var isOfDays: Bool { nanoseconds == nil }

  /// The first day of the unit that the date is in.
  func floor(_ date: Date) -> Date? {
    let (year, month, _) = date.civil
    func years(_ count: Int64) -> Date? {
      Date(year: year.dividedFloored(by: count).quotient * count, month: 1, day: 1)
    }
    return switch self {
    case .millennium: years(1_000)
    case .century: years(100)
    case .decade: years(10)
    case .year: years(1)
    case .weekYear: Date(weekYear: date.week.year, week: 1, dayOfWeek: 1)
    case .quarter: Date(year: year, quarter: date.quarter, dayOfQuarter: 1)
    case .month: Date(year: year, month: month, day: 1)
    case .week: date.adding(days: 1 - date.dayOfWeek)
    default: date
    }
  }

  /// The first moment of the unit that the time is in; midnight for a day.
  func floor(_ time: LocalTime) -> LocalTime {
    guard let nanoseconds else { return .midnight }
    return LocalTime(nanosecondOfDay: time.nanosecondOfDay / nanoseconds * nanoseconds)
  }
}

/// `date.truncate(unit, value, changes)` and the like.
struct TemporalTruncation {
  let kind: TemporalKind
  let scope: TemporalScope

  /// - Parameter arguments: the unit, the value, which is the statement's time
  ///   when it is left out, and a map of fields to set.
  func apply(_ arguments: [Value]) throws(RuntimeFault) -> Value {
    if arguments.contains(where: \.isNull) { return .null }
    let unit = try unit(arguments[0])
    let value =
      arguments.count > 1 ? arguments[1] : try TemporalClock.statement.now(kind, .utc, scope)
    guard let parts = try TemporalParts(value, scope) else {
      throw .type(
        "`\(kind.rawValue).truncate` takes a temporal value; found \(describe(value))",
        at: scope.range)
    }
    var map = ValueMap()
    if arguments.count > 2 {
      guard case .map(let given) = arguments[2] else {
        throw .type(
          "`\(kind.rawValue).truncate` takes a map of fields; found \(describe(arguments[2]))",
          at: scope.range)
      }
      map = given
    }
    guard let fields = try TemporalFields(map, for: kind, selects: false, scope) else {
      return .null
    }
    return try truncate(parts, value, unit, fields)
  }

  private func unit(_ value: Value) throws(RuntimeFault) -> TruncationUnit {
    guard case .string(let name) = value else {
      throw .type("a unit is a string; found \(describe(value))", at: scope.range)
    }
    guard let unit = TruncationUnit(rawValue: name) else {
      throw scope.invalid(
        "there is no unit \(Quoting.string(name)); expected one of "
          + TruncationUnit.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return unit
  }

  private func truncate(
    _ parts: TemporalParts, _ value: Value, _ unit: TruncationUnit, _ fields: TemporalFields
  ) throws(RuntimeFault) -> Value {
    func part<T>(_ part: T?, _ name: String) throws(RuntimeFault) -> T {
      guard let part else {
        throw scope.invalid(
          "`\(kind.rawValue).truncate` to \(unit.rawValue) needs a \(name); "
            + "found \(describe(value))")
      }
      return part
    }
    if !kind.hasTime, !unit.isOfDays {
      throw scope.invalid("a date has no \(unit.rawValue) to truncate to")
    }
    if !kind.hasDate, unit.isOfDays, unit != .day {
      throw scope.invalid("a time of day has no \(unit.rawValue) to truncate to")
    }
    var time = LocalTime.midnight
    if !kind.hasDate || !unit.isOfDays { time = unit.floor(try part(parts.time, "time")) }
    if kind.hasTime { time = try fields.makeTime(base: time, truncatedTo: unit) }
    switch kind {
    case .localTime: return .localTime(time)
    case .time:
      let offset = fields.timezone.map { $0.offset(at: scope.epochSecond) } ?? parts.offset
      return .time(Time(local: time, offset: offset ?? .utc))
    case .date, .localDateTime, .dateTime: break
    }
    let first = try scope.checked(unit.floor(try part(parts.date, "date")))
    let date = try fields.makeDate(base: first)
    let local = LocalDateTime(date: date, time: time)
    switch kind {
    case .date: return .date(date)
    case .localDateTime: return .localDateTime(local)
    default:
      // The clock's face stays where another zone is asked for.
      let zone = fields.timezone ?? parts.zone ?? .utc
      return .dateTime(try scope.checked(zone.moment(local, preferring: parts.offset)))
    }
  }
}
