package import CygnetCore

/// Rows as CSV (RFC 4180) with LF line ends. Null is an empty field, an empty
/// string a quoted one.
package enum CSVWriter {
  package static func line(_ fields: [String]) -> String { line(fields.map { .string($0) }) }

  package static func line(_ values: [Value]) -> String {
    var line = ByteText()
    for (place, value) in values.enumerated() {
      if place > 0 { line.append(UInt8(ascii: ",")) }
      switch value {
      case .null: continue
      // Structures go out as JSON, which other programs can read back.
      case .list, .map, .node, .relationship, .path: line.append(csv: JSONWriter.text(value))
      default: line.append(csv: value.plainText)
      }
    }
    line.append(UInt8(ascii: "\n"))
    return line.string
  }
}
