// Reading durations: `P1Y2M3W4DT5H6M7.8S`, any number signed and fractional,
// and `P2012-02-02T14:37:21.545`, numbers in the places of a date and time.

extension TemporalParser {
  package static func duration(_ text: String) -> Duration? {
    var scanner = TextScanner(text)
    let isNegative = scanner.take("-")
    if !isNegative { _ = scanner.take("+") }
    guard scanner.take("P") else { return nil }
    var copy = scanner
    guard var parts = scanner.unitParts() ?? copy.placedParts() else { return nil }
    if isNegative {
      for index in parts.indices {
        guard let negated = parts[index].times(-1) else { return nil }
        parts[index] = negated
      }
    }
    return Duration(
      months: parts[0], days: parts[1], seconds: parts[2], nanoseconds: .zero)
  }
}

extension TextScanner {
  private static let dateUnits: [(mark: Unicode.Scalar, part: Int, size: Int64)] = [
    ("Y", 0, 12), ("M", 0, 1), ("W", 1, 7), ("D", 1, 1),
  ]
  private static let timeUnits: [(mark: Unicode.Scalar, part: Int, size: Int64)] = [
    ("H", 2, 3_600), ("M", 2, 60), ("S", 2, 1),
  ]

  /// Months, days and seconds of the form with unit letters.
  fileprivate mutating func unitParts() -> [ExactNumber]? {
    var parts = [ExactNumber.zero, .zero, .zero]
    guard !isAtEnd else { return nil }
    var units = TextScanner.dateUnits[...]
    var isInTime = false
    while !isAtEnd {
      if !isInTime, take("T") {
        isInTime = true
        units = TextScanner.timeUnits[...]
        // `P1DT` lacks something.
        if isAtEnd { return nil }
        continue
      }
      guard let number = signedNumber() else { return nil }
      // Each unit once, and large ones first.
      while let unit = units.first, !take(unit.mark) { units.removeFirst() }
      guard let unit = units.popFirst(), let amount = number.times(unit.size),
        let sum = parts[unit.part] + amount
      else { return nil }
      parts[unit.part] = sum
    }
    return parts
  }

  /// Months, days and seconds of the form that looks like a date and time.
  fileprivate mutating func placedParts() -> [ExactNumber]? {
    var (months, days, seconds, nanoseconds): (Int64, Int64, Int64, Int64) = (0, 0, 0, 0)
    var hasTime = take("T")
    if !hasTime {
      guard let year = digits(4) else { return nil }
      let isExtended = take("-")
      guard let month = digits(2), !isExtended || take("-"), let day = digits(2) else {
        return nil
      }
      (months, days) = (year * 12 + month, day)
      hasTime = take("T")
    }
    if hasTime {
      guard let hour = digits(2) else { return nil }
      seconds = hour * 3_600
      let isExtended = take(":")
      if isExtended || !isAtEnd {
        guard let minute = digits(2) else { return nil }
        seconds += minute * 60
        if isExtended ? take(":") : !isAtEnd {
          guard let second = digits(2) else { return nil }
          seconds += second
          if take(".") || take(",") {
            guard let fraction = billionths() else { return nil }
            nanoseconds = fraction
          }
        }
      }
    }
    guard isAtEnd, let rest = ExactNumber(digits: Int128(nanoseconds), exponent: -9),
      let time = ExactNumber(seconds) + rest
    else { return nil }
    return [ExactNumber(months), ExactNumber(days), time]
  }
}
