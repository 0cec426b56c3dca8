// Formats for programs: nothing is cut, coloured or left out.

import Cygnet

final class CSVView: ResultView {
  func begin(_ columns: [String], _ sink: any TextSink) throws(OutputFailure) {
    try sink.write(Row.csvHeader(columns))
  }

  func add(_ row: Row, _ sink: any TextSink) throws(OutputFailure) { try sink.write(row.csv) }
  func end(_ sink: any TextSink) throws(OutputFailure) {}
}

/// Fields between tabs. A tab, line end or backslash within a field is `\t`, `\n`,
/// `\r` or `\\`; null is an empty field; lists, maps and entities are JSON.
final class TSVView: ResultView {
  func begin(_ columns: [String], _ sink: any TextSink) throws(OutputFailure) {
    try sink.write(columns.map(Self.escaped).joined(separator: "\t") + "\n")
  }

  func add(_ row: Row, _ sink: any TextSink) throws(OutputFailure) {
    try sink.write(row.values.map(Self.field).joined(separator: "\t") + "\n")
  }

  func end(_ sink: any TextSink) throws(OutputFailure) {}

  private static func field(_ value: Value) -> String {
    switch value {
    case .null: ""
    case .list, .map, .node, .relationship, .path: escaped(value.json)
    default: escaped(value.plainText)
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacingScalars { scalar in
      switch scalar {
      case "\t": "\\t"
      case "\n": "\\n"
      case "\r": "\\r"
      case "\\": "\\\\"
      default: nil
      }
    }
  }
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

/// A table of GitHub Flavored Markdown. Columns of numbers stand right.
final class MarkdownView: ResultView {
  private var columns: [String] = []
  private var hasHeader = false

  func begin(_ columns: [String], _ sink: any TextSink) throws(OutputFailure) {
    self.columns = columns
  }

  func add(_ row: Row, _ sink: any TextSink) throws(OutputFailure) {
    if !hasHeader { try header(row.values.map(\.isNumber), sink) }
    try line(row.values.map { $0.isNull ? "" : $0.plainText }, sink)
  }

  func end(_ sink: any TextSink) throws(OutputFailure) {
    if !hasHeader { try header(columns.map { _ in false }, sink) }
  }

  private func header(_ areNumbers: [Bool], _ sink: any TextSink) throws(OutputFailure) {
    hasHeader = true
    try line(columns, sink)
    try sink.write("|" + areNumbers.map { $0 ? " ---: |" : " --- |" }.joined() + "\n")
  }

  private func line(_ cells: [String], _ sink: any TextSink) throws(OutputFailure) {
    try sink.write("| " + cells.map(Self.escaped).joined(separator: " | ") + " |\n")
  }

  private static func escaped(_ text: String) -> String {
    text.replacingScalars { scalar in
      switch scalar {
      case "|", "\\", "`", "*", "_", "<", "[", "]": "\\\(scalar)"
      case "\n": "<br>"
      case "\r": ""
      default: nil
      }
    }
  }
}

/// A table element; texts are escaped, so that none can run as code.
final class HTMLView: ResultView {
  func begin(_ columns: [String], _ sink: any TextSink) throws(OutputFailure) {
    let cells = columns.map { "<th>\(Self.escaped($0))</th>" }.joined()
    try sink.write("<table>\n<thead>\n<tr>\(cells)</tr>\n</thead>\n<tbody>\n")
  }

  func add(_ row: Row, _ sink: any TextSink) throws(OutputFailure) {
    let cells = row.values.map { value in
      value.isNull
        ? "<td></td>"
        : "<td\(value.isNumber ? " align=\"right\"" : "")>\(Self.escaped(value.plainText))</td>"
    }
    try sink.write("<tr>\(cells.joined())</tr>\n")
  }

  func end(_ sink: any TextSink) throws(OutputFailure) {
    try sink.write("</tbody>\n</table>\n")
  }

  static func escaped(_ text: String) -> String {
    text.replacingScalars { scalar in
      switch scalar {
      case "<": "&lt;"
      case ">": "&gt;"
      case "&": "&amp;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: nil
      }
    }
  }
}

extension String {
  /// - Parameter replacement: what stands for a code point; `nil` to keep it.
  fileprivate func replacingScalars(_ replacement: (Unicode.Scalar) -> String?) -> String {
    var replaced = ""
    for scalar in unicodeScalars {
      if let text = replacement(scalar) {
        replaced += text
      } else {
        replaced.unicodeScalars.append(scalar)
      }
    }
    return replaced
  }
}

extension Value {
  var isNumber: Bool {
    switch self {
    case .integer, .float: true
    default: false
    }
  }
}
