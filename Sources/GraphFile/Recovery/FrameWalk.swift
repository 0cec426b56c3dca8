import CygnetCore

/// A file read from some frame on, each compared with the chain.
struct FrameWalk {
  /// Why a walk ended.
  enum End: Equatable {
    /// Nothing but zeros, or nothing, follows.
    case clean
    /// Bytes follow that are no frame.
    case broken
  }

  struct Frame {
    let position: UInt64
    let header: FrameHeader
  }

  private let window: FileWindow
  private let files: any FileSystem
  let salt: UInt64
  private(set) var position: UInt64
  private(set) var chain: UInt64
  private(set) var sequence: UInt64
  private(set) var transaction: UInt64
  /// The greatest durable end that a frame has told of.
  private(set) var durableEnd: UInt64 = 0
  /// Whether the next frame's chain is taken as it is.
  var trustsFirst = false

  /// - Parameter start: a frame's position; its header is trusted where `chain` is `nil`.
  init(
    _ window: FileWindow, _ files: any FileSystem, salt: UInt64, from start: UInt64,
    chain: UInt64, sequence: UInt64, transaction: UInt64
  ) {
    self.window = window
    self.files = files
    self.salt = salt
    self.chain = chain
    self.sequence = sequence
    self.transaction = transaction
    position = start
  }

  /// The next frame, whole, its payload compared with its hash unless that is a chunk's
  /// below `trusted`; `nil` where there is none.
  mutating func next(trusted: UInt64 = 0) throws(FileFault) -> Frame? {
    // The bytes that pad a last frame may be missing.
    guard let found = try window.header(at: position, salt: salt),
      found.sequence == sequence + 1, found.length <= window.size,
      position + UInt64(FrameHeader.size) + found.length <= window.size
    else { return nil }
    if !trustsFirst, !files.has(.chainUnchecked) {
      guard try window.follows(position, chain: chain) else { return nil }
    }
    if found.kind != .chunk || position >= trusted && !files.has(.rootBeforeChunks) {
      guard
        try window.hasPayload(found, at: position, salt: salt)
          || files.has(.payloadHashUnchecked)
      else { return nil }
    }
    let frame = Frame(position: position, header: found)
    trustsFirst = false
    position += found.span
    chain = found.chain
    sequence = found.sequence
    transaction = max(transaction, found.transaction)
    durableEnd = max(durableEnd, found.durableBefore)
    return frame
  }

  /// What follows where `next` found no frame.
  func end() throws(FileFault) -> End {
    try window.lastByteThatIsNotZero(from: position) == nil ? .clean : .broken
  }
}

/// A file through a window that moves along.
final class FileWindow {
  private let file: any OpenFile
  let size: UInt64
  private var start: UInt64 = 0
  private var count = 0
  private let bytes = Buffer<UInt8>(capacity: FileWindow.capacity)
  private static let capacity = 1 << 16
  private static let jumpCapacity = 1 << 12

  init(_ file: any OpenFile) throws(FileFault) {
    self.file = file
    size = try file.size()
  }

  /// Bytes in the window from a position on, at least `count` unless the file ends.
  private func view(
    _ position: UInt64, _ wanted: Int
  ) throws(FileFault) -> UnsafeRawBufferPointer {
    if position < start || position + UInt64(wanted) > start + UInt64(count) {
      // Who jumps ahead mostly wants a header and no more.
      let jumps = position > start + UInt64(count)
      let most = jumps ? max(wanted, FileWindow.jumpCapacity) : FileWindow.capacity
      start = position
      count = 0
      let limit = position < size ? Int(min(UInt64(most), size - position)) : 0
      // Safety: the buffer has `capacity` bytes.
      let room = unsafe UnsafeMutableRawBufferPointer(start: bytes.base, count: limit)
      if limit > 0 { unsafe try file.readAll(room, at: position) }
      count = limit
    }
    let offset = Int(position - start)
    return unsafe UnsafeRawBufferPointer(
      start: bytes.base + min(offset, count), count: max(0, count - offset))
  }

  func header(at position: UInt64, salt: UInt64) throws(FileFault) -> FrameHeader? {
    unsafe FrameHeader(reading: try view(position, FrameHeader.size), salt: salt)
  }

  func follows(_ position: UInt64, chain: UInt64) throws(FileFault) -> Bool {
    unsafe FrameHeader.follows(try view(position, FrameHeader.size), chain: chain)
  }

  /// A frame's payload, with the slack that `ByteReader` wants; `nil` where the file ends
  /// before.
  func payload(_ header: FrameHeader, at position: UInt64) throws(FileFault) -> Buffer<UInt8>? {
    let first = position + UInt64(FrameHeader.size)
    guard header.length <= size, first + header.length <= size else { return nil }
    let length = Int(header.length)
    let payload = Buffer<UInt8>(repeating: 0, count: length + ByteReader.slack)
    // Safety: the buffer has more than `length` bytes.
    let room = unsafe UnsafeMutableRawBufferPointer(start: payload.base, count: length)
    if length <= FileWindow.capacity / 4 {
      let found = unsafe try view(first, length)
      unsafe room.copyMemory(from: UnsafeRawBufferPointer(rebasing: found[..<length]))
    } else {
      unsafe try file.readAll(room, at: first)
    }
    return payload
  }

  func hasPayload(
    _ header: FrameHeader, at position: UInt64, salt: UInt64
  ) throws(FileFault) -> Bool {
    guard let payload = try payload(header, at: position) else { return false }
    // Safety: the buffer has more than `length` bytes.
    let hash = unsafe Hash64.of(
      UnsafeRawBufferPointer(start: payload.base, count: Int(header.length)), seed: salt)
    return hash == header.payloadHash
  }

  /// `nil` where all are.
  func lastByteThatIsNotZero(from first: UInt64) throws(FileFault) -> UInt64? {
    var last: UInt64?
    var position = first
    while position < size {
      let part = unsafe try view(position, 1)
      if unsafe part.isEmpty { break }
      if let place = unsafe part.lastIndex(where: { $0 != 0 }) { last = position + UInt64(place) }
      position += UInt64(part.count)
    }
    return last
  }

  /// The next frame whose header and payload are whole, whatever lies before it.
  func nextWholeFrame(
    from first: UInt64, salt: UInt64
  ) throws(FileFault) -> FrameWalk.Frame? {
    var position = (first + 7) & ~7
    while position + UInt64(FrameHeader.size) <= size {
      let part = unsafe try view(position, FrameHeader.size)
      // Safety: the window has a header's bytes from here on.
      let magic = unsafe UInt32(littleEndian: part.loadUnaligned(as: UInt32.self))
      if magic == FrameHeader.magic, let header = try header(at: position, salt: salt),
        try hasPayload(header, at: position, salt: salt)
      {
        return FrameWalk.Frame(position: position, header: header)
      }
      position += 8
    }
    return nil
  }
}
