package import CygnetCore
package import GraphStore

/// Random transactions, the same for the same seed.
package struct Workload {
  private var random: SplitMix64
  private static let labels = ["公司", "Investor", "Person"]
  private static let types = ["INVESTED_IN", "FOUNDED"]
  private static let keys = ["name", "year", "amount", "tags"]

  package init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }

  /// Makes some changes.
  ///
  /// - Returns: whether they are worth a commit.
  package mutating func fill(_ writer: GraphWriter, changes: Int = 6) throws(RuntimeFault) {
    for _ in 0..<1 + below(changes) {
      let mark = writer.beginStatement()
      do throws(RuntimeFault) {
        try step(writer)
        try writer.endStatement()
        if below(12) == 0 { writer.rollBack(to: mark) }
      } catch {
        writer.rollBack(to: mark)
      }
    }
  }

  private mutating func step(_ writer: GraphWriter) throws(RuntimeFault) {
    let graph = writer.graph
    switch below(20) {
    case 0..<7:
      let label = try writer.label(Workload.labels[below(3)])
      let node = try writer.createNode(labels: below(9) == 0 ? [] : [label])
      try set(writer, node)
    case 7..<12:
      guard let start = someNode(graph), let end = someNode(graph) else { return }
      let type = try writer.type(Workload.types[below(2)])
      let relationship = try writer.createRelationship(type, from: start, to: end)
      if below(2) == 0 {
        writer.setProperty(try writer.key("share"), of: relationship, to: value())
      }
    case 12..<16: if let node = someNode(graph) { try set(writer, node) }
    case 16: if let node = someNode(graph) { writer.detachDelete(node) }
    case 17:
      guard let node = someNode(graph) else { return }
      let label = try writer.label(Workload.labels[below(3)])
      if below(2) == 0 {
        writer.addLabels([label], to: node)
      } else {
        writer.removeLabels([label], from: node)
      }
    case 18:
      let (label, key) = (try writer.label(Workload.labels[below(3)]), try writer.key("name"))
      if try !writer.dropIndex(name: "byName") {
        try writer.createIndex(name: "byName", label: label, key: key)
      }
    default:
      let constraint = ConstraintDescription(
        name: "hasYear", target: .nodes(try writer.label("Person")), key: try writer.key("year"),
        rule: .exists)
      if !writer.dropConstraint(name: constraint.name) { try writer.createConstraint(constraint) }
    }
  }

  private mutating func set(_ writer: GraphWriter, _ node: NodeID) throws(RuntimeFault) {
    let key = try writer.key(Workload.keys[below(4)])
    writer.setProperty(key, of: node, to: value())
  }

  private mutating func someNode(_ graph: Graph) -> NodeID? {
    var nodes: [NodeID] = []
    graph.forEachNode { nodes.append($0) }
    return nodes.isEmpty ? nil : nodes[below(nodes.count)]
  }

  private mutating func value() -> Value {
    switch below(9) {
    case 0: .null
    case 1: .integer(Int64(below(100)))
    case 2: .integer(Int64(bitPattern: random.next()))
    case 3: .float(Double(below(1_000)) / 100)
    case 4: .string(["月之暗面", "红杉", "A", ""][below(4)])
    case 5: .string(String(repeating: "长", count: below(400)))
    case 6: .date(Date(epochDay: Int64(below(30_000))))
    case 7: .list([.string("a"), .string("b")])
    default: .boolean(below(2) == 0)
    }
  }
}
