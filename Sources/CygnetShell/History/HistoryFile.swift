import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Inputs on disk, an input a line; several shells append to one file, and none
/// loses what another has written.
///
/// A line end within an input is `\n` there, a backslash `\\`.
final class HistoryFile {
  /// Entries that are kept; the file is cut to them when it holds twice as many.
  static let capacity = 10_000
  /// Bytes of the longest entry.
  static let entryLimit = 65_536
  /// Longer files are read from so far before their end, in bytes.
  private static let readLimit = 8 << 20

  private let path: String
  /// How far the file has been read, and which file that was.
  private var position = 0
  private var identity: UInt64 = 0

  init(_ path: String) { self.path = (path as NSString).resolvingSymlinksInPath }

  /// All entries, oldest first.
  func load() -> [String] {
    position = 0
    let entries = loadNews()
    if entries.count > Self.capacity * 2 { rewrite() }
    return entries
  }

  /// Entries that have come since the last call.
  func loadNews() -> [String] {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    guard let (size, found) = Self.status(file) else { return [] }
    // Another shell may have cut the file.
    if found != identity || size < position { position = 0 }
    identity = found
    let skips = size - position > Self.readLimit
    if skips { position = size - Self.readLimit }
    guard size > position, lseek(file, off_t(position), SEEK_SET) >= 0 else { return [] }
    var bytes: [UInt8] = []
    while bytes.count < size - position, let more = Platform.read(file), !more.isEmpty {
      bytes += more
    }
    // A line without its end is still being written.
    guard let end = bytes.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
    position += end + 1
    // The line in whose middle reading began is none.
    let start = skips ? (bytes.firstIndex(of: UInt8(ascii: "\n")) ?? end) : 0
    return bytes[start..<end].split(separator: UInt8(ascii: "\n")).map {
      Self.unescaped(String(decoding: $0, as: UTF8.self))
    }
  }

  func append(_ text: String) {
    withLock { file in
      guard let (size, found) = Self.status(file) else { return }
      let line = Self.escaped(text) + "\n"
      guard Platform.write(line, to: file) == nil else { return }
      // What others wrote in between is still to be read.
      if found == identity, size == position { position += line.utf8.count }
    }
  }

  func clear() {
    withLock { file in _ = ftruncate(file, 0) }
    position = 0
  }

  /// Puts a file with the latest entries, each once, in place of this one.
  private func rewrite() {
    withLock { _ in
      position = 0
      let text = History.latest(loadNews(), Self.capacity).map { Self.escaped($0) + "\n" }.joined()
      let other = path + ".new"
      let file = unsafe open(other, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
      guard file >= 0 else { return }
      let failure = Platform.write(text, to: file)
      close(file)
      if failure != nil || Platform.rename(other, to: path) != nil { _ = unsafe unlink(other) }
      position = 0
      _ = loadNews()
    }
  }

  /// Opens the file for appending while no other shell does.
  private func withLock(_ body: (Int32) -> Void) {
    // The file may be replaced while this waits for it.
    for _ in 0..<100 {
      let file = unsafe open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
      guard file >= 0 else { return }
      defer { close(file) }
      guard flock(file, LOCK_EX) == 0 else { return }
      var now = stat()
      guard unsafe stat(path, &now) == 0, UInt64(now.st_ino) == Self.status(file)?.identity else {
        continue
      }
      return body(file)
    }
  }

  private static func status(_ file: Int32) -> (size: Int, identity: UInt64)? {
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { return nil }
    return (Int(status.st_size), UInt64(status.st_ino))
  }

  static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\r\n", with: "\\n").replacing("\n", with: "\\n")
      .replacing("\r", with: "\\n")
  }

  static func unescaped(_ line: String) -> String {
    guard line.contains("\\") else { return line }
    var text = ""
    var isEscaped = false
    for character in line {
      if isEscaped {
        text.append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        text.append(character)
      }
    }
    return text
  }
}
