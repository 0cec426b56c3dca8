import Cygnet
import CygnetShell
import Foundation

/// Times what a person at the shell waits for: a key press until the bytes for the screen
/// are there, in a statement of 200 lines, and completion, over GRAPH or a generated
/// network of a million nodes.
enum ShellBench {
  static func run(_ graph: String?) throws {
    let options = StorageOptions(isReadOnly: true)
    try time(try graph.map { try Database.open($0, storage: options) } ?? network(seed: 1))
  }

  /// Ten labels and twenty types, each with keys of its own.
  private static func network(seed: UInt64) throws -> Database {
    var random = SplitMix64(seed: seed)
    let (nodes, relationships) = (100_000, 250_000)
    let numbers = (0..<relationships).map { Int64($0 % 40) }
    let names = (0..<nodes).map { "name \($0)" }
    let database = Database()
    try database.bulkLoad { loader in
      let runs = try (0..<10).map { label in
        try loader.addNodes(
          labels: ["Label\(label)"], count: nodes,
          properties: [
            "name": .strings(names), "year\(label)": .integers(Array(numbers.prefix(nodes))),
          ])
      }
      for type in 0..<20 {
        let (from, to) = (runs[type % 10], runs[(type * 7 + 3) % 10])
        func ends(_ run: Range<UInt32>) -> [UInt32] {
          (0..<relationships).map { _ in run.lowerBound + UInt32(random.next() % UInt64(nodes)) }
        }
        _ = try loader.addRelationships(
          type: "TYPE\(type)", from: ends(from), to: ends(to),
          properties: ["amount\(type)": .integers(numbers)])
      }
    }
    return database
  }

  private static func time(_ database: Database) throws {
    let schema = database.schema
    print("\(schema.nodeCount) nodes, \(schema.relationshipCount) relationships")
    let lines = (0..<200).map {
      "MATCH (i\($0):Investor {name: '红杉中国'})-[r\($0):INVESTED_IN]->(c\($0):Company) WHERE c\($0).year > \($0)"
    }
    var editor = HeadlessEditor(database)
    _ = editor.press("\u{1B}[200~\(lines.joined(separator: "\n"))\u{1B}[201~".utf8)
    for (name, keys) in [
      ("a letter", "x"), ("backspace", "\u{7F}"), ("up", "\u{1B}[A"),
      ("a letter in the middle", "x"),
      ("start of the line", "\u{1}"), ("undo", "\u{1F}"),
    ] {
      report(name, (0..<50).map { _ in Clock.milliseconds { _ = editor.press(keys.utf8) } })
    }
    // Names that this graph has.
    let label = schema.labels.first?.name ?? "A"
    let type = schema.connections.first?.type ?? "T"
    for (name, text) in [
      ("a keyword", "MA"), ("a label", "MATCH (n:"), ("a type", "MATCH (n:\(label))-[:"),
      ("the far end", "MATCH (n)-[:\(type)]->(m:"), ("a property", "MATCH (n:\(label)) RETURN n."),
      ("an expression", "MATCH (n:\(label)) RETURN "),
      ("below 200 lines", lines.joined(separator: "\n") + "\nRETURN i0."),
    ] {
      let times = (0..<20).map { _ in
        Clock.milliseconds { _ = database.completions(in: text, at: text.utf8.count) }
      }
      print(
        "completing \(name): first \(shown(times[0])) ms, then \(shown(times.dropFirst().max() ?? 0)) ms at most"
      )
    }
  }

  private static func report(_ name: String, _ times: [Double]) {
    let sorted = times.sorted()
    print(
      "\(name): median \(shown(sorted[sorted.count / 2])) ms, at most \(shown(sorted.last ?? 0)) ms"
    )
  }

  private static func shown(_ milliseconds: Double) -> String {
    String(format: "%.2f", milliseconds)
  }
}
