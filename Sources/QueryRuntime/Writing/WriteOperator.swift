import CygnetCore
import GraphStore
import QueryPlanner

/// What a writing clause does with its rows.
protocol WriteAction: AnyObject {
  /// - Returns: the batch with the columns that the clause binds.
  func apply(_ batch: Batch, _ writer: GraphWriter) throws(RuntimeFault) -> Batch

  /// Looks at all rows before the first change.
  func prepare(_ batches: [Batch]) throws(RuntimeFault)
}

extension WriteAction {
  /// Hands over rows one by one: a row may read what the ones before it have changed.
  func forEachRow(
    of batch: Batch, _ context: ExecutionContext, _ body: (Batch) throws(RuntimeFault) -> Void
  ) throws(RuntimeFault) {
    for row in 0..<batch.count {
      try context.tick()
      try body(batch.slice(row..<row + 1))
    }
  }

  func prepare(_ batches: [Batch]) throws(RuntimeFault) {}
}

/// Takes in all rows before the first change and gives none out before the
/// last: what is read before a write never sees it, what is read after sees all.
final class WriteOperator: Operator {
  private let input: any Operator
  private let action: any WriteAction
  private let context: ExecutionContext
  private var output: ArraySlice<Batch>?

  init(_ input: any Operator, _ action: any WriteAction, _ context: ExecutionContext) {
    self.input = input
    self.action = action
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    if output == nil {
      let writer = try requiredWriter(context)
      var batches = try collect(input, context)
      try action.prepare(batches)
      for index in batches.indices {
        try context.check()
        batches[index] = try action.apply(batches[index], writer)
      }
      output = batches[...]
    }
    return output?.popFirst()
  }
}

func requiredWriter(_ context: ExecutionContext) throws(RuntimeFault) -> GraphWriter {
  guard let writer = context.writer else {
    throw RuntimeFault(
      .transaction, "ReadOnly", gqlStatus: "25006",
      "this statement writes, but the graph is open for reading only")
  }
  return writer
}
