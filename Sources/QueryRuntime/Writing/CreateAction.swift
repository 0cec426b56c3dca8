import CygnetCore
import GraphStore
import QueryPlanner

final class CreateAction: WriteAction {
  /// A property's value: the same for all rows, or computed.
  private enum Entry {
    case constant(Value)
    case parameter(String, SourceRange)
    case computed(any Evaluator)

    init(_ expression: BoundExpression, _ compiler: ExpressionCompiler) {
      switch expression.kind {
      case .constant(let value): self = .constant(value)
      case .parameter(let name): self = .parameter(name, expression.range)
      default: self = .computed(compiler.compile(expression))
      }
    }
  }

  /// Where new elements' properties come from.
  private enum PropertySource {
    case none
    /// The entries of a map that is written out, each key once.
    case entries([(key: String, value: Entry)])
    case map(any Evaluator)

    init(_ expression: BoundExpression?, _ compiler: ExpressionCompiler) {
      guard let expression else {
        self = .none
        return
      }
      guard case .map(let entries) = expression.kind,
        PropertySource.areDifferent(entries.map(\.key))
      else {
        self = .map(compiler.compile(expression))
        return
      }
      self = .entries(entries.map { (key: $0.key, value: Entry($0.value, compiler)) })
    }

    private static func areDifferent(_ keys: [String]) -> Bool {
      if keys.count > 8 { return Set(keys.map(CodePoints.init)).count == keys.count }
      return keys.indices.allSatisfy { place in
        !keys[..<place].contains { CodePoints.areEqual($0, keys[place]) }
      }
    }
  }

  /// Properties of a batch's new elements, and their keys by their places.
  private struct PropertyColumns {
    /// A value for all rows, or a column.
    var entries: [(key: String, value: Value, column: Column?)] = []
    var maps: Column?
    var keys = KeyMemory()
    let range: SourceRange

    mutating func set(_ entity: Entity, row: Int, _ writer: GraphWriter) throws(RuntimeFault) {
      if let maps {
        try PropertyWriting.set(entity, to: maps.value(row), &keys, writer, at: range)
      }
      for place in entries.indices {
        let value = entries[place].column?.value(row) ?? entries[place].value
        if value.isNull { continue }
        let key = try keys.id(of: entries[place].key, at: place, writer)
        try PropertyWriting.setLive(entity, key, to: value, writer, at: range)
      }
    }
  }

  private let create: BoundCreate
  private let nodeProperties: [PropertySource]
  private let relationshipProperties: [PropertySource]
  private let compiler: ExpressionCompiler
  private let context: ExecutionContext
  /// Property maps that were computed before the first change, by batch, a column
  /// for each node and then for each relationship.
  private var prepared: ArraySlice<[Column?]> = []

  init(_ create: BoundCreate, _ compiler: ExpressionCompiler, _ context: ExecutionContext) {
    self.create = create
    nodeProperties = create.nodes.map { PropertySource($0.properties, compiler) }
    relationshipProperties = create.relationships.map { PropertySource($0.properties, compiler) }
    self.compiler = compiler
    self.context = context
  }

  /// What searches the graph must not find what the clause itself makes.
  func prepare(_ batches: [Batch]) throws(RuntimeFault) {
    let expressions = create.nodes.map(\.properties) + create.relationships.map(\.properties)
    guard expressions.contains(where: { $0?.searchesGraph == true }) else { return }
    let own = Set(create.nodes.map(\.slot) + create.relationships.map(\.slot))
    let early = expressions.map { expression -> (any Evaluator)? in
      guard let expression, expression.searchesGraph, expression.slots.isDisjoint(with: own)
      else { return nil }
      return compiler.compile(expression)
    }
    for batch in batches {
      var columns: [Column?] = []
      for evaluator in early {
        let column = try evaluator?.evaluate(batch, context)
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
      var properties = try columns(
        known?[index], nodeProperties[index], node.properties?.range, batch)
      var labels: [LabelID] = []
      for name in node.labels { labels.append(try writer.label(name)) }
      let set = writer.labelSet(labels)
      let ids = Buffer<UInt32>(capacity: batch.count)
      for row in 0..<batch.count {
        try context.tick()
        let id = try writer.createNode(labelSet: set)
        ids[row] = id.rawValue
        try properties.set(.node(id), row: row, writer)
      }
      batch.columns[node.slot] = Column(Vector(nodes: ids, count: batch.count))
    }
    for (index, relationship) in create.relationships.enumerated() {
      let properties = try columns(
        known?[create.nodes.count + index], relationshipProperties[index],
        relationship.properties?.range, batch)
      try connect(relationship, properties, &batch, writer)
    }
    for path in create.paths {
      batch.columns[path.slot] = try PathEvaluator(path.elements, .none).evaluate(batch, context)
    }
    return batch
  }

  private func columns(
    _ known: Column??, _ properties: PropertySource, _ range: SourceRange?, _ batch: Batch
  ) throws(RuntimeFault) -> PropertyColumns {
    var columns = PropertyColumns(range: range ?? .none)
    if let known, let maps = known {
      columns.maps = maps
      return columns
    }
    switch properties {
    case .none: break
    case .map(let evaluator): columns.maps = try evaluator.evaluate(batch, context)
    case .entries(let entries):
      for (key, entry) in entries {
        switch entry {
        case .constant(let value): columns.entries.append((key, value, nil))
        case .parameter(let name, let range):
          columns.entries.append((key, try context.parameter(name, at: range), nil))
        case .computed(let evaluator):
          columns.entries.append((key, .null, try evaluator.evaluate(batch, context)))
        }
      }
    }
    return columns
  }

  private func connect(
    _ relationship: BoundCreate.Relationship, _ properties: PropertyColumns,
    _ batch: inout Batch, _ writer: GraphWriter
  ) throws(RuntimeFault) {
    var properties = properties
    let type = try writer.type(relationship.type)
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
      try properties.set(.relationship(id), row: row, writer)
    }
    batch.columns[relationship.slot] = Column(
      Vector(.relationship, .ids(ids), count: batch.count))
  }
}
