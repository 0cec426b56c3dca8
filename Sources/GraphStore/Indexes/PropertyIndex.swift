import CygnetCore

/// From a property's value to the nodes that have it: a hash table whose
/// buckets are segments, so that versions share what they do not change.
///
/// Buckets hold hashes; a caller checks the property itself.
package struct PropertyIndex: Sendable {
  package private(set) var buckets = SegmentTable<IndexBucket>()
  /// A power of two, at most 2³².
  package private(set) var bucketCount = 1
  package private(set) var entryCount = 0
  /// Entries by the kind of their values; within a kind any two can be compared.
  package private(set) var kindCounts: [Int] = Array(repeating: 0, count: kindCount)
  package static let kindCount = 5

  package init() {}

  /// An index as it was stored.
  package init(
    buckets: SegmentTable<IndexBucket>, bucketCount: Int, entryCount: Int, kindCounts: [Int]
  ) {
    self.buckets = buckets
    self.bucketCount = bucketCount
    self.entryCount = entryCount
    self.kindCounts = kindCounts
  }

  /// An index over many values at once.
  init(_ entries: IndexEntries, stamp: UInt64) {
    entryCount = entries.count
    kindCounts = entries.kindCounts
    while entryCount > bucketCount * PropertyIndex.load { bucketCount *= 8 }
    let mask = bucketCount - 1
    let ends = Buffer<Int>(repeating: 0, count: bucketCount + 1)
    entries.visit { ends[(Int($0.hash) & mask) + 1] += 1 }
    for bucket in 0..<bucketCount { ends[bucket + 1] += ends[bucket] }
    let sorted = Buffer<IndexBucket.Entry>(capacity: entryCount)
    // Filling moves each bucket's start to its end, which is the next one's start.
    entries.visit { entry in
      let bucket = Int(entry.hash) & mask
      sorted[ends[bucket]] = entry
      ends[bucket] += 1
    }
    for bucket in 0..<bucketCount {
      let start = bucket == 0 ? 0 : ends[bucket - 1]
      if start == ends[bucket] { continue }
      let made = IndexBucket(stamp: stamp)
      made.entries = (start..<ends[bucket]).map { sorted[$0] }
      buckets.place(made, at: bucket, stamp: stamp)
    }
  }

  /// Entries per bucket that make the table double.
  private static let load = 32

  /// The most entries that can all be compared with each other.
  package var comparableCount: Int { kindCounts.max() ?? 0 }

  fileprivate static func kind(_ value: Value) -> Int? {
    switch value {
    case .integer: 0
    case .float(let number): number.isNaN ? nil : 0
    case .string: 1
    case .date: 2
    case .boolean: 3
    case .localDateTime: 4
    default: nil
    }
  }

  /// Nodes whose value may equal one with this hash.
  @inline(__always)
  func forEachCandidate(hash: UInt64, _ body: (UInt32) -> Void) {
    let hash = UInt32(truncatingIfNeeded: hash)
    guard let bucket = buckets[Int(hash) & (bucketCount - 1)] else { return }
    unsafe bucket.entries.withUnsafeBufferPointer { entries in
      for index in 0..<entries.count {
        // Safety: `index` is below the count.
        let entry = unsafe entries[index]
        if entry.hash == hash { body(entry.node) }
      }
    }
  }

  package func candidates(hash: UInt64) -> [UInt32] {
    var nodes: [UInt32] = []
    forEachCandidate(hash: hash) { nodes.append($0) }
    return nodes
  }

  /// Pairs of nodes whose values may be equal.
  func forEachCollision(
    _ body: (UInt32, UInt32) throws(RuntimeFault) -> Void
  ) throws(RuntimeFault) {
    var all: [[IndexBucket.Entry]] = []
    buckets.forEachSegment { _, bucket in all.append(bucket.entries) }
    for entries in all {
      if entries.count <= 2 * PropertyIndex.load, !PropertyIndex.hasCollision(entries) { continue }
      let sorted = entries.sorted { ($0.hash, $0.node) < ($1.hash, $1.node) }
      for place in sorted.indices.dropFirst() {
        var other = place - 1
        while other >= 0, sorted[other].hash == sorted[place].hash {
          try body(sorted[other].node, sorted[place].node)
          other -= 1
        }
      }
    }
  }

  private static func hasCollision(_ entries: [IndexBucket.Entry]) -> Bool {
    entries.indices.contains { place in
      entries[..<place].contains { $0.hash == entries[place].hash }
    }
  }

  mutating func insert(_ value: Value, _ node: UInt32, stamp: UInt64) {
    let hash = UInt32(truncatingIfNeeded: value.stableHash)
    bucket(hash, stamp).entries.append(.init(hash: hash, node: node))
    entryCount += 1
    if let kind = PropertyIndex.kind(value) { kindCounts[kind] += 1 }
    if entryCount > bucketCount * PropertyIndex.load { grow(stamp: stamp) }
  }

  /// Makes room for many entries at once.
  mutating func reserve(_ count: Int, stamp: UInt64) {
    while entryCount + count > bucketCount * PropertyIndex.load { grow(stamp: stamp) }
  }

  mutating func remove(_ value: Value, _ node: UInt32, stamp: UInt64) {
    let hash = UInt32(truncatingIfNeeded: value.stableHash)
    let bucket = bucket(hash, stamp)
    if let place = bucket.entries.firstIndex(where: { $0.hash == hash && $0.node == node }) {
      bucket.entries.swapAt(place, bucket.entries.count - 1)
      bucket.entries.removeLast()
      entryCount -= 1
      if let kind = PropertyIndex.kind(value) { kindCounts[kind] -= 1 }
    }
  }

  private mutating func bucket(_ hash: UInt32, _ stamp: UInt64) -> IndexBucket {
    buckets.writable(Int(hash) & (bucketCount - 1), stamp: stamp) {
      IndexBucket(stamp: stamp)
    }
  }

  private mutating func grow(stamp: UInt64) {
    let old = buckets
    bucketCount *= 8
    buckets = SegmentTable()
    old.forEachSegment { _, bucket in
      for entry in bucket.entries { self.bucket(entry.hash, stamp).entries.append(entry) }
    }
  }
}

package final class IndexBucket: Segment, @unchecked Sendable {
  // Safety: changed only by the writer whose stamp it carries, before publication.
  package struct Entry: BitwiseCopyable {
    /// The low half of the value's hash; all of them agree in the bucket's number.
    package let hash: UInt32
    package let node: UInt32

    package init(hash: UInt32, node: UInt32) {
      self.hash = hash
      self.node = node
    }
  }

  package let stamp: UInt64
  package internal(set) var entries: [Entry] = []

  package init(stamp: UInt64, entries: [Entry] = []) {
    self.stamp = stamp
    self.entries = entries
  }

  package func copy(stamp: UInt64) -> IndexBucket {
    let copy = IndexBucket(stamp: stamp)
    copy.entries = entries
    return copy
  }
}

/// Entries for an index that is built whole.
struct IndexEntries {
  private var parts: [(entries: Buffer<IndexBucket.Entry>, count: Int)] = []
  private(set) var count = 0
  fileprivate var kindCounts: [Int] = Array(repeating: 0, count: PropertyIndex.kindCount)

  /// Adds the values of nodes, nulls left out.
  mutating func add(_ values: Vector, _ nodes: Buffer<UInt32>) {
    let entries = Buffer<IndexBucket.Entry>(capacity: values.count)
    var filled = 0
    @inline(__always)
    func fill(_ hash: (Int) -> UInt64) {
      for row in 0..<values.count where values.isValid(row) {
        entries[filled] = IndexBucket.Entry(
          hash: UInt32(truncatingIfNeeded: hash(row)), node: nodes[row])
        filled += 1
      }
    }
    switch values.storage {
    case .integers(let numbers) where values.kind == .integer:
      fill { Hashing.mix(UInt64(bitPattern: numbers[$0])) }
      kindCounts[0] += filled
    case .texts(let texts):
      fill { texts[$0].hash }
      kindCounts[1] += filled
    default:
      for row in 0..<values.count {
        if let kind = PropertyIndex.kind(values.value(row)) { kindCounts[kind] += 1 }
      }
      fill { values.value($0).stableHash }
    }
    parts.append((entries, filled))
    count += filled
  }

  fileprivate func visit(_ body: (IndexBucket.Entry) -> Void) {
    for (entries, count) in parts { for place in 0..<count { body(entries[place]) } }
  }
}
