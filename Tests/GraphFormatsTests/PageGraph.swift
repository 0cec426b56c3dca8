import CygnetCore
import Foundation

/// What a page shows, in the form of its data.
struct PageGraph: Encodable {
  struct Source: Encodable {
    var text: String
    var link: String?
  }

  struct Node: Encodable {
    var id: Int
    var caption: String
    var names: [String] = []
    var labels: [String] = []
    var group: Int
    var fill = "#77AADD"
    var border = "#33557A"
    var text = "#000000"
    var shape = "box"
    var line = "solid"
    var tooltip: String?
    var link: String?
    var cluster: String?
    var from: String?
    var to: String?
    var properties: [[String]] = []
    var sources: [Source] = []
  }

  struct Relationship: Encodable {
    var start: Int
    var end: Int
    var type: String
    var caption: String?
    var color = "#888888"
    var tooltip: String?
    var link: String?
    var group: Int
    var properties: [[String]] = []
  }

  struct Legend: Encodable {
    struct Label: Encodable {
      var name: String
      var fill: String
      var border: String
      var shape: String
      var count: Int
    }

    struct RelationshipType: Encodable {
      var name: String
      var color: String
      var line: String
      var count: Int
    }

    var nodes: [Label] = []
    var relationships: [RelationshipType] = []
  }

  var title = "Sample"
  var caption: String?
  var nodes: [Node] = []
  var relationships: [Relationship] = []
  var legend = Legend()

  var json: String {
    get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
  }

  /// Four labels and two types in turn; a few nodes have most relationships.
  static func random(nodes: Int, relationships: Int, seed: UInt64) -> PageGraph {
    var numbers = SplitMix(state: seed)
    let shapes = ["box", "ellipse", "hexagon", "circle"]
    let fills = ["#77AADD", "#EE8866", "#EEDD88", "#44BB99"]
    let syllables = ["智", "谱", "科技", "资本", "月之暗面", "创投", " Group", " AI", "Fund ", "北京"]
    var graph = PageGraph()
    for index in 0..<nodes {
      let words = (0..<Int.random(in: 1...4, using: &numbers)).map { _ in
        syllables.randomElement(using: &numbers) ?? ""
      }
      graph.nodes.append(
        Node(
          id: index, caption: "\(words.joined())\(index)", labels: ["Label \(index % 4)"],
          group: index % 4, fill: fills[index % 4], shape: shapes[index % 4]))
    }
    for index in 0..<relationships {
      let end = Int.random(in: 0..<nodes, using: &numbers)
      let start = index < nodes ? index : Int.random(in: 0..<nodes, using: &numbers)
      graph.relationships.append(
        Relationship(
          start: start, end: end % max(1, index % 3 == 0 ? nodes / 8 : nodes),
          type: "TYPE_\(index % 2)",
          group: index % 2))
    }
    graph.legend.nodes = (0..<4).map {
      .init(
        name: "Label \($0)", fill: fills[$0], border: "#33557A", shape: shapes[$0],
        count: nodes / 4)
    }
    graph.legend.relationships = (0..<2).map {
      .init(name: "TYPE_\($0)", color: "#888888", line: "solid", count: relationships / 2)
    }
    return graph
  }

  static func chain(of count: Int) -> PageGraph {
    var graph = PageGraph()
    graph.nodes = (0..<count).map { Node(id: $0, caption: "Node \($0)", group: 0) }
    graph.relationships = (1..<count).map {
      Relationship(start: $0 - 1, end: $0, type: "NEXT", group: 0)
    }
    return graph
  }
}

/// Steele, Lea and Flood's generator.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
