import CygnetCore

/// Where a pattern's matching begins: scans and seeks.
extension PatternMatcher {
  /// A node to start from and how to find it.
  struct Start {
    var node: BoundPattern.Node
    var rows: Double
    var seek: PlanStep.NodeSeek?
    var condition: Int?
  }

  /// The plan depends on which indexes there are.
  mutating func assumeIndexes() {
    let labels = Dictionary(openNodes.map { ($0.slot, $0.labels) }) { first, _ in first }
    for equality in conditions.flatMap(Self.propertyEqualities) {
      for label in labels[equality.slot] ?? [] {
        let isThere = planner.catalog.index(label: label, key: equality.key) != nil
        planner.assumptions.append(.index(label: label, key: equality.key, isThere))
      }
    }
  }

  func cheapestStart() -> Start? {
    var best: Start?
    for node in openNodes {
      let start = self.start(at: node)
      if best.map({ start.rows < $0.rows }) ?? true { best = start }
    }
    return best
  }

  func start(at node: BoundPattern.Node) -> Start {
    let counts = node.labels.map { Double(planner.catalog.count(label: $0)) }
    let all = Double(planner.catalog.nodeCount)
    let scanned = counts.min() ?? all
    var start = Start(node: node, rows: max(scanned, planner.hasWritten ? 1 : 0))
    for (index, condition) in conditions.enumerated() {
      guard let (key, value) = seekable(condition, node.slot) else { continue }
      for label in node.labels {
        let hasIndex = planner.catalog.index(label: label, key: key) != nil
        // A hash table pays off once it is asked more than once.
        guard hasIndex || rows > 1.5 else { continue }
        let isBetter = start.seek == nil || (hasIndex && start.seek?.source == .scan)
        guard isBetter else { continue }
        start.seek = PlanStep.NodeSeek(
          slot: node.slot, label: label, otherLabels: node.labels.filter { $0 != label },
          key: key, value: value, source: hasIndex ? .index : .scan)
        start.condition = index
        start.rows = hasIndex ? 1 : max(1, scanned / 20)
      }
    }
    if start.seek == nil {
      // Conditions on the node alone make its rows fewer.
      for condition in conditions
      where !condition.mustStayPut && condition.slots.contains(node.slot)
        && condition.slots.isDisjoint(with: unboundSlots.subtracting([node.slot]))
      { start.rows *= Self.selectivity(condition) }
    }
    return start
  }

  /// The key and value of `node.key = value`, where the value is known before
  /// the node is.
  private func seekable(
    _ condition: BoundExpression, _ slot: Slot
  ) -> (key: String, value: BoundExpression)? {
    for equality in Self.propertyEqualities(condition)
    where equality.slot == slot && equality.value.slots.isDisjoint(with: unboundSlots)
      && !equality.value.isVolatile && isSafe(equality.value)
    { return (equality.key, equality.value) }
    return nil
  }

  /// A condition read as `entity.key = value`, either way round.
  private static func propertyEqualities(
    _ condition: BoundExpression
  ) -> [(slot: Slot, key: String, value: BoundExpression)] {
    guard case .comparison(let left, let rest) = condition.kind, rest.count == 1,
      rest[0].0 == .equal
    else { return [] }
    return [(left, rest[0].1), (rest[0].1, left)].compactMap { side, value in
      guard case .property(let base, let key) = side.kind, case .slot(let slot) = base.kind else {
        return nil
      }
      return (slot, key, value)
    }
  }

  /// Whether evaluating the value early cannot raise an error that the written
  /// order would not.
  private func isSafe(_ value: BoundExpression) -> Bool {
    if case .property(let base, _) = value.kind { return isSafe(base) }
    return !value.mustStayPut
  }

  mutating func placeStart(_ start: Start) {
    let before = rows
    if var seek = start.seek, let condition = start.condition {
      conditions.remove(at: condition)
      if condition < ownCount { ownCount -= 1 }
      seek.slot = start.node.slot
      add(.nodeSeek(seek), rows: before * start.rows)
    } else {
      let counts = start.node.labels.map { Double(planner.catalog.count(label: $0)) }
      let scanned = counts.min() ?? Double(planner.catalog.nodeCount)
      add(.nodeScan(start.node.slot, labels: start.node.labels), rows: before * scanned)
    }
    openLabels[start.node.slot] = []
    bind(start.node.slot)
  }
}
