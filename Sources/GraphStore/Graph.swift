package import CygnetCore
import Synchronization

/// One version of a property graph.
///
/// Immutable once published: only the writer whose stamp it carries changes
/// one, and only before publication. Versions share all segments that no write
/// has touched, and die with their last reader.
package final class Graph: @unchecked Sendable {
  // Safety: changed only by the writer whose stamp it carries, before publication.
  /// The write number that this version belongs to. Versions that were read from a file
  /// begin with low ones again.
  package let stamp: UInt64
  /// A number that no other version in the process has.
  package let serial = serials.add(1, ordering: .relaxed).newValue
  private static let serials = Atomic<UInt64>(0)
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
  package internal(set) var allocation: IDAllocation
  /// Set where segments may lie in a store; shared by all versions.
  package let health: StorageHealth?
  /// Adjacency laid open for counting, by its place in `adjacency`; made when first
  /// asked for.
  let views = Mutex<[Int: AdjacencyView]>([:])
  /// Properties laid open for reading, by key number times two, plus one for
  /// relationships; `nil` where they cannot be.
  let propertyViews = Mutex<[Int: PropertyView?]>([:])
  /// Whether the version is complete: nothing in it changes from then on.
  let published = Atomic<Bool>(false)
  package var isPublished: Bool { published.load(ordering: .relaxed) }

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
    health = nil
  }

  /// A graph as it was stored.
  package init(_ parts: GraphParts, health: StorageHealth) {
    stamp = 0
    catalog = parts.catalog
    labelSets = parts.labelSets
    nodes = parts.nodes
    relationships = parts.relationships
    nodeProperties = parts.nodeProperties
    relationshipProperties = parts.relationshipProperties
    adjacency = parts.adjacency
    indexes = [:]
    indexedKeys = []
    allocation = parts.allocation
    self.health = health
    for (place, index) in parts.indexes { setIndex(place, index) }
    published.store(true, ordering: .relaxed)
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
    health = other.health
  }
}

/// What a stored graph is put together from. Tables by number, as in `Graph`.
package struct GraphParts {
  package var catalog = Catalog()
  package var labelSets = LabelSetTable()
  package var allocation = IDAllocation()
  package var nodes = SegmentTable<NodeSegment>()
  package var relationships = SegmentTable<RelationshipSegment>()
  package var nodeProperties: [PropertyColumn] = []
  package var relationshipProperties: [PropertyColumn] = []
  package var adjacency: [SegmentTable<AdjacencySegment>] = []
  package var indexes: [IndexKey: PropertyIndex] = [:]

  package init() {}
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
