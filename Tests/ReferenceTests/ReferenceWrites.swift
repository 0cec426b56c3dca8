import CygnetCore
import CypherSyntax

extension ReferenceInterpreter {
  // MARK: CREATE

  func create(_ part: PatternPart, _ row: inout ReferenceRow) throws {
    var nodes = [try create(part.nodes[0], &row)]
    var walked: [Int] = []
    for (hop, pattern) in zip(part.nodes.dropFirst(), part.relationships) {
      guard let before = nodes.last else { return }
      let after = try create(hop, &row)
      nodes.append(after)
      guard case .name(let type)? = pattern.types else {
        throw ReferenceError(code: "NoSingleRelationshipType")
      }
      guard let before, let after else { throw ReferenceError.type }
      let (start, end) = pattern.arrow == .left ? (after, before) : (before, after)
      let properties = try storable(pattern.properties, row)
      graph.relationships.append(
        ReferenceGraph.RelationshipRecord(
          type: type.text, start: start, end: end, properties: properties))
      walked.append(graph.relationships.count - 1)
      if let name = pattern.variable?.text {
        row[name] = .relationship(at: walked[walked.count - 1])
      }
    }
    if let name = part.variable?.text {
      row[name] = .path(
        Path(
          nodes: nodes.compactMap { $0 }.map { Node(NodeID(UInt32($0))) },
          relationships: walked.map { Relationship(RelationshipID(UInt32($0))) }))
    }
  }

  /// The node's place, made unless bound; `nil` for one that is bound to null.
  private func create(_ pattern: NodePattern, _ row: inout ReferenceRow) throws -> Int? {
    if let name = pattern.variable?.text, let known = row[name] {
      switch known {
      case .null: return nil
      case .node(let node):
        _ = try live(node)
        return node.place
      default: throw ReferenceError.type
      }
    }
    var labels: [String] = []
    for label in pattern.labels?.conjunction ?? [] where !labels.contains(label.text) {
      labels.append(label.text)
    }
    let properties = try storable(pattern.properties, row)
    graph.nodes.append(ReferenceGraph.NodeRecord(labels: labels, properties: properties))
    if let name = pattern.variable?.text { row[name] = .node(at: graph.nodes.count - 1) }
    return graph.nodes.count - 1
  }

  private func storable(_ map: Expression?, _ row: ReferenceRow) throws -> [String: Value] {
    guard let map else { return [:] }
    return try storable(properties(of: value(map, ReferenceScope(row))))
  }

  /// Entries that a node may hold; null is none.
  private func storable(_ map: ValueMap) throws -> [String: Value] {
    var properties: [String: Value] = [:]
    for (key, value) in map where !value.isNull {
      guard ReferenceTypes.isStorable(value) else {
        throw ReferenceError(code: "InvalidPropertyType")
      }
      properties[key] = value
    }
    return properties
  }

  // MARK: MERGE

  func merge(_ merge: Merge, _ row: ReferenceRow) throws -> [ReferenceRow] {
    let maps = merge.part.nodes.map(\.properties) + merge.part.relationships.map(\.properties)
    for case let map? in maps {
      for (_, value) in try properties(of: value(map, ReferenceScope(row))) where value.isNull {
        throw ReferenceError(code: "MergeReadOwnWrites")
      }
    }
    let found = try matches([merge.part], nil, row)
    if found.isEmpty {
      var created = row
      try create(merge.part, &created)
      try set(merge.onCreate, created)
      return [created]
    }
    for match in found { try set(merge.onMatch, match) }
    return found
  }

  // MARK: SET and REMOVE

  func set(_ items: [SetItem], _ row: ReferenceRow) throws {
    let scope = ReferenceScope(row)
    for item in items {
      switch item {
      case .property(let target, let key, let new):
        try assign(value(target, scope), key.text) { try value(new, scope) }
      case .element(let target, let key, let new):
        let found = try value(target, scope)
        if found.isNull { continue }
        guard case .string(let key) = try value(key, scope) else { throw ReferenceError.type }
        try assign(found, key) { try value(new, scope) }
      case .replace(let name, let new): try assignAll(row[name.text], new, scope, replaces: true)
      case .merge(let name, let new): try assignAll(row[name.text], new, scope, replaces: false)
      case .labels(let name, let labels):
        try changeLabels(row[name.text]) { known in
          for label in labels where !known.contains(label.text) { known.append(label.text) }
        }
      }
    }
  }

  func remove(_ items: [RemoveItem], _ row: ReferenceRow) throws {
    let scope = ReferenceScope(row)
    for item in items {
      switch item {
      case .property(let target, let key): try assign(value(target, scope), key.text) { .null }
      case .element(let target, let key):
        guard case .string(let key) = try value(key, scope) else { throw ReferenceError.type }
        try assign(value(target, scope), key) { .null }
      case .labels(let name, let labels):
        try changeLabels(row[name.text]) { known in
          known.removeAll { label in labels.contains { $0.text == label } }
        }
      }
    }
  }

  private func assign(_ target: Value, _ key: String, _ new: () throws -> Value) throws {
    if target.isNull { return }
    let new = try new()
    if !new.isNull, !ReferenceTypes.isStorable(new) {
      throw ReferenceError(code: "InvalidPropertyType")
    }
    try change(target) { properties in properties[key] = new.isNull ? nil : new }
  }

  private func assignAll(
    _ target: Value?, _ new: Expression, _ scope: ReferenceScope, replaces: Bool
  ) throws {
    guard let target else { throw ReferenceError(code: "UndefinedVariable") }
    if target.isNull { return }
    let source = try value(new, scope)
    let map = source.isNull ? ValueMap() : try properties(of: source)
    let entries = try storable(map)
    try change(target) { properties in
      if replaces { properties = [:] }
      for key in map.keys { properties[key] = entries[key] }
    }
  }

  private func change(_ target: Value, _ body: (inout [String: Value]) -> Void) throws {
    switch target {
    case .node(let node):
      _ = try live(node)
      body(&graph.nodes[node.place].properties)
    case .relationship(let relationship):
      _ = try live(relationship)
      body(&graph.relationships[relationship.place].properties)
    default: throw ReferenceError.type
    }
  }

  private func changeLabels(_ target: Value?, _ body: (inout [String]) -> Void) throws {
    switch target {
    case nil: throw ReferenceError(code: "UndefinedVariable")
    case .null: return
    case .node(let node):
      _ = try live(node)
      body(&graph.nodes[node.place].labels)
    default: throw ReferenceError.type
    }
  }

  // MARK: DELETE

  /// Everything is found before the first goes.
  func delete(_ delete: Delete, _ rows: [ReferenceRow]) throws {
    var nodes: [Int] = []
    var relationships: [Int] = []
    for row in rows {
      for target in delete.targets {
        switch try value(target, ReferenceScope(row)) {
        case .null: continue
        case .node(let node): nodes.append(node.place)
        case .relationship(let relationship): relationships.append(relationship.place)
        case .path(let path):
          nodes += path.nodes.map(\.place)
          relationships += path.relationships.map(\.place)
        default: throw ReferenceError.type
        }
      }
    }
    if delete.isDetach { relationships += nodes.flatMap { graph.relationships(at: $0) } }
    for relationship in relationships { graph.relationships[relationship].isDeleted = true }
    for node in nodes { graph.nodes[node].isDeleted = true }
  }
}
