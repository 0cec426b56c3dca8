import CygnetCore
import Dispatch
import GraphStore

/// When a commit is durable.
package enum Durability: String, Sendable, CaseIterable {
  /// Once it returns: it survives the process and a power cut.
  case full
  /// Once it returns it survives the process; a power cut may lose the commits since the
  /// last checkpoint or close, and then finds an earlier state.
  case untilPowerCut
}

/// The end of a file, where frames are appended: the one way by which anything that counts
/// is written.
///
/// Frames are queued under a lock, in the order of their transactions. Whoever waits for
/// one and finds nobody writing writes all that is queued as one batch and syncs it, for
/// everybody: commits that come while a sync runs share the next.
final class Journal: @unchecked Sendable {
  // Safety: everything that changes is touched by the monitor's holder alone, but for what
  // the one who writes has taken over.

  /// The last frame that is whole, and what follows from it.
  struct Tail: Equatable {
    /// Where the next frame begins.
    var end: UInt64
    var sequence: UInt64
    var transaction: UInt64
    var chain: UInt64
  }

  /// What became of a queued frame.
  final class Entry: @unchecked Sendable {
    // Safety: guarded by the monitor but for what is constant.
    enum Outcome {
      case waiting
      case written
      case failed(FileFault)
    }

    let kind: FrameKind
    let payload: [UInt8]
    /// The payload's, where it is known.
    let hash: UInt64?
    let transaction: UInt64
    /// Where the frame will lie if nothing before it fails.
    let position: UInt64
    let needsSync: Bool
    /// The version to show to readers once the frame is durable.
    let graph: Graph?
    var outcome = Outcome.waiting
    /// What whoever waits for the frame sleeps on.
    var waiter: DispatchSemaphore?

    init(
      _ kind: FrameKind, _ payload: [UInt8], hash: UInt64?, transaction: UInt64,
      position: UInt64, needsSync: Bool, graph: Graph?
    ) {
      self.kind = kind
      self.payload = payload
      self.hash = hash
      self.transaction = transaction
      self.position = position
      self.needsSync = needsSync
      self.graph = graph
    }
  }

  let monitor = Monitor()
  private let files: any FileSystem
  private let durability: Durability
  private(set) var file: any OpenFile
  private(set) var salt: UInt64
  /// All that is written, and all that is queued too.
  private(set) var written: Tail
  private var queuedEnd: UInt64
  private var queuedTransaction: UInt64
  private(set) var durableEnd: UInt64
  private var allocatedEnd: UInt64
  private var queue: [Entry] = []
  private var isWriting = false
  /// Who waits for all that is queued.
  private var flushers = 0
  private(set) var stopped: FileFault?
  /// Whether the last frame is queued: commits that come later would be cut off.
  private var isSealed = false
  /// Counts the batches that failed.
  private(set) var generation = 0
  private var scratch = ByteWriter()
  /// The newest durable version, its transaction, and where that one's frame ends.
  private(set) var published: (graph: Graph, transaction: UInt64, end: UInt64)
  /// Shows a version to readers.
  var publish: (Graph) -> Void = { _ in }
  /// Gives up the versions that were built on a batch that failed.
  var discard: () -> Void = {}

  private static let firstAllocation: UInt64 = 65_536
  private static let lastAllocation: UInt64 = 16_777_216

  init(
    _ file: any OpenFile, _ files: any FileSystem, salt: UInt64, tail: Tail, graph: Graph,
    durability: Durability
  ) {
    self.file = file
    self.files = files
    self.salt = salt
    self.durability = durability
    written = tail
    queuedEnd = tail.end
    queuedTransaction = tail.transaction
    durableEnd = tail.end
    published = (graph, tail.transaction, tail.end)
    allocatedEnd = (try? file.size()) ?? tail.end
  }

  // MARK: Queueing

  /// Queues a frame. For the monitor's holder.
  func queue(
    _ kind: FrameKind, _ payload: [UInt8], hash: UInt64? = nil, transaction: UInt64? = nil,
    needsSync: Bool, graph: Graph? = nil
  ) throws(FileFault) -> Entry {
    if let stopped { throw stopped }
    guard !isSealed else { throw FileFault(.stopped, "the file is closed") }
    if kind == .seal { isSealed = true }
    let entry = Entry(
      kind, payload, hash: hash, transaction: transaction ?? queuedTransaction,
      position: queuedEnd, needsSync: needsSync, graph: graph)
    queue.append(entry)
    queuedEnd += FrameHeader.span(length: UInt64(payload.count))
    queuedTransaction = max(queuedTransaction, entry.transaction)
    return entry
  }

  /// The latest transaction that is queued, and where the next frame would begin. For the
  /// monitor's holder.
  var queued: (transaction: UInt64, end: UInt64) { (queuedTransaction, queuedEnd) }

  /// Returns once the frame is written, and synced if it asked for that.
  func wait(for entry: Entry) throws(FileFault) {
    try monitor.locked { () throws(FileFault) in
      while true {
        switch entry.outcome {
        case .written: return
        case .failed(let fault): throw fault
        case .waiting: break
        }
        guard isWriting else {
          writeQueue()
          continue
        }
        // Each sleeps on its own: who is woken up has something to do.
        let waiter = DispatchSemaphore(value: 0)
        entry.waiter = waiter
        monitor.unlocked { waiter.wait() }
      }
    }
  }

  /// Writes all that is queued and syncs it.
  func flush() throws(FileFault) {
    try monitor.locked { () throws(FileFault) in
      while isWriting || !queue.isEmpty {
        guard isWriting else {
          writeQueue()
          continue
        }
        flushers += 1
        monitor.wait()
        flushers -= 1
      }
      if let stopped { throw stopped }
      if durableEnd < written.end { try sync() }
    }
  }

  /// For the monitor's holder when nobody writes; others queue meanwhile.
  private func sync() throws(FileFault) {
    let end = written.end
    isWriting = true
    let fault = monitor.unlocked(syncing)
    isWriting = false
    wakeNext()
    if let fault { throw giveUp(fault) }
    durableEnd = end
  }

  /// One of those that are left writes next.
  private func wakeNext() {
    queue.first { $0.waiter != nil }?.waiter?.signal()
    if flushers > 0 { monitor.notify() }
  }

  private func syncing() -> FileFault? {
    do throws(FileFault) {
      try syncOnce()
      return nil
    } catch {
      return error
    }
  }

  /// One sync, whose failure is final: the system may have dropped what it could not
  /// write, and would call the next one a success.
  private func syncOnce() throws(FileFault) {
    var attempts = 0
    while true {
      do {
        return try file.sync()
      } catch {
        attempts += 1
        guard error.isInterrupt, attempts < Journal.interruptLimit else { throw error }
      }
    }
  }

  /// After a failed sync: cuts off all that may not be on the disk, so that nobody who
  /// opens the file builds on it, and stops.
  private func giveUp(_ cause: FileFault) -> FileFault {
    let fault = stop(cause)
    try? file.truncate(to: durableEnd)
    return fault
  }

  private static let interruptLimit = 1_000

  // MARK: Writing

  /// Writes the queue as one batch. For the monitor's holder when nobody writes.
  private func writeQueue() {
    let batch = queue
    queue = []
    isWriting = true
    defer {
      isWriting = false
      for entry in batch { entry.waiter?.signal() }
      wakeNext()
    }
    let start = written
    if let stopped { return fail(batch, stopped, backTo: start, isCutOff: true) }
    let isDurable =
      batch.contains { $0.needsSync }
      && (durability == .full || batch.contains { $0.kind == .root })
    let tail = compose(batch)
    if files.has(.publishedBeforeSync) { batch.last { $0.graph != nil }?.graph.map(publish) }
    let fault = monitor.unlocked { () -> FileFault? in
      do throws(FileFault) {
        if tail.end > allocatedEnd { allocate(tail.end) }
        let (file, files) = (self.file, self.files)
        unsafe try scratch.bytes.withBytes { (bytes) throws(FileFault) in
          unsafe try file.writeAll(bytes, at: start.end, files: files)
        }
        return nil
      } catch {
        return error
      }
    }
    if let fault { return fail(batch, fault, backTo: start) }
    if isDurable, !files.has(.commitNotSynced) {
      let fault = monitor.unlocked(syncing)
      if let fault, !files.has(.syncFailureIgnored) {
        if files.has(.failedSyncRetried), (try? file.sync()) != nil {
          // Falls through as if nothing had happened.
        } else {
          return fail(batch, giveUp(fault), backTo: start, isCutOff: true)
        }
      }
      if !files.has(.durableMarkLate) { durableEnd = tail.end }
    }
    written = tail
    if let entry = batch.last(where: { $0.graph != nil }), let graph = entry.graph {
      let span = FrameHeader.span(length: UInt64(entry.payload.count))
      published = (graph, entry.transaction, entry.position + span)
      publish(graph)
    }
    for entry in batch { entry.outcome = .written }
  }

  /// Puts the frames of a batch together in `scratch`.
  ///
  /// - Returns: the tail when they are written.
  private func compose(_ batch: [Entry]) -> Tail {
    var tail = written
    scratch.clear()
    for (place, entry) in batch.enumerated() {
      tail.sequence += 1
      tail.transaction = max(tail.transaction, entry.transaction)
      let header = FrameHeader(
        entry.kind, isLastOfBatch: place == batch.count - 1, sequence: tail.sequence,
        transaction: entry.transaction, length: UInt64(entry.payload.count),
        durableBefore: durableEnd,
        payloadHash: entry.hash ?? Hash64.of(entry.payload, seed: salt))
      header.write(to: &scratch, salt: salt, chain: &tail.chain)
      scratch.raw(entry.payload)
      scratch.pad(to: FileLayout.alignment)
    }
    tail.end = written.end + UInt64(scratch.bytes.count)
    return tail
  }

  /// Makes room ahead, so that a sync need not record a new length each time. Where that
  /// fails the write itself will tell.
  private func allocate(_ end: UInt64) {
    let step = min(Journal.lastAllocation, max(Journal.firstAllocation, (end / 2) & ~65_535))
    if (try? file.allocate(to: end + step)) != nil { allocatedEnd = end + step }
  }

  /// Ends a batch that is not in the file: it, and all that was built on it, is given up.
  private func fail(
    _ batch: [Entry], _ fault: FileFault, backTo start: Tail, isCutOff: Bool = false
  ) {
    if !isCutOff, !files.has(.failedWriteNotCutOff) {
      do throws(FileFault) {
        try file.truncate(to: start.end)
      } catch {
        _ = stop(error)
      }
    }
    allocatedEnd = min(allocatedEnd, start.end)
    let later = queue
    queue = []
    queuedEnd = start.end
    queuedTransaction = start.transaction
    discard()
    generation += 1
    for entry in batch { entry.outcome = .failed(fault) }
    for entry in later {
      entry.waiter?.signal()
      entry.outcome = .failed(
        stopped
          ?? FileFault(
            .givenUp,
            "the transaction was built on one that could not be stored (\(fault.message)); "
              + "try it again"))
    }
  }

  /// Nothing more is written: what the disk holds is not known any more.
  private func stop(_ cause: FileFault) -> FileFault {
    let fault = FileFault(
      .stopped,
      "\(cause.message); nothing more is written to the file, since what it holds is not "
        + "known any more",
      suggestion: "close the graph and open it again")
    stopped = fault
    return fault
  }

  /// Stops for good, quietly: the file was closed. Returns once nobody writes. For the
  /// monitor's holder.
  func close() {
    isSealed = true
    while isWriting {
      flushers += 1
      monitor.wait()
      flushers -= 1
    }
    stopped = stopped ?? FileFault(.stopped, "the file is closed")
  }

  /// Goes on in another file. For the monitor's holder when nothing is queued.
  func move(to file: any OpenFile, salt: UInt64, tail: Tail, graph: Graph) {
    self.file = file
    self.salt = salt
    written = tail
    published = (graph, tail.transaction, tail.end)
    queuedEnd = tail.end
    queuedTransaction = tail.transaction
    durableEnd = tail.end
    allocatedEnd = tail.end
  }
}

extension [UInt8] {
  /// The bytes, for a body with typed errors.
  func withBytes(
    _ body: (UnsafeRawBufferPointer) throws(FileFault) -> Void
  ) throws(FileFault) {
    var fault: FileFault?
    unsafe withUnsafeBytes { bytes in
      do throws(FileFault) {
        unsafe try body(bytes)
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
  }
}
