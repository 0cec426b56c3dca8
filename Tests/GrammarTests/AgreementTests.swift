import CygnetCore
import CypherSyntax
import Foundation
import Testing

/// From the parser to the grammar: both accept the same texts.
@Suite struct AgreementTests {
  /// Queries with every construct of the language, the doubtful ones above all.
  static let corpus = [
    "MATCH (n:A:B {x: 1})-[r:T|U*1..3 {w: 2}]->(m)<--(o), p = ((a)--(b)) WHERE n.x = 1 RETURN *",
    "RETURN [x IN xs WHERE x:A | x.y], [x IN xs, 1], [x IN a AND b, c], [(a)-->(b) WHERE b:C | b]",
    "RETURN [x IN y:A | B, 1]", "RETURN [n:A|B]", "RETURN [p = (a)-->(b)], [p = (a)-->(b) | p]",
    "RETURN [x IN y WHERE x IS :: INT | x], [x IN y WHERE x IS :: LIST<INT | FLOAT> | x]",
    "RETURN reduce(s = 0, x IN y | s + x), all(x IN y WHERE x), count(*), count { (a)--(b) }",
    "RETURN x IS NULL + 1", "RETURN NOT a + b = c", "RETURN a = NOT b", "RETURN 1 + NOT a",
    "RETURN EXISTS { MATCH (n) WHERE n.x RETURN n UNION MATCH (m) RETURN m }, exists {.a}",
    "RETURN count {.x}, collect {x: 1}, count {x}, x {.*, .a, b: 1, c}, a.b.c(1), shortestPath((a)--(b))",
    "RETURN CASE WHEN a THEN b END, CASE a WHEN b, c THEN d ELSE e END, CASE WHEN a, b THEN c END",
    "RETURN -1[0], - -1, +-+1, 2^-3, -a.b, 1 .e5, (a)-(b), (a)--(b)-[1], (a) < - b, $1, $a, $`b c`",
    "RETURN x IS :: ANY VALUE < 3",
    "RETURN x IS :: ANY < 3, x IS NOT TYPED TIMESTAMP WITH TIME ZONE",
    "RETURN a IS :: LIST<LIST<INT NOT NULL> NOT NULL>, b IS :: INT! LIST ARRAY NOT NULL | MAP",
    "SET n = 1, n += {a: 1}, n:A:B, n:A&B, n.x = 1, n[0].y[1] = 2, (n).x = 1 REMOVE n:A, n.x, n[0]",
    "SET (n.x) = 1", "SET n[1..2] = 1", "SET n:A|B", "SET n:(A)", "SET n:!!A", "SET n.x:A = 1",
    "MATCH (n:(A|B)&!C|%)-[:!A&B|:C]->({a: 1} ) RETURN n", "MATCH (n:(A):B) RETURN n",
    "MATCH (n:A|B:C) RETURN n", "MATCH (n $p WHERE n.x)-[WHERE true]-(WHERE false) RETURN 1",
    "CREATE INDEX FOR (n:A) ON (n.x)", "CREATE INDEX for FOR (n:A) ON (n.x)",
    "CREATE INDEX if IF NOT EXISTS FOR (n:A) ON (n.x)", "CREATE INDEX = (a), constraint = (b)",
    "CREATE CONSTRAINT c FOR ()-[r:T]->() REQUIRE (r.x) IS NOT NULL", "DROP INDEX if IF EXISTS",
    "SHOW INDEXES YIELD * WHERE x RETURN x", "SHOW FUNCTIONS WHERE x", "SHOW FUNCTIONS RETURN 1",
    "CALL a.b.c(1, 2) YIELD x AS y, z WHERE y CALL d YIELD * CALL e YIELD - RETURN 1",
    "CALL { RETURN 1 } CALL (a, b) { RETURN 2 } OPTIONAL CALL (*) { RETURN 3 } CALL () { RETURN 4 }",
    "FOREACH (x IN y:A | SET x.a = 1 FOREACH (z IN w | DELETE z))", "FOREACH (x IN y | )",
    "LOAD CSV WITH HEADERS FROM 'a' AS row FIELDTERMINATOR ';' RETURN row; ;; EXPLAIN RETURN 1;",
    "MERGE (a)-[:T]->(b) ON CREATE SET a.x = 1 ON MATCH SET b:C DETACH DELETE a, b DELETE a",
    "WITH DISTINCT *, a AS b ORDER BY a DESC, b ASCENDING OFFSET 1 LIMIT 2 WHERE c RETURN null",
    "UNWIND [1] AS x RETURN x UNION ALL RETURN 1 UNION DISTINCT RETURN 2",
    "RETURN 1:A, 'a':B, {}:C",
    "RETURN [null = (1)], [true IN xs], [NaN IN xs], [`null` IN xs | `null`], nan(1), not(1) + not(2)",
    "RETURN a || b + c - d * e / f % g, a STARTS WITH b ENDS WITH c CONTAINS d =~ e IN f",
    "MATCH (call) RETURN call, foreach, load, count, all, any, none, reduce, exists, end, on, skip",
    "RETURN $1", "RETURN $1x", "RETURN $1e9", "RETURN $0x1e9", "RETURN all(1)", "RETURN reduce(1)",
    "RETURN null(1)", "RETURN EXISTS { }", "RETURN `all`(1)",
  ]

  @Test(arguments: corpus) func corpusIsReadAlike(_ text: String) throws {
    let agreement = Agreement(try Repository.grammar())
    #expect(agreement.difference(text) == nil)
  }

  @Test func graphsAreReadAlike() throws {
    let agreement = Agreement(try Repository.grammar())
    let folder = Repository.root.appendingPathComponent("Graphs")
    let files = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    let scripts = files.compactMap { $0 as? String }.filter { $0.hasSuffix(".cypher") }
    #expect(!scripts.isEmpty)
    for file in scripts.sorted() {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      // Statement by statement: a script's tables would be large.
      let bytes = Array(text.utf8)
      for statement in Parser.parse(text).statements {
        let range = statement.range
        let words = String(decoding: bytes[range.lowerBound..<range.upperBound], as: UTF8.self)
        #expect(agreement.grammarAccepts(words), "\(file): \(words.prefix(200))")
      }
      #expect(Agreement.parserAccepts(text), "\(file)")
    }
  }

  @Test func kitIsReadAlike() throws {
    guard let queries = KitQueries.given else {
      return print("grammar: CYGNET_TCK names no kit, so its queries are not read")
    }
    print("grammar: \(queries.count) queries of the kit")
    let mistakes = try onLargeStack {
      let agreement = Agreement(try Repository.grammar())
      return queries.compactMap { query in
        if let difference = agreement.difference(query.text) { return difference }
        guard !query.mayBeRefused, let refusal = Agreement.refusal(of: query.text) else {
          return nil
        }
        return "the kit wants this read: \(query.text)\n  \(refusal.message)"
      }
    }
    for mistake in mistakes { Issue.record("\(mistake)") }
  }

  /// A query with one token gone, doubled, swapped with its neighbour or
  /// replaced is accepted by both or by neither.
  @Test func mutationsAreReadAlike() throws {
    let seed = Effort.seed
    print("grammar: seed of the mutations \(seed)")
    let kit = KitQueries.given?.map(\.text) ?? []
    let mistakes = try onLargeStack {
      let agreement = Agreement(try Repository.grammar())
      var mutator = Mutator(Self.corpus, kit, seed: seed)
      return (0..<Effort.count(5_000, long: 300_000)).compactMap { round in
        agreement.difference(mutator.next()).map { "mutation \(round): \($0)" }
      }
    }
    for mistake in mistakes { Issue.record("seed \(seed): \(mistake)") }
  }
}

/// Makes queries that are one token away from a query.
struct Mutator {
  private let corpora: [[[String]]]
  private let vocabulary: [String]
  private var random: SplitMix64

  init(_ corpora: [String]..., seed: UInt64) {
    self.corpora = corpora.map { $0.compactMap(Lexer.words).filter { !$0.isEmpty } }
      .filter { !$0.isEmpty }
    vocabulary = Set(self.corpora.joined().joined()).union(Keyword.allCases.map(\.rawValue))
      .sorted()
    random = SplitMix64(seed: seed)
  }

  mutating func next() -> String {
    var words = random.pick(random.pick(corpora))
    let place = Int.random(in: 0..<words.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: words.remove(at: place)
    case 1: words.insert(words[place], at: place)
    case 2: words.swapAt(place, (place + 1) % words.count)
    case 3: words.insert(random.pick(vocabulary), at: place)
    default: words[place] = random.pick(vocabulary)
    }
    return words.joined(separator: " ")
  }
}
