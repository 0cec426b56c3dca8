import CygnetCore
import CypherSyntax
import Testing

/// Whatever parses can be laid out, and means the same afterwards.
@Suite struct FormattingTests {
  /// What goes wrong when a text without mistakes is laid out.
  static func mistakes(_ text: String) -> [String] {
    let answer = Formatter.format(text)
    guard let formatted = answer.text else { return ["refused: \(answer.mistakes.map(\.message))"] }
    var mistakes: [String] = []
    if answer.keptCount > 0 { mistakes.append("left as written") }
    let again = Formatter.format(formatted)
    if again.text != formatted {
      mistakes.append("laid out\n\(formatted)\n  and again\n\(again.text ?? "refused")")
    }
    let (before, after) = (Parser.parse(text).statements, Parser.parse(formatted).statements)
    if before.map(SyntaxPrinter.text) != after.map(SyntaxPrinter.text) {
      mistakes.append("laid out with another tree\n\(formatted)")
    }
    if columns(before) != columns(after) { mistakes.append("other columns\n\(formatted)") }
    if comments(text) != comments(formatted) { mistakes.append("other comments\n\(formatted)") }
    return mistakes
  }

  private static func columns(_ statements: [Statement]) -> [[String]] {
    statements.map { statement in
      guard case .query(let query) = statement.body,
        case .return(let projection)? = query.parts.first?.clauses.last
      else { return [] }
      return projection.items.map { $0.alias?.text ?? $0.text }
    }
  }

  private static func comments(_ text: String) -> Int {
    Lexer.tokens(of: text, keepingComments: true).tokens.count { $0.kind == .comment }
  }

  @Test func queriesOfTheKit() throws {
    guard let queries = KitQueries.given else { return }
    let mistakes = try onLargeStack {
      queries.filter { Parser.parse($0.text).diagnostics.isEmpty }
        .flatMap { query in Self.mistakes(query.text).map { query.text + "\n  " + $0 } }
    }
    for mistake in mistakes.prefix(20) { Issue.record("\(mistake)") }
    #expect(mistakes.isEmpty, "\(mistakes.count) of \(queries.count)")
  }
}
