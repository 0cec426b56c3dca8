import CygnetCore
import GraphStore
import QueryPlanner

final class DeleteAction: WriteAction {
  private let targets: [(evaluator: any Evaluator, range: SourceRange)]
  private let isDetach: Bool
  private var nodes: [NodeID] = []
  private var relationships: [RelationshipID] = []
  private let context: ExecutionContext

  init(
    _ targets: [(any Evaluator, SourceRange)], _ isDetach: Bool, _ context: ExecutionContext
  ) {
    self.targets = targets.map { (evaluator: $0.0, range: $0.1) }
    self.isDetach = isDetach
    self.context = context
  }

  /// All are found before the first goes.
  func prepare(_ batches: [Batch]) throws(RuntimeFault) {
    for batch in batches {
      for target in targets {
        let column = try target.evaluator.evaluate(batch, context)
        for row in 0..<batch.count {
          try context.tick()
          try find(column.value(row), at: target.range)
        }
      }
      try context.charge(batch.count * targets.count * 4)
    }
  }

  private func find(_ value: Value, at range: SourceRange) throws(RuntimeFault) {
    switch value {
    case .null: return
    case .node(let node): nodes.append(node.id)
    case .relationship(let relationship): relationships.append(relationship.id)
    case .path(let path):
      nodes += path.nodes.map(\.id)
      relationships += path.relationships.map(\.id)
    default:
      throw RuntimeFault(
        .type, "InvalidArgumentType", gqlStatus: "22G03",
        "DELETE takes nodes, relationships and paths; found \(describe(value))", at: range)
    }
  }

  func apply(_ batch: Batch, _ writer: GraphWriter) throws(RuntimeFault) -> Batch {
    for relationship in relationships {
      try context.tick()
      writer.delete(relationship)
    }
    for node in nodes {
      try context.tick()
      if isDetach { writer.detachDelete(node) } else { writer.delete(node) }
    }
    relationships = []
    nodes = []
    context.hasDeleted = true
    return batch
  }
}
