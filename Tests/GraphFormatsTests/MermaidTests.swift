import CygnetCore
import Foundation
import GraphFormats
import Testing

@Suite struct MermaidTests {
  private func written(_ picture: SamplePicture) throws -> String {
    try MermaidWriter.write(
      picture.frame, picture.nodes, picture.relationships, picture.legend
    ).string
  }

  @Test func aPicture() throws {
    var picture = SamplePicture.small
    picture.frame.caption = "2 of 9"
    picture.nodes[0].link = "https://example.org/a?b=\"c\";d e"
    picture.nodes[0].tooltip = "says \"<hi>\" & #1"
    picture.nodes[1].cluster = "Rest [all]"
    picture.nodes[1].more = 3
    picture.frame.showsLegend = true
    picture.legend.nodes = [
      PictureLegend.NodeEntry(
        label: "Person", fill: Colour(0x77, 0xAA, 0xDD), border: Colour(0, 0, 0), shape: .ellipse,
        count: 1),
      PictureLegend.NodeEntry(
        label: "", fill: Palette.plainFill, border: Palette.plainFill.darkened, shape: .box,
        count: 1),
    ]
    #expect(
      try written(picture) == """
        ---
        title: "People & \\"others\\" – 2 of 9"
        ---
        flowchart LR
        n12(["Alice #quot;A#quot;<br/>#lt;b#gt;"]):::c0
        subgraph g0["Rest #91;all#93;"]
        n7["中文<br/>#43;3 more"]:::c1
        end
        n12 -.->|"since 1999"| n7
        n12 -->|"KNOWS"| n7
        subgraph legend["Legend"]
        l0(["Person #40;1#41;"]):::c2
        l1["no label #40;1#41;"]:::c1
        end
        classDef c0 fill:#77AADD,stroke:#636363,color:#000000
        classDef c1 fill:#DDDDDD,stroke:#636363,color:#000000
        classDef c2 fill:#77AADD,stroke:#000000,color:#000000
        linkStyle 0 stroke:#D62728,stroke-width:2.5px,stroke-dasharray:6 4
        click n12 href "https://example.org/a?b=%22c%22%3Bd%20e" \
        "says #quot;&lt;hi&gt;#quot; &amp; #35;1" _blank

        """)
  }

  @Test func nothingIsAPictureToo() throws {
    #expect(try written(SamplePicture(nodes: [])) == "flowchart LR\n")
  }

  @Test(arguments: [
    ("plain 中文 🦢", "plain 中文 🦢"), ("", "#160;"), (" \n", "#160;"), ("\"", "#quot;"),
    ("`*x*_y_~z~`", "#96;#42;x#42;#95;y#95;#126;z#126;#96;"), ("#35;", "#35;35#59;"),
    ("&amp;", "#amp;amp#59;"), ("$$x$$", "#36;#36;x#36;#36;"), ("%%{", "#37;#37;#123;"),
    ("1. a", "1#46; a"), ("- a", "#45; a"), ("a-b.c", "a-b.c"), ("a\r\nb\tc", "a<br/>b c"),
    ("\0\u{7F}\u{FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("fa:fa-car", "fa:\u{200B}fa-car"),
    ("a|b\\n", "a#124;b#92;n"), ("end", "end"),
    ("a\u{2028}b\u{85}c", "a<br/>b c"),
  ])
  func labels(_ caption: String, _ expected: String) throws {
    let node = PictureNode(id: 1, name: "a", caption: caption, labels: [])
    let text = try written(SamplePicture(nodes: [node]))
    #expect(text.contains("\nn1[\"\(expected)\"]:::c0\n"), "\(text)")
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "file:///etc", "", "//a.b"])
  func onlyPagesAreLinks(_ link: String) throws {
    var node = PictureNode(id: 1, name: "a", caption: "a", labels: [])
    node.link = link
    #expect(try !written(SamplePicture(nodes: [node])).contains("click"))
  }

  @Test func tooMuchIsRefused() throws {
    var picture = SamplePicture.small
    picture.relationships = Array(repeating: picture.relationships[0], count: 500)
    #expect(try written(picture).contains("linkStyle 0,1,2,"))
    picture.relationships.append(picture.relationships[0])
    var refusal = #expect(throws: MermaidRefusal.self) { try written(picture) }
    #expect(
      refusal?.message
        == "the picture has 501 relationships, and Mermaid draws no more than 500: choose fewer "
        + "nodes, or write DOT or HTML instead")
    // Characters, not bytes, count, and those beyond 16 bits twice.
    picture.relationships = []
    picture.nodes[0].caption = String(repeating: "中", count: 49_700)
    #expect(try written(picture).utf8.count > 140_000)
    picture.nodes[0].caption = String(repeating: "🦢", count: 25_000)
    refusal = #expect(throws: MermaidRefusal.self) { try written(picture) }
    #expect(refusal?.message.contains("50") == true && refusal?.message.contains("50000") == true)
  }

  /// Every line is one of those that the grammar has, whatever the picture holds.
  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func hostilePicturesKeepTheGrammar(
    _ seed: UInt64
  ) throws {
    let picture = SamplePicture.hostile(seed: seed, count: 60)
    var lines = try written(picture).split(separator: "\n", omittingEmptySubsequences: false)
    let title = try #require(lines.firstIndex(of: "flowchart LR"))
    lines.removeFirst(title + 1)
    let string = #"("(?:[^"\\`<>;#&{}\[\]()|*_~$%]|#(?:\d+|lt|gt|amp|quot);|<br/>)+")"#
    let tooltip = #"("(?:[^"\\`<>;#&]|#(?:\d+|quot);|&(?:lt|gt|amp);|<br/>)+")"#
    let shape =
      #"(?:\[S\]|\(\[S\]\)|\(\(S\)\)|\{S\}|\{\{S\}\}|\[\[S\]\]|\[/S\\\]|\[\(S\)\]|>S\])"#
      .replacingOccurrences(of: "S", with: string)
    let style = #"[a-z-]+:(?:#[0-9A-F]{6}|none|[\d.]+px|\d \d)"#
    let grammar = [
      "n\\d+\(shape):::c\\d+", "subgraph g\\d+\\[\(string)\\]", "end",
      #"n\d+ (?:-->|-\.->)(?:\|"# + string + #"\|)? n\d+"#,
      "classDef c\\d+ \(style)(?:,\(style))*", "linkStyle \\d+(?:,\\d+)* \(style)(?:,\(style))*",
      #"click n\d+ href "https?://[^\s"<>\\`;]*"(?: "# + tooltip + ")? _blank", "",
    ].map { "(?:\($0))" }.joined(separator: "|")
    let pattern = try NSRegularExpression(pattern: "\\A(?:\(grammar))\\z")
    for line in lines {
      let range = NSRange(line.startIndex..., in: line)
      #expect(
        pattern.firstMatch(in: String(line), range: range) != nil, "seed \(seed): \(line)")
    }
    #expect(lines.count { $0.contains("-->") || $0.contains("-.->") } >= 90)
  }
}
