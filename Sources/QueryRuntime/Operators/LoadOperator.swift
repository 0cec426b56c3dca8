package import CygnetCore
import QueryPlanner

/// Rows that come from outside the graph, such as a file's.
package protocol RowSource: AnyObject {
  /// The next rows, at most `limit`; empty at the end.
  func next(limit: Int) throws(RuntimeFault) -> [Value]
}

/// What LOAD CSV asks for.
package struct CSVRequest: Sendable {
  package var location: String
  package var fieldTerminator: Unicode.Scalar
  /// Whether the first record names the fields, and records become maps.
  package var hasHeaders: Bool
}

/// LOAD CSV: the records of a file for each input row.
final class LoadCSVOperator: Operator {
  private let input: any Operator
  private let load: BoundLoadCSV
  private let location: any Evaluator
  private let terminator: (any Evaluator)?
  private let context: ExecutionContext
  private let meter: ProgressMeter?
  private var batch: Batch?
  private var row = 0
  private var source: (any RowSource)?
  private var held = 0

  init(
    _ input: any Operator, _ load: BoundLoadCSV, _ compiler: ExpressionCompiler,
    _ context: ExecutionContext, _ meter: ProgressMeter?
  ) {
    self.input = input
    self.meter = meter
    self.load = load
    location = compiler.compile(load.location)
    terminator = load.fieldTerminator.map(compiler.compile)
    self.context = context
  }

  func next() throws(RuntimeFault) -> Batch? {
    while true {
      try context.check()
      if let batch, let source {
        var records: [Value] = []
        try context.renew(&held) { () throws(RuntimeFault) in
          records = try read(source)
          try context.chargeTemporarily(records.reduce(0) { $0 + Footprint.bytes($1) })
        }
        guard !records.isEmpty else {
          self.source = nil
          continue
        }
        meter?.scan(records.count)
        var output = batch.selecting(
          Positions(
            Buffer(repeating: Int32(row - 1), count: records.count), count: records.count))
        output.columns[load.slot] = Column(.specialised(records))
        return output
      }
      if let batch, row < batch.count {
        source = try open(batch.slice(row..<row + 1))
        meter?.beginScan(total: nil)
        row += 1
        continue
      }
      guard let next = try input.next() else { return nil }
      batch = next
      row = 0
    }
  }

  private func read(_ source: any RowSource) throws(RuntimeFault) -> [Value] {
    do {
      return try source.next(limit: context.batchSize)
    } catch {
      throw error.located(at: load.range)
    }
  }

  private func open(_ row: Batch) throws(RuntimeFault) -> (any RowSource)? {
    guard case .string(let place) = try location.evaluate(row, context).value(0) else {
      throw .type("LOAD CSV takes a file's URL or path as a string", at: load.location.range)
    }
    var separator: Unicode.Scalar = ","
    if let terminator {
      let value = try terminator.evaluate(row, context).value(0)
      guard case .string(let text) = value, text.unicodeScalars.count == 1,
        let only = text.unicodeScalars.first, !"\"\r\n".unicodeScalars.contains(only)
      else {
        throw RuntimeFault(
          .argument, "InvalidArgumentValue", gqlStatus: "22N01",
          "FIELDTERMINATOR is one character, and no quote or line end; found \(describe(value))",
          at: load.fieldTerminator?.range)
      }
      separator = only
    }
    guard let opener = context.csvOpener else {
      throw RuntimeFault(
        .file, "FileAccessRefused", gqlStatus: "42N70",
        "LOAD CSV reads no files unless a folder is allowed (--allow-files DIR)",
        at: load.location.range)
    }
    do {
      return try opener(
        CSVRequest(location: place, fieldTerminator: separator, hasHeaders: load.hasHeaders))
    } catch {
      throw error.located(at: load.location.range)
    }
  }
}

extension RuntimeFault {
  fileprivate func located(at range: SourceRange) -> RuntimeFault {
    var fault = self
    fault.range = fault.range ?? range
    return fault
  }
}
