package import CygnetCore

/// Rows as CSV (RFC 4180) with LF line ends. Null is an empty field, an empty
/// string a quoted one.
package enum CSVWriter {
  package static func line(_ fields: [String]) -> String {
    fields.map(field).joined(separator: ",") + "\n"
  }

  package static func line(_ values: [Value]) -> String {
    values.map { $0.isNull ? "" : field(text($0)) }.joined(separator: ",") + "\n"
  }

  private static func text(_ value: Value) -> String {
    switch value {
    // Structures go out as JSON, which other programs can read back.
    case .list, .map, .node, .relationship, .path: JSONWriter.text(value)
    default: value.plainText
    }
  }

  private static func field(_ text: String) -> String {
    let needsQuotes =
      text.isEmpty
      || text.utf8.contains { byte in
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
          || byte == UInt8(ascii: "\r")
      } || text.first == " " || text.last == " "
    guard needsQuotes else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
