import Cygnet

/// Runs one case: its steps, in order, on a database of its own.
struct CaseRunner {
  /// Why a case fails.
  struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }

  private enum Outcome {
    case rows(columns: [String], rows: [[ExpectedValue]])
    case error(CygnetError)
  }

  private let kit: ConformanceKit
  private let database = Database()
  private var parameters: [String: Value] = [:]
  /// Of the last query.
  private var outcome: Outcome?
  private var effects = SideEffects()
  /// Whether a step has looked at the outcome.
  private var isChecked = true

  /// The reason for which the case fails, or `nil`.
  static func failure(of example: KitCase, in kit: ConformanceKit) -> String? {
    do {
      var steps: [KitStep] = []
      for step in example.steps { steps.append(try KitStep(step)) }
      var runner = CaseRunner(kit)
      try runner.run(steps)
      guard worksOnFilledGraph(steps) else { return nil }
      do {
        var runner = CaseRunner(kit)
        try runner.fill()
        try runner.run(steps)
      } catch {
        return "on a filled graph: \(error)"
      }
      return nil
    } catch {
      return "\(error)"
    }
  }

  /// Scenarios on any graph, but for those that then make one of their own.
  private static func worksOnFilledGraph(_ steps: [KitStep]) -> Bool {
    steps.contains(.graph(.any))
      && !steps.contains { step in
        if case .execute = step { true } else { false }
      }
  }

  private init(_ kit: ConformanceKit) { self.kit = kit }

  /// Names that no scenario uses, so that the counts of side effects hold.
  private func fill() throws {
    try database.query(
      """
      CREATE (a:Swan:Bird {ring: 'a', weight: 9.5}), (b:Swan {ring: 'b', seen: [2021, 2023]}),
             (lake:Lake {depth: 12}), (a)-[:NESTS_AT {since: 2020}]->(lake),
             (b)-[:NESTS_AT]->(lake), (a)-[:PAIRED_WITH {ringed: true}]->(b),
             (b)-[:PREENS]->(b), ()
      """)
  }

  private mutating func run(_ steps: [KitStep]) throws {
    for step in steps { try run(step) }
    guard isChecked else { throw Failure("no step says what the query gives") }
  }

  private mutating func run(_ step: KitStep) throws {
    switch step {
    case .graph(.any), .graph(.empty): return
    case .graph(.named(let name)):
      for statement in try kit.graph(name) { try setUp(statement) }
    case .execute(let query): try setUp(query)
    case .parameters(let values): parameters = try values.mapValues { try $0.parameter }
    case .procedure(let procedure): try database.register(try procedure.procedure())
    case .query(let query): try execute(query)
    case .result(let expected): try check(expected)
    case .sideEffects(let expected): try check(SideEffects(expected))
    case .error(let expected): try check(expected)
    }
  }

  /// No query of the kit needs more; one that hangs is a failure.
  private static let options = QueryOptions(
    memoryLimit: 268_435_456, timeLimit: .seconds(20))

  private func setUp(_ query: String) throws {
    do {
      _ = try database.query(query, options: Self.options).rows()
    } catch {
      throw Failure("while setting up: \(Self.text(error))")
    }
  }

  private mutating func execute(_ query: String) throws {
    guard isChecked else { throw Failure("no step says what the query gives") }
    isChecked = false
    let before = try GraphSnapshot(database)
    do {
      let result = try database.query(query, parameters, options: Self.options)
      // A query can fail at its last row.
      let rows = try result.rows().map { $0.values.map { ExpectedValue($0) } }
      outcome = .rows(columns: result.columns, rows: rows)
    } catch {
      outcome = .error(error)
    }
    effects = try GraphSnapshot(database).changes(since: before)
  }

  private static func text(_ error: CygnetError) -> String {
    "\(error.kind) at \(error.phase.rawValue): \(error.code) (\(error.message))"
  }

  private mutating func check(_ expected: KitStep.ExpectedRows?) throws {
    isChecked = true
    switch outcome {
    case nil: throw Failure("no query was executed")
    case .error(let error): throw Failure("expected rows, found \(Self.text(error))")
    case .rows(let columns, let rows):
      if let expected {
        try Self.compare(expected, columns, rows)
      } else if !rows.isEmpty {
        throw Failure("expected no rows, found \(rows.count): \(Self.text(rows[0]))")
      }
    }
  }

  private static func compare(
    _ expected: KitStep.ExpectedRows, _ columns: [String], _ rows: [[ExpectedValue]]
  ) throws {
    guard expected.columns.map({ CodePoints($0) }) == columns.map({ CodePoints($0) }) else {
      throw Failure("expected columns \(expected.columns), found \(columns)")
    }
    let wanted = expected.rows.map { CodePoints(text($0, expected.ignoringListOrder)) }
    let found = rows.map { CodePoints(text($0, expected.ignoringListOrder)) }
    guard wanted.count == found.count else {
      let difference = difference(wanted, found)
      throw Failure("expected \(wanted.count) rows, found \(found.count): \(difference)")
    }
    if expected.inOrder {
      for (index, (wanted, found)) in zip(wanted, found).enumerated() where wanted != found {
        throw Failure("row \(index + 1): expected \(wanted.text), found \(found.text)")
      }
    } else if wanted.sorted() != found.sorted() {
      throw Failure(difference(wanted, found))
    }
  }

  private static func text(_ row: [ExpectedValue], _ ignoringListOrder: Bool = false) -> String {
    "| "
      + row.map { $0.text(ignoringListOrder: ignoringListOrder) + " |" }.joined(separator: " ")
  }

  /// The first rows that one side has and the other has not.
  private static func difference(_ wanted: [CodePoints], _ found: [CodePoints]) -> String {
    let (missing, excess) = (subtract(found, from: wanted), subtract(wanted, from: found))
    return "expected \(missing.first?.text ?? "nothing more"), "
      + "found \(excess.first?.text ?? "nothing more")"
  }

  private static func subtract(
    _ rows: [CodePoints], from others: [CodePoints]
  ) -> [CodePoints] {
    var counts: [CodePoints: Int] = [:]
    for row in rows { counts[row, default: 0] += 1 }
    return others.filter { row in
      guard let count = counts[row], count > 0 else { return true }
      counts[row] = count - 1
      return false
    }
  }

  private func check(_ expected: SideEffects) throws {
    guard outcome != nil else { throw Failure("no query was executed") }
    guard expected == effects else {
      throw Failure("expected side effects \(expected), found \(effects)")
    }
  }

  private mutating func check(_ expected: KitStep.ExpectedError) throws {
    isChecked = true
    let wanted =
      "\(expected.kind) at \(expected.phase ?? "any time"): \(expected.code ?? "any code")"
    switch outcome {
    case nil: throw Failure("no query was executed")
    case .rows(_, let rows): throw Failure("expected \(wanted), found \(rows.count) rows")
    case .error(let error):
      guard error.kind.description == expected.kind,
        expected.phase ?? error.phase.rawValue == error.phase.rawValue,
        expected.code ?? error.code == error.code
      else { throw Failure("expected \(wanted), found \(Self.text(error))") }
      guard effects == SideEffects() else {
        throw Failure("the query failed as expected and had side effects: \(effects)")
      }
    }
  }
}
