extension ExpectedValue {
  /// Reads the notation of the conformance kit's tables.
  package init(_ text: String) throws(NotationMistake) {
    var reader = ExpectedValueReader(text)
    self = try reader.whole()
  }
}

/// Reads a value from the text of a table's cell.
private struct ExpectedValueReader {
  private let text: String
  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var depth = 0
  private static let deepest = 500

  init(_ text: String) {
    self.text = text
    scalars = Array(text.unicodeScalars)
  }

  mutating func whole() throws(NotationMistake) -> ExpectedValue {
    let value = try value()
    skipSpaces()
    guard place == scalars.count else { throw mistake("the end") }
    return value
  }

  private func mistake(_ expected: String) -> NotationMistake {
    NotationMistake("expected \(expected) at character \(place + 1) of the value \(text)")
  }

  private var current: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private mutating func skipSpaces() {
    while let scalar = current, scalar.properties.isWhitespace { place += 1 }
  }

  /// Whether the words come next; they are then passed.
  private mutating func take(_ words: String) -> Bool {
    skipSpaces()
    guard scalars[place...].starts(with: words.unicodeScalars) else { return false }
    place += words.unicodeScalars.count
    return true
  }

  private mutating func need(_ words: String) throws(NotationMistake) {
    guard take(words) else { throw mistake(words) }
  }

  private mutating func value() throws(NotationMistake) -> ExpectedValue {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw mistake("less nesting") }
    skipSpaces()
    switch current {
    case "'", "\"": return .string(try string())
    case "{": return .map(try map())
    case "(": return .node(try node())
    case "<": return try path()
    case "[":
      let start = place
      place += 1
      let isRelationship = take(":")
      place = start
      return isRelationship ? .relationship(try relationship()) : .list(try list())
    default: return try word()
    }
  }

  private mutating func list() throws(NotationMistake) -> [ExpectedValue] {
    try need("[")
    var elements: [ExpectedValue] = []
    if take("]") { return elements }
    repeat { elements.append(try value()) } while take(",")
    try need("]")
    return elements
  }

  private mutating func map() throws(NotationMistake) -> [CodePoints: ExpectedValue] {
    try need("{")
    var entries: [CodePoints: ExpectedValue] = [:]
    if take("}") { return entries }
    repeat {
      let key = try name(before: ":")
      try need(":")
      guard entries.updateValue(try value(), forKey: CodePoints(key)) == nil else {
        throw mistake("another key than \(key)")
      }
    } while take(",")
    try need("}")
    return entries
  }

  private mutating func properties() throws(NotationMistake) -> [CodePoints: ExpectedValue] {
    skipSpaces()
    return current == "{" ? try map() : [:]
  }

  private mutating func node() throws(NotationMistake) -> ExpectedNode {
    try need("(")
    var labels: Set<CodePoints> = []
    while take(":") { labels.insert(CodePoints(try name(before: ":{)"))) }
    let node = ExpectedNode(labels: labels, properties: try properties())
    try need(")")
    return node
  }

  private mutating func relationship() throws(NotationMistake) -> ExpectedRelationship {
    try need("[")
    try need(":")
    let type = try name(before: "{]")
    let relationship = ExpectedRelationship(type: type, properties: try properties())
    try need("]")
    return relationship
  }

  private mutating func path() throws(NotationMistake) -> ExpectedValue {
    try need("<")
    let first = try node()
    var hops: [ExpectedHop] = []
    while !take(">") {
      let isForward = !take("<-")
      if isForward { try need("-") }
      let relationship = try relationship()
      try need(isForward ? "->" : "-")
      hops.append(ExpectedHop(relationship: relationship, isForward: isForward, node: try node()))
    }
    return .path(first, hops)
  }

  /// A name up to a space or one of the marks, or in backticks.
  private mutating func name(before marks: String) throws(NotationMistake) -> String {
    skipSpaces()
    var name = String.UnicodeScalarView()
    if take("`") {
      while let scalar = current {
        place += 1
        if scalar == "`" {
          guard current == "`" else { return String(name) }
          place += 1
        }
        name.append(scalar)
      }
      throw mistake("a backtick")
    }
    while let scalar = current, !scalar.properties.isWhitespace,
      !marks.unicodeScalars.contains(scalar)
    {
      name.append(scalar)
      place += 1
    }
    guard !name.isEmpty else { throw mistake("a name") }
    return String(name)
  }

  /// Null, a boolean or a number.
  private mutating func word() throws(NotationMistake) -> ExpectedValue {
    let start = place
    while let scalar = current, !scalar.properties.isWhitespace,
      !",]})>".unicodeScalars.contains(scalar)
    {
      place += 1
    }
    var word = String.UnicodeScalarView()
    word.append(contentsOf: scalars[start..<place])
    switch String(word) {
    case "null": return .null
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "NaN": return .float(.nan)
    case "Inf", "+Inf", "Infinity": return .float(.infinity)
    case "-Inf", "-Infinity": return .float(-.infinity)
    case let number:
      let isDecimal = number.utf8.allSatisfy {
        (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0)
      }
      if isDecimal {
        if let integer = Int64(number) { return .integer(integer) }
        if number.utf8.contains(where: { ".eE".utf8.contains($0) }), let float = Double(number) {
          return .float(float)
        }
      }
      place = start
      throw mistake("a value")
    }
  }

  private mutating func string() throws(NotationMistake) -> String {
    let quote = scalars[place]
    place += 1
    var text = String.UnicodeScalarView()
    while let scalar = current {
      place += 1
      if scalar == quote { return String(text) }
      text.append(scalar == "\\" ? try escaped() : scalar)
    }
    throw mistake("the quote that ends the string")
  }

  private mutating func escaped() throws(NotationMistake) -> Unicode.Scalar {
    guard let scalar = current else { throw mistake("an escape") }
    place += 1
    switch scalar {
    case "\\", "'", "\"", "`": return scalar
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "b": return "\u{8}"
    case "f": return "\u{c}"
    case "u", "U":
      let digits = scalars[place...].prefix(scalar == "u" ? 4 : 8)
      guard digits.allSatisfy({ $0.properties.isASCIIHexDigit }),
        let code = UInt32(digits.map(String.init).joined(), radix: 16),
        let answer = Unicode.Scalar(code)
      else { throw mistake("the digits of a code point") }
      place += digits.count
      return answer
    default:
      place -= 1
      throw mistake("an escape")
    }
  }
}

/// A text that is not in the notation of tests.
package struct NotationMistake: Error, Equatable, CustomStringConvertible {
  package let description: String
  package init(_ description: String) { self.description = description }
}
