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
  private let makeWorker: @Sendable () -> Worker
  private let context: ExecutionContext
  private let runs: [Int]
  private var position = 0
  private var ready: ArraySlice<Batch> = []

  /// Runs of ids that make a morsel.
  private static let morsel = 16

  /// How many of the steps from `first` on can be run on several threads; 0 for none.
  static func length(
    _ steps: [PlanStep], from first: Int, _ argument: Batch, _ context: ExecutionContext
  ) -> Int {
    guard argument.count == 1, context.writer == nil, context.profile == nil,
      WorkerPool.shared.width > 1, steps[first].estimatedRows >= context.parallelRows
    else { return 0 }
    switch steps[first].kind {
    case .nodeScan, .relationshipScan: break
    default: return 0
    }
    var end = first + 1
    while end < steps.count, isStreaming(steps[end].kind) { end += 1 }
    return end - first
  }

  private static func isStreaming(_ kind: PlanStep.Kind) -> Bool {
    switch kind {
    case .filter(let conditions): !conditions.contains(where: \.isVolatile)
    case .project(let items): !items.contains { $0.expression.isVolatile }
    case .expand: true
    case .nodeSeek(let seek): seek.source == .index && !seek.value.isVolatile
    default: false
    }
  }

  init(
    _ steps: ArraySlice<PlanStep>, _ argument: Batch, _ context: ExecutionContext
  ) {
    self.context = context
    let graph = context.graph
    let scan = steps[steps.startIndex].kind
    runs = MorselSource.runs(scan, graph)
    workers = (0..<WorkerPool.shared.width).map { _ in WorkerPlace() }
    let forks = context.forks
    makeWorker = {
      let own = forks.make()
      let source = MorselSource(scan, argument, own)
      let builder = OperatorBuilder(own)
      var top: any Operator = source
      for step in steps.dropFirst() { top = builder.build(step, top, argument, []) }
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
      let parts = try wave(BatchList.make) { (list, batch, _) throws(RuntimeFault) in
        list.batches.append(batch)
      }
      guard let parts else { return nil }
      ready = parts.flatMap(\.batches)[...]
    }
  }

  private final class BatchList: @unchecked Sendable {
    // Safety: written by one thread, read when it is done.
    var batches: [Batch] = []

    static func make(_ worker: Worker) -> BatchList { BatchList() }
  }

  /// Runs some more morsels and folds each one's rows; `nil` at the end.
  ///
  /// - Returns: the morsels' states, in the scan's order.
  func wave<State: Sendable>(
    _ make: @escaping @Sendable (Worker) -> State,
    _ add: @escaping @Sendable (State, Batch, Worker) throws(RuntimeFault) -> Void
  ) throws(RuntimeFault) -> [State]? {
    try context.check()
    guard position < runs.count else { return nil }
    let size = Self.morsel
    let morsels = stride(from: position, to: runs.count, by: size).prefix(workers.count * 4)
      .map { runs[$0..<min($0 + size, runs.count)] }
    position += morsels.reduce(0) { $0 + $1.count }
    let outcomes = Mutex<[Int: Result<State, RuntimeFault>]>([:])
    let (workers, makeWorker, stop) = (self.workers, self.makeWorker, context.stopSignal)
    WorkerPool.shared.run(morsels.count, width: workers.count) { number, thread in
      if stop.isRaised { return }
      let worker = workers[thread].worker ?? makeWorker()
      workers[thread].worker = worker
      let state = make(worker)
      let outcome: Result<State, RuntimeFault>
      do throws(RuntimeFault) {
        worker.source.start(morsels[number])
        while let batch = try worker.top.next() { try add(state, batch, worker) }
        outcome = .success(state)
      } catch {
        outcome = .failure(error)
      }
      outcomes.withLock { $0[number] = outcome }
    }
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
  private var runs: ArraySlice<Int> = []
  private var current: (any Operator)?

  init(_ scan: PlanStep.Kind, _ argument: Batch, _ context: ExecutionContext) {
    self.scan = scan
    self.argument = argument
    self.context = context
  }

  static func runs(_ scan: PlanStep.Kind, _ graph: Graph) -> [Int] {
    switch scan {
    case .nodeScan: Array(0..<(graph.nodeCapacity + SegmentSize.mask) >> SegmentSize.shift)
    case .relationshipScan: Array(0..<graph.relationshipRunCount)
    default: []
    }
  }

  func start(_ runs: ArraySlice<Int>) {
    self.runs = runs
    current = nil
  }

  func next() throws(RuntimeFault) -> Batch? {
    while true {
      if let batch = try current?.next() { return batch }
      guard let run = runs.popFirst() else { return nil }
      let input = ArgumentOperator(argument)
      switch scan {
      case .nodeScan(let slot, let labels):
        current = NodeScan(input, slot, labels, context, runs: run..<run + 1)
      case .relationshipScan(let scan):
        current = RelationshipScanOperator(input, scan, context, runs: run..<run + 1)
      default: return nil
      }
    }
  }
}
