import Synchronization

/// Up to 32 neighbouring segments of a table that lie outside of memory until one
/// of them is first touched.
package final class StoredSegments: Sendable {
  /// Segments in a group, counted from a multiple of it.
  package static let count = 32

  /// One place per segment of the group, `nil` where there is none.
  package typealias Segments = [(any AnyObject & Sendable)?]

  private let read: @Sendable () -> Segments?
  private let segments = Mutex<Segments?>(nil)

  /// - Parameter read: brings the group into memory; `nil` when that fails, which it
  ///   has by then noted in the graph's `StorageHealth`. Called until it succeeds.
  package init(_ read: @escaping @Sendable () -> Segments?) { self.read = read }

  func segment(_ place: Int) -> (any AnyObject & Sendable)? {
    segments.withLock { segments in
      if segments == nil { segments = read() }
      return segments?[place]
    }
  }
}

/// What went wrong while stored segments were brought into memory.
///
/// A failed read answers with nothing at the place itself, where nobody could
/// throw; whoever passes results on looks here first.
package final class StorageHealth: Sendable {
  private let count = Atomic(0)
  private let last = Mutex<String?>(nil)

  package init() {}

  /// Reads that have failed; grows with each.
  package var failures: Int { count.load(ordering: .acquiring) }
  /// What the latest failure was.
  package var message: String? { last.withLock { $0 } }

  package func note(_ message: String) {
    last.withLock { $0 = message }
    count.add(1, ordering: .releasing)
  }
}
