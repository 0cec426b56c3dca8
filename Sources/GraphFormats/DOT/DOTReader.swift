/// Reads a graph from a text in the DOT language of Graphviz.
///
/// - A node's `label` becomes its property `name`; one without has its id as its name. A
///   relationship's `label` is its type; one without has the type `EDGE`. All other
///   attributes, and what they are by default at that place, are properties of the types
///   that their texts look like.
/// - A subgraph with a name, a cluster say, gives its nodes a label: its own attribute
///   `label`, else its name without `cluster`.
/// - Undirected edges lead from left to right. Ports are dropped. Of a strict graph's
///   edges between the same nodes there is one, and so of edges with one `key`.
/// - What pictures hold for the sake of their layout is no part of the graph: edges in the
///   style `invis`, and our own legends and names of ranks.
package struct DOTReader {
  /// How deep subgraphs may lie in each other.
  static let nestingLimit = 256

  /// A side of an edge. A subgraph counts with the nodes that it has behind the statement.
  private enum End {
    case nodes([Int])
    case subgraph(DOTScope)

    var nodes: [Int] {
      switch self {
      case .nodes(let nodes): nodes
      case .subgraph(let scope): scope.nodes
      }
    }
  }

  private var lexer: DOTLexer
  private var token = DOTLexer.Token.end
  private var graph: DOTGraph

  /// - Parameter bytes: the whole text.
  /// - Throws: where the text is not in the language: nothing is taken then.
  package static func read(
    _ bytes: [UInt8], into taker: inout some ReadElementTaker
  ) throws {
    var reader = try DOTReader(bytes)
    try reader.readGraph()
    try reader.graph.give(to: &taker)
  }

  private init(_ bytes: [UInt8]) throws(ReadMistake) {
    lexer = try DOTLexer(bytes)
    graph = DOTGraph(name: "", isDirected: true, isStrict: false)
    try advance()
  }

  // MARK: Statements

  /// [ `strict` ] ( `graph` | `digraph` ) [ name ] `{` … `}`
  private mutating func readGraph() throws(ReadMistake) {
    let isStrict = try take(.strict)
    let isDirected = try take(.digraph)
    if !isDirected {
      guard try take(.graph) else { throw mistake(expected: "`graph` or `digraph`") }
    }
    let name = try takeWord()?.text ?? ""
    graph = DOTGraph(name: name, isDirected: isDirected, isStrict: isStrict)
    try readBody(of: graph.root, depth: 0)
    guard case .end = token else { throw mistake(expected: "nothing more") }
  }

  private mutating func readBody(of scope: DOTScope, depth: Int) throws(ReadMistake) {
    guard depth <= DOTReader.nestingLimit else {
      throw lexer.mistake(
        "subgraphs lie more than \(DOTReader.nestingLimit) deep in each other")
    }
    guard try take(mark: "{") else { throw mistake(expected: "`{`") }
    while try !take(mark: "}") {
      if try take(mark: ";") { continue }
      try readStatement(in: scope, depth: depth)
    }
  }

  private mutating func readStatement(
    in scope: DOTScope, depth: Int
  ) throws(ReadMistake) {
    if case .keyword(let keyword) = token, let kind = DOTScope.Kind(keyword) {
      try advance()
      for (key, value) in try readAttributes(isNeeded: true) {
        scope.setDefault(kind, key, value)
      }
      return
    }
    let line = lexer.line()
    var ends: [End] = []
    var first = try takeWord()
    if let name = first, try take(mark: "=") {
      guard let value = try takeWord() else { throw mistake(expected: "a value") }
      scope.setDefault(.graph, name.text, value)
      return
    }
    repeat {
      if first == nil, let subgraph = try readSubgraph(in: scope, depth: depth) {
        ends.append(.subgraph(subgraph))
      } else {
        ends.append(.nodes(try readNodes(first, in: scope, line: line)))
      }
      first = nil
    } while try takeEdge()
    let attributes = try readAttributes(isNeeded: false)
    if ends.count == 1, case .nodes(let nodes) = ends[0] { graph.set(attributes, of: nodes) }
    for (starts, others) in zip(ends, ends.dropFirst()) {
      guard graph.connect(starts.nodes, others.nodes, attributes, in: scope, line: line) else {
        throw lexer.mistake("found more than \(DOTGraph.edgeLimit) edges")
      }
    }
  }

  /// `a`, `a:port`, `a:port:n`, and several with commas between them.
  ///
  /// - Parameter first: the first name, where it has been taken already.
  private mutating func readNodes(
    _ first: DOTLexer.Word?, in scope: DOTScope, line: Int
  ) throws(ReadMistake) -> [Int] {
    var nodes: [Int] = []
    var taken = first
    repeat {
      if taken == nil { taken = try takeWord() }
      guard let word = taken else { throw mistake(expected: "a statement") }
      taken = nil
      nodes.append(graph.node(word.text, in: scope, line: line))
      for _ in 0..<2 {
        guard try take(mark: ":") else { break }
        guard try takeWord() != nil else { throw mistake(expected: "a port") }
      }
    } while try take(mark: ",")
    return nodes
  }

  /// [ `subgraph` [ name ] ] `{` … `}`
  ///
  /// - Returns: `nil` where no subgraph comes.
  private mutating func readSubgraph(
    in scope: DOTScope, depth: Int
  ) throws(ReadMistake) -> DOTScope? {
    var name: String?
    if try take(.subgraph) {
      name = try takeWord()?.text
    } else {
      guard case .mark(UInt8(ascii: "{")) = token else { return nil }
    }
    let subgraph = scope.subgraph(name)
    try readBody(of: subgraph, depth: depth + 1)
    return subgraph
  }

  /// `[` name `=` value … `]` …
  private mutating func readAttributes(
    isNeeded: Bool
  ) throws(ReadMistake) -> [(key: String, value: DOTLexer.Word)] {
    var attributes: [(key: String, value: DOTLexer.Word)] = []
    var isMissing = isNeeded
    while try take(mark: "[") {
      isMissing = false
      while try !take(mark: "]") {
        guard let key = try takeWord() else { throw mistake(expected: "an attribute or `]`") }
        guard try take(mark: "=") else { throw mistake(expected: "`=`") }
        guard let value = try takeWord() else { throw mistake(expected: "a value") }
        attributes.append((key.text, value))
        if try !take(mark: ",") { _ = try take(mark: ";") }
      }
    }
    if isMissing { throw mistake(expected: "`[`") }
    return attributes
  }

  // MARK: Tokens

  private mutating func advance() throws(ReadMistake) { token = try lexer.next() }

  private mutating func take(mark: Unicode.Scalar) throws(ReadMistake) -> Bool {
    guard case .mark(UInt8(ascii: mark)) = token else { return false }
    try advance()
    return true
  }

  private mutating func takeEdge() throws(ReadMistake) -> Bool {
    guard case .edge(let isDirected) = token else { return false }
    guard isDirected == graph.isDirected else {
      throw lexer.mistake(
        isDirected
          ? "found `->` in a graph; expected `--`" : "found `--` in a digraph; expected `->`")
    }
    try advance()
    return true
  }

  private mutating func take(_ keyword: DOTLexer.Keyword) throws(ReadMistake) -> Bool {
    guard case .keyword(keyword) = token else { return false }
    try advance()
    return true
  }

  private mutating func takeWord() throws(ReadMistake) -> DOTLexer.Word? {
    guard case .word(let word) = token else { return nil }
    try advance()
    return word
  }

  private mutating func mistake(expected: String) -> ReadMistake {
    lexer.mistake("found \(lexer.described()); expected \(expected)")
  }
}
