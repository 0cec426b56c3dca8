import CygnetCore
import Foundation
import GraphFormats
import GraphStore
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct GraphMLWriterTests {
  private func written(
    _ graph: Graph, _ dialect: GraphMLWriter.Dialect = .neo4j
  ) throws -> String {
    let selection = GraphSelection(graph)
    let writer = GraphMLWriter(
      selection, survey: try SelectionSurvey(selection), dialect: dialect)
    var text = ByteText()
    try writer.write(selection) { text.append($0) }
    return text.string
  }

  private func graph(_ make: (GraphWriter) throws -> Void) throws -> Graph {
    let store = GraphStore()
    let writer = try #require(store.beginWriting(patience: .seconds(1)))
    try make(writer)
    try store.commit(writer)
    return store.current
  }

  /// Nodes of other labels lie in another segment.
  private let bob = "n\(SegmentSize.count)"

  /// Alice, `n0`, knows Bob.
  private func people() throws -> Graph {
    try graph { writer in
      let (person, admin) = (try writer.label("Person"), try writer.label("a:b\\c"))
      let (alice, bob) = (
        try writer.createNode(labels: [person, admin]), try writer.createNode(labels: [])
      )
      func set(_ key: String, _ value: Value, of node: NodeID) throws {
        writer.setProperty(try writer.key(key), of: node, to: value)
      }
      try set("name", .string("Alice & <Bob>\r"), of: alice)
      try set("born", .date(Date(epochDay: 0)), of: alice)
      try set("mixed", .integer(1), of: alice)
      try set("mixed", .string(""), of: bob)
      try set("tags", .list([.string("x, \"y\""), .string("z")]), of: alice)
      try set("tags", .list([]), of: bob)
      try set("days", .list([.date(Date(epochDay: 1))]), of: bob)
      try set("size", .float(.infinity), of: alice)
      try set("size", .integer(7), of: bob)
      try set("labels", .boolean(true), of: bob)
      let knows = try writer.createRelationship(
        try writer.type("KNOWS & \"SO\""), from: alice, to: bob)
      writer.setProperty(try writer.key("since"), of: knows, to: .integer(1999))
    }
  }

  @Test func theDialectOfNeo4j() throws {
    let expected = """
      <key id="labels" for="node" attr.name="labels" attr.type="string" cygnet:role="labels"/>
      <key id="label" for="edge" attr.name="label" attr.type="string" cygnet:role="type"/>
      <key id="k0" for="node" attr.name="born" attr.type="string" cygnet:type="DATE"/>
      <key id="k1" for="node" attr.name="days" attr.type="string" attr.list="string" \
      cygnet:type="LIST&lt;DATE&gt;"/>
      <key id="k2" for="node" attr.name="labels_" attr.type="boolean" cygnet:name="labels"/>
      <key id="k3" for="node" attr.name="mixed" attr.type="string"/>
      <key id="k4" for="node" attr.name="name" attr.type="string"/>
      <key id="k5" for="node" attr.name="size" attr.type="double"/>
      <key id="k6" for="node" attr.name="tags" attr.type="string" attr.list="string"/>
      <key id="k7" for="edge" attr.name="since" attr.type="long"/>
      <graph id="G" edgedefault="directed">
      <node id="n0" labels=":Person:a\\:b\\\\c"><data key="labels">:Person:a\\:b\\\\c</data>\
      <data key="k0">1970-01-01</data><data key="k3" cygnet:type="INTEGER">1</data>\
      <data key="k4">Alice &amp; &lt;Bob&gt;&#13;</data><data key="k5">Infinity</data>\
      <data key="k6">["x, \\"y\\"","z"]</data></node>
      <node id="\(bob)"><data key="k1">["1970-01-02"]</data><data key="k2">true</data>\
      <data key="k3"></data><data key="k5" cygnet:type="INTEGER">7</data>\
      <data key="k6">[]</data></node>
      <edge id="e0" source="n0" target="\(bob)" label="KNOWS &amp; &quot;SO&quot;">\
      <data key="label">KNOWS &amp; "SO"</data><data key="k7">1999</data></edge>
      </graph>
      </graphml>

      """
    let text = try written(try people())
    #expect(text.split(separator: "\n", maxSplits: 2).last.map(String.init) == expected)
  }

  @Test func theDialectOfGephi() throws {
    let text = try written(try people(), .gephi)
    let expected = """
      <node id="n0"><data key="label">Alice &amp; &lt;Bob&gt;&#13;</data>\
      <data key="labels">:Person:a\\:b\\\\c</data><data key="k0">1970-01-01</data>\
      <data key="k3" cygnet:type="INTEGER">1</data>\
      <data key="k4">Alice &amp; &lt;Bob&gt;&#13;</data><data key="k5">Infinity</data>\
      <data key="k6">[x, "y", z]</data></node>
      <node id="\(bob)"><data key="label">\(bob)</data><data key="k1">[1970-01-02]</data>\
      <data key="k2">true</data><data key="k3"></data>\
      <data key="k5" cygnet:type="INTEGER">7</data><data key="k6">[]</data></node>
      <edge id="e0" source="n0" target="\(bob)"><data key="TYPE">KNOWS &amp; "SO"</data>\
      <data key="edgelabel">KNOWS &amp; "SO"</data><data key="k7">1999</data></edge>
      """
    #expect(text.contains(expected))
    #expect(text.contains("attr.name=\"tags\" attr.type=\"string\"/>"))
    #expect(text.contains("<key id=\"label\" for=\"node\" attr.name=\"label\""))
  }

  @Test(arguments: GraphMLWriter.Dialect.allCases)
  func nothingIsAGraphToo(_ dialect: GraphMLWriter.Dialect) throws {
    let file = try GraphMLFile(try written(Graph(), dialect))
    #expect(file.elements.lines.isEmpty)
    #expect(file.keyNames.isEmpty)
  }

  /// Two names that Gephi takes for one, and two that XML cannot tell apart.
  @Test func namesOfKeysAreAllDifferent() throws {
    let graph = try graph { writer in
      let node = try writer.createNode(labels: [])
      for name in ["Size", "size", "a\u{1}", "a\u{2}", "label", "label_", "self", "\"<é>&"] {
        writer.setProperty(try writer.key(name), of: node, to: .string(name))
      }
    }
    for dialect in GraphMLWriter.Dialect.allCases {
      let file = try GraphMLFile(try written(graph, dialect))
      let names = file.attributeNames.map { dialect == .gephi ? $0.lowercased() : $0 }
      #expect(Set(names).count == 8, "\(names)")
      #expect(names.contains("\"<é>&") && !names.contains("self"))
      #expect(Set(file.keyNames).isSuperset(of: ["Size", "size", "label", "label_", "self"]))
    }
  }

  /// What is written says all of a graph, but for what XML cannot hold.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func whatIsWrittenIsTheGraph(_ seed: UInt64) throws {
    let graph = try SampleGraph.random(seed: seed, nodes: 300, relationships: 500)
    let file = try GraphMLFile(try written(graph))
    var expected = ElementList()
    graph.forEachNode { node in
      expected.nodes.append(
        ReadNode(
          key: String(node.rawValue),
          labels: graph.labels(of: node).map { graph.catalog.labels.names[Int($0.rawValue)] },
          properties: GraphMLFile.held(graph.properties(of: node)), line: 0))
    }
    graph.forEachRelationship { relationship in
      guard let ends = graph.ends(of: relationship) else { return }
      expected.relationships.append(
        ReadRelationship(
          type: graph.catalog.types.names[Int(ends.type.rawValue)],
          start: String(ends.start.rawValue), end: String(ends.end.rawValue),
          properties: GraphMLFile.held(graph.properties(of: relationship)), line: 0))
    }
    #expect(file.elements.lines == expected.lines, "seed \(seed)")
  }

  // MARK: Outside readers

  @Test(.enabled(if: Program.path("xmllint") != nil), arguments: GraphMLWriter.Dialect.allCases)
  func xmllintFindsItWellFormed(_ dialect: GraphMLWriter.Dialect) throws {
    let graph = try SampleGraph.random(seed: 9, nodes: 200, relationships: 300)
    let text = try written(graph, dialect)
    let answer = try Program.run("xmllint", ["--noout", "-"], input: Array(text.utf8))
    #expect(answer.status == 0 && answer.errors.isEmpty, "\(answer.errors)")
  }

  @Test(.enabled(if: Program.hasModule("networkx")), arguments: GraphMLWriter.Dialect.allCases)
  func networkxReadsIt(_ dialect: GraphMLWriter.Dialect) throws {
    let script = """
      import sys, io, networkx
      graph = networkx.read_graphml(io.BytesIO(sys.stdin.buffer.read()), force_multigraph=True)
      alice, bob = graph.nodes["n0"], graph.nodes["\(bob)"]
      edge = graph.edges["n0", "\(bob)", "e0"]
      print(len(graph), graph.size(), alice["name"] == "Alice & <Bob>\\r", alice["born"])
      print(alice["labels"], bob["labels_"], alice["size"], bob["size"], bob["mixed"] == "")
      print(edge["label"], edge["since"] + 1)
      """
    let answer = try Program.run(
      Program.python, ["-c", script], input: Array(try written(try people(), dialect).utf8))
    #expect(
      answer.output == """
        2 1 True 1970-01-01
        :Person:a\\:b\\\\c True inf 7.0 True
        KNOWS & "SO" 2000

        """, "\(answer.errors)")
  }

  /// igraph reads no numbers below 1e-307, hence another graph than the random one.
  @Test(.enabled(if: Program.hasModule("igraph")), arguments: GraphMLWriter.Dialect.allCases)
  func igraphReadsIt(_ dialect: GraphMLWriter.Dialect) throws {
    let script = """
      import sys, io, igraph, tempfile
      with tempfile.NamedTemporaryFile(suffix=".graphml") as file:
        file.write(sys.stdin.buffer.read())
        file.flush()
        graph = igraph.Graph.Read_GraphML(file.name)
      print(graph.vcount(), graph.ecount(), graph.vs[0]["born"], graph.vs[0]["size"])
      print(graph.vs["id"], graph.es[0]["label"], graph.es[0]["since"])
      """
    let answer = try Program.run(
      Program.python, ["-c", script], input: Array(try written(try people(), dialect).utf8))
    #expect(
      answer.output == """
        2 1 1970-01-01 inf
        ['n0', '\(bob)'] KNOWS & "SO" 1999.0

        """, "\(answer.errors)")
  }

  @Test(.enabled(if: Program.hasModule("networkx")), arguments: GraphMLWriter.Dialect.allCases)
  func networkxCountsWhatWasWritten(_ dialect: GraphMLWriter.Dialect) throws {
    let graph = try SampleGraph.random(seed: 4, nodes: 3_000, relationships: 5_000)
    let script = """
      import sys, io, networkx
      graph = networkx.read_graphml(io.BytesIO(sys.stdin.buffer.read()), force_multigraph=True)
      own = {"label", "labels", "TYPE"}
      count = lambda all: sum(len(set(data) - own) for data in all)
      print(len(graph), graph.size(), count(data for _, data in graph.nodes(data=True)),
        count(data for _, _, data in graph.edges(data=True)))
      """
    let answer = try Program.run(
      Program.python, ["-c", script], input: Array(try written(graph, dialect).utf8))
    var (nodes, relationships) = (0, 0)
    graph.forEachNode { nodes += graph.properties(of: $0).count }
    graph.forEachRelationship { relationships += graph.properties(of: $0).count }
    #expect(answer.output == "3000 5000 \(nodes) \(relationships)\n", "\(answer.errors)")
  }
}

/// Reads GraphML of the dialect `neo4j` by another parser and in the plainest way.
private final class GraphMLFile: NSObject, XMLParserDelegate {
  private(set) var elements = ElementList()
  private(set) var attributeNames: [String] = []
  private(set) var keyNames: [String] = []
  private var types: [String: (name: String, type: String)] = [:]
  private var properties: [(key: String, value: Value)] = []
  private var open: [String: String] = [:]
  private var data: [String: String] = [:]
  private var text = ""

  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Foundation.Data(text.utf8))
    parser.delegate = self
    let isRead = parser.parse()
    try #require(isRead, "\(String(describing: parser.parserError)) \(parser.lineNumber)")
  }

  /// A text without what XML cannot hold.
  static func held(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let isHeld = scalar.value >= 0x20 || [9, 10, 13].contains(scalar.value)
          return isHeld && ![0xFFFE, 0xFFFF].contains(scalar.value) ? scalar : "\u{FFFD}"
        }))
  }

  static func held(_ properties: ValueMap) -> [(key: String, value: Value)] {
    properties.map { (key: $0.0, value: held($0.1)) }
  }

  private static func held(_ value: Value) -> Value {
    switch value {
    case .string(let text): .string(held(text))
    case .list(let list): .list(list.map(heldInList))
    default: value
    }
  }

  /// JSON holds control characters. Foundation's reader drops U+FEFF at times.
  static func heldInList(_ value: Value) -> Value {
    guard case .string(let text) = value else { return value }
    return .string(
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.filter { $0 != "\u{FEFF}" }.map { scalar in
            [0xFFFE, 0xFFFF].contains(scalar.value) ? "\u{FFFD}" : scalar
          })))
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    text = ""
    switch name {
    case "key":
      guard attributes["cygnet:role"] == nil else { return }
      let attributeName = attributes["attr.name"] ?? "?"
      let name = attributes["cygnet:name"] ?? attributeName
      attributeNames.append(attributeName)
      keyNames.append(name)
      let native = ["boolean": "BOOLEAN", "long": "INTEGER", "double": "FLOAT", "string": "STRING"]
      var type = native[attributes["attr.type"] ?? ""] ?? "?"
      if let element = attributes["attr.list"] { type = "LIST<\(native[element] ?? "?")>" }
      types[attributes["id"] ?? "?"] = (name, attributes["cygnet:type"] ?? type)
    case "node", "edge":
      open = attributes
      properties = []
    case "data": data = attributes
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    switch name {
    case "data":
      let key = data["key"] ?? "?"
      guard let (name, type) = types[key] else {
        return
      }
      properties.append((name, value(text, data["cygnet:type"] ?? type)))
    case "node":
      elements.nodes.append(
        ReadNode(
          key: String(open["id"]?.dropFirst() ?? "?"), labels: labels(open["labels"] ?? ""),
          properties: properties, line: 0))
    case "edge":
      elements.relationships.append(
        ReadRelationship(
          type: open["label"] ?? "?", start: String(open["source"]?.dropFirst() ?? "?"),
          end: String(open["target"]?.dropFirst() ?? "?"), properties: properties, line: 0))
    default: break
    }
  }

  private func labels(_ text: String) -> [String] {
    var labels: [String] = []
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        labels[labels.count - 1].unicodeScalars.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == ":" {
        labels.append("")
      } else {
        labels[labels.count - 1].unicodeScalars.append(scalar)
      }
    }
    return labels
  }

  private func value(_ text: String, _ type: String) -> Value {
    guard type.hasPrefix("LIST<") else {
      return FieldType(name: type).flatMap { CSVText.value(text, $0) } ?? .null
    }
    let element = String(type.dropFirst(5).dropLast())
    let json = try? JSONSerialization.jsonObject(with: Foundation.Data(text.utf8))
    return .list(
      (json as? [Any] ?? []).map { part in
        if let part = part as? String { return Self.heldInList(value(part, element)) }
        guard let number = part as? NSNumber else { return .null }
        switch element {
        case "BOOLEAN": return .boolean(number.boolValue)
        case "FLOAT": return .float(number.doubleValue)
        default: return .integer(number.int64Value)
        }
      })
  }
}
