import Cygnet
import Foundation

extension ShellSession {
  // MARK: What is written

  /// `cygnet export`.
  func export(_ export: Arguments.Export) throws(OutputFailure) {
    let part: Subgraph
    if let name = export.saved {
      let (query, given) = try saved(name, export.parameters + arguments.parameters)
      part = try subgraph(of: query.statements, given, connects: export.connects)
    } else if let query = export.query {
      let script = try checked { () throws(CygnetError) in try Script(query) }
      part = try subgraph(of: script.statements, parameters, connects: export.connects)
    } else {
      part = database.subgraph()
    }
    try self.export(
      part, to: export.target, named: arguments.graphName ?? "graph", style: export.style,
      layout: export.layout, output: export.output)
  }

  private func subgraph(
    of statements: [ScriptStatement], _ parameters: [String: Value], connects: Bool
  ) throws(OutputFailure) -> Subgraph {
    try working { (options) throws(OutputFailure) in
      try self.checked { () throws(CygnetError) in
        let result = try statements.lastResult { (statement) throws(CygnetError) in
          try self.database.run(statement, parameters, options: options)
        }
        guard let result else { throw ShellError.commandLine("there is no query to draw") }
        for warning in result.warnings {
          self.messages.warn(warning.error(in: result.source))
        }
        let rows = try result.rows()
        guard !rows.isEmpty else {
          throw CygnetError.make(
            .argument, .runtime, "NothingToDraw", gqlStatus: "02000",
            "the query returned no rows, and so there is nothing to draw")
        }
        return try ShellSession.drawable(result.subgraph(of: rows, connecting: connects))
      }
    }
  }

  /// - Throws: when there is nothing to draw.
  private static func drawable(_ part: Subgraph) throws(CygnetError) -> Subgraph {
    guard part.isEmpty else { return part }
    throw CygnetError.make(
      .argument, .runtime, "NothingToDraw", gqlStatus: "22000",
      "the result holds no nodes, relationships or paths",
      suggestion: "return them as they are, for instance `RETURN i, r, c` or `RETURN path`")
  }

  /// The nodes and relationships of the result last shown.
  func lastSubgraph() throws(OutputFailure) -> Subgraph {
    guard let last = lastResult else {
      throw .failed(
        ShellError.commandLine(
          isInteractive
            ? "there is no result to draw; run a query first"
            : "results are kept at a terminal only; `cygnet export -c QUERY` draws in scripts"))
    }
    return try checked { () throws(CygnetError) in
      try ShellSession.drawable(last.result.subgraph(of: last.rows))
    }
  }

  // MARK: Where it goes

  /// - Parameters:
  ///   - style: the path of a style; the graph's own where there is none.
  ///   - output: a file, a folder for CSV; `nil` for where results go.
  func export(
    _ part: Subgraph, to target: ExportTarget, named name: String, style: String? = nil,
    layout: String? = nil, output: String?
  ) throws(OutputFailure) {
    var options = ExportOptions(name: name)
    if target.isPicture {
      options.style = try checked { () throws(CygnetError) in try self.style(style) }
    }
    if output == nil, target.isBinary, isOnTerminal {
      throw .failed(
        ShellError.commandLine("a picture of this kind is nothing to read; name a file for it"))
    }
    let summary = try working { [options] (query) throws(OutputFailure) in
      var options = options
      options.query = query
      return try self.write(part, target, options, layout, output)
    }
    for warning in summary.warnings { messages.warn(warning) }
    guard let output else { return }
    let left = summary.leftOut > 0 ? " (\(Count.text(summary.leftOut, "node")) left out)" : ""
    messages.say(
      "\(Count.text(summary.nodes, "node")), "
        + "\(Count.text(summary.relationships, "relationship")) written to \(output)\(left)")
  }

  private func style(_ path: String?) throws(CygnetError) -> PictureStyle? {
    if let path { return try PictureStyle(try SourceText.read(path)) }
    return try arguments.graph.flatMap { (graph) throws(CygnetError) in
      try PictureStyle.beside(graph)
    }
  }

  private func write(
    _ part: Subgraph, _ target: ExportTarget, _ options: ExportOptions, _ layout: String?,
    _ output: String?
  ) throws(OutputFailure) -> ExportSummary {
    switch target {
    case .csv: return try writeTables(part, options, output)
    case .format(let format):
      return try withSink(output) { (sink) throws(OutputFailure) in
        try self.write(part, format, options, sink)
      }
    case .drawn(let format):
      let isSmall = part.nodeCount <= 300
      var summary: ExportSummary?
      let picture = try Graphviz.draw(
        as: format, layout: layout ?? (isSmall ? "dot" : "sfdp"), options.query.cancellation
      ) { (sink) throws(OutputFailure) in
        summary = try self.write(part, .dot, options, sink)
      }
      try withSink(output) { (sink) throws(OutputFailure) in try sink.write(bytes: picture) }
      return summary ?? ExportSummary()
    }
  }

  private func write(
    _ part: Subgraph, _ format: ExportFormat, _ options: ExportOptions, _ sink: any TextSink
  ) throws(OutputFailure) -> ExportSummary {
    try ShellSession.withFailures {
      try database.export(part, as: format, options: options) { try sink.write(bytes: $0) }
    }
  }

  /// A file, which is replaced on success only, or where results go.
  private func withSink<Answer>(
    _ path: String?, _ body: (any TextSink) throws(OutputFailure) -> Answer
  ) throws(OutputFailure) -> Answer {
    guard let path else {
      let sink = destination(settings.format).sink
      let answer = try body(sink)
      try flush(sink)
      return answer
    }
    let file = FileOutput(path)
    let answer = try body(file)
    try file.finish()
    return answer
  }

  /// Exports throw what their sinks throw.
  static func withFailures<Answer>(
    _ body: () throws -> Answer
  ) throws(OutputFailure) -> Answer {
    do {
      return try body()
    } catch let failure as OutputFailure {
      throw failure
    } catch let error as CygnetError {
      throw .failed(error)
    } catch {
      throw .failed(ShellError.file("NotWritten", "\(error)"))
    }
  }

  // MARK: CSV

  /// A file for each set of labels and each type, in a folder that is made where it is not
  /// there.
  private func writeTables(
    _ part: Subgraph, _ options: ExportOptions, _ folder: String?
  ) throws(OutputFailure) -> ExportSummary {
    guard let folder else {
      throw .failed(
        ShellError.commandLine(
          "a graph is several CSV files; name a folder for them with `-o FOLDER`",
          suggestion: "for the rows of a query use `--format csv`"))
    }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite("`\(folder)`", FileOutput.reason(error))
    }
    var files: [String: FileOutput] = [:]
    let summary = try ShellSession.withFailures {
      try database.exportTables(part, options: options) { name, bytes in
        let file = files[name] ?? FileOutput((folder as NSString).appendingPathComponent(name))
        files[name] = file
        try file.write(bytes: bytes)
      }
    }
    let others = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".csv") && files[$0] == nil }
    if let other = others.min() {
      throw .failed(
        ShellError.file(
          "FolderNotEmpty",
          "`\(folder)` holds `\(other)`, which is no part of this export, and would be imported "
            + "with it"))
    }
    for (_, file) in files { try file.flush() }
    for (_, file) in files.sorted(by: { $0.key < $1.key }) { try file.finish() }
    return summary
  }
}
