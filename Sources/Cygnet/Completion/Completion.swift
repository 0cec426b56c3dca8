import CygnetCore
import GraphStore
import QueryRuntime

/// What may stand where a cursor is.
public struct Completion: Sendable, Equatable {
  public enum Kind: String, Sendable {
    case keyword, function, procedure, variable, label, relationshipType, propertyKey, parameter
    /// A column that a procedure yields.
    case output
  }

  /// Takes the place of `CompletionList.range`. Names stand in backticks where they must;
  /// a function ends in `(`, one that takes nothing in `()`.
  public let text: String
  public let kind: Kind
  /// A signature, a type, a count such as `236`, or nothing.
  public let detail: String

  init(_ text: String, _ kind: Kind, _ detail: String = "") {
    self.text = text
    self.kind = kind
    self.detail = detail
  }
}

public struct CompletionList: Sendable {
  /// The bytes that a candidate takes the place of: the word at the cursor, what
  /// follows the cursor included; in backticks, the whole name with them.
  public let range: Range<Int>
  /// The likeliest first. Those that begin with what is written come before those
  /// that only contain it, in any case.
  public let candidates: [Completion]
}

extension Database {
  /// What may be written at a place in a text of statements.
  ///
  /// ```swift
  /// database.completions(in: "MATCH (i:Investor)-[:", at: 21)
  /// ```
  ///
  /// Labels, types and keys are those of the graph, restricted to what occurs in the
  /// pattern around the cursor; keywords those with which the parser can go on. Any text
  /// and any offset will do: where nothing is known there are no candidates.
  ///
  /// - Parameters:
  ///   - byte: the cursor's offset in UTF-8.
  ///   - parameters: names to offer after `$`.
  public func completions(
    in text: String, at byte: Int, parameters: some Sequence<String> = EmptyCollection<String>()
  ) -> CompletionList {
    let cursor = CursorText(text, at: byte)
    guard cursor.site != .none else { return CompletionList(range: cursor.range, candidates: []) }
    let completer = Completer(
      text: cursor, scan: StatementScan(cursor), names: GraphNames(store.current, knownKeys),
      procedures: preparation.procedures.table, parameters: Array(parameters))
    return CompletionList(range: cursor.range, candidates: completer.candidates())
  }
}
