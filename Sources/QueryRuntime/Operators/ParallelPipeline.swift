import CygnetCore
import GraphStore
import QueryPlanner
import Synchronization

/// A scan, and steps that take its rows batch by batch, on several threads. Rows
/// come in the scan's order.
final class ParallelPipeline: Operator {
  /// What one thread works with: operators, evaluators and accounts of its own.
  final class Worker: @unchecked Sendable {
    // Safety: used by one thread at a time.
    let context: ExecutionContext
    fileprivate let source: MorselSource
    fileprivate let top: any Operator

    fileprivate init(_ context: ExecutionContext, _ source: MorselSource, _ top: any Operator) {
      self.context = context
      self.source = source
      self.top = top
    }
  }

  /// Made by the threads themselves: what one thread makes lies close together, and
  /// what lies close together is slow for several to write.
  private let workers: [WorkerPlace]
  private let makeWorker: @Sendable ([Int: CountBranchesOperator.Trees]) -> Worker
  private let context: ExecutionContext
  /// Told of the elements read, where the scan is the statement's first.
  private let meter: ProgressMeter?
  private let scanTotal: Int?
  private let runCount: Int
  /// Runs of ids that make a morsel: the same whatever the number of threads, for
  /// sums of floats follow it.
  private let morsel: Int
  /// What steps count by, made once for all threads, by the step's number.
  private let counted: [Int: PlanStep.CountBranches]
  private var trees: [Int: CountBranchesOperator.Trees]?
  private var position = 0
  /// Morsels of the next wave, per thread.
  private var depth = 0
  private var ready: ArraySlice<Batch> = []
  /// What the ready batches were charged with.
  private var lists: [BatchList] = []

  private static let maxMorsel = 16
  /// Morsels of a wave, per thread, whose rows are folded and not kept.
  private static let foldedDepth = 16
  /// Those whose rows are kept.
  private static let keptDepth = 4

  /// How many of the steps from `first` on can be run on several threads; 0 for none.
  static func length(
    _ steps: [PlanStep], from first: Int, _ argument: Batch, _ context: ExecutionContext
  ) -> Int {
    guard argument.count == 1, context.writer == nil, context.profile == nil,
      WorkerPool.shared.width > 1
    else { return 0 }
    guard MorselSource.runCount(steps[first].kind, context.graph) > 1 else { return 0 }
    var end = first + 1
    while end < steps.count, isStreaming(steps[end].kind) { end += 1 }
    if end < steps.count, takesAll(steps[end].kind) {
      // Giving out ids alone is not worth another thread.
      guard end > first + 1 || folds(steps[end].kind) else { return 0 }
      let rows = steps[first..<end].reduce(0) { max($0, $1.estimatedRows) }
      return rows >= context.parallelRows ? end - first : 0
    }
    // Who may stop after a few rows is not kept waiting for the many of a wave.
    end = first + 1
    while end < steps.count, isStreaming(steps[end].kind), !multiplies(steps[end].kind) { end += 1 }
    return steps[first].estimatedRows >= context.parallelRows && end > first + 1 ? end - first : 0
  }

  private static func takesAll(_ kind: PlanStep.Kind) -> Bool {
    switch kind {
    case .aggregate, .top, .sort: true
    default: false
    }
  }

  /// Whether each thread takes its own rows as far as a few numbers.
  private static func folds(_ kind: PlanStep.Kind) -> Bool {
    switch kind {
    case .aggregate(let aggregation): GroupTable.isMergeable(aggregation)
    case .top(let top): !top.keys.contains(where: \.expression.mustStayPut)
    default: false
    }
  }

  /// Whether one row may become very many.
  private static func multiplies(_ kind: PlanStep.Kind) -> Bool {
    switch kind {
    case .variableExpand, .optional: true
    default: false
    }
  }

  private static func isStreaming(_ kind: PlanStep.Kind) -> Bool {
    switch kind {
    case .filter(let conditions): !conditions.contains(where: \.isVolatile)
    case .project(let items): !items.contains { $0.expression.isVolatile }
    case .expand, .countBranches: true
    case .variableExpand(let expand): !expand.properties.contains(where: \.value.isVolatile)
    case .optional(let inner, _, _):
      inner.steps.allSatisfy { step in
        if case .argument = step.kind { return true }
        if case .countBranches = step.kind { return false }
        return isStreaming(step.kind)
      }
    case .nodeSeek(let seek): seek.source == .index && !seek.value.isVolatile
    default: false
    }
  }

  /// - Parameter place: of the plan that the steps are part of.
  init(
    _ steps: ArraySlice<PlanStep>, _ argument: Batch, _ place: [Int],
    _ context: ExecutionContext, meter: ProgressMeter?
  ) {
    self.context = context
    self.meter = meter
    let scan = steps[steps.startIndex].kind
    scanTotal = MorselSource.total(scan, context)
    runCount = MorselSource.runCount(scan, context.graph)
    morsel = min(max(runCount / 64, 1), Self.maxMorsel)
    workers = (0..<WorkerPool.shared.width).map { _ in WorkerPlace() }
    var counted: [Int: PlanStep.CountBranches] = [:]
    for (index, step) in steps.enumerated() {
      if case .countBranches(let branches) = step.kind { counted[index] = branches }
    }
    self.counted = counted
    let forks = context.forks
    makeWorker = { trees in
      let own = forks.make()
      let source = MorselSource(scan, argument, own, meter)
      let builder = OperatorBuilder(own)
      let first = steps.startIndex
      var top = builder.metered(source, steps[first], place + [first])
      for (index, step) in steps.enumerated().dropFirst() {
        let here = place + [first + index]
        if case .countBranches(let branches) = step.kind {
          top = CountBranchesOperator(top, branches, own, trees: trees[index])
        } else {
          top = builder.build(step, top, argument, here)
        }
        top = builder.metered(top, step, here)
      }
      return Worker(own, source, top)
    }
  }

  private final class WorkerPlace: @unchecked Sendable {
    // Safety: each place belongs to one thread of a job at a time.
    var worker: Worker?
  }

  func next() throws(RuntimeFault) -> Batch? {
    while true {
      if let batch = ready.popFirst() { return batch }
      for list in lists { list.release() }
      lists = []
      depth = Self.keptDepth
      let parts = try wave(BatchList.init) { (list, batch, _) throws(RuntimeFault) in
        try list.append(batch)
      }
      guard let parts else { return nil }
      lists = parts
      ready = parts.flatMap(\.batches)[...]
    }
  }

  private func sharedTrees() throws(RuntimeFault) -> [Int: CountBranchesOperator.Trees] {
    if let trees { return trees }
    var made: [Int: CountBranchesOperator.Trees] = [:]
    for (index, step) in counted { made[index] = try CountBranchesOperator.trees(step, context) }
    trees = made
    return made
  }

  private final class BatchList: @unchecked Sendable {
    // Safety: written by one thread, read when it is done.
    private(set) var batches: [Batch] = []
    private let context: ExecutionContext
    private var charged = 0

    init(_ worker: Worker) { context = worker.context }

    func append(_ batch: Batch) throws(RuntimeFault) {
      let bytes = batch.count * 8 * batch.columns.count
      charged += bytes
      try context.charge(bytes)
      batches.append(batch)
    }

    func release() { context.release(charged) }
  }

  /// Runs some more morsels and folds each one's rows; `nil` at the end.
  ///
  /// - Returns: the morsels' states, in the scan's order.
  func fold<State: Sendable>(
    _ make: @escaping @Sendable (Worker) -> State,
    _ add: @escaping @Sendable (State, Batch, Worker) throws(RuntimeFault) -> Void
  ) throws(RuntimeFault) -> [State]? {
    depth = Self.foldedDepth
    return try wave(make, add)
  }

  private func wave<State: Sendable>(
    _ make: @escaping @Sendable (Worker) -> State,
    _ add: @escaping @Sendable (State, Batch, Worker) throws(RuntimeFault) -> Void
  ) throws(RuntimeFault) -> [State]? {
    try context.check()
    guard position < runCount else { return nil }
    if position == 0 { meter?.beginScan(total: scanTotal) }
    let trees = try sharedTrees()
    let morsels = stride(from: position, to: runCount, by: morsel).prefix(workers.count * depth)
      .map { $0..<min($0 + morsel, runCount) }
    position = morsels.last?.upperBound ?? runCount
    let outcomes = Mutex<[Int: Result<State, RuntimeFault>]>([:])
    let (workers, makeWorker, stop) = (self.workers, self.makeWorker, context.stopSignal)
    let step = context.stepAtWork
    WorkerPool.shared.run(morsels.count, width: workers.count) { number, thread in
      if stop.isRaised { return }
      let worker = workers[thread].worker ?? makeWorker(trees)
      workers[thread].worker = worker
      let state = make(worker)
      let outcome: Result<State, RuntimeFault>
      do throws(RuntimeFault) {
        worker.context.stepAtWork = step
        worker.source.start(morsels[number])
        while let batch = try worker.top.next() { try add(state, batch, worker) }
        outcome = .success(state)
      } catch {
        outcome = .failure(error)
      }
      outcomes.withLock { $0[number] = outcome }
    }
    context.stepAtWork = step
    try context.check()
    var states: [State] = []
    for number in morsels.indices {
      guard let outcome = outcomes.withLock({ $0[number] }) else { continue }
      states.append(try outcome.get())
    }
    return states
  }
}

/// Gives out the rows of some runs of a scan, again and again.
private final class MorselSource: Operator {
  private let scan: PlanStep.Kind
  private let argument: Batch
  private let context: ExecutionContext
  private let meter: ProgressMeter?
  private var current: (any Operator)?

  init(
    _ scan: PlanStep.Kind, _ argument: Batch, _ context: ExecutionContext,
    _ meter: ProgressMeter?
  ) {
    self.scan = scan
    self.meter = meter
    self.argument = argument
    self.context = context
  }

  static func runCount(_ scan: PlanStep.Kind, _ graph: Graph) -> Int {
    switch scan {
    case .nodeScan: graph.nodeRunCount
    case .relationshipScan: graph.relationshipRunCount
    default: 0
    }
  }

  /// Elements that the scan reads in all; `nil` where that is not known.
  static func total(_ scan: PlanStep.Kind, _ context: ExecutionContext) -> Int? {
    switch scan {
    case .nodeScan(_, let labels): NodeScan.total(labels, context)
    case .relationshipScan(let scan): context.graph.catalog.count(type: scan.type)
    default: nil
    }
  }

  func start(_ runs: Range<Int>) {
    let input = ArgumentOperator(argument)
    switch scan {
    case .nodeScan(let slot, let labels):
      current = NodeScan(input, slot, labels, context, runs: runs, meter: meter)
    case .relationshipScan(let scan):
      current = RelationshipScanOperator(input, scan, context, runs: runs, meter: meter)
    default: current = nil
    }
  }

  func next() throws(RuntimeFault) -> Batch? { try current?.next() }
}
