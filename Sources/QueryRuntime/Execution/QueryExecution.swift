package import CygnetCore
package import GraphStore
package import QueryPlanner

/// A running query: pulled batch by batch.
package final class QueryExecution {
  package let columns: [BoundColumn]
  private let root: any Operator

  package init(
    _ plan: LogicalPlan, columns: [BoundColumn], slotCount: Int, context: ExecutionContext
  ) {
    self.columns = columns
    context.slotCount = slotCount
    root = OperatorBuilder(context, isOutermost: true).build(
      plan, argument: Batch(slotCount: slotCount, count: 1))
  }

  /// The next rows, one column per result column; `nil` at the end.
  package func next() throws(RuntimeFault) -> (columns: [Column], count: Int)? {
    guard let batch = try root.next() else { return nil }
    return (columns.map { batch.columns[$0.slot] ?? .constant(.null) }, batch.count)
  }
}

/// Gives nodes and relationships in a value their labels and properties.
package struct ValueDecoder {
  private let graph: Graph

  package init(_ graph: Graph) { self.graph = graph }

  package func decoded(_ value: Value) -> Value {
    switch value {
    case .node(let node): .node(decoded(node))
    case .relationship(let relationship): .relationship(decoded(relationship))
    case .list(let list): .list(list.map(decoded))
    case .map(let map): .map(ValueMap(map.map { ($0, decoded($1)) }))
    case .path(let path):
      .path(
        Path(
          nodes: path.nodes.map(decoded), relationships: path.relationships.map(decoded)))
    default: value
    }
  }

  package func decoded(_ node: Node) -> Node {
    let labels = graph.labels(of: node.id).map { graph.catalog.labels.names[Int($0.rawValue)] }
    return Node(
      node.id, content: EntityContent(names: labels, properties: graph.properties(of: node.id)))
  }

  package func decoded(_ relationship: Relationship) -> Relationship {
    guard let ends = graph.ends(of: relationship.id) else { return relationship }
    return Relationship(
      relationship.id,
      content: EntityContent(
        names: [graph.catalog.types.names[Int(ends.type.rawValue)]],
        properties: graph.properties(of: relationship.id), start: ends.start, end: ends.end))
  }
}
