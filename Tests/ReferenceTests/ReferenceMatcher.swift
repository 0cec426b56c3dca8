import CygnetCore
import CypherSyntax

// Pattern matching by trying everything: every node, every relationship, both
// ways; then the conditions; and no relationship twice in one MATCH.

extension ReferenceInterpreter {
  /// What every element of a pattern has been matched to, part by part.
  private struct Candidate {
    var row: ReferenceRow
    /// Nodes by part and position.
    var nodes: [[Int]] = []
    /// Relationships by part, hop and order of the walk.
    var hops: [[[Int]]] = []

    var used: [Int] { hops.flatMap { $0.flatMap { $0 } } }
  }

  /// The rows that a row becomes when the pattern is matched.
  func matches(
    _ pattern: [PatternPart], _ predicate: Expression?, _ row: ReferenceRow
  ) throws -> [ReferenceRow] {
    var candidates = [Candidate(row: row)]
    for part in pattern {
      candidates = try candidates.flatMap { try startNodes(part, $0) }
      for hop in part.relationships.indices {
        candidates = try candidates.flatMap { try hops(part, hop, $0) }
        try checkSize(candidates.count)
      }
      if let name = part.variable?.text {
        for index in candidates.indices {
          candidates[index].row[name] = .path(path(candidates[index]))
        }
      }
    }
    candidates = try candidates.filter { candidate in
      for (index, part) in pattern.enumerated() where try !meets(part, index, candidate) {
        return false
      }
      return try predicate.map { try truth($0, ReferenceScope(candidate.row)) == true } ?? true
    }
    for (index, part) in pattern.enumerated() where part.search != .every {
      candidates = shortest(candidates, index, isAll: part.search == .allShortest)
    }
    return candidates.map(\.row)
  }

  // MARK: Nodes

  private func startNodes(_ part: PatternPart, _ candidate: Candidate) throws -> [Candidate] {
    try graph.liveNodes.compactMap { node in
      var next = candidate
      next.nodes.append([])
      next.hops.append([])
      return try place(node, part.nodes[0], &next) ? next : nil
    }
  }

  /// Whether the node may stand at the pattern's next node; then it does.
  private func place(
    _ node: Int, _ pattern: NodePattern, _ candidate: inout Candidate
  ) throws -> Bool {
    if let name = pattern.variable?.text {
      switch candidate.row[name] {
      case nil: candidate.row[name] = .node(at: node)
      case .null: return false
      case .node(let known): if known.place != node { return false }
      default: throw ReferenceError.type
      }
    }
    if let labels = pattern.labels, !ReferenceTypes.holds(labels, graph.nodes[node].labels) {
      return false
    }
    candidate.nodes[candidate.nodes.count - 1].append(node)
    return true
  }

  // MARK: Relationships

  private func hops(_ part: PatternPart, _ hop: Int, _ candidate: Candidate) throws -> [Candidate] {
    let pattern = part.relationships[hop]
    guard let from = candidate.nodes[candidate.nodes.count - 1].last else { return [] }
    var found: [Candidate] = []
    let used = flaw == .relationshipsRepeat ? [] : candidate.used
    for trail in trails(from: from, pattern, used) {
      var next = candidate
      if let name = pattern.variable?.text {
        let value: Value =
          pattern.length == nil
          ? .relationship(at: trail.relationships[0])
          : .list(trail.relationships.map { .relationship(at: $0) })
        if let known = next.row[name] {
          if ReferenceValues.equal(known, value) != true { continue }
        } else {
          next.row[name] = value
        }
      }
      next.hops[next.hops.count - 1].append(trail.relationships)
      if try place(trail.end, part.nodes[hop + 1], &next) { found.append(next) }
    }
    return found
  }

  private typealias Trail = (relationships: [Int], end: Int)

  /// Walks over relationships not used yet, none twice, as long as the pattern wants.
  private func trails(
    from start: Int, _ pattern: RelationshipPattern, _ used: [Int]
  ) -> [Trail] {
    let minimum = pattern.length.map { $0.minimum ?? 1 } ?? 1
    let maximum = pattern.length.map { $0.maximum ?? .max } ?? 1
    var found: [Trail] = []
    var open: [Trail] = [([], start)]
    while let trail = open.popLast() {
      let length = Int64(trail.relationships.count)
      if length >= minimum, length <= maximum { found.append(trail) }
      if length >= maximum { continue }
      for relationship in graph.liveRelationships
      where !used.contains(relationship) && !trail.relationships.contains(relationship) {
        let record = graph.relationships[relationship]
        if let types = pattern.types, !ReferenceTypes.holds(types, [record.type]) { continue }
        for end in ends(of: record, from: trail.end, pattern.arrow) {
          open.append((trail.relationships + [relationship], end))
        }
      }
    }
    return found
  }

  /// Where one relationship leads: a loop in either direction counts once.
  private func ends(
    of record: ReferenceGraph.RelationshipRecord, from node: Int,
    _ arrow: RelationshipPattern.Arrow
  ) -> Set<Int> {
    var ends: Set<Int> = []
    if arrow != .left, record.start == node { ends.insert(record.end) }
    if arrow != .right, record.end == node { ends.insert(record.start) }
    return ends
  }

  /// The path of the candidate's last part.
  private func path(_ candidate: Candidate) -> Path {
    var place = candidate.nodes.last?.first ?? 0
    var nodes = [place]
    let walked = candidate.hops.last?.flatMap { $0 } ?? []
    for relationship in walked {
      let record = graph.relationships[relationship]
      place = record.start == place ? record.end : record.start
      nodes.append(place)
    }
    return Path(
      nodes: nodes.map { Node(NodeID(UInt32($0))) },
      relationships: walked.map { Relationship(RelationshipID(UInt32($0))) })
  }

  // MARK: Conditions

  private func meets(_ part: PatternPart, _ index: Int, _ candidate: Candidate) throws -> Bool {
    let scope = ReferenceScope(candidate.row)
    for (node, pattern) in zip(candidate.nodes[index], part.nodes) {
      guard try has(graph.nodes[node].properties, pattern.properties, scope) else { return false }
      if let predicate = pattern.predicate, try truth(predicate, scope) != true { return false }
    }
    for (hop, pattern) in zip(candidate.hops[index], part.relationships) {
      for relationship in hop {
        let properties = graph.relationships[relationship].properties
        guard try has(properties, pattern.properties, scope) else { return false }
      }
      if let predicate = pattern.predicate, try truth(predicate, scope) != true { return false }
    }
    return true
  }

  private func has(
    _ properties: [String: Value], _ wanted: Expression?, _ scope: ReferenceScope
  ) throws -> Bool {
    guard let wanted else { return true }
    guard case .map(let map) = try value(wanted, scope) else { throw ReferenceError.type }
    return map.allSatisfy { key, value in
      ReferenceValues.equal(properties[key] ?? .null, value) == true
    }
  }

  // MARK: Shortest paths

  /// Of candidates that differ in the part's walk alone, the shortest; between
  /// a node and itself only the empty walk.
  private func shortest(
    _ candidates: [Candidate], _ part: Int, isAll: Bool
  ) -> [Candidate] {
    func others(_ candidate: Candidate) -> [[[Int]]] {
      var hops = candidate.hops
      hops[part] = []
      return [candidate.nodes] + hops
    }
    func length(_ candidate: Candidate) -> Int { candidate.hops[part][0].count }
    var groups: [[[[Int]]]: [Candidate]] = [:]
    for candidate in candidates {
      let isCircle = candidate.nodes[part].first == candidate.nodes[part].last
      if isCircle, length(candidate) > 0 { continue }
      groups[others(candidate), default: []].append(candidate)
    }
    return groups.values.flatMap { group in
      let shortest = group.map(length).min() ?? 0
      let kept = group.filter { length($0) == shortest }
      return isAll ? kept : Array(kept.prefix(1))
    }
  }
}
