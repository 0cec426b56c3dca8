import Cygnet
import Testing

@Suite struct PictureStyleTests {
  private func graph() throws -> Database {
    let database = Database()
    try database.query(
      """
      CREATE (a:Investor {name: '红杉', country: 'CN', aum: 100, sources: ['d:1', 'd:2']}),
        (b:Investor {name: 'Tiger', country: 'US', aum: 10}),
        (c:Company {name: '月之暗面', hot: true, founded: date('2023-04-01')}),
        (d:Company:Start {title: 'B & "C"'}),
        (a)-[:INVESTED_IN {amount: 100, since: 2023}]->(c),
        (b)-[:INVESTED_IN {amount: 50}]->(c), (a)-[:INVESTED_IN {amount: 75}]->(d),
        (d)-[:KNOWS]->(c), (c)-[:KNOWS]->(c)
      """)
    return database
  }

  private func dot(_ style: String, _ database: Database? = nil) throws -> String {
    let database = try database ?? graph()
    let options = ExportOptions(name: "g", style: try PictureStyle(SourceText(style)))
    return try database.exported(database.subgraph(), as: .dot, options: options)
  }

  /// The line of a node, or the first of a relationship.
  private func line(_ start: String, in dot: String) throws -> String {
    try #require(
      dot.split(separator: "\n").map(String.init).first {
        $0.trimmingPrefix { $0 == " " }.hasPrefix(start + " [")
      }, "\(start) in\n\(dot)")
  }

  // MARK: Rules

  @Test func withoutAStyleNamesAreCaptions() throws {
    let text = try dot("")
    #expect(try line("\"红杉\"", in: text).contains("label=\"红杉\""))
    #expect(try line("\"B & \\\"C\\\"\"", in: text).contains("label=\"B & \\\"C\\\"\""))
    #expect(try line("\"红杉\"", in: text).contains("source: d:1, d:2"))
    #expect(text.contains("penwidth=6"))
    #expect(text.contains("label=\"INVESTED_IN\""))
  }

  @Test func laterRulesAreStrongerAndNullSaysNothing() throws {
    let text = try dot(
      """
      // All nodes, then some.
      (n) { fill: '#111111', shape: 'ellipse' }
      (n:Company) { fill: '#222222', caption: null }
      (n:Company) WHERE n.hot { fill: 'navy', size: 2 }
      """)
    let hot = try line("\"月之暗面\"", in: text)
    #expect(hot.contains("fillcolor=\"#1B2A5C\"") && hot.contains("fontcolor=\"#FFFFFF\""))
    #expect(hot.contains("shape=ellipse") && hot.contains("width=1.5"))
    #expect(try line("\"红杉\"", in: text).contains("fillcolor=\"#111111\""))
  }

  @Test func patternsSelect() throws {
    let text = try dot(
      """
      (n:Company&!Start) { caption: 'first' }
      (n:Start|Nothing) { caption: 'second' }
      (n:Investor {country: 'US'}) { caption: 'third' }
      (i:Investor {name: '红杉'})-[r:INVESTED_IN WHERE r.amount > 80]->(c:Company)
        WHERE c.hot { caption: i.name + ' → ' + c.name, color: '#abc' }
      (a)<-[r:KNOWS]-(b) { caption: b.title + '!' }
      """)
    #expect(text.contains("\"first\" [label=\"first\""))
    #expect(text.contains("\"second\" [label=\"second\""))
    #expect(text.contains("\"third\" [label=\"third\""))
    #expect(text.contains("label=\"红杉 → 月之暗面\", color=\"#AABBCC\""))
    #expect(text.contains("label=\"B & \\\"C\\\"!\""))
    // A loop's end has no title: null says nothing, and the type stays.
    #expect(text.contains("\"first\" -> \"first\" [label=\"KNOWS\""))
  }

  @Test func aPatternWithoutDirectionMatchesBothWays() throws {
    let text = try dot("(a:Company {hot: true})-[r]-(b) { caption: 'of ' + coalesce(b.name, '') }")
    #expect(text.contains("label=\"of 红杉\"") && text.contains("label=\"of Tiger\""))
    #expect(text.contains("label=\"of 月之暗面\""))
  }

  @Test func scalesRunFromTheLeastToTheGreatest() throws {
    let text = try dot("()-[r:INVESTED_IN]->() { width: scale(r.amount, 1, 5) }")
    let widths = text.split(separator: "\n").filter { $0.contains("INVESTED_IN") }
      .map { line in line.firstRange(of: "penwidth=").map { line[$0.upperBound...].first ?? "-" } }
    #expect(widths.compactMap { $0 }.sorted() == ["3", "5"], "\(widths)")
    // One number alone is in the middle.
    #expect(try dot("(n {name: 'Tiger'}) { size: scale(n.aum, 1, 3) }").contains("width=1.5"))
  }

  @Test func palettesAreStable() throws {
    let one = try line("\"红杉\"", in: try dot("(n) { fill: palette(n.country) }"))
    let two = try line("\"红杉\"", in: try dot("(n:Investor) { fill: palette('CN') }"))
    let fill = try #require(
      one.firstRange(of: "fillcolor=").map { one[$0.upperBound...].prefix(9) })
    #expect(two.contains("fillcolor=\(fill)"))
  }

  @Test func computedNumbersStayWithinTheLimits() throws {
    let text = try dot("(n) { size: COUNT { (n)-->() } * 100 }")
    #expect(try line("\"红杉\"", in: text).contains("width=15,"))
    #expect(try line("\"Tiger\"", in: text).contains("width=15,"))
    #expect(try dot("(n) { size: 0 * n.aum }").contains("width=0.08"))
  }

  @Test func bothEndsMayBeOneNode() throws {
    let text = try dot("(a)-[r]->(a) { caption: 'loop of ' + a.name }")
    #expect(text.split(separator: "\n").count { $0.contains("loop of") } == 1)
    #expect(text.contains("label=\"loop of 月之暗面\""))
  }

  @Test func whatLeadsBackDoesNotTurnTheRanks() throws {
    let database = Database()
    try database.query(
      "CREATE (a:E {name: 'a', y: 10}), (b:E {name: 'b', y: 9.5}), (a)-[:T]->(b), (b)-[:T]->(a)")
    let text = try dot("(n) { rank: n.y }", database)
    #expect(text.contains("\"#rank 9.5\" -> \"#rank 10\" [style=invis]"))
    let back = try #require(text.split(separator: "\n").first { $0.hasPrefix("  \"a\" -> \"b\"") })
    let forth = try #require(text.split(separator: "\n").first { $0.hasPrefix("  \"b\" -> \"a\"") })
    #expect(back.contains("constraint=false") && !forth.contains("constraint=false"))
  }

  @Test func captionsMayBeTheNamesOfWhatIsDrawnBeside() throws {
    let database = Database()
    try database.query(
      "CREATE (a:A {name: 'legend', y: 1}), (b:B {name: '#legend', y: 1}), (c:C {name: 'rank 1', y: 1})"
    )
    let text = try dot("(n) { rank: n.y }", database)
    for start in [
      "\"legend\" [label", "\"#legend #", "\"#legend\" [shape=plain", "\"rank 1\" [label",
    ] {
      #expect(text.contains(start), "\(start)\n\(text)")
    }
  }

  @Test func subqueriesCount() throws {
    #expect(
      try dot("(n) { caption: n.name + ' ' + COUNT { (n)<--() } }").contains("label=\"月之暗面 4\""))
  }

  @Test func hiddenNodesTakeTheirRelationshipsAlong() throws {
    let database = try graph()
    let style = try PictureStyle(SourceText("(n:Start) { hide: true }"))
    var text = ""
    let summary = try database.export(
      database.subgraph(), as: .dot, options: ExportOptions(style: style)
    ) { text += String(decoding: $0, as: UTF8.self) }
    #expect(summary.nodes == 3 && summary.leftOut == 1 && summary.relationships == 3)
    #expect(!text.contains("\"B "))
    #expect(text.contains("3 of 4 nodes are shown"))
  }

  @Test func hubsFold() throws {
    let database = Database()
    try database.query(
      """
      CREATE (h:Hub {name: 'hub'}), (x:Other {name: 'x'}), (h)-[:T]->(x)-[:T]->(:Far {name: 'far'})
      WITH h UNWIND range(1, 20) AS i CREATE (h)-[:T {amount: i}]->(:Leaf {name: 'leaf ' + i})
      """)
    let text = try dot("graph { fold: 6 } ()-[r]->() { width: scale(r.amount, 1, 5) }", database)
    #expect(text.contains("+ 15 more"))
    // The nodes that lead on stay, and of the others those with the most weight.
    for name in ["x", "far", "leaf 20", "leaf 16"] {
      #expect(text.contains("\"\(name)\""), "\(name)")
    }
    #expect(!text.contains("\"leaf 15\""))
  }

  @Test func clustersRanksAndTheFrame() throws {
    let text = try dot(
      """
      graph { title: 'Who & <whom>', caption: 'as of ' + 2024, direction: 'down', legend: true }
      (n:Investor) { cluster: n.country }
      (n:Company {hot: true}) { rank: 2023 } (n:Start) { rank: 9 }
      """)
    #expect(text.contains("rankdir=TB"))
    #expect(text.contains("Who &amp; &lt;whom&gt;") && text.contains("as of 2024"))
    #expect(text.contains("subgraph \"cluster CN\" {"))
    #expect(text.contains("{ rank=same; \"#rank 2023\""))
    #expect(text.contains("\"#rank 9\" -> \"#rank 2023\" [style=invis]"))
    #expect(text.contains("cluster_legend"))
    #expect(!(try dot("graph { legend: false }").contains("cluster_legend")))
  }

  /// The same graph made in another order is the same text.
  @Test func picturesDoNotDependOnIds() throws {
    let one = Database()
    let two = Database()
    try one.query("CREATE (a:A {name: 'a'}), (b:B {name: 'b'}), (a)-[:T]->(b), (b)-[:U]->(a)")
    try two.query("CREATE (b:B {name: 'b'}), (a:A {name: 'a'}), (b)-[:U]->(a)")
    try two.query("MATCH (a:A), (b:B) CREATE (a)-[:T]->(b)")
    let texts = try [one, two].map { database in
      try dot("(n:A) { fill: 'red' } (n:B) { fill: 'blue' }", database)
        .split(separator: "\n").filter { !$0.contains("legend") }
    }
    #expect(texts[0] == texts[1])
  }

  // MARK: Mistakes

  @Test(arguments: [
    ("(n:Company) { captoin: n.name }", "1:15", "did you mean `caption`?"),
    ("(n { caption: 1 }", "1:18", "to end the node"),
    ("nodes { }", "1:1", "expected a rule"),
    ("(n) { caption: n.name fill: 'red' }", "1:23", "expected `,` or `}`"),
    ("(n)\n{ caption: m.name }", "2:12", "`m` is not defined"),
    ("(n) { fill: 'bleu' }", "1:13", "a colour such as"),
    ("(n) { fill: n.name }", "1:13", "a colour such as"),
    ("(n) { size: 'big' }", "1:13", "a number from 0.1 to 20"),
    ("(n) { shape: 'blob' }", "1:14", "'ellipse'"),
    ("(n) { from: 'soon' }", "1:13", "a date"),
    ("(n) { caption: palette(n.x) }", "1:16", "a colour"),
    ("(n) { fill: 'red', fill: 'blue' }", "1:20", "already"), ("(n) { size: 30 }", "1:13", "20"),
    ("(n) { size: scale(n.aum) }", "1:13", "scale(number, least, greatest)"),
    ("(n) { size: 1 / 0 }", "1:17", "zero"),
    ("(n) { color: 'red' }", "1:7", "nodes have no attribute `color`"),
    ("()-[r]->() { fill: 'red' }", "1:14", "relationships have no attribute `fill`"),
    ("(a)-->(b)-->(c) { }", "1:1", "one relationship between two nodes"),
    ("(a)-[r*]->(b) { }", "1:1", "one relationship between two nodes"),
    ("graph { direction: 'sideways' }", "1:20", "'right', 'down', 'left' or 'up'"),
    ("graph { fold: 0 }", "1:15", "a whole number"),
    ("(n) WHERE n.name = { caption: 1 }", "1:", ""),
    ("(n) { caption: $x }", "1:16", "parameter `$x`"),
  ])
  func mistakesHaveTheirPlace(_ style: String, _ place: String, _ words: String) throws {
    let error = #expect(throws: CygnetError.self) { try dot(style) }
    guard let error else { return }
    let position = error.position.map { "\($0.line):\($0.column)" } ?? ""
    #expect(position.hasPrefix(place), "\(position) \(error.message)")
    #expect((error.message + (error.suggestion ?? "")).contains(words), "\(error)")
  }

  @Test func unknownNamesAreWarnings() throws {
    let database = try graph()
    let style = try PictureStyle(
      SourceText("(n:Compny) { caption: n.naem } ()-[r:KNOWS]->() { caption: r.amonut }"))
    let summary = try database.export(
      database.subgraph(), as: .dot, options: ExportOptions(style: style)
    ) { _ in }
    let told = summary.warnings.map { $0.message + ($0.suggestion ?? "") }.joined(separator: "\n")
    #expect(
      told.contains("`:Company`") && told.contains("naem") && told.contains("amonut"), "\(told)")
  }

  @Test func anyTextIsReadOrRefused() {
    var random = SplitMix64(seed: 7)
    let words = [
      "(", ")", "n", ":A", "{", "}", "WHERE", "caption", ":", "'x'", ",", "-", "[", "]", "->",
      "graph",
      "n.name", "\u{0}", "月", "//", "/*", ";", "`", "$", "1", "scale(", "..",
    ]
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...14, using: &random)
      let text = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
        .joined(separator: " ")
      _ = try? PictureStyle(SourceText(text))
    }
  }
}
