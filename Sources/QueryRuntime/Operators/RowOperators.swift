import CygnetCore
import GraphStore
import QueryPlanner

/// Rows for which the condition is true.
final class FilterOperator: Operator {
  private let input: any Operator
  private let condition: Conjunction
  private let context: ExecutionContext
  private var held = 0

  init(_ input: any Operator, _ condition: Conjunction, _ context: ExecutionContext) {
    self.input = input
    self.condition = condition
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    while let batch = try input.next() {
      try context.check()
      var kept: Batch?
      try context.renew(&held) { () throws(RuntimeFault) in
        kept = try condition.kept(batch, context)
      }
      if let kept { return kept }
    }
    return nil
  }
}

final class ProjectOperator: Operator {
  private let input: any Operator
  private let items: [(slot: Slot, evaluator: any Evaluator)]
  private let context: ExecutionContext
  private var held = 0

  init(
    _ input: any Operator, _ items: [(Slot, any Evaluator)], _ context: ExecutionContext
  ) {
    self.input = input
    self.items = items.map { (slot: $0.0, evaluator: $0.1) }
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    guard var batch = try input.next() else { return nil }
    try context.check()
    // All items see the columns as they were.
    var columns: [Column] = []
    try context.renew(&held) { () throws(RuntimeFault) in
      for item in items { columns.append(try item.evaluator.evaluate(batch, context)) }
    }
    for (item, column) in zip(items, columns) { batch.columns[item.slot] = column }
    return batch
  }
}

/// One row per element of a list.
final class UnwindOperator: Operator {
  private let input: any Operator
  private let list: any Evaluator
  private let slot: Slot
  private let placeSlot: Slot?
  private let range: SourceRange
  private let context: ExecutionContext
  private var held = 0
  private var batch: Batch?
  private var column: Column?
  private var row = 0
  private var place = 0
  private var elements: [Value] = []

  init(
    _ input: any Operator, _ list: any Evaluator, _ slot: Slot, placeSlot: Slot?,
    _ range: SourceRange, _ context: ExecutionContext
  ) {
    self.input = input
    self.list = list
    self.slot = slot
    self.placeSlot = placeSlot
    self.range = range
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    while true {
      try context.check()
      if let batch, let output = fill(batch) { return output }
      guard let next = try input.next() else { return nil }
      column = nil
      elements = []
      var lists = Column.constant(.null)
      try context.renew(&held) { () throws(RuntimeFault) in
        lists = try list.evaluate(next, context)
      }
      for row in 0..<next.count {
        switch lists.value(row) {
        case .null, .list: continue
        case let other:
          throw .type("UNWIND takes a list; found \(describe(other))", at: range)
        }
      }
      batch = next
      column = lists
      row = 0
      place = 0
      loadRow()
    }
  }

  private func loadRow() {
    elements = []
    if let batch, row < batch.count, case .list(let list)? = column?.value(row) {
      elements = list.elements
    }
  }

  private func fill(_ batch: Batch) -> Batch? {
    let limit = context.batchSize
    var rows: [Int32] = []
    var values: [Value] = []
    var places: [Value] = []
    while row < batch.count, rows.count < limit {
      let taken = min(limit - rows.count, elements.count - place)
      if placeSlot != nil { places += (place..<place + taken).map { .integer(Int64($0)) } }
      for value in elements[place..<place + taken] {
        rows.append(Int32(row))
        values.append(value)
      }
      place += taken
      if place == elements.count {
        row += 1
        place = 0
        loadRow()
      }
    }
    guard !rows.isEmpty else { return nil }
    var output = batch.selecting(Positions(Buffer(rows), count: rows.count))
    output.columns[slot] = Column(.specialised(values))
    if let placeSlot { output.columns[placeSlot] = Column(.specialised(places)) }
    return output
  }
}

/// A number from 0 on, for SKIP and LIMIT.
enum RowCount {
  static func evaluate(
    _ evaluator: any Evaluator, _ clause: String, at range: SourceRange?,
    _ context: ExecutionContext
  ) throws(RuntimeFault) -> Int {
    let one = Batch(slotCount: context.slotCount, count: 1)
    switch try evaluator.evaluate(one, context).value(0) {
    case .integer(let number) where number >= 0: return Int(number)
    case .integer(let number):
      throw RuntimeFault(
        .syntax, "NegativeIntegerArgument", gqlStatus: "22003",
        "\(clause) takes a number from 0 on; found \(number)", at: range)
    case let other:
      throw RuntimeFault(
        .syntax, "InvalidArgumentType", gqlStatus: "22G03",
        "\(clause) takes an integer; found \(describe(other))", at: range)
    }
  }
}

final class SkipOperator: Operator {
  private let input: any Operator
  private let count: any Evaluator
  private let range: SourceRange
  private let context: ExecutionContext
  private var left: Int?

  init(
    _ input: any Operator, _ count: any Evaluator, _ range: SourceRange,
    _ context: ExecutionContext
  ) {
    self.input = input
    self.count = count
    self.range = range
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    var remaining = 0
    if let left {
      remaining = left
    } else {
      remaining = try RowCount.evaluate(count, "SKIP", at: range, context)
    }
    while let batch = try input.next() {
      guard remaining > 0 else {
        left = 0
        return batch
      }
      if remaining < batch.count {
        left = 0
        return batch.slice(remaining..<batch.count)
      }
      remaining -= batch.count
      left = remaining
    }
    return nil
  }
}

final class LimitOperator: Operator {
  private let input: any Operator
  private let count: any Evaluator
  private let range: SourceRange
  private let context: ExecutionContext
  private var left: Int?

  init(
    _ input: any Operator, _ count: any Evaluator, _ range: SourceRange,
    _ context: ExecutionContext
  ) {
    self.input = input
    self.count = count
    self.range = range
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    let remaining: Int
    if let left {
      remaining = left
    } else {
      remaining = try RowCount.evaluate(count, "LIMIT", at: range, context)
      // Writes above happen in full even when no row is wanted.
      if remaining == 0, context.writer != nil { while try input.next() != nil {} }
    }
    left = remaining
    guard remaining > 0, let batch = try input.next() else { return nil }
    left = remaining - min(remaining, batch.count)
    return batch.count <= remaining ? batch : batch.slice(0..<remaining)
  }
}

/// Rows of every input, their columns brought to common slots.
final class UnionOperator: Operator {
  private var inputs: ArraySlice<(any Operator, [Slot])>
  private let output: [Slot]

  init(_ inputs: [any Operator], _ columns: [[Slot]], _ output: [Slot]) {
    self.inputs = zip(inputs, columns).map { ($0, $1) }[...]
    self.output = output
  }

  func next() throws(RuntimeFault) -> Batch? {
    while let (input, columns) = inputs.first {
      if let batch = try input.next() {
        var renamed = batch
        for (from, to) in zip(columns, output) {
          renamed.columns[to] = batch.columns[from] ?? .constant(.null)
        }
        return renamed
      }
      inputs.removeFirst()
    }
    return nil
  }
}

/// Rows of a nested plan for each input row, or one with nulls where it has none.
final class OptionalOperator: Operator {
  private let input: any Operator
  private let plan: LogicalPlan
  private let nulls: [Slot]
  private let rowSlot: Slot
  private let place: [Int]
  private let context: ExecutionContext
  private var outer: Batch?
  private var inner: (any Operator)?
  /// The first outer row that has not been given out, matched or not. Nested
  /// steps keep the order of their outer rows, so that no match comes for an
  /// earlier one.
  private var nextRow = 0
  private var ready: ArraySlice<Batch> = []

  init(
    _ input: any Operator, _ plan: LogicalPlan, _ nulls: [Slot], _ rowSlot: Slot,
    _ place: [Int], _ context: ExecutionContext
  ) {
    self.input = input
    self.plan = plan
    self.nulls = nulls
    self.rowSlot = rowSlot
    self.place = place + [0]
    self.context = context
  }

  /// Rows keep the order of the outer rows: what was passed over comes between the
  /// matches.
  func next() throws(RuntimeFault) -> Batch? {
    while true {
      try context.check()
      if let batch = ready.popFirst() { return batch }
      if let outer, let inner {
        if let matches = try inner.next() {
          give(filled(matches, outer))
        } else {
          self.inner = nil
          if nextRow < outer.count {
            return outer.slice(nextRow..<outer.count).withNulls(at: nulls)
          }
        }
        continue
      }
      guard let batch = try input.next() else { return nil }
      var numbered = batch
      numbered.columns[rowSlot] = RowNumbers.column(count: batch.count)
      outer = batch
      nextRow = 0
      inner = OperatorBuilder(context).build(plan, argument: numbered, place: place)
    }
  }

  private func give(_ batch: Batch) {
    ready =
      stride(from: 0, to: batch.count, by: context.batchSize).map {
        batch.slice($0..<min($0 + context.batchSize, batch.count))
      }[...]
  }

  private func filled(_ matches: Batch, _ outer: Batch) -> Batch {
    let numbers = RowNumbers.read(matches, rowSlot)
    // For each row its outer row, and its match or -1.
    var (outerRows, matchRows): ([Int32], [Int32]) = ([], [])
    outerRows.reserveCapacity(matches.count)
    matchRows.reserveCapacity(matches.count)
    for index in 0..<matches.count {
      let row = Int(numbers[index])
      while nextRow < row {
        outerRows.append(Int32(truncatingIfNeeded: nextRow))
        matchRows.append(-1)
        nextRow += 1
      }
      nextRow = max(nextRow, row + 1)
      outerRows.append(Int32(truncatingIfNeeded: row))
      matchRows.append(Int32(truncatingIfNeeded: index))
    }
    if matchRows.count == matches.count { return matches }
    var output = outer.selecting(Positions(Buffer(outerRows), count: outerRows.count))
    for (slot, column) in matches.columns.enumerated() {
      guard let column, outer.columns[slot] == nil || nulls.contains(slot) else { continue }
      output.columns[slot] = column.picking(matchRows)
    }
    return output
  }
}
