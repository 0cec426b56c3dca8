package import CygnetCore

/// The part of a plan that matches patterns, as a graph of its own: what is to be
/// matched, whatever the order.
struct CountPattern {
  struct Edge: Equatable {
    var from: Slot
    var to: Slot
    var types: [String]
    /// `outgoing` for from `from` to `to`, `nil` for either way.
    var isDirected: Bool
    var slot: Slot?
    var power = 1
    /// Whether rows must tell which relationship it is.
    var isKept = false

    func other(than node: Slot) -> Slot { node == from ? to : from }

    /// The direction seen from one of its ends.
    func direction(from node: Slot) -> Direction? {
      isDirected ? (node == from ? .outgoing : .incoming) : nil
    }
  }

  var labels: [Slot: Set<String>] = [:]
  var edges: [Edge] = []
  var conditions: [BoundExpression] = []
  /// Pairs of edges that must stand for different relationships.
  var distinct: [(Int, Int)] = []
  /// Relationships that are matched one by one and must differ, by their slots.
  var apart: [(Slot, Slot)] = []
  /// Nodes that were bound before.
  var outer: Set<Slot> = []
  /// Where in the plan it begins.
  var start = 0
  /// Nodes that were taken for another, and which.
  var renamed: [Slot: Slot] = [:]

  var nodes: Set<Slot> { Set(labels.keys) }

  /// The most relationships: choosing what to count takes time that grows with
  /// their pairs.
  private static let edgeLimit = 12

  /// The pattern that the last steps of a plan match; `nil` where they do
  /// something else besides, may fail, or are too many.
  init?(_ plan: LogicalPlan, known: [Slot: Set<String>]) {
    var start = plan.steps.count
    while start > 0, CountPattern.isMatching(plan.steps[start - 1].kind) { start -= 1 }
    self.start = start
    guard plan.steps.count - start <= CountPattern.edgeLimit * 4 else { return nil }
    var bound: Set<Slot> = []
    var numbers: [Slot: Int] = [:]
    for step in plan.steps[start...] {
      switch step.kind {
      case .nodeScan(let slot, let labels):
        bound.insert(slot)
        self.labels[slot, default: []].formUnion(labels)
      case .nodeSeek(let seek):
        bound.insert(seek.slot)
        labels[seek.slot, default: []].formUnion([seek.label] + seek.otherLabels)
        let key = BoundExpression(.property(.entity(seek.slot), key: seek.key), seek.value.range)
        // Of a list the condition itself comes behind.
        if !seek.isAnyOf {
          conditions.append(
            BoundExpression(.comparison(key, [(.equal, seek.value)]), seek.value.range))
        }
      case .expand(let expand):
        guard expand.unique.lists.isEmpty, edges.count < CountPattern.edgeLimit else { return nil }
        if !bound.contains(expand.from) { outer.insert(expand.from) }
        if expand.isInto, !bound.contains(expand.to) { outer.insert(expand.to) }
        bound.formUnion([expand.from, expand.to])
        labels[expand.from, default: []].formUnion([] as [String])
        labels[expand.to, default: []].formUnion(expand.labels)
        let isBackward = expand.direction == .incoming
        edges.append(
          Edge(
            from: isBackward ? expand.to : expand.from, to: isBackward ? expand.from : expand.to,
            types: expand.types, isDirected: expand.direction != nil, slot: expand.relationship))
        for other in expand.unique.singles {
          // A relationship of an earlier pattern would have to be told apart, too.
          guard let number = numbers[other] else { return nil }
          distinct.append((number, edges.count - 1))
        }
        if let slot = expand.relationship { numbers[slot] = edges.count - 1 }
      case .filter(let list):
        guard list.allSatisfy({ !$0.mustStayPut && $0.isCondition && !$0.isVolatile }) else {
          return nil
        }
        conditions += list
      default: return nil
      }
    }
    guard !edges.isEmpty else { return nil }
    for slot in nodes { labels[slot, default: []].formUnion(known[slot] ?? []) }
  }

  private static func isMatching(_ kind: PlanStep.Kind) -> Bool {
    switch kind {
    case .nodeScan, .nodeSeek, .expand, .filter: true
    default: false
    }
  }
}

/// What is known of a pattern's nodes, and of the graph.
struct CountFacts {
  /// Nodes that conditions keep apart.
  var unequal: [(Slot, Slot)] = []
  /// Types without self-loops.
  var looplessTypes: Set<String> = []

  func hasNoLoops(_ types: [String]) -> Bool {
    !types.isEmpty && types.allSatisfy(looplessTypes.contains)
  }

  func areUnequal(_ a: Slot, _ b: Slot) -> Bool {
    unequal.contains { $0 == (a, b) || $0 == (b, a) }
  }
}

extension BoundExpression {
  /// The same expression over other slots.
  func replacing(_ change: (Slot) -> Slot) -> BoundExpression {
    var copy = self
    switch kind {
    case .slot(let slot): copy.kind = .slot(change(slot))
    case .path(let slots): copy.kind = .path(slots.map(change))
    default: copy = mapChildren { (child) throws(Never) in child.replacing(change) }
    }
    return copy
  }

  /// `slot.key`, taken apart.
  package var slotProperty: (slot: Slot, key: String)? {
    guard case .property(let base, let key) = kind, case .slot(let slot) = base.kind,
      base.isEntity
    else { return nil }
    return (slot, key)
  }

  /// Two sides and what is between them, where there are just two.
  package var plainComparison: (left: BoundExpression, ComparisonOperator, right: BoundExpression)?
  {
    guard case .comparison(let left, let rest) = kind, rest.count == 1 else { return nil }
    return (left, rest[0].0, rest[0].1)
  }

  /// Whether both are the same parameter, constant or property.
  func isSame(as other: BoundExpression) -> Bool {
    switch (kind, other.kind) {
    case (.parameter(let a), .parameter(let b)): return a == b
    case (.constant(let a), .constant(let b)): return Value.equals(a, b) == .yes
    default:
      guard let a = slotProperty, let b = other.slotProperty else { return false }
      return a == b
    }
  }
}
