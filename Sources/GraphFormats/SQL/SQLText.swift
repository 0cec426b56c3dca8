import CygnetCore

/// Values as SQL literals of a dialect.
struct SQLText: Sendable {
  let dialect: SQLWriter.Dialect

  private static let quotes = Escapes([("'", "''")])
  /// PostgreSQL has no place for a NUL.
  private static let quotesWithoutNUL = Escapes([("'", "''"), ("\0", "\u{FFFD}")])

  // MARK: Columns

  /// The value in a row of a vector, as a column of some kind holds it.
  func append(_ vector: Vector, _ row: Int, _ kind: SQLKind, to text: inout ByteText) {
    guard vector.isValid(row) else {
      text.append("NULL")
      return
    }
    switch (vector.storage, kind) {
    case (.integers(let numbers), .integer): text.append(numbers[row])
    case (.integers(let numbers), .date):
      text.append(UInt8(ascii: "'"))
      text.append(Date(epochDay: numbers[row]))
      text.append(UInt8(ascii: "'"))
    case (.floats(let numbers), .float): append(numbers[row], to: &text)
    case (.booleans(let flags), .boolean): append(flags[row] != 0, to: &text)
    case (.texts(let texts), .text): append(texts[row], to: &text)
    case (.codes(let codes, let entries), .text): append(entries[Int(codes[row])], to: &text)
    default: append(vector.value(row), kind, to: &text)
    }
  }

  private func append(_ value: Value, _ kind: SQLKind, to text: inout ByteText) {
    switch (kind, value) {
    case (_, .null): text.append("NULL")
    case (.boolean, .boolean(let flag)): append(flag, to: &text)
    case (.integer, .integer(let number)): text.append(number)
    case (.float, .integer(let number)): append(Double(number), to: &text)
    case (.float, .float(let number)): append(number, to: &text)
    case (.timestamp, .localDateTime(let moment)): append(moment, zone: "", to: &text)
    case (.instant, .dateTime(let moment)):
      if let utc = SQLTime.utc(moment) { append(utc, zone: "+00", to: &text) }
    case (.time, .localTime(let time)):
      text.append(UInt8(ascii: "'"))
      append(time, to: &text)
      text.append(UInt8(ascii: "'"))
    case (.list(let element), .list(let list)): append(list, element, to: &text)
    case (_, .list(let list)):
      var json = ByteText()
      json.append(json: list)
      append(json.string, to: &text)
    case (_, .date(let date)):
      text.append(UInt8(ascii: "'"))
      text.append(date)
      text.append(UInt8(ascii: "'"))
    default: append(value.plainText, to: &text)
    }
  }

  private func append(_ list: ValueList, _ element: SQLKind, to text: inout ByteText) {
    let isArray = dialect == .postgresql
    if isArray, list.isEmpty {
      text.append("'{}'")
      return
    }
    text.append(isArray ? "ARRAY[" : "[")
    for (index, value) in list.enumerated() {
      if index > 0 { text.append(UInt8(ascii: ",")) }
      append(value, element, to: &text)
    }
    text.append("]::")
    text.append(dialect.name(.list(element)))
  }

  // MARK: Simple values

  private func append(_ flag: Bool, to text: inout ByteText) {
    if dialect == .sqlite {
      text.append(UInt8(ascii: flag ? "1" : "0"))
    } else {
      text.append(flag)
    }
  }

  private func append(_ number: Double, to text: inout ByteText) {
    switch dialect {
    case .sqlite:
      if number.isNaN {
        // There are no other NaNs in SQLite.
        text.append("'NaN'")
      } else if number.isInfinite {
        text.append(number < 0 ? "-9e999" : "9e999")
      } else {
        text.append(number)
      }
    case .postgresql:
      // Numbers without quotes have no sign of zero and no bounds.
      let isPlain = number.isFinite && number != 0 && (1e-5..<1e15).contains(number.magnitude)
      if !isPlain { text.append(UInt8(ascii: "'")) }
      text.append(number)
      if !isPlain { text.append(UInt8(ascii: "'")) }
    case .duckdb:
      guard number.isFinite else {
        text.append("'\(FloatText.text(number))'::DOUBLE")
        return
      }
      let start = text.count
      text.append(number)
      // Without an exponent it would be a decimal number, and be rounded twice.
      if !text.bytes[start...].contains(UInt8(ascii: "e")) { text.append("e0") }
    }
  }

  func append(_ string: String, to text: inout ByteText) {
    var string = string
    string.withUTF8 { unsafe append(TextView($0), to: &text) }
  }

  private func append(_ view: TextView, to text: inout ByteText) {
    if dialect == .postgresql {
      quote(view, Self.quotesWithoutNUL, to: &text)
    } else if unsafe view.withBytes({ unsafe needsDigits($0) }) {
      text.append(dialect == .sqlite ? "CAST(X'" : "decode(unhex('")
      unsafe view.withBytes { bytes in
        for index in 0..<bytes.count {
          // Safety: the index is below the count.
          let byte = unsafe bytes[index]
          text.append(Self.digits[Int(byte >> 4)])
          text.append(Self.digits[Int(byte & 15)])
        }
      }
      text.append(dialect == .sqlite ? "' AS TEXT)" : "'))")
    } else {
      quote(view, Self.quotes, to: &text)
    }
  }

  /// Programs that read the script take a NUL for its end, and that of SQLite drops a CR
  /// at the end of a line.
  private func needsDigits(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 0..<bytes.count {
      // Safety: the index is below the count.
      let byte = unsafe bytes[index]
      if byte == 0 || (byte == UInt8(ascii: "\r") && dialect == .sqlite) { return true }
    }
    return false
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private func quote(_ view: TextView, _ escapes: Escapes, to text: inout ByteText) {
    text.append(UInt8(ascii: "'"))
    text.append(view, escapes)
    text.append(UInt8(ascii: "'"))
  }

  // MARK: Times

  private func append(_ moment: LocalDateTime, zone: String, to text: inout ByteText) {
    text.append(UInt8(ascii: "'"))
    text.append(moment.date)
    text.append(UInt8(ascii: " "))
    append(moment.time, to: &text)
    text.append(zone)
    text.append(UInt8(ascii: "'"))
  }

  /// With seconds, and their fraction where there is one.
  private func append(_ time: LocalTime, to text: inout ByteText) {
    let seconds = time.nanosecondOfDay / 1_000_000_000
    for (place, part) in [seconds / 3_600, seconds / 60 % 60, seconds % 60].enumerated() {
      if place > 0 { text.append(UInt8(ascii: ":")) }
      if part < 10 { text.append(UInt8(ascii: "0")) }
      text.append(part)
    }
    let rest = time.nanosecondOfDay % 1_000_000_000
    if rest > 0 {
      let digits = String(rest / 1_000)
      text.append("." + String(repeating: "0", count: 6 - digits.utf8.count) + digits)
    }
  }
}
