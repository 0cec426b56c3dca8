package import CygnetCore

/// One comma-separated part of a pattern: nodes and the relationships between.
package struct PatternPart: Sendable {
  package enum Search: Sendable { case every, shortest, allShortest }

  /// The path's name in `p = …`.
  package var variable: Name?
  package var search: Search
  package var nodes: [NodePattern]
  /// One fewer than `nodes`.
  package var relationships: [RelationshipPattern]
  package var range: SourceRange
}

package struct NodePattern: Sendable {
  package var variable: Name?
  package var labels: [Name]
  package var properties: Expression?
  package var range: SourceRange
}

package struct RelationshipPattern: Sendable {
  package enum Arrow: Sendable { case right, left, either }

  package struct Length: Sendable {
    package var minimum: Int64?
    package var maximum: Int64?
  }

  package var variable: Name?
  package var types: [Name]
  package var properties: Expression?
  package var arrow: Arrow
  /// `nil` for a single hop.
  package var length: Length?
  package var range: SourceRange
}
