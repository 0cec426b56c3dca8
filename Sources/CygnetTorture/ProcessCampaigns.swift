import CygnetCore
import FaultRig
import Foundation
import GraphFile
import GraphStore
import Synchronization

/// Campaigns on the machine's own files, with processes that are killed.
struct ProcessCampaigns {
  let seed: UInt64
  static let writerName = "as-writer"
  static let openerName = "as-opener"

  private func inFolder<Answer>(_ body: (String) throws -> Answer) throws -> Answer {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("cygnet-torture-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.appendingPathComponent("g.cygnet").path)
  }

  private static var options: FileOptions {
    var options = FileOptions()
    options.checkpointBytes = 20_000
    return options
  }

  private static func digest(_ file: GraphFile) -> UInt64 { GraphDigest.of(file.store.current) }

  private static func commit(
    _ file: GraphFile, _ workload: inout Workload, before: (UInt64) -> Void = { _ in }
  ) throws {
    guard let writer = file.store.beginWriting(patience: .seconds(60)) else {
      throw Violation("the writer's turn was not given back")
    }
    do {
      try workload.fill(writer)
    } catch {
      file.store.abandon(writer)
      throw error
    }
    before(GraphDigest.of(writer.graph))
    try file.store.commit(writer)
  }

  // MARK: Kill

  /// Writes until it is killed, and tells each state before and after it is committed.
  static func write(_ words: [String]) throws {
    let (path, seed) = (words[1], UInt64(words[2]) ?? 0)
    let file: GraphFile
    if FileManager.default.fileExists(atPath: path) {
      file = try GraphFile.open(path, options: options)
    } else {
      file = try GraphFile.create(path, options: options)
    }
    func tell(_ what: String, _ digest: UInt64) {
      FileHandle.standardOutput.write(Data("\(what) \(digest)\n".utf8))
    }
    tell("done", digest(file))
    var workload = Workload(seed: seed)
    for number in 1... {
      try commit(file, &workload) { tell("begin", $0) }
      tell("done", digest(file))
      if number % 25 == 24 { try file.compact() }
      if number % 10 == 9 { try file.checkpoint() }
    }
  }

  func kill(_ cases: Int, _ report: (Int) -> Void) throws -> String {
    var random = SplitMix64(seed: seed)
    var commits = 0
    for number in stride(from: 0, to: cases, by: 20) {
      try inFolder { path in
        // One file dies over and over.
        for again in 0..<min(20, cases - number) {
          commits += try killOnce(path, &random, "kill \(number + again), seed \(seed)")
        }
      }
      report(number)
    }
    return "\(cases) kills, \(commits) commits acknowledged before them"
  }

  /// - Returns: acknowledged commits.
  private func killOnce(
    _ path: String, _ random: inout SplitMix64, _ context: String
  ) throws -> Int {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments = [Self.writerName, path, String(random.next() % 1_000_000)]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    Thread.sleep(forTimeInterval: Double(random.next() % 60_000) / 1e6)
    Foundation.kill(process.processIdentifier, SIGKILL)
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationReason == .uncaughtSignal else {
      throw Violation("\(context): the writer ended by itself: \(text)")
    }
    var (done, begun): (UInt64?, UInt64?) = (nil, nil)
    var count = -1
    // A last line may have been cut off.
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      let words = line.split(separator: " ")
      guard words.count == 2, let digest = UInt64(words[1]) else { continue }
      if words[0] == "done" {
        (done, begun, count) = (digest, nil, count + 1)
      } else {
        begun = digest
      }
    }
    guard let done else { return 0 }
    do throws(FileFault) {
      let file = try GraphFile.open(path, options: .reading)
      let found = Self.digest(file)
      guard found == done || found == begun else {
        throw FileFault(.damaged, "found neither the last acknowledged state nor the next")
      }
    } catch {
      throw Violation("\(context): \(error.message)")
    }
    return max(0, count)
  }

  // MARK: Lock

  /// Tries to open a file for writing; prints the holder, or that it has it.
  static func open(_ words: [String]) {
    do throws(FileFault) {
      let file = try GraphFile.open(words[1], options: options)
      print("opened")
      withExtendedLifetime(file) {}
    } catch {
      print(error.message)
    }
  }

  func lock(_ cases: Int, _ report: (Int) -> Void) throws -> String {
    try inFolder { path in
      try GraphFile.create(path, options: Self.options).close()
      for number in 0..<cases {
        try race(path, "race \(number)")
        if number % 20 == 0 {
          try holder(path, "race \(number)")
          report(number)
        }
      }
    }
    return "\(cases) races of 8 threads, \(cases / 20) with another process"
  }

  private func race(_ path: String, _ context: String) throws {
    let (start, group) = (DispatchSemaphore(value: 0), DispatchGroup())
    let opened = Mutex<[GraphFile]>([])
    let wrong = Mutex<String?>(nil)
    for _ in 0..<8 {
      group.enter()
      Thread.detachNewThread {
        start.wait()
        do throws(FileFault) {
          let file = try GraphFile.open(path, options: Self.options)
          opened.withLock { $0.append(file) }
        } catch {
          if error.kind != .locked { wrong.withLock { $0 = error.message } }
        }
        group.leave()
      }
    }
    for _ in 0..<8 { start.signal() }
    group.wait()
    if let message = wrong.withLock({ $0 }) { throw Violation("\(context): \(message)") }
    let winners = opened.withLock { $0 }
    guard winners.count == 1 else { throw Violation("\(context): \(winners.count) writers") }
    try winners[0].close()
  }

  private func holder(_ path: String, _ context: String) throws {
    func other() throws -> String {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
      process.arguments = [Self.openerName, path]
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let text = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return String(decoding: text, as: UTF8.self)
    }
    let file = try GraphFile.open(path, options: Self.options)
    let refused = try other()
    guard refused.contains("process \(getpid())") else {
      throw Violation("\(context): the holder is not named: \(refused)")
    }
    try file.close()
    let opened = try other()
    guard opened == "opened\n" else { throw Violation("\(context): \(opened)") }
  }

  // MARK: Copy

  func copy(_ cases: Int, _ report: (Int) -> Void) throws -> String {
    try inFolder { path in
      let file = try GraphFile.create(path, options: Self.options)
      let states = Mutex<Set<UInt64>>([Self.digest(file)])
      let isOver = Atomic(false)
      let failure = Mutex<String?>(nil)
      let ended = DispatchSemaphore(value: 0)
      let seed = self.seed
      Thread.detachNewThread {
        var workload = Workload(seed: seed)
        var number = 0
        while !isOver.load(ordering: .relaxed) {
          do {
            try Self.commit(file, &workload) { digest in states.withLock { _ = $0.insert(digest) } }
            number += 1
            if number % 60 == 59 { try file.compact() }
          } catch {
            failure.withLock { $0 = "\(error)" }
            break
          }
        }
        ended.signal()
      }
      defer {
        isOver.store(true, ordering: .relaxed)
        ended.wait()
      }
      for number in 0..<cases {
        let target = "\(path)-\(number).cygnet"
        try FileManager.default.copyItem(atPath: path, toPath: target)
        do throws(FileFault) {
          let copy = try GraphFile.open(target, options: Self.options)
          let digest = Self.digest(copy)
          guard states.withLock({ $0.contains(digest) }) else {
            throw FileFault(.damaged, "it opens to no state that was committed")
          }
        } catch {
          throw Violation("copy \(number), seed \(seed): \(error.message)")
        }
        try FileManager.default.removeItem(atPath: target)
        if number % 50 == 0 { report(number) }
      }
      if let failure = failure.withLock({ $0 }) { throw Violation("the writer: \(failure)") }
    }
    return "\(cases) copies of a file in use"
  }
}
