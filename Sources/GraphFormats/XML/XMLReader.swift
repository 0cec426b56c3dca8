/// Cuts an XML 1.0 text into tags and texts while its bytes come in.
///
/// Strict where a text must be well-formed, UTF-8 alone, and no more than data needs:
/// a document type is skipped and never looked into, hence there are no entities but
/// the five that XML itself has.
struct XMLReader {
  /// How deep elements may lie in each other.
  static let nestingLimit = 256
  /// The longest tag, text or comment, in bytes.
  static let tokenLimit = 67_108_864

  struct Tag {
    var name: String
    var attributes: [(name: String, value: String)]

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  enum Event {
    case start(Tag)
    case end
    /// A part of an element's text: what comes up to the next tag may come in several.
    case text(String)
  }

  /// Where the event that came last begins.
  private(set) var place = TextPlace()
  /// Where what is to be read next begins.
  private var next = TextPlace()
  private var bytes: [UInt8] = []
  private var position = 0
  /// How many bytes there must be before what was cut short is looked at again, so
  /// that no token costs more than twice its length.
  private var wanted = 4
  private var isLast = false
  private var hasBegun = false
  private var hasRoot = false
  private var open: [String] = []
  private var endsAtOnce = false

  mutating func append(_ more: ArraySlice<UInt8>) {
    if position > 0 {
      bytes.removeFirst(position)
      position = 0
    }
    bytes.append(contentsOf: more)
  }

  /// Says that no more text comes.
  mutating func finish() { isLast = true }

  /// The next event; `nil` where more text is wanted, or at the end.
  mutating func event() throws(ReadMistake) -> Event? {
    if endsAtOnce {
      endsAtOnce = false
      open.removeLast()
      return .end
    }
    guard isLast || bytes.count - position >= wanted else { return nil }
    wanted = 0
    if !hasBegun { try begin() }
    while position < bytes.count {
      place = next
      let start = position
      guard let event = try token() else {
        guard position > start else { return try cutShort() }
        advance(from: start)
        continue
      }
      advance(from: start)
      return event
    }
    wanted = 1
    if isLast {
      if let name = open.last { throw place.mistake("element `\(name)` is not closed") }
      if !hasRoot { throw place.mistake("found the end of the text; expected an element") }
    }
    return nil
  }

  private mutating func begin() throws(ReadMistake) {
    hasBegun = true
    let start = bytes[position...]
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { position += 3 }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
      || start.starts(with: [0x3C, 0x00]) || start.starts(with: [0x00, 0x3C])
    {
      throw place.mistake("the text is UTF-16; expected UTF-8")
    }
  }

  private mutating func cutShort() throws(ReadMistake) -> Event? {
    let count = bytes.count - position
    if isLast { throw place.mistake("found the end of the text within \(unfinished)") }
    guard count <= XMLReader.tokenLimit else {
      throw place.mistake("\(unfinished) is longer than \(XMLReader.tokenLimit) bytes")
    }
    wanted = count * 2
    return nil
  }

  private var unfinished: String {
    if starts("<!--") { return "a comment" }
    if starts("<![CDATA[") { return "a CDATA section" }
    if starts("<!") { return "a declaration" }
    if starts("<?") { return "a processing instruction" }
    return starts("<") ? "a tag" : "a text"
  }

  private mutating func advance(from start: Int) {
    // Safety: both places are within the bytes.
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe next.advance(over: bytes[start..<position])
    }
  }

  // MARK: Tokens

  /// Takes what begins here. Nothing is taken where its end has not come in.
  private mutating func token() throws(ReadMistake) -> Event? {
    guard bytes[position] == UInt8(ascii: "<") else { return try text() }
    if bytes.count - position < 9, !isLast, starts("<!") { return nil }
    if starts("<!--") { return try comment() }
    if starts("<![CDATA[") { return try section() }
    if starts("<?") { return try instruction() }
    if starts("<!") { return try documentType() }
    guard let end = tagEnd() else { return nil }
    let tag = position + 1..<end
    position = end + 1
    return bytes[tag.lowerBound] == UInt8(ascii: "/") ? try endTag(tag) : try startTag(tag)
  }

  private mutating func text() throws(ReadMistake) -> Event? {
    var end = position
    while end < bytes.count, bytes[end] != UInt8(ascii: "<") { end += 1 }
    guard end < bytes.count || isLast else { return nil }
    let range = position..<end
    position = end
    if open.isEmpty {
      guard bytes[range].allSatisfy({ isSpace($0) }) else {
        throw place.mistake("found text outside of the element; expected a tag")
      }
      return nil
    }
    return .text(try XMLReference.text(bytes[range], at: place, isAttribute: false))
  }

  private mutating func comment() throws(ReadMistake) -> Event? {
    guard let end = find("--", from: position + 4), end + 2 < bytes.count else { return nil }
    guard bytes[end + 2] == UInt8(ascii: ">") else {
      throw place.mistake("found `--` within a comment; expected `-->`")
    }
    try checkText(position..<end)
    position = end + 3
    return nil
  }

  private mutating func section() throws(ReadMistake) -> Event? {
    guard let end = find("]]>", from: position + 9) else { return nil }
    guard !open.isEmpty else {
      throw place.mistake("found a CDATA section outside of the element; expected a tag")
    }
    let range = position + 9..<end
    position = end + 3
    return .text(try XMLReference.plain(bytes[range], at: place))
  }

  private mutating func instruction() throws(ReadMistake) -> Event? {
    guard let end = find("?>", from: position + 2) else { return nil }
    let content = bytes[position + 2..<end]
    if content.starts(with: Array("xml".utf8)), content.count == 3 || isSpace(content[position + 5])
    {
      guard place.line == 1, place.column == 1 else {
        throw place.mistake("an XML declaration stands only at the beginning")
      }
      let declared = try attributes(content.dropFirst(3))
      if let encoding = declared.first(where: { $0.name == "encoding" })?.value,
        !["utf-8", "utf8", "us-ascii", "ascii"].contains(encoding.lowercased())
      {
        throw place.mistake("the text is \(encoding); expected UTF-8")
      }
    }
    try checkText(position..<end)
    position = end + 2
    return nil
  }

  /// Skipped, declarations within it and all.
  private mutating func documentType() throws(ReadMistake) -> Event? {
    guard starts("<!DOCTYPE"), !hasRoot else {
      throw place.mistake("found `<!`; expected a comment, a CDATA section or a tag")
    }
    var index = position + 9
    var isInside = false
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let end = bytes[(index + 1)...].firstIndex(of: bytes[index]) else { return nil }
        index = end
      case UInt8(ascii: "["): isInside = true
      case UInt8(ascii: "]"): isInside = false
      case UInt8(ascii: "<") where isInside && starts("<!--", at: index):
        guard let end = find("-->", from: index + 4) else { return nil }
        index = end + 2
      case UInt8(ascii: "<") where isInside && starts("<?", at: index):
        guard let end = find("?>", from: index + 2) else { return nil }
        index = end + 1
      case UInt8(ascii: ">") where !isInside:
        try checkText(position..<index)
        position = index + 1
        return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  // MARK: Tags

  /// The place of the `>`, which may stand within quotes too.
  private func tagEnd() -> Int? {
    var index = position + 1
    var quote: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return index
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      index += 1
    }
    return nil
  }

  private mutating func endTag(_ range: Range<Int>) throws(ReadMistake) -> Event {
    var end = range.upperBound
    while end > range.lowerBound + 1, isSpace(bytes[end - 1]) { end -= 1 }
    let name = bytes[range.lowerBound + 1..<end]
    guard let expected = open.last else {
      throw place.mistake("found an end tag; expected nothing more")
    }
    guard name.elementsEqual(expected.utf8) else {
      let found = String(decoding: name.prefix(100), as: UTF8.self)
      throw place.mistake("found `</\(found)>`; expected `</\(expected)>`")
    }
    open.removeLast()
    return .end
  }

  private mutating func startTag(_ range: Range<Int>) throws(ReadMistake) -> Event {
    var range = range
    if let last = bytes[range].last, last == UInt8(ascii: "/") {
      range = range.lowerBound..<range.upperBound - 1
      endsAtOnce = true
    }
    guard !open.isEmpty || !hasRoot else {
      throw place.mistake("found a second element; expected nothing more")
    }
    guard open.count < XMLReader.nestingLimit else {
      throw place.mistake("elements lie more than \(XMLReader.nestingLimit) deep in each other")
    }
    var end = range.lowerBound
    while end < range.upperBound, !isSpace(bytes[end]) { end += 1 }
    let name = try self.name(bytes[range.lowerBound..<end])
    let tag = Tag(name: name, attributes: try attributes(bytes[end..<range.upperBound]))
    hasRoot = true
    open.append(name)
    return .start(tag)
  }

  private func attributes(
    _ text: ArraySlice<UInt8>
  ) throws(ReadMistake) -> [(name: String, value: String)] {
    var attributes: [(name: String, value: String)] = []
    var names: Set<String>?
    var index = text.startIndex
    func skipSpace() { while index < text.endIndex, isSpace(text[index]) { index += 1 } }
    while true {
      let before = index
      skipSpace()
      guard index < text.endIndex else { return attributes }
      guard index > before else {
        throw place.mistake("found no space in front of an attribute")
      }
      let start = index
      while index < text.endIndex, text[index] != UInt8(ascii: "="), !isSpace(text[index]) {
        index += 1
      }
      let name = try self.name(text[start..<index])
      skipSpace()
      guard index < text.endIndex, text[index] == UInt8(ascii: "=") else {
        throw place.mistake("found no `=` behind attribute `\(name)`")
      }
      index += 1
      skipSpace()
      guard index < text.endIndex, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(text[index]),
        let end = text[(index + 1)...].firstIndex(of: text[index])
      else { throw place.mistake("found no value in quotes for attribute `\(name)`") }
      // Few are looked through faster than hashed.
      if attributes.count == 16 { names = Set(attributes.map(\.name)) }
      let isNew = names?.insert(name).inserted ?? !attributes.contains { $0.name == name }
      guard isNew else { throw place.mistake("attribute `\(name)` comes twice") }
      let value = try XMLReference.text(text[index + 1..<end], at: place, isAttribute: true)
      attributes.append((name, value))
      index = end + 1
    }
  }

  /// Of characters beyond ASCII all are taken.
  private func name(_ bytes: ArraySlice<UInt8>) throws(ReadMistake) -> String {
    let isName =
      bytes.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"),
          UInt8(ascii: "-"), UInt8(ascii: "."), 0x80...:
          true
        default: false
        }
      }
      && bytes.first.map {
        !(48...57).contains($0) && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".")
      } ?? false
    guard isName else {
      let found = String(decoding: bytes.prefix(100), as: UTF8.self)
      throw place.mistake("found `\(found)`; expected a name")
    }
    return try XMLReference.plain(bytes, at: place)
  }

  // MARK: Bytes

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private func starts(_ text: StaticString, at index: Int? = nil) -> Bool {
    let start = index ?? position
    guard text.utf8CodeUnitCount <= bytes.count - start else { return false }
    for place in 0..<text.utf8CodeUnitCount {
      // Safety: a static string holds as many bytes as its count says.
      if unsafe bytes[start + place] != text.utf8Start[place] { return false }
    }
    return true
  }

  private func find(_ text: StaticString, from index: Int) -> Int? {
    var index = index
    while index + text.utf8CodeUnitCount <= bytes.count {
      if starts(text, at: index) { return index }
      index += 1
    }
    return nil
  }

  private func checkText(_ range: Range<Int>) throws(ReadMistake) {
    _ = try XMLReference.plain(bytes[range], at: place)
  }
}
