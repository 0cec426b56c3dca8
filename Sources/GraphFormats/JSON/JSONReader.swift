package import CygnetCore

/// Reads one JSON text (RFC 8259), strictly.
///
/// Whole numbers that fit are integers, others floats; `-0` is a float, since no
/// integer keeps its sign. A key that comes twice has its last value. Halves of
/// surrogate pairs that stand alone become U+FFFD: the grammar allows them, and no
/// string can hold them.
@safe package struct JSONReader {
  /// How deep arrays and objects may lie in each other.
  package static let nestingLimit = 200

  struct Mistake: Error {
    /// Bytes before it.
    let offset: Int
    let message: String
  }

  // Safety: memory of whoever made this, which outlives it; places are compared with
  // the count before they are read.
  private let bytes: UnsafeBufferPointer<UInt8>
  private let count: Int
  private(set) var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe self.bytes = unsafe bytes
    count = bytes.count
  }

  /// The value of a whole text.
  package static func value(_ text: [UInt8]) throws(ReadMistake) -> Value {
    let result = unsafe text.withUnsafeBufferPointer { bytes -> Result<Value, ReadMistake> in
      var reader = unsafe JSONReader(bytes)
      do throws(Mistake) {
        reader.skipSpace()
        let value = try reader.value()
        try reader.finish()
        return .success(value)
      } catch {
        let (line, column) = unsafe place(error.offset, in: bytes)
        return .failure(ReadMistake(line: line, column: column, message: error.message))
      }
    }
    return try result.get()
  }

  /// Line and column of a byte, from 1.
  private static func place(
    _ offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (line: Int, column: Int) {
    var (line, start) = (1, 0)
    for index in 0..<min(offset, bytes.count) where unsafe bytes[index] == UInt8(ascii: "\n") {
      line += 1
      start = index + 1
    }
    return (line, offset - start + 1)
  }

  // MARK: Values

  /// Makes sure that nothing but space is left.
  mutating func finish() throws(Mistake) {
    skipSpace()
    if position < count { throw mistake(expected: "nothing more") }
  }

  mutating func value(depth: Int = 0) throws(Mistake) -> Value {
    guard let byte = peek else { throw mistake(expected: "a value") }
    switch byte {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return .map(try object(depth: depth + 1))
    case UInt8(ascii: "["): return .list(ValueList(try array(depth: depth + 1)))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "t"):
      try word("true")
      return .boolean(true)
    case UInt8(ascii: "f"):
      try word("false")
      return .boolean(false)
    case UInt8(ascii: "n"):
      try word("null")
      return .null
    default: throw mistake(expected: "a value")
    }
  }

  private mutating func object(depth: Int) throws(Mistake) -> ValueMap {
    var members: [(String, Value)] = []
    var hasMember = try openObject(depth: depth)
    while hasMember {
      let name = try memberName()
      members.append((name, try value(depth: depth)))
      hasMember = try continueObject()
    }
    return ValueMap(members)
  }

  /// - Returns: whether a member comes.
  mutating func openObject(depth: Int) throws(Mistake) -> Bool {
    try open(UInt8(ascii: "{"), "an object", depth: depth)
    return !take(UInt8(ascii: "}"))
  }

  /// The name and the colon, up to the member's value.
  mutating func memberName() throws(Mistake) -> String {
    guard peek == UInt8(ascii: "\"") else { throw mistake(expected: "a member's name in quotes") }
    let name = try string()
    skipSpace()
    guard take(UInt8(ascii: ":")) else { throw mistake(expected: "`:`") }
    skipSpace()
    return name
  }

  /// Behind a member's value.
  ///
  /// - Returns: whether another member comes.
  mutating func continueObject() throws(Mistake) -> Bool {
    skipSpace()
    if take(UInt8(ascii: "}")) { return false }
    guard take(UInt8(ascii: ",")) else { throw mistake(expected: "`,` or `}`") }
    skipSpace()
    return true
  }

  private mutating func array(depth: Int) throws(Mistake) -> [Value] {
    var elements: [Value] = []
    try open(UInt8(ascii: "["), "an array", depth: depth)
    if take(UInt8(ascii: "]")) { return elements }
    while true {
      elements.append(try value(depth: depth))
      skipSpace()
      if take(UInt8(ascii: "]")) { return elements }
      guard take(UInt8(ascii: ",")) else { throw mistake(expected: "`,` or `]`") }
      skipSpace()
    }
  }

  private mutating func open(
    _ bracket: UInt8, _ expected: String, depth: Int
  ) throws(Mistake) {
    guard depth <= JSONReader.nestingLimit else {
      throw Mistake(
        offset: position,
        message: "arrays and objects lie more than \(JSONReader.nestingLimit) deep in each other")
    }
    guard take(bracket) else { throw mistake(expected: expected) }
    skipSpace()
  }

  private mutating func word(_ word: StaticString) throws(Mistake) {
    for index in 0..<word.utf8CodeUnitCount {
      // Safety: a static string holds as many bytes as its count says.
      guard unsafe peek(index) == word.utf8Start[index] else {
        throw mistake(expected: "`\(word)`", at: position + index)
      }
    }
    position += word.utf8CodeUnitCount
  }

  // MARK: Numbers

  private mutating func number() throws(Mistake) -> Value {
    let start = position
    var isWhole = true
    _ = take(UInt8(ascii: "-"))
    if take(UInt8(ascii: "0")) {
      if let next = peek, isDigit(next) {
        throw Mistake(offset: start, message: "a number begins with a needless `0`")
      }
    } else {
      try digits()
    }
    if take(UInt8(ascii: ".")) {
      isWhole = false
      try digits()
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isWhole = false
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    // Safety: both places are within the text.
    let text = unsafe UnsafeBufferPointer(rebasing: bytes[start..<position])
    if isWhole, let integer = unsafe CSVText.integer(text) { return .integer(integer) }
    guard let number = unsafe CSVText.float(text), number.isFinite else {
      throw Mistake(offset: start, message: "a number is too large for a float")
    }
    return .float(number)
  }

  private mutating func digits() throws(Mistake) {
    let start = position
    while let byte = peek, isDigit(byte) { position += 1 }
    if position == start { throw mistake(expected: "a digit") }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  // MARK: Strings

  mutating func string() throws(Mistake) -> String {
    let opening = position
    guard take(UInt8(ascii: "\"")) else { throw mistake(expected: "a string") }
    var text: [UInt8] = []
    while true {
      let start = position
      let isASCII = skipPlain()
      guard let byte = peek else {
        throw Mistake(offset: opening, message: "a string is not closed")
      }
      // Safety: both places are within the text.
      let run = unsafe UnsafeBufferPointer(rebasing: bytes[start..<position])
      if byte == UInt8(ascii: "\"") {
        position += 1
        if text.isEmpty, let string = unsafe ReadText.string(run, isASCII: isASCII) {
          return string
        }
        unsafe text.append(contentsOf: run)
        let string = unsafe text.withUnsafeBufferPointer { unsafe ReadText.string($0) }
        guard let string else { throw notUTF8(from: opening) }
        return string
      }
      guard byte == UInt8(ascii: "\\") else {
        throw Mistake(
          offset: position,
          message: "a control character (byte \(byte)) in a string; expected it as `\\u00…`")
      }
      unsafe text.append(contentsOf: run)
      try escape(&text)
    }
  }

  private func notUTF8(from offset: Int) -> Mistake {
    // Safety: the offset is within the text.
    let rest = unsafe UnsafeBufferPointer(rebasing: bytes[offset...])
    let place = unsafe offset + ReadText.validPrefix(rest)
    return Mistake(offset: place, message: "a string is not UTF-8")
  }

  /// Up to a quote, a backslash or a control character.
  ///
  /// - Returns: whether all that was skipped is ASCII.
  @inline(__always)
  private mutating func skipPlain() -> Bool {
    var all: UInt8 = 0
    while position < count {
      // Safety: `position` is below the count.
      let byte = unsafe bytes[position]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      all |= byte
      position += 1
    }
    return all < 0x80
  }

  private mutating func escape(_ text: inout [UInt8]) throws(Mistake) {
    position += 1
    guard let byte = peek else { throw mistake(expected: "an escape") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(8)
    case UInt8(ascii: "f"): text.append(12)
    case UInt8(ascii: "n"): text.append(10)
    case UInt8(ascii: "r"): text.append(13)
    case UInt8(ascii: "t"): text.append(9)
    case UInt8(ascii: "u"): text.append(contentsOf: String(Character(try scalar())).utf8)
    default:
      position -= 1
      throw mistake(expected: "one of `\" \\ / b f n r t u` behind a backslash")
    }
  }

  private mutating func scalar() throws(Mistake) -> Unicode.Scalar {
    let unit = try hexadecimal()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, peek == UInt8(ascii: "\\"), peek(1) == UInt8(ascii: "u") else {
      return "\u{FFFD}"
    }
    let before = position
    position += 2
    let low = try hexadecimal()
    guard (0xDC00..<0xE000).contains(low) else {
      position = before
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x1_0000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() throws(Mistake) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = ReadText.hexadecimalDigit(byte) else {
        throw mistake(expected: "four hexadecimal digits behind `\\u`")
      }
      number = number << 4 | digit
      position += 1
    }
    return number
  }

  // MARK: Bytes

  var isAtEnd: Bool { position == count }

  @inline(__always)
  var peek: UInt8? {
    // Safety: `position` is below the count.
    position < count ? unsafe bytes[position] : nil
  }

  private func peek(_ distance: Int) -> UInt8? {
    position + distance < count ? unsafe bytes[position + distance] : nil
  }

  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    position += 1
    return true
  }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  @inline(__always)
  mutating func skipSpace() {
    while let byte = peek, JSONReader.isSpace(byte) { position += 1 }
  }

  func mistake(expected: String, at offset: Int? = nil) -> Mistake {
    let offset = offset ?? position
    let found = unsafe ReadText.described(bytes, offset)
    return Mistake(offset: offset, message: "found \(found); expected \(expected)")
  }
}
