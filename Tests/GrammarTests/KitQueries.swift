import Foundation
import Testing

/// The queries of the openCypher conformance kit, as texts.
struct KitQueries {
  struct Query: Hashable, Sendable {
    let text: String
    /// Whether the kit wants a syntax error at compile time for it.
    let mayBeRefused: Bool
  }

  private(set) var queries: Set<Query> = []

  /// The queries of the kit that `CYGNET_TCK` names; `nil`, and a failure where
  /// `CI` is set, when it names none.
  static let given: [Query]? = {
    let environment = ProcessInfo.processInfo.environment
    guard let path = environment["CYGNET_TCK"], !path.isEmpty else {
      if environment["CI"] != nil { Issue.record("CYGNET_TCK does not name the kit's folder") }
      return nil
    }
    var kit = KitQueries()
    let features = URL(fileURLWithPath: path, relativeTo: Repository.root)
      .appendingPathComponent("features")
    let files = FileManager.default.enumerator(atPath: features.path)?.allObjects ?? []
    for file in files.compactMap({ $0 as? String }).sorted() where file.hasSuffix(".feature") {
      let url = features.appendingPathComponent(file)
      kit.add((try? String(contentsOf: url, encoding: .utf8)) ?? "")
    }
    if kit.queries.isEmpty { Issue.record("there are no queries in \(features.path)") }
    return kit.queries.sorted { $0.text < $1.text }
  }()

  private struct Scenario {
    /// Texts of the steps that run a query; whether it is the one tested.
    var queries: [(text: String, isTested: Bool)] = []
    var isRefused = false
    var examples: [[[String]]] = []
  }

  private mutating func add(_ feature: String) {
    var scenario = Scenario()
    var step = ""
    var isInExamples = false
    var quoted: [String]?
    for line in feature.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.trimmingCharacters(in: .whitespaces)
      if words == "\"\"\"" {
        if let text = quoted { note(text.joined(separator: "\n"), of: step, in: &scenario) }
        quoted = quoted == nil ? [] : nil
      } else if quoted != nil {
        quoted?.append(words)
      } else if words.hasPrefix("Scenario") || words.hasPrefix("Background:") {
        add(scenario)
        scenario = Scenario()
        isInExamples = false
      } else if words.hasPrefix("Examples:") {
        scenario.examples.append([])
        isInExamples = true
      } else if isInExamples, words.hasPrefix("|") {
        scenario.examples[scenario.examples.count - 1].append(cells(words))
      } else if !words.isEmpty {
        step = words
        if words.contains("SyntaxError should be raised at compile time") {
          scenario.isRefused = true
        }
      }
    }
    add(scenario)
  }

  private func note(_ text: String, of step: String, in scenario: inout Scenario) {
    if step.contains("executing query") || step.contains("executing control query") {
      scenario.queries.append((text, true))
    } else if step.contains("having executed") {
      scenario.queries.append((text, false))
    }
  }

  private mutating func add(_ scenario: Scenario) {
    var rows: [[String: String]] = scenario.examples.flatMap { table in
      table.dropFirst().map { row in
        Dictionary(zip(table[0], row), uniquingKeysWith: { first, _ in first })
      }
    }
    if rows.isEmpty { rows = [[:]] }
    for (text, isTested) in scenario.queries {
      for row in rows {
        let filled = row.reduce(text) {
          $0.replacingOccurrences(of: "<\($1.key)>", with: $1.value)
        }
        queries.insert(Query(text: filled, mayBeRefused: isTested && scenario.isRefused))
      }
    }
  }

  /// The cells of a row; a backslash keeps the bar after it.
  private func cells(_ row: String) -> [String] {
    var cells: [String] = [""]
    var isEscaped = false
    for character in row.dropFirst().dropLast() {
      if isEscaped {
        cells[cells.count - 1] += character == "|" ? "|" : "\\\(character)"
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "|" {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells.map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
