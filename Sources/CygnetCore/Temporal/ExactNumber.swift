/// A decimal number to eighteen places, for parts of durations: 0.1 of a second
/// is 100,000,000 nanoseconds, not one less.
package struct ExactNumber: Sendable {
  package let whole: Int128
  /// Quintillionths, of the same sign as `whole`.
  package let rest: Int128

  package static let unit: Int128 = 1_000_000_000_000_000_000
  package static let zero = ExactNumber(0)
  /// Far beyond any duration, and far from overflow in what follows.
  private static let bound: Int128 = 10_000_000_000_000_000_000_000_000_000

  package init(_ integer: Int64) {
    whole = Int128(integer)
    rest = 0
  }

  private init?(whole: Int128, rest: Int128) {
    guard whole.magnitude < UInt128(ExactNumber.bound) else { return nil }
    self.whole = whole
    self.rest = rest
  }

  /// `factor × numerator ÷ denominator`; `nil` when it is beyond all bounds.
  package init?(_ factor: Int64, times numerator: Int128, over denominator: Int128) {
    guard denominator != 0 else { return nil }
    let (product, overflow) = Int128(factor).multipliedReportingOverflow(by: numerator)
    // Every `Int64` is below ten units, and the product below stays in bounds.
    guard !overflow, denominator.magnitude <= 10 * UInt128(ExactNumber.unit) else { return nil }
    let (quotient, remainder) = product.quotientAndRemainder(dividingBy: denominator)
    self.init(whole: quotient, rest: remainder * ExactNumber.unit / denominator)
  }

  /// The shortest decimal that reads back as the float, taken at its word.
  package init?(decimalOf number: Double) {
    guard let decimal = DecimalFloat(number) else { return nil }
    self.init(digits: Int128(decimal.digits), exponent: decimal.exponent)
  }

  /// `digits × 10^exponent`, with at most twenty digits.
  package init?(digits: Int128, exponent: Int) {
    if exponent >= 0 {
      guard digits == 0 || exponent <= 18 else { return nil }
      self.init(whole: digits == 0 ? 0 : digits * Decimal.power(exponent), rest: 0)
    } else if exponent >= -18 {
      let scale = Decimal.power(-exponent)
      self.init(whole: digits / scale, rest: digits % scale * (ExactNumber.unit / scale))
    } else {
      let lost = -exponent - 18
      self.init(digits: lost > 20 ? 0 : digits / Decimal.power(lost), exponent: -18)
    }
  }

  package static func + (left: ExactNumber, right: ExactNumber) -> ExactNumber? {
    let (carry, rest) = (left.rest + right.rest).quotientAndRemainder(dividingBy: unit)
    let whole = left.whole + right.whole + carry
    // 1 - 0.25 is 0.75, and so no whole and a rest.
    if whole > 0, rest < 0 { return ExactNumber(whole: whole - 1, rest: rest + unit) }
    if whole < 0, rest > 0 { return ExactNumber(whole: whole + 1, rest: rest - unit) }
    return ExactNumber(whole: whole, rest: rest)
  }

  /// - Parameter factor: at most some billions.
  package func times(_ factor: Int64) -> ExactNumber? {
    let (product, overflow) = whole.multipliedReportingOverflow(by: Int128(factor))
    if overflow { return nil }
    let (carry, rest) = (rest * Int128(factor)).quotientAndRemainder(
      dividingBy: ExactNumber.unit)
    return ExactNumber(whole: product + carry, rest: rest)
  }
}

/// A finite float as decimal digits with an exponent.
package struct DecimalFloat {
  package var digits: Int64
  package var exponent: Int

  package init?(_ number: Double) {
    guard number.isFinite else { return nil }
    digits = 0
    exponent = 0
    var (hasPoint, inExponent, isNegative) = (false, false, false)
    var (power, powerIsNegative) = (0, false)
    // Swift's text has at most seventeen significant digits, and zeros.
    for byte in number.description.utf8 {
      switch byte {
      case UInt8(ascii: "-"):
        if inExponent { powerIsNegative = true } else { isNegative = true }
      case UInt8(ascii: "."): hasPoint = true
      case UInt8(ascii: "e"): inExponent = true
      case 0x30...0x39 where inExponent: power = power * 10 + Int(byte - 0x30)
      case 0x30...0x39:
        let (scaled, overflow) = digits.multipliedReportingOverflow(by: 10)
        let (sum, carry) = scaled.addingReportingOverflow(Int64(byte - 0x30))
        if overflow || carry {
          if !hasPoint { exponent += 1 }
        } else {
          digits = sum
          if hasPoint { exponent -= 1 }
        }
      default: break
      }
    }
    if isNegative { digits = -digits }
    exponent += powerIsNegative ? -power : power
    while digits != 0, digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
  }
}

extension Decimal {
  /// Ten to the power of 0 to 37.
  package static func power(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<max(0, min(exponent, 37)) { power *= 10 }
    return power
  }
}
