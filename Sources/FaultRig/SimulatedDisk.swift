package import CygnetCore
package import GraphFile
import Synchronization

/// A disk in memory that forgets what was not synced when its power is cut.
///
/// Between two syncs of a file each write may be lost, kept, or torn at any byte, in any
/// combination, and so may changes of its length; names likewise, until their folder is
/// synced. A sync that fails drops what it should have written and calls it clean, as file
/// systems do.
package final class SimulatedDisk: FileSystem {
  fileprivate enum Change: Sendable {
    case write(position: Int, bytes: [UInt8])
    case resize(Int)
  }

  fileprivate struct Content: Sendable {
    var current: [UInt8] = []
    var durable: [UInt8] = []
    var pending: [Change] = []
    /// Which handle has the lock.
    var owner: Int?
  }

  private enum NameChange: Sendable {
    case set(String, Int)
    case remove(String)
  }

  fileprivate struct State: Sendable {
    var files: [Int: Content] = [:]
    var names: [String: Int] = [:]
    var durableNames: [String: Int] = [:]
    fileprivate var pendingNames: [(name: String, inode: Int?)] = []
    var nextNumber = 1
    /// Operations so far.
    var operations = 0
    /// Operations from which on everything fails: the machine is off.
    var powerEnds = Int.max
  }

  private let state: Mutex<State>
  package let plantedBug: PlantedBug?

  package init(plantedBug: PlantedBug? = nil) {
    state = Mutex(State())
    self.plantedBug = plantedBug
  }

  private init(_ state: sending State, _ plantedBug: PlantedBug?) {
    self.state = Mutex(state)
    self.plantedBug = plantedBug
  }

  /// Operations so far.
  package var operations: Int { state.withLock { $0.operations } }

  /// Cuts the power after so many more operations.
  package func endPower(after count: Int) {
    state.withLock { $0.powerEnds = $0.operations + count }
  }

  /// What the current name holds.
  package func bytes(of path: String) -> [UInt8]? {
    state.withLock { state in state.names[path].flatMap { state.files[$0]?.current } }
  }

  /// Puts bytes under a name, durably.
  package func put(_ bytes: [UInt8], at path: String) {
    state.withLock { state in
      let inode = state.nextNumber
      state.nextNumber += 1
      state.files[inode] = Content(current: bytes, durable: bytes)
      state.names[path] = inode
      state.durableNames[path] = inode
    }
  }

  package var names: [String] { state.withLock { Array($0.names.keys).sorted() } }

  // MARK: Crashes

  /// The disk as it is found after the process was killed now: nothing is lost.
  package func afterKill() -> SimulatedDisk {
    var after = state.withLock { $0 }
    after.powerEnds = .max
    for inode in after.files.keys { after.files[inode]?.owner = nil }
    return SimulatedDisk(after, plantedBug)
  }

  /// The disk as it may be found after a power cut now.
  package func afterPowerCut(_ random: inout SplitMix64) -> SimulatedDisk {
    let before = state.withLock { $0 }
    var after = State()
    after.nextNumber = before.nextNumber
    after.durableNames = before.durableNames
    // Folders are journalled: of their changes some first ones are kept.
    let kept = Int(random.next() % UInt64(before.pendingNames.count + 1))
    for (name, inode) in before.pendingNames[..<kept] { after.durableNames[name] = inode }
    after.names = after.durableNames
    for inode in Set(after.names.values) {
      guard let content = before.files[inode] else { continue }
      let bytes = SimulatedDisk.survivors(content, &random)
      after.files[inode] = Content(current: bytes, durable: bytes)
    }
    return SimulatedDisk(after, plantedBug)
  }

  /// Lengths of the writes to a file that are not durable, in their order.
  package func pendingWrites(to path: String) -> [Int] {
    state.withLock { state in
      guard let inode = state.names[path], let content = state.files[inode] else { return [] }
      return content.pending.map { change in
        if case .write(_, let bytes) = change { bytes.count } else { 0 }
      }
    }
  }

  /// The disk after a power cut that kept all but the end of one write to a file.
  package func afterPowerCut(tearing victim: Int, of path: String, at cut: Int) -> SimulatedDisk {
    let after = afterKill()
    after.state.withLock { state in
      guard let inode = state.names[path], let content = state.files[inode] else { return }
      var torn = content
      if case .write(let position, let bytes) = content.pending[victim] {
        torn.pending[victim] = .write(position: position, bytes: Array(bytes[..<cut]))
      }
      var all = SplitMix64(seed: 0)
      let bytes = SimulatedDisk.survivors(torn, &all, mood: 1)
      state.files[inode] = Content(current: bytes, durable: bytes)
    }
    return after
  }

  private static func survivors(
    _ content: Content, _ random: inout SplitMix64, mood given: UInt64? = nil
  ) -> [UInt8] {
    var bytes = content.durable
    // Often all, or nothing, or all but one: there mistakes show.
    let mood = given ?? random.next() % 6
    let victim = Int(random.next() % UInt64(max(1, content.pending.count)))
    for (place, change) in content.pending.enumerated() {
      let isSpared = mood == 1 || mood > 3 && place != victim
      let fate = mood == 0 ? 0 : isSpared ? 1 : random.next() % 5
      if fate == 0 { continue }
      switch change {
      case .resize(let size):
        if size < bytes.count {
          bytes.removeLast(bytes.count - size)
        } else {
          bytes += [UInt8](repeating: 0, count: size - bytes.count)
        }
      case .write(let position, let new):
        let end = position + new.count
        if bytes.count < end { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
        let cut = Int(random.next() % UInt64(new.count + 1))
        for index in new.indices {
          let survives =
            switch fate {
            case 1: true
            case 2: index < cut
            case 3: (position + index) / 512 % 2 == Int(cut % 2)
            default: random.next() % 3 != 0
            }
          if survives { bytes[position + index] = new[index] }
        }
      }
    }
    return bytes
  }

  // MARK: FileSystem

  /// Counts an operation; fails when there is no power any more.
  private func count(_ what: String) throws(FileFault) {
    let isOn = state.withLock { state in
      state.operations += 1
      return state.operations <= state.powerEnds
    }
    guard isOn else { throw .system(5, what) }
  }

  package func open(_ path: String, _ mode: OpenMode) throws(FileFault) -> any OpenFile {
    try count("open `\(path)`")
    let found = state.withLock { state -> (inode: Int, handle: Int)? in
      state.nextNumber += 2
      let number = state.nextNumber
      switch (state.names[path], mode) {
      case (let inode?, .reading), (let inode?, .writing): return (inode, number)
      case (nil, .creating):
        state.files[number - 1] = Content()
        state.names[path] = number - 1
        state.pendingNames.append((path, number - 1))
        return (number - 1, number)
      case (nil, .reading), (nil, .writing), (.some, .creating): return nil
      }
    }
    guard let (inode, handle) = found else {
      throw mode == .creating
        ? FileFault(.exists, "`\(path)` exists already")
        : FileFault(.notFound, "there is no `\(path)`")
    }
    return SimulatedFile(self, inode: inode, handle: handle)
  }

  package func identity(of path: String) throws(FileFault) -> FileIdentity? {
    try count("look at `\(path)`")
    return state.withLock { state in
      state.names[path].map { FileIdentity(device: 1, inode: UInt64($0)) }
    }
  }

  package func rename(
    _ path: String, to target: String, replaces: Bool
  ) throws(FileFault) {
    try count("rename `\(path)`")
    let isTaken = state.withLock { state in
      if !replaces, state.names[target] != nil { return true }
      guard let inode = state.names.removeValue(forKey: path) else { return false }
      state.names[target] = inode
      state.pendingNames.append((path, nil))
      state.pendingNames.append((target, inode))
      return false
    }
    if isTaken { throw FileFault(.exists, "`\(target)` exists already") }
  }

  package func remove(_ path: String) throws(FileFault) {
    try count("remove `\(path)`")
    state.withLock { state in
      state.names[path] = nil
      state.pendingNames.append((path, nil))
    }
  }

  package func syncFolder(of path: String) throws(FileFault) {
    try count("sync the folder of `\(path)`")
    state.withLock { state in
      state.durableNames = state.names
      state.pendingNames = []
    }
  }

  package func holder(of identity: FileIdentity) -> String? { nil }

  fileprivate func withContent<Answer: Sendable>(
    _ inode: Int, _ what: String, _ body: @Sendable (inout Content) -> Answer
  ) throws(FileFault) -> Answer {
    try count(what)
    return state.withLock { body(&$0.files[inode, default: Content()]) }
  }

  fileprivate func letGo(_ inode: Int, _ handle: Int) {
    state.withLock { state in
      if state.files[inode]?.owner == handle { state.files[inode]?.owner = nil }
    }
  }

  /// What a failing sync does.
  fileprivate func forget(_ inode: Int) {
    state.withLock { $0.files[inode]?.pending = [] }
  }
}

/// A file that can be told that its sync has failed.
protocol ForgetfulFile: OpenFile {
  func forgetUnsynced()
}

private final class SimulatedFile: ForgetfulFile {
  private let disk: SimulatedDisk
  private let inode: Int
  private let handle: Int

  init(_ disk: SimulatedDisk, inode: Int, handle: Int) {
    self.disk = disk
    self.inode = inode
    self.handle = handle
  }

  deinit { unlock() }

  func unlock() { disk.letGo(inode, handle) }

  var identity: FileIdentity { FileIdentity(device: 1, inode: UInt64(inode)) }
  var isRemote: Bool { false }

  func size() throws(FileFault) -> UInt64 {
    try disk.withContent(inode, "look at the file") { UInt64($0.current.count) }
  }

  func read(
    _ target: UnsafeMutableRawBufferPointer, at position: UInt64
  ) throws(FileFault) -> Int {
    let (first, room) = (Int(clamping: position), target.count)
    let bytes = try disk.withContent(inode, "read") { content in
      first < content.current.count
        ? Array(content.current[first..<min(content.current.count, first + room)]) : []
    }
    // Safety: no more than there is room for.
    unsafe target.copyBytes(from: bytes)
    return bytes.count
  }

  func write(_ bytes: UnsafeRawBufferPointer, at position: UInt64) throws(FileFault) -> Int {
    let (first, new) = unsafe (Int(clamping: position), Array(bytes))
    return try disk.withContent(inode, "write") { content in
      let end = first + new.count
      if content.current.count < end {
        content.current += [UInt8](repeating: 0, count: end - content.current.count)
      }
      content.current.replaceSubrange(first..<end, with: new)
      content.pending.append(.write(position: first, bytes: new))
      return new.count
    }
  }

  func sync() throws(FileFault) {
    try disk.withContent(inode, "sync") { content in
      for change in content.pending {
        switch change {
        case .resize(let size):
          if size < content.durable.count {
            content.durable.removeLast(content.durable.count - size)
          } else {
            content.durable += [UInt8](repeating: 0, count: size - content.durable.count)
          }
        case .write(let position, let bytes):
          let end = position + bytes.count
          if content.durable.count < end {
            content.durable += [UInt8](repeating: 0, count: end - content.durable.count)
          }
          content.durable.replaceSubrange(position..<end, with: bytes)
        }
      }
      content.pending = []
    }
  }

  func forgetUnsynced() { disk.forget(inode) }

  func truncate(to size: UInt64) throws(FileFault) { try resize(Int(clamping: size)) }

  func allocate(to size: UInt64) throws(FileFault) {
    guard try size > self.size() else { return }
    try resize(Int(clamping: size))
  }

  private func resize(_ size: Int) throws(FileFault) {
    try disk.withContent(inode, "resize") { content in
      if size < content.current.count {
        content.current.removeLast(content.current.count - size)
      } else {
        content.current += [UInt8](repeating: 0, count: size - content.current.count)
      }
      content.pending.append(.resize(size))
    }
  }

  func lock() throws(FileFault) -> Bool {
    let handle = self.handle
    return try disk.withContent(inode, "lock") { content in
      guard content.owner == nil || content.owner == handle else { return false }
      content.owner = handle
      return true
    }
  }
}
