package import GraphFile
import Synchronization

/// One way in which an operation of the system fails.
package struct PlannedFault: Sendable, CustomStringConvertible {
  package enum Way: String, Sendable, CaseIterable {
    case inputOutput, noSpace, interrupted, shortWrite
    /// All but the last bytes are written, and the next operation finds no space; other
    /// operations than writes succeed.
    case almostWritten
    /// The next operation fails too.
    case twice
  }

  /// Which operation, counted from 1.
  package var number: Int
  package var way: Way
  /// Whether all later operations fail too.
  package var isForEver: Bool

  package init(number: Int, way: Way, isForEver: Bool) {
    self.number = number
    self.way = way
    self.isForEver = isForEver
  }

  package var description: String {
    "operation \(number) fails (\(way.rawValue)\(isForEver ? ", for ever" : ""))"
  }

  fileprivate var errorNumber: Int32 {
    switch way {
    case .inputOutput, .twice: 5
    case .noSpace, .shortWrite, .almostWritten: 28
    case .interrupted: 4
    }
  }
}

/// Another file system's files, whose operations fail as planned.
package final class FaultyFileSystem: FileSystem {
  fileprivate let base: any FileSystem
  private let fault: PlannedFault?
  private let count = Atomic(0)
  private let wasCutShort = Atomic(false)

  /// - Parameter fault: `nil` to count only.
  package init(_ base: any FileSystem, _ fault: PlannedFault?) {
    self.base = base
    self.fault = fault
  }

  /// How many bytes of a write are to be left out; 0 for none.
  fileprivate func cutShort(_ count: Int) -> Int {
    guard let fault, fault.way == .almostWritten, operations == fault.number, count > 8 else {
      return 0
    }
    wasCutShort.store(true, ordering: .relaxed)
    return 1 + fault.number % 7
  }

  package var operations: Int { count.load(ordering: .relaxed) }
  package var plantedBug: PlantedBug? { base.plantedBug }

  /// The fault of the operation that begins now; `nil` for none.
  fileprivate func next() -> PlannedFault? {
    let number = count.add(1, ordering: .relaxed).newValue
    guard let fault else { return nil }
    if fault.way == .almostWritten {
      let hasBegun = wasCutShort.load(ordering: .relaxed)
      return hasBegun && (number == fault.number + 1 || fault.isForEver) ? fault : nil
    }
    let isSecond = fault.way == .twice && number == fault.number + 1
    guard number == fault.number || isSecond || fault.isForEver && number > fault.number else {
      return nil
    }
    return fault
  }

  fileprivate func pass(_ what: String) throws(FileFault) {
    if let fault = next() { throw .system(fault.errorNumber, what) }
  }

  package func open(_ path: String, _ mode: OpenMode) throws(FileFault) -> any OpenFile {
    try pass("open `\(path)`")
    return FaultyFile(self, try base.open(path, mode))
  }

  package func identity(of path: String) throws(FileFault) -> FileIdentity? {
    try pass("look at `\(path)`")
    return try base.identity(of: path)
  }

  package func rename(
    _ path: String, to target: String, replaces: Bool
  ) throws(FileFault) {
    try pass("rename `\(path)`")
    try base.rename(path, to: target, replaces: replaces)
  }

  package func remove(_ path: String) throws(FileFault) {
    try pass("remove `\(path)`")
    try base.remove(path)
  }

  package func syncFolder(of path: String) throws(FileFault) {
    try pass("sync the folder of `\(path)`")
    try base.syncFolder(of: path)
  }

  package func holder(of identity: FileIdentity) -> String? { base.holder(of: identity) }
}

private final class FaultyFile: OpenFile {
  private let files: FaultyFileSystem
  private let base: any OpenFile

  init(_ files: FaultyFileSystem, _ base: any OpenFile) {
    self.files = files
    self.base = base
  }

  var identity: FileIdentity { base.identity }
  var isRemote: Bool { base.isRemote }

  func size() throws(FileFault) -> UInt64 {
    try files.pass("look at the file")
    return try base.size()
  }

  func read(
    _ target: UnsafeMutableRawBufferPointer, at position: UInt64
  ) throws(FileFault) -> Int {
    try files.pass("read")
    return unsafe try base.read(target, at: position)
  }

  func write(_ bytes: UnsafeRawBufferPointer, at position: UInt64) throws(FileFault) -> Int {
    if let fault = files.next() {
      guard fault.way == .shortWrite, bytes.count > 1 else {
        throw .system(fault.errorNumber, "write")
      }
      // Safety: the first half of the bytes.
      return unsafe try base.write(
        UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)]), at: position)
    }
    // Safety: no more than all bytes.
    let count = bytes.count - files.cutShort(bytes.count)
    return unsafe try base.write(UnsafeRawBufferPointer(rebasing: bytes[..<count]), at: position)
  }

  func sync() throws(FileFault) {
    do throws(FileFault) {
      try files.pass("sync")
    } catch {
      if error.kind != .system(4) { (base as? any ForgetfulFile)?.forgetUnsynced() }
      throw error
    }
    try base.sync()
  }

  func truncate(to size: UInt64) throws(FileFault) {
    try files.pass("shorten")
    try base.truncate(to: size)
  }

  func allocate(to size: UInt64) throws(FileFault) {
    try files.pass("make room")
    try base.allocate(to: size)
  }

  func lock() throws(FileFault) -> Bool {
    try files.pass("lock")
    return try base.lock()
  }

  func unlock() { base.unlock() }
}
