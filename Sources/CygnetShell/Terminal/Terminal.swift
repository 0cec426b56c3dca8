import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The terminal that a person sits at: keys come in, text goes out.
///
/// Keys are read one by one, unechoed, while something is edited; between edits
/// Ctrl-C sends its signal, and keys pressed meanwhile wait for the next edit.
final class Terminal {
  enum Mode: Equatable {
    /// As the terminal was found.
    case original
    /// Every key arrives as it is pressed, Ctrl-C too.
    case keys
    /// Nothing is echoed; Ctrl-C interrupts.
    case busy
  }

  private let input: Int32
  private let output: Int32
  private let original: termios
  private let signals: [any DispatchSourceSignal]
  private var mode = Mode.original
  private var decoder = KeyDecoder()

  /// `nil` where there is no terminal that can be edited on.
  init?(environment: [String: String]) {
    guard Platform.isTerminal(Platform.standardInput), Self.canSteer(environment) else {
      return nil
    }
    // Standard output may be a file that takes the data.
    let candidates = [Platform.standardError, Platform.standardOutput]
    guard let output = candidates.first(where: Platform.isTerminal) else { return nil }
    var settings = termios()
    guard unsafe tcgetattr(Platform.standardInput, &settings) == 0 else { return nil }
    input = Platform.standardInput
    self.output = output
    original = settings
    WindowSize.watch()
    Continuation.watch()
    signals = TerminalKeeper.keep(input, output, settings)
  }

  /// Whether the terminal understands more than text.
  static func canSteer(_ environment: [String: String]) -> Bool {
    environment["TERM"].map { !$0.isEmpty && $0 != "dumb" } ?? false
  }

  deinit {
    set(.original)
    for source in signals { source.cancel() }
    TerminalKeeper.forget()
  }

  /// Changes to the terminal's second screen, or back.
  func showSecondScreen(_ isShown: Bool) {
    TerminalKeeper.isSecondScreenShown.store(isShown, ordering: .relaxed)
    write(isShown ? "\u{1B}[?1049h\u{1B}[?25l" : "\u{1B}[?25h\u{1B}[?1049l")
  }

  var size: (columns: Int, rows: Int) {
    Platform.terminalSize(output) ?? (80, 24)
  }

  func write(_ text: String) { _ = Platform.write(text, to: output) }

  func set(_ mode: Mode) {
    guard mode != self.mode else { return }
    var settings = original
    if mode != .original {
      settings.c_lflag &= ~tcflag_t(ECHO | ICANON)
      unsafe withUnsafeMutableBytes(of: &settings.c_cc) { keys in
        unsafe keys[Int(VMIN)] = 1
        unsafe keys[Int(VTIME)] = 0
      }
    }
    if mode == .keys {
      settings.c_lflag &= ~tcflag_t(ISIG | IEXTEN)
      settings.c_iflag &= ~tcflag_t(ICRNL | INLCR | IXON | ISTRIP)
    }
    // What was typed ahead is kept.
    _ = unsafe tcsetattr(input, TCSADRAIN, &settings)
    let wantsPaste = mode == .keys
    if wantsPaste != (self.mode == .keys) { write(wantsPaste ? "\u{1B}[?2004h" : "\u{1B}[?2004l") }
    self.mode = mode
  }

  enum Event {
    case key(Key)
    case resized
    /// The given descriptor can be read from.
    case signalled
    /// The terminal has gone.
    case closed
  }

  /// Waits for a key or a new size.
  ///
  /// - Parameters:
  ///   - milliseconds: how long to wait; `nil` for ever. `nil` is returned when nothing
  ///     has happened.
  ///   - signal: a descriptor to wait for too.
  func next(within milliseconds: Int? = nil, signal: Int32 = -1) -> Event? {
    while true {
      if let key = decoder.next() { return .key(key) }
      if WindowSize.takeChange() { return .resized }
      if Continuation.take(), mode == .keys {
        // Whoever had the terminal meanwhile has left it in a mode of their own.
        mode = .original
        set(.keys)
        return .resized
      }
      let patience = decoder.patience ?? milliseconds.map { Int32(clamping: $0) } ?? -1
      // A negative descriptor is passed over.
      var waiting = [input, signal].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let count = unsafe poll(&waiting, 2, patience)
      if count < 0 {
        if errno == EINTR { continue }
        return .closed
      }
      if count == 0 {
        // An escape that nothing follows at once is a key of its own.
        guard decoder.patience != nil else { return nil }
        if let key = decoder.next(isFinal: true) { return .key(key) }
        continue
      }
      if waiting[1].revents != 0 { return .signalled }
      guard let bytes = Platform.read(input), !bytes.isEmpty else { return .closed }
      decoder.feed(bytes)
    }
  }

  /// Whether keys are waiting, as when a text is pasted without marks.
  var hasKeysWaiting: Bool {
    if decoder.patience != nil { return true }
    var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&waiting, 1, 0) > 0
  }
}

/// Puts the terminal back as it was found when the process is ended from outside.
enum TerminalKeeper {
  private struct Found {
    let input: Int32
    let output: Int32
    let settings: termios
  }

  private static let found = Mutex<Found?>(nil)
  static let isSecondScreenShown = Atomic<Bool>(false)
  private static let endings = [SIGTERM, SIGHUP, SIGQUIT]

  /// - Returns: what must be kept alive.
  static func keep(
    _ input: Int32, _ output: Int32, _ settings: termios
  ) -> [any DispatchSourceSignal] {
    found.withLock { $0 = Found(input: input, output: output, settings: settings) }
    return endings.map { number in
      _ = signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { Platform.exit(128 + number) }
      source.resume()
      return source
    }
  }

  static func forget() {
    found.withLock { $0 = nil }
    for number in endings { _ = signal(number, SIG_DFL) }
  }

  static func restore() {
    found.withLock { found in
      // In the background the terminal is another program's.
      guard let found, tcgetpgrp(found.input) == getpgrp() else { return }
      let screen = isSecondScreenShown.load(ordering: .relaxed) ? "\u{1B}[?1049l" : ""
      _ = Platform.write(screen + "\u{1B}[?2004l\u{1B}[?25h", to: found.output)
      var settings = found.settings
      _ = unsafe tcsetattr(found.input, TCSANOW, &settings)
    }
  }
}

/// Notes that the process was stopped and goes on.
enum Continuation {
  private static let happened = Atomic<Bool>(false)

  static func watch() {
    _ = signal(SIGCONT) { _ in Continuation.happened.store(true, ordering: .relaxed) }
  }

  static func take() -> Bool { happened.exchange(false, ordering: .relaxed) }
}

/// Notes that the terminal's size has changed.
enum WindowSize {
  private static let changed = Atomic<Bool>(false)

  static func watch() {
    // `poll` ends at a signal in any case.
    _ = signal(SIGWINCH) { _ in WindowSize.changed.store(true, ordering: .relaxed) }
  }

  static func takeChange() -> Bool { changed.exchange(false, ordering: .relaxed) }
}
