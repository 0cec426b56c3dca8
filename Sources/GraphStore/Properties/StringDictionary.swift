package import CygnetCore
import Synchronization

/// The repeating strings of one property key, shared by all segments and
/// versions. A code means the same for ever; entries are only added.
///
/// Readers touch `entries` below codes that a published version holds; the one
/// writer touches the rest.
package final class StringDictionary: @unchecked Sendable {
  // Safety: one writer adds at a time; readers touch only what a published version names.
  /// Beyond this many values a key's strings are kept plainly.
  package static let capacity = 65_536
  /// Longer strings seldom repeat; kept for ever they would fill the memory.
  package static let lengthLimit = 256

  // Safety: made with the first string and never grown, so that the memory of
  // readers, who come after it, never moves. Untouched pages take no memory.
  package private(set) var entries = Buffer<TextView>(capacity: 0)
  package let arena = TextArena()
  package private(set) var count = 0
  /// Open addressing; a code plus one, 0 for free.
  private var slots = Buffer<UInt32>(repeating: 0, count: 16)

  /// Brings stored strings into memory; `nil` when that fails.
  package typealias Reader =
    @Sendable () -> (texts: Buffer<TextView>, count: Int, owner: TextArena)?
  private let stored: Mutex<Reader?>
  private let isLoaded: Atomic<Bool>

  package init() {
    stored = Mutex(nil)
    isLoaded = Atomic(true)
  }

  /// A dictionary whose strings are in a store until they are needed.
  ///
  /// - Parameter read: called until it succeeds; has noted a failure in the graph's
  ///   `StorageHealth` by then.
  package init(_ read: @escaping Reader) {
    stored = Mutex(read)
    isLoaded = Atomic(false)
  }

  /// Brings stored strings into memory; `false` when that fails.
  package func load() -> Bool {
    if isLoaded.load(ordering: .acquiring) { return true }
    return stored.withLock { stored in
      guard let read = stored else { return true }
      guard let (texts, count, owner) = read() else { return false }
      // A string that comes twice would move the codes of all that follow.
      let isWhole = withExtendedLifetime(owner) {
        (0..<count).allSatisfy { add(texts[$0]) == UInt32($0) }
      }
      guard isWhole else { return false }
      stored = nil
      isLoaded.store(true, ordering: .releasing)
      return true
    }
  }

  /// The string's code, added now if it is new; `nil` when the table is full.
  func code(of text: String) -> UInt32? {
    var text = text
    return text.withUTF8 { bytes in unsafe code(of: bytes) }
  }

  private func code(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    code(of: unsafe TextView(bytes))
  }

  func code(of view: TextView) -> UInt32? {
    guard view.length <= StringDictionary.lengthLimit, load() else { return nil }
    return add(view)
  }

  private func add(_ view: TextView) -> UInt32? {
    var slot = Int(truncatingIfNeeded: view.hash) & (slots.capacity - 1)
    while slots[slot] != 0 {
      if entries[Int(slots[slot] - 1)] == view { return slots[slot] - 1 }
      slot = (slot + 1) & (slots.capacity - 1)
    }
    guard count < StringDictionary.capacity else { return nil }
    if count == 0 { entries = Buffer(capacity: StringDictionary.capacity) }
    entries[count] = unsafe view.withBytes { unsafe arena.append($0) }
    slots[slot] = UInt32(count + 1)
    count += 1
    if count * 2 > slots.capacity { grow() }
    return UInt32(count - 1)
  }

  private func grow() {
    let larger = Buffer<UInt32>(repeating: 0, count: slots.capacity * 2)
    for code in 0..<count {
      var slot = Int(truncatingIfNeeded: entries[code].hash) & (larger.capacity - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (larger.capacity - 1) }
      larger[slot] = UInt32(code + 1)
    }
    slots = larger
  }
}
