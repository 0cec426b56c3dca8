package import CygnetCore
import Synchronization

/// One type's adjacency in one direction, laid open for loops over many nodes:
/// every list in one piece, found without reference counting.
///
/// - Complexity: making one costs the number of segments and the lists of hubs.
package final class AdjacencyView: @unchecked Sendable {
  // Safety: written while it is made, read only from then on; the table keeps the
  // memory behind the pointers alive.
  @safe fileprivate struct Run: BitwiseCopyable {
    let offsets: UnsafePointer<UInt32>
    let lengths: UnsafePointer<UInt32>
    let neighbours: UnsafePointer<UInt32>
    /// Nodes that the segment has memory for; 0 for no segment.
    let nodeLimit: Int
    let hasHubs: Bool
  }

  private let table: SegmentTable<AdjacencySegment>
  private let empty = Buffer<UInt32>(repeating: 0, count: 1)
  private let runs: Buffer<Run>
  /// Runs of 2,048 nodes that the view covers.
  package let runCount: Int
  private var hubs: [UInt32: (list: Buffer<UInt32>, count: Int)] = [:]

  package init(_ table: SegmentTable<AdjacencySegment>, nodeCapacity: Int) {
    self.table = table
    runCount = (nodeCapacity + SegmentSize.mask) >> SegmentSize.shift
    let none = unsafe UnsafePointer(empty.base)
    runs = unsafe Buffer(
      repeating: Run(
        offsets: none, lengths: none, neighbours: none, nodeLimit: 0, hasHubs: false),
      count: runCount)
    table.forEachSegment { run, segment in
      guard run < runCount else { return }
      unsafe runs[run] = segment.withMemory { offsets, lengths, neighbours, nodeLimit in
        unsafe Run(
          offsets: offsets, lengths: lengths, neighbours: neighbours, nodeLimit: nodeLimit,
          hasHubs: !segment.hubs.isEmpty)
      }
      for (offset, hub) in segment.hubs {
        let list = Buffer<UInt32>(capacity: hub.count)
        var count = 0
        for part in hub.runs {
          list.assign(at: count, from: part.neighbours, at: 0, count: part.count)
          count += part.count
        }
        hubs[UInt32(run << SegmentSize.shift | offset)] = (list, count)
      }
    }
  }

  /// The lists without the view's own reference, for loops; good while the view is.
  var lists: AdjacencyLists {
    unsafe AdjacencyLists(
      runs: runs.base, runCount: runCount, view: Unmanaged.passUnretained(self))
  }

  fileprivate func hub(_ node: UInt32) -> UnsafeBufferPointer<UInt32> {
    guard let hub = hubs[node] else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
    return unsafe UnsafeBufferPointer(start: UnsafePointer(hub.list.base), count: hub.count)
  }

  /// Whether any node of the run has relationships.
  func hasRelationships(run: Int) -> Bool { run < runCount && runs[run].nodeLimit > 0 }

  /// Multiplies the weights of a run's nodes by their degrees.
  ///
  /// - Returns: `false` where a product does not fit.
  func multiplyDegrees(run: Int, into weights: UnsafeMutablePointer<Int64>) -> Bool {
    let view = runs[run]
    let limit = view.nodeLimit
    // Safety: lengths have `nodeLimit` ≤ 2,048 entries, weights 2,048.
    if !view.hasHubs {
      let lengths = unsafe view.lengths
      var high: Int64 = 0
      for offset in 0..<limit {
        let weight = unsafe weights[offset]
        high |= weight
        unsafe weights[offset] = weight &* Int64(lengths[offset])
      }
      for offset in limit..<SegmentSize.count { unsafe weights[offset] = 0 }
      // Lengths stay below 2¹²; larger weights were multiplied at a risk.
      return high < 1 << 50
    }
    var fits = true
    let first = UInt32(run << SegmentSize.shift)
    for offset in 0..<SegmentSize.count {
      let (product, overflow) = unsafe weights[offset].multipliedReportingOverflow(
        by: Int64(lists.list(first | UInt32(offset)).count))
      unsafe weights[offset] = product
      if overflow { fits = false }
    }
    return fits
  }
}

/// What a loop needs of an `AdjacencyView`: a copy costs nothing.
@safe struct AdjacencyLists: BitwiseCopyable, @unchecked Sendable {
  // Safety: who holds these holds the view too.
  fileprivate let runs: UnsafeMutablePointer<AdjacencyView.Run>
  fileprivate let runCount: Int
  fileprivate let view: Unmanaged<AdjacencyView>

  /// The node's neighbours, ascending; one entry per relationship.
  @inline(__always)
  func list(_ node: UInt32) -> UnsafeBufferPointer<UInt32> {
    let place = Int(node) >> SegmentSize.shift
    guard place < runCount else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
    let (run, offset) = (unsafe runs + place, Int(node) & SegmentSize.mask)
    // Safety: offsets and lengths have `nodeLimit` entries, which delimit lists
    // within the segment's pool.
    if unsafe offset < run.pointee.nodeLimit {
      let length = unsafe Int(run.pointee.lengths[offset])
      if length > 0 {
        return unsafe UnsafeBufferPointer(
          start: run.pointee.neighbours + Int(run.pointee.offsets[offset]), count: length)
      }
    }
    if unsafe run.pointee.hasHubs {
      return unsafe view._withUnsafeGuaranteedRef { unsafe $0.hub(node) }
    }
    return unsafe UnsafeBufferPointer(start: nil, count: 0)
  }
}

extension AdjacencySegment {
  fileprivate func withMemory<Answer>(
    _ body: (
      _ offsets: UnsafePointer<UInt32>, _ lengths: UnsafePointer<UInt32>,
      _ neighbours: UnsafePointer<UInt32>, _ nodeLimit: Int
    ) -> Answer
  ) -> Answer {
    unsafe body(
      UnsafePointer(offsets.base), UnsafePointer(lengths.base), UnsafePointer(neighbours.base),
      nodeLimit)
  }
}

extension Graph {
  /// Kept with the version: the next query over the same graph finds it made.
  package func view(_ type: TypeID, _ direction: Direction) -> AdjacencyView {
    let place = Int(type.rawValue) * 2 + Int(direction.rawValue)
    if let known = views.withLock({ $0[place] }) { return known }
    let failures = health?.failures
    let view = AdjacencyView(adjacency(type, direction), nodeCapacity: allocation.nextNode)
    // A version that is still being written gets its views anew each time, and what
    // could not be read must be asked for again by the next query.
    if isPublished, health?.failures == failures { views.withLock { $0[place] = view } }
    return view
  }
}
