import CygnetCore

/// Steps that leave rows with counts.
struct CountPlan {
  var steps: [PlanStep]
  /// `nil` where every row counts once.
  var count: Slot?
  var rows: Double
  var cost: Double
  /// Nodes that no two rows have in common; `nil` where rows may repeat.
  var identity: Set<Slot>?
  /// Slots that the pattern calls otherwise than what reads them.
  var renamed: [Slot: Slot] = [:]
}

/// Decides which nodes of a pattern rows are made for (its anchors) and which are
/// only counted, by estimated cost.
struct CountPlanChooser {
  var planner: Planner
  private let pattern: CountPattern
  private let facts: CountFacts
  private let rows: Double
  /// Nodes that rows must have.
  private let wanted: Set<Slot>
  /// Nodes that cannot be counted only.
  private let required: Set<Slot>

  init(
    _ pattern: CountPattern, _ facts: CountFacts, read: Set<Slot>, rows: Double, _ planner: Planner
  ) {
    self.pattern = pattern
    self.facts = facts
    self.planner = planner
    self.rows = rows
    wanted = Set(read.map { pattern.renamed[$0] ?? $0 }).intersection(pattern.nodes)
    var required = pattern.outer
    for edge in pattern.edges where edge.isKept { required.formUnion([edge.from, edge.to]) }
    for condition in pattern.conditions {
      let nodes = condition.slots.intersection(pattern.nodes)
      // What is compared with other variables of the row is tested row by row.
      let edges = Set(pattern.edges.compactMap(\.slot))
      if nodes.count > 1 || !condition.slots.isSubset(of: pattern.nodes.union(edges)) {
        required.formUnion(nodes)
      }
    }
    self.required = required
  }

  /// - Parameter isTotal: whether one sum over all rows is all that is asked.
  mutating func best(isTotal: Bool) -> CountPlan? {
    var best: (plan: CountPlan, planner: Planner)?
    let start = planner
    for (anchors, emitted) in candidates() {
      planner = start
      guard let plan = self.plan(anchors, emitting: emitted, isTotal: isTotal) else { continue }
      if best.map({ plan.cost < $0.plan.cost }) ?? true { best = (plan, planner) }
    }
    guard let best else { return nil }
    planner = best.planner
    return best.plan
  }

  /// Sets of anchors worth a look, with the node that half-paths meet in where rows
  /// are to have it without its being an anchor.
  private func candidates() -> [(anchors: Set<Slot>, emitted: Slot?)] {
    var found: [(Set<Slot>, Slot?)] = []
    let base = required.union(wanted)
    let free = pattern.nodes.subtracting(base).sorted()
    let pairConditions = pattern.conditions.map { $0.slots.intersection(pattern.nodes) }
      .filter { $0.count == 2 }
    func add(_ anchors: Set<Slot>, _ emitted: Slot?) {
      if !anchors.isEmpty { found.append((anchors, emitted)) }
    }
    for extra in [Set<Slot>()] + free.map({ [$0] }) {
      let anchors = base.union(extra)
      add(anchors, nil)
      for node in anchors.subtracting(pattern.outer).sorted() {
        // Conditions on the node met and on others are tested behind it.
        let isMet =
          wanted.contains(node) || pairConditions.contains { $0.contains(node) }
        let isKept = pattern.edges.contains { $0.isKept && ($0.from == node || $0.to == node) }
        if isMet, !isKept { add(anchors.subtracting([node]), node) }
      }
    }
    if free.count > 1 {
      for (index, a) in free.enumerated() {
        for b in free[(index + 1)...] { add(base.union([a, b]), nil) }
      }
    }
    return found
  }

  // MARK: One choice

  private mutating func plan(
    _ anchors: Set<Slot>, emitting emitted: Slot?, isTotal: Bool
  ) -> CountPlan? {
    guard isConnected(anchors), let parts = CountParts(pattern, anchors, emitting: emitted) else {
      return nil
    }
    var plan = CountPlan(steps: [], count: nil, rows: rows, cost: 0, renamed: pattern.renamed)
    let inner = pattern.edges.filter { anchors.contains($0.from) && anchors.contains($0.to) }
    let own = pattern.conditions.filter {
      anchors.isSuperset(of: $0.slots.intersection(pattern.nodes))
    }
    let branches = parts.branches.map {
      (node: $0.anchor, branch: branch($0.edge, from: $0.anchor, parts))
    }
    // One scanned node with all else hanging off it.
    if isTotal, anchors.count == 1, inner.isEmpty, parts.joins.isEmpty, rows <= 1,
      let root = anchors.first, !pattern.outer.contains(root), !hasSeek(root, own),
      own.allSatisfy({ $0.slots.isSubset(of: [root]) && !$0.searchesGraph })
    {
      let count = planner.newSlot()
      let labels = uncertain(root, parts.branches.map { ($0.edge, $0.anchor) })
      plan.steps = [
        PlanStep(
          .countScan(
            PlanStep.CountScan(
              node: root, labels: labels, conditions: own, branches: branches.map(\.branch),
              count: count)), rows: 1)
      ]
      plan.count = count
      plan.rows = 1
      plan.cost = parts.branches.reduce(labelCount(root) * 0.05) { sum, part in
        sum + treeCost(part.edge, from: part.anchor, parts)
      }
      return plan
    }
    guard matchAnchors(anchors, inner, own, &plan) else { return nil }
    if inner.isEmpty, anchors.count == 1, rows <= 1, pattern.outer.isEmpty {
      plan.identity = anchors.filter { !isOneNode($0, own) }.union(emitted.map { [$0] } ?? [])
    }
    if !branches.isEmpty {
      let count = planner.newSlot()
      plan.steps.append(
        PlanStep(
          .countBranches(
            PlanStep.CountBranches(anchors: branches, factor: plan.count, count: count)),
          rows: plan.rows))
      plan.count = count
      plan.cost += plan.rows * 0.5
      for part in parts.branches {
        plan.cost += min(
          treeCost(part.edge, from: part.anchor, parts),
          plan.rows * lazyCost(part.edge, from: part.anchor, parts))
      }
    }
    if pattern.renamed.isEmpty, parts.branches.isEmpty, parts.joins.isEmpty { return nil }
    for join in parts.joins {
      guard let (meeting, work, size) = variable(join, nil, parts, anchors, emitted) else {
        return nil
      }
      let count = planner.newSlot()
      let emits = emitted == join
      plan.cost += plan.rows * (1 + work * 0.2)
      plan.rows *= emits ? max(size, 0.01) : 1
      plan.steps.append(
        PlanStep(
          .countJoin(
            PlanStep.CountJoin(meeting: meeting, emits: emits, factor: plan.count, count: count)),
          rows: plan.rows))
      plan.count = count
      if emits { plan.cost += plan.rows * 0.3 }
    }
    let later = pattern.conditions.filter { condition in
      condition.slots.count > 1
        && !anchors.isSuperset(of: condition.slots.intersection(pattern.nodes))
    }
    if !later.isEmpty {
      guard
        later.allSatisfy({
          $0.slots.intersection(pattern.nodes).isSubset(
            of: anchors.union(emitted.map { [$0] } ?? []))
        })
      else { return nil }
      plan.rows *= 0.5
      guard case .countJoin(var join)? = plan.steps.last?.kind, join.emits else { return nil }
      join.conditions = later
      plan.steps[plan.steps.count - 1] = PlanStep(.countJoin(join), rows: plan.rows)
    }
    return plan
  }

  /// Whether a condition on a key lets there be one such node at most.
  private mutating func isOneNode(_ node: Slot, _ conditions: [BoundExpression]) -> Bool {
    for condition in conditions {
      guard let (left, symbol, right) = condition.plainComparison, symbol == .equal else {
        continue
      }
      for (side, value) in [(left, right), (right, left)] {
        if let property = side.slotProperty, property.slot == node, value.slots.isEmpty,
          planner.relyOnKey(property.key, of: pattern.labels[node])
        {
          return true
        }
      }
    }
    return false
  }

  /// Whether a condition lets the node be looked up.
  private func hasSeek(_ node: Slot, _ conditions: [BoundExpression]) -> Bool {
    conditions.contains { condition in
      guard let (left, symbol, right) = condition.plainComparison, symbol == .equal else {
        return false
      }
      for (side, value) in [(left, right), (right, left)] {
        if let property = side.slotProperty, property.slot == node,
          value.slots.isDisjoint(with: [node]),
          (pattern.labels[node] ?? []).contains(where: {
            planner.catalog.index(label: $0, key: property.key) != nil
          })
        {
          return true
        }
      }
      return false
    }
  }

  private func isConnected(_ anchors: Set<Slot>) -> Bool {
    var open = anchors.subtracting(pattern.outer)
    var reached = anchors.intersection(pattern.outer)
    if reached.isEmpty, let first = open.min() {
      reached = [first]
      open.remove(first)
    }
    var grows = true
    while grows {
      grows = false
      for edge in pattern.edges {
        if reached.contains(edge.from), open.remove(edge.to) != nil {
          reached.insert(edge.to)
          grows = true
        }
        if reached.contains(edge.to), open.remove(edge.from) != nil {
          reached.insert(edge.from)
          grows = true
        }
      }
    }
    return open.isEmpty
  }

  /// Appends the steps that make rows for the anchors.
  private mutating func matchAnchors(
    _ anchors: Set<Slot>, _ edges: [CountPattern.Edge], _ conditions: [BoundExpression],
    _ plan: inout CountPlan
  ) -> Bool {
    if edges.contains(where: { $0.power > 1 }) { return false }
    var bound = BoundPattern()
    bound.boundBefore = pattern.outer
    bound.nodes = anchors.sorted().map {
      BoundPattern.Node(
        slot: $0, labels: (pattern.labels[$0] ?? []).sorted(), properties: [],
        isBound: pattern.outer.contains($0))
    }
    var apart: [Slot: [Slot]] = [:]
    for edge in edges {
      let slot = edge.slot ?? planner.newSlot()
      bound.relationships.append(
        BoundPattern.Relationship(
          slot: slot, types: edge.types, from: edge.from, to: edge.to,
          direction: edge.isDirected ? .outgoing : nil, length: nil, properties: [],
          isBound: false))
    }
    for (a, b) in pattern.apart {
      apart[a, default: []].append(b)
      apart[b, default: []].append(a)
    }
    // What is known of nodes from the rows as they were made before is to be found
    // out anew.
    for node in anchors.subtracting(pattern.outer) { planner.labels[node] = nil }
    var matcher = PatternMatcher(bound, conditions, rows: rows, planner, apart: apart)
    let steps = matcher.run()
    planner = matcher.planner
    plan.steps += steps
    plan.rows = steps.last?.estimatedRows ?? rows
    plan.cost += Planner.cost(steps)
    return true
  }

  // MARK: Parts

  private func labelCount(_ node: Slot) -> Double {
    (pattern.labels[node] ?? []).map { Double(planner.catalog.count(label: $0)) }.min()
      ?? Double(planner.catalog.nodeCount)
  }

  private func typeCount(_ types: [String]) -> Double {
    (types.isEmpty ? planner.catalog.types.names : types)
      .reduce(0) { $0 + Double(planner.catalog.count(type: $1)) }
  }

  /// Relationships per node, seen from `node`.
  private func fanout(_ edge: CountPattern.Edge, from node: Slot) -> Double {
    typeCount(edge.types) / max(1, labelCount(node))
  }

  private func edge(_ edge: CountPattern.Edge, from node: Slot) -> PlanStep.CountEdge {
    PlanStep.CountEdge(types: edge.types, direction: edge.direction(from: node), power: edge.power)
  }

  /// Labels of a node that its relationships do not prove.
  private mutating func uncertain(
    _ node: Slot, _ edges: [(edge: CountPattern.Edge, from: Slot)]
  ) -> [String] {
    var open: [String] = []
    for label in (pattern.labels[node] ?? []).sorted() {
      var isProven = false
      for (edge, _) in edges where !edge.types.isEmpty && edge.isDirected && edge.from != edge.to {
        let end: Direction = edge.from == node ? .outgoing : .incoming
        let facts = edge.types.map { Assumption.endCarries(label: label, type: $0, end) }
        if facts.allSatisfy({ $0.holds(in: planner.catalog) }) {
          planner.assumptions += facts
          isProven = true
          break
        }
      }
      if !isProven { open.append(label) }
    }
    return open
  }

  mutating func branch(
    _ edge: CountPattern.Edge, from anchor: Slot, _ parts: CountParts
  ) -> PlanStep.CountBranch {
    let node = edge.other(than: anchor)
    let further = parts.children(of: node, behind: anchor)
    return PlanStep.CountBranch(
      edge: self.edge(edge, from: anchor), node: node,
      labels: uncertain(node, [(edge, anchor)] + further.map { ($0, node) }),
      conditions: conditions(on: node),
      branches: further.map { branch($0, from: node, parts) })
  }

  /// Conditions on the node and nothing else.
  private func conditions(on node: Slot) -> [BoundExpression] {
    pattern.conditions.filter { $0.slots == [node] }
  }

  /// What weights of all nodes cost to make, or a few nodes' own.
  private func treeCost(
    _ edge: CountPattern.Edge, from anchor: Slot, _ parts: CountParts
  ) -> Double {
    let node = edge.other(than: anchor)
    let further = parts.children(of: node, behind: anchor)
    if further.isEmpty, conditions(on: node).isEmpty { return 1 }
    let own = typeCount(edge.types) * 0.1 + labelCount(node) * 0.1
    return further.reduce(own) { sum, next in sum + treeCost(next, from: node, parts) }
  }

  /// The same where it is found out for a row's node alone.
  private func lazyCost(
    _ edge: CountPattern.Edge, from anchor: Slot, _ parts: CountParts
  ) -> Double {
    let node = edge.other(than: anchor)
    let further = parts.children(of: node, behind: anchor)
    if further.isEmpty, conditions(on: node).isEmpty { return 1 }
    return fanout(edge, from: anchor)
      * further.reduce(1) { sum, next in sum + lazyCost(next, from: node, parts) }
  }

  /// A variable of a join with what it costs per row, and how many nodes it will
  /// hold; `nil` where no half-path leads to it.
  private mutating func variable(
    _ node: Slot, _ parent: Slot?, _ parts: CountParts, _ anchors: Set<Slot>, _ emitted: Slot?
  ) -> (PlanStep.CountJoin.Variable, work: Double, size: Double)? {
    var variable = PlanStep.CountJoin.Variable(
      slot: node, labels: [], conditions: conditions(on: node), anchors: [], sources: [],
      branches: [])
    var work = 0.0
    var size = Double.infinity
    var edges: [(edge: CountPattern.Edge, from: Slot)] = []
    for edge in parts.edges(of: node) {
      let other = edge.other(than: node)
      if other == parent {
        edges.append((edge, node))
      } else if anchors.contains(other) {
        variable.anchors.append((other, self.edge(edge, from: other)))
        let fan = fanout(edge, from: other)
        work += fan
        size = min(size, fan)
        edges.append((edge, other))
      } else if parts.reachesAnchor(other, behind: node) {
        guard let source = self.variable(other, node, parts, anchors, emitted) else { return nil }
        variable.sources.append((source.0, self.edge(edge, from: other)))
        let fan = source.size * fanout(edge, from: other)
        work += source.work + fan
        size = min(size, fan)
        edges.append((edge, other))
      } else {
        variable.branches.append(branch(edge, from: node, parts))
        edges.append((edge, node))
      }
    }
    if size == .infinity { return nil }
    variable.labels = uncertain(node, edges)
    // So many of so many, drawn at random, are fewer different ones.
    let all = max(1, labelCount(node))
    return (variable, work, size < all / 16 ? size : all * size / (all + size))
  }
}

/// What is left of a pattern between and beside its anchors.
struct CountParts {
  /// Acyclic parts that hang off one anchor.
  private(set) var branches: [(anchor: Slot, edge: CountPattern.Edge)] = []
  /// For each part between anchors, the node in which its half-paths meet.
  private(set) var joins: [Slot] = []
  private let free: [CountPattern.Edge]
  private let anchors: Set<Slot>

  /// `nil` where a part has a cycle of its own, or no anchor.
  init?(_ pattern: CountPattern, _ anchors: Set<Slot>, emitting emitted: Slot?) {
    self.anchors = anchors
    free = pattern.edges.filter { !anchors.contains($0.from) || !anchors.contains($0.to) }
    if free.contains(where: \.isKept) { return nil }
    var open = pattern.nodes.subtracting(anchors)
    while let first = open.min() {
      var members: Set<Slot> = [first]
      var queue = [first]
      open.remove(first)
      while let node = queue.popLast() {
        for edge in edges(of: node) {
          let other = edge.other(than: node)
          if open.remove(other) != nil {
            members.insert(other)
            queue.append(other)
          }
        }
      }
      let inner = free.filter { members.contains($0.from) && members.contains($0.to) }
      let outer = free.filter { members.contains($0.from) != members.contains($0.to) }
      guard inner.count == members.count - 1, !outer.isEmpty else { return nil }
      if outer.count == 1, !(emitted.map(members.contains) ?? false) {
        let anchor = anchors.contains(outer[0].from) ? outer[0].from : outer[0].to
        branches.append((anchor, outer[0]))
      } else {
        joins.append(emitted.flatMap { members.contains($0) ? $0 : nil } ?? meeting(members))
      }
    }
  }

  func edges(of node: Slot) -> [CountPattern.Edge] {
    free.filter { $0.from == node || $0.to == node }
  }

  func children(of node: Slot, behind parent: Slot) -> [CountPattern.Edge] {
    edges(of: node).filter { $0.other(than: node) != parent }
  }

  func reachesAnchor(_ node: Slot, behind parent: Slot) -> Bool {
    children(of: node, behind: parent).contains { edge in
      let other = edge.other(than: node)
      return anchors.contains(other) || reachesAnchor(other, behind: node)
    }
  }

  /// The node at which most half-paths arrive.
  private func meeting(_ members: Set<Slot>) -> Slot {
    func arrivals(_ node: Slot) -> Int {
      edges(of: node).filter { edge in
        let other = edge.other(than: node)
        return anchors.contains(other) || reachesAnchor(other, behind: node)
      }.count
    }
    let ranked = members.sorted {
      arrivals($0) == arrivals($1) ? $0 < $1 : arrivals($0) > arrivals($1)
    }
    return ranked[0]
  }
}
