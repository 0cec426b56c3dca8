import CygnetCore

/// A graph or subgraph of a DOT text: what holds within it.
final class DOTScope {
  enum Kind {
    case graph, node, edge

    init?(_ keyword: DOTLexer.Keyword) {
      switch keyword {
      case .graph: self = .graph
      case .node: self = .node
      case .edge: self = .edge
      case .strict, .digraph, .subgraph: return nil
      }
    }
  }

  typealias Attributes = [(key: String, value: DOTLexer.Word)]

  private let parent: DOTScope?
  let name: String?
  private var defaults: [Kind: Attributes] = [:]
  private var subgraphs: [CodePoints: DOTScope] = [:]
  /// In the order in which they came.
  private(set) var nodes: [Int] = []
  private var members: Set<Int> = []

  init(_ name: String?, in parent: DOTScope?) {
    self.name = name
    self.parent = parent
  }

  /// A name that comes again is the same subgraph.
  func subgraph(_ name: String?) -> DOTScope {
    guard let name else { return DOTScope(nil, in: self) }
    if let known = subgraphs[CodePoints(name)] { return known }
    let new = DOTScope(name, in: self)
    subgraphs[CodePoints(name)] = new
    return new
  }

  /// Into this and all around it.
  ///
  /// - Returns: the subgraphs in which it is new, the outermost first.
  func insert(_ node: Int) -> [DOTScope] {
    var entered: [DOTScope] = []
    var scope: DOTScope? = self
    while let current = scope, current.members.insert(node).inserted {
      current.nodes.append(node)
      entered.append(current)
      scope = current.parent
    }
    return entered.reversed()
  }

  func setDefault(_ kind: Kind, _ key: String, _ value: DOTLexer.Word) {
    defaults[kind, default: []].set(key, value)
  }

  /// Of what is made here.
  func defaults(_ kind: Kind) -> Attributes {
    guard let parent else { return defaults[kind] ?? [] }
    var attributes = parent.defaults(kind)
    for (key, value) in defaults[kind] ?? [] { attributes.set(key, value) }
    return attributes
  }

  /// The label that it gives to its nodes.
  var label: String? {
    guard let name, parent != nil else { return nil }
    if let own = defaults[.graph]?.last(where: { $0.key == "label" })?.value {
      let text = own.isMarkup ? own.text : DOTEscapes.undone(own.text, ["G": name])
      if !text.isEmpty { return text }
    }
    guard name.hasPrefix("cluster") else { return name.isEmpty ? nil : name }
    let rest = name.dropFirst(7).drop { $0 == "_" || $0 == " " }
    return rest.isEmpty ? name : String(rest)
  }

  /// Whether it explains a picture's colours.
  var isLegend: Bool { name == "cluster_legend" }
}

extension DOTScope.Attributes {
  mutating func set(_ key: String, _ value: DOTLexer.Word) {
    if let place = firstIndex(where: { CodePoints.areEqual($0.key, key) }) {
      self[place].value = value
    } else {
      append((key, value))
    }
  }

  subscript(key: String) -> DOTLexer.Word? { first { $0.key == key }?.value }
}

/// What a DOT text says, until all of it has been read.
struct DOTGraph {
  /// The most edges: a product of two subgraphs has very many.
  static let edgeLimit = 16_777_216

  private struct Node {
    let id: String
    let line: Int
    var attributes: DOTScope.Attributes
    /// Subgraphs that it is in, the outermost first.
    var scopes: [DOTScope] = []
  }

  private struct Edge {
    let start: Int
    let end: Int
    let line: Int
    var attributes: DOTScope.Attributes
  }

  private struct EdgeKey: Hashable {
    let start: Int
    let end: Int
    let key: CodePoints?
  }

  let isDirected: Bool
  let root: DOTScope
  private let isStrict: Bool
  private var nodes: [Node] = []
  private var places: [CodePoints: Int] = [:]
  private var edges: [Edge] = []
  private var known: [EdgeKey: Int] = [:]

  init(name: String, isDirected: Bool, isStrict: Bool) {
    self.isDirected = isDirected
    self.isStrict = isStrict
    root = DOTScope(name, in: nil)
  }

  /// The node of an id, which is made with what is default in the scope.
  mutating func node(_ id: String, in scope: DOTScope, line: Int) -> Int {
    let place: Int
    if let known = places[CodePoints(id)] {
      place = known
    } else {
      place = nodes.count
      places[CodePoints(id)] = place
      nodes.append(Node(id: id, line: line, attributes: scope.defaults(.node)))
    }
    let entered = scope.insert(place)
    if !entered.isEmpty { nodes[place].scopes += entered }
    return place
  }

  mutating func set(_ attributes: DOTScope.Attributes, of nodes: [Int]) {
    for node in nodes {
      for (key, value) in attributes { self.nodes[node].attributes.set(key, value) }
    }
  }

  /// Edges from each of `starts` to each of `ends`.
  ///
  /// - Returns: `false` where there would be too many.
  mutating func connect(
    _ starts: [Int], _ ends: [Int], _ attributes: DOTScope.Attributes, in scope: DOTScope,
    line: Int
  ) -> Bool {
    let (product, overflow) = starts.count.multipliedReportingOverflow(by: ends.count)
    guard !overflow, edges.count + product <= Self.edgeLimit else { return false }
    let defaults = scope.defaults(.edge)
    // One that is default does not make edges the same.
    let name = attributes["key"].map { CodePoints($0.text) }
    for start in starts {
      for end in ends {
        connect(start, end, name, line, defaults: defaults, attributes)
      }
    }
    return true
  }

  private mutating func connect(
    _ start: Int, _ end: Int, _ name: CodePoints?, _ line: Int,
    defaults: DOTScope.Attributes, _ attributes: DOTScope.Attributes
  ) {
    var place = edges.count
    if isStrict || name != nil {
      let isTurned = !isDirected && start > end
      let key = EdgeKey(
        start: isTurned ? end : start, end: isTurned ? start : end, key: isStrict ? nil : name)
      if let earlier = known[key] {
        place = earlier
      } else {
        known[key] = place
      }
    }
    if place == edges.count {
      edges.append(Edge(start: start, end: end, line: line, attributes: defaults))
    }
    for (key, value) in attributes { edges[place].attributes.set(key, value) }
  }

  // MARK: Elements

  func give(to taker: inout some ReadElementTaker) throws {
    for node in nodes where !isDrawing(node) { try taker.take(.node(element(node))) }
    for edge in edges
    where edge.attributes["style"]?.text != "invis" && !isDrawing(nodes[edge.start])
      && !isDrawing(nodes[edge.end])
    {
      try taker.take(.relationship(element(edge)))
    }
  }

  private func isDrawing(_ node: Node) -> Bool {
    node.scopes.contains { $0.isLegend }
      || (node.id.hasPrefix("#rank ") && node.attributes["shape"]?.text == "plaintext")
  }

  private func element(_ node: Node) -> ReadNode {
    var labels: [String] = []
    for label in node.scopes.compactMap(\.label)
    where !labels.contains(where: { CodePoints.areEqual($0, label) }) {
      labels.append(label)
    }
    let meanings: [Unicode.Scalar: String] = ["N": node.id, "G": root.name ?? ""]
    let label = node.attributes["label"]
    var properties = Self.properties(node.attributes, meanings)
    let name = label.map { Self.shown($0, meanings) } ?? node.id
    let hasName = node.attributes["name"] != nil
    if hasName {
      if label != nil { properties.append(("label", .string(name))) }
    } else {
      properties.insert(("name", .string(name)), at: 0)
    }
    return ReadNode(key: node.id, labels: labels, properties: properties, line: node.line)
  }

  private func element(_ edge: Edge) -> ReadRelationship {
    let (start, end) = (nodes[edge.start].id, nodes[edge.end].id)
    let meanings: [Unicode.Scalar: String] = [
      "G": root.name ?? "", "T": start, "H": end, "E": start + (isDirected ? "->" : "--") + end,
    ]
    let type = edge.attributes["label"].map { Self.shown($0, meanings) } ?? ""
    return ReadRelationship(
      type: type.isEmpty ? "EDGE" : type, start: start, end: end,
      properties: Self.properties(edge.attributes, meanings), line: edge.line)
  }

  /// Attributes in which backslashes have a meaning.
  private static let escaped: Set<String> = [
    "xlabel", "headlabel", "taillabel", "tooltip", "labeltooltip", "edgetooltip", "headtooltip",
    "tailtooltip", "URL", "href", "labelURL", "edgeURL", "headURL", "tailURL", "target",
  ]

  /// All but the label.
  private static func properties(
    _ attributes: DOTScope.Attributes, _ meanings: [Unicode.Scalar: String]
  ) -> [(key: String, value: Value)] {
    attributes.compactMap { key, value in
      if key == "label" || key.isEmpty { return nil }
      if escaped.contains(key) { return (key, .string(shown(value, meanings))) }
      return (key, value.isMarkup ? .string(value.text) : ReadText.inferred(value.text))
    }
  }

  private static func shown(
    _ word: DOTLexer.Word, _ meanings: [Unicode.Scalar: String]
  ) -> String {
    word.isMarkup ? word.text : DOTEscapes.undone(word.text, meanings)
  }
}

/// What a picture shows of a text.
enum DOTEscapes {
  /// Lines end at `\n`, `\l` and `\r`; some letters behind a backslash stand for names; a
  /// backslash before anything else hides itself. References to characters are undone.
  static func undone(_ text: String, _ meanings: [Unicode.Scalar: String]) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") })
    else { return text }
    var result = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\":
        guard let escaped = rest.popFirst() else { return result + "\\" }
        switch escaped {
        case "n": result += "\n"
        // A break at the end of a text that stands left or right begins no other line.
        case "l", "r": if !rest.isEmpty { result += "\n" }
        default: result += meanings[escaped] ?? String(Character(escaped))
        }
      case "&":
        let name = rest.prefix(12).prefix { $0 != ";" }
        if name.endIndex < rest.endIndex, rest[name.endIndex] == ";",
          let character = character(String(name))
        {
          result.unicodeScalars.append(character)
          rest = rest[rest.index(after: name.endIndex)...]
        } else {
          result += "&"
        }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func character(_ name: String) -> Unicode.Scalar? {
    XMLReference.scalar(Array(name.utf8)[...])
  }
}
