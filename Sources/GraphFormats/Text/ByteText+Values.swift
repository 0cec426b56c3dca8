package import CygnetCore

extension ByteText {
  /// ISO 8601, as the date describes itself.
  package mutating func append(_ date: Date) {
    let (year, month, day) = date.civil
    guard (0...9_999).contains(year) else {
      append(date.description)
      return
    }
    append(digits: year, 4)
    append(UInt8(ascii: "-"))
    append(digits: month, 2)
    append(UInt8(ascii: "-"))
    append(digits: day, 2)
  }

  private mutating func append(digits number: Int64, _ width: Int) {
    if width == 4 {
      append(digits: number / 100, 2)
    }
    append(UInt8(truncatingIfNeeded: number / 10 % 10) + 48)
    append(UInt8(truncatingIfNeeded: number % 10) + 48)
  }

  /// The shortest text that reads back as the same number, with `.` or `e` in it;
  /// `NaN`, `Infinity`, `-Infinity`.
  package mutating func append(_ number: Double) {
    guard number.magnitude < 1e15, number.rounded(.towardZero) == number,
      number != 0 || number.sign == .plus
    else {
      append(FloatText.text(number))
      return
    }
    append(Int64(number))
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0"))
  }

  package mutating func append(_ flag: Bool) { append(flag ? "true" : "false") }
}
