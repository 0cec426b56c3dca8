import CygnetCore

/// Writes a picture in the DOT language of Graphviz, for `dot`, `neato`, `fdp` and
/// `sfdp`.
///
/// Clusters are subgraphs; colours tell the same to engines that draw none. Nodes of a
/// rank stand in a row, in the order of the ranks. A relationship's weight is the width
/// of its line and never Graphviz's `weight`, which is a force.
package struct DOTWriter: PictureFormat {
  private static let fonts = "Noto Sans CJK SC,Noto Sans,Helvetica,Arial,sans-serif"
  /// Columns of a caption's line.
  private static let captionWidth = 28
  /// Nodes of a picture up to which relationships are drawn around them.
  private static let curvedCount = 300
  private let plainNode = PictureNode(id: 0, name: "", caption: "", labels: [])

  package init() {}

  package func begin(_ frame: PictureFrame, to text: inout ByteText) {
    text.append("digraph ")
    DOTText.append(frame.name, to: &text)
    text.append(" {\n  graph [")
    text.append("rankdir=\(frame.direction.rawValue), fontname=\"\(Self.fonts)\", fontsize=12")
    text.append(", overlap=false, outputorder=edgesfirst, nodesep=0.25, splines=")
    // Curves around the nodes of a large picture take hours.
    text.append(frame.nodeCount > Self.curvedCount ? "line" : "true")
    text.append(", ranksep=0.8, pad=0.3, bgcolor=\"#FFFFFF\", tooltip=\" \"")
    if frame.title != nil || frame.caption != nil {
      text.append(", labelloc=t, labeljust=l, label=<")
      if let title = frame.title {
        text.append("<font point-size=\"18\"><b>")
        DOTText.append(markup: title, end: "<br align=\"left\"/>", to: &text)
        text.append("</b></font>")
      }
      if let caption = frame.caption {
        if frame.title != nil { text.append("<br align=\"left\"/>") }
        text.append("<font color=\"#555555\">")
        DOTText.append(markup: caption, end: "<br align=\"left\"/>", to: &text)
        text.append("</font>")
      }
      text.append("<br align=\"left\"/>>")
    }
    text.append("];\n  node [shape=box, style=\"rounded,filled\", fontname=\"\(Self.fonts)\"")
    text.append(", fontsize=11, height=0.35, margin=\"0.12,0.05\"];\n")
    text.append("  edge [fontname=\"\(Self.fonts)\", fontsize=9, arrowsize=0.7];\n")
  }

  // MARK: Nodes

  package func write(_ nodes: [PictureNode], to text: inout ByteText) {
    var clusters: [(name: String, nodes: [PictureNode])] = []
    var places: [CodePoints: Int] = [:]
    for node in nodes {
      guard let name = node.cluster else {
        write(node, indent: "  ", to: &text)
        continue
      }
      if let place = places[CodePoints(name)] {
        clusters[place].nodes.append(node)
      } else {
        places[CodePoints(name)] = clusters.count
        clusters.append((name, [node]))
      }
    }
    // A subgraph that comes again under its name is the same one.
    for (name, members) in clusters {
      text.append("  subgraph ")
      DOTText.append("cluster " + name, to: &text)
      text.append(" {\n    graph [label=")
      DOTText.append(name, to: &text)
      text.append(", labeljust=l, style=\"rounded,filled\", color=\"#BBBBBB\"")
      text.append(", fillcolor=\"#F5F5F5\", fontcolor=\"#444444\"];\n")
      for node in members { write(node, indent: "    ", to: &text) }
      text.append("  }\n")
    }
    writeRanks(nodes, to: &text)
  }

  private func write(_ node: PictureNode, indent: String, to text: inout ByteText) {
    text.append(indent)
    append(node.name, node.id, to: &text)
    text.append(" [label=")
    writeLabel(node, to: &text)
    text.append(", fillcolor=\"")
    text.append(node.fill)
    text.append("\", color=\"")
    text.append(node.border)
    text.append("\"")
    if node.fill.contrasting != Colour(0, 0, 0) { text.append(", fontcolor=\"#FFFFFF\"") }
    if node.shape != plainNode.shape { text.append(", shape=\(node.shape.rawValue)") }
    if node.shape != plainNode.shape || node.line != plainNode.line {
      let styles =
        (node.shape == .box ? ["rounded"] : []) + (node.shape == .plain ? [] : ["filled"])
        + (node.line == .solid ? [] : [node.line.rawValue])
      text.append(", style=\"\(styles.joined(separator: ","))\"")
    }
    if node.width != plainNode.width {
      text.append(", penwidth=")
      DOTText.append(node.width, to: &text)
    }
    if node.size != plainNode.size {
      text.append(", fontsize=")
      DOTText.append(11 * node.size.squareRoot(), to: &text)
      text.append(", width=")
      DOTText.append(0.75 * node.size, to: &text)
      text.append(", height=")
      DOTText.append(0.35 * node.size, to: &text)
    }
    writeHints(node.tooltip, node.link, node.sources, to: &text)
    text.append("];\n")
  }

  private func append(_ name: String, _ id: UInt32, to text: inout ByteText) {
    guard name.isEmpty else { return DOTText.append(name, to: &text) }
    text.append("\"n")
    text.append(Int64(id))
    text.append("\"")
  }

  private func writeLabel(_ node: PictureNode, to text: inout ByteText) {
    let caption = DOTText.wrapped(node.caption, width: Self.captionWidth)
    guard node.more > 0 else { return DOTText.append(caption, to: &text) }
    text.append("<")
    DOTText.append(markup: caption, to: &text)
    text.append("<br/><font point-size=\"9\">+ \(node.more) more</font>>")
  }

  /// A row for each rank, in order: its name, then its nodes.
  private func writeRanks(_ nodes: [PictureNode], to text: inout ByteText) {
    var ranks: [CodePoints: [String]] = [:]
    // Without names of their own nodes come in many batches, and no row would be whole.
    for node in nodes where node.cluster == nil && !node.name.isEmpty {
      if let rank = node.rank { ranks[CodePoints(rank), default: []].append(node.name) }
    }
    let ordered = ranks.keys.map(\.text).sorted(by: PictureRank.precedes)
    for rank in ordered {
      text.append("  { rank=same; ")
      DOTText.append("#rank " + rank, to: &text)
      text.append(" [label=")
      DOTText.append(rank, to: &text)
      text.append(", shape=plaintext, style=\"\", fontcolor=\"#555555\"];")
      for name in ranks[CodePoints(rank)] ?? [] {
        text.append(" ")
        DOTText.append(name, to: &text)
        text.append(";")
      }
      text.append(" }\n")
    }
    for (first, second) in zip(ordered, ordered.dropFirst()) {
      text.append("  ")
      DOTText.append("#rank " + first, to: &text)
      text.append(" -> ")
      DOTText.append("#rank " + second, to: &text)
      text.append(" [style=invis];\n")
    }
  }

  // MARK: Relationships

  package func write(_ relationships: [PictureRelationship], to text: inout ByteText) {
    text.reserve(relationships.count * 96)
    // By place: an element taken out would count references to all its texts.
    for place in relationships.indices {
      text.append("  ")
      append(relationships[place].startName, relationships[place].start, to: &text)
      text.append(" -> ")
      append(relationships[place].endName, relationships[place].end, to: &text)
      text.append(" [")
      let hasCaption = !relationships[place].caption.isEmpty
      if hasCaption {
        text.append("label=")
        DOTText.append(
          DOTText.wrapped(relationships[place].caption, width: Self.captionWidth), to: &text)
        text.append(", ")
      }
      let (color, width) = (relationships[place].color, relationships[place].width)
      text.append("color=\"")
      text.append(color)
      text.append("\", fontcolor=\"")
      text.append(color)
      text.append("\"")
      if width != 1 {
        text.append(", penwidth=")
        DOTText.append(width, to: &text)
      }
      // The order of the ranks is not for it to turn about.
      if relationships[place].isBackward { text.append(", constraint=false") }
      let line = relationships[place].line
      if line != .solid { text.append(", style=\(line.rawValue)") }
      writeHints(
        relationships[place].tooltip, relationships[place].link, relationships[place].sources,
        to: &text)
      if hasCaption, let tooltip = relationships[place].tooltip {
        text.append(", labeltooltip=")
        DOTText.append(tooltip, to: &text)
      }
      text.append("];\n")
    }
  }

  /// What is shown under the pointer, and where a click leads.
  private func writeHints(
    _ tooltip: String?, _ link: String?, _ sources: [PictureSource], to text: inout ByteText
  ) {
    if let tooltip {
      text.append(", tooltip=")
      DOTText.append(tooltip, to: &text)
    }
    let target = link ?? sources.lazy.compactMap(\.link).first
    if let target, Self.isHarmless(target) {
      text.append(", URL=")
      DOTText.append(target, to: &text)
    }
  }

  /// A link that a viewer of the picture may follow runs no code.
  package static func isHarmless(_ link: String) -> Bool {
    let start = link.lowercased()
    return start.hasPrefix("https://") || start.hasPrefix("http://")
      || start.hasPrefix("mailto:")
  }

  // MARK: Legend

  private static let legendLimit = 24

  package func end(
    _ frame: PictureFrame, _ legend: PictureLegend, to text: inout ByteText
  ) {
    if frame.showsLegend, !legend.nodes.isEmpty { write(legend, to: &text) }
    text.append("}\n")
  }

  private func write(_ legend: PictureLegend, to text: inout ByteText) {
    text.append(
      "  subgraph \"cluster_legend\" {\n    graph [label=\"\", style=\"\", color=\"#FFFFFF\"")
    text.append(
      ", fillcolor=\"#FFFFFF\"];\n    \"#legend\" [shape=plain, style=\"\", tooltip=\" \", label=<")
    text.append("<table border=\"0\" cellborder=\"0\" cellspacing=\"3\" cellpadding=\"2\">")
    for entry in legend.nodes.prefix(Self.legendLimit) {
      text.append("<tr><td border=\"1\" style=\"rounded\" bgcolor=\"\(entry.fill.text)\"")
      text.append(" color=\"\(entry.border.text)\" width=\"22\"></td><td align=\"left\">")
      DOTText.append(markup: entry.label.isEmpty ? "no label" : entry.label, to: &text)
      text.append(" (\(entry.count))</td></tr>")
    }
    for entry in legend.relationships.prefix(Self.legendLimit) {
      text.append("<tr><td><font color=\"\(entry.color.text)\">")
      text.append(entry.line == .solid ? "——▸" : entry.line == .dashed ? "– –▸" : "···▸")
      text.append("</font></td><td align=\"left\">")
      DOTText.append(markup: entry.type, to: &text)
      text.append(" (\(entry.count))</td></tr>")
    }
    let rest =
      max(0, legend.nodes.count - Self.legendLimit)
      + max(0, legend.relationships.count - Self.legendLimit)
    if rest > 0 { text.append("<tr><td></td><td align=\"left\">and \(rest) more</td></tr>") }
    text.append("</table>>];\n  }\n")
  }
}
