import Cygnet
import Foundation

/// Runs single queries of a suite and says what came of them.
struct SuiteExecution {
  private let database: Database
  private let parameters: [String: Any]
  private let repeats: Int
  private let timeLimit: Double
  /// How often each query has run, for writes that must not repeat themselves
  /// and for the totals that are expected of them.
  private var executions: [String: Int] = [:]

  init(_ database: Database, _ parameters: [String: Any], _ repeats: Int, _ timeLimit: Double) {
    self.database = database
    self.parameters = parameters
    self.repeats = repeats
    self.timeLimit = timeLimit
  }

  mutating func run(
    _ id: String, _ cypher: String, _ names: [String: String], ordered: Bool, writes: Bool
  ) -> [String: Any] {
    do {
      return try timed(id, cypher, names, ordered: ordered, writes: writes)
    } catch {
      let message = (error as? CygnetError)?.message ?? "\(error)"
      return ["q": id, "ok": false, "variant": false, "error": message]
    }
  }

  private mutating func timed(
    _ id: String, _ cypher: String, _ names: [String: String], ordered: Bool, writes: Bool
  ) throws -> [String: Any] {
    var times: [Double] = []
    var sums: Set<String> = []
    var rows: [[Value]] = []
    var runs = repeats + 1
    while times.count < runs {
      let arguments = self.arguments(id, names)
      var options = QueryOptions(memoryLimit: 8 << 30)
      options.timeLimit = .milliseconds(timeLimit * 1_000)
      let isFirst = times.isEmpty
      var all: [[Value]] = []
      let elapsed = try Clock.milliseconds {
        for argument in arguments {
          let result = try database.query(cypher, argument, options: options)
          rows.removeAll(keepingCapacity: true)
          while let row = try result.next() { rows.append(row.values) }
          if isFirst, arguments.count > 1 { all += rows }
        }
      }
      executions[id, default: 0] += 1
      times.append(elapsed / 1_000 / Double(arguments.count))
      if isFirst {
        if arguments.count > 1 { rows = all }
        runs = times[0] < 5 ? runs : times[0] < 15 ? min(runs, 4) : 2
      }
      if !writes, isFirst || arguments.count == 1 {
        sums.insert(SuiteRows.checksum(rows, ordered: ordered))
      }
      if isFirst, arguments.count > 1, repeats == 0 { break }
    }
    let timed = times.dropFirst().sorted()
    var outcome: [String: Any] = [
      "q": id, "ok": true, "variant": false, "warm": times[0], "min": timed[0],
      "median": timed.count % 2 == 1
        ? timed[timed.count / 2] : (timed[timed.count / 2 - 1] + timed[timed.count / 2]) / 2,
      "runs": timed.count, "foreign_cores": NSNull(),
    ]
    if !writes {
      outcome["rows"] = rows.count
      outcome["sample"] = rows.first.map { $0.map(SuiteRows.plain) } ?? NSNull()
      outcome["checksum"] = sums.sorted()[0]
      outcome["unstable"] = sums.count > 1
      if let expected = expected(id) { outcome["expected"] = expected }
    }
    return outcome
  }

  /// Totals that writes before have left, where the suite's own names tell them.
  private func expected(_ id: String) -> [Int]? {
    switch id {
    case "w4":
      guard let created = executions["w1"] else { return nil }
      return [10_000 * created, 495_000 * created + 10_000 * (executions["w2"] ?? 0)]
    case "w5": return executions["w3"].map { [1_000 * $0] }
    default: return nil
    }
  }

  /// The parameters of one run: one set, or one for each element of an `@each:` list.
  private func arguments(_ id: String, _ names: [String: String]) -> [[String: Value]] {
    let done = executions[id] ?? 0
    var base: [String: Value] = [:]
    var each: (name: String, values: [Value])?
    for (name, source) in names {
      if source.hasPrefix("@each:") {
        let list = parameters[String(source.dropFirst(6))] as? [Any] ?? []
        each = (name, list.map(SuiteRows.value))
      } else if source == "@write:rows" {
        base[name] = .list(SuiteRows.notes(from: done * 10_000))
      } else if source == "@write:pairs" {
        let pairs = (parameters["pairs"] as? [Any] ?? []).dropFirst(done * 1_000).prefix(1_000)
        base[name] = .list(
          pairs.map { pair in
            let ends = (pair as? [Any] ?? []).map(SuiteRows.value)
            return SuiteRows.map([("a", ends.first ?? .null), ("b", ends.last ?? .null)])
          })
      } else {
        base[name] = SuiteRows.value(parameters[source] ?? NSNull())
      }
    }
    guard let each else { return [base] }
    return each.values.map { value in base.merging([each.name: value]) { $1 } }
  }

  func explain(_ cypher: String) throws {
    for row in try database.query("EXPLAIN " + cypher).rows() {
      print("      " + row.values.map(\.description).joined(separator: "  "))
    }
  }

  static func line(_ id: String, _ outcome: [String: Any]) -> String {
    guard let median = outcome["median"] as? Double else {
      return "  \(id)  ERR \(outcome["error"] ?? "")"
    }
    let sample = outcome["sample"].map { "\($0)".replacingOccurrences(of: "\n", with: " ") } ?? ""
    return String(
      format: "  %@ %10.3f ms  n=%d  %@", id, median * 1_000, outcome["runs"] as? Int ?? 0,
      String(sample.prefix(80)))
  }
}

/// Rows as suites compare them.
enum SuiteRows {
  static func checksum(_ rows: [[Value]], ordered: Bool) -> String {
    var lines = rows.map { row in "[" + row.map(text).joined(separator: ", ") + "]" }
    if !ordered { lines.sort { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) } }
    return String(MD5.hex(lines.joined(separator: "\n")).prefix(12))
  }

  /// Numbers that are whole are written so; others to six decimals.
  private static func text(_ value: Value) -> String {
    switch value {
    case .null: return "null"
    case .boolean(let flag): return flag ? "true" : "false"
    case .integer(let number): return String(number)
    case .float(let number):
      if number == number.rounded(), abs(number) < 9_007_199_254_740_992 {
        return String(Int64(number))
      }
      return "\((number * 1e6).rounded() / 1e6)"
    case .string(let text): return quoted(text)
    case .list(let list): return "[" + list.map(self.text).joined(separator: ", ") + "]"
    default: return quoted(value.plainText)
    }
  }

  /// As Python's `json` writes it, for checksums are of bytes; the library's own JSON
  /// escapes more.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{8}": quoted += "\\b"
      case "\u{C}": quoted += "\\f"
      case _ where scalar.value < 32: quoted += String(format: "\\u%04x", scalar.value)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  static func plain(_ value: Value) -> Any {
    switch value {
    case .null: return NSNull()
    case .boolean(let flag): return flag
    case .integer(let number): return number
    case .float(let number):
      return number == number.rounded() && abs(number) < 9e15 ? Int64(number) as Any : number
    case .list(let list): return list.map(plain)
    default: return value.plainText
    }
  }

  static func map(_ entries: [(String, Value)]) -> Value { .map(ValueMap(entries)) }

  /// Ten thousand rows to make nodes of.
  static func notes(from first: Int) -> [Value] {
    (0..<10_000).map { index in
      let title = Value.string("note \(index) 备注")
      return map([
        ("id", .integer(Int64(first + index))), ("title", title),
        ("score", .integer(Int64(index % 100))),
      ])
    }
  }

  static func value(_ json: Any) -> Value {
    switch json {
    case let number as NSNumber:
      if let whole = Int64(exactly: number.doubleValue) { return .integer(whole) }
      return .float(number.doubleValue)
    case let text as String: return .string(text)
    case let list as [Any]: return .list(list.map(value))
    case let map as [String: Any]: return .map(ValueMap(map.map { ($0.key, value($0.value)) }))
    default: return .null
    }
  }
}
