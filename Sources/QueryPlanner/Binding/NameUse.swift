package import CygnetCore

/// A name of the graph that a statement reads. When the graph has never seen it
/// the statement still runs, but may not mean what it says.
package struct NameUse: Sendable {
  package enum Kind: String, Sendable {
    case label
    case type = "relationship type"
    case key = "property key"
  }

  package var kind: Kind
  package var name: String
  package var range: SourceRange

  /// The warning, if the graph does not know the name.
  package func warning(_ catalog: Catalog) -> Diagnostic? {
    let (table, status): (TokenTable, String) =
      switch kind {
      case .label: (catalog.labels, "01N50")
      case .type: (catalog.types, "01N51")
      case .key: (catalog.keys, "01N52")
      }
    guard table[name] == nil else { return nil }
    let nearest = Suggestion.nearest(to: name, among: table.names)
    let shown = (kind == .key ? "" : ":") + Quoting.name(name)
    return Diagnostic(
      "Unknown" + (kind == .label ? "Label" : kind == .type ? "RelationshipType" : "PropertyKey"),
      kind: .warning, gqlStatus: status, "the graph has no \(kind.rawValue) `\(shown)`",
      suggestion: nearest.map {
        "did you mean `\((kind == .key ? "" : ":") + Quoting.name($0))`?"
      }, at: range)
  }
}

/// The names of the graph that a statement reads and writes.
struct NameUses {
  private struct Key: Hashable {
    var kind: NameUse.Kind
    var name: CodePoints
  }

  private var read: [NameUse] = []
  private var seen: Set<Key> = []
  private var written: Set<Key> = []

  mutating func reads(_ kind: NameUse.Kind, _ name: String, _ range: SourceRange) {
    guard seen.insert(Key(kind: kind, name: CodePoints(name))).inserted else { return }
    read.append(NameUse(kind: kind, name: name, range: range))
  }

  mutating func writes(_ kind: NameUse.Kind, _ name: String) {
    written.insert(Key(kind: kind, name: CodePoints(name)))
  }

  /// Names that the statement reads but does not bring into being itself.
  var foreign: [NameUse] {
    read.filter { !written.contains(Key(kind: $0.kind, name: CodePoints($0.name))) }
  }
}
