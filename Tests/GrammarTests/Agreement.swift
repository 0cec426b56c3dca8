import CygnetCore
import CypherSyntax

/// What grammar and parser say about one text.
struct Agreement {
  let recogniser: TokenRecogniser

  init(_ grammar: Grammar) { recogniser = TokenRecogniser(grammar) }

  func grammarAccepts(_ text: String) -> Bool {
    Lexer.words(of: text).map { recogniser.accepts($0) } ?? false
  }

  /// Whether the parser finds the text to be sentences of the language. An
  /// undefined variable in a schema statement is condition [C1], no syntax.
  static func parserAccepts(_ text: String) -> Bool { refusal(of: text) == nil }

  static func refusal(of text: String) -> Diagnostic? {
    Parser.parse(text).diagnostics.first { $0.code != "UndefinedVariable" }
  }

  /// `nil` when both accept the text or both refuse it.
  func difference(_ text: String) -> String? {
    let isSentence = grammarAccepts(text)
    let refusal = Self.refusal(of: text)
    guard isSentence == (refusal != nil) else { return nil }
    let words = Lexer.words(of: text) ?? []
    let place = words.prefix(recogniser.furthest).suffix(6).joined(separator: " ")
    return isSentence
      ? "only the grammar accepts \(text)\n  parser: \(refusal?.message ?? "")"
      : "only the parser accepts \(text)\n  the grammar came as far as … \(place)"
  }
}
