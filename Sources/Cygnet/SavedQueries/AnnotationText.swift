/// Cutting the text of annotations; quotes and brackets hold text together.
enum AnnotationText {
  /// Without the spaces around it.
  static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let first = text.first, isSpace(first) { text.removeFirst() }
    while let last = text.last, isSpace(last) { text.removeLast() }
    return text
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  /// Parts between separators that stand outside of quotes and brackets.
  static func split(_ text: String, at separator: UInt8) -> [String] {
    split(Array(text.utf8)[...], at: separator)
  }

  static func split(_ text: ArraySlice<UInt8>, at separator: UInt8) -> [String] {
    var parts: [String] = []
    var start = text.startIndex
    for place in places(of: separator, in: text) {
      parts.append(String(decoding: trimmed(text[start..<place]), as: UTF8.self))
      start = place + 1
    }
    parts.append(String(decoding: trimmed(text[start...]), as: UTF8.self))
    return parts
  }

  /// The cells of `| a | b |`; `nil` where the last bar lacks.
  static func cells(_ row: ArraySlice<UInt8>) -> [String]? {
    let parts = split(row, at: UInt8(ascii: "|"))
    guard parts.count >= 3, parts.first == "", parts.last == "" else { return nil }
    return Array(parts.dropFirst().dropLast())
  }

  /// The text before ` — ` or ` -- `, and the text after it.
  static func cutDocumentation(_ text: String) -> (String, String) {
    let bytes = Array(text.utf8)[...]
    let dash = Array("—".utf8)
    let marks =
      (places(of: dash[0], in: bytes).filter { bytes[$0...].starts(with: dash) }
      .map { (start: $0, end: $0 + dash.count) }
      + places(of: UInt8(ascii: "-"), in: bytes).filter { bytes[$0...].starts(with: "--".utf8) }
      .map { (start: $0, end: $0 + 2) })
      .filter { mark in
        (mark.start == bytes.startIndex || isSpace(bytes[mark.start - 1]))
          && (mark.end == bytes.endIndex || isSpace(bytes[mark.end]))
      }
    guard let mark = marks.min(by: { $0.start < $1.start }) else {
      return (String(decoding: trimmed(bytes), as: UTF8.self), "")
    }
    return (
      String(decoding: trimmed(bytes[..<mark.start]), as: UTF8.self),
      String(decoding: trimmed(bytes[mark.end...]), as: UTF8.self)
    )
  }

  static func cutDefault(_ text: String) -> (String, String?) {
    let bytes = Array(text.utf8)[...]
    guard let place = places(of: UInt8(ascii: "="), in: bytes).first else { return (text, nil) }
    return (
      String(decoding: trimmed(bytes[..<place]), as: UTF8.self),
      String(decoding: trimmed(bytes[(place + 1)...]), as: UTF8.self)
    )
  }

  /// The first word, which may be in backticks, and the rest.
  static func cutWord(_ text: String) -> (String, String) {
    let bytes = trimmed(Array(text.utf8)[...])
    var isQuoted = false
    let end =
      bytes.firstIndex { byte in
        if byte == UInt8(ascii: "`") { isQuoted.toggle() }
        return !isQuoted && isSpace(byte)
      } ?? bytes.endIndex
    return (
      String(decoding: bytes[..<end], as: UTF8.self),
      String(decoding: trimmed(bytes[end...]), as: UTF8.self)
    )
  }

  /// A name without its backticks.
  static func unquoted(_ name: String) -> String {
    guard name.utf8.count >= 2, name.hasPrefix("`"), name.hasSuffix("`") else { return name }
    return name.dropFirst().dropLast().split(separator: "``", omittingEmptySubsequences: false)
      .joined(separator: "`")
  }

  /// Where a byte stands outside of quotes and brackets.
  private static func places(of byte: UInt8, in text: ArraySlice<UInt8>) -> [Int] {
    var places: [Int] = []
    var quote: UInt8?
    var depth = 0
    // The `<` of `LIST<`, not of a comparison.
    var typeDepth = 0
    var place = text.startIndex
    while place < text.endIndex {
      let next = text[place]
      if let open = quote {
        if next == UInt8(ascii: "\\") { place += 1 }
        if next == open { quote = nil }
        place += 1
        continue
      }
      switch next {
      case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"): quote = next
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "<") where place > text.startIndex && isLetter(text[place - 1]):
        typeDepth += 1
      case UInt8(ascii: ">") where typeDepth > 0: typeDepth -= 1
      default: if next == byte, depth + typeDepth == 0 { places.append(place) }
      }
      place += 1
    }
    return places
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
