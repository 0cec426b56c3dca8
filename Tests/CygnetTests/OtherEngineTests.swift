import Cygnet
import Foundation
import Testing

/// What is written as Cypher is read by an engine that knows nothing of ours.
@Suite struct OtherEngineTests {
  private static let python =
    ProcessInfo.processInfo.environment["CYGNET_PYTHON"] ?? "python3"

  private static func run(_ words: [String]) -> (output: String, status: Int32)? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python] + words
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (text, process.terminationStatus)
  }

  static let hasEngine = run(["-c", "import kglite"])?.status == 0

  private static let program = """
    import sys, kglite
    graph = kglite.KnowledgeGraph()
    for statement in open(sys.argv[1], encoding="utf-8").read().split(";\\n"):
        lines = [line for line in statement.split("\\n") if not line.startswith("//")]
        if any(line.strip() for line in lines):
            graph.cypher("\\n".join(lines))
    for query in sys.argv[2:]:
        row = list(graph.cypher(query))[0]
        print(list(row.values())[0])
    """

  @Test(.enabled(if: hasEngine, "needs Python's kglite")) func anotherEngineCountsTheSame() throws {
    let graph = try Database.open("Graphs/AIInvestors")
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).cypher").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(try graph.exported(graph.subgraph(), as: .cypher).utf8)
      .write(to: URL(fileURLWithPath: path))
    let queries = [
      "MATCH (n) RETURN count(n)", "MATCH ()-[r]->() RETURN count(r)",
      "MATCH (c:Company) RETURN count(c)", "MATCH (n) WHERE n._import IS NOT NULL RETURN count(n)",
      "MATCH (i)-[r:INVESTED_IN]->(c) WHERE c.name = '月之暗面' RETURN count(r)",
      "MATCH (n:Metric) RETURN sum(n.value)",
    ]
    let answer = try #require(Self.run(["-c", Self.program, path] + queries))
    let found = answer.output.split(separator: "\n").map { Double($0) ?? .nan }
    let wanted = try queries.map { query in
      Double(try graph.query(query).next()?[0].plainText ?? "") ?? .nan
    }
    #expect(found == wanted)
    #expect(wanted.first == 1_841)
  }
}
