import Cygnet
import Foundation

/// Parsing speed over many queries, and how time grows with the text.
enum ParseBench {
  /// - Parameter path: a folder of `.feature` files, whose quoted queries are
  ///   taken, or a file of statements.
  static func run(_ path: String) throws {
    let queries = try queries(in: path).filter { (try? Script($0)) != nil }
    let unit = queries.map { $0 + ";\n" }.joined()
    guard !unit.isEmpty else {
      print("no query in \(path) parses")
      return
    }
    print("\(queries.count) queries, \(unit.utf8.count) bytes")
    var copies = max(1, 1_000_000 / unit.utf8.count)
    var before: Double?
    for _ in 0..<5 {
      let text = String(repeating: unit, count: copies)
      var best = Double.infinity
      for _ in 0..<3 {
        best = min(best, try Clock.milliseconds { _ = try Script(text) })
      }
      let megabytes = Double(text.utf8.count) / 1e6
      let growth = before.map { String(format: ", %.2f times the time of half", best / $0) } ?? ""
      print(
        String(format: "%.1f MB: %.1f ms, %.1f MB/s", megabytes, best, megabytes / best * 1e3)
          + growth)
      before = best
      copies *= 2
    }
  }

  private static func queries(in path: String) throws -> [String] {
    let files = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    if files.isEmpty { return [try String(contentsOfFile: path, encoding: .utf8)] }
    var queries: [String] = []
    for file in files.sorted() where file.hasSuffix(".feature") {
      let text = try String(contentsOfFile: path + "/" + file, encoding: .utf8)
      // What stands between triple quotes; every second part does.
      for (index, part) in text.components(separatedBy: "\"\"\"").enumerated() where index % 2 == 1
      {
        queries.append(part.trimmingCharacters(in: .whitespacesAndNewlines))
      }
    }
    return queries
  }
}
