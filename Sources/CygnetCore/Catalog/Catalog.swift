/// Names interned to small numbers, in the order in which they came.
package struct TokenTable: Sendable {
  package private(set) var names: [String] = []
  private var numbers: [CodePoints: UInt16] = [:]

  package init() {}

  package subscript(name: String) -> UInt16? { numbers[CodePoints(name)] }

  /// The name's number, given out now if it is new; `nil` when the table is full.
  package mutating func intern(_ name: String) -> UInt16? {
    if let number = self[name] { return number }
    guard names.count < GraphLimit.tokenCount else { return nil }
    let number = UInt16(names.count)
    names.append(name)
    numbers[CodePoints(name)] = number
    return number
  }
}

/// What a planner may know of a graph: names, exact counts, indexes.
///
/// A value; taking it from a graph copies references only.
package struct Catalog: Sendable {
  package var labels = TokenTable()
  package var types = TokenTable()
  package var keys = TokenTable()
  package var nodeCount = 0
  package var relationshipCount = 0
  /// Nodes per label, by label number.
  package var labelCounts: [Int] = []
  /// Relationships per type, by type number.
  package var typeCounts: [Int] = []
  /// Self-loops per type, by type number; missing at the end for none.
  package var loopCounts: [Int] = []
  /// Relationships per type, end and label of the node there. Exact.
  package var endCounts: [EndKey: Int] = [:]
  /// Indexes by label and property key, with the number of distinct values.
  package var indexes: [IndexKey: IndexDescription] = [:]
  /// In the order in which they were created.
  package var constraints: [ConstraintDescription] = []

  package init() {}

  package struct Ranked: Sendable {
    package let number: UInt16
    package let name: String
    package let count: Int
  }

  /// Names by their numbers with what counts for them, the greatest first; those that
  /// count nothing are left out.
  package static func ranked(_ table: TokenTable, _ counts: [Int]) -> [Ranked] {
    zip(table.names, counts).enumerated().filter { $1.1 > 0 }
      .map { Ranked(number: UInt16(clamping: $0), name: $1.0, count: $1.1) }
      .sorted { $0.count == $1.count ? CodePoints.precedes($0.name, $1.name) : $0.count > $1.count }
  }

  package func count(label: String) -> Int {
    guard let id = labels[label] else { return 0 }
    return Int(id) < labelCounts.count ? labelCounts[Int(id)] : 0
  }

  package func count(type: String) -> Int {
    guard let id = types[type] else { return 0 }
    return Int(id) < typeCounts.count ? typeCounts[Int(id)] : 0
  }

  package mutating func countLoops(_ type: TypeID, by step: Int) {
    while loopCounts.count <= Int(type.rawValue) { loopCounts.append(0) }
    loopCounts[Int(type.rawValue)] += step
  }

  package func loopCount(type: String) -> Int {
    guard let id = types[type], Int(id) < loopCounts.count else { return 0 }
    return loopCounts[Int(id)]
  }

  /// Whether every node with the label has a value under the key, no two equal
  /// ones, and all of them comparable with each other.
  package func isTotalKey(label: String, key: String) -> Bool {
    guard let label = labels[label], let key = keys[key] else { return false }
    let place = IndexKey(label: LabelID(label), key: KeyID(key))
    guard let index = indexes[place], index.comparableCount == index.entryCount,
      index.entryCount == labelCounts[Int(label)]
    else { return false }
    return constraints.contains {
      $0.rule == .unique && $0.key == place.key && $0.target == .nodes(place.label)
    }
  }

  /// Relationships of `type` whose start (outgoing) or end carries `label`.
  package func count(type: String, _ direction: Direction, label: String) -> Int {
    guard let type = types[type], let label = labels[label] else { return 0 }
    return endCounts[EndKey(type: TypeID(type), direction: direction, label: LabelID(label))] ?? 0
  }

  package func index(label: String, key: String) -> IndexDescription? {
    guard let label = labels[label], let key = keys[key] else { return nil }
    return indexes[IndexKey(label: LabelID(label), key: KeyID(key))]
  }
}

/// One end of a relationship type, and a label found there. `outgoing` means
/// the start node.
package struct EndKey: Hashable, Sendable {
  package let type: TypeID
  package let direction: Direction
  package let label: LabelID

  package init(type: TypeID, direction: Direction, label: LabelID) {
    self.type = type
    self.direction = direction
    self.label = label
  }
}

package struct IndexKey: Hashable, Sendable {
  package let label: LabelID
  package let key: KeyID

  package init(label: LabelID, key: KeyID) {
    self.label = label
    self.key = key
  }
}

package struct IndexDescription: Sendable {
  package var name: String
  package var entryCount: Int
  /// The most entries that can all be compared with each other.
  package var comparableCount: Int

  package init(name: String, entryCount: Int, comparableCount: Int) {
    self.name = name
    self.entryCount = entryCount
    self.comparableCount = comparableCount
  }
}

/// What the values under a key must be like, on the nodes of a label or on the
/// relationships of a type.
package struct ConstraintDescription: Sendable, Equatable {
  package enum Target: Sendable, Hashable {
    case nodes(LabelID)
    case relationships(TypeID)
  }

  package enum Rule: Sendable, Hashable {
    /// No two have equal values; kept by an index of the constraint's name.
    case unique
    /// Each has a value.
    case exists
  }

  package var name: String
  package var target: Target
  package var key: KeyID
  package var rule: Rule

  package init(name: String, target: Target, key: KeyID, rule: Rule) {
    self.name = name
    self.target = target
    self.key = key
    self.rule = rule
  }
}
