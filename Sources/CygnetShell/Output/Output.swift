import Cygnet
import Foundation

/// Where data go: standard output, a file, or memory in tests.
protocol TextSink: AnyObject {
  func write(_ text: String) throws(OutputFailure)
  /// Makes what was written last; called once, on success only.
  func finish() throws(OutputFailure)
}

enum OutputFailure: Error {
  /// The reader has gone away; nobody is left to be told.
  case closedPipe
  case failed(CygnetError)

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

/// Standard output, in blocks.
final class StandardOutput: TextSink {
  private var pending = ""

  func write(_ text: String) throws(OutputFailure) {
    pending += text
    if pending.utf8.count > 32_768 { try flush() }
  }

  func flush() throws(OutputFailure) {
    guard !pending.isEmpty else { return }
    let text = pending
    pending = ""
    guard let error = Platform.write(text, to: Platform.standardOutput) else { return }
    if error == Platform.brokenPipe { throw .closedPipe }
    throw .cannotWrite("standard output", Platform.message(error))
  }

  func finish() throws(OutputFailure) { try flush() }
}

/// A file that replaces an older one only once it is whole: text goes to a file
/// beside it, which takes its name at the end.
final class FileOutput: TextSink {
  private let path: String
  private var pending = ""
  private var handle: FileHandle?
  /// `nil` for a device or pipe, which cannot be replaced and is written to.
  private var partialPath: String?

  init(_ path: String) { self.path = path }

  deinit { if let partialPath { try? FileManager.default.removeItem(atPath: partialPath) } }

  func write(_ text: String) throws(OutputFailure) {
    pending += text
    if pending.utf8.count > 1_048_576 { try flush() }
  }

  private func flush() throws(OutputFailure) {
    do {
      let handle = try handle ?? open()
      self.handle = handle
      try handle.write(contentsOf: Data(pending.utf8))
      pending = ""
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
    let partial = target.path + ".partial-\(ProcessInfo.processInfo.processIdentifier)"
    var kept: [FileAttributeKey: Any] = [:]
    kept[.posixPermissions] = attributes?[.posixPermissions]
    guard manager.createFile(atPath: partial, contents: nil, attributes: kept) else {
      throw NSError(domain: NSPOSIXErrorDomain, code: Int(Platform.lastError))
    }
    partialPath = partial
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
  }

  static func reason(_ error: any Error) -> String {
    let given = error as NSError
    let underlying = given.userInfo[NSUnderlyingErrorKey] as? NSError ?? given
    if underlying.domain == NSPOSIXErrorDomain { return Platform.message(Int32(underlying.code)) }
    return given.localizedDescription
  }
}

/// Text kept in memory.
final class MemoryOutput: TextSink {
  private(set) var text = ""

  func write(_ text: String) throws(OutputFailure) { self.text += text }
  func finish() throws(OutputFailure) {}
}

/// Messages to the person at the terminal: standard error.
struct Messages {
  var isJSON = false

  func say(_ text: String) { _ = Platform.write(text + "\n", to: Platform.standardError) }

  func prompt(_ text: String) { _ = Platform.write(text, to: Platform.standardError) }

  func report(_ error: CygnetError) {
    say(isJSON ? Messages.json(error) : DiagnosticRenderer.render(error))
  }

  func warn(_ warning: CygnetError) {
    say(isJSON ? Messages.json(warning, name: "warning") : DiagnosticRenderer.render(warning))
  }

  /// One line for programs to read.
  static func json(_ error: CygnetError, name: String = "error") -> String {
    var members = [
      "\"kind\":" + Value.jsonString(error.kind.description),
      "\"phase\":" + Value.jsonString(error.phase.rawValue),
      "\"code\":" + Value.jsonString(error.code),
      "\"gqlstatus\":" + Value.jsonString(error.gqlStatus),
      "\"message\":" + Value.jsonString(error.message),
    ]
    if let suggestion = error.suggestion {
      members.append("\"suggestion\":" + Value.jsonString(suggestion))
    }
    if let name = error.source?.name { members.append("\"file\":" + Value.jsonString(name)) }
    if let position = error.position {
      members += ["\"line\":\(position.line)", "\"column\":\(position.column)"]
    }
    return "{\"\(name)\":{" + members.joined(separator: ",") + "}}"
  }
}
