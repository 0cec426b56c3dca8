import CygnetCore
import GraphStore
import QueryPlanner

final class RemoveAction: WriteAction {
  private enum Item {
    case property(any Evaluator, String, SourceRange)
    case element(any Evaluator, any Evaluator, SourceRange)
    case labels(Slot, [String])
  }

  private let items: [Item]
  private let context: ExecutionContext

  init(_ items: [BoundRemoveItem], _ compiler: ExpressionCompiler, _ context: ExecutionContext) {
    self.context = context
    self.items = items.map { item in
      switch item {
      case .property(let target, let key): .property(compiler.compile(target), key, target.range)
      case .element(let target, let key):
        .element(compiler.compile(target), compiler.compile(key), key.range)
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
    case .property(let target, let key, let range):
      guard let entity = try Entity.found(by: target, in: row, context, at: range) else { return }
      try PropertyWriting.set(entity, key, to: .null, writer, at: range)
    case .element(let target, let key, let range):
      guard let entity = try Entity.found(by: target, in: row, context, at: range) else { return }
      let key = try PropertyWriting.key(key.evaluate(row, context).value(0), at: range)
      try PropertyWriting.set(entity, key, to: .null, writer, at: range)
    case .labels(let slot, let names):
      let known = names.compactMap { writer.graph.catalog.labels[$0].map(LabelID.init) }
      if let node = try LabelTarget.node(row, slot, 0, writer) {
        writer.removeLabels(known, from: node)
      }
    }
  }
}
