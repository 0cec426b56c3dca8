import CygnetCore
import QueryPlanner

/// Rows of a procedure for each input row.
final class ProcedureOperator: Operator {
  private let input: any Operator
  private let call: BoundCall
  private let arguments: [any Evaluator]
  private let context: ExecutionContext
  private var ready: ArraySlice<Batch> = []
  private var held = 0

  init(
    _ input: any Operator, _ call: BoundCall, _ arguments: [any Evaluator],
    _ context: ExecutionContext
  ) {
    self.input = input
    self.call = call
    self.arguments = arguments
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    while true {
      if let batch = ready.popFirst() { return batch }
      guard let batch = try input.next() else { return nil }
      // Nothing to yield: each row goes on as it is.
      if call.signature.outputs.isEmpty {
        for row in 0..<batch.count { _ = try results(batch, row) }
        return batch
      }
      try context.renew(&held) { () throws(RuntimeFault) in
        for row in 0..<batch.count { try append(try results(batch, row), batch, row) }
      }
      ready = Batch.joined(Array(ready), limit: context.batchSize)[...]
    }
  }

  private func append(_ rows: [[Value]], _ batch: Batch, _ row: Int) throws(RuntimeFault) {
    for start in stride(from: 0, to: rows.count, by: context.batchSize) {
      let part = rows[start..<min(start + context.batchSize, rows.count)]
      try context.chargeTemporarily(part.count * call.outputs.count * Footprint.value)
      var output = batch.selecting(
        Positions(Buffer(repeating: Int32(row), count: part.count), count: part.count))
      for (index, slot) in call.outputs {
        output.columns[slot] = Column(.specialised(part.map { $0[index] }))
      }
      ready.append(output)
    }
  }

  private func results(_ batch: Batch, _ row: Int) throws(RuntimeFault) -> [[Value]] {
    try context.check()
    let one = batch.slice(row..<row + 1)
    var values: [Value] = []
    for (argument, input) in zip(arguments, call.signature.inputs) {
      values.append(try converted(try argument.evaluate(one, context).value(0), to: input))
    }
    let rows: [[Value]]
    if let body = context.procedures.body(call.signature) {
      rows = try body(values)
    } else if let procedure = BuiltInProcedure(rawValue: call.signature.name) {
      rows = try BuiltInProcedures(context).rows(procedure)
    } else {
      throw RuntimeFault(
        .procedure, "ProcedureNotFound", gqlStatus: "42N08",
        "there is no procedure `\(call.signature.name)`", at: call.range)
    }
    guard rows.allSatisfy({ $0.count == call.signature.outputs.count }) else {
      throw RuntimeFault(
        .procedure, "ProcedureCallFailed", gqlStatus: "52N37",
        "`\(call.signature.name)` did not give a value for each of its results", at: call.range)
    }
    return rows
  }

  /// An integer where a float is asked for becomes one.
  private func converted(
    _ value: Value, to input: ProcedureSignature.Field
  ) throws(RuntimeFault) -> Value {
    if input.type.contains(value) { return value }
    if case .integer(let number) = value, input.type.contains(.float(0)) {
      return .float(Double(number))
    }
    throw .type(
      "`\(input.name)` of `\(call.signature.name)` is \(input.type); found \(describe(value))",
      at: call.range)
  }
}

/// `CALL { … }`: rows of a nested plan for each row.
final class ApplyOperator: Operator {
  private let input: any Operator
  private let apply: PlanStep.Apply
  private let place: [Int]
  private let context: ExecutionContext
  private var outer: Batch?
  private var row = 0
  private var inner: (any Operator)?
  private var hasRows = false
  private var ready: ArraySlice<Batch> = []
  private var isDrained = false

  init(
    _ input: any Operator, _ apply: PlanStep.Apply, _ place: [Int], _ context: ExecutionContext
  ) {
    self.input = input
    self.apply = apply
    self.place = place + [0]
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    if apply.writes { return try drained() }
    if !apply.isUnit, apply.nulls == nil, apply.inner.keepsRowsApart { return try together() }
    while true {
      if let batch = ready.popFirst() { return batch }
      var collected: [Batch] = []
      var rows = 0
      while rows < context.batchSize, let batch = try oneByOne() {
        collected.append(batch)
        rows += batch.count
      }
      if collected.isEmpty { return nil }
      ready = Batch.joined(collected, limit: context.batchSize)[...]
    }
  }

  /// All rows of a batch go through the nested plan at once.
  private func together() throws(RuntimeFault) -> Batch? {
    while true {
      try context.check()
      if let batch = try inner?.next() { return batch }
      guard let batch = try input.next() else { return nil }
      inner = OperatorBuilder(context).build(apply.inner, argument: batch, place: place)
    }
  }

  /// The next rows for one outer row after the other.
  private func oneByOne() throws(RuntimeFault) -> Batch? {
    while true {
      try context.check()
      if let outer, let inner {
        if let batch = try inner.next() {
          hasRows = true
          if !apply.isUnit { return batch }
          continue
        }
        self.inner = nil
        let one = outer.slice(row - 1..<row)
        if apply.isUnit { return one }
        if let nulls = apply.nulls, !hasRows { return one.withNulls(at: nulls) }
        continue
      }
      if let outer, row < outer.count {
        hasRows = false
        inner = OperatorBuilder(context).build(
          apply.inner, argument: outer.slice(row..<row + 1), place: place)
        row += 1
        continue
      }
      guard let batch = try input.next() else { return nil }
      outer = batch
      row = 0
    }
  }

  /// A subquery that writes: all rows come in before its first change, and none
  /// goes on before its last.
  private func drained() throws(RuntimeFault) -> Batch? {
    if !isDrained {
      isDrained = true
      let source = BufferedOperator(try collect(input, context))
      let nested = ApplyOperator(source, apply, Array(place.dropLast()), context)
      var batches: [Batch] = []
      while let batch = try nested.oneByOne() {
        try context.charge(batch.count * 4 * batch.columns.count + 64)
        batches.append(batch)
      }
      ready = Batch.joined(batches, limit: context.batchSize)[...]
    }
    return ready.popFirst()
  }
}

/// FOREACH: the nested plan for each element of a list, row by row.
final class ForeachOperator: Operator {
  private let input: any Operator
  private let slot: Slot
  private let list: any Evaluator
  private let range: SourceRange
  private let plan: LogicalPlan
  private let place: [Int]
  private let context: ExecutionContext
  private var output: ArraySlice<Batch>?

  init(
    _ input: any Operator, _ slot: Slot, _ list: any Evaluator, _ range: SourceRange,
    _ plan: LogicalPlan, _ place: [Int], _ context: ExecutionContext
  ) {
    self.input = input
    self.slot = slot
    self.list = list
    self.range = range
    self.plan = plan
    self.place = place + [0]
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    if output == nil {
      let batches = try collect(input, context)
      for batch in batches {
        for row in 0..<batch.count { try run(batch.slice(row..<row + 1)) }
      }
      output = batches[...]
    }
    return output?.popFirst()
  }

  private func run(_ row: Batch) throws(RuntimeFault) {
    switch try list.evaluate(row, context).value(0) {
    case .null: return
    case .list(let elements):
      for element in elements {
        try context.check()
        var one = row
        one.columns[slot] = .constant(element)
        let inner = OperatorBuilder(context).build(plan, argument: one, place: place)
        while try inner.next() != nil {}
      }
    case let other: throw .type("FOREACH takes a list; found \(describe(other))", at: range)
    }
  }
}

/// Gives out batches that are there already.
final class BufferedOperator: Operator {
  private var batches: ArraySlice<Batch>

  init(_ batches: [Batch]) { self.batches = batches[...] }

  func next() throws(RuntimeFault) -> Batch? { batches.popFirst() }
}

/// All batches of an operator, charged to the statement's account.
func collect(
  _ input: any Operator, _ context: ExecutionContext
) throws(RuntimeFault) -> [Batch] {
  var batches: [Batch] = []
  while let batch = try input.next() {
    try context.check()
    try context.charge(batch.byteSize(after: batches.last))
    batches.append(batch)
  }
  return batches
}

extension Batch {
  func withNulls(at slots: [Slot]) -> Batch {
    var batch = self
    for slot in slots { batch.columns[slot] = .constant(.null) }
    return batch
  }

  /// Many small batches as a few of up to `limit` rows, in the same order.
  static func joined(_ batches: [Batch], limit: Int) -> [Batch] {
    guard batches.count > 1, let slotCount = batches.first?.columns.count else { return batches }
    var full: [Batch] = []
    var group: [Batch] = []
    var rows = 0
    func flush() {
      guard group.count != 1 else {
        full += group
        group = []
        rows = 0
        return
      }
      var joined = Batch(slotCount: slotCount, count: rows)
      for slot in 0..<slotCount where group.contains(where: { $0.columns[slot] != nil }) {
        let vectors = group.map {
          ($0.columns[slot] ?? .constant(.null)).flattened(count: $0.count)
        }
        joined.columns[slot] = Column(.concatenated(vectors, count: rows))
      }
      full.append(joined)
      group = []
      rows = 0
    }
    for batch in batches {
      if rows + batch.count > limit, !group.isEmpty { flush() }
      group.append(batch)
      rows += batch.count
    }
    if !group.isEmpty { flush() }
    return full
  }
}
