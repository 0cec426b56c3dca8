/// UTF-8 text as 16 bytes: length, first four bytes, and either the next eight
/// bytes or a pointer. Whoever holds a view keeps the pointed-to arena alive.
@safe @frozen @usableFromInline package struct TextView: BitwiseCopyable, Sendable {
  /// Low half: length in bytes. High half: the first four bytes.
  @usableFromInline package let head: UInt64
  /// Bytes 4 to 11 of a text of at most 12 bytes, else the text's address.
  @usableFromInline package let tail: UInt64

  package static let inlineLimit = 12

  @inlinable package var length: Int { Int(head & 0xFFFF_FFFF) }

  /// A view of `bytes`, which must outlive it when longer than `inlineLimit`.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let length = bytes.count
    var start: UInt64 = 0
    var rest: UInt64 = 0
    // Safety: every index is below `length`.
    for index in 0..<min(4, length) { unsafe start |= UInt64(bytes[index]) << UInt64(index * 8) }
    if length <= TextView.inlineLimit {
      for index in 4..<max(4, length) {
        unsafe rest |= UInt64(bytes[index]) << UInt64((index - 4) * 8)
      }
    } else {
      rest = UInt64(UInt(bitPattern: bytes.baseAddress))
    }
    head = UInt64(UInt32(truncatingIfNeeded: length)) | start << 32
    tail = rest
  }

  package static let empty = unsafe TextView(UnsafeBufferPointer(start: nil, count: 0))

  @inlinable package func withBytes<Answer>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Answer
  ) rethrows -> Answer {
    let length = self.length
    if length <= 12 {
      var inline = (head >> 32 | tail << 32, tail >> 32)
      return try unsafe withUnsafeBytes(of: &inline) { raw in
        // Safety: `inline` holds 16 bytes, of which `length` ≤ 12 are read.
        try unsafe body(
          UnsafeBufferPointer(rebasing: raw.bindMemory(to: UInt8.self)[0..<length]))
      }
    }
    // Safety: the arena that holds the bytes is kept alive by the column.
    return try unsafe body(
      UnsafeBufferPointer(
        start: UnsafePointer<UInt8>(bitPattern: UInt(tail)), count: length))
  }

  @inlinable package static func == (left: TextView, right: TextView) -> Bool {
    guard left.head == right.head else { return false }
    if left.length <= 12 || left.tail == right.tail { return left.tail == right.tail }
    return compareSlowly(left, right) == 0
  }

  /// Negative, zero or positive by code-point order.
  package static func compare(_ left: TextView, _ right: TextView) -> Int {
    let (a, b) = (UInt32(left.head >> 32).byteSwapped, UInt32(right.head >> 32).byteSwapped)
    if a != b { return a < b ? -1 : 1 }
    return compareSlowly(left, right)
  }

  @usableFromInline package static func compareSlowly(_ left: TextView, _ right: TextView) -> Int {
    unsafe left.withBytes { a in unsafe right.withBytes { b in unsafe CodePoints.compare(a, b) } }
  }

  package var string: String { unsafe withBytes { unsafe String(decoding: $0, as: UTF8.self) } }

  package var hash: UInt64 {
    var hash = head &* 0x9E37_79B9_7F4A_7C15
    if length <= TextView.inlineLimit {
      hash ^= tail
    } else {
      unsafe withBytes { bytes in
        // FNV-1a over the bytes.
        for index in 0..<bytes.count {
          // Safety: `index` is below the count.
          hash = unsafe (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
        }
      }
    }
    return Hashing.mix(hash)
  }
}

@usableFromInline package enum Hashing {
  /// Spreads a number over all 64 bits (the finaliser of SplitMix64).
  @inlinable package static func mix(_ value: UInt64) -> UInt64 {
    var x = value
    x = (x ^ x >> 30) &* 0xBF58_476D_1CE4_E5B9
    x = (x ^ x >> 27) &* 0x94D0_49BB_1331_11EB
    return x ^ x >> 31
  }
}

/// Memory for texts, append-only, so that views into it stay good.
@safe package final class TextArena: @unchecked Sendable {
  // Safety: one owner at a time appends; readers know of what lay there before.
  private var chunks: [Buffer<UInt8>] = []
  private var used = 0
  package private(set) var byteSize = 0

  package init() {}

  /// An arena for views into `bytes`.
  package init(holding bytes: Buffer<UInt8>) {
    chunks = [bytes]
    used = bytes.capacity
    byteSize = bytes.capacity
  }

  /// Copies `text` in and returns a view of the copy.
  package func append(_ text: String) -> TextView {
    var text = text
    return text.withUTF8 { unsafe append($0) }
  }

  package func append(_ bytes: UnsafeBufferPointer<UInt8>) -> TextView {
    guard bytes.count > TextView.inlineLimit else { return unsafe TextView(bytes) }
    if chunks.isEmpty || used + bytes.count > chunks[chunks.count - 1].capacity {
      let size = max(bytes.count, min(65_536, max(256, byteSize)))
      chunks.append(Buffer(capacity: size))
      byteSize += size
      used = 0
    }
    // Safety: the chunk has room for `count` bytes after `used`.
    let start = unsafe chunks[chunks.count - 1].base + used
    unsafe start.update(from: bytes.baseAddress!, count: bytes.count)
    used += bytes.count
    return unsafe TextView(UnsafeBufferPointer(start: start, count: bytes.count))
  }
}
