import Cygnet
import Foundation

/// Times the engine on a graph folder and on a generated network, and the parser.
///
///     CygnetBench graph Graphs/AIInvestors
///     CygnetBench bulk [NODES RELATIONSHIPS SEED]
///     CygnetBench parse FOLDER|FILE
///     CygnetBench small [NODES TURNS]
///     CygnetBench file [FILE QUERY KEY]
///     CygnetBench shell [GRAPH]
///     CygnetBench formats [NODES RELATIONSHIPS FORMAT …]
///     CygnetBench suite --nodes … --relationships … --queries FILE --out FILE
///     CygnetBench compare --kit FOLDER --data FOLDER
@main
enum Main {
  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    switch words.first {
    case "graph" where words.count == 2: try GraphBench.run(words[words.startIndex + 1])
    case "bulk":
      let numbers = words.dropFirst().compactMap { Int($0) }
      try BulkBench.run(
        nodes: numbers.first ?? 1_000_000, relationships: numbers.dropFirst().first ?? 5_000_000,
        seed: UInt64(numbers.dropFirst(2).first ?? 1))
    case "parse" where words.count == 2: try ParseBench.run(words[words.startIndex + 1])
    case "small":
      let numbers = words.dropFirst().compactMap { Int($0) }
      try SmallBench.run(
        nodes: numbers.first ?? 100_000, turns: numbers.dropFirst().first ?? 20_000)
    case "file": try FileBench.run(Array(words.dropFirst()))
    case "shell": try ShellBench.run(words.dropFirst().first)
    case "formats":
      let numbers = words.dropFirst().prefix(2).compactMap { Int($0) }
      try FormatBench.run(
        nodes: numbers.first ?? 1_000_000, relationships: numbers.dropFirst().first ?? 5_000_000,
        formats: Array(words.dropFirst(3)))
    case "suite": reporting { try Suite(Array(words.dropFirst())).run() }
    case "compare": reporting { try PeerComparison(Array(words.dropFirst())).run() }
    default:
      print(
        """
        usage: CygnetBench graph GRAPH
               CygnetBench bulk [NODES RELATIONSHIPS SEED]
               CygnetBench parse FOLDER|FILE
               CygnetBench small [NODES TURNS]
               CygnetBench file [FILE QUERY KEY]
               CygnetBench shell [GRAPH]
               CygnetBench formats [NODES RELATIONSHIPS FORMAT …]
               CygnetBench suite … (alone for its flags)
               CygnetBench compare … (alone for its flags)
        """)
    }
  }

  private static func reporting(_ body: () throws -> Void) {
    do {
      try body()
    } catch {
      let message = (error as? CygnetError)?.message ?? "\(error)"
      FileHandle.standardError.write(Data((message + "\n").utf8))
      exit(error is Suite.Failure ? 2 : 1)
    }
  }
}

/// A stretch of wall time.
enum Clock {
  static func milliseconds(_ body: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try body()
    let parts = (ContinuousClock.now - start).components
    return Double(parts.seconds) * 1_000 + Double(parts.attoseconds) / 1e15
  }

  static func print(_ name: String, _ value: Double, _ unit: String) {
    Swift.print("\(name): \(String(format: "%.2f", value)) \(unit)")
  }
}

/// Opening a small graph and asking it one question again and again.
enum GraphBench {
  private static let query =
    "MATCH (i:Investor)-[:INVESTED_IN]->(c:Company {name: $c}) RETURN i.name"

  static func run(_ path: String) throws {
    let company: [String: Value] = ["c": .string("月之暗面")]
    var database = Database()
    let opening = try Clock.milliseconds {
      database = try Database.open(path)
      _ = try database.query(query, company).rows()
    }
    Clock.print("load and first answer", opening, "ms")
    var loads: [Double] = []
    for _ in 0..<31 { loads.append(try Clock.milliseconds { _ = try Database.open(path) }) }
    loads.sort()
    Clock.print("load, least of \(loads.count)", loads[0], "ms")
    Clock.print("load, median", loads[loads.count / 2], "ms")
    let count = 20_000
    var rows = 0
    let repeated = try Clock.milliseconds {
      for _ in 0..<count { rows += try database.query(query, company).rows().count }
    }
    Clock.print("repeated query (\(rows / count) rows)", repeated * 1_000 / Double(count), "µs")
  }
}

/// Building a large network through the bulk path and counting over it.
enum BulkBench {
  static func run(nodes: Int, relationships: Int, seed: UInt64) throws {
    print("\(nodes) nodes, \(relationships) relationships, seed \(seed)")
    var random = SplitMix64(seed: seed)
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    starts.reserveCapacity(relationships)
    ends.reserveCapacity(relationships)
    for _ in 0..<relationships {
      starts.append(UInt32(random.next() % UInt64(nodes)))
      ends.append(UInt32(random.next() % UInt64(nodes)))
    }
    let names = (0..<nodes).map { "company \($0)" }
    let years = (0..<relationships).map { Int64(2000 + $0 % 25) }
    let before = ProcessMemory.residentMiB
    let database = Database()
    let building = try Clock.milliseconds {
      try database.bulkLoad { loader in
        let ids = try loader.addNodes(
          labels: ["Company"], count: nodes, properties: ["name": .strings(names)])
        _ = try loader.addRelationships(
          type: "KNOWS", from: starts.map { $0 + ids.lowerBound },
          to: ends.map { $0 + ids.lowerBound }, properties: ["year": .integers(years)])
      }
    }
    Clock.print("build", building / 1_000, "s")
    print("resident before \(before) MiB, after \(ProcessMemory.residentMiB) MiB")
    for query in [
      "MATCH (a:Company)-[:KNOWS]->(b:Company) RETURN count(*) AS n",
      "MATCH (a:Company)-[:KNOWS]->(b)-[:KNOWS]->(c) RETURN count(*) AS n",
      "MATCH (a)-[r:KNOWS]->(b) WHERE r.year >= 2020 RETURN count(*) AS n",
    ] {
      var answer = ""
      let time = try Clock.milliseconds {
        answer = try database.query(query).rows().first?.json ?? ""
      }
      Clock.print("\(query) \(answer)", time, "ms")
    }
    print("resident at the end \(ProcessMemory.residentMiB) MiB, peak \(ProcessMemory.peakMiB) MiB")
  }
}
