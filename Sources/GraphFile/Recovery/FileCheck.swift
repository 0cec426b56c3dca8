import CygnetCore
import GraphStore
import Synchronization

/// What a check of a whole file found.
package struct FileReport: Sendable {
  package var frames = 0
  /// The number of the last whole commit.
  package var transaction: UInt64 = 0
  package var chunks = 0
  package var nodes = 0
  package var relationships = 0
  /// Bytes of the file.
  package var bytes: UInt64 = 0
  /// Bytes of a commit that was never finished, at the end.
  package var tornBytes: UInt64 = 0
  /// One line each; empty for a file that is whole.
  package var damage: [String] = []
}

extension GraphFile {
  /// Reads a whole file: every frame is compared with its hash and the chain, every chunk
  /// of the newest version is taken apart, and its changes are made again. Changes nothing,
  /// and may run beside a writer.
  ///
  /// - Throws: when there is no file, or nothing in it can be told apart.
  package static func check(
    _ path: String, files: any FileSystem = LocalFileSystem()
  ) throws(FileFault) -> FileReport {
    let file = try files.open(path, .reading)
    let header = try Recovery.header(file, path)
    var report = FileReport()
    report.bytes = try file.size()
    let recovered: Recovered
    do throws(FileFault) {
      recovered = try Recovery(file, files, path: path, isShared: true).run()
    } catch {
      report.damage.append(error.message)
      return report
    }
    report.transaction = recovered.tail.transaction
    report.tornBytes = recovered.tornBytes
    report.nodes = recovered.graph.catalog.nodeCount
    report.relationships = recovered.graph.catalog.relationshipCount
    // Chunks of the newest version are hashed when they are taken apart.
    var current: Set<UInt64> = []
    for table in recovered.directory.tables.values {
      for place in table.groups.values { current.insert(place.position) }
    }
    let window = try FileWindow(file)
    try walk(window, files, header, recovered.tail, current, &report)
    try readChunks(recovered, &report)
    return report
  }

  private static func walk(
    _ window: FileWindow, _ files: any FileSystem, _ header: FileHeader, _ tail: Journal.Tail,
    _ current: Set<UInt64>, _ report: inout FileReport
  ) throws(FileFault) {
    var walk = FrameWalk(
      window, files, salt: header.salt, from: FileLayout.firstFrame, chain: header.salt,
      sequence: 0, transaction: 0)
    while walk.position < tail.end {
      let isCurrent = current.contains(walk.position)
      guard try walk.next(trusted: isCurrent ? .max : 0) != nil else {
        report.damage.append("the frame at byte \(walk.position) is damaged")
        guard let next = try window.nextWholeFrame(from: walk.position + 8, salt: header.salt)
        else { return }
        walk = try FrameWalk(
          window, files, salt: header.salt, startingAt: next.position, path: "")
        continue
      }
      report.frames += 1
    }
  }

  private static func readChunks(
    _ recovered: Recovered, _ report: inout FileReport
  ) throws(FileFault) {
    var jobs: [(TableID, Int, ChunkPlace)] = []
    for (table, stored) in recovered.directory.tables {
      for (group, place) in stored.groups { jobs.append((table, group, place)) }
    }
    report.chunks = jobs.count
    let damage = Mutex<[String]>([])
    let (all, reader, graph) = (jobs, recovered.reader, recovered.graph)
    let scratch = (0..<WorkerPool.shared.width).map { _ in ChunkScratch() }
    WorkerPool.shared.run(all.count) { number, thread in
      let (table, group, place) = all[number]
      do throws(FileFault) {
        try reader.verify(table, group, place, of: graph, scratch[thread])
      } catch {
        damage.withLock { $0.append(error.message) }
      }
    }
    report.damage += damage.withLock { $0 }.sorted()
  }
}
