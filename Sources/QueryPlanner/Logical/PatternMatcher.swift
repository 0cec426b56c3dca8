import CygnetCore

/// The state of planning one pattern: what is placed, and what is open.
struct PatternMatcher {
  var planner: Planner
  private let pattern: BoundPattern
  private(set) var steps: [PlanStep] = []
  var rows: Double
  private var bound: Set<Slot>
  private(set) var openRelationships: [BoundPattern.Relationship]
  private var openSearches: [BoundPattern.Search]
  private var openPaths: [BoundPattern.NamedPath]
  var openNodes: [BoundPattern.Node]
  /// Labels still to be checked, by node slot.
  var openLabels: [Slot: [String]] = [:]
  var conditions: [BoundExpression]
  /// How many of the first conditions come from the pattern's own maps. They are
  /// part of the pattern and tested with it.
  var ownCount = 0
  private var placed: [BoundPattern.Relationship] = []
  private var nodesBySlot: [Slot: BoundPattern.Node] = [:]
  /// Relationships that each must differ from, where not all of the pattern must.
  private let apart: [Slot: [Slot]]?

  init(
    _ pattern: BoundPattern, _ conditions: [BoundExpression], rows: Double, _ planner: Planner,
    apart: [Slot: [Slot]]? = nil
  ) {
    self.apart = apart
    self.planner = planner
    self.pattern = pattern
    self.rows = rows
    bound = pattern.boundBefore
    openRelationships = pattern.relationships
    openSearches = pattern.searches
    openPaths = pattern.paths
    openNodes = pattern.nodes.filter { !pattern.boundBefore.contains($0.slot) }
    self.conditions = conditions
    for node in pattern.nodes {
      nodesBySlot[node.slot] = node
      let known = planner.labels[node.slot] ?? []
      openLabels[node.slot] = node.labels.filter { !known.contains($0) }
      let base = BoundExpression.entity(node.slot)
      self.conditions += Self.equalities(base, node.properties)
    }
    for relationship in pattern.relationships where relationship.length == nil {
      self.conditions += Self.equalities(.entity(relationship.slot), relationship.properties)
    }
    // Nothing of a pattern's own maps can fail before the written conditions.
    ownCount = self.conditions.count - conditions.count
    self.conditions = self.conditions.suffix(ownCount) + self.conditions.prefix(conditions.count)
  }

  private static func equalities(
    _ base: BoundExpression, _ properties: [(key: String, value: BoundExpression)]
  ) -> [BoundExpression] {
    properties.map { property in
      BoundExpression(
        .comparison(
          BoundExpression(.property(base, key: property.key), property.value.range),
          [(.equal, property.value)]), property.value.range)
    }
  }

  mutating func run() -> [PlanStep] {
    assumeIndexes()
    // Bound nodes may have labels yet to be checked; null matches no node.
    for node in pattern.nodes where bound.contains(node.slot) {
      checkLabels(node.slot)
      checkPresence(node)
    }
    placePaths()
    placeConditions()
    while true {
      if placeRelationship() {
        continue
      } else if let index = openSearches.firstIndex(where: {
        bound.contains($0.relationship.from) && bound.contains($0.relationship.to)
      }) {
        place(openSearches.remove(at: index))
      } else if let start = bestStart() {
        placeStart(start)
      } else {
        break
      }
      placePaths()
      placeConditions()
    }
    if !conditions.isEmpty { add(.filter(conditions), rows: rows * 0.5) }
    for node in pattern.nodes {
      planner.labels[node.slot, default: []].formUnion(node.labels)
    }
    return steps
  }

  /// Places the next relationship of a bound node; `false` where there is none.
  mutating func placeRelationship() -> Bool {
    if let index = openRelationships.firstIndex(where: \.isBound) {
      placeEndpoints(openRelationships.remove(at: index))
    } else if let next = cheapestRelationship() {
      place(openRelationships.remove(at: next.index), from: next.from)
    } else {
      return false
    }
    placePaths()
    placeConditions()
    return true
  }

  mutating func add(_ kind: PlanStep.Kind, rows: Double) {
    // Far beyond what could ever be made, estimates stop growing.
    self.rows = min(max(rows, 0.01), 1e18)
    steps.append(PlanStep(kind, rows: self.rows))
  }

  // MARK: Conditions

  mutating func placeConditions() {
    var ready: [BoundExpression] = []
    var selectivity = 1.0
    let unbound = unboundSlots
    var waiting: [BoundExpression] = []
    var ownWaiting = 0
    for (index, condition) in conditions.enumerated() {
      let isOwn = index < ownCount
      let mayGo = isOwn || (condition.isCondition && !condition.mustStayPut)
      if mayGo, condition.slots.isDisjoint(with: unbound) {
        ready.append(condition)
        selectivity *= Self.selectivity(condition)
      } else {
        waiting.append(condition)
        if isOwn { ownWaiting += 1 }
      }
    }
    conditions = waiting
    ownCount = ownWaiting
    if !ready.isEmpty { add(.filter(ready), rows: rows * selectivity) }
  }

  var unboundSlots: Set<Slot> {
    var slots = Set(openNodes.map(\.slot))
    slots.formUnion(openRelationships.map(\.slot))
    slots.formUnion(openPaths.map(\.slot))
    slots.formUnion(openSearches.flatMap { [$0.path, $0.relationship.slot] })
    slots.subtract(pattern.boundBefore)
    return slots
  }

  static func selectivity(_ condition: BoundExpression) -> Double {
    switch condition.kind {
    case .comparison(_, let rest): rest.first?.0 == .equal ? 0.1 : 0.3
    case .predicate: 0.1
    case .not: 0.9
    default: 0.5
    }
  }

  // MARK: Nodes

  mutating func bind(_ slot: Slot) {
    bound.insert(slot)
    openNodes.removeAll { $0.slot == slot }
  }

  /// Filters by the labels that a bound node has not been checked for.
  private mutating func checkLabels(_ slot: Slot) {
    guard let labels = openLabels[slot], !labels.isEmpty else { return }
    openLabels[slot] = []
    add(
      .filter([BoundExpression(.hasLabels(.entity(slot), LabelCondition(allOf: labels)))]),
      rows: rows * 0.5)
  }

  /// Filters out null where nothing else in the pattern does.
  private mutating func checkPresence(_ node: BoundPattern.Node) {
    let relationships = pattern.relationships + pattern.searches.map(\.relationship)
    let isRead =
      !node.labels.isEmpty || !node.properties.isEmpty
      || relationships.contains { $0.from == node.slot || $0.to == node.slot }
    if isRead || planner.labels[node.slot] != nil { return }
    add(.filter([BoundExpression(.isNull(.entity(node.slot), negated: true))]), rows: rows)
  }

  // MARK: Relationships

  private struct NextRelationship {
    var index: Int
    var from: Slot
    var rows: Double
  }

  private func cheapestRelationship() -> NextRelationship? {
    var best: NextRelationship?
    for (index, relationship) in openRelationships.enumerated() {
      for from in [relationship.from, relationship.to] where bound.contains(from) {
        let expected = rows * fanout(relationship, from: from)
        if best.map({ expected < $0.rows }) ?? true {
          best = NextRelationship(index: index, from: from, rows: expected)
        }
      }
    }
    return best
  }

  /// Matches per row that expanding leaves, the far node's labels counted in.
  private func fanout(_ relationship: BoundPattern.Relationship, from: Slot) -> Double {
    let to = relationship.from == from ? relationship.to : relationship.from
    let catalog = planner.catalog
    var perNode = 0.0
    let types = relationship.types.isEmpty ? catalog.types.names : relationship.types
    let nearLabels = labels(of: from)
    let farLabels = labels(of: to)
    for type in types {
      for direction in directions(relationship, from: from) {
        let total = Double(catalog.count(type: type))
        if total == 0 { continue }
        var near = (Double(catalog.nodeCount), total)
        for label in nearLabels {
          let (nodes, edges) = (
            Double(catalog.count(label: label)),
            Double(catalog.count(type: type, direction, label: label))
          )
          if nodes < near.0 { near = (nodes, edges) }
        }
        var share = 1.0
        for label in farLabels {
          share = min(
            share, Double(catalog.count(type: type, direction.reversed, label: label)) / total)
        }
        perNode += near.1 / max(near.0, 1) * share
      }
    }
    if bound.contains(to) { perNode /= max(1, Double(catalog.nodeCount).squareRoot()) }
    guard let length = relationship.length else { return perNode }
    let steps = Double(min(length.upperBound, 6))
    return max(1, (perNode == 1 ? steps : (pow(perNode, steps + 1) - 1) / (perNode - 1)))
  }

  private func pow(_ base: Double, _ exponent: Double) -> Double {
    (0..<Int(exponent)).reduce(1) { product, _ in product * base }
  }

  func labels(of slot: Slot) -> [String] {
    Array(Set(nodesBySlot[slot]?.labels ?? []).union(planner.labels[slot] ?? []))
  }

  /// The directions to walk, seen from `from`.
  private func directions(
    _ relationship: BoundPattern.Relationship, from: Slot
  ) -> [Direction] {
    guard let direction = relationship.direction else { return [.outgoing, .incoming] }
    return [relationship.from == from ? direction : direction.reversed]
  }

  private mutating func place(_ relationship: BoundPattern.Relationship, from: Slot) {
    let to = relationship.from == from ? relationship.to : relationship.from
    let isInto = bound.contains(to)
    let expected = rows * fanout(relationship, from: from)
    let direction: Direction? =
      relationship.direction.map { relationship.from == from ? $0 : $0.reversed }
    let labels = isInto ? [] : uncertainLabels(of: to, relationship, direction)
    if let length = relationship.length {
      // Walked backwards, the list of relationships would be backwards too.
      let isReversed = relationship.from != from
      let list = isReversed ? planner.newSlot() : relationship.slot
      add(
        .variableExpand(
          PlanStep.VariableExpand(
            from: from, to: to, relationships: list, types: relationship.types,
            direction: direction, length: length, isInto: isInto, labels: labels,
            properties: relationship.properties, unique: uniqueness(of: relationship))),
        rows: expected)
      if isReversed {
        let reversed = BoundExpression(.function(.reverse, [.slot(list)]))
        add(
          .project([.init(slot: relationship.slot, expression: reversed, name: "")]), rows: rows)
      }
    } else {
      add(
        .expand(
          PlanStep.Expand(
            from: from, to: to, relationship: relationship.slot, types: relationship.types,
            direction: direction, isInto: isInto, labels: labels,
            unique: uniqueness(of: relationship))), rows: expected)
    }
    bound.insert(relationship.slot)
    placed.append(relationship)
    if !isInto { openLabels[to] = [] }
    bind(to)
  }

  /// Labels of `to` that the counts do not prove.
  private mutating func uncertainLabels(
    of to: Slot, _ relationship: BoundPattern.Relationship, _ direction: Direction?
  ) -> [String] {
    let wanted = openLabels[to] ?? []
    guard let direction, !relationship.types.isEmpty, !planner.hasWritten,
      relationship.length?.lowerBound ?? 1 > 0
    else { return wanted }
    var uncertain: [String] = []
    for label in wanted {
      let assumptions = relationship.types.map {
        Assumption.endCarries(label: label, type: $0, direction.reversed)
      }
      if assumptions.allSatisfy({ $0.holds(in: planner.catalog) }) {
        planner.assumptions += assumptions
      } else {
        uncertain.append(label)
      }
    }
    return uncertain
  }

  /// Earlier relationships of this pattern that could be the same one.
  private func uniqueness(of relationship: BoundPattern.Relationship) -> PlanStep.Uniqueness {
    var unique = PlanStep.Uniqueness()
    for other in placed {
      if let apart, !(apart[relationship.slot] ?? []).contains(other.slot) { continue }
      let isDisjoint =
        !other.types.isEmpty && !relationship.types.isEmpty
        && Set(other.types).isDisjoint(with: relationship.types)
      if isDisjoint { continue }
      if other.length == nil {
        unique.singles.append(other.slot)
      } else {
        unique.lists.append(other.slot)
      }
    }
    return unique
  }

  private mutating func placeEndpoints(_ relationship: BoundPattern.Relationship) {
    let (hasFrom, hasTo) = (
      bound.contains(relationship.from),
      bound.contains(relationship.to) || relationship.from == relationship.to
    )
    add(
      .endpoints(
        PlanStep.Endpoints(
          relationship: relationship.slot, isList: relationship.length != nil,
          from: relationship.from, to: relationship.to, types: relationship.types,
          direction: relationship.direction, length: relationship.length, isFromBound: hasFrom,
          isToBound: hasTo, unique: uniqueness(of: relationship))), rows: rows)
    placed.append(relationship)
    bind(relationship.from)
    bind(relationship.to)
    checkLabels(relationship.from)
    checkLabels(relationship.to)
  }

  private mutating func place(_ search: BoundPattern.Search) {
    // Conditions on the path choose among paths; they cannot wait until after.
    let own: Set<Slot> = [search.path, search.relationship.slot]
    var mine: [BoundExpression] = []
    let others = unboundSlots.subtracting(own)
    conditions.removeAll { condition in
      guard !condition.slots.isDisjoint(with: own), condition.slots.isDisjoint(with: others) else {
        return false
      }
      mine.append(condition)
      return true
    }
    add(.shortestPath(PlanStep.ShortestPath(search: search, conditions: mine)), rows: rows)
    bound.formUnion(own)
  }

  /// Paths whose elements are all bound.
  mutating func placePaths() {
    let unbound = unboundSlots.subtracting(openPaths.map(\.slot))
    var items: [BoundProjection.Item] = []
    openPaths.removeAll { path in
      guard unbound.isDisjoint(with: path.elements) else { return false }
      items.append(
        BoundProjection.Item(
          slot: path.slot, expression: BoundExpression(.path(path.elements)), name: ""))
      return true
    }
    if !items.isEmpty { add(.project(items), rows: rows) }
  }
}
