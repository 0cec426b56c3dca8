import CygnetCore

/// An object that stands for a node or a relationship, its members as they came.
///
/// Two shapes are taken. Ours:
///
///     {"id":12,"labels":["A"],"properties":{"born":"1990-01-01"},"types":{"born":"DATE"}}
///     {"id":5,"type":"T","start":12,"end":7,"properties":{}}
///
/// and that of APOC, where `type` says which of both it is, a relationship's type is
/// its `label`, and its ends are objects with an `id`.
struct JSONElement {
  static let memberNames: Set<String> = [
    "id", "labels", "type", "label", "start", "end", "properties", "types",
  ]

  private let offset: Int
  private var id: Value?
  private var labels: Value?
  private var type: Value?
  private var label: Value?
  private var start: Value?
  private var end: Value?
  /// Its properties.
  private var members: [(String, Value)] = []
  /// Where the value of each of them begins.
  private var places: [Int] = []
  private var types: ValueMap?
  /// What is no JSON mistake, and was met first.
  private var misfit: JSONReader.Mistake?

  /// - Throws: where the text is no JSON object.
  init(_ reader: inout JSONReader) throws(JSONReader.Mistake) {
    offset = reader.position
    var hasMember = try reader.openObject(depth: 1)
    while hasMember {
      let name = try reader.memberName()
      try read(name, &reader)
      hasMember = try reader.continueObject()
    }
  }

  private mutating func read(
    _ name: String, _ reader: inout JSONReader
  ) throws(JSONReader.Mistake) {
    let place = reader.position
    if name == "properties", reader.peek == UInt8(ascii: "{") {
      return try readProperties(&reader)
    }
    let value = try reader.value(depth: 1)
    switch name {
    case "id": id = value
    case "labels": labels = value
    case "type": type = value
    case "label": label = value
    case "start": start = value
    case "end": end = value
    case "properties", "types":
      if case .map(let map) = value {
        types = map
      } else if !value.isNull, misfit == nil {
        misfit = JSONReader.Mistake(
          offset: place, message: "`\(name)` is \(Self.described(value)); expected an object")
      }
    default: return
    }
  }

  private mutating func readProperties(
    _ reader: inout JSONReader
  ) throws(JSONReader.Mistake) {
    members.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    var hasMember = try reader.openObject(depth: 2)
    while hasMember {
      let key = try reader.memberName()
      places.append(reader.position)
      members.append((key, try reader.value(depth: 2)))
      hasMember = try reader.continueObject()
    }
  }

  // MARK: Its meaning

  func element(line: Int) throws(JSONReader.Mistake) -> ReadElement {
    if let misfit { throw misfit }
    let properties = try self.properties()
    if start != nil || end != nil {
      return .relationship(
        ReadRelationship(
          type: try relationshipType(), start: try end(start, "start"), end: try end(end, "end"),
          properties: properties, line: line))
    }
    var isNode = labels != nil || type == nil
    if case .string("node") = type { isNode = true }
    guard isNode else {
      throw mistake("found neither `labels` nor `start` and `end`; expected a node or relationship")
    }
    return .node(
      ReadNode(
        key: try key(id, "id"), labels: try nodeLabels(), properties: properties, line: line))
  }

  private func nodeLabels() throws(JSONReader.Mistake) -> [String] {
    switch labels {
    case nil, .null: return []
    case .list(let list):
      var names: [String] = []
      for element in list {
        guard case .string(let name) = element, !name.isEmpty else {
          throw mistake(
            "a label is \(Self.described(element)); expected a string that is not empty")
        }
        names.append(name)
      }
      return names
    case .some(let value):
      throw mistake("`labels` is \(Self.described(value)); expected an array of strings")
    }
  }

  private func relationshipType() throws(JSONReader.Mistake) -> String {
    var isForeign = false
    if case .map = start { isForeign = true }
    let (name, value) = isForeign ? ("label", label) : ("type", type)
    guard case .string(let text) = value, !text.isEmpty else {
      throw mistake(
        "a relationship's `\(name)` is \(Self.described(value)); "
          + "expected a string that is not empty")
    }
    return text
  }

  private func end(_ value: Value?, _ name: String) throws(JSONReader.Mistake) -> String {
    if case .map(let node) = value { return try key(node["id"], "\(name).id") }
    return try key(value, name)
  }

  private func key(_ value: Value?, _ name: String) throws(JSONReader.Mistake) -> String {
    switch value {
    case .integer(let number): return String(number)
    case .string(let text): return text
    case .float: return value?.plainText ?? ""
    default:
      throw mistake("`\(name)` is \(Self.described(value)); expected a number or a string")
    }
  }

  // MARK: Properties

  private func properties() throws(JSONReader.Mistake) -> [(key: String, value: Value)] {
    let map = ValueMap(members)
    var result: [(key: String, value: Value)] = []
    result.reserveCapacity(map.count)
    for (key, value) in map {
      if case .null = value { continue }
      if key.isEmpty { throw mistake("a property has no name", of: key) }
      if let named = types?[key] {
        result.append((key, try typed(value, named, key)))
      } else {
        result.append((key, try plain(value, key)))
      }
    }
    return result
  }

  private func plain(_ value: Value, _ key: String) throws(JSONReader.Mistake) -> Value {
    switch value {
    case .map:
      throw mistake(
        "property `\(key)` holds a map; expected a boolean, number, string or list", of: key)
    case .list(let list): return try .list(ValueList(oneKind(list, key)))
    default: return value
    }
  }

  /// Integers among floats become floats.
  private func oneKind(
    _ list: ValueList, _ key: String
  ) throws(JSONReader.Mistake) -> [Value] {
    var type = FieldType.unknown
    for element in list {
      let next = FieldType(of: element)
      switch element {
      case .null, .list, .map:
        throw mistake(
          "property `\(key)` holds a list with \(Self.described(element)) in it; "
            + "expected booleans, numbers or strings", of: key)
      default: break
      }
      let joined = type.joined(with: next)
      if joined == .string, next != .string || (type != .string && type != .unknown) {
        throw mistake(
          "property `\(key)` holds a list of several kinds; expected elements of one", of: key)
      }
      type = joined
    }
    guard type == .float else { return list.elements }
    return list.map { element in
      if case .integer(let number) = element { return .float(Double(number)) }
      return element
    }
  }

  private func typed(
    _ value: Value, _ named: Value, _ key: String
  ) throws(JSONReader.Mistake) -> Value {
    guard case .string(let name) = named, let type = ReadText.type(name) else {
      throw mistake("the type of property `\(key)` is \(Self.described(named)), which is none")
    }
    if let value = ReadText.value(value, type) { return value }
    throw mistake(
      "property `\(key)` is \(Self.described(value)); expected \(type.name)", of: key)
  }

  // MARK: Mistakes

  private func mistake(_ message: String, of key: String? = nil) -> JSONReader.Mistake {
    let place = key.flatMap { key in
      members.lastIndex { CodePoints.areEqual($0.0, key) }.map { places[$0] }
    }
    return JSONReader.Mistake(offset: place ?? offset, message: message)
  }

  private static func described(_ value: Value?) -> String {
    switch value {
    case nil: "missing"
    case .null: "null"
    case .map: "a map"
    case .list: "a list"
    case .string(let text) where text.utf8.count <= 40: "`\(text)`"
    case .string: "a long string"
    case .some(let value): "`\(value.plainText)`"
    }
  }
}
