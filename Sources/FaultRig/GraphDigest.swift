import CygnetCore
package import GraphStore

/// A number that tells a graph's contents: labels, properties, ends, lists of neighbours,
/// indexes and constraints, with ids.
package enum GraphDigest {
  package static func of(_ graph: Graph) -> UInt64 {
    var sum: UInt64 = 0
    func add(_ parts: UInt64...) { sum &+= parts.reduce(0x51) { Hashing.join($0, $1) } }
    let catalog = graph.catalog
    func hash(_ map: ValueMap) -> UInt64 {
      map.reduce(0) { Hashing.join(Hashing.join($0, CodePoints.stableHash($1.0)), $1.1.stableHash) }
    }
    var nodeCount = 0
    graph.forEachNode { node in
      nodeCount += 1
      let labels = graph.labels(of: node).map { catalog.labels.names[Int($0.rawValue)] }.sorted()
      add(
        1, UInt64(node.rawValue), labels.reduce(0) { Hashing.join($0, CodePoints.stableHash($1)) },
        hash(graph.properties(of: node)))
      for type in graph.allTypes {
        for direction in [Direction.outgoing, .incoming] {
          let id = Int(node.rawValue)
          let segment = graph.adjacency(type, direction)[id >> SegmentSize.shift]
          for run in segment?.runs(id & SegmentSize.mask) ?? [] {
            for place in run.start..<run.start + run.count {
              add(
                2, UInt64(id), UInt64(type.rawValue) << 1 | UInt64(direction.rawValue),
                UInt64(run.neighbours[place]), UInt64(run.relationships[place]))
            }
          }
        }
      }
    }
    var relationshipCount = 0
    graph.forEachRelationship { relationship in
      relationshipCount += 1
      guard let (start, end, type) = graph.ends(of: relationship) else { return }
      add(
        3, UInt64(relationship.rawValue), UInt64(start.rawValue), UInt64(end.rawValue),
        CodePoints.stableHash(catalog.types.names[Int(type.rawValue)]),
        hash(graph.properties(of: relationship)))
    }
    add(4, UInt64(nodeCount), UInt64(catalog.nodeCount))
    add(5, UInt64(relationshipCount), UInt64(catalog.relationshipCount))
    for (place, description) in catalog.indexes {
      add(
        6, UInt64(place.label.rawValue), UInt64(place.key.rawValue),
        CodePoints.stableHash(description.name), UInt64(description.entryCount),
        UInt64(graph.indexes[place]?.entryCount ?? 0))
    }
    for constraint in catalog.constraints { add(7, CodePoints.stableHash(constraint.name)) }
    // Every node that has an indexed value is found by it.
    for place in catalog.indexes.keys {
      graph.forEachNode { node in
        guard graph.labels(of: node).contains(place.label) else { return }
        let value = graph.property(place.key, of: node)
        var found: [UInt32] = []
        if !value.isNull,
          !graph.seek(label: place.label, key: place.key, value: value, into: &found)
            || !found.contains(node.rawValue)
        {
          add(8, UInt64(node.rawValue))
        }
      }
    }
    return sum
  }
}
