package import CygnetCore

extension Escapes {
  /// For the inside of JSON strings, and of JavaScript's, whose lines U+2028 and
  /// U+2029 would end.
  package static let json = Escapes(jsonReplacements)

  /// The same where markup stands around: no browser takes it for a script's end.
  static let jsonInMarkup = Escapes(
    jsonReplacements + [("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026")])

  private static let jsonReplacements: [(of: String, by: String)] =
    [
      ("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t"),
      ("\u{2028}", "\\u2028"), ("\u{2029}", "\\u2029"),
    ] + controls(except: [9, 10, 13], by: unicodeEscape)
}

/// Values as JSON (RFC 8259): nodes, relationships and paths as objects, temporal values as
/// ISO 8601 strings, NaN and the infinities as strings, integers as numbers however big.
extension ByteText {
  package mutating func append(json text: String) {
    append(UInt8(ascii: "\""))
    append(text, .json)
    append(UInt8(ascii: "\""))
  }

  package mutating func append(json text: TextView) {
    append(UInt8(ascii: "\""))
    append(text, .json)
    append(UInt8(ascii: "\""))
  }

  package mutating func append(json number: Double) {
    if number.isFinite {
      append(number)
    } else {
      append(json: FloatText.text(number))
    }
  }

  package mutating func append(json date: Date) {
    append(UInt8(ascii: "\""))
    append(date)
    append(UInt8(ascii: "\""))
  }

  package mutating func append(json value: Value) {
    switch value {
    case .null: append("null")
    case .boolean(let flag): append(flag)
    case .integer(let number): append(number)
    case .float(let number): append(json: number)
    case .string(let text): append(json: text)
    case .date(let date): append(json: date)
    case .list(let list): append(json: list)
    case .map(let map): append(json: map)
    case .node(let node): append(json: node)
    case .relationship(let relationship): append(json: relationship)
    case .path(let path):
      append("{\"nodes\":")
      append(json: path.nodes.lazy.map { .node($0) })
      append(",\"relationships\":")
      append(json: path.relationships.lazy.map { .relationship($0) })
      append(UInt8(ascii: "}"))
    case .localTime, .time, .localDateTime, .dateTime, .duration: append(json: value.plainText)
    }
  }

  private mutating func append(json node: Node) {
    append("{\"id\":")
    append(Int64(node.id.rawValue))
    append(",\"labels\":")
    append(json: node.labels)
    append(",\"properties\":")
    append(json: node.properties)
    append(UInt8(ascii: "}"))
  }

  private mutating func append(json relationship: Relationship) {
    append("{\"id\":")
    append(Int64(relationship.id.rawValue))
    append(",\"type\":")
    append(json: relationship.type)
    append(",\"start\":")
    append(Int64(relationship.start.rawValue))
    append(",\"end\":")
    append(Int64(relationship.end.rawValue))
    append(",\"properties\":")
    append(json: relationship.properties)
    append(UInt8(ascii: "}"))
  }

  package mutating func append(json list: some Sequence<Value>) {
    append(UInt8(ascii: "["))
    var isFirst = true
    for element in list {
      if !isFirst { append(UInt8(ascii: ",")) }
      isFirst = false
      append(json: element)
    }
    append(UInt8(ascii: "]"))
  }

  package mutating func append(json texts: [String]) {
    append(UInt8(ascii: "["))
    for (index, text) in texts.enumerated() {
      if index > 0 { append(UInt8(ascii: ",")) }
      append(json: text)
    }
    append(UInt8(ascii: "]"))
  }

  package mutating func append(json map: ValueMap) {
    append(UInt8(ascii: "{"))
    var isFirst = true
    for (key, value) in map {
      if !isFirst { append(UInt8(ascii: ",")) }
      isFirst = false
      append(json: key)
      append(UInt8(ascii: ":"))
      append(json: value)
    }
    append(UInt8(ascii: "}"))
  }

  /// The value in a row of a column; `null` where there is none.
  package mutating func append(json column: Vector, row: Int) {
    guard column.isValid(row) else {
      append("null")
      return
    }
    switch column.storage {
    case .integers(let numbers):
      if column.kind == .date {
        append(json: Date(epochDay: numbers[row]))
      } else {
        append(numbers[row])
      }
    case .floats(let numbers): append(json: numbers[row])
    case .booleans(let flags): append(flags[row] != 0)
    case .texts(let texts): append(json: texts[row])
    case .codes(let codes, let entries): append(json: entries[Int(codes[row])])
    case .mixed(let values): append(json: values[row])
    case .ids: append(json: column.value(row))
    }
  }
}
