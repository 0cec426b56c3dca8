import CygnetCore
import GraphStore
import QueryPlanner

/// The nodes of a column, with a bit for each row that has one.
struct NodeColumn {
  let ids: Buffer<UInt32>
  let validity: Bitmap?

  init(_ column: Column?, count: Int) throws(RuntimeFault) {
    let vector = (column ?? .constant(.null)).flattened(count: count)
    if case .ids(let ids) = vector.storage, vector.kind == .node {
      self.ids = ids
      validity = vector.validity
      return
    }
    let ids = Buffer<UInt32>(repeating: 0, count: count)
    let validity = Bitmap(count: count, filled: false)
    for row in 0..<count {
      switch vector.value(row) {
      case .null: continue
      case .node(let node):
        ids[row] = node.id.rawValue
        validity[row] = true
      case let other: throw .type("expected a node; found \(describe(other))", at: nil)
      }
    }
    self.ids = ids
    self.validity = validity
  }

  /// `nil` for null.
  func node(_ row: Int) -> UInt32? {
    validity.map { $0[row] } ?? true ? ids[row] : nil
  }
}

/// Relationships that a new one must differ from, row by row.
struct UniquenessCheck {
  private var singles: [(ids: Buffer<UInt32>, validity: Bitmap?)] = []
  private var lists: [Column] = []

  init(_ unique: PlanStep.Uniqueness, _ batch: Batch) {
    for slot in unique.singles {
      guard let column = batch.columns[slot] else { continue }
      let vector = column.flattened(count: batch.count)
      if case .ids(let ids) = vector.storage {
        singles.append((ids, vector.validity))
      } else {
        lists.append(column)
      }
    }
    lists += unique.lists.compactMap { batch.columns[$0] }
  }

  var isEmpty: Bool { singles.isEmpty && lists.isEmpty }

  @inline(__always)
  func allows(_ relationship: UInt32, row: Int) -> Bool {
    for single in singles where single.ids[row] == relationship {
      if single.validity.map({ $0[row] }) ?? true { return false }
    }
    return lists.isEmpty || listsAllow(relationship, row)
  }

  /// Moves the steps that are allowed to the front; returns how many.
  func keep(
    _ rows: Buffer<Int32>, _ neighbours: Buffer<UInt32>, _ relationships: Buffer<UInt32>,
    count found: Int
  ) -> Int {
    var count = found
    func keep(_ isAllowed: (_ row: Int, _ relationship: UInt32) -> Bool) {
      var kept = 0
      for step in 0..<count {
        let (row, relationship) = (rows[step], relationships[step])
        rows[kept] = row
        neighbours[kept] = neighbours[step]
        relationships[kept] = relationship
        kept += isAllowed(Int(row), relationship) ? 1 : 0
      }
      count = kept
    }
    // One relationship after the other: each loop reads two columns.
    for (ids, validity) in singles {
      if let validity {
        keep { row, relationship in ids[row] != relationship || !validity[row] }
      } else {
        keep { row, relationship in ids[row] != relationship }
      }
    }
    if !lists.isEmpty { keep { row, relationship in listsAllow(relationship, row) } }
    return count
  }

  private func listsAllow(_ relationship: UInt32, _ row: Int) -> Bool {
    for list in lists {
      switch list.value(row) {
      case .list(let elements):
        for case .relationship(let other) in elements where other.id.rawValue == relationship {
          return false
        }
      case .relationship(let other): if other.id.rawValue == relationship { return false }
      default: continue
      }
    }
    return true
  }
}

/// Walks one relationship from a bound node to a new one.
final class ExpandOperator: Operator {
  private let input: any Operator
  private let expand: PlanStep.Expand
  private let context: ExecutionContext
  private var batch: Batch?
  private var cursor: ExpandCursor?
  private var unique: UniquenessCheck?

  init(_ input: any Operator, _ expand: PlanStep.Expand, _ context: ExecutionContext) {
    self.input = input
    self.expand = expand
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    while true {
      try context.check()
      if let batch, let cursor {
        let limit = context.batchSize
        let rows = Buffer<Int32>(capacity: limit)
        let neighbours = Buffer<UInt32>(capacity: limit)
        let needsRelationships = expand.relationship != nil || !expand.unique.isEmpty
        let relationships =
          needsRelationships ? Buffer<UInt32>(capacity: limit) : nil
        let found = cursor.fill(
          rows: rows, neighbours: neighbours, relationships: relationships,
          limit: limit)
        if found < limit { self.batch = nil }
        let count = found > 0 ? keep(found, rows, neighbours, relationships) : 0
        if count > 0 { return output(batch, rows, neighbours, relationships, count) }
        if self.batch != nil { continue }
      }
      guard let batch = try input.next() else { return nil }
      try start(batch)
    }
  }

  private func start(_ batch: Batch) throws(RuntimeFault) {
    let sources = try NodeColumn(batch.columns[expand.from], count: batch.count)
    let graph = context.graph
    self.batch = batch
    cursor = ExpandCursor(
      graph, types: Traversal.types(expand.types, graph),
      directions: Traversal.directions(expand.direction), sources: sources.ids,
      count: batch.count, validity: sources.validity)
    let unique = UniquenessCheck(expand.unique, batch)
    self.unique = unique.isEmpty ? nil : unique
  }

  /// Moves the steps that pass all checks to the front; returns how many.
  private func keep(
    _ found: Int, _ rows: Buffer<Int32>, _ neighbours: Buffer<UInt32>,
    _ relationships: Buffer<UInt32>?
  ) -> Int {
    if unique == nil, expand.labels.isEmpty { return found }
    var count = found
    if !expand.labels.isEmpty {
      let answer = Buffer<UInt8>(capacity: found)
      var matcher = LabelMatcher(context.graph, labels: expand.labels)
      matcher.test(neighbours, count: found, into: answer)
      count = 0
      for step in 0..<found {
        rows[count] = rows[step]
        neighbours[count] = neighbours[step]
        if let relationships { relationships[count] = relationships[step] }
        count += answer[step] == 0 ? 0 : 1
      }
    }
    if let unique, let relationships {
      count = unique.keep(rows, neighbours, relationships, count: count)
    }
    return count
  }

  private func output(
    _ batch: Batch, _ rows: Buffer<Int32>, _ neighbours: Buffer<UInt32>,
    _ relationships: Buffer<UInt32>?, _ count: Int
  ) -> Batch {
    var output = batch.selecting(Positions(rows, count: count))
    output.columns[expand.to] = Column(Vector(nodes: neighbours, count: count))
    if let slot = expand.relationship, let relationships {
      output.columns[slot] = Column(Vector(.relationship, .ids(relationships), count: count))
    }
    return output
  }
}

/// Walks the relationships between two bound nodes.
final class ExpandIntoOperator: Operator {
  /// An input batch, as far as it has been read.
  private struct Progress {
    let batch: Batch
    let sources: NodeColumn
    let targets: NodeColumn
    let unique: UniquenessCheck
    let labelled: Buffer<UInt8>?
    var finder: ConnectionFinder
    var row = 0
  }

  private let input: any Operator
  private let expand: PlanStep.Expand
  private let context: ExecutionContext
  private var progress: Progress?
  private var ready: ArraySlice<Batch> = []

  init(_ input: any Operator, _ expand: PlanStep.Expand, _ context: ExecutionContext) {
    self.input = input
    self.expand = expand
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    while true {
      try context.check()
      if let batch = ready.popFirst() { return batch }
      if var open = progress {
        progress = nil
        let found = try connected(&open)
        progress = open.row < open.batch.count ? open : nil
        // One pair of nodes alone may have more.
        ready =
          stride(from: 0, to: found.count, by: context.batchSize).map {
            found.slice($0..<min($0 + context.batchSize, found.count))
          }[...]
        continue
      }
      guard let batch = try input.next() else { return nil }
      progress = try start(batch)
    }
  }

  private func start(_ batch: Batch) throws(RuntimeFault) -> Progress {
    let graph = context.graph
    let targets = try NodeColumn(batch.columns[expand.to], count: batch.count)
    var labelled: Buffer<UInt8>?
    if !expand.labels.isEmpty {
      let answer = Buffer<UInt8>(capacity: batch.count)
      var matcher = LabelMatcher(graph, labels: expand.labels)
      matcher.test(targets.ids, count: batch.count, into: answer)
      labelled = answer
    }
    return Progress(
      batch: batch, sources: try NodeColumn(batch.columns[expand.from], count: batch.count),
      targets: targets, unique: UniquenessCheck(expand.unique, batch), labelled: labelled,
      finder: ConnectionFinder(
        graph, types: Traversal.types(expand.types, graph),
        directions: Traversal.directions(expand.direction)))
  }

  /// The next rows, until there are enough for a batch.
  private func connected(_ open: inout Progress) throws(RuntimeFault) -> Batch {
    var rows: [Int32] = []
    var relationships: [UInt32] = []
    let (unique, isFree) = (open.unique, open.unique.isEmpty)
    while open.row < open.batch.count, rows.count < context.batchSize {
      let row = open.row
      open.row += 1
      if let labelled = open.labelled, labelled[row] == 0 { continue }
      guard let source = open.sources.node(row), let target = open.targets.node(row) else {
        continue
      }
      open.finder.forEach(from: source, to: target) { relationship in
        if !isFree, !unique.allows(relationship, row: row) { return }
        rows.append(Int32(truncatingIfNeeded: row))
        relationships.append(relationship)
      }
    }
    var output = open.batch.selecting(Positions(Buffer(rows), count: rows.count))
    if let slot = expand.relationship {
      output.columns[slot] = Column(
        Vector(.relationship, .ids(Buffer(relationships)), count: rows.count))
    }
    return output
  }
}

/// Names of types and directions as the store takes them.
enum Traversal {
  static func types(_ names: [String], _ graph: Graph) -> [TypeID] {
    if names.isEmpty { return graph.allTypes }
    var known: [TypeID] = []
    for name in names {
      if let number = graph.catalog.types[name], !known.contains(TypeID(number)) {
        known.append(TypeID(number))
      }
    }
    return known
  }

  static func directions(_ direction: Direction?) -> [Direction] {
    direction.map { [$0] } ?? [.outgoing, .incoming]
  }
}

/// Every relationship of one node, for searches that go node by node.
struct NeighbourReader {
  private let graph: Graph
  private let types: [TypeID]
  private let directions: [Direction]

  init(_ graph: Graph, types: [String], direction: Direction?) {
    self.graph = graph
    self.types = Traversal.types(types, graph)
    directions = Traversal.directions(direction)
  }

  func forEach(
    _ node: UInt32,
    _ body: (_ neighbour: UInt32, _ relationship: UInt32) throws(RuntimeFault) -> Void
  ) throws(RuntimeFault) {
    for type in types {
      for (index, direction) in directions.enumerated() {
        guard let segment = graph.adjacency(type, direction)[Int(node) >> SegmentSize.shift] else {
          continue
        }
        for run in segment.runs(Int(node) & SegmentSize.mask) {
          for place in run.start..<run.start + run.count {
            // A self-loop is met from its other end already.
            if index > 0, run.neighbours[place] == node { continue }
            try body(run.neighbours[place], run.relationships[place])
          }
        }
      }
    }
  }
}
