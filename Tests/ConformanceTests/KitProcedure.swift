import Cygnet

/// A procedure that a scenario defines by a table: inputs first, outputs after.
struct KitProcedure: Equatable {
  struct Field: Equatable {
    let name: String
    let type: String
  }

  let name: String
  let inputs: [Field]
  let outputs: [Field]
  let rows: [[ExpectedValue]]

  /// - Parameters:
  ///   - signature: `name(in :: TYPE, …) :: (out :: TYPE, …):`.
  ///   - table: the fields' names, then a row per answer.
  init(_ signature: String, table: [[String]]) throws(NotationMistake) {
    let parts = signature.split(omittingEmptySubsequences: false) { "()".contains($0) }
      .map { $0.filter { $0 != " " } }
    guard parts.count == 5, !parts[0].isEmpty, parts[2] == "::", parts[4] == ":" else {
      throw NotationMistake("no signature of a procedure: \(signature)")
    }
    name = parts[0]
    inputs = try Self.fields(parts[1])
    outputs = try Self.fields(parts[3])
    let names = (inputs + outputs).map(\.name)
    guard table.first ?? [] == names else {
      throw NotationMistake(
        "the table of \(name) has the columns \(table.first ?? []), not \(names)")
    }
    var rows: [[ExpectedValue]] = []
    // A procedure without fields has rows without cells, which say nothing.
    for row in table.dropFirst() where !names.isEmpty {
      var values: [ExpectedValue] = []
      for cell in row { values.append(try ExpectedValue(cell)) }
      rows.append(values)
    }
    self.rows = rows
  }

  private static func fields(_ list: String) throws(NotationMistake) -> [Field] {
    var fields: [Field] = []
    for field in list.split(separator: ",") {
      let parts = field.split(separator: "::")
      guard parts.count == 2 else { throw NotationMistake("no field of a procedure: \(field)") }
      fields.append(Field(name: String(parts[0]), type: String(parts[1])))
    }
    return fields
  }

  /// The procedure as the library takes it.
  func procedure() throws(NotationMistake) -> TableProcedure {
    var table: [[Value]] = []
    for row in rows {
      var values: [Value] = []
      for value in row { values.append(try value.parameter) }
      table.append(values)
    }
    let (rows, count) = (table, inputs.count)
    return TableProcedure(
      name: name, inputs: inputs.map { .init(name: $0.name, type: $0.type) },
      outputs: outputs.map { .init(name: $0.name, type: $0.type) }
    ) { arguments in
      let wanted = arguments.map { Equivalent($0) }
      return rows.filter { $0.prefix(count).map { Equivalent($0) } == wanted }
        .map { Array($0.dropFirst(count)) }
    }
  }
}
