import CygnetCore
import CypherSyntax

/// A result with what of its order is fixed.
struct ReferenceTable: Sendable {
  var columns: [String] = []
  var rows: [[Value]] = []
  /// For rows sorted by the last clause: rows of one number may change places.
  var ties: [Int]?
}

/// Runs queries the obvious way: clause after clause over all rows, no plan and
/// no index. Slow, and meant to be right.
final class ReferenceInterpreter {
  /// A mistake made on purpose, to see whether the comparison finds it.
  enum Flaw: CaseIterable { case relationshipsRepeat, nullComparesLess }

  /// Rows, or candidates of one pattern, beyond which a query is given up.
  static let rowLimit = 4_000

  let flaw: Flaw?
  var graph: ReferenceGraph

  init(_ graph: ReferenceGraph, flaw: Flaw? = nil) {
    self.graph = graph
    self.flaw = flaw
  }

  /// Runs a statement. One that fails changes nothing.
  func run(_ query: Query) throws -> ReferenceTable {
    let before = graph
    do {
      let table = try run(query, from: [:], seeing: [:])
      try checkConnections()
      return table
    } catch {
      graph = before
      throw error
    }
  }

  /// A node that is deleted must have lost its relationships by the end.
  private func checkConnections() throws {
    for relationship in graph.liveRelationships.map({ graph.relationships[$0] })
    where graph.nodes[relationship.start].isDeleted || graph.nodes[relationship.end].isDeleted {
      throw ReferenceError(code: "DeleteConnectedNode")
    }
  }

  /// - Parameters:
  ///   - start: the row that the first clause of every part gets.
  ///   - outer: what stays visible throughout, whatever WITH says.
  func run(
    _ query: Query, from start: ReferenceRow, seeing outer: ReferenceRow
  ) throws -> ReferenceTable {
    var table = ReferenceTable()
    for (index, part) in query.parts.enumerated() {
      let next = try run(part, from: start, seeing: outer)
      if index == 0 {
        table = next
      } else {
        table.rows += next.rows
        table.ties = nil
        if !query.unions[index - 1].isAll { table.rows = distinct(table.rows) { $0 } }
      }
    }
    return table
  }

  private func run(
    _ query: SingleQuery, from start: ReferenceRow, seeing outer: ReferenceRow
  ) throws -> ReferenceTable {
    var state = ClauseState(
      names: start.keys.sorted(), rows: [outer.merging(start) { $1 }], outer: outer)
    for clause in query.clauses {
      try run(clause, &state)
      try checkSize(state.rows.count)
    }
    return state.table ?? ReferenceTable(columns: [], rows: state.rows.map { _ in [] })
  }

  func checkSize(_ count: Int) throws {
    if count > Self.rowLimit { throw ReferenceError.oversized }
  }

  func distinct<Element>(_ elements: [Element], by key: (Element) -> [Value]) -> [Element] {
    var kept: [Element] = []
    for element in elements {
      let isKnown = kept.contains { ReferenceValues.areEquivalent(key($0), key(element)) }
      if !isKnown { kept.append(element) }
    }
    return kept
  }
}

/// What goes from clause to clause.
struct ClauseState {
  /// The variables in scope, those of `outer` left out.
  var names: [String]
  var rows: [ReferenceRow]
  var outer: ReferenceRow
  /// Set by RETURN.
  var table: ReferenceTable?

  mutating func add(_ names: [String]) {
    for name in names where !self.names.contains(name) && outer[name] == nil {
      self.names.append(name)
    }
  }
}
