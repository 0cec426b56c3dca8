import Cygnet
import Foundation
import Synchronization

extension ShellSession {
  /// `cygnet import` and `:import`.
  func importFiles(_ command: Arguments.Import) throws(OutputFailure) {
    let start = ContinuousClock.now
    let bad = try command.badRows.map { (path) throws(OutputFailure) in try BadRowFile(path) }
    let policy: BadRowPolicy =
      command.isStrict ? .strict : bad.map { file in .skip { try file.write($0) } } ?? .report
    let summary = try working { (options) throws(OutputFailure) in
      try self.checked { () throws(CygnetError) in
        try self.imported(command, policy, options)
      }
    }
    try bad?.finish()
    let seconds = max(1e-3, (ContinuousClock.now - start) / .seconds(1))
    let rows = summary.nodes + summary.relationships
    messages.say(
      "\(Count.text(summary.nodes, "node")), "
        + "\(Count.text(summary.relationships, "relationship")) imported in "
        + "\(Count.decimals(seconds)) s, \(Count.text(Int(Double(rows) / seconds))) a second")
    if let path = command.badRows {
      messages.say("\(Count.text(summary.badRows, "bad row")) written to \(path)")
    }
    noteChanges()
  }

  private func imported(
    _ command: Arguments.Import, _ policy: BadRowPolicy, _ options: QueryOptions
  ) throws(CygnetError) -> ImportSummary {
    let areTables = command.files.map { $0.lowercased().hasSuffix(".csv") || Platform.isFolder($0) }
    let isCSV = command.format == "csv" || !command.load.isEmpty || areTables.contains(true)
    guard isCSV, command.format == nil || command.format == "csv" else {
      let format = try command.format.map { (name) throws(CygnetError) in
        guard let format = ImportFormat(rawValue: name == "jsonl" ? "json" : name) else {
          let names = ["csv"] + ImportFormat.allCases.map(\.rawValue)
          throw ShellError.commandLine(
            "cannot import from `\(name)`; expected \(names.joined(separator: ", "))")
        }
        return format
      }
      return try database.importFiles(
        command.files, as: format, options: ImportOptions(badRows: policy, query: options))
    }
    if command.format == nil, let place = areTables.firstIndex(of: false) {
      throw ShellError.commandLine(
        "`\(command.files[place])` is no CSV file, as others are",
        suggestion: "import the files of each format on their own")
    }
    var load = command.load
    load.badRows = policy
    for file in command.files { try load.addFile(file) }
    let summary = try database.load(load, options: options)
    return ImportSummary(
      nodes: summary.nodes, relationships: summary.relationships, badRows: summary.badRows)
  }
}

/// Rows that could not be imported, each below a line that tells why.
private final class BadRowFile: Sendable {
  private let file: Mutex<FileOutput>

  init(_ path: String) throws(OutputFailure) {
    let output = FileOutput(path)
    // Opened at once: what cannot be written is known before anything is imported.
    try output.flush()
    file = Mutex(output)
  }

  func write(_ row: BadRow) throws {
    let text = "# \(row.description)\n" + (row.text.isEmpty ? "" : row.text + "\n")
    try file.withLock { file in
      do throws(OutputFailure) {
        try file.write(text)
      } catch {
        throw error.error
      }
    }
  }

  func finish() throws(OutputFailure) {
    try file.withLock { (file) throws(OutputFailure) in try file.finish() }
  }
}
