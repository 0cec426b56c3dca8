import CygnetCore

/// Whether entities of a graph keep its constraints.
struct ConstraintCheck {
  private let graph: Graph
  /// By label number.
  private var ofLabel: [[ConstraintDescription]] = []
  private var ofType: [TypeID: [ConstraintDescription]] = [:]

  init(_ graph: Graph) {
    self.graph = graph
    ofLabel = Array(repeating: [], count: graph.catalog.labels.names.count)
    for constraint in graph.catalog.constraints {
      switch constraint.target {
      case .nodes(let label): ofLabel[Int(label.rawValue)].append(constraint)
      case .relationships(let type): ofType[type, default: []].append(constraint)
      }
    }
  }

  /// Does nothing for a node that is gone.
  func node(_ node: NodeID) throws(RuntimeFault) {
    guard let set = graph.labelSet(of: node) else { return }
    for label in graph.labelSets.sets[Int(set)] {
      for constraint in ofLabel[Int(label.rawValue)] { try check(constraint, node) }
    }
  }

  /// Does nothing for a relationship that is gone.
  func relationship(_ relationship: RelationshipID) throws(RuntimeFault) {
    guard !ofType.isEmpty, graph.isLive(relationship),
      let type = graph.ends(of: relationship)?.type
    else { return }
    for constraint in ofType[type] ?? [] {
      if graph.property(constraint.key, of: relationship).isNull { throw missing(constraint) }
    }
  }

  /// All entities that the constraint is about.
  func all(of constraint: ConstraintDescription) throws(RuntimeFault) {
    let ids = Buffer<UInt32>(capacity: SegmentSize.count)
    if case .nodes(let label) = constraint.target, constraint.rule == .unique,
      let index = graph.indexes[IndexKey(label: label, key: constraint.key)]
    {
      return try index.forEachCollision { (_, node) throws(RuntimeFault) in
        try check(constraint, NodeID(node))
      }
    }
    switch constraint.target {
    case .nodes(let label):
      var cursor = NodeScanCursor(graph, labels: [label])
      while case let count = cursor.fill(ids, limit: SegmentSize.count), count > 0 {
        for row in 0..<count { try check(constraint, NodeID(ids[row])) }
      }
    case .relationships(let type):
      var cursor = NodeScanCursor(graph, labels: [])
      while case let count = cursor.fill(ids, limit: SegmentSize.count), count > 0 {
        for row in 0..<count { try checkOutgoing(NodeID(ids[row]), type, constraint) }
      }
    }
  }

  private func checkOutgoing(
    _ node: NodeID, _ type: TypeID, _ constraint: ConstraintDescription
  ) throws(RuntimeFault) {
    let id = Int(node.rawValue)
    let segment = graph.adjacency(type, .outgoing)[id >> SegmentSize.shift]
    for run in segment?.runs(id & SegmentSize.mask) ?? [] {
      for place in run.start..<run.start + run.count {
        let relationship = RelationshipID(run.relationships[place])
        if graph.property(constraint.key, of: relationship).isNull { throw missing(constraint) }
      }
    }
  }

  private func check(_ constraint: ConstraintDescription, _ node: NodeID) throws(RuntimeFault) {
    let value = graph.property(constraint.key, of: node)
    switch constraint.rule {
    case .exists: if value.isNull { throw missing(constraint) }
    case .unique:
      guard !value.isNull, case .nodes(let label) = constraint.target else { return }
      let others = graph.candidates(label: label, key: constraint.key, value: value) ?? []
      let isTaken = others.contains { other in
        other != node.rawValue
          && Value.equals(graph.property(constraint.key, of: NodeID(other)), value) == .yes
      }
      guard isTaken else { return }
      throw RuntimeFault(
        .constraint, "UniquenessViolation", gqlStatus: "22N79",
        "two \(owner(constraint)) have the \(key(constraint)) \(value); "
          + "constraint `\(constraint.name)` asks for different ones")
    }
  }

  private func missing(_ constraint: ConstraintDescription) -> RuntimeFault {
    RuntimeFault(
      .constraint, "ExistenceViolation", gqlStatus: "22N77",
      "one of the \(owner(constraint)) has no \(key(constraint)); "
        + "constraint `\(constraint.name)` asks for one")
  }

  private func owner(_ constraint: ConstraintDescription) -> String {
    switch constraint.target {
    case .nodes(let label):
      "nodes with `:\(Quoting.name(graph.catalog.labels.names[Int(label.rawValue)]))`"
    case .relationships(let type):
      "relationships of `:\(Quoting.name(graph.catalog.types.names[Int(type.rawValue)]))`"
    }
  }

  private func key(_ constraint: ConstraintDescription) -> String {
    "`\(Quoting.name(graph.catalog.keys.names[Int(constraint.key.rawValue)]))`"
  }
}
