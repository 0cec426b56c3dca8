package import CygnetCore

/// What one version of a graph holds, counted entity by entity: values by key and
/// type, and which nodes which relationships connect.
///
/// - Complexity: a pass over nodes, relationships and the runs of their properties.
///   Values themselves are only looked at where a run mixes types. What cannot be
///   read is left out, and noted in the graph's health.
package struct GraphSurvey: Sendable {
  /// The values under one key.
  package struct KeyUse: Sendable {
    package private(set) var count = 0
    /// By type as the language writes it: `STRING`, `LIST<STRING>`, or `LIST` for one
    /// of several types or of none.
    package private(set) var types: [String: Int] = [:]

    fileprivate mutating func add(_ type: String, _ count: Int) {
      self.count += count
      types[type, default: 0] += count
    }

    fileprivate mutating func add(_ other: KeyUse) {
      for (type, count) in other.types { add(type, count) }
    }
  }

  /// A type between two label sets, by their numbers.
  package struct Link: Hashable, Sendable {
    package let start: UInt32
    package let type: TypeID
    package let end: UInt32
  }

  private typealias Uses = [UInt32: [KeyID: KeyUse]]

  /// A node with several labels counts under each.
  package private(set) var labels: [LabelID: [KeyID: KeyUse]] = [:]
  package private(set) var types: [TypeID: [KeyID: KeyUse]] = [:]
  package private(set) var links: [Link: Int] = [:]
  /// Nodes without any label.
  package private(set) var unlabelledCount = 0

  package init(_ graph: Graph) {
    surveyNodes(graph)
    surveyRelationships(graph)
  }

  private mutating func surveyNodes(_ graph: Graph) {
    let grouper = RunGrouper(groupCount: graph.labelSets.sets.count)
    var uses: Uses = [:]
    graph.nodes.forEachSegment { run, segment in
      unlabelledCount += segment.countBySet[0] ?? 0
      GraphSurvey.count(
        run, grouper.groups(segment), segment.keys, graph.nodeProperties, into: &uses)
    }
    for (set, keys) in uses {
      for label in graph.labelSets.sets[Int(set)] {
        labels[label, default: [:]].merge(keys) { known, use in
          var sum = known
          sum.add(use)
          return sum
        }
      }
    }
  }

  private mutating func surveyRelationships(_ graph: Graph) {
    let grouper = RunGrouper(groupCount: graph.catalog.types.names.count)
    var uses: Uses = [:]
    graph.relationships.forEachSegment { run, segment in
      GraphSurvey.count(
        run, grouper.groups(segment), segment.keys, graph.relationshipProperties, into: &uses)
    }
    for (type, keys) in uses { types[TypeID(UInt16(type))] = keys }
    links = GraphSurvey.links(of: graph) { true }
  }

  /// Which nodes which relationships connect.
  ///
  /// - Parameter goesOn: asked for each run of ids; `false` ends it.
  package static func links(of graph: Graph, while goesOn: () -> Bool) -> [Link: Int] {
    let sets = labelSets(graph)
    var tally = LinkTally(
      setCount: graph.labelSets.sets.count, typeCount: graph.catalog.types.names.count)
    var isOver = false
    graph.relationships.forEachSegment { _, segment in
      if isOver || !goesOn() {
        isOver = true
      } else {
        tally.add(segment, sets, nodeCount: graph.nodeCapacity)
      }
    }
    return tally.counts
  }

  /// Each node's label set plus one, 0 for no node, in one piece: relationships ask
  /// for it in no order.
  private static func labelSets(_ graph: Graph) -> Buffer<UInt32> {
    let capacity = graph.nodeCapacity
    let sets = Buffer<UInt32>(repeating: 0, count: capacity)
    graph.nodes.forEachSegment { run, segment in
      let first = run << SegmentSize.shift
      guard first < capacity else { return }
      sets.assign(
        at: first, from: segment.labelSets, at: 0, count: min(SegmentSize.count, capacity - first))
    }
    return sets
  }

  // MARK: Values

  private static func count(
    _ run: Int, _ groups: RunGroups, _ keys: [KeyID], _ columns: [PropertyColumn],
    into uses: inout Uses
  ) {
    for key in keys {
      guard let segment = columns[Int(key.rawValue)].segments[run] else { continue }
      if let type = segment.encoding.type {
        for (place, count) in groups.counts(segment).enumerated() where count > 0 {
          uses[groups.numbers[place], default: [:]][key, default: KeyUse()]
            .add(type.description, count)
        }
      } else {
        countMixed(segment, groups, key, into: &uses)
      }
    }
  }

  private static func countMixed(
    _ segment: PropertySegment, _ groups: RunGroups, _ key: KeyID, into uses: inout Uses
  ) {
    var found: [[String: Int]] = Array(repeating: [:], count: groups.numbers.count)
    for (offset, value) in segment.values.enumerated() where !value.isNull {
      guard let place = groups.place(offset) else { continue }
      found[place][value.typeText, default: 0] += 1
    }
    for (place, types) in found.enumerated() {
      for (type, count) in types {
        uses[groups.numbers[place], default: [:]][key, default: KeyUse()].add(type, count)
      }
    }
  }
}

extension PropertySegment.Encoding {
  /// The type of all values; `nil` where it must be asked of each.
  fileprivate var type: ValueType.Member? {
    switch self {
    case .integers: .integer
    case .floats: .float
    case .booleans: .boolean
    case .dates: .date
    case .codes, .texts: .string
    case .mixed: nil
    }
  }
}

/// Counts relationships by type and the label sets of their ends.
private struct LinkTally {
  private let setCount: Int
  /// By type, start and end; empty where that would be too many.
  private var table: [Int] = []
  private var others: [GraphSurvey.Link: Int] = [:]
  private static let tableLimit = 1_048_576

  init(setCount: Int, typeCount: Int) {
    self.setCount = setCount
    let (pairs, isLarge) = setCount.multipliedReportingOverflow(by: setCount)
    let (size, isTooLarge) = pairs.multipliedReportingOverflow(by: typeCount)
    if !isLarge, !isTooLarge, size <= LinkTally.tableLimit {
      table = Array(repeating: 0, count: size)
    }
  }

  /// - Parameter sets: each node's label set plus one, for `nodeCount` nodes.
  mutating func add(_ segment: RelationshipSegment, _ sets: Buffer<UInt32>, nodeCount: Int) {
    for word in 0..<SegmentSize.count >> 6 {
      var bits = segment.live.words[word]
      while bits != 0 {
        let offset = word << 6 | bits.trailingZeroBitCount
        bits &= bits - 1
        let (from, to) = (Int(segment.starts[offset]), Int(segment.ends[offset]))
        guard from < nodeCount, to < nodeCount else { continue }
        let (start, end) = (sets[from], sets[to])
        // Ends that could not be read.
        guard start > 0, end > 0 else { continue }
        add(start - 1, segment.types[offset], end - 1)
      }
    }
  }

  @inline(__always)
  private mutating func add(_ start: UInt32, _ type: UInt16, _ end: UInt32) {
    let place = (Int(type) * setCount + Int(start)) * setCount + Int(end)
    if place < table.count {
      table[place] += 1
    } else {
      others[GraphSurvey.Link(start: start, type: TypeID(type), end: end), default: 0] += 1
    }
  }

  var counts: [GraphSurvey.Link: Int] {
    var counts = others
    for (place, count) in table.enumerated() where count > 0 {
      let (start, end) = (place / setCount % setCount, place % setCount)
      let type = TypeID(UInt16(place / setCount / setCount))
      counts[GraphSurvey.Link(start: UInt32(start), type: type, end: UInt32(end))] = count
    }
    return counts
  }
}
