import CygnetCore
import FaultRig
import GraphFile
import GraphStore
import Testing

@Suite struct RecoveryTests {
  static func describe(_ graph: Graph) -> [String] {
    var lines: [String] = []
    graph.forEachNode { node in
      let labels = graph.labels(of: node).map { graph.catalog.labels.names[Int($0.rawValue)] }
      lines.append("(\(node.rawValue):\(labels.sorted()) \(Value.map(graph.properties(of: node))))")
    }
    graph.forEachRelationship { relationship in
      guard let ends = graph.ends(of: relationship) else { return }
      lines.append(
        "[\(relationship.rawValue):\(graph.catalog.types.names[Int(ends.type.rawValue)]) "
          + "\(ends.start.rawValue)→\(ends.end.rawValue) "
          + "\(Value.map(graph.properties(of: relationship)))]")
    }
    let catalog = graph.catalog
    lines.append("\(catalog.nodeCount) \(catalog.relationshipCount)")
    for place in catalog.indexes.keys {
      lines.append("\(place) \(graph.indexes[place]?.entryCount ?? -1) \(catalog.indexes[place]!)")
    }
    for constraint in catalog.constraints { lines.append("\(constraint)") }
    for key in catalog.endCounts.keys.sorted(by: { "\($0)" < "\($1)" })
    where catalog.endCounts[key] != 0 {
      lines.append("\(key) \(catalog.endCounts[key] ?? 0)")
    }
    lines.append("\(catalog.labelCounts) \(catalog.typeCounts)")
    return lines
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func theSameIsFoundAfterEachCommit(_ seed: UInt64) throws {
    let disk = SimulatedDisk()
    var options = FileOptions()
    options.checkpointBytes = 3_000
    options.checkpointsInBackground = false
    let file = try GraphFile.create("g", options: options, files: disk)
    var workload = Workload(seed: seed)
    for number in 1...80 {
      let writer = try #require(file.store.beginWriting(patience: .seconds(1)))
      try workload.fill(writer)
      try file.store.commit(writer)
      if number % 30 == 0 { try file.compact() }
      let copy = SimulatedDisk()
      copy.put(disk.bytes(of: "g") ?? [], at: "g")
      let again = try GraphFile.open("g", files: copy)
      #expect(Self.describe(again.store.current) == Self.describe(file.store.current))
      #expect(again.store.current.storageFailures == 0)
      #expect(GraphDigest.of(again.store.current) == GraphDigest.of(file.store.current))
    }
  }
}
