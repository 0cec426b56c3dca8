import CygnetCore

/// The store's behaviour in the plainest way: dictionaries and full copies.
struct GraphModel {
  struct ModelNode: Equatable {
    var labels: Set<String>
    var properties: [String: Int]
  }

  struct ModelRelationship: Equatable {
    var type: String
    var start: NodeID
    var end: NodeID
    var properties: [String: Int]
  }

  var nodes: [NodeID: ModelNode] = [:]
  var relationships: [RelationshipID: ModelRelationship] = [:]

  func neighbours(_ node: NodeID, _ type: String, _ direction: Direction) -> [[UInt32]] {
    relationships.filter { _, relationship in
      relationship.type == type
        && (direction == .outgoing ? relationship.start : relationship.end) == node
    }.map { id, relationship in
      [(direction == .outgoing ? relationship.end : relationship.start).rawValue, id.rawValue]
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
