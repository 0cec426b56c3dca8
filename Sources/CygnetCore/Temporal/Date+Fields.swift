// A date by quarter, week or day of the year, and a date with one field of it
// changed. Every answer is `nil` where there is no such day.

extension Date {
  /// The day of an ISO 8601 week; `nil` when the year has no such week.
  package init?(weekYear: Int64, week: Int64, dayOfWeek: Int64) {
    guard (1...7).contains(dayOfWeek), (1...53).contains(week),
      let fourth = Date(year: weekYear, month: 1, day: 4)
    else { return nil }
    let monday = fourth.epochDay - fourth.dayOfWeek + 1
    self.init(epochDay: monday + (week - 1) * 7 + dayOfWeek - 1)
    guard self.week.year == weekYear, Date.years.contains(civil.year) else { return nil }
  }

  package init?(year: Int64, quarter: Int64, dayOfQuarter: Int64) {
    guard (1...4).contains(quarter), (1...92).contains(dayOfQuarter),
      let first = Date(year: year, month: quarter * 3 - 2, day: 1)
    else { return nil }
    self.init(epochDay: first.epochDay + dayOfQuarter - 1)
    guard civil.year == year, self.quarter == quarter else { return nil }
  }

  package init?(year: Int64, ordinalDay: Int64) {
    guard ordinalDay >= 1, ordinalDay <= (Date.isLeap(year) ? 366 : 365),
      let first = Date(year: year, month: 1, day: 1)
    else { return nil }
    self.init(epochDay: first.epochDay + ordinalDay - 1)
  }

  /// 1 to 4.
  package var quarter: Int64 { (civil.month - 1) / 3 + 1 }

  package var dayOfQuarter: Int64 {
    let (year, month, _) = civil
    let first = Date(year: year, month: (month - 1) / 3 * 3 + 1, day: 1)
    return epochDay - (first?.epochDay ?? epochDay) + 1
  }

  /// The same day of the month in another year, clipped to the month's end.
  package func with(year: Int64) -> Date? {
    let (_, month, day) = civil
    return Date(year: year, month: month, day: min(day, Date.length(ofMonth: month, year: year)))
  }

  /// The same day in another month of the year, clipped to the month's end.
  package func with(month: Int64) -> Date? {
    guard (1...12).contains(month) else { return nil }
    let (year, _, day) = civil
    return Date(year: year, month: month, day: min(day, Date.length(ofMonth: month, year: year)))
  }

  package func with(day: Int64) -> Date? {
    let (year, month, _) = civil
    return Date(year: year, month: month, day: day)
  }

  /// The month at the same place in another quarter, the day clipped.
  package func with(quarter: Int64) -> Date? {
    guard (1...4).contains(quarter) else { return nil }
    return with(month: civil.month + (quarter - self.quarter) * 3)
  }

  package func with(dayOfQuarter: Int64) -> Date? {
    Date(year: civil.year, quarter: quarter, dayOfQuarter: dayOfQuarter)
  }

  package func with(ordinalDay: Int64) -> Date? {
    Date(year: civil.year, ordinalDay: ordinalDay)
  }

  /// The same week and day of the week in another week-based year; the last
  /// week where that year has no week 53.
  package func with(weekYear: Int64) -> Date? {
    let week = self.week.week
    return Date(weekYear: weekYear, week: week, dayOfWeek: dayOfWeek)
      ?? (week == 53 ? Date(weekYear: weekYear, week: 52, dayOfWeek: dayOfWeek) : nil)
  }

  package func with(week: Int64) -> Date? {
    Date(weekYear: self.week.year, week: week, dayOfWeek: dayOfWeek)
  }

  package func with(dayOfWeek day: Int64) -> Date? {
    guard (1...7).contains(day) else { return nil }
    return adding(days: day - dayOfWeek)
  }
}
