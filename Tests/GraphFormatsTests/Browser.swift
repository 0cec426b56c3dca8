import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A browser without a window, with someone at its mouse and keyboard. It keeps all
/// that the page says to the console and all that it asks the network for.
///
/// Driven by the DevTools protocol over two pipes, so no port is open. The end of its
/// life kills the browser and removes its folder.
final class Browser {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The first on the `PATH` that speaks the protocol.
  static let path: String? = {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return ["chromium", "chromium-browser", "google-chrome"].lazy
      .flatMap { name in folders.map { "\($0)/\(name)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Console messages, exceptions and log entries, in order.
  private(set) var messages: [String] = []
  /// Addresses that were asked for, other than the page's own and `data:`.
  private(set) var requests: [String] = []

  private let folder: URL
  private let commands: Int32
  private let replies: Int32
  private let child: pid_t
  private var received: [UInt8] = []
  private var events: Set<String> = []
  private var lastCommand = 0
  private var session: String?
  private var pageAddress = ""

  init(width: Int = 1280, height: Int = 800, scale: Double = 1) throws {
    guard let path = Self.path else { throw Failure(description: "there is no browser") }
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("cygnet-browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    do {
      (child, commands, replies) = try Self.start(path, folder)
    } catch {
      try? FileManager.default.removeItem(at: folder)
      throw error
    }
    let target = try send("Target.createTarget", ["url": "about:blank"])["targetId"]
    let attached = try send(
      "Target.attachToTarget", ["targetId": target, "flatten": .bool(true)])
    session = attached["sessionId"].text
    for domain in ["Page", "Runtime", "Log", "Network"] { try send("\(domain).enable") }
    try send(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number(Double(width)), "height": .number(Double(height)),
        "deviceScaleFactor": .number(scale), "mobile": .bool(false),
      ])
  }

  deinit {
    kill(-child, SIGKILL)
    kill(child, SIGKILL)
    while waitpid(child, nil, 0) < 0, errno == EINTR {}
    close(commands)
    close(replies)
    // Its helpers die a moment later and may still be writing.
    for _ in 0..<50 where FileManager.default.fileExists(atPath: folder.path) {
      try? FileManager.default.removeItem(at: folder)
      if FileManager.default.fileExists(atPath: folder.path) { usleep(20000) }
    }
  }

  /// Shows a page, from a file of its own, and waits until it is loaded.
  func open(_ page: String) throws {
    let file = folder.appendingPathComponent("page-\(lastCommand).html")
    try Data(page.utf8).write(to: file)
    messages = []
    requests = []
    events = []
    pageAddress = file.absoluteString
    try send("Page.navigate", ["url": .text(pageAddress)])
    let end = Date(timeIntervalSinceNow: 30)
    while !events.contains("Page.loadEventFired") {
      guard try take(until: end) != nil else { throw failure("the page did not load") }
    }
  }

  /// The value of an expression; of a promise, what it comes to.
  @discardableResult
  func evaluate(_ script: String, seconds: Double = 30) throws -> JSONValue {
    let answer = try send(
      "Runtime.evaluate",
      [
        "expression": .text(script), "returnByValue": .bool(true), "awaitPromise": .bool(true),
      ], seconds: seconds)
    guard answer["exceptionDetails"].isNull else {
      throw failure("\(script): \(answer["exceptionDetails"]["exception"]["description"])")
    }
    return answer["result"]["value"]
  }

  /// Waits until an expression is true.
  func wait(until script: String, seconds: Double = 20) throws {
    let end = Date(timeIntervalSinceNow: seconds)
    while try evaluate("Boolean(\(script))").bool != true {
      if Date() >= end { throw failure("not in \(seconds) seconds: \(script)") }
      usleep(20000)
    }
  }

  func screenshot(to file: URL) throws {
    let picture = try send("Page.captureScreenshot", ["format": "png"])["data"].text ?? ""
    guard let data = Data(base64Encoded: picture) else { throw failure("no picture") }
    try data.write(to: file)
  }

  func prefersDark(_ isDark: Bool) throws {
    let feature: JSONValue = [
      "name": "prefers-color-scheme", "value": isDark ? "dark" : "light",
    ]
    try send("Emulation.setEmulatedMedia", ["features": .list([feature])])
  }

  private func failure(_ reason: String) -> Failure {
    Failure(description: ([reason] + messages).joined(separator: "\n"))
  }
}

// MARK: - Mouse and keyboard

extension Browser {
  struct Modifiers: OptionSet {
    let rawValue: Int
    static let alt = Modifiers(rawValue: 1)
    static let shift = Modifiers(rawValue: 8)
  }

  struct Point {
    var x: Double
    var y: Double
  }

  enum Key: String {
    case enter = "Enter"
    case escape = "Escape"
    case tab = "Tab"
    case up = "ArrowUp"
    case down = "ArrowDown"
    case left = "ArrowLeft"
    case right = "ArrowRight"

    fileprivate var code: Double {
      switch self {
      case .enter: 13
      case .escape: 27
      case .tab: 9
      case .left: 37
      case .up: 38
      case .right: 39
      case .down: 40
      }
    }
  }

  func move(to point: Point) throws {
    try mouse("mouseMoved", point, clicks: 0, [], isDown: false)
  }

  func click(_ point: Point, times: Int = 1, _ modifiers: Modifiers = []) throws {
    for time in 1...times {
      try mouse("mousePressed", point, clicks: time, modifiers, isDown: true)
      try mouse("mouseReleased", point, clicks: time, modifiers, isDown: false)
    }
  }

  func drag(from start: Point, to end: Point) throws {
    try mouse("mousePressed", start, clicks: 1, [], isDown: true)
    for step in 1...5 {
      let part = Double(step) / 5
      let point = Point(
        x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part)
      try mouse("mouseMoved", point, clicks: 0, [], isDown: true)
    }
    try mouse("mouseReleased", end, clicks: 1, [], isDown: false)
  }

  func turnWheel(at point: Point, by amount: Double) throws {
    try send(
      "Input.dispatchMouseEvent",
      [
        "type": "mouseWheel", "x": .number(point.x), "y": .number(point.y), "deltaX": .number(0),
        "deltaY": .number(amount),
      ])
  }

  func press(_ key: Key, _ modifiers: Modifiers = []) throws {
    for type in ["rawKeyDown", "keyUp"] {
      try send(
        "Input.dispatchKeyEvent",
        [
          "type": .text(type), "key": .text(key.rawValue), "code": .text(key.rawValue),
          "windowsVirtualKeyCode": .number(key.code),
          "modifiers": .number(Double(modifiers.rawValue)),
        ])
      // A button is pressed by the character, not by the key.
      if key == .enter, type == "rawKeyDown" {
        try send("Input.dispatchKeyEvent", ["type": "char", "key": "Enter", "text": "\r"])
      }
    }
  }

  /// One key after another.
  func press(_ characters: String) throws {
    for character in characters {
      let text = JSONValue.text(String(character))
      try send("Input.dispatchKeyEvent", ["type": "keyDown", "key": text, "text": text])
      try send("Input.dispatchKeyEvent", ["type": "keyUp", "key": text])
    }
  }

  /// Text as an input method gives it.
  func type(_ text: String) throws {
    try send("Input.insertText", ["text": .text(text)])
  }

  private func mouse(
    _ type: String, _ point: Point, clicks: Int, _ modifiers: Modifiers, isDown: Bool
  ) throws {
    try send(
      "Input.dispatchMouseEvent",
      [
        "type": .text(type), "x": .number(point.x), "y": .number(point.y),
        "button": clicks > 0 || isDown ? "left" : "none", "buttons": .number(isDown ? 1 : 0),
        "clickCount": .number(Double(clicks)), "modifiers": .number(Double(modifiers.rawValue)),
      ])
  }
}

// MARK: - The protocol

extension Browser {
  /// Sends a command and waits for its answer; events that come first are kept.
  @discardableResult
  private func send(
    _ method: String, _ parameters: JSONValue = [:], seconds: Double = 30
  ) throws -> JSONValue {
    lastCommand += 1
    let id = Double(lastCommand)
    var command: [String: JSONValue] = [
      "id": .number(id), "method": .text(method), "params": parameters,
    ]
    if let session { command["sessionId"] = .text(session) }
    try write(Array(JSONEncoder().encode(JSONValue.object(command))) + [0])
    let end = Date(timeIntervalSinceNow: seconds)
    while let message = try take(until: end) {
      guard message["id"].number == id else { continue }
      guard message["error"].isNull else { throw failure("\(method): \(message["error"])") }
      return message["result"]
    }
    throw failure("\(method) was not answered in \(seconds) seconds")
  }

  private func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { sendWithoutSignal($0) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw failure("the browser has ended")
      }
    }
  }

  /// Commands go through a socket, for writing to a pipe that a dead browser has left
  /// would end the tests.
  private func sendWithoutSignal(_ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Darwin)
      Darwin.send(commands, bytes.baseAddress, bytes.count, 0)
    #elseif canImport(Musl)
      Musl.send(commands, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
    #else
      Glibc.send(commands, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
    #endif
  }

  /// The next message; nil when none comes in time.
  private func take(until end: Date) throws -> JSONValue? {
    while true {
      if let stop = received.firstIndex(of: 0) {
        let message = try JSONDecoder().decode(JSONValue.self, from: Data(received[..<stop]))
        received.removeSubrange(...stop)
        note(message)
        return message
      }
      let rest = end.timeIntervalSinceNow
      guard rest > 0 else { return nil }
      var request = pollfd(fd: replies, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, Int32(min(rest, 1) * 1000)) > 0 else { continue }
      var buffer = [UInt8](repeating: 0, count: 1 << 20)
      let count = read(replies, &buffer, buffer.count)
      if count > 0 {
        received += buffer[..<count]
      } else if count == 0 || errno != EINTR {
        throw failure("the browser has ended")
      }
    }
  }

  private func note(_ message: JSONValue) {
    guard let method = message["method"].text else { return }
    let parameters = message["params"]
    events.insert(method)
    switch method {
    case "Runtime.consoleAPICalled":
      let words = parameters["args"].list.map { "\($0["value"])" }
      messages.append("console: " + words.joined(separator: " "))
    case "Runtime.exceptionThrown":
      messages.append("exception: \(parameters["exceptionDetails"]["exception"]["description"])")
    case "Log.entryAdded":
      messages.append("log: \(parameters["entry"]["text"])")
    case "Network.requestWillBeSent":
      let address = parameters["request"]["url"].text ?? ""
      if address != pageAddress, !address.hasPrefix("data:") { requests.append(address) }
    default: break
    }
  }
}

// MARK: - Starting

extension Browser {
  #if canImport(Darwin)
    private typealias Actions = posix_spawn_file_actions_t?
    private typealias Attributes = posix_spawnattr_t?
  #else
    private typealias Actions = posix_spawn_file_actions_t
    private typealias Attributes = posix_spawnattr_t
  #endif

  /// The browser reads commands from descriptor 3 and answers on 4.
  private static func start(
    _ path: String, _ folder: URL
  ) throws -> (child: pid_t, commands: Int32, replies: Int32) {
    let (commandEnd, ownCommandEnd) = try pair()
    let (replyEnd, ownReplyEnd) = try pair()
    defer {
      close(commandEnd)
      close(replyEnd)
    }
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
    for descriptor: Int32 in 0...2 {
      posix_spawn_file_actions_addopen(
        &actions, descriptor, "/dev/null", descriptor == 0 ? O_RDONLY : O_WRONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, commandEnd, 3)
    posix_spawn_file_actions_adddup2(&actions, replyEnd, 4)
    // A group of its own, so that its helpers end with it.
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))

    let words = [
      path, "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu",
      "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
      "--disable-background-networking", "--hide-scrollbars",
      "--user-data-dir=\(folder.appendingPathComponent("profile").path)", "about:blank",
    ]
    let variables = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }
    var arguments = words.map { strdup($0) } + [nil]
    var environment = variables.map { strdup($0) } + [nil]
    defer { for pointer in arguments + environment { free(pointer) } }
    var child: pid_t = 0
    let error = posix_spawn(&child, path, &actions, &attributes, &arguments, &environment)
    guard error == 0 else {
      close(ownCommandEnd)
      close(ownReplyEnd)
      throw Failure(description: "starting \(path): \(String(cString: strerror(error)))")
    }
    return (child, ownCommandEnd, ownReplyEnd)
  }

  /// Two connected sockets, above the descriptors that the browser expects, and closed
  /// in what other tests start.
  private static func pair() throws -> (theirs: Int32, ours: Int32) {
    var low: [Int32] = [0, 0]
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    guard socketpair(AF_UNIX, kind, 0, &low) == 0 else {
      throw Failure(description: "socketpair: \(String(cString: strerror(errno)))")
    }
    let high = low.map { fcntl($0, F_DUPFD_CLOEXEC, 32) }
    for descriptor in low { close(descriptor) }
    return (high[0], high[1])
  }
}

// MARK: - JSON

/// What the protocol sends and what scripts come to.
enum JSONValue: Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  var isNull: Bool { self == .null }
  var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  var number: Double? { if case .number(let value) = self { value } else { nil } }
  var text: String? { if case .text(let value) = self { value } else { nil } }
  var list: [JSONValue] { if case .list(let values) = self { values } else { [] } }

  /// Null for a key that is not there, and for what is no object.
  subscript(key: String) -> JSONValue {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }
}

extension JSONValue: Codable {
  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: JSONValue].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .list(let values): try container.encode(values)
    case .object(let members): try container.encode(members)
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral {
  init(stringLiteral value: String) { self = .text(value) }

  init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements) { _, last in last })
  }
}

extension JSONValue: CustomStringConvertible {
  var description: String {
    switch self {
    case .text(let value): value
    default:
      (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "?"
    }
  }
}
