import CygnetCore
import QueryPlanner

/// Groups rows by keys and folds each group.
final class AggregateOperator: Operator {
  private let input: any Operator
  private let keys: [(slot: Slot, evaluator: any Evaluator)]
  private let calls: [(call: BoundProjection.AggregateCall, arguments: [any Evaluator])]
  /// The one outer row of a nested plan, whose variables stay in sight.
  private let outer: Batch
  private let context: ExecutionContext
  private var result: Batch?
  private var position = 0
  private var held = 0

  init(
    _ input: any Operator, _ keys: [(Slot, any Evaluator)],
    _ calls: [(BoundProjection.AggregateCall, [any Evaluator])], _ argument: Batch,
    _ context: ExecutionContext
  ) {
    self.input = input
    self.keys = keys.map { (slot: $0.0, evaluator: $0.1) }
    self.calls = calls.map { (call: $0.0, arguments: $0.1) }
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
    var encoder = KeyEncoder(columnCount: keys.count)
    var keyValues: [[Value]] = Array(repeating: [], count: keys.count)
    let folds = calls.map { Foldings.make($0.call, context) }
    var groupCount = keys.isEmpty ? 1 : 0
    while let batch = try input.next() {
      try context.check()
      var columns: [Column] = []
      var arguments: [[Column]] = []
      try context.renew(&held) { () throws(RuntimeFault) in
        for key in keys { columns.append(try key.evaluator.evaluate(batch, context)) }
        for call in calls {
          arguments.append(try evaluateAll(call.arguments, batch, context))
        }
      }
      let groups = encoder.encode(columns, count: batch.count)
      if encoder.count > groupCount {
        try context.charge((encoder.count - groupCount) * 64 * (keys.count + calls.count))
        for row in 0..<batch.count where Int(groups[row]) >= groupCount {
          groupCount = Int(groups[row]) + 1
          for (index, column) in columns.enumerated() {
            keyValues[index].append(column.value(row))
          }
        }
      }
      for (fold, columns) in zip(folds, arguments) {
        try fold.add(columns, groups, rows: batch.count, groupCount: groupCount)
      }
    }
    var output = outer.selecting(
      Positions(Buffer(repeating: 0, count: groupCount), count: groupCount))
    for (key, values) in zip(keys, keyValues) {
      output.columns[key.slot] = Column(.specialised(values))
    }
    for (fold, call) in zip(folds, calls) {
      output.columns[call.call.slot] = Column(
        try fold.results(groupCount: groupCount, at: call.call.range))
    }
    return output
  }
}
