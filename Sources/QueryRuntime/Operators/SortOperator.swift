import CygnetCore
import QueryPlanner

/// ORDER BY: all rows, or only the first of them where a limit follows.
final class SortOperator: Operator {
  /// How many rows are wanted of a sorted stream.
  struct Bound {
    let skip: (any Evaluator)?
    let limit: any Evaluator
    /// Told what the first key must be at least.
    let shared: CountBound?
  }

  private let input: any Operator
  private let keys: [BoundProjection.SortKey]
  private let live: Set<Slot>
  private let bound: Bound?
  private let context: ExecutionContext
  private var sorted: Batch?
  private var order: [Int32] = []
  private var position = 0

  /// Up to how many wanted rows each morsel sorts its own.
  private static let fewRows = 8_192

  init(
    _ input: any Operator, _ keys: [BoundProjection.SortKey], _ live: Set<Slot>, _ bound: Bound?,
    _ context: ExecutionContext
  ) {
    self.input = input
    self.keys = keys
    self.live = live
    self.bound = bound
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    if sorted == nil { try drain() }
    guard let sorted, position < order.count else { return nil }
    try context.check()
    let end = min(position + context.batchSize, order.count)
    let rows = Buffer(Array(order[position..<end]))
    position = end
    return sorted.selecting(Positions(rows, count: rows.capacity))
  }

  private func wantedRows() throws(RuntimeFault) -> Int? {
    guard let bound else { return nil }
    let limit = try RowCount.evaluate(bound.limit, "LIMIT", at: nil, context)
    let skip = try bound.skip.map { (skip) throws(RuntimeFault) in
      try RowCount.evaluate(skip, "SKIP", at: nil, context)
    }
    let (sum, overflow) = limit.addingReportingOverflow(skip ?? 0)
    return overflow ? .max : sum
  }

  private func drain() throws(RuntimeFault) {
    let wanted = try wantedRows()
    let least = LeastKey(bound?.shared)
    let rows = RowSorter(keys, live, wanted, least, context)
    if let pipeline = input as? ParallelPipeline, let wanted, wanted <= SortOperator.fewRows,
      !keys.contains(where: \.expression.mustStayPut)
    {
      let (keys, live) = (self.keys, self.live)
      let make = { @Sendable (worker: ParallelPipeline.Worker) in
        RowSorter(keys, live, wanted, least, worker.context)
      }
      let add = {
        @Sendable (part: RowSorter, batch: Batch, _: ParallelPipeline.Worker)
          throws(RuntimeFault) in try part.add(batch)
      }
      while let parts = try pipeline.fold(make, add) {
        for part in parts { try rows.merge(part) }
      }
    }
    while let batch = try input.next() {
      try context.check()
      try rows.add(batch)
    }
    (sorted, order) = try rows.sorted()
  }
}
