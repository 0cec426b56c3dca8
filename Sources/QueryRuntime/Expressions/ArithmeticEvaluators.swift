import CygnetCore
import QueryPlanner

/// Operators of one precedence, applied from left to right.
final class ArithmeticEvaluator: ColumnEvaluator {
  struct Term {
    let symbol: ArithmeticOperator
    let operand: any Evaluator
    let range: SourceRange
  }

  private let first: any Evaluator
  private let terms: [Term]

  init(_ first: any Evaluator, _ terms: [Term]) {
    self.first = first
    self.terms = terms
  }

  var range: SourceRange { terms.last?.range ?? .none }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Column {
    var answer = try first.evaluate(batch, context)
    // Texts and lists grow in place instead.
    var growth: Growth?
    for term in terms {
      let operand = try term.operand.evaluate(batch, context)
      if growth != nil {
        if term.symbol == .add || term.symbol == .concatenate {
          try growth?.append(operand, term.symbol, at: term.range, context)
          continue
        }
        answer = try growth?.column(at: term.range) ?? answer
        growth = nil
      }
      if let typed = try ArithmeticKernel.apply(
        term.symbol, answer, operand, count: batch.count, at: term.range)
      {
        answer = typed
        continue
      }
      if terms.count > 1, term.symbol == .add || term.symbol == .concatenate {
        growth = Growth(answer, count: batch.count)
        try growth?.append(operand, term.symbol, at: term.range, context)
        continue
      }
      var values: [Value] = []
      values.reserveCapacity(batch.count)
      for row in 0..<batch.count {
        try context.tick()
        values.append(
          try Arithmetic.apply(
            term.symbol, answer.value(row), operand.value(row), at: term.range, context))
      }
      answer = Column(.specialised(values))
    }
    return try growth?.column(at: range) ?? answer
  }
}

/// Sums of texts and lists, row by row, that take each further operand at their
/// end: a long run costs its result, not the square of it.
private struct Growth {
  private enum Sum {
    case value(Value)
    case text(String)
    case list([Value])
  }

  private var sums: [Sum]

  init(_ column: Column, count: Int) {
    sums = (0..<count).map { .value(column.value($0)) }
  }

  mutating func append(
    _ operand: Column, _ symbol: ArithmeticOperator, at range: SourceRange,
    _ context: ExecutionContext
  ) throws(RuntimeFault) {
    for row in sums.indices {
      try context.tick()
      try append(operand.value(row), symbol, row, at: range, context)
    }
  }

  private mutating func append(
    _ operand: Value, _ symbol: ArithmeticOperator, _ row: Int, at range: SourceRange,
    _ context: ExecutionContext
  ) throws(RuntimeFault) {
    // Taken out of the row first, a text or a list grows without being copied.
    if case .string(let more) = operand, case .text(var text) = sums[row] {
      sums[row] = .value(.null)
      try context.chargeTemporarily(more.utf8.count)
      text += more
      sums[row] = .text(text)
    } else if case .list(var list) = sums[row], let more = elements(operand, symbol) {
      sums[row] = .value(.null)
      try context.chargeTemporarily(more.count * Footprint.value)
      list += more
      sums[row] = .list(list)
    } else {
      switch try Arithmetic.apply(symbol, value(row), operand, at: range, context) {
      case .string(let text): sums[row] = .text(text)
      case .list(let list): sums[row] = .list(list.elements)
      case let other: sums[row] = .value(other)
      }
    }
  }

  /// What an operand adds to a list; `nil` where it cannot be added as it is.
  private func elements(_ operand: Value, _ symbol: ArithmeticOperator) -> [Value]? {
    if case .list(let more) = operand { return more.elements }
    return symbol == .add && !operand.isNull ? [operand] : nil
  }

  private func value(_ row: Int) -> Value {
    switch sums[row] {
    case .value(let value): value
    case .text(let text): .string(text)
    case .list(let list): .list(list)
    }
  }

  func column(at range: SourceRange) throws(RuntimeFault) -> Column {
    var values: [Value] = []
    values.reserveCapacity(sums.count)
    for row in sums.indices { values.append(try Arithmetic.checked(value(row), at: range)) }
    return Column(.specialised(values))
  }
}

final class MinusEvaluator: ColumnEvaluator {
  let range: SourceRange
  private let inner: any Evaluator

  init(_ inner: any Evaluator, _ range: SourceRange) {
    self.inner = inner
    self.range = range
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Column {
    try mapped(inner, batch, context) { (value) throws(RuntimeFault) in
      switch value {
      case .null: return .null
      case .integer(let number):
        let (answer, overflow) = (0 as Int64).subtractingReportingOverflow(number)
        if overflow { throw .integerOverflow(at: self.range) }
        return .integer(answer)
      case .float(let number): return .float(-number)
      case .duration(let duration):
        guard
          let zero = Duration(months: 0, days: 0, seconds: 0, nanoseconds: 0),
          let answer = zero.adding(duration, sign: -1)
        else { throw .integerOverflow(at: self.range) }
        return .duration(answer)
      default: throw .type("`-` cannot take \(describe(value))", at: self.range)
      }
    }
  }
}

final class PlusEvaluator: ColumnEvaluator {
  let range: SourceRange
  private let inner: any Evaluator

  init(_ inner: any Evaluator, _ range: SourceRange) {
    self.inner = inner
    self.range = range
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Column {
    try mapped(inner, batch, context) { (value) throws(RuntimeFault) in
      switch value {
      case .null, .integer, .float, .duration: return value
      default: throw .type("`+` cannot take \(describe(value))", at: self.range)
      }
    }
  }
}

/// One value per row from one operand; a constant stays constant.
func mapped(
  _ operand: any Evaluator, _ batch: Batch, _ context: ExecutionContext,
  _ change: (Value) throws(RuntimeFault) -> Value
) throws(RuntimeFault) -> Column {
  let column = try operand.evaluate(batch, context)
  if case .constant = column.shape { return .constant(try change(column.vector.value(0))) }
  var values: [Value] = []
  values.reserveCapacity(batch.count)
  for row in 0..<batch.count { values.append(try change(column.value(row))) }
  return Column(.specialised(values))
}
