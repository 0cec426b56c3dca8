import CygnetCore

/// The formats that a graph can be written in, beside its own file.
public enum ExportFormat: String, CaseIterable, Sendable {
  /// The DOT language of Graphviz.
  case dot
  /// A page of its own that shows the graph in a browser.
  case html
  /// A flowchart in Mermaid's language; small graphs only.
  case mermaid
  /// GEXF 1.3, for Gephi.
  case gexf
  /// JSON for Cytoscape and Cytoscape.js.
  case cytoscape
  /// GraphML as Neo4j writes and reads it.
  case graphml
  /// GraphML for Gephi and yEd.
  case graphmlGephi = "graphml-gephi"
  /// One JSON document.
  case json
  /// A JSON object a line.
  case jsonl
  /// A script that rebuilds the graph in any openCypher engine.
  case cypher
  case postgresql, sqlite, duckdb

  /// Whether a style is looked at.
  public var isPicture: Bool {
    switch self {
    case .dot, .html, .mermaid, .gexf, .cytoscape: true
    default: false
    }
  }

  /// The format that a file's name asks for.
  public init?(fileName: String) {
    let name = fileName.lowercased()
    switch true {
    case name.hasSuffix(".dot"), name.hasSuffix(".gv"): self = .dot
    case name.hasSuffix(".html"), name.hasSuffix(".htm"): self = .html
    case name.hasSuffix(".mmd"), name.hasSuffix(".mermaid"): self = .mermaid
    case name.hasSuffix(".gexf"): self = .gexf
    case name.hasSuffix(".cyjs"): self = .cytoscape
    case name.hasSuffix(".graphml"): self = .graphml
    case name.hasSuffix(".jsonl"), name.hasSuffix(".ndjson"): self = .jsonl
    case name.hasSuffix(".json"): self = .json
    case name.hasSuffix(".cypher"): self = .cypher
    default: return nil
    }
  }
}

/// What was written.
public struct ExportSummary: Sendable {
  public var nodes = 0
  public var relationships = 0
  /// Nodes that are folded into a hub, or hidden by the style.
  public var leftOut = 0
  /// Names in the style that the graph does not have, with what may have been meant.
  public var warnings: [CygnetError] = []

  public init(nodes: Int = 0, relationships: Int = 0, leftOut: Int = 0) {
    self.nodes = nodes
    self.relationships = relationships
    self.leftOut = leftOut
  }
}
