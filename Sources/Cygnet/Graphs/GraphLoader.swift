import CygnetCore
import CypherSyntax
import GraphStore
import QueryPlanner
import QueryRuntime

/// Loads a graph from its scripts: all of them or nothing.
///
/// Data written by hand must not be lost in silence, so rows for which a MATCH
/// finds nothing are warned of, and nodes that cannot be told apart by name are
/// an error.
struct GraphLoader {
  private let transaction: Transaction
  private var options: QueryOptions
  private var progress: LoadProgress
  private(set) var warnings: [CygnetError] = []
  private var sources: [SourceText] = []
  /// Warnings beyond the limit, which are only counted.
  private var untold = 0
  private static let warningLimit = 200

  /// - Parameter paths: the scripts to be loaded.
  init(_ transaction: Transaction, _ options: QueryOptions, _ paths: [String]) {
    self.transaction = transaction
    self.options = options
    progress = LoadProgress(options.progress, paths)
    // One statement's progress says little of the whole's.
    (self.options.progress, self.options.review) = (nil, nil)
  }

  /// Tells that a script is waited for, which `load` then takes.
  mutating func begin(_ path: String) { progress.begin("reading", path) }

  mutating func load(_ script: ScriptReader.ReadScript) throws(CygnetError) {
    if let first = script.statements.first { sources.append(first.statement.source) }
    let count = script.statements.count
    for (number, (statement, plan)) in script.statements.enumerated() {
      progress.note(
        bytes: statement.startByte, details: "statement \(number + 1) of \(count)")
      let (warned, misses) = try statement.locating { () throws(CygnetError) in
        try transaction.load(statement, plan, options: options)
      }
      guard warnings.count < Self.warningLimit else {
        untold += warned.count + misses.count
        continue
      }
      warnings += warned.map { $0.error(in: statement.source) }
      warnings += MissReport(statement).warnings(misses)
    }
    progress.endFile()
  }

  /// Looks at the graph as a whole, once all scripts are loaded.
  mutating func finish() throws(CygnetError) {
    try PrintedNames(transaction.writer.graph).check(sources)
    if untold > 0 {
      warnings.append(
        CygnetError(
          .warning, .runtime, "MoreWarnings", gqlStatus: "01000",
          "\(untold) more rows and names like these"))
    }
  }
}

/// What is said about rows for which a MATCH finds nothing.
private struct MissReport {
  private let statement: ScriptStatement

  init(_ statement: ScriptStatement) { self.statement = statement }

  func warnings(_ misses: MatchMisses) -> [CygnetError] {
    let told = misses.first.map(warning).sorted {
      ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0)
    }
    let rest = misses.count - told.count
    guard rest > 0, let last = misses.first.last else { return told }
    return told + [warning("\(rest) more rows of this statement find nothing", last.range)]
  }

  private func warning(_ miss: MatchMisses.Miss) -> CygnetError {
    guard let element = miss.element else {
      return warning("this MATCH finds nothing; the rows that reach it are lost", miss.range)
    }
    let line = statement.source.position(ofByte: miss.range.lowerBound).line
    if let range = elementRange(miss) {
      return warning("the MATCH in line \(line) finds nothing for this row; it is lost", range)
    }
    return warning(
      "this MATCH finds nothing for the row \(shortened(element.description)); it is lost",
      miss.range)
  }

  private func warning(_ message: String, _ range: SourceRange) -> CygnetError {
    Diagnostic("MatchFindsNothing", kind: .warning, gqlStatus: "02000", message, at: range)
      .error(in: statement.source)
  }

  /// The row in the text, where the UNWIND before the MATCH has its list there.
  private func elementRange(_ miss: MatchMisses.Miss) -> SourceRange? {
    guard case .query(let query) = statement.tree.body, let place = miss.place else { return nil }
    for part in query.parts {
      for case .unwind(let unwind) in part.clauses where unwind.list.range == miss.list {
        guard case .list(let elements) = unwind.list.kind, place < elements.count else {
          return nil
        }
        return elements[place].range
      }
    }
    return nil
  }

  private func shortened(_ text: String) -> String {
    text.unicodeScalars.count <= 80 ? text : String(text.prefix(80)) + "…"
  }
}
