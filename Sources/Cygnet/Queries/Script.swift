public import CygnetCore
import CypherSyntax

/// A text of statements, parsed.
public struct Script: Sendable {
  public let source: SourceText
  public let statements: [ScriptStatement]

  /// - Throws: the first mistake, the others in `CygnetError.others`.
  public init(_ source: SourceText) throws(CygnetError) {
    self.source = source
    let (statements, diagnostics) = Parser.parse(source.text)
    if let first = diagnostics.first {
      throw first.error(in: source, others: Array(diagnostics.dropFirst()))
    }
    self.statements = statements.map { ScriptStatement(tree: $0, source: source) }
  }

  public init(_ text: String) throws(CygnetError) { try self.init(SourceText(text)) }

  private init(_ source: SourceText, _ statements: [ScriptStatement]) {
    self.source = source
    self.statements = statements
  }

  /// The statements of a text that can be read, and the mistakes in the others.
  public static func recovering(_ source: SourceText) -> (script: Script, mistakes: [CygnetError]) {
    let (statements, diagnostics) = Parser.parse(source.text)
    return (
      Script(source, statements.map { ScriptStatement(tree: $0, source: source) }),
      diagnostics.map { $0.error(in: source) }
    )
  }
}

/// One statement of a script.
public struct ScriptStatement: Sendable {
  let tree: Statement
  /// The text that the statement is part of; errors point into it.
  public let source: SourceText

  /// The statement as written, without its semicolon.
  public var text: String {
    let bytes = source.text.utf8.dropFirst(tree.range.lowerBound)
      .prefix(tree.range.upperBound - tree.range.lowerBound)
    return String(decoding: Array(bytes), as: UTF8.self)
  }
}

extension ScriptStatement {
  /// Runs the statement's work; an error that has no place gets the statement's,
  /// where the text is a file's.
  func locating<Answer>(
    _ body: () throws(CygnetError) -> Answer
  ) throws(CygnetError) -> Answer {
    do {
      return try body()
    } catch {
      guard error.range == nil, source.name != nil else { throw error }
      var located = error
      (located.source, located.range) = (source, tree.range)
      throw located
    }
  }

  /// Where the statement begins in its source, in bytes.
  public var startByte: Int { tree.range.lowerBound }

  /// Whether running the statement can change the graph.
  public var changesGraph: Bool {
    guard tree.mode != .explain else { return false }
    switch tree.body {
    case .query(let query): return query.changesGraph
    case .show: return false
    case .createIndex, .dropIndex, .createConstraint, .dropConstraint: return true
    }
  }

  /// Whether the statement deletes nodes with their relationships, and no MATCH or WITH
  /// in it says WHERE: easily more than was meant.
  public var deletesUnconditionally: Bool {
    guard tree.mode != .explain, case .query(let query) = tree.body else { return false }
    var found = (deletes: false, hasCondition: false)
    Self.look(query.parts.flatMap(\.clauses), &found)
    return found.deletes && !found.hasCondition
  }

  private static func look(
    _ clauses: [Clause], _ found: inout (deletes: Bool, hasCondition: Bool)
  ) {
    for clause in clauses {
      switch clause {
      case .match(let match): if match.predicate != nil { found.hasCondition = true }
      case .with(let projection): if projection.predicate != nil { found.hasCondition = true }
      case .delete(let delete): if delete.isDetach { found.deletes = true }
      case .foreach(let foreach): look(foreach.clauses, &found)
      case .subquery(let call): look(call.query.parts.flatMap(\.clauses), &found)
      case .unwind, .return, .create, .merge, .set, .remove, .call, .loadCSV: break
      }
    }
  }
}

extension Query {
  fileprivate var changesGraph: Bool {
    parts.contains { part in
      part.clauses.contains { clause in
        switch clause {
        case .create, .merge, .set, .remove, .delete, .foreach: true
        case .subquery(let call): call.query.changesGraph
        case .match, .unwind, .with, .return, .call, .loadCSV: false
        }
      }
    }
  }
}

extension SourceText {
  /// A file's text, which must be UTF-8.
  public static func read(_ path: String) throws(CygnetError) -> SourceText {
    try ScriptFiles.read(path)
  }

  /// Text from bytes that must be UTF-8.
  public static func decode(
    _ bytes: some Collection<UInt8>, name: String?
  ) throws(CygnetError) -> SourceText {
    try ScriptFiles.text(bytes, name: name)
  }
}
