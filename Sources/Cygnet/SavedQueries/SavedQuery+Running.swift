public import CygnetCore

extension Database {
  /// Runs a saved query.
  ///
  /// - Parameter parameters: values for its parameters; those that have a default
  ///   may be left out. See `SavedQuery.arguments(_:)` for what is refused.
  /// - Returns: the result of the query's last statement.
  @discardableResult
  public func run(
    _ query: SavedQuery, _ parameters: [String: Value] = [:],
    options: QueryOptions = QueryOptions()
  ) throws(CygnetError) -> QueryResult {
    try query.checked()
    let arguments = try query.arguments(parameters)
    let result = try query.statements.lastResult { (statement) throws(CygnetError) in
      try run(statement, arguments, options: options)
    }
    guard let result else {
      throw CygnetError(
        .syntax, .compileTime, "NoStatement", "query `\(query.name)` has no statement",
        range: query.range, source: query.source)
    }
    return result
  }
}

extension [ScriptStatement] {
  /// Runs the statements one after the other, each to its end, for rows that nobody
  /// looks at may raise errors too; all but the last, whose result is returned.
  package func lastResult(
    _ run: (ScriptStatement) throws(CygnetError) -> QueryResult
  ) throws(CygnetError) -> QueryResult? {
    var result: QueryResult?
    for statement in self {
      try result?.finish()
      result = try run(statement)
    }
    return result
  }
}

extension QueryResult {
  /// Runs to the end, rows unseen.
  func finish() throws(CygnetError) { while try next() != nil {} }
}
