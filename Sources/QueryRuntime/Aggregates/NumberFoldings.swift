import CygnetCore
import QueryPlanner

/// `sum` and `avg` of numbers and durations. Integers add up in 128 bits; floats
/// with compensation.
final class SumFolding: MergeableFolding {
  private struct State: BitwiseCopyable {
    var whole: Int128 = 0
    var float = 0.0
    var compensation = 0.0
    var count: Int64 = 0
    /// Not 0 where a float has been added.
    var floats: Int64 = 0
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
    if groupCount == 1, weights == nil, case .indexed(let positions) = arguments[0].shape,
      case .integers(let numbers) = arguments[0].vector.storage,
      arguments[0].vector.kind == .integer
    {
      let places = positions.rows
      add(arguments[0].vector.validity, rows, to: states) {
        (numbers[Int(places[$0])], Int(places[$0]))
      }
      return
    }
    let vector = arguments[0].flattened(count: rows)
    if case .integers(let numbers) = vector.storage, vector.kind == .integer {
      let validity = vector.validity
      if groupCount == 1, weights == nil {
        add(validity, rows, to: states) { (numbers[$0], $0) }
        return
      }
      for row in 0..<rows {
        if let validity, !validity[row] { continue }
        let weight = weights?[row] ?? 1
        states[Int(groups[row])].whole += Int128(numbers[row]) * Int128(weight)
        states[Int(groups[row])].count += weight
      }
      return
    }
    if case .floats(let numbers) = vector.storage {
      if let weights {
        for row in 0..<rows where vector.validity?[row] ?? true {
          add(numbers[row] * Double(weights[row]), Int(groups[row]), states, weights[row])
        }
      } else if rows >= groupCount * 8 {
        addInLanes(numbers, vector.validity, groups, rows, groupCount, to: states)
      } else {
        for row in 0..<rows where vector.validity?[row] ?? true {
          add(numbers[row], Int(groups[row]), states, 1)
        }
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
      case .float(let number): add(number * Double(weight), group, states, weight)
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

  /// Adds floats of few groups. Rows go to four states of their group in turn: a sum
  /// is not waited for by the next row.
  private func addInLanes(
    _ numbers: Buffer<Double>, _ validity: Bitmap?, _ groups: Buffer<UInt32>, _ rows: Int,
    _ groupCount: Int, to states: Buffer<State>
  ) {
    let lanes = Buffer(repeating: Lane(), count: groupCount * 4)
    // Safety: groups are below their number, and rows within the batch.
    let (sums, places, values) = unsafe (lanes.base, groups.base, numbers.base)
    if let words = unsafe validity?.words.base {
      for row in 0..<rows {
        // Nulls add zero, so that no branch depends on the data.
        let bit = unsafe words[row >> 6] >> UInt64(row & 63) & 1
        let number = unsafe Double(bitPattern: values[row].bitPattern & (0 &- bit))
        unsafe sums[Int(places[row]) << 2 | row & 3].add(
          number, count: Int64(truncatingIfNeeded: bit))
      }
    } else {
      for row in 0..<rows {
        unsafe sums[Int(places[row]) << 2 | row & 3].add(values[row], count: 1)
      }
    }
    for lane in 0..<groupCount * 4 where lanes[lane].count > 0 {
      let group = lane >> 2
      add(lanes[lane].sum, group, states, lanes[lane].count)
      if lanes[lane].sum.isFinite { add(lanes[lane].compensation, group, states, 0) }
    }
  }

  /// A part of a group's sum. Four words, for their place is a shift away.
  private struct Lane: BitwiseCopyable {
    var sum = 0.0
    /// What the sum has lost (Knuth's TwoSum, without a branch).
    var compensation = 0.0
    var count: Int64 = 0
    private var unused: Int64 = 0

    @inline(__always)
    mutating func add(_ number: Double, count more: Int64) {
      let total = sum + number
      let part = total - sum
      compensation += (sum - (total - part)) + (number - part)
      sum = total
      count &+= more
    }
  }

  /// Adds integers that are all of the first group.
  @inline(__always)
  private func add(
    _ validity: Bitmap?, _ rows: Int, to states: Buffer<State>,
    _ entry: (Int) -> (number: Int64, place: Int)
  ) {
    // Halves of 32 bits: a batch's cannot overflow.
    var (low, high, count): (Int64, Int64, Int64) = (0, 0, 0)
    for row in 0..<rows {
      let (given, place) = entry(row)
      let isValid: Int64 = validity.map { $0[place] ? 1 : 0 } ?? 1
      let number = isValid == 0 ? 0 : given
      low += number & 0xFFFF_FFFF
      high += number >> 32
      count += isValid
    }
    states[0].whole += Int128(high) << 32 + Int128(low)
    states[0].count += count
  }

  @inline(__always)
  private func add(
    _ number: Double, _ group: Int, _ states: Buffer<State>, _ weight: Int64
  ) {
    // Safety: groups are below the number that states were ensured for.
    let state = unsafe states.base + group
    let float = unsafe state.pointee.float
    let total = float + number
    let part = total - float
    unsafe state.pointee.compensation += (float - (total - part)) + (number - part)
    unsafe state.pointee.float = total
    unsafe state.pointee.count &+= weight
    unsafe state.pointee.floats |= weight
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
      if state.floats != 0 {
        add(state.float, group, sums.states, 1)
        // Beyond all numbers nothing is left to compensate.
        if state.float.isFinite { add(state.compensation, group, sums.states, 0) }
        sums.states[group].count -= 1
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
      let total = state.floats != 0 ? Double(state.whole) + float : Double(state.whole)
      return .float(total / Double(state.count))
    }
    // Rows that others have taken off again leave the sum of none.
    if state.count == 0 { return .integer(0) }
    if state.floats != 0 { return .float(Double(state.whole) + float) }
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
