// System calls of terminals and files: the one place that knows which C library
// there is.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

enum Platform {
  static let standardInput: Int32 = 0
  static let standardOutput: Int32 = 1
  static let standardError: Int32 = 2

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The terminal's size; `nil` when it is none. One that does not tell is 80 by 24.
  static func terminalSize(_ descriptor: Int32) -> (columns: Int, rows: Int)? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else { return nil }
    return size.ws_col > 0 && size.ws_row > 0 ? (Int(size.ws_col), Int(size.ws_row)) : (80, 24)
  }

  /// The bytes that are there; `nil` on failure, none at the end.
  static func read(_ descriptor: Int32) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        #if canImport(Glibc)
          unsafe Glibc.read(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
          unsafe Musl.read(descriptor, bytes.baseAddress, bytes.count)
        #else
          unsafe Darwin.read(descriptor, bytes.baseAddress, bytes.count)
        #endif
      }
      if count >= 0 { return Array(buffer.prefix(count)) }
      if errno != EINTR { return nil }
    }
  }

  /// Whether somebody may read it as it is written: a terminal, or a program's input.
  static func isRead(_ descriptor: Int32) -> Bool {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return false }
    return [S_IFIFO, S_IFCHR].contains(status.st_mode & S_IFMT)
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Writes all bytes; the error number on failure.
  static func write(_ text: String, to descriptor: Int32) -> Int32? {
    write(Array(text.utf8), to: descriptor)
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      var done = 0
      while done < bytes.count {
        // Safety: the range from `done` stays within the buffer.
        guard let start = bytes.baseAddress else { return nil }
        let count = unsafe systemWrite(descriptor, start + done, bytes.count - done)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        done += count
      }
      return nil
    }
  }

  private static func systemWrite(
    _ descriptor: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(descriptor, bytes, count)
    #elseif canImport(Musl)
      unsafe Musl.write(descriptor, bytes, count)
    #else
      unsafe Darwin.write(descriptor, bytes, count)
    #endif
  }

  /// Starts a command of the system's shell in the terminal's foreground.
  ///
  /// - Parameter input: what it reads; closed here by the caller. `nil`: what this
  ///   process reads.
  /// - Returns: the process, or the error number.
  static func startShell(_ command: String, input: Int32? = nil) -> Result<pid_t, SystemError> {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    if let input { _ = unsafe posix_spawn_file_actions_adddup2(&actions, input, standardInput) }
    // Signals that are ignored here are not ignored there.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for signal in [SIGINT, SIGPIPE, SIGTERM, SIGHUP, SIGQUIT] { unsafe sigaddset(&signals, signal) }
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var process = pid_t()
    var words: [UnsafeMutablePointer<CChar>?] = unsafe []
    for text in ["/bin/sh", "-c", command] { unsafe words.append(unsafe strdup(text)) }
    unsafe words.append(nil)
    defer { unsafe words.reduce(()) { unsafe free($1) } }
    let error = unsafe posix_spawn(
      &process, "/bin/sh", &actions, &attributes, &words, environ)
    return error == 0 ? .success(process) : .failure(SystemError(number: error))
  }

  struct SystemError: Error { let number: Int32 }

  /// Waits for a process to end; its status as a shell tells it.
  ///
  /// - Parameter isCancelled: asked now and then; the process is ended once it says so.
  static func wait(for process: pid_t, unless isCancelled: (() -> Bool)? = nil) -> Int32 {
    var status: Int32 = 0
    while true {
      let ended = unsafe waitpid(process, &status, isCancelled == nil ? 0 : WNOHANG)
      if ended == process { break }
      if ended < 0, errno != EINTR { return -1 }
      guard let isCancelled else { continue }
      if isCancelled() { kill(process, SIGKILL) }
      usleep(5_000)
    }
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }

  /// A pipe that no other process inherits; `nil` on failure.
  static func makePipe() -> (reading: Int32, writing: Int32)? {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  static func closeFile(_ descriptor: Int32) { _ = close(descriptor) }

  /// Stops this process until it is told to go on, as Ctrl-Z does.
  static func suspend() { _ = kill(0, SIGTSTP) }

  static var lastError: Int32 { errno }

  /// Gives a file another name, replacing what has it; the error number on failure.
  static func rename(_ path: String, to other: String) -> Int32? {
    #if canImport(Glibc)
      unsafe Glibc.rename(path, other) == 0 ? nil : errno
    #elseif canImport(Musl)
      unsafe Musl.rename(path, other) == 0 ? nil : errno
    #else
      unsafe Darwin.rename(path, other) == 0 ? nil : errno
    #endif
  }

  /// Bytes; 0 for no file.
  static func fileSize(_ path: String) -> UInt64 {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? UInt64(status.st_size) : 0
  }

  static func message(_ error: Int32) -> String { unsafe String(cString: strerror(error)) }

  static let brokenPipe = EPIPE

  /// A reader that goes away shows as an error from `write`, not as a signal.
  static func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }

  static let interrupt = SIGINT

  /// Leaves Ctrl-C to a dispatch source.
  static func ignoreInterrupts() { _ = signal(SIGINT, SIG_IGN) }

  /// Ends the process at once; a terminal is left as it was found, and no file half
  /// written.
  static func exit(_ status: Int32) -> Never {
    TerminalKeeper.restore()
    UnfinishedFiles.remove()
    _exit(status)
  }
}
