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
    let lists = conditions.compactMap(Self.propertyList)
    for equality in conditions.flatMap(Self.propertyEqualities) + lists {
      for label in labels[equality.slot] ?? [] {
        let isThere = planner.catalog.index(label: label, key: equality.key) != nil
        planner.assumptions.append(.index(label: label, key: equality.key, isThere))
      }
    }
  }

  /// Relationships of a pattern up to which every start is tried.
  private static let trialLimit = 10

  /// The start from which matching all that is connected with it costs least.
  func bestStart() -> Start? {
    guard let cheapest = cheapestStart() else { return nil }
    // One node found by its key beats any scan; how far relationships of variable
    // length lead is not known well enough to compare.
    guard cheapest.rows > 64, (1...Self.trialLimit).contains(openRelationships.count),
      !openRelationships.contains(where: { $0.length != nil })
    else {
      return cheapest
    }
    let connected = connected(with: cheapest.node.slot)
    var best: (start: Start, cost: Double)?
    for node in openNodes where connected.contains(node.slot) {
      let start = self.start(at: node)
      let cost = trial(start)
      if best.map({ cost < $0.cost }) ?? true { best = (start, cost) }
    }
    return best?.start ?? cheapest
  }

  private func connected(with node: Slot) -> Set<Slot> {
    var found: Set<Slot> = [node]
    var known = 0
    while known != found.count {
      known = found.count
      for relationship in openRelationships
      where found.contains(relationship.from) || found.contains(relationship.to) {
        found.formUnion([relationship.from, relationship.to])
      }
    }
    return found
  }

  private func trial(_ start: Start) -> Double {
    var trial = self
    trial.placeStart(start)
    trial.placePaths()
    trial.placeConditions()
    while trial.placeRelationship() {}
    return PlanStep.matchingCost(trial.steps[steps.count...], rows: rows, of: start.node.slot)
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
    if start.seek == nil { seekList(&start) }
    if start.seek == nil {
      // Conditions on the node alone make its rows fewer.
      for condition in conditions
      where !condition.mustStayPut && condition.slots.contains(node.slot)
        && condition.slots.isDisjoint(with: unboundSlots.subtracting([node.slot]))
      { start.rows *= Self.selectivity(condition) }
    }
    return start
  }

  /// Finds the node by `node.key IN list`. The condition stays: the list may be none.
  private func seekList(_ start: inout Start) {
    for condition in conditions {
      guard let (slot, key, list) = Self.propertyList(condition), slot == start.node.slot,
        list.slots.isDisjoint(with: unboundSlots), !list.isVolatile,
        list.isParameter || !list.mustStayPut,
        let label = start.node.labels.first(where: {
          planner.catalog.index(label: $0, key: key) != nil
        })
      else { continue }
      start.seek = PlanStep.NodeSeek(
        slot: slot, label: label, otherLabels: start.node.labels.filter { $0 != label }, key: key,
        value: list, source: .index, isAnyOf: true)
      start.rows = min(start.rows, Double(max(1, list.children.isEmpty ? 10 : list.children.count)))
      return
    }
  }

  /// A condition read as `entity.key IN list`.
  private static func propertyList(
    _ condition: BoundExpression
  ) -> (slot: Slot, key: String, value: BoundExpression)? {
    guard case .predicate(let left, .in, let list) = condition.kind, let found = left.slotProperty
    else { return nil }
    return (found.slot, found.key, list)
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
    if var seek = start.seek {
      if let condition = start.condition {
        conditions.remove(at: condition)
        if condition < ownCount { ownCount -= 1 }
      }
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

extension PlanStep {
  /// What matching a pattern costs, in rows made: looking up the list of a node that
  /// comes in no order costs several.
  fileprivate static func matchingCost(
    _ steps: ArraySlice<PlanStep>, rows: Double, of start: Slot
  ) -> Double {
    var (cost, before) = (0.0, rows)
    for step in steps {
      switch step.kind {
      case .nodeScan: cost += step.estimatedRows * 0.2
      case .filter: cost += before * 0.2
      case .expand(let expand):
        let lookup = expand.isInto ? 3 : expand.from == start ? 0.3 : 2
        cost += before * lookup + step.estimatedRows
      default: cost += before + step.estimatedRows
      }
      before = step.estimatedRows
    }
    return cost
  }
}
