import CygnetCore
import GraphStore
import QueryPlanner

/// Walks paths of a range of lengths, no relationship twice, depth first.
final class VariableExpandOperator: Operator {
  private let input: any Operator
  private let expand: PlanStep.VariableExpand
  private let properties: [any Evaluator]
  private let context: ExecutionContext
  private var batch: Batch?
  private var walk: TrailWalk?

  init(
    _ input: any Operator, _ expand: PlanStep.VariableExpand, _ properties: [any Evaluator],
    _ context: ExecutionContext
  ) {
    self.input = input
    self.expand = expand
    self.properties = properties
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    while true {
      try context.check()
      if let batch, let walk {
        if let output = try fill(batch, walk) { return output }
        self.batch = nil
      }
      guard let batch = try input.next() else { return nil }
      self.batch = batch
      walk = try TrailWalk(
        batch, expand, try evaluateAll(properties, batch, context), context)
    }
  }

  private func fill(_ batch: Batch, _ walk: TrailWalk) throws(RuntimeFault) -> Batch? {
    while true {
      try context.check()
      var rows: [Int32] = []
      var ends: [UInt32] = []
      var lists: [Value] = []
      while rows.count < context.batchSize, let trail = try walk.next() {
        rows.append(Int32(trail.row))
        ends.append(trail.end)
        if expand.relationships != nil {
          lists.append(
            .list(trail.relationships.map { .relationship(Relationship(RelationshipID($0))) }))
        }
      }
      if rows.isEmpty { return nil }
      if let output = labelled(batch, rows, ends, lists) { return output }
    }
  }

  /// The trails whose ends carry the labels; `nil` when none does.
  private func labelled(
    _ batch: Batch, _ rows: [Int32], _ ends: [UInt32], _ lists: [Value]
  ) -> Batch? {
    var chosen = Array(rows.indices)
    if !expand.labels.isEmpty {
      let answer = Buffer<UInt8>(capacity: ends.count)
      var matcher = LabelMatcher(context.graph, labels: expand.labels)
      matcher.test(Buffer(ends), count: ends.count, into: answer)
      chosen.removeAll { answer[$0] == 0 }
      if chosen.isEmpty { return nil }
    }
    var output = batch.selecting(Positions(Buffer(chosen.map { rows[$0] }), count: chosen.count))
    if !expand.isInto {
      output.columns[expand.to] = Column(
        Vector(nodes: Buffer(chosen.map { ends[$0] }), count: chosen.count))
    }
    if let slot = expand.relationships {
      output.columns[slot] = Column(Vector(mixed: chosen.map { lists[$0] }))
    }
    return output
  }
}

/// All trails from the nodes of a batch, one at a time.
private final class TrailWalk {
  struct Trail {
    let row: Int
    let end: UInt32
    let relationships: [UInt32]
  }

  /// A node on the way and what is left to try from it.
  private struct Frame {
    var steps: [(neighbour: UInt32, relationship: UInt32)]
    var position = 0
  }

  private let expand: PlanStep.VariableExpand
  private let context: ExecutionContext
  private let reader: NeighbourReader
  private let rowCount: Int
  private let sources: NodeColumn
  private let targets: NodeColumn?
  private let unique: UniquenessCheck
  private let wanted: [Column]
  private var row = -1
  private var frames: [Frame] = []
  private var trail: [UInt32] = []

  init(
    _ batch: Batch, _ expand: PlanStep.VariableExpand, _ wanted: [Column],
    _ context: ExecutionContext
  ) throws(RuntimeFault) {
    self.expand = expand
    self.context = context
    self.wanted = wanted
    // A range that ends before it starts holds no length.
    rowCount = expand.length.lowerBound == .max ? 0 : batch.count
    reader = NeighbourReader(context.graph, types: expand.types, direction: expand.direction)
    sources = try NodeColumn(batch.columns[expand.from], count: batch.count)
    targets = expand.isInto ? try NodeColumn(batch.columns[expand.to], count: batch.count) : nil
    unique = UniquenessCheck(expand.unique, batch)
  }

  func next() throws(RuntimeFault) -> Trail? {
    while true {
      guard let depth = frames.indices.last else {
        row += 1
        if row >= rowCount { return nil }
        if let validity = sources.validity, !validity[row] { continue }
        let source = sources.ids[row]
        try push(source)
        if expand.length.lowerBound == 0, isTarget(source) {
          return Trail(row: row, end: source, relationships: [])
        }
        continue
      }
      guard frames[depth].position < frames[depth].steps.count else {
        context.release(frames[depth].steps.count * 8)
        frames.removeLast()
        if !trail.isEmpty { trail.removeLast() }
        continue
      }
      let (neighbour, relationship) = frames[depth].steps[frames[depth].position]
      frames[depth].position += 1
      try context.tick()
      if trail.contains(relationship) || !allows(relationship) { continue }
      trail.append(relationship)
      let found = trail
      // Beyond the longest length nothing is tried; the frame stays empty.
      try push(neighbour)
      if found.count >= expand.length.lowerBound, isTarget(neighbour) {
        return Trail(row: row, end: neighbour, relationships: found)
      }
    }
  }

  private func push(_ node: UInt32) throws(RuntimeFault) {
    var steps: [(neighbour: UInt32, relationship: UInt32)] = []
    if trail.count < expand.length.upperBound {
      try reader.forEach(node) { neighbour, relationship in
        steps.append((neighbour, relationship))
      }
    }
    try context.charge(steps.count * 8)
    frames.append(Frame(steps: steps))
  }

  private func isTarget(_ node: UInt32) -> Bool {
    guard let targets else { return true }
    return targets.ids[row] == node && (targets.validity.map { $0[row] } ?? true)
  }

  private func allows(_ relationship: UInt32) -> Bool {
    guard unique.allows(relationship, row: row) else { return false }
    return PropertyFilter.matches(
      RelationshipID(relationship), expand.properties.map(\.key), wanted, row, context.graph)
  }
}

/// The property map of a variable-length relationship.
enum PropertyFilter {
  static func matches(
    _ relationship: RelationshipID, _ keys: [String], _ wanted: [Column], _ row: Int,
    _ graph: Graph
  ) -> Bool {
    for (key, column) in zip(keys, wanted) {
      guard let number = graph.catalog.keys[key],
        Value.equals(
          graph.property(KeyID(number), of: relationship), column.value(row)) == .yes
      else { return false }
    }
    return true
  }
}
