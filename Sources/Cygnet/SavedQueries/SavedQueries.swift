public import CygnetCore
import CypherSyntax
import Foundation

/// The shelf of a graph's saved queries: the `.cypher` files of a folder.
public struct SavedQueries: Sendable {
  /// Files in byte order of their names, queries as they stand in them.
  public let all: [SavedQuery]
  /// The files with the titles that they give themselves.
  package let files: [(source: SourceText, title: String?)]

  public init() { (all, files) = ([], []) }

  /// The queries in a folder; none when there is no such folder. Mistakes in a
  /// file stay with its queries.
  public init(folder: String) throws(CygnetError) {
    guard ScriptFiles.isFolder(folder) else {
      self.init()
      return
    }
    var sources: [SourceText] = []
    for file in try ScriptFiles.cypherFiles(in: folder) {
      sources.append(try ScriptFiles.read(file))
    }
    self.init(sources)
  }

  /// The queries in some texts, whose names are paths.
  public init(_ sources: [SourceText]) {
    var queries: [SavedQuery] = []
    var files: [(SourceText, String?)] = []
    for source in sources {
      let (found, title) = SavedQueryReader.read(source)
      queries += found
      files.append((source, title))
    }
    var seen: Set<CodePoints> = []
    for index in queries.indices where !seen.insert(CodePoints(queries[index].name)).inserted {
      queries[index].mistakes.append(
        Diagnostic(
          "DuplicateQuery", "there is another query named `\(queries[index].name)`",
          at: queries[index].range))
    }
    all = queries
    self.files = files.map { (source: $0.0, title: $0.1) }
  }

  public subscript(name: String) -> SavedQuery? {
    all.first { CodePoints.areEqual($0.name, name) }
  }

  /// The name nearest to a misspelt one.
  public func suggestion(for name: String) -> String? {
    Suggestion.nearest(to: name, among: all.map(\.name))
  }
}
