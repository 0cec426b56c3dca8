import CygnetCore

/// What a frame's payload is.
enum FrameKind: UInt8, Sendable, CaseIterable {
  /// One transaction's changes.
  case transaction = 1
  /// Neighbouring segments of one table.
  case chunk = 2
  /// A version of the graph: its catalogue, and where its chunks lie.
  case root = 3
  /// The file was closed here.
  case seal = 4
}

/// The 64 bytes before a payload.
///
/// | at | size | what |
/// |---|---|---|
/// | 0 | 4 | `CGF1` |
/// | 4 | 1 | kind: 1 transaction, 2 chunk, 3 root, 4 seal |
/// | 5 | 1 | bit 0: the last frame of a batch |
/// | 6 | 2 | 0 |
/// | 8 | 8 | sequence, 1 for the file's first frame, one more with each |
/// | 16 | 8 | transaction: of its changes; for other kinds of the latest before |
/// | 24 | 8 | payload's length; the next frame begins at the next multiple of 8 |
/// | 32 | 8 | up to where the file was durable when the frame's batch was written |
/// | 40 | 8 | hash of the payload, seed: the salt |
/// | 48 | 8 | hash of the 48 bytes before, seed: the salt |
/// | 56 | 8 | chain: hash of the 56 bytes before, seed: the chain of the frame before, |
/// |    |   | for the first frame the salt |
struct FrameHeader: Sendable, Equatable {
  static let size = 64
  static let magic: UInt32 = 0x3146_4743

  var kind: FrameKind
  var isLastOfBatch: Bool
  var sequence: UInt64
  var transaction: UInt64
  var length: UInt64
  var durableBefore: UInt64
  var payloadHash: UInt64
  private(set) var chain: UInt64 = 0

  init(
    _ kind: FrameKind, isLastOfBatch: Bool, sequence: UInt64, transaction: UInt64, length: UInt64,
    durableBefore: UInt64, payloadHash: UInt64
  ) {
    self.kind = kind
    self.isLastOfBatch = isLastOfBatch
    self.sequence = sequence
    self.transaction = transaction
    self.length = length
    self.durableBefore = durableBefore
    self.payloadHash = payloadHash
  }

  /// Bytes from this frame's start to the next one's.
  var span: UInt64 { FrameHeader.span(length: length) }

  static func span(length: UInt64) -> UInt64 {
    (UInt64(size) + length + 7) & ~7
  }

  /// Appends the header, chained to `chain`, which becomes its own.
  func write(to writer: inout ByteWriter, salt: UInt64, chain: inout UInt64) {
    var header = ByteWriter()
    header.number(FrameHeader.magic)
    header.number(kind.rawValue)
    header.number(UInt8(isLastOfBatch ? 1 : 0))
    header.number(UInt16(0))
    header.number(sequence)
    header.number(transaction)
    header.number(length)
    header.number(durableBefore)
    header.number(payloadHash)
    header.number(Hash64.of(header.bytes, seed: salt))
    chain = Hash64.of(header.bytes, seed: chain)
    header.number(chain)
    writer.raw(header.bytes)
  }

  /// `nil` where the bytes are no frame's header of this file, whatever came before.
  init?(reading bytes: UnsafeRawBufferPointer, salt: UInt64) {
    guard bytes.count >= FrameHeader.size else { return nil }
    func word(_ place: Int) -> UInt64 {
      // Safety: all places are below the header's size.
      unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    let first = word(0)
    guard UInt32(truncatingIfNeeded: first) == FrameHeader.magic, first >> 41 == 0,
      let kind = FrameKind(rawValue: UInt8(truncatingIfNeeded: first >> 32)),
      unsafe Hash64.of(UnsafeRawBufferPointer(rebasing: bytes[..<48]), seed: salt) == word(48),
      [8, 16, 24, 32].allSatisfy({ word($0) < FileLayout.numberLimit }), word(8) > 0
    else { return nil }
    self.init(
      kind, isLastOfBatch: first >> 40 & 1 != 0, sequence: word(8), transaction: word(16),
      length: word(24), durableBefore: word(32), payloadHash: word(40))
    chain = word(56)
  }

  /// Whether the header follows a frame with this chain.
  static func follows(
    _ bytes: UnsafeRawBufferPointer, chain: UInt64
  ) -> Bool {
    guard bytes.count >= size else { return false }
    // Safety: the header has 64 bytes.
    let found = unsafe UInt64(
      littleEndian: bytes.loadUnaligned(fromByteOffset: 56, as: UInt64.self))
    return unsafe Hash64.of(UnsafeRawBufferPointer(rebasing: bytes[..<56]), seed: chain) == found
  }
}
