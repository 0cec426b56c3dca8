import CygnetCore

// Equality, comparison and order, written down anew from the language's rules.
// A truth value is `Bool?`, null being unknown.

enum ReferenceLogic {
  static func and(_ truths: [Bool?]) -> Bool? {
    if truths.contains(false) { return false }
    return truths.contains(nil) ? nil : true
  }

  static func or(_ truths: [Bool?]) -> Bool? {
    if truths.contains(true) { return true }
    return truths.contains(nil) ? nil : false
  }

  static func xor(_ truths: [Bool?]) -> Bool? {
    if truths.contains(nil) { return nil }
    return truths.count { $0 == true } % 2 == 1
  }

  static func value(_ truth: Bool?) -> Value { truth.map { .boolean($0) } ?? .null }
}

enum ReferenceValues {
  // MARK: `=`

  static func equal(_ left: Value, _ right: Value) -> Bool? {
    switch (left, right) {
    case (.null, _), (_, .null): return nil
    case (.list(let a), .list(let b)):
      if a.count != b.count { return false }
      return ReferenceLogic.and(zip(a, b).map { equal($0, $1) })
    case (.map(let a), .map(let b)):
      if Set(a.keys) != Set(b.keys) { return false }
      return ReferenceLogic.and(a.keys.map { equal(a[$0] ?? .null, b[$0] ?? .null) })
    case (.path(let a), .path(let b)):
      return a.nodes.map(\.id) == b.nodes.map(\.id)
        && a.relationships.map(\.id) == b.relationships.map(\.id)
    case (.boolean(let a), .boolean(let b)): return a == b
    case (.string(let a), .string(let b)): return scalars(a) == scalars(b)
    case (.node(let a), .node(let b)): return a.id == b.id
    case (.relationship(let a), .relationship(let b)): return a.id == b.id
    case (.date(let a), .date(let b)): return a == b
    case (.localTime(let a), .localTime(let b)): return a == b
    case (.localDateTime(let a), .localDateTime(let b)): return a == b
    case (.duration(let a), .duration(let b)): return a == b
    default:
      guard isNumber(left), isNumber(right) else { return false }
      return isNaN(left) || isNaN(right) ? false : numberOrder(left, right) == 0
    }
  }

  // MARK: `<`

  /// What a comparison of two values says.
  enum Outcome: Equatable {
    case before, same, after
    /// NaN beside a number: no comparison holds.
    case neither
    case unknown
  }

  static func compare(_ left: Value, _ right: Value) -> Outcome {
    switch (left, right) {
    case (.string, .string), (.boolean, .boolean), (.date, .date), (.localTime, .localTime),
      (.localDateTime, .localDateTime):
      return outcome(order(left, right))
    case (.list(let a), .list(let b)):
      for (x, y) in zip(a, b) {
        let each = compare(x, y)
        if each != .same { return each }
      }
      return outcome(a.count - b.count)
    default:
      guard isNumber(left), isNumber(right) else { return .unknown }
      return isNaN(left) || isNaN(right) ? .neither : outcome(numberOrder(left, right))
    }
  }

  private static func outcome(_ order: Int) -> Outcome {
    order < 0 ? .before : (order > 0 ? .after : .same)
  }

  static func holds(
    _ symbol: ComparisonOperator, _ left: Value, _ right: Value
  ) -> Bool? {
    switch symbol {
    case .equal: return equal(left, right)
    case .notEqual: return equal(left, right).map { !$0 }
    default: break
    }
    switch (compare(left, right), symbol) {
    case (.unknown, _): return nil
    case (.neither, _): return false
    case (let outcome, .less): return outcome == .before
    case (let outcome, .lessOrEqual): return outcome != .after
    case (let outcome, .greater): return outcome == .after
    case (let outcome, _): return outcome != .before
    }
  }

  // MARK: ORDER BY

  /// Negative, zero or positive. Ascending: maps, nodes, relationships, lists,
  /// paths, temporal values, strings, booleans, numbers with NaN last, null.
  static func order(_ left: Value, _ right: Value) -> Int {
    let (a, b) = (rank(left), rank(right))
    if a != b { return a - b }
    switch (left, right) {
    case (.null, .null): return 0
    case (.boolean(let a), .boolean(let b)): return (a ? 1 : 0) - (b ? 1 : 0)
    case (.string(let a), .string(let b)):
      return lexical(scalars(a), scalars(b)) { $0 < $1 ? -1 : ($0 > $1 ? 1 : 0) }
    case (.list(let a), .list(let b)): return lexical(a.elements, b.elements, order)
    case (.node(let a), .node(let b)): return a.place - b.place
    case (.relationship(let a), .relationship(let b)): return a.place - b.place
    case (.date(let a), .date(let b)): return a < b ? -1 : (b < a ? 1 : 0)
    case (.localTime(let a), .localTime(let b)): return a < b ? -1 : (b < a ? 1 : 0)
    case (.localDateTime(let a), .localDateTime(let b)): return a < b ? -1 : (b < a ? 1 : 0)
    case (.duration(let a), .duration(let b)): return a == b ? 0 : (length(a) < length(b) ? -1 : 1)
    case (.map(let a), .map(let b)):
      func entries(_ map: ValueMap) -> [Value] {
        map.keys.sorted { order(.string($0), .string($1)) < 0 }
          .flatMap { [.string($0), map[$0] ?? .null] }
      }
      return lexical(entries(a), entries(b), order)
    case (.path(let a), .path(let b)):
      func elements(_ path: Path) -> [Value] {
        path.nodes.indices.flatMap { index -> [Value] in
          index == 0
            ? [.node(path.nodes[0])]
            : [.relationship(path.relationships[index - 1]), .node(path.nodes[index])]
        }
      }
      return lexical(elements(a), elements(b), order)
    default: return numberOrder(left, right)
    }
  }

  /// One value to DISTINCT, grouping and UNION.
  static func areEquivalent(_ left: Value, _ right: Value) -> Bool { order(left, right) == 0 }

  static func areEquivalent(_ left: [Value], _ right: [Value]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { areEquivalent($0, $1) }
  }

  private static func lexical<T>(_ left: [T], _ right: [T], _ order: (T, T) -> Int) -> Int {
    for (a, b) in zip(left, right) {
      let each = order(a, b)
      if each != 0 { return each }
    }
    return left.count - right.count
  }

  private static func rank(_ value: Value) -> Int {
    switch value {
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

  private static func length(_ duration: Duration) -> Double {
    Double(duration.months) * 2_629_746 + Double(duration.days) * 86_400 + Double(duration.seconds)
  }

  // MARK: Numbers and texts

  static func isNumber(_ value: Value) -> Bool {
    switch value {
    case .integer, .float: true
    default: false
    }
  }

  static func isNaN(_ value: Value) -> Bool {
    if case .float(let number) = value { return number.isNaN }
    return false
  }

  /// Exact, with NaN after everything.
  private static func numberOrder(_ left: Value, _ right: Value) -> Int {
    switch (left, right) {
    case (.integer(let a), .integer(let b)): return a < b ? -1 : (a > b ? 1 : 0)
    case (.float(let a), .float(let b)):
      if a.isNaN || b.isNaN { return (a.isNaN ? 1 : 0) - (b.isNaN ? 1 : 0) }
      return a < b ? -1 : (a > b ? 1 : 0)
    case (.integer, .float): return -numberOrder(right, left)
    case (.float(let a), .integer(let b)):
      if a.isNaN || a >= 0x1p63 { return 1 }
      if a < -0x1p63 { return -1 }
      let floor = a.rounded(.down)
      let whole = Int64(floor)
      if whole != b { return whole < b ? -1 : 1 }
      return a > floor ? 1 : 0
    default: return 0
    }
  }

  static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
