package import CygnetCore

/// Values as JSON (RFC 8259), as `ByteText` writes them.
package enum JSONWriter {
  package static func text(_ value: Value) -> String { made { $0.append(json: value) } }

  /// An object with one member per column.
  package static func object(_ columns: [String], _ values: [Value]) -> String {
    made { text in
      text.append(UInt8(ascii: "{"))
      for (index, (column, value)) in zip(columns, values).enumerated() {
        if index > 0 { text.append(UInt8(ascii: ",")) }
        text.append(json: column)
        text.append(UInt8(ascii: ":"))
        text.append(json: value)
      }
      text.append(UInt8(ascii: "}"))
    }
  }

  package static func quoted(_ text: String) -> String { made { $0.append(json: text) } }

  private static func made(_ write: (inout ByteText) -> Void) -> String {
    var text = ByteText()
    write(&text)
    return text.string
  }
}
