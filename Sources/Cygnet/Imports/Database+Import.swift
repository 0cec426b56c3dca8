public import CygnetCore
import Foundation
import GraphFormats
import GraphStore

/// How files are imported.
public struct ImportOptions: Sendable {
  public var badRows: BadRowPolicy
  /// Stops the import; limits the statements of scripts; its progress is filled in bytes of
  /// the files.
  public var query: QueryOptions

  public init(badRows: BadRowPolicy = .report, query: QueryOptions = QueryOptions()) {
    self.badRows = badRows
    self.query = query
  }
}

extension Database {
  /// Adds what files hold to the graph, in one transaction: all or nothing.
  ///
  /// Each file's keys are its own: relationships join nodes of the same file. Statements of
  /// scripts see the graph as it is by then.
  ///
  /// - Parameter format: that of all files; by default each one's name tells it.
  /// - Throws: the first bad row, or all of them together, as the policy has it; what is not
  ///   of the format at all, with its place.
  @discardableResult
  public func importFiles(
    _ paths: [String], as format: ImportFormat? = nil, options: ImportOptions = ImportOptions()
  ) throws(CygnetError) -> ImportSummary {
    for path in paths where !FileManager.default.fileExists(atPath: path) {
      throw ScriptFiles.fileError("FileNotFound", "there is no file `\(path)`")
    }
    let transaction = try begin()
    defer { options.query.progress?.endLoad() }
    do {
      let bad = BadRowCollector(options.badRows)
      var files = FileImporter(transaction, options, bad, paths)
      for path in paths {
        guard let format = format ?? ImportFormat(fileName: path) else {
          throw ScriptFiles.fileError(
            "UnknownFormat",
            "`\(path)` does not tell a format; expected the ending .cypher, .json, .jsonl, "
              + ".graphml, .dot or .csv")
        }
        try files.read(path, as: format)
      }
      try bad.finish()
      try files.checkConstraints()
      try transaction.commit()
      var summary = files.summary
      summary.badRows = bad.count
      return summary
    } catch let error as CygnetError {
      transaction.rollback()
      throw error
    } catch {
      transaction.rollback()
      throw ScriptFiles.fileError("FileNotReadable", "\(error)")
    }
  }
}

/// Imports files one after the other.
private struct FileImporter {
  private let transaction: Transaction
  private let options: ImportOptions
  private var progress: LoadProgress
  private var elements: ElementImporter
  /// What scripts have added.
  private var scripted = ImportSummary()
  private static let chunkSize = 1_048_576

  init(
    _ transaction: Transaction, _ options: ImportOptions, _ bad: BadRowCollector,
    _ paths: [String]
  ) {
    self.transaction = transaction
    self.options = options
    progress = LoadProgress(options.query.progress, paths)
    elements = ElementImporter(transaction.writer, bad, options.query.cancellation)
  }

  var summary: ImportSummary {
    var summary = elements.summary
    summary.nodes += scripted.nodes
    summary.relationships += scripted.relationships
    return summary
  }

  func checkConstraints() throws {
    do {
      try transaction.writer.checkOldConstraints()
    } catch {
      throw error.error(in: SourceText(""))
    }
  }

  mutating func read(_ path: String, as format: ImportFormat) throws {
    progress.begin("importing", path)
    elements.file = path
    switch format {
    case .cypher: try runScript(path)
    case .json:
      var reader = JSONGraphReader()
      try read(path) { (bytes, elements) in
        try reader.read(bytes, into: &elements)
      } finish: { elements in
        try reader.finish(into: &elements)
      }
    case .graphml:
      var reader = GraphMLReader()
      try read(path) { (bytes, elements) in
        try reader.read(bytes, into: &elements)
      } finish: { elements in
        try reader.finish(into: &elements)
      }
    case .dot:
      var whole: [UInt8] = []
      try read(path) { (bytes, _) in
        whole += bytes
      } finish: { elements in
        try DOTReader.read(whole, into: &elements)
      }
    }
    progress.endFile()
  }

  private mutating func read(
    _ path: String, _ part: (ArraySlice<UInt8>, inout ElementImporter) throws -> Void,
    finish: (inout ElementImporter) throws -> Void
  ) throws {
    let handle = try ScriptFiles.open(path)
    defer { try? handle.close() }
    do {
      var bytes = 0
      while let chunk = try handle.read(upToCount: Self.chunkSize), !chunk.isEmpty {
        try part(Array(chunk)[...], &elements)
        bytes += chunk.count
        progress.note(bytes: bytes)
      }
      try finish(&elements)
    } catch let mistake as ReadMistake {
      throw BadRow(mistake, in: path).error
    }
    try elements.finishFile()
  }

  private mutating func runScript(_ path: String) throws {
    let script = try Script(try SourceText.read(path))
    var query = options.query
    (query.progress, query.review) = (nil, nil)
    let count = script.statements.count
    for (number, statement) in script.statements.enumerated() {
      progress.note(bytes: statement.startByte, details: "statement \(number + 1) of \(count)")
      let result = try transaction.run(statement, options: query)
      while try result.next() != nil {}
      scripted.nodes += result.changes.nodesCreated
      scripted.relationships += result.changes.relationshipsCreated
    }
  }
}
