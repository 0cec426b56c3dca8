import CygnetCore

/// What a pattern asks for beyond homomorphisms: relationships and nodes that must
/// differ.
extension Planner {
  mutating func findLoopless(_ pattern: CountPattern, _ facts: inout CountFacts) {
    for type in Set(pattern.edges.flatMap(\.types)) where catalog.loopCount(type: type) == 0 {
      facts.looplessTypes.insert(type)
    }
  }

  /// What must be taken off by inclusion and exclusion, and how many times too
  /// large the count is after that; `nil` where that cannot be said.
  mutating func differences(
    _ pattern: inout CountPattern, _ facts: inout CountFacts, _ read: Set<Slot>,
    mayReplace: Bool, mayHalve: Bool
  ) -> ([CountPattern.Merge]?, Int64) {
    var merges: [CountPattern.Merge] = []
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
    // Conditions that say no more than that nodes differ.
    var exact: [(Slot, Slot)] = []
    if mayReplace, mayHalve {
      while let chain = orderedNodes(pattern, read, except: exact) {
        for (index, node) in chain.nodes.enumerated() {
          divisor *= Int64(index + 1)
          for other in chain.nodes[..<index] { exact.append((other, node)) }
        }
        assumptions.append(.totalKey(label: chain.label, key: chain.key))
        pattern.conditions = pattern.conditions.enumerated()
          .filter { !chain.conditions.contains($0.offset) }.map(\.element)
      }
    }
    var rest: [BoundExpression] = []
    for condition in pattern.conditions {
      guard mayReplace, let pair = unequalNodes(condition, pattern),
        pattern.outer.isDisjoint(with: [pair.0, pair.1]),
        saysOnlyUnequal(condition, pattern)
      else {
        rest.append(condition)
        continue
      }
      exact.append(pair)
    }
    pattern.conditions = rest
    facts.unequal += exact
    merges = exact.map { CountPattern.Merge([.init(nodes: [$0])]) }
    for (a, b) in pattern.distinct {
      let (x, y) = (pattern.edges[a], pattern.edges[b])
      if x.isKept, y.isKept, let first = x.slot, let second = y.slot {
        if x.isDirected, y.isDirected,
          facts.areUnequal(x.from, y.from) || facts.areUnequal(x.to, y.to)
        {
          continue
        }
        pattern.apart.append((first, second))
        continue
      }
      // Taking them for one might make a loop where there is none, or one node of
      // two that differ.
      let ways = CountPattern.Merge(edges: a, b, pattern).ways.filter {
        pattern.merged([$0], facts) != nil
      }
      if ways.isEmpty { continue }
      guard !x.isKept, !y.isKept else { return (nil, 1) }
      merges.append(CountPattern.Merge(ways))
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

  /// Whether a condition says no more than that two nodes are different.
  private mutating func saysOnlyUnequal(
    _ condition: BoundExpression, _ pattern: CountPattern
  ) -> Bool {
    guard let (left, symbol, right) = condition.plainComparison, symbol == .notEqual else {
      return false
    }
    if case .slot = left.kind, case .slot = right.kind { return true }
    guard let a = left.slotProperty, let b = right.slotProperty,
      let label = totalLabel(a.slot, b.slot, a.key, pattern)
    else { return false }
    assumptions.append(.totalKey(label: label, key: a.key))
    return true
  }

  private struct NodeOrder {
    var nodes: [Slot]
    var conditions: Set<Int>
    var label: String
    var key: String
  }

  /// Nodes that `<` on a proven key puts in a row, and which have the same place in
  /// the pattern: of their orders, all as frequent, one is counted.
  private func orderedNodes(
    _ pattern: CountPattern, _ read: Set<Slot>, except done: [(Slot, Slot)]
  ) -> NodeOrder? {
    var below: [(smaller: Slot, larger: Slot, key: String, condition: Int)] = []
    for (index, condition) in pattern.conditions.enumerated() {
      guard let (left, symbol, right) = condition.plainComparison,
        symbol == .less || symbol == .greater, let pair = unequalNodes(condition, pattern),
        let a = left.slotProperty, right.slotProperty != nil,
        pattern.outer.union(read).isDisjoint(with: [pair.0, pair.1])
      else { continue }
      below.append(
        symbol == .less ? (pair.0, pair.1, a.key, index) : (pair.1, pair.0, a.key, index))
    }
    for first in below {
      // All that is compared by the key, from the least node on.
      let same = below.filter { $0.key == first.key }
      var nodes: Set<Slot> = [first.smaller, first.larger]
      var size = 0
      while size != nodes.count {
        size = nodes.count
        for pair in same where nodes.contains(pair.smaller) || nodes.contains(pair.larger) {
          nodes.formUnion([pair.smaller, pair.larger])
        }
      }
      let own = same.filter { nodes.contains($0.smaller) }
      let row = nodes.sorted { a, b in
        own.filter { reaches($0.larger, a, own) }.count
          < own.filter { reaches($0.larger, b, own) }.count
      }
      let conditions = Set(own.map(\.condition))
      let others = pattern.conditions.enumerated()
        .filter { !conditions.contains($0.offset) }.map(\.element)
      // What contradicts itself orders nothing.
      let isOrdered = own.allSatisfy { pair in
        row.prefix(while: { $0 != pair.larger }).contains(pair.smaller)
      }
      let neighbours = zip(row, row.dropFirst())
      guard isOrdered, let label = totalLabel(row[0], row[1], first.key, pattern),
        row.allSatisfy({ pattern.labels[$0] == pattern.labels[row[0]] }), row.count <= 4,
        neighbours.allSatisfy({ pair in
          own.contains { $0.smaller == pair.0 && $0.larger == pair.1 }
            && isSymmetric(pattern, pair, others)
        }),
        !done.contains(where: { nodes.contains($0.0) || nodes.contains($0.1) })
      else { continue }
      return NodeOrder(nodes: row, conditions: conditions, label: label, key: first.key)
    }
    return nil
  }

  /// Whether the comparisons lead from a node up to another.
  private func reaches(
    _ node: Slot, _ target: Slot,
    _ below: [(smaller: Slot, larger: Slot, key: String, condition: Int)]
  ) -> Bool {
    var (reached, open): (Set<Slot>, [Slot]) = ([node], [node])
    while let next = open.popLast() {
      if next == target { return true }
      for pair in below where pair.smaller == next && reached.insert(pair.larger).inserted {
        open.append(pair.larger)
      }
    }
    return false
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
