package import CygnetCore

/// How pictures of a graph look: what holds for the picture as a whole, and rules for
/// nodes and relationships, later ones stronger.
package struct StyleSheet: Sendable {
  /// `caption: n.name`
  package struct Entry: Sendable {
    package var attribute: Name
    package var value: Expression
  }

  /// `(n:Company) WHERE … { … }` or `(a)-[r:INVESTED_IN]->(b) { … }`.
  package struct Rule: Sendable {
    /// One node, or two and the relationship between them.
    package var pattern: PatternPart
    package var predicate: Expression?
    package var entries: [Entry]
    package var range: SourceRange
  }

  package var graph: [Entry] = []
  package var rules: [Rule] = []
  /// The most levels of nesting anywhere in it.
  package var depth = 0

  package init() {}
}
