import Cygnet
import CypherSyntax

/// The engine in all ways in which it can be asked to run a query, over one graph.
final class EngineSet {
  /// Plans are made with and without each of these.
  static let rewrites = [
    "merge-filters", "top-k", "drop-unread", "count-factors", "collected-sizes", "bound-counts",
    "relationship-scan", "late-reads", "counted-subqueries",
  ]

  struct Variant {
    var name: String
    var database: Database
    /// Whether the query is printed from its tree before it is run.
    var isReprinted = false
    var options = QueryOptions()
    /// Queries that write could break what the graph is said to keep.
    var onlyReads = false
  }

  enum Outcome {
    case answer(columns: [String], rows: [[Value]], after: GraphShape?)
    case failure(code: String, isCompileTime: Bool)
  }

  let graph: ReferenceGraph
  private(set) var variants: [Variant]

  /// - Parameter turn: picks one variant to stand beside the plain one; `nil` for all.
  init(_ graph: ReferenceGraph, turn: Int? = nil) throws {
    self.graph = graph
    let plain = Variant(name: "as planned", database: try Self.filled(Database(), graph))
    variants = [plain]
    var others: [() throws -> Variant] = [
      { Variant(name: "reprinted", database: plain.database, isReprinted: true) },
      { Self.inBatches(of: 1, plain.database) }, { Self.inBatches(of: 3, plain.database) },
      { Variant(name: "with indexes", database: try Self.filled(Self.indexed(), graph)) },
      {
        Variant(
          name: "with keys", database: try Self.filled(Self.keyed(), graph), onlyReads: true)
      },
      {
        var variant = Variant(name: "on threads", database: plain.database)
        variant.options.parallelRows = 0
        return variant
      },
    ]
    for rewrite in Self.rewrites {
      others.append {
        let database = try Self.filled(Database(withoutRewrites: [rewrite]), graph)
        return Variant(name: "without \(rewrite)", database: database)
      }
    }
    if let turn { others = [others[turn % others.count]] }
    variants += try others.map { try $0() }
  }

  private static func inBatches(of size: Int, _ database: Database) -> Variant {
    var variant = Variant(name: "in batches of \(size)", database: database)
    variant.options.batchSize = size
    return variant
  }

  private static func indexed() throws -> Database {
    let database = Database()
    for label in Vocabulary.labels {
      for key in ["uid", "a", "s", "m"] {
        try database.query("CREATE INDEX FOR (n:\(label)) ON (n.\(key))")
      }
    }
    return database
  }

  /// Every node's `uid` is its own, and said to be.
  private static func keyed() throws -> Database {
    let database = Database()
    for label in Vocabulary.labels {
      try database.query("CREATE CONSTRAINT FOR (n:\(label)) REQUIRE n.uid IS UNIQUE")
    }
    return database
  }

  private static func filled(_ database: Database, _ graph: ReferenceGraph) throws -> Database {
    let statement = graph.createStatement
    if !statement.isEmpty { try database.query(statement) }
    return database
  }

  func run(_ query: Query, _ text: String, _ variant: Variant) -> Outcome {
    let variant = variant.onlyReads && query.writes ? variants[0] : variant
    let text = variant.isReprinted ? SyntaxPrinter.text(query) : text
    do {
      if !query.writes {
        let result = try variant.database.query(text, options: variant.options)
        let rows = try result.rows()
        return .answer(columns: result.columns, rows: rows.map(\.values), after: nil)
      }
      if variant.name == variants[0].name {
        let database = try Self.filled(Database(), graph)
        let result = try database.query(text)
        let rows = try result.rows()
        let part = database.subgraph()
        return .answer(
          columns: result.columns, rows: rows.map(\.values),
          after: Self.shape(part.nodes, part.relationships))
      }
      return try undone(text, variant)
    } catch let error as CygnetError {
      return .failure(code: error.code, isCompileTime: error.phase == .compileTime)
    } catch {
      return .failure(code: "\(error)", isCompileTime: false)
    }
  }

  /// In a transaction that is rolled back, so that the next query finds the
  /// graph as it was.
  private func undone(_ text: String, _ variant: Variant) throws -> Outcome {
    let transaction = try variant.database.begin()
    defer { transaction.rollback() }
    let result = try transaction.query(text, options: variant.options)
    let rows = try result.rows()
    var nodes: [Node] = []
    for row in try transaction.query("MATCH (n) RETURN n").rows() {
      if case .node(let node) = row[0] { nodes.append(node) }
    }
    var relationships: [Relationship] = []
    for row in try transaction.query("MATCH ()-[r]->() RETURN r").rows() {
      if case .relationship(let relationship) = row[0] { relationships.append(relationship) }
    }
    return .answer(
      columns: result.columns, rows: rows.map(\.values), after: Self.shape(nodes, relationships))
  }

  private static func shape(_ nodes: [Node], _ relationships: [Relationship]) -> GraphShape {
    let describing = Describing(graph: nil)
    let places = Dictionary(
      nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return GraphShape(
      nodes: nodes.map(describing.node),
      relationships: relationships.map {
        (places[$0.start] ?? -1, describing.relationship($0), places[$0.end] ?? -1)
      })
  }
}

extension Query {
  var writes: Bool { parts.contains { $0.clauses.contains(where: \.writes) } }
}

extension Clause {
  var writes: Bool {
    switch self {
    case .create, .merge, .set, .remove, .delete, .foreach: true
    case .subquery(let call): call.query.writes
    default: false
    }
  }
}
