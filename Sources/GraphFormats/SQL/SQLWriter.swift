import CygnetCore
import GraphStore

/// A graph as a script of SQL: tables, keys and inserts, in one transaction.
///
/// - A table for the nodes of every first label, `unlabelled` for those without labels,
///   and a table for every type of relationships (`id`, `start_id`, `end_id`); a column
///   for every property, `NULL` where an element has none.
/// - Where the ends of a type's relationships lie in one table they refer to it, else to
///   the table `nodes`, which says of every node in which table it is. Where nodes have
///   several labels, `node_labels` tells all labels of all nodes.
/// - A name that is taken, whatever the case of its letters, gets `_2` at its end.
/// - Columns of properties with values of several types are text. So are those of dates
///   and times that the database would not keep as they are: years beyond 1 to 9999,
///   fractions below a microsecond. Of zoned times the instant is kept.
package struct SQLWriter: Sendable {
  /// How many rows a statement inserts at most, and at about how many bytes it ends.
  private static let rowLimit = 500
  private static let byteLimit = 524_288

  private let selection: GraphSelection
  private let survey: SelectionSurvey
  private let dialect: Dialect

  package init(_ selection: GraphSelection, survey: SelectionSurvey, dialect: Dialect) {
    self.selection = selection
    self.survey = survey
    self.dialect = dialect
  }

  /// - Parameter monitor: told of the entities written; throws to end the writing.
  package func write(monitor: (Int) throws -> Void = { _ in }, to take: TextTaker) throws {
    let schema = try SQLSchema(selection, survey, dialect, monitor: monitor)
    try take(SQLDefinitions(schema, dialect).text(selection))
    for kind in [EntityBatch.Kind.nodes, .relationships] {
      try selection.forEachBatch(kind, monitor: monitor) { batch in
        inserts(batch, schema)
      } take: { text in
        try take(text)
      }
    }
    try take(SQLDefinitions(schema, dialect).ending)
  }

  // MARK: Rows

  private func inserts(_ batch: EntityBatch, _ schema: SQLSchema) -> ByteText {
    var text = ByteText()
    text.reserve(batch.count * (32 + batch.columns.count * 16))
    let isNodes = batch.kind == .nodes
    if isNodes { insertOverview(batch, schema, &text) }
    let tableOfGroup = isNodes ? schema.tableOfSet : schema.tableOfType
    let tables = isNodes ? schema.nodeTables : schema.typeTables
    var rows = Array(repeating: [Int](), count: tables.count)
    for row in 0..<batch.count {
      if let table = tableOfGroup[Int(batch.groups[row])] { rows[table].append(row) }
    }
    for (table, rows) in zip(tables, rows) where !rows.isEmpty {
      insert(rows, of: batch, table, &text)
    }
    return text
  }

  private func insert(
    _ rows: [Int], of batch: EntityBatch, _ table: SQLTable, _ text: inout ByteText
  ) {
    let isNodes = batch.kind == .nodes
    let literals = SQLText(dialect: dialect)
    let own = isNodes ? SQLSchema.nodeColumns : SQLSchema.relationshipColumns
    // Columns of which the batch has nothing are left out.
    var vectors: [(column: SQLColumn, vector: Vector)] = []
    for column in table.columns {
      guard let place = batch.keys.firstIndex(of: column.key) else { continue }
      vectors.append((column, batch.columns[place]))
    }
    var statement = Statement(
      table.name, own + vectors.map(\.column.name), rowLimit: Self.rowLimit,
      byteLimit: Self.byteLimit)
    for row in rows {
      statement.beginRow(&text)
      text.append(Int64(batch.ids[row]))
      if !isNodes {
        text.append(UInt8(ascii: ","))
        text.append(Int64(batch.starts[row]))
        text.append(UInt8(ascii: ","))
        text.append(Int64(batch.ends[row]))
      }
      for (column, vector) in vectors {
        text.append(UInt8(ascii: ","))
        literals.append(vector, row, column.kind, to: &text)
      }
      text.append(UInt8(ascii: ")"))
    }
    statement.end(&text)
  }

  /// The tables of all nodes and all labels.
  private func insertOverview(
    _ batch: EntityBatch, _ schema: SQLSchema, _ text: inout ByteText
  ) {
    let literals = SQLText(dialect: dialect)
    if let name = schema.nodesName {
      var statement = Statement(
        name, ["id", "table_name"], rowLimit: Self.rowLimit, byteLimit: Self.byteLimit)
      let tableNames = schema.nodeTables.map { table in
        var name = ByteText()
        literals.append(table.name, to: &name)
        return name
      }
      for row in 0..<batch.count {
        guard let table = schema.tableOfSet[Int(batch.groups[row])] else { continue }
        statement.beginRow(&text)
        text.append(Int64(batch.ids[row]))
        text.append(UInt8(ascii: ","))
        text.append(tableNames[table])
        text.append(UInt8(ascii: ")"))
      }
      statement.end(&text)
    }
    if let name = schema.labelsName {
      var statement = Statement(
        name, ["node_id", "label"], rowLimit: Self.rowLimit, byteLimit: Self.byteLimit)
      for row in 0..<batch.count {
        for label in selection.labels(ofSet: batch.groups[row]) {
          statement.beginRow(&text)
          text.append(Int64(batch.ids[row]))
          text.append(UInt8(ascii: ","))
          literals.append(label, to: &text)
          text.append(UInt8(ascii: ")"))
        }
      }
      statement.end(&text)
    }
  }

  /// Cuts rows into statements.
  private struct Statement {
    private let opening: String
    private let rowLimit: Int
    private let byteLimit: Int
    private var count = 0
    private var start = 0

    init(_ table: String, _ columns: [String], rowLimit: Int, byteLimit: Int) {
      let names = columns.map(SQLNames.quoted).joined(separator: ",")
      opening = "INSERT INTO \(SQLNames.quoted(table)) (\(names)) VALUES\n("
      self.rowLimit = rowLimit
      self.byteLimit = byteLimit
    }

    mutating func beginRow(_ text: inout ByteText) {
      if count == rowLimit || text.count - start > byteLimit { end(&text) }
      if count == 0 {
        start = text.count
        text.append(opening)
      } else {
        text.append(",\n(")
      }
      count += 1
    }

    mutating func end(_ text: inout ByteText) {
      if count > 0 { text.append(";\n") }
      count = 0
    }
  }
}
