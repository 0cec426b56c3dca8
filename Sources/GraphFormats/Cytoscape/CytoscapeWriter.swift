import CygnetCore

/// Draws a graph as the JSON of Cytoscape and Cytoscape.js: elements and their style.
///
/// An element's data holds what the style draws, then its properties. A property whose
/// name is one of the former's gets `_` at its end (`ReservedNames`). `value` of nodes
/// and `key` of edges are what networkx tells them apart by.
package struct CytoscapeWriter: PictureFormat {
  package init() {}

  package var needsProperties: Bool { true }
  package var separator: String { ",\n" }

  package func begin(_ frame: PictureFrame, to text: inout ByteText) {
    text.append("{\"format_version\":\"1.0\",\"generated_by\":\"Cygnet\",")
    text.append("\"directed\":true,\"multigraph\":true,\n\"data\":{\"name\":")
    text.append(json: frame.title ?? frame.name)
    member(",\"caption\":", frame.caption, to: &text)
    text.append("},\n\"elements\":{\"nodes\":[\n")
  }

  package func beginRelationships(_ text: inout ByteText) { text.append("\n],\"edges\":[\n") }

  package func end(_ frame: PictureFrame, _ legend: PictureLegend, to text: inout ByteText) {
    text.append("\n]},\n\"style\":[\n")
    text.append(Self.style)
    text.append("\n]}\n")
  }

  private static let style = """
    {"selector":"node","style":{"label":"data(name)","shape":"data(shape)",\
    "background-color":"data(color)","border-color":"data(border)","border-width":"data(width)",\
    "border-style":"data(line)","width":"data(size)","height":"data(size)",\
    "text-wrap":"wrap","text-max-width":"120px","text-valign":"bottom","font-size":11}},
    {"selector":"edge","style":{"label":"data(name)","curve-style":"bezier",\
    "line-color":"data(color)","target-arrow-color":"data(color)","target-arrow-shape":"triangle",\
    "width":"data(width)","line-style":"data(line)","font-size":9,"text-rotation":"autorotate"}}
    """

  // MARK: Elements

  package func write(_ nodes: [PictureNode], to text: inout ByteText) {
    for (index, node) in nodes.enumerated() {
      if index > 0 { text.append(",\n") }
      write(node, to: &text)
    }
  }

  private func write(_ node: PictureNode, to text: inout ByteText) {
    text.append("{\"data\":{\"id\":\"n")
    text.append(node.id)
    text.append("\",\"value\":\"n")
    text.append(node.id)
    text.append("\",\"name\":")
    text.append(json: node.caption)
    text.append(",\"label\":")
    text.append(json: node.labels.first ?? "")
    text.append(",\"labels\":")
    text.append(json: node.labels)
    text.append(",\"color\":")
    append(node.fill, to: &text)
    text.append(",\"border\":")
    append(node.border, to: &text)
    text.append(",\"shape\":")
    text.append(json: shape(node.shape))
    text.append(",\"line\":")
    text.append(json: node.line.rawValue)
    text.append(",\"size\":")
    text.append(json: node.size * 40)
    text.append(",\"width\":")
    text.append(json: node.width)
    member(",\"cluster\":", node.cluster, to: &text)
    if node.more > 0 {
      text.append(",\"more\":")
      text.append(node.more)
    }
    writeFacts(node.tooltip, node.link, node.from, node.to, node.sources, to: &text)
    write(node.properties, .cytoscapeNode, to: &text)
    text.append("}}")
  }

  private func shape(_ shape: PictureShape) -> String {
    switch shape {
    case .box: "round-rectangle"
    case .ellipse, .circle: "ellipse"
    case .diamond: "diamond"
    case .hexagon: "hexagon"
    case .octagon: "octagon"
    case .triangle: "triangle"
    case .cylinder: "barrel"
    case .note: "cut-rectangle"
    case .plain: "rectangle"
    }
  }

  package func write(_ relationships: [PictureRelationship], to text: inout ByteText) {
    for (index, relationship) in relationships.enumerated() {
      if index > 0 { text.append(",\n") }
      write(relationship, to: &text)
    }
  }

  private func write(_ relationship: PictureRelationship, to text: inout ByteText) {
    text.append("{\"data\":{\"id\":\"e")
    text.append(relationship.id)
    text.append("\",\"key\":\"e")
    text.append(relationship.id)
    text.append("\",\"source\":\"n")
    text.append(relationship.start)
    text.append("\",\"target\":\"n")
    text.append(relationship.end)
    text.append("\",\"name\":")
    text.append(json: relationship.caption)
    text.append(",\"interaction\":")
    text.append(json: relationship.type)
    text.append(",\"color\":")
    append(relationship.color, to: &text)
    text.append(",\"line\":")
    text.append(json: relationship.line.rawValue)
    text.append(",\"width\":")
    text.append(json: relationship.width)
    writeFacts(
      relationship.tooltip, relationship.link, relationship.from, relationship.to,
      relationship.sources, to: &text)
    write(relationship.properties, .cytoscapeEdge, to: &text)
    text.append("}}")
  }

  // MARK: Members

  private func member(_ opening: String, _ value: String?, to text: inout ByteText) {
    guard let value else { return }
    text.append(opening)
    text.append(json: value)
  }

  private func append(_ colour: Colour, to text: inout ByteText) {
    text.append(UInt8(ascii: "\""))
    text.append(colour)
    text.append(UInt8(ascii: "\""))
  }

  private func writeFacts(
    _ tooltip: String?, _ link: String?, _ from: String?, _ to: String?,
    _ sources: [PictureSource], to text: inout ByteText
  ) {
    member(",\"tooltip\":", tooltip, to: &text)
    member(",\"href\":", link, to: &text)
    member(",\"from\":", from, to: &text)
    member(",\"to\":", to, to: &text)
    guard !sources.isEmpty else { return }
    text.append(",\"sources\":[")
    for (index, source) in sources.enumerated() {
      text.append(index > 0 ? ",{\"text\":" : "{\"text\":")
      text.append(json: source.text)
      member(",\"href\":", source.link, to: &text)
      text.append("}")
    }
    text.append("]")
  }

  private func write(
    _ properties: ValueMap, _ reserved: ReservedNames, to text: inout ByteText
  ) {
    for (key, value) in properties where !value.isNull {
      text.append(UInt8(ascii: ","))
      text.append(json: reserved.clear(key))
      text.append(UInt8(ascii: ":"))
      text.append(json: value)
    }
  }
}

extension ReservedNames {
  private static let drawn: Set<String> = [
    "id", "name", "color", "line", "width", "tooltip", "href", "from", "to", "sources",
    // Cytoscape's own.
    "source", "target", "parent", "selected", "shared name", "shared interaction", "SUID",
  ]

  fileprivate static let cytoscapeNode = ReservedNames(
    drawn.union(["value", "label", "labels", "border", "shape", "size", "cluster", "more"]))
  fileprivate static let cytoscapeEdge = ReservedNames(drawn.union(["key", "interaction"]))
}
