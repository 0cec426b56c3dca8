public import CygnetCore
import Foundation

/// What became of one test of a saved query.
public struct SavedQueryTestOutcome: Sendable {
  public let query: String
  /// What the test says of itself.
  public let title: String
  /// What is wrong, in lines of text; `nil` when the test passed.
  public let failure: String?
  /// The file and the place in it.
  public let file: String
  public let line: Int
  package let source: SourceText
  package let test: SavedQuery.Test
  /// The rows that were found, in the notation of tests.
  package let found: ExpectedTable?
  /// Whether the rows are all that is wrong.
  package let hasOtherRows: Bool

  public var passed: Bool { failure == nil }
}

/// Runs the tests of saved queries. A graph is as it was afterwards, whatever a
/// query writes.
public final class SavedQueryTester {
  private let database: Database
  private let options: QueryOptions
  private var fixtures: [String: Database] = [:]

  public init(_ database: Database, options: QueryOptions = QueryOptions()) {
    self.database = database
    self.options = options
  }

  /// One outcome per test, in the order of the file.
  ///
  /// - Throws: only when the run was cancelled.
  public func run(_ query: SavedQuery) throws(CygnetError) -> [SavedQueryTestOutcome] {
    var outcomes: [SavedQueryTestOutcome] = []
    for test in query.tests { outcomes.append(try run(test, query)) }
    return outcomes
  }

  private func run(
    _ test: SavedQuery.Test, _ query: SavedQuery
  ) throws(CygnetError) -> SavedQueryTestOutcome {
    var found: ExpectedTable?
    var failure: String?
    var typeMistake: String?
    do {
      try query.checked()
      failure = try check(test, query, &found)
      typeMistake = found?.typeMistake(query.columns)
      failure = failure ?? typeMistake
    } catch {
      if error.kind == .cancelled { throw error }
      failure = DiagnosticRenderer.render(error)
    }
    return SavedQueryTestOutcome(
      query: query.name, title: test.title, failure: failure, file: query.source.name ?? "",
      line: query.source.position(ofByte: test.range.lowerBound).line, source: query.source,
      test: test, found: failure == nil ? nil : found,
      hasOtherRows: failure != nil && typeMistake == nil)
  }

  /// What is wrong; `nil` for nothing.
  private func check(
    _ test: SavedQuery.Test, _ query: SavedQuery, _ found: inout ExpectedTable?
  ) throws(CygnetError) -> String? {
    guard let expectation = test.expectation else { return "the test does not say what it expects" }
    let given = try test.givenArguments()
    let graph = try test.given.map { (text) throws(CygnetError) in
      try fixture(text, query)
    }
    let transaction = try (graph ?? database).begin()
    defer { transaction.rollback() }
    let table: ExpectedTable
    do {
      let arguments = try query.arguments(given)
      let result = try query.statements.lastResult { (statement) throws(CygnetError) in
        try transaction.run(statement, arguments, options: options)
      }
      table = ExpectedTable(
        columns: result?.columns ?? [], rows: try result?.rows().map(\.values) ?? [])
    } catch {
      guard case .error(let code) = expectation, error.kind != .cancelled else { throw error }
      return error.code == code || error.kind.description == code
        ? nil : "expected the error \(code); found\n" + DiagnosticRenderer.render(error)
    }
    found = table
    return try table.difference(from: expectation)
  }

  /// A graph that a test brings along: a script, a folder, or statements.
  private func fixture(_ text: String, _ query: SavedQuery) throws(CygnetError) -> Database {
    let folder = ((query.source.name ?? "") as NSString).deletingLastPathComponent
    let path = text.hasPrefix("/") ? text : (folder as NSString).appendingPathComponent(text)
    let isPath = path.hasSuffix(".cypher") || ScriptFiles.isFolder(path)
    if let known = fixtures[isPath ? path : text] { return known }
    let graph: Database
    if isPath {
      graph = try Database.open(path, options: options)
    } else {
      graph = Database()
      let last = try Script(text).statements.lastResult { (statement) throws(CygnetError) in
        try graph.run(statement, options: options)
      }
      try last?.finish()
    }
    fixtures[isPath ? path : text] = graph
    return graph
  }
}

extension SavedQuery.Test {
  /// The parameters that the test gives.
  func givenArguments() throws(CygnetError) -> [String: Value] {
    guard let text = arguments else { return [:] }
    guard case .map(let map) = try ConstantExpression.value(text) else {
      throw CygnetError(
        .type, .compileTime, "InvalidArgumentType", gqlStatus: "22G03",
        "`with:` is followed by a map of parameters; found `\(text)`")
    }
    return Dictionary(map.map { ($0, $1) }) { _, last in last }
  }
}
