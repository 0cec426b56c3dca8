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

  private struct Link: Hashable {
    let type: TypeID
    let from: UInt32
    let to: UInt32
  }

  /// Labels and the connections between them, each with its count.
  private func schema() throws(RuntimeFault) -> [Value] {
    let nodes = zip(catalog.labels.names, catalog.labelCounts).filter { $1 > 0 }.map {
      name, count in
      Value.map(ValueMap([("label", .string(name)), ("count", .integer(Int64(count)))]))
    }
    var links: [[String]: Int64] = [:]
    for (link, count) in try countLinks() {
      for from in labels(link.from) {
        for to in labels(link.to) {
          links[[catalog.types.names[Int(link.type.rawValue)], from, to], default: 0] += count
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

  /// Relationships by type and the label sets of their ends.
  private func countLinks() throws(RuntimeFault) -> [Link: Int64] {
    var counts: [Link: Int64] = [:]
    var cursor = NodeScanCursor(graph, labels: [])
    let ids = Buffer<UInt32>(capacity: Batch.capacity)
    while case let count = cursor.fill(ids, limit: Batch.capacity), count > 0 {
      try context.check()
      for row in 0..<count {
        guard let from = graph.labelSet(of: NodeID(ids[row])) else { continue }
        for type in graph.allTypes {
          let place = Int(ids[row])
          let segment = graph.adjacency(type, .outgoing)[place >> SegmentSize.shift]
          for run in segment?.runs(place & SegmentSize.mask) ?? [] {
            try context.tick(run.count)
            for index in run.start..<run.start + run.count {
              let neighbour = NodeID(run.neighbours[index])
              guard let to = graph.labelSet(of: neighbour) else { continue }
              counts[Link(type: type, from: from, to: to), default: 0] += 1
            }
          }
        }
      }
    }
    return counts
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
