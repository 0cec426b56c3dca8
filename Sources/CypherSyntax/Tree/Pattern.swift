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
  package var labels: LabelExpression?
  package var properties: Expression?
  /// `(n WHERE …)`
  package var predicate: Expression?
  package var range: SourceRange
}

package struct RelationshipPattern: Sendable {
  package enum Arrow: Sendable { case right, left, either }

  package struct Length: Sendable {
    package var minimum: Int64?
    package var maximum: Int64?
  }

  package var variable: Name?
  package var types: LabelExpression?
  package var properties: Expression?
  package var predicate: Expression?
  package var arrow: Arrow
  /// `nil` for a single hop.
  package var length: Length?
  package var range: SourceRange
}

/// What labels a node must carry, or what its type a relationship.
package indirect enum LabelExpression: Sendable {
  case name(Name)
  /// `%`: any label at all.
  case any(SourceRange)
  case not(LabelExpression)
  /// `A&B`, and `:A:B` as openCypher 9 writes it.
  case and([LabelExpression])
  case or([LabelExpression])

  package var range: SourceRange {
    switch self {
    case .name(let name): name.range
    case .any(let range): range
    case .not(let inner): inner.range
    case .and(let parts), .or(let parts):
      parts.dropFirst().reduce(parts.first?.range ?? .none) { $0.union($1.range) }
    }
  }

  /// The names, where the expression is a name or a conjunction of names.
  package var conjunction: [Name]? {
    switch self {
    case .name(let name): return [name]
    case .and(let parts): return LabelExpression.names(parts)
    case .any, .not, .or: return nil
    }
  }

  /// The names, where the expression is a name or a disjunction of names.
  package var disjunction: [Name]? {
    switch self {
    case .name(let name): return [name]
    case .or(let parts): return LabelExpression.names(parts)
    case .any, .not, .and: return nil
    }
  }

  private static func names(_ parts: [LabelExpression]) -> [Name]? {
    var names: [Name] = []
    for part in parts {
      guard case .name(let name) = part else { return nil }
      names.append(name)
    }
    return names
  }
}
