import CygnetCore
import QueryPlanner

/// The states of one aggregate, a state per group.
protocol Folding: AnyObject {
  /// - Parameters:
  ///   - groups: each row's group, below `groupCount`.
  ///   - weights: how many times each row counts; `nil` for once.
  func add(
    _ arguments: [Column], _ groups: Buffer<UInt32>, rows: Int, groupCount: Int,
    weights: Buffer<Int64>?
  ) throws(RuntimeFault)

  func results(groupCount: Int, at range: SourceRange) throws(RuntimeFault) -> Vector
}

/// An aggregate whose states over parts of the rows make the state over all.
protocol MergeableFolding: Folding {
  /// - Parameters:
  ///   - other: of the same kind.
  ///   - groups: for each of its groups, below `count`, the group here.
  func merge(
    _ other: any Folding, _ groups: Buffer<UInt32>, count: Int, groupCount: Int
  ) throws(RuntimeFault)
}

enum Foldings {
  static func make(
    _ call: BoundProjection.AggregateCall, _ context: ExecutionContext
  ) -> any Folding {
    let fold: any Folding =
      switch call.aggregate {
      case .count: CountFolding()
      case .sum: SumFolding(isAverage: false, call.range)
      case .avg: SumFolding(isAverage: true, call.range)
      case .min: ExtremeFolding(wantsLargest: false)
      case .max: ExtremeFolding(wantsLargest: true)
      case .collect: CollectFolding(context)
      case .stDev: DeviationFolding(isPopulation: false, call.range)
      case .stDevP: DeviationFolding(isPopulation: true, call.range)
      case .percentileCont: PercentileFolding(isContinuous: true, call.range, context)
      case .percentileDisc: PercentileFolding(isContinuous: false, call.range, context)
      }
    return call.isDistinct ? DistinctFolding(fold, context) : fold
  }

  /// Whether what `make` gives is a `MergeableFolding`.
  static func isMergeable(_ call: BoundProjection.AggregateCall) -> Bool {
    switch call.aggregate {
    case .count, .sum, .avg, .min, .max: !call.isDistinct
    case .collect, .stDev, .stDevP, .percentileCont, .percentileDisc: false
    }
  }
}

/// A growing array of states in memory of its own.
struct GroupStates<State: BitwiseCopyable> {
  private(set) var states: Buffer<State>
  private let initial: State

  init(_ initial: State) {
    self.initial = initial
    states = Buffer(repeating: initial, count: 16)
  }

  mutating func ensure(_ count: Int) {
    guard count > states.capacity else { return }
    let larger = Buffer(repeating: initial, count: max(count, states.capacity * 2))
    larger.assign(at: 0, from: states, at: 0, count: states.capacity)
    states = larger
  }

  subscript(group: Int) -> State {
    @inline(__always) get { states[group] }
    @inline(__always) nonmutating set { states[group] = newValue }
  }
}

/// The column that says how many times each row counts.
enum Weights {
  static func read(_ batch: Batch, _ slot: Slot) -> Buffer<Int64>? {
    guard let vector = batch.columns[slot]?.flattened(count: batch.count),
      case .integers(let numbers) = vector.storage
    else { return nil }
    return numbers
  }
}

/// `count(*)` and `count(x)`.
final class CountFolding: MergeableFolding {
  private var counts = GroupStates<Int64>(0)

  func merge(
    _ other: any Folding, _ groups: Buffer<UInt32>, count: Int, groupCount: Int
  ) throws(RuntimeFault) {
    guard let other = other as? CountFolding else { return }
    counts.ensure(groupCount)
    other.counts.ensure(count)
    try add(nil, groups, count, other.counts.states)
  }

  func add(
    _ arguments: [Column], _ groups: Buffer<UInt32>, rows: Int, groupCount: Int,
    weights: Buffer<Int64>?
  ) throws(RuntimeFault) {
    counts.ensure(groupCount)
    let states = counts.states
    if let weights { return try add(arguments.first, groups, rows, weights) }
    guard let column = arguments.first else {
      if groupCount == 1 {
        states[0] += Int64(rows)
      } else if rows >= groupCount * 8 {
        // Four counts of each group in turn, so that none is waited for.
        let lanes = Buffer<Int64>(repeating: 0, count: groupCount * 4)
        // Safety: groups are below their number.
        let (counts, places) = unsafe (lanes.base, groups.base)
        for row in 0..<rows { unsafe counts[Int(places[row]) << 2 | row & 3] &+= 1 }
        for lane in 0..<groupCount * 4 { states[lane >> 2] += lanes[lane] }
      } else {
        for row in 0..<rows { states[Int(groups[row])] += 1 }
      }
      return
    }
    for row in 0..<rows where column.isValid(row) { states[Int(groups[row])] += 1 }
  }

  private func add(
    _ column: Column?, _ groups: Buffer<UInt32>, _ rows: Int, _ weights: Buffer<Int64>
  ) throws(RuntimeFault) {
    for row in 0..<rows where column?.isValid(row) ?? true {
      let group = Int(groups[row])
      let (sum, overflow) = counts[group].addingReportingOverflow(weights[row])
      if overflow { throw .integerOverflow(at: nil) }
      counts[group] = sum
    }
  }

  func count(_ group: Int) -> Int64 { counts[group] }

  func results(groupCount: Int, at range: SourceRange) throws(RuntimeFault) -> Vector {
    counts.ensure(groupCount)
    return Vector(integers: counts.states, count: groupCount)
  }
}

/// `min` and `max` by the global order, nulls left out.
final class ExtremeFolding: MergeableFolding {
  private var best: [Value] = []
  private let sign: Int

  func merge(
    _ other: any Folding, _ groups: Buffer<UInt32>, count: Int, groupCount: Int
  ) throws(RuntimeFault) {
    guard let other = other as? ExtremeFolding else { return }
    try add(
      [Column(Vector(mixed: other.best))], groups, rows: min(count, other.best.count),
      groupCount: groupCount, weights: nil)
  }

  init(wantsLargest: Bool) { sign = wantsLargest ? 1 : -1 }

  func add(
    _ arguments: [Column], _ groups: Buffer<UInt32>, rows: Int, groupCount: Int,
    weights: Buffer<Int64>?
  ) throws(RuntimeFault) {
    while best.count < groupCount { best.append(.null) }
    let column = arguments[0]
    for row in 0..<rows where column.isValid(row) {
      let value = column.value(row)
      let group = Int(groups[row])
      if best[group].isNull || Value.order(value, best[group]) * sign > 0 { best[group] = value }
    }
  }

  func results(groupCount: Int, at range: SourceRange) throws(RuntimeFault) -> Vector {
    .specialised(best + Array(repeating: .null, count: groupCount - best.count))
  }
}

/// `collect`. Long lists grow in chunks, so that no single step copies much and
/// a query can be stopped at any time.
final class CollectFolding: Folding {
  private struct Collected {
    var full: [[Value]] = []
    var open: [Value] = []
  }

  private static let chunkSize = 32_768

  private var lists: [Collected] = []
  private let context: ExecutionContext

  init(_ context: ExecutionContext) { self.context = context }

  func add(
    _ arguments: [Column], _ groups: Buffer<UInt32>, rows: Int, groupCount: Int,
    weights: Buffer<Int64>?
  ) throws(RuntimeFault) {
    while lists.count < groupCount { lists.append(Collected()) }
    var bytes = 0
    for row in 0..<rows where arguments[0].isValid(row) {
      let value = arguments[0].value(row)
      let group = Int(groups[row])
      bytes += Footprint.bytes(value)
      lists[group].open.append(value)
      if lists[group].open.count == CollectFolding.chunkSize {
        lists[group].full.append(lists[group].open)
        lists[group].open = []
      }
    }
    try context.charge(bytes)
  }

  func results(groupCount: Int, at range: SourceRange) throws(RuntimeFault) -> Vector {
    var values: [Value] = []
    for list in lists {
      var whole = list.open
      if !list.full.isEmpty {
        whole = []
        whole.reserveCapacity(list.full.count * CollectFolding.chunkSize + list.open.count)
        for chunk in list.full {
          try context.check()
          whole += chunk
        }
        whole += list.open
      }
      values.append(try Arithmetic.checked(.list(whole), at: range))
    }
    while values.count < groupCount { values.append(.list([])) }
    return Vector(mixed: values)
  }
}

/// Hands each group's values on once only.
final class DistinctFolding: Folding {
  private let inner: any Folding
  private let context: ExecutionContext
  private var values = KeyEncoder(columnCount: 1)
  private let seen = WordTable()

  init(_ inner: any Folding, _ context: ExecutionContext) {
    self.inner = inner
    self.context = context
  }

  func add(
    _ arguments: [Column], _ groups: Buffer<UInt32>, rows: Int, groupCount: Int,
    weights: Buffer<Int64>?
  ) throws(RuntimeFault) {
    let codes = values.encode([arguments[0]], count: rows)
    let kept = Buffer<Int32>(capacity: rows)
    let keptGroups = Buffer<UInt32>(capacity: rows)
    var count = 0
    for row in 0..<rows {
      let known = seen.count
      _ = seen.code(of: UInt64(groups[row]) << 32 | UInt64(codes[row]))
      guard seen.count > known else { continue }
      kept[count] = Int32(row)
      keptGroups[count] = groups[row]
      count += 1
    }
    try context.charge(count * 32)
    guard count > 0 else { return }
    let positions = Positions(kept, count: count)
    var batch = Batch(slotCount: arguments.count, count: rows)
    for (index, column) in arguments.enumerated() { batch.columns[index] = column }
    let selected = batch.selecting(positions)
    try inner.add(
      selected.columns.map { $0 ?? .constant(.null) }, keptGroups, rows: count,
      groupCount: groupCount, weights: nil)
  }

  func results(groupCount: Int, at range: SourceRange) throws(RuntimeFault) -> Vector {
    try inner.results(groupCount: groupCount, at: range)
  }
}
