import CygnetCore
import GraphStore

/// A node or a relationship to be changed.
enum Entity {
  case node(NodeID)
  case relationship(RelationshipID)

  /// `nil` for null.
  init?(_ value: Value, at range: SourceRange?) throws(RuntimeFault) {
    switch value {
    case .null: return nil
    case .node(let node): self = .node(node.id)
    case .relationship(let relationship): self = .relationship(relationship.id)
    default:
      throw .type("expected a node or a relationship; found \(describe(value))", at: range)
    }
  }
}

extension Entity {
  /// What an expression finds in a row; `nil` for null.
  static func found(
    by target: any Evaluator, in row: Batch, _ context: ExecutionContext, at range: SourceRange
  ) throws(RuntimeFault) -> Entity? {
    try Entity(target.evaluate(row, context).value(0), at: range)
  }
}

enum PropertyWriting {
  /// A computed key.
  static func key(_ value: Value, at range: SourceRange) throws(RuntimeFault) -> String {
    guard case .string(let key) = value else {
      throw .type("a property key is a string; found \(describe(value))", at: range)
    }
    return key
  }

  static func set(
    _ entity: Entity, _ key: String, to value: Value, _ writer: GraphWriter, at range: SourceRange
  ) throws(RuntimeFault) {
    // Removing what was never there needs no new key.
    if value.isNull, writer.graph.catalog.keys[key] == nil { return }
    try checkLive(entity, writer, at: range)
    try setLive(entity, try writer.key(key), to: value, writer, at: range)
  }

  private static func checkLive(
    _ entity: Entity, _ writer: GraphWriter, at range: SourceRange
  ) throws(RuntimeFault) {
    let isLive =
      switch entity {
      case .node(let node): writer.graph.isLive(node)
      case .relationship(let relationship): writer.graph.isLive(relationship)
      }
    if !isLive { throw deletedAccess(at: range) }
  }

  /// Sets a property of an entity that is there.
  static func setLive(
    _ entity: Entity, _ id: KeyID, to value: Value, _ writer: GraphWriter, at range: SourceRange
  ) throws(RuntimeFault) {
    try check(value, at: range)
    switch entity {
    case .node(let node): writer.setProperty(id, of: node, to: value)
    case .relationship(let relationship): writer.setProperty(id, of: relationship, to: value)
    }
  }

  /// Sets every entry of a map, or every property of another entity; maps of one
  /// column mostly have the same keys.
  ///
  /// - Parameter replaces: whether all other properties go.
  static func set(
    _ entity: Entity, to source: Value, replaces: Bool = false, _ keys: inout KeyMemory,
    _ writer: GraphWriter, at range: SourceRange
  ) throws(RuntimeFault) {
    let entries = try entries(source, writer, at: range)
    if replaces { removeAll(entity, writer) }
    let (names, values) = (entries.keys, entries.values)
    var isLive = false
    for place in names.indices {
      let (key, value) = (names[place], values[place])
      if value.isNull, writer.graph.catalog.keys[key] == nil { continue }
      if !isLive { try checkLive(entity, writer, at: range) }
      isLive = true
      let id = try keys.id(of: key, at: place, writer)
      try setLive(entity, id, to: value, writer, at: range)
    }
  }

  private static func entries(
    _ source: Value, _ writer: GraphWriter, at range: SourceRange
  ) throws(RuntimeFault) -> ValueMap {
    switch source {
    case .map(let map): return map
    case .node(let node):
      guard writer.graph.isLive(node.id) else { throw deletedAccess(at: range) }
      return writer.graph.properties(of: node.id)
    case .relationship(let relationship):
      guard writer.graph.isLive(relationship.id) else { throw deletedAccess(at: range) }
      return writer.graph.properties(of: relationship.id)
    case .null: return ValueMap()
    default:
      throw .type("expected a map of properties; found \(describe(source))", at: range)
    }
  }

  private static func removeAll(_ entity: Entity, _ writer: GraphWriter) {
    switch entity {
    case .node(let node):
      for key in writer.graph.properties(of: node).keys {
        if let id = writer.graph.catalog.keys[key] {
          writer.setProperty(KeyID(id), of: node, to: .null)
        }
      }
    case .relationship(let relationship):
      for key in writer.graph.properties(of: relationship).keys {
        if let id = writer.graph.catalog.keys[key] {
          writer.setProperty(KeyID(id), of: relationship, to: .null)
        }
      }
    }
  }

  /// A property holds a simple value or a list of simple values of one type.
  private static func check(_ value: Value, at range: SourceRange) throws(RuntimeFault) {
    switch value {
    case .map, .node, .relationship, .path:
      throw RuntimeFault(
        .type, "InvalidPropertyType", gqlStatus: "22N39",
        "a property cannot hold \(describe(value))", at: range)
    case .list(let list):
      guard let first = list.first else { return }
      for element in list {
        switch (element, first) {
        case (.string, .string), (.integer, .integer), (.float, .float): continue
        case (.null, _), (.list, _), (.map, _), (.node, _), (.relationship, _), (.path, _):
          throw RuntimeFault(
            .type, "InvalidPropertyType", gqlStatus: "22N39",
            "a list in a property holds simple values; found \(describe(element))", at: range)
        default:
          guard element.typeName != first.typeName else { continue }
          throw RuntimeFault(
            .type, "InvalidPropertyType", gqlStatus: "22N39",
            "a list in a property holds values of one type; found \(first.typeName.lowercased()) "
              + "and \(describe(element))", at: range)
        }
      }
    default: return
    }
  }
}

/// The keys of the map before, by their places.
struct KeyMemory {
  private var known: [(name: String, id: KeyID)] = []

  mutating func id(
    of key: String, at place: Int, _ writer: GraphWriter
  ) throws(RuntimeFault) -> KeyID {
    if place < known.count, CodePoints.areEqual(known[place].name, key) { return known[place].id }
    let id = try writer.key(key)
    if place < known.count {
      known[place] = (key, id)
    } else if place == known.count {
      known.append((key, id))
    }
    return id
  }
}
