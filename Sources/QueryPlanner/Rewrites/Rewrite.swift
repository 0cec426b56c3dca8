import CygnetCore

/// One named improvement of a plan that changes no answer.
struct Rewrite: Sendable {
  let name: String
  let apply: @Sendable (LogicalPlan, Set<Slot>, inout Planner) -> LogicalPlan

  /// In the order in which they are applied; each can be switched off by name.
  static let all: [Rewrite] = [
    Rewrite(name: "counted-subqueries") { plan, _, planner in
      CountedSubqueries.apply(plan, &planner)
    },
    Rewrite(name: "merge-filters") { plan, _, _ in mergeFilters(plan) },
    Rewrite(name: "top-k") { plan, _, _ in topK(plan) },
    Rewrite(name: "late-reads") { plan, _, _ in LateReads.apply(plan) },
    Rewrite(name: "bound-counts") { plan, _, _ in boundCounts(plan) },
    Rewrite(name: "drop-unread") { plan, output, _ in dropUnread(plan, output) },
    Rewrite(name: "relationship-scan") { plan, _, planner in
      scanRelationships(plan, &planner)
    },
  ]

  /// Relationships that are read, and all of whose type are wanted, are scanned in
  /// their own order: their properties lie in it.
  private static func scanRelationships(
    _ plan: LogicalPlan, _ planner: inout Planner
  ) -> LogicalPlan {
    var plan = plan
    for index in plan.steps.indices.dropFirst() {
      guard case .nodeScan(let node, let labels) = plan.steps[index - 1].kind,
        case .expand(let expand) = plan.steps[index].kind, expand.from == node, !expand.isInto,
        expand.to != node, let relationship = expand.relationship, expand.unique.isEmpty,
        expand.types.count == 1, let direction = expand.direction, expand.labels.isEmpty,
        !plan.steps[..<index].contains(where: \.writes),
        // Lists of nodes in order are quicker to read than those of nodes in none.
        !plan.steps[(index + 1)...].contains(where: { $0.expands(from: node) })
      else { continue }
      let facts = labels.map {
        Assumption.endCarries(label: $0, type: expand.types[0], direction)
      }
      guard facts.allSatisfy({ $0.holds(in: planner.catalog) }) else { continue }
      planner.assumptions += facts
      let isForward = direction == .outgoing
      plan.steps[index].kind = .relationshipScan(
        PlanStep.RelationshipScan(
          relationship: relationship, type: expand.types[0],
          start: isForward ? expand.from : expand.to, end: isForward ? expand.to : expand.from))
      plan.steps[index - 1].kind = .filter([])
    }
    plan.steps.removeAll { step in
      if case .filter(let conditions) = step.kind { conditions.isEmpty } else { false }
    }
    return plan
  }

  /// Neighbouring filters become one.
  private static func mergeFilters(_ plan: LogicalPlan) -> LogicalPlan {
    var merged = LogicalPlan()
    for step in plan.steps {
      if case .filter(let next) = step.kind, let last = merged.steps.last,
        case .filter(let before) = last.kind,
        // A row must be true of the first filter before the second may fail on it.
        next.allSatisfy({ $0.isCondition && !$0.mustStayPut })
      {
        merged.steps[merged.steps.count - 1] = PlanStep(
          .filter(before + next), rows: step.estimatedRows)
      } else {
        merged.steps.append(step)
      }
    }
    return merged
  }

  /// A sort of which only the first rows are taken keeps no others.
  private static func topK(_ plan: LogicalPlan) -> LogicalPlan {
    var plan = plan
    for index in plan.steps.indices {
      guard case .sort(let keys) = plan.steps[index].kind else { continue }
      var next = index + 1
      var skip: BoundExpression?
      if next < plan.steps.count, case .skip(let count) = plan.steps[next].kind {
        skip = count
        next += 1
      }
      guard next < plan.steps.count, case .limit(let limit) = plan.steps[next].kind else {
        continue
      }
      plan.steps[index].kind = .top(PlanStep.Top(keys: keys, skip: skip, limit: limit))
      plan.steps[index].estimatedRows = plan.steps[next].estimatedRows
    }
    return plan
  }

  /// Where the rows with the largest counts are wanted, counts that cannot be among
  /// them make no rows.
  private static func boundCounts(_ plan: LogicalPlan) -> LogicalPlan {
    var plan = plan
    for index in plan.steps.indices {
      guard case .top(var top) = plan.steps[index].kind, let key = top.keys.first,
        key.isDescending, case .slot(var slot) = key.expression.kind
      else { continue }
      var place = index - 1
      search: while place >= 0 {
        switch plan.steps[place].kind {
        case .project(let items):
          if let item = items.first(where: { $0.slot == slot }) {
            guard case .slot(let source) = item.expression.kind else { break search }
            slot = source
          }
        case .countJoin(var join):
          guard join.count == slot, join.emits else { break search }
          top.bound = index
          join.bound = index
          plan.steps[index].kind = .top(top)
          plan.steps[place].kind = .countJoin(join)
          break search
        default: break search
        }
        place -= 1
      }
    }
    return plan
  }

  /// Relationships, paths and computed values that nobody reads are not made.
  private static func dropUnread(_ plan: LogicalPlan, _ output: Set<Slot>) -> LogicalPlan {
    var plan = plan
    var read = output
    for index in plan.steps.indices.reversed() {
      switch plan.steps[index].kind {
      case .expand(var expand):
        if let slot = expand.relationship, !read.contains(slot), expand.unique.isEmpty {
          expand.relationship = nil
          plan.steps[index].kind = .expand(expand)
        }
      case .variableExpand(var expand):
        if let slot = expand.relationships, !read.contains(slot) {
          expand.relationships = nil
          plan.steps[index].kind = .variableExpand(expand)
        }
      case .project(let items):
        // A value that may fail must still fail.
        let needed = items.filter {
          read.contains($0.slot) || $0.expression.mustStayPut && !$0.isPath
        }
        plan.steps[index].kind = .project(needed)
      default: break
      }
      read.formUnion(plan.steps[index].slotsRead)
    }
    plan.steps.removeAll { step in
      if case .project(let items) = step.kind { return items.isEmpty }
      return false
    }
    return plan
  }
}

extension PlanStep {
  fileprivate func expands(from node: Slot) -> Bool {
    if case .expand(let expand) = kind { return expand.from == node && !expand.isInto }
    return false
  }
}

extension BoundProjection.Item {
  fileprivate var isPath: Bool {
    if case .path = expression.kind { return true }
    return false
  }
}

/// Notes on every step which slots later steps read.
enum Liveness {
  static func mark(_ plan: LogicalPlan, output: Set<Slot>) -> LogicalPlan {
    var plan = plan
    var live = output
    for index in plan.steps.indices.reversed() {
      plan.steps[index].live = live
      // What an aggregation or a union does not pass on ends there.
      switch plan.steps[index].kind {
      case .aggregate: live = plan.steps[index].slotsRead
      case .union(let parts, let columns, let slots):
        let marked = zip(parts, columns).map { mark($0, output: Set($1)) }
        plan.steps[index].kind = .union(marked, columns: columns, output: slots)
        live = plan.steps[index].slotsRead
      case .optional(let inner, let nulls, let row):
        let marked = mark(inner, output: live.union([row]))
        plan.steps[index].kind = .optional(marked, nulls: nulls, rowSlot: row)
        live.formUnion(plan.steps[index].slotsRead)
      case .watch(let inner, let watch):
        let marked = mark(inner, output: live.union([watch.rowSlot]))
        plan.steps[index].kind = .watch(marked, watch)
        live.formUnion(plan.steps[index].slotsRead)
      case .apply(var apply):
        apply.inner = mark(apply.inner, output: live)
        plan.steps[index].kind = .apply(apply)
        live.formUnion(plan.steps[index].slotsRead)
      case .foreach(let slot, let list, let inner):
        plan.steps[index].kind = .foreach(slot, list, mark(inner, output: live))
        live.formUnion(plan.steps[index].slotsRead)
      case .merge(let merge, let inner):
        let slots = Set(merge.match.pattern.nodes.map(\.slot))
          .union(merge.match.pattern.relationships.map(\.slot))
        let marked = mark(inner, output: live.union(slots))
        plan.steps[index].kind = .merge(merge, marked)
        live.formUnion(plan.steps[index].slotsRead)
      default: live.formUnion(plan.steps[index].slotsRead)
      }
    }
    return plan
  }
}
