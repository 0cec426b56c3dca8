/// A length of time whose months, days and seconds are kept apart, since
/// neither converts into another without a date.
public final class Duration: Hashable, Sendable, CustomStringConvertible {
  public let months: Int64
  public let days: Int64
  public let seconds: Int64
  /// From 0 to 999,999,999, counted forward from `seconds`.
  public let nanoseconds: Int64

  /// `nil` when the seconds overflow.
  package init?(months: Int64, days: Int64, seconds: Int64, nanoseconds: Int64) {
    var (carry, rest) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    if rest < 0 {
      carry -= 1
      rest += 1_000_000_000
    }
    let (sum, overflow) = seconds.addingReportingOverflow(carry)
    guard !overflow else { return nil }
    self.months = months
    self.days = days
    self.seconds = sum
    self.nanoseconds = rest
  }

  public static func == (left: Duration, right: Duration) -> Bool {
    left.months == right.months && left.days == right.days && left.seconds == right.seconds
      && left.nanoseconds == right.nanoseconds
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(months)
    hasher.combine(days)
    hasher.combine(seconds)
    hasher.combine(nanoseconds)
  }

  /// Order for ORDER BY: by average length, ties by component.
  package func order(_ other: Duration) -> Int {
    let (a, b) = (averageSeconds, other.averageSeconds)
    if a != b { return a < b ? -1 : 1 }
    let mine = [nanoseconds, months, days, seconds]
    let theirs = [other.nanoseconds, other.months, other.days, other.seconds]
    for (x, y) in zip(mine, theirs) where x != y { return x < y ? -1 : 1 }
    return 0
  }

  /// A month as a twelfth of the Gregorian year's 31,556,952 seconds.
  private var averageSeconds: Int128 {
    Int128(months) * 2_629_746 + Int128(days) * 86_400 + Int128(seconds)
  }

  package func adding(_ other: Duration, sign: Int64 = 1) -> Duration? {
    func sum(_ a: Int64, _ b: Int64) -> Int64? {
      let (signed, overflowed) = b.multipliedReportingOverflow(by: sign)
      let (sum, overflow) = a.addingReportingOverflow(signed)
      return overflowed || overflow ? nil : sum
    }
    guard let months = sum(months, other.months), let days = sum(days, other.days),
      let seconds = sum(seconds, other.seconds)
    else { return nil }
    return Duration(
      months: months, days: days, seconds: seconds,
      nanoseconds: nanoseconds + sign * other.nanoseconds)
  }

  /// ISO 8601, for instance `P1Y2M10DT2H30M1.5S`; `PT0S` for nothing.
  public var description: String {
    var text = "P"
    if months / 12 != 0 { text += "\(months / 12)Y" }
    if months % 12 != 0 { text += "\(months % 12)M" }
    if days != 0 { text += "\(days)D" }
    guard seconds != 0 || nanoseconds != 0 else { return text == "P" ? "PT0S" : text }
    text += "T"
    // Negative seconds with a forward fraction print as one negative number.
    let whole = seconds < 0 && nanoseconds > 0 ? seconds + 1 : seconds
    let fraction = seconds < 0 && nanoseconds > 0 ? 1_000_000_000 - nanoseconds : nanoseconds
    if whole / 3_600 != 0 { text += "\(whole / 3_600)H" }
    if whole / 60 % 60 != 0 { text += "\(whole / 60 % 60)M" }
    let rest = whole % 60
    if rest != 0 || fraction != 0 {
      text += rest == 0 && seconds < 0 && fraction != 0 ? "-0" : "\(rest)"
      text += Decimal.fraction(nanoseconds: fraction) + "S"
    }
    return text
  }
}
