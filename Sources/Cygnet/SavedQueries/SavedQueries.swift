public import CygnetCore
import CypherSyntax
import Foundation
import Synchronization

/// The shelf of a graph's saved queries: the `.cypher` files of a folder, read
/// when they are first asked for.
public struct SavedQueries: Sendable {
  private final class Shelf: Sendable {
    let sources: [SourceText]
    private let read = Mutex<(queries: [SavedQuery], titles: [String?])?>(nil)

    /// Why sources could not be read, by their places.
    private let failures: [Int: CygnetError]

    init(_ sources: [SourceText], _ failures: [Int: CygnetError] = [:]) {
      self.sources = sources
      self.failures = failures
    }

    var content: (queries: [SavedQuery], titles: [String?]) {
      read.withLock { known in
        if let known { return known }
        let content = SavedQueries.read(sources, failures)
        known = content
        return content
      }
    }
  }

  private let shelf: Shelf

  public init() { self.init([]) }

  /// The queries in a folder; none when there is no such folder. Mistakes in a
  /// file stay with its queries.
  public init(folder: String) throws(CygnetError) {
    var sources: [SourceText] = []
    var failures: [Int: CygnetError] = [:]
    if ScriptFiles.isFolder(folder) {
      for file in try ScriptFiles.cypherFiles(in: folder) {
        do {
          sources.append(try ScriptFiles.read(file))
        } catch {
          failures[sources.count] = error
          sources.append(error.source ?? SourceText("", name: file))
        }
      }
    }
    shelf = Shelf(sources, failures)
  }

  /// The queries in some texts, whose names are paths.
  public init(_ sources: [SourceText]) { shelf = Shelf(sources) }

  /// Files in byte order of their names, queries as they stand in them.
  public var all: [SavedQuery] { shelf.content.queries }

  /// The files with the titles that they give themselves.
  package var files: [(source: SourceText, title: String?)] {
    Array(zip(shelf.sources, shelf.content.titles))
  }

  private static func read(
    _ sources: [SourceText], _ failures: [Int: CygnetError]
  ) -> (queries: [SavedQuery], titles: [String?]) {
    var queries: [SavedQuery] = []
    var titles: [String?] = []
    for (index, source) in sources.enumerated() {
      var (found, title) = SavedQueryReader.read(source)
      if let failure = failures[index] {
        // What the file holds is not known; one query stands for it.
        found = Array(found.prefix(1))
        found[0].mistakes = [
          Diagnostic(
            failure.code, failure.message, suggestion: failure.suggestion,
            at: failure.range ?? .none)
        ]
      }
      queries += found
      titles.append(title)
    }
    var counts: [CodePoints: Int] = [:]
    for query in queries { counts[CodePoints(query.name), default: 0] += 1 }
    // None of them is run: which one is meant nobody knows.
    for index in queries.indices where counts[CodePoints(queries[index].name), default: 0] > 1 {
      queries[index].mistakes.append(
        Diagnostic(
          "DuplicateQuery", "there is another query named `\(queries[index].name)`",
          at: queries[index].range))
    }
    return (queries, titles)
  }

  public subscript(name: String) -> SavedQuery? {
    all.first { CodePoints.areEqual($0.name, name) }
  }

  /// The name nearest to a misspelt one.
  public func suggestion(for name: String) -> String? {
    Suggestion.nearest(to: name, among: all.map(\.name))
  }
}
