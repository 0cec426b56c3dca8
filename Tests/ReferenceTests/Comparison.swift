import CygnetCore

/// A value without ids, so that the values of two engines can be compared.
indirect enum Canonical {
  case text(String)
  case integer(Int64)
  case float(Double)
  case list([Canonical])

  /// How strictly the values of a column compare, by how its name begins.
  enum Mode {
    case exact
    /// `bag…`: a list in any order.
    case bag
    /// `any…`: 1 and 1.0 stand for each other, as either may stand for both.
    case loose

    init(column: String) {
      self = column.hasPrefix("bag") ? .bag : (column.hasPrefix("any") ? .loose : .exact)
    }
  }

  /// - Parameter content: labels or type, and properties, of an entity.
  init(_ value: Value, _ content: Describing) {
    switch value {
    case .integer(let number): self = .integer(number)
    case .float(let number): self = .float(number)
    case .list(let list): self = .list(list.map { Canonical($0, content) })
    case .map(let map):
      let entries = zip(map.keys, map.values).sorted {
        $0.0.utf8.lexicographicallyPrecedes($1.0.utf8)
      }
      self = .list(entries.map { .list([.text("key \($0)"), Canonical($1, content)]) })
    case .node(let node): self = .text(content.node(node))
    case .relationship(let relationship): self = .text(content.relationship(relationship))
    case .path(let path):
      self = .list(
        path.nodes.map { .text(content.node($0)) }
          + path.relationships.map { .text(content.relationship($0)) })
    case .string(let text): self = .text(Describing.string(text))
    default: self = .text("\(value.typeName) \(value)")
    }
  }

  static func areEqual(_ left: Canonical, _ right: Canonical, _ mode: Mode) -> Bool {
    switch (left, right) {
    case (.text(let a), .text(let b)): return a == b
    case (.integer(let a), .integer(let b)): return a == b
    case (.float(let a), .float(let b)):
      // Sums may add up in another order.
      return a == b || a.isNaN && b.isNaN || abs(a - b) <= 1e-9 * max(abs(a), abs(b))
    case (.integer(let a), .float(let b)), (.float(let b), .integer(let a)):
      return mode == .loose && Double(a) == b
    case (.list(let a), .list(let b)):
      if a.count != b.count { return false }
      if mode == .bag { return areSame(a.map { [$0] }, b.map { [$0] }, [.exact]) }
      return zip(a, b).allSatisfy { areEqual($0, $1, mode) }
    default: return false
    }
  }

  /// Whether two collections hold the same rows, in any order.
  static func areSame(_ left: [[Canonical]], _ right: [[Canonical]], _ modes: [Mode]) -> Bool {
    guard left.count == right.count else { return false }
    func sorted(_ rows: [[Canonical]]) -> [[Canonical]] {
      rows.map { row in (zip(row, modes).map { $0.sortKey($1) }.joined(separator: "|"), row) }
        .sorted { $0.0 < $1.0 }.map(\.1)
    }
    func areEqual(_ a: [Canonical], _ b: [Canonical]) -> Bool {
      zip(modes, zip(a, b)).allSatisfy { Canonical.areEqual($1.0, $1.1, $0) }
    }
    let (a, b) = (sorted(left), sorted(right))
    if zip(a, b).allSatisfy(areEqual) { return true }
    // Nearly equal floats may have sorted differently: look for a partner for each.
    var rest = b
    for row in a {
      guard let place = rest.firstIndex(where: { areEqual(row, $0) }) else { return false }
      rest.remove(at: place)
    }
    return true
  }

  private func sortKey(_ mode: Mode) -> String {
    switch self {
    case .text(let text): return text
    case .integer(let number): return Double(number).description
    case .float(let number):
      return (number.isFinite && abs(number) < 1e9 ? (number * 1e6).rounded() / 1e6 : number)
        .description
    case .list(let list):
      let keys = list.map { $0.sortKey(.exact) }
      return "[" + (mode == .bag ? keys.sorted() : keys).joined(separator: ",") + "]"
    }
  }
}

/// Nodes and relationships as text: labels, type and properties.
struct Describing {
  /// The graph whose places the entities' ids are; `nil` where entities bring
  /// their content with them.
  let graph: ReferenceGraph?

  func node(_ node: Node) -> String {
    guard let graph else { return Self.node(node.labels, node.properties.entries) }
    let record = graph.nodes[node.place]
    return Self.node(record.labels, record.properties)
  }

  func relationship(_ relationship: Relationship) -> String {
    guard let graph else {
      return Self.relationship(relationship.type, relationship.properties.entries)
    }
    let record = graph.relationships[relationship.place]
    return Self.relationship(record.type, record.properties)
  }

  static func node(_ labels: [String], _ properties: [String: Value]) -> String {
    "(" + labels.map { ":" + $0 }.sorted().joined() + text(properties) + ")"
  }

  static func relationship(_ type: String, _ properties: [String: Value]) -> String {
    "[:" + type + text(properties) + "]"
  }

  private static func text(_ properties: [String: Value]) -> String {
    let entries = properties.sorted { $0.key < $1.key }.map { "\($0.key): \(text($0.value))" }
    return entries.isEmpty ? "" : " {" + entries.joined(separator: ", ") + "}"
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .string(let text): string(text)
    case .list(let list): "[" + list.map(text).joined(separator: ", ") + "]"
    default: "\(value)"
    }
  }

  /// Code points spelled out, since Swift takes some sequences of them for equal.
  static func string(_ text: String) -> String {
    "'" + text.unicodeScalars.map { $0.isASCII ? String($0) : "\\u\($0.value)" }.joined() + "'"
  }
}

extension ValueMap {
  var entries: [String: Value] { Dictionary(map { ($0, $1) }, uniquingKeysWith: { $1 }) }
}

/// A whole graph without ids: nodes told apart by their content and by what
/// they are connected to.
struct GraphShape: Equatable {
  let nodes: [String]
  let relationships: [String]

  init(_ graph: ReferenceGraph) {
    let graph = graph.compacted
    self.init(
      nodes: graph.nodes.map { Describing.node($0.labels, $0.properties) },
      relationships: graph.relationships.map {
        ($0.start, Describing.relationship($0.type, $0.properties), $0.end)
      })
  }

  init(nodes: [String], relationships: [(start: Int, text: String, end: Int)]) {
    var colors = nodes.map(Self.hash)
    for _ in 0..<3 {
      let old = colors
      var near = [[String]](repeating: [], count: nodes.count)
      for (start, text, end) in relationships {
        near[start].append("out \(text) \(old[end])")
        near[end].append("in \(text) \(old[start])")
      }
      for node in nodes.indices {
        colors[node] = Self.hash("\(old[node])" + near[node].sorted().joined(separator: ";"))
      }
    }
    self.nodes = zip(nodes, colors).map { "\($0) \($1)" }.sorted()
    self.relationships = relationships.map { "\(colors[$0.start])-\($0.text)->\(colors[$0.end])" }
      .sorted()
  }

  private static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  var text: String { (nodes + relationships).joined(separator: "\n    ") }
}
