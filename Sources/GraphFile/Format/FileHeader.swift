import CygnetCore

/// Where the parts of a file lie.
enum FileLayout {
  /// Written once, with the file.
  static let headerSize = 4_096
  static let hintPositions: [UInt64] = [4_096, 8_192]
  static let firstFrame: UInt64 = 12_288
  /// Counts and positions stay below, so that sums of them fit whatever a file says.
  static let numberLimit: UInt64 = 1 << 62
  /// Frames begin at multiples of this.
  static let alignment = 8
}

/// The first 4 KiB of a file.
///
/// | at | size | what |
/// |---|---|---|
/// | 0 | 8 | `CYGNET`, 0x1A, 0x0A |
/// | 8 | 2 | format, major: readers refuse others |
/// | 10 | 2 | format, minor |
/// | 12 | 4 | 0 |
/// | 16 | 16 | the graph's own number, kept by rewrites and copies |
/// | 32 | 8 | salt, new with each rewrite |
/// | 40 | 8 | features that a reader may ignore, a bit each |
/// | 48 | 8 | features that a writer must know; others may read |
/// | 56 | 8 | features that everybody must know |
/// | 64 | 4024 | 0 |
/// | 4088 | 8 | hash of all before, seed 0 |
struct FileHeader: Sendable, Equatable {
  static let magic: [UInt8] = Array("CYGNET".utf8) + [0x1A, 0x0A]
  static let major: UInt16 = 1

  var minor: UInt16 = 0
  var number: (UInt64, UInt64)
  var salt: UInt64
  var compatibleFeatures: UInt64 = 0
  var readableFeatures: UInt64 = 0
  var incompatibleFeatures: UInt64 = 0

  init(number: (UInt64, UInt64), salt: UInt64) {
    self.number = number
    self.salt = salt
  }

  /// Whether there are only features that a writer of this version knows.
  var isWritable: Bool { readableFeatures == 0 }

  static func == (left: FileHeader, right: FileHeader) -> Bool {
    left.bytes == right.bytes
  }

  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.raw(FileHeader.magic)
    writer.number(FileHeader.major)
    writer.number(minor)
    writer.number(UInt32(0))
    writer.number(number.0)
    writer.number(number.1)
    writer.number(salt)
    writer.number(compatibleFeatures)
    writer.number(readableFeatures)
    writer.number(incompatibleFeatures)
    writer.pad(to: FileLayout.headerSize - 8)
    writer.number(Hash64.of(writer.bytes, seed: 0))
    return writer.bytes
  }

  /// - Parameter bytes: the file's first 4 KiB, or all it has.
  init(reading bytes: [UInt8], path: String) throws(FileFault) {
    guard bytes.count >= 8, Array(bytes[..<8]) == FileHeader.magic else {
      throw FileFault(
        .notAGraph, "`\(path)` is not a Cygnet file: it does not begin as one",
        suggestion: bytes.isEmpty ? "the file is empty" : nil)
    }
    guard bytes.count == FileLayout.headerSize else {
      throw .damaged("`\(path)` is cut off inside of its header, at byte \(bytes.count)")
    }
    var reader = ByteReader(bytes)
    _ = try reader.number(UInt64.self)
    let major = try reader.number(UInt16.self)
    minor = try reader.number()
    _ = try reader.number(UInt32.self)
    number = (try reader.number(), try reader.number())
    salt = try reader.number()
    compatibleFeatures = try reader.number()
    readableFeatures = try reader.number()
    incompatibleFeatures = try reader.number()
    let body = Array(bytes[..<(FileLayout.headerSize - 8)])
    var last = ByteReader(Array(bytes[(FileLayout.headerSize - 8)...]))
    guard try last.number() == Hash64.of(body, seed: 0) else {
      throw .damaged("the header of `\(path)` is damaged")
    }
    guard major == FileHeader.major, incompatibleFeatures == 0 else {
      throw FileFault(
        .unsupported,
        "`\(path)` has format \(major).\(minor)"
          + (incompatibleFeatures == 0
            ? "" : " with features 0x\(String(incompatibleFeatures, radix: 16))")
          + "; this version reads format \(FileHeader.major)",
        suggestion: "open it with a newer Cygnet")
    }
  }
}

/// A place to start reading from, kept in two slots of 4 KiB that are overwritten in
/// turn. Nothing depends on it: without hints a file is read from its first frame.
///
/// | at | size | what |
/// |---|---|---|
/// | 0 | 8 | counts the hints of a file |
/// | 8 | 8 | position of a ROOT frame; 0 for none |
/// | 16 | 8 | up to where the file was durable |
/// | 24 | 8 | hash of all before, the salt as seed |
struct Hint: Sendable, Equatable {
  var count: UInt64
  var root: UInt64
  var durableEnd: UInt64

  static let size = 32

  init(count: UInt64, root: UInt64, durableEnd: UInt64) {
    self.count = count
    self.root = root
    self.durableEnd = durableEnd
  }

  func bytes(salt: UInt64) -> [UInt8] {
    var writer = ByteWriter()
    writer.number(count)
    writer.number(root)
    writer.number(durableEnd)
    writer.number(Hash64.of(writer.bytes, seed: salt))
    return writer.bytes
  }

  /// `nil` for a slot that is empty or damaged.
  init?(reading bytes: [UInt8], salt: UInt64) {
    guard bytes.count == Hint.size else { return nil }
    var reader = ByteReader(bytes)
    guard let count: UInt64 = try? reader.number(), let root: UInt64 = try? reader.number(),
      let end: UInt64 = try? reader.number(), let hash: UInt64 = try? reader.number(),
      hash == Hash64.of(Array(bytes[..<24]), seed: salt),
      (1..<FileLayout.numberLimit).contains(count), root <= end, end < FileLayout.numberLimit
    else { return nil }
    self.init(count: count, root: root, durableEnd: end)
  }
}
