package import CygnetCore

/// Ways from a node to its neighbours: over some types, in one direction or both.
package final class CountSteps: Sendable {
  struct Table: Sendable {
    let lists: AdjacencyLists
    /// A self-loop was met from its other end already.
    let skipsLoops: Bool
  }

  private let views: [AdjacencyView]
  let tables: [Table]
  /// How many relationships of a pattern lie between the same two nodes; each may
  /// be any of those in the graph.
  let power: Int
  /// The only table, where entries of its lists are all that counts.
  let plain: AdjacencyLists?

  package init(_ graph: Graph, types: [TypeID], directions: [Direction], power: Int) {
    var views: [AdjacencyView] = []
    var tables: [Table] = []
    for type in types {
      for (index, direction) in directions.enumerated() {
        views.append(graph.view(type, direction))
        tables.append(Table(lists: views[views.count - 1].lists, skipsLoops: index > 0))
      }
    }
    self.views = views
    self.tables = tables
    self.power = power
    plain = power == 1 && tables.count == 1 && !tables[0].skipsLoops ? tables[0].lists : nil
  }

  /// Whether any node of the run has such relationships.
  func mayHold(run: Int) -> Bool { views.contains { $0.hasRelationships(run: run) } }

  func multiplyDegrees(run: Int, into weights: UnsafeMutablePointer<Int64>) -> Bool {
    unsafe views[0].multiplyDegrees(run: run, into: weights)
  }

  /// Moves the rows whose nodes have a way to leave them to the front; returns
  /// how many.
  package func select(_ ids: Buffer<UInt32>, rows: Buffer<Int32>, count: Int) -> Int {
    var kept = 0
    for index in 0..<count {
      let row = rows[index]
      let node = ids[Int(row)]
      let leads: Bool
      if let plain {
        leads = unsafe !plain.list(node).isEmpty
      } else {
        leads = tables.contains { unsafe !$0.lists.list(node).isEmpty }
      }
      rows[kept] = row
      if leads { kept += 1 }
    }
    return kept
  }

  /// The number of ways to leave a node.
  func degree(_ node: UInt32) -> Int64 {
    if let plain { return unsafe Int64(plain.list(node).count) }
    var total: Int64 = 0
    forEachNeighbour(of: node) { _, factor in total &+= factor }
    return total
  }

  /// Each neighbour with the number of ways to it. Neighbours may come several times.
  @inline(__always)
  func forEachNeighbour(of node: UInt32, _ body: (UInt32, Int64) -> Void) {
    if power > 1, tables.count > 1 { return forEachTogether(of: node, body) }
    for table in tables {
      let list = unsafe table.lists.list(node)
      var index = 0
      while index < list.count {
        // Safety: both indices stay below the count.
        let neighbour = unsafe list[index]
        var end = index + 1
        while end < list.count, unsafe list[end] == neighbour { end += 1 }
        if !(table.skipsLoops && neighbour == node) { body(neighbour, raised(end - index)) }
        index = end
      }
    }
  }

  /// The number of relationships to a neighbour, to the power.
  private func raised(_ count: Int) -> Int64 {
    var factor: Int64 = 1
    for _ in 0..<power {
      let (product, overflow) = factor.multipliedReportingOverflow(by: Int64(count))
      // What does not fit here does not fit into any sum of it.
      factor = overflow ? .max : product
    }
    return factor
  }

  /// The same where a neighbour's relationships lie in several tables.
  private func forEachTogether(of node: UInt32, _ body: (UInt32, Int64) -> Void) {
    var all: [UInt32] = []
    for table in tables {
      let list = unsafe table.lists.list(node)
      for index in 0..<list.count {
        // Safety: `index` is below the count.
        let neighbour = unsafe list[index]
        if !(table.skipsLoops && neighbour == node) { all.append(neighbour) }
      }
    }
    all.sort()
    var index = 0
    while index < all.count {
      var end = index + 1
      while end < all.count, all[end] == all[index] { end += 1 }
      body(all[index], raised(end - index))
      index = end
    }
  }
}
