import CygnetCore
import GraphStore
import Testing

/// Counts over neighbour lists against plain loops over the relationships.
@Suite struct CountingTests {
  private struct Network {
    let graph: Graph
    let pairs: [(UInt32, UInt32)]
    let others: [(UInt32, UInt32)]
    let count: Int
  }

  /// Parallel relationships, loops and one hub, over two types.
  private func network(seed: UInt64) throws -> (Network, types: [TypeID]) {
    var random = SplitMix64(seed: seed)
    let count = 60
    func pairs(_ number: Int) -> [(UInt32, UInt32)] {
      (0..<number).map { index in
        let hub: UInt32 = 7
        return (
          index % 3 == 0 ? hub : UInt32(random.next() % UInt64(count)),
          UInt32(random.next() % UInt64(count))
        )
      }
    }
    let store = GraphStore()
    let writer = try #require(store.beginWriting(patience: .seconds(1)))
    _ = try writer.bulkNodes(labels: [], count: count)
    let (first, second) = (pairs(15_000), pairs(150))
    let types = [try writer.type("T"), try writer.type("U")]
    for (type, list) in zip(types, [first, second]) {
      _ = try writer.bulkRelationships(
        type, from: Buffer(list.map(\.0)), to: Buffer(list.map(\.1)), count: list.count)
    }
    try store.commit(writer)
    return (Network(graph: store.current, pairs: first, others: second, count: count), types)
  }

  private func multiplicity(
    _ pairs: [(UInt32, UInt32)], _ a: UInt32, _ b: UInt32, undirected: Bool
  ) -> Int64 {
    Int64(pairs.count { $0 == (a, b) || undirected && a != b && $0 == (b, a) })
  }

  @Test(arguments: [1, 2, 3]) func powersOfSeveralTables(_ power: Int) throws {
    let (network, types) = try network(seed: 3)
    for (directions, undirected) in [
      ([Direction.outgoing], false), ([.outgoing, .incoming], true),
    ] {
      let steps = CountSteps(network.graph, types: types, directions: directions, power: power)
      let counts = SparseCounts(nodeCapacity: network.graph.nodeCapacity)
      for source: UInt32 in [0, 7, 31] {
        counts.addNeighbours(of: source, in: steps)
        for node in 0..<UInt32(network.count) {
          let all = multiplicity(
            network.pairs + network.others, source, node, undirected: undirected)
          let expected = (0..<power).reduce(Int64(1)) { product, _ in product * all }
          #expect(counts[node] == (all == 0 ? 0 : expected))
        }
        counts.clear()
        #expect(counts.sum == 0)
      }
    }
  }

  @Test func pathsOfTwoSteps() throws {
    let (network, types) = try network(seed: 4)
    let there = CountSteps(network.graph, types: [types[1]], directions: [.outgoing], power: 1)
    let back = CountSteps(network.graph, types: [types[1]], directions: [.incoming], power: 1)
    let (ends, marks) = (
      SparseCounts(nodeCapacity: network.graph.nodeCapacity),
      SparseCounts(nodeCapacity: network.graph.nodeCapacity)
    )
    for source in 0..<UInt32(network.count) {
      ends.addPaths(from: source, through: there, nil, then: back)
      let mine = network.others.filter { $0.0 == source }
      let paths = mine.map { step in network.others.count { $0.1 == step.1 } }.reduce(0, +)
      #expect(ends.sum == Int64(paths))
      // Looking ends up is adding them up.
      marks.addNeighbours(of: source, in: there)
      let looked = marks.sumPaths(from: source, through: there, nil, then: there)
      let added = SparseCounts(nodeCapacity: network.graph.nodeCapacity)
      added.addPaths(from: source, through: there, nil, then: there)
      #expect(looked == added.dot(marks))
      ends.clear()
      marks.clear()
    }
  }

  @Test func weightsOfTrees() throws {
    let (network, types) = try network(seed: 5)
    let steps = CountSteps(network.graph, types: [types[0]], directions: [.outgoing], power: 1)
    let far = CountTree([CountTree.Branch(steps, .one)], mask: nil)
    let weights = try NodeWeights.make(far, nodeCapacity: network.graph.nodeCapacity)
    let near = CountTree([CountTree.Branch(steps, .weights(weights))], mask: nil)
    let slow = CountTree([CountTree.Branch(steps, .tree(far))], mask: nil)
    var total: Int64 = 0
    let degrees = (0..<UInt32(network.count)).map { node in
      Int64(network.pairs.count { $0.0 == node })
    }
    for node in 0..<UInt32(network.count) {
      let expected = network.pairs.filter { $0.0 == node }.reduce(0) { $0 + degrees[Int($1.1)] }
      #expect(near.weight(node) == expected)
      #expect(slow.weight(node) == expected)
      total += expected
    }
    let (sum, fits) = near.sum(runs: 0..<1)
    #expect(sum == Int128(total) && fits)
  }

  /// Beyond 64 bits there is an error, and no wrong number.
  @Test func overflowIsNoticed() throws {
    let (network, types) = try network(seed: 6)
    let steps = CountSteps(network.graph, types: [types[0]], directions: [.outgoing], power: 9)
    let tree = CountTree(
      (0..<9).map { _ in CountTree.Branch(steps, .one) }, mask: nil)
    #expect(tree.weight(7) == .max)
    #expect(!tree.sum(runs: 0..<1).fits)
    let far = CountTree([CountTree.Branch(steps, .tree(tree))], mask: nil)
    #expect(throws: RuntimeFault.self) {
      try NodeWeights.make(far, nodeCapacity: network.graph.nodeCapacity)
    }
  }
}
