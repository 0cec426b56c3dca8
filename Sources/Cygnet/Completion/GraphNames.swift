import CygnetCore
import GraphStore

/// Labels, types and keys of one version of a graph, the most frequent first.
struct GraphNames {
  private let graph: Graph
  private let keys: KnownKeys
  private var catalog: Catalog { graph.catalog }

  init(_ graph: Graph, _ keys: KnownKeys) {
    self.graph = graph
    self.keys = keys
  }

  // MARK: Labels and types

  /// Every label, with its nodes.
  func labels() -> [Catalog.Ranked] { Catalog.ranked(catalog.labels, catalog.labelCounts) }

  /// Labels found at an end of relationships, with their number.
  ///
  /// - Parameter types: none of them need be in use; those that are not say nothing.
  /// - Returns: `nil` where nothing is said.
  func labels(_ ends: [Direction], of types: [String]) -> [Catalog.Ranked]? {
    let known = Set(types.filter { catalog.count(type: $0) > 0 }.compactMap { catalog.types[$0] })
    guard !known.isEmpty else { return nil }
    var counts = Array(repeating: 0, count: catalog.labels.names.count)
    for (end, count) in catalog.endCounts
    where known.contains(end.type.rawValue) && ends.contains(end.direction) {
      counts[Int(end.label.rawValue)] += count
    }
    return Catalog.ranked(catalog.labels, counts)
  }

  /// Every type, with its relationships.
  func types() -> [Catalog.Ranked] { Catalog.ranked(catalog.types, catalog.typeCounts) }

  /// Types with relationships that have nodes with the labels at an end.
  ///
  /// - Parameter alternatives: sets of labels, one of which the node has.
  /// - Returns: `nil` where no labels in use are given.
  func types(_ ends: [Direction], at alternatives: [[String]]) -> [Catalog.Ranked]? {
    let known = alternatives.filter { $0.allSatisfy { catalog.count(label: $0) > 0 } }
    guard !known.isEmpty else { return nil }
    let counts = catalog.types.names.map { type in
      known.reduce(0) { sum, labels in
        let fitting = labels.map { label in
          ends.reduce(0) { $0 + catalog.count(type: type, $1, label: label) }
        }
        return sum + (fitting.min() ?? 0)
      }
    }
    return Catalog.ranked(catalog.types, counts)
  }

  // MARK: Keys

  /// Keys seen on nodes with one of the sets of labels; `nil` where no such node was
  /// seen.
  func keys(ofNodes alternatives: [[String]]) -> [String]? {
    let known = alternatives.map { $0.compactMap { catalog.labels[$0].map(LabelID.init) } }
    let fitting = zip(known, alternatives).filter { $0.count == $1.count }.map(\.0)
    return fitting.isEmpty
      ? nil
      : ranked(keys.nodes(graph)) { number in
        let set = graph.labelSets.sets[Int(number)]
        return fitting.contains { $0.allSatisfy(set.contains) }
      }
  }

  func keys(ofRelationships types: [String]) -> [String]? {
    let known = Set(types.compactMap { catalog.types[$0].map(UInt32.init) })
    return known.isEmpty ? nil : ranked(keys.relationships(graph), known.contains)
  }

  /// Every key, those of the kind of entity first.
  func allKeys(ofRelationships: Bool) -> [String] {
    let seen = ranked(ofRelationships ? keys.relationships(graph) : keys.nodes(graph)) { _ in true }
    let known = Set((seen ?? []).map(CodePoints.init))
    let others = catalog.keys.names.filter { !known.contains(CodePoints($0)) }
    return (seen ?? []) + others.sorted(by: CodePoints.precedes)
  }

  private func ranked(_ sample: KeySample, _ isWanted: (UInt32) -> Bool) -> [String]? {
    var counts = Array(repeating: 0, count: catalog.keys.names.count)
    var wasSeen = false
    for (group, keys) in sample.counts where isWanted(group) {
      wasSeen = true
      for (key, count) in keys { counts[Int(key.rawValue)] += count }
    }
    return wasSeen ? Catalog.ranked(catalog.keys, counts).map(\.name) : nil
  }
}
