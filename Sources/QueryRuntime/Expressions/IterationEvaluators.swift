// Expressions with a variable of their own. They run over one long batch with a
// row per list element, not list by list.

import CygnetCore
import QueryPlanner

/// The elements of a column of lists as rows of batches.
private struct Elements {
  /// For each outer row its elements; `nil` for a null list.
  let lists: [[Value]?]

  init(
    _ column: Column, count: Int, what: String, at range: SourceRange
  ) throws(RuntimeFault) {
    var lists: [[Value]?] = []
    for row in 0..<count {
      switch column.value(row) {
      case .null: lists.append(nil)
      case .list(let list): lists.append(list.elements)
      case let other: throw .type("\(what) takes a list; found \(describe(other))", at: range)
      }
    }
    self.lists = lists
  }

  /// Batches of elements in `slot`, each with its outer row.
  func forEachBatch(
    of outer: Batch, slot: Slot, _ context: ExecutionContext,
    _ body: (Batch, [Int32]) throws(RuntimeFault) -> Void
  ) throws(RuntimeFault) {
    var rows: [Int32] = []
    var values: [Value] = []
    func flush() throws(RuntimeFault) {
      guard !rows.isEmpty else { return }
      try context.check()
      var batch = outer.selecting(Positions(Buffer(rows), count: rows.count))
      batch.columns[slot] = Column(.specialised(values))
      try body(batch, rows)
      rows.removeAll(keepingCapacity: true)
      values.removeAll(keepingCapacity: true)
    }
    for (row, list) in lists.enumerated() {
      for value in list ?? [] {
        rows.append(Int32(row))
        values.append(value)
        if rows.count == context.batchSize { try flush() }
      }
    }
    try flush()
  }
}

final class ComprehensionEvaluator: ColumnEvaluator {
  let range: SourceRange
  private let slot: Slot
  private let list: any Evaluator
  private let predicate: (any Evaluator)?
  private let result: (any Evaluator)?

  init(
    _ slot: Slot, _ list: any Evaluator, _ predicate: (any Evaluator)?,
    _ result: (any Evaluator)?, _ range: SourceRange
  ) {
    self.slot = slot
    self.list = list
    self.predicate = predicate
    self.result = result
    self.range = range
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Column {
    let elements = try Elements(
      list.evaluate(batch, context), count: batch.count, what: "a list comprehension", at: range)
    var collected: [[Value]?] = elements.lists.map { $0 == nil ? nil : [] }
    try elements.forEachBatch(of: batch, slot: slot, context) {
      (all, allRows) throws(RuntimeFault) in
      var (inner, rows) = (all, allRows)
      if let predicate = self.predicate {
        let truths = try predicate.truths(all, context)
        let kept = allRows.indices.filter { truths[$0] == 1 }.map { Int32($0) }
        inner = all.selecting(Positions(Buffer(kept), count: kept.count))
        rows = kept.map { allRows[Int($0)] }
      }
      guard !rows.isEmpty else { return }
      let values = try self.result?.evaluate(inner, context) ?? inner.columns[self.slot]
      try context.chargeTemporarily(rows.count * Footprint.value)
      for (index, row) in rows.enumerated() {
        collected[Int(row)]?.append(values?.value(index) ?? .null)
      }
    }
    var answers: [Value] = []
    for list in collected {
      answers.append(
        try list.map { (list) throws(RuntimeFault) in
          try Arithmetic.checked(.list(list), at: range)
        } ?? .null)
    }
    return Column(Vector(mixed: answers))
  }
}

/// `all`, `any`, `none` and `single`, three-valued.
final class QuantifierTest: Condition {
  private let quantifier: Quantifier
  private let slot: Slot
  private let list: any Evaluator
  private let predicate: any Evaluator
  private let range: SourceRange

  init(
    _ quantifier: Quantifier, _ slot: Slot, _ list: any Evaluator, _ predicate: any Evaluator,
    _ range: SourceRange
  ) {
    self.quantifier = quantifier
    self.slot = slot
    self.list = list
    self.predicate = predicate
    self.range = range
  }

  func truths(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Buffer<UInt8> {
    let elements = try Elements(
      list.evaluate(batch, context), count: batch.count, what: "`\(quantifier.rawValue)`",
      at: range)
    // How many elements gave true, false and null.
    var tallies = Array(repeating: (yes: 0, no: 0, unknown: 0), count: batch.count)
    try elements.forEachBatch(of: batch, slot: slot, context) {
      (inner, rows) throws(RuntimeFault) in
      let truths = try self.predicate.truths(inner, context)
      for (index, row) in rows.enumerated() {
        switch truths[index] {
        case 1: tallies[Int(row)].yes += 1
        case 0: tallies[Int(row)].no += 1
        default: tallies[Int(row)].unknown += 1
        }
      }
    }
    let answer = Buffer<UInt8>(capacity: batch.count)
    for row in 0..<batch.count {
      answer[row] =
        elements.lists[row] == nil ? Truth.unknown.rawValue : verdict(tallies[row]).rawValue
    }
    return answer
  }

  private func verdict(_ tally: (yes: Int, no: Int, unknown: Int)) -> Truth {
    switch quantifier {
    case .all: tally.no > 0 ? .no : (tally.unknown > 0 ? .unknown : .yes)
    case .any: tally.yes > 0 ? .yes : (tally.unknown > 0 ? .unknown : .no)
    case .none: tally.yes > 0 ? .no : (tally.unknown > 0 ? .unknown : .yes)
    case .single:
      tally.yes > 1 ? .no : (tally.unknown > 0 ? .unknown : Truth(tally.yes == 1))
    }
  }
}

/// `reduce`: the n-th step runs for all rows at once.
final class ReduceEvaluator: ColumnEvaluator {
  let range: SourceRange
  private let accumulator: Slot
  private let start: any Evaluator
  private let slot: Slot
  private let list: any Evaluator
  private let step: any Evaluator

  init(
    _ accumulator: Slot, _ start: any Evaluator, _ slot: Slot, _ list: any Evaluator,
    _ step: any Evaluator, _ range: SourceRange
  ) {
    self.accumulator = accumulator
    self.start = start
    self.slot = slot
    self.list = list
    self.step = step
    self.range = range
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Column {
    let elements = try Elements(
      list.evaluate(batch, context), count: batch.count, what: "`reduce`", at: range)
    let starts = try start.evaluate(batch, context)
    var values = (0..<batch.count).map { row in
      elements.lists[row] == nil ? Value.null : starts.value(row)
    }
    let longest = elements.lists.reduce(0) { max($0, $1?.count ?? 0) }
    for place in 0..<longest {
      try context.tick()
      let rows = values.indices.filter { (elements.lists[$0]?.count ?? 0) > place }
      var inner = batch.selecting(
        Positions(Buffer(rows.map { Int32($0) }), count: rows.count))
      inner.columns[accumulator] = Column(.specialised(rows.map { values[$0] }))
      inner.columns[slot] = Column(
        .specialised(rows.map { elements.lists[$0]?[place] ?? .null }))
      let next = try step.evaluate(inner, context)
      for (index, row) in rows.enumerated() {
        values[row] = try Arithmetic.checked(next.value(index), at: range)
      }
    }
    return Column(.specialised(values))
  }
}
