import Cygnet
import Testing

@Suite struct SchemaDetailsTests {
  private static func database(_ statements: String...) throws -> Database {
    let database = Database()
    for statement in statements { try database.query(statement) }
    return database
  }

  private static func details(_ statements: String...) throws -> SchemaDetails {
    let database = Database()
    for statement in statements { try database.query(statement) }
    return try database.schemaDetails()
  }

  /// `name count TYPE|TYPE` for each.
  private static func text(_ properties: [SchemaDetails.Property]) -> [String] {
    properties.map { "\($0.name) \($0.count) \($0.types.joined(separator: "|"))" }
  }

  @Test func anEmptyGraph() throws {
    let details = try Self.details()
    #expect(details.labels.isEmpty)
    #expect(details.relationshipTypes.isEmpty)
    #expect(details.indexes.isEmpty)
    #expect(details.constraints.isEmpty)
    #expect(details.unlabelledNodes == 0)
  }

  @Test func labelsHaveProperties() throws {
    let details = try Self.details(
      """
      CREATE (:Company {name: '月之暗面', founded: date('2023-03-01'), size: 1}),
             (:Company {name: '智谱', size: 2.5}), (:Company {size: 3, listed: true}),
             (:Investor:Company {name: '美团'}), ({name: 'nobody'}), ()
      """)
    #expect(details.unlabelledNodes == 2)
    #expect(details.labels.map(\.name) == ["Company", "Investor"])
    #expect(details.labels.map(\.count) == [4, 1])
    #expect(
      Self.text(details.labels[0].properties) == [
        "name 3 STRING", "size 3 INTEGER|FLOAT", "founded 1 DATE", "listed 1 BOOLEAN",
      ])
    #expect(Self.text(details.labels[1].properties) == ["name 1 STRING"])
  }

  @Test func typesAreTheLanguages() throws {
    let details = try Self.details(
      """
      CREATE (:A {a: ['x'], b: [], c: localdatetime('2024-01-01T00:00'), d: duration('P1D'),
                  e: [1, 2], f: 1})
      """,
      "CREATE (:A {a: ['y', 'z'], b: [1.5], c: time('10:00Z'), f: 'x'})",
      "CREATE (:A {a: 'z', f: 'y'})")
    #expect(
      Self.text(details.labels[0].properties) == [
        "a 3 LIST<STRING>|STRING", "f 3 STRING|INTEGER", "b 2 LIST|LIST<FLOAT>",
        "c 2 LOCAL DATETIME|ZONED TIME", "d 1 DURATION", "e 1 LIST<INTEGER>",
      ])
  }

  @Test func typesHaveConnections() throws {
    let details = try Self.details(
      """
      CREATE (a:Investor), (b:Investor:Fund), (c:Company), (d),
             (a)-[:INVESTED_IN {year: 2023}]->(c), (b)-[:INVESTED_IN]->(c),
             (c)-[:INVESTED_IN {year: '2024', note: 'x'}]->(c), (d)-[:KNOWS]->(a), (d)-[:KNOWS]->(d)
      """)
    #expect(details.relationshipTypes.map(\.name) == ["INVESTED_IN", "KNOWS"])
    #expect(details.relationshipTypes.map(\.count) == [3, 2])
    #expect(
      Self.text(details.relationshipTypes[0].properties) == [
        "year 2 INTEGER|STRING", "note 1 STRING",
      ])
    func ends(_ type: SchemaDetails.RelationshipType) -> [String] {
      type.connections.map { "\($0.start ?? "-") \($0.end ?? "-") \($0.count)" }
    }
    #expect(
      ends(details.relationshipTypes[0]) == [
        "Investor Company 2", "Company Company 1", "Fund Company 1",
      ])
    #expect(ends(details.relationshipTypes[1]) == ["- - 1", "- Investor 1"])
  }

  @Test func whatIsDeletedDoesNotCount() throws {
    let details = try Self.details(
      "UNWIND range(1, 5000) AS i CREATE (:A {x: i})-[:T {y: i}]->(:B {z: toString(i)})",
      "MATCH (a:A) WHERE a.x > 10 DETACH DELETE a",
      "MATCH (a:A) WHERE a.x > 5 REMOVE a.x",
      "MATCH (b:B) WHERE toInteger(b.z) > 4000 SET b:C REMOVE b:B",
      "MATCH ()-[r:T]->() WHERE r.y > 8 DELETE r")
    func label(_ name: String) throws -> SchemaDetails.Label {
      try #require(details.labels.first { $0.name == name })
    }
    #expect(try label("A").count == 10)
    #expect(Self.text(try label("A").properties) == ["x 5 INTEGER"])
    #expect(Self.text(try label("B").properties) == ["z 4000 STRING"])
    #expect(Self.text(try label("C").properties) == ["z 1000 STRING"])
    let type = try #require(details.relationshipTypes.first)
    #expect(Self.text(type.properties) == ["y 8 INTEGER"])
    #expect(
      type.connections == [SchemaDetailsTests.connection(details, "A", "B", 8)].compactMap(\.self))
  }

  private static func connection(
    _ details: SchemaDetails, _ start: String, _ end: String, _ count: Int
  ) -> SchemaDetails.Connection? {
    details.relationshipTypes.flatMap(\.connections).first {
      $0.start == start && $0.end == end && $0.count == count
    }
  }

  @Test func indexesAndConstraints() throws {
    let details = try Self.details(
      "CREATE CONSTRAINT names FOR (c:Company) REQUIRE c.name IS UNIQUE",
      "CREATE CONSTRAINT funds FOR (f:`Old Fund`) REQUIRE f.`exit year` IS NOT NULL",
      "CREATE CONSTRAINT years FOR ()-[r:INVESTED_IN]-() REQUIRE r.year IS NOT NULL",
      "CREATE INDEX cities FOR (c:Company) ON (c.city)")
    #expect(
      details.constraints.map { "\($0.name) \($0.text)" } == [
        "funds (:`Old Fund` {`exit year`}) IS NOT NULL", "names (:Company {name}) IS UNIQUE",
        "years ()-[:INVESTED_IN {year}]-() IS NOT NULL",
      ])
    #expect(details.indexes.map(\.name) == ["cities", "names"])
  }

  /// Graphs that span many runs agree with what queries count.
  @Test func agreesWithQueries() throws {
    let database = try Self.database(
      """
      UNWIND range(1, 9000) AS i
      CREATE (n:A {k: CASE i % 3 WHEN 0 THEN i WHEN 1 THEN toString(i) ELSE null END})
      FOREACH (x IN CASE WHEN i % 2 = 0 THEN [1] ELSE [] END | SET n:B)
      """,
      "MATCH (a:A), (b:B) WHERE a.k = b.k AND a.k < 900 CREATE (a)-[:T]->(b)")
    let details = try database.schemaDetails()
    let answer = try #require(
      try database.query(
        "MATCH (b:B) RETURN count(b) AS nodes, count(b.k) AS values"
      ).next())
    let label = try #require(details.labels.first { $0.name == "B" })
    #expect(try answer.get("nodes", as: Int.self) == label.count)
    #expect(try answer.get("values", as: Int.self) == label.properties.first?.count)
    let links = try #require(
      try database.query("MATCH (:A)-[r:T]->(:B) RETURN count(r) AS links").next())
    #expect(
      try links.get("links", as: Int.self)
        == details.relationshipTypes.first?.connections.first {
          $0.start == "A" && $0.end == "B"
        }?.count)
  }
}
