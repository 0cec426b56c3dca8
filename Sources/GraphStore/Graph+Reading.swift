package import CygnetCore

extension Graph {
  /// - Parameter failures: how many reads of stored segments had failed before.
  /// - Throws: when another has failed since. What was found meanwhile may lack what
  ///   could not be read, and must not be passed on.
  package func checkHealth(since failures: Int) throws(RuntimeFault) {
    guard let health, health.failures != failures else { return }
    throw RuntimeFault(
      .file, "StorageFailure", gqlStatus: "58030", health.message ?? "the graph cannot be read")
  }

  package var storageFailures: Int { health?.failures ?? 0 }

  package func isLive(_ node: NodeID) -> Bool { labelSet(of: node) != nil }

  package func isLive(_ relationship: RelationshipID) -> Bool {
    let id = Int(relationship.rawValue)
    return relationships[id >> SegmentSize.shift]?.live[id & SegmentSize.mask] ?? false
  }

  /// The number of the node's label set; `nil` for no such node.
  package func labelSet(of node: NodeID) -> UInt32? {
    let id = Int(node.rawValue)
    guard let segment = nodes[id >> SegmentSize.shift] else { return nil }
    let number = segment.labelSets[id & SegmentSize.mask]
    return number == 0 ? nil : number - 1
  }

  package func labels(of node: NodeID) -> [LabelID] {
    labelSet(of: node).map { labelSets.sets[Int($0)] } ?? []
  }

  /// Ends and type; also of a deleted relationship, as long as its id is not reused.
  package func ends(
    of relationship: RelationshipID
  ) -> (start: NodeID, end: NodeID, type: TypeID)? {
    let id = Int(relationship.rawValue)
    guard let segment = relationships[id >> SegmentSize.shift] else { return nil }
    let offset = id & SegmentSize.mask
    return (
      NodeID(segment.starts[offset]), NodeID(segment.ends[offset]), TypeID(segment.types[offset])
    )
  }

  package func property(_ key: KeyID, of node: NodeID) -> Value {
    let column = Int(key.rawValue)
    return column < nodeProperties.count ? nodeProperties[column].value(node.rawValue) : .null
  }

  package func property(_ key: KeyID, of relationship: RelationshipID) -> Value {
    let column = Int(key.rawValue)
    return column < relationshipProperties.count
      ? relationshipProperties[column].value(relationship.rawValue) : .null
  }

  /// Keys that the node may have, and others of its run.
  func keys(near node: NodeID) -> [KeyID] {
    nodes[Int(node.rawValue) >> SegmentSize.shift]?.keys ?? []
  }

  func keys(near relationship: RelationshipID) -> [KeyID] {
    relationships[Int(relationship.rawValue) >> SegmentSize.shift]?.keys ?? []
  }

  /// All properties, keys in code-point order.
  package func properties(of node: NodeID) -> ValueMap {
    properties(keys(near: node), nodeProperties, node.rawValue)
  }

  package func properties(of relationship: RelationshipID) -> ValueMap {
    properties(keys(near: relationship), relationshipProperties, relationship.rawValue)
  }

  private func properties(
    _ keys: [KeyID], _ columns: [PropertyColumn], _ id: UInt32
  ) -> ValueMap {
    var entries: [(String, Value)] = []
    for key in keys {
      let value = columns[Int(key.rawValue)].value(id)
      if !value.isNull { entries.append((catalog.keys.names[Int(key.rawValue)], value)) }
    }
    entries.sort { CodePoints.precedes($0.0, $1.0) }
    return ValueMap(entries)
  }

  package func adjacency(_ type: TypeID, _ direction: Direction) -> SegmentTable<AdjacencySegment> {
    let place = Int(type.rawValue) * 2 + Int(direction.rawValue)
    return place < adjacency.count ? adjacency[place] : SegmentTable()
  }

  /// The number of relationships that leave or enter a node.
  package func degree(_ node: NodeID, _ type: TypeID, _ direction: Direction) -> Int {
    let id = Int(node.rawValue)
    return adjacency(type, direction)[id >> SegmentSize.shift]?.degree(id & SegmentSize.mask) ?? 0
  }

  /// Above every node id.
  package var nodeCapacity: Int { allocation.nextNode }

  /// All types, for a traversal that names none.
  package var allTypes: [TypeID] {
    catalog.types.names.indices.map { TypeID(UInt16($0)) }
  }

  /// Every node, ascending by id.
  package func forEachNode(_ body: (NodeID) throws -> Void) rethrows {
    try nodes.forEachSegment { run, segment in
      for offset in 0..<SegmentSize.count where segment.labelSets[offset] != 0 {
        try body(NodeID(UInt32(run << SegmentSize.shift | offset)))
      }
    }
  }

  /// Every relationship, ascending by id.
  package func forEachRelationship(_ body: (RelationshipID) throws -> Void) rethrows {
    try relationships.forEachSegment { run, segment in
      for offset in 0..<SegmentSize.count where segment.live[offset] {
        try body(RelationshipID(UInt32(run << SegmentSize.shift | offset)))
      }
    }
  }

  /// Appends the nodes whose property equals the value, ascending; `false` without
  /// an index.
  package func seek(
    label: LabelID, key: KeyID, value: Value, into nodes: inout [UInt32]
  ) -> Bool {
    guard let index = indexes[IndexKey(label: label, key: key)] else { return false }
    let start = nodes.count
    index.forEachCandidate(hash: value.stableHash) { node in
      if Value.equals(property(key, of: NodeID(node)), value) == .yes { nodes.append(node) }
    }
    if nodes.count > start + 1 { nodes[start...].sort() }
    return true
  }

  /// Nodes found by an index whose value may equal `value`, ascending; the
  /// caller checks. `nil` without an index.
  package func candidates(label: LabelID, key: KeyID, value: Value) -> [UInt32]? {
    guard let index = indexes[IndexKey(label: label, key: key)] else { return nil }
    return index.candidates(hash: value.stableHash).sorted()
  }
}
