import CygnetCore
import QueryPlanner
import Synchronization

/// Rows kept for sorting: all of them, or those that can still be among the first.
final class RowSorter: @unchecked Sendable {
  // Safety: used by one thread at a time.
  private let keys: [(evaluator: any Evaluator, isDescending: Bool)]
  private let live: Set<Slot>
  private let wanted: Int?
  private let least: LeastKey
  private let context: ExecutionContext
  private var store: RowStore?
  /// The keys lie behind the live columns, in slots of their own.
  private var firstKey = 0

  /// - Parameter wanted: how many rows are wanted; all by default.
  init(
    _ keys: [BoundProjection.SortKey], _ live: Set<Slot>, _ wanted: Int?, _ least: LeastKey,
    _ context: ExecutionContext
  ) {
    let compiler = ExpressionCompiler()
    self.keys = keys.map { (compiler.compile($0.expression), $0.isDescending) }
    self.live = live
    self.wanted = wanted
    self.least = least
    self.context = context
  }

  func add(_ batch: Batch) throws(RuntimeFault) {
    var batch = batch
    let slotCount = batch.columns.count
    if let bound = least.bound, let key = keys.first {
      // Rows that are worse than all that are wanted go no further.
      let column = try key.evaluator.evaluate(batch, context)
      guard let better = bound.better(column, batch) else { return }
      batch = better
    }
    for key in keys { batch.columns.append(try key.evaluator.evaluate(batch, context)) }
    try append(batch, firstKey: slotCount)
  }

  /// Adds the rows of a later part of the stream.
  func merge(_ other: RowSorter) throws(RuntimeFault) {
    try other.prune(to: wanted ?? .max)
    guard let batch = other.store?.batch() else { return }
    other.store?.removeAll()
    try append(batch, firstKey: other.firstKey)
  }

  private func append(_ batch: Batch, firstKey: Int) throws(RuntimeFault) {
    self.firstKey = firstKey
    let slotCount = batch.columns.count
    if store == nil {
      store = RowStore(live.union(firstKey..<slotCount), slotCount: slotCount, context)
    }
    try store?.append(batch)
    if let wanted, let count = store?.count,
      count > max(1_024, wanted.multipliedReportingOverflow(by: 4).partialValue)
    {
      try prune(to: wanted)
    }
  }

  /// Keeps the best rows, in their order.
  private func prune(to wanted: Int) throws(RuntimeFault) {
    guard let count = store?.count, wanted < count, let whole = store?.batch() else { return }
    let best = RowOrder(whole, firstKey, keys.map(\.isDescending)).best(wanted)
    let kept = whole.selecting(Positions(Buffer(best), count: best.count))
    store?.removeAll()
    try store?.append(kept)
    if let key = keys.first, let last = best.last {
      least.raise(
        to: KeyBound(
          whole.columns[firstKey] ?? .constant(.null), row: Int(last),
          isDescending: key.isDescending))
    }
  }

  /// All rows that are kept, and the places of those wanted, in order.
  func sorted() throws(RuntimeFault) -> (Batch, [Int32]) {
    guard var store else { return (Batch(slotCount: 0, count: 0), []) }
    let whole = store.batch()
    try context.charge(store.count * 4)
    let order = RowOrder(whole, firstKey, keys.map(\.isDescending)).best(wanted ?? .max)
    var output = whole
    output.columns.removeLast(keys.count)
    return (output, order)
  }
}

/// The first key that a row must have to be among the wanted, as far as is known;
/// shared by all threads that sort parts of a stream.
final class LeastKey: Sendable {
  private let known = Mutex<KeyBound?>(nil)
  private let count: CountBound?

  /// - Parameter count: told the key as well, where it is a count.
  init(_ count: CountBound?) { self.count = count }

  var bound: KeyBound? { known.withLock { $0 } }

  func raise(to bound: KeyBound) {
    known.withLock { known in
      guard known?.isBetter(than: bound) != true else { return }
      known = bound
      if let count, case .integer(let number) = bound.value { count.raise(to: number) }
    }
  }
}

/// The first key of the last row that is still wanted.
struct KeyBound: Sendable {
  let value: Value
  private let isDescending: Bool

  init(_ column: Column, row: Int, isDescending: Bool) {
    value = column.value(row)
    self.isDescending = isDescending
  }

  func isBetter(than other: KeyBound) -> Bool {
    let order = Value.order(value, other.value)
    return isDescending ? order > 0 : order < 0
  }

  /// The rows whose key is not worse; `nil` where there are none.
  func better(_ column: Column, _ batch: Batch) -> Batch? {
    let vector = column.flattened(count: batch.count)
    let rows: Positions?
    // Nulls come last ascending, first descending.
    switch (vector.storage, value) {
    case (.integers(let numbers), .integer(let bound)) where vector.kind == .integer:
      rows = select(vector, numbers, bound)
    case (.integers(let numbers), .date(let bound)) where vector.kind == .date:
      rows = select(vector, numbers, bound.epochDay)
    case (.floats(let numbers), .float(let bound)) where !bound.isNaN:
      rows = select(vector, numbers, bound)
    default:
      rows = Selecting.rows(among: nil, of: batch.count) { row in
        let order = Value.order(vector.value(row), value)
        return isDescending ? order >= 0 : order <= 0
      }
    }
    guard let rows else { return batch }
    return rows.count == 0 ? nil : batch.selecting(rows)
  }

  /// - Returns: `nil` where all are kept.
  @inline(__always)
  private func select<Number: Comparable & BitwiseCopyable>(
    _ vector: Vector, _ numbers: Buffer<Number>, _ bound: Number
  ) -> Positions? {
    @inline(__always)
    func rows(_ isKept: (Int) -> Bool) -> Positions? {
      Selecting.rows(among: nil, of: vector.count, isKept)
    }
    // NaN, the largest number, is not less than any.
    switch (isDescending, vector.validity) {
    case (true, nil): return rows { !(numbers[$0] < bound) }
    case (true, let valid?): return rows { !(numbers[$0] < bound) || !valid[$0] }
    case (false, nil): return rows { numbers[$0] <= bound }
    case (false, let valid?): return rows { numbers[$0] <= bound && valid[$0] }
    }
  }
}

/// The order of a batch's rows; equal rows keep the order in which they came.
private struct RowOrder {
  private let comparators: [KeyComparator]
  private let count: Int

  init(_ batch: Batch, _ firstKey: Int, _ isDescending: [Bool]) {
    comparators = isDescending.enumerated().map { index, isDescending in
      KeyComparator(
        (batch.columns[firstKey + index] ?? .constant(.null)).flattened(count: batch.count),
        isDescending: isDescending)
    }
    count = batch.count
  }

  private func isBefore(_ a: Int32, _ b: Int32) -> Bool {
    for comparator in comparators {
      let order = comparator.compare(Int(a), Int(b))
      if order != 0 { return order < 0 }
    }
    return a < b
  }

  /// The first `wanted` rows in order, of all.
  func best(_ wanted: Int) -> [Int32] {
    var rows = Array(0..<Int32(min(wanted, count)))
    guard wanted < count else { return rows.sorted(by: isBefore) }
    guard wanted > 0 else { return [] }
    // A heap with the last of the best on top: most other rows are done with after
    // one comparison.
    for place in stride(from: wanted / 2 - 1, through: 0, by: -1) { sink(place, &rows) }
    for row in Int32(wanted)..<Int32(count) where isBefore(row, rows[0]) {
      rows[0] = row
      sink(0, &rows)
    }
    return rows.sorted(by: isBefore)
  }

  private func sink(_ start: Int, _ rows: inout [Int32]) {
    var place = start
    while true {
      var last = place
      let (left, right) = (2 * place + 1, 2 * place + 2)
      if left < rows.count, isBefore(rows[last], rows[left]) { last = left }
      if right < rows.count, isBefore(rows[last], rows[right]) { last = right }
      if last == place { return }
      rows.swapAt(place, last)
      place = last
    }
  }
}

/// Compares two rows of one key column.
struct KeyComparator {
  private let vector: Vector
  private let sign: Int

  init(_ vector: Vector, isDescending: Bool) {
    self.vector = vector
    sign = isDescending ? -1 : 1
  }

  func compare(_ a: Int, _ b: Int) -> Int {
    if let validity = vector.validity {
      let (x, y) = (validity[a], validity[b])
      if !x || !y { return x == y ? 0 : (x ? -sign : sign) }
    }
    return sign * ordered(a, b)
  }

  private func ordered(_ a: Int, _ b: Int) -> Int {
    switch vector.storage {
    case .ids(let ids): ids[a] < ids[b] ? -1 : (ids[a] == ids[b] ? 0 : 1)
    case .integers(let numbers): numbers[a] < numbers[b] ? -1 : (numbers[a] == numbers[b] ? 0 : 1)
    case .floats(let numbers): NumberOrder.total(numbers[a], numbers[b])
    case .booleans(let flags): Int(flags[a]) - Int(flags[b])
    case .texts(let texts): TextView.compare(texts[a], texts[b])
    case .codes(let codes, let entries):
      TextView.compare(entries[Int(codes[a])], entries[Int(codes[b])])
    case .mixed(let values): Value.order(values[a], values[b])
    }
  }
}
