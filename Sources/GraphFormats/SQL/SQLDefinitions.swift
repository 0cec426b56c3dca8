import CygnetCore

/// The statements around the inserts: tables before them, indexes behind.
struct SQLDefinitions {
  private let schema: SQLSchema
  private let dialect: SQLWriter.Dialect

  init(_ schema: SQLSchema, _ dialect: SQLWriter.Dialect) {
    self.schema = schema
    self.dialect = dialect
  }

  func text(_ selection: GraphSelection) -> ByteText {
    var text = ByteText()
    text.append("-- \(selection.nodeCount) nodes and \(selection.relationshipCount)")
    text.append(" relationships of a graph, for \(dialect.title)\n")
    text.append(dialect.opening)
    if let name = schema.nodesName {
      text.append("-- all nodes, and the table of each\n")
      create(name, ["\"id\" \(idType) PRIMARY KEY", "\"table_name\" \(textType) NOT NULL"], &text)
    }
    for table in schema.nodeTables {
      let origin = table.group.map { "nodes whose first label is \($0)" } ?? "nodes without labels"
      text.append("-- \(SQLNames.remark(origin))\n")
      create(table.name, ["\"id\" \(idType) PRIMARY KEY"] + columns(table), &text)
    }
    if let name = schema.labelsName {
      text.append("-- all labels of all nodes\n")
      let columns = [
        "\"node_id\" \(idType) NOT NULL" + reference(.anywhere), "\"label\" \(textType) NOT NULL",
        "PRIMARY KEY (\"node_id\", \"label\")",
      ]
      create(name, columns, &text)
    }
    for (table, ends) in zip(schema.typeTables, schema.ends) {
      text.append("-- relationships of the type \(SQLNames.remark(table.group ?? ""))\n")
      let own = [
        "\"id\" \(idType) PRIMARY KEY", "\"start_id\" \(idType) NOT NULL" + reference(ends.start),
        "\"end_id\" \(idType) NOT NULL" + reference(ends.end),
      ]
      create(table.name, own + columns(table), &text)
    }
    return text
  }

  private var idType: String { dialect.name(.integer) }
  private var textType: String { dialect.name(.text) }

  private func columns(_ table: SQLTable) -> [String] {
    table.columns.map { column in
      // The comma that follows must not be in the remark.
      let remark =
        column.name == column.property
        ? "" : "-- property \(SQLNames.remark(column.property))\n  "
      return remark + "\(SQLNames.quoted(column.name)) \(dialect.name(column.kind))"
    }
  }

  private func reference(_ end: SQLSchema.End) -> String {
    let name: String? =
      switch end {
      case .table(let number): schema.nodeTables[number].name
      case .anywhere: schema.nodesName
      }
    return name.map { " REFERENCES \(SQLNames.quoted($0)) (\"id\")" } ?? ""
  }

  private func create(_ name: String, _ lines: [String], _ text: inout ByteText) {
    text.append("CREATE TABLE \(SQLNames.quoted(name)) (\n  ")
    text.append(lines.joined(separator: ",\n  "))
    text.append("\n);\n")
  }

  /// Indexes, and the end of the transaction.
  var ending: ByteText {
    var text = ByteText()
    if dialect.hasIndexes {
      for (table, names) in zip(schema.typeTables, schema.indexNames) {
        for (index, column) in [(names.start, "start_id"), (names.end, "end_id")] {
          text.append("CREATE INDEX \(SQLNames.quoted(index)) ON \(SQLNames.quoted(table.name))")
          text.append(" (\"\(column)\");\n")
        }
      }
    }
    text.append("COMMIT;\n")
    return text
  }
}
