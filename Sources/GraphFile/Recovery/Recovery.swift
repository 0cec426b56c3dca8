import CygnetCore
import GraphStore

/// What opening a file finds in it.
struct Recovered {
  var header: FileHeader
  /// The version after the last whole transaction.
  var graph: Graph
  var reader: ChunkReader
  /// The newest root's.
  var directory = Directory()
  var rootTransaction: UInt64 = 0
  var rootPosition: UInt64 = 0
  /// The end of what is whole.
  var tail: Journal.Tail
  /// Hints of the file so far.
  var hintCount: UInt64 = 0
  /// Up to where the file is known to be durable.
  var durableEnd: UInt64 = 0
  /// Bytes of an unfinished batch behind the tail.
  var tornBytes: UInt64 = 0
  var isSealed = false
}

/// Finds the newest version in a file. Changes nothing.
///
/// A frame that is not whole ends the file where nothing tells that it was durable: a torn
/// tail, which was never acknowledged. Where a hint, or the mark of a later frame, does
/// tell so, the file is damaged and refused.
struct Recovery {
  private let file: any OpenFile
  private let files: any FileSystem
  private let path: String
  /// Whether frames count only up to the last whole batch, since the file may be being
  /// written to.
  private let isShared: Bool

  init(_ file: any OpenFile, _ files: any FileSystem, path: String, isShared: Bool) {
    self.file = file
    self.files = files
    self.path = path
    self.isShared = isShared
  }

  static let salvageHint = "`cygnet salvage FILE NEW` saves what is whole into a new file"

  /// - Parameter health: takes note of chunks that cannot be read later.
  func run(health: StorageHealth = StorageHealth()) throws(FileFault) -> Recovered {
    guard isShared else { return try attempt(health) }
    // What is written while it is being read looks damaged for a moment.
    for _ in 0..<Recovery.sharedAttempts {
      do throws(FileFault) {
        return try attempt(health)
      } catch {
        guard error.kind == .damaged else { throw error }
      }
    }
    return try attempt(health)
  }

  private static let sharedAttempts = 5

  private func attempt(_ health: StorageHealth) throws(FileFault) -> Recovered {
    let header = try Recovery.header(file, path)
    let hints = try Recovery.hints(file, header)
    let recordedEnd = hints.map(\.durableEnd).max() ?? 0
    let window = try FileWindow(file)
    guard recordedEnd <= window.size else { throw try cutOff(window, header, recordedEnd) }

    var walk = FrameWalk(
      window, files, salt: header.salt, from: FileLayout.firstFrame, chain: header.salt,
      sequence: 0, transaction: 0)
    var base: RootPlace?
    if let hint = hints.first, hint.root != 0 {
      let root = try root(window, header, at: hint.root)
      base = root
      walk = try FrameWalk(
        window, files, salt: header.salt, startingAt: root.replayFrom, path: path)
    }
    let found = try frames(&walk, trusted: recordedEnd)
    var recovered = try load(found, base, window, header, health)
    recovered.hintCount = hints.first?.count ?? 0
    recovered.tail = found.tail
    try judge(&recovered, walk, window, recordedEnd: recordedEnd)
    return recovered
  }

  // MARK: Header and hints

  static func header(_ file: any OpenFile, _ path: String) throws(FileFault) -> FileHeader {
    let size = try file.size()
    let bytes = try read(file, at: 0, Int(min(size, UInt64(FileLayout.headerSize))))
    let header = try FileHeader(reading: bytes, path: path)
    guard size >= FileLayout.firstFrame else {
      throw .damaged(
        "`\(path)` is cut off at byte \(size), before its first frame at \(FileLayout.firstFrame)")
    }
    return header
  }

  /// The hints that are whole, the newest first.
  static func hints(_ file: any OpenFile, _ header: FileHeader) throws(FileFault) -> [Hint] {
    var hints: [Hint] = []
    for position in FileLayout.hintPositions {
      let bytes = try read(file, at: position, Hint.size)
      if let hint = Hint(reading: bytes, salt: header.salt) { hints.append(hint) }
    }
    return hints.sorted { $0.count > $1.count }
  }

  private static func read(
    _ file: any OpenFile, at position: UInt64, _ count: Int
  ) throws(FileFault) -> [UInt8] {
    let buffer = Buffer<UInt8>(repeating: 0, count: count)
    // Safety: the buffer has `count` bytes.
    unsafe try file.readAll(
      UnsafeMutableRawBufferPointer(start: buffer.base, count: count), at: position)
    return (0..<count).map { buffer[$0] }
  }

  // MARK: Frames

  private struct RootPlace {
    let position: UInt64
    let header: FrameHeader
    let replayFrom: UInt64
  }

  private struct Frames {
    var transactions: [FrameWalk.Frame] = []
    var root: FrameWalk.Frame?
    var tail: Journal.Tail
    var isSealed = false
  }

  private func root(
    _ window: FileWindow, _ header: FileHeader, at position: UInt64
  ) throws(FileFault) -> RootPlace {
    guard let found = try window.header(at: position, salt: header.salt), found.kind == .root,
      try window.hasPayload(found, at: position, salt: header.salt)
        || files.has(.payloadHashUnchecked),
      let payload = try window.payload(found, at: position)
    else {
      throw FileFault(
        .damaged, "`\(path)` is damaged: the root at byte \(position) is not whole",
        suggestion: Recovery.salvageHint)
    }
    var reader = ByteReader(payload, to: Int(found.length))
    let replayFrom = try reader.varint()
    guard replayFrom >= FileLayout.firstFrame, replayFrom <= position else {
      throw .damaged("`\(path)` is damaged: the root at byte \(position) has a wrong start")
    }
    return RootPlace(position: position, header: found, replayFrom: replayFrom)
  }

  private func frames(
    _ walk: inout FrameWalk, trusted: UInt64 = 0
  ) throws(FileFault) -> Frames {
    func tail() -> Journal.Tail {
      Journal.Tail(
        end: walk.position, sequence: walk.sequence, transaction: walk.transaction,
        chain: walk.chain)
    }
    var found = Frames(tail: tail())
    var batch = found
    while let frame = try walk.next(trusted: trusted) {
      batch.isSealed = frame.header.kind == .seal
      switch frame.header.kind {
      case .transaction: batch.transactions.append(frame)
      case .root: batch.root = frame
      case .chunk, .seal: break
      }
      batch.tail = tail()
      if frame.header.isLastOfBatch || !isShared { found = batch }
    }
    return found
  }

  // MARK: Versions

  private func load(
    _ found: Frames, _ base: RootPlace?, _ window: FileWindow, _ header: FileHeader,
    _ health: StorageHealth
  ) throws(FileFault) -> Recovered {
    let reader = ChunkReader(file, files, salt: header.salt, path: path, health: health)
    var recovered = Recovered(
      header: header, graph: Graph(GraphParts(), health: health), reader: reader, tail: found.tail)
    recovered.isSealed = found.isSealed
    let root = found.root.map { ($0.position, $0.header) } ?? base.map { ($0.position, $0.header) }
    if let (position, rootHeader) = root {
      try load(position, rootHeader, window, into: &recovered)
    }
    try replay(found.transactions, window, into: &recovered)
    return recovered
  }

  private func load(
    _ position: UInt64, _ header: FrameHeader, _ window: FileWindow, into recovered: inout Recovered
  ) throws(FileFault) {
    guard let payload = try window.payload(header, at: position) else {
      throw .damaged("`\(path)` is damaged: the root at byte \(position) is not whole")
    }
    var reader = ByteReader(payload, to: Int(header.length))
    do throws(FileFault) {
      let (parts, directory, _) = try RootCoding.read(&reader, position: position)
      recovered.graph = try StoredGraph(parts, directory, recovered.reader).graph
      recovered.directory = directory
      recovered.rootTransaction = header.transaction
      recovered.rootPosition = position
    } catch {
      throw FileFault(
        .damaged, "`\(path)` is damaged: the root at byte \(position): \(error.message)",
        suggestion: Recovery.salvageHint)
    }
  }

  private func replay(
    _ frames: [FrameWalk.Frame], _ window: FileWindow, into recovered: inout Recovered
  ) throws(FileFault) {
    var transaction = recovered.rootTransaction
    if files.has(.replaySkipsOne), transaction > 0 { transaction += 1 }
    let isNew = { (frame: FrameWalk.Frame) in
      frame.header.transaction > transaction || files.has(.replayedTwice)
    }
    let new = frames.filter(isNew)
    guard !new.isEmpty else { return }
    let writer = GraphWriter.replaying(recovered.graph)
    for frame in new {
      let number = frame.header.transaction
      guard number == transaction + 1 || files.has(.replayedTwice) || files.has(.replaySkipsOne)
      else {
        throw damaged(frame, "transaction \(number) comes after \(transaction)")
      }
      guard let payload = try window.payload(frame.header, at: frame.position) else {
        throw damaged(frame, "it is not whole")
      }
      var reader = ByteReader(payload, to: Int(frame.header.length))
      do throws(FileFault) {
        try TransactionCoding.replay(&reader, on: writer)
      } catch {
        throw damaged(frame, error.message)
      }
      transaction = number
    }
    recovered.graph = writer.graph
  }

  private func damaged(_ frame: FrameWalk.Frame, _ what: String) -> FileFault {
    FileFault(
      .damaged, "`\(path)` is damaged: the frame at byte \(frame.position): \(what)",
      suggestion: Recovery.salvageHint)
  }

  // MARK: What came since

  /// Adds what whole batches have brought since; `nil` where nothing has. Starts anew
  /// where a version came without its changes, or the file is not what it was.
  func catchUp(_ known: Recovered) throws(FileFault) -> Recovered? {
    let window = try FileWindow(file)
    var walk = FrameWalk(
      window, files, salt: known.header.salt, from: known.tail.end, chain: known.tail.chain,
      sequence: known.tail.sequence, transaction: known.tail.transaction)
    let found = try frames(&walk)
    guard found.tail != known.tail else {
      // The writer may have cut off what it could not make durable, and gone on.
      let end = try walk.end()
      guard window.size < known.tail.end || end == .broken else { return nil }
      let recovered = try run(health: known.reader.health)
      return recovered.tail == known.tail ? nil : recovered
    }
    let numbers = found.transactions.map(\.header.transaction)
    let isGapless = numbers.enumerated().allSatisfy {
      $1 == known.tail.transaction + UInt64($0) + 1
    }
    let last = numbers.last ?? known.tail.transaction
    guard isGapless, found.root.map({ $0.header.transaction <= last }) ?? true else {
      return try run(health: known.reader.health)
    }
    var recovered = known
    recovered.tail = found.tail
    recovered.isSealed = found.isSealed
    recovered.rootTransaction = known.tail.transaction
    try replay(found.transactions, window, into: &recovered)
    return recovered
  }

  // MARK: Torn or damaged

  /// Tells a torn tail, which is let pass, from damage.
  private func judge(
    _ recovered: inout Recovered, _ walk: FrameWalk, _ window: FileWindow, recordedEnd: UInt64
  ) throws(FileFault) {
    // In a file that is being written to, what comes after the last batch is not there yet.
    let end = walk.position
    var durableEnd = max(recordedEnd, walk.durableEnd)
    let isBroken = try walk.end() == .broken
    var later = 0
    if isBroken {
      var position = end
      while let frame = try window.nextWholeFrame(from: position, salt: walk.salt) {
        position = frame.position + frame.header.span
        if frame.header.sequence <= walk.sequence { continue }
        later += 1
        durableEnd = max(durableEnd, frame.header.durableBefore)
      }
    }
    recovered.durableEnd = durableEnd
    let isDamaged = durableEnd > end
    if isDamaged && !files.has(.damageTakenForTorn) || isBroken && files.has(.tornTakenForDamage) {
      let rest =
        later == 0
        ? "nothing whole comes after it"
        : "\(later) whole frame\(later == 1 ? "" : "s") come\(later == 1 ? "s" : "") after it"
      throw FileFault(
        .damaged,
        "`\(path)` is damaged at byte \(end), before byte \(durableEnd), up to which it was "
          + "durable; the last whole commit before is number \(walk.transaction), and \(rest)",
        suggestion: Recovery.salvageHint)
    }
    if isBroken, let last = try window.lastByteThatIsNotZero(from: end) {
      recovered.tornBytes = last + 1 - end
    }
  }

  /// The fault of a file that ends before its durable end.
  private func cutOff(
    _ window: FileWindow, _ header: FileHeader, _ recordedEnd: UInt64
  ) throws(FileFault) -> FileFault {
    var walk = FrameWalk(
      window, files, salt: header.salt, from: FileLayout.firstFrame, chain: header.salt,
      sequence: 0, transaction: 0)
    while try walk.next() != nil {}
    return FileFault(
      .damaged,
      "`\(path)` is cut off at byte \(window.size), before byte \(recordedEnd), up to which it "
        + "was durable; its last whole commit is number \(walk.transaction)",
      suggestion: Recovery.salvageHint)
  }
}

extension FrameWalk {
  /// A walk from a frame whose predecessor is not looked at.
  init(
    _ window: FileWindow, _ files: any FileSystem, salt: UInt64, startingAt position: UInt64,
    path: String
  ) throws(FileFault) {
    guard let header = try window.header(at: position, salt: salt) else {
      throw FileFault(
        .damaged, "`\(path)` is damaged: the frame at byte \(position) is not whole",
        suggestion: Recovery.salvageHint)
    }
    self.init(
      window, files, salt: salt, from: position, chain: 0, sequence: header.sequence &- 1,
      transaction: header.transaction)
    trustsFirst = true
  }
}
