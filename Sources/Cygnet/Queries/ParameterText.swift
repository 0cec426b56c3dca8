public import CygnetCore
import CypherSyntax
import QueryPlanner

/// Parameters given as text: a Cypher literal where the text is one, else the
/// text itself. A text that begins with a quote, `[` or `{` must be a literal.
public enum ParameterText {
  public static func value(_ text: String) throws(CygnetError) -> Value {
    let (expression, diagnostics) = Parser.parseExpression(text)
    if let expression, let value = Binder.constant(expression) { return value }
    guard let first = text.unicodeScalars.first, "'\"[{".unicodeScalars.contains(first) else {
      return .string(text)
    }
    let source = SourceText(text)
    if let mistake = diagnostics.first { throw mistake.error(in: source) }
    throw CygnetError(
      .syntax, .compileTime, "InvalidParameterUse", gqlStatus: "42001",
      "a parameter's value is a literal", range: SourceRange(0, text.utf8.count), source: source)
  }
}
