import CygnetCore
import CypherSyntax
import GraphStore

/// The forms in which nodes are known: their `name`, and each of their `names`.
///
/// Where a label's `name` must be unique, a form may belong to one node only:
/// else a lookup by it would find two things.
struct PrintedNames {
  private let graph: Graph

  init(_ graph: Graph) { self.graph = graph }

  func check(_ sources: [SourceText]) throws(CygnetError) {
    let catalog = graph.catalog
    guard let name = catalog.keys["name"].map(KeyID.init), let names = catalog.keys["names"] else {
      return
    }
    for constraint in catalog.constraints where constraint.rule == .unique && constraint.key == name
    {
      guard case .nodes(let label) = constraint.target else { continue }
      var owners: [CodePoints: NodeID] = [:]
      var clash: (form: String, first: NodeID, second: NodeID)?
      forEachNode(label) { node in
        for form in forms(node, name, KeyID(names)) {
          let owner = owners.updateValue(node, forKey: CodePoints(form))
          if let owner, owner != node, clash == nil { clash = (form, owner, node) }
        }
      }
      guard let clash else { continue }
      throw error(
        clash.form, catalog.labels.names[Int(label.rawValue)],
        [clash.first, clash.second].map { graph.property(name, of: $0).plainText }, sources)
    }
  }

  private func forEachNode(_ label: LabelID, _ body: (NodeID) -> Void) {
    let ids = Buffer<UInt32>(capacity: SegmentSize.count)
    var cursor = NodeScanCursor(graph, labels: [label])
    while case let count = cursor.fill(ids, limit: SegmentSize.count), count > 0 {
      for row in 0..<count { body(NodeID(ids[row])) }
    }
  }

  private func forms(_ node: NodeID, _ name: KeyID, _ names: KeyID) -> [String] {
    var values = [graph.property(name, of: node)]
    if case .list(let list) = graph.property(names, of: node) { values += list }
    return values.compactMap { value in
      if case .string(let text) = value { return text }
      return nil
    }
  }

  /// Points at where the form is written for the second time.
  private func error(
    _ form: String, _ label: String, _ owners: [String], _ sources: [SourceText]
  ) -> CygnetError {
    let shown = ":" + Quoting.name(label)
    var error = CygnetError(
      .constraint, .runtime, "SharedName", gqlStatus: "22N79",
      "two nodes with `\(shown)` share the printed name \(Quoting.string(form)): "
        + owners.map(Quoting.string).joined(separator: " and "),
      suggestion: "keep the form in one of them, or make them one node")
    let places = sources.lazy.flatMap { source in
      WrittenNames(source).places(of: form, label: label).map { (source, $0) }
    }
    if let (source, range) = places.dropFirst().first ?? places.first {
      (error.source, error.range) = (source, range)
    }
    return error
  }
}

/// Where a script writes the names of nodes that it makes.
private struct WrittenNames {
  private let bytes: [UInt8]
  private let tokens: [Token]

  init(_ source: SourceText) {
    bytes = Array(source.text.utf8)
    tokens = Lexer.tokens(of: source.text, keepingComments: false).tokens
  }

  /// Strings under `name` or `names`, in statements that make nodes and name the label.
  func places(of form: String, label: String) -> [SourceRange] {
    tokens.split { $0.symbol == .semicolon }.flatMap { statement -> [SourceRange] in
      let makes = statement.contains { $0.keyword == .create || $0.keyword == .merge }
      guard makes, statement.contains(where: { isName($0, label) }) else { return [] }
      return statement.indices.filter { isWritten(form, $0, in: statement) }.map {
        statement[$0].range
      }
    }
  }

  private func isWritten(_ form: String, _ place: Int, in statement: ArraySlice<Token>) -> Bool {
    guard statement[place].kind == .string, string(statement[place]) == form else { return false }
    var place = place - 1
    // Back to where the list begins.
    while place > statement.startIndex,
      statement[place].kind == .string || statement[place].symbol == .comma
    { place -= 1 }
    if place > statement.startIndex, statement[place].symbol == .openBracket { place -= 1 }
    guard place > statement.startIndex, statement[place].symbol == .colon else { return false }
    let key = statement[place - 1]
    return isName(key, "name") || isName(key, "names")
  }

  private func isName(_ token: Token, _ name: String) -> Bool {
    guard token.kind == .name || token.kind == .quotedName else { return false }
    return CodePoints.areEqual(AnnotationText.unquoted(text(token)), name)
  }

  private func text(_ token: Token) -> String {
    String(decoding: bytes[token.range.lowerBound..<token.range.upperBound], as: UTF8.self)
  }

  private func string(_ token: Token) -> String? {
    guard case .literal(.string(let value))? = Parser.parseExpression(text(token)).0?.kind else {
      return nil
    }
    return value
  }
}
