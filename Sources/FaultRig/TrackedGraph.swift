import CygnetCore
import GraphFile
import GraphStore

/// What a campaign found wrong.
package struct Violation: Error, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}

/// A graph file under test, with the states that it may be found in.
final class TrackedGraph {
  let files: any FileSystem
  static let path = "g.cygnet"
  private(set) var file: GraphFile?
  private var workload: Workload
  private let options: FileOptions
  /// The state after each acknowledged commit, the empty graph's first.
  private(set) var states: [UInt64]
  /// States of commits whose outcome nobody has told.
  private(set) var undecided: [UInt64] = []
  private var allUndecided: [UInt64] = []
  /// Whether making the file was acknowledged.
  var wasMade = false
  var violation: Violation?

  init(_ files: any FileSystem, seed: UInt64, options: FileOptions) {
    self.files = files
    self.options = options
    workload = Workload(seed: seed)
    states = [GraphDigest.of(Graph())]
  }

  static func options(checkpointBytes: UInt64) -> FileOptions {
    var options = FileOptions()
    options.checkpointBytes = checkpointBytes
    options.checkpointsInBackground = false
    return options
  }

  /// Opens the file, or makes it where there is none.
  func open() throws {
    file = nil
    do throws(FileFault) {
      file = try GraphFile.open(Self.path, options: options, files: files)
    } catch {
      guard error.kind == .notFound else { throw error }
      file = try GraphFile.create(Self.path, options: options, files: files)
    }
  }

  func letGo() { file = nil }

  func close() throws {
    defer { file = nil }
    try file?.close()
  }

  /// One transaction; a failed commit is remembered as undecided.
  func commit(changes: Int = 6) throws {
    guard let file else { return }
    guard let writer = file.store.beginWriting(patience: .seconds(1)) else {
      throw Violation("the writer's turn was not given back")
    }
    do {
      try workload.fill(writer, changes: changes)
    } catch {
      file.store.abandon(writer)
      throw error
    }
    let digest = GraphDigest.of(writer.graph)
    undecided.append(digest)
    do {
      try file.store.commit(writer)
    } catch {
      // What a commit that failed has built is not for readers; a graph that cannot be
      // read does not tell.
      let seen = GraphDigest.of(file.store.current)
      guard seen != digest || digest == states.last || file.store.current.storageFailures > 0
      else {
        throw Violation("readers see a commit that failed")
      }
      throw error
    }
    undecided.removeLast()
    states.append(digest)
    guard GraphDigest.of(file.store.current) == digest else {
      throw Violation("after commit \(states.count - 1) readers see another state")
    }
  }

  /// What was not acknowledged is not there.
  func forgetUndecided() {
    allUndecided = undecided
    undecided = []
  }

  /// What was not acknowledged may be there after all.
  func allowUndecided() { undecided += allUndecided }

  /// - Parameter commits: acknowledged ones that must be there.
  func judge(_ graph: Graph, acknowledged commits: Int, _ context: @autoclosure () -> String) throws
  {
    let failures = graph.storageFailures
    let digest = GraphDigest.of(graph)
    if graph.storageFailures != failures {
      throw Violation("\(context()): \(graph.health?.message ?? "a chunk cannot be read")")
    }
    if let place = states.lastIndex(of: digest), place >= commits { return }
    if undecided.contains(digest) { return }
    let found =
      states.lastIndex(of: digest).map { "the state after commit \($0)" } ?? "no known state"
    throw Violation("\(context()): found \(found), after \(commits) acknowledged commits")
  }
}
