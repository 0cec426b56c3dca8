import CygnetCore
import GraphStore

/// One thread's counting, row by row.
final class PathCounter: @unchecked Sendable {
  // Safety: used by one thread at a time.
  let program: CountProgram

  init(_ program: CountProgram) { self.program = program }

  /// The rows whose nodes have what half-paths begin with.
  func candidates(
    _ columns: [NodeColumn], _ range: Range<Int>
  ) -> (rows: Buffer<Int32>, count: Int) {
    let rows = Buffer<Int32>(capacity: range.count)
    var count = 0
    for row in range {
      rows[count] = Int32(row)
      count += 1
    }
    for column in columns {
      guard let validity = column.validity else { continue }
      var kept = 0
      for index in 0..<count where validity[Int(rows[index])] {
        rows[kept] = rows[index]
        kept += 1
      }
      count = kept
    }
    for need in program.needs {
      count = need.steps.select(columns[need.place].ids, rows: rows, count: count)
    }
    return (rows, count)
  }

  /// - Parameter nodes: the row's node for each of the program's anchors.
  func count(
    _ nodes: [UInt32], row: Int32, factor: Int64, emits: Bool, least: Int64,
    _ tests: [KeyComparison.Test], into found: inout CountedRows
  ) {
    if factor == 0 { return }
    if !emits, !tests.isEmpty {
      let sum = accepted(arrive(program.meeting, nodes), tests, &found.hasOverflowed)
      if sum != 0 { found.append(row, node: nil, count: sum, times: factor) }
      return
    }
    guard emits else {
      let sum = total(program.meeting, nodes, &found.hasOverflowed)
      if sum != 0 { found.append(row, node: nil, count: sum, times: factor) }
      return
    }
    let met = arrive(program.meeting, nodes)
    for index in 0..<met.touchedCount {
      let (node, count) = met.entry(index)
      // A count of a product that does not fit is above any bound.
      if count == 0 || count &* factor < least && factor == 1 { continue }
      if !tests.isEmpty, !tests.allSatisfy({ $0.accepts(node) }) { continue }
      found.append(row, node: node, count: count, times: factor)
    }
    if met.hasOverflowed { found.hasOverflowed = true }
    met.clear()
  }

  /// The sum of the counts at nodes that pass the tests; clears the counts.
  private func accepted(
    _ met: SparseCounts, _ tests: [KeyComparison.Test], _ hasOverflowed: inout Bool
  ) -> Int64 {
    var sum: Int64 = 0
    for index in 0..<met.touchedCount {
      let (node, count) = met.entry(index)
      if !tests.allSatisfy({ $0.accepts(node) }) { continue }
      let (next, overflow) = sum.addingReportingOverflow(count)
      sum = next
      if overflow { hasOverflowed = true }
    }
    if met.hasOverflowed { hasOverflowed = true }
    met.clear()
    return sum
  }

  /// The counts at a variable's nodes; who asks clears them.
  ///
  /// - Parameter leavesLast: whether the last half-path is left out.
  private func arrive(
    _ variable: CountProgram.Variable, _ nodes: [UInt32], leavesLast: Bool = false
  ) -> SparseCounts {
    var met = variable.registers[0]
    var isFirst = true
    let anchors = variable.anchors
    for index in anchors.indices {
      let next = isFirst ? met : variable.registers[met === variable.registers[0] ? 1 : 0]
      next.addNeighbours(of: nodes[anchors[index].place], in: anchors[index].steps)
      met = isFirst ? next : meet(met, next)
      isFirst = false
    }
    for index in 0..<variable.sources.count - (leavesLast ? 1 : 0) {
      let next = isFirst ? met : variable.registers[met === variable.registers[0] ? 1 : 0]
      let source = variable.sources[index]
      if let path = source.variable.plainStart {
        next.addPaths(
          from: nodes[path.place], through: path.steps, path.filter, then: source.steps)
      } else {
        let origin = arrive(source.variable, nodes)
        next.addNeighbours(of: origin, in: source.steps)
        origin.clear()
      }
      met = isFirst ? next : meet(met, next)
      isFirst = false
    }
    if let filter = variable.filter { met.scale { filter.weight($0) } }
    return met
  }

  /// The product, in the shorter of the two; the other is cleared.
  private func meet(_ a: SparseCounts, _ b: SparseCounts) -> SparseCounts {
    let (short, long) = a.touchedCount <= b.touchedCount ? (a, b) : (b, a)
    short.scale { long[$0] }
    long.clear()
    return short
  }

  /// The sum over all nodes met. The last half-path is not added up on its own:
  /// what it would reach is looked up.
  private func total(
    _ variable: CountProgram.Variable, _ nodes: [UInt32], _ hasOverflowed: inout Bool
  ) -> Int64 {
    if let marks = variable.marks,
      let count = marks.counter.count(
        neighboursOf: nodes[marks.origin], pathsFrom: nodes[marks.source])
    {
      return count
    }
    let looksUp =
      variable.sources.count + variable.anchors.count > 1 && !variable.sources.isEmpty
    let met = arrive(variable, nodes, leavesLast: looksUp)
    let sum: Int64
    if !looksUp {
      sum = met.sum
    } else if variable.isSquare {
      sum = met.dot(met)
    } else if let last = variable.sources.last, met.touchedCount > 0 {
      if let path = last.variable.plainStart {
        sum = met.sumPaths(
          from: nodes[path.place], through: path.steps, path.filter, then: last.steps)
      } else {
        let origin = arrive(last.variable, nodes)
        sum = origin.dot(last.steps, met)
        if origin.hasOverflowed { hasOverflowed = true }
        origin.clear()
      }
    } else {
      sum = 0
    }
    if met.hasOverflowed { hasOverflowed = true }
    met.clear()
    return sum
  }
}
