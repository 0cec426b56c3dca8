package import CygnetCore

/// The label sets of one run of nodes.
package final class NodeSegment: Segment, @unchecked Sendable {
  // Safety: changed only by the writer whose stamp it carries, before publication.
  package let stamp: UInt64
  /// A label set's number plus one; 0 where no node lives.
  package let labelSets: Buffer<UInt32>
  package private(set) var liveCount: Int
  /// Nodes of this run by label set, so that scans can pass whole runs over.
  package private(set) var countBySet: [UInt32: Int]
  /// Keys that have ever had a value on a node of this run.
  package internal(set) var keys: [KeyID] = []

  package init(stamp: UInt64) {
    self.stamp = stamp
    labelSets = Buffer(repeating: 0, count: SegmentSize.count)
    liveCount = 0
    countBySet = [:]
  }

  /// A segment as it was stored.
  package init(labelSets: Buffer<UInt32>, keys: [KeyID]) {
    stamp = 0
    self.labelSets = labelSets
    self.keys = keys
    var (live, counts): (Int, [UInt32: Int]) = (0, [:])
    // Neighbours mostly have the same set.
    var (last, count): (UInt32, Int) = (0, 0)
    for offset in 0..<SegmentSize.count {
      let set = labelSets[offset]
      if set != last {
        if last != 0 { counts[last - 1, default: 0] += count }
        (last, count) = (set, 0)
      }
      count += 1
      if set != 0 { live += 1 }
    }
    if last != 0 { counts[last - 1, default: 0] += count }
    liveCount = live
    countBySet = counts
  }

  private init(_ other: NodeSegment, stamp: UInt64) {
    self.stamp = stamp
    labelSets = other.labelSets.copy(count: SegmentSize.count, capacity: SegmentSize.count)
    liveCount = other.liveCount
    countBySet = other.countBySet
    keys = other.keys
  }

  package func copy(stamp: UInt64) -> NodeSegment { NodeSegment(self, stamp: stamp) }

  /// Puts a node with this label set at `offset`, or none for `nil`.
  package func set(_ offset: Int, to labelSet: UInt32?) {
    let old = labelSets[offset]
    if old != 0 {
      liveCount -= 1
      countBySet[old - 1, default: 0] -= 1
      if countBySet[old - 1] == 0 { countBySet[old - 1] = nil }
    }
    labelSets[offset] = labelSet.map { $0 + 1 } ?? 0
    if let labelSet {
      liveCount += 1
      countBySet[labelSet, default: 0] += 1
    }
  }

  /// Puts nodes with one label set at the first `count` places of a new segment.
  func fill(_ count: Int, with labelSet: UInt32) {
    for offset in 0..<count { labelSets[offset] = labelSet + 1 }
    liveCount = count
    countBySet = [labelSet: count]
  }
}

/// Ends, types and liveness of one run of relationships.
package final class RelationshipSegment: Segment, @unchecked Sendable {
  // Safety: changed only by the writer whose stamp it carries, before publication.
  package let stamp: UInt64
  package let starts: Buffer<UInt32>
  package let ends: Buffer<UInt32>
  /// Kept after deletion: `type(r)` may still be asked.
  package let types: Buffer<UInt16>
  package let live: Bitmap
  package private(set) var liveCount: Int
  /// The one type of all that have ever been here; `nil` for several, or none.
  package private(set) var onlyType: UInt16?
  /// Keys that have ever had a value on a relationship of this run.
  package internal(set) var keys: [KeyID] = []

  package init(stamp: UInt64) {
    self.stamp = stamp
    starts = Buffer(repeating: 0, count: SegmentSize.count)
    ends = Buffer(repeating: 0, count: SegmentSize.count)
    types = Buffer(repeating: 0, count: SegmentSize.count)
    live = Bitmap(count: SegmentSize.count, filled: false)
    liveCount = 0
  }

  /// A segment as it was stored.
  package init(
    starts: Buffer<UInt32>, ends: Buffer<UInt32>, types: Buffer<UInt16>, live: Bitmap,
    onlyType: UInt16?, keys: [KeyID]
  ) {
    stamp = 0
    self.starts = starts
    self.ends = ends
    self.types = types
    self.live = live
    self.onlyType = onlyType
    self.keys = keys
    liveCount = live.count(below: SegmentSize.count)
    isEmpty = false
  }

  private init(_ other: RelationshipSegment, stamp: UInt64) {
    self.stamp = stamp
    let count = SegmentSize.count
    starts = other.starts.copy(count: count, capacity: count)
    ends = other.ends.copy(count: count, capacity: count)
    types = other.types.copy(count: count, capacity: count)
    live = other.live.copy()
    liveCount = other.liveCount
    onlyType = other.onlyType
    isEmpty = other.isEmpty
    keys = other.keys
  }

  package func copy(stamp: UInt64) -> RelationshipSegment {
    RelationshipSegment(self, stamp: stamp)
  }

  private var isEmpty = true

  func insert(_ offset: Int, start: NodeID, end: NodeID, type: TypeID) {
    onlyType = isEmpty || onlyType == type.rawValue ? type.rawValue : nil
    isEmpty = false
    starts[offset] = start.rawValue
    ends[offset] = end.rawValue
    types[offset] = type.rawValue
    if !live[offset] { liveCount += 1 }
    live[offset] = true
  }

  /// Puts relationships of one type at the first places of a new segment.
  func fill(
    _ count: Int, type: TypeID, _ from: Buffer<UInt32>, _ to: Buffer<UInt32>, at start: Int
  ) {
    starts.assign(at: 0, from: from, at: start, count: count)
    ends.assign(at: 0, from: to, at: start, count: count)
    onlyType = type.rawValue
    isEmpty = false
    for offset in 0..<count {
      types[offset] = type.rawValue
      live[offset] = true
    }
    liveCount = count
  }

  func remove(_ offset: Int) {
    if live[offset] { liveCount -= 1 }
    live[offset] = false
  }
}
