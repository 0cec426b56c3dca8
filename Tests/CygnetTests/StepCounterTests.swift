import Cygnet
import Foundation
import Testing

/// How many rows and batches each step of a plan gives out: counts that a clock's
/// noise does not touch, so that a plan which does more work than before is seen.
/// `CYGNET_UPDATE=1` writes what is counted now into the files and fails once.
@Suite struct StepCounterTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Counters/investor-network.txt")

  @Test func countsStay() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let database = try Self.network()
    let queries = text.split(separator: "\n").filter { $0.hasPrefix("> ") }
    #expect(queries.count >= 17)
    let shown = try queries.map { line in
      line + "\n" + (try Self.counts(String(line.dropFirst(2)), database))
    }.joined()
    if shown != text, ProcessInfo.processInfo.environment["CYGNET_UPDATE"] == "1" {
      try shown.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    let (found, expected) = (shown.split(separator: "\n"), text.split(separator: "\n"))
    for (index, (line, wanted)) in zip(found, expected).enumerated() where line != wanted {
      Issue.record("line \(index + 1): found `\(line)`, expected `\(wanted)`")
      return
    }
    #expect(found.count == expected.count)
  }

  private static func network() throws -> Database {
    var script = ""
    InvestorNetwork(companies: 600, seed: 20_261_130).writeScript { script += $0 }
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("cygnet-counters-\(UUID().uuidString).cypher")
    defer { try? FileManager.default.removeItem(at: path) }
    try script.write(to: path, atomically: true, encoding: .utf8)
    return try Database.open(path.path)
  }

  private static func counts(_ query: String, _ database: Database) throws -> String {
    let rows = try database.query("PROFILE " + query).rows()
    return try rows.map { row in
      let (step, details) = (try text(row["operator"]), try text(row["details"]))
      let (rows, batches) = (try number(row["rows"]), try number(row["batches"]))
      return "  \(step) | \(details) | \(rows) in \(batches)\n"
    }.joined()
  }

  private static func text(_ value: Value?) throws -> String {
    guard case .string(let text)? = value else { throw CocoaError(.coderValueNotFound) }
    return text
  }

  private static func number(_ value: Value?) throws -> Int64 {
    guard case .integer(let number)? = value else { throw CocoaError(.coderValueNotFound) }
    return number
  }
}
