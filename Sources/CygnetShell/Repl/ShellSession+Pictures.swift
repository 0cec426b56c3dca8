import Cygnet

extension ShellSession {
  func export(_ export: Arguments.Export) throws(OutputFailure) {
    let picture: GraphPicture
    if let name = export.saved {
      let (query, given) = try saved(name, export.parameters + arguments.parameters)
      picture = try self.picture(of: query.statements, given, connects: export.connects)
    } else if let query = export.query {
      let script = try checked { () throws(CygnetError) in try Script(query) }
      picture = try self.picture(of: script.statements, parameters, connects: export.connects)
    } else {
      picture = try checked { () throws(CygnetError) in try database.picture() }
    }
    try write(picture.dot(named: arguments.graphName ?? "graph"), to: export.output)
  }

  private func picture(
    of statements: [ScriptStatement], _ parameters: [String: Value], connects: Bool
  ) throws(OutputFailure) -> GraphPicture {
    try working { (options) throws(OutputFailure) in
      try self.checked { () throws(CygnetError) in
        let result = try statements.lastResult { (statement) throws(CygnetError) in
          try self.database.run(statement, parameters, options: options)
        }
        guard let result else { throw ShellError.commandLine("there is no query to draw") }
        let picture = result.picture(of: try result.rows(), connecting: connects)
        return try ShellSession.drawable(picture)
      }
    }
  }

  /// - Throws: when there is nothing to draw.
  static func drawable(_ picture: GraphPicture) throws(CygnetError) -> GraphPicture {
    guard picture.isEmpty else { return picture }
    throw CygnetError.make(
      .argument, .runtime, "NothingToDraw", gqlStatus: "22000",
      "the result holds no nodes, relationships or paths",
      suggestion: "return them as they are, for instance `RETURN i, r, c` or `RETURN path`")
  }

  /// The nodes and relationships of the result last shown.
  func lastPicture() throws(OutputFailure) -> GraphPicture {
    guard let last = lastResult else {
      throw .failed(ShellError.commandLine("there is no result to draw; run a query first"))
    }
    return try checked { () throws(CygnetError) in
      try ShellSession.drawable(last.result.picture(of: last.rows))
    }
  }
}
