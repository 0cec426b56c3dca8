import Foundation

/// A feature file, read. Scenario outlines keep their placeholders.
struct Feature {
  var name = ""
  var tags: [String] = []
  var background: [FeatureStep] = []
  var scenarios: [Scenario] = []

  init(_ text: String) throws(FeatureMistake) {
    var reader = FeatureReader(text)
    try reader.read(into: &self)
  }
}

struct Scenario {
  let name: String
  let tags: [String]
  let isOutline: Bool
  var steps: [FeatureStep] = []
  /// A table per `Examples`, the header first.
  var examples: [[[String]]] = []

  /// The steps of each run, with the example's number from 1 for an outline.
  func runs(after background: [FeatureStep]) -> [(row: Int?, steps: [FeatureStep])] {
    let all = background + steps
    guard isOutline else { return [(nil, all)] }
    var runs: [(row: Int?, steps: [FeatureStep])] = []
    for table in examples {
      guard let header = table.first else { continue }
      for row in table.dropFirst() {
        let values = Dictionary(zip(header, row)) { first, _ in first }
        runs.append((runs.count + 1, all.map { $0.filled(with: values) }))
      }
    }
    return runs
  }
}

/// A step as written, without its keyword.
struct FeatureStep: Equatable {
  var text: String
  var docString: String?
  var table: [[String]]?

  /// The step with `<name>` replaced wherever it stands.
  func filled(with values: [String: String]) -> FeatureStep {
    FeatureStep(
      text: Self.fill(text, values), docString: docString.map { Self.fill($0, values) },
      table: table?.map { $0.map { Self.fill($0, values) } })
  }

  /// One pass: what a value brings in is not looked at again.
  private static func fill(_ text: String, _ values: [String: String]) -> String {
    guard text.contains("<") else { return text }
    var filled = ""
    var rest = text[...]
    while let opening = rest.firstIndex(of: "<") {
      filled += rest[..<opening]
      let inside = rest[rest.index(after: opening)...]
      if let closing = inside.firstIndex(of: ">"), let value = values[String(inside[..<closing])] {
        filled += value
        rest = inside[inside.index(after: closing)...]
      } else {
        filled += "<"
        rest = inside
      }
    }
    return filled + rest
  }
}

struct FeatureMistake: Error, Equatable, CustomStringConvertible {
  let line: Int
  let message: String
  var description: String { "line \(line): \(message)" }
}

/// Reads a feature file line by line.
private struct FeatureReader {
  private enum Place { case start, feature, background, scenario, examples }

  private let lines: [String]
  private var next = 0
  private var place = Place.start
  private var tags: [String] = []

  init(_ text: String) {
    lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { line in
        String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
      }
  }

  mutating func read(into feature: inout Feature) throws(FeatureMistake) {
    while next < lines.count {
      let line = Self.trimmed(lines[next])
      next += 1
      guard let first = line.utf8.first, first != UInt8(ascii: "#") else { continue }
      switch first {
      case UInt8(ascii: "@"):
        tags += line.split(separator: " ").map(String.init)
      case UInt8(ascii: "|"):
        try addRow(try cells(line), to: &feature)
      default:
        if Self.quotes.contains(where: line.hasPrefix) {
          try addDocString(delimiter: String(line.prefix(3)), to: &feature)
        } else if try !addHeading(line, to: &feature) {
          try addStep(line, to: &feature)
        }
      }
    }
    guard place != .start else { throw mistake("there is no feature") }
  }

  private static let quotes = ["\"\"\"", "```"]
  private static let stepKeywords = ["Given ", "When ", "Then ", "And ", "But ", "* "]

  private func mistake(_ message: String) -> FeatureMistake {
    FeatureMistake(line: next, message: message)
  }

  private static func trimmed(_ line: String) -> String {
    line.trimmingCharacters(in: CharacterSet(charactersIn: " \t"))
  }

  /// `false` for a line that is no heading.
  private mutating func addHeading(
    _ line: String, to feature: inout Feature
  ) throws(FeatureMistake) -> Bool {
    guard let colon = line.firstIndex(of: ":") else { return false }
    let name = Self.trimmed(String(line[line.index(after: colon)...]))
    let keyword = String(line[..<colon])
    switch keyword {
    case "Feature":
      guard place == .start else { throw mistake("a second feature") }
      place = .feature
      feature.name = name
      feature.tags = tags
    case "Background":
      guard place == .feature else { throw mistake("a background after a scenario") }
      place = .background
    case "Scenario", "Example", "Scenario Outline", "Scenario Template":
      guard place != .start else { throw mistake("a scenario before the feature") }
      place = .scenario
      let isOutline = keyword.hasPrefix("Scenario ")
      feature.scenarios.append(Scenario(name: name, tags: tags, isOutline: isOutline))
    case "Examples", "Scenarios":
      guard place == .scenario || place == .examples, feature.scenarios.last?.isOutline == true
      else { throw mistake("examples outside a scenario outline") }
      place = .examples
      feature.scenarios[feature.scenarios.count - 1].examples.append([])
    case "Rule":
      throw mistake("rules are not read")
    default:
      return false
    }
    tags = []
    return true
  }

  /// A line that is neither heading nor step describes what stands above it.
  private mutating func addStep(
    _ line: String, to feature: inout Feature
  ) throws(FeatureMistake) {
    guard let keyword = Self.stepKeywords.first(where: line.hasPrefix) else {
      guard place == .feature || place == .examples || steps(in: feature).isEmpty else {
        throw mistake("neither a step nor a heading: \(line)")
      }
      return
    }
    let text = Self.trimmed(String(line.dropFirst(keyword.count)))
    try edit(&feature) { $0.append(FeatureStep(text: text)) }
  }

  private func steps(in feature: Feature) -> [FeatureStep] {
    place == .scenario ? feature.scenarios.last?.steps ?? [] : feature.background
  }

  private func edit(
    _ feature: inout Feature, _ change: (inout [FeatureStep]) -> Void
  ) throws(FeatureMistake) {
    switch place {
    case .background: change(&feature.background)
    case .scenario: change(&feature.scenarios[feature.scenarios.count - 1].steps)
    case .start, .feature, .examples: throw mistake("a step outside a scenario")
    }
  }

  private mutating func addDocString(
    delimiter: String, to feature: inout Feature
  ) throws(FeatureMistake) {
    let opening = next
    let indentation = lines[next - 1].prefix { $0 == " " || $0 == "\t" }.count
    let escaped = delimiter.map { "\\\($0)" }.joined()
    var content: [String] = []
    while next < lines.count {
      let line = lines[next]
      next += 1
      if Self.trimmed(line) == delimiter {
        guard !steps(in: feature).isEmpty else { throw mistake("a doc string without a step") }
        let text = content.joined(separator: "\n")
        return try edit(&feature) { $0[$0.count - 1].docString = text }
      }
      let margin = line.prefix(indentation).prefix { $0 == " " || $0 == "\t" }.count
      content.append(
        String(line.dropFirst(margin)).replacingOccurrences(of: escaped, with: delimiter))
    }
    throw FeatureMistake(line: opening, message: "the doc string does not end")
  }

  private mutating func addRow(
    _ row: [String], to feature: inout Feature
  ) throws(FeatureMistake) {
    if place == .examples {
      let scenario = feature.scenarios.count - 1
      let table = feature.scenarios[scenario].examples.count - 1
      let header = feature.scenarios[scenario].examples[table].first
      guard header.map({ $0.count == row.count }) ?? true else {
        throw mistake("the row has \(row.count) cells, the header \(header?.count ?? 0)")
      }
      feature.scenarios[scenario].examples[table].append(row)
      return
    }
    guard let step = steps(in: feature).last else { throw mistake("a table without a step") }
    guard step.table?.first.map({ $0.count == row.count }) ?? true else {
      throw mistake(
        "the row has \(row.count) cells, the one above \(step.table?.first?.count ?? 0)")
    }
    try edit(&feature) { $0[$0.count - 1].table = (step.table ?? []) + [row] }
  }

  /// The cells of a table's row, escapes replaced; none for a lone bar.
  private func cells(_ line: String) throws(FeatureMistake) -> [String] {
    var cells: [String] = []
    var cell: [UInt8] = []
    var bytes = line.utf8.dropFirst().makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: "|"):
        cells.append(Self.unescaped(Self.trimmed(String(decoding: cell, as: UTF8.self))))
        cell = []
      case UInt8(ascii: "\\"):
        cell.append(byte)
        if let escaped = bytes.next() { cell.append(escaped) }
      default: cell.append(byte)
      }
    }
    guard cell.isEmpty else { throw mistake("the row does not end with a bar") }
    return cells
  }

  private static func unescaped(_ cell: String) -> String {
    guard cell.utf8.contains(UInt8(ascii: "\\")) else { return cell }
    var text: [UInt8] = []
    var bytes = cell.utf8.makeIterator()
    while let byte = bytes.next() {
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      switch bytes.next() {
      case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "|"): text.append(UInt8(ascii: "|"))
      case UInt8(ascii: "\\"): text.append(byte)
      case let other?: text += [byte, other]
      case nil: text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
