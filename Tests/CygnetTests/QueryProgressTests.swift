import Cygnet
import Foundation
import Testing

/// What other threads see of a statement or a load.
@Suite struct QueryProgressTests {
  private static func graph(nodes: Int) throws -> Database {
    let database = Database()
    try database.query("UNWIND range(1, \(nodes)) AS x CREATE (:N {x: x})-[:T {w: x}]->(:M {x: x})")
    return database
  }

  /// Runs a query that does not end until another thread has seen what it waits for.
  private func waiting(
    _ database: Database, _ query: String, _ options: QueryOptions,
    for isThere: (QueryProgress.State) -> Bool
  ) throws -> (seen: QueryProgress.State, after: QueryProgress.State) {
    let progress = QueryProgress()
    var options = options
    options.progress = progress
    #expect(progress.state == QueryProgress.State())
    let (running, done) = (options, DispatchSemaphore(value: 0))
    Thread.detachNewThread {
      _ = try? database.query(query, options: running).rows()
      done.signal()
    }
    var seen = progress.state
    let giveUp = ContinuousClock.now + .seconds(60)
    while !isThere(seen), ContinuousClock.now < giveUp {
      Thread.sleep(forTimeInterval: 0.001)
      seen = progress.state
    }
    options.cancellation.cancel()
    done.wait()
    try #require(isThere(seen), "\(seen)")
    return (seen, progress.state)
  }

  @Test func aLongQueryIsSeen() throws {
    var options = QueryOptions()
    options.batchSize = 1
    let (seen, after) = try waiting(
      try Self.graph(nodes: 40),
      "MATCH (a:N), (b:N), (c:N), (d:N), (e:N) WHERE a.x + b.x + c.x + d.x + e.x = -1 "
        + "RETURN collect(a.x)", options
    ) { $0.operation == "Filter" && $0.scanned > 0 }
    #expect(seen.scanTotal == 40)
    #expect(seen.scanned <= 40)
    #expect(seen.unit == .rows)
    #expect(after.operation == nil)
  }

  @Test func threadsThatShareAScanAreSeen() throws {
    var options = QueryOptions()
    options.parallelRows = 0
    let (seen, _) = try waiting(
      try Self.graph(nodes: 10_000),
      "MATCH (n:N) WHERE reduce(s = 0, i IN range(1, 100000) | s + i % (n.x + 1)) = 0 "
        + "RETURN sum(n.x)", options
    ) { $0.operation == "Filter" && $0.scanned > 0 }
    #expect(seen.scanTotal == 10_000)
    #expect(!seen.details.isEmpty)
  }

  /// The same on one thread as on several.
  @Test(arguments: [
    "MATCH (n:N) WHERE n.x % 7 = 3 RETURN sum(n.x)",
    "MATCH (n) WHERE n.x % 7 = 3 RETURN sum(n.x)",
    "MATCH (n:N)-[r:T]->(m:M) WHERE r.w % 7 = 3 RETURN sum(n.x + m.x)",
  ])
  func aScanIsReadToItsEnd(_ query: String) throws {
    let database = try Self.graph(nodes: 5_000)
    for parallelRows in [0, Double.infinity] {
      let progress = QueryProgress()
      var options = QueryOptions(progress: progress)
      options.parallelRows = parallelRows
      #expect(try database.query(query, options: options).rows().count == 1)
      let state = progress.state
      #expect(state.operation == nil)
      #expect(state.rows == 1)
      #expect(state.scanned >= 5_000)
      #expect(state.scanTotal == state.scanned)
    }
  }

  private func folder(_ files: [(String, String)]) throws -> (path: String, bytes: Int) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("cygnet-progress-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    return (folder.path, files.reduce(0) { $0 + $1.1.utf8.count })
  }

  @Test func scriptsCountTheirBytes() throws {
    let (path, bytes) = try folder([
      ("a.cypher", "CREATE (:C {name: '甲'});\nCREATE (:C {name: '乙'});\n"), ("b.cypher", "// -\n"),
    ])
    defer { try? FileManager.default.removeItem(atPath: path) }
    let progress = QueryProgress()
    let database = try Database.open(path, options: QueryOptions(progress: progress))
    #expect(progress.state.scanned == bytes)
    #expect(progress.state.scanTotal == bytes)
    #expect(progress.state.unit == .bytes)
    #expect(progress.state.operation == nil)
    // The next statement starts anew.
    _ = try database.query("MATCH (c:C) RETURN c", options: QueryOptions(progress: progress)).rows()
    #expect(progress.state.scanTotal == 2)
    #expect(progress.state.rows == 2)
    #expect(progress.state.unit == .rows)
  }

  /// A file whose types are found late is read twice and counted once.
  @Test func tablesCountTheirBytesAndRows() throws {
    let count = 120_000
    let lines = (1...count).map { "\($0),\($0 == count ? "x" : "1"),name \($0)\n" }
    let nodes = "id,v,name\n" + lines.joined()
    let (path, bytes) = try folder([("n.csv", nodes), ("r.csv", "from,to\n1,2\n2,1\n")])
    defer { try? FileManager.default.removeItem(atPath: path) }
    var load = CSVLoad()
    try load.addNodes("(:N)=\(path)/n.csv")
    try load.addRelationships("(:N)-[:T]->(:N)=\(path)/r.csv")
    let progress = QueryProgress()
    try Database().load(load, options: QueryOptions(progress: progress))
    #expect(progress.state.rows == count + 2)
    #expect(progress.state.scanned == bytes)
    #expect(progress.state.scanTotal == bytes)
    #expect(progress.state.unit == .bytes)
    #expect(progress.state.operation == nil)
    let query = "LOAD CSV FROM 'file:///r.csv' AS row RETURN row"
    _ = try Database().query(
      query, options: QueryOptions(readableFolder: path, progress: progress)
    ).rows()
    #expect(progress.state.scanned == 3)
    #expect(progress.state.scanTotal == nil)
  }
}
