import CygnetCore
package import GraphStore
import Synchronization

/// How a graph file is opened.
package struct FileOptions: Sendable {
  package enum Access: Sendable {
    case readWrite
    /// Any number of readers beside a writer, each on a consistent version.
    case readOnly
  }

  package var access = Access.readWrite
  package var durability = Durability.full
  /// Bytes of changes after which a version is written whole; more where the version is
  /// larger than twice as much.
  package var checkpointBytes: UInt64 = 16_777_216
  /// Whether checkpoints run beside the transactions.
  package var checkpointsInBackground = true

  package init() {}

  package static var reading: FileOptions {
    var options = FileOptions()
    options.access = .readOnly
    return options
  }
}

/// A graph in one file, durable and open.
///
/// One process writes; others read without locks. All frames go through the journal;
/// checkpoints, compaction and closing take turns.
package final class GraphFile: @unchecked Sendable {
  // Safety: `state` is touched by the holder of `turn` alone; all else is constant or
  // guards itself.
  package let path: String
  package let store: GraphStore
  package let isReadOnly: Bool
  /// What opening had to discard, for the user; `nil` for nothing.
  package let notice: String?
  let files: any FileSystem
  let options: FileOptions
  let journal: Journal
  private let turn = Monitor()
  private var state: State
  /// How long the file grows before the next checkpoint.
  private let checkpointAt: Atomic<UInt64>
  private let isCheckpointing = Atomic(false)

  /// What checkpoints know of the file.
  struct State {
    var recovered: Recovered
    /// Of the version that the directory describes.
    var stamp: UInt64
    var hintCount: UInt64
    var isClosed = false
  }

  /// Why the last background checkpoint failed; apart from `state`, which a checkpoint
  /// holds for as long as it writes.
  private let lastFailure = Mutex<String?>(nil)

  // MARK: Opening

  /// Makes a new file with an empty graph.
  ///
  /// - Throws: when there is one already.
  package static func create(
    _ path: String, options: FileOptions = FileOptions(),
    files: any FileSystem = LocalFileSystem()
  ) throws(FileFault) -> GraphFile {
    try create(path, Graph(), options: options, files: files)
  }

  /// Makes a new file with a graph's version in it.
  package static func create(
    _ path: String, _ graph: Graph, options: FileOptions = FileOptions(),
    files: any FileSystem = LocalFileSystem()
  ) throws(FileFault) -> GraphFile {
    guard try files.identity(of: path) == nil else {
      throw FileFault(.exists, "`\(path)` exists already")
    }
    try write(graph, to: path, files)
    return try open(path, options: options, files: files)
  }

  /// Writes a graph's version into a file, which replaces an older one once it is whole.
  ///
  /// - Throws: when the older one is open for writing.
  package static func save(
    _ graph: Graph, to path: String, files: any FileSystem = LocalFileSystem()
  ) throws(FileFault) {
    // Held until the name is the new file's: nobody may write to the old one meanwhile.
    let old = try files.identity(of: path) == nil ? nil : lock(path, files)
    try write(graph, to: path, replaces: true, files)
    withExtendedLifetime(old) {}
  }

  /// Writes a version into a new file, which has its name once it is whole.
  static func write(
    _ graph: Graph, to path: String, transaction: UInt64 = 0, replaces: Bool = false,
    _ files: any FileSystem
  ) throws(FileFault) {
    var random = SystemRandomNumberGenerator()
    let header = FileHeader(number: (random.next(), random.next()), salt: random.next())
    try making(path, replaces: replaces, files) { (file) throws(FileFault) in
      let appender = try FrameAppender(file, files, header)
      var checkpoint = Checkpoint(graph, known: Directory(), stamp: 0, into: appender)
      try checkpoint.run()
      let root = appender.tail.end
      let payload = RootCoding.bytes(graph, checkpoint.directory, replayFrom: root)
      try appender.append(.root, payload, transaction: transaction)
      try appender.finish(root: root)
    }
  }

  /// Fills a file under a temporary name and renames it.
  static func making(
    _ path: String, replaces: Bool, _ files: any FileSystem,
    _ fill: (any OpenFile) throws(FileFault) -> Void
  ) throws(FileFault) {
    let temporary = "\(path).tmp-\(UInt64.random(in: 0...(.max)))"
    do throws(FileFault) {
      try fill(try files.open(temporary, .creating))
      try files.rename(temporary, to: path, replaces: replaces)
    } catch {
      try? files.remove(temporary)
      throw error
    }
    if !files.has(.folderNotSynced) { try files.syncFolder(of: path) }
  }

  package static func open(
    _ path: String, options: FileOptions = FileOptions(),
    files: any FileSystem = LocalFileSystem()
  ) throws(FileFault) -> GraphFile {
    let isReadOnly = options.access == .readOnly
    let file = try isReadOnly ? files.open(path, .reading) : lock(path, files)
    let recovery = Recovery(file, files, path: path, isShared: isReadOnly)
    let recovered = try recovery.run()
    if isReadOnly {
      try file.syncBeforeShowing()
    } else {
      try settle(file, recovered, path, files)
    }
    return GraphFile(file, path, recovered, options, files)
  }

  /// Opens the file for writing, alone.
  private static func lock(
    _ path: String, _ files: any FileSystem
  ) throws(FileFault) -> any OpenFile {
    while true {
      let file = try files.open(path, .writing)
      guard !file.isRemote else {
        throw FileFault(
          .unsupported,
          "`\(path)` lies on another machine, where neither locks nor syncs can be relied on",
          suggestion: "open it with --read-only, or copy it to a disk of this machine")
      }
      if files.has(.notLocked) { return file }
      guard try file.lock() else {
        let holder = files.holder(of: file.identity) ?? "somebody else"
        throw FileFault(
          .locked, "`\(path)` is open for writing in \(holder)",
          suggestion: "open it with --read-only, or close it there")
      }
      // It may have been replaced between opening and locking.
      if try files.identity(of: path) == file.identity || files.has(.replacedFileKept) {
        return file
      }
    }
  }

  /// Cuts a torn tail off and makes what was found durable, before anything builds on it.
  /// What is not known to be on the disk is written once more: after a failed sync the
  /// system may take it for written, and show it, although it is not.
  private static func settle(
    _ file: any OpenFile, _ recovered: Recovered, _ path: String, _ files: any FileSystem
  ) throws(FileFault) {
    guard recovered.header.isWritable else {
      throw FileFault(
        .unsupported, "`\(path)` has features that only a newer version can write",
        suggestion: "open it with --read-only")
    }
    let size = try file.size()
    if recovered.tornBytes > 0 && !files.has(.tornTailNotCutOff) || size < recovered.tail.end {
      try file.truncate(to: recovered.tail.end)
    }
    var position = max(FileLayout.firstFrame, recovered.durableEnd)
    let buffer = Buffer<UInt8>(capacity: 1 << 16)
    while position < recovered.tail.end, !files.has(.foundNotRewritten) {
      let count = min(buffer.capacity, Int(recovered.tail.end - position))
      // Safety: the buffer has at least `count` bytes.
      let part = unsafe UnsafeMutableRawBufferPointer(start: buffer.base, count: count)
      unsafe try file.readAll(part, at: position)
      unsafe try file.writeAll(UnsafeRawBufferPointer(part), at: position, files: files)
      position += UInt64(count)
    }
    try file.sync()
    // Whoever gave the file its name may not have made that durable.
    if !files.has(.folderNotSynced) { try files.syncFolder(of: path) }
  }

  private init(
    _ file: any OpenFile, _ path: String, _ recovered: Recovered, _ options: FileOptions,
    _ files: any FileSystem
  ) {
    self.path = path
    self.files = files
    self.options = options
    isReadOnly = options.access == .readOnly
    notice =
      recovered.tornBytes == 0
      ? nil
      : options.access == .readOnly
        ? "`\(path)`: the last \(recovered.tornBytes) bytes are of a commit that is not finished"
        : "`\(path)`: discarded \(recovered.tornBytes) bytes of a commit that was never finished"
    store = GraphStore(recovered.graph)
    journal = Journal(
      file, files, salt: recovered.header.salt, tail: recovered.tail, graph: recovered.graph,
      durability: options.durability)
    state = State(recovered: recovered, stamp: 0, hintCount: recovered.hintCount)
    checkpointAt = Atomic(GraphFile.nextCheckpoint(state, options))
    guard !isReadOnly else { return }
    let store = store
    journal.publish = { store.publish($0) }
    journal.discard = { store.discardPending() }
    store.attach(FileLog(self))
  }

  deinit { try? close() }

  /// The number of the newest durable transaction.
  package var transaction: UInt64 { journal.monitor.locked { journal.published.transaction } }

  /// Shows what other processes have committed since.
  ///
  /// - Returns: whether there was anything.
  @discardableResult
  package func refresh() throws(FileFault) -> Bool {
    guard isReadOnly else { return false }
    return try exclusively { (state) throws(FileFault) in
      var file = journal.file
      let recovered: Recovered
      if let identity = try files.identity(of: path), identity != file.identity {
        file = try files.open(path, .reading)
        recovered = try Recovery(file, files, path: path, isShared: true).run()
      } else {
        let recovery = Recovery(file, files, path: path, isShared: true)
        guard let news = try recovery.catchUp(state.recovered) else { return false }
        recovered = news
      }
      try file.syncBeforeShowing()
      journal.monitor.locked {
        journal.move(
          to: file, salt: recovered.header.salt, tail: recovered.tail, graph: recovered.graph)
      }
      state.recovered = recovered
      store.replace(with: recovered.graph)
      return true
    }
  }

  /// Where the next frame will begin.
  package var endOfFrames: UInt64 { journal.monitor.locked { journal.written.end } }

  /// Whether nothing more can be written through this handle.
  package var hasStopped: Bool { journal.monitor.locked { journal.stopped != nil } }

  func exclusively<Answer>(
    _ body: (inout State) throws(FileFault) -> Answer
  ) throws(FileFault) -> Answer {
    try turn.locked { () throws(FileFault) in
      guard !state.isClosed else { throw FileFault(.stopped, "`\(path)` is closed") }
      defer { checkpointAt.store(GraphFile.nextCheckpoint(state, options), ordering: .relaxed) }
      return try body(&state)
    }
  }

  private static func nextCheckpoint(_ state: State, _ options: FileOptions) -> UInt64 {
    let size = state.recovered.directory.chunkBytes
    return state.recovered.rootPosition + max(options.checkpointBytes, size / 2)
  }

  // MARK: Checkpoints

  /// Writes the newest version whole, as far as the file does not have it, so that opening
  /// need not make the changes since the last one again.
  package func checkpoint() throws(FileFault) {
    guard !isReadOnly else { throw readOnlyFault }
    try exclusively { (state) throws(FileFault) in try writeCheckpoint(&state) }
  }

  var readOnlyFault: FileFault { FileFault(.readOnly, "`\(path)` is open for reading only") }

  private func writeCheckpoint(_ state: inout State) throws(FileFault) {
    try journal.flush()
    let (graph, transaction, end) = journal.monitor.locked { journal.published }
    guard transaction > state.recovered.rootTransaction else { return }
    try write(graph, transaction, changesFrom: end, commits: nil, &state)
  }

  /// - Parameter commits: called when the root is queued, where it is what makes the
  ///   version durable.
  private func write(
    _ graph: Graph, _ transaction: UInt64, changesFrom: UInt64, commits: (() -> Void)?,
    _ state: inout State
  ) throws(FileFault) {
    let sink = JournalSink(journal)
    var checkpoint = Checkpoint(
      graph, known: state.recovered.directory, stamp: state.stamp, into: sink)
    try checkpoint.run()
    try sink.finish()
    // Nothing may name a chunk that a power cut could still take.
    if !files.has(.rootBeforeChunks) { try journal.flush() }
    let body = RootCoding.bytes(graph, checkpoint.directory)
    // A root that could not be read would take the file with it.
    var reader = ByteReader(RootCoding.prefix(replayFrom: changesFrom) + body)
    _ = try RootCoding.read(&reader, position: FileLayout.numberLimit)
    let root = try journal.monitor.locked { () throws(FileFault) in
      let queued = journal.queued
      // Without later changes there is nothing to make again before the root.
      let isNewest = commits != nil || queued.transaction == transaction
      let payload = RootCoding.prefix(replayFrom: isNewest ? queued.end : changesFrom) + body
      let entry = try journal.queue(
        .root, payload, transaction: transaction, needsSync: true,
        graph: commits == nil ? nil : graph)
      commits?()
      return entry
    }
    if files.has(.hintBeforeRoot) {
      try writeHint(root.position, durableEnd: root.position, &state)
    }
    try journal.wait(for: root)
    state.recovered.directory = checkpoint.directory
    state.recovered.rootTransaction = transaction
    state.recovered.rootPosition = root.position
    state.stamp = graph.stamp
    let end = root.position + FrameHeader.span(length: UInt64(root.payload.count))
    try writeHint(root.position, durableEnd: end, &state)
  }

  /// A failure here costs time at the next opening and nothing else, but a disk that
  /// fails must not pass unnoticed.
  private func writeHint(
    _ root: UInt64, durableEnd: UInt64, _ state: inout State
  ) throws(FileFault) {
    state.hintCount += 1
    try Hint(count: state.hintCount, root: root, durableEnd: durableEnd)
      .write(to: journal.file, files, salt: journal.salt)
  }

  /// After a commit: a checkpoint, once there are many changes to make again.
  fileprivate func checkpointIfDue() {
    let end = journal.monitor.locked { journal.written.end }
    guard end > checkpointAt.load(ordering: .relaxed),
      !isCheckpointing.exchange(true, ordering: .acquiringAndReleasing)
    else { return }
    guard options.checkpointsInBackground else { return checkpointNow() }
    Background.run { [weak self] in self?.checkpointNow() }
  }

  private func checkpointNow() {
    defer { isCheckpointing.store(false, ordering: .releasing) }
    do throws(FileFault) {
      try checkpoint()
      lastFailure.withLock { $0 = nil }
      try compactIfDue()
    } catch {
      let end = journal.monitor.locked { journal.written.end }
      turn.locked {
        if state.isClosed { return }
        lastFailure.withLock { $0 = error.message }
        // Not again with every commit.
        let size = state.recovered.directory.chunkBytes
        checkpointAt.store(end + max(options.checkpointBytes, size / 2), ordering: .relaxed)
      }
    }
  }

  /// Why the last checkpoint that ran by itself failed; `nil` when it did not.
  /// Waits for no checkpoint at work.
  package var checkpointFailure: String? { lastFailure.withLock { $0 } }

  /// Commits a version that has no record of its changes, by a checkpoint of it.
  fileprivate func commitWhole(
    _ writer: GraphWriter, generation: Int, accepted: @escaping () -> Void
  ) throws(FileFault) {
    try journal.flush()
    try exclusively { (state) throws(FileFault) in
      let (transaction, end) = try journal.monitor.locked { () throws(FileFault) in
        guard journal.generation == generation else { throw FileLog.givenUp }
        return journal.queued
      }
      try write(writer.graph, transaction + 1, changesFrom: end, commits: accepted, &state)
    }
  }

  // MARK: Closing

  /// Writes a checkpoint, if there were changes, and seals the file. Does nothing the
  /// second time.
  package func close() throws(FileFault) {
    guard !isReadOnly else { return }
    try turn.locked { () throws(FileFault) in
      guard !state.isClosed else { return }
      state.isClosed = true
      defer {
        journal.monitor.locked { journal.close() }
        journal.file.unlock()
      }
      if let stopped = journal.monitor.locked({ journal.stopped }) { throw stopped }
      try journal.flush()
      let tail = journal.monitor.locked { journal.written }
      guard tail != state.recovered.tail || !state.recovered.isSealed else { return }
      try writeCheckpoint(&state)
      let seal = try journal.monitor.locked { () throws(FileFault) in
        try journal.queue(.seal, [], needsSync: true)
      }
      try journal.wait(for: seal)
      try journal.flush()
      // Nothing is queued after a seal.
      let end = journal.monitor.locked { journal.written.end }
      try journal.file.truncate(to: end)
      try writeHint(state.recovered.rootPosition, durableEnd: end, &state)
      try journal.file.sync()
    }
  }
}

/// Takes commits into a file.
private final class FileLog: CommitLog {
  private unowned let file: GraphFile

  init(_ file: GraphFile) { self.file = file }

  static let givenUp = FileFault(
    .givenUp, "the transaction was built on one that could not be stored; try it again")

  var generation: Int { file.journal.monitor.locked { file.journal.generation } }

  func append(
    _ writer: GraphWriter, generation: Int, accepted: @escaping () -> Void
  ) throws(RuntimeFault) -> CommitWait {
    do throws(FileFault) {
      guard let redo = writer.redo, redo.isComplete else {
        try file.commitWhole(writer, generation: generation, accepted: accepted)
        return {}
      }
      let payload = TransactionCoding.bytes(writer.addedNames(redo), redo.records)
      let journal = file.journal
      let entry = try journal.monitor.locked { () throws(FileFault) in
        guard journal.generation == generation else { throw FileLog.givenUp }
        let entry = try journal.queue(
          .transaction, payload, transaction: journal.queued.transaction + 1, needsSync: true,
          graph: writer.graph)
        accepted()
        return entry
      }
      return { [file] () throws(RuntimeFault) in
        do throws(FileFault) {
          try journal.wait(for: entry)
        } catch {
          throw error.runtimeFault
        }
        file.checkpointIfDue()
      }
    } catch {
      throw error.runtimeFault
    }
  }
}
