import CygnetCore
import GraphStore
import QueryPlanner
import Synchronization

/// Counts all matches of an acyclic pattern around one node, run by run.
final class CountScanOperator: Operator {
  private let input: any Operator
  private let scan: PlanStep.CountScan
  private let context: ExecutionContext
  private let meter: ProgressMeter?
  private var total: Int64?

  init(
    _ input: any Operator, _ scan: PlanStep.CountScan, _ context: ExecutionContext,
    _ meter: ProgressMeter?
  ) {
    self.input = input
    self.meter = meter
    self.scan = scan
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    guard var batch = try input.next() else { return nil }
    if total == nil { total = try count() }
    guard let total, total != 0 else { return nil }
    batch.columns[scan.count] = .constant(.integer(total))
    return batch
  }

  private func count() throws(RuntimeFault) -> Int64 {
    let compiler = CountCompiler(context)
    let tree = try compiler.tree(
      scan.branches, mask: try compiler.mask(scan.node, scan.labels, scan.conditions), isWide: true)
    let total = Mutex<(sum: Int128, fits: Bool)>((0, true))
    // Some runs at a time, so that threads meet seldom.
    let step = 16
    let runs = (compiler.nodeCapacity + SegmentSize.mask) >> SegmentSize.shift
    let (stop, meter) = (context.stopSignal, self.meter)
    meter?.beginScan(total: runs << SegmentSize.shift)
    WorkerPool.shared.run((runs + step - 1) / step) { number, _ in
      if stop.isRaised { return }
      let part = number * step..<min(runs, (number + 1) * step)
      let (sum, fits) = tree.sum(runs: part)
      meter?.scan(part.count << SegmentSize.shift)
      total.withLock { $0 = ($0.sum + sum, $0.fits && fits) }
    }
    try context.check()
    let (sum, fits) = total.withLock { $0 }
    guard fits, let whole = Int64(exactly: sum) else { throw .integerOverflow(at: nil) }
    return whole
  }
}
