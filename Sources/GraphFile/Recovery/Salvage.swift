import CygnetCore
import GraphStore

/// What was saved of a damaged file, and what was not.
package struct SalvageReport: Sendable {
  /// The last commit whose changes are in the new file.
  package var transaction: UInt64 = 0
  /// Commits after it of which something is left, but whose changes do not follow.
  package var lostTransactions: [UInt64] = []
  package var nodes = 0
  package var relationships = 0
  /// Whether the new file holds exactly the version after `transaction`.
  package var isExact = true
  /// What is missing from that version, one line each.
  package var losses: [String] = []
}

/// Saves what is whole of a damaged file into a new one.
///
/// The newest version that is whole is looked for: a root all of whose chunks are, or the
/// empty graph, and the transactions that follow without a gap. Where there is none, what
/// is whole of the newest root is taken, without what it hangs on.
struct Salvage {
  private let file: any OpenFile
  private let files: any FileSystem
  private let path: String
  private let window: FileWindow
  private let header: FileHeader
  private var roots: [FrameWalk.Frame] = []
  private var transactions: [UInt64: FrameWalk.Frame] = [:]
  private var report = SalvageReport()

  init(_ file: any OpenFile, _ files: any FileSystem, path: String) throws(FileFault) {
    self.file = file
    self.files = files
    self.path = path
    window = try FileWindow(file)
    header = try Recovery.header(file, path)
    try collect()
  }

  private mutating func collect() throws(FileFault) {
    var position = FileLayout.firstFrame
    while let frame = try window.nextWholeFrame(from: position, salt: header.salt) {
      position = frame.position + frame.header.span
      switch frame.header.kind {
      case .root: roots.append(frame)
      case .transaction: transactions[frame.header.transaction] = frame
      case .chunk, .seal: break
      }
    }
  }

  /// The graph that can be saved.
  mutating func run() throws(FileFault) -> (graph: Graph, report: SalvageReport) {
    let newest = max(
      transactions.keys.max() ?? 0, roots.map(\.header.transaction).max() ?? 0)
    var best: (graph: Graph, transaction: UInt64)?
    for root in roots.reversed() {
      let reach = last(after: root.header.transaction)
      if let best, best.transaction >= reach { continue }
      guard let graph = try whole(root) else { continue }
      best = try replayed(graph, after: root.header.transaction)
    }
    if best == nil, roots.isEmpty || transactions[1] != nil {
      best = try replayed(Graph(GraphParts(), health: StorageHealth()), after: 0)
    }
    // A newer version in parts may hold far more than an older one that is whole.
    if let best, let root = roots.last, root.header.transaction > best.transaction,
      let parts = try? rest(of: root),
      parts.catalog.nodeCount + parts.catalog.relationshipCount
        > best.graph.catalog.nodeCount + best.graph.catalog.relationshipCount
    {
      return finished(parts)
    }
    report.losses = []
    if let best {
      report.transaction = best.transaction
      report.lostTransactions = transactions.keys.filter { $0 > best.transaction }.sorted()
      if report.lostTransactions.isEmpty, newest > best.transaction {
        report.lostTransactions = [newest]
      }
      return finished(best.graph)
    }
    guard let root = roots.last else {
      throw FileFault(.damaged, "`\(path)` holds nothing that is whole")
    }
    return finished(try rest(of: root))
  }

  private mutating func finished(_ graph: Graph) -> (graph: Graph, report: SalvageReport) {
    report.nodes = graph.catalog.nodeCount
    report.relationships = graph.catalog.relationshipCount
    report.isExact = report.losses.isEmpty
    return (graph, report)
  }

  /// The last transaction that is reached without a gap.
  private func last(after transaction: UInt64) -> UInt64 {
    var last = transaction
    while transactions[last + 1] != nil { last += 1 }
    return last
  }

  private func load(
    _ root: FrameWalk.Frame
  ) throws(FileFault) -> (graph: Graph, directory: Directory, reader: ChunkReader)? {
    guard let payload = try window.payload(root.header, at: root.position) else { return nil }
    let reader = ChunkReader(
      file, files, salt: header.salt, path: path, health: StorageHealth())
    var bytes = ByteReader(payload, to: Int(root.header.length))
    guard let (parts, directory, _) = try? RootCoding.read(&bytes, position: root.position),
      let graph = try? StoredGraph(parts, directory, reader).graph
    else { return nil }
    return (graph, directory, reader)
  }

  /// The root's version, if all of its chunks are whole.
  private func whole(_ root: FrameWalk.Frame) throws(FileFault) -> Graph? {
    guard let (graph, directory, reader) = try load(root) else { return nil }
    let scratch = ChunkScratch()
    for (table, stored) in directory.tables {
      for (group, place) in stored.groups {
        do throws(FileFault) {
          try reader.verify(table, group, place, of: graph, scratch)
        } catch {
          guard error.kind == .damaged else { throw error }
          return nil
        }
      }
    }
    return graph
  }

  private func replayed(
    _ graph: Graph, after transaction: UInt64
  ) throws(FileFault) -> (graph: Graph, transaction: UInt64)? {
    let writer = GraphWriter.replaying(graph)
    var last = transaction
    while let frame = transactions[last + 1] {
      guard let payload = try window.payload(frame.header, at: frame.position) else { break }
      var reader = ByteReader(payload, to: Int(frame.header.length))
      do throws(FileFault) {
        try TransactionCoding.replay(&reader, on: writer)
      } catch {
        // Half a transaction is none: what came before it is made once more.
        guard last > transaction else { return (graph, transaction) }
        return try Salvage.keeping(self, upTo: last).replayed(graph, after: transaction)
      }
      last += 1
    }
    return (writer.graph, last)
  }

  private static func keeping(_ salvage: Salvage, upTo transaction: UInt64) -> Salvage {
    var copy = salvage
    copy.transactions = copy.transactions.filter { $0.key <= transaction }
    return copy
  }

  // MARK: Parts

  /// What is whole of a root's version, put together anew.
  private mutating func rest(of root: FrameWalk.Frame) throws(FileFault) -> Graph {
    guard let (graph, _, _) = try load(root) else {
      throw FileFault(.damaged, "`\(path)` holds no version that is whole")
    }
    report.transaction = root.header.transaction
    report.lostTransactions = transactions.keys.filter { $0 > root.header.transaction }.sorted()
    let writer = GraphWriter.replaying(Graph(GraphParts(), health: StorageHealth()))
    do {
      try writer.restore(graph)
    } catch {
      throw .damaged(error.message)
    }
    let (before, after) = (graph.catalog, writer.graph.catalog)
    let nodes = before.nodeCount - after.nodeCount
    let relationships = before.relationshipCount - after.relationshipCount
    if nodes > 0 { report.losses.append("\(nodes) nodes") }
    if relationships > 0 { report.losses.append("\(relationships) relationships") }
    if let message = graph.health?.message {
      report.losses.append("properties that lay in damaged chunks, such as: \(message)")
    }
    for constraint in before.constraints
    where !after.constraints.contains(where: { $0.name == constraint.name }) {
      report.losses.append("the constraint `\(constraint.name)`, which what is left does not keep")
    }
    return writer.graph
  }
}

extension GraphFile {
  /// Saves what is whole of a file into a new one; the old one stays as it is.
  ///
  /// - Throws: when there is something at the target, or nothing to save.
  package static func salvage(
    _ path: String, to target: String, files: any FileSystem = LocalFileSystem()
  ) throws(FileFault) -> SalvageReport {
    guard try files.identity(of: target) == nil else {
      throw FileFault(.exists, "`\(target)` exists already")
    }
    let file = try files.open(path, .reading)
    var salvage = try Salvage(file, files, path: path)
    let (graph, report) = try salvage.run()
    try write(graph, to: target, transaction: report.transaction, files)
    return report
  }
}
