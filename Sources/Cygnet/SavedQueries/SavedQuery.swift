public import CygnetCore

/// A query kept in a file: its statements, and what `//` annotations around
/// them say. See the article *Saved queries*.
public struct SavedQuery: Sendable {
  /// A value that the caller gives.
  public struct Parameter: Sendable {
    /// Without the `$`.
    public let name: String
    /// `nil` where the parameter is not declared, only used.
    public let type: ValueType?
    /// The Cypher expression that stands in for a value not given.
    public let defaultText: String?
    public let documentation: String
    package let range: SourceRange?

    /// As lists of parameters show it: `$since DATE = date('2020-01-01')`.
    public var signature: String {
      "$" + name + (type.map { " \($0)" } ?? "") + (defaultText.map { " = \($0)" } ?? "")
    }
  }

  /// A column that the query is declared to return.
  public struct Column: Sendable {
    public let name: String
    public let type: ValueType?
  }

  /// A call of the query and what it must give.
  public struct Test: Sendable {
    public let title: String
    /// A graph of its own to run on: the path of a script or a folder, from the
    /// query's folder, or statements. `nil` for the graph that the query
    /// belongs to.
    package var given: String?
    /// The parameters as a Cypher map.
    package var arguments: String?
    package var expectation: Expectation?
    package var expectationRange: SourceRange?
    /// The annotation that begins the test.
    package let range: SourceRange
    /// The rows of the expected table in the text, the header's first.
    package var tableRange: SourceRange?
  }

  package enum Expectation: Sendable {
    package enum Order: Sendable { case exact, any, anyAlsoInLists }
    case rows(Order, columns: [String], [[String]])
    case empty
    case count(Int)
    /// The error's code or kind.
    case error(String)
  }

  public let name: String
  /// What the query answers; lines are as written.
  public internal(set) var documentation: String
  /// Declared ones in their order, then others that the text uses.
  public internal(set) var parameters: [Parameter]
  /// `nil` where no columns are declared.
  public internal(set) var columns: [Column]?
  public internal(set) var tags: [String]
  public internal(set) var tests: [Test]
  /// The file that the query is in.
  public let source: SourceText
  public internal(set) var statements: [ScriptStatement]
  /// What cannot be understood in the query's text or annotations.
  public internal(set) var mistakes: [Diagnostic]
  /// Whether the query says more of itself than its statements do.
  public internal(set) var isAnnotated: Bool
  /// The query's name in the text, or its first statement.
  package internal(set) var range: SourceRange

  /// The statements as written.
  public var text: String {
    statements.map { $0.text + ";" }.joined(separator: "\n\n")
  }

  /// - Throws: the first mistake, if there is one.
  package func checked() throws(CygnetError) {
    guard let first = mistakes.first else { return }
    throw first.error(in: source, others: Array(mistakes.dropFirst()))
  }
}
