/// Texts as an XML text holds them: references undone, ends of lines made one kind.
enum XMLReference {
  /// - Parameter place: of the first byte.
  static func text(
    _ bytes: ArraySlice<UInt8>, at place: TextPlace, isAttribute: Bool
  ) throws(ReadMistake) -> String {
    guard bytes.contains(where: { isSpecial($0, isAttribute: isAttribute) }) else {
      return try plain(bytes, at: place)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "&"):
        let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";"))
        guard let end else {
          throw mistake("`&` is no reference; expected `&amp;`", bytes, index, place)
        }
        guard let scalar = scalar(bytes[index..<end]) else {
          let name = String(decoding: bytes[index..<end], as: UTF8.self)
          throw mistake(
            "reference `&\(name);` is not known; expected a character's number or one of "
              + "`amp`, `lt`, `gt`, `quot`, `apos`", bytes, index, place)
        }
        result.append(contentsOf: String(Character(scalar)).utf8)
        index = end + 1
      case UInt8(ascii: "<"):
        throw mistake("found `<` in an attribute; expected `&lt;`", bytes, index, place)
      case UInt8(ascii: "]"):
        if !isAttribute, bytes[index...].starts(with: [UInt8(ascii: "]"), UInt8(ascii: ">")]) {
          throw mistake("found `]]>` in a text; expected `]]&gt;`", bytes, index, place)
        }
        result.append(byte)
      case UInt8(ascii: "\r"):
        if index < bytes.endIndex, bytes[index] == UInt8(ascii: "\n") { index += 1 }
        result.append(isAttribute ? UInt8(ascii: " ") : UInt8(ascii: "\n"))
      case UInt8(ascii: "\n") where isAttribute, UInt8(ascii: "\t") where isAttribute:
        result.append(UInt8(ascii: " "))
      default: result.append(byte)
      }
    }
    // What references stand for has been looked at; what stood beside them has not.
    _ = try checked(bytes, at: place)
    return String(decoding: result, as: UTF8.self)
  }

  /// A text in which nothing stands for something else; lines end with LF.
  static func plain(
    _ bytes: ArraySlice<UInt8>, at place: TextPlace
  ) throws(ReadMistake) -> String {
    let text = try checked(bytes, at: place)
    guard bytes.contains(UInt8(ascii: "\r")) else { return text }
    var result: [UInt8] = []
    var last: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "\r") {
        result.append(UInt8(ascii: "\n"))
      } else if byte != UInt8(ascii: "\n") || last != UInt8(ascii: "\r") {
        result.append(byte)
      }
      last = byte
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isSpecial(_ byte: UInt8, isAttribute: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "\r"): true
    case UInt8(ascii: "<"), UInt8(ascii: "\n"), UInt8(ascii: "\t"): isAttribute
    case UInt8(ascii: "]"): !isAttribute
    default: false
    }
  }

  /// The character that a reference stands for, between its `&` and `;`.
  static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard name.first == UInt8(ascii: "#") else {
      switch String(decoding: name, as: UTF8.self) {
      case "amp": return "&"
      case "lt": return "<"
      case "gt": return ">"
      case "quot": return "\""
      case "apos": return "'"
      default: return nil
      }
    }
    let isHexadecimal = name.dropFirst().first == UInt8(ascii: "x")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    guard !digits.isEmpty else { return nil }
    let radix: UInt32 = isHexadecimal ? 16 : 10
    var code: UInt32 = 0
    for byte in digits {
      guard let digit = ReadText.hexadecimalDigit(byte), digit < radix else { return nil }
      code = code * radix + digit
      if code > 0x10_FFFF { return nil }
    }
    guard let scalar = Unicode.Scalar(code), isCharacter(scalar) else { return nil }
    return scalar
  }

  private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10, 13: true
    case 0..<32, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// The bytes as text, where all of it is characters that XML can hold.
  private static func checked(
    _ bytes: ArraySlice<UInt8>, at place: TextPlace
  ) throws(ReadMistake) -> String {
    var all: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      all |= byte
      if byte < 0x20, byte != 9, byte != 10, byte != 13 {
        throw mistake("found a control character (byte \(byte))", bytes, index + 1, place)
      }
    }
    let text = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe ReadText.string(buffer, isASCII: all < 0x80)
    }
    guard let text else {
      let valid = unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe ReadText.validPrefix(buffer)
      }
      throw mistake("found bytes that are not UTF-8", bytes, bytes.startIndex + valid + 1, place)
    }
    if all >= 0x80 {
      for scalar in text.unicodeScalars where !isCharacter(scalar) {
        throw place.mistake("found the character U+\(String(scalar.value, radix: 16))")
      }
    }
    return text
  }

  /// - Parameter index: behind the byte that is at fault.
  private static func mistake(
    _ message: String, _ bytes: ArraySlice<UInt8>, _ index: Int, _ place: TextPlace
  ) -> ReadMistake {
    var place = place
    // Safety: the index lies within the bytes.
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe place.advance(over: buffer[..<(index - 1 - bytes.startIndex)])
    }
    return place.mistake(message)
  }
}
