package import CygnetCore
package import GraphStore
import Synchronization

/// A request to stop that any thread may raise.
package final class CancelFlag: Sendable {
  private let flag = Atomic<Bool>(false)

  package init() {}

  package var isRaised: Bool { flag.load(ordering: .relaxed) }
  package func raise() { flag.store(true, ordering: .relaxed) }
}

/// Whether a statement is cancelled or out of time; for any thread.
struct StopSignal: Sendable {
  let cancel: CancelFlag
  let deadline: ContinuousClock.Instant?

  var isRaised: Bool {
    cancel.isRaised || deadline.map { ContinuousClock.now > $0 } ?? false
  }
}

/// A number that counts must reach to be wanted; it only rises.
final class CountBound: Sendable {
  private let least = Atomic(Int64.min)

  var value: Int64 { least.load(ordering: .relaxed) }
  func raise(to value: Int64) { least.store(max(value, self.value), ordering: .relaxed) }
}

/// What a running statement may use up.
package struct ExecutionLimits: Sendable {
  /// Bytes held by lists, groups, sorted rows and the like.
  package var memory: Int
  package var time: Swift.Duration?

  package init(memory: Int, time: Swift.Duration?) {
    self.memory = memory
    self.time = time
  }
}

/// What a running statement may use beside the graph.
package struct ExecutionServices: Sendable {
  package typealias CSVOpener = @Sendable (CSVRequest) throws(RuntimeFault) -> any RowSource

  package var procedures: ProcedureLibrary
  /// `nil` where no files may be read.
  package var csvOpener: CSVOpener?
  package var zones: ZoneDatabase

  package init(
    procedures: ProcedureLibrary, zones: ZoneDatabase, csvOpener: CSVOpener? = nil
  ) {
    self.procedures = procedures
    self.zones = zones
    self.csvOpener = csvOpener
  }
}

/// Everything that operators and functions of one running statement share.
package final class ExecutionContext {
  private let pinned: Graph
  package let writer: GraphWriter?
  package let parameters: [String: Value]
  /// Nanoseconds since 1970-01-01T00:00Z when the statement began.
  package let startTime: Int64
  /// The same for the statement's transaction.
  package let transactionTime: Int64
  private let began = ContinuousClock.now
  private let services: ExecutionServices
  /// Rows that operators aim for in one batch.
  let batchSize: Int
  /// Rows from which on a scan is shared out among threads.
  let parallelRows: Double
  private let limits: ExecutionLimits
  private let cancel: CancelFlag
  private var deadline: ContinuousClock.Instant?
  private var memoryUsed = 0
  private var ticks = 0
  /// Whether the statement has deleted anything, so that reads must look.
  var hasDeleted = false
  /// Columns of the statement's batches.
  var slotCount = 0
  private var temporary = 0
  private var bounds: [Int: CountBound] = [:]
  /// Filled in when the statement is profiled.
  package var profile: Profile?
  /// Told of the statement's progress.
  package var progress: ProgressMeter?
  /// The number of the step that this thread is at. The meter shows what some thread
  /// has told last.
  var stepAtWork = ProgressMeter.none {
    didSet { progress?.tell(step: stepAtWork) }
  }
  /// Filled in when the plan watches its MATCH clauses.
  package var misses = MatchMisses()

  /// Whether anybody asks for the places of steps in the plan.
  var tellsPlaces: Bool { profile != nil || progress != nil }

  /// Inner iterations between two looks at the flag and the clock.
  static let checkInterval = 4_096

  package init(
    graph: Graph, writer: GraphWriter?, parameters: [String: Value], limits: ExecutionLimits,
    cancel: CancelFlag, startTime: Int64, transactionTime: Int64? = nil,
    services: ExecutionServices, batchSize: Int, parallelRows: Double
  ) {
    self.parallelRows = parallelRows
    pinned = graph
    self.writer = writer
    self.parameters = parameters
    self.limits = limits
    self.cancel = cancel
    self.startTime = startTime
    self.services = services
    self.batchSize = max(1, batchSize)
    self.transactionTime = transactionTime ?? startTime
    deadline = limits.time.map { ContinuousClock.now + $0 }
  }

  /// Makes contexts for other threads that work for the same statement. Their
  /// accounts are their own, each with what is left of this one's.
  struct Forks: Sendable {
    fileprivate let graph: Graph
    fileprivate let parameters: [String: Value]
    fileprivate let limits: ExecutionLimits
    fileprivate let cancel: CancelFlag
    fileprivate let startTime: Int64
    fileprivate let transactionTime: Int64
    fileprivate let services: ExecutionServices
    fileprivate let batchSize: Int
    fileprivate let parallelRows: Double
    fileprivate let slotCount: Int
    fileprivate let deadline: ContinuousClock.Instant?
    fileprivate let progress: ProgressMeter?

    func make() -> ExecutionContext {
      let fork = ExecutionContext(
        graph: graph, writer: nil, parameters: parameters, limits: limits, cancel: cancel,
        startTime: startTime, transactionTime: transactionTime, services: services,
        batchSize: batchSize, parallelRows: parallelRows)
      fork.slotCount = slotCount
      fork.deadline = deadline
      fork.progress = progress
      return fork
    }
  }

  var forks: Forks {
    Forks(
      graph: pinned, parameters: parameters,
      limits: ExecutionLimits(memory: max(0, limits.memory - memoryUsed), time: limits.time),
      cancel: cancel, startTime: startTime, transactionTime: transactionTime, services: services,
      batchSize: batchSize, parallelRows: parallelRows, slotCount: slotCount, deadline: deadline,
      progress: progress)
  }

  /// Nanoseconds since 1970-01-01T00:00Z, now; never before `startTime`.
  var realTime: Int64 {
    let (seconds, attoseconds) = (ContinuousClock.now - began).components
    return startTime &+ seconds &* 1_000_000_000 &+ attoseconds / 1_000_000_000
  }

  /// The version to read: the writer's own, or the one pinned at the start.
  package var graph: Graph { writer?.graph ?? pinned }

  func parameter(_ name: String, at range: SourceRange) throws(RuntimeFault) -> Value {
    guard let value = parameters[name] else {
      throw RuntimeFault(
        .parameterMissing, "MissingParameter", gqlStatus: "42N51",
        "parameter `$\(name)` was not given", at: range)
    }
    return value
  }

  var zones: ZoneDatabase { services.zones }
  var procedures: ProcedureLibrary { services.procedures }
  var csvOpener: ExecutionServices.CSVOpener? { services.csvOpener }

  /// Tells threads that work for the statement to give up.
  var stopSignal: StopSignal { StopSignal(cancel: cancel, deadline: deadline) }

  /// A bound that steps of the plan share, by its number.
  func bound(_ number: Int) -> CountBound {
    if let known = bounds[number] { return known }
    let new = CountBound()
    bounds[number] = new
    return new
  }

  /// Throws once the statement is cancelled or out of time. Called per batch.
  package func check() throws(RuntimeFault) {
    if cancel.isRaised {
      throw RuntimeFault(.cancelled, "Cancelled", gqlStatus: "57014", "the query was cancelled")
    }
    if let deadline, ContinuousClock.now > deadline {
      throw RuntimeFault(
        .limit, "TimeLimit", gqlStatus: "57014",
        "the query took longer than its time limit of \(limits.time ?? .zero)")
    }
  }

  /// `check`, every `checkInterval` calls.
  @inline(__always)
  func tick(_ steps: Int = 1) throws(RuntimeFault) {
    ticks += steps
    if ticks >= ExecutionContext.checkInterval {
      ticks = 0
      try check()
    }
  }

  /// Takes `bytes` from the account before they are allocated.
  package func charge(_ bytes: Int) throws(RuntimeFault) {
    memoryUsed += bytes
    guard memoryUsed <= limits.memory else {
      throw RuntimeFault(
        .limit, "MemoryLimit", gqlStatus: "53200",
        "the query needs more than its memory limit of \(limits.memory / 1_048_576) MiB")
    }
  }

  func release(_ bytes: Int) { memoryUsed -= bytes }

  /// Takes `bytes` for values that live as long as the batch they are made for.
  func chargeTemporarily(_ bytes: Int) throws(RuntimeFault) {
    temporary += bytes
    try charge(bytes)
  }

  /// Gives back what was taken temporarily since an operator last asked; called
  /// by operators that evaluate expressions, when they are done with a batch.
  ///
  /// - Parameter held: what the operator's last batch took.
  func renew(_ held: inout Int, _ body: () throws(RuntimeFault) -> Void) throws(RuntimeFault) {
    release(held)
    held = 0
    let before = temporary
    defer { held = temporary - before }
    try body()
  }
}

/// Rows and time per step, by the step's place in the plan.
package final class Profile {
  package var steps: [[Int]: StepCounter] = [:]
  package init() {}

  func counter(_ place: [Int]) -> StepCounter {
    if let known = steps[place] { return known }
    let new = StepCounter()
    steps[place] = new
    return new
  }
}

package final class StepCounter {
  package var rows = 0
  package var batches = 0
  package var time = Swift.Duration.zero
}

/// Estimates of what values take in memory.
enum Footprint {
  static let value = MemoryLayout<Value>.stride

  static func bytes(_ value: Value) -> Int {
    switch value {
    case .string(let text): Footprint.value + (text.utf8.count > 15 ? text.utf8.count + 32 : 0)
    case .list(let list):
      list.elements.prefix(16).reduce(Footprint.value + 32) { $0 + bytes($1) }
        + max(0, list.count - 16) * Footprint.value
    case .map(let map): Footprint.value + 64 + map.count * 64
    case .path(let path): Footprint.value + 64 + path.nodes.count * 32
    default: Footprint.value
    }
  }
}
