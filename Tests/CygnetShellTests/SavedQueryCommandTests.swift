import Foundation
import Testing

/// The commands around saved queries, and those that write scripts.
@Suite struct SavedQueryCommandTests {
  private static let query = """
    // name: backers
    // doc: Who backs a company.
    // param: company STRING — a company's name
    // param: since DATE = date('2020-01-01')
    // returns: investor STRING
    // tags: investors
    MATCH (i:Investor)-[r:INVESTED_IN]->(:Company {name: $company})
    WHERE r.date >= $since
    RETURN i.name AS investor
    ORDER BY investor;

    // test: 红杉
    // with: {company: '面'}
    // expect: in order
    // | investor |
    // | '红杉'   |

    """

  private func folder(_ queries: [String: String]) throws -> Folder {
    var files = [
      "graph.cypher":
        "CREATE (:Investor {name: '红杉'})-[:INVESTED_IN {date: date('2021-01-01')}]->(:Company {name: '面'})"
    ]
    for (name, text) in queries { files["queries/" + name] = text }
    return try Folder(files)
  }

  @Test func testsPassAndFail() throws {
    let folder = try folder([
      "a.cypher": Self.query,
      "b.cypher": Self.query.replacing("name: backers", with: "name: wrong")
        .replacing("'红杉'   |", with: "'腾讯'   |"), "bare.cypher": "RETURN 1 AS one",
    ])
    let graph = folder.root.path
    var answer = try Tool.run(["test", graph, "backers"])
    #expect(
      answer.output == "✔ backers: 红杉\n1 test of 1 query: 1 passed, 0 failed\n")
    #expect(answer.status == 0)
    answer = try Tool.run(["test", graph])
    #expect(answer.status == 1)
    #expect(answer.output.contains("✘ wrong: 红杉\n    \(graph)/queries/b.cypher:12\n"))
    #expect(answer.output.contains("    - | '腾讯'   |\n    + | '红杉'   |\n"))
    #expect(answer.output.hasSuffix("1 passed, 1 failed\nwithout tests: bare\n"))
    answer = try Tool.run(["test", graph, "--format", "csv"])
    #expect(answer.output.hasPrefix("query,test,passed,file,line,failure\nbackers,红杉,true,"))
    #expect(answer.status == 1)
    answer = try Tool.run(["test", graph, "wrong", "--update"])
    #expect(answer.status == 0)
    #expect(folder.text("queries/b.cypher")?.hasSuffix("// | '红杉'   |\n") == true)
    #expect(try Tool.run(["test", graph]).status == 0)
    answer = try Tool.run(["test", graph, "backrs"])
    #expect(answer.status == 2)
    #expect(answer.errors.contains("did you mean `backers`?"))
  }

  @Test(arguments: [
    (["run", "backers", "company=面"], "investor\n红杉\n", "", 0),
    (["run", "backers", "company=面", "since=2022-01-01"], "investor\n", "", 0),
    (["run", "backers"], "", "needs $company STRING (a company's name)", 2),
    (["run", "backers", "company=面", "since=soon"], "", "is DATE; found String 'soon'", 2),
    (["run", "backers", "company=面", "sinc=1"], "", "it has $company STRING, $since DATE", 2),
    (["run", "backers", "company=面", "company=面"], "", "given twice", 2),
    (["run", "backers", "--param", "company=面"], "investor\n红杉\n", "", 0),
    (["run", "backers", "company=面", "-p", "zz=1"], "", "has no parameter `zz`", 2),
  ])
  func runs(_ words: [String], _ output: String, _ errors: String, _ status: Int32) throws {
    let folder = try folder(["a.cypher": Self.query])
    var words = words
    words.insert(folder.root.path, at: 1)
    let answer = try Tool.run(words + ["--format", "csv"])
    #expect(answer.output == output)
    #expect(errors.isEmpty ? answer.errors.isEmpty : answer.errors.contains(errors))
    #expect(answer.status == status)
  }

  /// A mistake in one file is no harm to the graph, nor to other queries.
  @Test func brokenQueriesStayAlone() throws {
    let folder = try folder(["a.cypher": Self.query, "broken.cypher": "RETURN 1 +;"])
    let graph = folder.root.path
    #expect(try Tool.run([graph, "-c", "RETURN 1 AS x", "--format", "csv"]).output == "x\n1\n")
    #expect(try Tool.run(["run", graph, "backers", "company=面"]).status == 0)
    let answer = try Tool.run(["run", graph, "broken"])
    #expect(answer.status == 1)
    #expect(answer.errors.contains("broken.cypher:1:11"))
    #expect(try Tool.run(["test", graph]).status == 1)
  }

  /// A query is run and drawn by itself, whatever else its file holds.
  @Test func queriesOfOneFileAreApart() throws {
    let folder = try folder([
      "a.cypher": Self.query
        + """

        // name: firms
        MATCH (i:Investor) RETURN i;

        // name: grow
        // param: x INTEGER
        CREATE (:W {x: $x});

        // name: bad-default
        // param: x INTEGER = 1 +
        RETURN $x AS x;
        """
    ])
    let graph = folder.root.path
    let picture = try Tool.run(["export", graph, "--to", "dot", "--query", "firms"])
    #expect(picture.status == 0)
    #expect(picture.output.contains("红杉") && !picture.output.contains("面"))
    // What is wrong with the file is told with its place.
    let answer = try Tool.run(["run", graph, "bad-default"])
    #expect(answer.status == 1)
    #expect(answer.errors.contains("a.cypher:26:1"))
  }

  /// An unclosed string swallows what follows it.
  @Test func hiddenQueriesAreHintedAt() throws {
    let folder = try folder(["a.cypher": "// name: a\nRETURN 'x;\n// name: b\nRETURN 1;"])
    let answer = try Tool.run(["run", folder.root.path, "b"])
    #expect(answer.status == 2)
    #expect(answer.errors.contains("a.cypher` has mistakes that may hide it"))
  }

  @Test func lints() throws {
    let folder = try folder([
      "a.cypher": Self.query, "b.cypher": "MATCH (a:Investr), (b:Company) RETURN a.name AS n;\n",
    ])
    let graph = folder.root.path
    #expect(try Tool.run(["lint", graph, "backers"]).status == 0)
    var answer = try Tool.run(["lint", graph])
    #expect(answer.status == 1)
    #expect(answer.output.contains("did you mean `:Investor`?"))
    answer = try Tool.run(["lint", graph, "--format", "csv"])
    #expect(answer.output.contains("/queries/b.cypher,1,1,CartesianProduct,"))
    #expect(answer.output.contains("/queries/b.cypher,1,10,UnknownLabel,"))
  }

  @Test func documents() throws {
    let folder = try folder(["a.cypher": Self.query])
    let answer = try Tool.run(["doc", folder.root.path])
    #expect(answer.output.contains("| `$since` | DATE | `date('2020-01-01')` |  |"))
    #expect(answer.status == 0)
    let file = folder.path("page.md")
    #expect(try Tool.run(["doc", folder.root.path, "-o", file]).output.isEmpty)
    #expect(folder.text("page.md") == answer.output)
  }

  @Test func formats() throws {
    let folder = try folder(["a.cypher": Self.query, "b.cypher": "match (n) return n // all\n"])
    let graph = folder.root.path
    var answer = try Tool.run(["fmt", graph, "--check"])
    #expect(answer.output == "\(graph)/queries/b.cypher is not formatted\n")
    #expect(answer.status == 1)
    answer = try Tool.run(["fmt", graph])
    #expect(answer.status == 0)
    #expect(folder.text("queries/b.cypher") == "MATCH (n)\nRETURN n  // all\n")
    #expect(try Tool.run(["fmt", graph, "--check"]).status == 0)
    answer = try Tool.run(["fmt", "-"], input: "return 1 as x")
    #expect(answer.output == "RETURN 1 AS x\n")
    answer = try Tool.run(["fmt", "-"], input: "return 1 as")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("standard input:1:12"))
    #expect(try Tool.run(["fmt"]).status == 2)
    #expect(try Tool.run(["fmt", folder.path("nothing.cypher")]).status == 1)
  }

  @Test func generates() throws {
    let words = ["generate", "investors", "--companies", "5", "--seed", "9"]
    let answer = try Tool.run(words)
    #expect(answer.output.hasPrefix("// A synthetic investor network: 5 companies, seed 9.\n"))
    let folder = try Folder()
    let file = folder.path("network.cypher")
    #expect(try Tool.run(words + ["-o", file]).status == 0)
    #expect(folder.text("network.cypher") == answer.output)
    #expect(
      try Tool.run([file, "-c", "MATCH (c:Company) RETURN count(*) AS n", "--format", "csv"])
        .output == "n\n5\n")
    for words in [
      ["generate"], ["generate", "investors"], ["generate", "others", "--companies", "1"],
      ["generate", "investors", "--companies", "0"], ["generate", "investors", "--companies", "x"],
      ["generate", "investors", "--companies", "1", "--seed", "-1"], ["--companies", "1"],
    ] { #expect(try Tool.run(words).status == 2, "\(words)") }
  }

  /// What loading gives cause to doubt is told, and is no failure.
  @Test func lostRowsAreTold() throws {
    let folder = try Folder([
      "a.cypher": "CREATE (:A {name: 'x'});",
      "b.cypher":
        "UNWIND [\n  {a: 'x'},\n  {a: 'y'}\n] AS row\nMATCH (a:A {name: row.a})\nSET a.seen = true;",
    ])
    var answer = try Tool.run([folder.root.path, "-c", "RETURN 1 AS x", "--format", "csv"])
    #expect(answer.output == "x\n1\n")
    #expect(answer.status == 0)
    #expect(answer.errors.contains("Warning: the MATCH in line 5 finds nothing for this row"))
    #expect(answer.errors.contains("b.cypher:3:3"))
    answer = try Tool.run([folder.root.path, "-c", "RETURN 1 AS x", "--error-format", "json"])
    #expect(answer.errors.hasPrefix("{\"warning\":{\"kind\":\"Warning\","))
    #expect(answer.errors.contains("\"line\":3,\"column\":3"))
  }

  @Test func commandsInTheShell() throws {
    let folder = try folder(["a.cypher": Self.query])
    let answer = try Tool.run(
      [folder.root.path, "--format", "csv"],
      input:
        ":queries\n:run backers company=面\n:test backers\n:lint\n:doc \(folder.path("page.md"))\n:tset\n"
    )
    #expect(
      answer.output.contains("backers,\"$company STRING, $since DATE = date('2020-01-01')\","))
    #expect(answer.output.contains("investor\n红杉\n"))
    #expect(answer.output.contains("query,test,passed,file,line,failure\nbackers,红杉,true,"))
    #expect(answer.errors.contains("did you mean `:test`?"))
    #expect(folder.text("page.md")?.hasPrefix("# Saved queries of ") == true)
  }
}
