import CygnetCore
import GraphStore
import QueryPlanner

/// What the procedures that every graph has answer.
struct BuiltInProcedures {
  let context: ExecutionContext
  private var graph: Graph { context.graph }
  private var catalog: Catalog { context.graph.catalog }

  init(_ context: ExecutionContext) { self.context = context }

  func rows(_ procedure: BuiltInProcedure) throws(RuntimeFault) -> [[Value]] {
    switch procedure {
    case .labels: return names(zip(catalog.labels.names, catalog.labelCounts))
    case .relationshipTypes: return names(zip(catalog.types.names, catalog.typeCounts))
    case .propertyKeys: return catalog.keys.names.map { [.string($0)] }
    case .schemaVisualization: return [try schema()]
    case .indexes: return indexes()
    case .constraints: return constraints()
    case .procedures:
      return context.procedures.table.all.map {
        [.string($0.name), .string($0.summary), .string($0.text)]
      }
    case .functions: return functions()
    }
  }

  private func names(_ counted: some Sequence<(String, Int)>) -> [[Value]] {
    counted.filter { $1 > 0 }.map { [.string($0.0)] }
  }

  // MARK: Schema

  /// Labels and the connections between them, each with its count.
  private func schema() throws(RuntimeFault) -> [Value] {
    let nodes = zip(catalog.labels.names, catalog.labelCounts).filter { $1 > 0 }.map {
      name, count in
      Value.map(ValueMap([("label", .string(name)), ("count", .integer(Int64(count)))]))
    }
    var links: [[String]: Int64] = [:]
    let counted = GraphSurvey.links(of: graph) { !context.stopSignal.isRaised }
    try context.check()
    for (link, count) in counted {
      for from in labels(link.start) {
        for to in labels(link.end) {
          links[[catalog.types.names[Int(link.type.rawValue)], from, to], default: 0] +=
            Int64(count)
        }
      }
    }
    let ordered = links.sorted { a, b in
      a.key.lexicographicallyPrecedes(b.key, by: CodePoints.precedes)
    }
    let relationships = ordered.map { link, count in
      Value.map(
        ValueMap([
          ("type", .string(link[0])), ("from", .string(link[1])), ("to", .string(link[2])),
          ("count", .integer(count)),
        ]))
    }
    return [.list(nodes), .list(relationships)]
  }

  /// The empty name stands for a node without labels.
  private func labels(_ set: UInt32) -> [String] {
    let names = graph.labelSets.sets[Int(set)].map { catalog.labels.names[Int($0.rawValue)] }
    return names.isEmpty ? [""] : names
  }

  // MARK: Indexes, constraints, functions

  private func indexes() -> [[Value]] {
    let ordered = catalog.indexes.sorted { CodePoints.precedes($0.value.name, $1.value.name) }
    return ordered.map { place, index in
      let owner = catalog.constraints.first { CodePoints.areEqual($0.name, index.name) }
      return [
        .string(index.name), .string("RANGE"), .string("NODE"),
        .list([.string(catalog.labels.names[Int(place.label.rawValue)])]),
        .list([.string(catalog.keys.names[Int(place.key.rawValue)])]),
        owner.map { .string($0.name) } ?? .null,
      ]
    }
  }

  private func constraints() -> [[Value]] {
    let ordered = catalog.constraints.sorted { CodePoints.precedes($0.name, $1.name) }
    return ordered.map { constraint in
      let (entity, owner): (String, String)
      switch constraint.target {
      case .nodes(let label): (entity, owner) = ("NODE", catalog.labels.names[Int(label.rawValue)])
      case .relationships(let type):
        (entity, owner) = ("RELATIONSHIP", catalog.types.names[Int(type.rawValue)])
      }
      let isUnique = constraint.rule == .unique
      return [
        .string(constraint.name),
        .string(isUnique ? "UNIQUENESS" : "\(entity)_PROPERTY_EXISTENCE"), .string(entity),
        .list([.string(owner)]),
        .list([.string(catalog.keys.names[Int(constraint.key.rawValue)])]),
        isUnique ? .string(constraint.name) : .null,
      ]
    }
  }

  private func functions() -> [[Value]] {
    FunctionDescription.all.map { description in
      [
        .string(description.name), .string(description.category),
        .boolean(description.isAggregate), .string(description.signature),
      ]
    }
  }
}
