#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Many numbers that begin as zero. Memory that is never written takes none.
@safe package final class ZeroedNumbers: @unchecked Sendable {
  // Safety: allocated and freed here; who writes sees to it that others do not.
  package let base: UnsafeMutablePointer<Int64>
  package let count: Int

  package init(count: Int) {
    self.count = max(1, count)
    guard let memory = unsafe calloc(self.count, MemoryLayout<Int64>.stride) else {
      preconditionFailure("out of memory")
    }
    unsafe base = memory.bindMemory(to: Int64.self, capacity: self.count)
  }

  deinit { unsafe free(base) }
}
