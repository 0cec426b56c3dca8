import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program on a terminal of its own, with someone at the keyboard. The terminal
/// controls the program's session: Ctrl-C is a signal, and so is a new size.
///
/// The screen changes only while a `wait` or `settle` runs, or while input waits for
/// the program to take it. The end of its life kills the program.
final class PseudoTerminal {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private(set) var screen: TerminalModel
  /// All that the program wrote.
  private(set) var output: [UInt8] = []

  private let master: Int32
  let child: pid_t
  private var status: Int32?
  private var hasHungUp = false
  private var bytesNotTaken = 0

  /// The environment is all that the program gets: a `TERM` must be among it.
  init(
    path: String, arguments: [String], environment: [String: String], workingFolder: String,
    columns: Int = 80, rows: Int = 24
  ) throws {
    screen = TerminalModel(columns: columns, rows: rows)
    master = try Self.openMaster()
    do {
      child = try Self.start(
        [path] + arguments, environment.map { "\($0)=\($1)" }, workingFolder,
        Self.size(columns, rows), on: master)
    } catch {
      close(master)
      throw error
    }
  }

  deinit {
    if status == nil {
      kill(child, SIGKILL)
      while waitpid(child, nil, 0) < 0, errno == EINTR {}
    }
    close(master)
  }

  /// Types, with the Enter key for a line's end.
  func type(_ text: String) {
    send(bytes: Array(text.replacing("\n", with: "\r").utf8))
  }

  func press(_ key: Key) {
    send(bytes: Array(key.sequence(forApplication: screen.wantsApplicationKeys).utf8))
  }

  /// Pastes as terminals do: between brackets only when the program has asked for
  /// them, and with carriage returns for line ends, which some leave as they are.
  func paste(_ text: String, lineEnd: String = "\r") {
    let text = text.replacing("\n", with: lineEnd)
    let isBracketed = screen.wantsBracketedPaste
    send(bytes: Array((isBracketed ? "\u{1B}[200~\(text)\u{1B}[201~" : text).utf8))
  }

  /// Takes output meanwhile, so that neither side waits for the other for ever. What
  /// the program does not take in 10 seconds is dropped; failures tell of it.
  func send(bytes: [UInt8]) {
    var rest = bytes[...]
    let end = Date(timeIntervalSinceNow: 10)
    while !rest.isEmpty, !hasHungUp, Date() < end {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN || errno == EINTR {
        pump(milliseconds: 10)
      } else {
        break
      }
    }
    bytesNotTaken += rest.count
  }

  func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns, rows: rows)
    var size = Self.size(columns, rows)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  func wait(
    until condition: (TerminalModel) -> Bool, seconds: Double = 20, file: String = #fileID,
    line: Int = #line
  ) throws {
    let end = Date(timeIntervalSinceNow: seconds)
    while !condition(screen) {
      if hasHungUp { throw failure("the program ended", file, line) }
      if Date() >= end { throw failure("nothing came in \(seconds) seconds", file, line) }
      pump(milliseconds: 50)
    }
  }

  /// Waits until the text is on the screen; one that was there already counts. Blanks
  /// at a line's end never show, so a prompt is to be given without its own.
  func wait(
    for text: String, seconds: Double = 20, file: String = #fileID, line: Int = #line
  ) throws {
    try wait(until: { $0.text.contains(text) }, seconds: seconds, file: file, line: line)
  }

  /// Waits until nothing has come for so long; 20 seconds at most.
  func settle(milliseconds: Int = 150) {
    let end = Date(timeIntervalSinceNow: 20)
    while Date() < end, pump(milliseconds: milliseconds) {}
  }

  /// The status as a shell shows it: 128 and the signal for a program that a signal
  /// ended. All output is on the screen by then.
  @discardableResult
  func waitForExit(
    seconds: Double = 20, file: String = #fileID, line: Int = #line
  ) throws -> Int32 {
    let end = Date(timeIntervalSinceNow: seconds)
    while status == nil {
      var code: Int32 = 0
      if waitpid(child, &code, WNOHANG) == child {
        status = code & 0x7F == 0 ? code >> 8 & 0xFF : 128 + (code & 0x7F)
      } else if Date() >= end {
        throw failure("the program runs on after \(seconds) seconds", file, line)
      } else if hasHungUp {
        usleep(5000)
      } else {
        pump(milliseconds: 10)
      }
    }
    while pump(milliseconds: 100) {}
    return status ?? 0
  }

  /// Whether output came within the time. The end of the program ends the wait.
  @discardableResult
  private func pump(milliseconds: Int) -> Bool {
    guard !hasHungUp else { return false }
    var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, Int32(milliseconds)) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(master, &buffer, buffer.count)
    if count > 0 {
      output += buffer[..<count]
      screen.feed(Array(buffer[..<count]))
      let replies = screen.takeReplies()
      if !replies.isEmpty { send(bytes: replies) }
    } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
      // The last descriptor of the program's side is closed: Linux says EIO.
      hasHungUp = true
    }
    return count > 0
  }

  private func failure(_ reason: String, _ file: String, _ line: Int) -> Failure {
    var text = "\(file):\(line): \(reason); the screen:\n"
    for line in screen.text.split(separator: "\n", omittingEmptySubsequences: false) {
      text += "│\(line)\n"
    }
    text += "cursor: row \(screen.cursor.row), column \(screen.cursor.column)"
    if !screen.unknown.isEmpty { text += "\nunknown: \(screen.unknown)" }
    if bytesNotTaken > 0 { text += "\nthe program did not take \(bytesNotTaken) bytes" }
    return Failure(description: text)
  }
}

// MARK: - Keys

extension PseudoTerminal {
  enum Key {
    case enter, tab, shiftTab, escape, backspace, delete
    case up, down, left, right, home, end, pageUp, pageDown
    case ctrlUp, ctrlDown, ctrlLeft, ctrlRight, ctrlHome, ctrlEnd, ctrlDelete
    case shiftUp, shiftDown, shiftLeft, shiftRight
    case altUp, altDown, altLeft, altRight, altEnter, altBackspace
    case ctrl(Character)
    case alt(Character)

    /// What xterm sends.
    fileprivate func sequence(forApplication isApplication: Bool) -> String {
      let start = isApplication ? "\u{1B}O" : "\u{1B}["
      return switch self {
      case .enter: "\r"
      case .tab: "\t"
      case .shiftTab: "\u{1B}[Z"
      case .escape: "\u{1B}"
      case .backspace: "\u{7F}"
      case .delete: "\u{1B}[3~"
      case .up: start + "A"
      case .down: start + "B"
      case .right: start + "C"
      case .left: start + "D"
      case .home: start + "H"
      case .end: start + "F"
      case .pageUp: "\u{1B}[5~"
      case .pageDown: "\u{1B}[6~"
      case .ctrlUp: "\u{1B}[1;5A"
      case .ctrlDown: "\u{1B}[1;5B"
      case .ctrlRight: "\u{1B}[1;5C"
      case .ctrlLeft: "\u{1B}[1;5D"
      case .ctrlHome: "\u{1B}[1;5H"
      case .ctrlEnd: "\u{1B}[1;5F"
      case .ctrlDelete: "\u{1B}[3;5~"
      case .shiftUp: "\u{1B}[1;2A"
      case .shiftDown: "\u{1B}[1;2B"
      case .shiftRight: "\u{1B}[1;2C"
      case .shiftLeft: "\u{1B}[1;2D"
      case .altUp: "\u{1B}[1;3A"
      case .altDown: "\u{1B}[1;3B"
      case .altRight: "\u{1B}[1;3C"
      case .altLeft: "\u{1B}[1;3D"
      case .altEnter: "\u{1B}\r"
      case .altBackspace: "\u{1B}\u{7F}"
      case .alt(let character): "\u{1B}\(character)"
      case .ctrl(let character): Self.controlled(character)
      }
    }

    /// `@` to `_`, small letters, space and `?` have a control character.
    private static func controlled(_ character: Character) -> String {
      if character == "?" { return "\u{7F}" }
      return String(Unicode.Scalar((character.asciiValue ?? 0) & 0x1F))
    }
  }
}

// MARK: - Starting

extension PseudoTerminal {
  private static func size(_ columns: Int, _ rows: Int) -> winsize {
    winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
  }

  private static func check(_ error: Int32, _ what: String) throws {
    guard error != 0 else { return }
    throw Failure(description: "\(what): \(String(cString: strerror(error)))")
  }

  private static func openMaster() throws -> Int32 {
    let open = try library("posix_openpt", (@convention(c) (Int32) -> Int32).self)
    let grant = try library("grantpt", (@convention(c) (Int32) -> Int32).self)
    let unlock = try library("unlockpt", (@convention(c) (Int32) -> Int32).self)
    #if canImport(Darwin)
      let master = open(O_RDWR | O_NOCTTY)
    #else
      // Closed on exec from the start: another test may be starting a program now.
      let master = open(O_RDWR | O_NOCTTY | O_CLOEXEC)
    #endif
    try check(master < 0 ? errno : 0, "posix_openpt")
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    _ = fcntl(master, F_SETFL, O_RDWR | O_NONBLOCK)
    if grant(master) != 0 || unlock(master) != 0 {
      let error = errno
      close(master)
      try check(error, "unlockpt")
    }
    return master
  }

  /// A function of the C library that Swift's view of glibc leaves out, as it does
  /// with all that headers show only to `_GNU_SOURCE`.
  private static func library<Function>(_ name: String, _: Function.Type) throws -> Function {
    #if canImport(Darwin)
      let everywhere = UnsafeMutableRawPointer(bitPattern: -2)
    #else
      let everywhere: UnsafeMutableRawPointer? = nil
    #endif
    guard let address = dlsym(everywhere, name) else {
      throw Failure(description: "the C library has no \(name)")
    }
    return unsafeBitCast(address, to: Function.self)
  }

  private static func start(
    _ words: [String], _ environment: [String], _ folder: String, _ size: winsize,
    on master: Int32
  ) throws -> pid_t {
    let name = try slaveName(master)
    // Held open until the program has it, for the size would go with it on macOS.
    let slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    try check(slave < 0 ? errno : 0, "open")
    defer { close(slave) }
    var size = size
    try check(ioctl(slave, UInt(TIOCSWINSZ), &size) == 0 ? 0 : errno, "TIOCSWINSZ")

    #if canImport(Darwin)
      var actions: Actions = nil
      var attributes: Attributes = nil
    #else
      var actions = Actions()
      var attributes = Attributes()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    try setActions(&actions, name, folder)
    setAttributes(&attributes)

    var child: pid_t = 0
    var arguments = words.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    try check(
      posix_spawn(&child, words[0], &actions, &attributes, &arguments, &variables),
      "starting \(words[0]) in \(folder)")
    return child
  }

  #if canImport(Darwin)
    private typealias Actions = posix_spawn_file_actions_t?
    private typealias Attributes = posix_spawnattr_t?
  #else
    private typealias Actions = posix_spawn_file_actions_t
    private typealias Attributes = posix_spawnattr_t
  #endif

  private static func slaveName(_ master: Int32) throws -> String {
    typealias Name = @convention(c) (Int32, UnsafeMutablePointer<CChar>, Int) -> Int32
    var name = [CChar](repeating: 0, count: 128)
    let isFound = try library("ptsname_r", Name.self)(master, &name, name.count) == 0
    try check(isFound ? 0 : errno, "ptsname_r")
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The first terminal that the leader of a session opens controls it.
  private static func setActions(
    _ actions: inout Actions, _ terminal: String, _ folder: String
  ) throws {
    typealias Pointer = UnsafeMutablePointer<Actions>
    typealias ChangeFolder = @convention(c) (Pointer, UnsafePointer<CChar>) -> Int32
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    let changeFolder = try library("posix_spawn_file_actions_addchdir_np", ChangeFolder.self)
    try check(changeFolder(&actions, folder), "addchdir_np")
    #if canImport(Glibc)
      typealias CloseFrom = @convention(c) (Pointer, Int32) -> Int32
      let closeFrom = try library("posix_spawn_file_actions_addclosefrom_np", CloseFrom.self)
      try check(closeFrom(&actions, 3), "addclosefrom_np")
    #endif
  }

  /// A session of its own, and no signal ignored or held back, whatever the tests do.
  private static func setAttributes(_ attributes: inout Attributes) {
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for signal in [
      SIGHUP, SIGINT, SIGQUIT, SIGPIPE, SIGTERM, SIGCHLD, SIGTSTP, SIGTTIN, SIGTTOU, SIGWINCH,
    ] {
      sigaddset(&signals, signal)
    }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    #if canImport(Darwin)
      let session = Int32(POSIX_SPAWN_SETSID) | Int32(POSIX_SPAWN_CLOEXEC_DEFAULT)
    #else
      // POSIX_SPAWN_SETSID of glibc and Musl.
      let session: Int32 = 0x80
    #endif
    let flags = session | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
    posix_spawnattr_setflags(&attributes, Int16(flags))
  }
}
