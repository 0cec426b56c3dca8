import Cygnet
import Foundation

/// What single small statements cost on a warm database of some size: planning,
/// looking up, committing.
enum SmallBench {
  static func run(nodes: Int, turns: Int) throws {
    let database = Database()
    try database.query("CREATE CONSTRAINT FOR (c:Company) REQUIRE c.id IS UNIQUE")
    var random = SplitMix64(seed: 1)
    try database.bulkLoad { loader in
      let ids = try loader.addNodes(
        labels: ["Company"], count: nodes,
        properties: [
          "id": .integers((0..<nodes).map { Int64($0) }),
          "name": .strings((0..<nodes).map { "company \($0)" }),
        ])
      let ends = (0..<nodes * 4).map { _ in
        ids.lowerBound + UInt32(random.next() % UInt64(nodes))
      }
      _ = try loader.addRelationships(
        type: "PARTNERS_WITH", from: Array(ends[..<(nodes * 2)]), to: Array(ends[(nodes * 2)...]))
    }
    print("\(nodes) nodes, \(nodes * 2) relationships")
    let lookup = "MATCH (c:Company {id: $id}) RETURN c.name, c.id"
    let pattern = "MATCH (c:Company {id: $id})-[:PARTNERS_WITH]->(d:Company) RETURN d.id, d.name"
    for (name, query) in [("keyed lookup", lookup), ("two-node pattern by key", pattern)] {
      let time = try each(turns) { turn in
        let id = Int64(random.next() % UInt64(nodes))
        _ = try database.query(query, ["id": .integer(id)]).rows()
        _ = turn
      }
      Clock.print(name + ", rows decoded", time, "µs")
    }
    // A text that no one has asked before is parsed and planned.
    let planning = try each(2_000) { turn in
      _ = try database.query("EXPLAIN \(pattern) // \(turn)", ["id": .integer(1)]).rows()
    }
    Clock.print("parse and plan", planning, "µs")
    let committing = try each(5_000) { turn in
      try database.query("CREATE (:Note {id: $id})", ["id": .integer(Int64(turn))])
    }
    Clock.print("commits", 1e6 / committing, "a second")
    // As a statement meets the machine between two waits for a disk: caches are cold.
    let cold = try paused(4_000) { turn in
      try database.query("CREATE (:Note {id: $id})", ["id": .integer(Int64(turn))])
    }
    Clock.print("commit after a pause", cold, "µs")
  }

  /// Microseconds per turn.
  private static func each(_ turns: Int, _ body: (Int) throws -> Void) rethrows -> Double {
    for turn in 0..<turns / 10 { try body(-1 - turn) }
    return try Clock.milliseconds { for turn in 0..<turns { try body(turn) } } * 1_000
      / Double(turns)
  }

  /// Microseconds per turn, after a sleep of 150 each, which is not counted.
  private static func paused(_ turns: Int, _ body: (Int) throws -> Void) rethrows -> Double {
    var sum = 0.0
    for turn in 0..<turns {
      usleep(150)
      sum += try Clock.milliseconds { try body(turn) }
    }
    return sum * 1_000 / Double(turns)
  }
}
