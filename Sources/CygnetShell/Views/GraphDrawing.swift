import Cygnet

/// A small graph as text: from its best connected nodes outwards, each relationship
/// once. A node that stands elsewhere already is marked `↑`.
struct GraphDrawing {
  private let nodes: [Node]
  private let relationships: [Relationship]
  private var ends: [NodeID: [Int]] = [:]
  private var places: [NodeID: Int] = [:]
  private var drawnNodes: Set<NodeID> = []
  private var drawnRelationships: Set<Int> = []
  private var lines: [StyledText] = []
  /// Lines that are drawn at most.
  private static let limit = 2_000

  static func lines(_ part: Subgraph) -> [StyledText] {
    var drawing = GraphDrawing(part)
    drawing.draw()
    return drawing.lines
  }

  private init(_ part: Subgraph) {
    nodes = part.nodes
    relationships = part.relationships
    for (place, node) in nodes.enumerated() { places[node.id] = place }
    for (place, relationship) in relationships.enumerated() {
      ends[relationship.start, default: []].append(place)
      if relationship.end != relationship.start {
        ends[relationship.end, default: []].append(place)
      }
    }
  }

  private mutating func draw() {
    let order = nodes.indices.sorted { left, right in
      let (a, b) = (degree(nodes[left]), degree(nodes[right]))
      return a == b ? left < right : a > b
    }
    for place in order where !drawnNodes.contains(nodes[place].id) {
      lines.append(caption(nodes[place]))
      drawnNodes.insert(nodes[place].id)
      drawBelow(nodes[place])
      if lines.count >= Self.limit { break }
    }
    let missing = nodes.count - drawnNodes.count
    if missing > 0 { lines.append(StyledText("… \(Count.text(missing, "more node"))", .note)) }
  }

  private func degree(_ node: Node) -> Int { ends[node.id]?.count ?? 0 }

  private struct Level {
    let node: Node
    var left: ArraySlice<Int>
    let lead: String
  }

  /// Depth first, with a stack of its own: chains may be long.
  private mutating func drawBelow(_ root: Node) {
    var levels = [Level(node: root, left: edges(of: root), lead: "")]
    while var level = levels.popLast() {
      level.left = level.left.filter { !drawnRelationships.contains($0) }[...]
      guard let edge = level.left.popFirst(), lines.count < Self.limit else { continue }
      levels.append(level)
      drawnRelationships.insert(edge)
      let relationship = relationships[edge]
      let isOutgoing = relationship.start == level.node.id
      let other = isOutgoing ? relationship.end : relationship.start
      guard let place = places[other] else { continue }
      let isLast = level.left.isEmpty
      var line = StyledText(level.lead + (isLast ? "└─" : "├─"), .rule)
      if !isOutgoing { line = StyledText(level.lead + (isLast ? "└◀" : "├◀"), .rule) }
      line.append("[", .punctuation)
      line.append(":" + TerminalText.harmless(relationship.type), .relationshipType)
      line.append("]", .punctuation)
      line.append(isOutgoing ? "─▶ " : "── ", .rule)
      let isKnown = drawnNodes.contains(other)
      line.append(caption(nodes[place]))
      if isKnown { line.append(" ↑", .note) }
      lines.append(line)
      guard !isKnown else { continue }
      drawnNodes.insert(other)
      // Very deep chains are not indented further.
      let lead = level.lead + (isLast ? "   " : "│  ")
      levels.append(
        Level(
          node: nodes[place], left: edges(of: nodes[place]),
          lead: lead.count > 60 ? level.lead : lead))
    }
  }

  /// Grouped by type and direction, in the picture's order.
  private func edges(of node: Node) -> ArraySlice<Int> {
    let all = (ends[node.id] ?? []).filter { !drawnRelationships.contains($0) }
    return all.sorted { left, right in
      let (a, b) = (relationships[left], relationships[right])
      let (aOut, bOut) = (a.start == node.id, b.start == node.id)
      if aOut != bOut { return aOut }
      return a.type == b.type ? left < right : a.type < b.type
    }[...]
  }

  /// `(智谱AI:Company)`
  private func caption(_ node: Node) -> StyledText {
    var text = StyledText("(", .punctuation)
    text.append(TerminalText.harmless(Self.name(node)), .string)
    for label in node.labels { text.append(":" + TerminalText.harmless(label), .label) }
    text.append(")", .punctuation)
    return text
  }

  /// What a person would call the node.
  static func name(_ node: Node) -> String {
    for key in ["name", "title", "label", "id"] {
      if let value = node.properties[key], !value.isNull { return value.plainText }
    }
    for (_, value) in zip(node.properties.keys, node.properties.values) {
      if case .string(let text) = value { return text }
    }
    return "#\(node.id.rawValue)"
  }
}
