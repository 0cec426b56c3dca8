import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Threads that share out the morsels of large jobs. One pool serves the process;
/// its threads start with the first job and wait when there is none.
package final class WorkerPool: Sendable {
  package static let shared = WorkerPool(
    threads: max(1, min(64, sysconf(Int32(_SC_NPROCESSORS_ONLN)))))

  /// Threads that may work on one job, the caller's included.
  package let width: Int
  private let queue = Mutex<[Job]>([])
  private let work = DispatchSemaphore(value: 0)
  private let hasStarted = Atomic<Bool>(false)
  /// Bytes; what is not touched is not taken.
  private static let stackSize = 16_777_216

  /// - Parameter threads: the caller's own counts.
  private init(threads: Int) { width = max(1, threads) }

  /// Runs `body` once for every number below `count`, on several threads, and
  /// returns when all have run. Bodies must not write what others read.
  ///
  /// - Parameters:
  ///   - width: the most threads to use.
  ///   - body: takes a morsel's number and its thread's, which is below `width`.
  ///     The caller is thread 0. Morsels are handed out in ascending order.
  package func run(
    _ count: Int, width wanted: Int = .max,
    _ body: @escaping @Sendable (_ morsel: Int, _ worker: Int) -> Void
  ) {
    let helpers = min(width, wanted, count) - 1
    guard helpers > 0 else {
      for morsel in 0..<max(0, count) { body(morsel, 0) }
      return
    }
    start()
    let job = Job(count, body)
    queue.withLock { $0.append(contentsOf: repeatElement(job, count: helpers)) }
    for _ in 0..<helpers { work.signal() }
    job.work(as: 0)
    // Helpers that have not come by now would find nothing left.
    let absent = queue.withLock { queue in
      let before = queue.count
      queue.removeAll { $0 === job }
      return before - queue.count
    }
    for _ in 0..<helpers - absent { job.done.wait() }
  }

  private func start() {
    guard !hasStarted.exchange(true, ordering: .acquiringAndReleasing) else { return }
    // Safety: allocated and freed here; initialised before use.
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    defer { unsafe attributes.deallocate() }
    unsafe pthread_attr_init(attributes)
    defer { unsafe pthread_attr_destroy(attributes) }
    unsafe pthread_attr_setstacksize(attributes, WorkerPool.stackSize)
    unsafe pthread_attr_setdetachstate(attributes, Int32(PTHREAD_CREATE_DETACHED))
    // With fewer threads than asked for the others, or the caller, do the work.
    for _ in 1..<width {
      #if canImport(Darwin)
        var handle: pthread_t?
      #else
        var handle = pthread_t()
      #endif
      // Safety: the pool is the process's own and lives as long as its threads.
      _ = unsafe pthread_create(
        &handle, attributes, { _ in WorkerPool.shared.serve() }, nil)
    }
  }

  private func serve() -> Never {
    while true {
      work.wait()
      guard let job = queue.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else { continue }
      job.work(as: job.nextWorker.add(1, ordering: .relaxed).oldValue)
      job.done.signal()
    }
  }

  private final class Job: Sendable {
    let done = DispatchSemaphore(value: 0)
    let nextWorker = Atomic(1)
    private let count: Int
    private let body: @Sendable (Int, Int) -> Void
    private let next = Atomic(0)

    init(_ count: Int, _ body: @escaping @Sendable (Int, Int) -> Void) {
      self.count = count
      self.body = body
    }

    func work(as worker: Int) {
      while true {
        let morsel = next.add(1, ordering: .relaxed).oldValue
        if morsel >= count { return }
        body(morsel, worker)
      }
    }
  }
}
