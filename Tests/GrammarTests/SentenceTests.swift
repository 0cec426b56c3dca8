import CygnetCore
import CypherSyntax
import Testing

/// From the grammar to the parser: what the grammar makes, the parser reads.
@Suite struct SentenceTests {
  @Test func theParserReadsWhatTheGrammarMakes() throws {
    let seed = Effort.seed
    print("grammar: seed of the sentences \(seed)")
    let count = Effort.count(3_000, long: 200_000)
    let mistakes = try onLargeStack {
      let grammar = try Repository.grammar()
      var generator = SentenceGenerator(grammar, seed: seed)
      let agreement = Agreement(grammar)
      var mistakes: [String] = []
      var accepted = 0
      for round in 0..<count {
        let tokens = generator.sentence(size: [10, 40, 100][round % 3])
        let text = generator.joined(tokens)
        guard agreement.grammarAccepts(text) else {
          if let difference = agreement.difference(text) {
            mistakes.append("sentence \(round): \(difference)")
          }
          continue
        }
        accepted += 1
        if let refusal = Agreement.refusal(of: text) {
          mistakes.append("sentence \(round): \(text)\n  \(refusal.message)")
        } else {
          mistakes += Self.printed(text).map { "sentence \(round): \(text)\n  \($0)" }
          mistakes += FormattingTests.mistakes(text).map { "sentence \(round): \(text)\n  \($0)" }
        }
      }
      // The lexer's own productions are used by texts, not by sentences.
      for _ in 0..<1_000 { _ = generator.text("text") }
      mistakes += generator.untaken.map { "after \(count) sentences untaken: \($0)" }
      if accepted * 100 <= count * 97 {
        mistakes.append("only \(accepted) of \(count) are accepted")
      }
      return mistakes
    }
    for mistake in mistakes { Issue.record("seed \(seed): \(mistake)") }
  }

  /// What goes wrong when the text is printed, parsed and printed again.
  private static func printed(_ text: String) -> [String] {
    Parser.parse(text).statements.compactMap { statement in
      let printed = SyntaxPrinter.text(statement)
      let (again, diagnostics) = Parser.parse(printed)
      // The printer's parentheses may be too many for the nesting limit.
      if diagnostics.first?.code == "NestingTooDeep" { return nil }
      guard again.count == 1, diagnostics.isEmpty else {
        return "printed \(printed)\n  \(diagnostics.map(\.message))"
      }
      let reprinted = SyntaxPrinter.text(again[0])
      return reprinted == printed ? nil : "printed \(printed)\n  again   \(reprinted)"
    }
  }
}
