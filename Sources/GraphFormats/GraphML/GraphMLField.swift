import CygnetCore

/// What a file's `<key>` declares.
final class GraphMLField {
  enum Role: Equatable {
    case property
    case labels
    /// A relationship's type; of several the one with the lowest rank counts.
    case type(rank: Int)
    /// Text made up for people.
    case caption
    /// Drawings of an editor.
    case foreign
  }

  let id: String
  let name: String
  let type: FieldType
  let role: Role
  let isForNodes: Bool
  let isForRelationships: Bool
  /// What `<default>` says; set while the key is read.
  var initial: String?

  /// - Parameter isOurs: whether the file tells the roles of its keys.
  init(_ tag: XMLReader.Tag, isOurs: Bool) {
    id = tag["id"] ?? ""
    let attributeName = tag["attr.name"]
    name = tag["cygnet:name"] ?? attributeName ?? id
    let domain = tag["for"] ?? "all"
    isForNodes = domain == "node" || domain == "all"
    isForRelationships = domain == "edge" || domain == "all"
    let simple = Self.type(tag["attr.type"] ?? "string")
    if let exact = tag["cygnet:type"].flatMap({ ReadText.type($0) }) {
      type = exact
    } else if let element = tag["attr.list"] {
      type = .list(Self.type(element))
    } else {
      type = simple
    }
    let isNamed = tag["attr.name"] != nil || tag["attr.type"] != nil
    role =
      switch tag["cygnet:role"] {
      case "labels": .labels
      case "type": .type(rank: 0)
      case "caption": .caption
      default:
        isOurs
          ? .property
          : Self.role(
            id, name, isText: type == .string, isForNodes: domain == "node",
            isForRelationships: domain == "edge", isNamed: isNamed)
      }
  }

  /// A type that GraphML does not have is text.
  private static func type(_ name: String) -> FieldType { FieldType(name: name) ?? .string }

  private static let labelNames = ["labels", "labelV"]
  private static let typeNames = ["label", "labelE", "Edge Label", "TYPE", "type"]

  private static func role(
    _ id: String, _ name: String, isText: Bool, isForNodes: Bool, isForRelationships: Bool,
    isNamed: Bool
  ) -> Role {
    guard isNamed || labelNames.contains(id) || typeNames.contains(id) else { return .foreign }
    guard isText else { return .property }
    if isForNodes, labelNames.contains(name) { return .labels }
    if isForRelationships, let rank = typeNames.firstIndex(of: name) { return .type(rank: rank) }
    return .property
  }

  // MARK: Values

  /// - Parameter named: the type that the value itself tells of.
  /// - Returns: null where there is no value; `nil` for a text that is none of the type.
  func value(_ text: String, named: String?) -> Value? {
    var type = self.type
    if let named {
      guard let own = ReadText.type(named) else { return nil }
      type = own
    }
    return Self.value(text, type)
  }

  private static func value(_ text: String, _ type: FieldType) -> Value? {
    if type == .string || type == .unknown { return .string(text) }
    let text = trimmed(text)
    if text.isEmpty { return .null }
    switch type {
    case .list:
      guard let json = try? JSONReader.value(Array(text.utf8)) else { return nil }
      return ReadText.value(json, type)
    case .float where text == "INF": return .float(.infinity)
    case .float where text == "-INF": return .float(-.infinity)
    case .boolean where text == "1": return .boolean(true)
    case .boolean where text == "0": return .boolean(false)
    default: return ReadText.value(text, type)
    }
  }

  static func trimmed(_ text: String) -> String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...10).contains(byte) || byte == 13 }
    guard let first = text.utf8.first, let last = text.utf8.last, isSpace(first) || isSpace(last)
    else { return text }
    var bytes = Substring(text).utf8
    while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return String(Substring(bytes))
  }

  /// `:A:B`; a backslash before a colon or a backslash takes its meaning from it.
  static func labels(_ text: String) -> [String] {
    var labels: [String] = []
    var label = String.UnicodeScalarView()
    func end() {
      if !label.isEmpty { labels.append(String(label)) }
      label = String.UnicodeScalarView()
    }
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        if scalar != ":", scalar != "\\" { label.append("\\") }
        label.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == ":" {
        end()
      } else {
        label.append(scalar)
      }
    }
    if isEscaped { label.append("\\") }
    end()
    return labels
  }
}
