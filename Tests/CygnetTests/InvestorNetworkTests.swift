import Cygnet
import Foundation
import Testing

/// The synthetic investor network.
@Suite struct InvestorNetworkTests {
  private func script(_ companies: Int, seed: UInt64) -> String {
    var text = ""
    InvestorNetwork(companies: companies, seed: seed).writeScript { text += $0 }
    return text
  }

  private func load(_ script: String) throws -> Database {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("cygnet-network-\(UUID().uuidString).cypher")
    defer { try? FileManager.default.removeItem(at: folder) }
    try script.write(to: folder, atomically: true, encoding: .utf8)
    return try Database.open(folder.path)
  }

  private func number(_ query: String, _ database: Database) throws -> Int64 {
    guard case .integer(let number)? = try database.query(query).next()?.values.first else {
      return -1
    }
    return number
  }

  @Test func seedsDecide() {
    #expect(script(40, seed: 7) == script(40, seed: 7))
    #expect(script(40, seed: 7) != script(40, seed: 8))
    // The same on every machine.
    let firstRound = script(3, seed: 7).split(separator: "\n").first { $0.contains("round:") }
    #expect(
      firstRound?.contains("name: '云帆智能 ") == true, "\(firstRound ?? "none")")
  }

  /// It loads without loss, holds the schema, and looks like a market.
  @Test func theNetworkHolds() throws {
    let database = try load(script(400, seed: 20_261_125))
    #expect(database.loadWarnings.isEmpty)
    #expect(try number("MATCH (c:Company) RETURN count(*)", database) == 400)
    #expect(
      try number(
        "MATCH (n) WHERE n.name IS NULL OR n.nameEn IS NULL OR NOT n.name IN n.names OR n.sources IS NULL OR n.certainty IS NULL RETURN count(*)",
        database) == 0)
    #expect(
      try number(
        "MATCH ()-[r]->() WHERE r.sources IS NULL OR r.certainty IS NULL RETURN count(*)", database)
        == 0)
    // Ties follow from rounds, one to a pair.
    #expect(
      try number(
        """
        MATCH (i:Investor)-[:PARTICIPATED_IN]->(r:Round)<-[:RAISED]-(c:Company)
        WITH i, c, count(r) AS rounds
        OPTIONAL MATCH (i)-[t:INVESTED_IN]->(c)
        WITH i, c, rounds, collect(t.rounds) AS ties WHERE ties <> [rounds] RETURN count(*)
        """, database) == 0)
    #expect(
      try number(
        "MATCH (i)-[:RUMOURED_IN]->(c) WHERE (i)-[:INVESTED_IN]->(c) RETURN count(*)", database)
        == 0)
    // Heavy tail: the first tenth of the investors hold more than a quarter of the ties.
    let degrees = try database.query(
      "MATCH (i:InvestmentFirm) RETURN COUNT { (i)-[:INVESTED_IN]->() } AS n ORDER BY n DESC"
    ).rows().map { row -> Int64 in
      if case .integer(let n) = row.values[0] { return n }
      return 0
    }
    #expect(degrees.prefix(degrees.count / 10).reduce(0, +) * 4 > degrees.reduce(0, +))
  }

  @Test func theSmallestNetwork() throws {
    let database = try load(script(1, seed: 0))
    #expect(database.loadWarnings.isEmpty)
    #expect(
      try number("MATCH (c:Company)-[:RAISED]->(r:Round) RETURN count(DISTINCT c)", database) == 1)
  }
}
