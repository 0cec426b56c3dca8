import CygnetCore
package import GraphFile
import GraphStore

/// Power cuts at random moments of random work, also during recovery, on a disk that loses,
/// tears and reorders what was not synced.
package struct PowerCampaign {
  private let seed: UInt64
  private let bug: PlantedBug?
  /// Power cuts that one run of work is looked at after.
  private static let cutsPerRun = 6

  package init(seed: UInt64, bug: PlantedBug? = nil) {
    self.seed = seed
    self.bug = bug
  }

  /// - Parameter report: told the cases so far, now and then.
  /// - Returns: the number of cases.
  /// - Throws: `Violation`.
  @discardableResult
  package func run(cases: Int, report: (Int) -> Void = { _ in }) throws -> Int {
    var (done, number) = (0, seed)
    while done < cases {
      do {
        done += try run(number)
      } catch let violation as Violation {
        throw Violation("seed \(number): \(violation)")
      }
      number &+= 1
      if number % 1_000 == 0 { report(done) }
    }
    return done
  }

  /// Cuts the power after each operation of a checkpoint, of compacting and of closing.
  ///
  /// - Returns: the number of cases.
  /// - Throws: `Violation`.
  @discardableResult
  package func sweep() throws -> Int {
    var (done, random) = (0, SplitMix64(seed: seed))
    let actions: [(String, cuts: Int, (TrackedGraph) throws -> Void)] = [
      ("checkpoint", 10, { try $0.file?.checkpoint() }),
      ("another checkpoint", 10, { try $0.file?.checkpoint() }),
      ("compact", 10, { try $0.file?.compact() }), ("close", 10, { try $0.close() }),
    ]
    for (name, cuts, action) in actions {
      var isOver = false
      for operations in 0..<100 where !isOver {
        let disk = SimulatedDisk(plantedBug: bug)
        let options = TrackedGraph.options(checkpointBytes: 1_000_000)
        let graph = TrackedGraph(disk, seed: seed &+ UInt64(operations), options: options)
        try graph.open()
        graph.wasMade = true
        for _ in 0..<5 { try graph.commit() }
        if name == "another checkpoint" {
          try graph.file?.checkpoint()
          try graph.commit(changes: 1)
        }
        disk.endPower(after: operations)
        isOver = (try? action(graph)) != nil
        var cut = random
        for _ in 0..<cuts {
          let after = disk.afterPowerCut(&cut)
          try check(
            after, graph, graph.states.count - 1, true, options, &random,
            "\(name), seed \(seed), power cut after \(operations) operations")
          done += 1
        }
        done += try tear(disk, graph, options, &random, "\(name), seed \(seed)")
        disk.endPower(after: 0)
      }
    }
    return done
  }

  /// Where several writes are not durable, each torn alone, in many places.
  private func tear(
    _ disk: SimulatedDisk, _ graph: TrackedGraph, _ options: FileOptions,
    _ random: inout SplitMix64, _ context: String
  ) throws -> Int {
    let writes = disk.pendingWrites(to: TrackedGraph.path)
    guard writes.filter({ $0 > 0 }).count > 1 else { return 0 }
    var done = 0
    for (victim, length) in writes.enumerated() {
      for cut in stride(from: 0, to: length, by: max(41, length / 40)) {
        let after = disk.afterPowerCut(tearing: victim, of: TrackedGraph.path, at: cut)
        try check(
          after, graph, graph.states.count - 1, true, options, &random,
          "\(context), write \(victim) torn at byte \(cut)")
        done += 1
      }
    }
    return done
  }

  private func run(_ number: UInt64) throws -> Int {
    var random = SplitMix64(seed: number)
    let disk = SimulatedDisk(plantedBug: bug)
    let sizes: [UInt64] = [500, 3_000, 1_000_000]
    let options = TrackedGraph.options(checkpointBytes: sizes[Int(random.next() % 3)])
    let graph = TrackedGraph(disk, seed: random.next(), options: options)
    disk.endPower(after: 1 + Int(random.next() % 160))
    try work(graph, &random)
    let acknowledged = graph.states.count - 1
    let wasMade = graph.wasMade
    // Looked at before the file is let go, which would close it.
    var cut = random
    for place in 0..<Self.cutsPerRun {
      let after = disk.afterPowerCut(&cut)
      try check(after, graph, acknowledged, wasMade, options, &random, "power cut \(place)")
    }
    disk.endPower(after: 0)
    return Self.cutsPerRun
  }

  /// Works until the power ends, or for a while.
  private func work(_ graph: TrackedGraph, _ random: inout SplitMix64) throws {
    do {
      try graph.open()
      graph.wasMade = true
      for _ in 0..<12 {
        switch random.next() % 14 {
        case 0: try graph.file?.checkpoint()
        case 1: try graph.file?.compact()
        case 2:
          try graph.close()
          try graph.open()
        default: try graph.commit()
        }
      }
    } catch let violation as Violation {
      throw violation
    } catch {
      // The power is gone.
    }
  }

  private func check(
    _ disk: SimulatedDisk, _ graph: TrackedGraph, _ acknowledged: Int, _ wasMade: Bool,
    _ options: FileOptions, _ random: inout SplitMix64, _ context: String
  ) throws {
    var disk = disk
    // The power may go again while the file is being recovered.
    for _ in 0..<Int(random.next() % 4) {
      disk.endPower(after: Int(random.next() % 24))
      let file = try? GraphFile.open(TrackedGraph.path, options: options, files: disk)
      let next = disk.afterPowerCut(&random)
      withExtendedLifetime(file) {}
      disk.endPower(after: 0)
      disk = next
    }
    let file: GraphFile
    do throws(FileFault) {
      file = try GraphFile.open(TrackedGraph.path, options: options, files: disk)
    } catch {
      if error.kind == .notFound, !wasMade { return }
      throw Violation("\(context): cannot be opened: \(error.message)")
    }
    try graph.judge(file.store.current, acknowledged: acknowledged, context)
    let reader = try GraphFile.open(TrackedGraph.path, options: .reading, files: disk)
    guard reader.notice == nil else {
      throw Violation("\(context): a torn tail is there after recovery")
    }
    // What was recovered can be worked with, and stays.
    let before = GraphDigest.of(file.store.current)
    guard let writer = file.store.beginWriting(patience: .seconds(1)) else {
      throw Violation("\(context): nobody can write")
    }
    do {
      _ = writer.beginStatement()
      _ = try writer.createNode(labels: [try writer.label("After")])
      try writer.endStatement()
      try file.store.commit(writer)
    } catch {
      throw Violation("\(context): a commit after recovery fails: \(error)")
    }
    let after = GraphDigest.of(file.store.current)
    if random.next() % 2 == 0 { try file.close() }
    let last = disk.afterPowerCut(&random)
    do {
      let again = try GraphFile.open(TrackedGraph.path, options: options, files: last)
      let digest = GraphDigest.of(again.store.current)
      guard digest == after else {
        throw Violation(
          "\(context): a commit after recovery is \(digest == before ? "lost" : "not the same")")
      }
    } catch let fault as FileFault {
      throw Violation("\(context): cannot be opened again: \(fault.message)")
    }
  }
}
