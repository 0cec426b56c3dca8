import CygnetCore

extension Parser {
  /// Grammar: <value type>
  mutating func parseType() throws(Failure) -> ValueType {
    var alternatives: [ValueType.Alternative] = []
    repeat { alternatives += try parseTypeMember() } while !barEndsLabels && take(.pipe)
    return ValueType(alternatives)
  }

  /// Grammar: <type member>
  private mutating func parseTypeMember() throws(Failure) -> [ValueType.Alternative] {
    if at(.name, "ANY"), at(.name, "VALUE", ahead: 1), at(.less, ahead: 2) {
      position += 3
      return try parseBracketedType().alternatives
    }
    var alternative = ValueType.Alternative(
      try parseTypeName(), isNullable: try !takeNotNull())
    // `INTEGER LIST`
    let outer = depth
    defer { depth = outer }
    while at(.name, "LIST") || at(.name, "ARRAY") {
      try enter()
      advance()
      alternative = ValueType.Alternative(
        .list(ValueType([alternative])), isNullable: try !takeNotNull())
    }
    return [alternative]
  }

  /// Grammar: <not null>
  private mutating func takeNotNull() throws(Failure) -> Bool {
    if take(.exclamation) { return true }
    guard take(.not) else { return false }
    try expect(.null)
    return true
  }

  /// A type in angle brackets, its `<` taken.
  private mutating func parseBracketedType() throws(Failure) -> ValueType {
    try enter()
    let outer = barEndsLabels
    barEndsLabels = false
    defer {
      barEndsLabels = outer
      depth -= 1
    }
    let type = try parseType()
    try expect(.greater)
    return type
  }

  /// Grammar: <type name>
  private mutating func parseTypeName() throws(Failure) -> ValueType.Member {
    if at(.name, "LIST") || at(.name, "ARRAY") {
      advance()
      try expect(.less)
      return .list(try parseBracketedType())
    }
    for (words, member) in Parser.typeNames where takeWords(words) { return member }
    let range = current.range
    if current.kind == .name {
      let word = string(range)
      let known = Parser.typeNames.map { $0.0.joined(separator: " ") } + ["LIST<ANY>"]
      report(
        "UnexpectedSyntax", "there is no type `\(word)`", at: range, gqlStatus: "42I06",
        suggestion: Suggestion.nearest(to: word, among: known).map { "did you mean `\($0)`?" })
      throw Failure()
    }
    throw expected("a type such as INTEGER, STRING or LIST<ANY>")
  }

  private func at(_ kind: Token.Kind, _ word: String, ahead offset: Int = 0) -> Bool {
    let token = token(ahead: offset)
    return token.kind == kind && token.range.upperBound - token.range.lowerBound == word.utf8.count
      && zip(text[token.range.lowerBound...], word.utf8).allSatisfy { byte, capital in
        byte == capital || byte == capital | 0x20
      }
  }

  private mutating func takeWords(_ words: [String]) -> Bool {
    for (offset, word) in words.enumerated() where !at(.name, word, ahead: offset) { return false }
    position += words.count
    return true
  }

  /// Longer names come before those that they begin with.
  private static let typeNames: [([String], ValueType.Member)] = [
    (["NOTHING"], .nothing), (["NULL"], .null),
    (["BOOLEAN"], .boolean), (["BOOL"], .boolean),
    (["STRING"], .string), (["VARCHAR"], .string),
    (["SIGNED", "INTEGER"], .integer), (["INTEGER"], .integer), (["INT"], .integer),
    (["FLOAT"], .float), (["NUMBER"], .number),
    (["DATE"], .date), (["DURATION"], .duration),
    (["LOCAL", "TIME"], .localTime), (["TIME", "WITHOUT", "TIMEZONE"], .localTime),
    (["TIME", "WITHOUT", "TIME", "ZONE"], .localTime),
    (["ZONED", "TIME"], .zonedTime), (["TIME", "WITH", "TIMEZONE"], .zonedTime),
    (["TIME", "WITH", "TIME", "ZONE"], .zonedTime),
    (["LOCAL", "DATETIME"], .localDateTime),
    (["TIMESTAMP", "WITHOUT", "TIMEZONE"], .localDateTime),
    (["TIMESTAMP", "WITHOUT", "TIME", "ZONE"], .localDateTime),
    (["ZONED", "DATETIME"], .zonedDateTime), (["TIMESTAMP", "WITH", "TIMEZONE"], .zonedDateTime),
    (["TIMESTAMP", "WITH", "TIME", "ZONE"], .zonedDateTime),
    (["NODE"], .node), (["ANY", "NODE"], .node), (["VERTEX"], .node), (["ANY", "VERTEX"], .node),
    (["RELATIONSHIP"], .relationship), (["ANY", "RELATIONSHIP"], .relationship),
    (["EDGE"], .relationship), (["ANY", "EDGE"], .relationship),
    (["MAP"], .map), (["ANY", "MAP"], .map), (["PATH"], .path), (["PATHS"], .path),
    (["PROPERTY", "VALUE"], .propertyValue), (["ANY", "PROPERTY", "VALUE"], .propertyValue),
    (["ANY", "VALUE"], .any), (["ANY"], .any),
  ]
}
