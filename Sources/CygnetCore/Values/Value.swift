/// A value of the query language.
///
/// Strings are sequences of Unicode code points: `Value` compares and hashes
/// them by code point, never by canonical equivalence.
public enum Value: Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case float(Double)
  case string(String)
  case list(ValueList)
  case map(ValueMap)
  case node(Node)
  case relationship(Relationship)
  case path(Path)
  case date(Date)
  case localTime(LocalTime)
  case time(Time)
  case localDateTime(LocalDateTime)
  case dateTime(DateTime)
  case duration(Duration)

  /// A list of the given elements.
  public static func list(_ elements: [Value]) -> Value { .list(ValueList(elements)) }

  public var isNull: Bool {
    if case .null = self { return true }
    return false
  }

  /// How many lists and maps lie within each other; 0 for a simple value.
  package var depth: Int {
    switch self {
    case .list(let list): list.depth
    case .map(let map): map.depth
    default: 0
    }
  }

  /// The deepest nesting of lists and maps that a query may build.
  package static let nestingLimit = 1_000

  /// The most elements, nested ones counted wherever they stand, of a list or map
  /// with others inside. Values share their parts: a small one may stand for far
  /// more elements than anything could compare or print.
  package static let nestedElementLimit = 16_777_216

  /// Elements that a walk through the value meets, 1 for a simple value; no more
  /// than `UInt32.max`.
  package var elementCount: Int {
    switch self {
    case .list(let list): list.elementCount
    case .map(let map): map.elementCount
    default: 1
    }
  }
}

/// A list of values that knows how deep it nests.
public struct ValueList: Sendable, RandomAccessCollection {
  public let elements: [Value]
  private let packedDepth: UInt16
  private let packedCount: UInt32

  /// 1 for a list of simple values.
  package var depth: Int { Int(packedDepth) }
  package var elementCount: Int { Int(packedCount) }

  public init(_ elements: [Value]) {
    self.elements = elements
    var deepest = 0
    var count = 1
    for element in elements {
      deepest = Swift.max(deepest, element.depth)
      count += element.elementCount
    }
    packedDepth = UInt16(clamping: deepest + 1)
    packedCount = UInt32(clamping: count)
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { elements.count }
  public subscript(position: Int) -> Value { elements[position] }
}

/// A map from strings to values that keeps the order in which keys came.
///
/// A key that comes twice keeps its first place and its last value.
public struct ValueMap: Sendable, Sequence {
  /// One reference, so that `Value` stays small.
  private final class Storage: Sendable {
    let keys: [String]
    let values: [Value]
    let depth: Int
    let elementCount: Int

    init(keys: [String], values: [Value]) {
      self.keys = keys
      self.values = values
      depth = 1 + values.reduce(0) { Swift.max($0, $1.depth) }
      let count = values.reduce(1) { $0 + $1.elementCount }
      elementCount = Swift.min(count, Int(UInt32.max))
    }
  }

  private static let empty = Storage(keys: [], values: [])
  /// Keys that are looked through one by one.
  private static let searchLimit = 24
  private let storage: Storage

  public var keys: [String] { storage.keys }
  public var values: [Value] { storage.values }
  /// 1 for a map of simple values.
  package var depth: Int { storage.depth }
  package var elementCount: Int { storage.elementCount }

  public init() { storage = ValueMap.empty }

  public init(_ entries: some Sequence<(String, Value)>) {
    var (keys, values): ([String], [Value]) = ([], [])
    keys.reserveCapacity(entries.underestimatedCount)
    values.reserveCapacity(entries.underestimatedCount)
    // Made once looking through the keys costs more.
    var places: [CodePoints: Int] = [:]
    for (key, value) in entries {
      let place =
        keys.count < ValueMap.searchLimit
        ? keys.firstIndex { CodePoints.areEqual($0, key) } : places[CodePoints(key)]
      if let place {
        values[place] = value
        continue
      }
      keys.append(key)
      values.append(value)
      if keys.count == ValueMap.searchLimit {
        for (place, key) in keys.enumerated() { places[CodePoints(key)] = place }
      } else if keys.count > ValueMap.searchLimit {
        places[CodePoints(key)] = keys.count - 1
      }
    }
    storage = Storage(keys: keys, values: values)
  }

  /// - Parameter keys: all different, as many as values.
  package init(uniqueKeys keys: [String], values: [Value]) {
    storage = Storage(keys: keys, values: values)
  }

  public var count: Int { keys.count }
  public var isEmpty: Bool { keys.isEmpty }

  public subscript(key: String) -> Value? {
    for index in keys.indices where CodePoints.areEqual(keys[index], key) { return values[index] }
    return nil
  }

  /// The key's value, looked for at `place` first, which is set to where it is.
  package func value(of key: String, near place: inout Int) -> Value? {
    let keys = storage.keys
    if place < keys.count, CodePoints.areEqual(keys[place], key) { return storage.values[place] }
    for index in keys.indices where CodePoints.areEqual(keys[index], key) {
      place = index
      return storage.values[index]
    }
    return nil
  }

  public func makeIterator() -> Zip2Sequence<[String], [Value]>.Iterator {
    zip(keys, values).makeIterator()
  }

  /// The positions of the entries, keys in code-point order.
  package var sortedPositions: [Int] {
    keys.indices.sorted { CodePoints.precedes(keys[$0], keys[$1]) }
  }
}

/// A node: its id, and, once delivered to a caller, its labels and properties.
public struct Node: Sendable {
  public let id: NodeID
  package let content: EntityContent?

  package init(_ id: NodeID, content: EntityContent? = nil) {
    self.id = id
    self.content = content
  }

  /// The node's labels, in the order in which the graph first saw them.
  public var labels: [String] { content?.names ?? [] }
  /// The node's properties, keys in code-point order.
  public var properties: ValueMap { content?.properties ?? ValueMap() }
}

/// A relationship: its id, and, once delivered to a caller, its type, ends and
/// properties.
public struct Relationship: Sendable {
  public let id: RelationshipID
  package let content: EntityContent?

  package init(_ id: RelationshipID, content: EntityContent? = nil) {
    self.id = id
    self.content = content
  }

  public var type: String { content?.names.first ?? "" }
  public var start: NodeID { content?.start ?? NodeID(0) }
  public var end: NodeID { content?.end ?? NodeID(0) }
  public var properties: ValueMap { content?.properties ?? ValueMap() }
}

/// What a delivered node or relationship holds beside its id.
package final class EntityContent: Sendable {
  /// A node's labels, or the one type of a relationship.
  package let names: [String]
  package let properties: ValueMap
  package let start: NodeID
  package let end: NodeID

  package init(
    names: [String], properties: ValueMap, start: NodeID = NodeID(0), end: NodeID = NodeID(0)
  ) {
    self.names = names
    self.properties = properties
    self.start = start
    self.end = end
  }
}

/// An alternating sequence of nodes and relationships, one node longer.
///
/// Relationships stand in the order of the walk; `Relationship.start` tells
/// which way each one points.
public final class Path: Sendable {
  public let nodes: [Node]
  public let relationships: [Relationship]

  package init(nodes: [Node], relationships: [Relationship]) {
    self.nodes = nodes
    self.relationships = relationships
  }

  /// The number of relationships.
  public var length: Int { relationships.count }
}
