package import CygnetCore
package import CypherSyntax

/// A query with names resolved and semantic errors ruled out.
package struct BoundQuery: Sendable {
  package var parts: [BoundSingleQuery]
  /// Whether rows that parts have in common are kept; for each UNION.
  package var unionsAll: [Bool]
  /// The columns of the result; empty for a query without RETURN.
  package var columns: [BoundColumn]
}

package struct BoundColumn: Sendable {
  package var name: String
  package var slot: Slot
}

package struct BoundSingleQuery: Sendable {
  package var clauses: [BoundClause]
  package var columns: [BoundColumn]
}

package enum BoundClause: Sendable {
  case match(BoundMatch)
  case unwind(BoundExpression, slot: Slot)
  case project(BoundProjection)
  case create(BoundCreate)
  case merge(BoundMerge)
  case set([BoundSetItem])
  case remove([BoundRemoveItem])
  case delete([BoundExpression], isDetach: Bool)
  case call(Procedure, arguments: [BoundExpression], outputs: [(field: String, slot: Slot)])
  case filter(BoundExpression)
}

package struct BoundMatch: Sendable {
  package var isOptional: Bool
  package var pattern: BoundPattern
  package var predicate: BoundExpression?
}

/// Nodes and relationships of all parts of one MATCH.
package struct BoundPattern: Sendable {
  package struct Node: Sendable {
    package var slot: Slot
    package var labels: [String]
    /// Equalities of properties with expressions.
    package var properties: [(key: String, value: BoundExpression)]
    /// Bound before this pattern.
    package var isBound: Bool
  }

  package struct Relationship: Sendable {
    package var slot: Slot
    package var types: [String]
    package var from: Slot
    package var to: Slot
    /// Seen from `from`; `nil` for either.
    package var direction: Direction?
    package var length: ClosedRange<Int>?
    package var properties: [(key: String, value: BoundExpression)]
    package var isBound: Bool
  }

  /// `shortestPath` between two nodes over one variable-length relationship.
  package struct Search: Sendable {
    package var relationship: Relationship
    package var findsAll: Bool
    /// The path's slot.
    package var path: Slot
  }

  package struct NamedPath: Sendable {
    package var slot: Slot
    package var elements: [Slot]
  }

  /// One entry per node variable.
  package var nodes: [Node] = []
  package var relationships: [Relationship] = []
  package var searches: [Search] = []
  package var paths: [NamedPath] = []
  /// Conditions that stand inside the pattern, beyond labels and equalities.
  package var conditions: [BoundExpression] = []
  package var boundBefore: Set<Slot> = []

  package init() {}
}

package struct BoundProjection: Sendable {
  package struct Item: Sendable {
    package var slot: Slot
    package var expression: BoundExpression
    package var name: String

    /// Whether the item passes a variable on under its own slot.
    package var isPassThrough: Bool {
      if case .slot(slot) = expression.kind { return true }
      return false
    }
  }

  package struct AggregateCall: Sendable {
    package var slot: Slot
    package var aggregate: Aggregate
    /// Empty for `count(*)`.
    package var arguments: [BoundExpression]
    package var isDistinct: Bool
    package var range: SourceRange
  }

  package struct SortKey: Sendable {
    package var expression: BoundExpression
    package var isDescending: Bool
  }

  /// What is computed before aggregation: the grouping keys, or all items.
  package var items: [Item]
  /// Empty when nothing is aggregated.
  package var aggregates: [AggregateCall]
  package var isAggregating: Bool
  /// Items that contain aggregates, over keys and aggregate slots.
  package var aggregatedItems: [Item]
  package var isDistinct: Bool
  package var order: [SortKey]
  package var skip: BoundExpression?
  package var limit: BoundExpression?
  package var predicate: BoundExpression?
  /// The slots visible afterwards, in column order.
  package var output: [BoundColumn]
}

package struct BoundCreate: Sendable {
  package struct Node: Sendable {
    package var slot: Slot
    package var labels: [String]
    package var properties: BoundExpression?
  }

  package struct Relationship: Sendable {
    package var slot: Slot
    package var type: String
    package var start: Slot
    package var end: Slot
    package var properties: BoundExpression?
    package var range: SourceRange
  }

  package var nodes: [Node] = []
  package var relationships: [Relationship] = []
  package var paths: [BoundPattern.NamedPath] = []

  package init() {}
}

package struct BoundMerge: Sendable {
  package var match: BoundMatch
  package var create: BoundCreate
  package var onCreate: [BoundSetItem]
  package var onMatch: [BoundSetItem]
  /// Expressions that must not be null, for the pattern would never match.
  package var range: SourceRange
}

package enum BoundSetItem: Sendable {
  case property(BoundExpression, key: String, value: BoundExpression)
  /// A property whose key is computed.
  case element(BoundExpression, key: BoundExpression, value: BoundExpression)
  /// All properties from a map, node or relationship.
  case replace(Slot, value: BoundExpression)
  case merge(Slot, value: BoundExpression)
  case labels(Slot, [String])
}

package enum BoundRemoveItem: Sendable {
  case property(BoundExpression, key: String)
  case element(BoundExpression, key: BoundExpression)
  case labels(Slot, [String])
}

/// A statement ready to be planned.
package struct BoundStatement: Sendable {
  package var mode: Statement.Mode
  package var body: Body
  /// Slots given out so far; the planner may add more.
  package var slotCount: Int
  package var slotNames: [Slot: String]
  package var parameters: [(name: String, range: SourceRange)]

  package enum Body: Sendable {
    case query(BoundQuery)
    case createIndex(name: String?, label: String, key: String, ifNotExists: Bool)
    case dropIndex(name: String, ifExists: Bool)
  }
}

extension BoundExpression.Subquery {
  func collectSlots(into found: inout Set<Slot>) {
    result.expression?.collectSlots(into: &found)
    switch body {
    case .match(let match): match.collectSlots(into: &found)
    case .query(let query):
      for part in query.parts {
        for clause in part.clauses { clause.collectSlots(into: &found) }
      }
    }
  }
}

extension BoundMatch {
  func collectSlots(into found: inout Set<Slot>) {
    predicate?.collectSlots(into: &found)
    for condition in pattern.conditions { condition.collectSlots(into: &found) }
    for node in pattern.nodes {
      found.insert(node.slot)
      for property in node.properties { property.value.collectSlots(into: &found) }
    }
    for relationship in pattern.relationships + pattern.searches.map(\.relationship) {
      found.insert(relationship.slot)
      for property in relationship.properties { property.value.collectSlots(into: &found) }
    }
  }
}

extension BoundClause {
  var writes: Bool {
    switch self {
    case .create, .merge, .set, .remove, .delete: true
    default: false
    }
  }

  func collectSlots(into found: inout Set<Slot>) {
    switch self {
    case .match(let match): match.collectSlots(into: &found)
    case .unwind(let list, _): list.collectSlots(into: &found)
    case .filter(let predicate): predicate.collectSlots(into: &found)
    case .project(let projection):
      for item in projection.items { item.expression.collectSlots(into: &found) }
      for call in projection.aggregates {
        for argument in call.arguments { argument.collectSlots(into: &found) }
      }
      for key in projection.order { key.expression.collectSlots(into: &found) }
      for part in [projection.skip, projection.limit, projection.predicate] {
        part?.collectSlots(into: &found)
      }
    case .create, .merge, .set, .remove, .delete, .call: break
    }
  }
}
