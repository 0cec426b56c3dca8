import CygnetCore
import GraphFormats
import GraphStore

/// How a graph is written.
public struct ExportOptions: Sendable {
  /// The graph's name.
  public var name: String
  /// How pictures look, where not as usual.
  public var style: PictureStyle?
  /// Whether a Cypher script makes the graph's constraints and indexes too, in the syntax
  /// of Cypher 25; else they stand in comments.
  public var includesSchema: Bool
  /// Stops the writing; its memory limit is that of a style's expressions.
  public var query: QueryOptions

  public init(
    name: String = "graph", style: PictureStyle? = nil, includesSchema: Bool = false,
    query: QueryOptions = QueryOptions()
  ) {
    self.name = name
    self.style = style
    self.includesSchema = includesSchema
    self.query = query
  }
}

extension Database {
  /// Writes a part of the graph, as text in UTF-8.
  ///
  /// What is drawn is held in memory up to 100,000 nodes and relationships, and put in
  /// order; more than that, and every other format, is written batch by batch, in memory
  /// that does not grow with the graph.
  ///
  /// - Parameter take: given the text piece by piece.
  /// - Throws: a `CygnetError`, or what `take` throws.
  @discardableResult
  public func export(
    _ part: Subgraph, as format: ExportFormat, options: ExportOptions = ExportOptions(),
    to take: ([UInt8]) throws -> Void
  ) throws -> ExportSummary {
    let graph = part.selection.graph
    let failures = graph.storageFailures
    let monitor = ExportMonitor(options.query, part, what: format.rawValue)
    defer { options.query.progress?.endLoad() }
    let sink: (ByteText) throws -> Void = { text in
      try graph.requireHealth(since: failures)
      try take(text.bytes)
    }
    let summary: ExportSummary
    if format.isPicture {
      let exporter = try PictureExporter(part.selection, format, options, self, monitor)
      summary = try exporter.write(format, to: sink)
    } else {
      try GraphExporter(part.selection, monitor, includesSchema: options.includesSchema)
        .write(format, to: sink)
      summary = ExportSummary(nodes: part.nodeCount, relationships: part.relationshipCount)
    }
    try graph.requireHealth(since: failures)
    return summary
  }

  /// The text of `export` as a whole.
  public func exported(
    _ part: Subgraph, as format: ExportFormat, options: ExportOptions = ExportOptions()
  ) throws -> String {
    var bytes: [UInt8] = []
    try export(part, as: format, options: options) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Counts what has been written, and ends the writing when it is asked to.
final class ExportMonitor {
  private let options: QueryOptions
  private var state = QueryProgress.State()

  init(_ options: QueryOptions, _ part: Subgraph, what: String) {
    self.options = options
    state.operation = "writing \(what)"
    state.scanTotal = part.nodeCount + part.relationshipCount
  }

  /// Begins a pass over the part.
  func begin(_ what: String) {
    state.operation = what
    state.scanned = 0
    options.progress?.note(state)
  }

  func add(_ entities: Int) throws {
    if options.cancellation.isCancelled {
      throw CygnetError(
        .cancelled, .runtime, "Cancelled", gqlStatus: "57014", "the export was cancelled")
    }
    state.scanned += entities
    state.rows = state.scanned
    options.progress?.note(state)
  }
}

extension Database {
  /// Writes a part of the graph as CSV files with headers in the manner of neo4j-admin,
  /// one for each set of labels and each type.
  ///
  /// - Parameter take: given the text of the files piece by piece, with their names.
  @discardableResult
  public func exportTables(
    _ part: Subgraph, options: ExportOptions = ExportOptions(),
    to take: (_ file: String, _ bytes: [UInt8]) throws -> Void
  ) throws -> ExportSummary {
    let graph = part.selection.graph
    let failures = graph.storageFailures
    let monitor = ExportMonitor(options.query, part, what: "csv")
    defer { options.query.progress?.endLoad() }
    let survey = try SelectionSurvey(part.selection, monitor: monitor.add)
    monitor.begin("writing csv")
    try CSVGraphWriter(part.selection, survey: survey).write(monitor: monitor.add) { name, text in
      try graph.requireHealth(since: failures)
      try take(name, text.bytes)
    }
    try graph.requireHealth(since: failures)
    return ExportSummary(nodes: part.nodeCount, relationships: part.relationshipCount)
  }
}

extension Graph {
  /// - Throws: a `CygnetError` when a part of the graph could not be read.
  fileprivate func requireHealth(since failures: Int) throws {
    do {
      try checkHealth(since: failures)
    } catch {
      throw error.error(in: SourceText(""))
    }
  }
}
