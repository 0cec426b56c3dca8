import CygnetCore

// Dates and times from a map's fields, changing a base where there is one.

extension TemporalFields {
  /// The ways to name a day, each field with those that it needs before it.
  private static let calendars: [[Field]] = [
    [.year, .month, .day], [.year, .week, .dayOfWeek], [.year, .quarter, .dayOfQuarter],
    [.year, .ordinalDay],
  ]

  func makeDate(base: Date?) throws(RuntimeFault) -> Date {
    let used = TemporalFields.calendars.filter { hasAny(of: Array($0.dropFirst())) }
    if used.count > 1 {
      let names = used.compactMap { fields in fields.dropFirst().first(where: has)?.rawValue }
      throw scope.invalid("`\(names[0])` does not go with `\(names[1])`")
    }
    guard var date = base ?? Date(year: 0, month: 1, day: 1) else {
      throw scope.invalid("there is no year 0")
    }
    if base == nil {
      try checkOrder(used.first ?? [.year])
      if has(.week), let year = self[.year] {
        // The first week may begin in the year before.
        date = try valid(Date(weekYear: year, week: 1, dayOfWeek: 1), .year)
      }
    }
    for field in Field.dates {
      guard let number = self[field] else { continue }
      let changed: Date? =
        switch field {
        case .year: has(.week) ? date.with(weekYear: number) : date.with(year: number)
        case .quarter: date.with(quarter: number)
        case .month: date.with(month: number)
        case .week: date.with(week: number)
        case .ordinalDay: date.with(ordinalDay: number)
        case .dayOfQuarter: date.with(dayOfQuarter: number)
        case .dayOfWeek: date.with(dayOfWeek: number)
        case .day: date.with(day: number)
        default: date
        }
      date = try valid(changed, field)
    }
    return date
  }

  /// - Parameter unit: what the base has been truncated to; finer fields then
  ///   add to it.
  func makeTime(
    base: LocalTime?, truncatedTo unit: TruncationUnit? = nil
  ) throws(RuntimeFault) -> LocalTime {
    if base == nil {
      let finest = [Field.millisecond, .microsecond, .nanosecond].first(where: has)
      try checkOrder([.hour, .minute, .second] + (finest.map { [$0] } ?? []))
    }
    let base = base ?? .midnight
    let hour = try number(.hour, below: 24) ?? base.hour
    let minute = try number(.minute, below: 60) ?? base.minute
    let second = try number(.second, below: 60) ?? base.second
    let nanosecond = try subsecond(base.nanosecond, unit)
    return try valid(
      LocalTime(hour: hour, minute: minute, second: second, nanosecond: nanosecond), .hour)
  }

  /// Milliseconds, microseconds and nanoseconds add up; a finer one counts
  /// within the coarser ones that are given.
  private func subsecond(
    _ base: Int64, _ unit: TruncationUnit?
  ) throws(RuntimeFault) -> Int64 {
    guard hasAny(of: [.millisecond, .microsecond, .nanosecond]) else { return base }
    let keepsMicroseconds =
      unit == .microsecond && !has(.millisecond) && !has(.microsecond)
    let keepsMilliseconds = unit == .millisecond && !has(.millisecond)
    let hasMilliseconds = has(.millisecond) || keepsMilliseconds || keepsMicroseconds
    let hasMicroseconds = has(.microsecond) || keepsMicroseconds
    let milliseconds = try number(.millisecond, below: 1_000) ?? 0
    let microseconds =
      try number(.microsecond, below: hasMilliseconds ? 1_000 : 1_000_000) ?? 0
    let limit: Int64 = hasMicroseconds ? 1_000 : hasMilliseconds ? 1_000_000 : 1_000_000_000
    let nanoseconds = try number(.nanosecond, below: limit) ?? 0
    let kept = keepsMicroseconds || keepsMilliseconds ? base : 0
    return kept + milliseconds * 1_000_000 + microseconds * 1_000 + nanoseconds
  }

  private func number(_ field: Field, below limit: Int64) throws(RuntimeFault) -> Int64? {
    guard let number = self[field] else { return nil }
    guard (0..<limit).contains(number) else {
      throw scope.invalid("`\(field.rawValue)` is from 0 to \(limit - 1); found \(number)")
    }
    return number
  }

  /// A field needs the coarser ones, unless a base has them.
  private func checkOrder(_ fields: [Field]) throws(RuntimeFault) {
    guard let missing = fields.firstIndex(where: { !has($0) }) else { return }
    let later = fields[missing...].first(where: has)
    if let later {
      throw scope.invalid("`\(later.rawValue)` needs `\(fields[missing].rawValue)`")
    }
    if missing == 0, fields[0] == .year { throw scope.invalid("a date needs `year`") }
  }

  private func valid<T>(_ value: T?, _ field: Field) throws(RuntimeFault) -> T {
    guard let value else {
      let number = self[field].map(String.init) ?? "nothing"
      throw scope.invalid("there is no such day or time: `\(field.rawValue)` is \(number)")
    }
    return value
  }
}
