import Cygnet
import Testing

@Suite struct LibraryTests {
  /// The example of the documentation's first page.
  @Test func documentationExample() throws {
    struct Backer: Decodable, Equatable {
      let investor: String
      let year: Int?
    }
    let database = Database()
    try database.query(
      """
      CREATE (c:Company {name: '月之暗面'}),
             (:Investor {name: '红杉'})-[:INVESTED_IN {year: 2023}]->(c),
             (:Investor {name: '美团'})-[:INVESTED_IN]->(c)
      """)
    let result = try database.query(
      """
      MATCH (i:Investor)-[r:INVESTED_IN]->(:Company {name: $company})
      RETURN i.name AS investor, r.year AS year ORDER BY investor
      """, ["company": .string("月之暗面")])
    #expect(result.columns == ["investor", "year"])
    #expect(
      try result.decode(Backer.self) == [
        Backer(investor: "红杉", year: 2023), Backer(investor: "美团", year: nil),
      ])
  }

  @Test func rowsDecode() throws {
    let row = try #require(
      try Database().query(
        """
        RETURN 1 AS i, 2.5 AS f, 'x' AS s, [1, 2] AS l, {a: {b: [true, null]}} AS m,
               date('2024-05-01') AS d, null AS n
        """
      ).next())
    struct Inner: Decodable { let b: [Bool?] }
    struct Map: Decodable { let a: Inner }
    #expect(try row.get("i", as: Int.self) == 1)
    #expect(try row.get("i", as: Double.self) == 1)
    #expect(try row.get("f", as: Double.self) == 2.5)
    #expect(try row.get("s", as: String.self) == "x")
    #expect(try row.get("l", as: [Int].self) == [1, 2])
    #expect(try row.get("m", as: Map.self).a.b == [true, nil])
    #expect(try row.get("d", as: String.self) == "2024-05-01")
    #expect(try row.get("n", as: Int?.self) == nil)
    #expect(row["nothing"] == nil)
    #expect(throws: DecodingError.self) { try row.get("f", as: Int.self) }
    #expect(throws: DecodingError.self) { try row.get("n", as: Int.self) }
    #expect(throws: CygnetError.self) { try row.get("nothing", as: Int.self) }
  }

  @Test func nodesAreDelivered() throws {
    let database = Database()
    let row = try #require(
      try database.query("CREATE (a:A:B {x: 1})-[r:T {y: 2}]->(b) RETURN a, r").next())
    guard case .node(let node) = row[0], case .relationship(let relationship) = row[1] else {
      Issue.record("expected a node and a relationship, found \(row.values)")
      return
    }
    #expect(node.labels == ["A", "B"])
    #expect(node.properties["x"]?.description == "1")
    #expect(relationship.type == "T")
    #expect(relationship.start == node.id)
    struct Properties: Decodable { let x: Int }
    #expect(try row.get("a", as: Properties.self).x == 1)
  }

  @Test func transactionsCommitAndRollBack() throws {
    let database = Database()
    try database.transaction { transaction in
      try transaction.query("CREATE (:A {x: 1})")
      #expect(try transaction.query("MATCH (a:A) RETURN a").rows().count == 1)
      // Others see nothing yet.
      #expect(try database.query("MATCH (a:A) RETURN a").rows().isEmpty)
    }
    #expect(database.schema.nodeCount == 1)
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try database.transaction { transaction in
        try transaction.query("CREATE (:A), (:B)")
        throw Stop()
      }
    }
    #expect(database.schema.nodeCount == 1)
    let transaction = try database.begin()
    transaction.rollback()
    #expect(throws: CygnetError.self) { try transaction.query("RETURN 1") }
    #expect(throws: CygnetError.self) { try transaction.commit() }
  }

  /// A failed statement is undone alone; the transaction goes on.
  @Test func failedStatementsAreUndone() throws {
    let database = Database()
    try database.transaction { transaction in
      try transaction.query("CREATE (:A {x: 0})-[:T]->(:B)")
      #expect(throws: CygnetError.self) {
        try transaction.query(
          "MATCH (a:A)-[r:T]->(b) SET a.x = 5, a:L, b.y = 1 DELETE r CREATE (:C) WITH a RETURN 1 / 0"
        )
      }
      #expect(
        try transaction.query("MATCH (a:A)-[:T]->(b) RETURN a, b").rows().first?.json
          == #"{"a":{"id":0,"labels":["A"],"properties":{"x":0}},"b":{"id":2048,"labels":["B"],"properties":{}}}"#
      )
    }
    #expect(try database.query("MATCH (c:C) RETURN c").rows().isEmpty)
    #expect(database.schema.labels.map(\.name) == ["A", "B"])
  }

  /// An open result keeps what it saw, also from writes of its own transaction.
  @Test func openResultsKeepTheirVersion() throws {
    let database = Database()
    try database.query("UNWIND range(1, 5000) AS x CREATE (:N {x: x})")
    let reading = try database.query("MATCH (n:N) RETURN n.x AS x")
    _ = try reading.next()
    try database.query("MATCH (n:N) DELETE n")
    #expect(try reading.rows().count == 4_999)
    try database.query("UNWIND range(1, 5000) AS x CREATE (:N {x: x})")
    try database.transaction { transaction in
      let open = try transaction.query("MATCH (n:N) RETURN n.x AS x")
      _ = try open.next()
      try transaction.query("MATCH (n:N) SET n.x = -1")
      #expect(try open.rows().allSatisfy { try $0.get("x", as: Int.self) > 0 })
      #expect(try transaction.query("MATCH (n:N {x: -1}) RETURN n").rows().count == 5_000)
    }
  }

  @Test func writersTakeTurns() throws {
    let database = Database(writerPatience: .milliseconds(50))
    let transaction = try database.begin()
    let error = #expect(throws: CygnetError.self) { try database.query("CREATE (:A)") }
    #expect(error?.code == "WriterTimeout")
    #expect(try database.query("MATCH (n) RETURN count(n) AS n").next()?.get("n") == 0)
    transaction.rollback()
    try database.query("CREATE (:A)")
    #expect(database.schema.nodeCount == 1)
  }

  @Test func readersRunBesideAWriter() async throws {
    let database = Database()
    try database.query("UNWIND range(1, 100) AS x CREATE (:N {x: x})")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          for _ in 0..<50 {
            // Every version holds whole hundreds.
            let count = try database.query("MATCH (n:N) RETURN count(n) AS c").next()?
              .get("c", as: Int.self)
            #expect((count ?? 1) % 100 == 0)
          }
        }
      }
      group.addTask {
        for _ in 0..<20 {
          try database.query("UNWIND range(1, 100) AS x CREATE (:N {x: x})")
        }
      }
      try await group.waitForAll()
    }
    #expect(database.schema.nodeCount == 2_100)
  }

  @Test func bulkLoads() throws {
    let database = Database()
    try database.bulkLoad { loader in
      let people = try loader.addNodes(
        labels: ["Person"], count: 3, properties: ["name": .strings(["a", "b", "c"])])
      let first = people.lowerBound
      _ = try loader.addRelationships(
        type: "KNOWS", from: [first, first, first + 1], to: [first + 1, first + 2, first],
        properties: ["since": .values([.integer(2020), .null, .string("x")])])
    }
    #expect(
      try database.query(
        "MATCH (a:Person)-[r:KNOWS]->(b) RETURN a.name + b.name AS n, r.since AS s ORDER BY n"
      ).rows().map(\.csv).joined() == "ab,2020\nac,\nba,x\n")
    // Indexes that exist already learn of the new nodes.
    try database.query("CREATE INDEX FOR (p:Person) ON (p.name)")
    try database.bulkLoad { loader in
      _ = try loader.addNodes(labels: ["Person"], count: 1, properties: ["name": .strings(["d"])])
    }
    #expect(try database.query("MATCH (p:Person {name: 'd'}) RETURN p").rows().count == 1)
    #expect(throws: CygnetError.self) {
      try database.bulkLoad { loader in
        _ = try loader.addNodes(labels: ["Lost"], count: 5)
        _ = try loader.addRelationships(type: "T", from: [0], to: [999_999])
      }
    }
    #expect(database.schema.labels.map(\.name) == ["Person"])
  }

  @Test func plansFollowTheGraph() throws {
    let database = Database()
    let query = "MATCH (a:A)-[:T]->(b:B) RETURN count(*) AS n"
    try database.query("CREATE (:A)-[:T]->(:B)")
    #expect(try database.query(query).next()?.get("n") == 1)
    // The cached plan took it as certain that every T ends at a B.
    try database.query("MATCH (a:A) CREATE (a)-[:T]->(:C)")
    #expect(try database.query(query).next()?.get("n") == 1)
    // And the same within one transaction.
    try database.transaction { transaction in
      try transaction.query("MATCH (a:A)-[t:T]->(:C) DELETE t")
      #expect(try transaction.query(query).next()?.get("n") == 1)
      try transaction.query("MATCH (b:B) REMOVE b:B")
      #expect(try transaction.query(query).next()?.get("n") == 0)
    }
  }

  @Test(arguments: [
    ("1", "1"), ("-2.5", "-2.5"), ("true", "true"), ("null", "null"), ("腾讯", "'腾讯'"),
    ("'a b'", "'a b'"), ("[1, 'x']", "[1, 'x']"), ("{a: 1}", "{a: 1}"), ("a b", "'a b'"),
    ("", "''"), ("2024-05-01", "'2024-05-01'"), ("1 + 1", "'1 + 1'"),
  ])
  func parameterTexts(_ text: String, _ value: String) throws {
    #expect(try ParameterText.value(text).description == value)
  }

  @Test(arguments: ["'a", "[1", "{a", "[x]", "\""])
  func brokenParameterTexts(_ text: String) {
    #expect(throws: CygnetError.self) { try ParameterText.value(text) }
  }

  private struct Broken: Error {}

  @Test func proceduresOfTheProgramAreCalled() throws {
    let database = Database()
    try database.register(
      TableProcedure(
        name: "office.split",
        inputs: [.init(name: "text", type: "STRING?"), .init(name: "n", type: "FLOAT")],
        outputs: [.init(name: "part", type: "STRING"), .init(name: "size", type: "FLOAT")],
        summary: "Cuts a text at its spaces."
      ) { arguments in
        guard case .string(let text) = arguments[0], case .float(let n) = arguments[1] else {
          return []
        }
        if text == "bad" { throw Broken() }
        if text == "short" { return [[.null]] }
        return text.split(separator: " ").map { [.string(String($0)), .float(n)] }
      })
    let rows = try database.query(
      "UNWIND ['a b', null, 'c'] AS t CALL office.split(t, 2) YIELD part AS p, size RETURN t, p, size"
    ).rows()
    #expect(
      rows.map { $0.values.map(\.description).joined(separator: " ") } == [
        "'a b' 'a' 2.0", "'a b' 'b' 2.0", "'c' 'c' 2.0",
      ])
    let given: [String: Value] = ["text": .string("x"), "n": .integer(1)]
    #expect(try database.query("CALL office.split", given).rows().count == 1)
    #expect(
      try database.query(
        "SHOW PROCEDURES YIELD name, signature WHERE name STARTS WITH 'office' RETURN signature"
      )
      .next()?.get("signature")
        == "office.split(text :: STRING, n :: FLOAT) :: (part :: STRING, size :: FLOAT)")
    for (query, code) in [
      ("CALL office.split('bad', 1)", "ProcedureCallFailed"),
      ("CALL office.split('short', 1)", "ProcedureCallFailed"),
      ("CALL office.split(1, 1)", "InvalidArgumentType"),
      ("CALL office.split('a')", "InvalidNumberOfArguments"),
      (
        "UNWIND [1] AS x CALL office.split(x + '', x) YIELD part CALL office.split(part, $p) YIELD size RETURN size",
        "InvalidArgumentType"
      ),
    ] {
      let error = #expect(throws: CygnetError.self) {
        _ = try database.query(query, ["p": .string("no number")]).rows()
      }
      #expect(error?.code == code, "\(query)")
    }
    #expect(throws: CygnetError.self) {
      try database.register(
        TableProcedure(name: "x", inputs: [.init(name: "a", type: "INTEGRE")], outputs: []) { _ in
          []
        })
    }
  }
}
