import CygnetCore
import GraphStore

/// Writes a graph as a script that rebuilds it in any openCypher engine: nodes with a
/// label and a key for the time of the load, relationships that find their ends by it,
/// and a last statement that takes both away.
///
/// Constraints and indexes, whose syntax engines do not share, stand in comments unless
/// they are asked for.
package struct CypherWriter: GraphTextFormat {
  /// Rows of one statement.
  private static let rowLimit = 500
  /// Nodes from which on finding them without an index takes too long.
  private static let indexedCount = 5_000

  private let selection: GraphSelection
  private let includesSchema: Bool
  /// Quoted names that the graph does not have.
  private let label: String
  private let key: String

  /// - Parameter includesSchema: whether constraints and indexes are statements, for
  ///   engines with the syntax of Cypher 25.
  package init(_ selection: GraphSelection, includesSchema: Bool = false) {
    self.selection = selection
    self.includesSchema = includesSchema
    let (graph, catalog) = (selection.graph, selection.graph.catalog)
    label = Self.unused("_Import") { name in
      catalog.labels[name].map { catalog.labelCounts[Int($0)] > 0 } ?? false
    }
    key = Self.unused("_import") { name in
      catalog.keys[name].map { graph.nodeProperties[Int($0)].hasValues } ?? false
    }
  }

  private static func unused(_ name: String, _ isUsed: (String) -> Bool) -> String {
    var name = name
    while isUsed(name) { name += "_" }
    return Quoting.name(name)
  }

  private var isIndexed: Bool {
    includesSchema || selection.nodeCount > Self.indexedCount
  }

  package func begin(_ text: inout ByteText) {
    guard isIndexed, !selection.isEmpty else { return }
    text.append("CREATE CONSTRAINT \(key) FOR (n:\(label)) REQUIRE n.\(key) IS UNIQUE;\n")
  }

  package func write(_ batch: EntityBatch, to text: inout ByteText) {
    var groups: [UInt32: [Int]] = [:]
    for row in 0..<batch.count { groups[batch.groups[row], default: []].append(row) }
    let keys = batch.keys.map { Quoting.name(selection.keyName($0)) }
    for (group, rows) in groups.sorted(by: { $0.key < $1.key }) {
      for start in stride(from: 0, to: rows.count, by: Self.rowLimit) {
        let part = rows[start..<min(start + Self.rowLimit, rows.count)]
        if batch.kind == .nodes {
          writeNodes(batch, part, group, keys, to: &text)
        } else {
          writeRelationships(batch, part, group, keys, to: &text)
        }
      }
    }
  }

  private func writeNodes(
    _ batch: EntityBatch, _ rows: ArraySlice<Int>, _ group: UInt32, _ keys: [String],
    to text: inout ByteText
  ) {
    text.append("UNWIND [\n")
    for row in rows {
      text.append(row == rows.first ? "  {i: " : ",\n  {i: ")
      text.append(batch.ids[row])
      writeProperties(batch, row, keys, to: &text)
      text.append("}")
    }
    let labels = selection.labels(ofSet: group).map { ":" + Quoting.name($0) }.joined()
    text.append("\n] AS row CREATE (n\(labels):\(label) {\(key): row.i}) SET n += row.p;\n")
  }

  private func writeRelationships(
    _ batch: EntityBatch, _ rows: ArraySlice<Int>, _ group: UInt32, _ keys: [String],
    to text: inout ByteText
  ) {
    text.append("UNWIND [\n")
    for row in rows {
      text.append(row == rows.first ? "  {a: " : ",\n  {a: ")
      text.append(batch.starts[row])
      text.append(", b: ")
      text.append(batch.ends[row])
      writeProperties(batch, row, keys, to: &text)
      text.append("}")
    }
    let type = Quoting.name(selection.typeName(group))
    text.append("\n] AS row MATCH (a:\(label) {\(key): row.a}), (b:\(label) {\(key): row.b})")
    text.append(" CREATE (a)-[r:\(type)]->(b) SET r += row.p;\n")
  }

  private func writeProperties(
    _ batch: EntityBatch, _ row: Int, _ keys: [String], to text: inout ByteText
  ) {
    text.append(", p: {")
    var isFirst = true
    for (place, column) in batch.columns.enumerated() where column.isValid(row) {
      if !isFirst { text.append(", ") }
      isFirst = false
      text.append(keys[place])
      text.append(": ")
      text.append(cypher: column, row)
    }
    text.append("}")
  }

  package func end(_ text: inout ByteText) {
    guard !selection.isEmpty else { return }
    text.append("MATCH (n:\(label)) REMOVE n:\(label), n.\(key);\n")
    if isIndexed { text.append("DROP CONSTRAINT \(key);\n") }
    let schema = schemaStatements
    guard !schema.isEmpty else { return }
    if !includesSchema { text.append("// Constraints and indexes:\n") }
    for statement in schema {
      guard !includesSchema else {
        text.append(statement + ";\n")
        continue
      }
      // A name with a line's end in it must not get out of the comment.
      let lines = statement.split { $0.isNewline }.joined(separator: " ")
      text.append("// " + lines + ";\n")
    }
  }

  private var schemaStatements: [String] {
    let catalog = selection.graph.catalog
    func name(_ key: KeyID) -> String { Quoting.name(catalog.keys.names[Int(key.rawValue)]) }
    var statements: [String] = []
    for constraint in catalog.constraints {
      let (pattern, variable) =
        switch constraint.target {
        case .nodes(let label):
          ("(n:\(Quoting.name(catalog.labels.names[Int(label.rawValue)])))", "n")
        case .relationships(let type):
          ("()-[r:\(Quoting.name(catalog.types.names[Int(type.rawValue)]))]-()", "r")
        }
      statements.append(
        "CREATE CONSTRAINT \(Quoting.name(constraint.name)) FOR \(pattern) REQUIRE "
          + "\(variable).\(name(constraint.key)) IS "
          + (constraint.rule == .unique ? "UNIQUE" : "NOT NULL"))
    }
    for (place, index) in catalog.indexes
    where !catalog.constraints.contains(where: { CodePoints.areEqual($0.name, index.name) }) {
      statements.append(
        "CREATE INDEX \(Quoting.name(index.name)) FOR "
          + "(n:\(Quoting.name(catalog.labels.names[Int(place.label.rawValue)]))) "
          + "ON (n.\(name(place.key)))")
    }
    return statements.sorted(by: CodePoints.precedes)
  }
}
