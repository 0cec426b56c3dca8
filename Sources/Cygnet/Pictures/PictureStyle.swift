public import CygnetCore
import CypherSyntax
import GraphFormats

/// How pictures of a graph look: rules by label, type and condition, whose values are
/// expressions of the query language.
///
/// ```
/// graph { title: 'Who backs whom', legend: true }
/// (n:Company) { caption: n.name, fill: palette(n.country) }
/// (n:Company) WHERE n.status = 'rumoured' { line: 'dashed' }
/// ()-[r:INVESTED_IN]->() { width: scale(r.amount, 1, 8), source: r.sources }
/// ```
///
/// For each attribute the last rule counts that gives a value. `Styles.md` tells them all.
public struct PictureStyle: Sendable {
  let sheet: StyleSheet
  let source: SourceText
  /// Whether names that the graph does not have are worth a warning.
  let isOwn: Bool

  /// - Throws: the first mistake, with its place in the text.
  public init(_ source: SourceText) throws(CygnetError) { try self.init(source, isOwn: true) }

  private init(_ source: SourceText, isOwn: Bool) throws(CygnetError) {
    let (sheet, mistakes) = Parser.parseStyle(source.text)
    guard let sheet else {
      guard let first = mistakes.first else {
        throw CygnetError(.syntax, .compileTime, "UnexpectedSyntax", "the style cannot be read")
      }
      throw first.error(in: source, others: Array(mistakes.dropFirst()))
    }
    self.sheet = sheet
    self.source = source
    self.isOwn = isOwn
    try check()
  }

  /// The name of the file beside a graph that styles its pictures.
  public static let fileName = "graph.style"

  /// The style of a graph: `graph.style` in its folder, or in the one where its file
  /// lies; `nil` where there is none.
  public static func beside(_ graph: String) throws(CygnetError) -> PictureStyle? {
    guard let path = ScriptFiles.styleFile(beside: graph) else { return nil }
    return try PictureStyle(try SourceText.read(path))
  }

  /// What a style need not say: it comes before every other. Keys that the graph does not
  /// have are left out, so that nothing is looked for in vain.
  static func standard(_ catalog: Catalog) throws(CygnetError) -> PictureStyle {
    func known(_ variable: String, _ keys: [String]) -> [String] {
      keys.filter { catalog.keys[$0] != nil }.map { variable + "." + $0 }
    }
    func first(_ found: [String]) -> String? {
      found.count > 1 ? "coalesce(\(found.joined(separator: ", ")))" : found.first
    }
    func date(_ found: [String]) -> String? {
      first(found).map { "CASE WHEN \($0) IS :: DATE THEN \($0) END" }
    }
    let nodes: [(String, String?)] = [
      ("caption", first(known("n", ["name", "title", "label", "id"]))),
      ("link", first(known("n", ["url", "link"]))),
      ("source", first(known("n", ["sources", "source"]))),
      ("from", date(known("n", ["from"]))), ("to", date(known("n", ["to"]))),
    ]
    let relationships: [(String, String?)] = [
      ("width", first(known("r", ["amount", "weight"])).map { "scale(\($0), 1, 6)" }),
      ("source", first(known("r", ["sources", "source"]))),
      ("from", date(known("r", ["from", "since", "date"]))),
      ("to", date(known("r", ["to", "until"]))),
    ]
    func rule(_ pattern: String, _ attributes: [(String, String?)]) -> String {
      let entries = attributes.compactMap { name, value in value.map { "\(name): \($0)" } }
      return "\(pattern) { \(entries.joined(separator: ", ")) }\n"
    }
    return try PictureStyle(
      SourceText(rule("(n)", nodes) + rule("()-[r]->()", relationships)), isOwn: false)
  }

  private func check() throws(CygnetError) {
    var mistakes: [Diagnostic] = []
    func check(_ entries: [StyleSheet.Entry], _ known: [String], _ of: String) {
      for entry in entries where !known.contains(entry.attribute.text) {
        let nearest = Suggestion.nearest(to: entry.attribute.text, among: known)
        mistakes.append(
          Diagnostic(
            "UnknownAttribute", kind: .semantic, gqlStatus: "42N62",
            "\(of) have no attribute `\(entry.attribute.text)`; expected "
              + known.joined(separator: ", "),
            suggestion: nearest.map { "did you mean `\($0)`?" }, at: entry.attribute.range))
      }
    }
    func checkOnce(_ entries: [StyleSheet.Entry]) {
      var seen: Set<String> = []
      for entry in entries where !seen.insert(entry.attribute.text).inserted {
        mistakes.append(
          Diagnostic(
            "AttributeTwice", kind: .semantic, gqlStatus: "42N62",
            "`\(entry.attribute.text)` has a value in this rule already",
            at: entry.attribute.range))
      }
    }
    for rule in sheet.rules { checkOnce(rule.entries) }
    check(sheet.graph, GraphAttribute.allCases.map(\.rawValue), "pictures")
    for rule in sheet.rules {
      if rule.pattern.relationships.isEmpty {
        check(rule.entries, StyleAttribute.ofNodes.map(\.name), "nodes")
      } else {
        check(rule.entries, StyleAttribute.ofRelationships.map(\.name), "relationships")
      }
    }
    if let first = mistakes.first {
      throw first.error(in: source, others: Array(mistakes.dropFirst()))
    }
  }
}
