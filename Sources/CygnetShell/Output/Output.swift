import Cygnet
import Foundation
import Synchronization

/// Where data go: standard output, a file, a program, the screen.
protocol TextSink: AnyObject {
  func write(_ text: String) throws(OutputFailure)
  /// Text in UTF-8, or data that are no text at all.
  func write(bytes: [UInt8]) throws(OutputFailure)
  /// A line; its roles matter to screens only.
  func write(line: StyledText) throws(OutputFailure)
  /// Makes what was written last; called once, on success only.
  func finish() throws(OutputFailure)
}

extension TextSink {
  func write(line: StyledText) throws(OutputFailure) { try write(line.text + "\n") }

  func write(bytes: [UInt8]) throws(OutputFailure) {
    try write(String(decoding: bytes, as: UTF8.self))
  }
}

enum OutputFailure: Error {
  /// The reader has gone away; nobody is left to be told.
  case closedPipe
  case failed(CygnetError)

  /// What is told where a reader that went away is a failure too.
  var error: CygnetError {
    switch self {
    case .closedPipe: ShellError.file("OutputNotWritable", "nobody reads what is written")
    case .failed(let error): error
    }
  }

  static func cannotWrite(_ name: String, _ reason: String) -> OutputFailure {
    .failed(ShellError.file("OutputNotWritable", "cannot write \(name): \(reason)"))
  }
}

/// Errors of the shell's own.
enum ShellError {
  static func file(_ code: String, _ message: String) -> CygnetError {
    CygnetError.make(.file, .runtime, code, gqlStatus: "58030", message)
  }

  static func commandLine(_ message: String, suggestion: String? = nil) -> CygnetError {
    CygnetError.make(
      .commandLine, .compileTime, "InvalidCommandLine", gqlStatus: "42001", message,
      suggestion: suggestion)
  }
}

/// Standard output, in blocks. On a terminal lines have colours, and nothing that
/// is written steers it.
final class StandardOutput: TextSink {
  private var pending: [UInt8] = []
  /// Set where standard output is a terminal.
  var theme: Theme?
  /// Called before text appears.
  var willWrite: () -> Void = {}

  func write(line: StyledText) throws(OutputFailure) {
    guard let theme else { return try write(line.text + "\n") }
    try write(painted: line.painted(theme) + "\n")
  }

  func write(_ text: String) throws(OutputFailure) {
    try write(painted: theme == nil ? text : TerminalText.harmless(text, keepsLines: true))
  }

  func write(bytes: [UInt8]) throws(OutputFailure) {
    guard theme == nil else { return try write(String(decoding: bytes, as: UTF8.self)) }
    pending += bytes
    if pending.count > 32_768 { try flush() }
  }

  private func write(painted text: String) throws(OutputFailure) {
    pending += text.utf8
    if pending.count > 32_768 { try flush() }
  }

  func flush() throws(OutputFailure) {
    guard !pending.isEmpty else { return }
    willWrite()
    let bytes = pending
    pending = []
    guard let error = Platform.write(bytes, to: Platform.standardOutput) else { return }
    if error == Platform.brokenPipe { throw .closedPipe }
    throw .cannotWrite("standard output", Platform.message(error))
  }

  func finish() throws(OutputFailure) { try flush() }
}

/// A file. It replaces an older one only once it is whole: text goes to a file
/// beside it, which takes its name at the end.
final class FileOutput: TextSink {
  let path: String
  private let isImmediate: Bool
  private var pending: [UInt8] = []
  private var handle: FileHandle?
  /// `nil` for a device or pipe, which cannot be replaced and is written to.
  private var partialPath: String?

  /// - Parameter isImmediate: the file is emptied at once and written to directly.
  init(_ path: String, isImmediate: Bool = false) {
    self.path = path
    self.isImmediate = isImmediate
  }

  deinit {
    guard let partialPath else { return }
    try? FileManager.default.removeItem(atPath: partialPath)
    UnfinishedFiles.forget(partialPath)
  }

  func write(_ text: String) throws(OutputFailure) {
    pending += text.utf8
    if pending.count > 1_048_576 { try flush() }
  }

  func write(bytes: [UInt8]) throws(OutputFailure) {
    pending += bytes
    if pending.count > 1_048_576 { try flush() }
  }

  func flush() throws(OutputFailure) {
    do {
      let handle = try handle ?? open()
      self.handle = handle
      try handle.write(contentsOf: pending)
      pending.removeAll(keepingCapacity: true)
    } catch {
      throw .cannotWrite("`\(path)`", FileOutput.reason(error))
    }
  }

  private func open() throws -> FileHandle {
    let manager = FileManager.default
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let attributes = try? manager.attributesOfItem(atPath: target.path)
    let type = attributes?[.type] as? FileAttributeType
    guard type == nil || type == .typeRegular else { return try FileHandle(forWritingTo: target) }
    if isImmediate {
      guard manager.createFile(atPath: target.path, contents: nil) else {
        throw NSError(domain: NSPOSIXErrorDomain, code: Int(Platform.lastError))
      }
      return try FileHandle(forWritingTo: target)
    }
    let partial = target.path + ".partial-\(ProcessInfo.processInfo.processIdentifier)"
    var kept: [FileAttributeKey: Any] = [:]
    kept[.posixPermissions] = attributes?[.posixPermissions]
    guard manager.createFile(atPath: partial, contents: nil, attributes: kept) else {
      throw NSError(domain: NSPOSIXErrorDomain, code: Int(Platform.lastError))
    }
    partialPath = partial
    UnfinishedFiles.note(partial)
    return try FileHandle(forWritingTo: URL(fileURLWithPath: partial))
  }

  func finish() throws(OutputFailure) {
    try flush()
    do {
      try handle?.close()
    } catch {
      throw .cannotWrite("`\(path)`", FileOutput.reason(error))
    }
    guard let partialPath else { return }
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    if let error = Platform.rename(partialPath, to: target) {
      throw .cannotWrite("`\(path)`", Platform.message(error))
    }
    self.partialPath = nil
    UnfinishedFiles.forget(partialPath)
  }

  static func reason(_ error: any Error) -> String {
    let given = error as NSError
    let underlying = given.userInfo[NSUnderlyingErrorKey] as? NSError ?? given
    if underlying.domain == NSPOSIXErrorDomain { return Platform.message(Int32(underlying.code)) }
    return given.localizedDescription
  }
}

/// Files that are in the way should the process end now.
enum UnfinishedFiles {
  private static let paths = Mutex<Set<String>>([])

  static func note(_ path: String) { paths.withLock { _ = $0.insert(path) } }
  static func forget(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  static func remove() {
    for path in paths.withLock({ $0 }) { try? FileManager.default.removeItem(atPath: path) }
  }
}

/// Text kept in memory.
final class MemoryOutput: TextSink {
  private(set) var text = ""

  func write(_ text: String) throws(OutputFailure) { self.text += text }
  func finish() throws(OutputFailure) {}
}
