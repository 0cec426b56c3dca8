import Cygnet
import Foundation

/// Times a graph file: commits beside a bare loop that writes and syncs the same bytes, by
/// one thread and by many; opening, a point query and a check of a given file.
enum FileBench {
  static func run(_ words: [String]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("cygnet-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try commits(folder)
    if words.count == 3 { try opening(words[0], query: words[1], parameter: words[2]) }
  }

  // MARK: Commits

  private static let query = "CREATE (:Item {n: $n, name: $name})"

  private static func commits(_ folder: URL) throws {
    let path = folder.appendingPathComponent("commits.cygnet").path
    let database = try Database.open(path, storage: StorageOptions(creates: true))
    let count = 3_000
    @Sendable func commit(_ number: Int) throws {
      try database.query(
        query, ["n": .integer(Int64(number)), "name": .string("item number \(number)")])
    }
    for number in 0..<200 { try commit(number) }
    let frame = 136
    let bare = try BareLoop(folder.appendingPathComponent("bare").path, bytes: frame)
    // In turns, so that both meet the same moods of the disk.
    var (own, other): (Double, Double) = (0, 0)
    for round in 0..<6 {
      own += try Clock.milliseconds {
        for number in 0..<count / 6 { try commit(1_000 + round * count + number) }
      }
      other += Clock.milliseconds { for _ in 0..<count / 6 { bare.step() } }
    }
    Clock.print("commits, 1 thread", Double(count) / own * 1_000, "/s")
    Clock.print("bare pwrite + fdatasync", Double(count) / other * 1_000, "/s")
    Clock.print("share", other / own * 100, "%")
    let threads = 16
    let many = Clock.milliseconds {
      let group = DispatchGroup()
      for thread in 1...threads {
        group.enter()
        Thread.detachNewThread {
          for number in 0..<count / 4 { try? commit(100_000 * thread + number) }
          group.leave()
        }
      }
      group.wait()
    }
    Clock.print("commits, 16 threads", Double(threads * (count / 4)) / many * 1_000, "/s")
    try database.close()
  }

  /// What a commit cannot be faster than: the same bytes into room made ahead, and a sync.
  private final class BareLoop {
    private let descriptor: Int32
    private let bytes: [UInt8]
    private var position = 0

    init(_ path: String, bytes count: Int) throws {
      descriptor = unsafe open(path, O_RDWR | O_CREAT, 0o644)
      bytes = [UInt8](repeating: 7, count: count)
      guard descriptor >= 0, posix_fallocate(descriptor, 0, 16_777_216) == 0 else {
        throw Suite.Failure(description: "cannot write `\(path)`")
      }
    }

    deinit { close(descriptor) }

    func step() {
      unsafe position += pwrite(descriptor, bytes, bytes.count, off_t(position))
      fdatasync(descriptor)
    }
  }

  // MARK: Opening

  private static func opening(_ path: String, query: String, parameter: String) throws {
    var times: [Double] = []
    for _ in 0..<9 {
      times.append(
        try Clock.milliseconds {
          let database = try Database.open(path, storage: StorageOptions(isReadOnly: true))
          _ = try database.query(query, ["key": .integer(Int64(parameter) ?? 0)]).rows()
        })
    }
    Clock.print("open and point query, median of 9", times.sorted()[4], "ms")
    Clock.print("resident memory", Double(residentBytes) / 1_048_576, "MiB")
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    var checks: [Double] = []
    for _ in 0..<5 { checks.append(try Clock.milliseconds { _ = try Database.check(path) }) }
    Clock.print("check, best of 5", Double(size) / 1e6 / (checks.min() ?? 1), "GB/s")
  }

  private static var residentBytes: Int {
    let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) * 1_024
  }
}
