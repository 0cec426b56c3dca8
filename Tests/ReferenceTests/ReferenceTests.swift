import CygnetCore
import CypherSyntax
import Foundation
import Testing

/// Random queries over random graphs: the engine's answers against those of an
/// interpreter that shares no code with it.
///
/// `CYGNET_QUERIES=50000 CYGNET_SEED=7 swift test --filter ReferenceTests` runs longer.
@Suite struct ReferenceTests {
  static let environment = ProcessInfo.processInfo.environment
  static let queries = environment["CYGNET_QUERIES"].flatMap(Int.init) ?? 1_500
  static let seed = environment["CYGNET_SEED"].flatMap(UInt64.init) ?? 1
  /// A long run asks each query in all ways, a short one in two.
  static let isLong = environment["CYGNET_QUERIES"] != nil
  /// Prints every graph and query before it runs, to find one that stops the process.
  static let isTracing = environment["CYGNET_TRACE"] != nil
  /// Queries that one graph gets.
  static let queriesPerGraph = 25
  /// Disagreements after which a run stops.
  static let patience = isLong ? 40 : 3

  @Test func theEngineAgreesWithTheReference() throws {
    let run = try ReferenceRun(seed: Self.seed, queries: Self.queries, patience: Self.patience)
    print(run.summary)
    for report in run.reports { print(report) }
    #expect(run.reports.count == 0)
    #expect(run.gaps.isEmpty, "the reference does not know \(run.gaps.sorted())")
  }

  /// A harness that cannot fail proves nothing.
  @Test(arguments: ReferenceInterpreter.Flaw.allCases)
  func aWrongReferenceIsCaught(_ flaw: ReferenceInterpreter.Flaw) throws {
    let run = try ReferenceRun(
      seed: 11, queries: 1_500, patience: 1, flaw: flaw, isShrinking: false)
    #expect(!run.reports.isEmpty, "nobody noticed \(flaw)")
  }
}

/// One run over many graphs.
struct ReferenceRun {
  private(set) var reports: [String] = []
  private(set) var gaps: Set<String> = []
  private var compared = 0
  private var withRows = 0
  private var errors: [String: Int] = [:]
  private var skipped = 0
  private let seed: UInt64
  private var elapsed = Swift.Duration.zero

  init(
    seed: UInt64, queries: Int, patience: Int, flaw: ReferenceInterpreter.Flaw? = nil,
    isShrinking: Bool = true
  ) throws {
    self.seed = seed
    let start = ContinuousClock.now
    var graphSeed = seed &* 1_000_003
    while compared < queries, reports.count < patience {
      graphSeed &+= 1
      try runGraph(graphSeed, queries - compared, patience, flaw, isShrinking)
    }
    elapsed = ContinuousClock.now - start
  }

  /// The same queries for the same number, whatever came before.
  private mutating func runGraph(
    _ graphSeed: UInt64, _ queries: Int, _ patience: Int, _ flaw: ReferenceInterpreter.Flaw?,
    _ isShrinking: Bool
  ) throws {
    var random = SplitMix64(seed: graphSeed)
    var graphs = GraphGenerator(random: random)
    let graph = graphs.graph(maximumNodes: random.pick([3, 6, 6]))
    let turn = ReferenceTests.isLong ? nil : Int(graphSeed % 7)
    let judge = try Judge(graph, flaw: flaw, turn: turn)
    let features = QueryGenerator.features(&random)
    var generator = QueryGenerator(SplitMix64(seed: random.next()), graph, features)
    for _ in 0..<min(queries, ReferenceTests.queriesPerGraph) where reports.count < patience {
      let text = Self.query(&generator, graph)
      if ReferenceTests.isTracing {
        FileHandle.standardError.write(Data("\(graph.createStatement)\n\(text)\n".utf8))
      }
      switch judge.verdict(text, mayFailEarly: generator.mayFailEarly) {
      case .agreed(let rows):
        compared += 1
        if rows > 0 { withRows += 1 }
      case .agreedOnError(let code):
        compared += 1
        errors[code, default: 0] += 1
      case .skipped(let reason):
        skipped += 1
        if reason != "Oversized" { gaps.insert(reason) }
      case .disagreed(let found):
        compared += 1
        reports.append(Self.report(graph, text, found, graphSeed, flaw, isShrinking))
      }
    }
  }

  /// Queries that find nothing mostly get another try.
  private static func query(_ generator: inout QueryGenerator, _ graph: ReferenceGraph) -> String {
    var text = generator.query()
    for _ in 0..<4 {
      guard case .query(let query)? = Parser.parse(text).statements.first?.body,
        let table = try? ReferenceInterpreter(graph).run(query), table.rows.isEmpty,
        !query.writes, generator.random.chance(85)
      else { break }
      text = generator.query()
    }
    return text
  }

  private static func report(
    _ graph: ReferenceGraph, _ text: String, _ found: Disagreement, _ graphSeed: UInt64,
    _ flaw: ReferenceInterpreter.Flaw?, _ isShrinking: Bool
  ) -> String {
    var (graph, small, disagreement) = (graph, text, found)
    if isShrinking, case .query(let query)? = Parser.parse(text).statements.first?.body {
      var shrinker = Shrinker(graph, query, found, flaw: flaw)
      shrinker.shrink()
      (graph, small, disagreement) = (shrinker.graph, shrinker.text, shrinker.disagreement)
    }
    return """
      disagreement (\(disagreement.variant)), graph seed \(graphSeed)
        graph:     \(graph.createStatement)
        query:     \(small)
        engine:    \(disagreement.engine)
        reference: \(disagreement.reference)
        before shrinking: \(text)

      """
  }

  var summary: String {
    let share = compared == 0 ? 0 : withRows * 100 / compared
    let codes = errors.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return "reference: \(compared) queries, seed \(seed), \(share) % with rows, "
      + "\(errors.values.reduce(0, +)) errors compared (\(codes.joined(separator: ", "))), "
      + "\(skipped) skipped, \(reports.count) disagreements, \(elapsed)"
  }
}
