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
    guard let root, run >> 6 * (height + 1) == 0 || run < 1 << (6 * (height + 1)) else {
      return nil
    }
    var block = root
    var level = height
    while level > 0 {
      guard let next = block[run >> (6 * level) & 63] as? SegmentBlock else { return nil }
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
      var next = block[slot] as? SegmentBlock ?? SegmentBlock(stamp: stamp)
      if next.stamp != stamp { next = next.copy(stamp: stamp) }
      block[slot] = next
      block = next
      level -= 1
    }
    return block
  }

  /// Every segment with its run number, ascending.
  package func forEach(_ body: (Int, Element) throws -> Void) rethrows {
    guard let root else { return }
    try visit(root, height, 0, body)
  }

  private func visit(
    _ block: SegmentBlock, _ level: Int, _ first: Int, _ body: (Int, Element) throws -> Void
  ) rethrows {
    for slot in 0..<64 {
      guard let found = block[slot] else { continue }
      let run = first << 6 | slot
      if level > 0, let next = found as? SegmentBlock {
        try visit(next, level - 1, run, body)
      } else if level == 0 {
        // Safety: blocks at level 0 hold segments of this table's type only.
        try body(run, unsafe unsafeDowncast(found, to: Element.self))
      }
    }
  }
}

/// 64 places for segments or further blocks.
private final class SegmentBlock: @unchecked Sendable {
  let stamp: UInt64
  // Changed only by the writer whose stamp the block carries.
  private var slots: ContiguousArray<AnyObject?>

  init(stamp: UInt64) {
    self.stamp = stamp
    slots = ContiguousArray(repeating: nil, count: 64)
  }

  private init(stamp: UInt64, slots: ContiguousArray<AnyObject?>) {
    self.stamp = stamp
    self.slots = slots
  }

  subscript(slot: Int) -> AnyObject? {
    get { slots[slot] }
    set { slots[slot] = newValue }
  }

  func copy(stamp: UInt64) -> SegmentBlock { SegmentBlock(stamp: stamp, slots: slots) }
}
