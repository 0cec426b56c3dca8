import CygnetCore

/// Patterns in which nodes or relationships of a pattern coincide.
extension CountPattern {
  /// One of the ways in which two things can be the same.
  struct Way {
    var nodes: [(Slot, Slot)]
    var edges: (Int, Int)?
    /// -1, or 1 where two other ways have both taken it off.
    var sign: Int64 = -1
  }

  /// What must be different; the ways to be the same are taken off.
  struct Merge {
    var ways: [Way]

    init(_ ways: [Way]) { self.ways = ways }

    /// Two relationships. One that may be walked either way can be another from
    /// either end; a self-loop is so from both.
    init(edges a: Int, _ b: Int, _ pattern: CountPattern) {
      let (x, y) = (pattern.edges[a], pattern.edges[b])
      let along = [(x.from, y.from), (x.to, y.to)]
      let against = [(x.from, y.to), (x.to, y.from)]
      ways = [Way(nodes: along, edges: (a, b))]
      if !x.isDirected || !y.isDirected {
        ways.append(Way(nodes: against, edges: (a, b)))
        ways.append(Way(nodes: along + against, edges: (a, b), sign: 1))
      }
    }
  }

  struct Term {
    /// How many times it counts.
    var factor: Int64
    var pattern: CountPattern
  }

  private static let termLimit = 64

  /// The pattern by inclusion and exclusion; `nil` where that takes too many terms,
  /// or none is left.
  static func terms(_ pattern: CountPattern, _ merges: [Merge], _ facts: CountFacts) -> [Term]? {
    var chosen: [(ways: [Way], factor: Int64)] = [([], 1)]
    for merge in merges {
      chosen += merge.ways.flatMap { way in
        chosen.map { ($0.ways + [way], $0.factor * way.sign) }
      }
      if chosen.count > termLimit { return nil }
    }
    var terms: [Term] = []
    for (ways, factor) in chosen {
      guard let merged = pattern.merged(ways, facts) else { continue }
      if let same = terms.firstIndex(where: { $0.pattern.isSame(as: merged) }) {
        terms[same].factor += factor
      } else {
        terms.append(Term(factor: factor, pattern: merged))
      }
    }
    terms.removeAll { $0.factor == 0 }
    return terms.isEmpty ? nil : terms
  }

  /// Whether the same nodes and relationships of one pattern are taken for one.
  private func isSame(as other: CountPattern) -> Bool {
    renamed == other.renamed && edges == other.edges
  }

  /// The pattern with nodes and relationships taken for one; `nil` where nothing can
  /// match it.
  func merged(_ ways: [Way], _ facts: CountFacts) -> CountPattern? {
    var owner: [Slot: Slot] = [:]
    func find(_ slot: Slot) -> Slot {
      var slot = slot
      while let next = owner[slot] { slot = next }
      return slot
    }
    func unite(_ a: Slot, _ b: Slot) {
      let (x, y) = (find(a), find(b))
      if x == y { return }
      // A node that rows already know stays; else the lesser, whatever the order.
      let staysY = outer.contains(y) || !outer.contains(x) && y < x
      if staysY { owner[x] = y } else { owner[y] = x }
    }
    for way in ways { for (a, b) in way.nodes { unite(a, b) } }
    var edgeOwner = Array(edges.indices)
    for case (let a, let b)? in ways.map(\.edges) {
      let (x, y) = (min(edgeOwner[a], edgeOwner[b]), max(edgeOwner[a], edgeOwner[b]))
      for index in edgeOwner.indices where edgeOwner[index] == y { edgeOwner[index] = x }
    }
    // A relationship has one start and one end.
    for (index, edge) in edges.enumerated() where edge.isDirected {
      guard
        let first = edges.indices.first(where: {
          edgeOwner[$0] == edgeOwner[index] && edges[$0].isDirected
        })
      else { continue }
      unite(edge.from, edges[first].from)
      unite(edge.to, edges[first].to)
    }
    for pair in facts.unequal where find(pair.0) == find(pair.1) { return nil }
    var result = self
    result.labels = [:]
    result.renamed = [:]
    for slot in labels.keys where find(slot) != slot { result.renamed[slot] = find(slot) }
    for (slot, list) in labels { result.labels[find(slot), default: []].formUnion(list) }
    result.edges = []
    for index in edges.indices where edgeOwner[index] == index {
      let same = edges.indices.filter { edgeOwner[$0] == index }
      guard var edge = whole(same) else { return nil }
      (edge.from, edge.to) = (find(edge.from), find(edge.to))
      if edge.from == edge.to {
        if facts.hasNoLoops(edge.types) { return nil }
        edge.isKept = true
      }
      if let parallel = result.edges.firstIndex(where: { $0.isParallel(to: edge) }) {
        result.edges[parallel].power += edge.power
      } else {
        result.edges.append(edge)
      }
    }
    result.conditions = conditions.map { condition in
      condition.replacing { slot in find(slot) }
    }
    result.distinct = []
    return result
  }

  /// What relationships of the pattern that are one must be; `nil` where they cannot.
  private func whole(_ same: [Int]) -> Edge? {
    let edges = same.map { self.edges[$0] }
    guard var edge = edges.first(where: \.isDirected) ?? edges.first else { return nil }
    for other in edges where !other.types.isEmpty {
      if edge.types.isEmpty {
        edge.types = other.types
      } else {
        edge.types = edge.types.filter(other.types.contains)
        if edge.types.isEmpty { return nil }
      }
    }
    return edge
  }
}

extension CountPattern.Edge {
  /// Whether both lie between the same nodes, and are counted only.
  fileprivate func isParallel(to other: CountPattern.Edge) -> Bool {
    let isAlong = from == other.from && to == other.to
    let isAgainst = from == other.to && to == other.from
    return types == other.types && isDirected == other.isDirected && !isKept && !other.isKept
      && (isAlong || !isDirected && isAgainst)
  }
}
