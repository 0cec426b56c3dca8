import Foundation
import Testing

/// `cygnet export` and `cygnet import`, and what the shell has of them.
@Suite struct ExportImportTests {
  private static let graph = """
    CREATE (a:Investor {name: '红杉', sources: ['d:1']}), (b:Company {name: 'B "b"', n: 1}),
      (c:Company:Start {name: 'c', n: 2.5, tags: ['x;y', '']}),
      (a)-[:INVESTED_IN {amount: 5, date: date('2023-01-01')}]->(b), (a)-[:INVESTED_IN]->(c)
    """

  private func folder(_ files: [String: String] = [:]) throws -> Folder {
    try Folder(["g.cypher": Self.graph].merging(files) { $1 })
  }

  private func count(_ graph: String) throws -> String {
    try Tool.run([graph, "--format", "csv", "-c", "MATCH (n) RETURN count(n)"]).output
      .split(separator: "\n").last.map(String.init) ?? ""
  }

  // MARK: Export

  @Test(arguments: [
    ("x.dot", "digraph \"g\""), ("x.html", "<!doctype html>"), ("x.mmd", "flowchart LR"),
    ("x.gexf", "<?xml"), ("x.cyjs", "{"), ("x.graphml", "<?xml"), ("x.json", "{\"nodes\":["),
    ("x.jsonl", "{\"id\":0,"), ("x.cypher", "UNWIND ["),
  ])
  func theEndingTellsTheFormat(_ name: String, _ start: String) throws {
    let folder = try folder()
    let answer = try Tool.run(["export", folder.path("g.cypher"), "-o", folder.path(name)])
    #expect(answer.status == 0 && answer.output.isEmpty, "\(answer.errors)")
    #expect(answer.errors.contains("3 nodes, 2 relationships written to"))
    let text = folder.text(name) ?? ""
    #expect(text.contains(start), "\(text.prefix(200))")
  }

  @Test(arguments: [
    ["export", "g.cypher"], ["export", "g.cypher", "-o", "x.txt"],
    ["export", "g.cypher", "--to", "dott"], ["export", "g.cypher", "--to", "csv"],
    ["export", "g.cypher", "--to", "dot", "--layout", "neato"],
    ["export", "g.cypher", "--to", "svg", "--layout", "nature"],
    ["g.cypher", "--style", "x"], ["import", "g.cypher", "x.json"], ["import", "g.cygnet"],
    ["import", "g.cygnet", "x.json", "--strict", "--skip-bad", "y"], ["g.cypher", "--strict"],
  ])
  func wrongCommandLines(_ words: [String]) throws {
    let folder = try folder(["x.json": ""])
    let answer = try Tool.run(words.map { $0.hasPrefix("g.") ? folder.path($0) : $0 })
    #expect(answer.status == 2, "\(words): \(answer.errors)")
    #expect(answer.output.isEmpty && !answer.errors.isEmpty)
  }

  @Test func stylesComeFromBesideTheGraphOrTheCommandLine() throws {
    let folder = try folder([
      "graph.style": "(n:Company) { fill: '#123456' }", "other.style": "(n) { fill: '#654321' }",
      "bad.style": "(n)\n{ fil: 1 }", "odd.style": "(n:Compani) { fill: 'red' }",
    ])
    let graph = folder.path("g.cypher")
    let own = try Tool.run(["export", graph, "--to", "dot"])
    #expect(own.output.contains("#123456"))
    let other = try Tool.run(
      ["export", graph, "--to", "dot", "--style", folder.path("other.style")])
    #expect(other.output.contains("#654321") && !other.output.contains("#123456"))
    let bad = try Tool.run(["export", graph, "--to", "dot", "--style", folder.path("bad.style")])
    #expect(bad.status == 1 && bad.output.isEmpty)
    #expect(bad.errors.contains("bad.style:2:3") && bad.errors.contains("did you mean `fill`?"))
    let odd = try Tool.run(["export", graph, "--to", "dot", "--style", folder.path("odd.style")])
    #expect(odd.status == 0 && odd.errors.contains("did you mean `:Company`?"))
    let none = try Tool.run(["export", graph, "--to", "dot", "--style", folder.path("no.style")])
    #expect(none.status == 1 && none.errors.contains("there is no"))
  }

  @Test(.enabled(if: Tool.hasGraphviz, "needs Graphviz"), arguments: ["svg", "png", "pdf"])
  func graphvizDrawsByEnding(_ format: String) throws {
    let folder = try folder()
    let picture = folder.path("x." + format)
    let answer = try Tool.run(
      ["export", folder.path("g.cypher"), "-o", picture, "--layout", "neato"])
    #expect(answer.status == 0, "\(answer.errors)")
    let bytes = FileManager.default.contents(atPath: picture) ?? Data()
    let starts: [String: [UInt8]] = [
      "svg": Array("<?xml".utf8), "png": [0x89, 0x50, 0x4E, 0x47], "pdf": Array("%PDF".utf8),
    ]
    #expect(bytes.starts(with: starts[format] ?? []))
  }

  /// What Graphviz draws says what the graph says, blanks aside, which wrapping moves.
  @Test(.enabled(if: Tool.hasGraphviz, "needs Graphviz"), arguments: ["dot", "neato", "sfdp"])
  func captionsAreReadBackFromThePicture(_ layout: String) throws {
    let captions = [
      "quote\" 'single'", "back\\slash \\N \\l \\G", "<b>bold</b>", "&amp; & &lt; &#65; &copy;",
      "{a|b}",
      "a:b;c", "月之暗面 Moonshot", "👩‍👩‍👧", "line\nbreak", "]]>", "</text>", "%s %d", "#hash", "-- ->",
      String(repeating: "long words here ", count: 12), "\u{202E}bidi", "rank 2020", "legend",
      "node",
      "x\u{1}y",
    ]
    let script = captions.enumerated().map { number, caption in
      let text = caption.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
        .replacing("\n", with: "\\n").replacing("\u{1}", with: "\\u0001")
      return "CREATE (:L\(number % 3) {name: '\(text)'});"
    }
    let folder = try Folder(["g.cypher": script.joined(separator: "\n")])
    let answer = try Tool.run([
      "export", folder.path("g.cypher"), "-o", folder.path("g.svg"), "--layout", layout,
    ])
    #expect(answer.status == 0, "\(answer.errors)")
    let svg = folder.text("g.svg") ?? ""
    func plain(_ text: some StringProtocol) -> String {
      String(text).replacing(/&#([0-9]+);/) { match in
        String(Unicode.Scalar(UInt32(match.1) ?? 63).map(Character.init) ?? "?")
      }
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&").replacing(/[\s\u{A0}]/, with: "")
    }
    var found: [String] = []
    for part in svg.components(separatedBy: "class=\"node\"").dropFirst() {
      let node = part.components(separatedBy: "</g>\n<!--")[0]
      found.append(node.matches(of: /<text[^>]*>([^<]*)</).map { plain($0.1) }.joined())
    }
    let wanted = captions.map {
      $0.replacing("\u{1}", with: "\u{FFFD}").replacing(/[\s\u{A0}]/, with: "")
    }
    // The legend is a node too.
    let shown = Set(found.filter { !$0.contains("L0(") })
    #expect(shown.symmetricDifference(wanted) == [])
  }

  @Test func withoutGraphvizItIsSaid() throws {
    let folder = try folder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Tool.path)
    process.arguments = ["export", folder.path("g.cypher"), "-o", folder.path("x.svg")]
    process.environment = ["PATH": folder.root.path]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let text = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    #expect(text.contains("not installed") && text.contains("apt install graphviz"), "\(text)")
    #expect(!FileManager.default.fileExists(atPath: folder.path("x.svg")))
  }

  // MARK: Import

  @Test func tablesGoOutAndIn() throws {
    let folder = try folder()
    let tables = folder.path("tables") + "/"
    #expect(try Tool.run(["export", folder.path("g.cypher"), "-o", tables]).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: tables).sorted()
    #expect(names == ["Company-Start.csv", "Company.csv", "INVESTED_IN.csv", "Investor.csv"])
    #expect(
      folder.text("tables/Company-Start.csv")
        == ":ID,n:double,name:string,tags:string[],:LABEL\n4096,2.5,c,x\\;y;,Company;Start\n")
    let graph = folder.path("x.cygnet")
    let imported = try Tool.run(["import", graph, "--create", tables])
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(imported.errors.contains("3 nodes, 2 relationships imported"))
    let query = "MATCH (a)-[r]->(b) RETURN a.name, r, b ORDER BY b.name"
    let plain = ["--format", "csv", "-c", query.replacing("r, b O", with: "r.date, b.tags, b.n O")]
    let first = try Tool.run([folder.path("g.cypher")] + plain).output
    #expect(try Tool.run([graph] + plain).output == first)
  }

  @Test func badRowsAreAllTold() throws {
    let folder = try folder([
      "n.csv": ":ID,n:int,:LABEL\n1,1,A\n2,x,A\n3,3\n1,4,A\n4,5,A\n",
      "r.csv": ":START_ID,:END_ID,:TYPE\n1,4,T\n1,9,T\n\"4\"x,1,T\n",
    ])
    let graph = folder.path("x.cygnet")
    let files = [folder.path("n.csv"), folder.path("r.csv")]
    let all = try Tool.run(["import", graph, "--create"] + files)
    #expect(all.status == 1)
    #expect(
      all.errors.contains("5 rows cannot be taken, and nothing was imported"), "\(all.errors)")
    for words in [
      "n.csv, line 3: `n:int`: 'x' is no INTEGER", "n.csv, line 4: a record of 2 fields",
      "the key 1 is there already", "r.csv, line 3: `:END_ID`: no node has the key '9'",
      "r.csv, line 4: text after a closing quote",
    ] {
      #expect(all.errors.contains(words), "\(words)\n\(all.errors)")
    }
    #expect(try count(graph) == "0")
    let strict = try Tool.run(["import", graph, "--strict"] + files)
    #expect(
      strict.status == 1 && strict.errors.contains("line 3") && !strict.errors.contains("'9'"))
    #expect(try count(graph) == "0")
    let bad = folder.path("bad.txt")
    let skipping = try Tool.run(["import", graph, "--skip-bad", bad] + files)
    #expect(skipping.status == 0, "\(skipping.errors)")
    #expect(skipping.errors.contains("2 nodes, 1 relationship imported"))
    #expect(skipping.errors.contains("5 bad rows written to"))
    let text = folder.text("bad.txt") ?? ""
    #expect(text.contains("is no INTEGER\n2,x,A\n") && text.contains("quote"), "\(text)")
    #expect(try count(graph) == "2")
  }

  /// Fields that break the rules end their record, wherever the quotes after them lead.
  @Test func badRecordsEndWhereTheyEnd() throws {
    let folder = try folder([
      "n.csv": ":ID,name,:LABEL\n\"1\"x,\"two\nlines\",A\n2,b,\n3,\"c\"\"d\",A;B\n",
      "r.csv": ":START_ID,:END_ID,:TYPE\n2,3,\n2,3,T\n",
    ])
    let graph = folder.path("x.cygnet")
    let bad = folder.path("bad.txt")
    let answer = try Tool.run([
      "import", graph, "--create", "--skip-bad", bad, folder.path("n.csv"), folder.path("r.csv"),
    ])
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(folder.text("bad.txt")?.contains("\"1\"x,\"two\nlines\",A\n") ?? false)
    let rows = try Tool.run([
      graph, "--format", "csv", "-c",
      "MATCH (n) RETURN n.name AS name, size(labels(n)) AS labels, COUNT { (n)-->() } AS out ORDER BY name",
    ])
    #expect(rows.output == "name,labels,out\nb,0,1\n\"c\"\"d\",2,0\n")
  }

  @Test func foldersOfOtherTablesAreRefused() throws {
    let folder = try folder(["tables/Old.csv": ":ID\n9\n"])
    let answer = try Tool.run(
      ["export", folder.path("g.cypher"), "-o", folder.path("tables") + "/"])
    #expect(answer.status == 1 && answer.errors.contains("Old.csv"), "\(answer.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("tables"))
    #expect(names == ["Old.csv"])
  }

  @Test func keysThatOnlyLookEqualStayApart() throws {
    let folder = try folder([
      "g.jsonl":
        "{\"id\":1,\"labels\":[\"A\"],\"properties\":{\"\\u00e9\":1,\"e\\u0301\":2}}\n"
    ])
    let graph = folder.path("x.cygnet")
    #expect(try Tool.run(["import", graph, "--create", folder.path("g.jsonl")]).status == 0)
    let keys = try Tool.run([graph, "--format", "csv", "-c", "MATCH (n) RETURN size(keys(n))"])
    #expect(keys.output == "size(keys(n))\n2\n")
  }

  @Test func badElementsAreAllTold() throws {
    let folder = try folder([
      "g.jsonl": """
      {"id":1,"labels":["A"],"properties":{"x":1}}
      {"id":1,"labels":["A"],"properties":{}}
      {"id":2,"labels":["A"],"properties":{"x":{"y":1}}}
      {"id":3,"labels":["A"]
      {"id":4,"type":"T","start":1,"end":1,"properties":{}}
      {"id":5,"type":"T","start":1,"end":7,"properties":{}}

      """
    ])
    let graph = folder.path("x.cygnet")
    let all = try Tool.run(["import", graph, "--create", folder.path("g.jsonl")])
    #expect(all.status == 1)
    for words in ["line 2", "line 3", "line 4", "line 6", "'7'"] {
      #expect(all.errors.contains(words), "\(words)\n\(all.errors)")
    }
    #expect(try count(graph) == "0")
    let bad = folder.path("bad.txt")
    let skipping = try Tool.run(
      ["import", graph, "--skip-bad", bad, folder.path("g.jsonl")])
    #expect(skipping.status == 0 && skipping.errors.contains("1 node, 1 relationship imported"))
    let json = try Tool.run(
      ["import", graph, "--error-format", "json", folder.path("g.jsonl")])
    #expect(json.errors.split(separator: "\n").count == 1, "\(json.errors)")
  }

  @Test func importsAddToWhatIsThere() throws {
    let folder = try folder([
      "a.dot": "digraph { subgraph cluster_Firm { a [label=\"甲\", n=3] b } a -> b [label=OWNS] }",
      "b.cypher": "MATCH (n {name: '甲'}) CREATE (n)-[:KNOWS]->(:Person {name: 'p'});\nRETURN 1;",
    ])
    let graph = folder.path("x.cygnet")
    let answer = try Tool.run(
      ["import", graph, "--create", folder.path("a.dot"), folder.path("b.cypher")])
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.errors.contains("3 nodes, 2 relationships imported"))
    let found = try Tool.run([
      graph, "--format", "csv", "-c",
      "MATCH (a:Firm {name: '甲', n: 3})-[:OWNS]->(b:Firm), (a)-[:KNOWS]->(p) RETURN b.name, p.name",
    ])
    #expect(found.output == "b.name,p.name\nb,p\n")
    // A constraint that the import would break keeps all of it out.
    _ = try Tool.run([graph, "-c", "CREATE CONSTRAINT c FOR (n:Firm) REQUIRE n.name IS UNIQUE"])
    let again = try Tool.run(["import", graph, folder.path("a.dot")])
    #expect(again.status == 1 && !again.errors.isEmpty)
    #expect(try count(graph) == "3")
    #expect(try Tool.run(["check", graph]).status == 0)
  }

  @Test func theShellWritesAndReads() throws {
    let folder = try folder([
      "in.json": #"{"nodes":[{"id":1,"labels":["New"]}],"relationships":[]}"#
    ])
    let out = folder.path("out.graphml")
    let script = """
      :import \(folder.path("in.json"))
      MATCH (n:New) RETURN count(n);
      :export \(out)
      :export mermaid \(folder.path("out.txt"))
      :export nowhere
      """
    let answer = try Tool.run([folder.path("g.cypher"), "--keep-going"], input: script)
    #expect(answer.status == 1, "\(answer.errors)")
    #expect(answer.errors.contains("1 node, 0 relationships imported"))
    #expect(answer.errors.contains("4 nodes, 2 relationships written to \(out)"))
    #expect(answer.errors.contains("does not tell a format"))
    #expect(folder.text("out.txt")?.contains("flowchart LR") ?? false)
    #expect(folder.text("out.graphml")?.contains("<graphml") ?? false)
  }

  @Test func savedScriptsOpenAgain() throws {
    let folder = try folder()
    let saved = folder.path("saved.cypher")
    let script = "CREATE CONSTRAINT k FOR (c:Company) REQUIRE c.name IS UNIQUE;\n:save \(saved)\n"
    #expect(try Tool.run([folder.path("g.cypher")], input: script).status == 0)
    let answer = try Tool.run([saved, "--format", "csv", "-c", "SHOW CONSTRAINTS YIELD name"])
    #expect(answer.output == "name\nk\n" && answer.errors.isEmpty, "\(answer.errors)")
    #expect(try count(saved) == "3")
  }
}
