import CygnetCore

/// `duration.between` and its kin: how far it is from one temporal value to
/// another.
///
/// A value lends the other the date and the zone that the other lacks; a date
/// alone stands for its midnight.
struct TemporalDistance {
  private let start: DateTime
  /// In the zone of `start`, where there is one.
  private let end: DateTime
  private let zone: ClockZone
  private let scope: TemporalScope

  enum Unit {
    /// Months, then days, then seconds.
    case mixed
    case months, days, seconds
  }

  /// `nil` when a value does not say when.
  init?(_ first: Value, _ second: Value, _ scope: TemporalScope) throws(RuntimeFault) {
    guard let a = try TemporalParts(first, scope), let b = try TemporalParts(second, scope) else {
      return nil
    }
    self.scope = scope
    // Two times of day are of the same day, whichever.
    let day = Date(epochDay: 0)
    let ownZone = a.zone ?? b.zone ?? .utc
    func moment(_ parts: TemporalParts, _ other: TemporalParts) throws(RuntimeFault) -> DateTime {
      let local = LocalDateTime(
        date: parts.date ?? other.date ?? day, time: parts.time ?? .midnight)
      let zone = parts.zone ?? ownZone
      return try scope.checked(zone.moment(local, preferring: parts.offset))
    }
    zone = ownZone
    start = try moment(a, b)
    end = try scope.checked(zone.moment(of: try moment(b, a)))
  }

  func duration(in unit: Unit) throws(RuntimeFault) -> Duration {
    let duration: Duration? =
      switch unit {
      case .months:
        Duration(months: months(start.local, end.local), days: 0, seconds: 0, nanoseconds: 0)
      case .days:
        Duration(months: 0, days: days(start.local, end.local), seconds: 0, nanoseconds: 0)
      case .seconds:
        Duration(months: 0, days: 0, nanoseconds: TemporalDistance.nanoseconds(start, end))
      case .mixed: try mixed()
      }
    return try scope.checked(duration)
  }

  private func mixed() throws(RuntimeFault) -> Duration? {
    let months = months(start.local, end.local)
    var date = try scope.checked(start.local.date.adding(months: months))
    var near = try moved(start, to: date)
    let days = days(near.local, end.local)
    date = try scope.checked(near.local.date.adding(days: days))
    near = try moved(near, to: date)
    return Duration(
      months: Int128(months), days: Int128(days),
      nanoseconds: TemporalDistance.nanoseconds(near, end))
  }

  private func moved(_ moment: DateTime, to date: Date) throws(RuntimeFault) -> DateTime {
    let local = LocalDateTime(date: date, time: moment.local.time)
    return try scope.checked(zone.moment(local, preferring: moment.offset))
  }

  /// The last day that is whole, going from one to the other.
  private func lastDay(_ from: LocalDateTime, _ to: LocalDateTime) -> Date {
    if to.date > from.date, to.time < from.time { return Date(epochDay: to.date.epochDay - 1) }
    if to.date < from.date, to.time > from.time { return Date(epochDay: to.date.epochDay + 1) }
    return to.date
  }

  private func months(_ from: LocalDateTime, _ to: LocalDateTime) -> Int64 {
    let (a, b) = (from.date.civil, lastDay(from, to).civil)
    let months = (b.year - a.year) * 12 + b.month - a.month
    if months > 0, b.day < a.day { return months - 1 }
    if months < 0, b.day > a.day { return months + 1 }
    return months
  }

  private func days(_ from: LocalDateTime, _ to: LocalDateTime) -> Int64 {
    lastDay(from, to).epochDay - from.date.epochDay
  }

  private static func nanoseconds(_ from: DateTime, _ to: DateTime) -> Int128 {
    (Int128(to.epochSecond) - Int128(from.epochSecond)) * 1_000_000_000
      + Int128(to.local.time.nanosecond - from.local.time.nanosecond)
  }
}
