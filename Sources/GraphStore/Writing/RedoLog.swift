package import CygnetCore

/// One change of a graph, with the ids that it was given: made again in their order,
/// changes lead from a version to the next.
package enum RedoRecord: Sendable {
  case createNode(NodeID, labelSet: UInt32)
  case createRelationship(RelationshipID, TypeID, NodeID, NodeID)
  /// Its properties go with it.
  case deleteNode(NodeID)
  case deleteRelationship(RelationshipID)
  case setLabels(NodeID, labelSet: UInt32)
  /// Null removes the property.
  case setNodeProperty(NodeID, KeyID, Value)
  case setRelationshipProperty(RelationshipID, KeyID, Value)
  case createIndex(IndexKey, name: String)
  case dropIndex(IndexKey)
  /// Its index, if it has one, is created by a record of its own.
  case createConstraint(ConstraintDescription)
  /// By its place in the catalogue.
  case dropConstraint(place: Int)
}

/// What one transaction changes.
package struct RedoLog: Sendable {
  /// Names and label sets that the graph had before.
  package let known: (labels: Int, types: Int, keys: Int, labelSets: Int)
  package private(set) var records: [RedoRecord] = []
  /// Whether `records` tells all; not so after a bulk load, or for very many changes.
  package private(set) var isComplete = true
  private static let recordLimit = 1_000_000

  init(_ base: Graph) {
    let catalog = base.catalog
    known = (
      catalog.labels.names.count, catalog.types.names.count, catalog.keys.names.count,
      base.labelSets.sets.count
    )
  }

  mutating func append(_ record: RedoRecord) {
    guard isComplete else { return }
    records.append(record)
    if records.count > RedoLog.recordLimit { dropRecords() }
  }

  mutating func truncate(to count: Int) {
    if count < records.count { records.removeLast(records.count - count) }
  }

  mutating func dropRecords() {
    isComplete = false
    records = []
  }
}

/// Names and label sets that a transaction adds to its graph, in order.
package struct AddedNames: Sendable {
  package var labels: [String] = []
  package var types: [String] = []
  package var keys: [String] = []
  package var labelSets: [[LabelID]] = []

  package init() {}
}

extension GraphWriter {
  /// A writer outside of any store, for changes that were recorded.
  package static func replaying(_ graph: Graph) -> GraphWriter {
    var stamp = graph.stamp
    return GraphWriter(graph) {
      stamp += 1
      return stamp
    }
  }

  /// What the transaction has added to the names that the graph had before.
  package func addedNames(_ redo: RedoLog) -> AddedNames {
    var added = AddedNames()
    let (catalog, known) = (graph.catalog, redo.known)
    added.labels = Array(catalog.labels.names.dropFirst(known.labels))
    added.types = Array(catalog.types.names.dropFirst(known.types))
    added.keys = Array(catalog.keys.names.dropFirst(known.keys))
    added.labelSets = Array(graph.labelSets.sets.dropFirst(known.labelSets))
    return added
  }

  /// - Throws: when a name is there already, or a set names no label.
  package func replay(_ names: AddedNames) throws(RuntimeFault) {
    _ = beginStatement()
    for name in names.labels {
      guard graph.catalog.labels[name] == nil else { throw .cannotReplay }
      _ = try label(name)
    }
    for name in names.types {
      guard graph.catalog.types[name] == nil else { throw .cannotReplay }
      _ = try type(name)
    }
    for name in names.keys {
      guard graph.catalog.keys[name] == nil else { throw .cannotReplay }
      _ = try key(name)
    }
    for set in names.labelSets {
      let next = graph.labelSets.sets.count
      guard set.allSatisfy({ Int($0.rawValue) < graph.catalog.labels.names.count }),
        graph.labelSets.intern(set) == UInt32(next)
      else { throw .cannotReplay }
    }
  }

  /// Makes a recorded change again.
  ///
  /// - Throws: when it does not fit the graph; the writer must then be abandoned.
  package func replay(_ record: RedoRecord) throws(RuntimeFault) {
    switch record {
    case .createNode(let node, let set):
      guard graph.labelSet(of: node) == nil, Int(set) < graph.labelSets.sets.count,
        Int(node.rawValue) < GraphLimit.entityCount
      else { throw .cannotReplay }
      graph.allocation.note(node, labelSet: set)
      place(node, set)
    case .createRelationship(let relationship, let type, let start, let end):
      guard !graph.isLive(relationship), Int(type.rawValue) < graph.catalog.types.names.count,
        Int(relationship.rawValue) < GraphLimit.entityCount, graph.isLive(start),
        graph.isLive(end)
      else { throw .cannotReplay }
      graph.allocation.note(relationship, type: type)
      connect(relationship, type, start, end)
    case .deleteNode(let node):
      guard graph.isLive(node) else { throw .cannotReplay }
      delete(node)
    case .deleteRelationship(let relationship):
      guard graph.isLive(relationship) else { throw .cannotReplay }
      delete(relationship)
    case .setLabels(let node, let set):
      guard graph.isLive(node), Int(set) < graph.labelSets.sets.count else {
        throw .cannotReplay
      }
      setLabelSet(of: node, set)
    case .setNodeProperty(let node, let key, let value):
      guard graph.isLive(node), isKnown(key) else { throw .cannotReplay }
      setProperty(key, of: node, to: value)
    case .setRelationshipProperty(let relationship, let key, let value):
      guard graph.isLive(relationship), isKnown(key) else { throw .cannotReplay }
      setProperty(key, of: relationship, to: value)
    case .createIndex(let place, let name):
      guard isKnown(place.label), isKnown(place.key) else { throw .cannotReplay }
      try createIndex(name: name, label: place.label, key: place.key)
    case .dropIndex(let place):
      guard graph.indexes[place] != nil else { throw .cannotReplay }
      graph.setIndex(place, nil)
      graph.catalog.indexes[place] = nil
    case .createConstraint(let constraint):
      guard isKnown(constraint) else { throw .cannotReplay }
      graph.catalog.constraints.append(constraint)
    case .dropConstraint(let place):
      guard graph.catalog.constraints.indices.contains(place) else { throw .cannotReplay }
      graph.catalog.constraints.remove(at: place)
    }
  }

  private func isKnown(_ key: KeyID) -> Bool {
    Int(key.rawValue) < graph.catalog.keys.names.count
  }

  private func isKnown(_ label: LabelID) -> Bool {
    Int(label.rawValue) < graph.catalog.labels.names.count
  }

  private func isKnown(_ constraint: ConstraintDescription) -> Bool {
    guard isKnown(constraint.key) else { return false }
    switch constraint.target {
    case .nodes(let label): return isKnown(label)
    case .relationships(let type): return Int(type.rawValue) < graph.catalog.types.names.count
    }
  }
}

extension RuntimeFault {
  static var cannotReplay: RuntimeFault {
    RuntimeFault(
      .file, "CannotReplay", gqlStatus: "58030", "a recorded change does not fit the graph")
  }
}

extension GraphWriter {
  /// Makes what can be read of another graph again, with its ids: relationships need both
  /// of their ends, and constraints that do not hold any more are left out. For a writer of
  /// an empty graph.
  package func restore(_ other: Graph) throws(RuntimeFault) {
    var names = AddedNames()
    names.labels = other.catalog.labels.names
    names.types = other.catalog.types.names
    names.keys = other.catalog.keys.names
    names.labelSets = Array(other.labelSets.sets.dropFirst())
    try replay(names)
    var nodes: [(NodeID, UInt32)] = []
    other.forEachNode { node in
      if let set = other.labelSet(of: node) { nodes.append((node, set)) }
    }
    for (node, set) in nodes {
      try replay(.createNode(node, labelSet: set))
      for (key, column) in other.nodeProperties.enumerated() {
        setProperty(KeyID(UInt16(key)), of: node, to: column.value(node.rawValue))
      }
      _ = beginStatement()
    }
    var relationships: [RelationshipID] = []
    other.forEachRelationship { relationships.append($0) }
    for relationship in relationships {
      guard let (start, end, type) = other.ends(of: relationship), graph.isLive(start),
        graph.isLive(end)
      else { continue }
      try replay(.createRelationship(relationship, type, start, end))
      for (key, column) in other.relationshipProperties.enumerated() {
        setProperty(KeyID(UInt16(key)), of: relationship, to: column.value(relationship.rawValue))
      }
      _ = beginStatement()
    }
    // What is left of a run may hold entities whose labels have changed since.
    graph.allocation = IDAllocation(
      nextNode: graph.allocation.nextNode, nextRelationship: graph.allocation.nextRelationship,
      openNodeRuns: [:], openRelationshipRuns: [:])
    for (place, description) in other.catalog.indexes {
      try createIndex(name: description.name, label: place.label, key: place.key)
    }
    for constraint in other.catalog.constraints {
      let check = ConstraintCheck(graph)
      do throws(RuntimeFault) {
        try check.all(of: constraint)
        graph.catalog.constraints.append(constraint)
      } catch {
        continue
      }
    }
  }
}
