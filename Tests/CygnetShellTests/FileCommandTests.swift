import Foundation
import Testing

/// `cygnet` on graph files.
@Suite struct FileCommandTests {
  private let count = "MATCH (n) RETURN count(n) AS n"

  private func run(_ words: String..., input: String = "") throws -> Tool.Answer {
    try Tool.run(words, input: input)
  }

  @Test func changesLast() throws {
    let folder = try Folder()
    let graph = folder.path("g.cygnet")
    #expect(try run(graph, "-c", count).status == 1)
    #expect(try run(graph, "-c", count).errors.contains("there is no"))
    let made = try run("--create", graph, "-c", "CREATE (:A {n: '月之暗面'}), (:B)", "--format", "csv")
    #expect(made.status == 0)
    #expect(made.errors == "")
    #expect(try run(graph, "-c", count, "--format", "csv").output == "n\n2\n")
    let refused = try run(graph, "--read-only", "-c", "CREATE (:C)")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("open for reading only"))
    #expect(try run(graph, "--read-only", "-c", count, "--format", "csv").output == "n\n2\n")
  }

  @Test func transactionsAreKeptOrForgotten() throws {
    let folder = try Folder()
    let graph = folder.path("g.cygnet")
    let script = """
      :begin
      CREATE (:A);
      CREATE (:A);
      :rollback
      :begin
      CREATE (:B);
      :commit
      :begin
      CREATE (:C);
      """
    let answer = try run("--create", graph, input: script)
    #expect(answer.status == 1)
    #expect(answer.errors.contains("a transaction was still open at the end"))
    let labels = try run(graph, "-c", "MATCH (n) RETURN labels(n) AS l", "--format", "jsonl").output
    #expect(labels == #"{"l":["B"]}"# + "\n")
    let stray = try run(graph, input: ":commit\n")
    #expect(stray.status == 1 && stray.errors.contains(":begin"))
  }

  @Test func filesAreCheckedCopiedAndSaved() throws {
    let folder = try Folder()
    let (graph, copy, saved) = (
      folder.path("g.cygnet"), folder.path("c.cygnet"), folder.path("s.cygnet")
    )
    _ = try run(
      "--create", graph, "-c", "UNWIND range(1, 2000) AS i CREATE (:A {i: i, s: 'text ' + i})",
      "-c",
      "MATCH (a:A) SET a.i = a.i + 1")
    let check = try run("check", graph)
    #expect(check.status == 0 && check.output == "")
    #expect(check.errors.contains("is whole: 2,000 nodes, 0 relationships, commit 2"))
    #expect(try run("backup", graph, copy).status == 0)
    #expect(try run("backup", graph, copy).errors.contains("exists already"))
    #expect(try run("compact", graph).status == 0)
    for path in [graph, copy] {
      #expect(
        try run(path, "-c", "MATCH (a:A) RETURN sum(a.i) AS n", "--format", "csv").output
          == "n\n2003000\n")
    }
    var bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
    let place = try #require(bytes.range(of: Data("text 1".utf8), options: .backwards))
    bytes[place.lowerBound] ^= 4
    try bytes.write(to: URL(fileURLWithPath: copy))
    let damaged = try run("check", copy)
    #expect(damaged.status == 1 && damaged.errors.contains("damaged"))
    let answer = try run(copy, "-c", "MATCH (a:A) RETURN max(a.s)")
    #expect(answer.status == 1 && answer.output == "" && answer.errors.contains("damaged"))
    let salvage = try run("salvage", copy, saved)
    #expect(salvage.status == 0 && salvage.errors.contains("2,000 nodes"))
    #expect(try run(saved, "-c", count, "--format", "csv").output == "n\n2000\n")
    for words in [["check"], ["backup", graph], ["salvage", graph], ["compact", graph, copy]] {
      #expect(try Tool.run(words).status == 2)
    }
    #expect(try run("check", folder.path("none.cygnet")).status == 1)
  }

  @Test func textGraphsAreSavedAsFiles() throws {
    let folder = try Folder(["g.cypher": "CREATE (:A {x: 1})-[:R]->(:B);"])
    let saved = folder.path("g.cygnet")
    #expect(try run(folder.path("g.cypher"), input: ":save \(saved)\n").status == 0)
    #expect(
      try run(saved, "-c", "MATCH (a)-[r]->(b) RETURN a.x AS x", "--format", "csv").output
        == "x\n1\n")
    #expect(
      try run(saved, input: ":save \(saved)\n").errors.contains("open for writing in this process"))
    #expect(try run(saved, input: ":save g.txt\n").errors.contains(".cygnet or a .cypher"))
  }
}
