import CygnetCore
import Foundation
import GraphFormats
import GraphStore
import Testing

@Suite struct DOTReaderTests {
  private func read(_ text: String) throws -> ElementList {
    var list = ElementList()
    try DOTReader.read(Array(text.utf8), into: &list)
    return list
  }

  private func outcome(_ bytes: [UInt8]) -> String {
    var list = ElementList()
    do {
      try DOTReader.read(bytes, into: &list)
      return list.lines.joined(separator: " ")
    } catch let error as ReadMistake {
      return "\(error.line):\(error.column) \(error.message)"
    } catch { return "\(error)" }
  }

  private func lines(_ text: String) throws -> [String] { try read(text).lines }

  @Test(arguments: [
    ("digraph {}", ""), ("\u{FEFF}strict GRAPH \"g\" { ; }", ""),
    ("graph { a -- b }", "(a name='a') (b name='b') (a)-[EDGE]->(b)"),
    ("digraph { a->b->a [label=T] }", "(a name='a') (b name='b') (a)-[T]->(b) (b)-[T]->(a)"),
    ("digraph { a:p:n -> b:\"q\"; a }", "(a name='a') (b name='b') (a)-[EDGE]->(b)"),
    (
      "digraph { a, b -> c }",
      "(a name='a') (b name='b') (c name='c') (a)-[EDGE]->(c) "
        + "(b)-[EDGE]->(c)"
    ),
    (
      "digraph { -1.5; .5 2. 中文_1 }",
      "(-1.5 name='-1.5') (.5 name='.5') (2. name='2.') "
        + "(中文_1 name='中文_1')"
    ),
    ("digraph { \"a\" + \"b\" /* c */ + \"c\\\nd\" }", "(abcd name='abcd')"),
    ("digraph { \"node\" \"a\\\"b\" }", "(node name='node') (a\"b name='a\"b')"),
    ("// x\n#y\ndigraph {a # b\n}", "1"),
    (
      "strict digraph { a->b [w=1]; a->b [v=x]; a->a; a->a }",
      "(a name='a') (b name='b') (a)-[EDGE v='x' w=1]->(b) (a)-[EDGE]->(a)"
    ),
    ("strict graph { a--b--a }", "(a name='a') (b name='b') (a)-[EDGE]->(b)"),
    (
      "digraph { a->b [key=k]; a->b [key=k]; a->b }",
      "(a name='a') (b name='b') (a)-[EDGE key='k']->(b) (a)-[EDGE]->(b)"
    ),
    (
      "digraph { a->{b c}->d }",
      "(a name='a') (b name='b') (c name='c') (d name='d') "
        + "(a)-[EDGE]->(b) (a)-[EDGE]->(c) (b)-[EDGE]->(d) (c)-[EDGE]->(d)"
    ),
  ])
  func graphs(_ text: String, _ expected: String) {
    let found = outcome(Array(text.utf8))
    if expected == "1" {
      #expect(found.hasPrefix("3:12 found `#`"), "\(found)")
    } else {
      #expect(found == expected)
    }
  }

  @Test func attributesAndDefaults() throws {
    let found = try lines(
      #"""
      digraph "my \"graph\"" {
        label = "title"; before;
        node [shape=box, size="2.5"; day="2020-01-31"] [ok=true]
        edge [label="E: \E"]
        a [label="\N is\nin \G\l", size=3];
        subgraph x { node [shape=oval] b; c [label="c\\d&amp;&#233;&no;"] }
        d -> a [label="T"; tooltip="x\ny"];
        b -> c; e [name=Eve, label="e"]; f [label=<<b>F</b>>]
        graph [rankdir=LR]
      }
      """#)
    let plain = " day=Date(2020-01-31)"
    #expect(
      found == [
        "(before name='before')",
        "(a\(plain) name='a is\\nin my \"graph\"' ok=true shape='box' size=3)",
        "(b:x\(plain) name='b' ok=true shape='oval' size=2.5)",
        "(c:x\(plain) name='c\\\\d&é&no;' ok=true shape='oval' size=2.5)",
        "(d\(plain) name='d' ok=true shape='box' size=2.5)",
        "(e\(plain) label='e' name='Eve' ok=true shape='box' size=2.5)",
        "(f\(plain) name='<b>F</b>' ok=true shape='box' size=2.5)",
        "(d)-[T tooltip='x\\ny']->(a)", "(b)-[E: b->c]->(c)",
      ])
  }

  @Test func subgraphsAreLabels() throws {
    let found = try lines(
      """
      digraph {
        subgraph cluster_people { label="People"; a; subgraph cluster_old { b } }
        subgraph "cluster one" { c { d } }
        subgraph { label=none; e }
        subgraph cluster_people { f }
        subgraph more { a } -> g
        subgraph cluster { label="" h }
      }
      """)
    #expect(
      found == [
        "(a:People:more name='a')", "(b:People:old name='b')", "(c:one name='c')",
        "(d:one name='d')", "(e name='e')", "(f:People name='f')", "(g name='g')",
        "(h:cluster name='h')", "(a)-[EDGE]->(g)",
      ])
  }

  @Test(arguments: [
    ("", "1:1 found the end of the text; expected `graph` or `digraph`"),
    ("digraph", "1:8 found the end of the text; expected `{`"),
    ("digraph {\n a ->\n}", "3:1 found `}`; expected a statement"),
    ("digraph { a -- b }", "1:13 found `--` in a digraph; expected `->`"),
    ("graph { a -> b }", "1:11 found `->` in a graph; expected `--`"),
    ("digraph { a [b] }", "1:15 found `]`; expected `=`"),
    ("digraph { a [b=] }", "1:16 found `]`; expected a value"),
    ("digraph { node a }", "1:16 found `a`; expected `[`"),
    ("digraph { a [b=c", "1:17 found the end of the text; expected an attribute or `]`"),
    ("digraph { \"a }", "1:11 a text in quotes is not closed"),
    ("digraph { <a }", "1:11 a text in angle brackets is not closed"),
    ("digraph { /* }", "1:11 a comment is not closed"),
    ("digraph { a - b }", "1:13 found `-`; expected a name or a number"),
    ("digraph { a } b", "1:15 found `b`; expected nothing more"),
    ("digraph { a = }", "1:15 found `}`; expected a value"),
    ("digraph { \"a\" + b }", "1:17 found `b`"),
    ("digraph { strict }", "1:11 found `strict`; expected a statement"),
    ("digraph { a:}", "1:13 found"),
    ("digraph {}}", "1:11 found `}`; expected nothing more"),
  ])
  func mistakes(_ text: String, _ expected: String) {
    let found = outcome(Array(text.utf8))
    #expect(found.hasPrefix(expected), "\(found)")
  }

  @Test func otherEncodings() {
    #expect(
      outcome(Array("digraph {\n a [x=\"".utf8) + [0xE9, 0x22, 0x5D, 0x7D])
        == "2:8 found bytes that are not UTF-8")
  }

  @Test func limits() {
    let deep = "digraph " + String(repeating: "{", count: 100_000)
    #expect(outcome(Array(deep.utf8)).contains("more than 256 deep"))
    let many = (0..<5_000).map { "n\($0)" }.joined(separator: " ")
    #expect(
      outcome(Array("digraph { {\(many)} -> {\(many)} }".utf8)).contains("more than 16777216 edges")
    )
  }

  // MARK: Beside Graphviz

  /// A text that Graphviz takes, with everything the language has.
  private func text(_ random: inout SplitMix64) -> String {
    let isDirected = Bool.random(using: &random)
    let edge = isDirected ? "->" : "--"
    func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
    func name() -> String {
      pick([
        "a", "b", "\"c d\"", "1", "-2.5", "中", "\"x\\\"y\"", "e", "f", "\"g\" + \"h\"", "<i<j>>",
      ])
    }
    func attributes() -> String {
      if Bool.random(using: &random) { return "" }
      let all = [
        "label=\"\\N\\n1\"", "color=red", "weight=2", "tooltip=<a<b>c>", "\"my key\"=\"v;]\"",
        "x=-.5",
      ]
      return " ["
        + (0..<Int.random(in: 0..<3, using: &random)).map { _ in pick(all) }
        .joined(separator: pick([",", ";", " "])) + "]"
    }
    func end(_ depth: Int) -> String {
      if depth < 3, Int.random(in: 0..<6, using: &random) == 0 { return subgraph(depth) }
      return name() + pick(["", "", ":p", ":p:n"])
    }
    func subgraph(_ depth: Int) -> String {
      pick(["", "subgraph ", "subgraph s1 ", "subgraph cluster_2 "]) + "{" + body(depth + 1) + "}"
    }
    func statement(_ depth: Int) -> String {
      switch Int.random(in: 0..<10, using: &random) {
      case 0: return pick(["graph", "node", "edge", "NODE"]) + " [x=1 y=\"z\"]"
      case 1: return "k" + pick(["=", " = "]) + "v"
      case 2 where depth < 3: return subgraph(depth)
      case 3...5: return name() + attributes()
      default:
        let count = Int.random(in: 2..<5, using: &random)
        return (0..<count).map { _ in end(depth) }.joined(separator: " \(edge) ") + attributes()
      }
    }
    func body(_ depth: Int) -> String {
      (0..<Int.random(in: 1..<6, using: &random)).map { _ in
        statement(depth) + pick([";", "\n", " // c\n", "\n# d\n", " /* e */ "])
      }.joined(separator: " ")
    }
    return pick(["", "strict "]) + (isDirected ? "digraph" : "graph") + pick(["", " G"]) + " {\n"
      + body(0) + "\n}\n"
  }

  @Test(.enabled(if: Program.path("gvpr") != nil)) func countsAsGraphvizDoes() throws {
    var random = SplitMix64(seed: 61)
    let texts = (0..<400).map { _ in text(&random) }
    let program =
      "BEG_G { int n = 0; int e = 0; node_t v; edge_t d; string s = \"\"; "
      + "for (v = fstnode($G); v; v = nxtnode(v)) { n++; "
      + "for (d = fstout(v); d; d = nxtout(d)) e++; } printf(\"%d %d\\n\", n, e); }"
    let answer = try Program.run(
      "gvpr", [program], input: Array(texts.joined(separator: "\n").utf8))
    let counts = answer.output.split(separator: "\n").map(String.init)
    #expect(counts.count == texts.count, "\(answer.errors)")
    for (text, count) in zip(texts, counts) {
      let list = try read(text)
      #expect("\(list.nodes.count) \(list.relationships.count)" == count, "seed 61:\n\(text)")
    }
  }

  /// Attributes too, where Graphviz can be asked for them.
  @Test(.enabled(if: Program.path("dot") != nil)) func readsTheAttributesThatGraphvizReads() throws
  {
    var random = SplitMix64(seed: 62)
    for _ in 0..<12 {
      let text = text(&random).replacingOccurrences(of: "label=", with: "z=")
        .replacingOccurrences(of: "tooltip=<a<b>c>", with: "u=a")
      let answer = try Program.run("dot", ["-Tjson0"], input: Array(text.utf8))
      guard answer.status == 0,
        case .map(let map) = try JSONReader.value(Array(answer.output.utf8)),
        case .list(let objects) = map["objects"] ?? .list([])
      else { continue }
      var expected: [String: String] = [:]
      for case .map(let object) in objects
      where object["nodes"] == nil && object["subgraphs"] == nil {
        guard case .string(let name) = object["name"] else { continue }
        expected[name] = ["x", "y", "z", "u", "my key", "color", "weight"].map {
          object[$0]?.plainText ?? ""
        }.joined(separator: "|")
      }
      let list = try read(text)
      for node in list.nodes where expected[node.key] != nil {
        let found = ["x", "y", "z", "u", "my key", "color", "weight"].map { key in
          node.properties.first { $0.key == key }?.value.plainText ?? ""
        }.joined(separator: "|")
        #expect(
          found == expected[node.key]?.replacingOccurrences(of: "-.5", with: "-0.5"),
          "seed 62: \(node.key)\n\(text)")
      }
    }
  }

  /// A picture as it is drawn holds the same nodes and relationships.
  @Test func readsWhatIsDrawn() throws {
    let picture = SamplePicture.hostile(seed: 63, count: 60)
    let list = try read(picture.written(DOTWriter()))
    #expect(list.nodes.count == picture.nodes.count)
    #expect(list.relationships.count == picture.relationships.count)
    #expect(Set(list.nodes.map(\.key)).count == picture.nodes.count)
  }

  @Test(arguments: 0..<30) func survivesAnyBytes(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let marks = Array("{}[];,:=<>\"-+#/*\\ \n".utf8)
    for _ in 0..<60 {
      var bytes = Array(text(&random).utf8)
      for _ in 0..<Int.random(in: 1..<6, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(marks.randomElement(using: &random) ?? 0, at: place)
        }
      }
      #expect(!outcome(bytes).hasPrefix("0:"), "seed \(seed)")
    }
  }
}
