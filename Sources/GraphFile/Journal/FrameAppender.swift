import CygnetCore
import GraphStore

/// Where a checkpoint's frames go: into the open file, or into a new one.
protocol FrameSink: AnyObject {
  /// Takes a chunk in and tells where it will lie.
  func chunk(_ payload: [UInt8]) throws(FileFault) -> (position: UInt64, hash: UInt64)
}

/// Chunks on their way into the open file, through its journal.
final class JournalSink: FrameSink {
  private let journal: Journal
  private let salt: UInt64
  private var waiting: [Journal.Entry] = []
  private var bytes = 0
  private static let batchBytes = 4_194_304

  init(_ journal: Journal) {
    self.journal = journal
    salt = journal.salt
  }

  func chunk(_ payload: [UInt8]) throws(FileFault) -> (position: UInt64, hash: UInt64) {
    let hash = Hash64.of(payload, seed: salt)
    let entry = try journal.monitor.locked { () throws(FileFault) in
      try journal.queue(.chunk, payload, hash: hash, needsSync: false)
    }
    waiting.append(entry)
    bytes += payload.count
    if bytes > JournalSink.batchBytes { try finish() }
    return (entry.position, hash)
  }

  /// Returns once all chunks are written.
  func finish() throws(FileFault) {
    for entry in waiting { try journal.wait(for: entry) }
    waiting = []
    bytes = 0
  }
}

/// A new file being filled under a temporary name.
final class FrameAppender: FrameSink {
  let file: any OpenFile
  let header: FileHeader
  private(set) var tail: Journal.Tail
  private let files: any FileSystem
  private var buffer = ByteWriter()
  private static let bufferBytes = 1 << 20

  /// Writes the header, and no hints.
  init(
    _ file: any OpenFile, _ files: any FileSystem, _ header: FileHeader
  ) throws(FileFault) {
    self.file = file
    self.files = files
    self.header = header
    tail = Journal.Tail(
      end: FileLayout.firstFrame, sequence: 0, transaction: 0, chain: header.salt)
    var start = ByteWriter()
    start.raw(header.bytes)
    start.pad(to: Int(FileLayout.firstFrame))
    unsafe try start.bytes.withBytes { (bytes) throws(FileFault) in
      unsafe try file.writeAll(bytes, at: 0, files: files)
    }
  }

  func chunk(_ payload: [UInt8]) throws(FileFault) -> (position: UInt64, hash: UInt64) {
    let position = tail.end
    return (position, try append(.chunk, payload, transaction: tail.transaction))
  }

  /// - Returns: the payload's hash.
  @discardableResult
  func append(
    _ kind: FrameKind, _ payload: [UInt8], transaction: UInt64
  ) throws(FileFault) -> UInt64 {
    let hash = Hash64.of(payload, seed: header.salt)
    tail.sequence += 1
    tail.transaction = max(tail.transaction, transaction)
    // Nothing of the file is durable before all of it is.
    let frame = FrameHeader(
      kind, isLastOfBatch: true, sequence: tail.sequence, transaction: transaction,
      length: UInt64(payload.count), durableBefore: 0, payloadHash: hash)
    frame.write(to: &buffer, salt: header.salt, chain: &tail.chain)
    buffer.raw(payload)
    buffer.pad(to: FileLayout.alignment)
    tail.end += frame.span
    if buffer.bytes.count > FrameAppender.bufferBytes { try flush() }
    return hash
  }

  private func flush() throws(FileFault) {
    let position = tail.end - UInt64(buffer.bytes.count)
    let (file, files) = (file, files)
    unsafe try buffer.bytes.withBytes { (bytes) throws(FileFault) in
      unsafe try file.writeAll(bytes, at: position, files: files)
    }
    buffer.clear()
  }

  /// Makes the file durable, with a hint to its root.
  func finish(root: UInt64) throws(FileFault) {
    try flush()
    if !files.has(.renamedBeforeSync) { try file.sync() }
    let hint = Hint(count: 1, root: root, durableEnd: tail.end)
    try hint.write(to: file, files, salt: header.salt)
    if !files.has(.renamedBeforeSync) { try file.sync() }
  }
}

extension Hint {
  /// Overwrites the older slot.
  func write(
    to file: any OpenFile, _ files: any FileSystem, salt: UInt64
  ) throws(FileFault) {
    let position = FileLayout.hintPositions[Int(count & 1)]
    unsafe try bytes(salt: salt).withBytes { (bytes) throws(FileFault) in
      unsafe try file.writeAll(bytes, at: position, files: files)
    }
  }
}
