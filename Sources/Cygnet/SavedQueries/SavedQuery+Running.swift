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
    var result: QueryResult?
    for statement in query.statements {
      try result?.finish()
      result = try run(statement, arguments, options: options)
    }
    guard let result else {
      throw CygnetError(
        .syntax, .compileTime, "NoStatement", "query `\(query.name)` has no statement",
        range: query.range, source: query.source)
    }
    return result
  }
}

extension Transaction {
  /// Runs a saved query; `arguments` are complete.
  func run(
    _ query: SavedQuery, arguments: [String: Value], options: QueryOptions
  ) throws(CygnetError) -> QueryResult? {
    var result: QueryResult?
    for statement in query.statements {
      try result?.finish()
      result = try run(statement, arguments, options: options)
    }
    return result
  }
}

extension QueryResult {
  /// Runs to the end; nobody looks at the rows, but they may raise errors.
  package func finish() throws(CygnetError) { while try next() != nil {} }
}
