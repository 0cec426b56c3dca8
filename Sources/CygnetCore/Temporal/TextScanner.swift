/// Reads numbers and marks from the bytes of a text.
struct TextScanner {
  private let bytes: [UInt8]
  private(set) var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }
  init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

  var isAtEnd: Bool { position == bytes.count }

  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func next() -> UInt8? {
    guard position < bytes.count else { return nil }
    position += 1
    return bytes[position - 1]
  }

  /// Takes the letter, large or small, or the mark.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = peek else { return false }
    let wanted = UInt8(ascii: character)
    let isLetter = (0x41...0x5A).contains(wanted)
    guard byte == wanted || (isLetter && byte == wanted | 0x20) else { return false }
    position += 1
    return true
  }

  /// The bytes up to the mark, which is taken too; `nil` when it does not come.
  mutating func text(upTo mark: Unicode.Scalar) -> String? {
    guard let end = bytes[position...].firstIndex(of: UInt8(ascii: mark)) else { return nil }
    defer { position = end + 1 }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }

  var digitCount: Int {
    var end = position
    while end < bytes.count, (0x30...0x39).contains(bytes[end]) { end += 1 }
    return end - position
  }

  /// A number of just so many digits, at most eighteen.
  mutating func digits(_ width: Int) -> Int64? {
    guard width > 0, width <= 18, digitCount >= width else { return nil }
    var number: Int64 = 0
    for byte in bytes[position..<position + width] { number = number * 10 + Int64(byte - 0x30) }
    position += width
    return number
  }

  /// Digits after a decimal point as billionths, at most nine of them.
  mutating func billionths() -> Int64? {
    let width = digitCount
    guard width <= 9, var number = digits(width) else { return nil }
    for _ in width..<9 { number *= 10 }
    return number
  }

  /// A number with a sign and a fraction; digits beyond the eighteenth place are
  /// dropped.
  mutating func signedNumber() -> ExactNumber? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard digitCount > 0 else { return nil }
    // Leading zeros do not count, however many.
    while digitCount > 1, peek == UInt8(ascii: "0") { position += 1 }
    let width = digitCount
    guard width <= 20 else { return nil }
    var whole: Int128 = 0
    for byte in bytes[position..<position + width] { whole = whole * 10 + Int128(byte - 0x30) }
    position += width
    var (fraction, places): (Int64, Int) = (0, 0)
    if take(".") || take(",") {
      places = min(digitCount, 18)
      guard let digits = digits(places) else { return nil }
      fraction = digits
      position += digitCount
    }
    let sign: Int128 = isNegative ? -1 : 1
    guard let integer = ExactNumber(digits: sign * whole, exponent: 0),
      let rest = ExactNumber(digits: sign * Int128(fraction), exponent: -places)
    else { return nil }
    return integer + rest
  }
}
