import CygnetCore
import Synchronization

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
    guard let block = block(of: run), let found = block[run & 63] else { return nil }
    // Safety: blocks at level 0 hold segments of this table's type only.
    return unsafe unsafeDowncast(found, to: Element.self)
  }

  @inline(__always)
  private func block(of run: Int) -> SegmentBlock? {
    guard let root, run < 1 << (6 * (height + 1)) else { return nil }
    var block = root
    var level = height
    while level > 0 {
      guard let next = block.child(run >> (6 * level) & 63) else { return nil }
      block = next
      level -= 1
    }
    return block
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

// MARK: Groups

/// 32 neighbouring runs of a table: what is stored, and read back, together.
package struct SegmentGroup: Sendable {
  package let number: Int
  /// A bit per run that has a segment.
  package let mask: UInt32
  /// Whether a segment of the group was written after the asked stamp.
  package let isChanged: Bool
}

extension SegmentTable {
  /// A table whose segments lie in a store.
  ///
  /// - Parameter groups: with numbers below 2²⁷.
  package init(stored groups: [(number: Int, mask: UInt32, segments: StoredSegments)]) {
    self.init()
    for group in groups {
      let first = group.number * StoredSegments.count
      writableBlock(first, stamp: 0).store(group.segments, mask: group.mask, from: first & 63)
    }
  }

  /// The groups that have segments, ascending; brings nothing into memory.
  package func groups(changedSince stamp: UInt64) -> [SegmentGroup] {
    var groups: [SegmentGroup] = []
    guard let root else { return groups }
    visitBlocks(root, height, 0) { first, block in
      for half in 0..<2 {
        let (mask, isChanged) = block.summary(half: half, since: stamp) { segment in
          // Safety: blocks at level 0 hold segments of this table's type only.
          unsafe unsafeDowncast(segment, to: Element.self).stamp
        }
        if mask == 0 { continue }
        groups.append(
          SegmentGroup(number: first * 2 + half, mask: mask, isChanged: isChanged))
      }
    }
    return groups
  }

  /// Blocks of level 0 with their numbers.
  private func visitBlocks(
    _ block: SegmentBlock, _ level: Int, _ number: Int, _ body: (Int, SegmentBlock) -> Void
  ) {
    guard level > 0 else { return body(number, block) }
    for slot in 0..<64 {
      if let next = block.child(slot) { visitBlocks(next, level - 1, number << 6 | slot, body) }
    }
  }
}

/// 64 places for segments or further blocks, in memory of its own: reading one
/// costs a load and no reference counting on the way down.
@safe private final class SegmentBlock: @unchecked Sendable {
  let stamp: UInt64
  // Changed only by the writer whose stamp the block carries, but for a stored
  // segment, which whoever brings it into memory puts into its place.
  // Safety: allocated and freed here; a slot that is neither empty nor stored owns
  // one reference.
  private let slots: UnsafeMutablePointer<Atomic<UInt>>
  /// What slots marked as stored stand for, the lower and the upper half; kept as
  /// long as the block, since a reader may be about to use them.
  private var stored: (low: StoredSegments?, high: StoredSegments?)
  private static let empty: UInt = 0
  private static let isStored: UInt = 1

  init(stamp: UInt64) {
    self.stamp = stamp
    unsafe slots = .allocate(capacity: 64)
    for slot in 0..<64 { unsafe (slots + slot).initialize(to: Atomic(SegmentBlock.empty)) }
  }

  deinit {
    for slot in 0..<64 { release(unsafe slots[slot].load(ordering: .relaxed)) }
    unsafe slots.deinitialize(count: 64)
    unsafe slots.deallocate()
  }

  private func release(_ bits: UInt) {
    guard bits != SegmentBlock.isStored,
      let pointer = unsafe UnsafeRawPointer(bitPattern: bits)
    else { return }
    // Safety: the slot owned the reference.
    unsafe Unmanaged<AnyObject>.fromOpaque(pointer).release()
  }

  private func bits(retaining object: AnyObject) -> UInt {
    unsafe UInt(bitPattern: Unmanaged.passRetained(object).toOpaque())
  }

  @inline(__always)
  private func object(_ bits: UInt) -> AnyObject? {
    guard let pointer = unsafe UnsafeRawPointer(bitPattern: bits) else { return nil }
    // Safety: the slot owns a reference for as long as the block lives.
    return unsafe Unmanaged<AnyObject>.fromOpaque(pointer).takeUnretainedValue()
  }

  subscript(slot: Int) -> AnyObject? {
    @inline(__always) get {
      let bits = unsafe slots[slot & 63].load(ordering: .acquiring)
      return bits == SegmentBlock.isStored ? fetch(slot & 63) : object(bits)
    }
    set {
      let bits = newValue.map(bits(retaining:)) ?? SegmentBlock.empty
      release(unsafe slots[slot & 63].exchange(bits, ordering: .acquiringAndReleasing))
    }
  }

  /// Brings a stored segment into its slot; `nil` when it cannot be read.
  @inline(never)
  private func fetch(_ slot: Int) -> AnyObject? {
    let half = slot < StoredSegments.count ? stored.low : stored.high
    guard let segment = half?.segment(slot % StoredSegments.count) else { return nil }
    let bits = bits(retaining: segment)
    let (exchanged, original) = unsafe slots[slot].compareExchange(
      expected: SegmentBlock.isStored, desired: bits, ordering: .acquiringAndReleasing)
    if exchanged { return segment }
    release(bits)
    return object(original)
  }

  /// The block in a slot of a level above 0.
  @inline(__always)
  func child(_ slot: Int) -> SegmentBlock? {
    // Safety: slots above level 0 hold blocks only.
    self[slot].map { unsafe unsafeDowncast($0, to: SegmentBlock.self) }
  }

  func copy(stamp: UInt64) -> SegmentBlock {
    let copy = SegmentBlock(stamp: stamp)
    var isStored = (low: false, high: false)
    for slot in 0..<64 {
      var bits = unsafe slots[slot].load(ordering: .acquiring)
      if bits == SegmentBlock.isStored {
        if slot < StoredSegments.count { isStored.low = true } else { isStored.high = true }
      } else if let object = object(bits) {
        bits = self.bits(retaining: object)
      }
      unsafe copy.slots[slot].store(bits, ordering: .relaxed)
    }
    copy.stored = (isStored.low ? stored.low : nil, isStored.high ? stored.high : nil)
    return copy
  }

  /// Marks the slots of a half that starts at `first`.
  func store(_ segments: StoredSegments, mask: UInt32, from first: Int) {
    if first == 0 { stored.low = segments } else { stored.high = segments }
    for place in 0..<StoredSegments.count where mask >> UInt32(place) & 1 != 0 {
      unsafe slots[first + place].store(SegmentBlock.isStored, ordering: .relaxed)
    }
  }

  /// Which slots of a half are taken, and whether one has a stamp above `since`.
  func summary(
    half: Int, since: UInt64, stamp: (AnyObject) -> UInt64
  ) -> (mask: UInt32, isChanged: Bool) {
    var (mask, isChanged): (UInt32, Bool) = (0, false)
    for place in 0..<StoredSegments.count {
      let bits = unsafe slots[half * StoredSegments.count + place].load(ordering: .acquiring)
      if bits == SegmentBlock.empty { continue }
      mask |= 1 << UInt32(place)
      if bits != SegmentBlock.isStored, let segment = object(bits), stamp(segment) > since {
        isChanged = true
      }
    }
    return (mask, isChanged)
  }
}
