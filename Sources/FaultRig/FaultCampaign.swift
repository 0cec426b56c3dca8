import CygnetCore
package import GraphFile
import GraphStore

/// Each operation of a workload failing in each way.
package struct FaultCampaign {
  private let seed: UInt64
  private let transactions: Int
  private let bug: PlantedBug?

  package init(seed: UInt64, transactions: Int, bug: PlantedBug? = nil) {
    self.seed = seed
    self.transactions = transactions
    self.bug = bug
  }

  /// Operations of the workload when none fails.
  package func countOperations() throws -> Int {
    let faulty = FaultyFileSystem(SimulatedDisk(), nil)
    _ = work(faulty, closes: true, goesOn: true)
    return faulty.operations
  }

  /// - Parameter stride: every so manieth operation fails in turn.
  /// - Returns: the number of cases.
  /// - Throws: `Violation`.
  @discardableResult
  package func run(stride step: Int = 1, report: (Int) -> Void = { _ in }) throws -> Int {
    var cases = 0
    for number in stride(from: 1, through: try countOperations(), by: step) {
      for way in PlannedFault.Way.allCases {
        for isForEver in [false, true] {
          try run(PlannedFault(number: number, way: way, isForEver: isForEver))
          cases += 1
        }
      }
      if number % 50 == 0 { report(cases) }
    }
    return cases
  }

  /// One case.
  ///
  /// - Throws: `Violation`.
  package func run(_ fault: PlannedFault) throws {
    let disk = SimulatedDisk(plantedBug: bug)
    let graph = work(
      FaultyFileSystem(disk, fault), closes: fault.number / 2 % 2 == 0,
      goesOn: fault.way != .almostWritten || fault.number % 3 == 0)
    let context = "seed \(seed), \(fault)"
    if let violation = graph.violation { throw Violation("\(context): \(violation)") }
    let acknowledged = graph.states.count - 1
    // Where cutting back fails too, a commit that was not acknowledged may be there.
    if !fault.isForEver, fault.way != .twice { graph.forgetUndecided() }
    // Taken before the file is let go, which closes it.
    var random = SplitMix64(seed: seed &+ UInt64(fault.number))
    let (cut, killed) = (disk.afterPowerCut(&random), disk.afterKill())
    try check(killed, graph, acknowledged, "\(context), then a kill")
    graph.letGo()
    try check(disk, graph, acknowledged, context)
    graph.allowUndecided()
    try check(cut, graph, acknowledged, "\(context), then a power cut")
  }

  private func check(
    _ disk: SimulatedDisk, _ graph: TrackedGraph, _ acknowledged: Int, _ context: String
  ) throws {
    do {
      let file = try GraphFile.open(TrackedGraph.path, files: disk)
      try graph.judge(file.store.current, acknowledged: acknowledged, context)
    } catch let fault as FileFault {
      if fault.kind == .notFound, acknowledged == 0 { return }
      throw Violation("\(context): cannot be opened: \(fault.message)")
    }
  }

  /// Goes on after errors, as a user would: a file that has stopped is opened again.
  private func work(
    _ files: FaultyFileSystem, closes: Bool, goesOn: Bool
  ) -> TrackedGraph {
    let graph = TrackedGraph(
      files, seed: seed, options: TrackedGraph.options(checkpointBytes: 6_000))
    var failures = 0
    for number in 0..<transactions where failures < 20 {
      do {
        if graph.file == nil { try graph.open() }
        if number % 40 == 39 { try graph.file?.compact() }
        if number % 60 == 59 {
          try graph.close()
          try graph.open()
        }
        try graph.commit()
      } catch let violation as Violation {
        graph.violation = violation
        return graph
      } catch {
        failures += 1
        if !goesOn { break }
        if graph.file?.hasStopped ?? false { try? graph.close() }
      }
    }
    if closes { try? graph.close() }
    return graph
  }
}
