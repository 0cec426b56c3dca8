import CygnetCore
import CypherSyntax

/// `IS ::` and label expressions.
enum ReferenceTypes {
  static func contains(_ type: ValueType, _ value: Value) -> Bool {
    type.alternatives.contains { alternative in
      if case .nothing = alternative.member { return false }
      return value.isNull ? alternative.isNullable : contains(alternative.member, value)
    }
  }

  private static func contains(_ member: ValueType.Member, _ value: Value) -> Bool {
    switch (member, value) {
    case (.any, _): return true
    case (.boolean, .boolean), (.integer, .integer), (.float, .float), (.string, .string),
      (.number, .integer), (.number, .float), (.date, .date), (.duration, .duration),
      (.node, .node), (.relationship, .relationship), (.path, .path), (.map, .map):
      return true
    case (.list(let type), .list(let list)): return list.allSatisfy { contains(type, $0) }
    case (.propertyValue, _): return isStorable(value)
    default: return false
    }
  }

  /// A property holds a simple value or a list of simple values of one type.
  static func isStorable(_ value: Value) -> Bool {
    guard case .list(let list) = value else { return isSimple(value) }
    return list.allSatisfy(isSimple) && Set(list.map(\.typeName)).count <= 1
  }

  private static func isSimple(_ value: Value) -> Bool {
    switch value {
    case .null, .list, .map, .node, .relationship, .path: false
    default: true
    }
  }

  static func holds(_ labels: LabelExpression, _ names: [String]) -> Bool {
    switch labels {
    case .name(let name): names.contains(name.text)
    case .any: !names.isEmpty
    case .not(let inner): !holds(inner, names)
    case .and(let parts): parts.allSatisfy { holds($0, names) }
    case .or(let parts): parts.contains { holds($0, names) }
    }
  }
}
