package import CygnetCore

// Indexes and constraints.

extension GraphWriter {
  // MARK: Indexes

  /// - Throws: when an index of that name, or on the same label and key, exists.
  package func createIndex(name: String, label: LabelID, key: KeyID) throws(RuntimeFault) {
    let place = IndexKey(label: label, key: key)
    try checkName(name)
    if let known = graph.catalog.indexes[place] {
      throw RuntimeFault(
        .constraint, "IndexAlreadyExists", gqlStatus: "22N70",
        "the index `\(known.name)` is on this label and property already")
    }
    var entries = IndexEntries()
    var cursor = NodeScanCursor(graph, labels: [label])
    let ids = Buffer<UInt32>(capacity: SegmentSize.count)
    while true {
      let count = cursor.fill(ids, limit: SegmentSize.count)
      if count == 0 { break }
      entries.add(graph.gather(key, nodes: ids, count: count, validity: nil), ids)
    }
    let index = PropertyIndex(entries, stamp: graph.stamp)
    graph.setIndex(place, index)
    graph.catalog.indexes[place] = IndexDescription(
      name: name, entryCount: index.entryCount, comparableCount: index.comparableCount)
    undo.append(.createdIndex(place))
    redo?.append(.createIndex(place, name: name))
  }

  /// Indexes and constraints share their names.
  private func checkName(_ name: String) throws(RuntimeFault) {
    let names = graph.catalog.indexes.values.map(\.name) + graph.catalog.constraints.map(\.name)
    guard names.contains(where: { CodePoints.areEqual($0, name) }) else { return }
    throw RuntimeFault(
      .constraint, "NameAlreadyTaken", gqlStatus: "22N71",
      "an index or a constraint named `\(name)` exists already")
  }

  /// Whether there was one.
  ///
  /// - Throws: when a constraint needs it.
  package func dropIndex(name: String) throws(RuntimeFault) -> Bool {
    let owner = graph.catalog.constraints.first { CodePoints.areEqual($0.name, name) }
    if owner?.rule == .unique {
      throw RuntimeFault(
        .constraint, "IndexBelongsToConstraint", gqlStatus: "22N73",
        "the index `\(name)` belongs to the constraint of the same name; drop the constraint")
    }
    return removeIndex(name: name)
  }

  private func removeIndex(name: String) -> Bool {
    guard
      let place = graph.catalog.indexes.first(where: { CodePoints.areEqual($0.value.name, name) })
    else { return false }
    undo.append(.droppedIndex(place.key, place.value, graph.indexes[place.key]))
    graph.catalog.indexes[place.key] = nil
    graph.setIndex(place.key, nil)
    redo?.append(.dropIndex(place.key))
    return true
  }

  // MARK: Constraints

  /// - Throws: when the name is taken, the same rule is in force already, or the
  ///   graph breaks it.
  package func createConstraint(_ constraint: ConstraintDescription) throws(RuntimeFault) {
    let same = graph.catalog.constraints.first {
      $0.target == constraint.target && $0.key == constraint.key && $0.rule == constraint.rule
    }
    if let same {
      throw RuntimeFault(
        .constraint, "ConstraintAlreadyExists", gqlStatus: "22N65",
        "the constraint `\(same.name)` asks for the same already")
    }
    if constraint.rule == .unique, case .nodes(let label) = constraint.target {
      if let known = graph.catalog.indexes[IndexKey(label: label, key: constraint.key)] {
        throw RuntimeFault(
          .constraint, "IndexAlreadyExists", gqlStatus: "22N70",
          "the index `\(known.name)` is on this label and property; drop it first, "
            + "a uniqueness constraint brings its own")
      }
      try createIndex(name: constraint.name, label: label, key: constraint.key)
    } else {
      try checkName(constraint.name)
    }
    graph.catalog.constraints.append(constraint)
    undo.append(.createdConstraint(constraint.name))
    redo?.append(.createConstraint(constraint))
    try ConstraintCheck(graph).all(of: constraint)
  }

  /// Whether there was one; its index goes with it.
  package func dropConstraint(name: String) -> Bool {
    guard
      let place = graph.catalog.constraints.firstIndex(where: {
        CodePoints.areEqual($0.name, name)
      })
    else { return false }
    let constraint = graph.catalog.constraints.remove(at: place)
    undo.append(.droppedConstraint(constraint, place))
    redo?.append(.dropConstraint(place: place))
    if constraint.rule == .unique { _ = removeIndex(name: constraint.name) }
    return true
  }

  /// Checks every constraint that was there before, and those only, against the
  /// whole graph, for changes that were not made one by one.
  package func checkOldConstraints() throws(RuntimeFault) {
    let check = ConstraintCheck(graph)
    for constraint in graph.catalog.constraints where isOld(constraint) {
      try check.all(of: constraint)
    }
  }

  private func isOld(_ constraint: ConstraintDescription) -> Bool {
    !undo.contains { record in
      if case .createdConstraint(let name) = record { name == constraint.name } else { false }
    }
  }
}
