/// Properties of rows of which only the first are wanted are read when those are
/// known; keys after the first only of rows that the first leaves in question.
enum LateReads {
  static func apply(_ plan: LogicalPlan) -> LogicalPlan {
    var plan = plan
    var index = 1
    while index < plan.steps.count {
      if case .top(let top) = plan.steps[index].kind,
        !plan.steps[..<index].contains(where: \.writes),
        !top.keys.contains(where: { $0.expression.bindsOrSearches })
      {
        let late = takeReads(before: index, &plan)
        if !late.isEmpty {
          plan.steps[index].kind = .top(reading(late, top))
          plan.steps.insert(
            PlanStep(.project(late), rows: plan.steps[index].estimatedRows), at: index + 1)
        }
      }
      index += 1
    }
    return plan
  }

  /// Takes the reads out of the projections just before a step.
  private static func takeReads(
    before index: Int, _ plan: inout LogicalPlan
  ) -> [BoundProjection.Item] {
    var late: [BoundProjection.Item] = []
    var readBetween: Set<Slot> = []
    for place in (0..<index).reversed() {
      guard case .project(let items) = plan.steps[place].kind else { break }
      let taken = items.filter { isRead($0.expression) && !readBetween.contains($0.slot) }
      late += taken
      let slots = Set(taken.map(\.slot))
      plan.steps[place].kind = .project(items.filter { !slots.contains($0.slot) })
      readBetween.formUnion(plan.steps[place].slotsRead)
    }
    return late
  }

  /// Whether the value lies in the graph, and is got without fail.
  private static func isRead(_ expression: BoundExpression) -> Bool {
    if case .property(let base, _) = expression.kind, case .slot = base.kind {
      return base.isEntity
    }
    return false
  }

  private static func reading(_ items: [BoundProjection.Item], _ top: PlanStep.Top) -> PlanStep.Top
  {
    func replaced(_ expression: BoundExpression) -> BoundExpression {
      if case .slot(let slot) = expression.kind,
        let item = items.first(where: { $0.slot == slot })
      {
        return item.expression
      }
      return expression.mapChildren { replaced($0) }
    }
    var top = top
    for index in top.keys.indices {
      top.keys[index].expression = replaced(top.keys[index].expression)
    }
    return top
  }
}

extension BoundExpression {
  /// Whether slots are read that are not among the expression's parts.
  fileprivate var bindsOrSearches: Bool {
    switch kind {
    case .path, .subquery, .subplan: true
    default: children.contains(where: \.bindsOrSearches)
    }
  }
}
