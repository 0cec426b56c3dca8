import CygnetCore
import GraphStore
import QueryPlanner

final class SetAction: WriteAction {
  private enum Item {
    case property(any Evaluator, String, any Evaluator, SourceRange)
    case element(any Evaluator, any Evaluator, any Evaluator, SourceRange)
    /// `column` where the value stands in one.
    case whole(Slot, any Evaluator, column: Slot?, replaces: Bool, SourceRange)
    case labels(Slot, [String])
  }

  private let items: [Item]
  private let context: ExecutionContext
  /// The node whose only property is set, from nothing but its own properties.
  private var ownNode: Slot?

  init(_ items: [BoundSetItem], _ compiler: ExpressionCompiler, _ context: ExecutionContext) {
    self.context = context
    if items.count == 1, case .property(let target, _, let value) = items[0],
      case .slot(let slot) = target.kind, value.slots.isSubset(of: [slot]), !value.searchesGraph
    {
      ownNode = slot
    }
    self.items = items.map { item in
      switch item {
      case .property(let target, let key, let value):
        .property(compiler.compile(target), key, compiler.compile(value), value.range)
      case .element(let target, let key, let value):
        .element(
          compiler.compile(target), compiler.compile(key), compiler.compile(value), key.range)
      case .replace(let slot, let value):
        SetAction.whole(slot, value, replaces: true, compiler)
      case .merge(let slot, let value):
        SetAction.whole(slot, value, replaces: false, compiler)
      case .labels(let slot, let labels): .labels(slot, labels)
      }
    }
  }

  private static func whole(
    _ slot: Slot, _ value: BoundExpression, replaces: Bool, _ compiler: ExpressionCompiler
  ) -> Item {
    var column: Slot?
    if case .slot(let source) = value.kind { column = source }
    return .whole(
      slot, compiler.compile(value), column: column, replaces: replaces, value.range)
  }

  func apply(_ batch: Batch, _ writer: GraphWriter) throws(RuntimeFault) -> Batch {
    // A column's values are there whatever earlier rows change.
    if items.count == 1,
      case .whole(let slot, _, let column?, let replaces, let range) = items[0]
    {
      var keys = KeyMemory()
      for row in 0..<batch.count {
        try context.tick()
        guard let entity = try Entity(batch.columns[slot]?.value(row) ?? .null, at: range) else {
          continue
        }
        try PropertyWriting.set(
          entity, to: batch.columns[column]?.value(row) ?? .null, replaces: replaces, &keys, writer,
          at: range)
      }
      return batch
    }
    if let ownNode, case .property(_, let key, let value, let range) = items[0],
      let nodes = SetAction.differentNodes(batch, ownNode)
    {
      // No row sees what another changes.
      let values = try value.evaluate(batch, context)
      for row in 0..<batch.count {
        try context.tick()
        try PropertyWriting.set(
          .node(NodeID(nodes[row])), key, to: values.value(row), writer, at: range)
      }
      return batch
    }
    try forEachRow(of: batch, context) { row throws(RuntimeFault) in
      for item in items { try apply(item, row, writer) }
    }
    return batch
  }

  /// The batch's nodes, where they ascend, so that none stands in two rows.
  private static func differentNodes(_ batch: Batch, _ slot: Slot) -> Buffer<UInt32>? {
    guard let vector = batch.columns[slot]?.flattened(count: batch.count),
      case .ids(let ids) = vector.storage, vector.kind == .node, vector.validity == nil
    else { return nil }
    for row in 1..<max(1, batch.count) where ids[row - 1] >= ids[row] { return nil }
    return ids
  }

  private func apply(_ item: Item, _ row: Batch, _ writer: GraphWriter) throws(RuntimeFault) {
    switch item {
    case .property(let target, let key, let value, let range):
      guard let entity = try Entity.found(by: target, in: row, context, at: range) else { return }
      let new = try value.evaluate(row, context).value(0)
      try PropertyWriting.set(entity, key, to: new, writer, at: range)
    case .element(let target, let key, let value, let range):
      guard let entity = try Entity.found(by: target, in: row, context, at: range) else { return }
      let key = try PropertyWriting.key(key.evaluate(row, context).value(0), at: range)
      let new = try value.evaluate(row, context).value(0)
      try PropertyWriting.set(entity, key, to: new, writer, at: range)
    case .whole(let slot, let value, _, let replaces, let range):
      guard let entity = try Entity(row.columns[slot]?.value(0) ?? .null, at: range) else { return }
      var keys = KeyMemory()
      let source = try value.evaluate(row, context).value(0)
      try PropertyWriting.set(
        entity, to: source, replaces: replaces, &keys, writer, at: range)
    case .labels(let slot, let names):
      guard let node = try LabelTarget.node(row, slot, 0, writer) else { return }
      var labels: [LabelID] = []
      for name in names { labels.append(try writer.label(name)) }
      writer.addLabels(labels, to: node)
    }
  }
}

/// The node whose labels change; `nil` for null.
enum LabelTarget {
  static func node(
    _ batch: Batch, _ slot: Slot, _ row: Int, _ writer: GraphWriter
  ) throws(RuntimeFault) -> NodeID? {
    switch batch.columns[slot]?.value(row) ?? .null {
    case .null: return nil
    case .node(let node):
      guard writer.graph.isLive(node.id) else { throw deletedAccess(at: nil) }
      return node.id
    case let other: throw .type("expected a node; found \(describe(other))", at: nil)
    }
  }
}
