package import CygnetCore

// Style sheets: patterns and expressions of the language, with attributes between braces.

extension Parser {
  /// A style sheet, or the first mistakes in it.
  package static func parseStyle(_ text: String) -> (StyleSheet?, [Diagnostic]) {
    var parser = Parser(text)
    var sheet = StyleSheet()
    do {
      while !parser.isAtEnd { try parser.parseStyleRule(into: &sheet) }
    } catch {
      return (nil, parser.allDiagnostics)
    }
    sheet.depth = parser.deepest
    return (parser.allDiagnostics.isEmpty ? sheet : nil, parser.allDiagnostics)
  }

  private mutating func parseStyleRule(into sheet: inout StyleSheet) throws(Failure) {
    let start = position
    if current.kind == .name, string(current.range).lowercased() == "graph" {
      advance()
      sheet.graph += try parseStyleEntries()
      return
    }
    guard at(.openParenthesis) else {
      throw expected(
        "a rule such as `(n:Company) { … }`, `()-[r:INVESTED_IN]->() { … }` or `graph { … }`")
    }
    let pattern = try parsePatternPart()
    guard pattern.search == .every, pattern.nodes.count <= 2,
      pattern.relationships.allSatisfy({ $0.length == nil })
    else {
      report(
        "UnexpectedSyntax", "a rule is about one node, or one relationship between two nodes",
        at: pattern.range, gqlStatus: "42I06")
      throw Failure()
    }
    let predicate = take(.where) ? try parseExpression() : nil
    let entries = try parseStyleEntries()
    sheet.rules.append(
      StyleSheet.Rule(
        pattern: pattern, predicate: predicate, entries: entries, range: range(from: start)))
  }

  private mutating func parseStyleEntries() throws(Failure) -> [StyleSheet.Entry] {
    try expect(.openBrace, "before the attributes")
    var entries: [StyleSheet.Entry] = []
    while !at(.closeBrace) {
      let attribute = try parseName("an attribute such as `caption`")
      try expect(.colon, "after the attribute's name")
      entries.append(StyleSheet.Entry(attribute: attribute, value: try parseExpression()))
      guard take(.comma) else { break }
    }
    guard take(.closeBrace) else { throw expected("`,` or `}`") }
    return entries
  }
}
