import CygnetCore
import Foundation
import GraphFormats
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct GEXFTests {
  private func written(_ picture: SamplePicture) -> String { picture.written(GEXFWriter()) }

  @Test func aPicture() {
    let expected = """
      <graph defaultedgetype="directed" mode="dynamic" timeformat="date" \
      timerepresentation="interval">
      <attributes class="node" mode="static">
      <attribute id="labels" title="labels" type="liststring"/>
      <attribute id="p.age" title="age" type="long"/>
      <attribute id="p.label" title="label_" type="string"/>
      <attribute id="p.tags" title="tags" type="liststring"/>
      </attributes>
      <attributes class="edge" mode="static">
      <attribute id="TYPE" title="TYPE" type="string"/>
      <attribute id="p.since" title="since" type="string"/>
      </attributes>
      <nodes>
      <node id="n12" label="Alice &quot;A&quot;&#10;&lt;b&gt;" start="2019-06-01" \
      end="2020-01-01"><attvalues>\
      <attvalue for="labels" value="[&quot;Person&quot;,&quot;Admin&quot;]"/>\
      <attvalue for="p.age" value="41"/><attvalue for="p.label" value="mine"/>\
      <attvalue for="p.tags" value="[&quot;x&quot;,&quot;y&quot;]"/></attvalues>\
      <viz:color r="119" g="170" b="221" a="1"/><viz:size value="20.0"/>\
      <viz:shape value="disc"/></node>
      <node id="n7" label="中文"><attvalues></attvalues>\
      <viz:color r="221" g="221" b="221" a="1"/><viz:size value="10.0"/>\
      <viz:shape value="square"/></node>
      </nodes>
      <edges>
      <edge id="e5" source="n12" target="n7" label="since 1999" kind="KNOWS" weight="2.5" \
      start="2019-06-15T10:00:00+01:00"><attvalues><attvalue for="TYPE" value="KNOWS"/>\
      <attvalue for="p.since" value="1999-01-01"/></attvalues>\
      <viz:color r="214" g="39" b="40" a="1"/><viz:thickness value="2.5"/>\
      <viz:shape value="dashed"/></edge>
      <edge id="e6" source="n12" target="n7" label="KNOWS" kind="KNOWS" weight="1.0">\
      <attvalues><attvalue for="TYPE" value="KNOWS"/></attvalues>\
      <viz:color r="136" g="136" b="136" a="1"/><viz:thickness value="1.0"/>\
      <viz:shape value="solid"/></edge>
      </edges>
      </graph>
      </gexf>

      """
    let lines = written(.small).split(separator: "\n", maxSplits: 6)
    #expect(lines.last.map(String.init) == expected)
  }

  @Test(arguments: [
    ("2019", "start=\"2019-01-01\""), ("2019-06", "start=\"2019-06-01\""),
    ("2019-06-30", "start=\"2019-06-30\""), ("0985", "start=\"0985-01-01\""),
    ("2019-06-30T09:05", "start=\"2019-06-30T09:05:00\""),
    ("2019-06-30T09:05:07.5Z", "start=\"2019-06-30T09:05:07.5Z\""),
    ("2019-06-30T09:05+02:00[Europe/Paris]", "start=\"2019-06-30T09:05:00+02:00\""),
    ("+12019-06-30", "start=\"12019-06-30\""), ("yesterday", nil), ("", nil),
  ])
  func times(_ from: String, _ expected: String?) {
    var node = PictureNode(id: 1, name: "a", caption: "a", labels: [])
    node.from = from
    let text = written(SamplePicture(nodes: [node]))
    if let expected {
      #expect(text.contains(" \(expected)>"))
    } else {
      #expect(!text.contains("start="))
    }
  }

  @Test func noTimeEndsBeforeItStarts() {
    var node = PictureNode(id: 1, name: "a", caption: "a", labels: [])
    (node.from, node.to) = ("2019-06", "2019")
    #expect(
      written(SamplePicture(nodes: [node])).contains("start=\"2019-06-01\" end=\"2019-06-01\""))
  }

  /// A number under `weight` is the weight, anything else is a property.
  @Test(arguments: [
    (Value.integer(7), "weight=\"7\"", false), (.float(0.25), "weight=\"0.25\"", false),
    (.string("heavy"), "weight=\"1.0\"", true), (.null, "weight=\"1.0\"", false),
  ])
  func weights(_ value: Value, _ expected: String, _ isProperty: Bool) {
    var picture = SamplePicture.small
    picture.relationships[1].properties = ValueMap([("weight", value)])
    picture.frame.relationshipTypes.append(("weight", FieldType(of: value)))
    let text = written(picture)
    #expect(text.contains("kind=\"KNOWS\" \(expected)>"))
    #expect(text.contains("<attvalue for=\"p.weight\"") == isProperty)
  }

  /// The rules of the schema that the writer keeps: elements and attributes known,
  /// in their order, each value of an attribute declared.
  @Test(arguments: [false, true])
  func theSchemaIsKept(_ isEmpty: Bool) throws {
    let text = written(isEmpty ? SamplePicture(nodes: []) : .hostile(seed: 3, count: 300))
    let rules = GEXFRules()
    let parser = XMLParser(data: Foundation.Data(text.utf8))
    parser.delegate = rules
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(rules.mistakes.isEmpty, "\(rules.mistakes.prefix(5))")
    #expect(rules.nodeCount == (isEmpty ? 0 : 300))
  }

  // MARK: Outside readers

  @Test(.enabled(if: Program.path("xmllint") != nil)) func xmllintFindsItWellFormed() throws {
    let text = written(.hostile(seed: 1, count: 500))
    let answer = try Program.run("xmllint", ["--noout", "-"], input: Array(text.utf8))
    #expect(answer.status == 0 && answer.errors.isEmpty, "\(answer.errors)")
  }

  private func networkx(_ script: String, _ text: String) throws -> String {
    let opening = """
      import sys, io, json, networkx
      graph = networkx.read_gexf(io.BytesIO(sys.stdin.buffer.read()))

      """
    let answer = try Program.run(
      Program.python, ["-c", opening + script], input: Array(text.utf8))
    return answer.output + answer.errors
  }

  @Test(.enabled(if: Program.hasModule("networkx"))) func networkxReadsIt() throws {
    let script = """
      alice, edge = graph.nodes["n12"], graph.edges["n12", "n7", "e5"]
      print(len(graph), graph.size(), graph.is_multigraph(), alice["age"] + 1, alice["label_"])
      print(json.loads(alice["labels"]), alice["label"] == 'Alice "A"\\n<b>', alice["viz"]["size"])
      print(alice["start"], edge["start"], edge["weight"], edge["TYPE"], edge["since"])
      """
    let found = try networkx(script, written(.small))
    #expect(
      found == """
        2 2 True 42 mine
        ['Person', 'Admin'] True 20.0
        2019-06-01 2019-06-15T10:00:00+01:00 2.5 KNOWS 1999-01-01

        """)
  }

  @Test(.enabled(if: Program.hasModule("networkx"))) func networkxReadsAllProperties() throws {
    let script = """
      count = lambda all, own: sum(len(set(data) - own) for data in all)
      print(len(graph), graph.size(),
        count((data for _, data in graph.nodes(data=True)), {"label", "labels", "viz"}),
        count((data for _, _, data in graph.edges(data=True)), {"label", "TYPE", "weight", "id"}))
      """
    let picture = SamplePicture.hostile(seed: 8, count: 1_000)
    let nodes = picture.nodes.reduce(0) { $0 + $1.properties.count }
    let relationships = picture.relationships.reduce(0) { $0 + $1.properties.count }
    let found = try networkx(script, written(picture))
    #expect(found == "1000 1500 \(nodes) \(relationships)\n")
  }
}

/// Checks what GEXF's schema asks for.
private final class GEXFRules: NSObject, XMLParserDelegate {
  private(set) var mistakes: [String] = []
  private(set) var nodeCount = 0
  private var path: [String] = []
  private var last: [String: String] = [:]
  private var declared: Set<String> = []
  private var ids: Set<String> = []

  private static let order: [String: [String]] = [
    "gexf": ["meta", "graph"], "meta": ["creator", "description"],
    "graph": ["attributes", "nodes", "edges"], "attributes": ["attribute"], "nodes": ["node"],
    "edges": ["edge"], "attvalues": ["attvalue"],
    "node": ["attvalues", "viz:color", "viz:size", "viz:shape"],
    "edge": ["attvalues", "viz:color", "viz:thickness", "viz:shape"],
  ]
  private static let attributes: [String: Set<String>] = [
    "graph": ["defaultedgetype", "mode", "timeformat", "timerepresentation"],
    "attributes": ["class", "mode"], "attribute": ["id", "title", "type"],
    "node": ["id", "label", "start", "end"],
    "edge": ["id", "source", "target", "label", "kind", "weight", "start", "end"],
    "attvalue": ["for", "value"], "viz:color": ["r", "g", "b", "a"], "viz:size": ["value"],
    "viz:thickness": ["value"], "viz:shape": ["value"],
  ]
  private static let values: [String: Set<String>] = [
    "node viz:shape": ["disc", "square", "triangle", "diamond"],
    "edge viz:shape": ["solid", "dotted", "dashed", "double"],
    "attribute type": ["boolean", "long", "double", "string", "liststring"],
  ]

  private func check(_ isKept: Bool, _ mistake: @autoclosure () -> String) {
    if !isKept { mistakes.append(path.joined(separator: "/") + ": " + mistake()) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if let parent = path.last {
      let order = Self.order[parent] ?? []
      let place = order.firstIndex(of: name)
      check(place != nil, "\(name) is not allowed")
      let before = last[parent].flatMap { order.firstIndex(of: $0) } ?? 0
      check((place ?? 0) >= before, "\(name) comes too late")
      last[parent] = name
    }
    if let known = Self.attributes[name] {
      check(known.isSuperset(of: attributes.keys), "attributes \(attributes.keys)")
    }
    switch name {
    case "attribute":
      check(Self.values["attribute type"]?.contains(attributes["type"] ?? "") == true, "type")
      declared.insert(attributes["id"] ?? "")
    case "node":
      nodeCount += 1
      check(ids.insert(attributes["id"] ?? "").inserted, "id twice")
    case "edge":
      check(
        ids.contains(attributes["source"] ?? "") && ids.contains(attributes["target"] ?? ""), "ends"
      )
    case "attvalue": check(declared.contains(attributes["for"] ?? ""), "\(attributes)")
    case "viz:shape":
      let known = Self.values["\(path.last ?? "") viz:shape"] ?? []
      check(known.contains(attributes["value"] ?? ""), "shape")
    default: break
    }
    path.append(name)
    last[name] = nil
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    path.removeLast()
  }
}
