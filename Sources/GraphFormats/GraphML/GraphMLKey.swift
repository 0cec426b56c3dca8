import CygnetCore

/// The declaration of a property: a `<key>` of the file.
struct GraphMLKey: Sendable {
  let id: String
  let name: String
  /// What `attr.name` says: the name, or one like it that no other key has.
  let attributeName: String
  /// The type of values that carry none of their own.
  let type: FieldType
  private let isForNodes: Bool
  private let dialect: GraphMLWriter.Dialect
  /// What stands before a value of the key's own type.
  let opening: String

  /// The keys of a domain.
  ///
  /// - Parameter first: the number of keys declared before.
  static func keys(
    _ uses: [(key: KeyID, name: String, use: SelectionSurvey.KeyUse)], first: Int,
    isForNodes: Bool, _ dialect: GraphMLWriter.Dialect
  ) -> [KeyID: GraphMLKey] {
    var taken = dialect.reservedNames(isForNodes: isForNodes)
    var keys: [KeyID: GraphMLKey] = [:]
    for (place, (key, name, use)) in uses.enumerated() {
      var attributeName = XMLText.faithful(name)
      while !taken.insert(dialect.comparable(attributeName)).inserted { attributeName += "_" }
      let type = use.types.keys.reduce(FieldType.unknown) { $0.joined(with: dialect.type($1)) }
      keys[key] = GraphMLKey(
        id: "k\(first + place)", name: name, attributeName: attributeName, type: type,
        isForNodes: isForNodes, dialect: dialect)
    }
    return keys
  }

  private init(
    id: String, name: String, attributeName: String, type: FieldType, isForNodes: Bool,
    dialect: GraphMLWriter.Dialect
  ) {
    self.id = id
    self.name = name
    self.attributeName = attributeName
    self.type = type.named
    self.isForNodes = isForNodes
    self.dialect = dialect
    opening = "<data key=\"\(id)\">"
  }

  /// What stands before a value: it tells the value's type where the key's is another.
  func opening(_ valueType: FieldType) -> String {
    let valueType = dialect.type(valueType)
    if valueType == type { return opening }
    // A list without elements is one of the key's.
    if valueType == .list(.unknown), case .list = type { return opening }
    return "<data key=\"\(id)\" cygnet:type=\"\(XMLText.escaped(valueType.named.name))\">"
  }

  func declare(_ text: inout ByteText) {
    text.append("<key")
    text.append(attribute: "id", id)
    text.append(attribute: "for", isForNodes ? "node" : "edge")
    text.append(attribute: "attr.name", attributeName)
    text.append(attribute: "attr.type", type.attributeType)
    if case .list(let element) = type { text.append(attribute: "attr.list", element.attributeType) }
    if !type.isNative { text.append(attribute: "cygnet:type", type.name) }
    if attributeName != XMLText.faithful(name) { text.append(attribute: "cygnet:name", name) }
    text.append("/>\n")
  }
}

extension GraphMLWriter.Dialect {
  /// What readers would take for something else than a property, or cannot take:
  /// networkx hands a node's properties over as named arguments.
  fileprivate func reservedNames(isForNodes: Bool) -> Set<CodePoints> {
    var names = isForNodes ? ["self", "node_for_adding"] : []
    switch self {
    case .neo4j: names.append(isForNodes ? "labels" : "label")
    case .gephi:
      names += ["id", "label", "timeset", "interval"]
      names += isForNodes ? ["labels"] : ["type", "source", "target", "kind"]
    }
    return Set(names.map { CodePoints($0) })
  }

  /// Gephi tells names apart without regard to case.
  fileprivate func comparable(_ name: String) -> CodePoints {
    CodePoints(self == .gephi ? name.lowercased() : name)
  }

  /// The type by which a value is written: for Gephi, lists are texts.
  func type(_ type: FieldType) -> FieldType {
    if self == .gephi, case .list = type { return .string }
    return type
  }
}

extension FieldType {
  /// With a name for what is not known.
  fileprivate var named: FieldType {
    switch self {
    case .unknown: .string
    case .list(let element): .list(element.named)
    default: self
    }
  }

  /// What GraphML calls the nearest type it has.
  fileprivate var attributeType: String {
    switch self {
    case .boolean: "boolean"
    case .integer: "long"
    case .float: "double"
    default: "string"
    }
  }

  /// Whether `attr.type` and `attr.list` say all of it.
  fileprivate var isNative: Bool {
    switch self {
    case .boolean, .integer, .float, .string: true
    case .list(let element): element.isNative
    default: false
    }
  }
}
