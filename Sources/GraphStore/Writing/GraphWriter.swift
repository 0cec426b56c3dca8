package import CygnetCore

/// Changes a graph: the one writer of a version that is not yet published.
///
/// Every change can be undone back to a mark, so that a failed statement leaves
/// no trace. Reading `graph` in between sees all changes made so far.
package final class GraphWriter {
  package internal(set) var graph: Graph
  var undo: [UndoRecord] = []
  /// Nodes deleted since the statement began; checked at its end.
  private var deletedNodes: [NodeID] = []
  package private(set) var changes = ChangeCounts()
  /// Write numbers are drawn from the store, so that none is used twice.
  private let nextStamp: () -> UInt64
  /// What makes the changes again; `nil` where nobody asks.
  package internal(set) var redo: RedoLog?
  /// The log's, when the writer began.
  var generation = 0
  private let failures: Int

  /// - Parameter keepsRedo: whether the changes are to be recorded in `redo`.
  package init(_ base: Graph, keepsRedo: Bool = false, nextStamp: @escaping () -> UInt64) {
    self.nextStamp = nextStamp
    graph = Graph(base, stamp: nextStamp())
    if keepsRedo { redo = RedoLog(base) }
    failures = base.health?.failures ?? 0
  }

  /// - Throws: when something could not be read since the writer began: what it has
  ///   built may then lack it.
  package func checkHealth() throws(RuntimeFault) { try graph.checkHealth(since: failures) }

  /// Whether a recorded transaction has changed nothing.
  var isUnchanged: Bool {
    guard let redo else { return false }
    let (known, catalog) = (redo.known, graph.catalog)
    return redo.isComplete && redo.records.isEmpty && catalog.labels.names.count == known.labels
      && catalog.types.names.count == known.types && catalog.keys.names.count == known.keys
      && graph.labelSets.sets.count == known.labelSets
  }

  /// Leaves `graph` as it is to whoever holds it: later changes go to a copy
  /// with a new write number.
  package func detachGraph() {
    graph = Graph(graph, stamp: nextStamp())
  }

  // MARK: Statements

  /// A place to return to.
  package struct Mark {
    fileprivate let undoCount: Int
    fileprivate let redoCount: Int
    fileprivate let changes: ChangeCounts
  }

  package func beginStatement() -> Mark {
    deletedNodes.removeAll()
    // Nothing is undone past the beginning of a statement but by forgetting the
    // whole transaction.
    undo.removeAll(keepingCapacity: true)
    return Mark(undoCount: undo.count, redoCount: redo?.records.count ?? 0, changes: changes)
  }

  /// Checks what must hold at the end of a statement.
  package func endStatement() throws(RuntimeFault) {
    for node in deletedNodes where hasRelationships(node) {
      throw RuntimeFault(
        .constraint, "DeleteConnectedNode", gqlStatus: "G1001",
        "cannot delete a node that still has relationships; "
          + "delete them first or use DETACH DELETE")
    }
    deletedNodes.removeAll()
    if !graph.catalog.constraints.isEmpty { try checkConstraints() }
  }

  /// The entities that the statement has made or changed keep the constraints.
  private func checkConstraints() throws(RuntimeFault) {
    let check = ConstraintCheck(graph)
    // Changes of one entity mostly come one after the other.
    var lastNode: NodeID?
    var lastRelationship: RelationshipID?
    for record in undo {
      switch record {
      case .createdNode(let node), .changedLabels(let node, _),
        .changedNodeProperty(let node, _, _):
        if node != lastNode { try check.node(node) }
        lastNode = node
      case .createdRelationship(let relationship),
        .changedRelationshipProperty(let relationship, _, _):
        if relationship != lastRelationship { try check.relationship(relationship) }
        lastRelationship = relationship
      case .deletedNode, .deletedRelationship, .createdIndex, .droppedIndex, .createdConstraint,
        .droppedConstraint:
        continue
      }
    }
  }

  /// Undoes everything since `mark`.
  package func rollBack(to mark: Mark) {
    while undo.count > mark.undoCount, let record = undo.popLast() { apply(record) }
    redo?.truncate(to: mark.redoCount)
    changes = mark.changes
    deletedNodes.removeAll()
  }

  private func hasRelationships(_ node: NodeID) -> Bool {
    graph.allTypes.contains {
      graph.degree(node, $0, .outgoing) > 0 || graph.degree(node, $0, .incoming) > 0
    }
  }

  // MARK: Tokens

  package func label(_ name: String) throws(RuntimeFault) -> LabelID {
    guard let number = graph.catalog.labels.intern(name) else { throw .tokensExhausted("labels") }
    while graph.catalog.labelCounts.count <= Int(number) { graph.catalog.labelCounts.append(0) }
    return LabelID(number)
  }

  package func type(_ name: String) throws(RuntimeFault) -> TypeID {
    guard let number = graph.catalog.types.intern(name) else {
      throw .tokensExhausted("relationship types")
    }
    while graph.catalog.typeCounts.count <= Int(number) { graph.catalog.typeCounts.append(0) }
    while graph.adjacency.count < (Int(number) + 1) * 2 { graph.adjacency.append(SegmentTable()) }
    return TypeID(number)
  }

  package func key(_ name: String) throws(RuntimeFault) -> KeyID {
    guard let number = graph.catalog.keys.intern(name) else {
      throw .tokensExhausted("property keys")
    }
    while graph.nodeProperties.count <= Int(number) {
      graph.nodeProperties.append(PropertyColumn())
      graph.relationshipProperties.append(PropertyColumn())
    }
    return KeyID(number)
  }

  // MARK: Entities

  package func createNode(labels: [LabelID]) throws(RuntimeFault) -> NodeID {
    try createNode(labelSet: labelSet(labels))
  }

  /// The number of a set of labels, for many nodes with the same ones.
  package func labelSet(_ labels: [LabelID]) -> UInt32 { graph.labelSets.intern(labels) }

  /// - Parameter set: as `labelSet` has given it out in this statement.
  package func createNode(labelSet set: UInt32) throws(RuntimeFault) -> NodeID {
    let node = try graph.allocation.node(labelSet: set)
    place(node, set)
    undo.append(.createdNode(node))
    redo?.append(.createNode(node, labelSet: set))
    changes.nodesCreated += 1
    return node
  }

  package func createRelationship(
    _ type: TypeID, from start: NodeID, to end: NodeID
  ) throws(RuntimeFault) -> RelationshipID {
    guard graph.isLive(start), graph.isLive(end) else {
      throw RuntimeFault(
        .entityNotFound, "DeletedEntityAccess",
        "cannot create a relationship at a node that was deleted")
    }
    let relationship = try graph.allocation.relationship(type: type)
    connect(relationship, type, start, end)
    undo.append(.createdRelationship(relationship))
    redo?.append(.createRelationship(relationship, type, start, end))
    changes.relationshipsCreated += 1
    return relationship
  }

  /// Does nothing when the node is gone already.
  package func delete(_ node: NodeID) {
    guard let set = graph.labelSet(of: node) else { return }
    for key in graph.keys(near: node) { _ = change(key, of: node, to: .null) }
    remove(node, set)
    deletedNodes.append(node)
    undo.append(.deletedNode(node, labelSet: set))
    redo?.append(.deleteNode(node))
    changes.nodesDeleted += 1
  }

  package func delete(_ relationship: RelationshipID) {
    guard graph.isLive(relationship), let ends = graph.ends(of: relationship) else { return }
    for key in graph.keys(near: relationship) { _ = change(key, of: relationship, to: .null) }
    disconnect(relationship)
    undo.append(.deletedRelationship(relationship, ends.type, ends.start, ends.end))
    redo?.append(.deleteRelationship(relationship))
    changes.relationshipsDeleted += 1
  }

  /// Deletes the node's relationships too.
  package func detachDelete(_ node: NodeID) {
    for type in graph.allTypes {
      for direction in [Direction.outgoing, .incoming] {
        let id = Int(node.rawValue)
        let segment = graph.adjacency(type, direction)[id >> SegmentSize.shift]
        for run in segment?.runs(id & SegmentSize.mask) ?? [] {
          let ids = (run.start..<run.start + run.count).map { run.relationships[$0] }
          for relationship in ids { delete(RelationshipID(relationship)) }
        }
      }
    }
    delete(node)
  }

  // MARK: Labels and properties

  package func addLabels(_ labels: [LabelID], to node: NodeID) {
    changeLabels(of: node) { $0.union(labels) }
  }

  package func removeLabels(_ labels: [LabelID], from node: NodeID) {
    changeLabels(of: node) { $0.subtracting(labels) }
  }

  private func changeLabels(of node: NodeID, _ change: (Set<LabelID>) -> Set<LabelID>) {
    guard let old = graph.labelSet(of: node) else { return }
    let before = Set(graph.labelSets.sets[Int(old)])
    let after = change(before)
    guard after != before else { return }
    let set = graph.labelSets.intern(after)
    setLabelSet(of: node, set)
    undo.append(.changedLabels(node, labelSet: old))
    redo?.append(.setLabels(node, labelSet: set))
    changes.labelsAdded += after.subtracting(before).count
    changes.labelsRemoved += before.subtracting(after).count
  }

  /// Null removes the property.
  package func setProperty(_ key: KeyID, of node: NodeID, to value: Value) {
    guard change(key, of: node, to: value) else { return }
    redo?.append(.setNodeProperty(node, key, value))
    changes.propertiesSet += 1
  }

  package func setProperty(_ key: KeyID, of relationship: RelationshipID, to value: Value) {
    guard change(key, of: relationship, to: value) else { return }
    redo?.append(.setRelationshipProperty(relationship, key, value))
    changes.propertiesSet += 1
  }

  /// Neither counts nor records the change: properties go with their entity.
  ///
  /// - Returns: `false` where there was nothing to remove.
  private func change(_ key: KeyID, of node: NodeID, to value: Value) -> Bool {
    let old = exchange(key, of: node, for: value)
    if old.isNull, value.isNull { return false }
    undo.append(.changedNodeProperty(node, key, old))
    return true
  }

  private func change(_ key: KeyID, of relationship: RelationshipID, to value: Value) -> Bool {
    let old = graph.exchange(key, of: relationship, for: value)
    if old.isNull, value.isNull { return false }
    undo.append(.changedRelationshipProperty(relationship, key, old))
    return true
  }

  // MARK: Undoing

  private func apply(_ record: UndoRecord) {
    switch record {
    case .createdNode(let node):
      if let set = graph.labelSet(of: node) { remove(node, set) }
    case .createdRelationship(let relationship): disconnect(relationship)
    case .deletedNode(let node, let set):
      place(node, set)
      // Relationships that were left hanging have their labelled end again.
      countEnds(of: node, graph.labelSets.sets[Int(set)], by: 1)
    case .deletedRelationship(let relationship, let type, let start, let end):
      connect(relationship, type, start, end)
    case .changedLabels(let node, let set): setLabelSet(of: node, set)
    case .changedNodeProperty(let node, let key, let old):
      _ = exchange(key, of: node, for: old)
    case .changedRelationshipProperty(let relationship, let key, let old):
      graph.exchange(key, of: relationship, for: old)
    case .createdIndex(let place):
      graph.setIndex(place, nil)
      graph.catalog.indexes[place] = nil
    case .droppedIndex(let place, let description, let index):
      graph.setIndex(place, index)
      graph.catalog.indexes[place] = description
    case .createdConstraint: graph.catalog.constraints.removeLast()
    case .droppedConstraint(let constraint, let place):
      graph.catalog.constraints.insert(constraint, at: place)
    }
  }

  // MARK: Raw changes, counters kept

  func place(_ node: NodeID, _ set: UInt32) {
    let id = Int(node.rawValue)
    nodeSegment(id).set(id & SegmentSize.mask, to: set)
    graph.catalog.nodeCount += 1
    for label in graph.labelSets.sets[Int(set)] {
      graph.catalog.labelCounts[Int(label.rawValue)] += 1
    }
  }

  private func remove(_ node: NodeID, _ set: UInt32) {
    let id = Int(node.rawValue)
    nodeSegment(id).set(id & SegmentSize.mask, to: nil)
    graph.catalog.nodeCount -= 1
    for label in graph.labelSets.sets[Int(set)] {
      graph.catalog.labelCounts[Int(label.rawValue)] -= 1
    }
    // A node with relationships is only removed on the way to a failing
    // statement or to their removal; their ends are counted by label there.
    countEnds(of: node, graph.labelSets.sets[Int(set)], by: -1)
  }

  private func nodeSegment(_ id: Int) -> NodeSegment {
    let stamp = graph.stamp
    return graph.nodes.writable(id >> SegmentSize.shift, stamp: stamp) {
      NodeSegment(stamp: stamp)
    }
  }

  func setLabelSet(of node: NodeID, _ set: UInt32) {
    guard let old = graph.labelSet(of: node) else { return }
    let (before, after) = (graph.labelSets.sets[Int(old)], graph.labelSets.sets[Int(set)])
    let (gone, come) = (
      before.filter { !after.contains($0) }, after.filter { !before.contains($0) }
    )
    let id = Int(node.rawValue)
    nodeSegment(id).set(id & SegmentSize.mask, to: set)
    for label in gone { graph.catalog.labelCounts[Int(label.rawValue)] -= 1 }
    for label in come { graph.catalog.labelCounts[Int(label.rawValue)] += 1 }
    countEnds(of: node, gone, by: -1)
    countEnds(of: node, come, by: 1)
    for (place, _) in graph.indexes {
      let value = graph.property(place.key, of: node)
      if value.isNull { continue }
      if gone.contains(place.label) {
        graph.indexes[place]?.remove(value, node.rawValue, stamp: graph.stamp)
      } else if come.contains(place.label) {
        graph.indexes[place]?.insert(value, node.rawValue, stamp: graph.stamp)
      }
      describeIndex(place)
    }
  }

  /// Counts a node's relationships for labels that it gains or loses.
  private func countEnds(of node: NodeID, _ labels: [LabelID], by step: Int) {
    guard !labels.isEmpty else { return }
    for type in graph.allTypes {
      for direction in [Direction.outgoing, .incoming] {
        let degree = graph.degree(node, type, direction)
        if degree == 0 { continue }
        for label in labels { count(type, direction, label, by: degree * step) }
      }
    }
  }

  private func count(_ type: TypeID, _ direction: Direction, _ label: LabelID, by step: Int) {
    let key = EndKey(type: type, direction: direction, label: label)
    graph.catalog.endCounts[key, default: 0] += step
  }

  func connect(
    _ relationship: RelationshipID, _ type: TypeID, _ start: NodeID, _ end: NodeID
  ) {
    let (id, stamp) = (Int(relationship.rawValue), graph.stamp)
    graph.relationships.writable(id >> SegmentSize.shift, stamp: stamp) {
      RelationshipSegment(stamp: stamp)
    }.insert(id & SegmentSize.mask, start: start, end: end, type: type)
    adjacencySegment(type, .outgoing, start).insert(
      Int(start.rawValue) & SegmentSize.mask, neighbour: end.rawValue, relationship: UInt32(id))
    adjacencySegment(type, .incoming, end).insert(
      Int(end.rawValue) & SegmentSize.mask, neighbour: start.rawValue, relationship: UInt32(id))
    countRelationship(type, start, end, by: 1)
  }

  private func disconnect(_ relationship: RelationshipID) {
    guard let (start, end, type) = graph.ends(of: relationship) else { return }
    let (id, stamp) = (Int(relationship.rawValue), graph.stamp)
    graph.relationships.writable(id >> SegmentSize.shift, stamp: stamp) {
      RelationshipSegment(stamp: stamp)
    }.remove(id & SegmentSize.mask)
    adjacencySegment(type, .outgoing, start).remove(
      Int(start.rawValue) & SegmentSize.mask, neighbour: end.rawValue, relationship: UInt32(id))
    adjacencySegment(type, .incoming, end).remove(
      Int(end.rawValue) & SegmentSize.mask, neighbour: start.rawValue, relationship: UInt32(id))
    countRelationship(type, start, end, by: -1)
  }

  private func countRelationship(_ type: TypeID, _ start: NodeID, _ end: NodeID, by step: Int) {
    graph.catalog.relationshipCount += step
    graph.catalog.typeCounts[Int(type.rawValue)] += step
    if start == end { graph.catalog.countLoops(type, by: step) }
    for label in graph.labels(of: start) { count(type, .outgoing, label, by: step) }
    for label in graph.labels(of: end) { count(type, .incoming, label, by: step) }
  }

  private func adjacencySegment(
    _ type: TypeID, _ direction: Direction, _ node: NodeID
  ) -> AdjacencySegment {
    let stamp = graph.stamp
    return graph.adjacency[Int(type.rawValue) * 2 + Int(direction.rawValue)].writable(
      Int(node.rawValue) >> SegmentSize.shift, stamp: stamp
    ) { AdjacencySegment(stamp: stamp) }
  }

  /// Writes a value and keeps indexes right; returns the value before.
  private func exchange(_ key: KeyID, of node: NodeID, for value: Value) -> Value {
    let old = graph.exchange(key, of: node, for: value)
    guard graph.isIndexed(key) else { return old }
    for label in graph.labels(of: node) {
      let place = IndexKey(label: label, key: key)
      if graph.indexes[place] == nil { continue }
      if !old.isNull { graph.indexes[place]?.remove(old, node.rawValue, stamp: graph.stamp) }
      if !value.isNull { graph.indexes[place]?.insert(value, node.rawValue, stamp: graph.stamp) }
      describeIndex(place)
    }
    return old
  }

  private func describeIndex(_ place: IndexKey) {
    graph.catalog.indexes[place]?.entryCount = graph.indexes[place]?.entryCount ?? 0
    graph.catalog.indexes[place]?.comparableCount = graph.indexes[place]?.comparableCount ?? 0
  }

  // MARK: Bulk

  /// Hands the graph to a bulk load, whose changes cannot be undone one by one.
  func withGraph<Answer>(
    _ body: (Graph) throws(RuntimeFault) -> Answer
  ) throws(RuntimeFault) -> Answer {
    redo?.dropRecords()
    return try body(graph)
  }
}

/// What takes one change back.
enum UndoRecord {
  case createdNode(NodeID)
  case createdRelationship(RelationshipID)
  case deletedNode(NodeID, labelSet: UInt32)
  case deletedRelationship(RelationshipID, TypeID, NodeID, NodeID)
  case changedLabels(NodeID, labelSet: UInt32)
  case changedNodeProperty(NodeID, KeyID, Value)
  case changedRelationshipProperty(RelationshipID, KeyID, Value)
  case createdIndex(IndexKey)
  case droppedIndex(IndexKey, IndexDescription, PropertyIndex?)
  /// The last one.
  case createdConstraint(String)
  case droppedConstraint(ConstraintDescription, Int)
}
