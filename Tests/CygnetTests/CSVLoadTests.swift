import Cygnet
import Foundation
import Testing

/// Loading nodes and relationships from CSV files.
@Suite struct CSVLoadTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "cygnet-csv-\(UUID().uuidString)")

  private func file(_ name: String, _ text: String) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let url = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  private func loaded(
    nodes: [(String, String)], relationships: [(String, String)] = [],
    delimiter: Unicode.Scalar = ","
  ) throws -> Database {
    defer { try? FileManager.default.removeItem(at: folder) }
    var load = CSVLoad()
    load.delimiter = delimiter
    for (index, (pattern, text)) in nodes.enumerated() {
      let path = try file("n\(index).csv", text)
      try load.addNodes(pattern.isEmpty ? path : "\(pattern)=\(path)")
    }
    for (index, (pattern, text)) in relationships.enumerated() {
      let path = try file("r\(index).csv", text)
      try load.addRelationships(pattern.isEmpty ? path : "\(pattern)=\(path)")
    }
    let database = Database()
    try database.load(load)
    return database
  }

  private func rows(_ database: Database, _ query: String) throws -> [String] {
    try database.query(query).rows().map { row in
      row.values.map(\.description).joined(separator: " | ")
    }
  }

  @Test func aSmallNetwork() throws {
    let database = try loaded(
      nodes: [
        (
          "(:Company:Startup)",
          "id,name,founded,since,valuation,listed\n1,智谱AI,2019,2019-06-11,3.5,true\n2,\"a \"\"b\"\", c\",,,,\n"
        ),
        ("(:Investor)", "name,id\r\n红杉,10\r\n腾讯,11\r\n"),
      ],
      relationships: [
        ("(:Investor)-[:INVESTED_IN]->(:Startup)", "from,to,year\n10,1,2023\n11,1,\n11,2,2024"),
        ("(:Investor)-[:LED]->(:Company)", "to,from\n1,10\n"),
      ])
    #expect(
      try rows(
        database,
        "MATCH (c:Company:Startup) RETURN c.id, c.name, c.founded, c.since, c.valuation, c.listed ORDER BY c.id"
      )
        == [
          "1 | '智谱AI' | 2019 | '2019-06-11' | 3.5 | true",
          "2 | 'a \"b\", c' | null | null | null | null",
        ])
    #expect(
      try rows(
        database,
        "MATCH (i:Investor)-[r]->(c) RETURN type(r), i.name, c.id, r.year ORDER BY type(r), i.name, c.id"
      )
        == [
          "'INVESTED_IN' | '红杉' | 1 | 2023", "'INVESTED_IN' | '腾讯' | 1 | null",
          "'INVESTED_IN' | '腾讯' | 2 | 2024", "'LED' | '红杉' | 1 | null",
        ])
    // The key is kept, and an index finds it.
    #expect(throws: CygnetError.self) { try database.query("CREATE (:Investor {id: 10})") }
    #expect(
      try rows(database, "EXPLAIN MATCH (i:Investor {id: 10}) RETURN i").contains {
        $0.contains("NodeIndexSeek")
      })
  }

  /// A type that the first block does not show is found all the same.
  @Test(arguments: [
    ("7\n8\n", "8", "INTEGER"), ("7\n8.5\n", "7.0", "FLOAT"), ("7\nx\n", "'7'", "STRING"),
    ("007\n8\n", "'007'", "STRING"), ("2024-02-29\n\n", "'2024-02-29'", "DATE"),
    ("true\nFALSE\n", "false", "BOOLEAN"), ("2024-02-30\n", "'2024-02-30'", "STRING"),
    ("9223372036854775808\n", "9.223372036854776e18", "FLOAT"), ("\"\"\na\n", "''", "STRING"),
    ("-0\n", "-0.0", "FLOAT"), ("1e3\n", "1000.0", "FLOAT"), ("+1\n", "'+1'", "STRING"),
  ])
  func typesAreInferred(_ fields: String, _ least: String, _ type: String) throws {
    var text = "id,v\n"
    for (index, field) in fields.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .enumerated()
    {
      text += "\(index),\(field)\n"
    }
    let database = try loaded(nodes: [("(:N)", text)])
    let found = try database.query(
      "MATCH (n:N) WHERE n.v IS NOT NULL RETURN n.v AS v, n.v IS :: \(type) AS holds ORDER BY v"
    ).rows()
    #expect(found.map { $0["holds"]?.description } == Array(repeating: "true", count: found.count))
    let values = found.map { $0["v"]?.description ?? "" }
    #expect(values.contains(least) || values.first == least, "\(values)")
  }

  /// Long enough for many blocks; the last row asks for another type.
  @Test func aTypeMayWidenLate() throws {
    let count = 120_000
    let lines = (0..<count).map { "\($0),\($0 == count - 1 ? "last" : String($0 % 10)),name \($0)" }
    let database = try loaded(nodes: [("(:N)", "id,v,name\n" + lines.joined(separator: "\n"))])
    #expect(
      try rows(
        database, "MATCH (n:N) RETURN count(*), count(n.v), min(n.v), max(n.v), count(DISTINCT n.v)"
      )
        == ["\(count) | \(count) | '0' | 'last' | 11"])
    #expect(
      try rows(database, "MATCH (n:N {id: 119998}) RETURN n.v, n.name") == ["'8' | 'name 119998'"])
  }

  @Test func headersOfNeo4jAdmin() throws {
    let database = try loaded(
      nodes: [
        (
          "",
          "movieId:ID(Movie),title,year:int,genres:string[],:LABEL\nm1,A,1999,x;y,Movie\nm2,B,2003,,Movie;Sequel\n"
        ),
        (
          "",
          ":ID(Person)\tname\tsecret:IGNORE\t:LABEL\np1\tKeanu\t1\tActor\n".replacingOccurrences(
            of: "\t", with: ",")
        ),
      ],
      relationships: [
        ("", ":START_ID(Person),role,:END_ID(Movie),:TYPE\np1,Neo,m1,ACTED_IN\np1,,m2,PRODUCED\n")
      ])
    #expect(
      try rows(
        database, "MATCH (m:Movie) RETURN m.movieId, m.year, m.genres, labels(m) ORDER BY m.movieId"
      )
        == ["'m1' | 1999 | ['x', 'y'] | ['Movie']", "'m2' | 2003 | null | ['Movie', 'Sequel']"])
    #expect(
      try rows(
        database,
        "MATCH (p:Actor)-[r]->(m) RETURN type(r), r.role, m.movieId, keys(p) ORDER BY type(r)")
        == ["'ACTED_IN' | 'Neo' | 'm1' | ['name']", "'PRODUCED' | null | 'm2' | ['name']"])
  }

  /// Keys may be of any type.
  @Test(arguments: ["2019-06-11", "true", "x y"]) func keysOfOtherTypes(_ key: String) throws {
    let database = try loaded(
      nodes: [("(:N)", "id,a\n\(key),1\n")],
      relationships: [("(:N)-[:T]->(:N)", "from,to\n\(key),\(key)\n")])
    #expect(try rows(database, "MATCH (n)-[:T]->(n) RETURN n.a") == ["1"])
  }

  @Test func separators() throws {
    let database = try loaded(nodes: [("(:N)", "id;a\n1;\"x;\ny\"\n2;z")], delimiter: ";")
    #expect(try rows(database, "MATCH (n:N) RETURN n.a ORDER BY n.id") == ["'x;\\ny'", "'z'"])
  }

  @Test(arguments: [
    ("id,a\n1,2\n1,3\n", "n0.csv, line 3: the key 1 is there already"),
    ("id,a\n1,2\n,3\n", "n0.csv, line 3: `id` is empty; a node needs a key"),
    ("id,a\n1,2\n3\n", "n0.csv, line 3: a record of 1 field; the header has 2"),
    ("id,a\n1,2,3\n", "n0.csv, line 2: a record of 3 fields; the header has 2"),
    ("id,a\n1,\"x\n", "n0.csv, line 2: a quote is not closed"),
    ("id,a\n1,\"x\"y\n", "n0.csv, line 2: text after a closing quote"),
    ("id,a:int\n1,2\n2,x\n", "n0.csv, line 3: `a:int`: 'x' is no INTEGER"),
    ("id,a:number\n1,2\n", "n0.csv, line 1: `a:number`: `number` is no type"),
    ("id,a,a\n", "n0.csv, line 1: two columns are named `a`"),
    ("", "n0.csv, line 1: the file is empty; expected a header"),
  ])
  func mistakesInNodes(_ text: String, _ message: String) throws {
    let error = #expect(throws: CygnetError.self) { try loaded(nodes: [("(:N)", text)]) }
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
  }

  @Test(arguments: [
    ("(:N)-[:T]->(:N)", "from,to\n1,1\n1,9\n", "r0.csv, line 3: `to`: no :N has the key '9'"),
    ("(:N)-[:T]->(:N)", "from,to\n1,\n", "r0.csv, line 2: `to` is empty; expected a node's key"),
    ("(:N)-[:T]->(:M)", "from,to\n1,1\n", "no nodes of `M` are loaded"),
    ("", ":START_ID,:END_ID\n1,1\n", "no relationship type"),
    ("(:N)-[:T]->(:N)", "from\n1\n", "no columns for the keys of the ends"),
  ])
  func mistakesInRelationships(_ pattern: String, _ text: String, _ message: String) throws {
    let error = #expect(throws: CygnetError.self) {
      try loaded(nodes: [("(:N)", "id\n1\n")], relationships: [(pattern, text)])
    }
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
  }

  @Test(arguments: ["(:N=f", "(:N)", "(:)=f", "(:N)-[T]->(:N)=f", "(:N)=", "(:N)-[:T]-(:N)=f"])
  func mistakesInPatterns(_ text: String) {
    var load = CSVLoad()
    #expect(throws: CygnetError.self) { try load.addNodes(text) }
    #expect(throws: CygnetError.self) { try load.addRelationships(text) }
  }

  /// Nothing of a load that fails is there afterwards.
  @Test func allOrNothing() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = Database()
    var load = CSVLoad()
    try load.addNodes("(:N)=" + file("good.csv", "id\n1\n2\n"))
    try load.addNodes("(:M)=" + file("bad.csv", "id\n1\n1\n"))
    #expect(throws: CygnetError.self) { try database.load(load) }
    #expect(database.schema.nodeCount == 0)
  }
}
