import Cygnet

extension ShellCommands {
  /// Connections of a type that the overview shows.
  private static let overviewConnections = 3

  /// `:schema`, `:schema NAME`, `:schema all`.
  func schema(_ words: [String], _ entry: CommandEntry) throws(OutputFailure) {
    guard words.count <= 1 else { throw usage(entry) }
    let details = try session.checked { () throws(CygnetError) in
      try session.database.schemaDetails()
    }
    let name = words.first.map { $0.hasPrefix(":") ? String($0.dropFirst()) : $0 }
    switch name {
    case nil where session.settings.format.isForPeople: try overview(details)
    case nil, "all": try show(rows(details, of: nil))
    case let name?:
      let rows = rows(details, of: name)
      guard !rows.isEmpty else {
        let names = details.labels.map(\.name) + details.relationshipTypes.map(\.name)
        throw .failed(
          ShellError.commandLine(
            "the graph has no label or relationship type `\(name)`",
            suggestion: names.nearest(to: name).map { "did you mean `\($0)`?" }))
      }
      try show(rows)
    }
  }

  private func show(_ rows: [[Value]]) throws(OutputFailure) {
    try session.show(columns: ["schema", "count", "properties"], rows)
  }

  private func overview(_ details: SchemaDetails) throws(OutputFailure) {
    var rows = details.labels.map(Self.row)
    if details.unlabelledNodes > 0 { rows.append(Self.unlabelled(details)) }
    for type in details.relationshipTypes {
      rows.append(Self.row(type))
      rows += type.connections.prefix(Self.overviewConnections).map { Self.row($0, of: type.name) }
      let more = type.connections.count - Self.overviewConnections
      if more > 0 {
        rows.append([
          .string("  … \(Count.text(more)) more: `:schema \(type.name)`"), .string(""), .string(""),
        ])
      }
    }
    try show(rows)
    session.messages.say(
      "(\(Count.text(details.indexes.count, "index", "indexes")), "
        + "\(Count.text(details.constraints.count, "constraint")); `:schema NAME` or `:schema all`)"
    )
  }

  /// Everything, or what concerns one label or type.
  private func rows(_ details: SchemaDetails, of name: String?) -> [[Value]] {
    func isWanted(_ other: String?) -> Bool { name == nil || other == name }
    var rows: [[Value]] = []
    for label in details.labels where isWanted(label.name) {
      rows += name == nil ? [Self.row(label)] : Self.expanded(Self.row(label), label.properties)
    }
    if name == nil, details.unlabelledNodes > 0 { rows.append(Self.unlabelled(details)) }
    for type in details.relationshipTypes {
      if isWanted(type.name) {
        rows += name == nil ? [Self.row(type)] : Self.expanded(Self.row(type), type.properties)
      }
      rows += type.connections.filter {
        isWanted(type.name) || isWanted($0.start) || isWanted($0.end)
      }.map { Self.row($0, of: type.name) }
    }
    for index in details.indexes where isWanted(index.label) {
      rows.append([
        .string("INDEX \(index.name.quotedName)"), .string(""),
        .string("(:\(index.label.quotedName) {\(index.key.quotedName)})"),
      ])
    }
    for constraint in details.constraints where isWanted(constraint.target) {
      rows.append([
        .string("CONSTRAINT \(constraint.name.quotedName)"), .string(""), .string(constraint.text),
      ])
    }
    return rows
  }

  private static func unlabelled(_ details: SchemaDetails) -> [Value] {
    [.string("()"), .integer(Int64(details.unlabelledNodes)), .string("")]
  }

  private static func row(_ label: SchemaDetails.Label) -> [Value] {
    [
      .string("(:\(label.name.quotedName))"), .integer(Int64(label.count)),
      .string(text(label.properties, of: label.count)),
    ]
  }

  private static func row(_ type: SchemaDetails.RelationshipType) -> [Value] {
    [
      .string("[:\(type.name.quotedName)]"), .integer(Int64(type.count)),
      .string(text(type.properties, of: type.count)),
    ]
  }

  private static func row(_ connection: SchemaDetails.Connection, of type: String) -> [Value] {
    func end(_ label: String?) -> String { label.map { "(:\($0.quotedName))" } ?? "()" }
    return [
      .string("  \(end(connection.start))-[:\(type.quotedName)]->\(end(connection.end))"),
      .integer(Int64(connection.count)), .string(""),
    ]
  }

  /// A row, and one for each property.
  private static func expanded(
    _ row: [Value], _ properties: [SchemaDetails.Property]
  ) -> [[Value]] {
    [[row[0], row[1], .string("")]]
      + properties.map { property in
        [
          .string("  .\(property.name.quotedName)"), .integer(Int64(property.count)),
          .string(property.types.joined(separator: " | ")),
        ]
      }
  }

  /// `name STRING, year INTEGER (12)`; the number where not all have the property.
  private static func text(_ properties: [SchemaDetails.Property], of count: Int) -> String {
    properties.map { property in
      "\(property.name.quotedName) \(property.types.joined(separator: "|"))"
        + (property.count < count ? " (\(Count.text(property.count)))" : "")
    }.joined(separator: ", ")
  }
}
