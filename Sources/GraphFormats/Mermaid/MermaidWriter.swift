import CygnetCore

/// Why a picture is too much for Mermaid.
package struct MermaidRefusal: Error, Equatable, Sendable {
  package let message: String
}

/// Draws a small graph as a Mermaid flowchart, which many pages and editors show.
///
/// What shows Mermaid draws no more than 500 relationships and 50,000 characters unless
/// it is set up otherwise, hence more is refused.
package enum MermaidWriter {
  package static let relationshipLimit = 500
  package static let characterLimit = 50_000

  /// - Parameter relationships: with their ends among the nodes.
  package static func write(
    _ frame: PictureFrame, _ nodes: [PictureNode], _ relationships: [PictureRelationship],
    _ legend: PictureLegend
  ) throws(MermaidRefusal) -> ByteText {
    guard relationships.count <= relationshipLimit else {
      throw refusal("\(relationships.count) relationships", "\(relationshipLimit)")
    }
    var chart = Chart()
    chart.write(frame, nodes, relationships, legend)
    let length = MermaidText.length(chart.text)
    guard length <= characterLimit else {
      throw refusal("\(length) characters", "\(characterLimit)")
    }
    return chart.text
  }

  private static func refusal(_ found: String, _ limit: String) -> MermaidRefusal {
    MermaidRefusal(
      message: "the picture has \(found), and Mermaid draws no more than \(limit): choose fewer "
        + "nodes, or write DOT or HTML instead")
  }
}

/// A flowchart being written.
private struct Chart {
  private(set) var text = ByteText()
  /// The declarations of classes, by what they declare.
  private var classes: [String: String] = [:]
  private var classOrder: [String] = []

  mutating func write(
    _ frame: PictureFrame, _ nodes: [PictureNode], _ relationships: [PictureRelationship],
    _ legend: PictureLegend
  ) {
    writeTitle(frame)
    text.append("flowchart \(frame.direction.rawValue)\n")
    writeNodes(nodes)
    for relationship in relationships { write(relationship) }
    if frame.showsLegend { write(legend) }
    for style in classOrder {
      guard let name = classes[style] else { continue }
      text.append("classDef \(name) \(style)\n")
    }
    writeStyles(relationships)
    for node in nodes { writeLink(node) }
  }

  /// A string of JSON is one of YAML.
  private mutating func writeTitle(_ frame: PictureFrame) {
    let parts = [frame.title, frame.caption].compactMap { $0 }
    guard !parts.isEmpty else { return }
    text.append("---\ntitle: ")
    text.append(json: parts.joined(separator: " – "))
    text.append("\n---\n")
  }

  // MARK: Nodes

  private mutating func writeNodes(_ nodes: [PictureNode]) {
    var clusters: [(name: String, nodes: [PictureNode])] = []
    var places: [CodePoints: Int] = [:]
    for node in nodes {
      guard let cluster = node.cluster else {
        write(node)
        continue
      }
      if let place = places[CodePoints(cluster)] {
        clusters[place].nodes.append(node)
      } else {
        places[CodePoints(cluster)] = clusters.count
        clusters.append((cluster, [node]))
      }
    }
    for (number, cluster) in clusters.enumerated() {
      text.append("subgraph g\(number)[\(MermaidText.quoted(cluster.name))]\n")
      for node in cluster.nodes { write(node) }
      text.append("end\n")
    }
  }

  private mutating func write(_ node: PictureNode) {
    let caption = node.more > 0 ? "\(node.caption)\n+\(node.more) more" : node.caption
    let name = className(
      fill: node.fill, border: node.border, width: node.width, line: node.line, node.shape)
    text.append("n\(node.id)\(shaped(caption, node.shape)):::\(name)\n")
  }

  private func shaped(_ caption: String, _ shape: PictureShape) -> String {
    let label = MermaidText.quoted(caption)
    return switch shape {
    case .box, .plain: "[\(label)]"
    case .ellipse: "([\(label)])"
    case .circle: "((\(label)))"
    case .diamond: "{\(label)}"
    case .hexagon: "{{\(label)}}"
    case .octagon: "[[\(label)]]"
    case .triangle: "[/\(label)\\]"
    case .cylinder: "[(\(label))]"
    case .note: ">\(label)]"
    }
  }

  private mutating func className(
    fill: Colour, border: Colour, width: Double, line: PictureLine, _ shape: PictureShape
  ) -> String {
    var style = "fill:none,stroke:none"
    if shape != .plain {
      style = "fill:\(fill.text),stroke:\(border.text),color:\(fill.contrasting.text)"
      if width != 1 { style += ",stroke-width:\(MermaidText.number(width))px" }
      if let dashes = dashes(line) { style += ",stroke-dasharray:\(dashes)" }
    }
    if let name = classes[style] { return name }
    let name = "c\(classOrder.count)"
    classes[style] = name
    classOrder.append(style)
    return name
  }

  private func dashes(_ line: PictureLine) -> String? {
    switch line {
    case .solid: nil
    case .dashed: "6 4"
    case .dotted: "2 3"
    }
  }

  private mutating func writeLink(_ node: PictureNode) {
    guard let link = node.link.flatMap(MermaidText.link) else { return }
    text.append("click n\(node.id) href \"\(link)\"")
    // The grammar has no empty one.
    if let tooltip = node.tooltip, !tooltip.isEmpty {
      text.append(" \(MermaidText.tooltip(tooltip))")
    }
    text.append(" _blank\n")
  }

  // MARK: Relationships

  private mutating func write(_ relationship: PictureRelationship) {
    text.append("n\(relationship.start) \(relationship.line == .solid ? "-->" : "-.->")")
    if !relationship.caption.isEmpty {
      text.append("|\(MermaidText.quoted(relationship.caption))|")
    }
    text.append(" n\(relationship.end)\n")
  }

  /// A line for all relationships that look the same, which Mermaid knows by their
  /// numbers.
  private mutating func writeStyles(_ relationships: [PictureRelationship]) {
    var numbers: [String: [Int]] = [:]
    var order: [String] = []
    for (number, relationship) in relationships.enumerated() {
      guard let style = style(relationship) else { continue }
      if numbers[style] == nil { order.append(style) }
      numbers[style, default: []].append(number)
    }
    for style in order {
      let list = (numbers[style] ?? []).map { String($0) }.joined(separator: ",")
      text.append("linkStyle \(list) \(style)\n")
    }
  }

  private func style(_ relationship: PictureRelationship) -> String? {
    var parts: [String] = []
    if relationship.color != Palette.plainLine {
      parts.append("stroke:\(relationship.color.text)")
    }
    if relationship.width != 1 {
      parts.append("stroke-width:\(MermaidText.number(relationship.width))px")
    }
    if let dashes = dashes(relationship.line) { parts.append("stroke-dasharray:\(dashes)") }
    return parts.isEmpty ? nil : parts.joined(separator: ",")
  }

  // MARK: Legend

  /// Labels only: relationships say their types.
  private mutating func write(_ legend: PictureLegend) {
    guard !legend.nodes.isEmpty else { return }
    text.append("subgraph legend[\"Legend\"]\n")
    for (number, entry) in legend.nodes.enumerated() {
      let label = entry.label.isEmpty ? "no label" : entry.label
      let name = className(
        fill: entry.fill, border: entry.border, width: 1, line: .solid, entry.shape)
      let caption = "\(label) (\(entry.count))"
      text.append("l\(number)\(shaped(caption, entry.shape)):::\(name)\n")
    }
    text.append("end\n")
  }
}
