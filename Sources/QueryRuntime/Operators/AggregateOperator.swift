import CygnetCore
import QueryPlanner

/// Groups rows by keys and folds each group.
final class AggregateOperator: Operator {
  private let input: any Operator
  private let aggregation: PlanStep.Aggregation
  /// The one outer row of a nested plan, whose variables stay in sight.
  private let outer: Batch
  private let context: ExecutionContext
  private var result: Batch?
  private var position = 0

  init(
    _ input: any Operator, _ aggregation: PlanStep.Aggregation, _ argument: Batch,
    _ context: ExecutionContext
  ) {
    self.input = input
    self.aggregation = aggregation
    outer = argument
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    if result == nil { result = try drain() }
    guard let result, position < result.count else { return nil }
    let end = min(position + context.batchSize, result.count)
    defer { position = end }
    return result.slice(position..<end)
  }

  private func drain() throws(RuntimeFault) -> Batch {
    let table = GroupTable(aggregation, context)
    if let pipeline = input as? ParallelPipeline, GroupTable.isMergeable(aggregation) {
      try drain(pipeline, into: table)
    }
    while let batch = try input.next() {
      try context.check()
      try table.add(batch)
    }
    return try table.output(outer)
  }

  /// Each morsel is grouped on its own thread, as long as that makes it smaller.
  private func drain(
    _ pipeline: ParallelPipeline, into table: GroupTable
  ) throws(RuntimeFault) {
    let aggregation = self.aggregation
    let make = { @Sendable (worker: ParallelPipeline.Worker) in
      GroupTable(aggregation, worker.context)
    }
    while true {
      let parts = try pipeline.fold(make) { (part, batch, _) throws(RuntimeFault) in
        try part.add(batch)
      }
      guard let parts else { return }
      for part in parts { try table.merge(part) }
      // Many groups of few rows are grouped twice for nothing.
      if parts.contains(where: { $0.rowCount > 1_024 && $0.groupCount * 4 > $0.rowCount }) {
        return
      }
    }
  }
}

/// Groups and the states of their aggregates.
final class GroupTable: @unchecked Sendable {
  // Safety: used by one thread at a time.
  private let context: ExecutionContext
  private let aggregation: PlanStep.Aggregation
  private let keys: [any Evaluator]
  private let arguments: [[any Evaluator]]
  private let folds: [any Folding]
  private let totals: CountFolding?
  private var encoder: KeyEncoder
  private var keyValues: [[Value]]
  private(set) var groupCount: Int
  private(set) var rowCount = 0
  private var held = 0

  init(_ aggregation: PlanStep.Aggregation, _ context: ExecutionContext) {
    self.aggregation = aggregation
    self.context = context
    let compiler = ExpressionCompiler()
    keys = aggregation.keys.map { compiler.compile($0.expression) }
    arguments = aggregation.calls.map { compiler.compile($0.arguments) }
    folds = aggregation.calls.map { Foldings.make($0, context) }
    totals = aggregation.isSigned && !keys.isEmpty ? CountFolding() : nil
    encoder = KeyEncoder(columnCount: keys.count)
    keyValues = Array(repeating: [], count: keys.count)
    groupCount = keys.isEmpty ? 1 : 0
  }

  /// Whether tables of parts of the rows can be made one.
  static func isMergeable(_ aggregation: PlanStep.Aggregation) -> Bool {
    (!aggregation.isSigned || aggregation.keys.isEmpty)
      && aggregation.calls.allSatisfy(Foldings.isMergeable)
      && !aggregation.keys.contains { $0.expression.isVolatile }
      && !aggregation.calls.contains { $0.arguments.contains(where: \.isVolatile) }
  }

  func add(_ batch: Batch) throws(RuntimeFault) {
    rowCount += batch.count
    var columns: [Column] = []
    var values: [[Column]] = []
    try context.renew(&held) { () throws(RuntimeFault) in
      for key in keys { columns.append(try key.evaluate(batch, context)) }
      for list in arguments { values.append(try evaluateAll(list, batch, context)) }
    }
    let groups = try group(columns, rows: batch.count)
    let weights = aggregation.weight.flatMap { Weights.read(batch, $0) }
    for (fold, columns) in zip(folds, values) {
      try fold.add(columns, groups, rows: batch.count, groupCount: groupCount, weights: weights)
    }
    try totals?.add([], groups, rows: batch.count, groupCount: groupCount, weights: weights)
  }

  /// Adds the groups of another part of the rows.
  func merge(_ other: GroupTable) throws(RuntimeFault) {
    if other.rowCount == 0 { return }
    rowCount += other.rowCount
    let columns = other.keyValues.map { Column(.specialised($0)) }
    let groups = try group(columns, rows: other.groupCount)
    for (fold, theirs) in zip(folds, other.folds) {
      try (fold as? any MergeableFolding)?.merge(
        theirs, groups, count: other.groupCount, groupCount: groupCount)
    }
  }

  private func group(_ columns: [Column], rows: Int) throws(RuntimeFault) -> Buffer<UInt32> {
    let groups = encoder.encode(columns, count: rows)
    guard encoder.count > groupCount else { return groups }
    try context.charge((encoder.count - groupCount) * 64 * (keys.count + folds.count))
    for row in 0..<rows where Int(groups[row]) >= groupCount {
      groupCount = Int(groups[row]) + 1
      for (index, column) in columns.enumerated() { keyValues[index].append(column.value(row)) }
    }
    return groups
  }

  /// One row per group, beside the outer row's variables.
  func output(_ outer: Batch) throws(RuntimeFault) -> Batch {
    var output = outer.selecting(
      Positions(Buffer(repeating: 0, count: groupCount), count: groupCount))
    for (key, values) in zip(aggregation.keys, keyValues) {
      output.columns[key.slot] = Column(.specialised(values))
    }
    for (fold, call) in zip(folds, aggregation.calls) {
      output.columns[call.slot] = Column(
        try fold.results(groupCount: groupCount, at: call.range))
    }
    guard let totals else { return output }
    let kept = Buffer<Int32>(capacity: groupCount)
    var count = 0
    for group in 0..<groupCount where totals.count(group) != 0 {
      kept[count] = Int32(group)
      count += 1
    }
    return output.selecting(Positions(kept, count: count))
  }
}
