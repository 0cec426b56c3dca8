import Foundation

/// The cases that are known to fail, from `known-gaps.txt`.
struct KnownGaps {
  struct Gap {
    let path: String
    let scenario: String
    /// `nil` for every example.
    let row: String?
    let reason: String

    func covers(_ example: KitCase) -> Bool {
      path == example.path && scenario == example.scenario
        && (row ?? example.rowName) == example.rowName
    }
  }

  let gaps: [Gap]
  /// Lines that could not be read.
  let mistakes: [String]

  static let file = ConformanceKit.sourceFolder.appendingPathComponent("known-gaps.txt")

  static let listed: KnownGaps = {
    do {
      return KnownGaps(try String(contentsOf: file, encoding: .utf8))
    } catch {
      return KnownGaps(mistakes: ["\(error)"])
    }
  }()

  private init(mistakes: [String]) {
    gaps = []
    self.mistakes = mistakes
  }

  init(_ text: String) {
    var gaps: [Gap] = []
    var mistakes: [String] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.components(separatedBy: "|").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard fields.count >= 4, fields.allSatisfy({ !$0.isEmpty }) else {
        mistakes.append("expected `path | scenario | row-or-* | reason`: \(line)")
        continue
      }
      gaps.append(
        Gap(
          path: fields[0], scenario: fields[1], row: fields[2] == "*" ? nil : fields[2],
          reason: fields[3...].joined(separator: " | ")))
    }
    (self.gaps, self.mistakes) = (gaps, mistakes)
  }

  func reason(for example: KitCase) -> String? { gaps.first { $0.covers(example) }?.reason }
}
