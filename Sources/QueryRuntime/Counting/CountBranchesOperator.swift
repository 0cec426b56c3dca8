import CygnetCore
import GraphStore
import QueryPlanner

/// Multiplies rows' counts by what hangs off their nodes.
final class CountBranchesOperator: Operator {
  private let input: any Operator
  private let step: PlanStep.CountBranches
  private let context: ExecutionContext
  typealias Trees = [(slot: Slot, tree: CountTree)]

  private var trees: Trees?
  private var isWide = false
  private var rows = 0

  /// - Parameter trees: what `trees(_:_:)` has made; made when needed by default.
  init(
    _ input: any Operator, _ step: PlanStep.CountBranches, _ context: ExecutionContext,
    trees: Trees? = nil
  ) {
    self.input = input
    self.trees = trees
    isWide = trees != nil
    self.step = step
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    while let batch = try input.next() {
      try context.check()
      if let weighed = try weigh(batch) { return weighed }
    }
    return nil
  }

  private func weigh(_ batch: Batch) throws(RuntimeFault) -> Batch? {
    rows += batch.count
    let trees = try trees(for: rows)
    let factors = step.factor.flatMap { Weights.read(batch, $0) }
    let counts = Buffer<Int64>(capacity: batch.count)
    for row in 0..<batch.count { counts[row] = factors?[row] ?? 1 }
    for (slot, tree) in trees {
      let nodes = try NodeColumn(batch.columns[slot], count: batch.count)
      if let validity = nodes.validity {
        for row in 0..<batch.count where !validity[row] { counts[row] = 0 }
      }
      // Found out node by node, what hangs off a node may be large.
      let size = isWide ? Batch.capacity : 16
      for start in stride(from: 0, to: batch.count, by: size) {
        let rows = start..<min(start + size, batch.count)
        guard tree.multiply(counts, by: nodes.ids, rows: rows) else {
          throw .integerOverflow(at: nil)
        }
        try context.check()
      }
    }
    if step.isOptional {
      var output = batch
      output.columns[step.count] = Column(Vector(integers: counts, count: batch.count))
      return output
    }
    let kept = Buffer<Int32>(capacity: batch.count)
    var count = 0
    for row in 0..<batch.count where counts[row] != 0 {
      kept[count] = Int32(row)
      counts[count] = counts[row]
      count += 1
    }
    if count == 0 { return nil }
    var output = count == batch.count ? batch : batch.selecting(Positions(kept, count: count))
    output.columns[step.count] = Column(Vector(integers: counts, count: count))
    return output
  }

  /// Weights of all nodes are made once enough rows have come.
  private func trees(for rows: Int) throws(RuntimeFault) -> Trees {
    if let trees, isWide || !CountCompiler(context).isWide(rows) { return trees }
    isWide = CountCompiler(context).isWide(rows)
    let made = try CountBranchesOperator.trees(step, context, isWide: isWide)
    trees = made
    return made
  }

  /// What hangs off the rows' nodes; for many rows by default.
  static func trees(
    _ step: PlanStep.CountBranches, _ context: ExecutionContext, isWide: Bool = true
  ) throws(RuntimeFault) -> Trees {
    let compiler = CountCompiler(context)
    var made: Trees = []
    for (slot, branch) in step.anchors {
      made.append((slot, try compiler.tree([branch], mask: nil, isWide: isWide)))
    }
    return made
  }
}
