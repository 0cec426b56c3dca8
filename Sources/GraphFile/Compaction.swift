import CygnetCore
import GraphStore

// MARK: Compaction

extension GraphFile {
  /// Writes the newest version into a new file and puts it in the old one's place, which
  /// gives back the room of versions that are past. Transactions go on meanwhile, but for
  /// the last moments; results that are open keep the old file until they are done.
  package func compact() throws(FileFault) {
    guard !isReadOnly else { throw readOnlyFault }
    try exclusively { (state) throws(FileFault) in
      try journal.flush()
      let (graph, transaction, end) = journal.monitor.locked { journal.published }
      var header = state.recovered.header
      if !files.has(.saltKept) { header.salt = .random(in: 0...(.max)) }
      let temporary = "\(path).tmp-\(UInt64.random(in: 0...(.max)))"
      do throws(FileFault) {
        let file = try files.open(temporary, .creating)
        guard try file.lock() else { throw FileFault(.locked, "`\(temporary)` is locked") }
        let appender = try FrameAppender(file, files, header)
        var checkpoint = Checkpoint(
          graph, known: state.recovered.directory, stamp: state.stamp, into: appender,
          copying: state.recovered.reader)
        try checkpoint.run()
        let root = appender.tail.end
        let payload = RootCoding.bytes(graph, checkpoint.directory, replayFrom: root)
        try appender.append(.root, payload, transaction: transaction)
        try moveOver(
          to: temporary, appender, root: root, changesFrom: end, after: transaction, &state)
      } catch {
        try? files.remove(temporary)
        throw error
      }
    }
  }

  /// With the writer's turn: takes over what was committed since, and changes files.
  private func moveOver(
    to temporary: String, _ appender: FrameAppender, root: UInt64, changesFrom end: UInt64,
    after transaction: UInt64, _ state: inout State
  ) throws(FileFault) {
    // Not for long: the transaction that has the turn may be waiting for this to end.
    guard let writer = store.beginWriting(patience: .seconds(5)) else {
      throw FileFault(.locked, "a transaction is open", suggestion: "end it and try again")
    }
    defer { store.abandon(writer) }
    try journal.flush()
    if !files.has(.rewriteDropsCommits) {
      try copyChanges(from: end, after: transaction, into: appender)
    }
    try appender.finish(root: root)
    try files.rename(temporary, to: path, replaces: true)
    // From here on the new file is the one that counts, whatever fails.
    let file = appender.file
    do throws(FileFault) {
      if !files.has(.folderNotSynced) { try files.syncFolder(of: path) }
      let recovered = try Recovery(file, files, path: path, isShared: false).run()
      journal.monitor.locked {
        journal.move(
          to: file, salt: appender.header.salt, tail: recovered.tail, graph: recovered.graph)
      }
      store.replace(with: recovered.graph)
      state.recovered = recovered
      state.stamp = 0
      state.hintCount = recovered.hintCount
    } catch {
      journal.monitor.locked { journal.close() }
      throw error
    }
  }

  private func copyChanges(
    from position: UInt64, after transaction: UInt64, into appender: FrameAppender
  ) throws(FileFault) {
    let (tail, salt) = journal.monitor.locked { (journal.written, journal.salt) }
    guard position < tail.end else { return }
    let window = try FileWindow(journal.file)
    var walk = try FrameWalk(window, files, salt: salt, startingAt: position, path: path)
    while walk.position < tail.end, let frame = try walk.next(trusted: tail.end) {
      guard frame.header.kind == .transaction, frame.header.transaction > transaction,
        let payload = try window.payload(frame.header, at: frame.position)
      else { continue }
      var reader = ByteReader(payload, to: Int(frame.header.length))
      try appender.append(
        .transaction, try reader.bytes(Int(frame.header.length)),
        transaction: frame.header.transaction)
    }
  }

  /// Once more than half of a large file is of the past.
  func compactIfDue() throws(FileFault) {
    let (end, live) = try exclusively { (state) throws(FileFault) in
      (journal.monitor.locked { journal.written.end }, state.recovered.directory.chunkBytes)
    }
    if end > 2 * live + 67_108_864 { try compact() }
  }

  // MARK: Backup

  /// Copies the newest durable version, while transactions go on.
  ///
  /// - Throws: when there is something at the target.
  package func backup(to target: String) throws(FileFault) {
    guard try files.identity(of: target) == nil else {
      throw FileFault(.exists, "`\(target)` exists already")
    }
    if !isReadOnly { try journal.flush() }
    try exclusively { (state) throws(FileFault) in
      let (source, end) = journal.monitor.locked { (journal.file, journal.durableEnd) }
      let header = state.recovered.header
      let root = state.recovered.rootPosition
      try GraphFile.making(target, replaces: false, files) { (copy) throws(FileFault) in
        // The hints of the file may tell of more than is copied.
        _ = try FrameAppender(copy, files, header)
        let buffer = Buffer<UInt8>(capacity: 1 << 20)
        var position = FileLayout.firstFrame
        while position < end {
          let count = min(buffer.capacity, Int(end - position))
          // Safety: the buffer has at least `count` bytes.
          let part = unsafe UnsafeMutableRawBufferPointer(start: buffer.base, count: count)
          unsafe try source.readAll(part, at: position)
          unsafe try copy.writeAll(UnsafeRawBufferPointer(part), at: position, files: files)
          position += UInt64(count)
        }
        try copy.sync()
        try Hint(count: 1, root: root, durableEnd: end)
          .write(to: copy, files, salt: header.salt)
        try copy.sync()
      }
    }
  }
}
