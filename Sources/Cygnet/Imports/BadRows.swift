import CygnetCore
import GraphFormats

/// A part of a file that could not be taken.
public struct BadRow: Sendable {
  public let file: String
  /// From 1; 0 where it is not known.
  public let line: Int
  public let message: String
  /// The part itself, as far as it can be told apart.
  public let text: String

  init(file: String, line: Int, message: String, text: String) {
    self.file = file
    self.line = line
    self.message = message
    self.text = text
  }

  init(_ mistake: ReadMistake, in file: String) {
    self.init(
      file: file, line: mistake.line,
      message: (mistake.column > 0 ? "column \(mistake.column): " : "") + mistake.message,
      text: mistake.text)
  }

  /// `deals.csv, line 4: …`
  public var description: String {
    line > 0 ? "\(file), line \(line): \(message)" : "\(file): \(message)"
  }

  /// Where it stands, without what it says.
  var short: BadRow { BadRow(file: file, line: line, message: "", text: "") }

  var error: CygnetError {
    CygnetError(.file, .runtime, "InvalidRecord", gqlStatus: "22N05", description)
  }
}

/// What becomes of an import with bad rows.
public enum BadRowPolicy: Sendable {
  /// All are reported, and nothing is imported.
  case report
  /// The first one ends the import, and nothing is imported.
  case strict
  /// They are given away, and the rest is imported.
  case skip(@Sendable (BadRow) throws -> Void)
}

/// Gathers the bad rows of an import.
final class BadRowCollector {
  private let policy: BadRowPolicy
  private(set) var count = 0
  private var first: [BadRow] = []
  /// Rows that a report tells one by one.
  private static let reportLimit = 20

  init(_ policy: BadRowPolicy) { self.policy = policy }

  /// Rows whose texts a report tells.
  var keptCount: Int {
    if case .strict = policy { 0 } else { Self.reportLimit }
  }

  /// Whether the texts of all rows are wanted.
  var keepsTexts: Bool {
    if case .skip = policy { true } else { false }
  }

  func checkStrict(_ row: BadRow) throws(CygnetError) {
    if case .strict = policy { throw row.error }
  }

  func note(_ row: BadRow) throws(CygnetError) {
    count += 1
    switch policy {
    case .strict: throw row.error
    case .report: if first.count < Self.reportLimit { first.append(row) }
    case .skip(let take):
      do {
        try take(row)
      } catch let error as CygnetError {
        throw error
      } catch {
        throw ScriptFiles.fileError("FileNotWritable", "a bad row cannot be kept: \(error)")
      }
    }
  }

  /// - Throws: when there were bad rows, and they were not to be skipped.
  func finish() throws(CygnetError) {
    guard case .report = policy, let only = first.first else { return }
    guard count > 1 else { throw only.error }
    var message = "\(count) rows cannot be taken, and nothing was imported:"
    for row in first { message += "\n  " + row.description }
    if count > first.count { message += "\n  and \(count - first.count) more" }
    throw CygnetError(.file, .runtime, "InvalidRecord", gqlStatus: "22N05", message)
  }
}

extension Cancellation {
  func checkImport() throws(CygnetError) {
    guard isCancelled else { return }
    throw CygnetError(
      .cancelled, .runtime, "Cancelled", gqlStatus: "57014", "the import was cancelled")
  }
}
