import CygnetCore
import GraphStore
import QueryPlanner
import Synchronization

/// Counts the ways in which half-paths from the nodes of a row meet.
final class CountJoinOperator: Operator {
  private let input: any Operator
  private let join: PlanStep.CountJoin
  private let context: ExecutionContext
  /// One for each thread, made by itself: what threads write must not lie close
  /// together, and what they share, even to look at it, is slow.
  private var counters: [CounterPlace] = []
  private var shared: CountProgram.Parts?
  private var isWide = false
  /// Conditions on each row and node met, in the loop where they compare numbers.
  private var comparisons: [KeyComparison] = []
  private var filter: Conjunction?
  private var rows = 0
  private var waveSize = 1
  /// Bytes that the last wave's rows were charged with.
  private var held = 0
  private var ready: ArraySlice<Batch> = []

  init(_ input: any Operator, _ join: PlanStep.CountJoin, _ context: ExecutionContext) {
    self.input = input
    self.join = join
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    while true {
      if let batch = ready.popFirst() { return batch }
      var batches: [Batch] = []
      while batches.count < waveSize, let batch = try input.next() {
        batches.append(batch)
        rows += batch.count
      }
      if batches.isEmpty { return nil }
      try context.check()
      ready = try counted(batches)[...]
      // Threads meet after each wave; few rows are answered at once. What makes many
      // rows of each is kept short.
      if !emits { waveSize = min(waveSize * 2, 32) }
    }
  }

  /// Whether each node met makes a row; not where it was only to be compared, and
  /// has been.
  private var emits: Bool { join.emits && !(join.isSummed && filter == nil) }

  /// Rows that one thread takes at a time.
  private static let morsel = 64

  /// One batch of rows, with what threads read of it.
  private struct Part: @unchecked Sendable {
    // Safety: columns are read only.
    let batch: Batch
    /// Its morsels' numbers.
    let morsels: Range<Int>
    let columns: [NodeColumn]
    let factors: Buffer<Int64>?
    /// For each comparison the nodes whose numbers are compared.
    let compared: [NodeColumn]
  }

  private func counted(_ batches: [Batch]) throws(RuntimeFault) -> [Batch] {
    let compiler = CountCompiler(context)
    if !isWide, compiler.isWide(rows) {
      isWide = true
      counters = []
    }
    var parts: [Part] = []
    var morsels: [(part: Int, rows: Range<Int>)] = []
    let width = isWide ? WorkerPool.shared.width : 1
    if counters.count < width {
      try compileConditions(compiler)
      shared = try CountProgram.Parts(join, compiler, isWide: isWide)
      try context.charge(width * CountProgram.countedVariables(join.meeting) * compiler.countBytes)
      counters = (0..<width).map { _ in CounterPlace() }
    }
    for batch in batches {
      func nodes(_ slots: [Slot]) throws(RuntimeFault) -> [NodeColumn] {
        try slots.map { (slot) throws(RuntimeFault) in
          try NodeColumn(batch.columns[slot], count: batch.count)
        }
      }
      let first = morsels.count
      for start in stride(from: 0, to: batch.count, by: Self.morsel) {
        morsels.append((parts.count, start..<min(batch.count, start + Self.morsel)))
      }
      parts.append(
        Part(
          batch: batch, morsels: first..<morsels.count,
          columns: try nodes(CountProgram.anchors(of: join.meeting)),
          factors: join.factor.flatMap { Weights.read(batch, $0) },
          compared: try nodes(comparisons.map(\.anchor))))
    }
    let found = try count(parts, morsels, width)
    context.release(held)
    held = found.values.reduce(0) { $0 + $1.rows.count } * CountedRows.bytesPerRow
    try context.charge(held)
    var output: [Batch] = []
    for part in parts {
      for batch in self.batches(part.morsels.compactMap { found[$0] }, part.batch) {
        if let filter {
          if let kept = try filter.kept(batch, context) { output.append(kept) }
        } else {
          output.append(batch)
        }
      }
    }
    return output
  }

  private final class CounterPlace: @unchecked Sendable {
    // Safety: each place belongs to one thread of a job at a time.
    var counter: PathCounter?
  }

  private func count(
    _ parts: [Part], _ morsels: [(part: Int, rows: Range<Int>)], _ width: Int
  ) throws(RuntimeFault) -> [Int: CountedRows] {
    let outcomes = Mutex<[Int: CountedRows]>([:])
    let (counters, emits, stop) = (self.counters, self.emits, context.stopSignal)
    let (join, shared, graph) = (self.join, self.shared, context.graph)
    let (comparisons, least) = (
      self.comparisons, join.bound.map { context.bound($0).value } ?? .min
    )
    WorkerPool.shared.run(morsels.count, width: width) { number, worker in
      guard !stop.isRaised, let shared else { return }
      let counter = counters[worker].counter ?? PathCounter(CountProgram(join, shared, graph))
      counters[worker].counter = counter
      let part = parts[morsels[number].part]
      var found = CountedRows()
      let (rows, count) = counter.candidates(part.columns, morsels[number].rows)
      var nodes = Array(repeating: UInt32(0), count: part.columns.count)
      // Safety: `part` keeps the columns. In the loop each would be counted for each row.
      let ids = unsafe part.columns.map { unsafe UnsafePointer($0.ids.base) }
      var tests: [KeyComparison.Test] = []
      for index in 0..<count {
        let row = Int(rows[index])
        for place in nodes.indices { nodes[place] = unsafe ids[place][row] }
        if !comparisons.isEmpty {
          tests = comparisons.indices.map {
            comparisons[$0].test(against: part.compared[$0].node(row))
          }
        }
        counter.count(
          nodes, row: Int32(row), factor: part.factors?[row] ?? 1, emits: emits, least: least,
          tests, into: &found)
      }
      if !found.rows.isEmpty || found.hasOverflowed { outcomes.withLock { $0[number] = found } }
    }
    try context.check()
    let found = outcomes.withLock { $0 }
    if found.values.contains(where: \.hasOverflowed) { throw .integerOverflow(at: nil) }
    return found
  }

  private func compileConditions(_ compiler: CountCompiler) throws(RuntimeFault) {
    comparisons = []
    var rest: [BoundExpression] = []
    for condition in join.conditions {
      // Few rows do not pay for the numbers of all nodes.
      if isWide, let comparison = try KeyComparison(condition, join.meeting, compiler) {
        comparisons.append(comparison)
      } else {
        rest.append(condition)
      }
    }
    let expressions = ExpressionCompiler()
    filter =
      rest.isEmpty
      ? nil
      : Conjunction(rest.map { (expressions.compile($0), $0.mayFailAsCondition) }, isAnd: true)
  }

  private func batches(_ parts: [CountedRows], _ batch: Batch) -> [Batch] {
    let total = parts.reduce(0) { $0 + $1.rows.count }
    if total == 0 { return [] }
    let rows = Buffer<Int32>(capacity: total)
    let nodes = Buffer<UInt32>(capacity: total)
    let counts = Buffer<Int64>(capacity: total)
    var place = 0
    for part in parts {
      for index in part.rows.indices {
        rows[place] = part.rows[index]
        counts[place] = part.counts[index]
        if emits { nodes[place] = part.nodes[index] }
        place += 1
      }
    }
    var output = batch.selecting(Positions(rows, count: total))
    output.columns[join.count] = Column(Vector(integers: counts, count: total))
    if emits {
      output.columns[join.meeting.slot] = Column(Vector(nodes: nodes, count: total))
    }
    if total <= context.batchSize { return [output] }
    return stride(from: 0, to: total, by: context.batchSize).map { start in
      output.slice(start..<min(start + context.batchSize, total))
    }
  }
}

/// Rows with counts, as one thread has found them.
struct CountedRows: Sendable {
  var rows: [Int32] = []
  var nodes: [UInt32] = []
  var counts: [Int64] = []
  var hasOverflowed = false
  /// Here, and in the batches that are made of them.
  static let bytesPerRow = 40

  mutating func append(_ row: Int32, node: UInt32?, count: Int64, times factor: Int64) {
    let (product, overflow) = count.multipliedReportingOverflow(by: factor)
    if overflow { hasOverflowed = true }
    rows.append(row)
    if let node { nodes.append(node) }
    counts.append(product)
  }
}
