/// A calendar date in the proleptic Gregorian calendar, years ±999,999,999.
@frozen public struct Date: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// Days since 1970-01-01.
  public let epochDay: Int64

  @inlinable package init(epochDay: Int64) { self.epochDay = epochDay }

  /// `nil` when no such day exists.
  public init?(year: Int64, month: Int64, day: Int64) {
    guard Date.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Date.length(ofMonth: month, year: year)
    else { return nil }
    epochDay = Date.epochDay(year: year, month: month, day: day)
  }

  package static let years: ClosedRange<Int64> = -999_999_999...999_999_999
  /// Around all days of these years.
  package static let days: ClosedRange<Int64> = -365_250_000_000...365_250_000_000

  @inlinable public static func < (left: Date, right: Date) -> Bool {
    left.epochDay < right.epochDay
  }

  /// Year, month and day of the month.
  public var civil: (year: Int64, month: Int64, day: Int64) {
    // Eras of 400 years starting on 1 March (Howard Hinnant, "chrono-Compatible
    // Low-Level Date Algorithms").
    let shifted = epochDay + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// 1 for Monday to 7 for Sunday.
  public var dayOfWeek: Int64 { (((epochDay + 3) % 7) + 7) % 7 + 1 }

  /// 1 for the first of January.
  public var dayOfYear: Int64 {
    epochDay - Date.epochDay(year: civil.year, month: 1, day: 1) + 1
  }

  /// The ISO 8601 week and the year it counts for.
  public var week: (year: Int64, week: Int64) {
    let thursday = Date(epochDay: epochDay - dayOfWeek + 4)
    return (thursday.civil.year, (thursday.dayOfYear - 1) / 7 + 1)
  }

  /// The date `months` later, the day clipped to the month's end; `nil` beyond
  /// the calendar's years.
  package func adding(months: Int64) -> Date? {
    let (year, month, day) = civil
    let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, total.magnitude < 12_000_000_000 else { return nil }
    let newYear = (total >= 0 ? total : total - 11) / 12
    let newMonth = total - newYear * 12 + 1
    guard Date.years.contains(newYear) else { return nil }
    let last = Date.length(ofMonth: newMonth, year: newYear)
    return Date(year: newYear, month: newMonth, day: min(day, last))
  }

  package func adding(days: Int64) -> Date? {
    let (sum, overflow) = epochDay.addingReportingOverflow(days)
    guard !overflow, Date.days.contains(sum), Date.years.contains(Date(epochDay: sum).civil.year)
    else { return nil }
    return Date(epochDay: sum)
  }

  package static func isLeap(_ year: Int64) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  package static func length(ofMonth month: Int64, year: Int64) -> Int64 {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  package static func epochDay(year: Int64, month: Int64, day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension Date: CustomStringConvertible {
  public var description: String {
    let (year, month, day) = civil
    let digits = Decimal.padded(abs(year), 4)
    let sign = year < 0 ? "-" : (year > 9_999 ? "+" : "")
    return "\(sign)\(digits)-\(Decimal.padded(month, 2))-\(Decimal.padded(day, 2))"
  }
}

/// Decimal digits with leading zeros.
package enum Decimal {
  package static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// `.123` for 123,000,000 nanoseconds; empty for none.
  package static func fraction(nanoseconds: Int64) -> String {
    guard nanoseconds != 0 else { return "" }
    var digits = padded(nanoseconds, 9)
    while digits.hasSuffix("0") { digits.removeLast() }
    return "." + digits
  }
}
