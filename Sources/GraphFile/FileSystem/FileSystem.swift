/// What a graph file needs of the world outside. One implementation is the machine's;
/// others fail, tear and forget on purpose.
package protocol FileSystem: Sendable {
  func open(_ path: String, _ mode: OpenMode) throws(FileFault) -> any OpenFile
  /// What the path names now; `nil` for nothing.
  func identity(of path: String) throws(FileFault) -> FileIdentity?
  /// Gives a file another name, at once or not at all.
  ///
  /// - Parameter replaces: whether it takes the place of a file that has the name; else
  ///   that is an error.
  func rename(_ path: String, to target: String, replaces: Bool) throws(FileFault)
  func remove(_ path: String) throws(FileFault)
  /// Makes the names in the path's folder durable.
  func syncFolder(of path: String) throws(FileFault)
  /// Who holds the lock on a file, in words; `nil` where that cannot be told.
  func holder(of identity: FileIdentity) -> String?
  /// A fault that a test has planted.
  var plantedBug: PlantedBug? { get }
}

extension FileSystem {
  @inline(__always)
  func has(_ bug: PlantedBug) -> Bool {
    #if PLANTED_BUGS
      return plantedBug == bug
    #else
      return false
    #endif
  }
}

package enum OpenMode: Sendable {
  case reading
  case writing
  /// A new file; an error if there is one.
  case creating
}

/// Which file a path names, whatever the path.
package struct FileIdentity: Hashable, Sendable {
  package let device: UInt64
  package let inode: UInt64

  package init(device: UInt64, inode: UInt64) {
    self.device = device
    self.inode = inode
  }
}

/// An open file. Positions are bytes from its start.
package protocol OpenFile: AnyObject, Sendable {
  var identity: FileIdentity { get }
  func size() throws(FileFault) -> UInt64
  /// Reads up to as many bytes as there is room for; 0 at the end of the file.
  func read(_ target: UnsafeMutableRawBufferPointer, at position: UInt64) throws(FileFault) -> Int
  /// Writes some of the bytes, at least one; returns how many.
  func write(_ bytes: UnsafeRawBufferPointer, at position: UInt64) throws(FileFault) -> Int
  /// Makes all that was written durable, and the length with it.
  func sync() throws(FileFault)
  func truncate(to size: UInt64) throws(FileFault)
  /// Extends the file with zeros that later writes find room in.
  func allocate(to size: UInt64) throws(FileFault)
  /// Takes the right to write; `false` when somebody else has it. The kernel gives it
  /// back with the last descriptor, even when the process is killed.
  func lock() throws(FileFault) -> Bool
  /// Gives it back while the file stays open for reading.
  func unlock()
  /// Whether the file lies on another machine, where locks and syncs cannot be relied on.
  var isRemote: Bool { get }
}

extension OpenFile {
  /// Fills the target; an error where the file ends before.
  func readAll(_ target: UnsafeMutableRawBufferPointer, at position: UInt64) throws(FileFault) {
    var done = 0
    while done < target.count {
      let count = try retryingInterrupts { () throws(FileFault) in
        unsafe try self.read(
          UnsafeMutableRawBufferPointer(rebasing: target[done...]), at: position + UInt64(done))
      }
      guard count > 0 else {
        throw .damaged("the file ends at byte \(position + UInt64(done)), inside of what it holds")
      }
      done += count
    }
  }

  func writeAll(
    _ bytes: UnsafeRawBufferPointer, at position: UInt64, files: any FileSystem
  ) throws(FileFault) {
    var done = 0
    while done < bytes.count {
      let count = try retryingInterrupts { () throws(FileFault) in
        unsafe try self.write(
          UnsafeRawBufferPointer(rebasing: bytes[done...]), at: position + UInt64(done))
      }
      done += count
      if files.has(.shortWriteIgnored) { return }
    }
  }

  func retryingInterrupts<Answer>(
    _ body: () throws(FileFault) -> Answer
  ) throws(FileFault) -> Answer {
    var attempts = 0
    while true {
      do {
        return try body()
      } catch {
        attempts += 1
        guard error.isInterrupt, attempts < 1_000 else { throw error }
      }
    }
  }

  /// What a reader shows must not be lost to a power cut; on media that cannot be written
  /// to there is nothing to sync.
  func syncBeforeShowing() throws(FileFault) {
    do {
      try sync()
    } catch {
      guard ErrorNumber.cannotSync.contains(where: { error.kind == .system($0) }) else {
        throw error
      }
    }
  }
}
