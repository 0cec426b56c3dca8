/// A run of trivial elements in memory that this object owns.
///
/// Element access is unchecked in release builds: loops that use it take their
/// bounds from the count that came with the buffer.
@safe @usableFromInline package final class Buffer<Element: BitwiseCopyable>: @unchecked Sendable {
  // Safety: allocated in init, freed in deinit, never handed out without `self`.
  @usableFromInline package let base: UnsafeMutablePointer<Element>
  @usableFromInline package let capacity: Int

  /// Memory with unspecified contents.
  @inlinable package init(capacity: Int) {
    self.capacity = capacity
    unsafe base = .allocate(capacity: Swift.max(capacity, 1))
  }

  @inlinable package convenience init(repeating element: Element, count: Int) {
    self.init(capacity: count)
    unsafe base.initialize(repeating: element, count: count)
  }

  @inlinable package convenience init(_ elements: [Element]) {
    self.init(capacity: elements.count)
    for (index, element) in elements.enumerated() { self[index] = element }
  }

  @inlinable deinit { unsafe base.deallocate() }

  @inlinable package subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < capacity)
      // Safety: callers stay below `capacity`; checked in debug builds.
      return unsafe base[index]
    }
    @inline(__always) set {
      assert(index >= 0 && index < capacity)
      unsafe base[index] = newValue
    }
  }

  /// A new buffer with the first `count` elements of this one.
  @inlinable package func copy(count: Int, capacity: Int) -> Buffer {
    let copy = Buffer(capacity: Swift.max(count, capacity))
    copy.assign(at: 0, from: self, at: 0, count: count)
    return copy
  }

  /// A longer buffer with the first `count` elements of this one, then `filler`.
  package func grown(from count: Int, to capacity: Int, filler: Element) -> Buffer {
    let grown = Buffer(repeating: filler, count: capacity)
    grown.assign(at: 0, from: self, at: 0, count: count)
    return grown
  }

  /// Copies elements; the two runs may overlap.
  @inlinable package func assign(at start: Int, from source: Buffer, at first: Int, count: Int) {
    precondition(
      count >= 0 && start >= 0 && first >= 0 && start + count <= capacity
        && first + count <= source.capacity)
    unsafe (base + start).update(from: source.base + first, count: count)
  }

  package var byteSize: Int { capacity * MemoryLayout<Element>.stride }
}

/// One bit per row, in words of 64.
@safe @usableFromInline package final class Bitmap: @unchecked Sendable {
  // Safety: written while one owner builds it, read only from then on.
  @usableFromInline package let words: Buffer<UInt64>
  package let count: Int

  package init(count: Int, filled: Bool) {
    self.count = count
    words = Buffer(repeating: filled ? .max : 0, count: (count + 63) / 64)
  }

  private init(count: Int, words: Buffer<UInt64>) {
    self.count = count
    self.words = words
  }

  @inlinable package subscript(index: Int) -> Bool {
    @inline(__always) get { words[index >> 6] >> UInt64(index & 63) & 1 != 0 }
    @inline(__always) set {
      let bit = UInt64(1) << UInt64(index & 63)
      if newValue { words[index >> 6] |= bit } else { words[index >> 6] &= ~bit }
    }
  }

  /// Whether the first bits are all set.
  package func holdsFirst(_ count: Int) -> Bool {
    let (whole, rest) = (count >> 6, UInt64(count & 63))
    for index in 0..<whole where words[index] != .max { return false }
    return rest == 0 || ~words[whole] & (1 << rest - 1) == 0
  }

  /// Bits that are set among the first, a multiple of 64 of them.
  package func count(below end: Int) -> Int {
    (0..<end >> 6).reduce(0) { $0 + words[$1].nonzeroBitCount }
  }

  package func copy() -> Bitmap {
    Bitmap(count: count, words: words.copy(count: words.capacity, capacity: words.capacity))
  }
}
