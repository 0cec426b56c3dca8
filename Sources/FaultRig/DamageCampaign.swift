import CygnetCore
package import GraphFile
import GraphStore

/// A file with a known history, cut off and changed in every place.
package struct DamageCampaign: Sendable {
  private struct Frame {
    let position: Int
    let kind: UInt8
    let transaction: UInt64
    /// Where the payload ends.
    let end: Int
    let durableBefore: Int
  }

  /// The file's bytes.
  package let bytes: [UInt8]
  private let isSealed: Bool
  private let bug: PlantedBug?
  /// The state after each commit, by its number.
  private let states: [UInt64: UInt64]
  private let frames: [Frame]
  private let hintEnds: [Int]
  private static let path = "g.cygnet"

  /// - Parameters:
  ///   - size: how large the file becomes at least, in bytes.
  ///   - isSealed: whether it is closed, or left as a crash leaves it.
  package init(seed: UInt64, size: Int, isSealed: Bool, bug: PlantedBug? = nil) throws {
    let disk = SimulatedDisk()
    var options = TrackedGraph.options(checkpointBytes: UInt64(size / 3))
    options.checkpointsInBackground = false
    let file = try GraphFile.create(Self.path, options: options, files: disk)
    var workload = Workload(seed: seed)
    var states = [UInt64(0): GraphDigest.of(Graph())]
    // Some commits come after the last checkpoint.
    var rest = 12
    while try disk.written(Self.path) < size || rest > 0 {
      if try disk.written(Self.path) >= size { rest -= 1 }
      guard let writer = file.store.beginWriting(patience: .seconds(1)) else { break }
      try workload.fill(writer, changes: rest < 12 ? 2 : 6)
      try file.store.commit(writer)
      states[file.transaction] = GraphDigest.of(file.store.current)
    }
    if isSealed { try file.close() }
    let bytes = disk.bytes(of: Self.path) ?? []
    self.bytes = bytes
    disk.endPower(after: 0)
    self.isSealed = isSealed
    self.bug = bug
    self.states = states
    frames = Self.frames(bytes)
    hintEnds = [4_096, 8_192].map { Int(Self.word(bytes, $0 + 16)) }
  }

  private var last: UInt64 { frames.map(\.transaction).max() ?? 0 }

  // MARK: A reader of its own

  private static func word(_ bytes: [UInt8], _ place: Int) -> UInt64 {
    guard place + 8 <= bytes.count else { return 0 }
    return (0..<8).reduce(0) { $0 | UInt64(bytes[place + $1]) << UInt64($1 * 8) }
  }

  private static func frames(_ bytes: [UInt8]) -> [Frame] {
    var frames: [Frame] = []
    var position = 12_288
    while position + 64 <= bytes.count, bytes[position] == 0x43 {
      let length = Int(word(bytes, position + 24))
      frames.append(
        Frame(
          position: position, kind: bytes[position + 4], transaction: word(bytes, position + 16),
          end: position + 64 + length, durableBefore: Int(word(bytes, position + 32))))
      position = (position + 64 + length + 7) & ~7
    }
    return frames
  }

  /// Bytes that have been written, rather than made room for.
  package var usedBytes: Int { frames.last?.end ?? 12_288 }

  // MARK: Cuts

  /// Looks at the file cut off after so many bytes.
  ///
  /// - Throws: `Violation`.
  package func cut(at length: Int) throws {
    let disk = SimulatedDisk(plantedBug: bug)
    let rest = Array(bytes[..<length])
    disk.put(rest, at: Self.path)
    let whole = frames.prefix { $0.end <= length }
    let commit = whole.map(\.transaction).max() ?? 0
    let recorded = max(hintEnds.max() ?? 0, whole.map(\.durableBefore).max() ?? 0)
    do throws(FileFault) {
      let file = try GraphFile.open(Self.path, files: disk)
      guard length >= max(recorded, 12_288) else {
        throw FileFault(.exists, "it opens although it was durable up to byte \(recorded)")
      }
      guard GraphDigest.of(file.store.current) == states[commit],
        file.store.current.storageFailures == 0
      else { throw FileFault(.exists, "it opens to another state than that after \(commit)") }
    } catch {
      switch error.kind {
      case .exists: throw Violation("cut at byte \(length): \(error.message)")
      case .damaged, .notAGraph:
        if length < 12_288 { return }
        guard length < recorded else {
          throw Violation("cut at byte \(length): refused: \(error.message)")
        }
        guard error.message.contains("number \(commit)") else {
          throw Violation("cut at byte \(length): \(commit) is not named: \(error.message)")
        }
        try salvage(disk, commit, "cut at byte \(length)")
      default: throw Violation("cut at byte \(length): \(error.message)")
      }
    }
  }

  private func salvage(_ disk: SimulatedDisk, _ commit: UInt64, _ context: String) throws {
    do throws(FileFault) {
      let report = try GraphFile.salvage(Self.path, to: "saved.cygnet", files: disk)
      let saved = try GraphFile.open("saved.cygnet", files: disk)
      guard report.transaction == commit, report.isExact, saved.transaction == commit,
        GraphDigest.of(saved.store.current) == states[commit]
      else { throw FileFault(.exists, "saves commit \(report.transaction) of \(commit)") }
    } catch {
      throw Violation("\(context): salvage: \(error.message)")
    }
  }

  // MARK: Changes

  package enum Outcome: Sendable {
    case same, refused, torn
  }

  /// Looks at the file with one bit turned.
  ///
  /// - Throws: `Violation`.
  package func flip(_ bit: Int) throws -> Outcome {
    var changed = bytes
    changed[bit >> 3] ^= 1 << UInt8(bit & 7)
    let byte = bit >> 3
    return try look(changed, byte..<byte + 1, "bit \(bit & 7) of byte \(byte) turned")
  }

  /// Looks at the file after a larger change: bytes overwritten, zeroed, moved, or a frame
  /// put in another's place.
  ///
  /// - Throws: `Violation`.
  package func scramble(seed: UInt64) throws -> Outcome {
    var random = SplitMix64(seed: seed)
    func below(_ limit: Int) -> Int { Int(random.next() % UInt64(max(1, limit))) }
    var changed = bytes
    let (start, count) = (below(usedBytes), 1 + below(700))
    var range = start..<min(changed.count, start + count)
    switch below(4) {
    case 0: for place in range { changed[place] = UInt8(truncatingIfNeeded: random.next()) }
    case 1: for place in range { changed[place] = 0 }
    case 2:
      let from = below(usedBytes - range.count)
      changed.replaceSubrange(range, with: bytes[from..<from + range.count])
    default:
      let (one, other) = (frames[below(frames.count)], frames[below(frames.count)])
      let moved = bytes[one.position..<one.end]
      let room = other.position..<min(bytes.count, other.position + moved.count)
      changed.replaceSubrange(room, with: moved.prefix(room.count))
      range = room
    }
    return try look(changed, range, "scrambled with seed \(seed)")
  }

  private func look(
    _ changed: [UInt8], _ touched: Range<Int>, _ context: String
  ) throws -> Outcome {
    let disk = SimulatedDisk(plantedBug: bug)
    disk.put(changed, at: Self.path)
    let file: GraphFile
    do throws(FileFault) {
      file = try GraphFile.open(Self.path, files: disk)
    } catch {
      return .refused
    }
    let graph = file.store.current
    let digest = GraphDigest.of(graph)
    if graph.storageFailures > 0 { return .refused }
    if digest == states[last] { return file.notice == nil ? .same : .torn }
    // In a file that was not closed nothing tells that the last batch was durable. Where
    // more than it is gone, nothing tells that of the one before, and so on.
    let kept = file.transaction
    let lost = frames.filter { $0.transaction > kept && $0.kind == 1 }
    if !isSealed, digest == states[kept],
      lost.allSatisfy({ touched.overlaps($0.position..<$0.end) })
    {
      guard file.notice != nil || touched.upperBound >= usedBytes else {
        throw Violation("\(context): commit \(last) is gone without a word")
      }
      return .torn
    }
    throw Violation("\(context): a wrong answer")
  }
}

extension SimulatedDisk {
  /// Where the last byte that is not zero lies.
  fileprivate func written(_ path: String) throws -> Int {
    (bytes(of: path)?.lastIndex { $0 != 0 } ?? 0) + 1
  }
}
