import Cygnet
import CygnetCore
import Foundation
import Testing

/// A graph written and read back is the same graph, but for what the format cannot say.
@Suite struct FormatRoundTripTests {
  // MARK: Graphs

  static let strings = [
    "", " ", "plain", "quote\" and 'quote'", "a;b;c", "\\", "\\;", "tail\\", "a\\\"b", "x:y", ",",
    "line\nline", "line\r\nline", "\r", "\ttab", "</script><b>&amp;", "]]>", "\u{1B}[31mred",
    "\u{2028}\u{2029}", "\u{202E}bidi", "👩‍👩‍👧 e\u{301}", "月之暗面", "nul\u{0}nul", "\u{7F}", "\u{FFFE}",
    "null", "true", "1", "1.0", "2024-05-01", "\\e", "{a: 1}", "[1]", "`", "``", "#", "$x", "//",
    "\u{FEFF}bom", "-0", "007", "\u{301}mark", ";\u{FE0F}", "\"\u{301}", "é", "e\u{301}",
  ]

  static let names = [
    "A", "B", "a b", "quote\"`'", "x:y", "a;b", "月", "line\nname", "back\\slash", "<&>", "-", "1",
    "é", "e\u{301}",
    "`\u{301}", "\"\u{301}",
  ]

  /// Values of one kind for a key, so that each can be a typed column.
  static func value(_ kind: Int, _ random: inout SplitMix64) -> Value {
    func text() -> Value { .string(strings[Int.random(in: 0..<strings.count, using: &random)]) }
    let day = Int64.random(in: -800_000...800_000, using: &random)
    let date = Date(epochDay: day)
    let time = LocalTime(nanosecondOfDay: Int64.random(in: 0..<86_400_000_000_000, using: &random))
    let local = LocalDateTime(date: date, time: time)
    let offset =
      ZoneOffset(seconds: Int64.random(in: -1_000...1_000, using: &random) * 60) ?? .utc
    switch kind {
    case 0: return text()
    case 1:
      return .integer(
        [0, -1, .max, .min, Int64.random(in: .min ... .max, using: &random)]
          .randomElement(using: &random) ?? 0)
    case 2:
      return .float(
        [0.0, -0.0, .infinity, -.infinity, 1e300, .leastNonzeroMagnitude, 0.1, 1, -2.5]
          .randomElement(
            using: &random)
          ?? 0)
    case 3: return .boolean(Bool.random(using: &random))
    case 4: return .date(date)
    case 5: return .localTime(time)
    case 6: return .time(Time(local: time, offset: offset))
    case 7: return .localDateTime(local)
    case 8: return .dateTime(DateTime(local: local, offset: offset))
    case 9:
      let duration = CygnetCore.Duration(
        months: Int64.random(in: -99...99, using: &random),
        days: Int64.random(in: -99...99, using: &random),
        seconds: Int64.random(in: -9_999...9_999, using: &random), nanoseconds: 5)
      return duration.map { .duration($0) } ?? .null
    case 10:
      let count = Int.random(in: 0...3, using: &random)
      return .list((0..<count).map { _ in text() })
    case 11:
      return .list((0..<2).map { _ in .integer(Int64.random(in: -9...9, using: &random)) })
    case 12: return .list([.date(date), .date(Date(epochDay: 0))])
    default: return .list([.float(0.5), .float(-1)])
    }
  }

  /// - Parameter isMixed: whether a key's values differ in kind.
  static func graph(seed: UInt64, isMixed: Bool = false) throws -> Database {
    var random = SplitMix64(seed: seed)
    let database = Database()
    func properties(_ uid: Int) -> Value {
      var entries: [(String, Value)] = [("uid", .integer(Int64(uid)))]
      for (place, name) in names.enumerated() where Int.random(in: 0..<3, using: &random) > 0 {
        let kind = isMixed ? Int.random(in: 0..<14, using: &random) : place % 14
        entries.append((name, value(kind, &random)))
      }
      entries.append(("list", value(10, &random)))
      entries.append(("instant", value(8, &random)))
      return .map(ValueMap(entries))
    }
    func quoted(_ name: String) -> String { ":" + Quoting.name(name) }
    for uid in 0..<60 {
      var labels: Set<String> = []
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        labels.insert(names[Int.random(in: 0..<names.count, using: &random)])
      }
      try database.query(
        "CREATE (n\(labels.sorted().map(quoted).joined())) SET n = $p", ["p": properties(uid)])
    }
    for uid in 0..<120 {
      let type = quoted(names[Int.random(in: 0..<names.count, using: &random)])
      try database.query(
        "MATCH (a {uid: $a}), (b {uid: $b}) CREATE (a)-[r\(type)]->(b) SET r = $p",
        [
          "a": .integer(Int64.random(in: 0..<60, using: &random)),
          "b": .integer(Int64.random(in: 0..<60, using: &random)), "p": properties(uid),
        ])
    }
    return database
  }

  /// A line for every element, ids left out.
  ///
  /// - Parameter changes: what becomes of a value, by the kind of its element (labels, or
  ///   type) and its key.
  static func lines(
    _ database: Database, _ changes: (String, String, Value) -> Value = { $2 },
    _ rename: (String) -> String = { $0 }
  ) -> [String] {
    let part = database.subgraph()
    func text(_ properties: ValueMap, of kind: String) -> String {
      properties.map { "\(rename($0).debugDescription): \(exact(changes(kind, $0, $1)))" }
        .sorted().joined(separator: ", ")
    }
    var nodes: [NodeID: String] = [:]
    for node in part.nodes {
      let labels = node.labels.map { rename($0).debugDescription }.sorted()
      nodes[node.id] = "(\(labels.joined(separator: ":")) \(text(node.properties, of: kind(node))))"
    }
    let relationships = part.relationships.map {
      "\(nodes[$0.start] ?? "")-[\(rename($0.type).debugDescription) \(text($0.properties, of: "-" + $0.type))]->"
        + (nodes[$0.end] ?? "")
    }
    return (nodes.values.sorted() + relationships.sorted()).map(ascii)
  }

  /// Code point by code point: equal texts may be different ones otherwise.
  private static func ascii(_ text: String) -> String {
    text.unicodeScalars.map { $0.isASCII ? String($0) : "<\(String($0.value, radix: 16))>" }
      .joined()
  }

  private static func kind(_ node: Node) -> String { node.labels.sorted().joined(separator: ":") }

  /// What a column of one type makes of values of several: integers beside floats become
  /// floats, all else texts.
  private static func widening(_ database: Database) -> (String, String, Value) -> Value {
    struct Place: Hashable {
      let kind: String
      let key: String
    }
    var types: [Place: Set<String>] = [:]
    func note(_ kind: String, _ properties: ValueMap) {
      for (key, value) in properties {
        types[Place(kind: kind, key: key), default: []].insert(value.typeName)
      }
    }
    let part = database.subgraph()
    for node in part.nodes { note(kind(node), node.properties) }
    for relationship in part.relationships {
      note("-" + relationship.type, relationship.properties)
    }
    return { kind, key, value in
      let found = types[Place(kind: kind, key: key)] ?? []
      if found.count < 2 { return value }
      if case .integer(let number) = value, found == ["Integer", "Float"] {
        return .float(Double(number))
      }
      return found == ["Integer", "Float"] ? value : .string(value.plainText)
    }
  }

  /// Tells apart what prints alike.
  static func exact(_ value: Value) -> String {
    if case .list(let list) = value { return "[" + list.map(exact).joined(separator: ",") + "]" }
    return "\(value.typeName) \(value.plainText.debugDescription)"
  }

  private func temporary(_ name: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("cygnet-round-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appendingPathComponent(name).path
  }

  private func copied(_ database: Database, _ format: ExportFormat, _ ending: String) throws
    -> Database
  {
    let path = try temporary("graph.\(ending)")
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(try database.exported(database.subgraph(), as: format).utf8)
      .write(to: URL(fileURLWithPath: path))
    let copy = Database()
    let summary = try copy.importFiles([path])
    #expect(summary.nodes == database.schema.nodeCount)
    #expect(summary.relationships == database.schema.relationshipCount)
    return copy
  }

  private func copiedByTables(_ database: Database) throws -> Database {
    let folder = try temporary("tables")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var files: [String: [UInt8]] = [:]
    try database.exportTables(database.subgraph()) { files[$0, default: []] += $1 }
    for (name, bytes) in files {
      try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    var load = CSVLoad()
    try load.addFile(folder)
    let copy = Database()
    try copy.load(load)
    return copy
  }

  private func expectEqual(_ found: [String], _ wanted: [String], _ comment: String) {
    guard found != wanted else { return }
    let (missing, extra) = (Set(wanted).subtracting(found), Set(found).subtracting(wanted))
    Issue.record(
      """
      \(comment): \(missing.count) lines are lost, for instance
      \(missing.sorted().first ?? "")
      \(extra.sorted().first ?? "")
      """)
  }

  // MARK: Tests

  @Test(arguments: [1, 2, 3] as [UInt64], [ExportFormat.cypher, .jsonl, .json])
  func everythingSurvives(_ seed: UInt64, _ format: ExportFormat) throws {
    let graph = try Self.graph(seed: seed, isMixed: true)
    let copy = try copied(graph, format, format.rawValue)
    expectEqual(Self.lines(copy), Self.lines(graph), "\(format), seed \(seed)")
  }

  /// XML has no characters for NUL and the like.
  @Test(arguments: [1, 2, 3] as [UInt64]) func graphMLKeepsWhatXMLCanSay(_ seed: UInt64) throws {
    func readable(_ text: String) -> String {
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { scalar in
            switch scalar.value {
            case 9, 10, 13: scalar
            case 0..<32, 0xFFFE, 0xFFFF: "\u{FFFD}"
            default: scalar
            }
          }))
    }
    func change(_ value: Value) -> Value {
      switch value {
      case .string(let text): .string(readable(text))
      // In lists control characters are written as JSON has them.
      case .list(let list):
        .list(
          list.map {
            guard case .string(let text) = $0 else { return $0 }
            return .string(text.replacing("\u{FFFE}", with: "\u{FFFD}"))
          })
      default: value
      }
    }
    let graph = try Self.graph(seed: seed, isMixed: true)
    let copy = try copied(graph, .graphml, "graphml")
    let wanted = Self.lines(graph, { change($2) }, readable)
    expectEqual(Self.lines(copy), wanted, "seed \(seed)")
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func csvKeepsWhatATypedColumnHolds(
    _ seed: UInt64
  ) throws {
    let graph = try Self.graph(seed: seed)
    expectEqual(Self.lines(try copiedByTables(graph)), Self.lines(graph), "seed \(seed)")
  }

  /// One column has one type: integers become floats beside floats, else all is text.
  @Test func csvWidensWhatAColumnMixes() throws {
    let graph = Database()
    try graph.query(
      "CREATE (:A {x: 1, y: 1, z: [1]}), (:A {x: 2.5, y: 'two', z: [0.5]}), (:B {x: 1, y: true})")
    let copy = try copiedByTables(graph)
    let rows = try copy.query("MATCH (n) RETURN n ORDER BY labels(n), n.x").rows()
    #expect(
      rows.map { $0[0].description } == [
        "(:A {x: 1.0, y: '1', z: [1.0]})", "(:A {x: 2.5, y: 'two', z: [0.5]})",
        "(:B {x: 1, y: true})",
      ])
  }

  @Test(arguments: [ExportFormat.cypher, .jsonl, .graphml])
  func theFirstGraphSurvives(_ format: ExportFormat) throws {
    let graph = try Database.open("Graphs/AIInvestors")
    let copy = try copied(graph, format, format.rawValue)
    expectEqual(Self.lines(copy), Self.lines(graph), "\(format)")
  }

  @Test func theFirstGraphSurvivesAsTables() throws {
    let graph = try Database.open("Graphs/AIInvestors")
    let copy = try copiedByTables(graph)
    expectEqual(Self.lines(copy), Self.lines(graph, Self.widening(graph)), "csv")
  }

  @Test(arguments: ExportFormat.allCases) func theEmptyGraphIsWritten(
    _ format: ExportFormat
  ) throws {
    let graph = Database()
    let text = try graph.exported(graph.subgraph(), as: format)
    guard [.cypher, .json, .jsonl, .graphml].contains(format) else { return }
    let copy = try copied(graph, format, format.rawValue)
    #expect(copy.schema.nodeCount == 0, "\(text)")
  }

  /// Constraints and indexes go with a script that is asked for them.
  /// In what is only a comment too no name gets out.
  @Test func namesStayInComments() throws {
    let graph = Database()
    try graph.query(
      "CREATE CONSTRAINT c FOR (n:`A\nMATCH (n) DETACH DELETE n; //`) REQUIRE n.k IS UNIQUE")
    try graph.query("CREATE (:B {k: 1})")
    let copy = try copied(graph, .cypher, "cypher")
    #expect(copy.schema.nodeCount == 1)
  }

  @Test func scriptsCarryTheSchema() throws {
    let graph = Database()
    try graph.query("CREATE CONSTRAINT c FOR (n:A) REQUIRE n.k IS UNIQUE")
    try graph.query("CREATE CONSTRAINT `d d` FOR ()-[r:T]-() REQUIRE r.k IS NOT NULL")
    try graph.query("CREATE INDEX i FOR (n:B) ON (n.x)")
    try graph.query("CREATE (:A {k: 1})-[:T {k: 2}]->(:B {x: 3})")
    let options = ExportOptions(includesSchema: true)
    let script = try graph.exported(graph.subgraph(), as: .cypher, options: options)
    let copy = Database()
    for statement in try Script(script).statements { try copy.run(statement) }
    #expect(try copy.exported(copy.subgraph(), as: .cypher, options: options) == script)
    #expect(try copy.query("SHOW CONSTRAINTS").rows().count == 2)
    #expect(try copy.query("SHOW INDEXES").rows().count == 2)
  }
}
