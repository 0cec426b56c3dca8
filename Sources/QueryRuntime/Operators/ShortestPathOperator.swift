import CygnetCore
import GraphStore
import QueryPlanner

/// One shortest path, or all of them, between two bound nodes: breadth first,
/// level by level.
final class ShortestPathOperator: Operator {
  private let input: any Operator
  private let search: BoundPattern.Search
  private let conditions: [any Evaluator]
  private let properties: [any Evaluator]
  private let context: ExecutionContext
  private var pending: [Batch] = []

  init(
    _ input: any Operator, _ step: PlanStep.ShortestPath, _ conditions: [any Evaluator],
    _ properties: [any Evaluator], _ context: ExecutionContext
  ) {
    self.input = input
    search = step.search
    self.conditions = conditions
    self.properties = properties
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    while true {
      if let ready = pending.popLast() { return ready }
      guard let batch = try input.next() else { return nil }
      try context.check()
      pending = try paths(for: batch).map { [$0] } ?? []
    }
  }

  private func paths(for batch: Batch) throws(RuntimeFault) -> Batch? {
    let relationship = search.relationship
    let froms = try NodeColumn(batch.columns[relationship.from], count: batch.count)
    let tos = try NodeColumn(batch.columns[relationship.to], count: batch.count)
    let wanted = try evaluateAll(properties, batch, context)
    var rows: [Int32] = []
    var paths: [Value] = []
    for row in 0..<batch.count {
      guard froms.validity.map({ $0[row] }) ?? true, tos.validity.map({ $0[row] }) ?? true else {
        continue
      }
      var finder = PathFinder(context, search, row, wanted, from: froms.ids[row], to: tos.ids[row])
      let found: [Path]
      if conditions.isEmpty {
        found = try finder.shortest()
      } else {
        found = try finder.shortest { (paths) throws(RuntimeFault) in
          try self.meeting(paths, batch, row)
        }
      }
      for path in search.findsAll ? found[...] : found.prefix(1) {
        rows.append(Int32(row))
        paths.append(.path(path))
      }
    }
    return rows.isEmpty ? nil : with(paths, batch, rows)
  }

  private func with(_ paths: [Value], _ batch: Batch, _ rows: [Int32]) -> Batch {
    var output = batch.selecting(Positions(Buffer(rows), count: rows.count))
    output.columns[search.path] = Column(Vector(mixed: paths))
    output.columns[search.relationship.slot] = Column(
      Vector(
        mixed: paths.map { value in
          guard case .path(let path) = value else { return .null }
          return search.relationship.length == nil
            ? (path.relationships.first.map { .relationship($0) } ?? .null)
            : .list(path.relationships.map { .relationship($0) })
        }))
    return output
  }

  /// The paths for which all conditions are true.
  private func meeting(
    _ paths: [Path], _ batch: Batch, _ row: Int
  ) throws(RuntimeFault) -> [Path] {
    let candidates = with(
      paths.map { .path($0) }, batch, Array(repeating: Int32(row), count: paths.count))
    var isMet = Array(repeating: true, count: paths.count)
    for condition in conditions {
      let truths = try condition.truths(candidates, context)
      for index in paths.indices where truths[index] != 1 { isMet[index] = false }
    }
    return paths.indices.filter { isMet[$0] }.map { paths[$0] }
  }
}

/// The search for one pair of nodes.
private struct PathFinder {
  private let context: ExecutionContext
  private let graph: Graph
  private let reader: NeighbourReader
  private let length: ClosedRange<Int>
  private let keys: [String]
  private let wanted: [Column]
  private let row: Int
  private let from: UInt32
  private let to: UInt32
  private let findsAll: Bool

  init(
    _ context: ExecutionContext, _ search: BoundPattern.Search, _ row: Int, _ wanted: [Column],
    from: UInt32, to: UInt32
  ) {
    self.context = context
    graph = context.graph
    reader = NeighbourReader(
      graph, types: search.relationship.types, direction: search.relationship.direction)
    length = search.relationship.length ?? 1...1
    keys = search.relationship.properties.map(\.key)
    self.wanted = wanted
    self.row = row
    self.from = from
    self.to = to
    findsAll = search.findsAll
  }

  /// A step on a shortest way to a node.
  private struct Arrival {
    let node: UInt32
    let relationship: UInt32
  }

  /// Without conditions: the first arrivals at each node are all that matters.
  mutating func shortest() throws(RuntimeFault) -> [Path] {
    // A range that ends before it starts holds no length.
    if length.lowerBound == .max { return [] }
    if from == to {
      return length.lowerBound == 0
        ? [Path(nodes: [Node(NodeID(from))], relationships: [])] : []
    }
    // Longer minima ask for trails that may pass a node twice.
    if length.lowerBound > 1 {
      return try shortest { (paths) throws(RuntimeFault) in paths }
    }
    var arrivals: [UInt32: [Arrival]] = [:]
    var levels: [UInt32: Int] = [from: 0]
    var frontier = [from]
    var level = 0
    while !frontier.isEmpty, level < length.upperBound, arrivals[to] == nil {
      level += 1
      var next: [UInt32] = []
      for node in frontier {
        try reader.forEach(node) { (neighbour, relationship) throws(RuntimeFault) in
          try context.tick()
          let known = levels[neighbour]
          guard known == nil || (known == level && findsAll), matches(relationship) else { return }
          if known == nil {
            levels[neighbour] = level
            next.append(neighbour)
            try context.charge(48)
          }
          arrivals[neighbour, default: []].append(
            Arrival(node: node, relationship: relationship))
        }
      }
      frontier = next
    }
    guard arrivals[to] != nil else { return [] }
    return try unrolled(arrivals)
  }

  private func matches(_ relationship: UInt32) -> Bool {
    PropertyFilter.matches(RelationshipID(relationship), keys, wanted, row, graph)
  }

  /// All ways back from the end to the start.
  private func unrolled(_ arrivals: [UInt32: [Arrival]]) throws(RuntimeFault) -> [Path] {
    var paths: [Path] = []
    var open: [(node: UInt32, back: [UInt32])] = [(to, [])]
    while let (node, back) = open.popLast() {
      try context.tick()
      if node == from {
        try context.charge((back.count + 1) * 2 * Footprint.value)
        paths.append(path(back.reversed()))
        if !findsAll { break }
        continue
      }
      for arrival in (arrivals[node] ?? []).reversed() {
        open.append((arrival.node, back + [arrival.relationship]))
      }
    }
    return paths
  }

  private func path(_ relationships: [UInt32]) -> Path {
    var nodes = [Node(NodeID(from))]
    var walked: [Relationship] = []
    for relationship in relationships {
      PathBuilding.append(
        Relationship(RelationshipID(relationship)), to: &nodes, &walked, graph)
    }
    return Path(nodes: nodes, relationships: walked)
  }

  /// With conditions: every trail, shorter ones first, until one level has
  /// paths that meet them.
  mutating func shortest(
    where meeting: ([Path]) throws(RuntimeFault) -> [Path]
  ) throws(RuntimeFault) -> [Path] {
    var trails: [(end: UInt32, relationships: [UInt32])] = [(from, [])]
    var level = 0
    while !trails.isEmpty {
      if level >= length.lowerBound {
        let candidates = trails.filter { $0.end == to && !(level > 0 && from == to) }
        let met = candidates.isEmpty ? [] : try meeting(candidates.map { path($0.relationships) })
        if !met.isEmpty { return met }
      }
      if level == length.upperBound { return [] }
      level += 1
      var next: [(end: UInt32, relationships: [UInt32])] = []
      for trail in trails {
        try reader.forEach(trail.end) { (neighbour, relationship) throws(RuntimeFault) in
          try context.tick()
          guard !trail.relationships.contains(relationship), matches(relationship) else { return }
          try context.charge(64 + level * 4)
          next.append((neighbour, trail.relationships + [relationship]))
        }
      }
      trails = next
    }
    return []
  }
}
