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
    guard let merges, merges.isEmpty || isSubtractable,
      merges.isEmpty || !pattern.conditions.contains(where: \.searchesGraph),
      let terms = CountPattern.terms(pattern, merges, facts)
    else { return nil }
    let prefix = Array(plan.steps[..<pattern.start])
    let isAlone = prefix.allSatisfy { if case .argument = $0.kind { true } else { false } }
    guard terms.count == 1 || isAlone else { return nil }
    return assemble(
      terms, prefix, pattern, facts, keys.map(\.expression), calls, read,
      cost: Planner.cost(plan.steps[pattern.start...]),
      divisor: divisor)
  }

  private mutating func assemble(
    _ terms: [CountPattern.Term], _ prefix: [PlanStep], _ whole: CountPattern,
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
    func steps(_ part: CountPlan) -> [PlanStep] {
      Planner.summing(part.steps, read: Set(read.map { part.renamed[$0] ?? $0 }))
    }
    var counting = Counting(plan: LogicalPlan(steps: prefix), calls: calls, divisor: divisor)
    if parts.count == 1 {
      counting.weight = parts[0].count
      // Without keys there is one group, rows or none.
      if let identity = parts[0].identity, prefix.count <= 1, !keys.isEmpty {
        counting.hasSingleRows = identity.allSatisfy { isKeyed($0, keys, whole.labels[$0] ?? []) }
      }
      // Where each row is a group nothing is added up.
      counting.plan.steps += counting.hasSingleRows ? parts[0].steps : steps(parts[0])
      return counting
    }
    let weight = newSlot()
    let output = read.sorted() + [weight]
    var plans: [LogicalPlan] = []
    var columns: [[Slot]] = []
    for (part, term) in zip(parts, terms) {
      var steps = prefix + steps(part)
      if term.factor == 1, let count = part.count {
        plans.append(LogicalPlan(steps: steps))
        columns.append(read.sorted().map { part.renamed[$0] ?? $0 } + [count])
        continue
      }
      let signed = newSlot()
      let count: BoundExpression =
        part.count.map { .slot($0) }
        ?? BoundExpression(
          .constant(.integer(1)))
      let factor = BoundExpression(.constant(.integer(term.factor)))
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

  /// The steps before an aggregation; nodes that nobody reads behind the step that
  /// meets them make no rows.
  private static func summing(_ steps: [PlanStep], read: Set<Slot>) -> [PlanStep] {
    var steps = steps
    for index in steps.indices {
      guard case .countJoin(var join) = steps[index].kind, join.emits else { continue }
      let isRead = steps[(index + 1)...].contains { $0.slotsRead.contains(join.meeting.slot) }
      join.isSummed = !isRead && !read.contains(join.meeting.slot)
      steps[index].kind = .countJoin(join)
    }
    return steps
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
}
