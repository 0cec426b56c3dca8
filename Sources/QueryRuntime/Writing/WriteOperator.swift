import CygnetCore
import GraphStore
import QueryPlanner

/// What a writing clause does with one batch of rows.
protocol WriteAction: AnyObject {
  /// - Returns: the batch with the columns that the clause binds.
  func apply(_ batch: Batch, _ writer: GraphWriter) throws(RuntimeFault) -> Batch
}

/// Takes in all rows before the first change and gives none out before the
/// last: what is read before a write never sees it, what is read after sees all.
final class WriteOperator: Operator {
  private let input: any Operator
  private let action: any WriteAction
  private let context: ExecutionContext
  private var output: ArraySlice<Batch>?

  init(_ input: any Operator, _ action: any WriteAction, _ context: ExecutionContext) {
    self.input = input
    self.action = action
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    if output == nil {
      let writer = try requiredWriter(context)
      var batches = try collect(input, context)
      for index in batches.indices {
        try context.check()
        batches[index] = try action.apply(batches[index], writer)
      }
      output = batches[...]
    }
    return output?.popFirst()
  }
}

func requiredWriter(_ context: ExecutionContext) throws(RuntimeFault) -> GraphWriter {
  guard let writer = context.writer else {
    throw RuntimeFault(
      .transaction, "ReadOnly", gqlStatus: "25006",
      "this statement writes, but the graph is open for reading only")
  }
  return writer
}

final class CreateAction: WriteAction {
  private let create: BoundCreate
  private let nodeProperties: [(any Evaluator)?]
  private let relationshipProperties: [(any Evaluator)?]
  private let context: ExecutionContext

  init(_ create: BoundCreate, _ compiler: ExpressionCompiler, _ context: ExecutionContext) {
    self.create = create
    nodeProperties = create.nodes.map { $0.properties.map(compiler.compile) }
    relationshipProperties = create.relationships.map { $0.properties.map(compiler.compile) }
    self.context = context
  }

  func apply(_ batch: Batch, _ writer: GraphWriter) throws(RuntimeFault) -> Batch {
    var batch = batch
    for (node, properties) in zip(create.nodes, nodeProperties) {
      let maps = try properties?.evaluate(batch, context)
      var labels: [LabelID] = []
      for name in node.labels { labels.append(try writer.label(name)) }
      let ids = Buffer<UInt32>(capacity: batch.count)
      for row in 0..<batch.count {
        try context.tick()
        let id = try writer.createNode(labels: labels)
        ids[row] = id.rawValue
        if let maps {
          try PropertyWriting.set(
            .node(id), to: maps.value(row), writer, at: node.properties?.range ?? .none)
        }
      }
      batch.columns[node.slot] = Column(Vector(nodes: ids, count: batch.count))
    }
    for (relationship, properties) in zip(create.relationships, relationshipProperties) {
      try connect(relationship, properties, &batch, writer)
    }
    for path in create.paths {
      batch.columns[path.slot] = try PathEvaluator(path.elements, .none).evaluate(batch, context)
    }
    return batch
  }

  private func connect(
    _ relationship: BoundCreate.Relationship, _ properties: (any Evaluator)?,
    _ batch: inout Batch, _ writer: GraphWriter
  ) throws(RuntimeFault) {
    let maps = try properties?.evaluate(batch, context)
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
      if let maps {
        try PropertyWriting.set(
          .relationship(id), to: maps.value(row), writer,
          at: relationship.properties?.range ?? .none)
      }
    }
    batch.columns[relationship.slot] = Column(
      Vector(.relationship, .ids(ids), count: batch.count))
  }
}

/// A node or a relationship to be changed.
enum Entity {
  case node(NodeID)
  case relationship(RelationshipID)

  /// `nil` for null.
  init?(_ value: Value, at range: SourceRange?) throws(RuntimeFault) {
    switch value {
    case .null: return nil
    case .node(let node): self = .node(node.id)
    case .relationship(let relationship): self = .relationship(relationship.id)
    default:
      throw .type("expected a node or a relationship; found \(describe(value))", at: range)
    }
  }
}

enum PropertyWriting {
  /// A computed key.
  static func key(_ value: Value, at range: SourceRange) throws(RuntimeFault) -> String {
    guard case .string(let key) = value else {
      throw .type("a property key is a string; found \(describe(value))", at: range)
    }
    return key
  }

  static func set(
    _ entity: Entity, _ key: String, to value: Value, _ writer: GraphWriter, at range: SourceRange
  ) throws(RuntimeFault) {
    try check(value, at: range)
    // Removing what was never there needs no new key.
    if value.isNull, writer.graph.catalog.keys[key] == nil { return }
    let id = try writer.key(key)
    switch entity {
    case .node(let node):
      guard writer.graph.isLive(node) else { throw deletedAccess(at: range) }
      writer.setProperty(id, of: node, to: value)
    case .relationship(let relationship):
      guard writer.graph.isLive(relationship) else { throw deletedAccess(at: range) }
      writer.setProperty(id, of: relationship, to: value)
    }
  }

  /// Sets every entry of a map, or every property of another entity.
  static func set(
    _ entity: Entity, to source: Value, _ writer: GraphWriter, at range: SourceRange
  ) throws(RuntimeFault) {
    for (key, value) in try entries(source, writer, at: range) {
      try set(entity, key, to: value, writer, at: range)
    }
  }

  static func entries(
    _ source: Value, _ writer: GraphWriter, at range: SourceRange
  ) throws(RuntimeFault) -> ValueMap {
    switch source {
    case .map(let map): return map
    case .node(let node):
      guard writer.graph.isLive(node.id) else { throw deletedAccess(at: range) }
      return writer.graph.properties(of: node.id)
    case .relationship(let relationship):
      guard writer.graph.isLive(relationship.id) else { throw deletedAccess(at: range) }
      return writer.graph.properties(of: relationship.id)
    case .null: return ValueMap()
    default:
      throw .type("expected a map of properties; found \(describe(source))", at: range)
    }
  }

  static func removeAll(_ entity: Entity, _ writer: GraphWriter) {
    switch entity {
    case .node(let node):
      for key in writer.graph.properties(of: node).keys {
        if let id = writer.graph.catalog.keys[key] {
          writer.setProperty(KeyID(id), of: node, to: .null)
        }
      }
    case .relationship(let relationship):
      for key in writer.graph.properties(of: relationship).keys {
        if let id = writer.graph.catalog.keys[key] {
          writer.setProperty(KeyID(id), of: relationship, to: .null)
        }
      }
    }
  }

  /// A property holds a simple value or a list of simple values of one type.
  private static func check(_ value: Value, at range: SourceRange) throws(RuntimeFault) {
    switch value {
    case .map, .node, .relationship, .path:
      throw RuntimeFault(
        .type, "InvalidPropertyType", gqlStatus: "22N39",
        "a property cannot hold \(describe(value))", at: range)
    case .list(let list):
      var type: String?
      for element in list {
        switch element {
        case .null, .list, .map, .node, .relationship, .path:
          throw RuntimeFault(
            .type, "InvalidPropertyType", gqlStatus: "22N39",
            "a list in a property holds simple values; found \(describe(element))", at: range)
        default:
          if let type, type != element.typeName {
            throw RuntimeFault(
              .type, "InvalidPropertyType", gqlStatus: "22N39",
              "a list in a property holds values of one type; found \(type.lowercased()) "
                + "and \(describe(element))", at: range)
          }
          type = element.typeName
        }
      }
    default: return
    }
  }
}

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

  /// Row after row, and within one item after item: a row may read what the ones
  /// before it have changed.
  func apply(_ batch: Batch, _ writer: GraphWriter) throws(RuntimeFault) -> Batch {
    for row in 0..<batch.count {
      try context.tick()
      let one = batch.slice(row..<row + 1)
      for item in items { try apply(item, one, writer) }
    }
    return batch
  }

  private func apply(_ item: Item, _ row: Batch, _ writer: GraphWriter) throws(RuntimeFault) {
    switch item {
    case .property(let target, let key, let value, let range):
      let found = try target.evaluate(row, context).value(0)
      guard let entity = try Entity(found, at: range) else { return }
      let new = try value.evaluate(row, context).value(0)
      try PropertyWriting.set(entity, key, to: new, writer, at: range)
    case .element(let target, let key, let value, let range):
      let found = try target.evaluate(row, context).value(0)
      guard let entity = try Entity(found, at: range) else { return }
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
private enum LabelTarget {
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
    for item in items {
      switch item {
      case .property(let target, let key, let range):
        let targets = try target.evaluate(batch, context)
        for row in 0..<batch.count {
          guard let entity = try Entity(targets.value(row), at: range) else { continue }
          try PropertyWriting.set(entity, key, to: .null, writer, at: range)
        }
      case .element(let target, let key, let range):
        let targets = try target.evaluate(batch, context)
        let keys = try key.evaluate(batch, context)
        for row in 0..<batch.count {
          guard let entity = try Entity(targets.value(row), at: range) else { continue }
          let key = try PropertyWriting.key(keys.value(row), at: range)
          try PropertyWriting.set(entity, key, to: .null, writer, at: range)
        }
      case .labels(let slot, let names):
        let known = names.compactMap { writer.graph.catalog.labels[$0].map(LabelID.init) }
        for row in 0..<batch.count {
          if let node = try LabelTarget.node(batch, slot, row, writer) {
            writer.removeLabels(known, from: node)
          }
        }
      }
    }
    return batch
  }
}

final class DeleteAction: WriteAction {
  private let targets: [(evaluator: any Evaluator, range: SourceRange)]
  private let isDetach: Bool
  private let context: ExecutionContext

  init(
    _ targets: [(any Evaluator, SourceRange)], _ isDetach: Bool, _ context: ExecutionContext
  ) {
    self.targets = targets.map { (evaluator: $0.0, range: $0.1) }
    self.isDetach = isDetach
    self.context = context
  }

  func apply(_ batch: Batch, _ writer: GraphWriter) throws(RuntimeFault) -> Batch {
    // All are found before the first goes.
    var nodes: [NodeID] = []
    var relationships: [RelationshipID] = []
    for target in targets {
      let column = try target.evaluator.evaluate(batch, context)
      for row in 0..<batch.count {
        switch column.value(row) {
        case .null: continue
        case .node(let node): nodes.append(node.id)
        case .relationship(let relationship): relationships.append(relationship.id)
        case .path(let path):
          nodes += path.nodes.map(\.id)
          relationships += path.relationships.map(\.id)
        case let other:
          throw RuntimeFault(
            .type, "InvalidArgumentType", gqlStatus: "22G03",
            "DELETE takes nodes, relationships and paths; found \(describe(other))",
            at: target.range)
        }
      }
    }
    for relationship in relationships { writer.delete(relationship) }
    for node in nodes {
      try context.tick()
      if isDetach { writer.detachDelete(node) } else { writer.delete(node) }
    }
    context.hasDeleted = true
    return batch
  }
}
