import CygnetCore
import CypherSyntax

/// Makes a graph and a query smaller as long as they still disagree.
struct Shrinker {
  private(set) var graph: ReferenceGraph
  private(set) var query: Query
  private(set) var disagreement: Disagreement
  private let flaw: ReferenceInterpreter.Flaw?
  private var attempts = 2_000

  init(
    _ graph: ReferenceGraph, _ query: Query, _ disagreement: Disagreement,
    flaw: ReferenceInterpreter.Flaw? = nil
  ) {
    self.graph = graph
    self.query = query
    self.disagreement = disagreement
    self.flaw = flaw
  }

  var text: String { SyntaxPrinter.text(query) }

  mutating func shrink() {
    while shrinkQuery() || shrinkGraph() {}
  }

  private mutating func shrinkQuery() -> Bool {
    for candidate in QueryReductions.of(query) where tries(graph, candidate) {
      query = candidate
      return true
    }
    return false
  }

  private mutating func shrinkGraph() -> Bool {
    for candidate in graph.reductions where tries(candidate, query) {
      graph = candidate
      return true
    }
    return false
  }

  private mutating func tries(_ graph: ReferenceGraph, _ query: Query) -> Bool {
    guard attempts > 0, QueryReductions.hasCertainOrder(query) else { return false }
    attempts -= 1
    guard let judge = try? Judge(graph, flaw: flaw),
      case .disagreed(let found) = judge.verdict(SyntaxPrinter.text(query)),
      found.isRejected == disagreement.isRejected,
      !found.isRejected || found.engine == disagreement.engine,
      !found.reference.hasPrefix("UndefinedVariable"),
      !found.reference.hasPrefix("InvalidAggregation")
    else { return false }
    disagreement = found
    return true
  }
}

extension ReferenceGraph {
  /// The graph with one thing less.
  fileprivate var reductions: [ReferenceGraph] {
    var found: [ReferenceGraph] = []
    func add(_ change: (inout ReferenceGraph) -> Void) {
      var graph = self
      change(&graph)
      found.append(graph.compacted)
    }
    for node in nodes.indices {
      add { graph in
        for relationship in graph.relationships(at: node) {
          graph.relationships[relationship].isDeleted = true
        }
        graph.nodes[node].isDeleted = true
      }
    }
    for relationship in relationships.indices {
      add { $0.relationships[relationship].isDeleted = true }
    }
    for node in nodes.indices {
      for label in nodes[node].labels { add { $0.nodes[node].labels.removeAll { $0 == label } } }
      for key in nodes[node].properties.keys.sorted() where key != "uid" {
        add { $0.nodes[node].properties[key] = nil }
      }
    }
    for relationship in relationships.indices {
      for key in relationships[relationship].properties.keys.sorted() where key != "uid" {
        add { $0.relationships[relationship].properties[key] = nil }
      }
    }
    return found
  }
}
