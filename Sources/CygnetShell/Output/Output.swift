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

/// A file that replaces an older one only once it is whole.
final class FileOutput: TextSink {
  private let path: String
  private var content = ""

  init(_ path: String) { self.path = path }

  func write(_ text: String) throws(OutputFailure) { content += text }

  func finish() throws(OutputFailure) {
    do {
      // A device or pipe cannot be replaced; it is written to.
      let url = URL(fileURLWithPath: path)
      let type =
        try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      let isPlain = type == nil || type == .typeRegular || type == .typeSymbolicLink
      guard isPlain else { return try writeToDevice() }
      try Data(content.utf8).write(to: url, options: .atomic)
    } catch let failure as OutputFailure {
      throw failure
    } catch {
      throw .cannotWrite("`\(path)`", FileOutput.reason(error))
    }
  }

  private func writeToDevice() throws {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.write(contentsOf: Data(content.utf8))
    try handle.close()
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
