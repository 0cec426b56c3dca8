import Cygnet
import Foundation
import Testing

/// What a user types and sees, as text files: `#` prose, `>` a statement, its
/// rows or error below. `CYGNET_UPDATE=1` writes what the engine answers into the
/// files and fails once, so that an update is never mistaken for a pass.
@Suite struct TranscriptTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Transcripts")
  static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".cyt") }.sorted()

  @Test(arguments: files) func holds(_ file: String) throws {
    let url = Self.folder.appendingPathComponent(file)
    let text = try String(contentsOf: url, encoding: .utf8)
    let played = Transcript(text).played(on: Database())
    if played != text, ProcessInfo.processInfo.environment["CYGNET_UPDATE"] == "1" {
      try played.write(to: url, atomically: true, encoding: .utf8)
    }
    expectSameLines(played, text)
  }

  /// Another way to run the same queries.
  enum Variant: CustomTestStringConvertible, CaseIterable {
    case withoutMergingFilters, withoutTop, withoutDropping, withoutCounting, withoutRewrites
    case oneRow, threeRows, onThreads

    var testDescription: String { "\(self)" }

    var database: Database {
      switch self {
      case .withoutMergingFilters: Database(withoutRewrites: ["merge-filters"])
      case .withoutTop: Database(withoutRewrites: ["top-k"])
      case .withoutDropping: Database(withoutRewrites: ["drop-unread"])
      case .withoutCounting: Database(withoutRewrites: ["count-factors"])
      case .withoutRewrites:
        Database(withoutRewrites: [
          "merge-filters", "top-k", "drop-unread", "count-factors", "collected-sizes",
          "bound-counts", "relationship-scan",
        ])
      case .oneRow, .threeRows, .onThreads: Database()
      }
    }

    var options: QueryOptions {
      var options = QueryOptions()
      if self == .oneRow { options.batchSize = 1 }
      if self == .threeRows { options.batchSize = 3 }
      if self == .onThreads { options.parallelRows = 0 }
      return options
    }
  }

  /// Neither rewrites nor batch sizes change an answer.
  @Test(arguments: files.filter { !$0.hasPrefix("plans") }, Variant.allCases)
  func holdsEitherWay(_ file: String, _ variant: Variant) throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8)
    expectSameLines(
      Transcript(text).played(on: variant.database, options: variant.options), text)
  }

  private func expectSameLines(
    _ found: String, _ expected: String, _ location: SourceLocation = #_sourceLocation
  ) {
    let a = found.split(separator: "\n", omittingEmptySubsequences: false)
    let b = expected.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, (x, y)) in zip(a, b).enumerated() where x != y {
      Issue.record("line \(index + 1): found `\(x)`, expected `\(y)`", sourceLocation: location)
      return
    }
    #expect(a.count == b.count, sourceLocation: location)
  }
}

/// A transcript: prose and statements in order.
struct Transcript {
  private enum Part {
    case prose(String)
    case statement(String)
  }

  private var parts: [Part] = []

  init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("> ") {
        parts.append(.statement(String(line.dropFirst(2))))
      } else if line.hasPrefix("#") {
        parts.append(.prose(String(line)))
      }
    }
  }

  /// The text again, with what the database answers.
  func played(on database: Database, options: QueryOptions = QueryOptions()) -> String {
    var lines: [String] = []
    var wasProse = false
    for part in parts {
      switch part {
      case .prose(let line):
        if !lines.isEmpty, !wasProse { lines.append("") }
        lines.append(line)
        wasProse = true
      case .statement(let query):
        if !lines.isEmpty, !wasProse { lines.append("") }
        lines.append("> " + query)
        lines += Self.answer(query, database, options)
        wasProse = false
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func answer(
    _ query: String, _ database: Database, _ options: QueryOptions
  ) -> [String] {
    do {
      let result = try database.query(query, options: options)
      guard !result.columns.isEmpty else { return [changes(result.changes)] }
      var lines = [result.columns.joined(separator: " | ")]
      lines += try result.rows().map { row in
        row.values.map(\.description).joined(separator: " | ")
      }
      return lines
    } catch {
      let place = error.position.map { " at \($0.line):\($0.column)" } ?? ""
      let hint = error.suggestion.map { "; \($0)" } ?? ""
      return ["\(error.kind) \(error.code)\(place): \(error.message)\(hint)"]
    }
  }

  private static func changes(_ counts: ChangeCounts) -> String {
    let parts = [
      (counts.nodesCreated, "+nodes"), (counts.nodesDeleted, "-nodes"),
      (counts.relationshipsCreated, "+relationships"),
      (counts.relationshipsDeleted, "-relationships"), (counts.labelsAdded, "+labels"),
      (counts.labelsRemoved, "-labels"), (counts.propertiesSet, "properties"),
    ].filter { $0.0 > 0 }.map { "\($0.1) \($0.0)" }
    return parts.isEmpty ? "(no changes)" : "(" + parts.joined(separator: ", ") + ")"
  }
}
