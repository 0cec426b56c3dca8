// Durations from numbers with fractions. A fraction of a month goes on as days
// and a fraction of a day as seconds, a month counting as a twelfth of the
// Gregorian year's 31,556,952 seconds and a day as 86,400 seconds.

extension Duration {
  private static let secondsPerMonth: Int128 = 2_629_746
  private static let secondsPerDay: Int128 = 86_400

  /// `nil` when a part does not fit.
  package convenience init?(
    months: ExactNumber, days: ExactNumber, seconds: ExactNumber, nanoseconds: ExactNumber
  ) {
    // What is left of months and days, in quintillionths of a second.
    let fractions = months.rest * Duration.secondsPerMonth + days.rest * Duration.secondsPerDay
    let day = Duration.secondsPerDay * ExactNumber.unit
    var wholeDays = days.whole + fractions / day
    var rest = fractions % day
    if wholeDays > 0, rest < 0 {
      wholeDays -= 1
      rest += day
    } else if wholeDays < 0, rest > 0 {
      wholeDays += 1
      rest -= day
    }
    // Numbers stay below 10^28, so that these sums do not overflow.
    let billion: Int128 = 1_000_000_000
    let total =
      seconds.whole * billion + nanoseconds.whole
      + (rest + seconds.rest + nanoseconds.rest / billion) / billion
    self.init(months: months.whole, days: wholeDays, nanoseconds: total)
  }

  package convenience init?(months: Int128, days: Int128, nanoseconds: Int128) {
    var (second, nanosecond) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    if nanosecond < 0 {
      second -= 1
      nanosecond += 1_000_000_000
    }
    guard let months = Int64(exactly: months), let days = Int64(exactly: days),
      let seconds = Int64(exactly: second)
    else { return nil }
    self.init(
      months: months, days: days, seconds: seconds, nanoseconds: Int64(nanosecond))
  }

  package func multiplied(by factor: Int64) -> Duration? { scaled(Int128(factor), 1) }

  package func divided(by divisor: Int64) -> Duration? { scaled(1, Int128(divisor)) }

  /// `nil` when a part does not fit, or the factor is not finite.
  package func multiplied(by factor: Double) -> Duration? {
    guard let decimal = DecimalFloat(factor) else { return nil }
    let digits = Int128(decimal.digits)
    if decimal.exponent > 18 { return digits == 0 ? scaled(0, 1) : nil }
    if decimal.exponent >= 0 { return scaled(digits * Decimal.power(decimal.exponent), 1) }
    let lost = max(0, -decimal.exponent - 18)
    return scaled(digits / Decimal.power(lost), Decimal.power(min(18, -decimal.exponent)))
  }

  /// `nil` when a part does not fit, or the divisor is zero or not finite.
  package func divided(by divisor: Double) -> Duration? {
    guard let decimal = DecimalFloat(divisor), decimal.digits != 0 else { return nil }
    let digits = Int128(decimal.digits)
    // Beyond this any part is less than a nanosecond, or more than fits.
    if decimal.exponent > 18 { return scaled(0, 1) }
    if decimal.exponent < -37 { return months == 0 && days == 0 && seconds == 0 ? self : nil }
    if decimal.exponent < 0 { return scaled(Decimal.power(-decimal.exponent), digits) }
    let scale = digits * Decimal.power(decimal.exponent)
    return scale.magnitude > UInt128(ExactNumber.unit) ? scaled(0, 1) : scaled(1, scale)
  }

  private func scaled(_ numerator: Int128, _ denominator: Int128) -> Duration? {
    func part(_ number: Int64) -> ExactNumber? {
      ExactNumber(number, times: numerator, over: denominator)
    }
    guard let months = part(months), let days = part(days), let seconds = part(seconds),
      let nanoseconds = part(nanoseconds)
    else { return nil }
    return Duration(months: months, days: days, seconds: seconds, nanoseconds: nanoseconds)
  }
}
