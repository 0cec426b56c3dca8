import CygnetCore
package import GraphFile
import GraphStore
import Synchronization

/// Looks for a planted bug, or for one that nobody planted, with all the rig has, a little
/// of each.
package struct PlantedCampaign: Sendable {
  private let bug: PlantedBug?
  private let seed: UInt64
  private let isLong: Bool

  /// - Parameter isLong: looks longer where a bug needs luck to be seen.
  package init(_ bug: PlantedBug?, seed: UInt64, isLong: Bool) {
    self.bug = bug
    self.seed = seed
    self.isLong = isLong
  }

  package enum Part: Sendable, CaseIterable {
    case locks, replacement, transplant, rewrite, sweep, damage, faults, power
  }

  /// - Returns: what gave the bug away; `nil` for nothing.
  package func run(_ parts: [Part] = Part.allCases) throws -> String? {
    for part in parts {
      do {
        switch part {
        case .locks: try locks()
        case .replacement: try replacement()
        case .transplant: try transplant()
        case .rewrite: try rewrite()
        case .sweep: try sweep()
        case .damage: try damage()
        case .faults: try faults()
        case .power: try power()
        }
      } catch let violation as Violation {
        return violation.description
      }
    }
    return nil
  }

  private func power() throws {
    try PowerCampaign(seed: seed, bug: bug).run(cases: isLong ? 1_200 : 300)
  }

  private func sweep() throws { try PowerCampaign(seed: seed, bug: bug).sweep() }

  private func faults() throws {
    try FaultCampaign(seed: seed, transactions: isLong ? 14 : 6, bug: bug).run()
  }

  private func damage() throws {
    for isSealed in [true, false] {
      let damage = try DamageCampaign(seed: seed, size: 24_000, isSealed: isSealed, bug: bug)
      let used = damage.usedBytes
      for length in stride(from: 12_290, to: used, by: max(1, (used - 12_288) / 40)) {
        try damage.cut(at: length)
      }
      for place in stride(from: 12_288, to: used, by: max(1, (used - 12_288) / 500)) {
        _ = try damage.flip(place * 8 + place % 8)
      }
      for number in 0..<40 { _ = try damage.scramble(seed: seed &+ UInt64(number)) }
    }
  }

  /// A frame of another copy of the file is put behind the last one.
  private func transplant() throws {
    let disk = SimulatedDisk(plantedBug: bug)
    let file = try GraphFile.create("g.cygnet", files: disk)
    try commit("A", file)
    let (copy, other) = (SimulatedDisk(), SimulatedDisk(plantedBug: bug))
    copy.put(disk.bytes(of: "g.cygnet") ?? [], at: "g.cygnet")
    let second = try GraphFile.open("g.cygnet", files: copy)
    try commit("B", second)
    let start = second.endOfFrames
    try commit("C", second)
    try commit("D", file)
    let digest = GraphDigest.of(file.store.current)
    let foreign = (copy.bytes(of: "g.cygnet") ?? [])[Int(start)..<Int(second.endOfFrames)]
    let own = (disk.bytes(of: "g.cygnet") ?? [])[..<Int(file.endOfFrames)]
    other.put(Array(own + foreign), at: "g.cygnet")
    do throws(FileFault) {
      let found = try GraphFile.open("g.cygnet", files: other)
      guard GraphDigest.of(found.store.current) != digest else { return }
    } catch {
      return
    }
    throw Violation("a frame of another copy of the file counts")
  }

  /// A commit comes while the file is being rewritten; and a frame of a copy from before is
  /// put behind the last one after.
  private func rewrite() throws {
    let disk = HookedDisk(SimulatedDisk(plantedBug: bug))
    let file = try GraphFile.create("g.cygnet", files: disk)
    try commit("A", file)
    let copy = SimulatedDisk()
    copy.put(disk.base.bytes(of: "g.cygnet") ?? [], at: "g.cygnet")
    let second = try GraphFile.open("g.cygnet", files: copy)
    let start = second.endOfFrames
    disk.onCreating { try? self.commit("B", file) }
    try file.compact()
    let transaction = file.transaction
    for _ in second.transaction..<transaction { try commit("C", second) }
    try commit("D", second)
    let digest = GraphDigest.of(file.store.current)
    guard transaction == 2, file.store.current.catalog.labels["B"] != nil else {
      throw Violation("a commit during a rewrite is lost")
    }
    let other = SimulatedDisk(plantedBug: bug)
    let foreign = (copy.bytes(of: "g.cygnet") ?? [])[Int(start)..<Int(second.endOfFrames)]
    let own = (disk.base.bytes(of: "g.cygnet") ?? [])[..<Int(file.endOfFrames)]
    other.put(Array(own + foreign), at: "g.cygnet")
    _ = try GraphFile.salvage("g.cygnet", to: "saved.cygnet", files: other)
    let saved = try GraphFile.open("saved.cygnet", files: other)
    guard GraphDigest.of(saved.store.current) == digest else {
      throw Violation("a frame from before a rewrite counts after it")
    }
  }

  private func commit(_ label: String, _ file: GraphFile) throws {
    guard let writer = file.store.beginWriting(patience: .seconds(1)) else { return }
    _ = writer.beginStatement()
    _ = try writer.createNode(labels: [try writer.label(label)])
    try file.store.commit(writer)
  }

  /// A file is open for writing once.
  private func locks() throws {
    let disk = SimulatedDisk(plantedBug: bug)
    let file = try GraphFile.create("g.cygnet", files: disk)
    let second: GraphFile?
    do throws(FileFault) {
      second = try GraphFile.open("g.cygnet", files: disk)
    } catch {
      guard error.kind == .locked else { throw Violation("a second writer: \(error.message)") }
      second = nil
    }
    guard second == nil else { throw Violation("two writers have one file open") }
    withExtendedLifetime(file) {}
  }

  /// Another file takes the name between opening and locking.
  private func replacement() throws {
    let disk = SimulatedDisk(plantedBug: bug)
    for name in ["g.cygnet", "other"] {
      let file = try GraphFile.create(name, files: disk)
      try commit(name, file)
      try file.close()
    }
    let file = try GraphFile.open("g.cygnet", files: ReplacingFileSystem(disk))
    guard file.store.current.catalog.labels["other"] != nil else {
      throw Violation("a file is open for writing that its path does not name any more")
    }
  }
}

/// Calls somebody when a file is about to be made.
private final class HookedDisk: FileSystem {
  let base: SimulatedDisk
  private let hook = Mutex<(@Sendable () -> Void)?>(nil)

  init(_ base: SimulatedDisk) { self.base = base }

  var plantedBug: PlantedBug? { base.plantedBug }

  /// - Parameter body: called once.
  func onCreating(_ body: @escaping @Sendable () -> Void) { hook.withLock { $0 = body } }

  func open(_ path: String, _ mode: OpenMode) throws(FileFault) -> any OpenFile {
    if mode == .creating {
      let body = hook.withLock { hook in
        defer { hook = nil }
        return hook
      }
      body?()
    }
    return try base.open(path, mode)
  }

  func identity(of path: String) throws(FileFault) -> FileIdentity? { try base.identity(of: path) }
  func rename(_ path: String, to target: String, replaces: Bool) throws(FileFault) {
    try base.rename(path, to: target, replaces: replaces)
  }
  func remove(_ path: String) throws(FileFault) { try base.remove(path) }
  func syncFolder(of path: String) throws(FileFault) { try base.syncFolder(of: path) }
  func holder(of identity: FileIdentity) -> String? { nil }
}

/// Puts another file in the place of the first that is opened for writing.
private final class ReplacingFileSystem: FileSystem {
  private let base: SimulatedDisk

  init(_ base: SimulatedDisk) { self.base = base }

  var plantedBug: PlantedBug? { base.plantedBug }

  func open(_ path: String, _ mode: OpenMode) throws(FileFault) -> any OpenFile {
    let file = try base.open(path, mode)
    if mode == .writing, base.names.contains("other") {
      try base.rename("other", to: path, replaces: true)
    }
    return file
  }

  func identity(of path: String) throws(FileFault) -> FileIdentity? { try base.identity(of: path) }
  func rename(_ path: String, to target: String, replaces: Bool) throws(FileFault) {
    try base.rename(path, to: target, replaces: replaces)
  }
  func remove(_ path: String) throws(FileFault) { try base.remove(path) }
  func syncFolder(of path: String) throws(FileFault) { try base.syncFolder(of: path) }
  func holder(of identity: FileIdentity) -> String? { nil }
}
