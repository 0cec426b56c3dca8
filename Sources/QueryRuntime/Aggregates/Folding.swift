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

/// `sum` and `avg` of numbers and durations. Integers add up in 128 bits; floats
/// with compensation.
final class SumFolding: MergeableFolding {
  private struct State: BitwiseCopyable {
    var whole: Int128 = 0
    var float = 0.0
    var compensation = 0.0
    var count: Int64 = 0
    var hasFloat = false
  }

  private var sums = GroupStates(State())
  private var durations: [Int: Duration] = [:]
  private let isAverage: Bool
  private let range: SourceRange

  init(isAverage: Bool, _ range: SourceRange) {
    self.isAverage = isAverage
    self.range = range
  }

  func add(
    _ arguments: [Column], _ groups: Buffer<UInt32>, rows: Int, groupCount: Int,
    weights: Buffer<Int64>?
  ) throws(RuntimeFault) {
    sums.ensure(groupCount)
    let states = sums.states
    let vector = arguments[0].flattened(count: rows)
    if case .integers(let numbers) = vector.storage, vector.kind == .integer {
      for row in 0..<rows where vector.validity.map({ $0[row] }) ?? true {
        let weight = weights?[row] ?? 1
        states[Int(groups[row])].whole += Int128(numbers[row]) * Int128(weight)
        states[Int(groups[row])].count += weight
      }
      return
    }
    if case .floats(let numbers) = vector.storage {
      let validity = vector.validity
      for row in 0..<rows {
        if let validity, !validity[row] { continue }
        add(numbers[row], Int(groups[row]), states, weights?[row] ?? 1)
      }
      return
    }
    for row in 0..<rows {
      let group = Int(groups[row])
      let weight = weights?[row] ?? 1
      switch vector.value(row) {
      case .null: continue
      case .integer(let number):
        states[group].whole += Int128(number) * Int128(weight)
        states[group].count += weight
      case .float(let number): add(number, group, states, weight)
      case .duration(let duration):
        guard let several = weight == 1 ? duration : duration.multiplied(by: weight) else {
          throw .integerOverflow(at: range)
        }
        try add(several, group, states, weight)
      case let other:
        throw .type(
          "`\(isAverage ? "avg" : "sum")` takes numbers; found \(describe(other))", at: range)
      }
    }
  }

  @inline(__always)
  private func add(
    _ one: Double, _ group: Int, _ states: Buffer<State>, _ weight: Int64
  ) {
    let number = weight == 1 ? one : one * Double(weight)
    // Safety: groups are below the number that states were ensured for.
    let state = unsafe states.base + group
    let float = unsafe state.pointee.float
    let total = float + number
    // What the sum has lost (Knuth's TwoSum, without a branch).
    let part = total - float
    unsafe state.pointee.compensation += (float - (total - part)) + (number - part)
    unsafe state.pointee.float = total
    unsafe state.pointee.count += weight
    unsafe state.pointee.hasFloat = true
  }

  private func add(
    _ duration: Duration, _ group: Int, _ states: Buffer<State>, _ weight: Int64
  ) throws(RuntimeFault) {
    states[group].count += weight
    guard let known = durations[group] else {
      durations[group] = duration
      return
    }
    guard let sum = known.adding(duration) else { throw .integerOverflow(at: range) }
    durations[group] = sum
  }

  func merge(
    _ other: any Folding, _ groups: Buffer<UInt32>, count: Int, groupCount: Int
  ) throws(RuntimeFault) {
    guard let other = other as? SumFolding else { return }
    sums.ensure(groupCount)
    other.sums.ensure(count)
    for theirs in 0..<count {
      let (group, state) = (Int(groups[theirs]), other.sums[theirs])
      if let duration = other.durations[theirs] { try add(duration, group, sums.states, 0) }
      if state.hasFloat {
        add(state.float, group, sums.states, 1)
        add(state.compensation, group, sums.states, 1)
        sums.states[group].count -= 2
      }
      sums.states[group].whole += state.whole
      sums.states[group].count += state.count
    }
  }

  func results(groupCount: Int, at range: SourceRange) throws(RuntimeFault) -> Vector {
    sums.ensure(groupCount)
    var values: [Value] = []
    for group in 0..<groupCount { values.append(try result(sums[group], group)) }
    return .specialised(values)
  }

  private func result(_ state: State, _ group: Int) throws(RuntimeFault) -> Value {
    if let duration = durations[group] { return .duration(try averaged(duration, state.count)) }
    // Beyond all numbers nothing is left to compensate.
    let float = state.float.isFinite ? state.float + state.compensation : state.float
    if isAverage {
      if state.count == 0 { return .null }
      let total = state.hasFloat ? Double(state.whole) + float : Double(state.whole)
      return .float(total / Double(state.count))
    }
    // Rows that others have taken off again leave the sum of none.
    if state.count == 0 { return .integer(0) }
    if state.hasFloat { return .float(Double(state.whole) + float) }
    guard let whole = Int64(exactly: state.whole) else { throw .integerOverflow(at: range) }
    return .integer(whole)
  }

  private func averaged(
    _ duration: Duration, _ count: Int64
  ) throws(RuntimeFault) -> Duration {
    guard isAverage else { return duration }
    guard let average = duration.divided(by: count) else { throw .integerOverflow(at: range) }
    return average
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

/// Standard deviation in one pass (Welford).
final class DeviationFolding: Folding {
  private struct State: BitwiseCopyable {
    var count = 0.0
    var mean = 0.0
    var squares = 0.0
  }

  private var groups = GroupStates(State())
  private let isPopulation: Bool
  private let range: SourceRange

  init(isPopulation: Bool, _ range: SourceRange) {
    self.isPopulation = isPopulation
    self.range = range
  }

  func add(
    _ arguments: [Column], _ groups: Buffer<UInt32>, rows: Int, groupCount: Int,
    weights: Buffer<Int64>?
  ) throws(RuntimeFault) {
    self.groups.ensure(groupCount)
    for row in 0..<rows {
      guard let number = try double(arguments[0].value(row), "stDev", at: range) else { continue }
      var state = self.groups[Int(groups[row])]
      state.count += 1
      let step = number - state.mean
      state.mean += step / state.count
      state.squares += step * (number - state.mean)
      self.groups[Int(groups[row])] = state
    }
  }

  func results(groupCount: Int, at range: SourceRange) throws(RuntimeFault) -> Vector {
    groups.ensure(groupCount)
    return .specialised(
      (0..<groupCount).map { group in
        let state = groups[group]
        let divisor = isPopulation ? state.count : state.count - 1
        return .float(divisor > 0 ? (state.squares / divisor).squareRoot() : 0)
      })
  }
}

private func double(
  _ value: Value, _ function: String, at range: SourceRange
) throws(RuntimeFault) -> Double? {
  switch value {
  case .null: return nil
  case .integer(let number): return Double(number)
  case .float(let number): return number
  default: throw .type("`\(function)` takes numbers; found \(describe(value))", at: range)
  }
}

/// `percentileCont` interpolates, `percentileDisc` takes the nearest value.
final class PercentileFolding: Folding {
  private var lists: [[Value]] = []
  private var fractions: [Double] = []
  private let isContinuous: Bool
  private let range: SourceRange
  private let context: ExecutionContext

  init(isContinuous: Bool, _ range: SourceRange, _ context: ExecutionContext) {
    self.isContinuous = isContinuous
    self.range = range
    self.context = context
  }

  func add(
    _ arguments: [Column], _ groups: Buffer<UInt32>, rows: Int, groupCount: Int,
    weights: Buffer<Int64>?
  ) throws(RuntimeFault) {
    while lists.count < groupCount {
      lists.append([])
      fractions.append(.nan)
    }
    try context.charge(rows * Footprint.value)
    for row in 0..<rows {
      let group = Int(groups[row])
      guard let fraction = try double(arguments[1].value(row), "percentile", at: range),
        (0...1).contains(fraction)
      else {
        throw RuntimeFault(
          .argument, "NumberOutOfRange", gqlStatus: "22003",
          "a percentile lies between 0 and 1; found \(describe(arguments[1].value(row)))",
          at: range)
      }
      let value = arguments[0].value(row)
      if try double(value, "percentile", at: range) == nil { continue }
      lists[group].append(value)
      fractions[group] = fraction
    }
  }

  func results(groupCount: Int, at range: SourceRange) throws(RuntimeFault) -> Vector {
    var values: [Value] = []
    for group in 0..<groupCount {
      guard group < lists.count, !lists[group].isEmpty else {
        values.append(.null)
        continue
      }
      let sorted = lists[group].sorted { Value.order($0, $1) < 0 }
      values.append(try percentile(sorted, fractions[group]))
    }
    return .specialised(values)
  }

  private func percentile(_ sorted: [Value], _ fraction: Double) throws(RuntimeFault) -> Value {
    guard isContinuous else {
      // The lower of two middles.
      let place = (fraction * Double(sorted.count)).rounded(.up)
      return sorted[min(max(Int(place) - 1, 0), sorted.count - 1)]
    }
    let place = fraction * Double(sorted.count - 1)
    let low = Int(place.rounded(.down))
    let high = min(low + 1, sorted.count - 1)
    let a = try double(sorted[low], "percentileCont", at: range) ?? 0
    let b = try double(sorted[high], "percentileCont", at: range) ?? 0
    return .float(a + (b - a) * (place - Double(low)))
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
