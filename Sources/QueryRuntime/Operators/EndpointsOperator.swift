import CygnetCore
import GraphStore
import QueryPlanner

/// Finds the ends of relationships that are bound already.
final class EndpointsOperator: Operator {
  private let input: any Operator
  private let ends: PlanStep.Endpoints
  private let context: ExecutionContext
  private var ready: [Batch] = []

  init(_ input: any Operator, _ ends: PlanStep.Endpoints, _ context: ExecutionContext) {
    self.input = input
    self.ends = ends
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    if let batch = ready.popLast() { return batch }
    while let batch = try input.next() {
      try context.check()
      let froms =
        ends.isFromBound ? try NodeColumn(batch.columns[ends.from], count: batch.count) : nil
      let tos =
        ends.isToBound && ends.to != ends.from
        ? try NodeColumn(batch.columns[ends.to], count: batch.count) : nil
      var rows: [Int32] = []
      var starts: [UInt32] = []
      var finishes: [UInt32] = []
      let column = batch.columns[ends.relationship] ?? .constant(.null)
      let unique = UniquenessCheck(ends.unique, batch)
      for row in 0..<batch.count {
        let walked = column.value(row)
        guard isUnique(walked, unique, row) else { continue }
        for (from, to) in try walks(walked, from: froms?.node(row), to: tos?.node(row)) {
          try context.tick()
          if let froms, froms.node(row) != from { continue }
          if let tos, tos.node(row) != to { continue }
          if ends.from == ends.to, from != to { continue }
          rows.append(Int32(row))
          starts.append(from)
          finishes.append(to)
        }
      }
      if rows.isEmpty { continue }
      var output = batch.selecting(Positions(Buffer(rows), count: rows.count))
      output.columns[ends.from] = Column(Vector(nodes: Buffer(starts), count: rows.count))
      output.columns[ends.to] = Column(Vector(nodes: Buffer(finishes), count: rows.count))
      for start in stride(from: 0, to: output.count, by: context.batchSize).reversed() {
        ready.append(output.slice(start..<min(start + context.batchSize, output.count)))
      }
      return ready.popLast()
    }
    return nil
  }

  /// Whether no relationship is another one of the pattern, or comes twice.
  private func isUnique(_ value: Value, _ unique: UniquenessCheck, _ row: Int) -> Bool {
    switch value {
    case .relationship(let relationship):
      return unique.allows(relationship.id.rawValue, row: row)
    case .list(let list):
      var seen: Set<RelationshipID> = []
      return list.allSatisfy { element in
        guard case .relationship(let relationship) = element else { return true }
        return seen.insert(relationship.id).inserted
          && unique.allows(relationship.id.rawValue, row: row)
      }
    default: return true
    }
  }

  /// First and last node of each way to walk a relationship or a list of them.
  /// An empty list stays where it is: at the node that is bound, else anywhere.
  private func walks(
    _ value: Value, from: UInt32?, to: UInt32?
  ) throws(RuntimeFault) -> [(UInt32, UInt32)] {
    switch value {
    case .relationship(let relationship) where !ends.isList:
      return steps(relationship)
    case .list(let list) where ends.isList:
      guard ends.length?.contains(list.count) ?? true else { return [] }
      if list.isEmpty {
        if ends.isFromBound || ends.isToBound {
          return [from ?? to].compactMap { $0 }.map { ($0, $0) }
        }
        return try NodeScan.allNodes(context).map { ($0, $0) }
      }
      var open: [(UInt32, UInt32)] = []
      for (index, element) in list.enumerated() {
        guard case .relationship(let relationship) = element else { return [] }
        let next = steps(relationship)
        open =
          index == 0
          ? next
          : open.flatMap { walk in
            next.filter { $0.0 == walk.1 }.map { (walk.0, $0.1) }
          }
      }
      return open
    default: return []
    }
  }

  private func steps(_ relationship: Relationship) -> [(UInt32, UInt32)] {
    let graph = context.graph
    guard let (start, end, type) = graph.ends(of: relationship.id) else { return [] }
    if !ends.types.isEmpty, !Traversal.types(ends.types, graph).contains(type) { return [] }
    let (a, b) = (start.rawValue, end.rawValue)
    switch ends.direction {
    case .outgoing: return [(a, b)]
    case .incoming: return [(b, a)]
    case nil: return a == b ? [(a, b)] : [(a, b), (b, a)]
    }
  }
}
