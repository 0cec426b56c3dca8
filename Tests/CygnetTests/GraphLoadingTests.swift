import Cygnet
import Foundation
import Testing

/// What opening a graph's scripts tells of data that would be lost in silence.
@Suite struct GraphLoadingTests {
  /// Opens a folder of scripts, named `a.cypher`, `b.cypher` … in their order.
  private func open(_ scripts: String...) throws -> Database {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("cygnet-graph-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (text, letter) in zip(scripts, "abcdefg") {
      try text.write(
        to: folder.appendingPathComponent("\(letter).cypher"), atomically: true, encoding: .utf8)
    }
    return try Database.open(folder.path)
  }

  /// File, line, column and message of each warning.
  private func warnings(_ scripts: String...) throws -> [String] {
    let database = try scripts.count == 1 ? open(scripts[0]) : open(scripts[0], scripts[1])
    return database.loadWarnings.map { warning in
      let file = ((warning.source?.name ?? "") as NSString).lastPathComponent
      let (line, column) = warning.position ?? (0, 0)
      return "\(file):\(line):\(column) \(warning.message)"
    }
  }

  private static let two = "CREATE (:C {name: '甲'}), (:C {name: 'B'});\n"

  @Test func rowsForWhichAMatchFindsNothing() throws {
    let found = try warnings(
      Self.two,
      """
      UNWIND [
        {a: '甲', b: 'B'},
        {a: '乙', b: 'B'},
        {a: 'B', b: 'nobody'}
      ] AS row
      MATCH (a:C {name: row.a})
      MATCH (b:C {name: row.b})
      CREATE (a)-[:T]->(b);
      """)
    #expect(
      found == [
        "b.cypher:3:3 the MATCH in line 6 finds nothing for this row; it is lost",
        "b.cypher:4:3 the MATCH in line 7 finds nothing for this row; it is lost",
      ])
  }

  /// Not in comments, under other keys, of other labels or in lookups.
  @Test func sharedNamesAreFoundWhereTheyAreWritten() throws {
    let text = """
      CREATE CONSTRAINT FOR (c:City) REQUIRE c.name IS UNIQUE;
      CREATE (:Person {home: 'Paris', name: 'Paris'});
      // the city 'Paris' is in France
      CREATE (:City {name: "Paris"});
      MATCH (c:City {name: 'Paris'}) SET c.home = 'Paris';
      CREATE (:City {name: 'Lutetia', home: 'Paris', names: ['Lutèce', "Par\\u0069s"]});
      """
    let error = #expect(throws: CygnetError.self) { try open(text) }
    #expect(error?.code == "SharedName")
    #expect(error?.position?.line == 6)
    #expect(error?.position?.column == 66)
  }

  /// Rows of statements that only read are made too.
  @Test func errorsOfReadingStatementsCount() {
    let error = #expect(throws: CygnetError.self) { try open("CREATE (:A);\nRETURN 1/0 AS x;") }
    #expect(error?.code == "DivisionByZero")
    #expect(error?.position?.line == 2)
  }

  /// Of several UNWINDs the one counts whose variable the MATCH reads.
  @Test func theRowOfTheRightUnwind() throws {
    let found = try warnings(
      Self.two + "UNWIND [{a: '乙'}] AS row UNWIND [1] AS k MATCH (c:C {name: row.a}) SET c.k = k;")
    #expect(found == ["a.cypher:2:9 the MATCH in line 2 finds nothing for this row; it is lost"])
  }

  /// A plan that was made before an index was there is made again.
  @Test func plansSeeNewIndexes() throws {
    let database = try open(Self.two)
    func plan() throws -> String {
      try database.query("EXPLAIN MATCH (c:C {name: 'B'}) RETURN c").rows().map {
        $0.values.map(\.plainText).joined(separator: " ")
      }.joined(separator: "\n")
    }
    #expect(try !plan().contains("NodeIndexSeek"))
    try database.query("CREATE INDEX FOR (c:C) ON (c.name)")
    #expect(try plan().contains("NodeIndexSeek"))
  }

  @Test func warningsAreBounded() throws {
    let database = try open(
      String(repeating: "MATCH (n:C {name: 'x'}) CREATE (n)-[:T]->();\n", count: 300))
    #expect(database.loadWarnings.count < 250)
    #expect(database.loadWarnings.last?.message.hasSuffix("more rows and names like these") == true)
  }

  @Test(arguments: [
    // A row that no list of the text holds, and one cut short.
    (
      "WITH [1, 2] AS list UNWIND list AS i MATCH (c:C) WHERE c.name = i CREATE (c)-[:T]->(c);",
      [
        "a.cypher:2:38 this MATCH finds nothing for the row 1; it is lost",
        "a.cypher:2:38 this MATCH finds nothing for the row 2; it is lost",
      ]
    ),
    (
      "MATCH (c:C {name: 'nobody'}) SET c.x = 1;",
      ["a.cypher:2:1 this MATCH finds nothing; the rows that reach it are lost"]
    ),
    // The nearest of two lists.
    (
      "UNWIND ['甲', '乙'] AS a UNWIND ['B', '乙'] AS b MATCH (x:C {name: b}) SET x.x = a;",
      [
        "a.cypher:2:37 the MATCH in line 2 finds nothing for this row; it is lost",
        "a.cypher:2:37 the MATCH in line 2 finds nothing for this row; it is lost",
      ]
    ),
    // What may find nothing without loss.
    ("OPTIONAL MATCH (c:C {name: 'nobody'}) WITH c CREATE (:D);", []),
    ("MATCH (c:C) WHERE NOT EXISTS { MATCH (c)--(:C) } SET c.alone = true;", []),
    ("MATCH (c:C) CALL (c) { MATCH (c)--(d:C) RETURN count(d) AS n } SET c.n = n;", []),
    ("UNWIND [] AS row MATCH (c:C {name: row.name}) SET c.x = 1;", []),
  ])
  func matchesOfOneStatement(_ statement: String, _ expected: [String]) throws {
    #expect(try warnings(Self.two + statement) == expected)
  }

  @Test func manyLostRowsAreCounted() throws {
    let found = try warnings(
      Self.two + "UNWIND range(1, 5000) AS i MATCH (c:C {name: i}) SET c.x = i;")
    #expect(found.count == 21)
    #expect(found.last?.hasSuffix("4980 more rows of this statement find nothing") == true)
  }

  @Test func unknownNames() throws {
    let found = try warnings(Self.two + "MATCH (c:C) WHERE c.nmae IS NULL SET c:Seen;")
    #expect(found.map { $0.split(separator: " ")[0] } == ["a.cypher:2:21"])
  }

  private static let unique = "CREATE CONSTRAINT FOR (c:C) REQUIRE c.name IS UNIQUE;\n"

  @Test(arguments: [
    ("{name: 'A', names: ['A', '甲']}, {name: 'B', names: ['B', '甲']}", "3:47", "'A' and 'B'"),
    // A name, and a form of another's.
    ("{name: 'A'}, {name: 'B', names: ['A']}", "3:36", "'A' and 'B'"),
  ])
  func sharedPrintedName(_ rows: String, _ place: String, _ owners: String) throws {
    let error = #expect(throws: CygnetError.self) {
      _ = try open(Self.unique, "UNWIND [\(rows)]\n AS row CREATE (c:C) SET c = row;\n")
    }
    #expect(error?.code == "SharedName")
    #expect(error?.message.hasSuffix(owners) == true)
    #expect((error?.source?.name as? NSString)?.lastPathComponent == "b.cypher")
  }

  @Test func formsOfOneNodeOrOfOtherLabelsMayRepeat() throws {
    let database = try open(
      Self.unique,
      """
      CREATE (:C {name: 'A', names: ['A', 'A', '甲']}), (:D {name: 'D', names: ['A']}),
             (:D {name: 'E', names: ['A']}), (:C), (:C {name: 'Z', names: [1, 2]});
      """)
    #expect(database.loadWarnings.isEmpty)
    #expect(database.schema.nodeCount == 5)
  }

  /// Nothing is loaded, and the place is named.
  @Test func mistakes() throws {
    let syntax = #expect(throws: CygnetError.self) { _ = try open(Self.two, "\n CREATE (:C;") }
    #expect(syntax?.position.map { "\($0.line):\($0.column)" } == "2:12")
    let unique = #expect(throws: CygnetError.self) {
      _ = try open(Self.unique + Self.two + Self.two)
    }
    #expect(unique?.kind == .constraint)
    #expect(unique?.source?.name?.hasSuffix("a.cypher") == true)
  }
}
