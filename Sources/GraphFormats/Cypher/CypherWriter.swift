import CygnetCore

/// Writes a subgraph as one CREATE statement that rebuilds it in any openCypher
/// engine.
package enum CypherWriter {
  /// More entities than this make a statement that engines choke on.
  package static let entityLimit = 100_000

  package static func write(_ subgraph: Subgraph, to sink: inout some TextOutputStream) {
    var parts: [String] = []
    for node in subgraph.nodes {
      let labels = node.labels.map { ":" + Quoting.name($0) }.joined()
      parts.append("  (n\(node.id.rawValue)\(labels)\(properties(node.properties)))")
    }
    for relationship in subgraph.relationships {
      parts.append(
        "  (n\(relationship.start.rawValue))-[:\(Quoting.name(relationship.type))"
          + "\(properties(relationship.properties))]->(n\(relationship.end.rawValue))")
    }
    if parts.isEmpty { return }
    sink.write("CREATE\n" + parts.joined(separator: ",\n") + ";\n")
  }

  private static func properties(_ map: ValueMap) -> String {
    guard !map.isEmpty else { return "" }
    let entries = map.map { "\(Quoting.name($0)): \(literal($1))" }
    return " {" + entries.joined(separator: ", ") + "}"
  }

  private static func literal(_ value: Value) -> String {
    switch value {
    case .float(let number) where number.isNaN: return "0.0 / 0.0"
    case .float(let number) where number.isInfinite:
      return number < 0 ? "-1.0 / 0.0" : "1.0 / 0.0"
    case .list(let list): return "[" + list.map(literal).joined(separator: ", ") + "]"
    case .date, .localTime, .time, .localDateTime, .dateTime, .duration:
      return "\(value.typeName.lowercased())(\(Quoting.string(value.plainText)))"
    default: return value.description
    }
  }
}
