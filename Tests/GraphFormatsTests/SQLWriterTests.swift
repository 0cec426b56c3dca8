import CygnetCore
import Foundation
import GraphFormats
import GraphStore
import Testing

@Suite struct SQLWriterTests {
  private func script(_ graph: Graph, _ dialect: SQLWriter.Dialect) throws -> String {
    let selection = GraphSelection(graph)
    let writer = SQLWriter(selection, survey: try SelectionSurvey(selection), dialect: dialect)
    var bytes: [UInt8] = []
    try writer.write { bytes.append(contentsOf: $0.bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func graph(_ body: (GraphWriter) throws -> Void) throws -> Graph {
    let store = GraphStore()
    let writer = try #require(store.beginWriting(patience: .seconds(1)))
    try body(writer)
    try store.commit(writer)
    return store.current
  }

  private func set(
    _ writer: GraphWriter, _ node: NodeID, _ properties: [(String, Value)]
  ) throws {
    for (key, value) in properties {
      writer.setProperty(try writer.key(key), of: node, to: value)
    }
  }

  /// People and companies, one column of each type.
  private func typed() throws -> Graph {
    try graph { writer in
      let floats: [Double] = [
        1.5, .nan, .infinity, -.infinity, -0.0, 0.1, 1e300, -1e-7, 123456789.125,
      ]
      let date = Date(year: 1999, month: 12, day: 31)
      var people: [NodeID] = []
      for (index, text) in SampleGraph.hostileTexts.enumerated() {
        let person = try writer.createNode(labels: [writer.label("Person")])
        people.append(person)
        try set(
          writer, person,
          [
            ("text", .string(text)), ("whole", .integer([.min, .max, 0, -7][index % 4])),
            ("number", .float(floats[index % floats.count])), ("flag", .boolean(index % 2 == 0)),
            ("texts", .list(index % 3 == 0 ? [] : [.string(text), .string("b")])),
            ("numbers", .list([.float(floats[index % floats.count]), .float(2)])),
            ("wholes", .list([.integer(.max)])), ("ID", .integer(Int64(index))),
          ])
        if let date, index % 5 != 4 {
          try set(
            writer, person,
            [
              ("day", .date(date)), ("days", .list([.date(date)])),
              ("moment", SampleGraph.temporal("2019-03-31T02:30:00.000001", .localDateTime)),
              ("instant", SampleGraph.temporal("2019-03-31T02:30+01:30", .dateTime)),
              ("hour", SampleGraph.temporal("23:59:59.5", .localTime)),
              ("span", SampleGraph.temporal("P1Y2M-3DT4H", .duration)),
              ("fine", SampleGraph.temporal("2019-03-31T02:30:00.000000001", .localDateTime)),
              ("early", .date(Date(epochDay: index == 0 ? -900_000 : 0))),
              ("mixed", index % 2 == 0 ? .integer(1) : .string("one")),
              ("both", index % 2 == 0 ? .integer(2) : .float(2.5)),
            ])
        }
      }
      let company = try writer.createNode(labels: [writer.label("Company"), writer.label("Person")])
      let nothing = try writer.createNode(labels: [])
      let (knows, owns) = (try writer.type("KNOWS"), try writer.type("owns"))
      for (one, other) in zip(people, people.dropFirst()) {
        let id = try writer.createRelationship(knows, from: one, to: other)
        writer.setProperty(try writer.key("since"), of: id, to: .integer(2_000))
      }
      _ = try writer.createRelationship(owns, from: company, to: people[0])
      _ = try writer.createRelationship(owns, from: nothing, to: company)
    }
  }

  @Test func tablesOfASmallGraph() throws {
    let small = try graph { writer in
      let ada = try writer.createNode(labels: [writer.label("Person")])
      try set(writer, ada, [("name", .string("Ada's")), ("Id", .integer(1))])
      let acme = try writer.createNode(labels: [writer.label("Company")])
      try set(writer, acme, [("tags", .list([.string("a")]))])
      let id = try writer.createRelationship(writer.type("OWNS"), from: ada, to: acme)
      writer.setProperty(try writer.key("share"), of: id, to: .float(0.5))
    }
    var ids: [String] = []
    small.forEachNode { ids.append(String($0.rawValue)) }
    let (ada, acme) = (ids[0], ids[1])
    let text = try script(small, .postgresql)
    #expect(
      text == """
        -- 2 nodes and 1 relationships of a graph, for PostgreSQL
        SET client_encoding = 'UTF8';
        SET standard_conforming_strings = on;
        BEGIN;
        -- nodes whose first label is Company
        CREATE TABLE "Company" (
          "id" BIGINT PRIMARY KEY,
          "tags" TEXT[]
        );
        -- nodes whose first label is Person
        CREATE TABLE "Person" (
          "id" BIGINT PRIMARY KEY,
          -- property Id
          "Id_2" BIGINT,
          "name" TEXT
        );
        -- relationships of the type OWNS
        CREATE TABLE "OWNS" (
          "id" BIGINT PRIMARY KEY,
          "start_id" BIGINT NOT NULL REFERENCES "Person" ("id"),
          "end_id" BIGINT NOT NULL REFERENCES "Company" ("id"),
          "share" DOUBLE PRECISION
        );
        INSERT INTO "Person" ("id","Id_2","name") VALUES
        (\(ada),1,'Ada''s');
        INSERT INTO "Company" ("id","tags") VALUES
        (\(acme),ARRAY['a']::TEXT[]);
        INSERT INTO "OWNS" ("id","start_id","end_id","share") VALUES
        (0,\(ada),\(acme),0.5);
        CREATE INDEX "OWNS_start_id" ON "OWNS" ("start_id");
        CREATE INDEX "OWNS_end_id" ON "OWNS" ("end_id");
        COMMIT;

        """)
    let sqlite = try script(small, .sqlite)
    #expect(sqlite.contains("\"tags\" TEXT") && sqlite.contains("(\(acme),'[\"a\"]');"))
    let duckdb = try script(small, .duckdb)
    #expect(duckdb.contains("\"tags\" VARCHAR[]") && duckdb.contains("['a']::VARCHAR[]"))
    #expect(!duckdb.contains("INDEX"))
  }

  @Test func namesThatClash() throws {
    let long = String(repeating: "長", count: 40)
    let hostile = try graph { writer in
      for label in [
        "nodes", "a", "A", "sqlite_x", "q\"q", "n\0l", long + "1", long + "2", "-- \n;",
      ] {
        let node = try writer.createNode(labels: [writer.label(label)])
        try set(
          writer, node,
          [("x", .integer(1)), ("X", .integer(2)), ("xmin", .integer(3)), ("rowid", .integer(4))])
      }
    }
    let text = try script(hostile, .postgresql)
    let names = text.split(separator: "\n").filter { $0.hasPrefix("CREATE TABLE") }
      .map { $0.dropFirst(14).dropLast(3) }
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    #expect(names.allSatisfy { $0.utf8.count <= 63 })
    #expect(names.contains("nodes_2") && names.contains("q\"\"q") && names.contains("_sqlite_x"))
    #expect(names.contains("a_2") && names.contains("n\u{FFFD}l"))
    #expect(text.contains("\"x_2\" BIGINT") && text.contains("\"xmin_2\" BIGINT"))
    #expect(text.contains("\"rowid\" BIGINT"))
    #expect(try script(hostile, .duckdb).contains("\"rowid_2\" BIGINT"))
  }

  @Test(arguments: SQLWriter.Dialect.allCases) func anEmptyGraph(_ dialect: SQLWriter.Dialect)
    throws
  {
    let text = try script(try graph { _ in }, dialect)
    #expect(text.contains("BEGIN") && text.hasSuffix("COMMIT;\n"))
    #expect(!text.contains("CREATE") && !text.contains("INSERT"))
  }

  @Test func statementsHaveALimit() throws {
    let many = try graph { writer in
      for _ in 0..<1_201 { _ = try writer.createNode(labels: [writer.label("A")]) }
    }
    let text = try script(many, .sqlite)
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("INSERT") }.count == 3)
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("(") }.count == 1_201)
  }

  @Test func endsInSeveralTables() throws {
    let text = try script(try typed(), .postgresql)
    #expect(text.contains("CREATE TABLE \"nodes\""))
    #expect(text.contains("CREATE TABLE \"node_labels\""))
    let owns = text.components(separatedBy: "CREATE TABLE \"owns\"").last ?? ""
    #expect(owns.contains("\"start_id\" BIGINT NOT NULL REFERENCES \"nodes\" (\"id\")"))
    let knows = text.components(separatedBy: "CREATE TABLE \"KNOWS\"").last ?? ""
    #expect(knows.contains("\"start_id\" BIGINT NOT NULL REFERENCES \"Person\" (\"id\")"))
    for column in [
      "\"day\" DATE", "\"days\" DATE[]", "\"moment\" TIMESTAMP", "\"hour\" TIME",
      "\"instant\" TIMESTAMP WITH TIME ZONE", "\"span\" TEXT", "\"fine\" TEXT", "\"early\" TEXT",
      "\"mixed\" TEXT", "\"both\" DOUBLE PRECISION", "\"number\" DOUBLE PRECISION",
      "\"numbers\" DOUBLE PRECISION[]", "\"ID_2\" BIGINT", "\"flag\" BOOLEAN",
    ] {
      #expect(text.contains("\n  \(column)"), "\(column)")
    }
  }

  // MARK: Databases

  /// What a query answers with is asked for as text; `#` stands for a null.
  private static let questions = [
    "SELECT count(*) FROM \"Person\"",
    "SELECT count(*) FROM \"KNOWS\" k JOIN \"Person\" p "
      + "ON p.\"id\" = k.\"start_id\"", "SELECT count(*) FROM \"nodes\"",
    "SELECT count(*) FROM \"node_labels\" WHERE label = 'Person'",
    "SELECT count(*) FROM \"owns\" JOIN \"nodes\" n ON n.\"id\" = \"end_id\"",
    "SELECT min(\"whole\") || ' ' || max(\"whole\") FROM \"Person\"",
    "SELECT count(*) FROM \"Person\" WHERE \"day\" = '1999-12-31'",
    "SELECT count(*) FROM \"Person\" WHERE \"mixed\" = 'one'",
    "SELECT sum(\"both\") FROM \"Person\"",
  ]

  private func check(_ answers: [String], _ dialect: SQLWriter.Dialect) {
    let count = SampleGraph.hostileTexts.count
    let dated = (0..<count).filter { $0 % 5 != 4 }
    let both = dated.reduce(0.0) { $0 + ($1 % 2 == 0 ? 2 : 2.5) }
    #expect(
      answers == [
        "\(count + 1)", "\(count - 1)", "\(count + 2)", "\(count + 1)", "2",
        "\(Int64.min) \(Int64.max)", "\(dated.count)", "\(dated.filter { $0 % 2 == 1 }.count)",
        "\(both)",
      ], "\(dialect)")
  }

  /// Hexadecimal UTF-8 of the column `text`, as the database holds it.
  private func checkTexts(_ answer: [String], holdsNUL: Bool) {
    let expected = SampleGraph.hostileTexts.map { text in
      let held = holdsNUL ? text : text.replacingOccurrences(of: "\0", with: "\u{FFFD}")
      return held.utf8.map { String(format: "%02X", $0) }.joined()
    }
    #expect(answer == expected)
  }

  @Test(.enabled(if: Program.path("sqlite3") != nil)) func sqliteReadsIt() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("g.db").path
    let load = try Program.run("sqlite3", [file], input: Array(script(try typed(), .sqlite).utf8))
    #expect(load.errors.isEmpty && load.status == 0)
    func ask(_ query: String) throws -> [String] {
      try Program.run("sqlite3", [file, query]).output.split(separator: "\n").map(String.init)
    }
    check(try Self.questions.flatMap(ask), .sqlite)
    checkTexts(
      try Program.run(
        "sqlite3",
        [file, "SELECT hex(\"text\") FROM \"Person\" WHERE \"text\" IS NOT NULL ORDER BY id"]
      ).output
        .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init),
      holdsNUL: true)
    #expect(try ask("PRAGMA foreign_key_check").isEmpty)
    #expect(try ask("PRAGMA integrity_check") == ["ok"])
    #expect(
      try ask("SELECT typeof(\"number\") || \"number\" FROM \"Person\" ORDER BY id LIMIT 4")
        == ["real1.5", "textNaN", "realInf", "real-Inf"])
    #expect(
      try ask("SELECT sum(json_array_length(\"texts\")) FROM \"Person\"")
        == ["\((0..<SampleGraph.hostileTexts.count).filter { $0 % 3 != 0 }.count * 2)"])
  }

  @Test(.enabled(if: Program.hasModule("duckdb"))) func duckdbReadsIt() throws {
    let program = """
      import duckdb, sys
      c = duckdb.connect()
      c.execute(open(sys.argv[1], encoding='utf-8', newline='').read())
      for q in sys.argv[2:]:
        for row in c.execute(q).fetchall():
          print(row[0])
      """
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("g.sql")
    try Foundation.Data(script(try typed(), .duckdb).utf8).write(to: file)
    func ask(_ queries: [String]) throws -> [String] {
      let answer = try Program.run(Program.python, ["-c", program, file.path] + queries)
      #expect(answer.status == 0, "\(answer.errors)")
      return answer.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map(String.init)
    }
    check(try ask(Self.questions), .duckdb)
    checkTexts(
      try ask([
        "SELECT hex(encode(\"text\")) FROM \"Person\" WHERE \"text\" IS NOT NULL ORDER BY id"
      ]), holdsNUL: true)
    #expect(
      try ask(["SELECT \"number\" FROM \"Person\" ORDER BY id LIMIT 9"])
        == ["1.5", "nan", "inf", "-inf", "-0.0", "0.1", "1e+300", "-1e-07", "123456789.125"])
    #expect(
      try ask([
        "SELECT sum(len(\"texts\")) FROM \"Person\"",
        "SELECT count(*) FROM \"Person\" WHERE \"moment\" = TIMESTAMP '2019-03-31 02:30:00.000001'",
        "SELECT DISTINCT epoch_us(\"instant\") FROM \"Person\" WHERE \"instant\" IS NOT NULL",
        "SELECT DISTINCT \"hour\" FROM \"Person\" WHERE \"hour\" IS NOT NULL",
      ]) == [
        "\((0..<SampleGraph.hostileTexts.count).filter { $0 % 3 != 0 }.count * 2)",
        "\((0..<SampleGraph.hostileTexts.count).filter { $0 % 5 != 4 }.count)",
        "1553994000000000", "23:59:59.500000",
      ])
  }

  @Test(.enabled(if: Postgres.isThere)) func postgresqlReadsIt() throws {
    let postgres = try Postgres()
    defer { postgres.stop() }
    let load = try postgres.run(["-v", "ON_ERROR_STOP=1"], script(try typed(), .postgresql))
    #expect(load.status == 0, "\(load.errors)")
    func ask(_ query: String) throws -> [String] {
      let answer = try postgres.run(["-At"], query + ";")
      #expect(answer.errors.isEmpty, "\(answer.errors)")
      return answer.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map(String.init)
    }
    check(try Self.questions.flatMap(ask).map { $0 == "36" ? "36.0" : $0 }, .postgresql)
    checkTexts(
      try ask(
        "SELECT upper(encode(convert_to(\"text\", 'UTF8'), 'hex')) FROM \"Person\" "
          + "WHERE \"text\" IS NOT NULL ORDER BY id"),
      holdsNUL: false)
    #expect(
      try ask("SELECT \"number\" FROM \"Person\" ORDER BY id LIMIT 9")
        == [
          "1.5", "NaN", "Infinity", "-Infinity", "-0", "0.1", "1e+300", "-1e-07", "123456789.125",
        ])
    #expect(
      try ask("SELECT sum(cardinality(\"texts\")) FROM \"Person\"")
        == ["\((0..<SampleGraph.hostileTexts.count).filter { $0 % 3 != 0 }.count * 2)"])
    #expect(
      try ask(
        "SELECT DISTINCT extract(epoch FROM \"instant\")::bigint, \"moment\", \"hour\" "
          + "FROM \"Person\" WHERE \"instant\" IS NOT NULL")
        == ["1553994000|2019-03-31 02:30:00.000001|23:59:59.5"])
  }

  /// A graph in which nothing is regular.
  @Test(arguments: SQLWriter.Dialect.allCases) func hostileGraphsLoad(
    _ dialect: SQLWriter.Dialect
  ) throws {
    let graph = try SampleGraph.random(seed: 51, nodes: 900, relationships: 900)
    let text = try script(graph, dialect)
    switch dialect {
    case .sqlite:
      guard Program.path("sqlite3") != nil else { return }
      let load = try Program.run(
        "sqlite3", [":memory:"],
        input: Array((text + "SELECT count(*) FROM \"nodes\";PRAGMA foreign_key_check;").utf8))
      #expect(load.errors.isEmpty && load.output == "900\n", "seed 51: \(load.errors)")
    case .duckdb:
      guard Program.hasModule("duckdb") else { return }
      let program = """
        import duckdb, sys
        c = duckdb.connect()
        c.execute(sys.stdin.buffer.read().decode())
        print(c.execute('SELECT count(*) FROM "nodes"').fetchall()[0][0])
        """
      let load = try Program.run(Program.python, ["-c", program], input: Array(text.utf8))
      #expect(load.output == "900\n", "seed 51: \(load.errors)")
    case .postgresql:
      guard Postgres.isThere else { return }
      let postgres = try Postgres()
      defer { postgres.stop() }
      let load = try postgres.run(
        ["-At", "-q", "-v", "ON_ERROR_STOP=1"], text + "SELECT count(*) FROM \"nodes\";")
      #expect(load.output == "900\n", "seed 51: \(load.errors)")
    }
  }
}

/// A server of its own, in a folder that goes with it.
private final class Postgres {
  private static let binaries: String? = {
    let root = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return versions.sorted().last.map { "\(root)/\($0)/bin" }
  }()

  private static let isRoot = NSUserName() == "root"

  static let isThere: Bool =
    binaries.map { FileManager.default.isExecutableFile(atPath: $0 + "/initdb") } ?? false
    && Program.path("psql") != nil && Program.path("bash") != nil
    && (!isRoot || (try? Program.run("runuser", ["-u", "postgres", "--", "true"]).status) == 0)

  private let folder: String

  init() throws {
    // Sockets have short paths.
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("cygnet-\(UInt32.random(in: 0 ... .max))").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder)
    let data = folder + "/data"
    #expect(try server("initdb", ["-D", data, "-A", "trust", "-E", "UTF8", "--locale=C"]) == 0)
    let options = "-k \(folder) -c listen_addresses='' -c fsync=off"
    #expect(
      try server("pg_ctl", ["-D", data, "-w", "-l", folder + "/log", "-o", options, "start"]) == 0)
  }

  /// A server that stays must not keep the pipes open by which the end of the program
  /// that started it is seen.
  private func server(_ name: String, _ arguments: [String]) throws -> Int32 {
    let program = (Self.binaries ?? "") + "/" + name
    let closing = "for f in /proc/$$/fd/*; do f=${f##*/}; [ $f -gt 2 ] && eval \"exec $f>&-\"; done"
    let user = Self.isRoot ? ["runuser", "-u", "postgres", "--"] : []
    return try Program.run(
      "bash", ["-c", closing + "; exec \"$@\"", "bash"] + user + [program] + arguments
    ).status
  }

  func run(
    _ arguments: [String], _ input: String
  ) throws -> (status: Int32, output: String, errors: String) {
    let user = Self.isRoot ? ["-U", "postgres"] : []
    return try Program.run(
      "psql", ["-X", "-h", folder, "-d", "postgres"] + user + arguments, input: Array(input.utf8))
  }

  func stop() {
    _ = try? server("pg_ctl", ["-D", folder + "/data", "-m", "immediate", "stop"])
    try? FileManager.default.removeItem(atPath: folder)
  }
}
