public import CygnetCore
import CypherSyntax
import GraphStore
import QueryPlanner

/// Looks for what is wrong with saved queries, or likely to be.
public struct SavedQueryLinter {
  private let database: Database

  /// - Parameter database: the graph whose labels, types and properties the
  ///   queries are to know.
  public init(_ database: Database) { self.database = database }

  /// Mistakes and doubts, in the order of the text.
  public func findings(_ query: SavedQuery) -> [CygnetError] {
    var findings = query.mistakes.map { $0.error(in: query.source) }
    let bound = query.statements.map { (statement: $0, names: database.preparation.bind($0)) }
    findings += parameterFindings(query, bound.compactMap(\.names.0))
    findings += defaultFindings(query) + testFindings(query)
    for (index, (statement, names)) in bound.enumerated() {
      let isLast = index == bound.count - 1
      findings += statementFindings(statement, names, isLast ? query.columns : nil)
    }
    return findings.sorted { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
  }

  private func finding(
    _ code: String, _ message: String, _ range: SourceRange, _ source: SourceText
  ) -> CygnetError {
    Diagnostic(code, kind: .warning, gqlStatus: "01000", message, at: range).error(in: source)
  }

  // MARK: Parameters

  private func parameterFindings(
    _ query: SavedQuery, _ statements: [BoundStatement]
  ) -> [CygnetError] {
    let used = Set(statements.flatMap(\.parameters).map { CodePoints($0.name) })
    return query.parameters.compactMap { parameter in
      guard let range = parameter.range else { return nil }
      let isDeclared = query.declares(parameter)
      if isDeclared, !used.contains(CodePoints(parameter.name)), query.mistakes.isEmpty {
        return finding(
          "UnusedParameter", "parameter `\(parameter.name)` is declared and not used", range,
          query.source)
      }
      if !isDeclared, query.isAnnotated {
        return finding(
          "UndeclaredParameter", "parameter `$\(parameter.name)` is used and not declared", range,
          query.source)
      }
      return nil
    }
  }

  private func defaultFindings(_ query: SavedQuery) -> [CygnetError] {
    var findings: [CygnetError] = []
    for parameter in query.parameters {
      guard let text = parameter.defaultText else { continue }
      do {
        _ = try parameter.defaultValue(text, of: query)
      } catch {
        findings.append(
          finding("InvalidDefault", error.message, parameter.range ?? .none, query.source))
      }
    }
    return findings
  }

  private func testFindings(_ query: SavedQuery) -> [CygnetError] {
    query.tests.compactMap { (test) -> CygnetError? in
      do throws(CygnetError) {
        try test.check(query)
        return nil
      } catch {
        return finding(error.code, error.message, test.range, query.source)
      }
    }
  }

  // MARK: Statements

  private func statementFindings(
    _ statement: ScriptStatement, _ names: (BoundStatement?, [Diagnostic]),
    _ columns: [SavedQuery.Column]?
  ) -> [CygnetError] {
    let source = statement.source
    let (bound, diagnostics) = names
    guard let bound else { return diagnostics.map { $0.error(in: source) } }
    let catalog = database.store.current.catalog
    var findings = bound.names.compactMap { $0.warning(catalog) }.map { $0.error(in: source) }
    findings += CartesianProducts.find(in: bound, catalog: catalog).map { range in
      finding(
        "CartesianProduct",
        "parts of this MATCH that nothing ties together are paired row by row", range, source)
    }
    if let columns, case .query(let query) = bound.body {
      let (declared, found) = (columns.map(\.name), query.columns.map(\.name))
      if declared.map(CodePoints.init) != found.map(CodePoints.init) {
        findings.append(
          finding(
            "ColumnsDiffer",
            "the query returns \(found.joined(separator: ", ")); declared are "
              + declared.joined(separator: ", "), statement.resultRange, source))
      }
    }
    return findings
  }
}

extension SavedQuery {
  /// Whether the parameter has a `param:` line; others were found in the text.
  fileprivate func declares(_ parameter: Parameter) -> Bool {
    guard let range = parameter.range else { return false }
    return !statements.contains {
      $0.startByte <= range.lowerBound && range.upperBound <= $0.tree.range.upperBound
    }
  }
}

extension ScriptStatement {
  /// The RETURN of the statement, or its beginning.
  fileprivate var resultRange: SourceRange {
    if case .query(let query) = tree.body, let clause = query.parts.last?.clauses.last {
      return clause.range
    }
    return SourceRange(startByte, startByte + 1)
  }
}

extension SavedQuery.Test {
  /// Reads what the test says without running it.
  fileprivate func check(_ query: SavedQuery) throws(CygnetError) {
    switch expectation {
    case nil:
      throw CygnetError(
        .syntax, .compileTime, "IncompleteTest", "test `\(title)` does not say what it expects")
    case .error?: return
    case .rows(let order, _, let rows)?:
      for row in rows { _ = try ExpectedTable.read(row, order == .anyAlsoInLists) }
    case .empty?, .count?: break
    }
    _ = try query.arguments(try givenArguments())
  }
}
