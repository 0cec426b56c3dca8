#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The standard input of a program, run by the system's shell; anew after each `finish`.
final class ProgramOutput: TextSink {
  private let command: String
  private var process: pid_t?
  private var pipe: Int32 = -1
  /// Set once the program reads no more.
  private var isClosed = false
  /// Whether the system's shell has found no such program.
  private(set) var isMissing = false

  init(_ command: String) { self.command = command }

  deinit { if pipe >= 0 { Platform.closeFile(pipe) } }

  func write(_ text: String) throws(OutputFailure) { try write(bytes: Array(text.utf8)) }

  func write(bytes: [UInt8]) throws(OutputFailure) {
    try start()
    guard let error = Platform.write(bytes, to: pipe) else { return }
    guard error == Platform.brokenPipe else { throw failure(Platform.message(error)) }
    isClosed = true
    throw .closedPipe
  }

  private func start() throws(OutputFailure) {
    guard process == nil else { return }
    guard let ends = Platform.makePipe() else {
      throw failure(Platform.message(Platform.lastError))
    }
    defer { Platform.closeFile(ends.reading) }
    pipe = ends.writing
    isClosed = false
    switch Platform.startShell(command, input: ends.reading) {
    case .success(let started): process = started
    case .failure(let error): throw failure(Platform.message(error.number))
    }
  }

  /// Waits for the program to end.
  func finish() throws(OutputFailure) {
    guard let process else { return }
    Platform.closeFile(pipe)
    (pipe, self.process) = (-1, nil)
    let status = Platform.wait(for: process)
    isMissing = status == 126 || status == 127
    guard status == 0 || isClosed && !isMissing else {
      throw failure("it ended with status \(status)")
    }
  }

  private func failure(_ reason: String) -> OutputFailure {
    .cannotWrite("to `\(command)`", reason)
  }
}
