import CygnetCore
import GraphStore
import Testing

@Suite struct StoreTests {
  private func writer(_ store: GraphStore) throws -> GraphWriter {
    try #require(store.beginWriting(patience: .seconds(1)))
  }

  /// A hub's list goes over into runs and stays sorted through inserts and removals.
  @Test func hubsStaySorted() throws {
    let store = GraphStore()
    let writer = try writer(store)
    let type = try writer.type("T")
    let hub = try writer.createNode(labels: [])
    var random = SplitMix64(seed: 11)
    var others: [NodeID] = []
    for _ in 0..<300 { others.append(try writer.createNode(labels: [])) }
    var expected: [[UInt32]] = []
    for _ in 0..<12_000 {
      let other = others.randomElement(using: &random)!
      let id = try writer.createRelationship(type, from: hub, to: other)
      expected.append([other.rawValue, id.rawValue])
    }
    expected.shuffle(using: &random)
    for _ in 0..<3_000 {
      let gone = expected.removeLast()
      writer.delete(RelationshipID(gone[1]))
    }
    expected.sort { $0.lexicographicallyPrecedes($1) }
    let segment = writer.graph.adjacency(type, .outgoing)[Int(hub.rawValue) >> SegmentSize.shift]
    let runs = segment?.runs(Int(hub.rawValue) & SegmentSize.mask) ?? []
    #expect(runs.count > 1)
    let found = runs.flatMap { run in
      (run.start..<run.start + run.count).map { [run.neighbours[$0], run.relationships[$0]] }
    }
    #expect(found == expected)
    #expect(writer.graph.degree(hub, type, .outgoing) == 9_000)
  }

  @Test func aReaderKeepsItsVersion() throws {
    let store = GraphStore()
    var writer = try writer(store)
    let node = try writer.createNode(labels: [writer.label("A")])
    writer.setProperty(try writer.key("x"), of: node, to: .string("before"))
    try store.commit(writer)
    let pinned = store.current
    writer = try self.writer(store)
    writer.setProperty(try writer.key("x"), of: node, to: .integer(2))
    writer.addLabels([try writer.label("B")], to: node)
    #expect(pinned.properties(of: node)["x"]?.plainText == "before")
    try store.commit(writer)
    #expect(pinned.properties(of: node)["x"]?.plainText == "before")
    #expect(pinned.labels(of: node).count == 1)
    #expect(store.current.properties(of: node)["x"]?.plainText == "2")
    #expect(store.current.labels(of: node).count == 2)
  }

  @Test func abandonedChangesLeaveNoTrace() throws {
    let store = GraphStore()
    let writer = try writer(store)
    _ = try writer.createNode(labels: [writer.label("A")])
    store.abandon(writer)
    #expect(store.current.catalog.nodeCount == 0)
    #expect(store.current.catalog.labels.names.isEmpty)
  }

  @Test func oneWriterAtATime() throws {
    let store = GraphStore()
    let writer = try writer(store)
    #expect(store.beginWriting(patience: .milliseconds(20)) == nil)
    store.abandon(writer)
    let next = try #require(store.beginWriting(patience: .milliseconds(20)))
    store.abandon(next)
  }

  @Test func deletingAConnectedNodeFailsAtTheEndOfTheStatement() throws {
    let store = GraphStore()
    let writer = try writer(store)
    let (a, b) = (try writer.createNode(labels: []), try writer.createNode(labels: []))
    let relationship = try writer.createRelationship(writer.type("T"), from: a, to: b)
    let mark = writer.beginStatement()
    writer.delete(a)
    #expect(throws: RuntimeFault.self) { try writer.endStatement() }
    writer.rollBack(to: mark)
    #expect(writer.graph.isLive(a))
    // The node first, then its relationship: legal at the end.
    _ = writer.beginStatement()
    writer.delete(a)
    writer.delete(relationship)
    try writer.endStatement()
    #expect(writer.graph.catalog.relationshipCount == 0)
  }

  /// A segment's encoding widens as values of other types come.
  @Test func propertiesOfAnyType() throws {
    let store = GraphStore()
    let writer = try writer(store)
    let key = try writer.key("v")
    let values: [Value] = [
      .integer(1), .integer(.min), .string("s"), .string(String(repeating: "长", count: 50)),
      .float(-0.0), .boolean(true), .date(Date(epochDay: 19_000)),
      .list([.integer(1), .integer(2)]), .string(""),
    ]
    var nodes: [NodeID] = []
    for value in values {
      let node = try writer.createNode(labels: [])
      writer.setProperty(key, of: node, to: value)
      nodes.append(node)
    }
    for (node, value) in zip(nodes, values) {
      #expect(writer.graph.property(key, of: node).description == value.description)
    }
  }

  /// More different strings than a dictionary holds.
  @Test func manyDifferentStrings() throws {
    let store = GraphStore()
    let writer = try writer(store)
    let key = try writer.key("name")
    let count = 70_000
    let ids = try writer.bulkNodes(labels: [], count: count)
    let names = BulkColumn.strings((0..<count).map { "a rather long name \($0)" })
    writer.bulkNodeProperties([(key, names.vector)], first: ids.lowerBound)
    for row in [0, 1, 65_535, 65_536, 69_999] {
      let value = writer.graph.property(key, of: NodeID(ids.lowerBound + UInt32(row)))
      #expect(value.plainText == "a rather long name \(row)")
    }
  }

  @Test func bulkAgreesWithOneByOne() throws {
    var random = SplitMix64(seed: 5)
    let pairs = (0..<20_000).map { _ in
      (UInt32.random(in: 0..<3_000, using: &random), UInt32.random(in: 0..<40, using: &random))
    }
    let bulk = GraphStore()
    var writer = try writer(bulk)
    _ = try writer.bulkNodes(labels: [writer.label("A")], count: 3_000)
    _ = try writer.bulkRelationships(
      writer.type("T"), from: Buffer(pairs.map(\.0)), to: Buffer(pairs.map(\.1)),
      count: pairs.count)
    let loaded = writer.graph
    let single = GraphStore()
    writer = try self.writer(single)
    let label = try writer.label("A")
    for _ in 0..<3_000 { _ = try writer.createNode(labels: [label]) }
    let type = try writer.type("T")
    for (start, end) in pairs {
      _ = try writer.createRelationship(type, from: NodeID(start), to: NodeID(end))
    }
    #expect(loaded.catalog.relationshipCount == writer.graph.catalog.relationshipCount)
    #expect(loaded.catalog.endCounts == writer.graph.catalog.endCounts)
    for node in stride(from: 0, to: 3_000, by: 7) {
      for direction in [Direction.outgoing, .incoming] {
        #expect(
          loaded.degree(NodeID(UInt32(node)), type, direction)
            == writer.graph.degree(NodeID(UInt32(node)), type, direction))
      }
    }
    #expect(throws: RuntimeFault.self) {
      try writer.bulkRelationships(type, from: Buffer([0]), to: Buffer([900_000]), count: 1)
    }
  }
}
