import CygnetCore
import GraphStore
import QueryPlanner

final class CreateAction: WriteAction {
  private let create: BoundCreate
  private let nodeProperties: [(any Evaluator)?]
  private let relationshipProperties: [(any Evaluator)?]
  /// The entries of relationships' property maps, where a map is written out.
  private let relationshipEntries: [[(key: String, value: any Evaluator)]?]
  private let context: ExecutionContext
  /// Property maps that were computed before the first change, by batch, a column
  /// for each node and then for each relationship.
  private var prepared: ArraySlice<[Column?]> = []

  init(_ create: BoundCreate, _ compiler: ExpressionCompiler, _ context: ExecutionContext) {
    self.create = create
    nodeProperties = create.nodes.map { $0.properties.map(compiler.compile) }
    relationshipProperties = create.relationships.map { $0.properties.map(compiler.compile) }
    relationshipEntries = create.relationships.map { relationship in
      guard case .map(let entries)? = relationship.properties?.kind,
        Set(entries.map { CodePoints($0.key) }).count == entries.count
      else { return nil }
      return entries.map { (key: $0.key, value: compiler.compile($0.value)) }
    }
    self.context = context
  }

  /// What searches the graph must not find what the clause itself makes.
  func prepare(_ batches: [Batch]) throws(RuntimeFault) {
    let own = Set(create.nodes.map(\.slot) + create.relationships.map(\.slot))
    let expressions = create.nodes.map(\.properties) + create.relationships.map(\.properties)
    let early = expressions.map { expression in
      guard let expression else { return false }
      return expression.searchesGraph && expression.slots.isDisjoint(with: own)
    }
    guard early.contains(true) else { return }
    for batch in batches {
      var columns: [Column?] = []
      for (isEarly, evaluator) in zip(early, nodeProperties + relationshipProperties) {
        let column = isEarly ? try evaluator?.evaluate(batch, context) : nil
        try context.charge(column?.vector.byteSize ?? 0)
        columns.append(column)
      }
      prepared.append(columns)
    }
  }

  func apply(_ batch: Batch, _ writer: GraphWriter) throws(RuntimeFault) -> Batch {
    var batch = batch
    let known = prepared.popFirst()
    for (index, node) in create.nodes.enumerated() {
      let maps = try column(known?[index], nodeProperties[index], batch)
      var labels: [LabelID] = []
      for name in node.labels { labels.append(try writer.label(name)) }
      var keys = KeyMemory()
      let range = node.properties?.range ?? .none
      let ids = Buffer<UInt32>(capacity: batch.count)
      for row in 0..<batch.count {
        try context.tick()
        let id = try writer.createNode(labels: labels)
        ids[row] = id.rawValue
        if let maps {
          try PropertyWriting.set(.node(id), to: maps.value(row), &keys, writer, at: range)
        }
      }
      batch.columns[node.slot] = Column(Vector(nodes: ids, count: batch.count))
    }
    for (index, relationship) in create.relationships.enumerated() {
      let early = known?[create.nodes.count + index]
      if let entries = relationshipEntries[index], (early ?? nil) == nil {
        var columns: [(key: String, column: Column)] = []
        for entry in entries {
          columns.append((entry.key, try entry.value.evaluate(batch, context)))
        }
        try connect(relationship, nil, columns, &batch, writer)
      } else {
        let maps = try column(early, relationshipProperties[index], batch)
        try connect(relationship, maps, [], &batch, writer)
      }
    }
    for path in create.paths {
      batch.columns[path.slot] = try PathEvaluator(path.elements, .none).evaluate(batch, context)
    }
    return batch
  }

  private func column(
    _ known: Column??, _ evaluator: (any Evaluator)?, _ batch: Batch
  ) throws(RuntimeFault) -> Column? {
    if let known, let column = known { return column }
    return try evaluator?.evaluate(batch, context)
  }

  private func connect(
    _ relationship: BoundCreate.Relationship, _ maps: Column?,
    _ entries: [(key: String, column: Column)], _ batch: inout Batch, _ writer: GraphWriter
  ) throws(RuntimeFault) {
    let type = try writer.type(relationship.type)
    let range = relationship.properties?.range ?? .none
    var keys = KeyMemory()
    let starts = try NodeColumn(batch.columns[relationship.start], count: batch.count)
    let ends = try NodeColumn(batch.columns[relationship.end], count: batch.count)
    let ids = Buffer<UInt32>(capacity: batch.count)
    for row in 0..<batch.count {
      try context.tick()
      guard starts.validity.map({ $0[row] }) ?? true, ends.validity.map({ $0[row] }) ?? true else {
        throw RuntimeFault(
          .entityNotFound, "InvalidArgumentType", gqlStatus: "22G03",
          "cannot create a relationship at null; an end of it was not found",
          at: relationship.range)
      }
      let id = try writer.createRelationship(
        type, from: NodeID(starts.ids[row]), to: NodeID(ends.ids[row]))
      ids[row] = id.rawValue
      if let maps {
        try PropertyWriting.set(.relationship(id), to: maps.value(row), &keys, writer, at: range)
      }
      for (place, entry) in entries.enumerated() {
        let value = entry.column.value(row)
        if value.isNull { continue }
        let key = try keys.id(of: entry.key, at: place, writer)
        try PropertyWriting.setLive(.relationship(id), key, to: value, writer, at: range)
      }
    }
    batch.columns[relationship.slot] = Column(
      Vector(.relationship, .ids(ids), count: batch.count))
  }
}
