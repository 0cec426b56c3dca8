import CygnetCore

/// Writes a subgraph in the DOT language of Graphviz.
///
/// Deterministic: nodes and relationships come in the order of their ids, and a
/// label always has the same colour.
package enum DOTWriter {
  /// A colour-blind-safe palette (Paul Tol, "light"), fill and border.
  private static let palette: [(fill: String, border: String)] = [
    ("#77AADD", "#33557A"), ("#EE8866", "#8A3F25"), ("#EEDD88", "#7F7020"),
    ("#FFAABB", "#94404F"), ("#99DDFF", "#2F6E8C"), ("#44BB99", "#1F5F4D"),
    ("#BBCC33", "#5C6613"), ("#AAAA00", "#525200"), ("#DDDDDD", "#666666"),
  ]

  /// Property keys that make a caption, best first.
  private static let captionKeys = ["name", "title", "id"]

  package static func write(
    _ subgraph: Subgraph, name: String, to sink: inout some TextOutputStream
  ) {
    sink.write("digraph \(quoted(name)) {\n")
    sink.write("  graph [fontname=\"sans-serif\", overlap=false, splines=true];\n")
    sink.write(
      "  node [shape=box, style=\"rounded,filled\", fontname=\"sans-serif\", fontsize=11];\n")
    sink.write(
      "  edge [fontname=\"sans-serif\", fontsize=9, color=\"#888888\", fontcolor=\"#555555\"];\n")
    for node in subgraph.nodes { sink.write(line(node)) }
    for relationship in subgraph.relationships { sink.write(line(relationship)) }
    sink.write("}\n")
  }

  private static func line(_ node: Node) -> String {
    let colours = colours(of: node.labels.first)
    let attributes = [
      "label=\(quoted(caption(node)))",
      "fillcolor=\(quoted(colours.fill))",
      "color=\(quoted(colours.border))",
      "tooltip=\(quoted(node.description))",
    ]
    return "  \(identifier(node.id)) [\(attributes.joined(separator: ", "))];\n"
  }

  private static func line(_ relationship: Relationship) -> String {
    let attributes = [
      "label=\(quoted(relationship.type))", "tooltip=\(quoted(relationship.description))",
    ]
    return "  \(identifier(relationship.start)) -> \(identifier(relationship.end)) "
      + "[\(attributes.joined(separator: ", "))];\n"
  }

  private static func identifier(_ node: NodeID) -> String { "\"n\(node.rawValue)\"" }

  private static func caption(_ node: Node) -> String {
    for key in captionKeys {
      if let value = node.properties[key], !value.isNull { return value.plainText }
    }
    let labels = node.labels.map { ":" + $0 }.joined()
    return labels.isEmpty ? "#\(node.id.rawValue)" : "\(labels) #\(node.id.rawValue)"
  }

  /// The same for a label in every picture and on every machine.
  private static func colours(of label: String?) -> (fill: String, border: String) {
    guard let label else { return palette[palette.count - 1] }
    let place = Int(CodePoints.stableHash(label) % UInt64(palette.count - 1))
    return palette[place]
  }

  /// A double-quoted DOT string. Backslashes are doubled, since Graphviz reads
  /// `\N` and the like; characters that XML cannot hold are replaced.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": continue
      case "\t": result += " "
      case "\0"..<" ", "\u{7F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
