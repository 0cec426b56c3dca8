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
    for term in terms {
      let operand = try term.operand.evaluate(batch, context)
      if let typed = try ArithmeticKernel.apply(
        term.symbol, answer, operand, count: batch.count, at: term.range)
      {
        answer = typed
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
    return answer
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
