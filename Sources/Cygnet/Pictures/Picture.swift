import CygnetCore
import GraphFormats

/// A picture held as a whole, so that its parts can be put in order.
struct Picture: Sendable {
  var nodes: [PictureNode] = []
  var relationships: [PictureRelationship] = []

  // MARK: Order and names

  /// Nodes by label, caption and id, relationships by their ends; names by which texts
  /// made from the picture hardly differ when the graph changes a little.
  mutating func sort() {
    nodes.sort { a, b in
      let (first, second) = (a.labels.first ?? "", b.labels.first ?? "")
      if !CodePoints.areEqual(first, second) { return CodePoints.precedes(first, second) }
      if !CodePoints.areEqual(a.caption, b.caption) {
        return CodePoints.precedes(a.caption, b.caption)
      }
      return a.id < b.id
    }
    var places: [UInt32: Int] = [:]
    for (place, node) in nodes.enumerated() { places[node.id] = place }
    relationships.sort { a, b in
      let first = (places[a.start] ?? 0, places[a.end] ?? 0)
      let second = (places[b.start] ?? 0, places[b.end] ?? 0)
      if first != second { return first < second }
      if !CodePoints.areEqual(a.type, b.type) { return CodePoints.precedes(a.type, b.type) }
      return a.id < b.id
    }
    name()
  }

  /// Marks what leads from a rank to an earlier one.
  mutating func markBackward() {
    var ranks: [UInt32: String] = [:]
    for node in nodes where node.cluster == nil { ranks[node.id] = node.rank }
    guard !ranks.isEmpty else { return }
    for place in relationships.indices {
      guard let start = ranks[relationships[place].start],
        let end = ranks[relationships[place].end]
      else { continue }
      relationships[place].isBackward = PictureRank.precedes(end, start)
    }
  }

  /// Captions longer than this, in bytes, are no names.
  private static let nameLimit = 80

  private mutating func name() {
    var counts: [CodePoints: Int] = [:]
    for node in nodes { counts[CodePoints(node.caption), default: 0] += 1 }
    var names: [UInt32: String] = [:]
    for place in nodes.indices {
      let caption = nodes[place].caption
      let isName =
        !caption.isEmpty && caption.utf8.count <= Self.nameLimit
        && counts[CodePoints(caption)] == 1 && !caption.utf8.contains(UInt8(ascii: "#"))
      // A number sign sets numbered names apart from all captions that are names.
      nodes[place].name =
        isName
        ? caption
        : (caption.utf8.count <= Self.nameLimit ? caption + " " : "") + "#\(nodes[place].id)"
      names[nodes[place].id] = nodes[place].name
    }
    for place in relationships.indices {
      relationships[place].startName = names[relationships[place].start] ?? ""
      relationships[place].endName = names[relationships[place].end] ?? ""
    }
  }

  // MARK: Hubs

  /// Leaves of nodes with more neighbours than `limit` go, the least first, until so
  /// many are left; the node tells how many have gone. Neighbours that link to others
  /// too stay.
  mutating func fold(above limit: Int) {
    var neighbours: [UInt32: Set<UInt32>] = [:]
    for relationship in relationships where relationship.start != relationship.end {
      neighbours[relationship.start, default: []].insert(relationship.end)
      neighbours[relationship.end, default: []].insert(relationship.start)
    }
    var weights: [UInt32: Double] = [:]
    for relationship in relationships {
      for end in [relationship.start, relationship.end] {
        weights[end] = max(weights[end] ?? 0, relationship.width)
      }
    }
    let byID = Dictionary(uniqueKeysWithValues: nodes.map { ($0.id, $0) })
    var gone: Set<UInt32> = []
    for place in nodes.indices {
      let around = neighbours[nodes[place].id] ?? []
      guard around.count > limit else { continue }
      let leaves = around.filter { neighbours[$0]?.count == 1 }.sorted { a, b in
        let first = (weights[a] ?? 0, byID[a]?.size ?? 1)
        let second = (weights[b] ?? 0, byID[b]?.size ?? 1)
        if first != second { return first > second }
        let (x, y) = (byID[a]?.caption ?? "", byID[b]?.caption ?? "")
        return CodePoints.areEqual(x, y) ? a < b : CodePoints.precedes(x, y)
      }
      let kept = max(0, limit - (around.count - leaves.count))
      guard leaves.count > kept else { continue }
      gone.formUnion(leaves[kept...])
      nodes[place].more = leaves.count - kept
    }
    nodes.removeAll { gone.contains($0.id) }
    relationships.removeAll { gone.contains($0.start) || gone.contains($0.end) }
  }

  /// Takes the captions off relationships that all have the same, which a legend tells.
  mutating func dropRepeatedCaptions() {
    guard relationships.count > 3,
      relationships.allSatisfy({ $0.caption == relationships[0].caption })
    else { return }
    for place in relationships.indices { relationships[place].caption = "" }
  }

  var legend: PictureLegend {
    var count = LegendCount()
    count.add(nodes)
    count.add(relationships)
    return count.legend
  }

  var hasTime: Bool {
    nodes.contains { $0.from != nil || $0.to != nil }
      || relationships.contains { $0.from != nil || $0.to != nil }
  }
}
