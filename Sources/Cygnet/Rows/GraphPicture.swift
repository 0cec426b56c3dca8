public import CygnetCore
import GraphFormats

/// Nodes and relationships that can be drawn.
public struct GraphPicture {
  private let subgraph: Subgraph

  init(_ subgraph: Subgraph) { self.subgraph = subgraph }

  public var nodes: [Node] { subgraph.nodes }
  public var relationships: [Relationship] { subgraph.relationships }
  public var isEmpty: Bool { subgraph.isEmpty }

  /// The picture in the DOT language of Graphviz; the same text every time.
  public func dot(named name: String = "graph") -> String {
    var text = ""
    DOTWriter.write(subgraph, name: name, to: &text)
    return text
  }
}
