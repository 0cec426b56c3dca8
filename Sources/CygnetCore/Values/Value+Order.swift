// The global order across types (openCypher CIP2016-06-14), ascending: map,
// node, relationship, list, path, temporal values, string, boolean, number,
// null. And the partial order behind `<`.

extension Value {
  /// Negative, zero or positive as `left` comes before, with or after `right`
  /// in ORDER BY. Total; zero means equivalent.
  package static func order(_ left: Value, _ right: Value) -> Int {
    switch (left, right) {
    case (.integer(let a), .integer(let b)): return sign(a, b)
    case (.float(let a), .float(let b)): return NumberOrder.total(a, b)
    case (.integer(let a), .float(let b)): return NumberOrder.total(a, b)
    case (.float(let a), .integer(let b)): return -NumberOrder.total(b, a)
    case (.string(let a), .string(let b)): return CodePoints.compare(a, b)
    case (.boolean(let a), .boolean(let b)): return (a ? 1 : 0) - (b ? 1 : 0)
    case (.node(let a), .node(let b)): return sign(a.id, b.id)
    case (.relationship(let a), .relationship(let b)): return sign(a.id, b.id)
    case (.list(let a), .list(let b)): return order(a.elements, b.elements)
    case (.map(let a), .map(let b)): return order(a, b)
    case (.path(let a), .path(let b)): return order(a, b)
    case (.date(let a), .date(let b)): return sign(a, b)
    case (.localTime(let a), .localTime(let b)): return sign(a, b)
    case (.time(let a), .time(let b)): return a.order(b)
    case (.localDateTime(let a), .localDateTime(let b)): return sign(a, b)
    case (.dateTime(let a), .dateTime(let b)): return a.order(b)
    case (.duration(let a), .duration(let b)): return a.order(b)
    default: return left.typeRank - right.typeRank
    }
  }

  /// The answer of comparing with `<`, `<=`, `>`, `>=`: negative, zero or
  /// positive, `nil` where the language answers null, and `.incomparable` for
  /// NaN beside a number, where every comparison is false.
  package static func compare(_ left: Value, _ right: Value) -> Comparison {
    switch (left, right) {
    case (.integer(let a), .integer(let b)): return .ordered(sign(a, b))
    case (.float(let a), .float(let b)):
      return a.isNaN || b.isNaN ? .incomparable : .ordered(NumberOrder.total(a, b))
    case (.integer(let a), .float(let b)):
      return b.isNaN ? .incomparable : .ordered(NumberOrder.total(a, b))
    case (.float(let a), .integer(let b)):
      return a.isNaN ? .incomparable : .ordered(-NumberOrder.total(b, a))
    case (.string, .string), (.boolean, .boolean), (.date, .date), (.localTime, .localTime),
      (.time, .time), (.localDateTime, .localDateTime), (.dateTime, .dateTime):
      return .ordered(order(left, right))
    case (.list(let a), .list(let b)):
      for (x, y) in zip(a, b) {
        switch compare(x, y) {
        case .ordered(0): continue
        case let other: return other
        }
      }
      return .ordered(a.count - b.count)
    default: return .unknown
    }
  }

  package enum Comparison: Sendable {
    case ordered(Int)
    case incomparable
    case unknown
  }

  @inline(__always)
  private static func sign<T: Comparable>(_ a: T, _ b: T) -> Int { a < b ? -1 : (a == b ? 0 : 1) }

  private static func order(_ left: [Value], _ right: [Value]) -> Int {
    for (a, b) in zip(left, right) {
      let answer = order(a, b)
      if answer != 0 { return answer }
    }
    return left.count - right.count
  }

  private static func order(_ left: ValueMap, _ right: ValueMap) -> Int {
    let (a, b) = (left.sortedPositions, right.sortedPositions)
    for (i, j) in zip(a, b) {
      let keys = CodePoints.compare(left.keys[i], right.keys[j])
      if keys != 0 { return keys }
      let values = order(left.values[i], right.values[j])
      if values != 0 { return values }
    }
    return a.count - b.count
  }

  private static func order(_ left: Path, _ right: Path) -> Int {
    for index in 0..<min(left.nodes.count, right.nodes.count) {
      let nodes = sign(left.nodes[index].id, right.nodes[index].id)
      if nodes != 0 { return nodes }
      guard index < left.length, index < right.length else { break }
      let between = sign(left.relationships[index].id, right.relationships[index].id)
      if between != 0 { return between }
    }
    return left.length - right.length
  }

  private var typeRank: Int {
    switch self {
    case .map: 0
    case .node: 1
    case .relationship: 2
    case .list: 3
    case .path: 4
    case .dateTime: 5
    case .localDateTime: 6
    case .date: 7
    case .time: 8
    case .localTime: 9
    case .duration: 10
    case .string: 11
    case .boolean: 12
    case .integer, .float: 13
    case .null: 14
    }
  }
}

/// Exact comparison of integers with floats, never by way of `Double(integer)`.
package enum NumberOrder {
  package static func isEqual(_ integer: Int64, _ float: Double) -> Bool {
    Int64(exactly: float) == integer
  }

  /// Total order of floats: NaN after everything, the zeros equal.
  package static func total(_ a: Double, _ b: Double) -> Int {
    if a < b { return -1 }
    if a > b { return 1 }
    if a == b { return 0 }
    return (a.isNaN ? 1 : 0) - (b.isNaN ? 1 : 0)
  }

  package static func total(_ integer: Int64, _ float: Double) -> Int {
    if float.isNaN { return -1 }
    if float >= 9_223_372_036_854_775_808.0 { return -1 }
    if float < -9_223_372_036_854_775_808.0 { return 1 }
    let whole = Int64(float.rounded(.towardZero))
    if integer != whole { return integer < whole ? -1 : 1 }
    let rest = float - float.rounded(.towardZero)
    return rest > 0 ? -1 : (rest < 0 ? 1 : 0)
  }
}
