import Cygnet
import Foundation
import Synchronization
import Testing

/// Queries that ask for too much: they answer or stop with an error, and the
/// next query works.
@Suite struct LimitTests {
  private static let crossProduct =
    "UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b "
    + "UNWIND range(1, 3000) AS c RETURN collect(a + b + c)"
  private static let nesting =
    "RETURN reduce(l = [1], x IN range(1, 100000) | [l, l]) AS l"

  @Test(arguments: [
    crossProduct, "UNWIND range(1, 1000000000) AS x RETURN count(x)",
    "RETURN range(1, 1000000000)", "RETURN size(range(1, 1000000000))", nesting,
    "UNWIND range(1, 50000) AS a UNWIND range(1, 1000) AS b RETURN DISTINCT a, b",
    "UNWIND range(1, 50000) AS a UNWIND range(1, 1000) AS b RETURN a, b ORDER BY b, a",
    "RETURN reduce(s = 'x', x IN range(1, 60) | s + s)",
    "UNWIND range(1, 20000) AS a WITH collect(a) AS l UNWIND l AS b RETURN collect(l + [b])",
  ])
  func memoryIsBounded(_ query: String) throws {
    let database = Database()
    let error = #expect(throws: CygnetError.self) {
      _ = try database.query(
        query, options: QueryOptions(memoryLimit: 64 * 1_048_576, timeLimit: .seconds(20))
      ).rows()
    }
    #expect(error?.kind == .limit, "\(error?.message ?? "")")
    #expect(try database.query("RETURN 1 AS x").next()?.get("x") == 1)
  }

  /// What a huge product may still answer.
  @Test func productsThatAreOnlyCountedAnswer() throws {
    let result = try Database().query(
      "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b RETURN count(*) AS n",
      options: QueryOptions(memoryLimit: 16 * 1_048_576))
    #expect(try result.next()?.get("n") == 1_000_000)
  }

  /// Batches that share the vectors of a sorted whole hold them once.
  @Test func slicesAreCountedOnce() throws {
    let result = try Database().query(
      "UNWIND range(1, 100000) AS x WITH x ORDER BY x DESC CREATE (:A {x: x}) RETURN count(*) AS n",
      options: QueryOptions(memoryLimit: 32 * 1_048_576))
    #expect(try result.next()?.get("n") == 100_000)
  }

  /// What an expression needs for one batch is given back before the next.
  @Test func temporaryValuesAreGivenBack() throws {
    var options = QueryOptions(memoryLimit: 4 * 1_048_576)
    options.batchSize = 64
    let result = try Database().query(
      "UNWIND range(1, 1000) AS i WITH size(range(i, i + 1000)) AS s RETURN sum(s) AS n",
      options: options)
    #expect(try result.next()?.get("n") == 1_001_000)
  }

  @Test func writesUnderALimitLeaveNoTrace() throws {
    let database = Database()
    #expect(throws: CygnetError.self) {
      try database.query(
        "UNWIND range(1, 100000) AS a UNWIND range(1, 100) AS b CREATE (:N {x: a + b})",
        options: QueryOptions(memoryLimit: 8 * 1_048_576))
    }
    #expect(database.schema.nodeCount == 0)
  }

  @Test(arguments: [
    "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a + b AS c "
      + "RETURN count(c)",
    "RETURN reduce(s = 0, x IN range(1, 20000000) | s + x % 7)",
    "MATCH (a)-[*]-(b) RETURN count(*)",
    "MATCH (a), (b), (c), (d), (e) RETURN count(*)",
    "MATCH (a {x: 1}), (b {x: 40}), p = shortestPath((a)-[*]-(b)) WHERE length(p) > 30 RETURN p",
  ])
  func queriesCanBeStopped(_ query: String) throws {
    let database = Database()
    try database.query(
      "UNWIND range(1, 40) AS x CREATE (:N {x: x}) WITH count(*) AS c "
        + "MATCH (a:N), (b:N) WHERE a.x < b.x AND (b.x - a.x) % 3 = 1 CREATE (a)-[:T]->(b)")
    let cancellation = Cancellation()
    // A thread of its own: the pool's may all be busy with other tests.
    Thread.detachNewThread {
      Thread.sleep(forTimeInterval: 0.2)
      cancellation.cancel()
    }
    let error = #expect(throws: CygnetError.self) {
      _ = try database.query(query, options: QueryOptions(cancellation: cancellation)).rows()
    }
    #expect(error?.kind == .cancelled)
    let late = #expect(throws: CygnetError.self) {
      _ = try database.query(
        query, options: QueryOptions(timeLimit: .milliseconds(100))
      ).rows()
    }
    #expect(late?.kind == .limit)
    #expect(try database.query("RETURN 1 AS x").next()?.get("x") == 1)
  }

  @Test(arguments: [
    "RETURN " + String(repeating: "(", count: 100_000) + "1"
      + String(repeating: ")", count: 100_000),
    "RETURN " + String(repeating: "[", count: 2_000) + String(repeating: "]", count: 2_000),
    "MATCH (a)" + String(repeating: "-->()", count: 5_000) + " RETURN count(*)",
    "WITH 1 AS a" + String(repeating: " WITH a", count: 5_000) + " RETURN a",
  ])
  func depthIsBounded(_ query: String) {
    #expect(throws: CygnetError.self) { _ = try Database().query(query).rows() }
  }

  /// Flat however long.
  @Test func longChainsAnswer() throws {
    let database = Database()
    let sum = "RETURN 0" + String(repeating: " + 1", count: 100_000) + " AS n"
    #expect(try database.query(sum).next()?.get("n") == 100_000)
    let all = "RETURN true" + String(repeating: " AND true", count: 50_000) + " AS b"
    #expect(try database.query(all).next()?.get("b") == true)
    let path = "MATCH (a)" + String(repeating: "-->()", count: 300) + " RETURN count(*) AS n"
    #expect(try database.query(path).next()?.get("n") == 0)
    let steps = "WITH {a: null} AS a RETURN a" + String(repeating: ".a", count: 20_000) + " AS n"
    #expect(try database.query(steps).rows().count == 1)
    let text = "RETURN size('a'" + String(repeating: " + 'a'", count: 20_000) + ") AS n"
    #expect(try database.query(text).next()?.get("n") == 20_001)
    let lists = "RETURN size([]" + String(repeating: " + [1, 2]", count: 20_000) + ") AS n"
    #expect(try database.query(lists).next()?.get("n") == 40_000)
    let nested =
      "RETURN " + String(repeating: "[", count: 45) + "1"
      + String(repeating: "]", count: 45) + " AS l"
    #expect(try database.query(nested).rows().count == 1)
  }

  /// As deep as the parser reads, on a stack as small as threads have.
  @Test(arguments: [
    ("RETURN ", "(", "1", ")"), ("RETURN ", "[", "1", "]"), ("RETURN ", "{a: ", "1", "}"),
    ("RETURN ", "NOT (", "true", ")"), ("RETURN ", "- ", "1.5", ""),
    ("RETURN ", "CASE WHEN true THEN ", "1", " END"),
    ("RETURN ", "[x IN [1] | ", "1", "]"), ("RETURN ", "coalesce(", "1", ")"),
    ("RETURN ", "all(x IN [1] WHERE ", "true", ")"),
    ("RETURN ", "reduce(s = 0, x IN [1] | ", "1", ")"), ("RETURN ", "1 + (", "1", ")"),
    ("RETURN ", "EXISTS { MATCH (a) WHERE ", "true", " }"),
    ("RETURN ", "COUNT { RETURN ", "1", " AS x }"), ("RETURN ", "[(a)-->(b) | ", "1", "]"),
    ("", "CALL { ", "RETURN 1 AS x", " } RETURN x"),
  ])
  func deepQueriesFitASmallStack(
    _ head: String, _ opening: String, _ middle: String, _ closing: String
  ) throws {
    for depth in [20, 44, 88] {
      let query =
        head + String(repeating: opening, count: depth) + middle
        + String(repeating: closing, count: depth)
        + (head.isEmpty ? "" : " AS x")
      let outcome = onSmallStack {
        Result { () throws(CygnetError) in try Database().query(query).rows().count }
      }
      switch outcome {
      case .success(let count): #expect(count == 1)
      case .failure(let error): #expect(error.kind == .limit || error.code == "NestingTooDeep")
      }
    }
  }

  /// Runs on a thread with 512 KB of stack.
  private func onSmallStack<Answer: Sendable>(_ body: @escaping @Sendable () -> Answer) -> Answer {
    let answer = Mutex<Answer?>(nil)
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      let found = body()
      answer.withLock { $0 = found }
      done.signal()
    }
    thread.stackSize = 524_288
    thread.start()
    done.wait()
    guard let found = answer.withLock({ $0 }) else { preconditionFailure("the thread has ended") }
    return found
  }
}
