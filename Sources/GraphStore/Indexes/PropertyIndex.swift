package import CygnetCore

/// From a property's value to the nodes that have it: a hash table whose
/// buckets are segments, so that versions share what they do not change.
///
/// Buckets hold hashes; a caller checks the property itself.
package struct PropertyIndex: Sendable {
  private var buckets = SegmentTable<IndexBucket>()
  /// A power of two.
  private var bucketCount = 1
  package private(set) var entryCount = 0

  package init() {}

  /// Entries per bucket that make the table double.
  private static let load = 32

  /// The hash under which equal values lie, integers and floats alike.
  package static func hash(_ value: Value) -> UInt64 {
    switch value {
    case .integer(let number): Hashing.mix(UInt64(bitPattern: number))
    case .float(let number):
      if let whole = Int64(exactly: number) {
        Hashing.mix(UInt64(bitPattern: whole))
      } else {
        Hashing.mix(number.bitPattern)
      }
    case .string(let text): CodePoints.stableHash(text)
    default: UInt64(bitPattern: Int64(Equivalent(value).hashValue))
    }
  }

  /// Nodes whose value may equal one with this hash.
  package func candidates(hash: UInt64) -> [UInt32] {
    guard let bucket = buckets[Int(truncatingIfNeeded: hash) & (bucketCount - 1)] else {
      return []
    }
    var nodes: [UInt32] = []
    for entry in bucket.entries where entry.hash == hash { nodes.append(entry.node) }
    return nodes
  }

  mutating func insert(_ value: Value, _ node: UInt32, stamp: UInt64) {
    let hash = PropertyIndex.hash(value)
    bucket(hash, stamp).entries.append(.init(hash: hash, node: node))
    entryCount += 1
    if entryCount > bucketCount * PropertyIndex.load { grow(stamp: stamp) }
  }

  /// Makes room for many entries at once.
  mutating func reserve(_ count: Int, stamp: UInt64) {
    while entryCount + count > bucketCount * PropertyIndex.load { grow(stamp: stamp) }
  }

  mutating func remove(_ value: Value, _ node: UInt32, stamp: UInt64) {
    let hash = PropertyIndex.hash(value)
    let bucket = bucket(hash, stamp)
    if let place = bucket.entries.firstIndex(where: { $0.hash == hash && $0.node == node }) {
      bucket.entries.swapAt(place, bucket.entries.count - 1)
      bucket.entries.removeLast()
      entryCount -= 1
    }
  }

  private mutating func bucket(_ hash: UInt64, _ stamp: UInt64) -> IndexBucket {
    buckets.writable(Int(truncatingIfNeeded: hash) & (bucketCount - 1), stamp: stamp) {
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

final class IndexBucket: Segment, @unchecked Sendable {
  // Safety: changed only by the writer whose stamp it carries, before publication.
  struct Entry: BitwiseCopyable {
    let hash: UInt64
    let node: UInt32
  }

  let stamp: UInt64
  var entries: [Entry] = []

  init(stamp: UInt64) { self.stamp = stamp }

  func copy(stamp: UInt64) -> IndexBucket {
    let copy = IndexBucket(stamp: stamp)
    copy.entries = entries
    return copy
  }
}
