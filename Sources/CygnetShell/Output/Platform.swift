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

  /// The terminal's width in columns; `nil` when it is none.
  static func terminalWidth(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Writes all bytes; the error number on failure.
  static func write(_ text: String, to descriptor: Int32) -> Int32? {
    var text = text
    return text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        // Safety: the range from `done` stays within the buffer.
        let count = unsafe systemWrite(descriptor, bytes.baseAddress! + done, bytes.count - done)
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

  /// Ends the process at once.
  static func exit(_ status: Int32) -> Never { _exit(status) }
}
