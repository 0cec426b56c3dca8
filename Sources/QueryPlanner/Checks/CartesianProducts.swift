package import CygnetCore

/// MATCH clauses that pair every row of one thing with every row of another,
/// since nothing ties the two together.
///
/// Two parts of a pattern are tied by a variable that they share, by a condition
/// over both other than an inequality, or by being one row at most: nodes whose
/// properties under uniqueness constraints are given.
package struct CartesianProducts {
  private let catalog: Catalog
  private var found: [SourceRange] = []

  /// The clauses, in their order.
  package static func find(in statement: BoundStatement, catalog: Catalog) -> [SourceRange] {
    guard case .query(let query) = statement.body else { return [] }
    var products = CartesianProducts(catalog: catalog)
    products.visit(query, hasRows: false)
    return products.found
  }

  private init(catalog: Catalog) { self.catalog = catalog }

  /// - Parameter hasRows: whether more than one row may reach the query.
  private mutating func visit(_ query: BoundQuery, hasRows: Bool) {
    for part in query.parts {
      var hasRows = hasRows
      for clause in part.clauses { visit(clause, &hasRows) }
    }
  }

  private mutating func visit(_ clause: BoundClause, _ hasRows: inout Bool) {
    switch clause {
    case .match(let match):
      let groups = unpinnedGroups(match, hasRows: hasRows)
      if groups > 1, let range = match.range { found.append(range) }
      hasRows = hasRows || groups > 0
    case .unwind, .call, .loadCSV: hasRows = true
    case .project(let projection):
      if projection.givesOneRow { hasRows = false }
    case .subquery(let call):
      // One that sums up what it finds pairs nothing.
      visit(call.query, hasRows: hasRows && !call.query.givesOneRow)
      hasRows = hasRows || !(call.isUnit || call.query.givesOneRow)
    case .create, .merge, .set, .remove, .delete, .filter, .foreach: break
    }
  }

  /// How many parts are tied to no other, parts of one row at most left out.
  private func unpinnedGroups(_ match: BoundMatch, hasRows: Bool) -> Int {
    var groups = Groups()
    let pattern = match.pattern
    for node in pattern.nodes { groups.add(node.slot) }
    for relationship in pattern.relationships + pattern.searches.map(\.relationship) {
      groups.tie([relationship.from, relationship.to])
      groups.alias(relationship.slot, to: relationship.from)
    }
    for node in pattern.nodes {
      if node.isBound { groups.tieToRows(node.slot) }
      for property in node.properties {
        groups.tie([node.slot] + property.value.slots, orRows: true)
      }
    }
    for relationship in pattern.relationships {
      if relationship.isBound { groups.tieToRows(relationship.from) }
      for property in relationship.properties {
        groups.tie([relationship.from] + property.value.slots, orRows: true)
      }
    }
    let conditions = pattern.conditions + (match.predicate.map(Planner.conjuncts) ?? [])
    for condition in conditions where condition.ties {
      groups.tie(Array(condition.slots), orRows: true)
    }
    let open = pattern.nodes.filter { !$0.isBound && !isPinned($0, conditions) }
    return groups.count(withRows: hasRows, open: open.map(\.slot))
  }

  private func isPinned(_ node: BoundPattern.Node, _ conditions: [BoundExpression]) -> Bool {
    if node.properties.contains(where: { isUnique($0.key, node) }) { return true }
    return conditions.contains { condition in
      guard case .comparison(let left, let rest) = condition.kind, rest.count == 1,
        rest[0].0 == .equal
      else { return false }
      return [(left, rest[0].1), (rest[0].1, left)].contains { side, other in
        guard case .property(let entity, let key) = side.kind, case .slot(node.slot) = entity.kind
        else { return false }
        return isUnique(key, node) && !other.slots.contains(node.slot)
      }
    }
  }

  private func isUnique(_ key: String, _ node: BoundPattern.Node) -> Bool {
    node.labels.contains { label in
      catalog.constraints.contains { constraint in
        constraint.rule == .unique
          && catalog.labels[label].map { .nodes(LabelID($0)) } == constraint.target
          && catalog.keys[key].map(KeyID.init) == constraint.key
      }
    }
  }
}

/// Slots in groups that grow together; one group stands for the rows that reach
/// the clause.
private struct Groups {
  private static let rows: Slot = -1
  private var parents: [Slot: Slot] = [rows: rows]

  mutating func add(_ slot: Slot) { if parents[slot] == nil { parents[slot] = slot } }

  mutating func alias(_ slot: Slot, to other: Slot) { parents[slot] = root(other) }

  /// - Parameter orRows: whether a slot from outside the pattern stands for the
  ///   rows; otherwise there is none.
  mutating func tie(_ slots: [Slot], orRows: Bool = false) {
    let known = slots.map { parents[$0] != nil ? $0 : Self.rows }
    for slot in known.dropFirst() { unite(known[0], slot) }
  }

  mutating func tieToRows(_ slot: Slot) { unite(slot, Self.rows) }

  private func root(_ slot: Slot) -> Slot {
    var slot = slot
    while let parent = parents[slot], parent != slot { slot = parent }
    return slot
  }

  private mutating func unite(_ a: Slot, _ b: Slot) {
    let (a, b) = (root(a), root(b))
    // The rows stay a root of their own name.
    if a == Self.rows { parents[b] = a } else { parents[a] = b }
  }

  /// Groups of more than one row: those with a node in `open`, and the rows.
  func count(withRows: Bool, open: [Slot]) -> Int {
    Set((open + (withRows ? [Self.rows] : [])).map(root)).count
  }
}

extension BoundExpression {
  /// Whether a condition over two things ties them: an inequality does not.
  fileprivate var ties: Bool {
    switch kind {
    case .comparison(_, let rest): rest.allSatisfy { $0.0 == .equal }
    case .not: false
    default: true
    }
  }
}

extension BoundQuery {
  fileprivate var givesOneRow: Bool {
    guard parts.count == 1, case .project(let projection)? = parts[0].clauses.last else {
      return false
    }
    return projection.givesOneRow
  }
}

extension BoundProjection {
  /// One row at most.
  fileprivate var givesOneRow: Bool {
    if isAggregating, items.isEmpty { return true }
    guard case .constant(.integer(let count))? = limit?.kind else { return false }
    return count <= 1
  }
}
