package import CygnetCore
package import GraphStore

/// Nodes and relationships chosen for a picture or a file, with their labels
/// and properties.
package struct Subgraph {
  /// Ascending by id.
  package private(set) var nodes: [Node] = []
  /// Ascending by id; the ends of each are among `nodes`.
  package private(set) var relationships: [Relationship] = []

  /// Everything in a graph.
  package init(_ graph: Graph) {
    graph.forEachNode { nodes.append(Subgraph.decoded($0, graph)) }
    graph.forEachRelationship { relationships.append(Subgraph.decoded($0, graph)) }
  }

  /// What the values hold: nodes, relationships with their ends, and paths, in
  /// lists and maps too.
  ///
  /// - Parameter connects: adds all relationships between the chosen nodes.
  package init(of values: [Value], in graph: Graph, connects: Bool) {
    var chosen: Set<NodeID> = []
    var drawn: Set<RelationshipID> = []
    for value in values { Subgraph.collect(value, graph, &chosen, &drawn) }
    if connects {
      for node in chosen {
        for type in graph.allTypes {
          let id = Int(node.rawValue)
          let segment = graph.adjacency(type, .outgoing)[id >> SegmentSize.shift]
          for run in segment?.runs(id & SegmentSize.mask) ?? [] {
            for place in run.start..<run.start + run.count
            where chosen.contains(NodeID(run.neighbours[place])) {
              drawn.insert(RelationshipID(run.relationships[place]))
            }
          }
        }
      }
    }
    nodes = chosen.filter(graph.isLive).sorted().map { Subgraph.decoded($0, graph) }
    relationships = drawn.filter(graph.isLive).sorted().map { Subgraph.decoded($0, graph) }
  }

  package var isEmpty: Bool { nodes.isEmpty }

  private static func collect(
    _ value: Value, _ graph: Graph, _ nodes: inout Set<NodeID>, _ drawn: inout Set<RelationshipID>
  ) {
    switch value {
    case .node(let node): nodes.insert(node.id)
    case .relationship(let relationship):
      drawn.insert(relationship.id)
      if let ends = graph.ends(of: relationship.id) { nodes.formUnion([ends.start, ends.end]) }
    case .path(let path):
      for node in path.nodes { nodes.insert(node.id) }
      for relationship in path.relationships {
        collect(.relationship(relationship), graph, &nodes, &drawn)
      }
    case .list(let list): for element in list { collect(element, graph, &nodes, &drawn) }
    case .map(let map): for (_, element) in map { collect(element, graph, &nodes, &drawn) }
    default: return
    }
  }

  private static func decoded(_ node: NodeID, _ graph: Graph) -> Node {
    let names = graph.labels(of: node).map { graph.catalog.labels.names[Int($0.rawValue)] }
    return Node(node, content: EntityContent(names: names, properties: graph.properties(of: node)))
  }

  private static func decoded(_ id: RelationshipID, _ graph: Graph) -> Relationship {
    guard let ends = graph.ends(of: id) else { return Relationship(id) }
    return Relationship(
      id,
      content: EntityContent(
        names: [graph.catalog.types.names[Int(ends.type.rawValue)]],
        properties: graph.properties(of: id), start: ends.start, end: ends.end))
  }
}
