package import CygnetCore

/// Reading values from the bytes of a field. A text is taken for a number only
/// where the number says all that the text did: `007` and `+1` stay texts.
package enum CSVText {
  /// The narrowest type that a text can be taken for without a type given.
  static func inferred(_ field: UnsafeBufferPointer<UInt8>) -> FieldType {
    if unsafe integer(field) != nil { return .integer }
    if unsafe float(field) != nil { return .float }
    if unsafe date(field) != nil { return .date }
    if unsafe boolean(field) != nil { return .boolean }
    return .string
  }

  package static func integer(_ field: UnsafeBufferPointer<UInt8>) -> Int64? {
    var index = 0
    let isNegative = unsafe field.first == UInt8(ascii: "-")
    if isNegative { index = 1 }
    let digits = field.count - index
    guard digits > 0, digits <= 19 else { return nil }
    // Safety: `index` stays below the count.
    if digits > 1, unsafe field[index] == UInt8(ascii: "0") { return nil }
    var number: Int64 = 0
    while index < field.count {
      let digit = unsafe Int64(field[index]) - 48
      guard (0...9).contains(digit) else { return nil }
      let (tens, overflow) = number.multipliedReportingOverflow(by: 10)
      let (next, carry) =
        isNegative
        ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
      if overflow || carry { return nil }
      number = next
      index += 1
    }
    return number == 0 && isNegative ? nil : number
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  package static func float(_ field: UnsafeBufferPointer<UInt8>) -> Double? {
    var index = 0
    let isNegative = unsafe field.first == UInt8(ascii: "-")
    if isNegative { index = 1 }
    // Safety: both places are below the count.
    if field.count > index + 1, unsafe field[index] == UInt8(ascii: "0"),
      unsafe (48...57).contains(field[index + 1])
    {
      return nil
    }
    var mantissa: UInt64 = 0
    var digits = 0
    var decimals = 0
    var hasPoint = false
    while index < field.count {
      // Safety: `index` stays below the count.
      let byte = unsafe field[index]
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else if (48...57).contains(byte) {
        guard digits < 19 else { return unsafe slowFloat(field) }
        mantissa = mantissa * 10 + UInt64(byte - 48)
        digits += 1
        if hasPoint { decimals += 1 }
      } else {
        return unsafe slowFloat(field)
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    // Both are exact, hence the quotient is rounded once.
    guard mantissa < 1 << 53, decimals <= 22 else { return unsafe slowFloat(field) }
    let number = Double(mantissa) / powersOfTen[decimals]
    return isNegative ? -number : number
  }

  private static func slowFloat(_ field: UnsafeBufferPointer<UInt8>) -> Double? {
    guard let first = unsafe field.first else { return nil }
    let text = unsafe String(decoding: field, as: UTF8.self)
    if (48...57).contains(first) || first == UInt8(ascii: "-") || first == UInt8(ascii: ".") {
      // What Swift reads beside decimal numbers, `0x1p3`, is no number here.
      return text.utf8.contains { $0 == UInt8(ascii: "x") || $0 == UInt8(ascii: "X") }
        ? nil : Double(text)
    }
    return text == "NaN" ? .nan : text == "Infinity" ? .infinity : nil
  }

  package static func boolean(_ field: UnsafeBufferPointer<UInt8>) -> Bool? {
    guard field.count == 4 || field.count == 5 else { return nil }
    let text = unsafe String(decoding: field, as: UTF8.self).lowercased()
    return text == "true" ? true : text == "false" ? false : nil
  }

  /// `YYYY-MM-DD`.
  package static func date(_ field: UnsafeBufferPointer<UInt8>) -> Int64? {
    guard field.count == 10, unsafe field[4] == UInt8(ascii: "-"),
      unsafe field[7] == UInt8(ascii: "-"),
      let year = unsafe digits(field, 0..<4), let month = unsafe digits(field, 5..<7),
      let day = unsafe digits(field, 8..<10)
    else { return nil }
    return Date(year: year, month: month, day: day)?.epochDay
  }

  private static func digits(
    _ field: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int64? {
    var number: Int64 = 0
    for index in range {
      // Safety: the caller has checked the count.
      let digit = unsafe Int64(field[index]) - 48
      guard (0...9).contains(digit) else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// A value of a given type; `nil` where the text is none.
  package static func value(_ text: String, _ type: FieldType) -> Value? {
    var copy = text
    return copy.withUTF8 { field in
      switch type {
      case .unknown, .string: return .string(text)
      // Where the type is given, `007` and `+1` are numbers too.
      case .integer:
        return unsafe integer(field).map { .integer($0) } ?? Int64(text).map { .integer($0) }
      case .float: return (unsafe float(field) ?? Double(text)).map { .float($0) }
      case .boolean: return unsafe boolean(field).map { .boolean($0) }
      case .date: return TemporalParser.date(text).map { .date($0) }
      case .time: return TemporalParser.time(text).map { .time($0) }
      case .localTime: return TemporalParser.localTime(text).map { .localTime($0) }
      case .localDateTime: return TemporalParser.localDateTime(text).map { .localDateTime($0) }
      case .dateTime: return dateTime(text)
      case .duration: return TemporalParser.duration(text).map { .duration($0) }
      case .list(let element):
        var values: [Value] = []
        for part in CSVList.elements(text) {
          guard let value = value(part, element) else { return nil }
          values.append(value)
        }
        return .list(ValueList(values))
      }
    }
  }

  /// With a distance from UTC, which a named zone needs too: its own would only the
  /// system's zone files tell.
  private static func dateTime(_ text: String) -> Value? {
    guard let written = TemporalParser.dateTime(text),
      written.zone == nil || written.offset != nil
    else { return nil }
    return .dateTime(
      DateTime(local: written.local, offset: written.offset ?? .utc, zone: written.zone))
  }
}
