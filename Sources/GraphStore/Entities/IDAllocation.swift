import CygnetCore

/// Which ids are given out next. Each label set and each relationship type has
/// its open run of ids, so that most segments hold one kind of entity.
package struct IDAllocation: Sendable {
  /// What is left of the open runs, by label set.
  package private(set) var openNodeRuns: [UInt32: Range<Int>] = [:]
  /// By type.
  package private(set) var openRelationshipRuns: [UInt16: Range<Int>] = [:]
  /// Multiples of a run's length.
  package private(set) var nextNode = 0
  package private(set) var nextRelationship = 0

  package init() {}

  package init(
    nextNode: Int, nextRelationship: Int, openNodeRuns: [UInt32: Range<Int>],
    openRelationshipRuns: [UInt16: Range<Int>]
  ) {
    self.nextNode = nextNode
    self.nextRelationship = nextRelationship
    self.openNodeRuns = openNodeRuns
    self.openRelationshipRuns = openRelationshipRuns
  }

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

  /// Takes note of an id that was given out elsewhere, to a node with this label set.
  mutating func note(_ node: NodeID, labelSet: UInt32) {
    let id = Int(node.rawValue)
    let end = (id | SegmentSize.mask) + 1
    nextNode = max(nextNode, end)
    openNodeRuns[labelSet] = id + 1..<end
  }

  mutating func note(_ relationship: RelationshipID, type: TypeID) {
    let id = Int(relationship.rawValue)
    let end = (id | SegmentSize.mask) + 1
    nextRelationship = max(nextRelationship, end)
    openRelationshipRuns[type.rawValue] = id + 1..<end
  }
}
