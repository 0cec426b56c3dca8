/// A type of values as `IS ::` and signatures name it, for instance
/// `LIST<INTEGER NOT NULL> | STRING`.
public struct ValueType: Sendable, Equatable {
  public indirect enum Member: Sendable, Equatable {
    case any, nothing, null, propertyValue
    case boolean, integer, float, number, string
    case date, localTime, zonedTime, localDateTime, zonedDateTime, duration
    case node, relationship, path, map
    case list(ValueType)
  }

  /// One of a type's alternatives; null is among its values unless excluded.
  public struct Alternative: Sendable, Equatable {
    public var member: Member
    public var isNullable: Bool

    public init(_ member: Member, isNullable: Bool = true) {
      self.member = member
      self.isNullable = isNullable
    }
  }

  public var alternatives: [Alternative]

  public init(_ alternatives: [Alternative]) { self.alternatives = alternatives }

  public init(_ member: Member, isNullable: Bool = true) {
    alternatives = [Alternative(member, isNullable: isNullable)]
  }

  /// Whether the value is one of the type's.
  package func contains(_ value: Value) -> Bool {
    alternatives.contains { $0.contains(value) }
  }
}

extension ValueType.Alternative {
  fileprivate func contains(_ value: Value) -> Bool {
    if value.isNull {
      if case .nothing = member { return false }
      return isNullable
    }
    switch (member, value) {
    case (.any, _): return true
    case (.boolean, .boolean), (.integer, .integer), (.float, .float), (.number, .integer),
      (.number, .float), (.string, .string), (.date, .date), (.localTime, .localTime),
      (.zonedTime, .time), (.localDateTime, .localDateTime), (.zonedDateTime, .dateTime),
      (.duration, .duration), (.node, .node), (.relationship, .relationship), (.path, .path),
      (.map, .map):
      return true
    case (.list(let element), .list(let list)): return list.allSatisfy(element.contains)
    case (.propertyValue, .list(let list)):
      guard let first = list.first else { return true }
      return list.allSatisfy { element in
        element.isStorable && element.typeName == first.typeName
      }
    case (.propertyValue, _): return value.isStorable
    default: return false
    }
  }
}

extension Value {
  /// Whether a property can hold the value, alone or in a list.
  fileprivate var isStorable: Bool {
    switch self {
    case .null, .list, .map, .node, .relationship, .path: false
    default: true
    }
  }

  /// The value's type as the language writes it, without NOT NULL: `STRING`,
  /// `LIST<STRING>`, or `LIST` for a list of several types or of none.
  public var typeText: String {
    guard let member = narrowestType.alternatives.first?.member else { return "NULL" }
    guard case .list(let element) = member else { return member.description }
    guard element.alternatives.count == 1, let only = element.alternatives.first?.member,
      only != .nothing
    else { return "LIST" }
    return "LIST<\(only)>"
  }

  /// The narrowest type of the value, as `valueType` prints it.
  package var narrowestType: ValueType {
    let member: ValueType.Member
    switch self {
    case .null: return ValueType(.null)
    case .boolean: member = .boolean
    case .integer: member = .integer
    case .float: member = .float
    case .string: member = .string
    case .list(let list):
      member = .list(ValueType.narrowest(of: list))
    case .map: member = .map
    case .node: member = .node
    case .relationship: member = .relationship
    case .path: member = .path
    case .date: member = .date
    case .localTime: member = .localTime
    case .time: member = .zonedTime
    case .localDateTime: member = .localDateTime
    case .dateTime: member = .zonedDateTime
    case .duration: member = .duration
    }
    return ValueType(member, isNullable: false)
  }
}

extension ValueType {
  /// The narrowest type of all elements; null among them makes the others nullable.
  fileprivate static func narrowest(of list: ValueList) -> ValueType {
    var found: [Alternative] = []
    for element in list {
      for type in element.narrowestType.alternatives where !found.contains(type) {
        found.append(type)
      }
    }
    if found.isEmpty { return ValueType(.nothing) }
    let others = found.filter { $0.member != .null }
    guard others.count < found.count, !others.isEmpty else { return ValueType(found) }
    return ValueType(others.map { Alternative($0.member) })
  }
}

extension ValueType: CustomStringConvertible {
  public var description: String {
    alternatives.map { alternative in
      let suffix: String
      switch alternative.member {
      case .null, .nothing: suffix = ""
      default: suffix = alternative.isNullable ? "" : " NOT NULL"
      }
      return alternative.member.description + suffix
    }.joined(separator: " | ")
  }
}

extension ValueType.Member: CustomStringConvertible {
  public var description: String {
    switch self {
    case .any: "ANY"
    case .nothing: "NOTHING"
    case .null: "NULL"
    case .propertyValue: "PROPERTY VALUE"
    case .boolean: "BOOLEAN"
    case .integer: "INTEGER"
    case .float: "FLOAT"
    case .number: "INTEGER | FLOAT"
    case .string: "STRING"
    case .date: "DATE"
    case .localTime: "LOCAL TIME"
    case .zonedTime: "ZONED TIME"
    case .localDateTime: "LOCAL DATETIME"
    case .zonedDateTime: "ZONED DATETIME"
    case .duration: "DURATION"
    case .node: "NODE"
    case .relationship: "RELATIONSHIP"
    case .path: "PATH"
    case .map: "MAP"
    case .list(let element): "LIST<\(element)>"
    }
  }
}
