public import CygnetCore
import GraphFormats
import GraphStore
import QueryRuntime

/// The rows of a query, made as they are asked for.
///
/// A reading result keeps its version of the graph alive until it is exhausted
/// or let go; writers are never held up by it. Not for use from two threads.
public final class QueryResult {
  struct RowBatch {
    let columns: [Column]
    let count: Int
  }

  enum Rows {
    /// Deep execution needs a stack of its own.
    case streaming(QueryExecution, isDeep: Bool)
    /// Rows of a statement that has run to its end.
    case buffered([RowBatch])
  }

  /// The columns' names, known before the first row.
  public var columns: [String] { names.names }
  /// What the statement changed; empty for one that only reads.
  public internal(set) var changes = ChangeCounts()
  /// Names in the query that the graph has never seen, with what may have been
  /// meant; the query runs all the same. They point into `source`.
  public internal(set) var warnings: [Diagnostic] = []
  /// The plan that EXPLAIN or PROFILE shows in its rows, as a tree; `nil` for other
  /// statements, and for plans of more than 500 steps.
  public internal(set) var plan: PlanNode?
  /// The query's text.
  public let source: SourceText
  private let graph: Graph
  /// Reads of stored parts of the graph that had failed before the statement began.
  private let failures: Int
  private var pending: Rows?
  private var batch: RowBatch?
  private var row = 0
  private var buffered = 0
  private let names: ColumnNames

  init(columns: ColumnNames, graph: Graph, source: SourceText, rows: Rows, failures: Int) {
    names = columns
    self.graph = graph
    self.failures = failures
    self.source = source
    pending = rows
  }

  /// The next row; `nil` at the end.
  public func next() throws(CygnetError) -> Row? {
    while true {
      if let batch, row < batch.count {
        let decoder = ValueDecoder(graph)
        let values = batch.columns.map { decoder.decoded($0.value(row)) }
        try checkHealth()
        row += 1
        return Row(names: names, values: values)
      }
      guard try loadBatch() else { return nil }
    }
  }

  /// - Throws: when a part of the graph could not be read: rows may then be wrong.
  private func checkHealth() throws(CygnetError) {
    do {
      try graph.checkHealth(since: failures)
    } catch {
      pending = nil
      batch = nil
      throw error.error(in: source)
    }
  }

  /// The rows of the next batch as they are, entities without their contents.
  func nextBatch() throws(CygnetError) -> RowBatch? {
    defer { batch = nil }
    return try loadBatch() ? batch : nil
  }

  private func loadBatch() throws(CygnetError) -> Bool {
    row = 0
    batch = nil
    switch pending {
    case .streaming(let execution, let isDeep):
      do {
        let next = try DeepStack.run(if: isDeep) { () throws(RuntimeFault) in
          try execution.next()
        }
        try graph.checkHealth(since: failures)
        guard let (columns, count) = next else {
          pending = nil
          return false
        }
        batch = RowBatch(columns: columns, count: count)
        return true
      } catch {
        pending = nil
        throw error.error(in: source)
      }
    case .buffered(let batches):
      guard buffered < batches.count else {
        pending = nil
        return false
      }
      batch = batches[buffered]
      buffered += 1
      return true
    case nil: return false
    }
  }

  /// All rows that are left.
  public func rows() throws(CygnetError) -> [Row] {
    var all: [Row] = []
    while let row = try next() { all.append(row) }
    return all
  }

  /// All rows that are left, each as a value of a decodable type: a struct's
  /// members are read from the columns of the same names.
  public func decode<T: Decodable>(_ type: T.Type) throws -> [T] {
    var all: [T] = []
    while let row = try next() { all.append(try row.decode(type)) }
    return all
  }

  /// The nodes, relationships and paths in rows of this result, ready to be drawn.
  ///
  /// - Parameter connects: adds the relationships between the drawn nodes.
  public func subgraph(of rows: [Row], connecting connects: Bool = false) -> Subgraph {
    Subgraph(GraphSelection(of: rows.lazy.flatMap(\.values), in: graph, connects: connects))
  }
}

/// Column names and their places, shared by all rows of a result.
final class ColumnNames: Sendable {
  let names: [String]
  /// Empty for few names, which are found sooner by looking at each.
  private let places: [CodePoints: Int]
  private static let few = 8

  init(_ names: [String]) {
    self.names = names
    places =
      names.count <= ColumnNames.few
      ? [:]
      : Dictionary(
        names.enumerated().map { (CodePoints($1), $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(name: String) -> Int? {
    names.count <= ColumnNames.few
      ? names.firstIndex { CodePoints.areEqual($0, name) } : places[CodePoints(name)]
  }
}
