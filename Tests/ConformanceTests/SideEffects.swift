import Cygnet

/// What can be seen of a graph, for telling what a query has changed.
struct GraphSnapshot {
  private struct Property: Hashable {
    /// `true` for a node.
    let ofNode: Bool
    let entity: UInt32
    let key: CodePoints
    let value: CodePoints
  }

  private var nodes: Set<NodeID> = []
  private var relationships: Set<RelationshipID> = []
  private var labels: Set<String> = []
  private var properties: Set<Property> = []

  init(_ database: Database) throws {
    let picture = database.subgraph()
    for node in picture.nodes {
      nodes.insert(node.id)
      labels.formUnion(node.labels)
      add(node.properties, ofNode: true, node.id.rawValue)
    }
    for relationship in picture.relationships {
      relationships.insert(relationship.id)
      add(relationship.properties, ofNode: false, relationship.id.rawValue)
    }
  }

  private mutating func add(_ map: ValueMap, ofNode: Bool, _ entity: UInt32) {
    for (key, value) in map {
      // The type's name, so that a text differs from a date that is written alike.
      properties.insert(
        Property(
          ofNode: ofNode, entity: entity, key: CodePoints(key),
          value: CodePoints("\(value.typeName) \(value)")))
    }
  }

  /// What has come and gone since an earlier snapshot.
  func changes(since earlier: GraphSnapshot) -> SideEffects {
    var effects = SideEffects()
    effects.count("nodes", earlier.nodes, nodes)
    effects.count("relationships", earlier.relationships, relationships)
    effects.count("labels", earlier.labels, labels)
    effects.count("properties", earlier.properties, properties)
    return effects
  }
}

/// Counts under the kit's names; 0 is left out.
struct SideEffects: Equatable, CustomStringConvertible {
  static let names: Set<String> = [
    "+nodes", "-nodes", "+relationships", "-relationships", "+labels", "-labels", "+properties",
    "-properties",
  ]

  private var counts: [String: Int] = [:]

  init(_ counts: [String: Int] = [:]) { self.counts = counts.filter { $0.value != 0 } }

  fileprivate mutating func count<Element>(
    _ name: String, _ before: Set<Element>, _ after: Set<Element>
  ) {
    let (come, gone) = (after.subtracting(before).count, before.subtracting(after).count)
    if come > 0 { counts["+" + name] = come }
    if gone > 0 { counts["-" + name] = gone }
  }

  var description: String {
    counts.isEmpty
      ? "none"
      : counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }
}
