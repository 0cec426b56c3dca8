import CygnetCore

/// Counting without enumerating: where an aggregation only counts what a pattern's
/// nodes stand for, their matches are multiplied and added up, and never made.
///
/// Counts of homomorphisms factorise; what a pattern asks for beyond them
/// (relationships and nodes that must differ) is taken off by inclusion and
/// exclusion over the patterns in which they coincide. A part that hangs off one
/// node becomes a weight of that node; a part between two nodes or more is counted
/// from half-paths that meet. (Khamis, Ngo, Rudra: "FAQ: Questions Asked
/// Frequently", 2016, is the general theory.)
extension Planner {
  struct Counting {
    var plan: LogicalPlan
    var calls: [BoundProjection.AggregateCall]
    /// How many times each row counts; `nil` for once.
    var weight: Slot?
    /// Whether weights may be negative, so that a group's may add up to nothing.
    var isSigned = false
    /// Counts are so many times too large.
    var divisor: Int64 = 1
    /// Whether no two rows have equal keys, so that each is a group of its own.
    var hasSingleRows = false
  }

  /// `OPTIONAL MATCH` of which only the number of matches is asked: a count beside
  /// each row.
  mutating func countingOptional(
    _ plan: LogicalPlan, _ keys: [BoundProjection.Item], _ calls: [BoundProjection.AggregateCall]
  ) -> (plan: LogicalPlan, calls: [BoundProjection.AggregateCall])? {
    guard !hasWritten, !disabledRewrites.contains("count-factors"), let last = plan.steps.last,
      case .optional(let inner, let nulls, _) = last.kind,
      let pattern = CountPattern(inner, known: labels),
      pattern.distinct.isEmpty, pattern.conditions.allSatisfy({ !$0.searchesGraph })
    else { return nil }
    let made = Set(nulls)
    guard keys.allSatisfy({ $0.expression.slots.isDisjoint(with: made) }) else { return nil }
    let anchors = pattern.outer
    guard let parts = CountParts(pattern, anchors, emitting: nil), parts.joins.isEmpty,
      pattern.edges.allSatisfy({ !anchors.isSuperset(of: [$0.from, $0.to]) }),
      parts.branches.count == 1,
      pattern.conditions.allSatisfy({ condition in
        condition.slots.count == 1 && condition.slots.isSubset(of: pattern.nodes)
          && condition.slots.isDisjoint(with: anchors)
      })
    else { return nil }
    let (matches, rows) = (newSlot(), newSlot())
    var counted: [BoundProjection.AggregateCall] = []
    for var call in calls {
      guard call.aggregate == .count, !call.isDistinct else { return nil }
      if call.arguments.isEmpty {
        call.arguments = [.slot(rows)]
      } else if case .slot(let slot) = call.arguments[0].kind, made.contains(slot) {
        call.arguments = [.slot(matches)]
      } else {
        return nil
      }
      call.aggregate = .sum
      counted.append(call)
    }
    var chooser = CountPlanChooser(pattern, CountFacts(), read: [], rows: 1, self)
    let branch = chooser.branch(parts.branches[0].edge, from: parts.branches[0].anchor, parts)
    self = chooser.planner
    var changed = plan
    changed.steps.removeLast()
    let before = self.rows(changed)
    changed.steps.append(
      PlanStep(
        .countBranches(
          PlanStep.CountBranches(
            anchors: [(parts.branches[0].anchor, branch)], factor: nil, count: matches,
            isOptional: true)), rows: before))
    let one = BoundExpression(.constant(.integer(1)))
    let isNone = BoundExpression(
      .comparison(.slot(matches), [(.equal, BoundExpression(.constant(.integer(0))))]))
    changed.steps.append(
      PlanStep(
        .project([
          .init(
            slot: rows,
            expression: BoundExpression(
              .caseOf(nil, [(when: isNone, then: one)], otherwise: .slot(matches))), name: "")
        ]), rows: before))
    return (changed, counted)
  }

  /// Whether rows are nodes of one scan, each told from the others by a key.
  mutating func hasSingleRows(_ plan: LogicalPlan, _ keys: [BoundProjection.Item]) -> Bool {
    var scanned: (slot: Slot, labels: [String])?
    for step in plan.steps {
      switch step.kind {
      case .argument: if step.estimatedRows > 1 { return false }
      case .nodeScan(let slot, let labels):
        if scanned != nil { return false }
        scanned = (slot, labels)
      case .filter, .countBranches, .project: continue
      default: return false
      }
    }
    guard let scanned, plan.steps.count > 1 else { return false }
    return isKeyed(scanned.slot, keys.map(\.expression), Set(scanned.labels))
  }

  /// The steps before an aggregation, in a form that counts; `nil` where rows are
  /// better made one by one.
  mutating func counting(
    _ plan: LogicalPlan, _ keys: [BoundProjection.Item], _ calls: [BoundProjection.AggregateCall]
  ) -> Counting? {
    guard !hasWritten, !disabledRewrites.contains("count-factors"),
      var pattern = CountPattern(plan, known: labels)
    else { return nil }
    var simple: [BoundProjection.AggregateCall] = []
    for call in calls { simple.append(simplified(call, pattern)) }
    let calls = simple
    // A value that differs each time is asked for as often as it is written.
    guard
      calls.allSatisfy({ Planner.takesWeights($0) && !$0.arguments.contains(where: \.isVolatile) }),
      !keys.contains(where: \.expression.isVolatile)
    else { return nil }
    var read: Set<Slot> = []
    for key in keys { key.expression.collectSlots(into: &read) }
    for call in calls { for argument in call.arguments { argument.collectSlots(into: &read) } }
    for index in pattern.edges.indices { markKept(&pattern, index, read) }
    // Only what is counted, and nothing else, may be halved.
    let isPlainCount = calls.allSatisfy { $0.aggregate == .count && $0.arguments.isEmpty }
    var facts = CountFacts()
    findLoopless(pattern, &facts)
    // What asks only whether there is a match cannot take any off.
    let isSubtractable = calls.allSatisfy { call in
      !call.isDistinct
        && (call.aggregate == .count || call.aggregate == .sum || call.aggregate == .avg)
    }
    let (merges, divisor) = differences(
      &pattern, &facts, read, mayReplace: isSubtractable, mayHalve: isPlainCount)
    guard let merges, merges.count <= (isSubtractable ? 4 : 0) else { return nil }
    var terms: [(sign: Int64, pattern: CountPattern)] = []
    for chosen in 0..<(1 << merges.count) {
      let picked = merges.indices.filter { chosen >> $0 & 1 == 1 }.map { merges[$0] }
      let sign: Int64 = picked.count % 2 == 0 ? 1 : -1
      if !picked.isEmpty, pattern.conditions.contains(where: \.searchesGraph) { return nil }
      guard
        let term = pattern.merged(
          nodes: picked.compactMap(\.nodes), edges: picked.compactMap(\.edges), facts)
      else { continue }
      terms.append((sign, term))
    }
    if terms.isEmpty { return nil }
    let prefix = Array(plan.steps[..<pattern.start])
    let isAlone = prefix.allSatisfy { if case .argument = $0.kind { true } else { false } }
    guard terms.count == 1 || isAlone else { return nil }
    return assemble(
      terms, prefix, pattern, facts, keys.map(\.expression), calls, read,
      cost: Planner.cost(plan.steps[pattern.start...]),
      divisor: divisor)
  }

  private mutating func assemble(
    _ terms: [(sign: Int64, pattern: CountPattern)], _ prefix: [PlanStep], _ whole: CountPattern,
    _ facts: CountFacts, _ keys: [BoundExpression], _ calls: [BoundProjection.AggregateCall],
    _ read: Set<Slot>, cost old: Double, divisor: Int64
  ) -> Counting? {
    var planner = self
    var parts: [CountPlan] = []
    for term in terms {
      var chooser = CountPlanChooser(
        term.pattern, facts, read: read, rows: prefix.last?.estimatedRows ?? 1, planner)
      guard let part = chooser.best(isTotal: read.isEmpty) else { return nil }
      planner = chooser.planner
      parts.append(part)
    }
    guard parts.reduce(0, { $0 + $1.cost }) <= old * 1.1 else { return nil }
    self = planner
    var counting = Counting(plan: LogicalPlan(steps: prefix), calls: calls, divisor: divisor)
    if parts.count == 1 {
      counting.plan.steps += parts[0].steps
      counting.weight = parts[0].count
      // Without keys there is one group, rows or none.
      if let identity = parts[0].identity, prefix.count <= 1, !keys.isEmpty {
        counting.hasSingleRows = identity.allSatisfy { isKeyed($0, keys, whole.labels[$0] ?? []) }
      }
      return counting
    }
    let weight = newSlot()
    let output = read.sorted() + [weight]
    var plans: [LogicalPlan] = []
    var columns: [[Slot]] = []
    for (part, term) in zip(parts, terms) {
      var steps = prefix + part.steps
      if term.sign == 1, let count = part.count {
        plans.append(LogicalPlan(steps: steps))
        columns.append(read.sorted().map { part.renamed[$0] ?? $0 } + [count])
        continue
      }
      let signed = newSlot()
      let count: BoundExpression =
        part.count.map { .slot($0) }
        ?? BoundExpression(
          .constant(.integer(1)))
      let factor = BoundExpression(.constant(.integer(term.sign)))
      steps.append(
        PlanStep(
          .project([
            .init(
              slot: signed, expression: BoundExpression(.arithmetic(count, [(.multiply, factor)])),
              name: "")
          ]), rows: part.rows))
      plans.append(LogicalPlan(steps: steps))
      columns.append(read.sorted().map { part.renamed[$0] ?? $0 } + [signed])
    }
    counting.plan = LogicalPlan(steps: [
      PlanStep(
        .union(plans, columns: columns, output: output), rows: parts.reduce(0) { $0 + $1.rows })
    ])
    counting.weight = weight
    counting.isSigned = true
    return counting
  }

  /// Whether keys tell a node from all others.
  private mutating func isKeyed(
    _ node: Slot, _ keys: [BoundExpression], _ labels: Set<String>
  ) -> Bool {
    for key in keys {
      if case .slot(node) = key.kind { return true }
      if let property = key.slotProperty, property.slot == node,
        relyOnKey(property.key, of: labels)
      {
        return true
      }
    }
    return false
  }

  /// Whether the key tells any two nodes with the labels apart, and each has it; the
  /// plan then depends on that.
  mutating func relyOnKey(_ key: String, of labels: Set<String>?) -> Bool {
    guard
      let label = (labels ?? []).sorted().first(where: { catalog.isTotalKey(label: $0, key: key) })
    else { return false }
    assumptions.append(.totalKey(label: label, key: key))
    return true
  }

  static func cost(_ steps: some Sequence<PlanStep>) -> Double {
    steps.reduce(0) { $0 + $1.estimatedRows }
  }

  // MARK: What is counted

  /// `count(x)` of a node or relationship of the pattern, which is never null,
  /// counts rows.
  private mutating func simplified(
    _ call: BoundProjection.AggregateCall, _ pattern: CountPattern
  ) -> BoundProjection.AggregateCall {
    guard call.aggregate == .count, !call.isDistinct, call.arguments.count == 1 else {
      return call
    }
    if let property = call.arguments[0].slotProperty {
      guard relyOnKey(property.key, of: pattern.labels[property.slot]) else { return call }
    } else {
      guard case .slot(let slot) = call.arguments[0].kind,
        pattern.labels[slot] != nil || pattern.edges.contains(where: { $0.slot == slot })
      else { return call }
    }
    var call = call
    call.arguments = []
    return call
  }

  private static func takesWeights(_ call: BoundProjection.AggregateCall) -> Bool {
    switch call.aggregate {
    case .count, .sum, .avg: true
    case .min, .max: true
    default: call.isDistinct && call.aggregate == .collect
    }
  }

  /// Relationships that are read, or that conditions speak of, are matched one by one.
  private func markKept(_ pattern: inout CountPattern, _ index: Int, _ read: Set<Slot>) {
    let edge = pattern.edges[index]
    if edge.from == edge.to { pattern.edges[index].isKept = true }
    guard let slot = edge.slot else { return }
    if read.contains(slot) || pattern.conditions.contains(where: { $0.slots.contains(slot) }) {
      pattern.edges[index].isKept = true
    }
  }

  // MARK: What must differ

  struct Merge {
    var nodes: (Slot, Slot)?
    var edges: (Int, Int)?
  }

  private mutating func findLoopless(_ pattern: CountPattern, _ facts: inout CountFacts) {
    for type in Set(pattern.edges.flatMap(\.types)) where catalog.loopCount(type: type) == 0 {
      facts.looplessTypes.insert(type)
    }
  }

  /// What must be taken off by inclusion and exclusion, and how many times too
  /// large the count is after that; `nil` where that cannot be said.
  private mutating func differences(
    _ pattern: inout CountPattern, _ facts: inout CountFacts, _ read: Set<Slot>,
    mayReplace: Bool, mayHalve: Bool
  ) -> ([Merge]?, Int64) {
    var merges: [Merge] = []
    var divisor: Int64 = 1
    for condition in pattern.conditions {
      guard let pair = unequalNodes(condition, pattern) else { continue }
      facts.unequal.append(pair)
      if let (left, symbol, _) = condition.plainComparison, symbol == .notEqual,
        let property = left.slotProperty,
        let label = totalLabel(pair.0, pair.1, property.key, pattern)
      {
        assumptions.append(.totalKey(label: label, key: property.key))
      }
    }
    // Conditions that say no more than that two nodes differ.
    var rest: [BoundExpression] = []
    var exact: [(Slot, Slot)] = []
    for (index, condition) in pattern.conditions.enumerated() {
      let others = pattern.conditions[(index + 1)...] + rest
      guard mayReplace, let pair = unequalNodes(condition, pattern),
        !pattern.outer.contains(pair.0),
        !pattern.outer.contains(pair.1),
        let factor = replacement(condition, pair, pattern, Array(others), read, mayHalve)
      else {
        rest.append(condition)
        continue
      }
      divisor *= factor
      exact.append(pair)
      merges.append(Merge(nodes: pair))
    }
    pattern.conditions = rest
    for (a, b) in pattern.distinct {
      let (x, y) = (pattern.edges[a], pattern.edges[b])
      if facts.areUnequal(x.from, y.from), x.isDirected, y.isDirected { continue }
      if facts.areUnequal(x.to, y.to), x.isDirected, y.isDirected { continue }
      if x.isKept, y.isKept, let first = x.slot, let second = y.slot {
        pattern.apart.append((first, second))
        continue
      }
      // Taking them for one might make a loop where there is none.
      if x.isDirected, y.isDirected,
        pattern.merged(nodes: [], edges: [(a, b)], facts) == nil
      {
        assume(x.types)
        continue
      }
      guard x.isDirected, y.isDirected, x.types == y.types, !x.isKept, !y.isKept else {
        return (nil, 1)
      }
      merges.append(Merge(edges: (a, b)))
    }
    // What the merges themselves take off is no fact before.
    facts.unequal.removeAll { pair in
      exact.contains { $0 == pair || $0 == (pair.1, pair.0) }
        && !rest.contains { unequalNodes($0, pattern).map { $0 == pair } ?? false }
    }
    for edge in pattern.edges where facts.hasNoLoops(edge.types) { assume(edge.types) }
    return (merges, divisor)
  }

  private mutating func assume(_ types: [String]) {
    for type in types { assumptions.append(.noLoops(type: type)) }
  }

  /// Two nodes that a condition keeps apart.
  private func unequalNodes(
    _ condition: BoundExpression, _ pattern: CountPattern
  ) -> (Slot, Slot)? {
    guard let (left, symbol, right) = condition.plainComparison,
      [.less, .greater, .notEqual].contains(symbol)
    else { return nil }
    if let a = left.slotProperty, let b = right.slotProperty {
      guard a.key == b.key, a.slot != b.slot, isNode(a.slot, pattern), isNode(b.slot, pattern)
      else { return nil }
      // NaN differs from itself.
      return symbol != .notEqual || totalLabel(a.slot, b.slot, a.key, pattern) != nil
        ? (a.slot, b.slot) : nil
    }
    if case .slot(let a) = left.kind, case .slot(let b) = right.kind, symbol == .notEqual, a != b,
      isNode(a, pattern), isNode(b, pattern)
    {
      return (a, b)
    }
    // `x.k <> e` where another condition says `y.k = e`.
    for (side, value) in [(left, right), (right, left)] {
      guard symbol == .notEqual, let mine = side.slotProperty, isNode(mine.slot, pattern) else {
        continue
      }
      for other in pattern.conditions {
        guard let (a, equal, b) = other.plainComparison, equal == .equal else { continue }
        for (far, farValue) in [(a, b), (b, a)] {
          if let theirs = far.slotProperty, theirs.key == mine.key, theirs.slot != mine.slot,
            isNode(theirs.slot, pattern), farValue.isSame(as: value)
          {
            return (theirs.slot, mine.slot)
          }
        }
      }
    }
    return nil
  }

  /// A label of both nodes under which the key tells any two apart.
  private func totalLabel(
    _ a: Slot, _ b: Slot, _ key: String, _ pattern: CountPattern
  ) -> String? {
    (pattern.labels[a] ?? []).intersection(pattern.labels[b] ?? []).sorted()
      .first { catalog.isTotalKey(label: $0, key: key) }
  }

  private func isNode(_ slot: Slot, _ pattern: CountPattern) -> Bool { pattern.labels[slot] != nil }

  /// By what a count grows when the condition is replaced by the nodes' being
  /// different: 1 for `<>` on a proven key, 2 for `<` on one where the two nodes
  /// have the same place in the pattern; `nil` where it cannot be replaced.
  private mutating func replacement(
    _ condition: BoundExpression, _ pair: (Slot, Slot), _ pattern: CountPattern,
    _ others: [BoundExpression], _ read: Set<Slot>, _ mayHalve: Bool
  ) -> Int64? {
    guard let (left, symbol, right) = condition.plainComparison else { return nil }
    if case .slot = left.kind, case .slot = right.kind { return 1 }
    guard let a = left.slotProperty, let b = right.slotProperty else { return nil }
    guard let label = totalLabel(a.slot, b.slot, a.key, pattern) else { return nil }
    if symbol == .notEqual {
      assumptions.append(.totalKey(label: label, key: a.key))
      return 1
    }
    guard mayHalve, read.isDisjoint(with: [pair.0, pair.1]),
      isSymmetric(pattern, pair, others)
    else { return nil }
    assumptions.append(.totalKey(label: label, key: a.key))
    return 2
  }

  /// Whether exchanging the two nodes leaves the pattern as it is.
  private func isSymmetric(
    _ pattern: CountPattern, _ pair: (Slot, Slot), _ others: [BoundExpression]
  ) -> Bool {
    guard pattern.labels[pair.0] == pattern.labels[pair.1],
      others.allSatisfy({ $0.slots.isDisjoint(with: [pair.0, pair.1]) })
    else { return false }
    func swapped(_ slot: Slot) -> Slot {
      slot == pair.0 ? pair.1 : slot == pair.1 ? pair.0 : slot
    }
    var image: [Int: Int] = [:]
    for (index, edge) in pattern.edges.enumerated() {
      let (from, to) = (swapped(edge.from), swapped(edge.to))
      let match = pattern.edges.indices.first { other in
        let candidate = pattern.edges[other]
        return !image.values.contains(other) && candidate.types == edge.types
          && candidate.isDirected == edge.isDirected && !candidate.isKept && !edge.isKept
          && (candidate.from == from && candidate.to == to
            || !edge.isDirected && candidate.from == to && candidate.to == from)
      }
      guard let match else { return false }
      image[index] = match
    }
    return pattern.distinct.allSatisfy { a, b in
      guard let x = image[a], let y = image[b] else { return false }
      return pattern.distinct.contains { $0 == (x, y) || $0 == (y, x) }
    }
  }
}
