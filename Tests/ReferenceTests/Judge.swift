import CygnetCore
import CypherSyntax

/// Two answers to one query that cannot both be right.
struct Disagreement {
  var variant: String
  var engine: String
  var reference: String
  /// The engine takes the query for invalid.
  var isRejected = false
}

enum Verdict {
  case agreed(rows: Int)
  case agreedOnError(String)
  case disagreed(Disagreement)
  /// The reference gave up.
  case skipped(String)
}

/// Runs one query by the reference and by the engine, and compares.
struct Judge {
  let engines: EngineSet
  let flaw: ReferenceInterpreter.Flaw?

  init(_ graph: ReferenceGraph, flaw: ReferenceInterpreter.Flaw? = nil, turn: Int? = nil) throws {
    engines = try EngineSet(graph, turn: turn)
    self.flaw = flaw
  }

  private enum Expected {
    case table(ReferenceTable, ReferenceGraph)
    case error(String)
  }

  /// - Parameter mayFailEarly: whether types are wrong by the text, so that the
  ///   engine may say so before it runs the query, whether or not a row gets there.
  func verdict(_ text: String, mayFailEarly: Bool = false) -> Verdict {
    let (statements, diagnostics) = Parser.parse(text)
    guard statements.count == 1, case .query(let query) = statements[0].body else {
      let message = diagnostics.first.map { "\($0.code): \($0.message)" } ?? "no query"
      return .disagreed(
        Disagreement(
          variant: "parsed", engine: message, reference: "a valid query", isRejected: true))
    }
    return verdict(query, text, mayFailEarly)
  }

  private func verdict(_ query: Query, _ text: String, _ mayFailEarly: Bool) -> Verdict {
    let reference = ReferenceInterpreter(engines.graph, flaw: flaw)
    let expected: Expected
    do {
      let table = try reference.run(query)
      expected = .table(table, reference.graph)
    } catch let error as ReferenceError {
      if error.code == "Oversized" || error.code.hasPrefix("Unsupported") {
        return .skipped(error.code)
      }
      expected = .error(error.code)
    } catch {
      return .skipped("\(error)")
    }
    for variant in engines.variants {
      let outcome = engines.run(query, text, variant)
      if mayFailEarly, case .failure("InvalidArgumentType", true) = outcome {
        return .agreedOnError("InvalidArgumentType early")
      }
      if let found = disagreement(expected, outcome, query, variant) { return .disagreed(found) }
    }
    switch expected {
    case .table(let table, _): return .agreed(rows: table.rows.count)
    case .error(let code): return .agreedOnError(code)
    }
  }

  // MARK: Comparison

  private func disagreement(
    _ expected: Expected, _ outcome: EngineSet.Outcome, _ query: Query,
    _ variant: EngineSet.Variant
  ) -> Disagreement? {
    let isSame: Bool
    switch (expected, outcome) {
    case (.error(let a), .failure(let b, _)): isSame = a == b
    case (.table(let table, let graph), .answer(let columns, let rows, let after)):
      isSame =
        hasSameColumns(table.columns, columns, variant)
        && (table.columns.isEmpty || isSameTable(table, graph, rows))
        && (after.map { $0 == GraphShape(graph) } ?? true)
    default: isSame = false
    }
    if isSame { return nil }
    var found = Disagreement(
      variant: variant.name, engine: text(outcome), reference: text(expected, query))
    if case .failure(_, true) = outcome { found.isRejected = true }
    return found
  }

  /// An unnamed column is named by its text, which printing may change.
  private func hasSameColumns(
    _ expected: [String], _ found: [String], _ variant: EngineSet.Variant
  ) -> Bool {
    variant.isReprinted ? expected.count == found.count : expected == found
  }

  private func isSameTable(
    _ table: ReferenceTable, _ graph: ReferenceGraph, _ rows: [[Value]]
  ) -> Bool {
    guard table.rows.count == rows.count else { return false }
    let modes = table.columns.map(Canonical.Mode.init)
    func canonical(_ rows: [[Value]], _ describing: Describing) -> [[Canonical]] {
      rows.map { row in row.map { Canonical($0, describing) } }
    }
    let a = canonical(table.rows, Describing(graph: graph))
    let b = canonical(rows, Describing(graph: nil))
    guard let ties = table.ties else { return Canonical.areSame(a, b, modes) }
    var start = 0
    while start < ties.count {
      let end = ties[start...].firstIndex { $0 != ties[start] } ?? ties.count
      if !Canonical.areSame(Array(a[start..<end]), Array(b[start..<end]), modes) { return false }
      start = end
    }
    return true
  }

  // MARK: Text

  private func text(_ outcome: EngineSet.Outcome) -> String {
    switch outcome {
    case .failure(let code, let isCompileTime):
      return code + (isCompileTime ? " (compile time)" : "")
    case .answer(let columns, let rows, let after):
      return lines(columns, rows, Describing(graph: nil), after)
    }
  }

  private func text(_ expected: Expected, _ query: Query) -> String {
    switch expected {
    case .error(let code): return code
    case .table(let table, let graph):
      let after = query.writes ? GraphShape(graph) : nil
      return lines(table.columns, table.rows, Describing(graph: graph), after)
    }
  }

  private func lines(
    _ columns: [String], _ rows: [[Value]], _ describing: Describing, _ after: GraphShape?
  ) -> String {
    var lines = [columns.joined(separator: " | ")]
    for row in rows.prefix(30) {
      lines.append(row.map { text(Canonical($0, describing)) }.joined(separator: " | "))
    }
    if rows.count > 30 { lines.append("… \(rows.count) rows") }
    if let after { lines.append("graph:\n    " + after.text) }
    return lines.joined(separator: "\n    ")
  }

  private func text(_ value: Canonical) -> String {
    switch value {
    case .text(let text): text
    case .integer(let number): "\(number)"
    case .float(let number): "\(number)"
    case .list(let list): "[" + list.map(text).joined(separator: ", ") + "]"
    }
  }
}
