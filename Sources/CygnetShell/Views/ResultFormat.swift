import Cygnet

/// How rows are written.
enum ResultFormat: String, CaseIterable {
  case table, csv, json, jsonl

  func makeView(width: Int?) -> any ResultView {
    switch self {
    case .table: TableView(width: width)
    case .csv: CSVView()
    case .json: JSONView(isLines: false)
    case .jsonl: JSONView(isLines: true)
    }
  }
}

/// Writes one result, row after row.
protocol ResultView: AnyObject {
  func begin(_ columns: [String], _ sink: any TextSink) throws(OutputFailure)
  func add(_ row: Row, _ sink: any TextSink) throws(OutputFailure)
  func end(_ sink: any TextSink) throws(OutputFailure)
}

final class CSVView: ResultView {
  func begin(_ columns: [String], _ sink: any TextSink) throws(OutputFailure) {
    try sink.write(Row.csvHeader(columns))
  }

  func add(_ row: Row, _ sink: any TextSink) throws(OutputFailure) { try sink.write(row.csv) }
  func end(_ sink: any TextSink) throws(OutputFailure) {}
}

/// One array of objects, or an object a line.
final class JSONView: ResultView {
  private let isLines: Bool
  private var count = 0

  init(isLines: Bool) { self.isLines = isLines }

  func begin(_ columns: [String], _ sink: any TextSink) throws(OutputFailure) {
    if !isLines { try sink.write("[") }
  }

  func add(_ row: Row, _ sink: any TextSink) throws(OutputFailure) {
    if isLines {
      try sink.write(row.json + "\n")
    } else {
      try sink.write((count == 0 ? "\n" : ",\n") + row.json)
    }
    count += 1
  }

  func end(_ sink: any TextSink) throws(OutputFailure) {
    if !isLines { try sink.write(count == 0 ? "]\n" : "\n]\n") }
  }
}
