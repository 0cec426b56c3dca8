import CygnetCore
import GraphStore
import Testing

/// The store against the model, over random operations.
@Suite struct ModelTests {
  static let labels = ["A", "B", "投资人"]
  static let types = ["T", "U"]
  static let keys = ["x", "y", "名"]

  /// One run: a writer and a model that do the same.
  final class Run {
    let store = GraphStore()
    var random: SplitMix64
    var model = GraphModel()
    /// Versions pinned on the way, with what they must go on showing.
    var pinned: [(Graph, GraphModel)] = []

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    func step(_ writer: GraphWriter) throws {
      let node = model.nodes.keys.sorted().randomElement(using: &random)
      let relationship = model.relationships.keys.sorted().randomElement(using: &random)
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<25:
        let chosen = ModelTests.labels.filter { _ in Bool.random(using: &random) }
        let id = try writer.createNode(labels: chosen.map { try writer.label($0) })
        #expect(model.nodes[id] == nil)
        model.nodes[id] = .init(labels: Set(chosen), properties: [:])
      case 25..<60:
        guard let node, let other = model.nodes.keys.sorted().randomElement(using: &random) else {
          return
        }
        let type = ModelTests.types.randomElement(using: &random)!
        let id = try writer.createRelationship(writer.type(type), from: node, to: other)
        #expect(model.relationships[id] == nil)
        model.relationships[id] = .init(type: type, start: node, end: other, properties: [:])
      case 60..<75:
        guard let node else { return }
        let key = ModelTests.keys.randomElement(using: &random)!
        let value = Bool.random(using: &random) ? Int.random(in: 0..<5, using: &random) : nil
        writer.setProperty(
          try writer.key(key), of: node, to: value.map { .integer(Int64($0)) } ?? .null)
        model.nodes[node]?.properties[key] = value
      case 75..<82:
        guard let relationship else { return }
        let value = Int.random(in: 0..<5, using: &random)
        writer.setProperty(try writer.key("x"), of: relationship, to: .integer(Int64(value)))
        model.relationships[relationship]?.properties["x"] = value
      case 82..<90:
        guard let node else { return }
        let label = ModelTests.labels.randomElement(using: &random)!
        if Bool.random(using: &random) {
          writer.addLabels([try writer.label(label)], to: node)
          model.nodes[node]?.labels.insert(label)
        } else {
          writer.removeLabels([try writer.label(label)], from: node)
          model.nodes[node]?.labels.remove(label)
        }
      case 90..<96:
        guard let relationship else { return }
        writer.delete(relationship)
        model.relationships[relationship] = nil
      default:
        guard let node else { return }
        writer.detachDelete(node)
        model.nodes[node] = nil
        model.relationships = model.relationships.filter { $1.start != node && $1.end != node }
      }
    }

    /// Several statements, some undone, then a commit or a rollback.
    func transaction() throws {
      let writer = try #require(store.beginWriting(patience: .seconds(1)))
      let before = model
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let mark = writer.beginStatement()
        let known = model
        for _ in 0..<Int.random(in: 1...30, using: &random) { try step(writer) }
        if Int.random(in: 0..<4, using: &random) == 0 {
          writer.rollBack(to: mark)
          model = known
        } else {
          try writer.endStatement()
        }
        if Int.random(in: 0..<4, using: &random) == 0 {
          pinned.append((writer.graph, model))
          writer.detachGraph()
        }
        ModelTests.expectSame(writer.graph, model)
      }
      if Int.random(in: 0..<4, using: &random) == 0 {
        store.abandon(writer)
        model = before
      } else {
        try store.commit(writer)
      }
      ModelTests.expectSame(store.current, model)
      pinned.append((store.current, model))
      if pinned.count > 6 { pinned.removeFirst(3) }
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func agreesWithModel(seed: UInt64) throws {
    let run = Run(seed: seed)
    // An index from the start is kept up by every change.
    let writer = try #require(run.store.beginWriting(patience: .seconds(1)))
    try writer.createIndex(name: "i", label: writer.label("A"), key: writer.key("x"))
    try run.store.commit(writer)
    for _ in 0..<25 { try run.transaction() }
    for (graph, model) in run.pinned { Self.expectSame(graph, model) }
  }

  static func expectSame(
    _ graph: Graph, _ model: GraphModel, _ location: SourceLocation = #_sourceLocation
  ) {
    let catalog = graph.catalog
    #expect(catalog.nodeCount == model.nodes.count, sourceLocation: location)
    #expect(catalog.relationshipCount == model.relationships.count, sourceLocation: location)
    var seen: [NodeID] = []
    graph.forEachNode { seen.append($0) }
    #expect(seen == model.nodes.keys.sorted(), sourceLocation: location)
    for (id, node) in model.nodes {
      let names = Set(graph.labels(of: id).map { catalog.labels.names[Int($0.rawValue)] })
      #expect(names == node.labels, sourceLocation: location)
      let properties = graph.properties(of: id)
      #expect(properties.count == node.properties.count, sourceLocation: location)
      for (key, value) in node.properties {
        #expect(isInteger(properties[key], value), sourceLocation: location)
      }
    }
    for (id, relationship) in model.relationships {
      #expect(graph.isLive(id), sourceLocation: location)
      let ends = graph.ends(of: id)
      #expect(ends?.start == relationship.start, sourceLocation: location)
      #expect(ends?.end == relationship.end, sourceLocation: location)
      #expect(
        graph.properties(of: id).count == relationship.properties.count, sourceLocation: location)
    }
    expectSameAdjacency(graph, model, location)
    expectSameCounters(graph, model, location)
    expectSameIndex(graph, model, location)
  }

  private static func isInteger(_ value: Value?, _ number: Int) -> Bool {
    guard case .integer(Int64(number))? = value else { return false }
    return true
  }

  private static func expectSameAdjacency(
    _ graph: Graph, _ model: GraphModel, _ location: SourceLocation
  ) {
    for (number, type) in graph.catalog.types.names.enumerated() {
      for direction in [Direction.outgoing, .incoming] {
        for node in model.nodes.keys {
          let id = Int(node.rawValue)
          let segment = graph.adjacency(TypeID(UInt16(number)), direction)[
            id >> SegmentSize.shift]
          let found = (segment?.runs(id & SegmentSize.mask) ?? []).flatMap { run in
            (run.start..<run.start + run.count).map { [run.neighbours[$0], run.relationships[$0]] }
          }
          #expect(found == model.neighbours(node, type, direction), sourceLocation: location)
        }
      }
    }
  }

  private static func expectSameCounters(
    _ graph: Graph, _ model: GraphModel, _ location: SourceLocation
  ) {
    let catalog = graph.catalog
    for label in catalog.labels.names {
      let expected = model.nodes.values.count { $0.labels.contains(label) }
      #expect(catalog.count(label: label) == expected, sourceLocation: location)
    }
    for type in catalog.types.names {
      let expected = model.relationships.values.filter { $0.type == type }
      #expect(catalog.count(type: type) == expected.count, sourceLocation: location)
      for label in catalog.labels.names {
        let starts = expected.count { model.nodes[$0.start]?.labels.contains(label) ?? false }
        let ends = expected.count { model.nodes[$0.end]?.labels.contains(label) ?? false }
        #expect(
          catalog.count(type: type, .outgoing, label: label) == starts, sourceLocation: location)
        #expect(
          catalog.count(type: type, .incoming, label: label) == ends, sourceLocation: location)
      }
    }
  }

  private static func expectSameIndex(
    _ graph: Graph, _ model: GraphModel, _ location: SourceLocation
  ) {
    guard let label = graph.catalog.labels["A"], let key = graph.catalog.keys["x"] else { return }
    for value in 0..<5 {
      let expected = model.nodes.filter {
        $1.labels.contains("A") && $1.properties["x"] == value
      }.map(\.key.rawValue).sorted()
      let found = graph.candidates(
        label: LabelID(label), key: KeyID(key), value: .integer(Int64(value)))
      #expect(found == expected, sourceLocation: location)
    }
  }
}
