import CygnetCore
import GraphStore
import QueryPlanner

/// Turns the counted parts of a plan into what the store's loops work with.
struct CountCompiler {
  let context: ExecutionContext
  let graph: Graph
  /// Above every node id.
  let nodeCapacity: Int

  init(_ context: ExecutionContext) {
    self.context = context
    graph = context.graph
    nodeCapacity = graph.nodeCapacity
  }

  static func steps(_ edge: PlanStep.CountEdge, _ graph: Graph) -> CountSteps {
    CountSteps(
      graph, types: Traversal.types(edge.types, graph),
      directions: Traversal.directions(edge.direction), power: edge.power)
  }

  /// What hangs off a node.
  ///
  /// - Parameter isWide: whether so many nodes are asked about that weights are
  ///   best made for all of them at once.
  func tree(
    _ branches: [PlanStep.CountBranch], mask: NodeMask?, isWide: Bool
  ) throws(RuntimeFault) -> CountTree {
    var compiled: [CountTree.Branch] = []
    for branch in branches {
      let mask = try self.mask(branch.node, branch.labels, branch.conditions)
      var far = CountTree.Far.one
      if mask != nil || !branch.branches.isEmpty {
        let inner = try tree(branch.branches, mask: mask, isWide: isWide)
        if isWide { try context.charge(nodeCapacity * MemoryLayout<Int64>.stride) }
        far =
          isWide
          ? .weights(try NodeWeights.make(inner, nodeCapacity: nodeCapacity)) : .tree(inner)
      }
      compiled.append(CountTree.Branch(CountCompiler.steps(branch.edge, graph), far))
    }
    return CountTree(compiled, mask: mask)
  }

  /// The nodes that carry labels and meet conditions; `nil` for all.
  func mask(
    _ slot: Slot, _ labels: [String], _ conditions: [BoundExpression]
  ) throws(RuntimeFault) -> NodeMask? {
    if labels.isEmpty, conditions.isEmpty { return nil }
    try context.charge(nodeCapacity / 8)
    let mask = NodeMask(nodeCapacity: nodeCapacity)
    let compiler = ExpressionCompiler()
    let filter =
      conditions.isEmpty
      ? nil
      : Conjunction(conditions.map { (compiler.compile($0), $0.mayFailAsCondition) }, isAnd: true)
    let ids = labels.map { graph.catalog.labels[$0].map(LabelID.init) }
    let known = ids.compactMap { $0 }
    var cursor = NodeScanCursor(graph, labels: known.count == ids.count ? known : nil)
    while true {
      try context.check()
      let found = Buffer<UInt32>(capacity: context.batchSize)
      let count = cursor.fill(found, limit: context.batchSize)
      if count == 0 { return mask }
      guard let filter else {
        mask.insert(found, count: count)
        continue
      }
      var batch = Batch(slotCount: context.slotCount, count: count)
      batch.columns[slot] = Column(Vector(nodes: found, count: count))
      guard let kept = try filter.kept(batch, context) else { continue }
      mask.insert(try NodeColumn(kept.columns[slot], count: kept.count).ids, count: kept.count)
    }
  }

  /// What one thread's counts at one variable take: two of `SparseCounts`.
  var countBytes: Int {
    2 * nodeCapacity * (MemoryLayout<Int64>.stride + MemoryLayout<UInt32>.stride)
  }

  /// Whether so many rows are as many as need weights for all nodes.
  func isWide(_ rows: Int) -> Bool { rows > 16 && rows > nodeCapacity / 512 }
}
