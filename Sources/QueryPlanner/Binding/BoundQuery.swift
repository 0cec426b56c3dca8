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
  /// As far as the text alone tells; ANY where it does not.
  package var type: ValueType
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
  case call(BoundCall)
  case filter(BoundExpression)
  case subquery(BoundSubqueryCall)
  case foreach(slot: Slot, list: BoundExpression, clauses: [BoundClause])
  case loadCSV(BoundLoadCSV)
}

package struct BoundCall: Sendable {
  package var signature: ProcedureSignature
  package var arguments: [BoundExpression]
  /// Which of the procedure's outputs go where.
  package var outputs: [(index: Int, slot: Slot)]
  package var range: SourceRange
}

/// `CALL { … }`: the query once per row.
package struct BoundSubqueryCall: Sendable {
  package var query: BoundQuery
  /// Whether each row goes on once, whatever the subquery's rows: it has no RETURN.
  package var isUnit: Bool
  package var isOptional: Bool
}

package struct BoundLoadCSV: Sendable {
  package var location: BoundExpression
  package var fieldTerminator: BoundExpression?
  package var hasHeaders: Bool
  package var slot: Slot
  package var range: SourceRange
}

package struct BoundMatch: Sendable {
  package var isOptional: Bool
  package var pattern: BoundPattern
  package var predicate: BoundExpression?
  /// The clause in the text; `nil` for a pattern that stands in none.
  package var range: SourceRange?
}

extension BoundMatch {
  /// Slots that its properties and conditions read.
  var slots: Set<Slot> {
    let values =
      pattern.nodes.flatMap(\.properties) + pattern.relationships.flatMap(\.properties)
      + pattern.searches.flatMap(\.relationship.properties)
    let conditions = values.map(\.value) + pattern.conditions + [predicate].compactMap { $0 }
    return conditions.reduce(into: []) { $0.formUnion($1.slots) }
  }
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

/// A statement about indexes and constraints.
package enum SchemaChange: Sendable {
  case createIndex(name: String?, label: String, key: String, ifNotExists: Bool)
  case dropIndex(name: String, ifExists: Bool)
  case createConstraint(NewConstraint)
  case dropConstraint(name: String, ifExists: Bool)

  package struct NewConstraint: Sendable {
    package var name: String?
    package var isForRelationships: Bool
    /// A label or a relationship type.
    package var label: String
    package var key: String
    package var rule: ConstraintDescription.Rule
    package var ifNotExists: Bool
    package var range: SourceRange
  }
}

/// A statement ready to be planned.
package struct BoundStatement: Sendable {
  package var mode: Statement.Mode
  package var body: Body
  /// Slots given out so far; the planner may add more.
  package var slotCount: Int
  package var slotNames: [Slot: String]
  package var parameters: [(name: String, range: SourceRange)]
  package var names: [NameUse]
  /// Levels of nesting in the text.
  package var depth: Int

  package enum Body: Sendable {
    case query(BoundQuery)
    case schema(SchemaChange)
  }
}

extension BoundExpression.Subquery {
  func collectSlots(into found: inout Set<Slot>) {
    result.expression?.collectSlots(into: &found)
    switch body {
    case .match(let match): match.collectSlots(into: &found)
    case .query(let query): query.collectSlots(into: &found)
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
    case .create, .merge, .set, .remove, .delete, .foreach: true
    case .subquery(let call): call.query.writes
    case .match, .unwind, .project, .call, .filter, .loadCSV: false
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
    case .call(let call): for argument in call.arguments { argument.collectSlots(into: &found) }
    case .subquery(let call): call.query.collectSlots(into: &found)
    case .loadCSV(let load):
      load.location.collectSlots(into: &found)
      load.fieldTerminator?.collectSlots(into: &found)
    case .create(let create): found.formUnion(create.slotsRead)
    case .merge(let merge):
      merge.match.collectSlots(into: &found)
      found.formUnion(merge.create.slotsRead)
      for item in merge.onCreate + merge.onMatch { item.collectSlots(into: &found) }
    case .set(let items): for item in items { item.collectSlots(into: &found) }
    case .remove(let items): for item in items { item.collectSlots(into: &found) }
    case .delete(let targets, _): for target in targets { target.collectSlots(into: &found) }
    case .foreach(_, let list, let clauses):
      list.collectSlots(into: &found)
      for clause in clauses { clause.collectSlots(into: &found) }
    }
  }
}

extension BoundQuery {
  package var writes: Bool { parts.contains { $0.clauses.contains(where: \.writes) } }

  func collectSlots(into found: inout Set<Slot>) {
    for part in parts {
      for clause in part.clauses { clause.collectSlots(into: &found) }
    }
  }
}
