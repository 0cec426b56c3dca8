import Cygnet
import CygnetCore
import Testing

/// Filters pick rows in loops of their own; projected conditions are truths. Both must tell
/// the same.
@Suite struct FilterTests {
  private static let conditions = [
    "n.i > 10", "5 <= n.i", "n.i = 3.0", "n.i <> 7", "n.i < 4.5", "n.f < 0.5", "n.f >= 2",
    "n.f <> 2", "n.f = $nan", "n.f > -$infinity", "n.d < date('2000-01-01')",
    "date('1990-06-01') <= n.d", "n.s = 's1'", "n.s > 's3'", "n.i IS NULL", "n.f IS NOT NULL",
    "n.m > 1", "n.m <= 2.5", "n.i < n.f", "n.i = null", "NOT n.i = 3", "n.i IN [1, 2, 3]",
    "(n.i > 15 OR n.f > 1.5)", "n.b", "n.k % 2 = 0", "n.k >= 1990", "n.missing IS NULL",
    "n.missing > 1", "n.i = 'x'",
  ]

  private static func network(_ random: inout SplitMix64) throws -> Database {
    func value(_ random: inout SplitMix64, _ make: (Int) -> Value) -> Value {
      let number = Int(random.next() % 20)
      return number == 0 ? .null : make(number)
    }
    let rows = (0..<2_500).map { place -> Value in
      .map(
        ValueMap([
          ("k", .integer(Int64(place))),
          ("i", value(&random) { .integer(Int64($0)) }),
          (
            "f",
            value(&random) {
              $0 == 1 ? .float(.nan) : $0 == 2 ? .float(-.infinity) : .float(Double($0) / 4)
            }
          ),
          ("s", value(&random) { .string("s\($0 % 5)") }),
          ("m", value(&random) { $0 % 2 == 0 ? .integer(Int64($0)) : .float(Double($0) / 2) }),
          ("b", value(&random) { .boolean($0 % 2 == 0) }),
          ("y", value(&random) { .integer(Int64(1980 + $0 * 2)) }),
        ]))
    }
    let database = Database()
    try database.query(
      """
      UNWIND $rows AS row CREATE (n:N {k: row.k, i: row.i, f: row.f, s: row.s, m: row.m, b: row.b})
      SET n.d = CASE WHEN row.y IS NOT NULL THEN date({year: row.y, month: 6, day: 1}) END
      """, ["rows": .list(ValueList(rows))])
    return database
  }

  @Test(arguments: 1...4) func filtersAgreeWithTruths(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let database = try Self.network(&random)
    let parameters: [String: Value] = ["nan": .float(.nan), "infinity": .float(.infinity)]
    for _ in 0..<60 {
      let terms = (0...random.next() % 4).map { _ in
        Self.conditions[Int(random.next() % UInt64(Self.conditions.count))]
      }
      let condition = terms.joined(separator: " AND ")
      let expected = try answer(
        """
        MATCH (n:N) WITH n, (\(condition)) AS holds
        RETURN sum(CASE WHEN holds THEN 1 ELSE 0 END), sum(CASE WHEN holds THEN n.k ELSE 0 END)
        """, database, parameters, batch: 2_048)
      for batch in [1, 7, 2_048] {
        let found = try answer(
          "MATCH (n:N) WHERE \(condition) RETURN count(*), sum(n.k)", database, parameters,
          batch: batch)
        #expect(found == expected, "seed \(seed), batches of \(batch): \(condition)")
      }
    }
  }

  private func answer(
    _ query: String, _ database: Database, _ parameters: [String: Value], batch: Int
  ) throws -> [String] {
    var options = QueryOptions()
    options.batchSize = batch
    return try database.query(query, parameters, options: options).rows()[0].values
      .map(\.description)
  }

  /// The neighbours fill whole batches and leave none over.
  @Test func listsEndWithABatch() throws {
    let database = Database()
    try database.query("CREATE (h:Hub) WITH h UNWIND range(1, 8) AS k CREATE (h)-[:R]->(:N {k: k})")
    let query = "MATCH (:Hub)-[:R]->(n) WHERE n.k > 0 RETURN collect(n.k)"
    for batch in [1, 2, 4, 8] {
      #expect(
        try answer(query, database, [:], batch: batch) == ["[1, 2, 3, 4, 5, 6, 7, 8]"])
    }
  }
}
