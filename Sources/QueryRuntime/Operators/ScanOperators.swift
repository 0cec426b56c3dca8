import CygnetCore
import GraphStore
import QueryPlanner

/// For each input row, every node that carries all the labels.
final class NodeScan: Operator {
  private let input: any Operator
  private let slot: Slot
  private let labels: [String]
  private let context: ExecutionContext
  private var current: Batch?
  private var cursor: NodeScanCursor?
  private let runs: Range<Int>?
  private let meter: ProgressMeter?
  /// The nodes found, once a scan is needed for more than one row.
  private var product: CrossProduct?

  /// - Parameters:
  ///   - runs: the runs of ids to scan; all by default.
  ///   - meter: told of the nodes read, where the scan is the statement's first.
  init(
    _ input: any Operator, _ slot: Slot, _ labels: [String], _ context: ExecutionContext,
    runs: Range<Int>? = nil, meter: ProgressMeter? = nil
  ) {
    self.input = input
    self.runs = runs
    self.meter = meter
    self.slot = slot
    self.labels = labels
    self.context = context
  }

  private static func cursor(
    _ labels: [String], _ context: ExecutionContext, runs: Range<Int>? = nil
  ) -> NodeScanCursor {
    let graph = context.graph
    let ids = labels.map { graph.catalog.labels[$0].map(LabelID.init) }
    let known = ids.compactMap { $0 }
    return NodeScanCursor(graph, labels: known.count == ids.count ? known : nil, runs: runs)
  }

  func next() throws(RuntimeFault) -> Batch? {
    while true {
      try context.check()
      if let batch = try product?.next() { return batch }
      if let batch = current, var cursor {
        let ids = Buffer<UInt32>(capacity: context.batchSize)
        let count = cursor.fill(ids, limit: context.batchSize)
        self.cursor = cursor
        meter?.scan(count)
        if count > 0 { return crossed(batch, ids, count) }
        current = nil
      }
      guard let batch = try input.next() else { return nil }
      if batch.count == 1 {
        current = batch
        if runs == nil { meter?.beginScan(total: NodeScan.total(labels, context)) }
        cursor = NodeScan.cursor(labels, context, runs: runs)
      } else {
        product = CrossProduct(batch, slot, try NodeScan.allNodes(context, labels: labels), context)
      }
    }
  }

  /// How many nodes a scan finds; `nil` where that is not known before.
  static func total(_ labels: [String], _ context: ExecutionContext) -> Int? {
    let catalog = context.graph.catalog
    guard let first = labels.first else { return catalog.nodeCount }
    return labels.count == 1 ? catalog.count(label: first) : nil
  }

  private func crossed(_ row: Batch, _ ids: Buffer<UInt32>, _ count: Int) -> Batch {
    var batch = row.repeated(count)
    batch.columns[slot] = Column(Vector(nodes: ids, count: count))
    return batch
  }

  /// Every node that carries the labels, charged to the statement's account.
  static func allNodes(
    _ context: ExecutionContext, labels: [String] = []
  ) throws(RuntimeFault) -> [UInt32] {
    var cursor = cursor(labels, context)
    var nodes: [UInt32] = []
    let ids = Buffer<UInt32>(capacity: Batch.capacity)
    while true {
      let count = cursor.fill(ids, limit: Batch.capacity)
      if count == 0 { return nodes }
      try context.charge(count * 4)
      for row in 0..<count { nodes.append(ids[row]) }
    }
  }
}

/// For each input row, every relationship of one type.
final class RelationshipScanOperator: Operator {
  private let input: any Operator
  private let scan: PlanStep.RelationshipScan
  private let context: ExecutionContext
  private var outer: Batch?
  private var row = 0
  private var cursor: RelationshipScanCursor?
  private var ready: ArraySlice<Batch> = []
  private let runs: Range<Int>?
  private let meter: ProgressMeter?

  /// - Parameters:
  ///   - runs: the runs of ids to scan; all by default.
  ///   - meter: told of the relationships read, where the scan is the statement's first.
  init(
    _ input: any Operator, _ scan: PlanStep.RelationshipScan, _ context: ExecutionContext,
    runs: Range<Int>? = nil, meter: ProgressMeter? = nil
  ) {
    self.input = input
    self.runs = runs
    self.meter = meter
    self.scan = scan
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    while true {
      try context.check()
      if let batch = ready.popFirst() { return batch }
      if let outer, let found = cursor?.next() {
        meter?.scan(found.count)
        var batch = outer.slice(row..<row + 1).repeated(found.count)
        batch.columns[scan.start] = Column(Vector(nodes: found.starts, count: found.count))
        batch.columns[scan.end] = Column(Vector(nodes: found.ends, count: found.count))
        batch.columns[scan.relationship] = Column(
          Vector(.relationship, .ids(found.ids), count: found.count))
        if batch.count <= context.batchSize { return batch }
        ready =
          stride(from: 0, to: batch.count, by: context.batchSize).map {
            batch.slice($0..<min($0 + context.batchSize, batch.count))
          }[...]
        continue
      }
      cursor = nil
      row += 1
      if outer.map({ row >= $0.count }) ?? true {
        guard let batch = try input.next() else { return nil }
        outer = batch
        row = 0
      }
      if runs == nil { meter?.beginScan(total: context.graph.catalog.count(type: scan.type)) }
      if let type = context.graph.catalog.types[scan.type] {
        cursor = RelationshipScanCursor(context.graph, type: TypeID(type), runs: runs)
      }
    }
  }
}

/// Every row of a batch with every one of some nodes, a batch at a time.
struct CrossProduct {
  private let batch: Batch
  private let slot: Slot
  private let nodes: [UInt32]
  private let context: ExecutionContext
  private var row = 0
  private var place = 0

  init(_ batch: Batch, _ slot: Slot, _ nodes: [UInt32], _ context: ExecutionContext) {
    self.batch = batch
    self.slot = slot
    self.nodes = nodes
    self.context = context
  }

  mutating func next() throws(RuntimeFault) -> Batch? {
    if nodes.isEmpty { return nil }
    let limit = context.batchSize
    let rows = Buffer<Int32>(capacity: limit)
    let ids = Buffer<UInt32>(capacity: limit)
    var count = 0
    while row < batch.count, count < limit {
      let taken = min(limit - count, nodes.count - place)
      for index in 0..<taken {
        rows[count + index] = Int32(row)
        ids[count + index] = nodes[place + index]
      }
      count += taken
      place += taken
      if place == nodes.count {
        place = 0
        row += 1
      }
    }
    guard count > 0 else { return nil }
    var output = batch.selecting(Positions(rows, count: count))
    output.columns[slot] = Column(Vector(nodes: ids, count: count))
    return output
  }
}

/// For each row, the nodes whose property equals a value, by an index or by a
/// hash table built once.
final class NodeSeekOperator: Operator {
  private let input: any Operator
  private let seek: PlanStep.NodeSeek
  private let value: any Evaluator
  private let context: ExecutionContext
  private var table: [Equivalent: [UInt32]]?
  private var ready: [Batch] = []

  init(
    _ input: any Operator, _ seek: PlanStep.NodeSeek, _ value: any Evaluator,
    _ context: ExecutionContext
  ) {
    self.input = input
    self.seek = seek
    self.value = value
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    if let batch = ready.popLast() { return batch }
    while let batch = try input.next() {
      try context.check()
      let values = try value.evaluate(batch, context)
      var rows: [Int32] = []
      var ids: [UInt32] = []
      for row in 0..<batch.count {
        let wanted = values.value(row)
        if wanted.isNull { continue }
        for node in try seek.isAnyOf ? anyOf(wanted) : candidates(wanted) {
          try context.tick()
          rows.append(Int32(row))
          ids.append(node)
        }
      }
      if rows.isEmpty { continue }
      var output = batch.selecting(Positions(Buffer(rows), count: rows.count))
      output.columns[seek.slot] = Column(Vector(nodes: Buffer(ids), count: ids.count))
      let limit = context.batchSize
      if output.count <= limit { return output }
      for start in stride(from: 0, to: output.count, by: limit).reversed() {
        ready.append(output.slice(start..<min(start + limit, output.count)))
      }
      return ready.popLast()
    }
    return nil
  }

  private func anyOf(_ list: Value) throws(RuntimeFault) -> [UInt32] {
    guard case .list(let elements) = list else {
      return try NodeScan.allNodes(context, labels: [seek.label] + seek.otherLabels)
    }
    var (found, known): ([UInt32], Set<Equivalent>) = ([], [])
    for element in elements where !element.isNull && known.insert(Equivalent(element)).inserted {
      found += try candidates(element)
    }
    // Values that differ by Equivalent can still be equal: 1 and 1.0.
    return Array(Set(found)).sorted()
  }

  private func candidates(_ wanted: Value) throws(RuntimeFault) -> [UInt32] {
    let graph = context.graph
    guard let label = graph.catalog.labels[seek.label], let key = graph.catalog.keys[seek.key]
    else {
      return []
    }
    if seek.source == .index {
      var found: [UInt32] = []
      if graph.seek(label: LabelID(label), key: KeyID(key), value: wanted, into: &found) {
        return seek.otherLabels.isEmpty ? found : found.filter { hasOtherLabels($0, graph) }
      }
    }
    let found = try self.table(graph, LabelID(label), KeyID(key))[Equivalent(wanted)] ?? []
    // Equivalence is wider than equality: NaN, and nulls within lists.
    return Value.equals(wanted, wanted) == .yes ? found : []
  }

  private func hasOtherLabels(_ node: UInt32, _ graph: Graph) -> Bool {
    if seek.otherLabels.isEmpty { return true }
    let names = graph.labels(of: NodeID(node)).map { graph.catalog.labels.names[Int($0.rawValue)] }
    return seek.otherLabels.allSatisfy { label in
      names.contains { CodePoints.areEqual($0, label) }
    }
  }

  private func table(
    _ graph: Graph, _ label: LabelID, _ key: KeyID
  ) throws(RuntimeFault) -> [Equivalent: [UInt32]] {
    if let table { return table }
    var made: [Equivalent: [UInt32]] = [:]
    var cursor = NodeScanCursor(graph, labels: [label])
    let ids = Buffer<UInt32>(capacity: Batch.capacity)
    while true {
      let count = cursor.fill(ids, limit: Batch.capacity)
      if count == 0 { break }
      try context.check()
      try context.charge(count * (Footprint.value + 32))
      for row in 0..<count {
        let value = graph.property(key, of: NodeID(ids[row]))
        if !value.isNull, hasOtherLabels(ids[row], graph) {
          made[Equivalent(value), default: []].append(ids[row])
        }
      }
    }
    table = made
    return made
  }
}
