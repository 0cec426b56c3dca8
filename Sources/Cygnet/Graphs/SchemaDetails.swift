import CygnetCore
import GraphStore

/// What a graph holds, in full: labels and relationship types with their properties,
/// what connects what, indexes and constraints. All counts are exact.
public struct SchemaDetails: Sendable {
  public struct Property: Sendable, Equatable {
    public let name: String
    /// Nodes or relationships with a value.
    public let count: Int
    /// Types of the values as the language writes them, most frequent first:
    /// `STRING`, `LIST<STRING>`, or `LIST` for lists of several types and empty ones.
    public let types: [String]
  }

  public struct Label: Sendable {
    public let name: String
    public let count: Int
    /// Most frequent first.
    public let properties: [Property]
  }

  public struct RelationshipType: Sendable {
    public let name: String
    public let count: Int
    /// Most frequent first.
    public let properties: [Property]
    /// Most frequent first.
    public let connections: [Connection]
  }

  /// Relationships of a type between two labels. A node with several labels counts
  /// under each, so that counts of one type may add up to more than there are.
  public struct Connection: Sendable, Equatable {
    /// `nil` for nodes without labels.
    public let start: String?
    public let end: String?
    public let count: Int
  }

  public struct Constraint: Sendable, Equatable {
    public let name: String
    /// The label or relationship type that it is about.
    public let target: String
    /// `(:Company {name}) IS UNIQUE`
    public let text: String
  }

  /// Nodes without any label.
  public let unlabelledNodes: Int
  /// Most frequent first.
  public let labels: [Label]
  public let relationshipTypes: [RelationshipType]
  public let indexes: [GraphSchema.Index]
  /// In code-point order of their names.
  public let constraints: [Constraint]

  init(_ graph: Graph) {
    let (catalog, survey) = (graph.catalog, GraphSurvey(graph))
    let connections = SchemaDetails.connections(survey, graph)
    unlabelledNodes = survey.unlabelledCount
    labels = Catalog.ranked(catalog.labels, catalog.labelCounts).map { label in
      Label(
        name: label.name, count: label.count,
        properties: SchemaDetails.properties(
          survey.labels[LabelID(label.number)] ?? [:], catalog))
    }
    relationshipTypes = Catalog.ranked(catalog.types, catalog.typeCounts).map { type in
      RelationshipType(
        name: type.name, count: type.count,
        properties: SchemaDetails.properties(survey.types[TypeID(type.number)] ?? [:], catalog),
        connections: connections[TypeID(type.number)] ?? [])
    }
    indexes = GraphSchema(graph).indexes
    constraints = catalog.constraints.map { SchemaDetails.constraint($0, catalog) }
      .sorted { CodePoints.precedes($0.name, $1.name) }
  }

  private static func properties(
    _ keys: [KeyID: GraphSurvey.KeyUse], _ catalog: Catalog
  ) -> [Property] {
    keys.map { key, use in
      Property(
        name: catalog.keys.names[Int(key.rawValue)], count: use.count,
        types: use.types.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key))
    }
    .sorted { $0.count == $1.count ? CodePoints.precedes($0.name, $1.name) : $0.count > $1.count }
  }

  private static func connections(
    _ survey: GraphSurvey, _ graph: Graph
  ) -> [TypeID: [Connection]] {
    struct Ends: Hashable { let start: LabelID?, end: LabelID? }
    func labels(_ set: UInt32) -> [LabelID?] {
      let labels = graph.labelSets.sets[Int(set)]
      return labels.isEmpty ? [nil] : labels
    }
    var counts: [TypeID: [Ends: Int]] = [:]
    for (link, count) in survey.links {
      for start in labels(link.start) {
        for end in labels(link.end) {
          counts[link.type, default: [:]][Ends(start: start, end: end), default: 0] += count
        }
      }
    }
    let names = graph.catalog.labels.names
    return counts.mapValues { ends in
      ends.map { ends, count in
        Connection(
          start: ends.start.map { names[Int($0.rawValue)] },
          end: ends.end.map { names[Int($0.rawValue)] }, count: count)
      }
      .sorted { a, b in
        (b.count, a.start ?? "", a.end ?? "") < (a.count, b.start ?? "", b.end ?? "")
      }
    }
  }

  private static func constraint(
    _ constraint: ConstraintDescription, _ catalog: Catalog
  ) -> Constraint {
    let key = Quoting.name(catalog.keys.names[Int(constraint.key.rawValue)])
    let (target, pattern): (String, String)
    switch constraint.target {
    case .nodes(let label):
      target = catalog.labels.names[Int(label.rawValue)]
      pattern = "(:\(Quoting.name(target)) {\(key)})"
    case .relationships(let type):
      target = catalog.types.names[Int(type.rawValue)]
      pattern = "()-[:\(Quoting.name(target)) {\(key)}]-()"
    }
    return Constraint(
      name: constraint.name, target: target,
      text: pattern + (constraint.rule == .unique ? " IS UNIQUE" : " IS NOT NULL"))
  }
}

extension Database {
  /// Looks at every node and relationship once: some tenths of a second for a graph of
  /// a million nodes.
  ///
  /// - Throws: when a part of the graph could not be read.
  public func schemaDetails() throws(CygnetError) -> SchemaDetails {
    try reading { SchemaDetails($0) }
  }
}
