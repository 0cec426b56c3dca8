import CygnetCore
import CypherSyntax

/// Keywords as they are offered: words that only make sense together as one.
enum KeywordPhrases {
  /// Where a query begins; what is not here comes after, as in `others`.
  static let first = [
    "MATCH", "RETURN", "CREATE", "MERGE", "OPTIONAL MATCH", "WITH", "UNWIND", "CALL",
    "LOAD CSV WITH HEADERS FROM", "LOAD CSV FROM", "FOREACH", "CREATE INDEX",
    "CREATE CONSTRAINT", "DROP INDEX", "DROP CONSTRAINT", "SHOW INDEXES", "SHOW CONSTRAINTS",
    "SHOW PROCEDURES", "SHOW FUNCTIONS", "EXPLAIN", "PROFILE",
  ]

  /// Anywhere else: what belongs to the clause at hand, then what goes on with an
  /// expression, then further clauses, then what begins an expression.
  static let others = [
    "WHEN", "THEN", "ELSE", "END", "DESC", "ASC", "ON CREATE SET", "ON MATCH SET", "YIELD", "AS",
    "WHERE", "RETURN", "WITH HEADERS FROM", "WITH", "ORDER BY", "SKIP", "LIMIT", "AND", "OR", "IN",
    "CONTAINS",
    "STARTS WITH", "ENDS WITH", "IS UNIQUE", "IS NULL", "IS NOT NULL", "XOR", "DISTINCT", "NOT",
    "EXISTS", "CASE", "COUNT", "COLLECT", "ANY", "ALL", "NONE", "SINGLE", "REDUCE", "NULL", "TRUE",
    "FALSE", "OPTIONAL MATCH", "MATCH", "SET", "CREATE", "MERGE", "DELETE", "DETACH DELETE",
    "REMOVE", "UNWIND", "CALL", "FOREACH", "LOAD CSV WITH HEADERS FROM", "LOAD CSV FROM",
    "UNION", "UNION ALL", "IF NOT EXISTS", "IF EXISTS", "NOT NULL", "CREATE SET", "MATCH SET",
    "HEADERS FROM", "CSV FROM", "CSV WITH HEADERS FROM",
  ]

  /// Begin an expression, but less often than a function does.
  static let late: Set<String> = [
    "COUNT", "COLLECT", "ANY", "ALL", "NONE", "SINGLE", "REDUCE", "NULL", "TRUE", "FALSE",
  ]

  /// Keywords in no list above, for who types them.
  private static let rest = Keyword.allCases.map(\.rawValue).filter {
    !first.contains($0) && !others.contains($0)
  }

  /// Words that mean nothing without the next.
  private static let beginnings: Set<String> = [
    "CSV", "DETACH", "DROP", "ENDS", "HEADERS", "IF", "IS", "LOAD", "ON", "OPTIONAL", "ORDER",
    "SHOW", "STARTS",
  ]

  /// All phrases in the order in which they are offered.
  static func ordered(beginsQuery: Bool) -> [String] {
    guard beginsQuery else { return others + first.filter { !others.contains($0) } + rest }
    return first + others.filter { !first.contains($0) } + rest
  }

  /// Leaves out beginnings of phrases that are there in full.
  static func withoutBeginnings(_ phrases: [String]) -> [String] {
    phrases.filter { phrase in
      !beginnings.contains(phrase) || !phrases.contains { $0.hasPrefix(phrase + " ") }
    }
  }
}

extension StatementScan {
  /// Whether the phrase makes sense after what is before it, where the parser does not
  /// ask: which clauses may follow each other.
  func allows(_ phrase: String) -> Bool {
    if phrase == "NOT NULL" { return keyword(tokens.count - 1) == .is }
    let word = Keyword(rawValue: String(phrase.prefix { $0 != " " }))
    guard let word, word.startsClause, inner.kind == .query || inner.kind == .foreach,
      // There the word belongs to a phrase.
      ![.on, .starts, .ends, .csv, .optional, .detach].contains(keyword(tokens.count - 1))
    else { return true }
    let query = inner.query
    switch word {
    case .union: return inner.kind == .query
    case _ where query.hasReturned: return false
    case .create, .merge, .set, .remove, .delete, .detach, .foreach: return !query.isExpression
    case _ where inner.kind == .foreach: return false
    case .match, .optional, .unwind, .call, .load: return !query.hasWritten
    default: return true
    }
  }
}
