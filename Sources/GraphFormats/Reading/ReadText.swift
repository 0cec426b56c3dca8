import CygnetCore

/// What readers of several formats need: values from texts, and words for what they
/// found.
enum ReadText {
  // MARK: Values

  /// A type by its name as `FieldType.name` gives it, or as headers do.
  static func type(_ name: String) -> FieldType? {
    guard name.lowercased().hasPrefix("list<"), name.hasSuffix(">") else {
      return FieldType(name: name)
    }
    // A list within a list is no property.
    let element = FieldType(name: String(name.dropFirst(5).dropLast()))
    if case .list = element { return nil }
    return element.map { .list($0) }
  }

  /// A value of a type that is no list; `nil` where the text is none.
  static func value(_ text: String, _ type: FieldType) -> Value? {
    CSVText.value(text, type)
  }

  /// A value of a type from what JSON says of it: strings stand for what JSON has no
  /// values for, integers for floats too; `nil` where it is none.
  static func value(_ json: Value, _ type: FieldType) -> Value? {
    switch (json, type) {
    case (.list(let list), .list(let element)):
      var values: [Value] = []
      values.reserveCapacity(list.count)
      for item in list {
        guard let value = value(item, element) else { return nil }
        values.append(value)
      }
      return .list(ValueList(values))
    case (.string, .list): return nil
    case (.string(let text), _): return value(text, type)
    case (.integer(let number), .float): return .float(Double(number))
    case (.boolean, .boolean), (.integer, .integer), (.float, .float): return json
    default: return nil
    }
  }

  /// A value of the narrowest type that says all that the text does.
  static func inferred(_ text: String) -> Value {
    var copy = text
    let type = copy.withUTF8 { unsafe CSVText.inferred($0) }
    return value(text, type) ?? .string(text)
  }

  // MARK: Bytes

  static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - 48)
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - 87)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - 55)
    default: nil
    }
  }

  /// `nil` where the bytes are not UTF-8.
  @inline(__always)
  static func string(_ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool) -> String? {
    guard unsafe isASCII || validPrefix(bytes) == bytes.count else { return nil }
    return unsafe String(decoding: bytes, as: UTF8.self)
  }

  static func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    unsafe string(bytes, isASCII: false)
  }

  /// The bytes before the first that is not UTF-8.
  static func validPrefix(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = 0
    while index < bytes.count {
      // Safety: the index is below the count, and the places behind it are compared
      // with it.
      let lead = unsafe bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      let (length, low, high): (Int, UInt8, UInt8) =
        switch lead {
        case 0xC2...0xDF: (2, 0x80, 0xBF)
        case 0xE0: (3, 0xA0, 0xBF)
        case 0xED: (3, 0x80, 0x9F)
        case 0xE1...0xEF: (3, 0x80, 0xBF)
        case 0xF0: (4, 0x90, 0xBF)
        case 0xF1...0xF3: (4, 0x80, 0xBF)
        case 0xF4: (4, 0x80, 0x8F)
        default: (0, 0, 0)
        }
      guard length > 0, index + length <= bytes.count else { return index }
      let second = unsafe bytes[index + 1]
      guard second >= low, second <= high else { return index }
      for place in 2..<max(2, length) where unsafe bytes[index + place] & 0xC0 != 0x80 {
        return index
      }
      index += length
    }
    return index
  }

  /// What stands at a place, as messages name it.
  static func described(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> String {
    guard offset < bytes.count else { return "the end of the text" }
    // Safety: the offset is below the count, and so is the slice's end.
    let byte = unsafe bytes[offset]
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return "the end of the line"
    case UInt8(ascii: "\t"): return "a tab"
    case UInt8(ascii: "`"): return "a backtick"
    case 0x20..<0x7F: return "`\(Character(Unicode.Scalar(byte)))`"
    case 0..<0x80: return "a control character (byte \(byte))"
    default:
      let rest = unsafe bytes[offset..<min(offset + 4, bytes.count)]
      guard let scalar = unsafe String(decoding: rest, as: UTF8.self).unicodeScalars.first,
        scalar != "\u{FFFD}"
      else { return "a byte that is not UTF-8" }
      return "`\(Character(scalar))`"
    }
  }
}
