import Cygnet
import Foundation
import Testing

/// The first graph, asked questions whose answers were read off the documents.
@Suite struct InvestorGraphTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Graphs/AIInvestors").path

  private func rows(_ query: String, _ parameters: [String: Value] = [:]) throws -> [String] {
    try Database.open(Self.folder).query(query, parameters).rows().map { row in
      row.values.map(\.plainText).joined(separator: " ")
    }
  }

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

  @Test func formerlyAtSenseTime() throws {
    #expect(
      Set(try rows("MATCH (p:Person)-[:WORKED_AT]->(:Company {name: '商汤'}) RETURN p.name"))
        == ["闫俊杰", "谷焕祎"])
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

  @Test func picturesHoldWhatTheQueryReturns() throws {
    let database = try Database.open(Self.folder)
    let result = try database.query(
      "MATCH (i:Investor)-[r:INVESTED_IN]->(c:Company {name: '月之暗面'}) RETURN i, r, c")
    let rows = try result.rows()
    let picture = result.picture(of: rows)
    #expect(rows.count == 13)
    #expect(picture.nodes.count == 14)
    #expect(picture.relationships.count == 13)
    #expect(picture.dot().split(separator: "\n").count { $0.contains(" -> ") } == 13)
  }

  @Test func everySavedQueryParses() throws {
    let database = try Database.open(Self.folder)
    #expect(database.savedQueries.all.count >= 10)
    for query in database.savedQueries.all {
      #expect(!query.documentation.isEmpty, "\(query.name)")
      _ = try Script(query.source)
    }
    let shared = try #require(database.savedQueries["shared-backers"])
    #expect(shared.parameters.map(\.name).sorted() == ["a", "b"])
  }

  /// Every node has what the data dictionary promises.
  @Test func nodesAreNamedAndSourced() throws {
    #expect(
      try rows("MATCH (n) WHERE n.name IS NULL OR n.sources IS NULL AND NOT n:Document RETURN n")
        .isEmpty)
    #expect(
      try rows("MATCH ()-[r]->() WHERE r.sources IS NULL OR r.certainty IS NULL RETURN r").isEmpty)
  }
}
