import CygnetCore

/// `size(collect(x))` where nothing else is asked of the list: a count. No list is
/// made.
struct CollectedSizes {
  static func rewrite(_ clauses: [BoundClause]) -> [BoundClause] {
    var clauses = clauses
    for index in clauses.indices {
      guard case .project(var projection) = clauses[index] else { continue }
      for call in projection.aggregates.indices
      where projection.aggregates[call].aggregate == .collect {
        let slot = projection.aggregates[call].slot
        guard let rest = counted(slot, projection, clauses[(index + 1)...]) else { continue }
        projection = rest.projection
        projection.aggregates[call].aggregate = .count
        clauses.replaceSubrange((index + 1)..., with: rest.later)
      }
      clauses[index] = .project(projection)
    }
    return clauses
  }

  /// Everything with the list's size in place of `size` of the list; `nil` where
  /// the list itself is asked for.
  private static func counted(
    _ slot: Slot, _ projection: BoundProjection, _ later: ArraySlice<BoundClause>
  ) -> (projection: BoundProjection, later: [BoundClause])? {
    var projection = projection
    var lists: Set<Slot> = [slot]
    for index in projection.aggregatedItems.indices {
      let item = projection.aggregatedItems[index]
      if case .slot(slot) = item.expression.kind {
        lists.insert(item.slot)
      } else {
        guard let sized = item.expression.sized(lists) else { return nil }
        projection.aggregatedItems[index].expression = sized
      }
    }
    guard let own = projection.sizedBehindAggregation(lists) else { return nil }
    projection = own
    // A query without a clause behind gives the list itself out.
    guard let first = later.first, case .project(let next) = first,
      let sized = next.sized(lists)
    else { return nil }
    for clause in later.dropFirst() {
      var slots: Set<Slot> = []
      clause.collectSlots(into: &slots)
      guard slots.isDisjoint(with: lists) else { return nil }
    }
    return (projection, [.project(sized)] + later.dropFirst())
  }
}

extension BoundProjection {
  fileprivate func sizedBehindAggregation(_ lists: Set<Slot>) -> BoundProjection? {
    var changed = self
    for index in order.indices {
      guard let sized = order[index].expression.sized(lists) else { return nil }
      changed.order[index].expression = sized
    }
    if let predicate {
      guard let sized = predicate.sized(lists) else { return nil }
      changed.predicate = sized
    }
    return changed
  }

  /// `nil` where a list is asked for, or goes on.
  fileprivate func sized(_ lists: Set<Slot>) -> BoundProjection? {
    guard var changed = sizedBehindAggregation(lists),
      !output.contains(where: { lists.contains($0.slot) })
    else { return nil }
    for index in items.indices {
      guard let sized = items[index].expression.sized(lists) else { return nil }
      changed.items[index].expression = sized
    }
    for index in aggregatedItems.indices {
      guard let sized = aggregatedItems[index].expression.sized(lists) else { return nil }
      changed.aggregatedItems[index].expression = sized
    }
    for index in aggregates.indices {
      for place in aggregates[index].arguments.indices {
        guard let sized = aggregates[index].arguments[place].sized(lists) else { return nil }
        changed.aggregates[index].arguments[place] = sized
      }
    }
    return changed
  }
}

extension BoundExpression {
  private struct AskedFor: Error {}

  /// The expression with a list's slot, which now holds its size, for `size` of it;
  /// `nil` where the list is used otherwise.
  fileprivate func sized(_ lists: Set<Slot>) -> BoundExpression? { try? replaced(lists) }

  private func replaced(_ lists: Set<Slot>) throws(AskedFor) -> BoundExpression {
    switch kind {
    case .function(.size, let arguments):
      if case .slot(let slot)? = arguments.first?.kind, lists.contains(slot) {
        return BoundExpression(.slot(slot), range)
      }
    case .slot(let slot): if lists.contains(slot) { throw AskedFor() }
    case .path, .subquery, .subplan:
      if !slots.isDisjoint(with: lists) { throw AskedFor() }
      return self
    default: break
    }
    return try mapChildren { (child) throws(AskedFor) in try child.replaced(lists) }
  }
}
