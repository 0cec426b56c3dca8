import CygnetCore
import GraphStore
import QueryPlanner

/// AND or OR of many conditions. A condition that may fail is asked only for
/// rows that the ones before have left open.
final class Conjunction: Condition {
  private let terms: [(evaluator: any Evaluator, mayFail: Bool)]
  private let isAnd: Bool
  /// Whether a row that one term drops need not be asked about by the others: where one
  /// may fail, it must also for rows of which nothing is known.
  private let drops: Bool

  init(_ terms: [(any Evaluator, mayFail: Bool)], isAnd: Bool) {
    self.terms = terms.map { ($0.0, $0.mayFail) }
    self.isAnd = isAnd
    drops = isAnd && !terms.dropFirst().contains(where: \.mayFail)
  }

  /// The rows for which all is true; `nil` where there are none.
  func kept(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Batch? {
    var batch = batch
    var rows: Positions?
    if drops {
      for term in terms {
        if let few = rows, Selecting.areFew(few, of: batch) {
          batch = batch.selecting(few)
          rows = nil
        }
        rows = try term.evaluator.selected(batch, among: rows, context) ?? rows
        if rows?.count == 0 { return nil }
      }
    } else {
      let truths = try truths(batch, context)
      rows = Selecting.rows(among: nil, of: batch.count) { truths[$0] == 1 }
    }
    guard let rows else { return batch }
    return rows.count == 0 ? nil : batch.selecting(rows)
  }

  func truths(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Buffer<UInt8> {
    let count = batch.count
    let decisive: UInt8 = isAnd ? Truth.no.rawValue : Truth.yes.rawValue
    guard let first = terms.first else {
      return Buffer(repeating: isAnd ? Truth.yes.rawValue : Truth.no.rawValue, count: count)
    }
    var answer = try first.evaluator.truths(batch, context)
    for term in terms.dropFirst() {
      // What a term returns may be a column's own memory.
      let before = answer
      answer = Buffer(capacity: count)
      var openCount = 0
      for row in 0..<count { openCount += before[row] == decisive ? 0 : 1 }
      // Where few rows are left open, only those are asked about.
      guard term.mayFail || openCount < count / 4 else {
        let next = try term.evaluator.truths(batch, context)
        if isAnd {
          // In plain bit operations, which run on many rows at once: both not false,
          // and then whether one is unknown.
          for row in 0..<count {
            let (a, b) = (before[row], next[row])
            let holds = (a | a >> 1) & (b | b >> 1) & 1
            answer[row] = holds + ((a | b) >> 1 & holds)
          }
        } else {
          for row in 0..<count { answer[row] = combine(before[row], next[row]) }
        }
        continue
      }
      let open = Buffer<Int32>(capacity: count)
      openCount = 0
      for row in 0..<count {
        answer[row] = before[row]
        open[openCount] = Int32(truncatingIfNeeded: row)
        openCount += before[row] == decisive ? 0 : 1
      }
      if openCount == 0 { break }
      let rest =
        openCount == count
        ? batch : batch.selecting(Positions(open, count: openCount))
      let next = try term.evaluator.truths(rest, context)
      for index in 0..<openCount {
        let row = Int(open[index])
        answer[row] = combine(answer[row], next[index])
      }
    }
    return answer
  }

  @inline(__always)
  private func combine(_ left: UInt8, _ right: UInt8) -> UInt8 {
    if isAnd {
      if left == 0 || right == 0 { return 0 }
      return left | right == 1 ? 1 : 2
    }
    if left == 1 || right == 1 { return 1 }
    return left | right == 0 ? 0 : 2
  }
}

final class ExclusiveOr: Condition {
  private let operands: [any Evaluator]

  init(_ operands: [any Evaluator]) { self.operands = operands }

  func truths(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Buffer<UInt8> {
    let answer = Buffer<UInt8>(repeating: 0, count: batch.count)
    for operand in operands {
      let next = try operand.truths(batch, context)
      for row in 0..<batch.count {
        answer[row] = answer[row] == 2 || next[row] == 2 ? 2 : answer[row] ^ next[row]
      }
    }
    return answer
  }
}

final class Negation: Condition {
  private let inner: any Evaluator

  init(_ inner: any Evaluator) { self.inner = inner }

  func truths(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Buffer<UInt8> {
    let given = try inner.truths(batch, context)
    let answer = Buffer<UInt8>(capacity: batch.count)
    for row in 0..<batch.count { answer[row] = given[row] == 2 ? 2 : 1 - given[row] }
    return answer
  }
}

final class NullTest: Condition {
  private let inner: any Evaluator
  private let negated: Bool

  init(_ inner: any Evaluator, negated: Bool) {
    self.inner = inner
    self.negated = negated
  }

  func truths(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Buffer<UInt8> {
    let column = try inner.evaluate(batch, context)
    if case .flat = column.shape, !column.vector.kind.isMixed {
      guard let validity = column.vector.validity else {
        return Buffer(repeating: negated ? 1 : 0, count: batch.count)
      }
      let answer = Buffer<UInt8>(capacity: batch.count)
      for row in 0..<batch.count { answer[row] = validity[row] == negated ? 1 : 0 }
      return answer
    }
    let answer = Buffer<UInt8>(capacity: batch.count)
    for row in 0..<batch.count { answer[row] = column.isValid(row) == negated ? 1 : 0 }
    return answer
  }

  func selected(
    _ batch: Batch, among rows: Positions?, _ context: ExecutionContext
  ) throws(RuntimeFault) -> Positions? {
    let column = try inner.evaluate(batch, context)
    guard case .flat = column.shape, !column.vector.kind.isMixed else {
      return Selecting.rows(among: rows, of: batch.count) { column.isValid($0) == negated }
    }
    guard let validity = column.vector.validity else {
      return negated ? nil : Positions(Buffer(capacity: 0), count: 0)
    }
    return Selecting.bits(validity, areSet: negated, among: rows, count: batch.count)
  }
}

final class ComparisonTest: Condition {
  private let left: any Evaluator
  private let symbol: ComparisonOperator
  private let right: any Evaluator

  init(_ left: any Evaluator, _ symbol: ComparisonOperator, _ right: any Evaluator) {
    self.left = left
    self.symbol = symbol
    self.right = right
  }

  func truths(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Buffer<UInt8> {
    let a = try left.evaluate(batch, context)
    let b = try right.evaluate(batch, context)
    return ComparisonKernel.compare(a, symbol, b, count: batch.count)
  }

  func selected(
    _ batch: Batch, among rows: Positions?, _ context: ExecutionContext
  ) throws(RuntimeFault) -> Positions? {
    let a = try left.evaluate(batch, context)
    let b = try right.evaluate(batch, context)
    return Selecting.comparing(a, symbol, b, among: rows, count: batch.count)
  }
}

/// `value IS :: TYPE`.
final class TypeTest: Condition {
  private let inner: any Evaluator
  private let type: ValueType
  private let negated: Bool

  init(_ inner: any Evaluator, _ type: ValueType, negated: Bool) {
    self.inner = inner
    self.type = type
    self.negated = negated
  }

  func truths(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Buffer<UInt8> {
    let column = try inner.evaluate(batch, context)
    let answer = Buffer<UInt8>(capacity: batch.count)
    for row in 0..<batch.count {
      try context.tick()
      answer[row] = type.contains(column.value(row)) != negated ? 1 : 0
    }
    return answer
  }
}

/// `n:Label:Label`, `n:A|!B`.
final class LabelTest: Condition {
  private let base: any Evaluator
  private let condition: LabelCondition
  private let range: SourceRange

  init(_ base: any Evaluator, _ condition: LabelCondition, _ range: SourceRange) {
    self.base = base
    self.condition = condition
    self.range = range
  }

  func truths(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Buffer<UInt8> {
    let vector = try base.evaluate(batch, context).flattened(count: batch.count)
    let answer = Buffer<UInt8>(capacity: batch.count)
    if case .ids(let ids) = vector.storage, vector.kind == .node, !context.hasDeleted,
      let labels = condition.conjunction
    {
      var matcher = LabelMatcher(context.graph, labels: labels)
      matcher.test(ids, count: batch.count, into: answer)
      if let validity = vector.validity {
        for row in 0..<batch.count where !validity[row] { answer[row] = 2 }
      }
      return answer
    }
    for row in 0..<batch.count {
      answer[row] = try test(vector.value(row), context.graph).rawValue
    }
    return answer
  }

  private func test(_ value: Value, _ graph: Graph) throws(RuntimeFault) -> Truth {
    let names: [String]
    switch value {
    case .null: return .unknown
    case .node(let node):
      guard let set = graph.labelSet(of: node.id) else { throw deletedAccess(at: range) }
      names = graph.labelSets.sets[Int(set)].map { graph.catalog.labels.names[Int($0.rawValue)] }
    case .relationship(let relationship):
      guard let type = graph.ends(of: relationship.id)?.type else {
        throw deletedAccess(at: range)
      }
      names = [graph.catalog.types.names[Int(type.rawValue)]]
    default:
      throw .type("expected a node or a relationship; found \(describe(value))", at: range)
    }
    return Truth(condition.holds(for: names))
  }
}

extension LabelCondition {
  fileprivate func holds(for names: [String]) -> Bool {
    switch self {
    case .label(let label): names.contains { CodePoints.areEqual($0, label) }
    case .any: !names.isEmpty
    case .not(let inner): !inner.holds(for: names)
    case .and(let parts): parts.allSatisfy { $0.holds(for: names) }
    case .or(let parts): parts.contains { $0.holds(for: names) }
    }
  }
}

/// IN, STARTS WITH, ENDS WITH, CONTAINS and `=~`.
final class PredicateTest: Condition {
  private let left: any Evaluator
  private let symbol: PredicateOperator
  private let right: any Evaluator
  private let range: SourceRange
  private var patterns = RegexCache()
  private var lists = ListKernel()

  init(
    _ left: any Evaluator, _ symbol: PredicateOperator, _ right: any Evaluator,
    _ range: SourceRange
  ) {
    self.left = left
    self.symbol = symbol
    self.right = right
    self.range = range
  }

  func truths(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Buffer<UInt8> {
    let a = try left.evaluate(batch, context)
    let b = try right.evaluate(batch, context)
    if symbol != .in, symbol != .matches,
      let answer = TextKernel.test(a, symbol, b, count: batch.count)
    {
      return answer
    }
    if symbol == .in, let answer = lists.test(a, b, count: batch.count) { return answer }
    let answer = Buffer<UInt8>(capacity: batch.count)
    for row in 0..<batch.count {
      answer[row] = try test(a.value(row), b.value(row), context).rawValue
    }
    return answer
  }

  private func test(
    _ left: Value, _ right: Value, _ context: ExecutionContext
  ) throws(RuntimeFault) -> Truth {
    if symbol == .in { return try contains(left, right, context) }
    guard case .string(let text) = left, case .string(let other) = right else { return .unknown }
    switch symbol {
    case .startsWith: return Truth(TextSearch.hasPrefix(text, other))
    case .endsWith: return Truth(TextSearch.hasSuffix(text, other))
    case .contains: return Truth(TextSearch.find(other, in: text) != nil)
    case .matches: return Truth(try patterns.matches(text, other, context, at: range))
    case .in: return .unknown
    }
  }

  private func contains(
    _ value: Value, _ list: Value, _ context: ExecutionContext
  ) throws(RuntimeFault) -> Truth {
    if list.isNull { return .unknown }
    guard case .list(let elements) = list else {
      throw .type("expected a list after IN; found \(describe(list))", at: range)
    }
    var answer = Truth.no
    for element in elements {
      try context.tick()
      answer = answer || Value.equals(value, element)
      if answer == .yes { break }
    }
    return answer
  }
}
