public import CygnetCore
import GraphFormats
import GraphStore

/// Nodes and relationships of one version of a graph, to be drawn or written. Keeps that
/// version alive.
public struct Subgraph: Sendable {
  let selection: GraphSelection

  init(_ selection: GraphSelection) { self.selection = selection }

  public var nodeCount: Int { selection.nodeCount }
  public var relationshipCount: Int { selection.relationshipCount }
  public var isEmpty: Bool { selection.isEmpty }
  /// Ascending by id; decoded anew at each call.
  public var nodes: [Node] { selection.decodedNodes }
  /// Ascending by id; the ends of each are among `nodes`.
  public var relationships: [Relationship] { selection.decodedRelationships }
}

extension Database {
  /// The whole graph as it is now.
  public func subgraph() -> Subgraph { Subgraph(GraphSelection(store.current)) }
}
