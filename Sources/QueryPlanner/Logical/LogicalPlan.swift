package import CygnetCore

/// How a query is answered: steps from first to last, each taking the rows of
/// the one before. Flat, however long the query; nested plans hang on steps.
package struct LogicalPlan: Sendable {
  package var steps: [PlanStep]

  package init(steps: [PlanStep] = []) { self.steps = steps }

  /// Whether each row goes its own way through all steps, so that many outer
  /// rows can be sent through at once and told apart afterwards.
  package var keepsRowsApart: Bool {
    steps.allSatisfy { step in
      switch step.kind {
      case .aggregate, .distinct, .sort, .top, .skip, .limit, .union: false
      default: true
      }
    }
  }

  /// Every slot that any step reads, nested plans included.
  package var slotsRead: Set<Slot> {
    steps.reduce(into: []) { $0.formUnion($1.slotsRead) }
  }
}

/// One step: what it does, how many rows the planner expects of it, and which
/// slots later steps still read.
package struct PlanStep: Sendable {
  package var kind: Kind
  package var estimatedRows: Double
  /// Slots that must survive this step; filled in by the last pass.
  package var live: Set<Slot> = []

  package init(_ kind: Kind, rows: Double) {
    self.kind = kind
    estimatedRows = rows
  }

  package indirect enum Kind: Sendable {
    /// The outer rows of a nested plan, or one empty row.
    case argument
    /// For each row, every node that carries all the labels.
    case nodeScan(Slot, labels: [String])
    /// For each row, the nodes whose property equals a value.
    case nodeSeek(NodeSeek)
    /// For each row, every relationship of one type, with its ends.
    case relationshipScan(RelationshipScan)
    case expand(Expand)
    case variableExpand(VariableExpand)
    /// The ends of a relationship that is bound already.
    case endpoints(Endpoints)
    case shortestPath(ShortestPath)
    /// Rows for which every condition is true, tested in this order.
    case filter([BoundExpression])
    case project([BoundProjection.Item])
    case aggregate(Aggregation)
    case countScan(CountScan)
    case countBranches(CountBranches)
    case countJoin(CountJoin)
    case distinct([Slot])
    case sort([BoundProjection.SortKey])
    /// The first rows of a sort, as many as `skip` plus `limit`.
    case top(Top)
    case skip(BoundExpression)
    case limit(BoundExpression)
    /// One row per element; `place` takes the element's place in the list, from 0.
    case unwind(BoundExpression, Slot, place: Slot?)
    /// Rows of `inner` for each row, or one with nulls where it has none.
    case optional(LogicalPlan, nulls: [Slot], rowSlot: Slot)
    /// Rows of `inner` for each row; rows for which there are none are noted.
    case watch(LogicalPlan, Watch)
    /// Rows of every part, their columns brought to common slots.
    case union([LogicalPlan], columns: [[Slot]], output: [Slot])
    case create(BoundCreate)
    case merge(BoundMerge, LogicalPlan)
    case set([BoundSetItem])
    case remove([BoundRemoveItem])
    case delete([BoundExpression], isDetach: Bool)
    case call(BoundCall)
    case apply(Apply)
    /// The inner plan, which writes, for each element of a list.
    case foreach(Slot, BoundExpression, LogicalPlan)
    case loadCSV(BoundLoadCSV)
  }

  /// A MATCH that must find something for every row.
  package struct Watch: Sendable {
    package struct Element: Sendable {
      package var value: Slot
      package var place: Slot
      /// The list in the text.
      package var list: SourceRange
    }

    package var rowSlot: Slot
    /// What an UNWIND before it stands at: the nearest whose variable the MATCH
    /// reads, or else the only one.
    package var element: Element?
    /// The clause in the text.
    package var range: SourceRange
  }

  /// `CALL { … }`: rows of the inner plan for each row.
  package struct Apply: Sendable {
    package var inner: LogicalPlan
    /// Whether each row goes on once, whatever rows the inner plan gives.
    package var isUnit: Bool
    /// Slots that are null for a row for which the inner plan gives none; `nil`
    /// where such a row ends.
    package var nulls: [Slot]?
    package var writes: Bool
  }

  package struct Top: Sendable {
    package var keys: [BoundProjection.SortKey]
    package var skip: BoundExpression?
    package var limit: BoundExpression
    /// The number of a bound that an earlier step asks for: the first key of the
    /// last row that is still wanted.
    package var bound: Int?
  }

  package struct RelationshipScan: Sendable {
    package var relationship: Slot
    package var type: String
    package var start: Slot
    package var end: Slot
  }

  package struct Aggregation: Sendable {
    package var keys: [BoundProjection.Item]
    package var calls: [BoundProjection.AggregateCall]
    /// How many times each row counts; `nil` for once.
    package var weight: Slot?
    /// Whether weights may be negative: groups whose weights add up to nothing are
    /// none.
    package var isSigned = false

    /// What it comes to where every row is a group of its own; `nil` where that is
    /// more than counting.
    var asProjection: [BoundProjection.Item]? {
      var items = keys
      for call in calls {
        if call.aggregate == .count, call.arguments.isEmpty, let weight {
          items.append(.init(slot: call.slot, expression: .slot(weight), name: ""))
        } else if call.aggregate == .sum, weight == nil, case .slot = call.arguments[0].kind {
          items.append(.init(slot: call.slot, expression: call.arguments[0], name: ""))
        } else {
          return nil
        }
      }
      return items
    }
  }

  package struct NodeSeek: Sendable {
    package enum Source: Sendable {
      /// A stored index.
      case index
      /// A hash table built when the step starts.
      case scan
    }

    package var slot: Slot
    package var label: String
    package var otherLabels: [String]
    package var key: String
    package var value: BoundExpression
    package var source: Source
    /// Whether the value is a list of which any element will do. What is no list
    /// finds all nodes: a condition behind the step has the last word.
    package var isAnyOf = false
  }

  package struct Expand: Sendable {
    package var from: Slot
    package var to: Slot
    package var relationship: Slot?
    package var types: [String]
    /// `nil` for both.
    package var direction: Direction?
    /// Whether `to` is bound already.
    package var isInto: Bool
    /// Labels of `to` that are not certain.
    package var labels: [String]
    package var unique: Uniqueness
  }

  /// Relationships of the same pattern that a new one must differ from.
  package struct Uniqueness: Sendable {
    package var singles: [Slot] = []
    package var lists: [Slot] = []

    package var isEmpty: Bool { singles.isEmpty && lists.isEmpty }
  }

  package struct VariableExpand: Sendable {
    package var from: Slot
    package var to: Slot
    package var relationships: Slot?
    package var types: [String]
    package var direction: Direction?
    package var length: ClosedRange<Int>
    package var isInto: Bool
    package var labels: [String]
    /// Every relationship on the way has these properties.
    package var properties: [(key: String, value: BoundExpression)]
    package var unique: Uniqueness
  }

  package struct Endpoints: Sendable {
    package var relationship: Slot
    package var isList: Bool
    package var from: Slot
    package var to: Slot
    package var types: [String]
    package var direction: Direction?
    package var length: ClosedRange<Int>?
    package var isFromBound: Bool
    package var isToBound: Bool
    package var unique: Uniqueness
  }

  package struct ShortestPath: Sendable {
    package var search: BoundPattern.Search
    /// Conditions that only paths decide; the shortest path that meets them wins.
    package var conditions: [BoundExpression]
  }

  /// Whether a row may raise an error: all that is not known to be a mere search.
  var mayFail: Bool {
    switch kind {
    case .argument, .nodeScan, .relationshipScan, .expand: false
    case .nodeSeek(let seek): seek.value.mustStayPut
    case .filter(let conditions): conditions.contains(where: \.mayFailAsCondition)
    default: true
    }
  }

  package var slotsRead: Set<Slot> {
    var read: Set<Slot> = []
    func add(_ expressions: [BoundExpression]) {
      for expression in expressions { expression.collectSlots(into: &read) }
    }
    switch kind {
    case .argument, .nodeScan, .relationshipScan: break
    case .call(let call): add(call.arguments)
    case .apply(let apply): read.formUnion(apply.inner.slotsRead)
    case .foreach(_, let list, let inner):
      add([list])
      read.formUnion(inner.slotsRead)
    case .loadCSV(let load): add([load.location, load.fieldTerminator].compactMap { $0 })
    case .nodeSeek(let seek): add([seek.value])
    case .expand(let expand):
      read.insert(expand.from)
      if expand.isInto { read.insert(expand.to) }
      read.formUnion(expand.unique.singles + expand.unique.lists)
    case .variableExpand(let expand):
      read.insert(expand.from)
      if expand.isInto { read.insert(expand.to) }
      read.formUnion(expand.unique.singles + expand.unique.lists)
      add(expand.properties.map(\.value))
    case .endpoints(let ends):
      read.insert(ends.relationship)
      if ends.isFromBound { read.insert(ends.from) }
      if ends.isToBound { read.insert(ends.to) }
      read.formUnion(ends.unique.singles + ends.unique.lists)
    case .shortestPath(let step):
      read.formUnion([step.search.relationship.from, step.search.relationship.to])
      add(step.conditions + step.search.relationship.properties.map(\.value))
    case .filter(let conditions): add(conditions)
    case .project(let items): add(items.map(\.expression))
    case .aggregate(let aggregation):
      add(aggregation.keys.map(\.expression))
      add(aggregation.calls.flatMap(\.arguments))
      if let weight = aggregation.weight { read.insert(weight) }
    case .countScan(let scan):
      add(scan.conditions)
      for branch in scan.branches { read.formUnion(branch.slotsRead) }
      read.remove(scan.node)
    case .countBranches(let step):
      for (node, branch) in step.anchors {
        read.insert(node)
        read.formUnion(branch.slotsRead)
      }
      if let factor = step.factor { read.insert(factor) }
    case .countJoin(let join):
      add(join.conditions)
      read.formUnion(join.meeting.slotsRead)
      if let factor = join.factor { read.insert(factor) }
    case .distinct(let slots): read.formUnion(slots)
    case .sort(let keys): add(keys.map(\.expression))
    case .top(let top):
      add(top.keys.map(\.expression) + [top.skip, top.limit].compactMap { $0 })
    case .skip(let count), .limit(let count): add([count])
    case .unwind(let list, _, _): add([list])
    case .optional(let inner, _, _): read.formUnion(inner.slotsRead)
    case .watch(let inner, let watch):
      read.formUnion(inner.slotsRead)
      if let element = watch.element { read.formUnion([element.value, element.place]) }
    case .union(let parts, let columns, _):
      for part in parts { read.formUnion(part.slotsRead) }
      read.formUnion(columns.joined())
    case .create(let create): read.formUnion(create.slotsRead)
    case .merge(let merge, let inner):
      read.formUnion(inner.slotsRead)
      read.formUnion(merge.create.slotsRead)
      for item in merge.onCreate + merge.onMatch { item.collectSlots(into: &read) }
    case .set(let items): for item in items { item.collectSlots(into: &read) }
    case .remove(let items): for item in items { item.collectSlots(into: &read) }
    case .delete(let targets, _): add(targets)
    }
    return read
  }

  /// Whether the step changes the graph.
  package var writes: Bool {
    switch kind {
    case .create, .merge, .set, .remove, .delete, .foreach: true
    case .apply(let apply): apply.writes
    case .union(let parts, _, _): parts.contains { $0.steps.contains(where: \.writes) }
    default: false
    }
  }
}

extension BoundCreate {
  package var slotsRead: Set<Slot> {
    var read: Set<Slot> = []
    for node in nodes { node.properties?.collectSlots(into: &read) }
    for relationship in relationships {
      relationship.properties?.collectSlots(into: &read)
      read.formUnion([relationship.start, relationship.end])
    }
    for path in paths { read.formUnion(path.elements) }
    return read
  }
}

extension BoundSetItem {
  func collectSlots(into read: inout Set<Slot>) {
    switch self {
    case .property(let target, _, let value):
      target.collectSlots(into: &read)
      value.collectSlots(into: &read)
    case .element(let target, let key, let value):
      target.collectSlots(into: &read)
      key.collectSlots(into: &read)
      value.collectSlots(into: &read)
    case .replace(let slot, let value), .merge(let slot, let value):
      read.insert(slot)
      value.collectSlots(into: &read)
    case .labels(let slot, _): read.insert(slot)
    }
  }
}

extension BoundRemoveItem {
  func collectSlots(into read: inout Set<Slot>) {
    switch self {
    case .property(let target, _): target.collectSlots(into: &read)
    case .element(let target, let key):
      target.collectSlots(into: &read)
      key.collectSlots(into: &read)
    case .labels(let slot, _): read.insert(slot)
    }
  }
}

/// A plan for a whole statement.
package struct StatementPlan: Sendable {
  package enum Body: Sendable {
    case query(LogicalPlan, columns: [BoundColumn])
    case schema(SchemaChange)
  }

  package var mode: PlanMode
  package var body: Body
  package var slotCount: Int
  /// What the query calls a slot.
  package var slotNames: [Slot: String]
  package var parameters: [(name: String, range: SourceRange)]
  /// Names of the graph that the statement reads but does not make itself.
  package var names: [NameUse]
  /// Levels of nesting in the text.
  package var depth: Int
  /// What must still hold of a graph for the plan to be right.
  package var assumptions: [Assumption]

  package var writes: Bool {
    switch body {
    case .query(let plan, _): plan.steps.contains(where: \.writes)
    case .schema: true
    }
  }

  package func isValid(for catalog: Catalog) -> Bool {
    assumptions.allSatisfy { $0.holds(in: catalog) }
  }
}

package enum PlanMode: Sendable { case run, explain, profile }

/// A fact about a graph that a plan relies on.
package enum Assumption: Sendable {
  /// Every relationship of the type has a node with the label at this end.
  case endCarries(label: String, type: String, Direction)
  /// Whether there is an index that can serve.
  case index(label: String, key: String, Bool)
  /// No relationship of the type leads back to its own start.
  case noLoops(type: String)
  /// Every node with the label has its own value under the key, all of them
  /// comparable.
  case totalKey(label: String, key: String)

  func holds(in catalog: Catalog) -> Bool {
    switch self {
    case .endCarries(let label, let type, let direction):
      catalog.count(type: type, direction, label: label) == catalog.count(type: type)
    case .index(let label, let key, let isThere):
      (catalog.index(label: label, key: key) != nil) == isThere
    case .noLoops(let type): catalog.loopCount(type: type) == 0
    case .totalKey(let label, let key): catalog.isTotalKey(label: label, key: key)
    }
  }
}
