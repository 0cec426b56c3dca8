package import CygnetCore
package import GraphStore

extension GraphSelection {
  /// What the values hold: nodes, relationships with their ends, and paths, in lists and
  /// maps too.
  ///
  /// - Parameter connects: adds all relationships between the chosen nodes.
  package init(of values: some Sequence<Value>, in graph: Graph, connects: Bool) {
    var chosen: Set<NodeID> = []
    var drawn: Set<RelationshipID> = []
    for value in values { Self.collect(value, graph, &chosen, &drawn) }
    if connects {
      for node in chosen { Self.connect(node, graph, chosen, &drawn) }
    }
    self.init(
      graph, nodes: chosen.filter(graph.isLive).map(\.rawValue).sorted(),
      relationships: drawn.filter(graph.isLive).map(\.rawValue).sorted())
  }

  private static func connect(
    _ node: NodeID, _ graph: Graph, _ chosen: Set<NodeID>, _ drawn: inout Set<RelationshipID>
  ) {
    let id = Int(node.rawValue)
    for type in graph.allTypes {
      let segment = graph.adjacency(type, .outgoing)[id >> SegmentSize.shift]
      for run in segment?.runs(id & SegmentSize.mask) ?? [] {
        for place in run.start..<run.start + run.count
        where chosen.contains(NodeID(run.neighbours[place])) {
          drawn.insert(RelationshipID(run.relationships[place]))
        }
      }
    }
  }

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

  // MARK: Decoded

  /// All nodes with their labels and properties, ascending by id.
  package var decodedNodes: [Node] {
    (0..<batchCount(.nodes)).flatMap { number in
      let batch = batch(.nodes, number)
      return (0..<batch.count).map { row in
        Node(
          NodeID(batch.ids[row]),
          content: EntityContent(
            names: labels(ofSet: batch.groups[row]),
            properties: batch.properties(row, graph.catalog)))
      }
    }
  }

  /// All relationships with their types and properties, ascending by id.
  package var decodedRelationships: [Relationship] {
    (0..<batchCount(.relationships)).flatMap { number in
      let batch = batch(.relationships, number)
      return (0..<batch.count).map { row in
        Relationship(
          RelationshipID(batch.ids[row]),
          content: EntityContent(
            names: [typeName(batch.groups[row])],
            properties: batch.properties(row, graph.catalog),
            start: NodeID(batch.starts[row]), end: NodeID(batch.ends[row])))
      }
    }
  }
}
