// Two relations of the language: equality (`=`, three-valued) and equivalence
// (DISTINCT, grouping, UNION: null and NaN equal themselves).

extension Value {
  /// The answer of `left = right`.
  package static func equals(_ left: Value, _ right: Value) -> Truth {
    switch (left, right) {
    case (.null, _), (_, .null): .unknown
    case (.integer(let a), .integer(let b)): Truth(a == b)
    case (.float(let a), .float(let b)): Truth(a == b)
    case (.integer(let a), .float(let b)): Truth(NumberOrder.isEqual(a, b))
    case (.float(let a), .integer(let b)): Truth(NumberOrder.isEqual(b, a))
    case (.string(let a), .string(let b)): Truth(CodePoints.areEqual(a, b))
    case (.boolean(let a), .boolean(let b)): Truth(a == b)
    case (.node(let a), .node(let b)): Truth(a.id == b.id)
    case (.relationship(let a), .relationship(let b)): Truth(a.id == b.id)
    case (.list(let a), .list(let b)): equals(a, b)
    case (.map(let a), .map(let b)): equals(a, b)
    case (.path(let a), .path(let b)):
      Truth(
        a.nodes.map(\.id) == b.nodes.map(\.id)
          && a.relationships.map(\.id) == b.relationships.map(\.id))
    case (.date(let a), .date(let b)): Truth(a == b)
    case (.localTime(let a), .localTime(let b)): Truth(a == b)
    case (.time(let a), .time(let b)): Truth(a == b)
    case (.localDateTime(let a), .localDateTime(let b)): Truth(a == b)
    case (.dateTime(let a), .dateTime(let b)): Truth(a == b)
    case (.duration(let a), .duration(let b)): Truth(a == b)
    default: .no
    }
  }

  private static func equals(_ left: ValueList, _ right: ValueList) -> Truth {
    guard left.count == right.count else { return .no }
    var answer = Truth.yes
    for (a, b) in zip(left, right) {
      answer = answer && equals(a, b)
      if answer == .no { return .no }
    }
    return answer
  }

  private static func equals(_ left: ValueMap, _ right: ValueMap) -> Truth {
    guard left.count == right.count else { return .no }
    let (a, b) = (left.sortedPositions, right.sortedPositions)
    for (i, j) in zip(a, b) where !CodePoints.areEqual(left.keys[i], right.keys[j]) { return .no }
    var answer = Truth.yes
    for (i, j) in zip(a, b) {
      answer = answer && equals(left.values[i], right.values[j])
      if answer == .no { return .no }
    }
    return answer
  }
}

/// A value as a key of DISTINCT, grouping and UNION.
package struct Equivalent: Hashable, Sendable {
  package let value: Value

  package init(_ value: Value) { self.value = value }

  package static func == (left: Equivalent, right: Equivalent) -> Bool {
    Value.order(left.value, right.value) == 0
  }

  package func hash(into hasher: inout Hasher) {
    Equivalent.hash(value, into: &hasher)
  }

  private static func hash(_ value: Value, into hasher: inout Hasher) {
    switch value {
    case .null: hasher.combine(0 as UInt8)
    case .boolean(let flag): hasher.combine(flag)
    case .integer(let number): hasher.combine(number)
    case .float(let number):
      if let whole = Int64(exactly: number) {
        hasher.combine(whole)
      } else {
        hasher.combine(number.isNaN ? Double.nan.bitPattern : number.bitPattern)
      }
    case .string(let text): CodePoints(text).hash(into: &hasher)
    case .list(let list):
      hasher.combine(list.count)
      for element in list { hash(element, into: &hasher) }
    case .map(let map):
      for position in map.sortedPositions {
        CodePoints(map.keys[position]).hash(into: &hasher)
        hash(map.values[position], into: &hasher)
      }
    case .node(let node): hasher.combine(node.id)
    case .relationship(let relationship): hasher.combine(relationship.id)
    case .path(let path):
      for node in path.nodes { hasher.combine(node.id) }
      for relationship in path.relationships { hasher.combine(relationship.id) }
    case .date(let date): hasher.combine(date)
    case .localTime(let time): hasher.combine(time)
    case .time(let time): hasher.combine(time)
    case .localDateTime(let moment): hasher.combine(moment)
    case .dateTime(let moment): hasher.combine(moment)
    case .duration(let duration): hasher.combine(duration)
    }
  }
}
