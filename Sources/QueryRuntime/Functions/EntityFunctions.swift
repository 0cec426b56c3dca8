import CygnetCore
import GraphStore
import QueryPlanner

extension FunctionCall {
  func entity(_ values: [Value]) throws(RuntimeFault) -> Value {
    let graph = context.graph
    switch (function, values[0]) {
    case (_, .null): return .null
    case (.mergedMaps, .map(let first)):
      guard case .map(let second) = values[1] else { return .null }
      return .map(ValueMap(first.map { ($0, $1) } + second.map { ($0, $1) }))
    case (.id, .node(let node)): return .integer(Int64(node.id.rawValue))
    case (.id, .relationship(let relationship)):
      return .integer(Int64(relationship.id.rawValue))
    case (.elementId, .node(let node)): return .string("n:\(node.id.rawValue)")
    case (.elementId, .relationship(let relationship)):
      return .string("r:\(relationship.id.rawValue)")
    case (.labels, .node(let node)):
      try checkLive(graph.isLive(node.id))
      return .list(graph.labels(of: node.id).map { .string(name($0, graph)) })
    case (.type, .relationship(let relationship)):
      guard let type = graph.ends(of: relationship.id)?.type else { return .null }
      return .string(graph.catalog.types.names[Int(type.rawValue)])
    case (.properties, .node(let node)):
      try checkLive(graph.isLive(node.id))
      return .map(graph.properties(of: node.id))
    case (.properties, .relationship(let relationship)):
      try checkLive(graph.isLive(relationship.id))
      return .map(graph.properties(of: relationship.id))
    case (.properties, .map): return values[0]
    case (.keys, .node(let node)):
      try checkLive(graph.isLive(node.id))
      return keys(graph.properties(of: node.id))
    case (.keys, .relationship(let relationship)):
      try checkLive(graph.isLive(relationship.id))
      return keys(graph.properties(of: relationship.id))
    case (.keys, .map(let map)): return keys(map)
    case (.startNode, .relationship(let relationship)):
      return graph.ends(of: relationship.id).map { .node(Node($0.start)) } ?? .null
    case (.endNode, .relationship(let relationship)):
      return graph.ends(of: relationship.id).map { .node(Node($0.end)) } ?? .null
    case (.nodes, .path(let path)): return .list(path.nodes.map { .node($0) })
    case (.relationships, .path(let path)):
      return .list(path.relationships.map { .relationship($0) })
    case (.length, .path(let path)): return .integer(Int64(path.length))
    default: throw wrongArgument(values[0], expected: expected)
    }
  }

  private var expected: String {
    switch function {
    case .labels: "a node"
    case .type, .startNode, .endNode: "a relationship"
    case .nodes, .relationships, .length: "a path"
    case .keys, .properties: "a node, a relationship or a map"
    default: "a node or a relationship"
    }
  }

  private func name(_ label: LabelID, _ graph: Graph) -> String {
    graph.catalog.labels.names[Int(label.rawValue)]
  }

  private func keys(_ map: ValueMap) -> Value { .list(map.keys.map { .string($0) }) }

  private func checkLive(_ isLive: Bool) throws(RuntimeFault) {
    if !isLive { throw deletedAccess(at: range) }
  }
}
