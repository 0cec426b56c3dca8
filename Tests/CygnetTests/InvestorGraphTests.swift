import Cygnet
import Foundation
import Testing

/// The first graph: what its data dictionary promises, questions whose answers
/// were read off the documents, and its saved queries.
@Suite struct InvestorGraphTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Graphs/AIInvestors")

  /// Loaded once; no test changes it.
  private static let graph = Result { try Database.open(folder.path) }

  private func rows(_ query: String, _ parameters: [String: Value] = [:]) throws -> [String] {
    try Self.graph.get().query(query, parameters).rows().map { row in
      row.values.map(\.plainText).joined(separator: " ")
    }
  }

  // MARK: The data dictionary

  /// Rows of the dictionary that count a label or a type.
  private static let dictionary: [(name: String, count: String)] = {
    let text =
      (try? String(contentsOf: folder.appendingPathComponent("README.md"), encoding: .utf8))
    return (text ?? "").split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count >= 3, cells[0].hasPrefix("`"), Int(cells[1]) != nil else { return nil }
      return (cells[0].trimmingCharacters(in: ["`"]), cells[1])
    }
  }()

  @Test func countsAreTheDictionarys() throws {
    let schema = try Self.graph.get().schema
    var counts: [String: String] = [:]
    for label in schema.labels { counts[label.name] = String(label.count) }
    for connection in schema.connections { counts[connection.type] = String(connection.count) }
    for (name, count) in Self.dictionary {
      #expect(counts.removeValue(forKey: name) == count, "\(name)")
    }
    let text = try String(
      contentsOf: Self.folder.appendingPathComponent("README.md"), encoding: .utf8)
    #expect(
      text.contains("\(schema.nodeCount) nodes, \(schema.relationshipCount) relationships."))
    for role in ["Organization", "Investor", "Founder"] {
      let count = counts.removeValue(forKey: role) ?? ""
      #expect(text.contains("`\(role)` \(count)"), "\(role)")
    }
    #expect(counts.isEmpty, "labels and types that the dictionary does not have: \(counts.keys)")
  }

  /// The words that queries compare with, as the dictionary lists them.
  @Test func fixedWordsAreTheDictionarys() throws {
    let text = try String(
      contentsOf: Self.folder.appendingPathComponent("README.md"), encoding: .utf8)
    var checked = 0
    for line in text.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let name = cells[0].trimmingCharacters(in: ["`"]).split(separator: ".").map(String.init)
      guard cells.count == 2, name.count == 2, name[0].first?.isLetter == true else { continue }
      let isType = name[0].allSatisfy { $0.isUppercase || $0 == "_" }
      let pattern = isType ? "()-[x:\(name[0])]->()" : "(x:\(name[0]))"
      let words = try rows(
        "MATCH \(pattern) WHERE x.\(name[1]) IS NOT NULL RETURN DISTINCT x.\(name[1])")
      let listed = cells[1].components(separatedBy: ", ")
      #expect(Set(words) == Set(listed), "\(cells[0])")
      checked += 1
    }
    #expect(checked >= 15)
  }

  /// "Every property" lists exactly the keys in use, by label and by type.
  @Test func propertiesAreTheDictionarys() throws {
    let text = try String(
      contentsOf: Self.folder.appendingPathComponent("README.md"), encoding: .utf8)
    let section = text.components(separatedBy: "## Every property").dropFirst().first ?? ""
    var listed: [String: Set<String>] = [:]
    for line in section.components(separatedBy: "\n## ")[0].split(separator: "\n")
    where line.hasPrefix("| `") {
      let names = line.split(separator: "`", omittingEmptySubsequences: false)
      let words = names.indices.filter { $0 % 2 == 1 }.map { String(names[$0]) }
      listed[words[0]] = Set(words.dropFirst())
    }
    let common = "['name', 'nameEn', 'names', 'certainty', 'sources', 'contested', 'doubt']"
    let roles = "['Organization', 'Investor', 'Founder']"
    var used: [String: Set<String>] = [:]
    for (pattern, owner) in [
      ("(x)", "[l IN labels(x) WHERE NOT l IN \(roles)][0]"), ("()-[x]->()", "type(x)"),
    ] {
      for row in try rows(
        """
        MATCH \(pattern) UNWIND keys(x) AS key WITH x, key WHERE NOT key IN \(common)
        RETURN DISTINCT \(owner), key
        """)
      {
        let words = row.split(separator: " ").map(String.init)
        used[words[0], default: []].insert(words[1])
      }
    }
    #expect(listed == used)
  }

  @Test func nothingIsLostInLoading() throws {
    #expect(try Self.graph.get().loadWarnings.map(\.description) == [])
  }

  @Test(arguments: [
    "MATCH (n) WHERE n.nameEn IS NULL OR NOT n.names[0] = n.name RETURN n.name",
    "MATCH (n) WHERE NOT n.certainty IN ['stated', 'rumoured', 'restored', 'inferred'] RETURN n.name",
    "MATCH ()-[r]->() WHERE NOT r.certainty IN ['stated', 'rumoured', 'restored', 'inferred'] RETURN r",
    "MATCH ()-[r]->() WHERE r.certainty IS NULL OR size(coalesce(r.sources, [])) = 0 RETURN r",
    "MATCH (n) WHERE size(n.sources) = 0 RETURN n.name",
    // A node has one primary label, and none stands alone.
    """
    MATCH (n)
    WITH n, [l IN labels(n) WHERE NOT l IN ['Organization', 'Investor', 'Founder']] AS primary
    WHERE size(primary) <> 1 RETURN n.name
    """,
    "MATCH (n) WHERE NOT (n)--() RETURN n.name",
    // Sources are lines that the documents have.
    """
    MATCH (n) UNWIND n.sources AS source
    WITH DISTINCT split(source, ':') AS parts, source
    OPTIONAL MATCH (d:Document {key: parts[0]})
    WITH d, source, toInteger(parts[1]) AS line
    WHERE d IS NULL OR NOT 1 <= line <= d.lineCount RETURN source
    """,
    """
    MATCH ()-[r]->() UNWIND r.sources AS source
    WITH DISTINCT split(source, ':') AS parts, source
    OPTIONAL MATCH (d:Document {key: parts[0]})
    WITH d, source, toInteger(parts[1]) AS line
    WHERE d IS NULL OR NOT 1 <= line <= d.lineCount RETURN source
    """,
    // Dates have a precision, and those of a month are its first day.
    "MATCH (n) WHERE n.date IS NOT NULL AND n.datePrecision IS NULL RETURN n.name",
    "MATCH (n) WHERE n.datePrecision = 'month' AND n.date.day <> 1 RETURN n.name",
    // Ties are one to a pair, hedged ones apart.
    "MATCH (i)-[r:INVESTED_IN]->(c) WITH i, c, count(r) AS n WHERE n > 1 RETURN i.name, c.name",
    "MATCH (i)-[r:INVESTED_IN]->(c) WHERE r.certainty = 'rumoured' RETURN i.name, c.name",
    "MATCH (i)-[r:RUMOURED_IN]->(c) WHERE r.hedge IS NULL OR (i)-[:INVESTED_IN]->(c) RETURN i.name",
    // Whoever took part in a round that is not hedged backs the company.
    """
    MATCH (i)-[p:PARTICIPATED_IN]->(:Round)<-[:RAISED]-(c)
    WHERE p.certainty <> 'rumoured' AND NOT (i)-[:INVESTED_IN]->(c) RETURN i.name, c.name
    """,
    "MATCH (i)-[:PARTICIPATED_IN|INVESTED_IN|RUMOURED_IN]->() WHERE NOT i:Investor RETURN i.name",
    "MATCH (i:Investor) WHERE NOT (i)-[:PARTICIPATED_IN|INVESTED_IN|RUMOURED_IN]->() RETURN i.name",
    "MATCH (p)-[:FOUNDED]->() WHERE NOT p:Founder RETURN p.name",
  ])
  func findsNothing(_ query: String) throws {
    #expect(try rows(query) == [])
  }

  // MARK: Questions

  private static let six = "['智谱AI', 'MiniMax', '月之暗面', '阶跃星辰', '百川智能', '零一万物']"

  @Test func sharedBackers() throws {
    #expect(
      Set(
        try rows(
          """
          MATCH (:Company {name: '智谱AI'})<-[:INVESTED_IN]-(i)-[:INVESTED_IN]->
                (:Company {name: '月之暗面'}) RETURN i.name
          """)) == ["今日资本", "红杉", "美团", "腾讯", "阿里巴巴"])
  }

  @Test func backersAcrossRivals() throws {
    #expect(
      try rows(
        """
        MATCH (i:Investor)-[:INVESTED_IN]->(c:Company) WHERE c.name IN \(Self.six)
        WITH i.name AS name, count(DISTINCT c) AS n WHERE n >= 3 RETURN name, n ORDER BY n DESC, name
        """) == ["阿里巴巴 5", "腾讯 4", "红杉 3", "顺为资本 3"])
    #expect(
      try rows(
        """
        MATCH (i:Investor)-[:INVESTED_IN|RUMOURED_IN]->(c:Company) WHERE c.name IN \(Self.six)
        WITH i.name AS name, count(DISTINCT c) AS n WHERE n >= 3 RETURN name, n ORDER BY n DESC, name
        """) == ["阿里巴巴 6", "红杉 4", "腾讯 4", "顺为资本 3"])
  }

  @Test func roundsOf2023() throws {
    let rounds = try rows(
      """
      MATCH (c:Company)-[:RAISED]->(r:Round) WHERE r.date.year = 2023 AND r.amount IS NOT NULL
      RETURN coalesce(r.currency, '-') AS currency, c.name, r.amountText
      ORDER BY currency, r.amount DESC, c.name
      """)
    let dollars = rounds.filter { $0.hasPrefix("USD") }.map { $0.split(separator: " ")[1] }
    #expect(dollars == ["零一万物", "百川智能", "MiniMax", "月之暗面"])
    #expect(rounds.count { $0.hasPrefix("- ") } == 4)
    #expect(rounds.count { $0.hasPrefix("CNY") } == 1)
  }

  @Test func chains() throws {
    let query = """
      MATCH (a:Company {name: $a}), (b:Company {name: $b}),
            p = allShortestPaths((a)-[:INVESTED_IN*]-(b)) RETURN [n IN nodes(p) | n.name] AS names
      """
    #expect(
      try rows(query, ["a": .string("面壁智能"), "b": .string("零一万物")])
        == ["['面壁智能', '智谱AI', '阿里巴巴', '零一万物']"])
    #expect(try rows(query, ["a": .string("小冰公司"), "b": .string("智谱AI")]).isEmpty)
  }

  /// Whatever form is printed finds the node.
  @Test(arguments: [
    ("阶跃晨", "阶跃星辰"), ("面疆智能", "面壁智能"), ("北京智谱华章科技有限公司", "智谱AI"),
    ("P7基金", "Prosperity7"), ("GPT4V", "GPT-4V"), ("华控鑫", "华控基金"),
  ])
  func printedForms(_ form: String, _ name: String) throws {
    #expect(
      try rows("MATCH (n) WHERE $form IN n.names RETURN n.name", ["form": .string(form)]) == [name])
  }

  @Test func scoresAndPrices() throws {
    #expect(
      try rows("MATCH (:Model)-[s:SCORED]->(:Benchmark) RETURN count(s), count(DISTINCT s.table)")
        == ["274 6"])
    #expect(
      try rows(
        """
        MATCH (m:Model)-[:HAS_PRICE]->(p:Price {kind: 'API'}) WHERE p.input IS NOT NULL AND p.output IS NOT NULL
        RETURN m.name, p.input, p.output ORDER BY p.output, m.name LIMIT 1
        """) == ["DeepSeek-V2 1 2"])
  }

  @Test func picturesHoldWhatTheQueryReturns() throws {
    let result = try Self.graph.get().query(
      "MATCH (i:Investor)-[r:INVESTED_IN]->(c:Company {name: '月之暗面'}) RETURN i, r, c")
    let rows = try result.rows()
    let part = result.subgraph(of: rows)
    #expect(rows.count == 13)
    #expect(part.nodes.count == 14)
    #expect(part.relationships.count == 13)
    let dot = try Self.graph.get().exported(part, as: .dot)
    #expect(dot.split(separator: "\n").count { $0.contains("\" -> \"") } == 13)
  }

  // MARK: The shelf

  @Test func everySavedQueryHolds() throws {
    let graph = try Self.graph.get()
    #expect(graph.savedQueries.all.count >= 25)
    let (tester, linter) = (SavedQueryTester(graph), SavedQueryLinter(graph))
    for query in graph.savedQueries.all {
      #expect(!query.documentation.isEmpty && query.columns != nil, "\(query.name)")
      #expect(!query.tags.isEmpty && !query.tests.isEmpty, "\(query.name)")
      for finding in linter.findings(query) { Issue.record("\(query.name): \(finding)") }
      for outcome in try tester.run(query) {
        if let failure = outcome.failure {
          Issue.record("\(query.name): \(outcome.title)\n\(failure)")
        }
      }
      let formatted = try ScriptFormatter.format(query.source)
      #expect(formatted == query.source.text, "\(query.name) is not formatted")
    }
    #expect(graph.schema.nodeCount == (try Database.open(Self.folder.path).schema.nodeCount))
  }

  /// The shelf runs on a synthetic network of the same schema too.
  @Test func theShelfRunsOnASyntheticNetwork() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("cygnet-shelf-\(UUID().uuidString).cypher")
    defer { try? FileManager.default.removeItem(at: file) }
    var script = ""
    InvestorNetwork(companies: 30, seed: 3).writeScript { script += $0 }
    try script.write(to: file, atomically: true, encoding: .utf8)
    let network = try Database.open(file.path)
    let name = try network.query("MATCH (c:Company) RETURN c.name LIMIT 1").next()?.values.first
    for query in try Self.graph.get().savedQueries.all {
      var given: [String: Value] = [:]
      for parameter in query.parameters where parameter.defaultText == nil {
        switch parameter.type?.description {
        case "INTEGER": given[parameter.name] = .integer(2023)
        case "DATE": given[parameter.name] = .string("2023-01-01")
        default: given[parameter.name] = name
        }
      }
      _ = try network.run(query, given).rows()
    }
  }
}
