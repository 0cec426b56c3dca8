import Foundation

/// Reads the notation of `Grammar/Cypher.ebnf`, which `Grammar/README.md` explains.
struct GrammarReader {
  struct Mistake: Error, CustomStringConvertible {
    let line: Int
    let message: String
    var description: String { "line \(line): \(message)" }
  }

  private let text: [Unicode.Scalar]
  private var position = 0
  private var line = 1
  private var section = ""
  private var sites = 0
  private var used: Set<String> = []
  private var explained: Set<String> = []
  /// The parameter of the production being read.
  private var parameter: String?

  private init(_ text: String) { self.text = Array(text.unicodeScalars) }

  static func read(_ text: String) throws(Mistake) -> Grammar {
    var reader = GrammarReader(text)
    var productions: [Grammar.Production] = []
    try reader.skipGap()
    while reader.position < reader.text.count { productions.append(try reader.production()) }
    return Grammar(
      productions: productions, sites: reader.sites, conditionsUsed: reader.used,
      conditionsExplained: reader.explained)
  }

  private func mistake(_ message: String) -> Mistake { Mistake(line: line, message: message) }

  // MARK: Characters

  private func at(_ word: String) -> Bool {
    text[position...].starts(with: word.unicodeScalars)
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where position < text.count {
      if text[position] == "\n" { line += 1 }
      position += 1
    }
  }

  private mutating func take(_ word: String) throws(Mistake) -> Bool {
    guard at(word) else { return false }
    advance(word.unicodeScalars.count)
    try skipGap()
    return true
  }

  private mutating func expect(_ word: String) throws(Mistake) {
    guard try take(word) else {
      throw mistake("expected `\(word)`, found `\(text[position...].prefix(12).description)`")
    }
  }

  /// The text up to `end`, which is skipped too.
  private mutating func text(upTo end: String) throws(Mistake) -> String {
    var found = String.UnicodeScalarView()
    while !at(end) {
      guard position < text.count else { throw mistake("expected `\(end)`") }
      found.append(text[position])
      advance()
    }
    advance(end.unicodeScalars.count)
    return String(found)
  }

  /// Skips spaces and comments, whose headings and conditions are noted.
  private mutating func skipGap() throws(Mistake) {
    while position < text.count {
      if text[position].properties.isWhitespace {
        advance()
      } else if at("/*") {
        advance(2)
        note(try text(upTo: "*/"))
      } else {
        return
      }
    }
  }

  private mutating func note(_ comment: String) {
    let words = comment.trimmingCharacters(in: CharacterSet(charactersIn: " \n"))
    if words.hasPrefix("----"), let heading = words.split(separator: "\n").first {
      section = heading.trimmingCharacters(in: CharacterSet(charactersIn: "- *"))
    }
    let isExplanation = section == "Conditions"
    guard isExplanation || words.hasPrefix("[C") else { return }
    for word in words.split(whereSeparator: { " \n".contains($0) })
    where word.hasPrefix("[C") && word.hasSuffix("]") {
      if isExplanation { explained.insert(String(word)) } else { used.insert(String(word)) }
    }
  }

  // MARK: Rules

  private mutating func production() throws(Mistake) -> Grammar.Production {
    let start = line
    let section = self.section
    guard try take("<") else { throw mistake("expected a production's name") }
    var name = try text(upTo: ">")
    parameter = nil
    if let bracket = name.firstIndex(of: "[") {
      parameter = String(name[name.index(after: bracket)...].dropLast())
      name = String(name[..<bracket])
    }
    try skipGap()
    try expect("::=")
    return Grammar.Production(
      name: name, parameter: parameter, section: section, line: start, body: try choice())
  }

  private mutating func site() -> Int {
    sites += 1
    return sites - 1
  }

  private mutating func choice() throws(Mistake) -> Grammar.Rule {
    var alternatives = [try sequence()]
    while try take("|") { alternatives.append(try sequence()) }
    return alternatives.count == 1 ? alternatives[0] : .choice(alternatives, site: site())
  }

  private mutating func sequence() throws(Mistake) -> Grammar.Rule {
    var parts: [Grammar.Rule] = []
    while position < text.count, !at("|"), !at(")"), !isAtProduction {
      parts.append(try repeated())
    }
    guard !parts.isEmpty else { throw mistake("expected a symbol") }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// Whether `<name> ::=` stands here.
  private var isAtProduction: Bool {
    guard at("<"), let end = text[position...].firstIndex(of: ">") else { return false }
    let rest = text[(end + 1)...].drop { $0.properties.isWhitespace }
    return rest.starts(with: "::=".unicodeScalars)
  }

  private mutating func repeated() throws(Mistake) -> Grammar.Rule {
    let part = try primary()
    if try take("?") { return .optional(part, site: site()) }
    if try take("*") { return .repeated(part, atLeastOne: false, site: site()) }
    if try take("+") { return .repeated(part, atLeastOne: true, site: site()) }
    return part
  }

  private mutating func group() throws(Mistake) -> Grammar.Rule {
    try expect("(")
    let inner = try choice()
    try expect(")")
    return inner
  }

  private mutating func primary() throws(Mistake) -> Grammar.Rule {
    if try take("&") { return .ahead(try group()) }
    if try take("!") { return .notAhead(try group(), site: site()) }
    if at("(") { return try group() }
    if let parameter, try take("[~\(parameter)]") { return .parameterIsClear }
    let rule: Grammar.Rule
    if at("<") {
      advance()
      rule = reference(try text(upTo: ">"))
    } else if at("\"") || at("'") {
      let quote = String(text[position])
      advance()
      rule = .quoted(try text(upTo: quote))
    } else if at("{") {
      advance()
      rule = .property(try text(upTo: "}"))
    } else if at("[") {
      advance()
      rule = .characters(try characterSet(try text(upTo: "]")))
    } else if at("#x") {
      rule = .characters(Grammar.CharacterSet(ranges: [try codePoint()], isInverted: false))
    } else {
      throw mistake("expected a symbol, found `\(text[position])`")
    }
    try skipGap()
    return rule
  }

  private func reference(_ words: String) -> Grammar.Rule {
    guard let bracket = words.firstIndex(of: "[") else { return .production(words, .clear) }
    let isSet = words[bracket...].hasPrefix("[+")
    return .production(String(words[..<bracket]), isSet ? .set : .handedOn)
  }

  private mutating func codePoint() throws(Mistake) -> ClosedRange<UInt32> {
    advance(2)
    var digits = ""
    while position < text.count, text[position].properties.isASCIIHexDigit {
      digits.unicodeScalars.append(text[position])
      advance()
    }
    guard let value = UInt32(digits, radix: 16) else { throw mistake("expected a code point") }
    return value...value
  }

  private func characterSet(_ words: String) throws(Mistake) -> Grammar.CharacterSet {
    var rest = Array(words.unicodeScalars)[...]
    let isInverted = rest.first == "^" && rest.popFirst() != nil
    var ranges: [ClosedRange<UInt32>] = []
    while let low = member(&rest) {
      guard rest.first == "-", rest.count > 1 else {
        ranges.append(low...low)
        continue
      }
      rest.removeFirst()
      guard let high = member(&rest), low <= high else { throw mistake("a range without an end") }
      ranges.append(low...high)
    }
    return Grammar.CharacterSet(ranges: ranges, isInverted: isInverted)
  }

  private func member(_ rest: inout ArraySlice<Unicode.Scalar>) -> UInt32? {
    guard let first = rest.popFirst() else { return nil }
    guard first == "#", rest.first == "x" else { return first.value }
    let digits = rest.dropFirst().prefix { $0.properties.isASCIIHexDigit }
    rest = rest.dropFirst(1 + digits.count)
    return UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
  }
}

/// The repository's own grammar.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let grammarText = Result {
    try String(contentsOf: root.appendingPathComponent("Grammar/Cypher.ebnf"), encoding: .utf8)
  }

  static func grammar() throws -> Grammar { try GrammarReader.read(try grammarText.get()) }
}
