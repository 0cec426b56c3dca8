package import CygnetCore
import CypherSyntax

/// Turns a bound statement into a plan, by the counts of one graph.
package struct Planner {
  let catalog: Catalog
  var slotCount: Int
  var assumptions: [Assumption] = []
  /// Labels that a slot's node is known to carry.
  var labels: [Slot: Set<String>] = [:]
  /// Rewrites that are switched off, by name.
  var disabledRewrites: Set<String> = []
  /// After a write in the same statement counts prove nothing.
  var hasWritten = false
  /// Whether rows for which a MATCH finds nothing are noted, in the clauses that
  /// are being planned.
  private var watchesMatches: Bool
  private var elements: [PlanStep.Watch.Element] = []

  /// - Parameter watchesMatches: whether execution notes the rows for which a
  ///   MATCH of the outermost clauses finds nothing.
  package static func plan(
    _ statement: BoundStatement, catalog: Catalog, disabledRewrites: Set<String> = [],
    watchesMatches: Bool = false
  ) throws(RuntimeFault) -> StatementPlan {
    var planner = Planner(
      catalog: catalog, slotCount: statement.slotCount, watchesMatches: watchesMatches)
    planner.disabledRewrites = disabledRewrites
    let mode: PlanMode =
      switch statement.mode {
      case .run: .run
      case .explain: .explain
      case .profile: .profile
      }
    let body: StatementPlan.Body
    switch statement.body {
    case .query(let query):
      var plan = try planner.plan(query, from: LogicalPlan(steps: [PlanStep(.argument, rows: 1)]))
      let columns = Set(query.columns.map(\.slot))
      for rewrite in Rewrite.all where !disabledRewrites.contains(rewrite.name) {
        plan = rewrite.apply(plan, columns, &planner)
      }
      plan = Liveness.mark(plan, output: columns)
      body = .query(plan, columns: query.columns)
    case .schema(let change): body = .schema(change)
    }
    return StatementPlan(
      mode: mode, body: body, slotCount: planner.slotCount, slotNames: statement.slotNames,
      parameters: statement.parameters, names: statement.names,
      depth: statement.depth, assumptions: planner.assumptions)
  }

  /// What can be switched off.
  package static var rewriteNames: [String] {
    ["count-factors", "collected-sizes"] + Rewrite.all.map(\.name)
  }

  private init(catalog: Catalog, slotCount: Int, watchesMatches: Bool) {
    self.catalog = catalog
    self.slotCount = slotCount
    self.watchesMatches = watchesMatches
  }

  mutating func newSlot() -> Slot {
    slotCount += 1
    return slotCount - 1
  }

  // MARK: Queries

  mutating func plan(_ query: BoundQuery, from start: LogicalPlan) throws(RuntimeFault)
    -> LogicalPlan
  {
    guard query.parts.count > 1 else { return try plan(query.parts[0], from: start) }
    var parts: [LogicalPlan] = []
    let known = labels
    for part in query.parts {
      labels = known
      elements = []
      parts.append(try plan(part, from: start))
    }
    let rows = parts.reduce(0) { $0 + ($1.steps.last?.estimatedRows ?? 0) }
    let output = query.columns.map(\.slot)
    var steps = [
      PlanStep(
        .union(parts, columns: query.parts.map { $0.columns.map(\.slot) }, output: output),
        rows: rows)
    ]
    if !query.unionsAll.allSatisfy({ $0 }) {
      steps.append(PlanStep(.distinct(output), rows: rows))
    }
    return LogicalPlan(steps: steps)
  }

  private mutating func plan(
    _ query: BoundSingleQuery, from start: LogicalPlan
  ) throws(RuntimeFault) -> LogicalPlan {
    var plan = start
    let clauses =
      disabledRewrites.contains("collected-sizes")
      ? query.clauses : CollectedSizes.rewrite(query.clauses)
    try append(clauses, to: &plan)
    return plan
  }

  private mutating func append(
    _ clauses: [BoundClause], to plan: inout LogicalPlan
  ) throws(RuntimeFault) {
    for clause in clauses {
      try append(clause, to: &plan)
      // What a node carried before a write it may carry no more.
      if clause.writes { labels = [:] }
    }
  }

  /// The most clauses of one query, and relationships of one pattern.
  static let clauseLimit = 2_000

  func rows(_ plan: LogicalPlan) -> Double { plan.steps.last?.estimatedRows ?? 1 }

  mutating func append(_ clause: BoundClause, to plan: inout LogicalPlan) throws(RuntimeFault) {
    let before = rows(plan)
    func add(_ kind: PlanStep.Kind, rows: Double? = nil) {
      plan.steps.append(PlanStep(kind, rows: rows ?? before))
    }
    switch clause {
    case .match(let match) where match.isOptional: try appendOptional(match, to: &plan)
    case .match(let match):
      if watchesMatches, let range = match.range {
        try appendWatched(match, range, to: &plan)
      } else {
        try appendMatch(match, to: &plan)
      }
    case .unwind(let list, let slot):
      if watchesMatches {
        elements.append(.init(value: slot, place: newSlot(), list: list.range))
      }
      let length: Double
      if case .constant(.list(let values)) = list.kind {
        length = Double(values.count)
      } else {
        length = 10
      }
      add(
        .unwind(try planned(list), slot, place: watchesMatches ? elements.last?.place : nil),
        rows: before * length)
    case .filter(let predicate): add(.filter([try planned(predicate)]), rows: before / 2)
    case .project(let projection): try appendProjection(projection, to: &plan)
    case .call(var call):
      call.arguments = try planned(call.arguments)
      add(.call(call), rows: before * 10)
    case .subquery(let call): try appendSubquery(call, to: &plan)
    case .foreach(let slot, let list, let clauses):
      var inner = LogicalPlan(steps: [PlanStep(.argument, rows: 1)])
      hasWritten = true
      // Nor before what an earlier element or row has made it write.
      labels = [:]
      try append(clauses, to: &inner)
      add(.foreach(slot, try planned(list), inner))
    case .loadCSV(var load):
      load.location = try planned(load.location)
      load.fieldTerminator = try load.fieldTerminator.map { (terminator) throws(RuntimeFault) in
        try planned(terminator)
      }
      add(.loadCSV(load), rows: before * 1_000)
    case .create(let create):
      add(.create(try planned(create)))
      hasWritten = true
    case .merge(let merge):
      try appendMerge(merge, to: &plan)
      hasWritten = true
    case .set(let items):
      add(.set(try planned(items)))
      hasWritten = true
    case .remove(let items):
      add(.remove(try planned(items)))
      hasWritten = true
    case .delete(let targets, let isDetach):
      add(.delete(try planned(targets), isDetach: isDetach))
      hasWritten = true
    }
  }

  private mutating func appendProjection(
    _ projection: BoundProjection, to plan: inout LogicalPlan
  ) throws(RuntimeFault) {
    var rows = self.rows(plan)
    func add(_ kind: PlanStep.Kind) { plan.steps.append(PlanStep(kind, rows: rows)) }
    let items = try planned(projection.items)
    if projection.isAggregating {
      var calls = projection.aggregates
      for index in calls.indices { calls[index].arguments = try planned(calls[index].arguments) }
      rows = projection.items.isEmpty ? 1 : max(1, rows.squareRoot())
      var aggregation = PlanStep.Aggregation(keys: items, calls: calls)
      var divisor: Int64 = 1
      var singles: [BoundProjection.Item]?
      if let (counted, sums) = countingOptional(plan, items, calls) {
        (plan, aggregation.calls) = (counted, sums)
        if hasSingleRows(plan, items) { singles = aggregation.asProjection }
      } else if let counting = counting(plan, items, calls) {
        plan = counting.plan
        aggregation.calls = counting.calls
        aggregation.weight = counting.weight
        aggregation.isSigned = counting.isSigned
        divisor = counting.divisor
        if counting.hasSingleRows { singles = aggregation.asProjection }
      }
      if let singles {
        add(.project(singles))
      } else {
        add(.aggregate(aggregation))
      }
      if divisor > 1 {
        let whole = BoundExpression(.constant(.integer(divisor)))
        add(
          .project(
            aggregation.calls.map { call in
              .init(
                slot: call.slot,
                expression: BoundExpression(.arithmetic(.slot(call.slot), [(.divide, whole)])),
                name: "")
            }))
      }
      let aggregated = try planned(projection.aggregatedItems)
      if !aggregated.isEmpty { add(.project(aggregated)) }
    } else {
      let computed = items.filter { !$0.isPassThrough }
      if !computed.isEmpty { add(.project(computed)) }
    }
    if projection.isDistinct { add(.distinct(projection.output.map(\.slot))) }
    if !projection.order.isEmpty {
      var keys = projection.order
      for index in keys.indices { keys[index].expression = try planned(keys[index].expression) }
      add(.sort(keys))
    }
    if let skip = projection.skip { add(.skip(try planned(skip))) }
    if let limit = projection.limit {
      if case .constant(.integer(let count)) = limit.kind { rows = min(rows, Double(count)) }
      add(.limit(try planned(limit)))
    }
    if let predicate = projection.predicate {
      rows /= 2
      add(.filter(Planner.conjuncts(try planned(predicate))))
    }
  }

  private mutating func appendOptional(
    _ match: BoundMatch, to plan: inout LogicalPlan
  ) throws(RuntimeFault) {
    var inner = LogicalPlan(steps: [PlanStep(.argument, rows: rows(plan))])
    let known = labels
    try appendMatch(match, to: &inner)
    labels = known
    let pattern = match.pattern
    var new = pattern.nodes.filter { !$0.isBound }.map(\.slot)
    new += pattern.relationships.filter { !$0.isBound }.map(\.slot) + pattern.paths.map(\.slot)
    new += pattern.searches.flatMap { [$0.path, $0.relationship.slot] }
    let expected = max(rows(plan), rows(inner))
    plan.steps.append(
      PlanStep(.optional(inner, nulls: new, rowSlot: newSlot()), rows: expected))
  }

  private mutating func appendWatched(
    _ match: BoundMatch, _ range: SourceRange, to plan: inout LogicalPlan
  ) throws(RuntimeFault) {
    var inner = LogicalPlan(steps: [PlanStep(.argument, rows: rows(plan))])
    try appendMatch(match, to: &inner)
    let reads = match.slots
    let element =
      elements.last { reads.contains($0.value) } ?? (elements.count == 1 ? elements[0] : nil)
    let watch = PlanStep.Watch(rowSlot: newSlot(), element: element, range: range)
    plan.steps.append(PlanStep(.watch(inner, watch), rows: rows(inner)))
  }

  private mutating func appendSubquery(
    _ call: BoundSubqueryCall, to plan: inout LogicalPlan
  ) throws(RuntimeFault) {
    let (known, writes) = (labels, call.query.writes)
    // Rows of the subquery see what earlier rows have written.
    hasWritten = hasWritten || writes
    if writes { labels = [:] }
    let watches = watchesMatches
    watchesMatches = false
    let start = LogicalPlan(steps: [PlanStep(.argument, rows: 1)])
    let inner = try self.plan(call.query, from: start)
    watchesMatches = watches
    labels = known
    let expected = rows(plan) * (call.isUnit ? 1 : rows(inner))
    plan.steps.append(
      PlanStep(
        .apply(
          PlanStep.Apply(
            inner: inner, isUnit: call.isUnit,
            nulls: call.isOptional ? call.query.columns.map(\.slot) : nil, writes: writes)),
        rows: expected))
  }

  private mutating func appendMerge(
    _ merge: BoundMerge, to plan: inout LogicalPlan
  ) throws(RuntimeFault) {
    let before = hasWritten
    hasWritten = true
    var merge = merge
    merge.match.pattern = try planned(merge.match.pattern)
    var inner = LogicalPlan(steps: [PlanStep(.argument, rows: 1)])
    try appendMatch(merge.match, to: &inner)
    hasWritten = before
    merge.create = try planned(merge.create)
    merge.onCreate = try planned(merge.onCreate)
    merge.onMatch = try planned(merge.onMatch)
    plan.steps.append(PlanStep(.merge(merge, inner), rows: rows(plan)))
  }

  // MARK: Expressions

  /// The expression with a plan for every nested query.
  mutating func planned(_ expression: BoundExpression) throws(RuntimeFault) -> BoundExpression {
    guard case .subquery(let subquery) = expression.kind else {
      if expression.children.isEmpty { return expression }
      // Captured and written back: a closure cannot hold an inout self.
      var planner = self
      let changed = try expression.mapChildren { (child) throws(RuntimeFault) in
        try planner.planned(child)
      }
      self = planner
      return changed
    }
    var inner = LogicalPlan(steps: [PlanStep(.argument, rows: 1)])
    let (known, watches) = (labels, watchesMatches)
    watchesMatches = false
    switch subquery.body {
    case .match(let match): try appendMatch(match, to: &inner)
    case .query(let query): inner = try plan(query, from: inner)
    }
    (labels, watchesMatches) = (known, watches)
    var result = subquery.result
    switch result {
    case .exists, .count: break
    case .collect(let value): result = .collect(try planned(value))
    case .first(let value): result = .first(try planned(value))
    }
    var output = result.expression?.slots ?? []
    output.insert(subquery.rowSlot)
    if case .query(let query) = subquery.body { output.formUnion(query.columns.map(\.slot)) }
    let marked = Liveness.mark(inner, output: output)
    return BoundExpression(
      .subplan(.init(plan: marked, result: result, rowSlot: subquery.rowSlot)), expression.range)
  }

  mutating func planned(_ list: [BoundExpression]) throws(RuntimeFault) -> [BoundExpression] {
    var changed: [BoundExpression] = []
    for expression in list { changed.append(try planned(expression)) }
    return changed
  }

  private mutating func planned(
    _ items: [BoundProjection.Item]
  ) throws(RuntimeFault) -> [BoundProjection.Item] {
    var changed = items
    for index in changed.indices {
      changed[index].expression = try planned(changed[index].expression)
    }
    return changed
  }

  private mutating func planned(_ create: BoundCreate) throws(RuntimeFault) -> BoundCreate {
    var changed = create
    for index in changed.nodes.indices {
      if let properties = changed.nodes[index].properties {
        changed.nodes[index].properties = try planned(properties)
      }
    }
    for index in changed.relationships.indices {
      if let properties = changed.relationships[index].properties {
        changed.relationships[index].properties = try planned(properties)
      }
    }
    return changed
  }

  private mutating func planned(_ items: [BoundSetItem]) throws(RuntimeFault) -> [BoundSetItem] {
    var changed: [BoundSetItem] = []
    for item in items {
      switch item {
      case .property(let target, let key, let value):
        changed.append(.property(try planned(target), key: key, value: try planned(value)))
      case .element(let target, let key, let value):
        changed.append(
          .element(try planned(target), key: try planned(key), value: try planned(value)))
      case .replace(let slot, let value): changed.append(.replace(slot, value: try planned(value)))
      case .merge(let slot, let value): changed.append(.merge(slot, value: try planned(value)))
      case .labels: changed.append(item)
      }
    }
    return changed
  }

  private mutating func planned(
    _ items: [BoundRemoveItem]
  ) throws(RuntimeFault) -> [BoundRemoveItem] {
    var changed: [BoundRemoveItem] = []
    for item in items {
      switch item {
      case .property(let target, let key):
        changed.append(.property(try planned(target), key: key))
      case .element(let target, let key):
        changed.append(.element(try planned(target), key: try planned(key)))
      case .labels: changed.append(item)
      }
    }
    return changed
  }

  /// The operands of a conjunction, or the expression alone.
  static func conjuncts(_ expression: BoundExpression) -> [BoundExpression] {
    guard case .and(let operands) = expression.kind else { return [expression] }
    return operands.flatMap(conjuncts)
  }
}
