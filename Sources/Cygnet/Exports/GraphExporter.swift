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

  func write(_ format: ExportFormat, to take: (ByteText) throws -> Void) throws {
    switch format {
    case .cypher:
      try CypherWriter(selection, includesSchema: includesSchema)
        .write(selection, monitor: monitor.add, to: take)
    case .json, .jsonl:
      try JSONGraphWriter(selection, isLines: format == .jsonl)
        .write(selection, monitor: monitor.add, to: take)
    default: break
    }
  }
}
