/// Cuts a text in the DOT language into words and marks.
struct DOTLexer {
  struct Word {
    /// As Graphviz keeps it: `\"` undone, other backslashes as they are.
    let text: String
    var isQuoted = false
    /// `<…>`, without the angle brackets around it.
    var isMarkup = false
  }

  enum Keyword: String {
    case strict, graph, digraph, node, edge, subgraph
  }

  enum Token {
    case word(Word)
    case keyword(Keyword)
    case mark(UInt8)
    /// `->` or `--`
    case edge(isDirected: Bool)
    case end
  }

  private let bytes: [UInt8]
  private var position: Int
  private var place = TextPlace()
  /// Up to where `place` has come.
  private var placed: Int
  /// Where the token that came last begins.
  private var start = 0

  init(_ bytes: [UInt8]) throws(ReadMistake) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    placed = position
    let valid = unsafe bytes.withUnsafeBufferPointer { unsafe ReadText.validPrefix($0) }
    guard valid == bytes.count else {
      start = valid
      throw mistake("found bytes that are not UTF-8")
    }
  }

  /// At the token that came last.
  mutating func mistake(_ message: String) -> ReadMistake {
    // Safety: both places are within the bytes.
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe place.advance(over: bytes[min(placed, start)..<start])
    }
    placed = start
    return place.mistake(message)
  }

  /// The line of the token that came last.
  mutating func line() -> Int { mistake("").line }

  mutating func next() throws(ReadMistake) -> Token {
    try skipSpace()
    start = position
    guard let byte = peek() else { return .end }
    switch byte {
    case UInt8(ascii: "\""): return .word(try quoted())
    case UInt8(ascii: "<"): return .word(try markup())
    case UInt8(ascii: "-"):
      if let following = peek(1), following == UInt8(ascii: ">") || following == byte {
        position += 2
        return .edge(isDirected: following == UInt8(ascii: ">"))
      }
      return .word(try numeral())
    case UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"): return .word(try numeral())
    case _ where isLetter(byte):
      while let byte = peek(), isLetter(byte) || isDigit(byte) { position += 1 }
      let text = String(decoding: bytes[start..<position], as: UTF8.self)
      if (4...8).contains(position - start), let keyword = Keyword(rawValue: text.lowercased()) {
        return .keyword(keyword)
      }
      return .word(Word(text: text))
    default:
      position += 1
      return .mark(byte)
    }
  }

  /// What the token that came last looks like.
  func described() -> String {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard start < position, unsafe isLetter(bytes[start]) else {
        return unsafe ReadText.described(bytes, start)
      }
      return "`\(unsafe String(decoding: bytes[start..<min(position, start + 40)], as: UTF8.self))`"
    }
  }

  // MARK: Space

  private mutating func skipSpace() throws(ReadMistake) {
    while let byte = peek() {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D, 0x0C, 0x0B: position += 1
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): skipLine()
      case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"):
        start = position
        position += 2
        while peek() != UInt8(ascii: "*") || peek(1) != UInt8(ascii: "/") {
          guard position < bytes.count else { throw mistake("a comment is not closed") }
          position += 1
        }
        position += 2
      // The C preprocessor's.
      case UInt8(ascii: "#") where position == 0 || isLineEnd(bytes[position - 1]): skipLine()
      default: return
      }
    }
  }

  private mutating func skipLine() {
    while let byte = peek(), !isLineEnd(byte) { position += 1 }
  }

  // MARK: Words

  /// `-1`, `.5`, `2.`; what follows at once is another word.
  private mutating func numeral() throws(ReadMistake) -> Word {
    if peek() == UInt8(ascii: "-") { position += 1 }
    var count = 0
    func digits() {
      while let byte = peek(), isDigit(byte) {
        position += 1
        count += 1
      }
    }
    digits()
    if peek() == UInt8(ascii: ".") {
      position += 1
      digits()
    }
    guard count > 0 else { throw mistake("found \(described()); expected a name or a number") }
    return Word(text: String(decoding: bytes[start..<position], as: UTF8.self))
  }

  /// Pieces joined by `+` are one.
  private mutating func quoted() throws(ReadMistake) -> Word {
    var text: [UInt8] = []
    while true {
      try piece(&text)
      let before = position
      try skipSpace()
      guard peek() == UInt8(ascii: "+") else {
        position = before
        break
      }
      position += 1
      try skipSpace()
      guard peek() == UInt8(ascii: "\"") else {
        start = position
        throw mistake("found \(described()); expected a text in quotes behind `+`")
      }
    }
    return Word(text: String(decoding: text, as: UTF8.self), isQuoted: true)
  }

  private mutating func piece(_ text: inout [UInt8]) throws(ReadMistake) {
    let opening = position
    position += 1
    while let byte = peek() {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return
      case UInt8(ascii: "\\"):
        switch peek() {
        case UInt8(ascii: "\""):
          text.append(UInt8(ascii: "\""))
          position += 1
        case UInt8(ascii: "\\"):
          text.append(contentsOf: [byte, byte])
          position += 1
        case UInt8(ascii: "\n"): position += 1
        case UInt8(ascii: "\r"):
          position += peek(1) == UInt8(ascii: "\n") ? 2 : 1
        default: text.append(byte)
        }
      default: text.append(byte)
      }
    }
    start = opening
    throw mistake("a text in quotes is not closed")
  }

  /// Angle brackets within come in pairs.
  private mutating func markup() throws(ReadMistake) -> Word {
    var depth = 0
    while let byte = peek() {
      position += 1
      if byte == UInt8(ascii: "<") { depth += 1 }
      if byte == UInt8(ascii: ">") { depth -= 1 }
      if depth == 0 {
        let content = bytes[start + 1..<position - 1]
        return Word(text: String(decoding: content, as: UTF8.self), isMarkup: true)
      }
    }
    throw mistake("a text in angle brackets is not closed")
  }

  // MARK: Bytes

  private func peek(_ distance: Int = 0) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
