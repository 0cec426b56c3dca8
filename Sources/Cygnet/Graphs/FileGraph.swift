public import CygnetCore
import GraphFile
import GraphStore

/// How a graph file is opened.
public struct StorageOptions: Sendable {
  /// When a commit is durable.
  public enum Durability: Sendable {
    /// Once it returns: it survives the process and a power cut.
    case full
    /// Once it returns it survives the process. A power cut loses the commits since the
    /// last checkpoint or close, all after some moment; much faster.
    case untilPowerCut
  }

  public var durability: Durability
  /// Reads beside whoever writes, also on media that cannot be written to.
  public var isReadOnly: Bool
  /// Makes an empty graph where there is no file.
  public var creates: Bool

  public init(
    durability: Durability = .full, isReadOnly: Bool = false, creates: Bool = false
  ) {
    self.durability = durability
    self.isReadOnly = isReadOnly
    self.creates = creates
  }

  fileprivate var fileOptions: FileOptions {
    var options = FileOptions()
    options.access = isReadOnly ? .readOnly : .readWrite
    options.durability = durability == .full ? .full : .untilPowerCut
    return options
  }
}

/// Graphs kept in a file of their own.
extension Database {
  /// The ending of graph files.
  public static let fileEnding = ".cygnet"

  /// Opens a graph: a `.cygnet` file, whose changes are durable when they are committed; or
  /// a folder of `.cypher` scripts or one such file, loaded into memory.
  ///
  /// A file's catalogue is read and nothing else: parts of the graph are read, and checked,
  /// when they are first touched. Scripts are loaded in one transaction: a mistake names
  /// file, line and column, and nothing is loaded; so does a printed name (`name`, or one of
  /// `names`) that two nodes of a label share whose `name` must be unique. `loadWarnings`
  /// tells of rows that were lost because a MATCH found nothing for them, of names that
  /// nothing carries, and of an unfinished commit that a crash left in a file.
  ///
  /// - Parameters:
  ///   - queries: the folder of saved queries; by default `queries` beside the graph.
  ///   - options: limits and permissions of the scripts' statements.
  ///   - storage: how a file is opened.
  /// - Throws: when the file is damaged, or open for writing elsewhere.
  public static func open(
    _ path: String, queries: String? = nil, options: QueryOptions = QueryOptions(),
    storage: StorageOptions = StorageOptions()
  ) throws(CygnetError) -> Database {
    guard path.hasSuffix(fileEnding), !ScriptFiles.isFolder(path) else {
      return try loadText(path, queries: queries, options: options)
    }
    let folder = queries ?? ScriptFiles.queriesFolder(beside: path)
    let saved = try SavedQueries(folder: folder)
    let file: GraphFile
    do throws(FileFault) {
      file = try open(path, storage)
    } catch {
      throw error.error
    }
    let database = Database(file, savedQueries: saved)
    if let notice = file.notice {
      database.noteLoadWarnings([
        CygnetError(.warning, .runtime, "UnfinishedCommit", gqlStatus: "01000", notice)
      ])
    }
    return database
  }

  private static func open(
    _ path: String, _ storage: StorageOptions
  ) throws(FileFault) -> GraphFile {
    do throws(FileFault) {
      return try GraphFile.open(path, options: storage.fileOptions)
    } catch {
      guard error.kind == .notFound, storage.creates, !storage.isReadOnly else { throw error }
      return try GraphFile.create(path, options: storage.fileOptions)
    }
  }

  func readOnly(_ file: GraphFile) -> CygnetError {
    CygnetError(
      .transaction, .runtime, "ReadOnly", gqlStatus: "25006",
      "`\(file.path)` is open for reading only")
  }

  /// Whether changes outlive the database.
  public var isDurable: Bool { file != nil }
  public var isReadOnly: Bool { file?.isReadOnly ?? false }

  private func withFile<Answer>(
    _ body: (GraphFile) throws(FileFault) -> Answer
  ) throws(CygnetError) -> Answer? {
    guard let file else { return nil }
    do throws(FileFault) {
      return try body(file)
    } catch {
      throw error.error
    }
  }

  /// Why the last checkpoint that began by itself has failed; `nil` when it has not. It is
  /// tried again when the file has grown as much once more; commits are durable all the same.
  public var checkpointFailure: String? { file?.checkpointFailure }

  /// Makes the newest version quick to open: what changed since the last time is written
  /// whole. Happens by itself now and then, and on closing. Does nothing in memory.
  public func checkpoint() throws(CygnetError) {
    _ = try withFile { (file) throws(FileFault) in try file.checkpoint() }
  }

  /// Writes the graph's file anew, without the room that past versions take up; queries
  /// and transactions go on. Does nothing in memory.
  public func compact() throws(CygnetError) {
    _ = try withFile { (file) throws(FileFault) in try file.compact() }
  }

  /// Shows what other processes have committed to a file that is open for reading.
  ///
  /// - Returns: whether there was anything.
  @discardableResult
  public func refresh() throws(CygnetError) -> Bool {
    try withFile { (file) throws(FileFault) in try file.refresh() } ?? false
  }

  /// Closes the graph's file; statements that write fail from now on. Without it the file
  /// is closed with the database, where an error can tell nobody.
  public func close() throws(CygnetError) {
    _ = try withFile { (file) throws(FileFault) in try file.close() }
  }

  /// Copies the newest version into a new file, while transactions go on.
  ///
  /// - Parameter path: where nothing is yet.
  public func backup(to path: String) throws(CygnetError) {
    let graph = store.current
    let done: Void? = try withFile { (file) throws(FileFault) in try file.backup(to: path) }
    guard done == nil else { return }
    do throws(FileFault) {
      try GraphFile.create(path, graph).close()
    } catch {
      throw error.error
    }
  }
}

/// What a check of a whole graph file found.
public struct GraphFileCheck: Sendable {
  /// One line each; empty for a file that is whole.
  public let damage: [String]
  /// The number of the last whole commit.
  public let commit: UInt64
  public let nodeCount: Int
  public let relationshipCount: Int
  public let byteCount: UInt64
  public let frameCount: Int
  /// Bytes at the end of a commit that was never finished: a crash, and no damage.
  public let unfinishedBytes: UInt64
}

/// What was saved of a damaged graph file, and what was not.
public struct GraphFileSalvage: Sendable {
  /// The last commit whose changes were saved.
  public let commit: UInt64
  public let nodeCount: Int
  public let relationshipCount: Int
  /// Later commits of which something is left, but that do not follow without a gap.
  public let lostCommits: [UInt64]
  /// What is missing of the state after `commit`, one line each; empty when it is whole.
  public let losses: [String]
}

extension Database {
  private static func withFaults<Answer>(
    _ body: () throws(FileFault) -> Answer
  ) throws(CygnetError) -> Answer {
    do throws(FileFault) {
      return try body()
    } catch {
      throw error.error
    }
  }

  /// Reads a whole graph file and compares everything in it with its hashes, on several
  /// threads. May run while somebody writes.
  ///
  /// - Throws: when there is no file, or it is none of Cygnet's.
  public static func check(_ path: String) throws(CygnetError) -> GraphFileCheck {
    let report = try withFaults { () throws(FileFault) in try GraphFile.check(path) }
    return GraphFileCheck(
      damage: report.damage, commit: report.transaction, nodeCount: report.nodes,
      relationshipCount: report.relationships, byteCount: report.bytes,
      frameCount: report.frames, unfinishedBytes: report.tornBytes)
  }

  /// Saves what is whole of a damaged graph file into a new one; the old one stays.
  ///
  /// - Parameter target: where nothing is yet.
  public static func salvage(
    _ path: String, to target: String
  ) throws(CygnetError) -> GraphFileSalvage {
    let report = try withFaults { () throws(FileFault) in
      try GraphFile.salvage(path, to: target)
    }
    return GraphFileSalvage(
      commit: report.transaction, nodeCount: report.nodes,
      relationshipCount: report.relationships, lostCommits: report.lostTransactions,
      losses: report.losses)
  }

  /// Writes the newest version into a graph file, which replaces an older one once it is
  /// whole.
  ///
  /// - Throws: when somebody has the older one open for writing.
  public func save(to path: String) throws(CygnetError) {
    let graph = store.current
    try Self.withFaults { () throws(FileFault) in try GraphFile.save(graph, to: path) }
  }
}
