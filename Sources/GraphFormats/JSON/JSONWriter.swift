package import CygnetCore

/// Values as JSON (RFC 8259). Nodes, relationships and paths become objects,
/// temporal values ISO 8601 strings, NaN and the infinities strings.
package enum JSONWriter {
  package static func text(_ value: Value) -> String {
    var text = ""
    write(value, to: &text)
    return text
  }

  /// An object with one member per column.
  package static func object(_ columns: [String], _ values: [Value]) -> String {
    var text = "{"
    for (index, (column, value)) in zip(columns, values).enumerated() {
      if index > 0 { text += "," }
      text += quoted(column) + ":"
      write(value, to: &text)
    }
    return text + "}"
  }

  private static func write(_ value: Value, to text: inout String) {
    switch value {
    case .null: text += "null"
    case .boolean(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += String(number)
    case .float(let number): text += number.isFinite ? finite(number) : quoted(value.plainText)
    case .list(let list):
      text += "["
      for (index, element) in list.enumerated() {
        if index > 0 { text += "," }
        write(element, to: &text)
      }
      text += "]"
    case .map(let map): write(map, to: &text)
    case .node(let node): write(node, to: &text)
    case .relationship(let relationship): write(relationship, to: &text)
    case .path(let path):
      text += "{\"nodes\":"
      write(.list(path.nodes.map { .node($0) }), to: &text)
      text += ",\"relationships\":"
      write(.list(path.relationships.map { .relationship($0) }), to: &text)
      text += "}"
    case .string, .date, .localTime, .time, .localDateTime, .dateTime, .duration:
      text += quoted(value.plainText)
    }
  }

  private static func finite(_ number: Double) -> String { FloatText.text(number) }

  private static func write(_ map: ValueMap, to text: inout String) {
    text += "{"
    for (index, (key, value)) in map.enumerated() {
      if index > 0 { text += "," }
      text += quoted(key) + ":"
      write(value, to: &text)
    }
    text += "}"
  }

  private static func write(_ node: Node, to text: inout String) {
    let labels = node.labels.map(quoted).joined(separator: ",")
    text += "{\"id\":\(node.id.rawValue),\"labels\":[\(labels)],\"properties\":"
    write(node.properties, to: &text)
    text += "}"
  }

  private static func write(_ relationship: Relationship, to text: inout String) {
    text += "{\"id\":\(relationship.id.rawValue),\"type\":\(quoted(relationship.type))"
    text += ",\"start\":\(relationship.start.rawValue),\"end\":\(relationship.end.rawValue)"
    text += ",\"properties\":"
    write(relationship.properties, to: &text)
    text += "}"
  }

  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\0"..<" ", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
