package import CygnetCore

/// A type that formats can give to their fields.
package enum FieldType: Hashable, Sendable {
  /// Not known yet: all fields so far were empty.
  case unknown
  case boolean, integer, float, date, string
  case time, localTime, dateTime, localDateTime, duration
  indirect case list(FieldType)

  /// By the names that headers use: the language's own, and those of
  /// neo4j-admin (`int`, `string[]` …).
  package init?(name: String) {
    var name = name.lowercased()
    if name.hasSuffix("[]") {
      name.removeLast(2)
      guard let element = FieldType(name: name) else { return nil }
      self = .list(element)
      return
    }
    switch name {
    case "int", "integer", "long", "short", "byte": self = .integer
    case "float", "double": self = .float
    case "boolean", "bool": self = .boolean
    case "string", "char": self = .string
    case "date": self = .date
    case "time", "zoned time": self = .time
    case "localtime", "local time": self = .localTime
    case "datetime", "zoned datetime": self = .dateTime
    case "localdatetime", "local datetime": self = .localDateTime
    case "duration": self = .duration
    default: return nil
    }
  }

  package var isList: Bool {
    if case .list = self { true } else { false }
  }

  package var name: String {
    switch self {
    case .unknown: "empty"
    case .boolean: "BOOLEAN"
    case .integer: "INTEGER"
    case .float: "FLOAT"
    case .date: "DATE"
    case .string: "STRING"
    case .time: "ZONED TIME"
    case .localTime: "LOCAL TIME"
    case .dateTime: "ZONED DATETIME"
    case .localDateTime: "LOCAL DATETIME"
    case .duration: "DURATION"
    case .list(let element): "LIST<\(element.name)>"
    }
  }

  /// The type of a stored value.
  package init(of value: Value) {
    switch value {
    case .boolean: self = .boolean
    case .integer: self = .integer
    case .float: self = .float
    case .date: self = .date
    case .time: self = .time
    case .localTime: self = .localTime
    case .dateTime: self = .dateTime
    case .localDateTime: self = .localDateTime
    case .duration: self = .duration
    case .list(let list): self = .list(list.first.map { FieldType(of: $0) } ?? .unknown)
    case .null: self = .unknown
    default: self = .string
    }
  }

  /// The narrowest type that holds what both hold.
  package func joined(with other: FieldType) -> FieldType {
    if self == other || other == .unknown { return self }
    if self == .unknown { return other }
    switch (self, other) {
    case (.integer, .float), (.float, .integer): return .float
    case (.list(let element), .list(let others)): return .list(element.joined(with: others))
    default: return .string
    }
  }
}
