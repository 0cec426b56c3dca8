import CygnetCore
import GraphFormats

/// Counts what a picture's colours stand for.
struct LegendCount: Sendable {
  private struct NodeLook: Hashable {
    let fill: Colour
    let border: Colour
    let shape: PictureShape

    var order: String { fill.text + border.text + shape.rawValue }
  }

  private struct RelationshipLook: Hashable {
    let color: Colour
    let line: PictureLine

    var order: String { color.text + line.rawValue }
  }

  private var nodes: [CodePoints: [NodeLook: Int]] = [:]
  private var relationships: [CodePoints: [RelationshipLook: Int]] = [:]

  /// Neighbours mostly look alike: they are counted together.
  mutating func add(_ shown: [PictureNode]) {
    var start = 0
    while start < shown.count {
      let (first, label) = (shown[start], shown[start].labels.first ?? "")
      let look = NodeLook(fill: first.fill, border: first.border, shape: first.shape)
      var end = start + 1
      while end < shown.count, shown[end].fill == look.fill, shown[end].border == look.border,
        shown[end].shape == look.shape, shown[end].labels.first ?? "" == label
      {
        end += 1
      }
      nodes[CodePoints(label), default: [:]][look, default: 0] += end - start
      start = end
    }
  }

  mutating func add(_ shown: [PictureRelationship]) {
    var start = 0
    while start < shown.count {
      let type = shown[start].type
      let look = RelationshipLook(color: shown[start].color, line: shown[start].line)
      var end = start + 1
      while end < shown.count, shown[end].color == look.color, shown[end].line == look.line,
        shown[end].type == type
      {
        end += 1
      }
      relationships[CodePoints(type), default: [:]][look, default: 0] += end - start
      start = end
    }
  }

  mutating func add(_ other: LegendCount) {
    nodes.merge(other.nodes) { $0.merging($1, uniquingKeysWith: +) }
    relationships.merge(other.relationships) { $0.merging($1, uniquingKeysWith: +) }
  }

  /// An entry for each first label and each type, with its most frequent look.
  var legend: PictureLegend {
    var legend = PictureLegend()
    for (label, count, look) in Self.ranked(nodes, \.order) {
      legend.nodes.append(
        PictureLegend.NodeEntry(
          label: label, fill: look.fill, border: look.border, shape: look.shape, count: count))
    }
    for (type, count, look) in Self.ranked(relationships, \.order) {
      legend.relationships.append(
        PictureLegend.RelationshipEntry(
          type: type, color: look.color, line: look.line, count: count))
    }
    return legend
  }

  private static func ranked<Look>(
    _ counts: [CodePoints: [Look: Int]], _ order: KeyPath<Look, String>
  ) -> [(name: String, count: Int, look: Look)] {
    counts.compactMap { name, looks in
      let best = looks.max {
        ($0.value, $0.key[keyPath: order]) < ($1.value, $1.key[keyPath: order])
      }
      return best.map { (name.text, looks.values.reduce(0, +), $0.key) }
    }.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : CodePoints.precedes($0.0, $1.0) }
  }
}
