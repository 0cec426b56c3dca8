import CygnetCore
import GraphStore
import QueryPlanner

final class SetAction: WriteAction {
  private enum Item {
    case property(any Evaluator, String, any Evaluator, SourceRange)
    case element(any Evaluator, any Evaluator, any Evaluator, SourceRange)
    case whole(Slot, any Evaluator, replaces: Bool, SourceRange)
    case labels(Slot, [String])
  }

  private let items: [Item]
  private let context: ExecutionContext

  init(_ items: [BoundSetItem], _ compiler: ExpressionCompiler, _ context: ExecutionContext) {
    self.context = context
    self.items = items.map { item in
      switch item {
      case .property(let target, let key, let value):
        .property(compiler.compile(target), key, compiler.compile(value), value.range)
      case .element(let target, let key, let value):
        .element(
          compiler.compile(target), compiler.compile(key), compiler.compile(value), key.range)
      case .replace(let slot, let value):
        .whole(slot, compiler.compile(value), replaces: true, value.range)
      case .merge(let slot, let value):
        .whole(slot, compiler.compile(value), replaces: false, value.range)
      case .labels(let slot, let labels): .labels(slot, labels)
      }
    }
  }

  func apply(_ batch: Batch, _ writer: GraphWriter) throws(RuntimeFault) -> Batch {
    try forEachRow(of: batch, context) { row throws(RuntimeFault) in
      for item in items { try apply(item, row, writer) }
    }
    return batch
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
    case .whole(let slot, let value, let replaces, let range):
      guard let entity = try Entity(row.columns[slot]?.value(0) ?? .null, at: range) else { return }
      let source = try value.evaluate(row, context).value(0)
      let entries = try PropertyWriting.entries(source, writer, at: range)
      if replaces { PropertyWriting.removeAll(entity, writer) }
      try PropertyWriting.set(entity, to: .map(entries), writer, at: range)
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
