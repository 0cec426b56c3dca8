import CygnetCore

/// A property graph as two arrays; an entity's id is its place.
struct ReferenceGraph: Sendable {
  struct NodeRecord: Sendable {
    var labels: [String]
    var properties: [String: Value]
    var isDeleted = false
  }

  struct RelationshipRecord: Sendable {
    var type: String
    var start: Int
    var end: Int
    var properties: [String: Value]
    var isDeleted = false
  }

  var nodes: [NodeRecord] = []
  var relationships: [RelationshipRecord] = []

  var liveNodes: [Int] { nodes.indices.filter { !nodes[$0].isDeleted } }
  var liveRelationships: [Int] { relationships.indices.filter { !relationships[$0].isDeleted } }

  /// Live relationships at a node, at either end.
  func relationships(at node: Int) -> [Int] {
    liveRelationships.filter {
      relationships[$0].start == node || relationships[$0].end == node
    }
  }

  /// The graph without what is deleted, ids counted anew.
  var compacted: ReferenceGraph {
    var graph = ReferenceGraph()
    var places: [Int: Int] = [:]
    for node in liveNodes {
      places[node] = graph.nodes.count
      graph.nodes.append(nodes[node])
    }
    for relationship in liveRelationships {
      var record = relationships[relationship]
      guard let start = places[record.start], let end = places[record.end] else { continue }
      (record.start, record.end) = (start, end)
      graph.relationships.append(record)
    }
    return graph
  }

  /// One statement that makes the graph; empty for the empty graph.
  var createStatement: String {
    let graph = compacted
    var parts: [String] = []
    for (index, node) in graph.nodes.enumerated() {
      let labels = node.labels.map { ":" + Literal.name($0) }.joined()
      parts.append("(n\(index)\(labels)\(Literal.properties(node.properties)))")
    }
    for relationship in graph.relationships {
      let type = Literal.name(relationship.type)
      parts.append(
        "(n\(relationship.start))-[:\(type)\(Literal.properties(relationship.properties))]->"
          + "(n\(relationship.end))")
    }
    return parts.isEmpty ? "" : "CREATE " + parts.joined(separator: ", ")
  }
}

/// Values as query text.
enum Literal {
  static func text(_ value: Value) -> String {
    switch value {
    case .date(let date): "date('\(date)')"
    case .duration(let duration): "duration('\(duration)')"
    case .list(let list): "[" + list.map(text).joined(separator: ", ") + "]"
    case .map(let map): "{" + map.map { "\(name($0)): \(text($1))" }.joined(separator: ", ") + "}"
    default: value.description
    }
  }

  static func properties(_ properties: [String: Value]) -> String {
    if properties.isEmpty { return "" }
    let entries = properties.sorted { $0.key < $1.key }.map { "\(name($0.key)): \(text($0.value))" }
    return " {" + entries.joined(separator: ", ") + "}"
  }

  static func name(_ name: String) -> String { Quoting.name(name) }
}

extension Value {
  static func node(at place: Int) -> Value { .node(Node(NodeID(UInt32(place)))) }

  static func relationship(at place: Int) -> Value {
    .relationship(Relationship(RelationshipID(UInt32(place))))
  }
}

extension Node {
  var place: Int { Int(id.rawValue) }
}

extension Relationship {
  var place: Int { Int(id.rawValue) }
}

/// A mistake of the query, by the code that the language gives it.
struct ReferenceError: Error {
  let code: String

  static let type = ReferenceError(code: "InvalidArgumentType")
  static let overflow = ReferenceError(code: "IntegerOverflow")
  static let deleted = ReferenceError(code: "DeletedEntityAccess")

  /// More rows than are worth the time.
  static let oversized = ReferenceError(code: "Oversized")

  /// The reference does not know the construct: a gap of the tests, not of the engine.
  static func unsupported(_ what: String) -> ReferenceError {
    ReferenceError(code: "Unsupported \(what)")
  }
}
