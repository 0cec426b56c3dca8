package import CygnetCore

/// A value in the notation of the openCypher conformance kit's tables, and what a query delivers in the same terms:
/// temporal values are their text, identity plays no part.
package enum ExpectedValue: Equatable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case float(Double)
  case string(String)
  indirect case list([ExpectedValue])
  indirect case map([CodePoints: ExpectedValue])
  indirect case node(ExpectedNode)
  indirect case relationship(ExpectedRelationship)
  indirect case path(ExpectedNode, [ExpectedHop])

  package init(_ value: Value) {
    switch value {
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .integer(let number): self = .integer(number)
    case .float(let number): self = .float(number)
    case .string(let text): self = .string(text)
    case .list(let list): self = .list(list.map { ExpectedValue($0) })
    case .map(let map): self = .map(Self.entries(map))
    case .node(let node): self = .node(ExpectedNode(node))
    case .relationship(let relationship): self = .relationship(ExpectedRelationship(relationship))
    case .path(let path): self = Self.path(path)
    case .date, .localTime, .time, .localDateTime, .dateTime, .duration:
      self = .string(value.plainText)
    }
  }

  static func entries(_ map: ValueMap) -> [CodePoints: ExpectedValue] {
    Dictionary(map.map { (CodePoints($0), ExpectedValue($1)) }) { _, last in last }
  }

  private static func path(_ path: Path) -> ExpectedValue {
    guard let first = path.nodes.first else { return .list([]) }
    let hops = zip(path.relationships, zip(path.nodes, path.nodes.dropFirst())).map { hop in
      let (relationship, (from, to)) = hop
      return ExpectedHop(
        relationship: ExpectedRelationship(relationship), isForward: relationship.start == from.id,
        node: ExpectedNode(to))
    }
    return .path(ExpectedNode(first), hops)
  }
}

package struct ExpectedNode: Equatable {
  package var labels: Set<CodePoints>
  package var properties: [CodePoints: ExpectedValue]
}

extension ExpectedNode {
  init(_ node: Node) {
    self.init(
      labels: Set(node.labels.map(CodePoints.init)),
      properties: ExpectedValue.entries(node.properties))
  }
}

package struct ExpectedRelationship: Equatable {
  package var type: String
  package var properties: [CodePoints: ExpectedValue]
}

extension ExpectedRelationship {
  init(_ relationship: Relationship) {
    self.init(type: relationship.type, properties: ExpectedValue.entries(relationship.properties))
  }
}

/// A step of a path.
package struct ExpectedHop: Equatable {
  package var relationship: ExpectedRelationship
  package var isForward: Bool
  package var node: ExpectedNode
}

extension ExpectedValue: CustomStringConvertible {
  package var description: String { text(ignoringListOrder: false) }

  /// The value in one spelling: equal values, and only those, have equal texts.
  package func text(ignoringListOrder: Bool) -> String {
    switch self {
    case .null: return "null"
    case .boolean(let flag): return flag ? "true" : "false"
    case .integer(let number): return String(number)
    // -0.0 is 0.0.
    case .float(let number): return number == 0 ? "0.0" : Value.float(number).description
    case .string(let text): return Value.string(text).description
    case .list(let elements):
      let texts = elements.map { $0.text(ignoringListOrder: ignoringListOrder) }
      return "[" + (ignoringListOrder ? texts.sorted() : texts).joined(separator: ", ") + "]"
    case .map(let entries): return Self.text(entries, ignoringListOrder)
    case .node(let node): return node.text(ignoringListOrder)
    case .relationship(let relationship): return relationship.text(ignoringListOrder)
    case .path(let first, let hops):
      var text = "<" + first.text(ignoringListOrder)
      for hop in hops {
        let relationship = hop.relationship.text(ignoringListOrder)
        text += hop.isForward ? "-\(relationship)->" : "<-\(relationship)-"
        text += hop.node.text(ignoringListOrder)
      }
      return text + ">"
    }
  }

  fileprivate static func text(_ entries: [CodePoints: ExpectedValue], _ ignoringListOrder: Bool)
    -> String
  {
    let texts = entries.sorted { $0.key < $1.key }.map {
      "\(Quoting.name($0.key.text)): \($0.value.text(ignoringListOrder: ignoringListOrder))"
    }
    return "{" + texts.joined(separator: ", ") + "}"
  }
}

extension ExpectedNode {
  fileprivate func text(_ ignoringListOrder: Bool) -> String {
    let labels = labels.sorted().map { ":" + Quoting.name($0.text) }.joined()
    guard !properties.isEmpty else { return "(\(labels))" }
    let entries = ExpectedValue.text(properties, ignoringListOrder)
    return labels.isEmpty ? "(\(entries))" : "(\(labels) \(entries))"
  }
}

extension ExpectedRelationship {
  fileprivate func text(_ ignoringListOrder: Bool) -> String {
    let name = ":" + Quoting.name(type)
    return properties.isEmpty
      ? "[\(name)]" : "[\(name) \(ExpectedValue.text(properties, ignoringListOrder))]"
  }
}

extension ExpectedValue {
  /// The value as a query's parameter.
  package var parameter: Value {
    get throws(NotationMistake) {
      switch self {
      case .null: return .null
      case .boolean(let flag): return .boolean(flag)
      case .integer(let number): return .integer(number)
      case .float(let number): return .float(number)
      case .string(let text): return .string(text)
      case .list(let elements):
        var values: [Value] = []
        for element in elements { values.append(try element.parameter) }
        return .list(values)
      case .map(let entries):
        var values: [(String, Value)] = []
        for (key, entry) in entries { values.append((key.text, try entry.parameter)) }
        return .map(ValueMap(values.sorted { $0.0 < $1.0 }))
      case .node, .relationship, .path: throw NotationMistake("\(self) cannot be a parameter")
      }
    }
  }
}
