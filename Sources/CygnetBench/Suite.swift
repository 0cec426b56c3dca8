import Cygnet
import Foundation

/// Times the queries of a suite file, each in process from text and parameters to
/// its last row, and writes a JSON file that lies beside those of other engines.
struct Suite {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private struct Query: Decodable {
    var id: String
    var cypher: String
    var params: [String: String]?
    var ordered: Bool?
    var write: Bool?
    var variants: [String: String]?
  }

  private struct QueryFile: Decodable {
    var queries: [Query]
  }

  private var graph: String?
  private var load = CSVLoad()
  private var queriesPath = ""
  private var parametersPath: String?
  private var scale = "-"
  private var repeats = 5
  private var only: [String] = []
  private var output = ""
  private var showsPlans = false
  /// Milliseconds that one execution may take.
  private var timeLimit = 60.0

  static let usage = """
    usage: CygnetBench suite (--graph GRAPH | --nodes … --relationships … [--delimiter C])
             --queries FILE [--params FILE] [--scale NAME] [--repeat 5] [--only q01,q02]
             [--timeout SECONDS] [--explain] --out FILE
    """

  init(_ words: [String]) throws {
    var words = words[...]
    func value() throws -> String {
      guard let next = words.popFirst() else { throw Failure(description: Suite.usage) }
      return next
    }
    while let flag = words.popFirst() {
      switch flag {
      case "--graph": graph = try value()
      case "--nodes": try load.addNodes(try value())
      case "--relationships": try load.addRelationships(try value())
      case "--delimiter": load.delimiter = try value().unicodeScalars.first ?? ","
      case "--queries": queriesPath = try value()
      case "--params": parametersPath = try value()
      case "--scale": scale = try value()
      case "--repeat": repeats = max(1, Int(try value()) ?? 5)
      case "--only": only = try value().split(separator: ",").map(String.init)
      case "--timeout": timeLimit = Double(try value()) ?? 60
      case "--explain": showsPlans = true
      case "--out": output = try value()
      default: throw Failure(description: "unknown flag \(flag)\n\(Suite.usage)")
      }
    }
    guard !queriesPath.isEmpty, !output.isEmpty, graph != nil || !load.isEmpty else {
      throw Failure(description: Suite.usage)
    }
  }

  func run() throws {
    var database = Database()
    let loading = try Clock.milliseconds {
      if let graph { database = try Database.open(graph) }
      if !load.isEmpty { try database.load(load) }
    }
    let loadPeak = ProcessMemory.peakMiB
    print(String(format: "loaded in %.2f s, peak %d MiB", loading / 1_000, loadPeak))
    var execution = SuiteExecution(database, try parameters(), repeats, timeLimit)
    let data = try Data(contentsOf: URL(fileURLWithPath: queriesPath))
    let queries = try JSONDecoder().decode(QueryFile.self, from: data).queries
    var results: [String: Any] = [:]
    for query in queries where only.isEmpty || only.contains(query.id) {
      let outcome = execution.run(
        query.id, query.cypher, query.params ?? [:], ordered: query.ordered ?? false,
        writes: query.write ?? false)
      results[query.id] = outcome
      print(SuiteExecution.line(query.id, outcome))
      if showsPlans { try execution.explain(query.cypher) }
      try write(results, loading: loading / 1_000, loadPeak: loadPeak)
    }
    print("peak \(ProcessMemory.peakMiB) MiB")
  }

  private func parameters() throws -> [String: Any] {
    guard let parametersPath else { return [:] }
    let data = try Data(contentsOf: URL(fileURLWithPath: parametersPath))
    let object = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    return object["params"] as? [String: Any] ?? object
  }

  private func write(_ queries: [String: Any], loading: Double, loadPeak: Int) throws {
    let format = DateFormatter()
    format.dateFormat = "yyyy-MM-dd HH:mm:ss"
    let result: [String: Any] = [
      "engine": "cygnet", "scale": scale, "timeout": timeLimit, "queries": queries,
      "extra": [String: Any](), "date": format.string(from: Date()), "load_seconds": loading,
      "load_peak_rss_mb": loadPeak, "query_peak_rss_mb": ProcessMemory.peakMiB, "version": "0.1.0",
      "db_mb": 0, "open_seconds": 0,
    ]
    let data = try JSONSerialization.data(
      withJSONObject: result, options: [.prettyPrinted, .sortedKeys])
    try data.write(to: URL(fileURLWithPath: output))
  }
}

/// Memory of this process, from the kernel's account; 0 where there is none.
enum ProcessMemory {
  static var residentMiB: Int { status("VmRSS:") }
  static var peakMiB: Int { status("VmHWM:") }

  private static func status(_ field: String) -> Int {
    guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else {
      return 0
    }
    let line = text.split(separator: "\n").first { $0.hasPrefix(field) }
    let words = line?.split(whereSeparator: { $0 == " " || $0 == "\t" })
    return (words?.dropFirst().first.flatMap { Int($0) } ?? 0) / 1_024
  }
}
