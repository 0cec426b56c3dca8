import CygnetCore
import GraphStore
import QueryPlanner

final class ConstantEvaluator: ColumnEvaluator {
  let range: SourceRange
  private let column: Column

  init(_ value: Value, _ range: SourceRange) {
    column = .constant(value)
    self.range = range
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Column {
    column
  }
}

final class ParameterEvaluator: ColumnEvaluator {
  let range: SourceRange
  private let name: String
  private var column: Column?

  init(_ name: String, _ range: SourceRange) {
    self.name = name
    self.range = range
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Column {
    if let column { return column }
    let made = Column.constant(try context.parameter(name, at: range))
    column = made
    return made
  }
}

final class SlotEvaluator: ColumnEvaluator {
  let range: SourceRange
  private let slot: Slot

  init(_ slot: Slot, _ range: SourceRange) {
    self.slot = slot
    self.range = range
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Column {
    // A variable of an optional pattern that never came to be is null.
    batch.columns[slot] ?? .constant(.null)
  }
}

/// `base.key` of nodes, relationships, maps and temporal values.
final class PropertyEvaluator: ColumnEvaluator {
  let range: SourceRange
  private let base: any Evaluator
  private let key: String

  init(_ base: any Evaluator, _ key: String, _ range: SourceRange) {
    self.base = base
    self.key = key
    self.range = range
  }

  func evaluate(_ batch: Batch, _ context: ExecutionContext) throws(RuntimeFault) -> Column {
    let column = try base.evaluate(batch, context)
    if case .constant = column.shape {
      return .constant(try value(column.vector.value(0), context))
    }
    if let shared = shared(column, context) { return shared }
    let vector = column.flattened(count: batch.count)
    if case .ids(let ids) = vector.storage {
      return Column(try gather(vector, ids, context))
    }
    var values: [Value] = []
    values.reserveCapacity(batch.count)
    // Maps of one column mostly have the key in the same place.
    var place = 0
    for row in 0..<batch.count {
      let base = vector.value(row)
      guard case .map(let map) = base else {
        values.append(try value(base, context))
        continue
      }
      values.append(map.value(of: key, near: &place) ?? .null)
    }
    return Column(.specialised(values))
  }

  /// Of what is left of a run of entities: the run's own memory, and the same places.
  private func shared(_ column: Column, _ context: ExecutionContext) -> Column? {
    guard case .indexed(let positions) = column.shape, positions.count >= 64,
      positions.count * 16 >= column.vector.count, case .ids(let ids) = column.vector.storage,
      column.vector.validity == nil, !context.hasDeleted,
      let number = context.graph.catalog.keys[key]
    else { return nil }
    let isNode = column.vector.kind == .node
    return context.graph.run(KeyID(number), ofNodes: isNode, ids, count: column.vector.count)
      .map { Column($0, shape: .indexed(positions)) }
  }

  private func gather(
    _ vector: Vector, _ ids: Buffer<UInt32>, _ context: ExecutionContext
  ) throws(RuntimeFault) -> Vector {
    let graph = context.graph
    if context.hasDeleted {
      for row in 0..<vector.count where vector.isValid(row) {
        try Properties.checkLive(vector.value(row), context, at: range)
      }
    }
    guard let number = graph.catalog.keys[key] else {
      return Vector(mixed: Array(repeating: .null, count: vector.count))
    }
    return vector.kind == .node
      ? graph.gather(
        KeyID(number), nodes: ids, count: vector.count, validity: vector.validity)
      : graph.gather(
        KeyID(number), relationships: ids, count: vector.count, validity: vector.validity)
  }

  private func value(_ base: Value, _ context: ExecutionContext) throws(RuntimeFault) -> Value {
    try Properties.value(of: base, key, context, at: range)
  }
}

func deletedAccess(at range: SourceRange?) -> RuntimeFault {
  RuntimeFault(
    .entityNotFound, "DeletedEntityAccess", gqlStatus: "22G04",
    "this node or relationship was deleted by the same query", at: range)
}

/// Property access on single values.
enum Properties {
  static func checkLive(
    _ value: Value, _ context: ExecutionContext, at range: SourceRange
  ) throws(RuntimeFault) {
    let isLive: Bool
    switch value {
    case .node(let node): isLive = context.graph.isLive(node.id)
    case .relationship(let relationship): isLive = context.graph.isLive(relationship.id)
    default: return
    }
    if !isLive { throw deletedAccess(at: range) }
  }

  static func value(
    of base: Value, _ key: String, _ context: ExecutionContext, at range: SourceRange
  ) throws(RuntimeFault) -> Value {
    if context.hasDeleted { try checkLive(base, context, at: range) }
    let graph = context.graph
    switch base {
    case .null: return .null
    case .node(let node):
      return graph.catalog.keys[key].map { graph.property(KeyID($0), of: node.id) } ?? .null
    case .relationship(let relationship):
      return graph.catalog.keys[key].map { graph.property(KeyID($0), of: relationship.id) } ?? .null
    case .map(let map): return map[key] ?? .null
    case .date, .localTime, .time, .localDateTime, .dateTime, .duration:
      guard let part = TemporalComponents.value(of: base, key) else {
        throw .type("\(base.typeName) has no component `\(key)`", at: range)
      }
      return part
    default:
      throw .type(
        "expected a node, a relationship or a map before `.\(key)`; found \(describe(base))",
        at: range)
    }
  }
}
