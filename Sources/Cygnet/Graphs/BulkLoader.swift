public import CygnetCore
import GraphStore

/// Builds a graph from columns.
public final class BulkLoader {
  private let writer: GraphWriter
  private var isOpen = true

  init(_ writer: GraphWriter) { self.writer = writer }

  /// Ends the load: the graph may be published from now on.
  func close() { isOpen = false }

  /// Columns are not checked value by value, but as a whole at the end.
  func checkConstraints() throws(CygnetError) {
    try rethrowing { () throws(RuntimeFault) in try self.writer.checkOldConstraints() }
  }

  private func checkOpen() throws(CygnetError) {
    guard isOpen else {
      throw CygnetError(
        .transaction, .runtime, "TransactionClosed", gqlStatus: "25N01",
        "the bulk load has ended already")
    }
  }

  /// Adds nodes that share their labels.
  ///
  /// - Parameter properties: columns of `count` values each.
  /// - Returns: the new nodes' ids, consecutive, in the order of the columns.
  public func addNodes(
    labels: [String], count: Int, properties: [String: BulkColumn] = [:]
  ) throws(CygnetError) -> Range<UInt32> {
    try checkOpen()
    guard (0...GraphLimit.entityCount).contains(count) else {
      throw CygnetError(
        .argument, .runtime, "NumberOutOfRange", gqlStatus: "22003",
        "a number of nodes lies between 0 and \(GraphLimit.entityCount); found \(count)")
    }
    try check(properties, count)
    return try rethrowing { () throws(RuntimeFault) in
      var ids: [LabelID] = []
      for label in labels { ids.append(try self.writer.label(label)) }
      let nodes = try self.writer.bulkNodes(labels: ids, count: count)
      self.writer.bulkNodeProperties(try self.columns(properties), first: nodes.lowerBound)
      return nodes
    }
  }

  /// Adds relationships of one type; the n-th joins `starts[n]` to `ends[n]`.
  public func addRelationships(
    type: String, from starts: [UInt32], to ends: [UInt32], properties: [String: BulkColumn] = [:]
  ) throws(CygnetError) -> Range<UInt32> {
    try checkOpen()
    guard starts.count == ends.count else {
      throw CygnetError(
        .argument, .runtime, "InvalidArgumentValue",
        "as many starts as ends are needed; found \(starts.count) and \(ends.count)")
    }
    try check(properties, starts.count)
    return try rethrowing { () throws(RuntimeFault) in
      let ids = try self.writer.bulkRelationships(
        try self.writer.type(type), from: Buffer(starts), to: Buffer(ends), count: starts.count)
      self.writer.bulkRelationshipProperties(
        try self.columns(properties), first: ids.lowerBound)
      return ids
    }
  }

  private func columns(
    _ properties: [String: BulkColumn]
  ) throws(RuntimeFault) -> [(key: KeyID, values: Vector)] {
    var columns: [(key: KeyID, values: Vector)] = []
    for (key, column) in properties { columns.append((try writer.key(key), column.vector)) }
    return columns
  }

  private func check(_ properties: [String: BulkColumn], _ count: Int) throws(CygnetError) {
    for (key, column) in properties where column.count != count {
      throw CygnetError(
        .argument, .runtime, "InvalidArgumentValue",
        "column `\(key)` has \(column.count) values; expected \(count)")
    }
  }

  private func rethrowing<Answer>(
    _ body: () throws(RuntimeFault) -> Answer
  ) throws(CygnetError) -> Answer {
    do {
      return try body()
    } catch {
      throw error.error(in: SourceText(""))
    }
  }
}
