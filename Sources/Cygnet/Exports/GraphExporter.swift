import CygnetCore
import GraphFormats

/// Writes a part of a graph with all its data.
struct GraphExporter {
  private let selection: GraphSelection
  private let monitor: ExportMonitor
  private let includesSchema: Bool

  init(_ selection: GraphSelection, _ monitor: ExportMonitor, includesSchema: Bool) {
    self.selection = selection
    self.monitor = monitor
    self.includesSchema = includesSchema
  }

  private func survey() throws -> SelectionSurvey {
    monitor.begin("surveying")
    let survey = try SelectionSurvey(selection, monitor: monitor.add)
    monitor.begin("writing")
    return survey
  }

  private func writeSQL(
    _ dialect: SQLWriter.Dialect, _ take: (ByteText) throws -> Void
  ) throws {
    try SQLWriter(selection, survey: survey(), dialect: dialect)
      .write(monitor: monitor.add, to: take)
  }

  func write(_ format: ExportFormat, to take: (ByteText) throws -> Void) throws {
    switch format {
    case .cypher:
      try CypherWriter(selection, includesSchema: includesSchema)
        .write(selection, monitor: monitor.add, to: take)
    case .json, .jsonl:
      try JSONGraphWriter(selection, isLines: format == .jsonl)
        .write(selection, monitor: monitor.add, to: take)
    case .graphml, .graphmlGephi:
      try GraphMLWriter(
        selection, survey: survey(), dialect: format == .graphml ? .neo4j : .gephi
      ).write(selection, monitor: monitor.add, to: take)
    case .postgresql: try writeSQL(.postgresql, take)
    case .sqlite: try writeSQL(.sqlite, take)
    case .duckdb: try writeSQL(.duckdb, take)
    case .dot, .html, .mermaid, .gexf, .cytoscape: return
    }
  }
}
