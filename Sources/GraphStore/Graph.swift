package import CygnetCore
import Synchronization

/// One version of a property graph.
///
/// Immutable once published: only the writer whose stamp it carries changes
/// one, and only before publication. Versions share all segments that no write
/// has touched, and die with their last reader.
package final class Graph: @unchecked Sendable {
  // Safety: changed only by the writer whose stamp it carries, before publication.
  /// The write number that this version belongs to.
  package let stamp: UInt64
  package internal(set) var catalog: Catalog
  package internal(set) var labelSets: LabelSetTable
  package internal(set) var nodes: SegmentTable<NodeSegment>
  package internal(set) var relationships: SegmentTable<RelationshipSegment>
  /// By key number.
  package internal(set) var nodeProperties: [PropertyColumn]
  package internal(set) var relationshipProperties: [PropertyColumn]
  /// By type number times two, plus one for incoming.
  package internal(set) var adjacency: [SegmentTable<AdjacencySegment>]
  package internal(set) var indexes: [IndexKey: PropertyIndex]
  /// Whether some index is on a key, by its number; later keys have none.
  private var indexedKeys: [Bool]
  var allocation: IDAllocation
  /// Adjacency laid open for counting, by its place in `adjacency`; made when first
  /// asked for.
  let views = Mutex<[Int: AdjacencyView]>([:])
  /// Properties laid open for reading, by key number times two, plus one for
  /// relationships; `nil` where they cannot be.
  let propertyViews = Mutex<[Int: PropertyView?]>([:])
  /// Whether the version is complete: nothing in it changes from then on.
  let published = Atomic<Bool>(false)
  var isPublished: Bool { published.load(ordering: .relaxed) }

  /// The empty graph.
  package init() {
    stamp = 0
    catalog = Catalog()
    labelSets = LabelSetTable()
    nodes = SegmentTable()
    relationships = SegmentTable()
    nodeProperties = []
    relationshipProperties = []
    adjacency = []
    indexes = [:]
    indexedKeys = []
    allocation = IDAllocation()
  }

  /// The same graph under a new write number. Copies references only.
  init(_ other: Graph, stamp: UInt64) {
    self.stamp = stamp
    catalog = other.catalog
    labelSets = other.labelSets
    nodes = other.nodes
    relationships = other.relationships
    nodeProperties = other.nodeProperties
    relationshipProperties = other.relationshipProperties
    adjacency = other.adjacency
    indexes = other.indexes
    indexedKeys = other.indexedKeys
    allocation = other.allocation
  }
}

extension Graph {
  /// Adds, replaces or removes an index.
  func setIndex(_ place: IndexKey, _ index: PropertyIndex?) {
    indexes[place] = index
    indexedKeys = Array(repeating: false, count: nodeProperties.count)
    for key in indexes.keys.map(\.key) { indexedKeys[Int(key.rawValue)] = true }
  }

  func isIndexed(_ key: KeyID) -> Bool {
    Int(key.rawValue) < indexedKeys.count && indexedKeys[Int(key.rawValue)]
  }

  /// Writes a value and nothing else: no index, no counter. For the writer.
  ///
  /// - Returns: the value before.
  @discardableResult
  func exchange(_ key: KeyID, of node: NodeID, for value: Value) -> Value {
    let (old, isFirst) = nodeProperties[Int(key.rawValue)].exchange(
      node.rawValue, for: value, stamp: stamp)
    if isFirst {
      nodes.writable(Int(node.rawValue) >> SegmentSize.shift, stamp: stamp) {
        NodeSegment(stamp: stamp)
      }.keys.append(key)
    }
    return old
  }

  @discardableResult
  func exchange(_ key: KeyID, of relationship: RelationshipID, for value: Value) -> Value {
    let (old, isFirst) = relationshipProperties[Int(key.rawValue)].exchange(
      relationship.rawValue, for: value, stamp: stamp)
    if isFirst {
      relationships.writable(Int(relationship.rawValue) >> SegmentSize.shift, stamp: stamp) {
        RelationshipSegment(stamp: stamp)
      }.keys.append(key)
    }
    return old
  }
}

/// Which ids are given out next. Each label set and each relationship type has
/// its open run of ids, so that most segments hold one kind of entity.
struct IDAllocation: Sendable {
  private var openNodeRuns: [UInt32: Range<Int>] = [:]
  private var openRelationshipRuns: [UInt16: Range<Int>] = [:]
  private(set) var nextNode = 0
  private(set) var nextRelationship = 0

  mutating func node(labelSet: UInt32) throws(RuntimeFault) -> NodeID {
    if let open = openNodeRuns[labelSet], !open.isEmpty {
      openNodeRuns[labelSet] = open.lowerBound + 1..<open.upperBound
      return NodeID(UInt32(open.lowerBound))
    }
    let run = try nodes(SegmentSize.count)
    openNodeRuns[labelSet] = run.lowerBound + 1..<run.upperBound
    return NodeID(UInt32(run.lowerBound))
  }

  mutating func relationship(type: TypeID) throws(RuntimeFault) -> RelationshipID {
    if let open = openRelationshipRuns[type.rawValue], !open.isEmpty {
      openRelationshipRuns[type.rawValue] = open.lowerBound + 1..<open.upperBound
      return RelationshipID(UInt32(open.lowerBound))
    }
    let run = try relationships(SegmentSize.count)
    openRelationshipRuns[type.rawValue] = run.lowerBound + 1..<run.upperBound
    return RelationshipID(UInt32(run.lowerBound))
  }

  /// At least `count` consecutive ids, in whole runs.
  mutating func nodes(_ count: Int) throws(RuntimeFault) -> Range<Int> {
    let size = (count + SegmentSize.mask) & ~SegmentSize.mask
    guard nextNode + size <= GraphLimit.entityCount else { throw .idsExhausted("nodes") }
    defer { nextNode += size }
    return nextNode..<nextNode + size
  }

  mutating func relationships(_ count: Int) throws(RuntimeFault) -> Range<Int> {
    let size = (count + SegmentSize.mask) & ~SegmentSize.mask
    guard nextRelationship + size <= GraphLimit.entityCount else {
      throw .idsExhausted("relationships")
    }
    defer { nextRelationship += size }
    return nextRelationship..<nextRelationship + size
  }
}
