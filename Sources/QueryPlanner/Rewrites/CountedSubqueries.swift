import CygnetCore

/// `COUNT { … }` and `EXISTS { … }` of an acyclic pattern around the row's nodes
/// become a count beside each row, which is never enumerated.
struct CountedSubqueries {
  private var planner: Planner
  /// Rows that the current step is given.
  private var rows = 1.0
  /// For each subquery that is counted, the step.
  private var counted: [PlanStep.CountBranches] = []

  static func apply(_ plan: LogicalPlan, _ planner: inout Planner) -> LogicalPlan {
    var rewrite = CountedSubqueries(planner: planner)
    var result = LogicalPlan()
    for step in plan.steps.flatMap(split) {
      var step = step
      rewrite.rows = result.steps.last?.estimatedRows ?? 1
      if !result.steps.contains(where: \.writes) { step.kind = rewrite.rewritten(step.kind) }
      result.steps += rewrite.counted.map { PlanStep(.countBranches($0), rows: rewrite.rows) }
      rewrite.counted = []
      result.steps.append(step)
    }
    planner = rewrite.planner
    return result
  }

  /// Conditions that search nothing come first, so that fewer rows are counted for.
  private static func split(_ step: PlanStep) -> [PlanStep] {
    guard case .filter(let conditions) = step.kind,
      conditions.contains(where: \.searchesGraph)
    else { return [step] }
    let plain = conditions.filter {
      !$0.searchesGraph && !$0.mustStayPut && $0.isCondition
    }
    let rest = conditions.filter {
      $0.searchesGraph || $0.mustStayPut || !$0.isCondition
    }
    if plain.isEmpty { return [step] }
    let selectivity = rest.reduce(1) { $0 * PatternMatcher.selectivity($1) }
    return [
      PlanStep(.filter(plain), rows: step.estimatedRows / max(selectivity, 0.001)),
      PlanStep(.filter(rest), rows: step.estimatedRows),
    ]
  }

  private mutating func rewritten(_ kind: PlanStep.Kind) -> PlanStep.Kind {
    switch kind {
    case .project(let items): return .project(rewritten(items))
    case .filter(let conditions): return .filter(conditions.map { rewritten($0) })
    case .aggregate(var aggregation):
      aggregation.keys = rewritten(aggregation.keys)
      for index in aggregation.calls.indices {
        aggregation.calls[index].arguments = aggregation.calls[index].arguments.map {
          rewritten($0)
        }
      }
      return .aggregate(aggregation)
    default: return kind
    }
  }

  private mutating func rewritten(
    _ items: [BoundProjection.Item]
  ) -> [BoundProjection.Item] {
    items.map { item in
      var item = item
      item.expression = rewritten(item.expression)
      return item
    }
  }

  /// Parts that are evaluated for every row, whatever the others give.
  private mutating func rewritten(_ expression: BoundExpression) -> BoundExpression {
    switch expression.kind {
    case .subplan(let subplan):
      guard let count = count(subplan) else { return expression }
      if case .count = subplan.result { return .slot(count) }
      let none = BoundExpression(.constant(.integer(0)))
      return BoundExpression(.comparison(.slot(count), [(.greater, none)]), expression.range)
    case .comparison, .arithmetic, .and, .not, .negate, .isNull:
      return expression.mapChildren { rewritten($0) }
    default: return expression
    }
  }

  private mutating func count(_ subplan: BoundExpression.Subplan) -> Slot? {
    guard let pattern = CountPattern(subplan.plan, known: [:]),
      subplan.plan.steps[..<pattern.start].allSatisfy({ step in
        if case .argument = step.kind { true } else { false }
      }),
      pattern.distinct.isEmpty, !pattern.outer.isEmpty,
      let parts = CountParts(pattern, pattern.outer, emitting: nil), parts.joins.isEmpty,
      pattern.edges.allSatisfy({ !pattern.outer.isSuperset(of: [$0.from, $0.to]) }),
      pattern.conditions.allSatisfy({ condition in
        condition.slots.count == 1 && !condition.searchesGraph
          && condition.slots.isSubset(of: pattern.nodes.subtracting(pattern.outer))
      })
    else { return nil }
    switch subplan.result {
    case .count: break
    // Farther off, finding one match can be much less than counting all.
    case .exists: if pattern.edges.count > 1 { return nil }
    case .collect, .first: return nil
    }
    var chooser = CountPlanChooser(pattern, CountFacts(), read: [], rows: 1, planner)
    let branches = parts.branches.map { part in
      (node: part.anchor, branch: chooser.branch(part.edge, from: part.anchor, parts))
    }
    // Which far nodes count is found out for all of them: too much for few rows.
    if rows < Double(planner.catalog.nodeCount) / 256,
      branches.contains(where: { $0.branch.hasMask })
    {
      return nil
    }
    planner = chooser.planner
    let slot = planner.newSlot()
    counted.append(
      PlanStep.CountBranches(anchors: branches, factor: nil, count: slot, isOptional: true))
    return slot
  }
}

extension PlanStep.CountBranch {
  /// Whether not every node at some end counts.
  fileprivate var hasMask: Bool {
    !labels.isEmpty || !conditions.isEmpty || branches.contains(where: \.hasMask)
  }
}
