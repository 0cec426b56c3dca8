import CygnetCore

/// The formats that graphs can be read from, beside CSV.
public enum ImportFormat: String, CaseIterable, Sendable {
  /// Statements of the query language.
  case cypher
  /// JSON, one document or an object a line.
  case json
  case graphml
  /// The DOT language of Graphviz.
  case dot

  /// The format that a file's name tells.
  public init?(fileName: String) {
    let name = fileName.lowercased()
    switch true {
    case name.hasSuffix(".cypher"), name.hasSuffix(".cql"): self = .cypher
    case name.hasSuffix(".json"), name.hasSuffix(".jsonl"), name.hasSuffix(".ndjson"):
      self = .json
    case name.hasSuffix(".graphml"), name.hasSuffix(".xml"): self = .graphml
    case name.hasSuffix(".dot"), name.hasSuffix(".gv"): self = .dot
    default: return nil
    }
  }
}

/// What an import has added.
public struct ImportSummary: Sendable {
  public var nodes = 0
  public var relationships = 0
  /// Rows, or other parts of files, that were skipped.
  public var badRows = 0

  public init(nodes: Int = 0, relationships: Int = 0, badRows: Int = 0) {
    self.nodes = nodes
    self.relationships = relationships
    self.badRows = badRows
  }
}
