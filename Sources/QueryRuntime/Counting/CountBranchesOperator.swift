import CygnetCore
import GraphStore
import QueryPlanner

/// Multiplies rows' counts by what hangs off their nodes.
final class CountBranchesOperator: Operator {
  private let input: any Operator
  private let step: PlanStep.CountBranches
  private let context: ExecutionContext
  private var trees: [(slot: Slot, tree: CountTree)]?
  private var isWide = false
  private var rows = 0

  init(_ input: any Operator, _ step: PlanStep.CountBranches, _ context: ExecutionContext) {
    self.input = input
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
      for row in 0..<batch.count where counts[row] != 0 {
        guard let node = nodes.node(row) else {
          counts[row] = 0
          continue
        }
        let weight = tree.weight(node)
        let (product, overflow) = counts[row].multipliedReportingOverflow(by: weight)
        if overflow || weight == .max { throw .integerOverflow(at: nil) }
        counts[row] = product
        if !isWide { try context.tick() }
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
  private func trees(for rows: Int) throws(RuntimeFault) -> [(slot: Slot, tree: CountTree)] {
    let compiler = CountCompiler(context)
    if let trees, isWide || !compiler.isWide(rows) { return trees }
    isWide = compiler.isWide(rows)
    var made: [(slot: Slot, tree: CountTree)] = []
    for (slot, branch) in step.anchors {
      made.append((slot, try compiler.tree([branch], mask: nil, isWide: isWide)))
    }
    trees = made
    return made
  }
}
