import CygnetCore
import Foundation
import GraphFormats
import GraphStore
import Testing

@Suite struct GraphMLReaderTests {
  private func read(_ bytes: [UInt8], pieces: Int = .max) throws -> ElementList {
    var list = ElementList()
    var reader = GraphMLReader()
    var start = 0
    while start < bytes.count {
      let end = pieces == .max ? bytes.count : min(bytes.count, start + pieces)
      try reader.read(bytes[start..<end], into: &list)
      start = end
    }
    try reader.finish(into: &list)
    return list
  }

  private func read(_ text: String, pieces: Int = .max) throws -> ElementList {
    try read(Array(text.utf8), pieces: pieces)
  }

  private func outcome(_ bytes: [UInt8], pieces: Int = .max) -> [String] {
    do {
      let list = try read(bytes, pieces: pieces)
      return list.lines + list.told
    } catch let error as ReadMistake {
      return ["\(error.line):\(error.column) \(error.message)"]
    } catch { return ["\(error)"] }
  }

  // MARK: Dialects

  private let ours = """
    <?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:cygnet="urn:cygnet:graphml">
    <key id="labels" for="node" attr.name="labels" attr.type="string" cygnet:role="labels"/>
    <key id="label" for="edge" attr.name="label" attr.type="string" cygnet:role="type"/>
    <key id="k0" for="node" attr.name="born" attr.type="string" cygnet:type="DATE"/>
    <key id="k1" for="node" attr.name="tags" attr.type="string" attr.list="string"/>
    <key id="k2" for="node" attr.name="labels_" cygnet:name="labels" attr.type="string"/>
    <key id="k3" for="node" attr.name="x" attr.type="double"/>
    <key id="k4" for="edge" attr.name="type" attr.type="long"/>
    <graph id="G" edgedefault="directed">
    <node id="n12" labels=":A\\:b:C\\\\d:e\\f"><data key="labels">:A</data><data key="k0">1960-01-02\
    </data><data key="k1">["a","b"]</data><data key="k3">INF</data></node>
    <node id="n3"><data key="k0" cygnet:type="STRING"> soon\t&amp;&#13;
    </data><data key="k1">[]</data><data key="k2"></data>\
    <data key="k3" cygnet:type="LIST&lt;FLOAT&gt;">[1.5,"NaN"]</data></node>
    <edge id="e5" source="n12" target="n3" label="KNOWS"><data key="label">KNOWS</data>\
    <data key="k4">-7</data></edge>
    </graph></graphml>
    """

  @Test(arguments: [1, 3, 100, .max]) func ourDialect(_ pieces: Int) throws {
    let list = try read(ours, pieces: pieces)
    #expect(list.told.isEmpty)
    #expect(
      list.lines == [
        "(n12:A:b:C\\d:e\\f born=Date(1960-01-02) tags=['a', 'b'] x=Infinity)",
        "(n3 born=' soon\\t&\\r\\n' labels='' tags=[] x=[1.5, NaN])",
        "(n12)-[KNOWS type=-7]->(n3)",
      ])
    #expect(list.nodes.map(\.line) == [11, 12])
  }

  @Test func foreignDialects() throws {
    // APOC: the same id for nodes and relationships.
    let apoc = try read(
      """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="born" for="node" \
      attr.name="born" attr.type="long"/><key id="labels" for="node" attr.name="labels" \
      attr.type="string"/><key id="born" for="edge" attr.name="born" attr.type="boolean"/>\
      <key id="label" for="edge" attr.name="label" attr.type="string"/>
      <graph id="G" edgedefault="directed">
      <node id="n0" labels=":Movie"><data key="labels">:Movie</data><data key="born">1999</data>\
      </node><edge id="e1" source="n0" target="n0" label="ACTED_IN"><data key="label">ACTED_IN\
      </data><data key="born">true</data></edge></graph></graphml>
      """)
    #expect(apoc.lines == ["(n0:Movie born=1999)", "(n0)-[ACTED_IN born=true]->(n0)"])
    #expect(apoc.told.isEmpty)
    // networkx: numbered keys, a type that is no string stays a property.
    let networkx = try read(
      """
      <?xml version='1.0' encoding='utf-8'?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="d3" for="edge" attr.name="type" attr.type="string"/>
        <key id="d2" for="edge" attr.name="weight" attr.type="double"><default>1</default></key>
        <key id="d1" for="node" attr.name="age" attr.type="int"/>
        <key id="d0" for="node" attr.name="color"><default>yellow</default></key>
        <graph edgedefault="undirected">
          <node id="a"><data key="d1">3</data><data key="d0">green</data></node><node id="b"/>
          <edge source="a" target="b"><data key="d3">LIKES</data></edge>
          <edge source="b" target="a" directed="false"><data key="d2">2.5</data></edge>
        </graph>
      </graphml>
      """)
    #expect(
      networkx.lines == [
        "(a age=3 color='green' id='a')", "(b color='yellow' id='b')",
        "(a)-[LIKES weight=1.0]->(b)",
        "(b)-[RELATED_TO weight=2.5]->(a)",
      ])
    // yEd: keys for drawings without a name.
    let yEd = try read(
      """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://yworks.com">
      <!--Created by yEd--><key for="port" id="d0" yfiles.type="portgraphics"/>
      <key attr.name="url" attr.type="string" for="node" id="d4"/>
      <key for="node" id="d6" yfiles.type="nodegraphics"/>
      <key for="edge" id="d9" yfiles.type="edgegraphics"/>
      <graph edgedefault="directed" id="G"><data key="d0"/>
      <node id="n0"><data key="d6"><y:ShapeNode><y:Geometry height="30"/><y:NodeLabel>
        First<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>
      <node id="n1"><graph id="n1:" edgedefault="directed"><node id="n1::n0"/></graph></node>
      <edge id="e0" source="n0" target="n1"><data key="d9"><y:PolyLineEdge><y:EdgeLabel>owns\
      </y:EdgeLabel></y:PolyLineEdge></data></edge></graph>
      <data key="d7"><y:Resources/></data></graphml>
      """)
    #expect(
      yEd.lines == [
        "(n0 name='First')", "(n1::n0 id='n1::n0')", "(n1 id='n1')", "(n0)-[owns]->(n1)",
      ])
    #expect(yEd.told.isEmpty)
    // Gephi, TinkerPop and a prefix of their own.
    let others = try read(
      """
      <g:graphml xmlns:g="http://graphml.graphdrawing.org/xmlns">
      <g:key attr.name="label" attr.type="string" for="node" id="label"/>
      <g:key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>
      <g:key attr.name="weight" attr.type="float" for="edge" id="weight"/>
      <g:key attr.name="labelV" attr.type="string" for="node" id="labelV"/>
      <g:graph edgedefault="directed"><g:node id="1"><g:data key="label">One</g:data>\
      <g:data key="labelV">person</g:data></g:node><node id="2"/>
      <g:edge source="1" target="1"><g:data key="edgelabel">E</g:data><g:data key="weight"> 2 \
      </g:data></g:edge><g:edge source="1" target="1"><g:data key="weight"/></g:edge>
      </g:graph></g:graphml>
      """)
    #expect(
      others.lines == [
        "(1:person label='One')", "(1)-[E weight=2.0]->(1)", "(1)-[RELATED_TO]->(1)",
      ])
  }

  @Test func textsAreWhatXMLSays() throws {
    let list = try read(
      """
      \u{FEFF}<?xml version="1.0"?><!DOCTYPE graphml [<!-- ]> ' --><!ENTITY e "x"> <?p ]> ?>]>
      <?style x?><graphml><key id='k' for='node' attr.name='a&#x9;&lt;b' attr.type='string'/>
      <graph><node
       id = "n\t\n1&quot;'>" ><data key="k"> a<!-- no -->b<?pi?><![CDATA[<&]]]]><![CDATA[>\r\n]]>\
      \r\n&#128165;&apos;&gt;\r中</data></node ></graph></graphml>
      <!-- after -->

      """)
    #expect(list.told.isEmpty)
    #expect(list.nodes.first?.key == "n  1\"'>")
    #expect(list.nodes.first?.properties.first?.key == "a\t<b")
    #expect(
      list.nodes.first?.properties.first?.value.plainText == " ab<&]]>\n\n💥'>\n中")
  }

  // MARK: Mistakes

  @Test func mistakesOfAnElement() throws {
    let list = try read(
      """
      <graphml><key id="i" for="node" attr.name="i" attr.type="int"/>
      <key id="l" for="node" attr.name="l" attr.type="string" attr.list="long"/><graph>
      <node id="1"><data key="i">x</data></node><node><data key="i">1</data></node>
      <node id="2"><data key="i">9223372036854775808</data></node>
      <node id="3"><data key="none">1</data></node>
      <node id="4"><data key="l">[1,"a"]</data></node><node id="5"><port name="p"/></node>
      <hyperedge><endpoint node="5"/></hyperedge><edge source="5"/>
      <edge source="5" target="5" sourceport="p"/>
      </graph></graphml>
      """)
    #expect(list.lines == ["(5 id='5')", "(5)-[RELATED_TO]->(5)"])
    #expect(
      list.told == [
        "3:14 property `i` is `x`; expected INTEGER", "3:43 a node has no attribute `id`",
        "4:14 property `i` is `9223372036854775808`; expected INTEGER",
        "5:14 found data of key `none`, which is not declared before",
        "6:14 property `l` is `[1,\"a\"]`; expected LIST<INTEGER>",
        "6:62 found a port; edges are read between nodes alone",
        "7:1 found a hyperedge; expected an edge, which has two ends",
        "7:44 an edge has no attributes `source` and `target`",
      ])
  }

  @Test(arguments: [
    ("", "1:1 found the end of the text; expected an element"),
    ("\n <svg/>", "2:2 found element `svg`; expected `graphml`"),
    ("<graphml>", "1:1 element `graphml` is not closed"),
    ("<graphml>\n<graph></node>", "2:8 found `</node>`; expected `</graph>`"),
    ("<graphml/><graphml/>", "1:11 found a second element"), ("x<graphml/>", "1:1 found text"),
    ("<graphml/>x", "1:11 found text outside"),
    ("<graphml", "1:1 found the end of the text within"),
    ("<graphml a></graphml>", "1:1 found no `=` behind attribute `a`"),
    ("<graphml a=1/>", "1:1 found no value in quotes"),
    ("<graphml a='1'b='2'/>", "1:1 found no sp"),
    ("<graphml a='1' a='2'/>", "1:1 attribute `a` comes twice"),
    ("<graphml a='<'/>", "1:1 found `<` in an attribute"),
    ("<1/>", "1:1 found `1`; expected a name"),
    ("<graphml>\n &e;</graphml>", "2:2 reference `&e;` is not known"),
    ("<!DOCTYPE g [<!ENTITY e 'x'>]><graphml>&e;</graphml>", "1:40 reference `&e;` is not known"),
    ("<graphml>&</graphml>", "1:10 `&` is no reference"),
    ("<graphml>&#0;</graphml>", "1:10 reference"),
    ("<graphml>&#xD800;</graphml>", "1:10 reference"), ("<graphml>&#xFFFE;</graphml>", "1:10 ref"),
    ("<graphml>&#99999999999;</graphml>", "1:10 `&` is no"),
    ("<graphml>]]></graphml>", "1:10 found `]]>`"),
    ("<graphml>a\u{1}</graphml>", "1:11 found a control character (byte 1)"),
    ("<graphml>\u{FFFF}</graphml>", "1:10 found the character U+ffff"),
    ("<graphml><!-- a -- b --></graphml>", "1:10 found `--` within a comment"),
    ("<?xml version='1.0' encoding='ISO-8859-1'?><graphml/>", "1:1 the text is ISO-8859-1"),
    (" <?xml version='1.0'?><graphml/>", "1:2 an XML declaration stands only"),
    ("<graphml><![CDATA[</graphml>", "1:10 found the end of the text within a CDATA section"),
    ("<graphml/><!DOCTYPE x>", "1:11 found `<!`"), ("</graphml>", "1:1 found an end tag"),
  ])
  func mistakesOfAFile(_ text: String, _ expected: String) {
    for pieces in [1, .max] {
      let found = outcome(Array(text.utf8), pieces: pieces).joined()
      #expect(found.hasPrefix(expected), "\(found)")
    }
  }

  @Test func bytesOfOtherEncodings() {
    let text = Array("<graphml>é".utf8)
    #expect(
      outcome(text.dropLast() + Array("</graphml>".utf8))
        == ["1:10 found bytes that are not UTF-8"])
    for bytes: [UInt8] in [[0xFF, 0xFE, 0x3C, 0], [0xFE, 0xFF, 0, 0x3C], [0x3C, 0, 0x67, 0]] {
      #expect(outcome(bytes) == ["1:1 the text is UTF-16; expected UTF-8"])
    }
  }

  @Test func nestingHasALimit() {
    let deep = "<graphml>" + String(repeating: "<a>", count: 100_000)
    #expect(outcome(Array(deep.utf8)).joined().contains("more than 256 deep"))
  }

  // MARK: Whole graphs

  @Test(arguments: [0, 1, 2_500]) func whatIsWrittenIsRead(_ count: Int) throws {
    let graph = try SampleGraph.random(seed: 41, nodes: count, relationships: count)
    let selection = GraphSelection(graph)
    let writer = GraphMLWriter(
      selection, survey: try SelectionSurvey(selection), dialect: .neo4j)
    var bytes: [UInt8] = []
    try writer.write(selection) { bytes.append(contentsOf: $0.bytes) }
    let list = try read(bytes, pieces: 10_000)
    #expect(list.told.isEmpty)
    // Lists are JSON, which holds control characters.
    func held(_ value: Value, isInList: Bool = false) -> Value {
      switch value {
      case .string(let text):
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
          let isControl = scalar.value < 32 && ![9, 10, 13].contains(scalar.value)
          return scalar.value | 1 == 0xFFFF || (isControl && !isInList) ? "\u{FFFD}" : scalar
        }
        return .string(String(String.UnicodeScalarView(scalars)))
      case .list(let list): return .list(list.map { held($0, isInList: true) })
      default: return value
      }
    }
    let expected = SampleGraph.lines(graph) { held($0) }
    let found = list.lines.map { $0.replacing("(n", with: "(") }
    #expect(found.count == expected.count)
    for (one, other) in zip(found, expected) where one != other {
      Issue.record("seed 41:\n\(one)\n\(other)")
      break
    }
  }

  /// What networkx writes has what networkx counts.
  @Test(.enabled(if: Program.hasModule("networkx"))) func readsWhatNetworkxWrites() throws {
    let script = """
      import networkx as nx, random, sys
      random.seed(5)
      g = nx.gnm_random_graph(200, 600, seed=5, directed=True)
      for n in g: g.nodes[n].update(name='N<&>\\n%d' % n, age=n, score=n / 3, ok=n % 2 == 0)
      for a, b in g.edges: g.edges[a, b].update(type='T%d' % (a % 3), weight=0.5)
      sys.stdout.write('\\n'.join(nx.generate_graphml(g)))
      """
    let written = try Program.run(Program.python, ["-c", script])
    let list = try read(Array(written.output.utf8), pieces: 1_000)
    #expect(list.told.isEmpty, "\(written.errors)")
    #expect(list.nodes.count == 200 && list.relationships.count == 600)
    #expect(Set(list.relationships.map(\.type)) == ["T0", "T1", "T2"])
    #expect(
      ElementList.text(list.nodes[3].properties) == " age=3 name='N<&>\\n3' ok=false score=1.0")
  }

  @Test(.enabled(if: Program.hasModule("igraph"))) func readsWhatIgraphWrites() throws {
    let script = """
      import igraph, sys
      g = igraph.Graph.Ring(50, directed=True)
      g.vs['name'] = ['v%d' % i for i in range(50)]
      g.es['w'] = [i / 2 for i in range(50)]
      g.write_graphml(sys.stdout)
      """
    let written = try Program.run(Program.python, ["-c", script])
    let list = try read(Array(written.output.utf8))
    #expect(list.told.isEmpty, "\(written.errors)")
    #expect(list.nodes.count == 50 && list.relationships.count == 50)
    #expect(list.lines.contains("(n7)-[RELATED_TO w=3.5]->(n8)"))
  }

  /// Bytes of a graph, damaged: an answer or a mistake, in pieces the same as whole.
  @Test(arguments: 0..<30) func survivesAnyBytes(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let marks = Array("<>/=\"'&;![]-?: \n".utf8)
    for _ in 0..<40 {
      var bytes = Array(ours.utf8)
      for _ in 0..<Int.random(in: 0..<6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(marks.randomElement(using: &random) ?? 0, at: place)
        }
      }
      let whole = outcome(bytes)
      let pieces = outcome(bytes, pieces: Int.random(in: 1..<9, using: &random))
      #expect(whole == pieces, "seed \(seed)")
    }
  }
}
