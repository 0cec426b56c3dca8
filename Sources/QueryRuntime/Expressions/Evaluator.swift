import CygnetCore
import QueryPlanner

/// A compiled expression: one value per row of a batch.
protocol Evaluator: AnyObject {
  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Column

  /// The rows' truth values, as `Truth` numbers; an error where a value is
  /// neither boolean nor null.
  func truths(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Buffer<UInt8>

  /// The rows among some, or all, for which the value is true; `nil` for each of them.
  /// May ask about other rows too.
  func selected(
    _ batch: Batch, among rows: Positions?, _ context: ExecutionContext
  ) throws(RuntimeFault) -> Positions?
}

extension Evaluator {
  func selected(
    _ batch: Batch, among rows: Positions?, _ context: ExecutionContext
  ) throws(RuntimeFault) -> Positions? {
    let truths = try truths(batch, context)
    return Selecting.rows(among: rows, of: batch.count) { truths[$0] == 1 }
  }
}

/// An evaluator whose natural result is truth values.
protocol Condition: Evaluator {}

extension Condition {
  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Column {
    Column(TruthVector.vector(try truths(batch, context), count: batch.count))
  }
}

/// An evaluator whose natural result is a column; `range` is where it stands.
protocol ColumnEvaluator: Evaluator {
  var range: SourceRange { get }
}

extension ColumnEvaluator {
  func truths(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Buffer<UInt8> {
    try TruthVector.truths(evaluate(batch, context), count: batch.count, at: range)
  }
}

/// Between truth numbers and boolean columns.
enum TruthVector {
  static func vector(_ truths: Buffer<UInt8>, count: Int) -> Vector {
    var validity: Bitmap?
    for row in 0..<count where truths[row] == Truth.unknown.rawValue {
      if validity == nil { validity = Bitmap(count: count, filled: true) }
      validity?[row] = false
    }
    return Vector(.boolean, .booleans(truths), count: count, validity: validity)
  }

  static func truths(
    _ column: Column, count: Int, at range: SourceRange
  ) throws(RuntimeFault) -> Buffer<UInt8> {
    let truths = Buffer<UInt8>(capacity: count)
    let vector = column.flattened(count: count)
    if case .booleans(let flags) = vector.storage {
      for row in 0..<count {
        let isValid = vector.validity.map { $0[row] } ?? true
        truths[row] = isValid ? min(flags[row], 1) : Truth.unknown.rawValue
      }
      return truths
    }
    for row in 0..<count {
      switch vector.value(row) {
      case .null: truths[row] = Truth.unknown.rawValue
      case .boolean(let flag): truths[row] = flag ? 1 : 0
      case let other:
        throw .type("expected a boolean; found \(describe(other))", at: range)
      }
    }
    return truths
  }
}

/// A value as error messages show it.
func describe(_ value: Value) -> String {
  if value.isNull { return "null" }
  let text = value.description
  let shown = text.unicodeScalars.count <= 40 ? text : String(text.prefix(39)) + "…"
  return "\(value.typeName.lowercased()) \(shown)"
}

/// Builds evaluators from bound expressions.
struct ExpressionCompiler {
  func compile(_ expression: BoundExpression) -> any Evaluator {
    let range = expression.range
    switch expression.kind {
    case .constant(let value): return ConstantEvaluator(value, range)
    case .parameter(let name): return ParameterEvaluator(name, range)
    case .slot(let slot): return SlotEvaluator(slot, range)
    case .list(let elements): return ListEvaluator(compile(elements), range)
    case .map(let entries):
      return MapEvaluator(entries.map(\.key), compile(entries.map(\.value)), range)
    case .property(let base, let key): return PropertyEvaluator(compile(base), key, range)
    case .index(let base, let index): return IndexEvaluator(compile(base), compile(index), range)
    case .slice(let base, let from, let to):
      return SliceEvaluator(compile(base), from.map(compile), to.map(compile), range)
    case .steps(let base, let steps):
      return StepsEvaluator(compile(base), steps, self, range)
    case .hasLabels(let base, let labels): return LabelTest(compile(base), labels, range)
    case .isType(let inner, let type, let negated):
      return TypeTest(compile(inner), type, negated: negated)
    case .and(let operands): return Conjunction(terms(operands), isAnd: true)
    case .or(let operands): return Conjunction(terms(operands), isAnd: false)
    case .xor(let operands): return ExclusiveOr(compile(operands))
    case .not(let inner): return Negation(compile(inner))
    case .negate(let inner): return MinusEvaluator(compile(inner), range)
    case .plus(let inner): return PlusEvaluator(compile(inner), range)
    case .comparison(let first, let rest): return comparison(first, rest)
    case .arithmetic(let first, let rest): return arithmetic(first, rest)
    case .predicate(let left, let symbol, let right):
      return PredicateTest(compile(left), symbol, compile(right), range)
    case .isNull(let inner, let negated): return NullTest(compile(inner), negated: negated)
    case .function(let function, let arguments):
      return FunctionEvaluator(function, compile(arguments), range)
    case .caseOf(let subject, let branches, let otherwise):
      return CaseEvaluator(
        subject.map(compile), branches.map { (compile($0.when), compile($0.then)) },
        otherwise.map(compile), range)
    case .listComprehension(let slot, let list, let predicate, let result):
      return ComprehensionEvaluator(
        slot, compile(list), predicate.map(compile), result.map(compile), range)
    case .quantifier(let quantifier, let slot, let list, let predicate):
      return QuantifierTest(quantifier, slot, compile(list), compile(predicate), range)
    case .reduce(let accumulator, let start, let slot, let list, let step):
      return ReduceEvaluator(
        accumulator, compile(start), slot, compile(list), compile(step), range)
    case .path(let elements): return PathEvaluator(elements, range)
    case .subplan(let subplan): return SubplanEvaluator(subplan, range)
    case .subquery:
      // The planner gives every subquery a plan.
      preconditionFailure("an unplanned subquery reached the runtime")
    }
  }

  func compile(_ expressions: [BoundExpression]) -> [any Evaluator] { expressions.map(compile) }

  private func terms(_ operands: [BoundExpression]) -> [(any Evaluator, mayFail: Bool)] {
    operands.map { (compile($0), $0.mayFailAsCondition) }
  }

  /// `a < b = c` is `a < b AND b = c`.
  private func comparison(
    _ first: BoundExpression, _ rest: [(ComparisonOperator, BoundExpression)]
  ) -> any Evaluator {
    var pairs: [(any Evaluator, mayFail: Bool)] = []
    var left = first
    for (symbol, right) in rest {
      pairs.append((ComparisonTest(compile(left), symbol, compile(right)), right.mustStayPut))
      left = right
    }
    return pairs.count == 1 ? pairs[0].0 : Conjunction(pairs, isAnd: true)
  }

  private func arithmetic(
    _ first: BoundExpression, _ rest: [(ArithmeticOperator, BoundExpression)]
  ) -> any Evaluator {
    ArithmeticEvaluator(
      compile(first),
      rest.map { ArithmeticEvaluator.Term(symbol: $0.0, operand: compile($0.1), range: $0.1.range) }
    )
  }
}
