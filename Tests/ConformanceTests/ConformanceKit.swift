import Cygnet
import Foundation
import Testing

/// The openCypher conformance kit in a folder.
struct ConformanceKit: Sendable {
  let folder: URL
  /// All cases, by file, scenario and example.
  private(set) var cases: [KitCase] = []
  /// Files that could not be read.
  private(set) var mistakes: [String] = []

  static let folderName = "CYGNET_TCK"
  static let sourceFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let environment = ProcessInfo.processInfo.environment

  static func setting(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The kit that the environment names; `nil` without one.
  static let given: ConformanceKit? = setting(folderName).map { path in
    let root = sourceFolder.deletingLastPathComponent().deletingLastPathComponent()
    return ConformanceKit(folder: URL(fileURLWithPath: path, relativeTo: root))
  }

  init(folder: URL) {
    self.folder = folder
    let features = folder.appendingPathComponent("features")
    let files = FileManager.default.enumerator(atPath: features.path)?.allObjects ?? []
    for file in files.compactMap({ $0 as? String }).sorted() where file.hasSuffix(".feature") {
      do {
        let text = try String(contentsOf: features.appendingPathComponent(file), encoding: .utf8)
        add(try Feature(text), from: String(file.dropLast(".feature".count)))
      } catch {
        mistakes.append("\(file): \(error)")
      }
    }
  }

  private mutating func add(_ feature: Feature, from path: String) {
    for scenario in feature.scenarios {
      let runs = scenario.runs(after: feature.background)
      if runs.isEmpty { mistakes.append("\(path): \(scenario.name) has no examples") }
      for run in runs {
        cases.append(
          KitCase(path: path, scenario: scenario.name, row: run.row, steps: run.steps))
      }
    }
  }

  /// The statements that make a named graph.
  func graph(_ name: String) throws -> [String] {
    let file = folder.appendingPathComponent("graphs/\(name)/\(name).cypher")
    return try Script(try SourceText.read(file.path)).statements.map(\.text)
  }
}

/// One case of the kit: a scenario, or one example of a scenario outline.
struct KitCase: Sendable, CustomTestStringConvertible {
  /// The file's place among the features, without its ending.
  let path: String
  /// As written, placeholders and all.
  let scenario: String
  let row: Int?
  let steps: [FeatureStep]

  var rowName: String { row.map(String.init) ?? "-" }
  var name: String { "\(path) | \(scenario) | \(rowName)" }
  var testDescription: String { name }
}
