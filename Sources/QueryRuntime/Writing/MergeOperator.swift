import CygnetCore
import GraphStore
import QueryPlanner

/// MERGE: row by row, so that a row finds what an earlier one has made.
final class MergeOperator: Operator {
  private let input: any Operator
  private let merge: BoundMerge
  private let plan: LogicalPlan
  private let create: CreateAction
  private let onCreate: SetAction?
  private let onMatch: SetAction?
  /// What the pattern's properties must equal, in the order of `merge.create`.
  private let required: [any Evaluator]
  private let place: [Int]
  private let context: ExecutionContext
  private var output: ArraySlice<Batch>?

  init(
    _ input: any Operator, _ merge: BoundMerge, _ plan: LogicalPlan,
    _ compiler: ExpressionCompiler, _ place: [Int], _ context: ExecutionContext
  ) {
    self.input = input
    self.merge = merge
    self.plan = plan
    self.place = place + [0]
    self.context = context
    create = CreateAction(merge.create, compiler, context)
    onCreate =
      merge.onCreate.isEmpty ? nil : SetAction(merge.onCreate, compiler, context)
    onMatch = merge.onMatch.isEmpty ? nil : SetAction(merge.onMatch, compiler, context)
    let pattern = merge.match.pattern
    required = compiler.compile(
      (pattern.nodes.flatMap(\.properties) + pattern.relationships.flatMap(\.properties))
        .map(\.value))
  }

  func next() throws(RuntimeFault) -> Batch? {
    if output == nil {
      let writer = try requiredWriter(context)
      let batches = try collect(input, context)
      var merged: [Batch] = []
      for batch in batches {
        for row in 0..<batch.count {
          try context.check()
          for found in try apply(batch.slice(row..<row + 1), writer) {
            try context.charge(found.count * 4 * found.columns.count + 64)
            merged.append(found)
          }
        }
      }
      output = Batch.joined(merged, limit: context.batchSize)[...]
    }
    return output?.popFirst()
  }

  private func apply(_ row: Batch, _ writer: GraphWriter) throws(RuntimeFault) -> [Batch] {
    for property in required where try property.evaluate(row, context).value(0).isNull {
      throw RuntimeFault(
        .semantic, "MergeReadOwnWrites", gqlStatus: "22N31",
        "MERGE cannot look for a property that is null", at: merge.range)
    }
    let inner = OperatorBuilder(context).build(plan, argument: row, place: place)
    var found: [Batch] = []
    while let batch = try inner.next() { found.append(batch) }
    if found.isEmpty {
      let created = try create.apply(row, writer)
      return [try onCreate?.apply(created, writer) ?? created]
    }
    if let onMatch {
      for batch in found { _ = try onMatch.apply(batch, writer) }
    }
    return found
  }
}
