import CygnetCore
import GraphStore

/// What a graph holds: labels, relationship types, property keys and indexes,
/// with counts.
public struct GraphSchema: Sendable {
  public struct Count: Sendable {
    public let name: String
    public let count: Int
  }

  public struct Index: Sendable {
    public let name: String
    public let label: String
    public let key: String
  }

  /// Relationships of a type from nodes with a label to nodes with another.
  public struct Connection: Sendable {
    public let type: String
    public let count: Int
    /// Labels found at the start, most frequent first.
    public let startLabels: [String]
    public let endLabels: [String]
  }

  public let nodeCount: Int
  public let relationshipCount: Int
  /// Most frequent first.
  public let labels: [Count]
  public let connections: [Connection]
  public let propertyKeys: [String]
  public let indexes: [Index]

  init(_ graph: Graph) {
    let catalog = graph.catalog
    nodeCount = catalog.nodeCount
    relationshipCount = catalog.relationshipCount
    labels = zip(catalog.labels.names, catalog.labelCounts).filter { $1 > 0 }
      .map { Count(name: $0, count: $1) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    connections = catalog.types.names.indices.compactMap { number in
      guard number < catalog.typeCounts.count, catalog.typeCounts[number] > 0 else { return nil }
      let name = catalog.types.names[number]
      func labels(_ direction: Direction) -> [String] {
        catalog.labels.names.map { ($0, catalog.count(type: name, direction, label: $0)) }
          .filter { $0.1 > 0 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
      }
      return Connection(
        type: name, count: catalog.typeCounts[number], startLabels: labels(.outgoing),
        endLabels: labels(.incoming))
    }.sorted { ($1.count, $0.type) < ($0.count, $1.type) }
    propertyKeys = catalog.keys.names.sorted()
    indexes = catalog.indexes.map { place, description in
      Index(
        name: description.name, label: catalog.labels.names[Int(place.label.rawValue)],
        key: catalog.keys.names[Int(place.key.rawValue)])
    }.sorted { $0.name < $1.name }
  }
}
