import CygnetCore
import QueryPlanner

/// A nested query, run once per batch where its rows stay apart: the outer rows
/// go in numbered, and the numbers tell what belongs to which row. A query that
/// groups, sorts or cuts rows is run row by row.
final class SubplanEvaluator: ColumnEvaluator {
  let range: SourceRange
  private let subplan: BoundExpression.Subplan
  private let result: (any Evaluator)?

  init(_ subplan: BoundExpression.Subplan, _ range: SourceRange) {
    self.subplan = subplan
    self.range = range
    result = subplan.result.expression.map { ExpressionCompiler().compile($0) }
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Column {
    if batch.count <= 1 || subplan.plan.keepsRowsApart { return try run(batch, context) }
    var values: [Value] = []
    for row in 0..<batch.count {
      values.append(try run(batch.slice(row..<row + 1), context).value(0))
    }
    return Column(.specialised(values))
  }

  private func run(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Column {
    var numbered = batch
    numbered.columns[subplan.rowSlot] = RowNumbers.column(count: batch.count)
    // A place that no step of the outer plan has.
    let inner = OperatorBuilder(context).build(subplan.plan, argument: numbered, place: [-1])
    var found = Array(repeating: false, count: batch.count)
    var values: [[Value]] = Array(repeating: [], count: result == nil ? 0 : batch.count)
    var open = batch.count
    var counts = Array(repeating: Int64(0), count: batch.count)
    while let rows = try inner.next() {
      try context.check()
      // With one outer row all rows are its own.
      let numbers = batch.count > 1 ? RowNumbers.read(rows, subplan.rowSlot) : nil
      let column = try result?.evaluate(rows, context)
      if column != nil { try context.chargeTemporarily(rows.count * Footprint.value) }
      for row in 0..<rows.count {
        let outer = numbers.map { Int($0[row]) } ?? 0
        counts[outer] += 1
        if !found[outer] {
          found[outer] = true
          open -= 1
        }
        if let column { values[outer].append(column.value(row)) }
      }
      if case .exists = subplan.result, open == 0 { break }
    }
    switch subplan.result {
    case .exists: return Column(.specialised(found.map { .boolean($0) }))
    case .count: return Column(.specialised(counts.map { .integer($0) }))
    case .collect: return Column(Vector(mixed: values.map { .list($0) }))
    case .first: return Column(.specialised(values.map { $0.first ?? .null }))
    }
  }
}

/// Row numbers that travel through a nested plan.
enum RowNumbers {
  static func column(count: Int) -> Column {
    let numbers = Buffer<Int64>(capacity: count)
    for row in 0..<count { numbers[row] = Int64(row) }
    return Column(Vector(integers: numbers, count: count))
  }

  static func read(_ batch: Batch, _ slot: Slot) -> Buffer<Int64> {
    let vector = batch.columns[slot]?.flattened(count: batch.count)
    if case .integers(let numbers)? = vector?.storage { return numbers }
    return Buffer(repeating: 0, count: batch.count)
  }
}
