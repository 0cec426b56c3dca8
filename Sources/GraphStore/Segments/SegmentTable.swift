import CygnetCore

/// Ids are cut into runs of this many; each run's data lies in one segment.
package enum SegmentSize {
  package static let count = 2_048
  package static let shift = 11
  package static let mask = 2_047
}

/// Data of one run of ids. Carries the write number that made it: a writer
/// changes its own segments in place and copies others once.
package protocol Segment: AnyObject, Sendable {
  var stamp: UInt64 { get }
  func copy(stamp: UInt64) -> Self
}

/// A persistent map from run number to segment: a tree of 64-way blocks, so that
/// a write copies a few blocks and never a whole table.
///
/// - Complexity: reading and replacing cost the tree's height, at most four.
package struct SegmentTable<Element: Segment>: Sendable {
  private var root: SegmentBlock?
  private var height = 0

  package init() {}

  package var isEmpty: Bool { root == nil }

  package subscript(run: Int) -> Element? {
    guard let root, run < 1 << (6 * (height + 1)) else { return nil }
    var block = root
    var level = height
    while level > 0 {
      guard let next = block.child(run >> (6 * level) & 63) else { return nil }
      block = next
      level -= 1
    }
    guard let found = block[run & 63] else { return nil }
    // Safety: blocks at level 0 hold segments of this table's type only.
    return unsafe unsafeDowncast(found, to: Element.self)
  }

  /// The run's segment for writing: this writer's own, else a copy, else new.
  package mutating func writable(
    _ run: Int, stamp: UInt64, make: () -> Element
  ) -> Element {
    let block = writableBlock(run, stamp: stamp)
    let slot = run & 63
    if let found = block[slot] {
      // Safety: blocks at level 0 hold segments of this table's type only.
      let segment = unsafe unsafeDowncast(found, to: Element.self)
      if segment.stamp == stamp { return segment }
      let copy = segment.copy(stamp: stamp)
      block[slot] = copy
      return copy
    }
    let segment = make()
    block[slot] = segment
    return segment
  }

  /// Puts a segment in the place of whatever is there.
  mutating func place(_ segment: Element, at run: Int, stamp: UInt64) {
    writableBlock(run, stamp: stamp)[run & 63] = segment
  }

  private mutating func writableBlock(_ run: Int, stamp: UInt64) -> SegmentBlock {
    var top = root ?? SegmentBlock(stamp: stamp)
    while run >= 1 << (6 * (height + 1)) {
      let higher = SegmentBlock(stamp: stamp)
      higher[0] = top
      top = higher
      height += 1
    }
    if top.stamp != stamp { top = top.copy(stamp: stamp) }
    root = top
    var block = top
    var level = height
    while level > 0 {
      let slot = run >> (6 * level) & 63
      var next = block.child(slot) ?? SegmentBlock(stamp: stamp)
      if next.stamp != stamp { next = next.copy(stamp: stamp) }
      block[slot] = next
      block = next
      level -= 1
    }
    return block
  }

  /// Every segment with its run number, ascending.
  package func forEachSegment(_ body: (Int, Element) throws -> Void) rethrows {
    guard let root else { return }
    try visit(root, height, 0, body)
  }

  private func visit(
    _ block: SegmentBlock, _ level: Int, _ first: Int, _ body: (Int, Element) throws -> Void
  ) rethrows {
    for slot in 0..<64 {
      guard let found = block[slot] else { continue }
      let run = first << 6 | slot
      if level > 0 {
        if let next = block.child(slot) { try visit(next, level - 1, run, body) }
      } else {
        // Safety: blocks at level 0 hold segments of this table's type only.
        try body(run, unsafe unsafeDowncast(found, to: Element.self))
      }
    }
  }
}

/// 64 places for segments or further blocks, in memory of its own: reading one
/// costs a load and no reference counting on the way down.
@safe private final class SegmentBlock: @unchecked Sendable {
  let stamp: UInt64
  // Changed only by the writer whose stamp the block carries.
  // Safety: allocated and freed here; each occupied slot owns one reference.
  private let slots: UnsafeMutablePointer<Unmanaged<AnyObject>?>

  init(stamp: UInt64) {
    self.stamp = stamp
    unsafe slots = .allocate(capacity: 64)
    unsafe slots.initialize(repeating: nil, count: 64)
  }

  deinit {
    for slot in 0..<64 { unsafe slots[slot]?.release() }
    unsafe slots.deallocate()
  }

  subscript(slot: Int) -> AnyObject? {
    get { unsafe slots[slot & 63]?.takeUnretainedValue() }
    set {
      let old = unsafe slots[slot & 63]
      unsafe slots[slot & 63] = newValue.map { unsafe Unmanaged.passRetained($0) }
      unsafe old?.release()
    }
  }

  /// The block in a slot of a level above 0.
  func child(_ slot: Int) -> SegmentBlock? {
    // Safety: slots above level 0 hold blocks only.
    self[slot].map { unsafe unsafeDowncast($0, to: SegmentBlock.self) }
  }

  func copy(stamp: UInt64) -> SegmentBlock {
    let copy = SegmentBlock(stamp: stamp)
    for slot in 0..<64 { unsafe copy.slots[slot] = slots[slot]?.retain() }
    return copy
  }
}
