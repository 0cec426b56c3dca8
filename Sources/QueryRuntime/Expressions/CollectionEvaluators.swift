import CygnetCore
import GraphStore
import QueryPlanner

final class ListEvaluator: ColumnEvaluator {
  let range: SourceRange
  private let elements: [any Evaluator]

  init(_ elements: [any Evaluator], _ range: SourceRange) {
    self.elements = elements
    self.range = range
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Column {
    let columns = try evaluateAll(elements, batch, context)
    try context.charge(batch.count * (elements.count + 2) * Footprint.value)
    var values: [Value] = []
    values.reserveCapacity(batch.count)
    for row in 0..<batch.count {
      values.append(try Arithmetic.checked(.list(columns.map { $0.value(row) }), at: range))
    }
    context.release(batch.count * (elements.count + 2) * Footprint.value)
    return Column(Vector(mixed: values))
  }
}

func evaluateAll(
  _ evaluators: [any Evaluator], _ batch: Batch, _ context: ExecutionContext
) throws(RuntimeFault) -> [Column] {
  var columns: [Column] = []
  for evaluator in evaluators { columns.append(try evaluator.evaluate(batch, context)) }
  return columns
}

final class MapEvaluator: ColumnEvaluator {
  let range: SourceRange
  private let keys: [String]
  private let elements: [any Evaluator]

  init(_ keys: [String], _ elements: [any Evaluator], _ range: SourceRange) {
    self.keys = keys
    self.elements = elements
    self.range = range
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Column {
    let columns = try evaluateAll(elements, batch, context)
    var values: [Value] = []
    values.reserveCapacity(batch.count)
    for row in 0..<batch.count {
      let map = ValueMap(zip(keys, columns.map { $0.value(row) }).map { ($0.0, $0.1) })
      values.append(try Arithmetic.checked(.map(map), at: range))
    }
    return Column(Vector(mixed: values))
  }
}

/// `base[index]` of lists, maps, nodes and relationships.
final class IndexEvaluator: ColumnEvaluator {
  let range: SourceRange
  private let base: any Evaluator
  private let index: any Evaluator

  init(_ base: any Evaluator, _ index: any Evaluator, _ range: SourceRange) {
    self.base = base
    self.index = index
    self.range = range
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Column {
    let bases = try base.evaluate(batch, context)
    let indexes = try index.evaluate(batch, context)
    var values: [Value] = []
    values.reserveCapacity(batch.count)
    for row in 0..<batch.count {
      values.append(try element(bases.value(row), indexes.value(row), context))
    }
    return Column(.specialised(values))
  }

  private func element(
    _ base: Value, _ index: Value, _ context: ExecutionContext
  ) throws(RuntimeFault) -> Value {
    switch (base, index) {
    case (.null, _), (_, .null): return .null
    case (.list(let list), .integer(let position)):
      let place = position < 0 ? position + Int64(list.count) : position
      return place >= 0 && place < list.count ? list[Int(place)] : .null
    case (.list, _): throw .type("a list index is an integer; found \(describe(index))", at: range)
    case (.map, .string(let key)), (.node, .string(let key)), (.relationship, .string(let key)):
      return try Properties.value(of: base, key, context, at: range)
    case (.map, _), (.node, _), (.relationship, _):
      throw RuntimeFault(
        .type, "MapElementAccessByNonString", gqlStatus: "22G03",
        "a key is a string; found \(describe(index))", at: range)
    default:
      throw .type("expected a list or a map before `[…]`; found \(describe(base))", at: range)
    }
  }
}

/// `list[from..to]`; ends beyond the list are cut off.
final class SliceEvaluator: ColumnEvaluator {
  let range: SourceRange
  private let base: any Evaluator
  private let from: (any Evaluator)?
  private let to: (any Evaluator)?

  init(
    _ base: any Evaluator, _ from: (any Evaluator)?, _ to: (any Evaluator)?, _ range: SourceRange
  ) {
    self.base = base
    self.from = from
    self.to = to
    self.range = range
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Column {
    let bases = try base.evaluate(batch, context)
    let lows = try from.map { (part) throws(RuntimeFault) in try part.evaluate(batch, context) }
    let highs = try to.map { (part) throws(RuntimeFault) in try part.evaluate(batch, context) }
    var values: [Value] = []
    for row in 0..<batch.count {
      values.append(
        try slice(
          bases.value(row), lows?.value(row) ?? .integer(0), highs?.value(row) ?? .integer(.max)))
    }
    return Column(Vector(mixed: values))
  }

  private func slice(_ base: Value, _ low: Value, _ high: Value) throws(RuntimeFault) -> Value {
    if base.isNull || low.isNull || high.isNull { return .null }
    guard case .list(let list) = base, case .integer(let from) = low, case .integer(let to) = high
    else { throw .type("a slice takes a list and integers; found \(describe(base))", at: range) }
    func place(_ position: Int64) -> Int {
      let fromEnd = position < 0 ? position + Int64(list.count) : position
      return Int(min(max(fromEnd, 0), Int64(list.count)))
    }
    let (start, end) = (place(from), place(to))
    return .list(start < end ? Array(list.elements[start..<end]) : [])
  }
}

/// A run of properties, indexes and slices, one after the other.
final class StepsEvaluator: ColumnEvaluator {
  /// Stands for what the steps so far have found.
  private final class Intermediate: ColumnEvaluator {
    let range: SourceRange
    var column = Column.constant(.null)

    init(_ range: SourceRange) { self.range = range }

    func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Column {
      column
    }
  }

  let range: SourceRange
  private let base: any Evaluator
  private let intermediate: Intermediate
  private let steps: [any Evaluator]

  init(
    _ base: any Evaluator, _ steps: [BoundExpression.Step], _ compiler: ExpressionCompiler,
    _ range: SourceRange
  ) {
    self.base = base
    self.range = range
    let intermediate = Intermediate(range)
    self.intermediate = intermediate
    self.steps = steps.map { step in
      switch step {
      case .property(let key): PropertyEvaluator(intermediate, key, range)
      case .index(let index): IndexEvaluator(intermediate, compiler.compile(index), range)
      case .slice(let from, let to):
        SliceEvaluator(
          intermediate, from.map(compiler.compile), to.map(compiler.compile), range)
      }
    }
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Column {
    var column = try base.evaluate(batch, context)
    for step in steps {
      intermediate.column = column
      column = try step.evaluate(batch, context)
    }
    intermediate.column = .constant(.null)
    return column
  }
}

final class CaseEvaluator: ColumnEvaluator {
  let range: SourceRange
  private let subject: (any Evaluator)?
  private let branches: [(when: any Evaluator, then: any Evaluator)]
  private let otherwise: (any Evaluator)?

  init(
    _ subject: (any Evaluator)?, _ branches: [(any Evaluator, any Evaluator)],
    _ otherwise: (any Evaluator)?, _ range: SourceRange
  ) {
    self.subject = subject
    self.branches = branches.map { (when: $0.0, then: $0.1) }
    self.otherwise = otherwise
    self.range = range
  }

  /// Each branch is evaluated on those rows only that reach it.
  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Column {
    var values = Array(repeating: Value.null, count: batch.count)
    var open = Array(0..<Int32(batch.count))
    let subjects = try subject.map { (part) throws(RuntimeFault) in
      try part.evaluate(batch, context)
    }
    for branch in branches where !open.isEmpty {
      let rows = batch.selecting(Positions(Buffer(open), count: open.count))
      let isMet = try met(branch.when, rows, open, subjects, context)
      var (met, rest): ([Int32], [Int32]) = ([], [])
      for (index, row) in open.enumerated() {
        if isMet[index] { met.append(row) } else { rest.append(row) }
      }
      try assign(branch.then, met, batch, &values, context)
      open = rest
    }
    if let otherwise { try assign(otherwise, open, batch, &values, context) }
    return Column(.specialised(values))
  }

  private func met(
    _ when: any Evaluator, _ rows: Batch, _ open: [Int32], _ subjects: Column?,
    _ context: ExecutionContext
  ) throws(RuntimeFault) -> [Bool] {
    guard let subjects else {
      let truths = try when.truths(rows, context)
      return open.indices.map { truths[$0] == 1 }
    }
    let candidates = try when.evaluate(rows, context)
    return open.enumerated().map { index, row in
      Value.equals(subjects.value(Int(row)), candidates.value(index)) == .yes
    }
  }

  private func assign(
    _ then: any Evaluator, _ rows: [Int32], _ batch: Batch, _ values: inout [Value],
    _ context: ExecutionContext
  ) throws(RuntimeFault) {
    guard !rows.isEmpty else { return }
    let column = try then.evaluate(
      batch.selecting(Positions(Buffer(rows), count: rows.count)), context)
    for (index, row) in rows.enumerated() { values[Int(row)] = column.value(index) }
  }
}

/// A path through bound nodes and relationships.
final class PathEvaluator: ColumnEvaluator {
  let range: SourceRange
  private let elements: [Slot]

  init(_ elements: [Slot], _ range: SourceRange) {
    self.elements = elements
    self.range = range
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Column {
    let columns = elements.map { batch.columns[$0] ?? .constant(.null) }
    try context.charge(batch.count * elements.count * Footprint.value)
    var values: [Value] = []
    for row in 0..<batch.count { values.append(path(columns.map { $0.value(row) }, context.graph)) }
    context.release(batch.count * elements.count * Footprint.value)
    return Column(Vector(mixed: values))
  }

  /// Null when any element is.
  private func path(_ values: [Value], _ graph: Graph) -> Value {
    guard case .node(let first)? = values.first else { return .null }
    var nodes = [first]
    var relationships: [Relationship] = []
    for value in values.dropFirst() {
      switch value {
      case .node: continue
      case .relationship(let relationship):
        PathBuilding.append(relationship, to: &nodes, &relationships, graph)
      case .list(let list):
        for element in list {
          guard case .relationship(let relationship) = element else { return .null }
          PathBuilding.append(relationship, to: &nodes, &relationships, graph)
        }
      default: return .null
      }
    }
    return .path(Path(nodes: nodes, relationships: relationships))
  }
}

enum PathBuilding {
  /// Walks on over a relationship from the last node.
  static func append(
    _ relationship: Relationship, to nodes: inout [Node], _ relationships: inout [Relationship],
    _ graph: Graph
  ) {
    guard let ends = graph.ends(of: relationship.id), let last = nodes.last else { return }
    nodes.append(Node(ends.start == last.id ? ends.end : ends.start))
    relationships.append(relationship)
  }
}
