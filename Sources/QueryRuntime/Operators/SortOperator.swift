import CygnetCore
import QueryPlanner

/// ORDER BY: all rows, or only the first of them where a limit follows.
final class SortOperator: Operator {
  struct Key {
    let evaluator: any Evaluator
    let isDescending: Bool
  }

  /// How many rows are wanted of a sorted stream.
  struct Bound {
    let skip: (any Evaluator)?
    let limit: any Evaluator
    /// Told what the first key must be at least.
    let shared: CountBound?
  }

  private let input: any Operator
  private let keys: [Key]
  private let live: Set<Slot>
  private let bound: Bound?
  private let context: ExecutionContext
  private var sorted: Batch?
  private var order: [Int32] = []
  private var position = 0

  init(
    _ input: any Operator, _ keys: [Key], _ live: Set<Slot>, _ bound: Bound?,
    _ context: ExecutionContext
  ) {
    self.input = input
    self.keys = keys
    self.live = live
    self.bound = bound
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    if sorted == nil { try drain() }
    guard let sorted, position < order.count else { return nil }
    try context.check()
    let end = min(position + context.batchSize, order.count)
    let rows = Buffer(Array(order[position..<end]))
    position = end
    return sorted.selecting(Positions(rows, count: rows.capacity))
  }

  private func wantedRows() throws(RuntimeFault) -> Int? {
    guard let bound else { return nil }
    let limit = try RowCount.evaluate(bound.limit, "LIMIT", at: nil, context)
    let skip = try bound.skip.map { (skip) throws(RuntimeFault) in
      try RowCount.evaluate(skip, "SKIP", at: nil, context)
    }
    let (sum, overflow) = limit.addingReportingOverflow(skip ?? 0)
    return overflow ? .max : sum
  }

  private func drain() throws(RuntimeFault) {
    let wanted = try wantedRows()
    var store: RowStore?
    // The keys lie behind the live columns, in slots of their own.
    var firstKey = 0
    var worst: KeyBound?
    while var batch = try input.next() {
      try context.check()
      firstKey = batch.columns.count
      let slotCount = firstKey + keys.count
      if let bound = worst, let key = keys.first {
        // Rows that are worse than all that are wanted go no further.
        let column = try key.evaluator.evaluate(batch, context)
        guard let better = bound.better(column, batch) else { continue }
        batch = better
      }
      for key in keys { batch.columns.append(try key.evaluator.evaluate(batch, context)) }
      let slots = live.union(firstKey..<slotCount)
      if store == nil { store = RowStore(slots, slotCount: slotCount, context) }
      try store?.append(batch)
      if let wanted, let count = store?.count,
        count > max(1_024, wanted.multipliedReportingOverflow(by: 4).partialValue), wanted < count
      {
        // Only the best rows so far can be among the first.
        guard let whole = store?.batch() else { continue }
        let best = sort(whole, firstKey).prefix(wanted)
        let kept = whole.selecting(Positions(Buffer(Array(best)), count: best.count))
        store?.removeAll()
        try store?.append(kept)
        if let key = keys.first, let last = best.last {
          worst = KeyBound(
            whole.columns[firstKey] ?? .constant(.null), row: Int(last),
            isDescending: key.isDescending)
          if let shared = bound?.shared, case .integer(let count)? = worst?.value {
            shared.raise(to: count)
          }
        }
      }
    }
    guard var store else {
      sorted = Batch(slotCount: 0, count: 0)
      return
    }
    let whole = store.batch()
    try context.charge(store.count * 4)
    order = sort(whole, firstKey)
    if let wanted, wanted < order.count { order.removeLast(order.count - wanted) }
    var output = whole
    output.columns.removeLast(keys.count)
    sorted = output
  }

  /// Row numbers in order; equal rows keep the order in which they came.
  private func sort(_ batch: Batch, _ firstKey: Int) -> [Int32] {
    let comparators = keys.indices.map { index in
      KeyComparator(
        (batch.columns[firstKey + index] ?? .constant(.null)).flattened(count: batch.count),
        isDescending: keys[index].isDescending)
    }
    var rows = Array(0..<Int32(batch.count))
    rows.sort { a, b in
      for comparator in comparators {
        let order = comparator.compare(Int(a), Int(b))
        if order != 0 { return order < 0 }
      }
      return a < b
    }
    return rows
  }
}

/// The first key of the last row that is still wanted.
private struct KeyBound {
  let value: Value
  private let isDescending: Bool

  init(_ column: Column, row: Int, isDescending: Bool) {
    value = column.value(row)
    self.isDescending = isDescending
  }

  /// The rows whose key is not worse; `nil` where there are none.
  func better(_ column: Column, _ batch: Batch) -> Batch? {
    let vector = column.flattened(count: batch.count)
    let rows = Buffer<Int32>(capacity: batch.count)
    let count: Int
    // Nulls come last ascending, first descending.
    switch (vector.storage, value) {
    case (.integers(let numbers), .integer(let bound)) where vector.kind == .integer:
      count = select(vector, rows, numbers, bound)
    case (.integers(let numbers), .date(let bound)) where vector.kind == .date:
      count = select(vector, rows, numbers, bound.epochDay)
    case (.floats(let numbers), .float(let bound)) where !bound.isNaN:
      // NaN is the largest number.
      count = select(vector, rows, numbers, bound, orIf: isDescending ? { $0.isNaN } : nil)
    default:
      var kept = 0
      for row in 0..<batch.count {
        let order = Value.order(vector.value(row), value)
        rows[kept] = Int32(row)
        if isDescending ? order >= 0 : order <= 0 { kept += 1 }
      }
      count = kept
    }
    if count == 0 { return nil }
    return count == batch.count ? batch : batch.selecting(Positions(rows, count: count))
  }

  @inline(__always)
  private func select<Number: Comparable & BitwiseCopyable>(
    _ vector: Vector, _ rows: Buffer<Int32>, _ numbers: Buffer<Number>, _ bound: Number,
    orIf other: ((Number) -> Bool)? = nil
  ) -> Int {
    var kept = 0
    if isDescending {
      for row in 0..<vector.count {
        rows[kept] = Int32(truncatingIfNeeded: row)
        if numbers[row] >= bound || other?(numbers[row]) ?? false || !vector.isValid(row) {
          kept += 1
        }
      }
    } else {
      for row in 0..<vector.count {
        rows[kept] = Int32(truncatingIfNeeded: row)
        if numbers[row] <= bound, vector.isValid(row) { kept += 1 }
      }
    }
    return kept
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

final class DistinctOperator: Operator {
  private let input: any Operator
  private let slots: [Slot]
  private let context: ExecutionContext
  private var encoder: KeyEncoder

  init(_ input: any Operator, _ slots: [Slot], _ context: ExecutionContext) {
    self.input = input
    self.slots = slots
    self.context = context
    encoder = KeyEncoder(columnCount: slots.count)
  }

  func next() throws(RuntimeFault) -> Batch? {
    while let batch = try input.next() {
      try context.check()
      var known = encoder.count
      let codes = encoder.encode(
        slots.map { batch.columns[$0] ?? .constant(.null) }, count: batch.count)
      try context.charge((encoder.count - known) * 64 * max(1, slots.count))
      let rows = Buffer<Int32>(capacity: batch.count)
      var count = 0
      for row in 0..<batch.count where Int(codes[row]) >= known {
        // Codes rise by one with each new key.
        known = Int(codes[row]) + 1
        rows[count] = Int32(row)
        count += 1
      }
      if count > 0 { return batch.selecting(Positions(rows, count: count)) }
    }
    return nil
  }
}
