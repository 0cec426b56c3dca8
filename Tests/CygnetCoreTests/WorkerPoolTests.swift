import CygnetCore
import Synchronization
import Testing

@Suite struct WorkerPoolTests {
  @Test(arguments: [0, 1, 2, 3, 1_000]) func everyMorselRunsOnce(_ count: Int) {
    let seen = Mutex(Array(repeating: 0, count: count))
    WorkerPool.shared.run(count) { morsel, worker in
      #expect(worker < WorkerPool.shared.width)
      seen.withLock { $0[morsel] += 1 }
    }
    #expect(seen.withLock { $0 } == Array(repeating: 1, count: count))
  }

  /// A job within a job: who asks does the work where no one else comes.
  @Test func jobsMayNest() {
    let total = Atomic(0)
    WorkerPool.shared.run(8) { _, _ in
      WorkerPool.shared.run(8) { _, _ in total.add(1, ordering: .relaxed) }
    }
    #expect(total.load(ordering: .relaxed) == 64)
  }

  @Test func oneThreadIsTheCaller() {
    WorkerPool.shared.run(100, width: 1) { _, worker in #expect(worker == 0) }
  }
}
