public import CygnetCore
import CypherSyntax
import Foundation

/// The shelf of a graph's saved queries: a folder of `.cypher` files, a query
/// each, named after its file.
public struct SavedQueries: Sendable {
  /// In byte order of their names.
  public let all: [SavedQuery]

  public init() { all = [] }

  /// The queries in a folder; none when there is no such folder.
  public init(folder: String) throws(CygnetError) {
    guard ScriptFiles.isFolder(folder) else {
      all = []
      return
    }
    var queries: [SavedQuery] = []
    for file in try ScriptFiles.cypherFiles(in: folder) {
      queries.append(SavedQuery(try ScriptFiles.read(file)))
    }
    all = queries
  }

  public subscript(name: String) -> SavedQuery? {
    all.first { CodePoints.areEqual($0.name, name) }
  }

  /// The name nearest to a misspelt one.
  public func suggestion(for name: String) -> String? {
    Suggestion.nearest(to: name, among: all.map(\.name))
  }
}

/// One saved query.
public struct SavedQuery: Sendable {
  public let name: String
  public let source: SourceText
  /// The comment that the file begins with.
  public let documentation: String
  /// Parameters found in the text, in the order in which they come.
  public let parameters: [String]

  init(_ source: SourceText) {
    self.source = source
    let file = ((source.name ?? "") as NSString).lastPathComponent
    name = String(file.dropLast(".cypher".count))
    let (tokens, _) = Lexer.tokens(of: source.text, keepingComments: true)
    documentation = SavedQuery.documentation(tokens, source.text)
    parameters = SavedQuery.parameters(tokens, source.text)
  }

  private static func documentation(_ tokens: [Token], _ text: String) -> String {
    tokens.prefix { $0.kind == .comment }.map { token in
      var comment = slice(text, token.range)
      if comment.hasPrefix("/*") {
        comment = String(comment.dropFirst(2).dropLast(comment.hasSuffix("*/") ? 2 : 0))
      } else {
        comment = String(comment.dropFirst(2))
      }
      return comment.trimmingCharacters(in: .whitespacesAndNewlines)
    }.joined(separator: "\n")
  }

  private static func parameters(_ tokens: [Token], _ text: String) -> [String] {
    var names: [String] = []
    for (index, token) in tokens.enumerated() where token.kind == .dollar {
      guard index + 1 < tokens.count else { continue }
      let next = tokens[index + 1]
      guard [.name, .quotedName, .integer].contains(next.kind) else { continue }
      var name = slice(text, next.range)
      if next.kind == .quotedName {
        name = name.dropFirst().dropLast().replacingOccurrences(of: "``", with: "`")
      }
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  private static func slice(_ text: String, _ range: SourceRange) -> String {
    let bytes = text.utf8.dropFirst(range.lowerBound)
      .prefix(range.upperBound - range.lowerBound)
    return String(decoding: Array(bytes), as: UTF8.self)
  }
}
