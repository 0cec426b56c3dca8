#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

enum ErrorNumber {
  static let interrupted = EINTR
  /// Of files that cannot be written to.
  static let cannotSync = [EROFS, EINVAL, EBADF]

  static func text(_ number: Int32) -> String { unsafe String(cString: strerror(number)) }
}

/// The machine's own files.
package struct LocalFileSystem: FileSystem {
  package init() {}

  package var plantedBug: PlantedBug? { nil }

  package func open(_ path: String, _ mode: OpenMode) throws(FileFault) -> any OpenFile {
    let flags: Int32 =
      switch mode {
      case .reading: O_RDONLY
      case .writing: O_RDWR
      case .creating: O_RDWR | O_CREAT | O_EXCL
      }
    // Safety: the path outlives the call.
    let descriptor = unsafe path.withCString {
      unsafe systemOpen($0, flags | O_CLOEXEC | O_NONBLOCK, 0o644)
    }
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT: throw FileFault(.notFound, "there is no `\(path)`")
      case EEXIST: throw FileFault(.exists, "`\(path)` exists already")
      case let number: throw .system(number, "open `\(path)`")
      }
    }
    return try LocalFile(descriptor, path)
  }

  package func identity(of path: String) throws(FileFault) -> FileIdentity? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw .system(errno, "look at `\(path)`")
    }
    return FileIdentity(status)
  }

  package func rename(
    _ path: String, to target: String, replaces: Bool
  ) throws(FileFault) {
    if !replaces {
      // A link, unlike a new name, is refused where there is a file.
      if unsafe link(path, target) == 0 { return try remove(path) }
      if errno == EEXIST { throw FileFault(.exists, "`\(target)` exists already") }
      // Some file systems have no links.
      guard try identity(of: target) == nil else {
        throw FileFault(.exists, "`\(target)` exists already")
      }
    }
    guard unsafe systemRename(path, target) == 0 else {
      throw .system(errno, "rename `\(path)` to `\(target)`")
    }
  }

  package func remove(_ path: String) throws(FileFault) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else {
      throw .system(errno, "remove `\(path)`")
    }
  }

  package func syncFolder(of path: String) throws(FileFault) {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) }
    let name = folder ?? "."
    let descriptor = unsafe systemOpen(name, O_RDONLY | O_CLOEXEC, 0)
    guard descriptor >= 0 else { throw .system(errno, "open the folder `\(name)`") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .system(errno, "sync the folder `\(name)`") }
  }

  package func holder(of identity: FileIdentity) -> String? {
    #if os(Linux)
      // The kernel's list of locks: "1: FLOCK ADVISORY WRITE 812 fe:01:393 0 EOF".
      guard let list = LocalFileSystem.text(of: "/proc/locks") else { return nil }
      let place = ":\(identity.inode)"
      for line in list.split(separator: "\n") {
        let words = line.split(separator: " ")
        guard words.count >= 6, words[1] == "FLOCK", words[5].hasSuffix(place),
          let process = Int32(words[4]), process > 0
        else { continue }
        if process == getpid() { return "this process" }
        let name = LocalFileSystem.text(of: "/proc/\(process)/comm").map {
          $0.filter { $0 != "\n" }
        }
        return "process \(process)" + (name.map { " (\($0))" } ?? "")
      }
    #endif
    return nil
  }

  /// Whether the file system is one that another machine serves.
  fileprivate static func isRemote(_ identity: FileIdentity) -> Bool {
    #if os(Linux)
      // "36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw": see proc(5).
      let (high, low) = (identity.device >> 8 & 0xFFF, identity.device & 0xFF)
      let device = "\(high):\(low | identity.device >> 12 & 0xF_FF00)"
      let kinds = ["nfs", "nfs4", "cifs", "smb3", "fuse.sshfs"]
      for line in (LocalFileSystem.text(of: "/proc/self/mountinfo") ?? "").split(separator: "\n") {
        let words = line.split(separator: " ")
        guard words.count > 2, words[2] == device, let dash = words.firstIndex(of: "-"),
          dash + 1 < words.count
        else { continue }
        return kinds.contains(String(words[dash + 1]))
      }
    #endif
    return false
  }

  /// A file of the kernel's, whose length is not known ahead.
  private static func text(of path: String) -> String? {
    let descriptor = unsafe systemOpen(path, O_RDONLY | O_CLOEXEC, 0)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 4_096)
    while true {
      // Safety: the room is the array's.
      let count = unsafe part.withUnsafeMutableBytes {
        unsafe systemRead(descriptor, $0)
      }
      if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += part[..<count]
    }
  }
}

extension FileIdentity {
  fileprivate init(_ status: stat) {
    self.init(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      inode: UInt64(truncatingIfNeeded: status.st_ino))
  }
}

private func systemOpen(_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: mode_t) -> Int32 {
  unsafe open(path, flags, mode)
}

private func systemRead(_ descriptor: Int32, _ room: UnsafeMutableRawBufferPointer) -> Int {
  unsafe read(descriptor, room.baseAddress, room.count)
}

private func systemRename(_ from: UnsafePointer<CChar>, _ to: UnsafePointer<CChar>) -> Int32 {
  unsafe rename(from, to)
}

private final class LocalFile: OpenFile {
  let identity: FileIdentity
  let isRemote: Bool
  private let descriptor: Int32
  private let path: String

  init(_ descriptor: Int32, _ path: String) throws(FileFault) {
    self.descriptor = descriptor
    self.path = path
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      let number = errno
      close(descriptor)
      throw .system(number, "look at `\(path)`")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw FileFault(.notAGraph, "`\(path)` is not a file")
    }
    identity = FileIdentity(status)
    isRemote = LocalFileSystem.isRemote(identity)
  }

  deinit { close(descriptor) }

  func size() throws(FileFault) -> UInt64 {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .system(errno, "look at `\(path)`") }
    return UInt64(status.st_size)
  }

  func read(
    _ target: UnsafeMutableRawBufferPointer, at position: UInt64
  ) throws(FileFault) -> Int {
    // Safety: the target has as much room as it says.
    let count = unsafe pread(descriptor, target.baseAddress, target.count, off_t(position))
    guard count >= 0 else { throw .system(errno, "read `\(path)`") }
    return count
  }

  func write(_ bytes: UnsafeRawBufferPointer, at position: UInt64) throws(FileFault) -> Int {
    // Safety: as many bytes are there as it says.
    let count = unsafe pwrite(descriptor, bytes.baseAddress, bytes.count, off_t(position))
    guard unsafe count > 0 || bytes.isEmpty else {
      throw .system(count < 0 ? errno : EIO, "write to `\(path)`")
    }
    return count
  }

  func sync() throws(FileFault) {
    #if canImport(Darwin)
      let answer = fcntl(descriptor, F_FULLFSYNC)
    #else
      let answer = fdatasync(descriptor)
    #endif
    guard answer == 0 else { throw .system(errno, "sync `\(path)`") }
  }

  func truncate(to size: UInt64) throws(FileFault) {
    guard ftruncate(descriptor, off_t(size)) == 0 else {
      throw .system(errno, "shorten `\(path)`")
    }
  }

  func allocate(to size: UInt64) throws(FileFault) {
    #if os(Linux)
      let old = try self.size()
      guard size > old else { return }
      let number = posix_fallocate(descriptor, off_t(old), off_t(size - old))
      guard number == 0 else { throw .system(number, "make room in `\(path)`") }
    #endif
  }

  func lock() throws(FileFault) -> Bool {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
    if errno == EWOULDBLOCK { return false }
    throw .system(errno, "lock `\(path)`")
  }

  func unlock() { _ = flock(descriptor, LOCK_UN) }
}
