import Cygnet
import Foundation
import Synchronization
import Testing

/// Graphs in a file of their own, as a program that uses the library meets them.
@Suite struct FileGraphTests {
  /// A folder that goes with its last user.
  final class Place: Sendable {
    let root = FileManager.default.temporaryDirectory
      .appendingPathComponent("cygnet-file-\(UUID().uuidString)")

    init() throws {
      try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    var graph: String { root.appendingPathComponent("g.cygnet").path }
    func path(_ name: String) -> String { root.appendingPathComponent(name).path }

    func open(_ storage: StorageOptions = StorageOptions(creates: true)) throws -> Database {
      try Database.open(graph, storage: storage)
    }

    func read() throws -> Database { try open(StorageOptions(isReadOnly: true)) }
  }

  private func rows(_ database: Database, _ query: String) throws -> [String] {
    try database.query(query).rows().map { $0.values.map(\.description).joined(separator: " ") }
  }

  private static let values = [
    "true", "42", "-9223372036854775808", "1.5", "-0.0", "0.1 + 0.2", "0.0 / 0.0", "1.0 / 0.0",
    "''", "'月之暗面 \\u0000 🦢'", "[]", "[1, 2]", "['a', '']", "date('1601-02-03')",
    "localtime('01:02:03.000000004')", "time('23:59:59+18:00')",
    "localdatetime('-999999999-01-01T00:00')", "datetime('2024-05-06T07:08:09[Asia/Shanghai]')",
    "duration('P1Y2M3DT4.000000005S')", "[date('2024-01-01'), date('2024-01-02')]",
    "reduce(s = 'x', i IN range(1, 16) | s + s)",
  ]

  /// By the log, and by a checkpoint.
  @Test(arguments: values) func valuesOfAllKindsComeBack(_ value: String) throws {
    let place = try Place()
    let database = try place.open()
    try database.query("CREATE (:V {v: \(value)})-[:R {v: \(value)}]->(:W {v: [\(value)][0]})")
    let query = "MATCH (a)-[r:R]->(b) RETURN a.v, r.v, b.v, valueType(a.v)"
    let before = try rows(database, query)
    #expect(try rows(place.read(), query) == before)
    try database.close()
    #expect(try rows(place.open(), query) == before)
  }

  /// Numbers that need so many bits each, and a single one beside pairs.
  @Test(arguments: [0, 1, 7, 8, 27, 28, 29, 32, 33, 55, 56, 57, 63, 64])
  func numbersOfEachWidthComeBack(_ width: Int) throws {
    let place = try Place()
    let database = try place.open()
    var random = SplitMix64(seed: UInt64(width))
    let numbers = (0..<501).map { place -> Value in
      let bits = width == 0 ? 0 : random.next() >> UInt64(64 - width)
      return .integer(
        Int64(bitPattern: place == 0 && width > 0 ? .max >> UInt64(64 - width) : bits))
    }
    try database.query(
      "UNWIND range(0, 500) AS i CREATE (:N {i: i, v: $v[i]})", ["v": .list(ValueList(numbers))])
    let query = "MATCH (n:N) WITH n ORDER BY n.i RETURN collect(n.v)"
    let before = try rows(database, query)
    try database.close()
    #expect(try rows(place.open(), query) == before)
    #expect(try Database.check(place.graph).damage == [])
  }

  /// What a plan relies on is asked again of a version that was read from the file anew.
  @Test func plansAreLookedAtAgain() throws {
    let place = try Place()
    let first = try place.open()
    try first.query("UNWIND range(1, 3) AS i CREATE (:A)-[:R {w: 1}]->(:B)")
    try first.close()
    let database = try place.open()
    let reader = try place.read()
    let query = "MATCH (a:A)-[r:R]->(b) RETURN sum(r.w)"
    let unknown = "MATCH (n:X) RETURN count(n)"
    #expect(try rows(database, query) == ["3"])
    #expect(try rows(reader, query) == ["3"])
    #expect(try reader.query(unknown).warnings.count == 1)
    try database.query("CREATE (:X)-[:R {w: 10}]->(:Y)")
    try database.compact()
    try reader.refresh()
    #expect(try rows(database, query) == ["3"])
    #expect(try rows(reader, query) == ["3"])
    #expect(try reader.query(unknown).warnings.isEmpty)
  }

  @Test func whatIsCommittedIsThereAndNothingElse() throws {
    let place = try Place()
    do {
      let database = try place.open()
      try database.query("CREATE (:A {n: 1})")
      let lost = try database.begin()
      try lost.query("CREATE (:A {n: 2})")
      lost.rollback()
      let kept = try database.begin()
      try kept.query("CREATE (:A {n: 3})")
      #expect(throws: CygnetError.self) {
        try kept.query("CREATE (:A {n: 4}) WITH 1 AS x RETURN 1 / 0")
      }
      try kept.commit()
      #expect(throws: CygnetError.self) { try database.query("CREATE (:A {n: 5 / 0})") }
      let open = try database.begin()
      try open.query("CREATE (:A {n: 6})")
    }
    let again = try place.open()
    #expect(try rows(again, "MATCH (a:A) RETURN a.n ORDER BY a.n") == ["1", "3"])
  }

  @Test func indexesAndConstraintsComeBack() throws {
    let place = try Place()
    for isClosed in [false, true] {
      let database = try place.open()
      if !isClosed {
        try database.query("CREATE CONSTRAINT unique FOR (a:A) REQUIRE a.k IS UNIQUE")
        try database.query("CREATE INDEX day FOR (a:A) ON (a.day)")
        try database.query(
          "UNWIND range(1, 500) AS i CREATE (:A {k: i, day: date('2024-01-01') + duration({days: i})})"
        )
      }
      #expect(throws: CygnetError.self) { try database.query("CREATE (:A {k: 7})") }
      let query = "MATCH (a:A {day: date('2024-01-31')}) RETURN a.k"
      #expect(try rows(database, query) == ["30"])
      #expect(
        try rows(database, "EXPLAIN \(query)").contains {
          $0.contains("Index") || $0.contains("Seek")
        })
      if isClosed { try database.close() }
    }
  }

  @Test func aFileIsOpenForWritingOnce() throws {
    let place = try Place()
    let database = try place.open()
    try FileManager.default.createSymbolicLink(
      atPath: place.path("link.cygnet"), withDestinationPath: place.graph)
    try FileManager.default.linkItem(atPath: place.graph, toPath: place.path("hard.cygnet"))
    for name in ["g.cygnet", "link.cygnet", "hard.cygnet"] {
      let error = #expect(throws: CygnetError.self) { try Database.open(place.path(name)) }
      #expect(error?.code == "FileLocked")
      #expect(error?.message.contains("this process") ?? false, "\(error?.message ?? "")")
    }
    try database.close()
    // A closed database answers, but writes no more; the lock goes with its last user.
    #expect(try rows(database, "RETURN 1") == ["1"])
    #expect(throws: CygnetError.self) { try database.query("CREATE ()") }
  }

  @Test func aFileIsMadeOnce() throws {
    for _ in 0..<10 {
      let place = try Place()
      let made = Mutex(0)
      let codes = Mutex<[String]>([])
      DispatchQueue.concurrentPerform(iterations: 8) { number in
        do {
          let database = try place.open()
          try database.query("CREATE (:A {n: \(number)})")
          made.withLock { $0 += 1 }
        } catch {
          codes.withLock { $0.append((error as? CygnetError)?.code ?? "\(error)") }
        }
      }
      // Who comes later finds the file of who came first, with all commits in it.
      #expect(codes.withLock { Set($0) }.isSubset(of: ["FileLocked", "FileExists"]))
      #expect(try rows(place.read(), "MATCH (a:A) RETURN count(a)") == ["\(made.withLock { $0 })"])
    }
  }

  @Test func compactingWaitsForNoTransaction() throws {
    let place = try Place()
    let database = try place.open()
    let transaction = try database.begin()
    try transaction.query("CREATE (:A)")
    let error = #expect(throws: CygnetError.self) { try database.compact() }
    #expect(error?.message.contains("transaction is open") ?? false)
    try transaction.commit()
    try database.compact()
    #expect(try rows(database, "MATCH (a:A) RETURN count(a)") == ["1"])
  }

  @Test func readersSeeWholeCommitsAndKeepTheirVersion() throws {
    let place = try Place()
    let writer = try place.open()
    try writer.query("CREATE (:A {n: 1})")
    let reader = try place.read()
    #expect(throws: CygnetError.self) { try reader.query("CREATE (:B)") }
    let result = try reader.query("MATCH (a:A) RETURN a.n")
    try writer.query("CREATE (:A {n: 2}), (:A {n: 3})")
    #expect(try rows(reader, "MATCH (a:A) RETURN count(a)") == ["1"])
    #expect(try reader.refresh())
    #expect(try !reader.refresh())
    #expect(try rows(reader, "MATCH (a:A) RETURN count(a)") == ["3"])
    #expect(try result.rows().count == 1)
    // A version that comes whole, and a file that takes the old one's place.
    try writer.bulkLoad { loader in _ = try loader.addNodes(labels: ["B"], count: 3_000) }
    #expect(try reader.refresh())
    #expect(try rows(reader, "MATCH (b:B) RETURN count(b)") == ["3000"])
    try writer.compact()
    try writer.query("MATCH (a:A) DELETE a")
    #expect(try reader.refresh())
    #expect(try rows(reader, "MATCH (n) RETURN count(n)") == ["3000"])
  }

  /// A version that comes whole, and changes after it, between two looks.
  @Test func readersFollowBulkLoadsAndCommits() throws {
    let place = try Place()
    let writer = try place.open()
    let reader = try place.read()
    for round in 1...3 {
      try writer.query("CREATE (:A)")
      try writer.bulkLoad { loader in _ = try loader.addNodes(labels: ["B"], count: 100) }
      try writer.query("CREATE (:A)")
      if round == 2 { try writer.checkpoint() }
      #expect(try reader.refresh())
      #expect(try rows(reader, "MATCH (n) RETURN count(n)") == ["\(round * 102)"])
      let copy = place.path("copy\(round).cygnet")
      try reader.backup(to: copy)
      #expect(try rows(Database.open(copy), "MATCH (n) RETURN count(n)") == ["\(round * 102)"])
    }
  }

  /// Commits that come while a file is closed are refused, or they are there.
  @Test func closingLosesNoCommit() throws {
    for _ in 0..<8 {
      let place = try Place()
      let database = try place.open()
      let done = Mutex(0)
      let (group, queue) = (DispatchGroup(), DispatchQueue.global())
      for _ in 0..<2 {
        queue.async(group: group) {
          while (try? database.query("CREATE (:A)")) != nil { done.withLock { $0 += 1 } }
        }
      }
      while done.withLock({ $0 }) < 5 { usleep(200) }
      try database.close()
      group.wait()
      #expect(try rows(place.open(), "MATCH (a:A) RETURN count(a)") == ["\(done.withLock { $0 })"])
    }
  }

  /// What is saved in parts can be worked with: new nodes take no old one's place.
  @Test func aGraphSavedInPartsGrows() throws {
    let place = try Place()
    let database = try place.open()
    let count = 3_000
    try database.bulkLoad { loader in
      _ = try loader.addNodes(
        labels: ["A"], count: count,
        properties: [
          "i": .integers((0..<count).map { Int64($0) }),
          "s": .strings((0..<count).map { "a text of its own \($0)" }),
        ])
    }
    try database.query("MATCH (a:A {i: 3}) REMOVE a:A SET a:B")
    try database.close()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: place.graph))
    let text = try #require(bytes.range(of: Data("a text".utf8)))
    bytes[text.lowerBound] ^= 1
    try bytes.write(to: URL(fileURLWithPath: place.graph))
    let saved = try Database.salvage(place.graph, to: place.path("saved.cygnet"))
    #expect(saved.nodeCount == count && !saved.losses.isEmpty)
    let rest = try Database.open(place.path("saved.cygnet"))
    try rest.query("UNWIND range(1, 10) AS x CREATE (:B)")
    #expect(try rows(rest, "MATCH (n) RETURN count(n), sum(n.i)") == ["\(count + 10) 4498500"])
  }

  @Test func aFileOnReadOnlyMediaIsRead() throws {
    let place = try Place()
    let database = try place.open()
    try database.query("CREATE (:A)")
    try database.close()
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: place.graph)
    let before = try Data(contentsOf: URL(fileURLWithPath: place.graph))
    #expect(try rows(place.read(), "MATCH (a:A) RETURN count(a)") == ["1"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: place.graph)) == before)
  }

  @Test func commitsOfManyThreadsAreAllThere() throws {
    let place = try Place()
    let database = try place.open()
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      for number in 0..<25 {
        do {
          try database.query("CREATE (:T {thread: \(thread), number: \(number)})")
          let seen = try database.query(
            "MATCH (t:T {thread: \(thread)}) RETURN count(t) AS n"
          ).next()?.get("n", as: Int.self)
          if seen != number + 1 {
            failures.withLock { $0.append("\(thread) \(number): \(seen ?? -1)") }
          }
        } catch {
          failures.withLock { $0.append("\(error)") }
        }
      }
    }
    #expect(failures.withLock { $0 } == [])
    #expect(
      try rows(place.read(), "MATCH (t:T) RETURN count(t), count(DISTINCT t.thread)") == ["200 8"])
  }

  /// Everything that a bulk load can bring, and a hub.
  @Test func bulkLoadsAreDurable() throws {
    let place = try Place()
    let query = """
      MATCH (a:N)-[r:R]->(b:N)
      RETURN count(*), sum(a.i), sum(r.w), count(DISTINCT b.s), max(b.t), min(a.f)
      """
    let before: [String]
    do {
      let database = try place.open()
      try database.bulkLoad { loader in
        let count = 9_000
        let nodes = try loader.addNodes(
          labels: ["N"], count: count,
          properties: [
            "i": .integers((0..<count).map { Int64($0) - 5 }),
            "f": .floats((0..<count).map { Double($0) / 4 }),
            "s": .strings((0..<count).map { "kind \($0 % 40)" }),
            "t": .strings((0..<count).map { "名字 number \($0)" }),
          ])
        _ = try loader.addRelationships(
          type: "R", from: nodes.map { $0 }, to: nodes.map { $0 % 3 == 0 ? nodes.lowerBound : $0 },
          properties: ["w": .integers((0..<count).map { Int64($0) })])
      }
      before = try rows(database, query)
      #expect(try rows(place.read(), query) == before)
      try database.query("MATCH (a:N {i: 7}) SET a.s = 'new'")
      try database.query("MATCH (a:N {i: 7}) SET a.s = 'kind 12'")
    }
    #expect(try rows(place.open(), query) == before)
    #expect(try Database.check(place.graph).damage == [])
  }

  @Test func backupAndSaveAndCompactKeepEverything() throws {
    let place = try Place()
    let database = try place.open()
    for number in 0..<40 {
      try database.query("MERGE (a:A {k: \(number % 7)}) SET a.n = \(number)")
    }
    let query = "MATCH (a:A) RETURN a.k, a.n ORDER BY a.k"
    let before = try rows(database, query)
    try database.backup(to: place.path("copy.cygnet"))
    try database.save(to: place.path("saved.cygnet"))
    try database.save(to: place.path("saved.cygnet"))
    let size = try Data(contentsOf: URL(fileURLWithPath: place.graph)).count
    try database.compact()
    #expect(try Data(contentsOf: URL(fileURLWithPath: place.graph)).count < size)
    #expect(try rows(database, query) == before)
    try database.query("CREATE (:B)")
    try database.close()
    for name in ["copy.cygnet", "saved.cygnet", "g.cygnet"] {
      #expect(
        try rows(Database.open(place.path(name), storage: StorageOptions(isReadOnly: true)), query)
          == before)
      #expect(try Database.check(place.path(name)).damage == [])
    }
    #expect(throws: CygnetError.self) { try database.save(to: place.path("no/such/folder.cygnet")) }
    // Nobody may be writing to what is replaced.
    let other = try Database.open(place.path("copy.cygnet"))
    #expect(throws: CygnetError.self) { try Database().save(to: place.path("copy.cygnet")) }
    try other.close()
    // A graph in memory is saved too.
    let memory = Database()
    try memory.query("CREATE (:M {x: '内存'})")
    try memory.save(to: place.path("memory.cygnet"))
    #expect(
      try rows(Database.open(place.path("memory.cygnet")), "MATCH (m:M) RETURN m.x") == ["'内存'"])
    let leftovers = try FileManager.default.contentsOfDirectory(atPath: place.root.path)
    #expect(leftovers.allSatisfy { $0.hasSuffix(".cygnet") }, "\(leftovers)")
  }

  /// A damaged part is an error wherever it is touched, never a wrong answer; the rest can
  /// be read, and saved.
  @Test func damageIsNeverAnAnswer() throws {
    let place = try Place()
    let database = try place.open()
    try database.query("UNWIND range(1, 3000) AS i CREATE (:A {i: i, s: 'text ' + i})")
    try database.close()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: place.graph))
    let text = try #require(bytes.range(of: Data("text 1".utf8), options: .backwards))
    bytes[text.lowerBound] ^= 1
    try bytes.write(to: URL(fileURLWithPath: place.graph))
    let damaged = try place.open()
    #expect(try rows(damaged, "MATCH (a:A) RETURN sum(a.i)") == ["4501500"])
    for query in [
      "MATCH (a:A) RETURN max(a.s)", "MATCH (a:A) RETURN a LIMIT 1", "MATCH (a:A) SET a.s = 'x'",
      "MATCH (a:A {i: 1}) DELETE a", "MATCH (a:A) WHERE a.s IS NULL RETURN count(a)",
    ] {
      for _ in 0..<2 {
        let error = #expect(throws: CygnetError.self) { try damaged.query(query).rows() }
        #expect(error?.code == "StorageFailure", "\(query): \(error?.message ?? "")")
      }
    }
    for format in ExportFormat.allCases where format != .mermaid {
      let error = #expect(throws: CygnetError.self, "\(format)") {
        try damaged.exported(damaged.subgraph(), as: format)
      }
      #expect(error?.code == "StorageFailure", "\(format)")
    }
    try damaged.close()
    let damage = try Database.check(place.graph).damage
    #expect(damage.contains { $0.contains("not those that were written") }, "\(damage)")
    let saved = try Database.salvage(place.graph, to: place.path("saved.cygnet"))
    #expect(saved.nodeCount == 3_000)
    let rest = try Database.open(place.path("saved.cygnet"))
    #expect(try rows(rest, "MATCH (a:A) RETURN count(a), sum(a.i)") == ["3000 4501500"])
  }

  @Test func whatIsNoGraphFileIsRefused() throws {
    let place = try Place()
    for (bytes, code) in [
      (Data(), "NotAGraph"), (Data("CREATE (:A);".utf8), "NotAGraph"),
      (Data([0x43, 0x59, 0x47, 0x4E, 0x45, 0x54, 0x1A, 0x0A, 1, 0]), "DamagedFile"),
      (Data(repeating: 0, count: 20_000), "NotAGraph"),
    ] {
      try bytes.write(to: URL(fileURLWithPath: place.graph))
      let error = #expect(throws: CygnetError.self) { try place.open() }
      #expect(error?.code == code)
      #expect(try Data(contentsOf: URL(fileURLWithPath: place.graph)) == bytes)
    }
    #expect(throws: CygnetError.self) { try Database.open(place.path("none.cygnet")) }
    #expect(throws: CygnetError.self) {
      try Database.open(place.path("no/folder/g.cygnet"), storage: StorageOptions(creates: true))
    }
  }
}
