import Foundation

/// Generates a network, times this engine and others on it, and prints them side by
/// side.
///
/// The kit is a folder with three parts: `generate.py SCALE` writes CSV files and
/// `meta.json` to `$BENCH_DATA/SCALE`; `peers.py ENGINE SCALE` times an engine and
/// writes `$BENCH_DATA/results/ENGINE-SCALE.json`; `queries.json` has the queries.
struct PeerComparison {
  private var kit = ""
  private var data = ""
  private var python = "python3"
  private var engines = ["kuzu", "ladybug", "limit"]
  private var scales = ["S", "M"]
  private var timeout = "60"
  private var keepsResults = false

  static let usage = """
    usage: CygnetBench compare --kit FOLDER --data FOLDER [--python python3]
             [--engines kuzu,ladybug,limit] [--scales S,M,L] [--timeout 60] [--keep]
    """

  /// An engine that no ratio is taken to: it is no peer, but what hardware allows.
  private static let limit = "limit"

  private static let nodes = ["Company", "Person", "Investor", "Model", "Round"]
  private static let relationships = [
    ("INVESTED_IN", "Investor", "Company"), ("FOUNDED", "Person", "Company"),
    ("WORKED_AT", "Person", "Company"), ("PARTNERS_WITH", "Company", "Company"),
    ("RELEASED", "Company", "Model"), ("RAISED", "Company", "Round"),
    ("LED", "Investor", "Round"),
  ]

  init(_ words: [String]) throws {
    var words = words[...]
    func value() throws -> String {
      guard let next = words.popFirst() else {
        throw Suite.Failure(description: PeerComparison.usage)
      }
      return next
    }
    func list() throws -> [String] { try value().split(separator: ",").map(String.init) }
    while let flag = words.popFirst() {
      switch flag {
      case "--kit": kit = try value()
      case "--data": data = try value()
      case "--python": python = try value()
      case "--engines": engines = try list()
      case "--scales": scales = try list()
      case "--timeout": timeout = try value()
      case "--keep": keepsResults = true
      default:
        throw Suite.Failure(description: "unknown flag \(flag)\n\(PeerComparison.usage)")
      }
    }
    guard !kit.isEmpty, !data.isEmpty else {
      throw Suite.Failure(description: PeerComparison.usage)
    }
  }

  func run() throws {
    try FileManager.default.createDirectory(
      atPath: "\(data)/results", withIntermediateDirectories: true)
    for scale in scales {
      if !FileManager.default.fileExists(atPath: "\(data)/\(scale)/meta.json") {
        say("generating \(scale)")
        guard try call(python, ["\(kit)/generate.py", scale]) else {
          throw Suite.Failure(description: "\(kit)/generate.py \(scale) failed")
        }
      }
      for engine in engines {
        let result = path(engine, scale)
        if keepsResults, FileManager.default.fileExists(atPath: result) { continue }
        try? FileManager.default.removeItem(atPath: result)
        say("timing \(engine) at \(scale)")
        if try !call(python, ["\(kit)/peers.py", engine, scale, "--timeout", timeout]) {
          say("\(engine) did not finish; is it installed?")
        }
      }
      say("timing cygnet at \(scale)")
      guard try call(CommandLine.arguments[0], suite(scale)) else {
        throw Suite.Failure(description: "the suite failed at \(scale)")
      }
    }
    for scale in scales { try printTable(scale) }
  }

  private func path(_ engine: String, _ scale: String) -> String {
    "\(data)/results/\(engine)-\(scale).json"
  }

  private func suite(_ scale: String) -> [String] {
    let folder = "\(data)/\(scale)"
    var words = ["suite"]
    for label in Self.nodes { words += ["--nodes", "(:\(label))=\(folder)/\(label).csv"] }
    for (type, from, to) in Self.relationships {
      words += ["--relationships", "(:\(from))-[:\(type)]->(:\(to))=\(folder)/\(type).csv"]
    }
    return words + [
      "--queries", "\(kit)/queries.json", "--params", "\(folder)/meta.json", "--scale", scale,
      "--timeout", timeout, "--out", path("cygnet", scale),
    ]
  }

  private func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// What the program prints goes to standard error: the table alone is the answer.
  private func call(_ program: String, _ words: [String]) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + words
    process.environment = ProcessInfo.processInfo.environment.merging(["BENCH_DATA": data]) { $1 }
    process.standardOutput = FileHandle.standardError
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  // MARK: The table

  private struct Result: Decodable {
    struct Query: Decodable {
      var ok: Bool
      var median: Double?
      var checksum: String?
      var error: String?
    }

    var queries: [String: Query]
    var loadSeconds: Double?
    var peak: Double?

    enum CodingKeys: String, CodingKey {
      case queries
      case loadSeconds = "load_seconds"
      case peak = "query_peak_rss_mb"
    }
  }

  private func read(_ engine: String, _ scale: String) throws -> Result? {
    guard let bytes = FileManager.default.contents(atPath: path(engine, scale)) else { return nil }
    return try JSONDecoder().decode(Result.self, from: bytes)
  }

  private func printTable(_ scale: String) throws {
    guard let own = try read("cygnet", scale) else { return }
    var others: [(name: String, result: Result)] = []
    for engine in engines {
      if let result = try read(engine, scale) { others.append((engine, result)) }
    }
    let names = others.map(\.name)
    print("\n### \(scale) (median ms; ≠ marks another answer)\n")
    print("| | cygnet | \(names.joined(separator: " | ")) | best peer ÷ cygnet | cygnet ÷ limit |")
    print("|---|" + String(repeating: "---:|", count: names.count + 3))
    var logs: [Double] = []
    for id in own.queries.keys.sorted() {
      guard let mine = own.queries[id] else { continue }
      var cells = [id, cell(mine, nil)]
      var best: Double?
      var limit: Double?
      for (name, result) in others {
        let theirs = result.queries[id]
        cells.append(theirs.map { cell($0, mine.checksum) } ?? "–")
        if name == Self.limit {
          limit = theirs?.median
        } else if let theirs {
          let time = theirs.median ?? (isTimeout(theirs) ? Double(timeout) : nil)
          best = [best, time].compactMap { $0 }.min()
        }
      }
      let ratio = best.flatMap { best in mine.median.map { best / $0 } }
      if let ratio { logs.append(log(ratio)) }
      cells.append(ratio.map { String(format: "%.1f", $0) } ?? "–")
      let over = limit.flatMap { limit in mine.median.map { $0 / limit } }
      cells.append(over.map { String(format: "%.1f", $0) } ?? "–")
      print("| " + cells.joined(separator: " | ") + " |")
    }
    let loads = [own] + others.map(\.result)
    print(
      "| load, s | " + loads.map { number($0.loadSeconds, 1) }.joined(separator: " | ") + " | | |")
    print(
      "| peak, MiB | " + loads.map { number($0.peak, 0) }.joined(separator: " | ")
        + " | | |")
    if !logs.isEmpty {
      let mean = exp(logs.reduce(0, +) / Double(logs.count))
      print(
        "\nGeometric mean of best peer ÷ cygnet over \(logs.count) queries: "
          + String(format: "%.1f", mean))
    }
  }

  private func isTimeout(_ query: Result.Query) -> Bool {
    let error = query.error ?? ""
    return error.hasPrefix("timeout") || error.contains("nterrupted")
  }

  private func cell(_ query: Result.Query, _ checksum: String?) -> String {
    guard let median = query.median else { return isTimeout(query) ? "timeout" : "refused" }
    let time = median * 1_000
    let text = String(format: time < 1 ? "%.3f" : time < 100 ? "%.2f" : "%.0f", time)
    let differs = checksum != nil && query.checksum != nil && checksum != query.checksum
    return differs ? text + " ≠" : text
  }

  private func number(_ value: Double?, _ places: Int) -> String {
    value.map { String(format: "%.\(places)f", $0) } ?? "–"
  }
}
